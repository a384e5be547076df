// Lists: a click opens a row, the search responds during typing, "/" focuses it; arrows lead from it through the rows.
import {neighbour} from "./rows.js";
import {seen} from "./session.js";

const PAUSE_MS = 250;

export function lists() {
  document.addEventListener("click", (event) => {
    const row = event.target.closest("tr[data-href]");
    if (!row || event.target.closest("a, button, input, select, label, summary") || getSelection().toString()) return;
    if (event.ctrlKey || event.metaKey) window.open(row.dataset.href, "_blank", "noopener");
    else location.assign(row.dataset.href);
  });

  document.addEventListener("keydown", (event) => {
    const box = document.querySelector("[data-shortcut]");
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (!box || typing && !(event.ctrlKey && event.key === "k")) return;
    if (event.key === box.dataset.shortcut || (event.ctrlKey || event.metaKey) && event.key === "k") {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });

  document.addEventListener("keydown", walk);

  for (const form of document.querySelectorAll("form[data-live]")) live(form);

  wayBack();
}

const heads = () => [...document.querySelectorAll("main tr[data-href]")].map((row) => row.querySelector("a[href]")).filter((link) => link?.checkVisibility());

// From the search down into the rows, from row to row, and back up. A row's link has the focus, so Enter opens it.
function walk(event) {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const box = document.querySelector("[data-shortcut]");
  const row = event.target.closest("tr[data-href]");
  if (!row && event.target !== box) return;
  const links = heads();
  const at = row ? links.findIndex((link) => row.contains(link)) : -1;
  const next = neighbour(links, at, step) ?? box;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

// Links back to a list restore its search, filters and page. Forgotten with the next sign-in.
function wayBack() {
  if (document.getElementById("signIn")) sessionStorage.clear();
  if (document.querySelector("form[data-live]")) {
    addEventListener("pagehide", () => sessionStorage.setItem(`list:${location.pathname}`, location.search));
  }
  for (const link of document.querySelectorAll(".crumbs a")) {
    if (!link.search) link.search = sessionStorage.getItem(`list:${link.pathname}`) ?? "";
  }
}

// The address of a form's answer: the form's values replace those in the address.
export function asked(action, entries) {
  return `${action.split("?")[0]}?${new URLSearchParams([...entries].filter(([, value]) => value !== ""))}`;
}

// Fetches the same page with the new search, and replaces the results; without this script the form simply submits.
function live(form) {
  let timer;
  let asking;
  const ask = async () => {
    asking?.abort();
    asking = new AbortController();
    const url = asked(form.action, new FormData(form));
    const results = document.getElementById(form.dataset.live);
    results.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(url, {signal: asking.signal, headers: {"X-Homeroom": "list"}});
      if (!answer.ok || answer.redirected) return form.submit();
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(form.dataset.live);
      if (!fresh) return form.submit();
      const within = results.contains(document.activeElement);
      results.replaceWith(fresh);
      if (within) (heads()[0] ?? form.querySelector("[data-shortcut]")).focus();
      // Choosing a grade level adds its classes to the choice.
      for (const select of form.querySelectorAll("select[id]")) {
        const now = page.getElementById(select.id);
        if (now && now.options.length !== select.options.length) select.replaceChildren(...now.children);
      }
      history.replaceState(null, "", url);
      const count = page.querySelector(".heading-count");
      const old = document.querySelector(".heading-count");
      if (count && old) old.textContent = count.textContent;
      seen();
    } catch (stopped) {
      if (stopped.name !== "AbortError") form.submit();
    }
  };
  // Enter opens the only hit; of several, it leaves the choice.
  form.querySelector("[data-shortcut]")?.addEventListener("keydown", async (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault();
    clearTimeout(timer);
    await ask();
    const hits = document.getElementById(form.dataset.live).querySelectorAll("tr[data-href]");
    if (event.target.value && hits.length === 1) location.assign(hits[0].dataset.href);
  });
  form.addEventListener("input", (event) => {
    clearTimeout(timer);
    timer = setTimeout(ask, event.target.matches("select") ? 0 : PAUSE_MS);
  });
}
