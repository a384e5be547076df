"""Reports what is being done, how long it takes and what is wrong with it; counts."""
import contextlib
import io
import time


class Step:
    def __init__(self):
        self.passed, self.faults, self.log = 0, [], io.StringIO()

    def check(self, what, faults):
        """One thing that was checked, and what is wrong with it."""
        faults = list(faults)
        self.passed += not faults
        self.faults += [(what, fault) for fault in faults]

    def count(self, passed, failed):
        """Tests that count themselves."""
        self.passed += passed
        self.faults += [(str(test), str(why).strip().splitlines()[-1]) for test, why in failed]


class Report:
    def __init__(self, out=print):
        self.passed = self.failed = 0
        self.out = out

    @contextlib.contextmanager
    def step(self, what):
        step, begun = Step(), time.monotonic()
        try:
            yield step
        except Exception as error:  # is a fault of the step, and the next ones may still say something
            step.faults.append((what, f"{type(error).__name__}: {error}"))
        failed = len({one for one, _ in step.faults})
        self.passed += step.passed
        self.failed += failed
        self.out(f"  {what:<64} {step.passed:>4} passed {failed:>3} failed {time.monotonic() - begun:>6.1f} s")
        for one, fault in step.faults:
            self.out(f"      {one}: {fault}" if one != fault else f"      {fault}")

    def add(self, other):
        """What another process's report said and counted."""
        for line in other.get("lines", [f"  {other.get('broke')}"]):
            self.out(line)
        self.passed += other.get("passed", 0)
        self.failed += other.get("failed", 1)

    def close(self):
        """The last line, which sums up everything; the program's exit status."""
        self.out(f"\n{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0
