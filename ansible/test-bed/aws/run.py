"""The school on AWS, without an account: python3 run.py [--all] [--mutations] [--units]; see `test-bed --help`."""
import argparse
import sys
import time
import unittest
from pathlib import Path

import school  # noqa: F401  before moto

from account import Account, reset
from playbooks import Playbooks, Warm
from report import Report

HERE = Path(__file__).resolve().parent


def units(report):
    """The tests of these tests."""
    suite = unittest.defaultTestLoader.discover(str(HERE / "tests"), top_level_dir=str(HERE))
    with report.step("units of these tests") as step:
        result = unittest.TextTestRunner(stream=step.log, verbosity=0).run(suite)
        step.count(result.testsRun - len(result.failures) - len(result.errors), result.failures + result.errors)


def main(words):
    parser = argparse.ArgumentParser(prog="test-bed aws", description=__doc__)
    parser.add_argument("--all", action="store_true", help="also the other presets, and what is set otherwise in the inventory")
    parser.add_argument("--mutations", action="store_true", help="also: each of the written mutations is caught")
    parser.add_argument("--units", action="store_true", help="the tests of these tests only")
    parser.add_argument("--cold", action="store_true", help="modules as Ansible runs them, each in a Python of its own")
    given = parser.parse_args(words)
    report = Report()
    begun = time.monotonic()
    units(report)
    if not given.units:
        import bad_input
        import lifecycle
        import mutations
        import variants
        with Account() as account:
            warm = None if given.cold else Warm().__enter__()
            try:
                playbooks = Playbooks(account, school.VARIABLES, warm)
                lifecycle.run(account, playbooks, report)
                reset()
                bad_input.run(account, playbooks, report)
                if given.all:
                    variants.run(account, playbooks, report)
                if given.mutations:
                    mutations.run(account, playbooks, report)
            finally:
                if warm:
                    warm.__exit__()
    print(f"The school on AWS, without an account: {time.monotonic() - begun:.0f} s")
    return report.close()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
