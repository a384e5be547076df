import assert from "node:assert/strict";
import {test} from "node:test";
import {refusal, tally, toSend, triedAgain, underWay} from "#js/photo/files.js";

const MAXIMUM = 1000;
const file = (...bytes) => new Blob([Uint8Array.from([...bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])]);
const letters = (text) => [...text].map((letter) => letter.charCodeAt(0));

test("photos are recognised by their first bytes, whatever their names", async () => {
  const heads = {jpeg: [0xff, 0xd8, 0xff, 0xe0], png: [0x89, ...letters("PNG")], gif: letters("GIF89a"), webp: letters("RIFF....WEBP"), heic: letters("....ftypheic")};
  for (const [kind, head] of Object.entries(heads)) assert.equal(await refusal(file(...head), MAXIMUM), null, kind);
});

test("a file that is not a photo need not be sent", async () => {
  assert.equal(await refusal(file(...letters("%PDF-1.7")), MAXIMUM), "type");
  assert.equal(await refusal(file(...letters("RIFF....WAVE")), MAXIMUM), "type");
});

test("nor need an empty or an oversized file; the largest accepted one is sent", async () => {
  assert.equal(await refusal(new Blob([]), MAXIMUM), "empty");
  const jpeg = (size) => new Blob([Uint8Array.from([0xff, 0xd8, 0xff]), new Uint8Array(size - 3)]);
  assert.equal(await refusal(jpeg(MAXIMUM + 1), MAXIMUM), "too_large");
  assert.equal(await refusal(jpeg(MAXIMUM), MAXIMUM), null);
});

test("an unreadable file is reported", async () => {
  const gone = {size: 5, slice: () => ({arrayBuffer: () => Promise.reject(new Error("gone"))})};
  assert.equal(await refusal(gone, MAXIMUM), "other");
});

test("three are sent at a time, in their order of arrival", () => {
  const items = ["ready", "sending", "waiting", "waiting"].map((state, id) => ({id, state}));
  assert.equal(toSend(items).id, 2);
  items[2].state = items[3].state = "sending";
  items.push({id: 4, state: "waiting"});
  assert.equal(toSend(items), undefined);
});

test("one that was asked to wait lets others go first", () => {
  const items = [{id: 0, state: "waiting", notBefore: 2000}, {id: 1, state: "waiting"}];
  assert.equal(toSend(items, 1999).id, 1);
  assert.equal(toSend(items, 2000).id, 0);
});

test("arrived and failed files are counted, those in progress as neither", () => {
  const states = ["received", "ready", "already", "waiting", "sending", "type", "lost", "cancelled"];
  assert.deepEqual(tally(states.map((state) => ({state}))), {arrived: 3, wrong: 3});
});

test("what may succeed next time can be retried, unless it is in progress", () => {
  assert.deepEqual(["lost", "signed_out", "store_away", "cancelled", "other"].filter(triedAgain).length, 5);
  assert.deepEqual(["type", "too_large", "ready", "waiting", "sending"].filter(triedAgain), []);
  assert.deepEqual(["waiting", "sending", "received", "lost"].filter(underWay), ["waiting", "sending"]);
});
