import assert from "node:assert/strict";
import {test} from "node:test";
import {finds} from "#js/narrow.js";

const LINE = "Müller, Zoë · S-0007";

test("a line is found by any part of its words, in any order", () => {
  assert.equal(finds("zoe mull", LINE), true);
  assert.equal(finds("0007", LINE), true);
  assert.equal(finds("mull max", LINE), false);
});

test("accents and capitals make no difference on either side", () => {
  assert.equal(finds("MULLER", LINE), true);
  assert.equal(finds("Zoë", "Zoe Miller"), true);
});

test("an empty search finds every line, and so does a space", () => {
  assert.equal(finds("", LINE), true);
  assert.equal(finds("  ", LINE), true);
  assert.equal(finds("zoe ", LINE), true);
});
