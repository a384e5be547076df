"""What moto silently drops, answers differently or lacks, and what AWS does: the one list, at the end. Each entry makes moto keep what
was sent, and nothing more, so that it can be read back and a second run sees it. tests/test_gaps.py shows that moto still has each
gap; where a newer moto has none, the entry goes."""
import functools
import json
from urllib.parse import unquote

from moto.acm.models import CertBundle
from moto.autoscaling.models import AutoScalingBackend
from moto.autoscaling.responses import AutoScalingResponse
from moto.awslambda.models import LambdaFunction
from moto.awslambda.responses import LambdaResponse
from moto.awslambda.urls import url_paths as lambda_paths
from moto.core.exceptions import JsonRESTError
from moto.ec2.models.amis import AmiBackend
from moto.ec2.models.instances import InstanceBackend
from moto.ec2.models.launch_templates import LaunchTemplateBackend
from moto.ec2.models.nat_gateways import NatGatewayBackend
from moto.ec2.models.vpcs import VPCBackend
from moto.ec2.responses import instances, launch_templates, route_tables, vpcs
from moto.ec2.utils import EC2_PREFIX_TO_RESOURCE
from moto.rds.models import DBInstance, RDSBackend
from moto.route53.models import route53_backends
from moto.s3 import responses as s3_responses
from moto.secretsmanager.models import secretsmanager_backends
from moto.ses.exceptions import ConfigurationSetDoesNotExist
from moto.sesv2.responses import SESV2Response
from moto.sesv2.urls import url_paths as mail_paths


class Gap:
    """One gap. `fill` is given `exchange`, which replaces one of moto's methods (or an entry of a dictionary): the replacement is called with the
    original, or None if there is none. `kept` says whether an account behaves like AWS."""
    aws = moto = ""

    @property
    def name(self):
        return type(self).__name__

    def fill(self, exchange):
        raise NotImplementedError

    def kept(self, client):
        raise NotImplementedError


_exchanged = []


def _put(owner, name, value):
    if isinstance(owner, dict):
        owner.pop(name, None) if value is None else owner.__setitem__(name, value)
    elif value is None:
        delattr(owner, name)
    else:
        setattr(owner, name, value)


def _exchange(owner, name, make):
    plain = owner.get(name) if isinstance(owner, dict) else owner.__dict__.get(name)
    _exchanged.append((owner, name, plain))
    if isinstance(plain, property):
        _put(owner, name, property(make(plain.fget), plain.fset))
    elif not callable(plain):
        _put(owner, name, make(plain))
    else:
        _put(owner, name, functools.wraps(plain)(make(plain)))


def fill(*gaps):
    for gap in gaps or ALL:
        gap.fill(_exchange)


def empty():
    """Moto without this list."""
    while _exchanged:
        _put(*_exchanged.pop())


# --- network

class RoutesOrigin(Gap):
    aws = "says of each route in a new table where it comes from"
    moto = "says it when a table is described, and not when it is made"

    def fill(self, exchange):
        local = "<gatewayId>local</gatewayId>"
        exchange(route_tables, "CREATE_ROUTE_TABLE_RESPONSE", lambda plain: plain.replace(local, local + "<origin>CreateRouteTable</origin>"))

    def kept(self, client):
        vpc = client("ec2").create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
        return client("ec2").create_route_table(VpcId=vpc)["RouteTable"]["Routes"][0].get("Origin") == "CreateRouteTable"


class EndpointsRoutes(Gap):
    aws = "says of an interface endpoint that it is in no route table, by an empty list"
    moto = "leaves the list out, which the module that makes endpoints asks for when it meets them again"

    def fill(self, exchange):
        told = "{% if vpc_end_point.route_table_ids %}"
        exchange(vpcs, "DESCRIBE_VPC_ENDPOINT_RESPONSE", lambda plain: plain.replace(told, "{% if vpc_end_point.route_table_ids is iterable %}"))

    def kept(self, client):
        ec2 = client("ec2")
        subnet = ec2.describe_subnets()["Subnets"][0]
        ec2.create_vpc_endpoint(VpcId=subnet["VpcId"], ServiceName="com.amazonaws.eu-central-1.logs", VpcEndpointType="Interface",
                                SubnetIds=[subnet["SubnetId"]])
        return ec2.describe_vpc_endpoints()["VpcEndpoints"][0].get("RouteTableIds") == []


class NatGatewaysKind(Gap):
    aws = "calls a NAT gateway natgateway among tags, as it does everywhere"
    moto = "calls it nat-gateway, so that its tags are not found"

    def fill(self, exchange):
        exchange(EC2_PREFIX_TO_RESOURCE, "nat", lambda _: "natgateway")

    def kept(self, client):
        ec2 = client("ec2")
        ec2.create_nat_gateway(
            SubnetId=ec2.describe_subnets()["Subnets"][0]["SubnetId"], AllocationId=ec2.allocate_address(Domain="vpc")["AllocationId"],
            TagSpecifications=[{"ResourceType": "natgateway", "Tags": [{"Key": "gap", "Value": "1"}]}])
        return len(ec2.describe_tags(Filters=[{"Name": "resource-type", "Values": ["natgateway"]}])["Tags"]) == 1


class SnapshotsTags(Gap):
    aws = "tags the snapshots of an image that is made, as it is told"
    moto = "answers that with an error"

    def fill(self, exchange):
        def create_image(plain):
            def create_image(backend, instance_id, name, description, tag_specifications):
                tags = {kind: {one["Key"]: one["Value"] for part in tag_specifications if part["ResourceType"] == kind for one in part["Tag"]}
                        for kind in ("image", "snapshot")}
                image = plain(backend, instance_id, name, description, [])
                image.add_tags(tags["image"])
                image.ebs_snapshot.add_tags(tags["snapshot"])
                return image
            return create_image

        exchange(AmiBackend, "create_image", create_image)

    def kept(self, client):
        ec2 = client("ec2")
        host = ec2.run_instances(ImageId=ec2.describe_images()["Images"][0]["ImageId"], MinCount=1, MaxCount=1)["Instances"][0]["InstanceId"]
        ec2.create_image(InstanceId=host, Name="gap", TagSpecifications=[{"ResourceType": "snapshot", "Tags": [{"Key": "gap", "Value": "1"}]}])
        return len(ec2.describe_snapshots(Filters=[{"Name": "tag:gap", "Values": ["1"]}])["Snapshots"]) == 1


class HostsMetadata(Gap):
    aws = "says of a host how its metadata may be asked for, which is settled when it is started"
    moto = "drops that"

    def fill(self, exchange):
        def run(plain):
            def run_instances(response):
                backend = response.ec2_backend
                before = {one.id for one in backend.all_instances()}
                answer = plain(response)
                for one in backend.all_instances():
                    if one.id not in before:
                        one.metadata_options = {"State": "applied", **(response._get_multi_param_dict("MetadataOptions") or {})}
                return answer
            return run_instances

        beside = "<hypervisor>"
        told = ("{% if instance.metadata_options %}<metadataOptions>{% for key, value in instance.metadata_options.items() %}"
                "<{{ key[0] | lower }}{{ key[1:] }}>{{ value }}</{{ key[0] | lower }}{{ key[1:] }}>{% endfor %}</metadataOptions>{% endif %}")
        exchange(instances.InstanceResponse, "run_instances", run)
        exchange(instances, "EC2_DESCRIBE_INSTANCES", lambda plain: plain.replace(beside, told + beside))

    def kept(self, client):
        ec2 = client("ec2")
        ec2.run_instances(ImageId=ec2.describe_images()["Images"][0]["ImageId"], MinCount=1, MaxCount=1,
                          MetadataOptions={"HttpTokens": "required", "HttpPutResponseHopLimit": 1})
        options = ec2.describe_instances()["Reservations"][0]["Instances"][0].get("MetadataOptions", {})
        return options.get("HttpTokens") == "required" and options.get("HttpPutResponseHopLimit") == 1


class TemplatesInterfaces(Gap):
    aws = "answers with the groups of a launch template's interfaces"
    moto = "leaves them out, as it calls them otherwise than AWS"

    def fill(self, exchange):
        def xml_serialize(plain):
            def xml_serialize(tree, key, value):
                plain(tree, "Groups" if key == "SecurityGroupId" and isinstance(value, list) else key, value)
            return xml_serialize

        exchange(launch_templates, "xml_serialize", xml_serialize)

    def kept(self, client):
        ec2 = client("ec2")
        ec2.create_launch_template(LaunchTemplateName="gap", LaunchTemplateData={"NetworkInterfaces": [{"DeviceIndex": 0, "Groups": ["sg-1"]}]})
        return _template(ec2)["NetworkInterfaces"][0].get("Groups") == ["sg-1"]


class TemplatesTags(Gap):
    aws = "keeps a launch template's own tags and those of what it starts apart"
    moto = "mixes them, and answers with neither"

    def fill(self, exchange):
        def create(plain):
            def create_launch_template(backend, name, description, template_data, tag_spec):
                template_data.pop("TagSpecifications", None)
                return plain(backend, name, description, template_data, tag_spec)
            return create_launch_template

        exchange(LaunchTemplateBackend, "create_launch_template", create)

    def kept(self, client):
        ec2 = client("ec2")
        volume = {"ResourceType": "volume", "Tags": [{"Key": "gap", "Value": "1"}]}
        ec2.create_launch_template(LaunchTemplateName="gap", LaunchTemplateData={"TagSpecifications": [volume]},
                                   TagSpecifications=[{"ResourceType": "launch-template", "Tags": [{"Key": "own", "Value": "1"}]}])
        return _template(ec2)["TagSpecifications"] == [volume]


def _template(ec2):
    return ec2.describe_launch_template_versions(LaunchTemplateName="gap")["LaunchTemplateVersions"][0]["LaunchTemplateData"]


class NetworksEnd(Gap):
    aws = "removes the ACL that it made with a network with that network"
    moto = "keeps it"

    def fill(self, exchange):
        def delete(plain):
            def delete_vpc(backend, vpc_id):
                gone = plain(backend, vpc_id)
                for one in [one for one, acl in backend.network_acls.items() if acl.vpc_id == vpc_id]:
                    del backend.network_acls[one]
                return gone
            return delete_vpc

        exchange(VPCBackend, "delete_vpc", delete)

    def kept(self, client):
        ec2 = client("ec2")
        vpc = ec2.create_vpc(CidrBlock="10.9.0.0/16")["Vpc"]["VpcId"]
        ec2.delete_vpc(VpcId=vpc)
        return not ec2.describe_network_acls(Filters=[{"Name": "vpc-id", "Values": [vpc]}])["NetworkAcls"]


# --- buckets

class LocksTime(Gap):
    aws = "answers with a lock's days, or its years"
    moto = "answers with both, one of them 0"

    def fill(self, exchange):
        exchange(s3_responses, "S3_BUCKET_LOCK_CONFIGURATION", lambda plain: plain
                 .replace("<Days>{{days}}</Days>", "{% if days %}<Days>{{days}}</Days>{% endif %}")
                 .replace("<Years>{{years}}</Years>", "{% if years %}<Years>{{years}}</Years>{% endif %}"))

    def kept(self, client):
        client("s3").create_bucket(Bucket="gap", ObjectLockEnabledForBucket=True,
                                   CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
        lock = {"ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": 7}}}
        client("s3").put_object_lock_configuration(Bucket="gap", ObjectLockConfiguration=lock)
        return client("s3").get_object_lock_configuration(Bucket="gap")["ObjectLockConfiguration"] == lock


# --- functions

def _zip():
    import io
    import zipfile
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("nothing", "")
    return file.getvalue()


def _function(client, **more):
    role = client("iam").create_role(RoleName="gap", AssumeRolePolicyDocument="{}")["Role"]["Arn"]
    client("lambda").create_function(FunctionName="gap", Runtime="java21", Handler="h", Role=role, Code={"ZipFile": _zip()}, **more)


class SnapStart(Gap):
    aws = "keeps a function's SnapStart; a version that is published then has a snapshot"
    moto = "answers None whatever was sent"

    def fill(self, exchange):
        def init(plain):
            def __init__(function, *arguments, **named):
                plain(function, *arguments, **named)
                spec = named.get("spec") or arguments[1]
                function.snap_start = spec.get("SnapStart", {}).get("ApplyOn", "None")
            return __init__

        def update(plain):
            def update_configuration(function, updates):
                function.snap_start = updates.get("SnapStart", {}).get("ApplyOn", function.snap_start)
                return plain(function, updates)
            return update_configuration

        def answer(plain):
            def get_configuration(function, *arguments, **named):
                found = plain(function, *arguments, **named)
                on = function.snap_start != "None" and str(function.version) != "$LATEST"
                return {**found, "SnapStart": {"ApplyOn": function.snap_start, "OptimizationStatus": "On" if on else "Off"}}
            return get_configuration

        exchange(LambdaFunction, "__init__", init)
        exchange(LambdaFunction, "update_configuration", update)
        exchange(LambdaFunction, "get_configuration", answer)

    def kept(self, client):
        _function(client, SnapStart={"ApplyOn": "PublishedVersions"})
        version = client("lambda").publish_version(FunctionName="gap")
        return version["SnapStart"] == {"ApplyOn": "PublishedVersions", "OptimizationStatus": "On"}


class FunctionsFailures(Gap):
    aws = "keeps what becomes of failed events for each alias and version by itself, and the last that was sent"
    moto = "knows no alias, and answers with the first that was sent"

    def fill(self, exchange):
        def place(response):
            function = response.backend.get_function(unquote(response.path.split("/functions/")[1].split("/")[0]))
            kept = function.__dict__.setdefault("failures", {})
            return function, kept, response._get_param("Qualifier") or "$LATEST"

        def there(response):
            function, kept, qualifier = place(response)
            if qualifier not in kept:
                raise JsonRESTError("ResourceNotFoundException", f"{function.function_arn}:{qualifier} has no such settings.")
            return kept[qualifier]

        def put(_):
            def put_function_event_invoke_config(response):
                function, kept, qualifier = place(response)
                kept[qualifier] = {**json.loads(response.body), "FunctionArn": f"{function.function_arn}:{qualifier}", "LastModified": 0}
                return json.dumps(kept[qualifier])
            return put_function_event_invoke_config

        def get(_):
            def get_function_event_invoke_config(response):
                return json.dumps(there(response))
            return get_function_event_invoke_config

        def delete(_):
            def delete_function_event_invoke_config(response):
                there(response)
                _function, kept, qualifier = place(response)
                del kept[qualifier]
                return 204, {}, json.dumps({})
            return delete_function_event_invoke_config

        exchange(LambdaResponse, "put_function_event_invoke_config", put)
        exchange(LambdaResponse, "get_function_event_invoke_config", get)
        exchange(LambdaResponse, "delete_function_event_invoke_config", delete)

    def kept(self, client):
        _function(client)
        client("lambda").publish_version(FunctionName="gap")
        client("lambda").create_alias(FunctionName="gap", Name="live", FunctionVersion="1")
        for tries in (1, 2):
            client("lambda").put_function_event_invoke_config(FunctionName="gap", Qualifier="live", MaximumRetryAttempts=tries,
                                                              DestinationConfig={})
        return client("lambda").get_function_event_invoke_config(FunctionName="gap", Qualifier="live")["MaximumRetryAttempts"] == 2


class FunctionsQuota(Gap):
    aws = "says how many functions the account may run at once"
    moto = "does not know the request"

    def fill(self, exchange):
        def get(_):
            def get_account_settings(response):
                reserved = sum(function.reserved_concurrency or 0 for function in response.backend.list_functions())
                return json.dumps({"AccountLimit": {"ConcurrentExecutions": 1000, "UnreservedConcurrentExecutions": 1000 - reserved}})
            return get_account_settings

        exchange(lambda_paths, "{0}/(?P<api_version>[^/]+)/account-settings/$", lambda _: LambdaResponse.dispatch)
        exchange(LambdaResponse, "get_account_settings", get)

    def kept(self, client):
        return client("lambda").get_account_settings()["AccountLimit"]["UnreservedConcurrentExecutions"] == 1000


# --- database

class MastersSecret(Gap):
    aws = "keeps the master's password of a database in Secrets Manager, where that is asked for, and removes it with the database"
    moto = "names a secret that is not there"

    def fill(self, exchange):
        def secrets(backend):
            return secretsmanager_backends[backend.account_id][backend.region_name]

        def create(plain):
            def create_db_instance(backend, arguments):
                made = plain(backend, arguments)
                if made.manage_master_user_password:
                    content = json.dumps({"username": made.master_username, "password": "kept-by-moto-for-nobody"})
                    name = f"rds!db-{made.dbi_resource_id.lower()}-{made.db_instance_identifier}"
                    secrets(backend).create_secret(name, content, None, None, [], None, None, [], False)
                    made.master_secret = secrets(backend).secrets[name].arn
                return made
            return create_db_instance

        def delete(plain):
            def delete_db_instance(backend, *arguments, **named):
                gone = plain(backend, *arguments, **named)
                if getattr(gone, "master_secret", None):
                    secrets(backend).delete_secret(gone.master_secret, None, True)
                return gone
            return delete_db_instance

        def answer(plain):
            def master_user_secret(database):
                found = plain(database)
                return found and {**found, "SecretArn": getattr(database, "master_secret", found["SecretArn"])}
            return master_user_secret

        exchange(RDSBackend, "create_db_instance", create)
        exchange(RDSBackend, "delete_db_instance", delete)
        exchange(DBInstance, "master_user_secret", answer)

    def kept(self, client):
        made = client("rds").create_db_instance(DBInstanceIdentifier="gap", Engine="mariadb", DBInstanceClass="db.t4g.micro",
                                                AllocatedStorage=20, EngineVersion="11.8", MasterUsername="master", ManageMasterUserPassword=True)
        arn = made["DBInstance"]["MasterUserSecret"]["SecretArn"]
        try:
            return client("secretsmanager").describe_secret(SecretId=arn)["ARN"] == arn
        except client("secretsmanager").exceptions.ResourceNotFoundException:
            return False


# --- certificates

class Issued(Gap):
    aws = "issues a certificate when it finds its record in the zone"
    moto = "issues it after a minute, whatever is in the zone"

    def fill(self, exchange):
        def check(_):
            def check_(bundle):
                if bundle.type != "AMAZON_ISSUED" or bundle.status != "PENDING_VALIDATION":
                    return
                wanted = bundle.describe()["Certificate"]["DomainValidationOptions"]
                there = {record.name.rstrip(".") for zone in route53_backends[bundle.arn.split(":")[4]]["aws"].zones.values()
                         for record in zone.rrsets if record.type_ == "CNAME"}
                if all(option["ResourceRecord"]["Name"].rstrip(".") in there for option in wanted):
                    bundle.status = "ISSUED"
            return check_

        exchange(CertBundle, "check", check)

    def kept(self, client):
        arn = client("acm").request_certificate(DomainName="gap.example", ValidationMethod="DNS")["CertificateArn"]
        record = client("acm").describe_certificate(CertificateArn=arn)["Certificate"]["DomainValidationOptions"][0]["ResourceRecord"]
        zone = client("route53").create_hosted_zone(Name="gap.example", CallerReference="gap")["HostedZone"]["Id"]
        there = {"Name": record["Name"], "Type": record["Type"], "TTL": 60, "ResourceRecords": [{"Value": record["Value"]}]}
        client("route53").change_resource_record_sets(
            HostedZoneId=zone, ChangeBatch={"Changes": [{"Action": "UPSERT", "ResourceRecordSet": there}]})
        return client("acm").describe_certificate(CertificateArn=arn)["Certificate"]["Status"] == "ISSUED"


# --- hosts

class InstanceRefresh(Gap):
    aws = "exchanges the hosts of a group, and tells of it"
    moto = "does not know the requests"

    def fill(self, exchange):
        def kept(response):
            return response.autoscaling_backend.__dict__.setdefault("refreshes", {})

        def answer(action, body):
            return (f'<{action}Response xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/"><{action}Result>{body}</{action}Result>'
                    f"<ResponseMetadata><RequestId>0</RequestId></ResponseMetadata></{action}Response>")

        def start(_):
            def start_instance_refresh(response):
                group = response._get_param("AutoScalingGroupName")
                number = f"refresh-{sum(map(len, kept(response).values())) + 1}"
                kept(response).setdefault(group, []).insert(0, number)
                return answer("StartInstanceRefresh", f"<InstanceRefreshId>{number}</InstanceRefreshId>")
            return start_instance_refresh

        def describe(_):
            def describe_instance_refreshes(response):
                group = response._get_param("AutoScalingGroupName")
                members = "".join(
                    f"<member><InstanceRefreshId>{number}</InstanceRefreshId><AutoScalingGroupName>{group}</AutoScalingGroupName>"
                    "<Status>Successful</Status><PercentageComplete>100</PercentageComplete></member>"
                    for number in kept(response).get(group, []))
                return answer("DescribeInstanceRefreshes", f"<InstanceRefreshes>{members}</InstanceRefreshes>")
            return describe_instance_refreshes

        exchange(AutoScalingResponse, "start_instance_refresh", start)
        exchange(AutoScalingResponse, "describe_instance_refreshes", describe)

    def kept(self, client):
        started = client("autoscaling").start_instance_refresh(AutoScalingGroupName="gap")["InstanceRefreshId"]
        told = client("autoscaling").describe_instance_refreshes(AutoScalingGroupName="gap")["InstanceRefreshes"]
        return [refresh["InstanceRefreshId"] for refresh in told] == [started]


# --- mail

class MailIdentity(Gap):
    aws = "keeps identities with the words for DKIM and the sender of returns"
    moto = "does not know the requests"
    words = ["firstword", "secondword", "thirdword"]

    def fill(self, exchange):
        def kept(response):
            return response.sesv2_backend.__dict__.setdefault("identities", {})

        def find(response):
            name = unquote(response._get_param("EmailIdentity"))
            if name not in kept(response):
                raise _NotFound(f"There is no identity {name}.")
            return name, kept(response)[name]

        def create(_):
            def create_email_identity(response):
                sent = json.loads(response.body)
                kept(response)[sent["EmailIdentity"]] = {
                    "IdentityType": "DOMAIN", "VerifiedForSendingStatus": False, "FeedbackForwardingStatus": True,
                    "ConfigurationSetName": sent.get("ConfigurationSetName"), "Tags": sent.get("Tags", []), "Policies": {},
                    "MailFromAttributes": {"MailFromDomainStatus": "PENDING", "BehaviorOnMxFailure": "USE_DEFAULT_VALUE"},
                    "DkimAttributes": {"SigningEnabled": True, "Status": "PENDING", "Tokens": self.words, "SigningAttributesOrigin": "AWS_SES"}}
                return json.dumps({"IdentityType": "DOMAIN", "VerifiedForSendingStatus": False,
                                   "DkimAttributes": kept(response)[sent["EmailIdentity"]]["DkimAttributes"]})
            return create_email_identity

        def get(_):
            return lambda response: json.dumps(find(response)[1])

        def list_(_):
            return lambda response: json.dumps({"EmailIdentities": [{"IdentityName": name, "IdentityType": "DOMAIN"}
                                                                    for name in kept(response)]})

        def delete(_):
            def delete_email_identity(response):
                del kept(response)[find(response)[0]]
                return json.dumps({})
            return delete_email_identity

        def returns(_):
            def put_email_identity_mail_from_attributes(response):
                find(response)[1]["MailFromAttributes"] = {**json.loads(response.body), "MailFromDomainStatus": "PENDING"}
                return json.dumps({})
            return put_email_identity_mail_from_attributes

        def configured(_):
            def put_email_identity_configuration_set_attributes(response):
                find(response)[1]["ConfigurationSetName"] = json.loads(response.body).get("ConfigurationSetName")
                return json.dumps({})
            return put_email_identity_configuration_set_attributes

        for path in ("", "/(?P<EmailIdentity>[^/]+)", "/(?P<EmailIdentity>[^/]+)/mail-from", "/(?P<EmailIdentity>[^/]+)/configuration-set"):
            exchange(mail_paths, "{0}/v2/email/identities" + path + "$", lambda _: SESV2Response.dispatch)
        exchange(SESV2Response, "create_email_identity", create)
        exchange(SESV2Response, "get_email_identity", get)
        exchange(SESV2Response, "list_email_identities", list_)
        exchange(SESV2Response, "delete_email_identity", delete)
        exchange(SESV2Response, "put_email_identity_mail_from_attributes", returns)
        exchange(SESV2Response, "put_email_identity_configuration_set_attributes", configured)

    def kept(self, client):
        mail = client("sesv2")
        mail.create_email_identity(EmailIdentity="gap.example")
        mail.put_email_identity_mail_from_attributes(EmailIdentity="gap.example", MailFromDomain="bounce.gap.example")
        found = mail.get_email_identity(EmailIdentity="gap.example")
        return found["MailFromAttributes"]["MailFromDomain"] == "bounce.gap.example" and len(found["DkimAttributes"]["Tokens"]) == 3


class MailSettings(Gap):
    aws = "answers NotFoundException for a set of settings that is not there, and with the switch for sending as it was sent"
    moto = "answers as the first version of SES, and with the switch within the switch"

    def fill(self, exchange):
        def get(plain):
            def get_configuration_set(response):
                try:
                    found = json.loads(plain(response))
                except ConfigurationSetDoesNotExist as error:
                    raise _NotFound("There is no such configuration set.") from error
                sending = found["SendingOptions"]["SendingEnabled"]
                return json.dumps({**found, "SendingOptions": sending if isinstance(sending, dict) else {"SendingEnabled": sending}})
            return get_configuration_set

        exchange(SESV2Response, "get_configuration_set", get)

    def kept(self, client):
        mail = client("sesv2")
        try:
            mail.get_configuration_set(ConfigurationSetName="gap")
        except mail.exceptions.NotFoundException:
            mail.create_configuration_set(ConfigurationSetName="gap", SendingOptions={"SendingEnabled": True})
            return mail.get_configuration_set(ConfigurationSetName="gap")["SendingOptions"] == {"SendingEnabled": True}


class MailTrouble(Gap):
    aws = "tells of bounces and complaints where a set of settings says so, and keeps the set whole"
    moto = "does not know the requests"

    def fill(self, exchange):
        def kept(response):
            name = response._get_param("ConfigurationSetName")
            if name not in [found["name"] if isinstance(found, dict) else found
                            for found in response.sesv2_backend.list_configuration_sets(None, 100)]:
                raise _NotFound(f"There is no configuration set {name}.")
            return response.sesv2_backend.__dict__.setdefault("destinations", {}).setdefault(name, {})

        def put(_):
            def create_configuration_set_event_destination(response):
                sent = json.loads(response.body)
                name = sent.get("EventDestinationName") or unquote(response.path.rsplit("/", 1)[1])
                kept(response)[name] = {**sent["EventDestination"], "Name": name}
                return json.dumps({})
            return create_configuration_set_event_destination

        def get(_):
            return lambda response: json.dumps({"EventDestinations": list(kept(response).values())})

        def delete(_):
            def delete_configuration_set_event_destination(response):
                kept(response).pop(unquote(response.path.rsplit("/", 1)[1]))
                return json.dumps({})
            return delete_configuration_set_event_destination

        for path in ("", "/(?P<EventDestinationName>[^/]+)"):
            exchange(mail_paths, "{0}/v2/email/configuration-sets/(?P<ConfigurationSetName>[^/]+)/event-destinations" + path + "$",
                     lambda _: SESV2Response.dispatch)
        exchange(SESV2Response, "create_configuration_set_event_destination", put)
        exchange(SESV2Response, "update_configuration_set_event_destination", put)
        exchange(SESV2Response, "get_configuration_set_event_destinations", get)
        exchange(SESV2Response, "delete_configuration_set_event_destination", delete)

    def kept(self, client):
        mail = client("sesv2")
        mail.create_configuration_set(ConfigurationSetName="gap")
        mail.create_configuration_set_event_destination(
            ConfigurationSetName="gap", EventDestinationName="there",
            EventDestination={"Enabled": True, "MatchingEventTypes": ["BOUNCE"], "SnsDestination": {"TopicArn": "arn:aws:sns:::topic"}})
        return mail.get_configuration_set_event_destinations(ConfigurationSetName="gap")["EventDestinations"][0]["Enabled"]


class GroupsEnd(Gap):
    aws = "removes a group's policies and scheduled actions with the group"
    moto = "keeps them"

    def fill(self, exchange):
        def delete(plain):
            def delete_auto_scaling_group(backend, group_name):
                plain(backend, group_name)
                for kept, group_of in ((backend.policies, "as_name"), (backend.scheduled_actions, "name")):
                    for name in [name for name, one in kept.items() if getattr(one, group_of) == group_name]:
                        del kept[name]
            return delete_auto_scaling_group

        exchange(AutoScalingBackend, "delete_auto_scaling_group", delete)

    def kept(self, client):
        ec2, scaling = client("ec2"), client("autoscaling")
        ec2.create_launch_template(LaunchTemplateName="gap", LaunchTemplateData={"ImageId": ec2.describe_images()["Images"][0]["ImageId"]})
        scaling.create_auto_scaling_group(AutoScalingGroupName="gap", MinSize=0, MaxSize=1, AvailabilityZones=["eu-central-1a"],
                                          LaunchTemplate={"LaunchTemplateName": "gap"})
        scaling.put_scheduled_update_group_action(AutoScalingGroupName="gap", ScheduledActionName="gap", Recurrence="0 0 * * *", MinSize=0)
        scaling.delete_auto_scaling_group(AutoScalingGroupName="gap")
        return not scaling.describe_scheduled_actions()["ScheduledUpdateGroupActions"]


class InterfacesEnd(Gap):
    aws = "removes the network interfaces of a host and of a NAT gateway with them"
    moto = "keeps them"

    def fill(self, exchange):
        def terminate(plain):
            def terminate_instances(backend, instance_ids):
                interfaces = [interface.id for one in instance_ids for interface in backend.get_instance(one).nics.values()]
                ended = plain(backend, instance_ids)
                for one in interfaces:
                    backend.enis.pop(one, None)
                return ended
            return terminate_instances

        def delete(plain):
            def delete_nat_gateway(backend, nat_gateway_id):
                gone = plain(backend, nat_gateway_id)
                backend.enis.pop(gone._eni.id, None)
                return gone
            return delete_nat_gateway

        exchange(InstanceBackend, "terminate_instances", terminate)
        exchange(NatGatewayBackend, "delete_nat_gateway", delete)

    def kept(self, client):
        ec2 = client("ec2")
        host = ec2.run_instances(ImageId=ec2.describe_images()["Images"][0]["ImageId"], MinCount=1, MaxCount=1)["Instances"][0]["InstanceId"]
        gateway = ec2.create_nat_gateway(SubnetId=ec2.describe_subnets()["Subnets"][0]["SubnetId"],
                                         AllocationId=ec2.allocate_address(Domain="vpc")["AllocationId"])["NatGateway"]["NatGatewayId"]
        ec2.terminate_instances(InstanceIds=[host])
        ec2.delete_nat_gateway(NatGatewayId=gateway)
        return not ec2.describe_network_interfaces()["NetworkInterfaces"]


class _NotFound(JsonRESTError):
    code = 404

    def __init__(self, message):
        super().__init__("NotFoundException", message)


ALL = [RoutesOrigin(), EndpointsRoutes(), NatGatewaysKind(), SnapshotsTags(), HostsMetadata(), TemplatesInterfaces(), TemplatesTags(),
       LocksTime(), SnapStart(), FunctionsFailures(), FunctionsQuota(), MastersSecret(), Issued(), InstanceRefresh(), GroupsEnd(),
       InterfacesEnd(), NetworksEnd(), MailIdentity(), MailSettings(), MailTrouble()]
