"""Schools with different settings: created, created again, and read back where they differ. Each starts from its own empty account."""
import functools
import time
from pathlib import Path

import yaml

import apart
import lifecycle
import model
import readback
import school
from account import reset
from compare import differences
from playbooks import Playbooks, Warm

HERE = Path(__file__).resolve().parent
# What an earlier run left unfinished when its request for the database failed
BROKEN_OFF = {"name": "a run that broke off, and one that goes on", "given": {}, "whole": True,
              "faults": {"rds.CreateDBInstance": {"code": "InternalFailure", "message": "broken off by the test"}}}


def look(place, found):
    """What is at a place, such as database.instances.homeroom.class; names may contain dots."""
    if not place:
        return found
    for name in sorted(found, key=len, reverse=True) if isinstance(found, dict) else ():
        if place == name or place.startswith(f"{name}."):
            return look(place[len(name) + 1:], found[name])
    return "nothing"


def words(run):
    """How a run ended; for a loop, also with which items."""
    items = [line for line in run.output.splitlines() if "failed: " in line and "item=" in line]
    return " ".join([run.said, *items]).strip() or run.output[-1000:]


def make(account, variables, variant):
    begun = time.monotonic()
    account.serve()
    reset()
    school.seed(account)
    with Warm() as own:
        playbooks = Playbooks(account, {**variables, **variant["given"]}, own)
        wrong = []
        if "faults" in variant:
            broken = playbooks.run("aws.yml", faults=variant["faults"])
            wrong += [] if broken.status else ["The first run did not break off."]
        first = playbooks.run("aws.yml")
        if first.status:
            return {"broke": words(first)}
        again = playbooks.run("aws.yml")
    wrong += [words(again)] if again.status else []
    wrong += [f"The second run changed {one}." for one in again.changed] + [f"The second run sent {call}." for call in again.writes
                                                                              if (call.service, call.operation) not in lifecycle.SAID_AGAIN]
    wrong += sorted({problem for call in first.calls + again.calls for problem in model.problems(call)})
    back = readback.everything(account, school.NAME, school.BACKUP_REGION)
    if variant.get("whole"):
        for concern, wanted in lifecycle.expected().items():
            wrong += differences(wanted, lifecycle.ours(wanted, back[concern]) if concern == "balancer" else back[concern], concern)
    for place, wanted in variant.get("expected", {}).items():
        wrong += differences(wanted, look(place, back), place)
    return {"wrong": wrong, "seconds": time.monotonic() - begun}


def run(account, playbooks, report, part=""):
    """Those with this part in their names."""
    written = yaml.safe_load((HERE / "variants.yml").read_text(encoding="utf-8"))
    variants = [one for one in [BROKEN_OFF, *written] if part in one["name"]]
    with report.step("schools that are set otherwise") as step:
        tries = [functools.partial(make, account, playbooks.variables, variant) for variant in variants]
        for variant, result in zip(variants, apart.tries(tries)):
            step.check(variant["name"], result.get("wrong", [result.get("broke", "?")]))
            report.out(f"      {variant['name']}: {result.get('seconds', 0):.0f} s")
