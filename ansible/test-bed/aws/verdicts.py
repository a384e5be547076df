"""Who may do what in an account: its policies read back, evaluated one by one, with the written matrix, and with what administrators' own
playbooks have requested."""
import json
import re

import actions
import policies

# Actions for which AWS knows no resource, or none that is known beforehand: only these may have "*"; the rest of a statement with "*" has
# to be limited by a condition.
WITHOUT_RESOURCES = {
    "autoscaling": ("Describe",), "ec2": ("Describe",), "elasticloadbalancing": ("Describe",), "rds": ("Describe", "ListTagsForResource"),
    "cloudwatch": ("Describe", "Get", "List"), "logs": ("DescribeLogGroups", "DescribeLogStreams"), "ssm": ("Describe", "GetConnectionStatus", "UpdateInstanceInformation"),
    "ssmmessages": ("",), "ec2messages": ("",), "servicequotas": ("Get", "List"), "lambda": ("GetAccountSettings", "ListFunctions"),
    "iam": ("ListPolicies", "ListGroups", "ListRoles", "ListUsers", "ListAccountAliases", "ListVirtualMFADevices", "GetAccountPasswordPolicy"),
    "s3": ("ListAllMyBuckets",), "route53": ("ListHostedZones", "GetChange"), "wafv2": ("ListWebACLs",), "acm": ("ListCertificates",),
    "sns": ("ListSubscriptions", "ListTopics", "Unsubscribe"), "sqs": ("ListQueues",), "ses": ("ListEmailIdentities", "ListConfigurationSets"),
    "secretsmanager": ("GetRandomPassword", "ListSecrets"), "sts": ("GetCallerIdentity",), "tag": ("Get",), "ce": ("Get",)}

# Services in which everything has its name before it is created: there a condition is not enough.
BY_RESOURCE = {"s3", "secretsmanager", "iam", "sqs", "sns", "lambda", "rds", "logs", "ses"}
# Statements that apply to every one of a kind all the same, each with a reason
ON_ALL_FOR_A_REASON = {
    "administrators People": "people are called as they are called",
}


def of_role(account, name):
    iam = account.client("iam")
    inline = [iam.get_role_policy(RoleName=name, PolicyName=policy)["PolicyDocument"]
              for policy in iam.list_role_policies(RoleName=name)["PolicyNames"]]
    return inline + _managed(iam, iam.list_attached_role_policies(RoleName=name))


def of_group(account, name):
    iam = account.client("iam")
    inline = [iam.get_group_policy(GroupName=name, PolicyName=policy)["PolicyDocument"]
              for policy in iam.list_group_policies(GroupName=name)["PolicyNames"]]
    return inline + _managed(iam, iam.list_attached_group_policies(GroupName=name))


def of_user(account, name):
    iam = account.client("iam")
    inline = [iam.get_user_policy(UserName=name, PolicyName=policy)["PolicyDocument"]
              for policy in iam.list_user_policies(UserName=name)["PolicyNames"]]
    return inline + _managed(iam, iam.list_attached_user_policies(UserName=name))


def _managed(iam, attached):
    found = []
    for policy in attached["AttachedPolicies"]:
        version = iam.get_policy(PolicyArn=policy["PolicyArn"])["Policy"]["DefaultVersionId"]
        found.append(iam.get_policy_version(PolicyArn=policy["PolicyArn"], VersionId=version)["PolicyVersion"]["Document"])
    return found


def faults(policy, where):
    """What none of our policies may be."""
    for statement in policies.statements(policy):
        called = f"{where} {statement.get('Sid', '?')}"
        names = _list(statement.get("Action", [])) + _list(statement.get("NotAction", []))
        yield from (f"{called}: AWS has no action {name}." for name in names if "*" not in name and not actions.known(name))
        if statement["Effect"] != "Allow":
            continue
        if "NotAction" in statement or "NotResource" in statement:
            yield f"{called}: allows all but some."
        yield from (f"{called}: the action {name} is a wildcard." for name in names if "*" in name or "?" in name)
        everywhere = [resource for resource in _list(statement.get("Resource", [])) if _everywhere(resource)]
        for name in names if everywhere and called not in ON_ALL_FOR_A_REASON else []:
            prefix, _, operation = name.partition(":")
            bounded = "Condition" in statement and prefix not in BY_RESOURCE
            if not bounded and not operation.startswith(WITHOUT_RESOURCES.get(prefix, ("-",))):
                yield f"{called}: {name} is allowed on every resource ({', '.join(everywhere)})."


def _everywhere(resource):
    """Whether a resource is every one of its kind: "*", every bucket, every secret …"""
    if resource == "*":
        return True
    service, name = resource.split(":")[2], resource.split(":", 5)[5]
    parts = re.split("[:/]", name)
    if service == "s3":
        return parts[0] == "*"
    return service in BY_RESOURCE and parts[-1] == "*" and set(parts[1:]) == {"*"}


def size(policy):
    """Characters that AWS counts: all but white space."""
    return len(json.dumps(policy, separators=(",", ":")))


def judge(matrix, found, names):
    """Where the written matrix and what was found differ, each as a sentence. `found`: policies, by whose they are; `names`: what replaces
    the placeholders in the matrix's resources."""
    for entry in matrix:
        for verdict in ("may", "may not"):
            for line in entry.get(verdict, []):
                action, _, resource = line.partition(" on ")
                request = policies.Request(action, (resource or "*").format(**names), _filled(entry.get("when", {}), names))
                if policies.allowed(request, found[entry["who"]]) != (verdict == "may"):
                    when = f" when {entry['when']}" if entry.get("when") else ""
                    yield f"{entry['who']} {verdict} {action} on {request.resource}{when}: it is the other way round."


def _filled(context, names):
    return {key: str(value).format(**names) for key, value in context.items()}


def not_allowed(calls, own, number):
    """Requests that were made and that policies do not allow: by action, and by resource if that can be determined."""
    lacking = {}
    for call in calls:
        for action in actions.of(call):
            resource = actions.resource(call, number) if not action.startswith("iam:PassRole") else None
            if not any(_allows(own, action, one, call) for one in ([resource] if resource else _resources(own, action))):
                lacking.setdefault(f"{action} on {resource or 'anything'}", call)
    return [f"{what}, for {call}" for what, call in sorted(lacking.items())]


def _allows(own, action, resource, call):
    context = {"aws:MultiFactorAuthPresent": "true", "aws:SecureTransport": "true", "aws:RequestedRegion": call.region,
               "aws:ResourceTag/homeroom": "homeroom", "aws:username": "paula", "iam:PassedToService": "ec2.amazonaws.com"}
    return policies.allowed(policies.Request(action, resource, context), own)


def _resources(own, action):
    """A sample resource for each that a statement with this action names."""
    for policy in own:
        for statement in policies.statements(policy):
            if statement["Effect"] == "Allow" and action.lower() in [name.lower() for name in _list(statement.get("Action", []))]:
                for resource in _list(statement["Resource"]):
                    yield resource.replace("*", "any").replace("?", "a")


def _list(value):
    return value if isinstance(value, list) else [value]
