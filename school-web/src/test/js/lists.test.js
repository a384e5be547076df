import assert from "node:assert/strict";
import {test} from "node:test";
import {asked} from "#js/lists.js";

test("a search leaves out what is not filled in", () => {
  assert.equal(asked("/student/list", [["q", "Ada"], ["class", ""], ["sort", "name"]]), "/student/list?q=Ada&sort=name");
});

test("a search takes the place of the one before", () => {
  assert.equal(asked("/student/list?q=Grace&page=3", [["q", "Ada"]]), "/student/list?q=Ada");
});

test("what is typed may be anything", () => {
  assert.equal(asked("/student/list", [["q", "Ada & Zoë #7"]]), "/student/list?q=Ada+%26+Zo%C3%AB+%237");
});
