"""Names that AWS's description of its services leaves open, so that a wrong one would go unnoticed: written by hand from AWS's
documentation, or read from the text of its description where that lists them."""
import functools
import json
import re

# Words that are newer than the description at hand, by shape.
NEWER = {
    # AWS Lambda's runtimes, November 2025
    "Runtime": {"java25"},
}

# Amazon CloudWatch: names of metrics and their dimensions, from each service's page "… metrics"
METRICS = {
    "AWS/ApplicationELB": {
        "HealthyHostCount": {"LoadBalancer", "TargetGroup", "AvailabilityZone"},
        "UnHealthyHostCount": {"LoadBalancer", "TargetGroup", "AvailabilityZone"},
        "HTTPCode_Target_5XX_Count": {"LoadBalancer", "TargetGroup", "AvailabilityZone"},
        "HTTPCode_Target_4XX_Count": {"LoadBalancer", "TargetGroup", "AvailabilityZone"},
        "HTTPCode_ELB_5XX_Count": {"LoadBalancer", "AvailabilityZone"},
        "HTTPCode_ELB_4XX_Count": {"LoadBalancer", "AvailabilityZone"},
        "RequestCount": {"LoadBalancer", "TargetGroup", "AvailabilityZone"},
        "RequestCountPerTarget": {"LoadBalancer", "TargetGroup"},
        "TargetResponseTime": {"LoadBalancer", "TargetGroup", "AvailabilityZone"},
        "ActiveConnectionCount": {"LoadBalancer", "AvailabilityZone"},
        "RejectedConnectionCount": {"LoadBalancer", "AvailabilityZone"},
        "TargetConnectionErrorCount": {"LoadBalancer", "TargetGroup", "AvailabilityZone"},
    },
    "AWS/EC2": {name: {"AutoScalingGroupName", "ImageId", "InstanceId", "InstanceType"} for name in (
        "CPUUtilization", "CPUCreditBalance", "NetworkIn", "NetworkOut", "StatusCheckFailed", "StatusCheckFailed_System",
        "StatusCheckFailed_Instance", "EBSReadOps", "EBSWriteOps")},
    "AWS/AutoScaling": {name: {"AutoScalingGroupName"} for name in (
        "GroupMinSize", "GroupMaxSize", "GroupDesiredCapacity", "GroupInServiceInstances", "GroupPendingInstances",
        "GroupTerminatingInstances", "GroupTotalInstances")},
    "AWS/RDS": {name: {"DBInstanceIdentifier", "DatabaseClass", "EngineName"} for name in (
        "CPUUtilization", "CPUCreditBalance", "DatabaseConnections", "FreeStorageSpace", "FreeableMemory", "ReadLatency", "WriteLatency",
        "ReadIOPS", "WriteIOPS", "DiskQueueDepth", "ReplicaLag", "SwapUsage", "BinLogDiskUsage")},
    "AWS/Lambda": {name: {"FunctionName", "Resource", "ExecutedVersion"} for name in (
        "Invocations", "Errors", "Throttles", "Duration", "ConcurrentExecutions", "DeadLetterErrors", "DestinationDeliveryFailures",
        "AsyncEventsDropped", "AsyncEventAge")},
    "AWS/SQS": {name: {"QueueName"} for name in (
        "ApproximateNumberOfMessagesVisible", "ApproximateAgeOfOldestMessage", "NumberOfMessagesSent", "NumberOfMessagesReceived")},
    "AWS/NATGateway": {name: {"NatGatewayId"} for name in ("ErrorPortAllocation", "PacketsDropCount", "BytesOutToDestination")},
    "AWS/WAFV2": {name: {"WebACL", "Region", "Rule"} for name in ("BlockedRequests", "AllowedRequests", "CountedRequests")},
    "AWS/SES": {"Reputation.BounceRate": set(), "Reputation.ComplaintRate": set(), "Bounce": set(), "Complaint": set(), "Send": set()},
    # Our own: what the hosts send, according to roles/aws_host
    "Homeroom": {"mem_used_percent": {"AutoScalingGroupName"}, "disk_used_percent": {"AutoScalingGroupName"}, "dumps": set()},
}

# Those of RDS for MariaDB 11.8 that its owner may set
DATABASE = {
    "require_secure_transport", "tls_version", "innodb_flush_log_at_trx_commit", "sync_binlog", "innodb_checksum_algorithm",
    "binlog_format", "character_set_server", "collation_server", "time_zone", "local_infile", "max_allowed_packet", "max_connections",
    "slow_query_log", "long_query_time", "log_output", "innodb_buffer_pool_size", "innodb_log_file_size", "binlog_row_image",
    "event_scheduler", "general_log", "innodb_lock_wait_timeout", "interactive_timeout", "wait_timeout", "sql_mode",
    "transaction_isolation", "tx_isolation", "log_bin_trust_function_creators", "expire_logs_days", "server_audit_logging"}
DATABASE_LOGS = {"audit", "error", "general", "slowquery"}
DATABASE_ENGINES = {"mariadb": {"10.11", "11.4", "11.8"}}
DATABASE_AUTHORITIES = {"rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1"}
DATABASE_CLASS = re.compile(
    r"db\.((t3|t4g)\.(micro|small|medium|large|xlarge|2xlarge)|(m5|m6g|m6i|m7g|m7i|r6g|r7g)\.(\d*x)?large)")

# Security policies of an application load balancer: AWS's page "Security policies for your Application Load Balancer"
TLS = re.compile(r"ELBSecurityPolicy-TLS13-1-([23]-2021-06|2-(Res|Ext1|Ext2)-2021-06|2-2021-06|2-Res-PQ-2025-09)")

# Services with an endpoint in a network: "AWS services that integrate with AWS PrivateLink", and gateways
ENDPOINTS = {"s3", "dynamodb", "secretsmanager", "ssm", "ssmmessages", "ec2messages", "ec2", "logs", "monitoring", "autoscaling",
             "email-smtp", "sts", "kms", "lambda", "rds", "elasticloadbalancing", "sqs", "sns", "events"}

# AWS's page "SetTopicAttributes", and what CreateTopic takes
TOPIC = {"DeliveryPolicy", "DisplayName", "Policy", "TracingConfig", "KmsMasterKeyId", "SignatureVersion", "FifoTopic"}
SUBSCRIPTION = {"DeliveryPolicy", "FilterPolicy", "FilterPolicyScope", "RawMessageDelivery", "RedrivePolicy", "SubscriptionRoleArn"}
PROTOCOLS = {"http", "https", "email", "email-json", "sms", "sqs", "application", "lambda", "firehose"}

TERMINATION = {"OldestInstance", "NewestInstance", "OldestLaunchConfiguration", "OldestLaunchTemplate", "ClosestToNextInstanceHour",
               "AllocationStrategy", "Default"}
HEALTH = {"EC2", "ELB", "EBS", "VPC_LATTICE"}
GROUP_METRICS = METRICS["AWS/AutoScaling"].keys() | {"GroupStandbyInstances"}
COST_FILTERS = {"AZ", "LinkedAccount", "Operation", "PurchaseType", "Region", "Service", "TagKeyValue", "UsageType"}

# Principals that AWS calls by these names in policies and permissions
PRINCIPALS = {"ec2.amazonaws.com", "lambda.amazonaws.com", "vpc-flow-logs.amazonaws.com", "s3.amazonaws.com", "sns.amazonaws.com",
              "ses.amazonaws.com", "cloudwatch.amazonaws.com", "budgets.amazonaws.com", "monitoring.rds.amazonaws.com",
              "logdelivery.elasticloadbalancing.amazonaws.com", "delivery.logs.amazonaws.com", "logging.s3.amazonaws.com"}


@functools.cache
def listed(service, shape):
    """Keys that AWS's description of an attribute lists, in the form <code>a.b</code>."""
    import model
    text = model.service(service).shape_for(shape).members["Key"].documentation
    return frozenset(re.findall(r"<li>\s*<p>\s*<code>([a-zA-Z0-9_.]+)</code>", text))


def problems(call):
    check = _CHECKS.get((call.service, call.operation))
    return list(check(call.parameters)) if check else []


def _unknown(what, found, known):
    for name in found:
        if name not in known:
            yield f"{what} {name} is not among those that AWS knows."


def _keys(service, shape):
    def check(parameters):
        yield from _unknown("The attribute", [attribute["Key"] for attribute in parameters.get("Attributes", [])], listed(service, shape))
    return check


def metric(namespace, name, dimensions):
    if namespace not in METRICS:
        yield f"The namespace {namespace} is not among those that AWS knows."
    elif name not in METRICS[namespace]:
        yield f"The metric {name} is not one of {namespace}."
    else:
        yield from _unknown(f"{namespace} {name}: the dimension", dimensions, METRICS[namespace][name])


def _alarm(parameters):
    if "MetricName" in parameters:
        yield from metric(parameters["Namespace"], parameters["MetricName"], [one["Name"] for one in parameters.get("Dimensions", [])])
    if ("Statistic" in parameters) == ("ExtendedStatistic" in parameters):
        yield "An alarm has either a Statistic or an ExtendedStatistic."
    if parameters.get("DatapointsToAlarm", 1) > parameters.get("EvaluationPeriods", 1):
        yield "An alarm cannot ask for more periods than it looks at."


def _dashboard(parameters):
    before = []
    for widget in json.loads(parameters["DashboardBody"])["widgets"]:
        for line in widget.get("properties", {}).get("metrics", []):
            words = [word for word in line if not isinstance(word, dict)]
            # Three dots stand for the line before.
            words = before if words == ["..."] else words
            before = words
            yield from metric(words[0], words[1], words[2::2])


def _database(parameters):
    if parameters.get("Engine") and parameters["Engine"] not in DATABASE_ENGINES:
        yield f"The engine {parameters['Engine']} is not among those that Homeroom runs on."
    elif parameters.get("EngineVersion") and ".".join(parameters["EngineVersion"].split(".")[:2]) not in DATABASE_ENGINES["mariadb"]:
        yield f"MariaDB {parameters['EngineVersion']} is not among those that RDS has."
    if not DATABASE_CLASS.fullmatch(parameters.get("DBInstanceClass", "db.t3.micro")):
        yield f"{parameters['DBInstanceClass']} is not among the classes that RDS has for MariaDB."
    yield from _unknown("The log", parameters.get("EnableCloudwatchLogsExports", []), DATABASE_LOGS)
    if parameters.get("StorageType", "gp3") not in ("gp2", "gp3", "io1", "io2", "standard"):
        yield f"{parameters['StorageType']} is not among the kinds of storage that RDS has."
    if parameters.get("CACertificateIdentifier", "rds-ca-rsa2048-g1") not in DATABASE_AUTHORITIES:
        yield f"{parameters['CACertificateIdentifier']} is not among RDS' authorities."


def _database_parameters(parameters):
    yield from _unknown("The parameter", [one["ParameterName"] for one in parameters["Parameters"]], DATABASE)


def _family(parameters):
    family = parameters["DBParameterGroupFamily"]
    if family.removeprefix("mariadb") not in DATABASE_ENGINES["mariadb"]:
        yield f"{family} is not among the families that RDS has for MariaDB."


def _listener(parameters):
    if "SslPolicy" in parameters and not TLS.fullmatch(parameters["SslPolicy"]):
        yield f"{parameters['SslPolicy']} is not among AWS's security policies that know TLS 1.3."


def _endpoint(parameters):
    match = re.fullmatch(r"com\.amazonaws\.[a-z0-9-]+\.([a-z0-9-]+)", parameters["ServiceName"])
    yield from _unknown("The service", [match.group(1) if match else parameters["ServiceName"]], ENDPOINTS)


def _topic(parameters):
    names = parameters.get("Attributes", {})
    yield from _unknown("The topic's attribute", [parameters["AttributeName"]] if "AttributeName" in parameters else names, TOPIC)


def _subscribe(parameters):
    yield from _unknown("The protocol", [parameters["Protocol"]], PROTOCOLS)
    yield from _unknown("The subscription's attribute", parameters.get("Attributes", {}), SUBSCRIPTION)


def _group(parameters):
    yield from _unknown("The termination policy", parameters.get("TerminationPolicies", []), TERMINATION)
    yield from _unknown("The health check", parameters.get("HealthCheckType", "EC2").split(","), HEALTH)


def _group_metrics(parameters):
    yield from _unknown("The group's metric", parameters.get("Metrics", []), GROUP_METRICS)
    if parameters["Granularity"] != "1Minute":
        yield f"The granularity is {parameters['Granularity']}, and AWS knows 1Minute."


def _budget(parameters):
    yield from _unknown("The budget's filter", parameters.get("Budget", parameters.get("NewBudget", {})).get("CostFilters", {}), COST_FILTERS)


def _permission(parameters):
    yield from _unknown("The principal", [parameters["Principal"]], PRINCIPALS)
    if not re.fullmatch(r"lambda:[A-Z][A-Za-z]+", parameters["Action"]) or parameters["Action"] not in ("lambda:InvokeFunction",):
        yield f"{parameters['Action']} is not what a bucket does with a function."


_CHECKS = {
    ("elbv2", "ModifyLoadBalancerAttributes"): _keys("elbv2", "LoadBalancerAttribute"),
    ("elbv2", "ModifyTargetGroupAttributes"): _keys("elbv2", "TargetGroupAttribute"),
    ("elbv2", "ModifyListenerAttributes"): _keys("elbv2", "ListenerAttribute"),
    ("elbv2", "CreateListener"): _listener,
    ("elbv2", "ModifyListener"): _listener,
    ("cloudwatch", "PutMetricAlarm"): _alarm,
    ("cloudwatch", "PutDashboard"): _dashboard,
    ("rds", "CreateDBInstance"): _database,
    ("rds", "ModifyDBInstance"): _database,
    ("rds", "ModifyDBParameterGroup"): _database_parameters,
    ("rds", "CreateDBParameterGroup"): _family,
    ("ec2", "CreateVpcEndpoint"): _endpoint,
    ("sns", "CreateTopic"): _topic,
    ("sns", "SetTopicAttributes"): _topic,
    ("sns", "Subscribe"): _subscribe,
    ("autoscaling", "CreateAutoScalingGroup"): _group,
    ("autoscaling", "UpdateAutoScalingGroup"): _group,
    ("autoscaling", "EnableMetricsCollection"): _group_metrics,
    ("budgets", "CreateBudget"): _budget,
    ("budgets", "UpdateBudget"): _budget,
    ("lambda", "AddPermission"): _permission,
}
