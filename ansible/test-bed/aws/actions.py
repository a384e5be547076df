"""Which policy action an operation requires, and on what: according to AWS's "Service Authorization Reference"."""
import functools
import re

import botocore.session

# Services that policies call differently from boto3
PREFIXES = {"elbv2": "elasticloadbalancing", "sesv2": "ses", "service-quotas": "servicequotas", "resourcegroupstaggingapi": "tag",
            "cognito-idp": "cognito-idp", "ce": "ce"}

# Operations that are named differently from their action; an operation may require several.
OTHERWISE = {
    "s3": {
        "ListObjects": ["ListBucket"], "ListObjectsV2": ["ListBucket"], "HeadBucket": ["ListBucket"], "ListBuckets": ["ListAllMyBuckets"],
        "ListObjectVersions": ["ListBucketVersions"], "HeadObject": ["GetObject"], "DeleteObjects": ["DeleteObject", "DeleteObjectVersion"],
        "GetBucketLifecycleConfiguration": ["GetLifecycleConfiguration"], "PutBucketLifecycleConfiguration": ["PutLifecycleConfiguration"],
        "DeleteBucketLifecycle": ["PutLifecycleConfiguration"], "GetBucketEncryption": ["GetEncryptionConfiguration"],
        "PutBucketEncryption": ["PutEncryptionConfiguration"], "DeleteBucketEncryption": ["PutEncryptionConfiguration"],
        "GetPublicAccessBlock": ["GetBucketPublicAccessBlock"], "PutPublicAccessBlock": ["PutBucketPublicAccessBlock"],
        "DeletePublicAccessBlock": ["PutBucketPublicAccessBlock"], "GetBucketNotificationConfiguration": ["GetBucketNotification"],
        "PutBucketNotificationConfiguration": ["PutBucketNotification"], "GetBucketReplication": ["GetReplicationConfiguration"],
        "PutBucketReplication": ["PutReplicationConfiguration", "iam:PassRole"], "DeleteBucketReplication": ["PutReplicationConfiguration"],
        "GetObjectLockConfiguration": ["GetBucketObjectLockConfiguration"], "PutObjectLockConfiguration": ["PutBucketObjectLockConfiguration"],
        "GetBucketAccelerateConfiguration": ["GetAccelerateConfiguration"], "DeleteBucketTagging": ["PutBucketTagging"],
        "ListBucketInventoryConfigurations": ["GetInventoryConfiguration"]},
    "budgets": {"CreateBudget": ["ModifyBudget"], "UpdateBudget": ["ModifyBudget"], "DeleteBudget": ["ModifyBudget"],
                "CreateNotification": ["ModifyBudget"], "DescribeBudget": ["ViewBudget"], "DescribeBudgets": ["ViewBudget"],
                "DescribeNotificationsForBudget": ["ViewBudget"], "DescribeSubscribersForNotification": ["ViewBudget"]},
    "lambda": {"CreateFunction": ["CreateFunction", "iam:PassRole"], "ListVersionsByFunction": ["ListVersionsByFunction"]},
    "ec2": {"CreateFlowLogs": ["CreateFlowLogs", "iam:PassRole"], "RunInstances": ["RunInstances", "iam:PassRole"]},
    # Anybody may ask who they are.
    "sts": {"GetCallerIdentity": []},
}

# Actions that are not the name of an operation
ACTIONS_ONLY = {
    "s3": {"ListBucket", "ListBucketVersions", "ListAllMyBuckets", "GetLifecycleConfiguration", "PutLifecycleConfiguration",
           "GetEncryptionConfiguration", "PutEncryptionConfiguration", "GetBucketPublicAccessBlock", "PutBucketPublicAccessBlock",
           "GetBucketNotification", "PutBucketNotification", "GetReplicationConfiguration", "PutReplicationConfiguration",
           "GetBucketObjectLockConfiguration", "PutBucketObjectLockConfiguration", "GetAccelerateConfiguration", "DeleteObjectVersion",
           "GetObjectVersion", "GetInventoryConfiguration", "ReplicateObject", "ReplicateTags", "ReplicateDelete", "GetObjectVersionForReplication",
           "GetObjectVersionAcl", "GetObjectVersionTagging", "ObjectOwnerOverrideToBucketOwner"},
    "budgets": {"ModifyBudget", "ViewBudget"},
    "iam": {"PassRole"},
    "lambda": {"InvokeFunction"},
    "ses": {"SendRawEmail", "SendEmail"},
    "ssmmessages": {"CreateControlChannel", "CreateDataChannel", "OpenControlChannel", "OpenDataChannel"},
    "ec2messages": {"AcknowledgeMessage", "DeleteMessage", "FailMessage", "GetEndpoint", "GetMessages", "SendReply"},
    "ssm": {"UpdateInstanceInformation"},
    "elasticloadbalancing": {"SetWebAcl"},
}


def of(call):
    """The actions that a recorded request requires."""
    prefix = PREFIXES.get(call.service, call.service)
    names = OTHERWISE.get(call.service, {}).get(call.operation, [call.operation])
    return [name if ":" in name else f"{prefix}:{name}" for name in names]


@functools.cache
def _of_service(prefix):
    """All actions of a service, in lower case, as case does not matter."""
    services = [name for name, ours in PREFIXES.items() if ours == prefix] or [prefix]
    # Both SES interfaces require actions of the same name.
    services += ["ses"] if prefix == "ses" else []
    session = botocore.session.Session()
    known = set(ACTIONS_ONLY.get(prefix, ()))
    for service in services:
        if service in session.get_available_services():
            known |= set(session.get_service_model(service).operation_names)
    return {name.lower() for name in known}


def known(action):
    """Whether AWS has such an action, judging by an operation of that name or by the list above."""
    prefix, _, name = action.partition(":")
    return name.lower() in _of_service(prefix)


# What an operation acts on: the parameter that names it, and its ARN. If nothing is given, only the action is considered.
_RESOURCES = [
    (r"s3", r".*Object|DeleteObjects", lambda call, number: f"arn:aws:s3:::{call.parameters['Bucket']}/{call.parameters.get('Key', 'any')}"),
    (r"s3", r".*", lambda call, number: f"arn:aws:s3:::{call.parameters['Bucket']}"),
    (r"iam", r".*InstanceProfile", lambda call, number: f"arn:aws:iam::{number}:instance-profile/{call.parameters['InstanceProfileName']}"),
    (r"iam", r".*Role.*", lambda call, number: f"arn:aws:iam::{number}:role/{call.parameters['RoleName']}"),
    (r"iam", r".*Group.*", lambda call, number: f"arn:aws:iam::{number}:group/{call.parameters['GroupName']}"),
    (r"iam", r".*(User|AccessKey).*", lambda call, number: f"arn:aws:iam::{number}:user/{call.parameters['UserName']}"),
    (r"iam", r"CreatePolicy", lambda call, number: f"arn:aws:iam::{number}:policy/{call.parameters['PolicyName']}"),
    (r"iam", r".*Policy.*", lambda call, number: call.parameters["PolicyArn"]),
    (r"lambda", r".*", lambda call, number: _arn(call, number, "lambda", f"function:{call.parameters['FunctionName'].split(':')[-1]}")
        if not call.parameters["FunctionName"].startswith("arn:") else call.parameters["FunctionName"]),
    (r"elbv2", r".*", lambda call, number: call.parameters.get("ListenerArn") or call.parameters.get("TargetGroupArn")
        or call.parameters.get("RuleArn") or call.parameters["LoadBalancerArn"]),
    (r"rds", r".*DBInstance", lambda call, number: _arn(call, number, "rds", f"db:{call.parameters['DBInstanceIdentifier']}")),
    (r"rds", r".*DBParameter.*", lambda call, number: _arn(call, number, "rds", f"pg:{call.parameters['DBParameterGroupName']}")),
    (r"rds", r".*DBSubnetGroup", lambda call, number: _arn(call, number, "rds", f"subgrp:{call.parameters['DBSubnetGroupName']}")),
    (r"secretsmanager", r".*Secret.*|TagResource", lambda call, number: _secret(call, number)),
    (r"sqs", r".*", lambda call, number: _arn(call, number, "sqs", call.parameters.get("QueueName")
                                              or call.parameters["QueueUrl"].rsplit("/", 1)[1])),
    (r"sns", r"CreateTopic", lambda call, number: _arn(call, number, "sns", call.parameters["Name"])),
    (r"sns", r".*", lambda call, number: call.parameters.get("TopicArn") or call.parameters["ResourceArn"]),
    (r"logs", r".*", lambda call, number: _arn(call, number, "logs", f"log-group:{call.parameters['logGroupName']}")),
    (r"autoscaling", r".*", lambda call, number: _arn(call, number, "autoscaling",
                                                      f"autoScalingGroup:any:autoScalingGroupName/{call.parameters['AutoScalingGroupName']}")),
    (r"cloudwatch", r".*Alarm", lambda call, number: _arn(call, number, "cloudwatch", f"alarm:{call.parameters['AlarmName']}")),
    (r"cloudwatch", r".*Alarms", lambda call, number: _arn(call, number, "cloudwatch", f"alarm:{call.parameters['AlarmNames'][0]}")),
    (r"cloudwatch", r".*Dashboard", lambda call, number: f"arn:aws:cloudwatch::{number}:dashboard/{call.parameters['DashboardName']}"),
    (r"route53", r".*", lambda call, number: f"arn:aws:route53:::hostedzone/{call.parameters['HostedZoneId'].rsplit('/', 1)[-1]}"),
    (r"budgets", r".*", lambda call, number: "arn:aws:budgets::{}:budget/{}".format(
        number, call.parameters.get("BudgetName") or call.parameters["Budget"]["BudgetName"])),
    (r"sesv2", r".*EmailIdentity.*", lambda call, number: _arn(call, number, "ses", f"identity/{call.parameters['EmailIdentity']}")),
    (r"sesv2", r".*", lambda call, number: _arn(call, number, "ses", f"configuration-set/{call.parameters['ConfigurationSetName']}")),
]


def _arn(call, number, service, rest):
    return f"arn:aws:{service}:{call.region}:{number}:{rest}"


def _secret(call, number):
    name = call.parameters.get("SecretId") or call.parameters["Name"]
    return name if name.startswith("arn:") else _arn(call, number, "secretsmanager", f"secret:{name}-AbCdEf")


def resource(call, number):
    """The ARN of what a request acts on; None if unknown."""
    for service, operation, make in _RESOURCES:
        if service == call.service and re.fullmatch(operation, call.operation):
            try:
                return make(call, number)
            except (KeyError, TypeError):
                return None
    return None
