"""Each mutation in mutations.yml has to be detected, in the right place."""
import functools
import time
from pathlib import Path

import yaml

import apart
import lifecycle
import readback
import school
import source
import verdicts
from compare import differences
from playbooks import Playbooks, Warm

HERE = Path(__file__).resolve().parent


def everything_wrong(account):
    """All faults found in a school, each as a sentence."""
    back = readback.everything(account, school.NAME, school.BACKUP_REGION)
    for concern, wanted in lifecycle.expected().items():
        yield from differences(wanted, lifecycle.ours(wanted, back[concern]) if concern == "balancer" else back[concern], concern)
    everybody = lifecycle.who(account)
    for name, own in everybody.items():
        for policy in own:
            yield from verdicts.faults(policy, name)
    matrix = yaml.safe_load((HERE / "matrix.yml").read_text(encoding="utf-8"))
    yield from verdicts.judge(matrix, everybody, lifecycle.names(account))


def no_database(account):
    rds = account.client("rds")
    rds.modify_db_instance(DBInstanceIdentifier=school.NAME, DeletionProtection=False, ApplyImmediately=True)
    rds.delete_db_instance(DBInstanceIdentifier=school.NAME, SkipFinalSnapshot=True)


def no_event(account):
    account.client("s3").put_bucket_notification_configuration(Bucket=f"{school.NAME}-photos-{account.number}", NotificationConfiguration={})


FIRST = {"no database": no_database, "no event": no_event}


def mutate(account, variables, mutation):
    """What is found after a mutation, and how long it took."""
    begun = time.monotonic()
    account.serve()
    if "first" in mutation:
        FIRST[mutation["first"]](account)
    with source.changed(mutation["file"], mutation["text"], mutation["becomes"]) as copy:
        with Warm() as warm:
            run = Playbooks(account, variables, warm, copy).run("aws.yml", "--tags", mutation["tags"])
    if run.status:
        return {"broke": run.said or run.output[-1000:]}
    return {"found": list(everything_wrong(account)), "seconds": time.monotonic() - begun}


def run(account, playbooks, report):
    """On an account with a whole school, which is left unchanged."""
    mutations = yaml.safe_load((HERE / "mutations.yml").read_text(encoding="utf-8"))
    with report.step("mutations are caught") as step:
        step.check("without a mutation nothing is wrong", everything_wrong(account))
        tries = [functools.partial(mutate, account, playbooks.variables, mutation) for mutation in mutations]
        for mutation, result in zip(mutations, apart.tries(tries)):
            found = [fault for fault in result.get("found", []) if fault.startswith(mutation["seen"])]
            step.check(mutation["name"], [] if found else [f"nothing was found at {mutation['seen']}; {result}"])
            report.out(f"      {mutation['name']:<36} {(found or ['NOT CAUGHT'])[0]}  ({len(result.get('found', []))} found, "
                       f"{result.get('seconds', 0):.0f} s)")
