import assert from "node:assert/strict";
import {test} from "node:test";
import {neighbour} from "#js/rows.js";

const rows = ["Ada", "Grace", "Zoë"];

test("one goes from the search to the first row, and from row to row", () => {
  assert.equal(neighbour(rows, -1, 1), "Ada");
  assert.equal(neighbour(rows, 0, 1), "Grace");
  assert.equal(neighbour(rows, 2, -1), "Grace");
});

test("below the last row there is none, and above the first there is the search", () => {
  assert.equal(neighbour(rows, 2, 1), "Zoë");
  assert.equal(neighbour(rows, 0, -1), undefined);
  assert.equal(neighbour(rows, -1, -1), undefined);
  assert.equal(neighbour([], -1, 1), undefined);
});
