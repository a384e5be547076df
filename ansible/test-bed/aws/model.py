"""Checks requests against AWS's own description of its services, which botocore has: names and required ones, types, lengths, patterns
and words of which only some are known (botocore itself does not check most of this, and moto takes much). Where AWS's description
leaves names open, names.py has them."""
import functools
import re

import botocore.session

import names


@functools.cache
def service(name):
    return _session().get_service_model(name)


@functools.cache
def _session():
    return botocore.session.Session()


def problems(call):
    """What is wrong with a request, each as a sentence; empty if all is right."""
    try:
        operation = service(call.service).operation_model(call.operation)
    except Exception:  # each kind of botocore's errors means the same
        return [f"{call.service} has no operation {call.operation}."]
    found = []
    if operation.input_shape is not None:
        _check(operation.input_shape, call.parameters, "", found)
    elif call.parameters:
        found.append(f"takes no parameters, and got {', '.join(call.parameters)}.")
    found += names.problems(call)
    return [f"{call}: {problem}" for problem in found]


def _check(shape, value, place, found):
    kind = _KINDS.get(shape.type_name)
    if kind:
        kind(shape, value, place or "the request", found)


def _structure(shape, value, place, found):
    if not isinstance(value, dict):
        found.append(f"{place} is {value!r} and no structure.")
        return
    if getattr(shape, "is_document_type", False):
        return
    for name in shape.required_members:
        if name not in value and not _made_by_botocore(shape, name):
            found.append(f"{place} lacks {name}.")
    if getattr(shape, "is_tagged_union", False) and len(value) != 1:
        found.append(f"{place} has to have one of its members, and has {', '.join(value) or 'none'}.")
    for name, member in value.items():
        if name not in shape.members:
            found.append(f"{place} knows no {name}; it knows {', '.join(sorted(shape.members))}.")
        else:
            _check(shape.members[name], member, f"{place}.{name}".removeprefix("the request."), found)


def _made_by_botocore(shape, name):
    return shape.members[name].metadata.get("idempotencyToken")


def _list(shape, value, place, found):
    if not isinstance(value, (list, tuple)):
        found.append(f"{place} is {value!r} and no list.")
        return
    _between(shape, len(value), f"{place} has {len(value)} elements", found)
    for number, element in enumerate(value):
        _check(shape.member, element, f"{place}[{number}]", found)


def _map(shape, value, place, found):
    if not isinstance(value, dict):
        found.append(f"{place} is {value!r} and no map.")
        return
    _between(shape, len(value), f"{place} has {len(value)} entries", found)
    for key, element in value.items():
        _check(shape.key, key, f"{place}'s key {key}", found)
        _check(shape.value, element, f"{place}.{key}", found)


def _string(shape, value, place, found):
    if not isinstance(value, str):
        found.append(f"{place} is {value!r} and no text.")
        return
    newer = names.NEWER.get(shape.name, ())
    if shape.enum and value not in shape.enum and value not in newer:
        found.append(f"{place} is {value!r}, and AWS knows {_few(shape.enum)}.")
    _between(shape, len(value), f"{place} has {len(value)} characters", found)
    pattern = _pattern(shape.metadata.get("pattern"))
    if pattern and value not in newer and not pattern.search(value):
        found.append(f"{place} is {value!r} and not of the form {shape.metadata['pattern']}.")


def _number(shape, value, place, found):
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        found.append(f"{place} is {value!r} and no number.")
        return
    if shape.type_name in ("integer", "long") and value != int(value):
        found.append(f"{place} is {value!r} and no whole number.")
    _between(shape, value, f"{place} is {value}", found)


def _boolean(_shape, value, place, found):
    if not isinstance(value, bool):
        found.append(f"{place} is {value!r} and neither true nor false.")


_KINDS = {"structure": _structure, "list": _list, "map": _map, "string": _string, "integer": _number, "long": _number, "float": _number,
          "double": _number, "boolean": _boolean}


def _between(shape, size, said, found):
    least, most = shape.metadata.get("min"), shape.metadata.get("max")
    if least is not None and size < least:
        found.append(f"{said}, and AWS asks for {least} or more.")
    if most is not None and size > most:
        found.append(f"{said}, and AWS takes {most} or fewer.")


def _few(words):
    return ", ".join(sorted(words)[:40]) + (" …" if len(words) > 40 else "")


# Java's character classes that Python's expressions lack; anything that is not a letter of some script is rejected all the same.
_CLASSES = {r"\p{L}": r"^\W\d_", r"\p{Z}": r"\s", r"\p{N}": r"\d", r"\p{M}": "", r"\p{S}": r"$+<=>^`|~", r"\p{P}": r"!-/:-@\[-`{-~",
            r"\p{IsLetter}": r"a-zA-Z", r"\p{ASCII}": r"\x00-\x7f"}
UNREADABLE = set()


@functools.cache
def _pattern(text):
    """A pattern in Python's syntax; None if it cannot be expressed, which is recorded in UNREADABLE."""
    if not text:
        return None
    readable = text
    for ours in (r"\p{L}", r"\p{IsLetter}"):
        readable = readable.replace(ours, "a-zA-Z\u00c0-\uffff")
    for java, python in _CLASSES.items():
        readable = readable.replace(java, python)
    # A pattern describes the whole value, whether or not it says so.
    try:
        return re.compile(rf"\A(?:{readable})\Z")
    except re.error:
        UNREADABLE.add(text)
        return None
