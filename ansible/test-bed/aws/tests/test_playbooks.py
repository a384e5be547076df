import json
import unittest

from playbooks import Call, Run, Task, read_record


def record(*lines):
    return read_record(json.dumps(line) for line in lines)


class RecordTest(unittest.TestCase):
    def test_a_request_is_of_the_task_that_began_before_it(self):
        tasks, calls = record(
            {"task": "One", "role": "aws_network", "at": "a:1"},
            {"service": "ec2", "operation": "CreateVpc", "parameters": {"CidrBlock": "10.0.0.0/16"}, "region": "eu-central-1"},
            {"end": "localhost", "seconds": 1.5, "changed": True},
            {"task": "Two", "role": "", "at": "a:2"},
            {"service": "ec2", "operation": "DescribeVpcs", "parameters": {}, "region": "eu-central-1", "error": "Throttling"},
            {"end": "localhost", "seconds": 0.5, "failed": True, "said": "no"})
        self.assertEqual(["One", "Two"], [task.name for task in tasks])
        self.assertEqual([True, False], [task.changed for task in tasks])
        self.assertEqual(["One", "Two"], [call.task for call in calls])
        self.assertEqual("Throttling", calls[1].error)
        run = Run(2, 2.0, "", tasks, calls)
        self.assertEqual(["aws_network: One"], run.changed)
        self.assertEqual(["ec2 CreateVpc (aws_network: One)"], [str(call) for call in run.writes])
        self.assertEqual("no", run.said)

    def test_what_writes(self):
        def writes(operation, **parameters):
            return Call("ec2", operation, parameters, "", "", "").writes
        self.assertTrue(writes("CreateVpc"))
        self.assertTrue(writes("ModifyVpcAttribute"))
        self.assertFalse(writes("DescribeVpcs"))
        self.assertFalse(writes("GetCallerIdentity"))
        self.assertFalse(writes("HeadBucket"))
        self.assertFalse(writes("RunInstances", DryRun=True))

    def test_a_run_that_ends_well_says_nothing(self):
        self.assertEqual("", Run(0, 1.0, "", [Task("a", "b", "c")]).said)
