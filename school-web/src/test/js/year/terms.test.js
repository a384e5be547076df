import assert from "node:assert/strict";
import {test} from "node:test";
import {terms} from "#js/year/terms.js";

const DAY = 86_400_000;

test("two terms divide the year in the middle", () => {
  assert.deepEqual(terms("2026-09-01", "2026-09-10", 2), [{starts: "2026-09-01", ends: "2026-09-05"}, {starts: "2026-09-06", ends: "2026-09-10"}]);
});

test("terms begin and end with the year and leave no gap, even where clocks change", () => {
  for (const count of [2, 3]) {
    const parts = terms("2026-08-31", "2027-07-23", count);
    assert.equal(parts.length, count);
    assert.equal(parts[0].starts, "2026-08-31");
    assert.equal(parts.at(-1).ends, "2027-07-23");
    for (let i = 1; i < count; i++) assert.equal(Date.parse(parts[i].starts) - Date.parse(parts[i - 1].ends), DAY);
    const lengths = parts.map((part) => (Date.parse(part.ends) - Date.parse(part.starts)) / DAY);
    assert.ok(Math.max(...lengths) - Math.min(...lengths) <= 1, String(lengths));
  }
});

test("there are no terms without both dates, or without a day for each and one more", () => {
  assert.deepEqual(terms("", "2027-07-23", 2), []);
  assert.deepEqual(terms("2026-08-31", "", 2), []);
  assert.deepEqual(terms("2027-07-23", "2026-08-31", 2), []);
  assert.deepEqual(terms("2026-09-01", "2026-09-03", 3), []);
});
