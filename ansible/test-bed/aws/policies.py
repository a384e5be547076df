"""May who do what? A small evaluator of policies, for the elements that ours use; it refuses to judge anything else.

As AWS: a statement that denies wins; else one that allows, of whoever asks or of what is asked for; else it is denied."""
import fnmatch
import ipaddress
import json
import re
from dataclasses import dataclass, field


class Unknown(Exception):
    """An element that this evaluator does not know, so that it cannot answer."""


@dataclass
class Request:
    action: str
    resource: str
    context: dict = field(default_factory=dict)
    # The caller, as a resource's policy names it: {"AWS": arn} or {"Service": name}
    principal: dict = field(default_factory=dict)


def allowed(request, own=(), resources=()):
    """Whether the policies of the caller (own) and of the resource (resources) allow a request within one account."""
    effects = [statement["Effect"] for policy in own for statement in statements(policy) if applies(statement, request)]
    effects += [statement["Effect"] for policy in resources for statement in statements(policy)
                if _principal(statement, request) and applies(statement, request, has_principal=True)]
    return "Deny" not in effects and "Allow" in effects


def statements(policy):
    """The statements of a policy, given as text or as a dictionary."""
    document = json.loads(policy) if isinstance(policy, str) else policy
    if document.get("Version") != "2012-10-17":
        raise Unknown(f"Version {document.get('Version')}")
    return _list(document["Statement"])


_STATEMENT = {"Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Condition"}


def applies(statement, request, has_principal=False):
    unknown = statement.keys() - _STATEMENT - ({"Principal"} if has_principal else set())
    if unknown:
        raise Unknown(", ".join(unknown))
    if statement["Effect"] not in ("Allow", "Deny"):
        raise Unknown(statement["Effect"])
    return (_named(statement, "Action", request.action.lower(), str.lower, request)
            and _named(statement, "Resource", request.resource, str, request)
            and all(_condition(operator, wanted, request) for operator, wanted in statement.get("Condition", {}).items()))


def _named(statement, word, found, fold, request):
    """By Action, or by all but NotAction; the same for resources."""
    if ("Not" + word in statement) == (word in statement):
        raise Unknown(f"A statement has to have {word} or Not{word}.")
    patterns = _list(statement.get(word, statement.get("Not" + word)))
    hit = any(_like(found, fold(_filled(pattern, request))) for pattern in patterns)
    return hit == (word in statement)


def _principal(statement, request):
    if "Principal" not in statement:
        raise Unknown("A resource's statement has to have Principal.")
    named = statement["Principal"]
    if named == "*" or named == {"AWS": "*"}:
        return True
    if not isinstance(named, dict) or named.keys() - {"AWS", "Service"}:
        raise Unknown(f"Principal {named}")
    return any(_like(name, pattern) for kind, name in request.principal.items() for pattern in _list(named.get(kind, [])))


def _condition(operator, wanted, request):
    if_exists = operator.endswith("IfExists")
    compare = _OPERATORS.get(operator.removesuffix("IfExists"))
    if compare is None:
        raise Unknown(f"Condition {operator}")
    # Condition keys ignore case, as in AWS.
    context = {name.lower(): value for name, value in request.context.items()}
    for key, values in wanted.items():
        found = context.get(key.lower())
        if operator == "Null":
            if (found is None) != (_list(values)[0] in ("true", True)):
                return False
        elif found is None:
            # A missing key equals nothing, and so differs from everything.
            if not if_exists and not _negative(operator):
                return False
        elif not compare([str(one).lower() if isinstance(one, bool) else str(one) for one in _list(found)],
                         [_filled(str(one).lower() if isinstance(one, bool) else str(one), request) for one in _list(values)]):
            return False
    return True


def _negative(operator):
    return "Not" in operator


def _any(same):
    return lambda found, wanted: any(same(one, other) for one in found for other in wanted)


def _none(same):
    return lambda found, wanted: not any(same(one, other) for one in found for other in wanted)


def _within(found, wanted):
    return ipaddress.ip_address(found) in ipaddress.ip_network(wanted, strict=False)


def _like(found, pattern):
    """With * and ?; fnmatch's brackets have no meaning here."""
    return fnmatch.fnmatchcase(found, pattern.replace("[", "[[]"))


def _equal(found, wanted):
    return found == wanted


def _equal_folded(found, wanted):
    return found.lower() == wanted.lower()


def _arn_like(found, pattern):
    parts, wanted = found.split(":", 5), pattern.split(":", 5)
    return len(parts) == len(wanted) and all(map(_like, parts, wanted))


def _number(compare):
    return lambda found, wanted: compare(float(found), float(wanted))


_OPERATORS = {
    "StringEquals": _any(_equal), "StringNotEquals": _none(_equal), "StringLike": _any(_like), "StringNotLike": _none(_like),
    "StringEqualsIgnoreCase": _any(_equal_folded),
    "ArnEquals": _any(_arn_like), "ArnLike": _any(_arn_like), "ArnNotLike": _none(_arn_like), "ArnNotEquals": _none(_arn_like),
    "Bool": _any(_equal_folded), "IpAddress": _any(_within), "NotIpAddress": _none(_within),
    "NumericLessThan": _any(_number(lambda one, other: one < other)), "NumericGreaterThan": _any(_number(lambda one, other: one > other)),
    "NumericLessThanEquals": _any(_number(lambda one, other: one <= other)),
    "ForAnyValue:StringEquals": _any(_equal), "ForAnyValue:StringLike": _any(_like),
    "ForAllValues:StringEquals": lambda found, wanted: all(one in wanted for one in found),
    "ForAllValues:StringLike": lambda found, wanted: all(any(_like(one, other) for other in wanted) for one in found),
    "Null": _any(_equal),
}


def _filled(text, request):
    """With variables such as ${aws:username} replaced; a missing one gives a text that nothing equals."""
    context = {name.lower(): str(value) for name, value in request.context.items()}
    return re.sub(r"\$\{([^}]+)\}", lambda found: _PLAIN.get(found[1]) or context.get(found[1].lower(), found[0]), text)


_PLAIN = {"*": "[*]", "?": "[?]", "$": "$"}


def _list(value):
    return value if isinstance(value, (list, tuple)) else [value]
