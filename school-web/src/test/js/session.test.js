import assert from "node:assert/strict";
import {test} from "node:test";
import {standing} from "#js/session.js";

const minutes = (count) => count * 60 * 1000;

test("nothing is said while there is time", () => {
  assert.equal(standing(minutes(127), minutes(100), 30), "");
});

test("a warning comes two minutes before the end", () => {
  assert.equal(standing(minutes(128), minutes(100), 30), "ending");
  assert.equal(standing(minutes(130) - 1, minutes(100), 30), "ending");
});

test("whoever comes back late is told that it has ended", () => {
  assert.equal(standing(minutes(130), minutes(100), 30), "ended");
  assert.equal(standing(minutes(500), minutes(100), 30), "ended");
});
