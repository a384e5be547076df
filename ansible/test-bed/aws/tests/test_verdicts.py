import unittest

import actions
import verdicts
from playbooks import Call


def policy(**statement):
    return {"Version": "2012-10-17", "Statement": [{"Sid": "One", "Effect": "Allow", **statement}]}


def call(service, operation, region="eu-central-1", **parameters):
    return Call(service, operation, parameters, region, "task", "role")


class FaultsTest(unittest.TestCase):
    def faults(self, **statement):
        return " ".join(verdicts.faults(policy(**statement), "host"))

    def test_a_good_one_has_none(self):
        self.assertEqual("", self.faults(Action=["s3:GetObject"], Resource="arn:aws:s3:::photos/originals/*"))

    def test_a_wildcard_among_actions(self):
        self.assertIn("s3:* is a wildcard", self.faults(Action="s3:*", Resource="arn:aws:s3:::photos/*"))
        self.assertIn("s3:Get* is a wildcard", self.faults(Action=["s3:Get*"], Resource="arn:aws:s3:::photos/*"))
        self.assertIn("* is a wildcard", self.faults(Action="*", Resource="*"))

    def test_every_resource(self):
        self.assertIn("on every resource", self.faults(Action="s3:GetObject", Resource="*"))
        self.assertIn("on every resource", self.faults(Action="s3:GetObject", Resource="arn:aws:s3:::*"))
        self.assertIn("on every resource", self.faults(Action="secretsmanager:GetSecretValue", Resource=["*"]))
        self.assertIn("on every resource", self.faults(Action="s3:PutObject", Resource="arn:aws:s3:::*/originals/*"))
        self.assertEqual("", self.faults(Action="ec2:DescribeInstances", Resource="*"))

    def test_every_resource_within_bounds(self):
        self.assertEqual("", self.faults(Action="ec2:RunInstances", Resource="*",
                                         Condition={"StringEquals": {"aws:RequestedRegion": "eu-central-1"}}))
        self.assertIn("on every resource", self.faults(Action="s3:GetObject", Resource="*",
                                                       Condition={"StringEquals": {"aws:RequestedRegion": "eu-central-1"}}))

    def test_all_but_some(self):
        self.assertIn("allows all but some", self.faults(NotAction="iam:CreateUser", Resource="arn:aws:s3:::photos/*"))

    def test_an_action_that_is_none(self):
        self.assertIn("AWS has no action s3:GetObjects.", self.faults(Action="s3:GetObjects", Resource="arn:aws:s3:::photos/*"))
        self.assertIn("AWS has no action ec3:", self.faults(Action="ec3:RunInstances", Resource="arn:aws:s3:::photos/*"))


class MatrixTest(unittest.TestCase):
    found = {"host": [policy(Action="s3:GetObject", Resource="arn:aws:s3:::photos/originals/*")]}

    def wrong(self, **entry):
        return list(verdicts.judge([{"who": "host", **entry}], self.found, {"photos": "arn:aws:s3:::photos"}))

    def test_what_fits(self):
        self.assertEqual([], self.wrong(**{"may": ["s3:GetObject on {photos}/originals/7"], "may not": ["s3:GetObject on {photos}/other"]}))

    def test_what_is_the_other_way_round(self):
        self.assertIn("host may s3:GetObject on arn:aws:s3:::photos/other", self.wrong(may=["s3:GetObject on {photos}/other"])[0])
        self.assertIn("host may not s3:GetObject", self.wrong(**{"may not": ["s3:GetObject on {photos}/originals/7"]})[0])


class ActionsTest(unittest.TestCase):
    def test_operations_and_their_actions(self):
        self.assertEqual(["s3:ListBucket"], actions.of(call("s3", "HeadBucket")))
        self.assertEqual(["elasticloadbalancing:CreateRule"], actions.of(call("elbv2", "CreateRule")))
        self.assertEqual(["ses:CreateEmailIdentity"], actions.of(call("sesv2", "CreateEmailIdentity")))
        self.assertEqual(["lambda:CreateFunction", "iam:PassRole"], actions.of(call("lambda", "CreateFunction")))
        self.assertEqual([], actions.of(call("sts", "GetCallerIdentity")))

    def test_on_what_an_operation_acts(self):
        def on(*words, **parameters):
            return actions.resource(call(*words, **parameters), "123456789012")
        self.assertEqual("arn:aws:s3:::photos", on("s3", "PutBucketPolicy", Bucket="photos"))
        self.assertEqual("arn:aws:s3:::photos/a", on("s3", "GetObject", Bucket="photos", Key="a"))
        self.assertEqual("arn:aws:lambda:eu-central-1:123456789012:function:f", on("lambda", "GetFunction", FunctionName="f"))
        self.assertEqual("arn:aws:iam::123456789012:role/r", on("iam", "PutRolePolicy", RoleName="r", PolicyName="p"))
        self.assertEqual("arn:aws:logs:eu-west-1:123456789012:log-group:/a", on("logs", "CreateLogGroup", "eu-west-1", logGroupName="/a"))
        self.assertIsNone(on("ec2", "CreateVpc", CidrBlock="10.0.0.0/16"))

    def test_what_administrators_lack(self):
        own = [policy(Action=["s3:CreateBucket"], Resource="arn:aws:s3:::homeroom-*")]
        self.assertEqual([], verdicts.not_allowed([call("s3", "CreateBucket", Bucket="homeroom-photos")], own, "1"))
        self.assertEqual(1, len(verdicts.not_allowed([call("s3", "CreateBucket", Bucket="photos")], own, "1")))
        self.assertEqual(1, len(verdicts.not_allowed([call("s3", "DeleteBucket", Bucket="homeroom-photos")], own, "1")))
        bounded = [policy(Action="ec2:CreateVpc", Resource="*", Condition={"StringEquals": {"aws:RequestedRegion": "eu-central-1"}})]
        self.assertEqual([], verdicts.not_allowed([call("ec2", "CreateVpc")], bounded, "1"))
        self.assertEqual(1, len(verdicts.not_allowed([call("ec2", "CreateVpc", "eu-west-1")], bounded, "1")))
