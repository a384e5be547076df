"""Invalid input ends in one sentence that says what to do, before anything is created."""
import school

QUOTA = {"service-quotas.GetServiceQuota": {"answer": {"Quota": {"Value": 1.0}}}}
# What is wrong, what is given, and words that the sentence must contain
CASES = [
    ("no credentials", {"environment": {"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None}}, ["AWS_ACCESS_KEY_ID", "AWS_PROFILE"]),
    ("a name that is too long", {"aws_name": "the-school-of-the-valley"}, ["the-school-of-the-valley", "sixteen"]),
    ("a name with other letters", {"aws_name": "Homeroom_1"}, ["Homeroom_1", "lower-case letters"]),
    ("a region without the instance type", {"aws_instance_type": "hpc7g.4xlarge"}, ["eu-central-1", "hpc7g.4xlarge", "region"]),
    ("a domain without a certificate", {"aws_zone": "", "aws_domain": "homeroom.school.example"}, ["certificate", "aws_certificate"]),
    ("a zone that the account does not have", {"aws_zone": "other.example", "aws_domain": "homeroom.other.example"},
     ["other.example", "Route 53"]),
    ("an unknown preset", {"aws_preset": "university"}, ["university", "result-day"]),
    ("a quota that is too small", {"faults": QUOTA}, ["Service Quotas"]),
    ("nothing was built", {"homeroom_artifacts": "/nowhere"}, ["/nowhere", "release"]),
    ("no key for SSH", {"aws_ssh_public_key": "/nowhere/key.pub"}, ["/nowhere/key.pub", "ssh-keygen"]),
]


def run(account, playbooks, report):
    school.seed(account)
    with report.step("bad input: one sentence, and nothing made") as step:
        for what, given, words in CASES:
            step.check(what, wrong(playbooks.run("aws.yml", **given), words))


def wrong(run, words):
    """What is not as expected about a run that has to fail."""
    if not run.status:
        return ["The run ended well."]
    faults = [f"It sent {call}" for call in run.writes]
    faults += [f"“{run.said}” does not say {word}." for word in words if word not in run.said]
    if "\n" in run.said.strip() or "Traceback" in run.output or len(run.said) > 500:
        faults.append(f"“{run.said}” is more than a sentence.")
    return faults
