"""Everything in an account, as names by kind, so that two moments can be compared. What is only listed as part of something
else (rules, versions, listeners) goes with that."""
import jmespath

# Kind, service, operation, its parameters, and where in the answer the names are
KINDS = [
    ("network", "ec2", "describe_vpcs", {}, "Vpcs[].VpcId"),
    ("subnet", "ec2", "describe_subnets", {}, "Subnets[].SubnetId"),
    ("security group", "ec2", "describe_security_groups", {}, "SecurityGroups[].join('/', [VpcId, GroupName])"),
    ("route table", "ec2", "describe_route_tables", {}, "RouteTables[].RouteTableId"),
    # Every network has one by itself, which goes with it; moto forgets it there.
    ("network ACL", "ec2", "describe_network_acls", {}, "NetworkAcls[?!IsDefault].NetworkAclId"),
    ("internet gateway", "ec2", "describe_internet_gateways", {}, "InternetGateways[].InternetGatewayId"),
    ("NAT gateway", "ec2", "describe_nat_gateways", {}, "NatGateways[?State!='deleted'].NatGatewayId"),
    ("address", "ec2", "describe_addresses", {}, "Addresses[].AllocationId"),
    ("endpoint", "ec2", "describe_vpc_endpoints", {}, "VpcEndpoints[?State!='deleted'].VpcEndpointId"),
    ("flow log", "ec2", "describe_flow_logs", {}, "FlowLogs[].FlowLogId"),
    ("network interface", "ec2", "describe_network_interfaces", {}, "NetworkInterfaces[].NetworkInterfaceId"),
    ("host", "ec2", "describe_instances", {}, "Reservations[].Instances[?State.Name!='terminated'][].InstanceId"),
    ("disk", "ec2", "describe_volumes", {}, "Volumes[].VolumeId"),
    ("image", "ec2", "describe_images", {"Owners": ["self"]}, "Images[].Name"),
    ("disk snapshot", "ec2", "describe_snapshots", {"OwnerIds": ["self"]}, "Snapshots[].SnapshotId"),
    ("launch template", "ec2", "describe_launch_templates", {}, "LaunchTemplates[].LaunchTemplateName"),
    ("key pair", "ec2", "describe_key_pairs", {}, "KeyPairs[].KeyName"),
    ("balancer", "elbv2", "describe_load_balancers", {}, "LoadBalancers[].LoadBalancerName"),
    ("target group", "elbv2", "describe_target_groups", {}, "TargetGroups[].TargetGroupName"),
    ("group of hosts", "autoscaling", "describe_auto_scaling_groups", {}, "AutoScalingGroups[].AutoScalingGroupName"),
    ("scaling policy", "autoscaling", "describe_policies", {}, "ScalingPolicies[].PolicyName"),
    ("scheduled action", "autoscaling", "describe_scheduled_actions", {}, "ScheduledUpdateGroupActions[].ScheduledActionName"),
    ("database", "rds", "describe_db_instances", {}, "DBInstances[].DBInstanceIdentifier"),
    ("database snapshot", "rds", "describe_db_snapshots", {}, "DBSnapshots[].DBSnapshotIdentifier"),
    ("database subnet group", "rds", "describe_db_subnet_groups", {}, "DBSubnetGroups[].DBSubnetGroupName"),
    ("database parameters", "rds", "describe_db_parameter_groups", {}, "DBParameterGroups[].DBParameterGroupName"),
    ("bucket", "s3", "list_buckets", {}, "Buckets[].Name"),
    ("function", "lambda", "list_functions", {}, "Functions[].FunctionName"),
    ("queue", "sqs", "list_queues", {}, "QueueUrls"),
    ("topic", "sns", "list_topics", {}, "Topics[].TopicArn"),
    ("subscription", "sns", "list_subscriptions", {}, "Subscriptions[].Endpoint"),
    ("role", "iam", "list_roles", {}, "Roles[].RoleName"),
    ("instance profile", "iam", "list_instance_profiles", {}, "InstanceProfiles[].InstanceProfileName"),
    ("policy", "iam", "list_policies", {"Scope": "Local"}, "Policies[].PolicyName"),
    ("group of people", "iam", "list_groups", {}, "Groups[].GroupName"),
    ("user", "iam", "list_users", {}, "Users[].UserName"),
    ("secret", "secretsmanager", "list_secrets", {}, "SecretList[].Name"),
    ("parameter", "ssm", "describe_parameters", {}, "Parameters[].Name"),
    ("certificate", "acm", "list_certificates", {}, "CertificateSummaryList[].DomainName"),
    ("web ACL", "wafv2", "list_web_acls", {"Scope": "REGIONAL"}, "WebACLs[].Name"),
    ("mail identity", "sesv2", "list_email_identities", {}, "EmailIdentities[].IdentityName"),
    ("mail settings", "sesv2", "list_configuration_sets", {}, "ConfigurationSets"),
    ("alarm", "cloudwatch", "describe_alarms", {}, "[MetricAlarms[].AlarmName, CompositeAlarms[].AlarmName][][]"),
    ("dashboard", "cloudwatch", "list_dashboards", {}, "DashboardEntries[].DashboardName"),
    ("rule of events", "events", "list_rules", {}, "Rules[].Name"),
    ("log group", "logs", "describe_log_groups", {}, "logGroups[].logGroupName"),
    ("key", "kms", "list_aliases", {}, "Aliases[?!starts_with(AliasName, 'alias/aws/')].AliasName"),
    ("zone", "route53", "list_hosted_zones", {}, "HostedZones[].Name"),
]
# Kept once for all regions
EVERYWHERE = {"bucket", "role", "instance profile", "policy", "group of people", "user", "zone"}


def everything(account, regions):
    """A set of "kind name" (with the region, if it differs from the account's)."""
    found = set()
    for region in regions:
        for kind, service, operation, parameters, path in KINDS:
            if region != account.region and kind in EVERYWHERE:
                continue
            names = jmespath.search(path, read(account.client(service, region), operation, parameters)) or []
            found |= {f"{kind} {name}" + (f" in {region}" if region != account.region else "") for name in names}
    found |= {f"record {kind} {name}" for zone in read(account.client("route53"), "list_hosted_zones", {})["HostedZones"]
              for kind, name in records(account, zone["Id"])}
    budgets = account.client("budgets").describe_budgets(AccountId=account.number)
    return found | {f"budget {budget['BudgetName']}" for budget in budgets.get("Budgets", [])}


def records(account, zone):
    return [(record["Type"], record["Name"]) for record in
            read(account.client("route53"), "list_resource_record_sets", {"HostedZoneId": zone})["ResourceRecordSets"]]


def read(client, operation, parameters):
    """The whole answer, with all its pages."""
    if client.can_paginate(operation):
        return client.get_paginator(operation).paginate(**parameters).build_full_result()
    return getattr(client, operation)(**parameters)
