"""Whether everything that can have tags has the school's, so that it can be identified and its cost is visible."""
import jmespath

from listing import read
from readback import tags

# Kind, operation, where its ids are. What AWS creates by itself with a network (its first route table and ACL) has none.
_EC2 = [
    ("network", "describe_vpcs", "Vpcs[?!IsDefault].VpcId"),
    ("subnet", "describe_subnets", "Subnets[?!DefaultForAz].SubnetId"),
    ("security group", "describe_security_groups", "SecurityGroups[].GroupId"),
    ("route table", "describe_route_tables", "RouteTables[?!(Associations[?Main])].RouteTableId"),
    ("internet gateway", "describe_internet_gateways", "InternetGateways[].InternetGatewayId"),
    ("NAT gateway", "describe_nat_gateways", "NatGateways[?State!='deleted'].NatGatewayId"),
    ("address", "describe_addresses", "Addresses[].AllocationId"),
    ("endpoint", "describe_vpc_endpoints", "VpcEndpoints[?State!='deleted'].VpcEndpointId"),
    ("flow log", "describe_flow_logs", "FlowLogs[].FlowLogId"),
    ("launch template", "describe_launch_templates", "LaunchTemplates[].LaunchTemplateId"),
    ("host", "describe_instances", "Reservations[].Instances[?State.Name!='terminated'][].InstanceId"),
]


def ids(account):
    """What EC2 has, by kind."""
    return {(kind, one) for kind, operation, path in _EC2 for one in jmespath.search(path, read(account.client("ec2"), operation, {}))}


def without(account, school, before):
    """What has no tag `homeroom`, except what existed before."""
    tagged = {tag["ResourceId"] for tag in read(account.client("ec2"), "describe_tags", {"Filters": [
        {"Name": "key", "Values": ["homeroom"]}, {"Name": "value", "Values": [school]}]})["Tags"]}
    yield from (f"{kind} {one}" for kind, one in sorted(ids(account) - before) if one not in tagged)
    for kind, name, found in _others(account):
        if found.get("homeroom") != school:
            yield f"{kind} {name}"


def _others(account):
    """Kind, name and tags of what is in the other services."""
    def all_of(service, operation, path, **parameters):
        return jmespath.search(path, read(account.client(service), operation, parameters)) or []

    elb = account.client("elbv2")
    arns = all_of("elbv2", "describe_load_balancers", "LoadBalancers[].LoadBalancerArn") + all_of(
        "elbv2", "describe_target_groups", "TargetGroups[].TargetGroupArn")
    for one in elb.describe_tags(ResourceArns=arns)["TagDescriptions"] if arns else []:
        yield "balancer or target group", one["ResourceArn"], tags(one)
    for one in all_of("autoscaling", "describe_auto_scaling_groups", "AutoScalingGroups"):
        yield "group of hosts", one["AutoScalingGroupName"], {tag["Key"]: tag["Value"] for tag in one["Tags"] if tag["PropagateAtLaunch"]}
    rds = account.client("rds")
    for arn in [*all_of("rds", "describe_db_instances", "DBInstances[].DBInstanceArn"),
                *all_of("rds", "describe_db_subnet_groups", "DBSubnetGroups[].DBSubnetGroupArn"),
                *all_of("rds", "describe_db_parameter_groups", "DBParameterGroups[].DBParameterGroupArn")]:
        yield "database", arn, tags(rds.list_tags_for_resource(ResourceName=arn))
    for arn in all_of("lambda", "list_functions", "Functions[].FunctionArn"):
        yield "function", arn, account.client("lambda").list_tags(Resource=arn)["Tags"]
    s3 = account.client("s3")
    for name in all_of("s3", "list_buckets", "Buckets[].Name"):
        yield "bucket", name, {tag["Key"]: tag["Value"] for tag in s3.get_bucket_tagging(Bucket=name)["TagSet"]}
    iam = account.client("iam")
    for name in all_of("iam", "list_roles", "Roles[].RoleName"):
        yield "role", name, tags(iam.list_role_tags(RoleName=name))
    for arn in all_of("iam", "list_policies", "Policies[].Arn", Scope="Local"):
        yield "policy", arn, tags(iam.list_policy_tags(PolicyArn=arn))
    for name in all_of("iam", "list_users", "Users[].UserName"):
        yield "user", name, tags(iam.list_user_tags(UserName=name))
    sqs = account.client("sqs")
    for url in all_of("sqs", "list_queues", "QueueUrls"):
        yield "queue", url, sqs.list_queue_tags(QueueUrl=url).get("Tags", {})
    for arn in all_of("sns", "list_topics", "Topics[].TopicArn"):
        yield "topic", arn, tags(account.client("sns").list_tags_for_resource(ResourceArn=arn))
    for one in all_of("secretsmanager", "list_secrets", "SecretList"):
        # RDS tags its own.
        if not one["Name"].startswith("rds!"):
            yield "secret", one["Name"], tags(one)
    for arn in all_of("acm", "list_certificates", "CertificateSummaryList[].CertificateArn"):
        yield "certificate", arn, tags(account.client("acm").list_tags_for_certificate(CertificateArn=arn))
    for arn in all_of("wafv2", "list_web_acls", "WebACLs[].ARN", Scope="REGIONAL"):
        yield "web ACL", arn, {tag["Key"]: tag["Value"] for tag in
                               account.client("wafv2").list_tags_for_resource(ResourceARN=arn)["TagInfoForResource"]["TagList"]}
    for name in all_of("sesv2", "list_email_identities", "EmailIdentities[].IdentityName"):
        yield "mail identity", name, tags(account.client("sesv2").get_email_identity(EmailIdentity=name))
    for arn in all_of("cloudwatch", "describe_alarms", "MetricAlarms[].AlarmArn"):
        yield "alarm", arn, tags(account.client("cloudwatch").list_tags_for_resource(ResourceARN=arn))
    for name in all_of("logs", "describe_log_groups", "logGroups[].logGroupName"):
        yield "log group", name, account.client("logs").list_tags_log_group(logGroupName=name)["tags"]
