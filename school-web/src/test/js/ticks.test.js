import assert from "node:assert/strict";
import {test} from "node:test";
import {standing} from "#js/ticks.js";

test("the box for all is ticked if all are, and between if some are", () => {
  assert.equal(standing(0, 3), "none");
  assert.equal(standing(2, 3), "some");
  assert.equal(standing(3, 3), "all");
});
