"""A process with boto3 preloaded that is forked for every module that Ansible runs: python3 warm.py SOCKET. Ends with its
standard input. See within/connection/warm.py."""
import base64
import gc
import hashlib
import importlib
import json
import marshal
import os
import select
import socket
import sys
import tempfile
import zipimport

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "within"))
import recorder  # noqa: E402

recorder.install()
import boto3  # noqa: E402
import botocore.loaders  # noqa: E402
import botocore.session  # noqa: E402

SERVICES = ("acm", "autoscaling", "budgets", "cloudwatch", "ec2", "elbv2", "events", "iam", "lambda", "logs", "rds", "route53", "s3",
            "secretsmanager", "sesv2", "sns", "sqs", "ssm", "sts", "wafv2")


def keep_models():
    """Everything botocore reads from its files is cached, and forks of this process have it."""
    loader = botocore.loaders.create_loader()
    for module in (botocore.loaders, botocore.session):
        getattr(module, "loaders", module).create_loader = lambda search_path_string=None: loader
    session = boto3.Session("none", "none", region_name="eu-central-1")
    for service in SERVICES:
        session.client(service)


def keep_what_modules_import():
    """Each module brings a copy of Ansible's own code; what that imports from Python is preloaded."""
    importlib.import_module("ansible.module_utils.basic")
    for name in [name for name in sys.modules if name.split(".")[0] == "ansible"]:
        del sys.modules[name]


def keep_compiled(directory):
    """What Ansible packs for each module is mostly the same for all: compiled once, it is kept in a directory."""
    plain = zipimport._compile_source

    def compile_source(path, source):
        kept = os.path.join(directory, hashlib.sha1(source).hexdigest())
        try:
            with open(kept, "rb") as file:
                return marshal.load(file)
        except FileNotFoundError:
            code = plain(path, source)
        with open(f"{kept}.{os.getpid()}", "wb") as file:
            marshal.dump(code, file)
        os.rename(file.name, kept)
        return code

    zipimport._compile_source = compile_source


def run(request, out, err):
    """In the fork: like a separate Python with the module as its program."""
    os.environ.clear()
    os.environ.update(request["environment"])
    sys.argv = [""]
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(out, 1)
    os.dup2(err, 2)
    status = 0
    try:
        exec(compile(request["module"], "<stdin>", "exec"), {"__name__": "__main__", "__builtins__": __builtins__})
    except SystemExit as end:
        status = end.code if isinstance(end.code, int) else 0 if end.code is None else 1
    except BaseException:  # whatever it is goes to whoever called
        sys.excepthook(*sys.exc_info())
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


def serve(connection):
    with connection, connection.makefile("rwb") as stream, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        request = json.loads(stream.readline())
        child = os.fork()
        if child == 0:
            run(request, out.fileno(), err.fileno())
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        answer = {"status": status}
        for name, file in (("out", out), ("err", err)):
            file.seek(0)
            answer[name] = base64.b64encode(file.read()).decode()
        stream.write(json.dumps(answer).encode() + b"\n")


def main(path):
    keep_models()
    keep_what_modules_import()
    keep_compiled(tempfile.mkdtemp(dir=os.path.dirname(path)))
    # Otherwise each fork's first garbage collection would touch everything in memory, and so copy it.
    gc.collect()
    gc.freeze()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path)
        server.listen()
        print("ready", flush=True)
        # One after another, as Ansible sends them. No threads: a fork would have their locks but not them.
        while sys.stdin not in select.select([server, sys.stdin], [], [])[0]:
            serve(server.accept()[0])


if __name__ == "__main__":
    main(sys.argv[1])
