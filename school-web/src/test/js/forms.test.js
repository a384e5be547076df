import assert from "node:assert/strict";
import {test} from "node:test";
import {differs, kept, set, values} from "#js/forms.js";

const field = (id, value, type = "text", more = {}) => ({id, name: id, value, type, matches: () => false, ...more});

test("a draft keeps what one types, chooses and ticks", () => {
  const form = [field("givenName", "Ada"), field("gradeLevel", "7", "select-one"), field("joins", "on", "checkbox", {checked: true})];
  assert.deepEqual(values(kept(form)), {givenName: "Ada", gradeLevel: "7", joins: "true"});
});

test("a draft keeps no password, no file, no button and nothing of Faces' own", () => {
  const form = [field("password", "secret", "password"), field("photo", "a.jpg", "file"), field("save", "Save", "submit"), field("help", "?", "button"),
    field("jakarta.faces.ViewState", "x", "hidden"), field("", "x"), {...field("unnamed", "x"), name: ""}];
  assert.deepEqual(kept(form), []);
});

test("a draft keeps the version of the record, and the value behind a type-ahead", () => {
  const form = [field("version", "4", "hidden"), field("country_hinput", "GB", "hidden"), field("country_input", "United Kingdom")];
  assert.deepEqual(Object.keys(values(kept(form))), ["version", "country_hinput", "country_input"]);
});

test("a draft is offered where it has something else than the form", () => {
  assert.equal(differs({givenName: "Adah", version: "4"}, {givenName: "Ada", version: "4"}), true);
  assert.equal(differs({givenName: "Ada", version: "4"}, {givenName: "Ada", version: "4"}), false);
});

test("a draft is not offered for its version alone, nor for a field that either has lost", () => {
  assert.equal(differs({givenName: "Ada", version: "4"}, {givenName: "Ada", version: "5"}), false);
  assert.equal(differs({fax: "1"}, {givenName: "Ada"}), false);
});

test("what is taken from a draft ticks a box and fills a field", () => {
  const box = field("joins", "on", "checkbox", {checked: true});
  const name = field("givenName", "");
  set(box, "false");
  set(name, "Ada");
  assert.equal(box.checked, false);
  assert.equal(box.value, "on");
  assert.equal(name.value, "Ada");
});

test("a date picker is told what a draft puts into its field", () => {
  const told = [];
  const date = field("birthDate_input", "", "text", {matches: (selector) => selector === ".hasDatepicker", dispatchEvent: (event) => told.push(event.type)});
  set(date, "3 Sep 2014");
  assert.equal(date.value, "3 Sep 2014");
  assert.deepEqual(told, ["input"]);
});
