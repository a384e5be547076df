#!/usr/bin/python
"""What the collections have no module for, by AWS's own operations: read what is, compare it with what should be, write where they
differ. Names of operations and parameters are boto3's, which checks them against AWS's own description before anything is sent.
"""
from ansible.module_utils.basic import missing_required_lib
from ansible_collections.amazon.aws.plugins.module_utils.modules import AnsibleAWSModule

try:
    import botocore.exceptions
    import jmespath
except ImportError:
    jmespath = None

DOCUMENTATION = r"""
module: aws_api
short_description: Read and write with AWS's own operations
description:
  - Several things of one service in one call, one after the other, each read, compared and, where it differs, written.
  - A thing without C(want) is only read, which is never a change.
options:
  service: {description: boto3's name for the service, type: str, required: true}
  things:
    description: What should be, in order
    type: list
    elements: dict
    required: true
    suboptions:
      name: {description: Key under which its answer is returned, type: str, required: true}
      read: {description: Operation that reads it, type: str}
      read_parameters: {description: Its parameters, type: dict, default: {}}
      at: {description: JMESPath of the thing in the answer; the pages of a list are joined, type: str}
      want:
        description: What the thing has to contain. Lists have to contain the same elements in any order. A thing to be removed has C(gone).
        type: dict
      gone: {description: Whether it should not exist, type: bool, default: false}
      each:
        description:
          - Parameters of C(change) that are taken from what was found, by JMESPath. Of what is to be gone C(at) may find several, and C(change)
            is called for each.
        type: dict
      create: {description: Operation for a thing that does not exist, type: str}
      create_parameters: {description: Its parameters, type: dict, default: {}}
      change: {description: Operation for a thing that differs or is to be removed; C(create) if none is given, type: str}
      change_parameters: {description: Its parameters, type: dict}
      wait: {description: boto3's waiter after a write, with the parameters of the read, type: str}
      missing: {description: Error codes that mean it does not exist, type: list, elements: str, default: []}
author: [Homeroom]
"""

RETURN = r"""
things:
  description: By name, what was read; after a change, what was read again, or the answer of the write where nothing reads
  returned: always
  type: dict
"""

THING = {
    "name": {"type": "str", "required": True},
    "read": {"type": "str"},
    "read_parameters": {"type": "dict", "default": {}},
    "at": {"type": "str"},
    "want": {"type": "dict"},
    "gone": {"type": "bool", "default": False},
    "each": {"type": "dict"},
    "create": {"type": "str"},
    "create_parameters": {"type": "dict", "default": {}},
    "change": {"type": "str"},
    "change_parameters": {"type": "dict"},
    "wait": {"type": "str"},
    "missing": {"type": "list", "elements": "str", "default": []},
}


def contains(found, want):
    """Whether what was found contains everything wanted. What AWS adds by itself does not count; neither does the order in a list."""
    if isinstance(want, dict):
        return isinstance(found, dict) and all(key in found and contains(found[key], value) for key, value in want.items())
    if isinstance(want, list):
        if not isinstance(found, list) or len(found) != len(want):
            return False
        left = list(found)
        for element in want:
            match = next((at for at, other in enumerate(left) if contains(other, element)), None)
            if match is None:
                return False
            del left[match]
        return True
    if isinstance(want, bool) or isinstance(found, bool):
        return found is want
    # AWS returns 50.0 for 50 and accepts either.
    if isinstance(want, (int, float)) and isinstance(found, (int, float)):
        return float(want) == float(found)
    return found == want


def plain(answer):
    """An answer that Ansible can pass on: times as text, no bytes, without transport details."""
    if isinstance(answer, dict):
        return {key: plain(value) for key, value in answer.items() if key != "ResponseMetadata"}
    if isinstance(answer, (list, tuple)):
        return [plain(value) for value in answer]
    if hasattr(answer, "isoformat"):
        return answer.isoformat()
    if hasattr(answer, "read"):
        answer = answer.read()
    return answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer


class Service:
    def __init__(self, client, check_mode=False):
        self.client = client
        self.check_mode = check_mode

    def read(self, thing):
        """The thing as it is; None if it does not exist."""
        operation, parameters = thing["read"], thing["read_parameters"]
        try:
            if self.client.can_paginate(operation):
                answer = self.client.get_paginator(operation).paginate(**parameters).build_full_result()
            else:
                answer = getattr(self.client, operation)(**parameters)
        except botocore.exceptions.ClientError as error:
            if error.response["Error"]["Code"] in thing["missing"]:
                return None
            raise
        found = plain(answer)
        return jmespath.search(thing["at"], found) if thing["at"] else found

    def write(self, operation, parameters):
        return plain(getattr(self.client, operation)(**parameters))

    def taken(self, thing, found):
        return {name: jmespath.search(path, found) for name, path in thing["each"].items()}

    def ensure(self, thing):
        """The thing as it is afterwards, and whether something had to be done."""
        found = self.read(thing) if thing["read"] else None
        there = found not in (None, [], {})
        if thing["gone"]:
            if not there:
                return found, False
        elif thing["want"] is None and thing["read"] and (there or not thing["create"]):
            return found, False
        elif there and contains(found, thing["want"] or {}):
            return found, False
        if self.check_mode:
            return found, True
        if thing["gone"] and thing["each"]:
            for one in found:
                self.write(thing["change"], {**(thing["change_parameters"] or {}), **self.taken(thing, one)})
            return found, True
        operation, parameters = thing["create"], thing["create_parameters"]
        if (there or thing["gone"]) and thing["change"]:
            operation = thing["change"]
            parameters = thing["create_parameters"] if thing["change_parameters"] is None else thing["change_parameters"]
            if thing["each"]:
                parameters = {**parameters, **self.taken(thing, found)}
        answer = self.write(operation, parameters)
        if thing["wait"]:
            self.client.get_waiter(thing["wait"]).wait(**thing["read_parameters"])
        return (self.read(thing) if thing["read"] and not thing["gone"] else answer), True


def main():
    module = AnsibleAWSModule(
        argument_spec={
            "service": {"type": "str", "required": True},
            "things": {"type": "list", "elements": "dict", "required": True, "options": THING},
        },
        supports_check_mode=True,
    )
    if jmespath is None:
        module.fail_json(msg=missing_required_lib("botocore and jmespath"))
    service = Service(module.client(module.params["service"]), module.check_mode)
    done, changed, name = {}, [], ""
    try:
        for thing in module.params["things"]:
            name = thing["name"]
            done[name], differed = service.ensure(thing)
            if differed:
                changed.append(name)
    except (botocore.exceptions.BotoCoreError, botocore.exceptions.ClientError) as error:
        module.fail_json_aws(error, msg=f"{module.params['service']}, {name}")
    module.exit_json(changed=bool(changed), changed_things=changed, things=done)


if __name__ == "__main__":
    main()
