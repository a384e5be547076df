"""Records every request that boto3 makes, as lines of JSON in the file named by RECORDED_TO. Nothing is changed on its way, except
for requests named by FAULTS as "service.Operation": they get an error or an answer from the test, and are not sent."""
import importlib.abc
import importlib.machinery
import json
import os
import sys


def write(line):
    """A single write to a file opened for appending, so that lines of processes running at once stay whole."""
    path = os.environ.get("RECORDED_TO")
    if path:
        file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        os.write(file, json.dumps(line, default=_short).encode() + b"\n")
        os.close(file)


def _short(value):
    if isinstance(value, (bytes, bytearray)):
        return f"<{len(value)} bytes>"
    if hasattr(value, "isoformat"):
        return value.isoformat()
    if isinstance(value, set):
        return sorted(value)
    return f"<{type(value).__name__}>"


def wrap(client_class):
    plain = client_class._make_api_call

    def recorded(self, operation, parameters):
        line = {"service": self.meta.service_model.service_name, "operation": operation, "parameters": parameters,
                "region": self.meta.region_name}
        try:
            fault = json.loads(os.environ.get("FAULTS", "{}")).get(f"{line['service']}.{operation}")
            if fault is None:
                return plain(self, operation, parameters)
            if "answer" in fault:
                return fault["answer"]
            from botocore.exceptions import ClientError
            raise ClientError({"Error": {"Code": fault["code"], "Message": fault["message"]},
                               "ResponseMetadata": {"HTTPStatusCode": 400}}, operation)
        except Exception as error:
            line["error"] = getattr(error, "response", {}).get("Error", {}).get("Code", type(error).__name__)
            raise
        finally:
            write(line)

    client_class._make_api_call = recorded


class _Finder(importlib.abc.MetaPathFinder):
    """Waits for botocore.client, as most of Ansible's processes never import it."""

    def find_spec(self, name, path, target=None):
        if name != "botocore.client":
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path)
        plain = spec.loader.exec_module

        def exec_module(module):
            plain(module)
            wrap(module.BaseClient)

        spec.loader.exec_module = exec_module
        return spec


def install():
    sys.meta_path.insert(0, _Finder())
