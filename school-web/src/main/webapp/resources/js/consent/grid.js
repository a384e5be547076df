// The grid of consents: arrows lead through it, a letter or Space sets an answer, Enter goes down. What was typed is kept in this tab,
// through searches and pages, until the school has answered that it is on record.
import {set} from "../forms.js";
import {seen} from "../session.js";
import {fill, number} from "../texts.js";
import {all} from "../ticks.js";
import {Answers, beginning, following, led} from "./answers.js";

const KEY = "consent:typed";
const CELLS = "select[data-purpose], input[name=ticked]";

function grid(form) {
  const texts = form.dataset;
  const kept = JSON.parse(sessionStorage.getItem(KEY)) ?? {};
  const answers = new Answers(kept.answers);
  const date = document.getElementById("signedOn_input");
  const box = document.getElementById("q");
  const said = document.getElementById("said");
  const several = {purpose: document.getElementById("purpose"), answer: document.getElementById("answer"), dialog: document.getElementById("several")};
  let searched = false;
  let leads = false;
  let busy = false;
  let many = [];

  const rows = () => [...form.querySelectorAll("tr[data-student]")];
  const cells = (row) => [...row.querySelectorAll(CELLS)];
  const student = (select) => Number(select.closest("tr").dataset.student);
  const count = (name, list) => fill(texts[`${name}_${list === 1 ? "one" : "many"}`], number(list));

  function keep(column) {
    sessionStorage.setItem(KEY, JSON.stringify({answers, date: date.value, column}));
  }

  function say(text, wrong = false) {
    said.textContent = text;
    said.classList.toggle("field-error", wrong);
  }

  function show(select) {
    const typed = answers.of(student(select), select.dataset.purpose);
    select.value = typed ?? select.dataset.recorded;
    select.dataset.answer = select.value;
    select.toggleAttribute("data-unsaved", Boolean(typed));
    if (typed) select.setAttribute("aria-describedby", "unsaved");
    else select.removeAttribute("aria-describedby");
  }

  function record(select, value) {
    select.dataset.recorded = value;
    if (value !== "missing") select.querySelector("[value=missing]")?.remove();
  }

  function type(select, value) {
    answers.type(student(select), select.dataset.purpose, value, select.dataset.recorded);
    show(select);
    keep();
    say(answers.list.length ? count("typed", answers.list.length) : "");
  }

  // A page of the grid, which a search replaces.
  function open() {
    for (const select of form.querySelectorAll("select[data-purpose]")) {
      const recorded = select.value;
      for (const option of several.answer.options) {
        if (option.value !== recorded) select.append(option.cloneNode(true));
      }
      record(select, recorded);
      // Somebody else has recorded the same meanwhile.
      answers.type(student(select), select.dataset.purpose, answers.of(student(select), select.dataset.purpose) ?? recorded, recorded);
      show(select);
    }
    for (const cell of form.querySelectorAll(CELLS)) cell.tabIndex = -1;
    form.querySelectorAll("[data-grid]").forEach((fields) => { fields.disabled = false; });
    form.querySelectorAll("[data-all]").forEach(all);
    const first = form.querySelector("select[data-purpose]");
    if (first) first.tabIndex = 0;
  }

  function focus(cell) {
    cell?.focus();
    cell?.scrollIntoView({block: "nearest"});
  }

  const begin = (column = 1) => focus(rows().length ? cells(rows()[0])[column] : null);

  // Below the last row come the next page and saving, above the first one the search.
  function lead({row, column}) {
    if (row < 0) return box.focus();
    const there = rows()[row];
    focus(there ? cells(there)[column] : form.querySelector("a[rel=next]") ?? document.getElementById("save"));
  }

  form.addEventListener("focusin", ({target}) => {
    if (!target.matches(CELLS)) return;
    for (const cell of form.querySelectorAll(CELLS)) cell.tabIndex = -1;
    target.tabIndex = 0;
  });

  form.addEventListener("change", ({target}) => {
    if (target.matches("select[data-purpose]")) type(target, target.value);
    if (target === date) keep();
  });

  form.addEventListener("keydown", (event) => {
    const cell = event.target;
    if (!cell.matches(CELLS) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const row = cell.closest("tr");
    const at = cells(row).indexOf(cell);
    const next = led(event.key, rows().indexOf(row), at, cells(row).length);
    const page = {PageDown: "next", PageUp: "prev"}[event.key];
    const options = [...cell.options ?? []];
    const answer = event.key === " " ? following(options.map(({value}) => value), cell.value)
      : ["Delete", "Backspace"].includes(event.key) ? cell.dataset.recorded
      : event.key.length === 1 ? beginning(options, event.key) : undefined;
    if (event.key === box.dataset.shortcut) box.focus();
    else if (next) lead(next);
    else if (page) turn(page, at);
    else if (answer) type(cell, answer);
    else if (event.key.length > 1 || !options.length) return;
    event.preventDefault();
  });

  function turn(page, column) {
    const link = form.querySelector(`a[rel=${page}]`);
    if (!link) return;
    keep(column);
    leads = true;
    location.assign(link.href);
  }

  form.addEventListener("click", (event) => {
    const link = event.target.closest(".pager a, thead a");
    if (link) {
      keep(link.rel ? 1 : undefined);
      leads = true;
    }
    const button = event.target.closest("[data-several]");
    if (button) ask(button.dataset.several);
    if (event.target.closest("[data-record]")) {
      several.dialog.close();
      for (const select of many) type(select, several.answer.value);
      save(many.map((select) => ({student: student(select), purpose: select.dataset.purpose, answer: select.value})));
    }
  });

  function ask(whose) {
    const purpose = several.purpose.value;
    many = rows().filter((row) => whose === "open" || row.querySelector("input[name=ticked]").checked)
      .map((row) => row.querySelector(`[data-purpose=${purpose}]`))
      .filter((select) => whose === "open" ? select.value === "missing" : select.dataset.recorded !== several.answer.value);
    if (!many.length) return say(texts.nobody);
    const chosen = (select) => select.selectedOptions[0].textContent;
    several.dialog.querySelector("[data-asked]").textContent = fill(texts[many.length === 1 ? "asked_one" : "asked_many"], chosen(several.purpose),
      chosen(several.answer), number(many.length), date.value);
    several.dialog.showModal();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save(answers.list);
  });

  async function save(list) {
    if (busy) return;
    if (!list.length) return say(texts.nothing);
    busy = true;
    say(texts.saving);
    try {
      await send(list);
      seen();
      answers.saved(list);
      for (const {student: id, purpose, answer} of list) {
        const select = form.querySelector(`tr[data-student="${id}"] [data-purpose=${purpose}]`);
        if (!select) continue;
        record(select, answer);
        show(select);
      }
      keep();
      say(count("saved", list.length));
    } catch (failed) {
      say(failed.message, true);
    }
    busy = false;
  }

  async function send(list) {
    const headers = {"X-Homeroom": "consent", "Content-Type": "application/json"};
    const body = JSON.stringify({signedOn: date.value, answers: list.map(({answer, ...at}) => ({...at, given: answer === "given"}))});
    const told = await fetch(texts.address, {method: "POST", headers, body}).catch(() => null);
    if (told?.ok) return;
    const problem = await told?.json().catch(() => null);
    if (problem?.code !== "RULE_BROKEN") throw new Error(problem?.code === "SIGNED_OUT" ? texts.signed_out : texts.lost);
    date.setAttribute("aria-invalid", "true");
    date.focus();
    throw new Error(texts.wrong_date);
  }

  // From the search down into the grid; Enter leads to the student, if there is one such.
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") searched = true;
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    event.stopPropagation();
    begin();
  });
  // Another year has other classes.
  document.getElementById("year").addEventListener("input", () => {
    document.getElementById("class").value = "";
  });
  box.form.addEventListener("submit", () => {
    leads = true;
  });
  new MutationObserver(() => {
    open();
    if (searched && rows().length === 1) begin();
    searched = false;
  }).observe(document.getElementById("results").parentElement, {childList: true});

  // Within the grid what was typed is kept; elsewhere it would be forgotten.
  addEventListener("beforeunload", (event) => {
    if (answers.list.length && !leads) event.preventDefault();
  });

  if (kept.date) set(date, kept.date);
  date.addEventListener("input", () => {
    date.removeAttribute("aria-invalid");
    keep();
  });
  form.querySelectorAll("[data-scripted]").forEach((part) => { part.hidden = false; });
  open();
  if (answers.list.length) say(count("typed", answers.list.length));
  if (kept.column !== undefined) begin(kept.column);
  keep();
}

grid(document.getElementById("forms"));
