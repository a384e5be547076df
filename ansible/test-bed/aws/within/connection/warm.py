"""Runs modules in a process that has boto3 preloaded (warm.py next to the tests): importing it again takes longer than most
modules do. Anything that is not a module runs as with the connection `local`."""
import base64
import json
import os
import shlex
import socket

from ansible.plugins.connection.local import Connection as Local

DOCUMENTATION = """
name: warm
short_description: Modules in a process that has boto3 in memory
description: Modules in a process that has boto3 in memory
options:
  become_success_timeout: {description: Not used, type: int, default: 10}
  become_strip_preamble: {description: Not used, type: bool, default: true}
extends_documentation_fragment: [connection_pipelining]
"""


class Connection(Local):
    transport = "warm"

    def exec_command(self, cmd, in_data=None, sudoable=True):
        if not in_data or not os.environ.get("WARM_AT"):
            return super().exec_command(cmd, in_data, sudoable)
        # /bin/sh -c 'NAME=value … /usr/bin/python3 && sleep 0'
        environment = dict(os.environ)
        for word in shlex.split(shlex.split(cmd)[2]):
            name, is_value, value = word.partition("=")
            if not is_value:
                break
            environment[name] = value
        with socket.socket(socket.AF_UNIX) as server:
            server.connect(os.environ["WARM_AT"])
            with server.makefile("rwb") as stream:
                request = {"module": in_data.decode() if isinstance(in_data, bytes) else in_data, "environment": environment}
                stream.write(json.dumps(request).encode() + b"\n")
                stream.flush()
                answer = json.loads(stream.readline())
        return answer["status"], base64.b64decode(answer["out"]), base64.b64decode(answer["err"])
