import unittest

import model
import names
from playbooks import Call


def call(service, operation, **parameters):
    return Call(service, operation, parameters, "eu-central-1", "task", "role")


def said(service, operation, **parameters):
    return " ".join(model.problems(call(service, operation, **parameters)))


FUNCTION = {"FunctionName": "compressor", "Role": "arn:aws:iam::123456789012:role/compressor", "Code": {"ZipFile": "<9 bytes>"}}


class ModelTest(unittest.TestCase):
    def test_a_right_request_passes(self):
        self.assertEqual("", said("lambda", "CreateFunction", **FUNCTION, Runtime="java25", Handler="org.homeroom.Handler", MemorySize=1769,
                                  SnapStart={"ApplyOn": "PublishedVersions"}))

    def test_an_operation_that_is_none(self):
        self.assertIn("has no operation MakeFunction", said("lambda", "MakeFunction"))
        self.assertIn("has no operation", said("lamda", "CreateFunction"))

    def test_a_member_that_is_none(self):
        self.assertIn("knows no SnapStarted", said("lambda", "CreateFunction", **FUNCTION, SnapStarted={}))
        self.assertIn("SnapStart knows no On", said("lambda", "CreateFunction", **FUNCTION, SnapStart={"On": "PublishedVersions"}))

    def test_a_member_that_is_missing(self):
        self.assertIn("the request lacks Role", said("lambda", "CreateFunction", FunctionName="f", Code={}))

    def test_a_word_that_is_none(self):
        self.assertIn("SnapStart.ApplyOn is 'Published'", said("lambda", "CreateFunction", **FUNCTION, SnapStart={"ApplyOn": "Published"}))
        self.assertIn("Runtime is 'java52'", said("lambda", "CreateFunction", **FUNCTION, Runtime="java52"))
        self.assertIn("HttpTokens is 'needed'", said("ec2", "CreateLaunchTemplate", LaunchTemplateName="abc", LaunchTemplateData={
            "MetadataOptions": {"HttpTokens": "needed"}}))

    def test_an_event_of_a_bucket_that_is_none(self):
        def event(name, rule="prefix"):
            return said("s3", "PutBucketNotificationConfiguration", Bucket="photos", NotificationConfiguration={
                "LambdaFunctionConfigurations": [{"LambdaFunctionArn": "arn", "Events": [name],
                                                  "Filter": {"Key": {"FilterRules": [{"Name": rule, "Value": "originals/"}]}}}]})
        self.assertEqual("", event("s3:ObjectCreated:*"))
        self.assertIn("Events[0] is 's3:ObjectMade:*'", event("s3:ObjectMade:*"))
        self.assertIn("Name is 'begins'", event("s3:ObjectCreated:*", "begins"))

    def test_a_number_that_is_too_large_or_none(self):
        self.assertIn("AWS takes 10240 or fewer", said("lambda", "CreateFunction", **FUNCTION, MemorySize=20000))
        self.assertIn("no whole number", said("lambda", "CreateFunction", **FUNCTION, MemorySize=1.5))
        self.assertIn("no number", said("lambda", "CreateFunction", **FUNCTION, MemorySize="1769"))

    def test_a_text_that_is_too_long_or_of_another_form(self):
        self.assertIn("AWS takes 256 or fewer", said("lambda", "CreateFunction", **FUNCTION, Description="x" * 300))
        self.assertIn("not of the form", said("lambda", "CreateFunction", **{**FUNCTION, "Role": "compressor"}))

    def test_a_truth_that_is_text(self):
        self.assertIn("neither true nor false", said("ec2", "CreateLaunchTemplate", LaunchTemplateName="abc", LaunchTemplateData={
            "EbsOptimized": "yes"}))

    def test_a_token_that_botocore_makes_itself_is_not_missing(self):
        self.assertEqual("", said("secretsmanager", "CreateSecret", Name="school", SecretString="{}"))

    def test_keys_of_a_map_are_looked_at(self):
        self.assertIn("key Hidden is 'Hidden'", said("sqs", "CreateQueue", QueueName="a", Attributes={"Hidden": "1"}))


class NamesTest(unittest.TestCase):
    def test_attributes_of_balancers_are_those_of_awss_description(self):
        self.assertIn("stickiness.app_cookie.cookie_name", names.listed("elbv2", "TargetGroupAttribute"))
        self.assertIn("access_logs.s3.enabled", names.listed("elbv2", "LoadBalancerAttribute"))
        self.assertIn("routing.http.response.strict_transport_security.header_value", names.listed("elbv2", "ListenerAttribute"))
        self.assertNotIn("draining", names.listed("elbv2", "TargetGroupAttribute"))
        arn = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/a/b"
        self.assertEqual("", said("elbv2", "ModifyTargetGroupAttributes", TargetGroupArn=arn, Attributes=[
            {"Key": "slow_start.duration_seconds", "Value": "60"}]))
        self.assertIn("slow_start.seconds is not among", said("elbv2", "ModifyTargetGroupAttributes", TargetGroupArn=arn, Attributes=[
            {"Key": "slow_start.seconds", "Value": "60"}]))

    def alarm(self, **changed):
        return said("cloudwatch", "PutMetricAlarm", **{
            "AlarmName": "a", "Namespace": "AWS/RDS", "MetricName": "FreeStorageSpace", "EvaluationPeriods": 5, "Statistic": "Minimum",
            "Dimensions": [{"Name": "DBInstanceIdentifier", "Value": "homeroom"}], "ComparisonOperator": "LessThanThreshold", **changed})

    def test_metrics_and_what_they_are_measured_by(self):
        self.assertEqual("", self.alarm())
        self.assertIn("FreeStorage is not one of AWS/RDS", self.alarm(MetricName="FreeStorage"))
        self.assertIn("namespace AWS/Rds", self.alarm(Namespace="AWS/Rds"))
        self.assertIn("dimension DBInstance is not", self.alarm(Dimensions=[{"Name": "DBInstance", "Value": "homeroom"}]))
        self.assertIn("ComparisonOperator is 'Less'", self.alarm(ComparisonOperator="Less"))
        self.assertIn("more periods than", self.alarm(DatapointsToAlarm=6))

    def test_metrics_of_a_dashboard(self):
        body = '{"widgets": [{"type": "metric", "properties": {"metrics": [["AWS/Lambda", "%s", "FunctionName", "f", {"stat": "p95"}], ["..."]]}}]}'
        self.assertEqual("", said("cloudwatch", "PutDashboard", DashboardName="d", DashboardBody=body % "Duration"))
        self.assertIn("Length is not one of", said("cloudwatch", "PutDashboard", DashboardName="d", DashboardBody=body % "Length"))

    def test_names_of_the_database(self):
        def made(**changed):
            return said("rds", "CreateDBInstance", **{"DBInstanceIdentifier": "d", "Engine": "mariadb", "EngineVersion": "11.8",
                                                      "DBInstanceClass": "db.m7g.large", **changed})
        self.assertEqual("", made())
        self.assertIn("mariadb-11", made(Engine="mariadb-11"))
        self.assertIn("12.9", made(EngineVersion="12.9"))
        self.assertIn("db.m7.large", made(DBInstanceClass="db.m7.large"))
        self.assertIn("log slow", made(EnableCloudwatchLogsExports=["slow"]))
        self.assertIn("require_tls", said("rds", "ModifyDBParameterGroup", DBParameterGroupName="g", Parameters=[
            {"ParameterName": "require_tls", "ParameterValue": "1", "ApplyMethod": "immediate"}]))
        self.assertIn("ApplyMethod is 'now'", said("rds", "ModifyDBParameterGroup", DBParameterGroupName="g", Parameters=[
            {"ParameterName": "local_infile", "ParameterValue": "0", "ApplyMethod": "now"}]))

    def test_names_of_endpoints_policies_and_groups(self):
        self.assertIn("secretmanager", said("ec2", "CreateVpcEndpoint", VpcId="v", ServiceName="com.amazonaws.eu-central-1.secretmanager"))
        self.assertIn("TLS12", said("elbv2", "CreateListener", LoadBalancerArn="a", DefaultActions=[], SslPolicy="ELBSecurityPolicy-TLS12"))
        self.assertIn("Oldest is not", said("autoscaling", "CreateAutoScalingGroup", AutoScalingGroupName="g", MinSize=1, MaxSize=1,
                                            TerminationPolicies=["Oldest"]))
        self.assertIn("Tag is not", said("budgets", "CreateBudget", AccountId="123456789012", Budget={
            "BudgetName": "b", "TimeUnit": "MONTHLY", "BudgetType": "COST", "CostFilters": {"Tag": ["a"]}}))
        self.assertIn("s3.amazon.com", said("lambda", "AddPermission", FunctionName="f", StatementId="s", Action="lambda:InvokeFunction",
                                            Principal="s3.amazon.com"))
