"""A copy of the playbooks in which something is different."""
import contextlib
import shutil
import tempfile
from pathlib import Path

from playbooks import ANSIBLE


@contextlib.contextmanager
def changed(file, text, becomes):
    """A copy with one text replaced, which must occur exactly once."""
    with tempfile.TemporaryDirectory() as directory:
        copy = Path(directory) / "ansible"
        shutil.copytree(ANSIBLE, copy, ignore=shutil.ignore_patterns("test-bed"))
        exchange(copy / file, text, becomes)
        yield copy


def exchange(path, text, becomes):
    before = path.read_text(encoding="utf-8")
    if before.count(text) != 1:
        raise ValueError(f"{path.name} has {before.count(text)} times what is to be exchanged, and has to have it once: {text}")
    path.write_text(before.replace(text, becomes), encoding="utf-8")
