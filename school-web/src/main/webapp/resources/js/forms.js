// Forms: saved by Ctrl-S, guarded against leaving, kept as a draft while one types.
const PAUSE_MS = 1500;

function forms() {
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
      const field = document.getElementById(button.dataset.take);
      if (field.type === "checkbox") field.checked = button.dataset.value === "true";
      else field.value = button.dataset.value;
      field.dispatchEvent(new Event("input", {bubbles: true}));
      field.focus();
    });
  }

  // A line of the error summary leads to what one can type in, also where the field is made of several parts.
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
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      form.querySelector(".button-main").click();
    }
  });
  if (form.dataset.draft) draft(form);
}

// What was typed is kept at the school, not in the browser: it is there on another machine, and after a sign-in.
function draft(form) {
  const url = form.dataset.draft;
  const bar = document.getElementById("draft");
  const saved = document.getElementById("draft-saved");
  const headers = {"X-Homeroom": "draft", "Content-Type": "application/json"};
  const fields = () => [...form.elements].filter((e) => e.id && e.name && !e.name.includes("ViewState")
    && !["hidden", "submit", "button", "password", "file"].includes(e.type));
  const values = () => Object.fromEntries(fields().map((e) => [e.id, e.type === "checkbox" ? String(e.checked) : e.value]));
  const before = JSON.stringify(values());
  let timer;

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const answer = await fetch(url, {method: "PUT", headers, body: JSON.stringify(values())}).catch(() => null);
      if (saved) saved.hidden = !answer?.ok;
    }, PAUSE_MS);
  });
  form.addEventListener("submit", () => clearTimeout(timer));

  if (!bar || form.hasAttribute("data-changed")) return;
  fetch(url, {headers}).then((answer) => answer.status === 200 ? answer.json() : null).then((kept) => {
    if (!kept || JSON.stringify({...JSON.parse(before), ...kept}) === before) return;
    bar.hidden = false;
    bar.querySelector("[data-draft-take]").addEventListener("click", () => {
      for (const field of fields()) {
        if (!(field.id in kept)) continue;
        if (field.type === "checkbox") field.checked = kept[field.id] === "true";
        else field.value = kept[field.id];
      }
      bar.hidden = true;
      form.dispatchEvent(new Event("input"));
      fields()[0]?.focus();
    });
    bar.querySelector("[data-draft-drop]").addEventListener("click", () => {
      fetch(url, {method: "DELETE", headers});
      bar.hidden = true;
    });
  }).catch(() => {});
}

forms();
