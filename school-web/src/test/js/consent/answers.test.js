import assert from "node:assert/strict";
import {test} from "node:test";
import {Answers, beginning, following, led} from "#js/consent/answers.js";

test("what is typed is kept until it is on record", () => {
  const answers = new Answers();
  answers.type(7, "YEARBOOK", "given", "missing");
  answers.type(8, "WEB", "refused", "given");
  const again = new Answers(JSON.parse(JSON.stringify(answers)));
  assert.deepEqual(again.list, [{student: 7, purpose: "YEARBOOK", answer: "given"}, {student: 8, purpose: "WEB", answer: "refused"}]);
  again.saved([{student: 7, purpose: "YEARBOOK", answer: "given"}]);
  assert.deepEqual(again.list.map(({student}) => student), [8]);
});

test("typing what is on record takes back what was typed", () => {
  const answers = new Answers();
  answers.type(7, "YEARBOOK", "given", "missing");
  answers.type(7, "YEARBOOK", "missing", "missing");
  assert.equal(answers.of(7, "YEARBOOK"), undefined);
});

test("what was typed anew while saving is not on record", () => {
  const answers = new Answers();
  answers.type(7, "YEARBOOK", "given", "missing");
  const sent = answers.list;
  answers.type(7, "YEARBOOK", "refused", "missing");
  answers.saved(sent);
  assert.equal(answers.of(7, "YEARBOOK"), "refused");
});

test("a letter stands for the answer that begins with it, and Space leads round", () => {
  const options = [{text: "Keine", value: "missing"}, {text: "Erteilt", value: "given"}];
  assert.equal(beginning(options, "E"), "given");
  assert.equal(beginning(options, "k"), "missing");
  assert.equal(beginning(options, "x"), undefined);
  assert.equal(following(["missing", "given"], "given"), "missing");
});

test("keys lead from cell to cell, and out above and below", () => {
  assert.deepEqual(led("ArrowDown", 2, 1, 4), {row: 3, column: 1});
  assert.deepEqual(led("Enter", 2, 1, 4), {row: 3, column: 1});
  assert.deepEqual(led("ArrowUp", 0, 1, 4), {row: -1, column: 1});
  assert.deepEqual(led("ArrowRight", 0, 3, 4), {row: 0, column: 3});
  assert.deepEqual(led("Home", 0, 3, 4), {row: 0, column: 0});
  assert.deepEqual(led("End", 0, 0, 4), {row: 0, column: 3});
  assert.equal(led("g", 0, 0, 4), undefined);
});
