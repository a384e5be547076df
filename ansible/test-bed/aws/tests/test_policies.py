import unittest

from policies import Request, Unknown, allowed


def policy(*statements):
    return {"Version": "2012-10-17", "Statement": list(statements)}


def allow(action, resource="*", **more):
    return {"Effect": "Allow", "Action": action, "Resource": resource, **more}


def deny(action, resource="*", **more):
    return {**allow(action, resource, **more), "Effect": "Deny"}


def may(statements, action="s3:GetObject", resource="arn:aws:s3:::photos/originals/a", **context):
    return allowed(Request(action, resource, context), [policy(*statements)])


class PoliciesTest(unittest.TestCase):
    def test_what_nobody_allows_is_denied(self):
        self.assertFalse(may([]))
        self.assertFalse(allowed(Request("s3:GetObject", "arn:aws:s3:::photos/a")))

    def test_what_is_allowed_is_allowed_unless_it_is_denied(self):
        self.assertTrue(may([allow("s3:GetObject")]))
        self.assertFalse(may([allow("s3:GetObject"), deny("s3:*")]))
        self.assertFalse(may([deny("s3:GetObject")]))

    def test_actions_have_no_case_and_resources_do(self):
        self.assertTrue(may([allow("S3:getobject")]))
        self.assertFalse(may([allow("s3:GetObject", "arn:aws:s3:::Photos/*")]))

    def test_wildcards(self):
        self.assertTrue(may([allow("s3:Get*", "arn:aws:s3:::photos/originals/*")]))
        self.assertFalse(may([allow("s3:Get*", "arn:aws:s3:::photos/renditions/*")]))
        self.assertTrue(may([allow("s3:GetObject", "arn:aws:s3:::photos/originals/?")]))
        self.assertFalse(may([allow("s3:GetObject", "arn:aws:s3:::photos/originals/??")]))
        self.assertFalse(may([allow("s3:GetObject", "arn:aws:s3:::photos/originals/[a]")]))
        self.assertFalse(may([allow("s3:GetObject", "arn:aws:s3:::photos")]))

    def test_lists_of_actions_and_resources(self):
        self.assertTrue(may([allow(["s3:PutObject", "s3:GetObject"], ["arn:aws:s3:::other/*", "arn:aws:s3:::photos/*"])]))

    def test_all_actions_but_some(self):
        but = {"Effect": "Deny", "NotAction": ["iam:ChangePassword", "iam:List*"], "Resource": "*"}
        self.assertFalse(may([allow("s3:GetObject"), but]))
        self.assertTrue(may([allow("iam:ChangePassword"), but], "iam:ChangePassword"))
        self.assertTrue(may([allow("iam:ListMFADevices"), but], "iam:ListMFADevices"))

    def test_all_resources_but_some(self):
        but = {"Effect": "Allow", "Action": "s3:GetObject", "NotResource": "arn:aws:s3:::photos/*"}
        self.assertFalse(may([but]))
        self.assertTrue(may([but], resource="arn:aws:s3:::other/a"))

    def test_the_second_factor(self):
        without = deny("*", Condition={"BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}})
        statements = [allow("s3:GetObject"), without]
        self.assertTrue(may(statements, **{"aws:MultiFactorAuthPresent": "true"}))
        self.assertFalse(may(statements, **{"aws:MultiFactorAuthPresent": "false"}))
        self.assertFalse(may(statements), "a key without a session has no such word at all")
        with_plain = [allow("s3:GetObject"), deny("*", Condition={"Bool": {"aws:MultiFactorAuthPresent": "false"}})]
        self.assertTrue(may(with_plain), "why it has to be IfExists")

    def test_conditions_have_all_to_hold(self):
        both = allow("s3:GetObject", Condition={"StringEquals": {"a": "1", "b": ["2", "3"]}})
        self.assertTrue(may([both], a="1", b="3"))
        self.assertFalse(may([both], a="1", b="4"))
        self.assertFalse(may([both], b="2"))

    def test_texts_addresses_and_arns(self):
        self.assertTrue(may([allow("s3:GetObject", Condition={"StringLike": {"s3:prefix": "database/*"}})], **{"s3:prefix": "database/x"}))
        self.assertFalse(may([allow("s3:GetObject", Condition={"StringEquals": {"s3:prefix": "database/*"}})], **{"s3:prefix": "database/x"}))
        self.assertTrue(may([allow("s3:GetObject", Condition={"StringNotEquals": {"a": "1"}})]))
        self.assertTrue(may([allow("s3:GetObject", Condition={"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}})], **{"aws:SourceIp": "10.1.2.3"}))
        self.assertFalse(may([allow("s3:GetObject", Condition={"IpAddress": {"aws:SourceIp": "10.0.0.0/8"}})], **{"aws:SourceIp": "11.1.2.3"}))
        arn = allow("s3:GetObject", Condition={"ArnLike": {"aws:SourceArn": "arn:aws:sns:*:123456789012:mail"}})
        self.assertTrue(may([arn], **{"aws:SourceArn": "arn:aws:sns:eu-central-1:123456789012:mail"}))
        self.assertFalse(may([arn], **{"aws:SourceArn": "arn:aws:sns:eu-central-1:210987654321:mail"}))
        self.assertTrue(may([allow("s3:GetObject", Condition={"Null": {"a": "true"}})]))
        self.assertFalse(may([allow("s3:GetObject", Condition={"Null": {"a": "true"}})], a="1"))

    def test_names_in_conditions_have_no_case(self):
        self.assertTrue(may([allow("s3:GetObject", Condition={"Bool": {"aws:securetransport": "true"}})], **{"aws:SecureTransport": True}))

    def test_variables(self):
        own = [allow("iam:EnableMFADevice", "arn:aws:iam::123456789012:user/${aws:username}")]
        self.assertTrue(may(own, "iam:EnableMFADevice", "arn:aws:iam::123456789012:user/paula", **{"aws:username": "paula"}))
        self.assertFalse(may(own, "iam:EnableMFADevice", "arn:aws:iam::123456789012:user/paul", **{"aws:username": "paula"}))
        self.assertFalse(may(own, "iam:EnableMFADevice", "arn:aws:iam::123456789012:user/paula"))

    def test_a_resource_may_allow_and_deny_too(self):
        secure = {**deny("s3:*", Condition={"Bool": {"aws:SecureTransport": "false"}}), "Principal": "*"}
        log = {**allow("s3:PutObject", "arn:aws:s3:::logs/balancer/*"), "Principal": {"Service": "logdelivery.elasticloadbalancing.amazonaws.com"}}
        bucket = policy(secure, log)

        def put(service, resource="arn:aws:s3:::logs/balancer/a", secure="true"):
            request = Request("s3:PutObject", resource, {"aws:SecureTransport": secure}, {"Service": service})
            return allowed(request, (), [bucket])

        self.assertTrue(put("logdelivery.elasticloadbalancing.amazonaws.com"))
        self.assertFalse(put("lambda.amazonaws.com"))
        self.assertFalse(put("logdelivery.elasticloadbalancing.amazonaws.com", "arn:aws:s3:::logs/other"))
        self.assertFalse(put("logdelivery.elasticloadbalancing.amazonaws.com", secure="false"))

    def test_what_it_does_not_know_it_does_not_judge(self):
        with self.assertRaises(Unknown):
            may([allow("s3:GetObject", Condition={"DateGreaterThan": {"aws:CurrentTime": "2026-01-01"}})])
        with self.assertRaises(Unknown):
            may([{"Effect": "Allow", "Resource": "*"}])
        with self.assertRaises(Unknown):
            may([allow("s3:GetObject", Principal="*")])
        with self.assertRaises(Unknown):
            allowed(Request("s3:GetObject", "*"), [{"Version": "2008-10-17", "Statement": []}])
        with self.assertRaises(Unknown):
            allowed(Request("s3:GetObject", "*"), (), [policy({**allow("*"), "Principal": {"Federated": "x"}})])
