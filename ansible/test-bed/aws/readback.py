"""What is in an account, read with AWS's own requests into plain words: one function per concern, each comparable with a file in
expected/. Ids made by AWS are replaced by the names of things."""
import json

from listing import read


def tags(resource):
    return {tag["Key"]: tag["Value"] for tag in resource.get("Tags") or resource.get("TagSet") or resource.get("TagList") or []}


class Names:
    """What AWS's ids stand for."""

    def __init__(self, account, school):
        self.account, self.school = account, school
        ec2 = account.client("ec2")
        ours = [{"Name": "tag:homeroom", "Values": [school]}]
        self.networks = read(ec2, "describe_vpcs", {"Filters": ours})["Vpcs"]
        self.vpc = self.networks[0]["VpcId"] if self.networks else "none"
        inside = [{"Name": "vpc-id", "Values": [self.vpc]}]
        self.subnets = read(ec2, "describe_subnets", {"Filters": inside})["Subnets"]
        self.groups = read(ec2, "describe_security_groups", {"Filters": inside})["SecurityGroups"]
        self._subnet = {one["SubnetId"]: self.short(tags(one).get("Name", one["SubnetId"])) for one in self.subnets}
        self._group = {one["GroupId"]: self.short(one["GroupName"]) for one in self.groups}

    def short(self, name):
        return name.replace(f"{self.school}-", "", 1).replace(self.account.region, "")

    def subnet(self, number):
        return self._subnet.get(number, number)

    def group(self, number):
        return self._group.get(number, number)


def everything(account, school, backup_region):
    names = Names(account, school)
    return {
        "network": network(account, names), "firewall": firewall(names), "balancer": balancer(account, names),
        "applications": applications(account, names), "database": database(account, names), "photos": photos(account, names),
        "compressor": compressor(account, names), "rights": rights(account, names), "mail": mail(account, names),
        "watching": watching(account, names), "backup": backup(account, names, backup_region)}


# --- network

def network(account, names):
    ec2 = account.client("ec2")
    inside = {"Filters": [{"Name": "vpc-id", "Values": [names.vpc]}]}
    tables = read(ec2, "describe_route_tables", inside)["RouteTables"]
    logs = [log for log in read(ec2, "describe_flow_logs", {})["FlowLogs"] if log["ResourceId"] == names.vpc]
    return {
        "networks": [one["CidrBlock"] for one in names.networks],
        "names": {word: ec2.describe_vpc_attribute(VpcId=names.vpc, Attribute=word)[word[0].upper() + word[1:]]["Value"]
                  for word in ("enableDnsSupport", "enableDnsHostnames")} if names.networks else {},
        "subnets": {names.subnet(one["SubnetId"]): {
            "network": one["CidrBlock"], "zone": one["AvailabilityZone"], "public addresses by themselves": one["MapPublicIpOnLaunch"]}
            for one in names.subnets},
        "routes": {names.subnet(association["SubnetId"]): _routes(table) for table in tables
                   for association in table["Associations"] if association.get("SubnetId")},
        "gateways": {names.subnet(one["SubnetId"]): {"addresses": len(one["NatGatewayAddresses"]), "kind": one["ConnectivityType"]}
                     for one in read(ec2, "describe_nat_gateways", inside)["NatGateways"] if one["State"] == "available"},
        "endpoints": {one["ServiceName"].rsplit(".", 1)[1]: {
            "kind": one["VpcEndpointType"],
            "from": sorted({names.subnet(association["SubnetId"]) for table in tables if table["RouteTableId"] in one.get("RouteTableIds", [])
                            for association in table["Associations"] if association.get("SubnetId")}),
            **({"groups": sorted(names.group(group["GroupId"]) for group in one["Groups"]), "private name": one["PrivateDnsEnabled"],
                "subnets": sorted(map(names.subnet, one["SubnetIds"]))} if one["VpcEndpointType"] == "Interface" else {})}
            for one in read(ec2, "describe_vpc_endpoints", inside)["VpcEndpoints"]},
        "log": [{"of": log["TrafficType"], "to": log.get("LogGroupName"), "as": log.get("DeliverLogsPermissionArn", "").rsplit("/", 1)[-1]}
                for log in logs],
    }


def _routes(table):
    return {route.get("DestinationCidrBlock") or "S3": _way(route) for route in table["Routes"]}


def _way(route):
    target = route.get("NatGatewayId") or route.get("GatewayId") or route.get("InstanceId") or "?"
    kinds = {"local": "local", "igw": "internet gateway", "nat": "NAT gateway", "vpce": "endpoint"}
    return kinds.get(target.split("-")[0], target)


# --- security groups

def firewall(names):
    return {names.group(one["GroupId"]): {
        "in": sorted(_rules(one["IpPermissions"], names)), "out": sorted(_rules(one["IpPermissionsEgress"], names))} for one in names.groups}


def _rules(permissions, names):
    for one in permissions:
        protocol = "all" if one["IpProtocol"] == "-1" else one["IpProtocol"]
        ports = "" if "FromPort" not in one else f" {one['FromPort']}" + (
            "" if one["FromPort"] == one["ToPort"] else f"-{one['ToPort']}")
        others = ([pair["CidrIp"] for pair in one.get("IpRanges", [])] + [pair["CidrIpv6"] for pair in one.get("Ipv6Ranges", [])]
                  + [names.group(pair["GroupId"]) for pair in one.get("UserIdGroupPairs", [])]
                  + [pair["PrefixListId"] for pair in one.get("PrefixListIds", [])])
        yield from (f"{protocol}{ports} {other}" for other in others)


# --- balancer

def balancer(account, names):
    elb = account.client("elbv2")
    found = [one for one in read(elb, "describe_load_balancers", {})["LoadBalancers"] if one["VpcId"] == names.vpc]
    if not found:
        return {}
    one = found[0]
    arn = one["LoadBalancerArn"]
    return {
        "balancers": len(found), "kind": one["Type"], "scheme": one["Scheme"],
        "subnets": sorted(names.subnet(zone["SubnetId"]) for zone in one["AvailabilityZones"]),
        "groups": sorted(map(names.group, one["SecurityGroups"])),
        "attributes": _attributes(elb.describe_load_balancer_attributes(LoadBalancerArn=arn)),
        "listeners": {f"{listener['Protocol']} {listener['Port']}": _listener(account, elb, listener)
                      for listener in read(elb, "describe_listeners", {"LoadBalancerArn": arn})["Listeners"]},
        "targets": {group["TargetGroupName"]: _targets(elb, group)
                    for group in read(elb, "describe_target_groups", {})["TargetGroups"] if group["VpcId"] == names.vpc},
        "limit": _limit(account, arn),
        "records": _records(account),
    }


def _attributes(answer):
    return {one["Key"]: one["Value"] for one in answer["Attributes"]}


def _listener(account, elb, listener):
    arn = listener["ListenerArn"]
    found = {"does": [_action(action) for action in listener["DefaultActions"]],
             "rules": {rule["Priority"]: {"when": [_when(condition) for condition in rule["Conditions"]],
                                          "does": [_action(action) for action in rule["Actions"]]}
                       for rule in read(elb, "describe_rules", {"ListenerArn": arn})["Rules"] if rule["Priority"] != "default"}}
    if listener["Protocol"] == "HTTPS":
        certificates = [account.client("acm").describe_certificate(CertificateArn=one["CertificateArn"])["Certificate"]
                        for one in listener["Certificates"]]
        attributes = _attributes(elb.describe_listener_attributes(ListenerArn=arn))
        found |= {"policy": listener["SslPolicy"], "certificates": [f"{one['DomainName']} {one['Status']}" for one in certificates],
                  "HSTS": attributes.get("routing.http.response.strict_transport_security.header_value", "")}
    return found


def _action(action):
    if action["Type"] == "redirect":
        to = action["RedirectConfig"]
        return f"{to['StatusCode']} {to.get('Protocol')}://{to.get('Host', '#{host}')}:{to.get('Port')}{to.get('Path', '/#{path}')}?{to.get('Query', '#{query}')}"
    if action["Type"] == "fixed-response":
        return f"answers {action['FixedResponseConfig']['StatusCode']}"
    if action["Type"] == "forward":
        arns = [action["TargetGroupArn"]] if "TargetGroupArn" in action else [
            group["TargetGroupArn"] for group in action["ForwardConfig"]["TargetGroups"]]
        return f"to {', '.join(arn.split('/')[1] for arn in arns)}"
    return action["Type"]


def _when(condition):
    return f"{condition['Field']} {' '.join(condition.get('Values') or condition['PathPatternConfig']['Values'])}"


def _targets(elb, group):
    attributes = _attributes(elb.describe_target_group_attributes(TargetGroupArn=group["TargetGroupArn"]))
    return {"protocol": group["Protocol"], "port": group["Port"], "kind": group["TargetType"],
            "health": {"protocol": group["HealthCheckProtocol"], "path": group["HealthCheckPath"], "port": group["HealthCheckPort"],
                       "matcher": group["Matcher"]["HttpCode"], "interval": group["HealthCheckIntervalSeconds"],
                       "timeout": group["HealthCheckTimeoutSeconds"], "healthy": group["HealthyThresholdCount"],
                       "unhealthy": group["UnhealthyThresholdCount"]},
            "attributes": {name: value for name, value in attributes.items() if name.split(".")[0] in (
                "stickiness", "deregistration_delay", "slow_start")}}


def _limit(account, balancer_arn):
    waf = account.client("wafv2")
    found = waf.get_web_acl_for_resource(ResourceArn=balancer_arn).get("WebACL")
    if not found:
        return {}
    acl = waf.get_web_acl(Name=found["Name"], Id=found["Id"], Scope="REGIONAL")["WebACL"]
    return {"else": list(acl["DefaultAction"]), "rules": {rule["Name"]: {
        "requests": rule["Statement"].get("RateBasedStatement", {}).get("Limit"), "by": rule["Statement"].get("RateBasedStatement", {}).get("AggregateKeyType"),
        "does": list(rule["Action"])} for rule in acl["Rules"]}}


def _records(account):
    route53 = account.client("route53")
    found = {}
    for zone in read(route53, "list_hosted_zones", {})["HostedZones"]:
        for record in read(route53, "list_resource_record_sets", {"HostedZoneId": zone["Id"]})["ResourceRecordSets"]:
            if record["Type"] not in ("NS", "SOA"):
                value = " ".join(one["Value"] for one in record.get("ResourceRecords", [])) or f"alias {_plain(record['AliasTarget']['DNSName'])}"
                found[f"{record['Type']} {record['Name'].rstrip('.')}"] = value
    return found


def _plain(name):
    """A balancer's name without the number that AWS puts into it."""
    return ".".join([name.split(".")[0], name.split(".")[1].split("-")[0], *name.rstrip(".").split(".")[2:]]) if name.startswith("dualstack") else name


# --- applications

def applications(account, names):
    ec2, scaling = account.client("ec2"), account.client("autoscaling")
    templates = read(ec2, "describe_launch_templates", {"Filters": [{"Name": "tag:homeroom", "Values": [names.school]}]})["LaunchTemplates"]
    groups = read(scaling, "describe_auto_scaling_groups", {})["AutoScalingGroups"]
    return {"templates": {one["LaunchTemplateName"]: _template(ec2, names, one) for one in templates},
            "groups": {one["AutoScalingGroupName"]: _group(scaling, names, one) for one in groups}}


def _template(ec2, names, template):
    version = ec2.describe_launch_template_versions(LaunchTemplateName=template["LaunchTemplateName"], Versions=["$Latest"])
    data = version["LaunchTemplateVersions"][0]["LaunchTemplateData"]
    image = ec2.describe_images(ImageIds=[data["ImageId"]])["Images"]
    return {"image": "ours" if image and image[0]["Name"].startswith(names.school) else data["ImageId"], "type": data["InstanceType"],
            "profile": data["IamInstanceProfile"].get("Name", ""), "metadata": data["MetadataOptions"],
            "disks": [{"size": disk["Ebs"]["VolumeSize"], "kind": disk["Ebs"]["VolumeType"], "encrypted": disk["Ebs"].get("Encrypted")}
                      for disk in data["BlockDeviceMappings"]],
            "interfaces": [{"public": one.get("AssociatePublicIpAddress"), "groups": sorted(map(names.group, one["Groups"]))}
                           for one in data["NetworkInterfaces"]],
            "keys": data.get("KeyName", "none")}


def _group(scaling, names, group):
    own = {"AutoScalingGroupName": group["AutoScalingGroupName"]}
    policies = read(scaling, "describe_policies", own)["ScalingPolicies"]
    surges = read(scaling, "describe_scheduled_actions", own)["ScheduledUpdateGroupActions"]
    return {"least": group["MinSize"], "most": group["MaxSize"], "subnets": sorted(map(names.subnet, group["VPCZoneIdentifier"].split(","))),
            "health": group["HealthCheckType"], "grace": group["HealthCheckGracePeriod"],
            "targets": [arn.split("/")[1] for arn in group["TargetGroupARNs"]], "template": group["LaunchTemplate"]["LaunchTemplateName"],
            "metrics": bool(group.get("EnabledMetrics")), "ends first": group["TerminationPolicies"],
            "policies": {policy["PolicyName"]: {
                "kind": policy["PolicyType"], "warm-up": policy.get("EstimatedInstanceWarmup"),
                "keeps": policy["TargetTrackingConfiguration"]["PredefinedMetricSpecification"]["PredefinedMetricType"],
                "at": policy["TargetTrackingConfiguration"]["TargetValue"]} for policy in policies},
            "surges": {surge["ScheduledActionName"]: {"when": surge["Recurrence"], "zone": surge.get("TimeZone"), "least": surge["MinSize"],
                                                      "most": surge["MaxSize"], "hosts": surge["DesiredCapacity"]} for surge in surges}}


# --- database

def database(account, names):
    rds, secrets = account.client("rds"), account.client("secretsmanager")
    found = {}
    for one in read(rds, "describe_db_instances", {})["DBInstances"]:
        group = one["DBParameterGroups"][0]["DBParameterGroupName"]
        master = one.get("MasterUserSecret", {}).get("SecretArn")
        found[one["DBInstanceIdentifier"]] = {
            "engine": f"{one['Engine']} {one['EngineVersion']}", "class": one["DBInstanceClass"],
            "zones": "several" if one["MultiAZ"] else "one", "encrypted": one["StorageEncrypted"], "storage": one["StorageType"],
            "gigabytes": [one["AllocatedStorage"], one["MaxAllocatedStorage"]], "public": one["PubliclyAccessible"],
            "groups": [names.group(group["VpcSecurityGroupId"]) for group in one["VpcSecurityGroups"]],
            "subnets": sorted(names.subnet(subnet["SubnetIdentifier"]) for subnet in one["DBSubnetGroup"]["Subnets"]),
            "backups": one["BackupRetentionPeriod"], "backed up at": one["PreferredBackupWindow"], "mended at": one["PreferredMaintenanceWindow"],
            "protected": one["DeletionProtection"], "minor versions by themselves": one["AutoMinorVersionUpgrade"],
            "snapshots have tags": one["CopyTagsToSnapshot"], "logs": sorted(one.get("EnabledCloudwatchLogsExports", [])),
            "authority": one["CACertificateIdentifier"], "master": one["MasterUsername"],
            "master's secret": "kept by Secrets Manager" if master and secrets.describe_secret(SecretId=master)["ARN"] == master else "none",
            "parameters": {parameter["ParameterName"]: parameter["ParameterValue"] for parameter in
                           read(rds, "describe_db_parameters", {"DBParameterGroupName": group, "Source": "user"})["Parameters"]
                           if "ParameterValue" in parameter}}
    kept = {}
    for one in read(secrets, "list_secrets", {})["SecretList"]:
        if not one["Name"].startswith("rds!"):
            kept[one["Name"]] = {key: bool(value) for key, value in
                                 json.loads(secrets.get_secret_value(SecretId=one["Name"])["SecretString"]).items()}
    return {"instances": found, "secrets": kept}


# --- buckets

def bucket(s3, name):
    versioning = s3.get_bucket_versioning(Bucket=name).get("Status", "no")
    rules = _or(lambda: s3.get_bucket_lifecycle_configuration(Bucket=name)["Rules"], [])
    policy = _or(lambda: json.loads(s3.get_bucket_policy(Bucket=name)["Policy"]), {"Statement": []})
    public = _or(lambda: s3.get_public_access_block(Bucket=name)["PublicAccessBlockConfiguration"], {})
    encryption = _or(lambda: s3.get_bucket_encryption(Bucket=name)["ServerSideEncryptionConfiguration"]["Rules"], [])
    ownership = _or(lambda: s3.get_bucket_ownership_controls(Bucket=name)["OwnershipControls"]["Rules"], [])
    return {
        "blocked for the public": sorted(word for word, is_so in public.items() if is_so),
        "encryption": [rule["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"] for rule in encryption], "versions": versioning,
        "owner": [rule["ObjectOwnership"] for rule in ownership],
        "lifecycle": {rule["ID"]: _rule(rule) for rule in rules if rule["Status"] == "Enabled"},
        "policy": {statement["Sid"]: _said(statement) for statement in policy["Statement"]},
    }


def _rule(rule):
    return {"of": rule.get("Filter", {}).get("Prefix", rule.get("Prefix", "")),
            **{word: value for word, value in (
                ("days", rule.get("Expiration", {}).get("Days")), ("old versions", rule.get("NoncurrentVersionExpiration", {}).get("NoncurrentDays")),
                ("broken uploads", rule.get("AbortIncompleteMultipartUpload", {}).get("DaysAfterInitiation"))) if value is not None}}


def _said(statement):
    """A statement of a resource's policy on one line."""
    who = statement["Principal"]
    who = who if isinstance(who, str) else " ".join(str(one) for one in who.values())
    where = ", ".join(statement["Resource"] if isinstance(statement["Resource"], list) else [statement["Resource"]])
    when = "; ".join(sorted(f"{operator} {key} {value}" for operator, pairs in statement.get("Condition", {}).items()
                            for key, value in pairs.items()))
    return f"{statement['Effect']} {who} {statement['Action']} on {where}" + (f" when {when}" if when else "")


def _or(ask, otherwise):
    try:
        return ask()
    except Exception as error:  # each client has classes of its own for what is not there
        if getattr(error, "response", {}).get("ResponseMetadata", {}).get("HTTPStatusCode") != 404:
            raise
        return otherwise


def photos(account, names):
    s3 = account.client("s3")
    photos_bucket, logs_bucket = f"{names.school}-photos-{account.number}", f"{names.school}-logs-{account.number}"
    told = s3.get_bucket_notification_configuration(Bucket=photos_bucket)
    told.pop("ResponseMetadata")
    events = [{"to": one["LambdaFunctionArn"], "events": one["Events"],
               "of": {rule["Name"].lower(): rule["Value"] for rule in one.get("Filter", {}).get("Key", {}).get("FilterRules", [])}}
              for one in told.pop("LambdaFunctionConfigurations", [])]
    return {"photos": {**bucket(s3, photos_bucket), "events": events, "other events": sorted(told)}, "logs": bucket(s3, logs_bucket)}


# --- the function

def compressor(account, names):
    functions = account.client("lambda")
    found = {}
    for one in read(functions, "list_functions", {})["Functions"]:
        name = one["FunctionName"]
        aliases = {}
        for alias in read(functions, "list_aliases", {"FunctionName": name})["Aliases"]:
            version = functions.get_function_configuration(FunctionName=name, Qualifier=alias["FunctionVersion"])
            failed = _or(lambda alias=alias, name=name: functions.get_function_event_invoke_config(FunctionName=name, Qualifier=alias["Name"]), {})
            policy = _or(lambda alias=alias, name=name: json.loads(functions.get_policy(FunctionName=name, Qualifier=alias["Name"])["Policy"]), {})
            aliases[alias["Name"]] = {
                "published": alias["FunctionVersion"].isdigit(), "SnapStart": version["SnapStart"], "handler": version["Handler"],
                "memory": version["MemorySize"], "failed": failed.get("DestinationConfig", {}).get("OnFailure", {}).get("Destination"),
                "tries again": failed.get("MaximumRetryAttempts"),
                "callers": [_said(statement) for statement in policy.get("Statement", [])]}
        found[name] = {
            "runtime": one["Runtime"], "handler": one["Handler"], "memory": one["MemorySize"], "timeout": one["Timeout"],
            "processor": one["Architectures"], "role": one["Role"].rsplit("/", 1)[1], "environment": one.get("Environment", {}).get("Variables", {}),
            "reserved": functions.get_function_concurrency(FunctionName=name).get("ReservedConcurrentExecutions"), "aliases": aliases,
            # Asked for the function's own policy, moto also returns its aliases'.
            "callers without a version": [_said(statement) for statement in _or(
                lambda name=name: json.loads(functions.get_policy(FunctionName=name)["Policy"])["Statement"], [])
                if statement["Resource"].endswith(f":{name}")]}
    return {"functions": found, "queues": queues(account)}


def queues(account):
    sqs = account.client("sqs")
    found = {}
    for url in sqs.list_queues().get("QueueUrls", []):
        attributes = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
        found[url.rsplit("/", 1)[1]] = {
            "kept for": int(attributes["MessageRetentionPeriod"]),
            "policy": {one["Sid"]: _said(one) for one in json.loads(attributes.get("Policy", "null") or "null")["Statement"]} if attributes.get("Policy") else {}}
    return found


# --- rights: trust and groups here, what policies say in rights.py

def rights(account, names):
    iam = account.client("iam")
    roles = [one for one in read(iam, "list_roles", {})["Roles"] if one["RoleName"].startswith(names.school)]
    groups = [one["GroupName"] for one in read(iam, "list_groups", {})["Groups"]]
    users = [one["UserName"] for one in read(iam, "list_users", {})["Users"]]
    return {
        "roles": {names.short(one["RoleName"]): {
            "trusts": [_trust(statement) for statement in one["AssumeRolePolicyDocument"]["Statement"]],
            "of hosts": bool(iam.list_instance_profiles_for_role(RoleName=one["RoleName"])["InstanceProfiles"])} for one in roles},
        "groups": {names.short(group): sorted(names.short(one["PolicyName"]) for one in
                                              iam.list_attached_group_policies(GroupName=group)["AttachedPolicies"]) for group in groups},
        "users": {names.short(user): len(iam.list_access_keys(UserName=user)["AccessKeyMetadata"]) for user in users}}


def _trust(statement):
    when = "; ".join(f"{operator} {key} {value}" for operator, pairs in statement.get("Condition", {}).items() for key, value in pairs.items())
    return f"{statement['Effect']} {statement['Principal'].get('Service', statement['Principal'])} {statement['Action']}" + (f" when {when}" if when else "")


# --- mail

def mail(account, names):
    mails, sns = account.client("sesv2"), account.client("sns")
    identities = {}
    for one in mails.list_email_identities()["EmailIdentities"]:
        found = mails.get_email_identity(EmailIdentity=one["IdentityName"])
        identities[one["IdentityName"]] = {"signs": found["DkimAttributes"]["SigningEnabled"], "set": found.get("ConfigurationSetName"),
                                           "returns": found["MailFromAttributes"].get("MailFromDomain")}
    sets = {}
    for name in mails.list_configuration_sets()["ConfigurationSets"]:
        name = name["name"] if isinstance(name, dict) else name
        found = mails.get_configuration_set(ConfigurationSetName=name)
        sets[name] = {
            "TLS": found.get("DeliveryOptions", {}).get("TlsPolicy"), "suppressed": found.get("SuppressionOptions", {}).get("SuppressedReasons"),
            "tells": {one["Name"]: {"of": sorted(one["MatchingEventTypes"]), "topic": one["SnsDestination"]["TopicArn"].rsplit(":", 1)[1]}
                      for one in mails.get_configuration_set_event_destinations(ConfigurationSetName=name)["EventDestinations"] if one["Enabled"]}}
    return {"identities": identities, "sets": sets, "topics": topics(sns)}


def topics(sns):
    found = {}
    for one in read(sns, "list_topics", {})["Topics"]:
        arn = one["TopicArn"]
        attributes = sns.get_topic_attributes(TopicArn=arn)["Attributes"]
        found[arn.rsplit(":", 1)[1]] = {
            "told": sorted(f"{told['Protocol']} {told['Endpoint']}" for told in read(sns, "list_subscriptions_by_topic", {"TopicArn": arn})["Subscriptions"]),
            "policy": {statement["Sid"]: _said(statement) for statement in json.loads(attributes["Policy"])["Statement"]}}
    return found


# --- watching

def watching(account, names):
    cloudwatch, logs = account.client("cloudwatch"), account.client("logs")
    budgets = account.client("budgets")
    alarms = {}
    for one in read(cloudwatch, "describe_alarms", {})["MetricAlarms"]:
        sign = {"GreaterThanThreshold": ">", "LessThanThreshold": "<", "GreaterThanOrEqualToThreshold": ">=", "LessThanOrEqualToThreshold": "<="}
        alarms[names.short(one["AlarmName"])] = (
            f"{one['Namespace']} {one['MetricName']} by {' '.join(sorted(pair['Name'] + '=' + _numbered(pair['Value']) for pair in one['Dimensions'])) or 'nothing'}: "
            f"{one.get('Statistic') or one.get('ExtendedStatistic')} {sign[one['ComparisonOperator']]} {one['Threshold']:.12g} "
            f"in {one.get('DatapointsToAlarm')} of {one['EvaluationPeriods']} × {one['Period']} s, without data {one['TreatMissingData']}, "
            f"tells {' '.join(arn.rsplit(':', 1)[1] for arn in one['AlarmActions'])}{'' if one['ActionsEnabled'] else ', switched off'}")
    boards = {}
    for one in read(cloudwatch, "list_dashboards", {})["DashboardEntries"]:
        body = json.loads(cloudwatch.get_dashboard(DashboardName=one["DashboardName"])["DashboardBody"])
        boards[one["DashboardName"]] = [widget["properties"]["title"] for widget in body["widgets"]]
    money = {}
    for one in budgets.describe_budgets(AccountId=account.number).get("Budgets", []):
        told = budgets.describe_notifications_for_budget(AccountId=account.number, BudgetName=one["BudgetName"])["Notifications"]
        money[one["BudgetName"]] = {"dollars": float(one["BudgetLimit"]["Amount"]), "a": one["TimeUnit"], "of": one["CostFilters"],
                                    "tells at": sorted(f"{note['NotificationType']} {note['ComparisonOperator']} {note['Threshold']:g}" for note in told)}
    return {"alarms": alarms, "dashboards": boards, "budgets": money,
            "logs": {one["logGroupName"]: one.get("retentionInDays", "for ever") for one in read(logs, "describe_log_groups", {})["logGroups"]}}


def _numbered(value):
    """Without the numbers that AWS puts at the end of balancers' and hosts' names."""
    return value.rsplit("/", 1)[0] if value.startswith(("app/", "targetgroup/")) else value


# --- backup

def backup(account, names, region):
    name = f"{names.school}-backup-{account.number}"
    s3 = account.client("s3", region)
    lock = s3.get_object_lock_configuration(Bucket=name)["ObjectLockConfiguration"]
    copies = account.client("s3").get_bucket_replication(Bucket=f"{names.school}-photos-{account.number}")["ReplicationConfiguration"]
    return {**bucket(s3, name), "region": s3.get_bucket_location(Bucket=name)["LocationConstraint"],
            "lock": {"is": lock["ObjectLockEnabled"], **lock["Rule"]["DefaultRetention"]},
            "copies": {"as": copies["Role"].rsplit("/", 1)[1], "rules": [
                {"to": rule["Destination"]["Bucket"], "is": rule["Status"], "deletions": rule.get("DeleteMarkerReplication", {}).get("Status")}
                for rule in copies["Rules"]]}}
