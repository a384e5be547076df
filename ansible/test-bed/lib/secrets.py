"""Looks for secrets in every place of a host, or in directories. The list of secrets is appended to this program by
secrets.sh, all of it comes by standard input, and grep gets the list by a file that has no name: so none is on a command line or on
a disk by the search itself.

python3 - NAME [DIRECTORY…]: prints a line for each place and each finding; status 1 where anything was found.
"""
import base64
import gzip
import os
import re
import stat
import subprocess
import sys

# Where secrets have to be: readable by root only, who passes them to the services.
KEPT = re.compile("/etc/homeroom/(school.secrets|(object-store|compressor|backup).env)")
# The same for the test bed, in its directory that only root can enter
KEPT_HERE = re.compile(".*/(secrets.yml|inventory/group_vars/all/vault.yml|crowd|ssh/id)")
# systemd passes them to these; a service's environment can be read by its own user, who has it anyway, and by root.
SERVICES = re.compile("homeroom(-store|-compressor|-backup@.*)?.service")
NO_FILES = {"proc", "sysfs", "devtmpfs", "devpts", "cgroup", "cgroup2", "mqueue", "securityfs", "debugfs", "tracefs", "bpf", "pstore"}

found_any = False


def forms(secret):
    """As it is, and in base64 whatever comes before it; ends that depend on neighbouring text are left out."""
    plain = secret.encode()
    yield plain
    for before in range(3):
        coded = base64.b64encode(b"\0" * before + plain)
        yield coded[[0, 2, 3][before]:-4 if (len(plain) + before) % 3 else None]


class Secrets:
    def __init__(self, vault):
        values = dict(re.findall(r'^([a-z_]+): "(.+)"$', vault, re.M))
        assert values and min(map(len, values.values())) >= 16, "A secret is too short to be looked for."
        self.forms = {name: list(forms(value)) for name, value in values.items()}
        self.list = os.memfd_create("secrets")
        os.write(self.list, b"\n".join(form for some in self.forms.values() for form in some) + b"\n")

    def names(self, content):
        return sorted(name for name, some in self.forms.items() if any(form in content for form in some))

    def grep(self, *arguments, **more):
        return subprocess.run(["grep", "-a", "-F", "-f", f"/proc/self/fd/{self.list}", *arguments], pass_fds=[self.list],
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False, **more).stdout

    def files(self, paths):
        """Those of the files that contain any."""
        hits = []
        for start in range(0, len(paths), 500):
            hits += [os.fsdecode(path) for path in self.grep("-l", "-Z", "--", *paths[start:start + 500]).split(b"\0") if path]
        for path in paths:
            if path.endswith(".gz") and "/log/" in path:
                if self.names(read(path)):
                    hits.append(path)
        return hits


def tell(name, place, looked, findings):
    global found_any
    print(f"{name:<10} {place:<44} {looked:>9} {len(findings):>9}")
    for finding in findings:
        found_any = True
        print(f"{'':<10} FOUND: {finding}")


def read(path):
    try:
        with (gzip.open if path.endswith(".gz") else open)(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def all_files(tops, leave_out=()):
    """Every file below, and whether everybody can read it: the file, and each directory on the way."""
    for top in tops:
        # A directory that only its owner can enter hides everything below it.
        open_to_all = {os.path.dirname(top): True}
        for directory, below, names in os.walk(top):
            mode = os.lstat(directory).st_mode
            open_to_all[directory] = open_to_all.get(os.path.dirname(directory), True) and bool(mode & stat.S_IXOTH)
            below[:] = [name for name in below if os.path.join(directory, name) not in leave_out]
            for name in names:
                path = os.path.join(directory, name)
                try:
                    status = os.lstat(path)
                except OSError:
                    continue
                if stat.S_ISREG(status.st_mode):
                    yield path, open_to_all[directory] and bool(status.st_mode & stat.S_IROTH)


def look_at_files(name, secrets, files, kept):
    for place, paths in (("files that everybody can read", [path for path, everybody in files if everybody]),
                         ("other files", [path for path, everybody in files if not everybody])):
        hits = secrets.files(paths)
        right = [path for path in hits if kept.fullmatch(path) and place == "other files"]
        tell(name, place, len(paths), [f"{path}: {', '.join(secrets.names(read(path)))}" for path in hits if path not in right])
        if right:
            print(f"{'':<10} kept for their owner, as they have to be: {' '.join(sorted(right))}")


def look_at_host(name, secrets):
    journal = subprocess.Popen(["journalctl", "--all", "--output=export", "--no-pager"], stdout=subprocess.PIPE)
    lines = secrets.grep(stdin=journal.stdout)
    entries = subprocess.run(["journalctl", "--output=cat", "--output-fields=_PID", "--no-pager"], capture_output=True, check=True)
    tell(name, "journal (entries)", entries.stdout.count(b"\n"),
         sorted({f"the journal, in a line of {len(line)} characters: {', '.join(secrets.names(line))}" for line in lines.splitlines()}))

    processes = [process for process in os.listdir("/proc") if process.isdigit()]
    tell(name, "command lines (processes)", len(processes),
         [f"{process}: {', '.join(names)}" for process in processes if (names := secrets.names(read(f"/proc/{process}/cmdline")))])
    # A process with secrets in its environment is one of ours, and its user has no other processes, let alone a person's.
    owners = {process: os.stat(f"/proc/{process}").st_uid for process in processes if os.path.exists(f"/proc/{process}")}
    unit = {process: os.path.basename(read(f"/proc/{process}/cgroup").decode().strip()) for process in owners}
    with_secrets = [process for process in owners if secrets.names(read(f"/proc/{process}/environ"))]
    strange = [process for process in with_secrets
               if not SERVICES.fullmatch(unit[process])
               or owners[process] and any(owners[other] == owners[process] and unit[other] != unit[process] for other in owners)]
    tell(name, "environments (processes)", len(owners),
         [f"{process} of user {owners[process]}, {unit[process]}: {', '.join(secrets.names(read(f'/proc/{process}/environ')))}"
          for process in strange])
    if with_secrets:
        print(f"{'':<10} in the environment of: {' '.join(sorted({unit[process] for process in with_secrets}))}")

    units = subprocess.run(["systemctl", "show", "--all", "*"], capture_output=True, check=False).stdout
    tell(name, "what systemd tells everybody (lines)", units.count(b"\n"), secrets.names(units))

    mounts = [line.split() for line in read("/proc/mounts").decode().splitlines()]
    pseudo = {mount[1] for mount in mounts if mount[2] in NO_FILES}
    files = list(all_files(["/"], leave_out=pseudo))
    logs = [path for path, _ in files if path.startswith("/var/log/")]
    tell(name, "files in /var/log, whoever may read them", len(logs),
         [f"{path}: {', '.join(secrets.names(read(path)))}" for path in secrets.files(logs)])
    look_at_files(name, secrets, [entry for entry in files if not entry[0].startswith("/var/log/")], KEPT)


def main(vault):
    secrets = Secrets(vault)
    name, *directories = sys.argv[1:]
    if directories:
        hosts = {directory for top in directories for directory in (os.path.join(top, "hosts"),)}
        look_at_files(name, secrets, list(all_files([top for top in directories if os.path.exists(top)], leave_out=hosts)), KEPT_HERE)
    else:
        look_at_host(name, secrets)
    sys.exit(found_any)


