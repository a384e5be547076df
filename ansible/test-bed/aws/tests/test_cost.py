"""What docs/aws-cost.md says a month costs is what the presets cost."""
import unittest

import cost


class CostTest(unittest.TestCase):
    maxDiff = None

    def test_document_has_the_tables(self):
        text = cost.DOCUMENT.read_text(encoding="utf-8")
        self.assertEqual(text, cost.renewed(text), "cost.py renews it")

    def test_each_preset_is_counted(self):
        self.assertEqual({path.stem for path in (cost.ANSIBLE / "presets").glob("*.yml")}, set(cost.GIVEN["presets"]))

    def test_budget_is_a_quarter_above(self):
        for name in cost.GIVEN["presets"]:
            with self.subTest(preset=name):
                share = cost.preset(name)["budget_dollars"] / sum(cost.costs(name).values())
                self.assertTrue(1.2 < share < 1.3, share)

    def test_each_price_says_where_it_is_from(self):
        for what, of in cost.GIVEN["prices"].items():
            with self.subTest(price=what):
                self.assertEqual(set(of), {"price", "unit", "source", "month"})
                self.assertGreater(of["price"], 0)

    def test_without_a_way_out_there_are_endpoints(self):
        parts = cost.costs("school", nat="none")
        self.assertEqual(parts["NAT gateways"], 0)
        self.assertGreater(parts["Endpoints in place of NAT"], 0)
        self.assertEqual(cost.costs("school")["Endpoints in place of NAT"], 0)

    def test_two_zones_are_twice_the_database(self):
        one, two = cost.costs("school", database_multi_az=False), cost.costs("school")
        self.assertAlmostEqual(2 * one["Database"], two["Database"])
        self.assertAlmostEqual(2 * one["Its storage"], two["Its storage"])


if __name__ == "__main__":
    unittest.main()
