"""The life of a school on AWS, from an empty account to its removal: created, created again, read back, checked, found, removed."""
from pathlib import Path

import yaml

import listing
import model
import policies
import readback
import school
import tagged
import verdicts
from compare import differences

HERE = Path(__file__).resolve().parent
REGIONS = ("eu-central-1", school.BACKUP_REGION)
# What aws-destroy.yml leaves, as it says; the records are from a zone that existed before.
KEPT = {"bucket homeroom-photos-123456789012", "bucket homeroom-backup-123456789012"}
# What a module of the collections sends each time, whether or not it differs
SAID_AGAIN = {("autoscaling", "UpdateAutoScalingGroup"), ("autoscaling", "EnableMetricsCollection")}
# The roles that image.yml runs, and what an administrator has done beforehand
IMAGE = {"aws_account", "aws_image", "aws_applications"}
ONCE = {("autoscaling", "CreateAutoScalingGroup"), ("ec2", "CreateLaunchTemplate"), ("autoscaling", "EnableMetricsCollection")}


def expected():
    return {file.stem: yaml.safe_load(file.read_text(encoding="utf-8")) for file in sorted((HERE / "expected").glob("*.yml"))}


def run(account, playbooks, report, between=()):
    """`between` are further checks while the school exists."""
    school.seed(account)
    before, ids_before = listing.everything(account, REGIONS), tagged.ids(account)
    calls = made(playbooks, report)
    read_back(account, report)
    people = rights(account, report)
    with report.step("tags") as step:
        for one in tagged.without(account, school.NAME, ids_before):
            step.check("tags", [f"{one} is not tagged."])
        step.check("everything is tagged", [])
    found(account, playbooks, report)
    for other in between:
        other(account, playbooks, report)
    calls += gone(account, playbooks, report, before)
    with report.step("every request is as AWS describes it") as step:
        for one in {(call.service, call.operation): call for call in calls}.values():
            same = [call for call in calls if (call.service, call.operation) == (one.service, one.operation)]
            step.check(f"{one.service} {one.operation}", sorted({problem for call in same for problem in model.problems(call)}))
    with report.step("administrators may all of it, deployers what image.yml asks") as step:
        step.check("administrators", verdicts.not_allowed(calls, people["administrators"], account.number))
        step.check("deployers", verdicts.not_allowed(
            [call for call in calls if call.role in IMAGE and (call.service, call.operation) not in ONCE], people["deployers"], account.number))


def made(playbooks, report):
    with report.step("aws.yml on an empty account") as step:
        first = playbooks.run("aws.yml")
        step.check("ends well", [first.said or first.output[-3000:]] if first.status else [])
        dear(report, first)
    with report.step("aws.yml again changes nothing") as step:
        second = playbooks.run("aws.yml")
        step.check("ends well", [second.said or second.output[-3000:]] if second.status else [])
        step.check("changes nothing", second.changed)
        step.check("sends nothing that writes", [str(call) for call in second.writes if (call.service, call.operation) not in SAID_AGAIN])
    return first.calls + second.calls


def dear(report, run):
    """What takes longest, so that it is noticed if something becomes slow."""
    tasks = sorted(run.tasks, key=lambda task: -task.seconds)[:5]
    report.out("      dear: " + ", ".join(f"{task.role} “{task.name}” {task.seconds:.1f} s" for task in tasks))


def read_back(account, report):
    with report.step("read back") as step:
        back = readback.everything(account, school.NAME, school.BACKUP_REGION)
        for concern, wanted in expected().items():
            step.check(concern, differences(wanted, ours(wanted, back[concern]) if concern == "balancer" else back[concern], concern))


def ours(wanted, found):
    """Of a balancer's attributes, those that we set; AWS has many more."""
    return {**found, "attributes": {name: value for name, value in found.get("attributes", {}).items() if name in wanted["attributes"]},
            "targets": {name: {**group, "attributes": {
                key: value for key, value in group["attributes"].items() if key in wanted["targets"].get(name, group)["attributes"]}}
                for name, group in found.get("targets", {}).items()}} if found else found


def names(account):
    """What the placeholders in matrix.yml stand for."""
    here = f"{account.region}:{account.number}"
    bucket = "arn:aws:s3:::homeroom-{}-" + account.number
    master = account.client("rds").describe_db_instances()["DBInstances"][0]["MasterUserSecret"]["SecretArn"]
    return {
        "number": account.number, "photos": bucket.format("photos"), "logs": bucket.format("logs"), "backup": bucket.format("backup"),
        "secret": account.client("secretsmanager").describe_secret(SecretId="homeroom/school")["ARN"], "master": master,
        "other_secret": f"arn:aws:secretsmanager:{here}:secret:other/school-AbCdEf",
        "function": f"arn:aws:lambda:{here}:function:homeroom-compressor", "failed": f"arn:aws:sqs:{here}:homeroom-compressor-failed",
        "mail_queue": f"arn:aws:sqs:{here}:homeroom-mail-trouble", "log": f"arn:aws:logs:{here}:log-group:/homeroom/homeroom/school",
        "function_log": f"arn:aws:logs:{here}:log-group:/aws/lambda/homeroom-compressor",
        "flow_log": f"arn:aws:logs:{here}:log-group:/homeroom/homeroom/network", "database": f"arn:aws:rds:{here}:db:homeroom",
        "role": f"arn:aws:iam::{account.number}:role/homeroom", "identity": f"arn:aws:ses:{here}:identity/homeroom.school.example",
        "group": f"arn:aws:autoscaling:{here}:autoScalingGroup:1:autoScalingGroupName/homeroom"}


def who(account):
    """Everybody's policies."""
    roles = {name: verdicts.of_role(account, f"homeroom-{name}") for name in ("host", "builder", "compressor", "flow-logs", "replication")}
    people = {name: verdicts.of_group(account, f"homeroom-{name}") for name in ("administrators", "deployers", "readers")}
    return {**roles, **people, "mail": verdicts.of_user(account, "homeroom-mail")}


def rights(account, report):
    """Faults in the policies are reported; the policies are returned, as they are gone at the end."""
    with report.step("who may do what") as step:
        everybody = who(account)
        for name, own in everybody.items():
            step.check(f"policies of {name}", [fault for policy in own for fault in verdicts.faults(policy, name)])
            # AWS counts each managed policy separately, and a role's inline policies together.
            step.check(f"size of {name}'s policies", [f"A policy has {verdicts.size(policy)} characters, and AWS takes 6144."
                                                      for policy in own if verdicts.size(policy) > 6144])
        matrix = yaml.safe_load((HERE / "matrix.yml").read_text(encoding="utf-8"))
        wrong = list(verdicts.judge(matrix, everybody, names(account)))
        step.passed += sum(len(entry.get(verdict, [])) for entry in matrix for verdict in ("may", "may not")) - len(wrong)
        for one in wrong:
            step.check(one, [one])
        buckets(account, step)
    return everybody


def buckets(account, step):
    """Who is allowed by the buckets' own policies, whatever their permissions."""
    everything = policies.statements({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]})
    own = [{"Version": "2012-10-17", "Statement": everything}]
    for kind in ("photos", "logs", "backup"):
        bucket = f"homeroom-{kind}-{account.number}"
        region = school.BACKUP_REGION if kind == "backup" else account.region
        policy = account.client("s3", region).get_bucket_policy(Bucket=bucket)["Policy"]

        def may(secure, own=own, policy=policy, bucket=bucket):
            request = policies.Request("s3:GetObject", f"arn:aws:s3:::{bucket}/originals/7", {"aws:SecureTransport": secure}, {"AWS": "anybody"})
            return policies.allowed(request, own, [policy])

        step.check(f"{kind}: only encrypted on the way", [] if may("true") and not may("false") else ["is served in clear"])
        step.check(f"{kind}: nobody from outside", ["anybody may read it"] if may("true", own=()) else [])


def found(account, playbooks, report):
    """The hosts of the group exist; a builder is created here, as image.yml has terminated its own."""
    with report.step("ansible-inventory finds the hosts") as step:
        ec2 = account.client("ec2")
        builder = ec2.run_instances(ImageId=school.IMAGES[0]["ami_id"], MinCount=1, MaxCount=1, TagSpecifications=[
            {"ResourceType": "instance", "Tags": [{"Key": "homeroom", "Value": school.NAME}, {"Key": "homeroom:part", "Value": "builder"}]}])
        stranger = ec2.run_instances(ImageId=school.IMAGES[0]["ami_id"], MinCount=1, MaxCount=1)
        builder, stranger = (one["Instances"][0]["InstanceId"] for one in (builder, stranger))
        groups, known = playbooks.inventory()
        serving = account.client("autoscaling").describe_auto_scaling_groups()["AutoScalingGroups"][0]["Instances"]
        wanted = {"builder": [builder], "application": [builder], "serving": [one["InstanceId"] for one in serving], "database": []}
        for name, hosts in wanted.items():
            step.check(f"group {name}", differences(sorted(hosts), sorted(groups.get(name, [])), name))
        step.check("no strangers", [stranger] if stranger in known else [])
        step.check("names and addresses", [host for host in wanted["serving"] + [builder]
                                           if known[host].get("ansible_host") != host or not known[host].get("homeroom_address")])
        ec2.terminate_instances(InstanceIds=[builder, stranger])


def gone(account, playbooks, report, before):
    with report.step("aws-destroy.yml leaves what it says") as step:
        refused = playbooks.run("aws-destroy.yml", answer="another\n")
        step.check("asks first", ["It went on with another name."] if not refused.status or refused.writes else [])
        done = playbooks.run("aws-destroy.yml", answer=f"{school.NAME}\n")
        step.check("ends well", [done.said or done.output[-3000:]] if done.status else [])
        left = listing.everything(account, REGIONS) - before
        kept = {one for one in left if one in KEPT or one.startswith("database snapshot homeroom")}
        step.check("nothing else is left", sorted(left - kept))
        step.check("what is kept is there", sorted(KEPT - left) + ([] if any(one.startswith("database snapshot") for one in kept) else [
            "There is no last snapshot of the database."]))
        step.check("what was there before is there", sorted(before - listing.everything(account, REGIONS)))
    return refused.calls + done.calls
