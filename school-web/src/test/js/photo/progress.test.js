import assert from "node:assert/strict";
import {test} from "node:test";
import {Pace} from "#js/photo/progress.js";

test("requests become less and less frequent", () => {
  const pace = new Pace(() => 0);
  const pauses = Array.from({length: 30}, () => pace.next());
  assert.equal(pauses[0], 1000);
  assert.equal(pauses.at(-1), 10_000);
  assert.deepEqual(pauses, pauses.toSorted((a, b) => a - b));
});

test("requests stop after five minutes, until the user continues", () => {
  let now = 1_000_000;
  const pace = new Pace(() => now);
  now += 5 * 60 * 1000;
  assert.equal(pace.next(), 1000);
  now += 1;
  assert.equal(pace.next(), null);
  assert.equal(new Pace(() => now).next(), 1000);
});

test("a page makes about fifty requests in five minutes at most", () => {
  let now = 0;
  const pace = new Pace(() => now);
  let times = 0;
  for (let pause = pace.next(); pause !== null; pause = pace.next()) {
    now += pause;
    times++;
  }
  assert.ok(times < 50, String(times));
});
