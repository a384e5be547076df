import assert from "node:assert/strict";
import {test} from "node:test";
import {differs, kept, set, values} from "#js/forms.js";

const field = (id, value, type = "text", more = {}) => ({id, name: id, value, type, matches: () => false, ...more});

test("a draft keeps what is typed, chosen and ticked", () => {
  const form = [field("givenName", "Ada"), field("gradeLevel", "7", "select-one"), field("joins", "on", "checkbox", {checked: true})];
  assert.deepEqual(values(kept(form)), {givenName: "Ada", gradeLevel: "7", joins: "true"});
});

test("a draft keeps no password, no file, no button and nothing of Faces' own", () => {
  const form = [field("password", "secret", "password"), field("photo", "a.jpg", "file"), field("save", "Save", "submit"), field("help", "?", "button"),
    field("jakarta.faces.ViewState", "x", "hidden"), field("", "x"), {...field("unnamed", "x"), name: ""}];
  assert.deepEqual(kept(form), []);
});

test("a draft keeps the record's version, and the value behind a type-ahead", () => {
  const form = [field("version", "4", "hidden"), field("country_hinput", "GB", "hidden"), field("country_input", "United Kingdom")];
  assert.deepEqual(Object.keys(values(kept(form))), ["version", "country_hinput", "country_input"]);
});

test("a draft is offered if it differs from the form", () => {
  assert.equal(differs({givenName: "Adah", version: "4"}, {givenName: "Ada", version: "4"}), true);
  assert.equal(differs({givenName: "Ada", version: "4"}, {givenName: "Ada", version: "4"}), false);
});

test("a draft is not offered for its version alone, nor for a field that only one of the two has", () => {
  assert.equal(differs({givenName: "Ada", version: "4"}, {givenName: "Ada", version: "5"}), false);
  assert.equal(differs({fax: "1"}, {givenName: "Ada"}), false);
});

test("taking a draft ticks checkboxes and fills in fields", () => {
  const box = field("joins", "on", "checkbox", {checked: true});
  const name = field("givenName", "");
  set(box, "false");
  set(name, "Ada");
  assert.equal(box.checked, false);
  assert.equal(box.value, "on");
  assert.equal(name.value, "Ada");
});

test("a date picker is told when a draft fills in its field", () => {
  const told = [];
  const date = field("birthDate_input", "", "text", {matches: (selector) => selector === ".hasDatepicker", dispatchEvent: (event) => told.push(event.type)});
  set(date, "3 Sep 2014");
  assert.equal(date.value, "3 Sep 2014");
  assert.deepEqual(told, ["input"]);
});
