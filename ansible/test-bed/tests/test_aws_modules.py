"""The project's own modules for AWS, without Ansible and without AWS: with clients that store what they are told."""
import importlib.util
import json
import pathlib
import sys
import types
import unittest

import botocore.exceptions

LIBRARY = pathlib.Path(__file__).resolve().parents[2] / "library"


def module(name):
    """A module of library/, without Ansible's part of it."""
    for path in ("ansible_collections", "ansible_collections.amazon", "ansible_collections.amazon.aws", "ansible_collections.amazon.aws.plugins",
                 "ansible_collections.amazon.aws.plugins.module_utils", "ansible_collections.amazon.aws.plugins.module_utils.modules"):
        sys.modules.setdefault(path, types.ModuleType(path))
    sys.modules["ansible_collections.amazon.aws.plugins.module_utils.modules"].AnsibleAWSModule = None
    spec = importlib.util.spec_from_file_location(name, LIBRARY / f"{name}.py")
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


aws_api = module("aws_api")
aws_mail_credential = module("aws_mail_credential")


class Client:
    """A service with one kind of thing, by name."""

    def __init__(self, **there):
        self.there, self.told = there, []

    def can_paginate(self, _):
        return False

    def describe(self, Name):
        if Name not in self.there:
            raise botocore.exceptions.ClientError({"Error": {"Code": "NotThere", "Message": ""}}, "Describe")
        return {"Thing": self.there[Name], "ResponseMetadata": {"RequestId": "1"}}

    def list(self):
        return {"Names": sorted(self.there)}

    def create(self, Name, **content):
        self.told.append(("create", Name))
        self.there[Name] = {"Id": 1, **content}
        return {}

    def change(self, Name, **content):
        self.told.append(("change", Name))
        self.there[Name].update(content)
        return {}

    def delete(self, Name):
        self.told.append(("delete", Name))
        del self.there[Name]
        return {}


def thing(**given):
    blank = {"read": None, "read_parameters": {}, "at": None, "want": None, "gone": False, "each": None, "create": None, "create_parameters": {},
             "change": None, "change_parameters": None, "wait": None, "missing": []}
    return {"name": "it", **blank, **given}


def wanted(size, **more):
    return thing(read="describe", read_parameters={"Name": "a"}, at="Thing", missing=["NotThere"], want={"Size": size},
                 create="create", create_parameters={"Name": "a", "Size": size}, **more)


class Ensures(unittest.TestCase):
    def test_makes_what_is_not_there_and_tells_what_it_is_then(self):
        client = Client()
        self.assertEqual(({"Id": 1, "Size": 2}, True), aws_api.Service(client).ensure(wanted(2)))
        self.assertEqual([("create", "a")], client.told)

    def test_leaves_what_is_as_it_should_be(self):
        client = Client(a={"Id": 1, "Size": 2, "Beside": "AWS's own"})
        self.assertFalse(aws_api.Service(client).ensure(wanted(2))[1])
        self.assertEqual([], client.told)

    def test_changes_what_differs_by_the_operation_for_it(self):
        client = Client(a={"Size": 1})
        found, changed = aws_api.Service(client).ensure(wanted(2, change="change", change_parameters={"Name": "a", "Size": 2}))
        self.assertEqual((2, True, [("change", "a")]), (found["Size"], changed, client.told))

    def test_changes_with_parameters_of_what_was_found(self):
        client = Client(a={"Size": 1, "Called": "a"})
        aws_api.Service(client).ensure(wanted(2, change="change", change_parameters={"Size": 2}, each={"Name": "Called"}))
        self.assertEqual(2, client.there["a"]["Size"])

    def test_changes_by_the_same_operation_where_there_is_no_other(self):
        client = Client(a={"Size": 1})
        self.assertTrue(aws_api.Service(client).ensure(wanted(2))[1])
        self.assertEqual([("create", "a")], client.told)

    def test_makes_once_what_only_has_to_be_there(self):
        client = Client()
        only = {**wanted(2), "want": None}
        self.assertTrue(aws_api.Service(client).ensure(only)[1])
        client.there["a"]["Size"] = 9
        self.assertFalse(aws_api.Service(client).ensure(only)[1])

    def test_only_reads_where_nothing_is_wanted(self):
        client = Client(a={"Size": 1})
        found, changed = aws_api.Service(client).ensure(thing(read="describe", read_parameters={"Name": "a"}))
        self.assertEqual(({"Thing": {"Size": 1}}, False), (found, changed))

    def test_says_what_it_would_do_and_does_nothing(self):
        client = Client()
        self.assertTrue(aws_api.Service(client, check_mode=True).ensure(wanted(2))[1])
        self.assertEqual([], client.told)

    def test_does_not_take_an_error_for_not_there(self):
        with self.assertRaises(botocore.exceptions.ClientError):
            aws_api.Service(Client()).ensure({**wanted(2), "missing": ["Another"]})

    def test_removes_each_of_several(self):
        client = Client(a={}, b={})
        gone = thing(read="list", at="Names", gone=True, each={"Name": "@"}, change="delete")
        self.assertTrue(aws_api.Service(client).ensure(gone)[1])
        self.assertEqual([("delete", "a"), ("delete", "b")], client.told)
        self.assertFalse(aws_api.Service(client).ensure(gone)[1])

    def test_removes_one_by_its_own_parameters(self):
        client = Client(a={})
        gone = thing(read="describe", read_parameters={"Name": "a"}, missing=["NotThere"], gone=True, change="delete", change_parameters={"Name": "a"})
        self.assertTrue(aws_api.Service(client).ensure(gone)[1])
        self.assertFalse(aws_api.Service(client).ensure(gone)[1])


class Contains(unittest.TestCase):
    def test_what_aws_adds_does_not_count(self):
        self.assertTrue(aws_api.contains({"a": 1, "b": 2}, {"a": 1}))

    def test_what_is_missing_or_other_counts(self):
        for found in ({}, {"a": 2}, {"a": None}, [], None):
            self.assertFalse(aws_api.contains(found, {"a": 1}), found)

    def test_lists_hold_the_same_in_any_order_and_nothing_else(self):
        self.assertTrue(aws_api.contains([{"k": 2, "x": 1}, {"k": 1}], [{"k": 1}, {"k": 2}]))
        self.assertFalse(aws_api.contains([1, 2, 3], [1, 2]))
        self.assertFalse(aws_api.contains([1, 1], [1, 2]))

    def test_a_number_is_the_same_with_and_without_its_point_and_no_truth_value(self):
        self.assertTrue(aws_api.contains(50.0, 50))
        self.assertFalse(aws_api.contains(True, 1))
        self.assertFalse(aws_api.contains("50", 50))


class Iam:
    def __init__(self, *keys):
        self.keys = list(keys)

    def list_access_keys(self, UserName):
        return {"AccessKeyMetadata": [{"AccessKeyId": key} for key in self.keys]}

    def delete_access_key(self, UserName, AccessKeyId):
        self.keys.remove(AccessKeyId)

    def create_access_key(self, UserName):
        self.keys.append("NEW")
        return {"AccessKey": {"AccessKeyId": "NEW", "SecretAccessKey": "some+secret+key"}}


class Secrets:
    def __init__(self, **kept):
        self.kept = kept

    def get_secret_value(self, SecretId):
        return {"SecretString": json.dumps(self.kept)}

    def put_secret_value(self, SecretId, SecretString):
        self.kept = json.loads(SecretString)


class MailCredential(unittest.TestCase):
    def test_is_made_of_the_key_as_aws_says(self):
        # A pair from Terraform's own tests.
        self.assertEqual("BMXhUYlu5Z3gSXVQORxlVa7XPaz91aGWdfHxvkOZdWZ2", aws_mail_credential.password("some+secret+key", "eu-central-1"))

    def test_is_kept_beside_what_the_secret_has(self):
        iam, secrets = Iam(), Secrets(DB_PASSWORD="p")
        self.assertTrue(aws_mail_credential.ensure(iam, secrets, "mail", "school", "eu-central-1"))
        self.assertEqual({"DB_PASSWORD": "p", "SMTP_USER": "NEW", "SMTP_PASSWORD": "BMXhUYlu5Z3gSXVQORxlVa7XPaz91aGWdfHxvkOZdWZ2"}, secrets.kept)

    def test_is_made_once(self):
        self.assertFalse(aws_mail_credential.ensure(Iam("OLD"), Secrets(SMTP_USER="OLD"), "mail", "school", "eu-central-1"))

    def test_a_key_that_nobody_knows_the_secret_of_goes(self):
        iam = Iam("LOST", "LOST TOO")
        self.assertTrue(aws_mail_credential.ensure(iam, Secrets(SMTP_USER=""), "mail", "school", "eu-central-1"))
        self.assertEqual(["NEW"], iam.keys)


if __name__ == "__main__":
    unittest.main()
