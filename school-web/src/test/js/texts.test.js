import assert from "node:assert/strict";
import {test} from "node:test";
import {fill, size} from "#js/texts.js";

test("values replace the text's numbers", () => {
  assert.equal(fill("{0} of {1} photos, {0} so far", 3, 12), "3 of 12 photos, 3 so far");
});

test("a name with braces or dollar signs is left as it is", () => {
  assert.equal(fill("{0} is approved, {1}", "Ada {1} $& Lovelace", "Grace"), "Ada {1} $& Lovelace is approved, Grace");
});

test("a place without a value stays visible", () => {
  assert.equal(fill("{0} and {1}", "Ada"), "Ada and {1}");
});

test("a size is given in the reader's language, rounded up below a megabyte", () => {
  assert.equal(size(1, "en-GB"), "1 kB");
  assert.equal(size(1001, "en-GB"), "2 kB");
  assert.equal(size(2_345_678, "en-GB"), "2.3 MB");
  assert.equal(size(2_345_678, "de"), "2,3\u00a0MB".replace("\u00a0", " "));
});
