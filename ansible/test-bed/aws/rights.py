"""Who may do what, as a table for docs/aws.md, made from the policies that aws.yml writes: python3 rights.py prints it."""
import json
import re
from pathlib import Path

import jinja2
import yaml

from policies import Request, allowed

ANSIBLE = Path(__file__).resolve().parents[2]
TEMPLATES = ANSIBLE / "roles/aws_rights/templates"
# Names as a reader of the table knows them
GIVEN = {"aws_name": "homeroom", "aws_account": "123456789012", "aws_region": "eu-central-1", "aws_domain": "school.example",
         "aws_zone_id": "Z1", "aws_preset": "school"}
SECOND_FACTOR = {"aws:MultiFactorAuthPresent": "true", "aws:RequestedRegion": "eu-central-1", "aws:username": "grace",
                 "aws:ResourceTag/homeroom": "homeroom", "ssm:resourceTag/homeroom": "homeroom", "iam:PassedToService": "ec2.amazonaws.com",
                 "cloudwatch:namespace": "Homeroom", "s3:prefix": "database/"}


def variables():
    """The names in the inventory, if they are made from what is given."""
    every = {}
    for file in ("main.yml", "school.yml"):
        every.update(yaml.safe_load((ANSIBLE / "inventories/aws/group_vars/all" / file).read_text()))
    return {**every, **GIVEN}


class Names(dict):
    """Rendered when they are requested, as in Ansible."""
    def __init__(self, plain):
        super().__init__(plain)
        self.engine = jinja2.Environment()

    def render(self, text):
        while "{{" in text:
            names = set(re.findall(r"\b(aws_[a-z_]+)\b", text))
            text = self.engine.from_string(text).render({name: self[name] for name in names})
        return text


def policy(name, names):
    text = re.sub(r"\{#-?.*?-?#\}", "", (TEMPLATES / f"{name}.json.j2").read_text(), flags=re.S)
    # AWS's own variables are not ours.
    return json.loads(names.render(text.replace("${", "$<")).replace("$<", "${"))


def principals(names):
    """By whose they are: their policies."""
    role = yaml.safe_load((ANSIBLE / "roles/aws_rights/vars/main.yml").read_text())
    by_name = {"aws_host_role": "hosts", "aws_builder_role": "builder", "aws_function_role": "compressor"}
    found = {}
    for one in role["aws_rights_roles"]:
        called = by_name.get(re.sub(r"[{} ]", "", one["name"]))
        if called:
            found[called] = [policy(name, names) for name in one["policies"]]
    for one in role["aws_rights_people"]:
        found[re.sub(r"[{} ]|aws_", "", one["name"])] = [policy(name, names) for name in one["policies"]]
    return found


def here(service, rest):
    return f"arn:aws:{service}:eu-central-1:123456789012:{rest}"


PHOTOS, BACKUP = "arn:aws:s3:::homeroom-photos-123456789012", "arn:aws:s3:::homeroom-backup-123456789012"
# The questions: in words, the action, and on what.
ASKED = [
    ("read photos as uploaded", "s3:GetObject", PHOTOS + "/originals/1"),
    ("take an upload", "s3:PutObject", PHOTOS + "/originals/1"),
    ("write renditions", "s3:PutObject", PHOTOS + "/renditions/1/page.jpg"),
    ("delete photos", "s3:DeleteObject", PHOTOS + "/originals/1"),
    ("put a dump into the locked bucket", "s3:PutObject", BACKUP + "/database/2026-11-22.sql.gz"),
    ("delete a dump, when its lock is over", "s3:DeleteObjectVersion", BACKUP + "/database/2026-11-22.sql.gz"),
    ("read the school's secret", "secretsmanager:GetSecretValue", here("secretsmanager", "secret:homeroom/school-AbCdEf")),
    ("read the database's master password", "secretsmanager:GetSecretValue", here("secretsmanager", "secret:rds!db-1-AbCdEf")),
    ("start a session on a host", "ssm:StartSession", here("ec2", "instance/i-1")),
    ("start a host", "ec2:RunInstances", here("ec2", "instance/i-1")),
    ("make an image", "ec2:CreateImage", here("ec2", "instance/i-1")),
    ("exchange the hosts", "autoscaling:StartInstanceRefresh",
     here("autoscaling", "autoScalingGroup:1:autoScalingGroupName/homeroom")),
    ("change the network and its groups", "ec2:AuthorizeSecurityGroupIngress", here("ec2", "security-group/sg-1")),
    ("change the balancer", "elasticloadbalancing:ModifyListener", here("elasticloadbalancing", "listener/app/homeroom/1/2")),
    ("change the database", "rds:ModifyDBInstance", here("rds", "db:homeroom")),
    ("bring the database back", "rds:RestoreDBInstanceToPointInTime", here("rds", "db:homeroom-restored")),
    ("change the compressor", "lambda:UpdateFunctionCode", here("lambda", "function:homeroom-compressor")),
    ("read the school's log", "logs:GetLogEvents", here("logs", "log-group:/homeroom/homeroom/school:log-stream:i-1")),
    ("see what there is, and its figures", "cloudwatch:GetMetricData", "*"),
    ("change alarms", "cloudwatch:PutMetricAlarm", here("cloudwatch", "alarm:homeroom-slow")),
    ("change rights", "iam:PutRolePolicy", "arn:aws:iam::123456789012:role/homeroom-host"),
    ("put people into groups", "iam:AddUserToGroup", "arn:aws:iam::123456789012:group/homeroom-readers"),
]


def table():
    who = principals(Names(variables()))
    lines = ["| may | " + " | ".join(who) + " |", "|---|" + "---|" * len(who)]
    for words, action, resource in ASKED:
        cells = ["yes" if allowed(Request(action, resource, SECOND_FACTOR), own) else "–" for own in who.values()]
        lines.append(f"| {words} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(table(), end="")
