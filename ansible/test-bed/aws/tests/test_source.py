import tempfile
import unittest
from pathlib import Path

import yaml

import source
from playbooks import ANSIBLE

HERE = Path(__file__).resolve().parents[1]


class SourceTest(unittest.TestCase):
    def test_what_is_to_be_exchanged_has_to_be_there_once(self):
        with tempfile.TemporaryDirectory() as directory:
            path = Path(directory) / "a.yml"
            path.write_text("a b a", encoding="utf-8")
            source.exchange(path, "b", "c")
            self.assertEqual("a c a", path.read_text(encoding="utf-8"))
            with self.assertRaisesRegex(ValueError, "2 times"):
                source.exchange(path, "a", "c")
            with self.assertRaisesRegex(ValueError, "0 times"):
                source.exchange(path, "b", "c")

    def test_each_mutations_text_is_there_once(self):
        for mutation in yaml.safe_load((HERE / "mutations.yml").read_text(encoding="utf-8")):
            with self.subTest(mutation["name"]):
                self.assertEqual(1, (ANSIBLE / mutation["file"]).read_text(encoding="utf-8").count(mutation["text"]))
                self.assertNotEqual(mutation["text"], mutation["becomes"])
