import unittest

from report import Report


class ReportTest(unittest.TestCase):
    def setUp(self):
        self.lines = []
        self.report = Report(self.lines.append)

    def test_it_counts_what_was_looked_at(self):
        with self.report.step("network") as step:
            step.check("routes", [])
            step.check("endpoints", ["one is missing", "another too"])
        self.assertEqual(1, self.report.close())
        self.assertIn("1 passed   1 failed", self.lines[0])
        self.assertEqual("      endpoints: one is missing", self.lines[1])
        self.assertEqual("\n1 passed, 1 failed", self.lines[-1])

    def test_what_breaks_is_a_failure(self):
        with self.report.step("network"):
            raise ValueError("too bad")
        self.assertEqual(1, self.report.close())
        self.assertIn("too bad", self.lines[1])

    def test_all_well(self):
        with self.report.step("network") as step:
            step.check("routes", [])
        self.assertEqual(0, self.report.close())
