"""Runs playbooks against a fictitious account, and reports what they did: by task, and by request."""
import contextlib
import json
import os
import pty
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
ANSIBLE = HERE.parents[1]
WITHIN = HERE / "within"
# Where Ansible's packed modules are kept, for all runs
PACKED = tempfile.TemporaryDirectory()


@dataclass
class Call:
    service: str
    operation: str
    parameters: dict
    region: str
    task: str
    role: str
    error: str = ""

    @property
    def writes(self):
        """Whether it is meant to change something. AWS shows by the first word of the name whether an operation only reads."""
        reads = ("Describe", "Get", "List", "Head", "Lookup", "Search", "BatchGet", "CheckIf", "Validate")
        return not self.operation.startswith(reads) and not self.parameters.get("DryRun")

    def __str__(self):
        return f"{self.service} {self.operation} ({self.role}: {self.task})"


@dataclass
class Task:
    name: str
    role: str
    at: str
    seconds: float = 0
    changed: bool = False
    failed: bool = False
    said: str = ""


@dataclass
class Run:
    status: int
    seconds: float
    output: str
    tasks: list = field(default_factory=list)
    calls: list = field(default_factory=list)

    @property
    def changed(self):
        return [f"{task.role}: {task.name}" for task in self.tasks if task.changed]

    @property
    def writes(self):
        return [call for call in self.calls if call.writes]

    @property
    def said(self):
        """How the run ended, in the words of the task that failed."""
        return next((task.said for task in reversed(self.tasks) if task.failed), "")


def read_record(lines):
    """Tasks and requests from what recorder.py wrote. Tasks run one after another, so a request belongs to the last one started."""
    tasks, calls = [], []
    task = Task("", "", "")
    for line in map(json.loads, lines):
        if "task" in line:
            task = Task(line["task"], line["role"], line["at"])
            tasks.append(task)
        elif "end" in line:
            task.seconds = line["seconds"]
            task.changed |= line.get("changed", False)
            task.failed |= line.get("failed", False)
            task.said = line.get("said", task.said)
        else:
            calls.append(Call(task=task.name, role=task.role, **line))
    return tasks, calls


class Warm:
    """The process in which modules run; see warm.py."""

    def __enter__(self):
        self.directory = tempfile.TemporaryDirectory()
        self.at = os.path.join(self.directory.name, "warm")
        self.process = subprocess.Popen([sys.executable, str(HERE / "warm.py"), self.at], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, cwd=ANSIBLE)
        assert self.process.stdout.readline() == b"ready\n", "The process that modules run in did not start."
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()
        self.directory.cleanup()


@contextlib.contextmanager
def _terminal(answer):
    """For typing an answer, as Ansible only asks on terminals."""
    if answer is None:
        yield subprocess.DEVNULL
        return
    ours, theirs = pty.openpty()
    os.write(ours, answer.encode())
    try:
        yield theirs
    finally:
        os.close(ours)
        os.close(theirs)


class Playbooks:
    def __init__(self, account, variables, warm=None, source=ANSIBLE):
        self.account, self.variables, self.warm, self.source = account, variables, warm, Path(source)

    def environment(self, record):
        here = {key: os.environ[key] for key in ("PATH", "HOME", "LANG", "TERM") if key in os.environ}
        return {**here, **self.account.environment(), "RECORDED_TO": record, "PYTHONPATH": str(WITHIN), "PYTHONDONTWRITEBYTECODE": "1",
                "ANSIBLE_CALLBACK_PLUGINS": str(WITHIN / "callback"), "ANSIBLE_CALLBACKS_ENABLED": "recorded",
                "ANSIBLE_CONNECTION_PLUGINS": str(WITHIN / "connection"), "ANSIBLE_NOCOLOR": "1", "ANSIBLE_PIPELINING": "1",
                "ANSIBLE_LOCALHOST_WARNING": "0",
                "PACKED_IN": PACKED.name, **({"WARM_AT": self.warm.at} if self.warm else {})}

    def run(self, playbook, *arguments, environment=None, answer=None, faults=None, **variables):
        """One run of a playbook, as called by an administrator; `answer` is typed when asked, `faults` are recorder.py's."""
        connection = {"ansible_connection": "warm", "ansible_pipelining": True} if self.warm else {}
        with tempfile.TemporaryDirectory() as directory:
            record = os.path.join(directory, "record")
            given = os.path.join(directory, "given.yml")
            with open(given, "w", encoding="utf-8") as file:
                yaml.safe_dump({**self.variables, **connection, **variables}, file)
            begun = time.monotonic()
            full = {**self.environment(record), "FAULTS": json.dumps(faults or {}), **(environment or {})}
            with _terminal(answer) as typed:
                done = subprocess.run(
                    ["ansible-playbook", "-i", "inventories/aws", "-e", f"@{given}", "--skip-tags", "hosts", *arguments, playbook],
                    cwd=self.source, env={key: value for key, value in full.items() if value is not None}, stdin=typed, text=True,
                    stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
            run = Run(done.returncode, time.monotonic() - begun, done.stdout)
            if os.path.exists(record):
                with open(record, encoding="utf-8") as lines:
                    run.tasks, run.calls = read_record(lines)
        return run

    def inventory(self):
        """The hosts found, by group, and what is known about each."""
        with tempfile.TemporaryDirectory() as directory:
            done = subprocess.run(["ansible-inventory", "-i", "inventories/aws", "--list"], cwd=self.source, text=True,
                                  env=self.environment(os.path.join(directory, "record")), capture_output=True, check=False)
        if done.returncode:
            raise RuntimeError(done.stdout + done.stderr)
        # What AWS says is marked as not to be evaluated.
        found = json.loads(done.stdout, object_hook=lambda value: value.get("__ansible_unsafe", value))
        return {name: group.get("hosts", []) for name, group in found.items() if name != "_meta"}, found["_meta"]["hostvars"]
