import unittest

from compare import differences


class CompareTest(unittest.TestCase):
    def said(self, expected, found):
        return list(differences(expected, found))

    def test_what_is_equal_says_nothing(self):
        self.assertEqual([], self.said({"a": [1, {"b": "c"}]}, {"a": [1, {"b": "c"}]}))

    def test_a_difference_has_its_place(self):
        self.assertEqual(["routes.private-a: expected “NAT gateway”, found “internet gateway”."],
                         self.said({"routes": {"private-a": "NAT gateway"}}, {"routes": {"private-a": "internet gateway"}}))

    def test_what_is_missing_and_what_is_too_much(self):
        self.assertEqual(["a: expected 1, found nothing.", "b: expected nothing, found 2."], self.said({"a": 1}, {"b": 2}))

    def test_lists_have_no_order(self):
        self.assertEqual([], self.said(["a", "b"], ["b", "a"]))
        self.assertEqual(["x[0].y: expected 1, found 2."], self.said({"x": [{"y": 1}, {"y": 3}]}, {"x": [{"y": 3}, {"y": 2}]}))
        self.assertEqual([": expected “a”, which is not there.", ": expected “b”, which is not there.", ": found “c”, which is not expected."],
                         self.said(["a", "b"], ["c"]))

    def test_an_element_that_is_there_twice_counts_twice(self):
        self.assertEqual(1, len(self.said(["a", "a"], ["a"])))

    def test_true_is_not_one(self):
        self.assertEqual(1, len(self.said(True, 1)))
        self.assertEqual(1, len(self.said(False, 0)))
        self.assertEqual(1, len(self.said("1", 1)))
