"""The school on AWS, without an account: python3 run.py [--all] [--mutations] [--units | --otherwise [NAME]]; see `test-bed --help`."""
import argparse
import resource
import sys
import time
import unittest
from pathlib import Path

import school  # noqa: F401  before moto

import apart
from account import Account
from playbooks import Playbooks, Warm
from report import Report

HERE = Path(__file__).resolve().parent


def units(report):
    """The tests of these tests."""
    suite = unittest.defaultTestLoader.discover(str(HERE / "tests"), top_level_dir=str(HERE))
    with report.step("units of these tests") as step:
        result = unittest.TextTestRunner(stream=step.log, verbosity=0).run(suite)
        step.count(result.testsRun - len(result.failures) - len(result.errors), result.failures + result.errors)


def small():
    """What does not need a whole school, in a separate process while another makes one."""
    import bad_input
    lines = []
    report = Report(lines.append)
    units(report)
    with Account() as account, Warm() as warm:
        bad_input.run(account, Playbooks(account, school.VARIABLES, warm), report)
    return {"lines": lines, "passed": report.passed, "failed": report.failed}


def main(words):
    parser = argparse.ArgumentParser(prog="test-bed aws", description=__doc__)
    parser.add_argument("--all", action="store_true", help="also the other presets, and what is set otherwise in the inventory")
    parser.add_argument("--mutations", action="store_true", help="also: each of the written mutations is caught")
    parser.add_argument("--units", action="store_true", help="the tests of these tests only")
    parser.add_argument("--otherwise", nargs="?", const="", metavar="NAME",
                        help="only the other presets and what is set otherwise, or those of them that have this in their name")
    given = parser.parse_args(words)
    report = Report()
    begun = time.monotonic()
    import lifecycle
    import mutations
    import variants
    if given.units:
        units(report)
    elif given.otherwise is not None:
        with Account() as account, Warm() as warm:
            variants.run(account, Playbooks(account, school.VARIABLES, warm), report, given.otherwise)
    else:
        with apart.beside(small) as others, Account() as account, Warm() as warm:
            playbooks = Playbooks(account, school.VARIABLES, warm)
            lifecycle.run(account, playbooks, report, [mutations.run] if given.mutations else [])
            report.add(others())
            if given.all:
                variants.run(account, playbooks, report)
    used = sum(resource.getrusage(whose).ru_utime + resource.getrusage(whose).ru_stime for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"The school on AWS, without an account, {used:.0f} s of processors: {time.monotonic() - begun:.0f} s")
    return report.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
