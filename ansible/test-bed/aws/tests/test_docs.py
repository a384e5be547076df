"""docs/aws.md says what the playbooks do."""
import re
import unittest
from pathlib import Path

import yaml

import rights

ROOT = Path(__file__).resolve().parents[4]
PAGE = (ROOT / "docs/aws.md").read_text(encoding="utf-8")


class DocsTest(unittest.TestCase):
    def test_who_may_do_what_is_what_the_policies_say(self):
        self.assertIn(rights.table(), PAGE, "Put what ansible/test-bed/aws/rights.py prints into docs/aws.md.")

    def test_each_alarm_has_a_row_and_no_other(self):
        roles = yaml.safe_load((ROOT / "ansible/roles/aws_watching/vars/main.yml").read_text())
        alarms = {alarm["name"] for key, value in roles.items() if isinstance(value, list) for alarm in value
                  if isinstance(alarm, dict) and "says" in alarm}
        section = PAGE.split("## What alarms say, and what to do")[1].split("\n## ")[0]
        self.assertEqual(alarms, set(re.findall(r"^\| `([a-z-]+)` \|", section, re.M)))

    def test_what_is_said_on_the_command_line_is_read_as_yes_or_no(self):
        # -e name=false gives the word, which counts as true unless it is converted.
        ansible = ROOT / "ansible"
        said = set(re.findall(r"-e (aws_\w+)=(?:true|false)", PAGE + "".join(file.read_text() for file in ansible.glob("*.yml"))))
        self.assertTrue(said)
        for file in ansible.glob("roles/aws_*/**/*.yml"):
            for name, then in re.findall(rf"\b({'|'.join(said)})\b(?!:)( \| bool)?", file.read_text()):
                self.assertTrue(then, f"{file}: {name} is not read by | bool")


if __name__ == "__main__":
    unittest.main()
