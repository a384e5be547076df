// Forms: saved by Ctrl-S and Ctrl-Enter, guarded against leaving, kept as a draft during typing.
import {seen} from "./session.js";

const PAUSE_MS = 1500;

export function forms() {
  // A rejected form is the answer to a POST: going back or reloading requests the page, and submits nothing twice.
  if (document.querySelector(".errors, form[data-changed]")) history.replaceState(history.state, "", location.href);

  for (const form of document.querySelectorAll("form[data-stay]")) stay(form);

  for (const button of document.querySelectorAll("[data-reveal]")) {
    button.addEventListener("click", () => {
      const input = document.getElementById(button.dataset.reveal);
      input.type = input.type === "password" ? "text" : "password";
      button.setAttribute("aria-pressed", String(input.type === "text"));
      input.focus();
    });
  }

  for (const button of document.querySelectorAll("[data-take]")) {
    button.addEventListener("click", () => {
      const id = button.dataset.take;
      // A type-ahead has two parts, the displayed text and the value behind it. A date's input is inside its picker.
      const behind = document.getElementById(`${id}_hinput`);
      const field = document.getElementById(`${id}_input`) ?? document.getElementById(id);
      if (behind) set(behind, button.dataset.value ?? "");
      set(field, (behind ? button.dataset.reads : button.dataset.value) ?? "");
      field.dispatchEvent(new Event("input", {bubbles: true}));
      field.focus();
    });
  }

  // A link in the error summary leads to the input, even if the field has several parts.
  for (const link of document.querySelectorAll(".errors a[href^='#']")) {
    link.addEventListener("click", (event) => {
      const field = document.getElementById(link.hash.slice(1));
      const input = field?.matches("input, select, textarea") ? field : field?.querySelector("input:not([type=hidden]), select, textarea");
      if (!input) return;
      event.preventDefault();
      input.focus();
      input.scrollIntoView({block: "center"});
    });
  }

  for (const form of document.querySelectorAll("form[data-guard]")) guard(form);
  addEventListener("keydown", save);
}

// The form that one is in, or else the page's own. Of a dialog, which asks first, the answer is up to its buttons.
function save(event) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || !["s", "Enter"].includes(event.key)) return;
  const form = event.target.closest?.("main form[method=post]") ?? document.querySelector("form[data-guard]");
  if (!form) return;
  event.preventDefault();
  if (document.querySelector("dialog[open]")) return;
  const sends = [...form.querySelectorAll("[type=submit]")];
  (sends.find((button) => button.matches(".button-main")) ?? (sends.length === 1 ? sends[0] : null))?.click();
}

// A form with many small decisions keeps its scroll position, and the focus where it was.
function stay(form) {
  const key = `stay:${location.pathname}`;
  form.addEventListener("submit", ({submitter}) => sessionStorage.setItem(key, JSON.stringify({y: scrollY, id: submitter?.id})));
  const before = JSON.parse(sessionStorage.getItem(key));
  sessionStorage.removeItem(key);
  if (!before) return;
  const place = document.getElementById(before.id ?? "");
  if (place && !place.disabled) place.focus({preventScroll: true});
  scrollTo(0, before.y);
}

function guard(form) {
  let changed = form.hasAttribute("data-changed");
  const mark = () => { changed = true; };
  form.addEventListener("input", mark);
  form.addEventListener("change", mark);
  form.addEventListener("submit", () => { changed = false; });
  addEventListener("beforeunload", (event) => {
    if (changed) event.preventDefault();
  });
  if (form.dataset.draft) draft(form);
}

// A form's fields that a draft keeps. They include the record's version, so that an old draft cannot overwrite what was saved
// since, but no passwords.
export const kept = (fields) => [...fields].filter((field) => field.id && field.name
  && (field.id === "version" || field.id.endsWith("_hinput") || !["hidden", "submit", "button", "password", "file"].includes(field.type)));

const ticked = (field) => field.type === "checkbox" || field.type === "radio";

export const values = (fields) => Object.fromEntries(fields.map((field) => [field.id, ticked(field) ? String(field.checked) : field.value]));

// Whether a draft contains anything that the form does not; fields that the form no longer has are ignored.
export const differs = (draft, form) => Object.entries(form).some(([id, value]) => id !== "version" && id in draft && draft[id] !== value);

export function set(field, value) {
  if (ticked(field)) field.checked = value === "true";
  else field.value = value;
  // Otherwise a picker would open at, and restore, the previous value.
  if (field.matches(".hasDatepicker")) field.dispatchEvent(new Event("input", {bubbles: true}));
}

// Drafts are kept by the school rather than the browser, so they are available on other machines, and after signing in.
function draft(form) {
  const url = form.dataset.draft;
  const bar = document.getElementById("draft");
  const saved = document.getElementById("draft-saved");
  const headers = {"X-Homeroom": "draft", "Content-Type": "application/json"};
  let timer;
  let lost = false;

  const keep = async () => {
    const answer = await fetch(url, {method: "PUT", headers, body: JSON.stringify(values(kept(form.elements)))}).catch(() => null);
    lost = !answer?.ok;
    if (!lost) seen();
    if (saved) saved.textContent = lost ? saved.dataset.lost : saved.dataset.kept;
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  };
  form.addEventListener("input", later);
  form.addEventListener("change", later);
  form.addEventListener("submit", () => clearTimeout(timer));
  // What was typed while nobody was signed in is kept now.
  document.addEventListener("session:back", () => lost && keep());
  if (form.hasAttribute("data-changed")) {
    later();
    return;
  }

  if (!bar) return;
  fetch(url, {headers}).then((answer) => answer.status === 200 ? answer.json() : null).then((draft) => {
    if (!draft || !differs(draft, values(kept(form.elements)))) return;
    bar.hidden = false;
    bar.querySelector("[data-draft-take]").addEventListener("click", () => {
      for (const field of kept(form.elements)) {
        if (field.id in draft) set(field, draft[field.id]);
      }
      bar.hidden = true;
      form.dispatchEvent(new Event("input"));
      form.querySelector(".input")?.focus();
    });
    bar.querySelector("[data-draft-drop]").addEventListener("click", () => {
      fetch(url, {method: "DELETE", headers});
      bar.hidden = true;
      form.querySelector(".input")?.focus();
    });
  }).catch(() => {});
}
