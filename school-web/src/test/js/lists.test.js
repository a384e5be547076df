import assert from "node:assert/strict";
import {test} from "node:test";
import {asked} from "#js/lists.js";

test("a search omits empty fields", () => {
  assert.equal(asked("/student/list", [["q", "Ada"], ["class", ""], ["sort", "name"]]), "/student/list?q=Ada&sort=name");
});

test("a search replaces the previous one", () => {
  assert.equal(asked("/student/list?q=Grace&page=3", [["q", "Ada"]]), "/student/list?q=Ada");
});

test("anything may be typed", () => {
  assert.equal(asked("/student/list", [["q", "Ada & Zoë #7"]]), "/student/list?q=Ada+%26+Zo%C3%AB+%237");
});
