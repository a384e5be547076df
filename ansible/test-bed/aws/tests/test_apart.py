import os
import unittest

import apart


class ApartTest(unittest.TestCase):
    def test_each_starts_from_the_same_and_leaves_it_as_it_is(self):
        kept = ["one"]

        def change():
            kept.append("two")
            return kept

        self.assertEqual([["one", "two"], ["one", "two"]], list(apart.tries([change, change])))
        self.assertEqual(["one"], kept)

    def test_what_breaks_is_told(self):
        def broken():
            raise ValueError("too bad")

        results = list(apart.tries([broken, lambda: "well", lambda: os._exit(3)]))
        self.assertIn("too bad", results[0]["broke"])
        self.assertEqual("well", results[1])
        self.assertEqual({"broke": "It ended without a word."}, results[2])

    def test_beside(self):
        with apart.beside(lambda: {"pid": os.getpid()}) as result:
            self.assertNotEqual(os.getpid(), result()["pid"])
            self.assertEqual(result(), result())
