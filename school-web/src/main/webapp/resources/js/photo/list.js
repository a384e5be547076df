// The list of photos: those being prepared appear by themselves, and removing asks first.
import {watch} from "./progress.js";

// A finished photo is updated from the same page, fetched again; the rest stays as it is.
function renew() {
  let said;
  document.addEventListener("photo:state", async (event) => {
    const results = event.target.closest("[data-live-photos]");
    if (!results) return;
    const answer = await fetch(location.href, {headers: {"X-Homeroom": "photo"}}).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const query of [`#${event.target.id}`, ".chips"]) {
      const fresh = page.querySelector(query);
      const old = document.querySelector(query);
      if (fresh && old) old.replaceWith(fresh);
    }
    if (!said) {
      said = document.createElement("p");
      said.className = "hidden";
      said.setAttribute("role", "status");
      document.getElementById("content").append(said);
    }
    said.textContent = results.dataset.polled;
  });
}

function asking() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-ask]");
    if (!button) return;
    const dialog = document.getElementById(button.dataset.ask);
    dialog.querySelector("[data-carries]").value = button.dataset.value;
    button.closest("details")?.removeAttribute("open");
    dialog.showModal();
    dialog.addEventListener("close", () => (button.closest("details")?.querySelector("summary") ?? button).focus(), {once: true});
  });
  // The current search in the address, rather than the one that the page was opened with.
  const form = document.getElementById("act");
  form?.addEventListener("submit", () => form.setAttribute("action", location.href));
}

renew();
watch();
asking();
