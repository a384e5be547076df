// Started by every page: the drawer on phones, menus that close, initial focus; lists, forms, and the session's end.
import {forms} from "./forms.js";
import {lists} from "./lists.js";
import {session} from "./session.js";

function frame() {
  for (const button of document.querySelectorAll("[data-drawer]")) {
    const drawer = document.getElementById(button.dataset.drawer);
    const set = (open) => {
      drawer.toggleAttribute("data-open", open);
      button.setAttribute("aria-expanded", String(open));
      (open ? drawer.querySelector("a") : button).focus();
    };
    button.addEventListener("click", () => set(!drawer.hasAttribute("data-open")));
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && drawer.hasAttribute("data-open")) set(false);
    });
    document.addEventListener("click", (event) => {
      if (drawer.hasAttribute("data-open") && !drawer.contains(event.target) && !button.contains(event.target)) set(false);
    });
  }

  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  // After an action one is where it says what came of it, unless the page has a better place.
  (document.querySelector("[data-focus]") ?? (document.querySelector("[autofocus]") ? null : document.querySelector(".notice[tabindex]")))?.focus();

  // A button names the dialog that it opens, such as a confirmation.
  for (const opener of document.querySelectorAll("[data-dialog]")) {
    opener.addEventListener("click", () => document.getElementById(opener.dataset.dialog).showModal());
  }
  for (const closer of document.querySelectorAll("[data-close]")) {
    closer.addEventListener("click", () => closer.closest("dialog").close());
  }
  // It contained an error: it opens again with what was typed.
  document.querySelector("dialog[data-open='true']")?.showModal();
}

frame();
lists();
forms();
session();
