"""Compares what was expected with what was found, leaf by leaf: each difference with its place."""


def differences(expected, found, place=""):
    if isinstance(expected, dict) and isinstance(found, dict):
        for name in [*expected, *(name for name in found if name not in expected)]:
            inner = f"{place}.{name}" if place else str(name)
            if name not in found:
                yield f"{inner}: expected {_short(expected[name])}, found nothing."
            elif name not in expected:
                yield f"{inner}: expected nothing, found {_short(found[name])}."
            else:
                yield from differences(expected[name], found[name], inner)
    elif isinstance(expected, list) and isinstance(found, list):
        # Order is irrelevant in what is compared here.
        left = list(found)
        missing = []
        for one in expected:
            if one in left:
                left.remove(one)
            else:
                missing.append(one)
        if len(missing) == len(left) == 1:
            yield from differences(missing[0], left[0], f"{place}[0]" if isinstance(missing[0], (dict, list)) else place)
        else:
            yield from (f"{place}: expected {_short(one)}, which is not there." for one in missing)
            yield from (f"{place}: found {_short(one)}, which is not expected." for one in left)
    elif isinstance(expected, bool) is not isinstance(found, bool) or expected != found:
        yield f"{place}: expected {_short(expected)}, found {_short(found)}."


def _short(value):
    text = repr(value) if not isinstance(value, str) else f"“{value}”"
    return text if len(text) < 300 else text[:300] + " …"
