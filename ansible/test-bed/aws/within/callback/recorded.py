"""Writes between the requests which task they belong to, its result, and how long it took."""
import os
import time

import recorder
from ansible import constants
from ansible.plugins.callback import CallbackBase

DOCUMENTATION = """
name: recorded
type: aggregate
short_description: Tasks among the recorded requests
description: Tasks among the recorded requests
"""


class CallbackModule(CallbackBase):
    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = "aggregate"
    CALLBACK_NAME = "recorded"

    def __init__(self):
        super().__init__()
        # What Ansible packs for each module is the same in every run.
        if os.environ.get("PACKED_IN"):
            os.symlink(os.environ["PACKED_IN"], os.path.join(constants.DEFAULT_LOCAL_TMP, "ansiballz_cache"))

    def v2_playbook_on_task_start(self, task, is_conditional):
        self.started = time.monotonic()
        role = task._role.get_name() if task._role else ""
        recorder.write({"task": task.get_name().split(" : ")[-1], "role": role, "at": task.get_path()})

    v2_playbook_on_handler_task_start = v2_playbook_on_cleanup_task_start = lambda self, task: \
        self.v2_playbook_on_task_start(task, False)

    def _end(self, result, **more):
        recorder.write({"end": result._host.get_name(), "seconds": round(time.monotonic() - self.started, 2), **more})

    def v2_runner_on_ok(self, result):
        self._end(result, changed=bool(result._result.get("changed")))

    def v2_runner_on_failed(self, result, ignore_errors=False):
        said = result._result.get("msg") or next(
            (item["msg"] for item in result._result.get("results", []) if item.get("failed") and item.get("msg")), "")
        self._end(result, failed=not ignore_errors, said=str(said))

    def v2_runner_on_skipped(self, result):
        self._end(result, skipped=True)
