// What pages with photos share: the colours of their places, photos that are still being prepared, dialogs that ask first.
const PAUSES_MS = [1000, 1000, 1000, 1500, 2000, 2000, 3000, 5000, 8000, 10000];
const PATIENCE_MS = 5 * 60 * 1000;
const AT_ONCE = 100;

function colours(root) {
  for (const place of root.querySelectorAll("[data-colour]")) {
    if (place.dataset.colour) place.style.backgroundColor = place.dataset.colour;
  }
}

// Asks how far the photos of the page are, less and less often, and gives up after some minutes. Asked without cookies, so that
// a page that waits keeps nobody signed in. Whoever adds a photo, or wants to go on, says "photo:watch".
function watch() {
  let began;
  let round;
  let timer;
  const waiting = () => [...document.querySelectorAll("[data-state-key]")].filter((e) => e.dataset.stateKey);
  const plan = () => {
    clearTimeout(timer);
    if (!waiting().length) return;
    if (Date.now() - began > PATIENCE_MS) return void document.dispatchEvent(new CustomEvent("photo:tired"));
    timer = setTimeout(ask, PAUSES_MS[Math.min(round++, PAUSES_MS.length - 1)]);
  };
  const ask = async () => {
    if (document.hidden) return;
    const asked = waiting().slice(0, AT_ONCE);
    const body = JSON.stringify(asked.map((e) => e.dataset.stateKey));
    const headers = {"X-Homeroom": "photo", "Content-Type": "application/json"};
    try {
      const answer = await fetch("/api/photo/progress", {method: "POST", body, credentials: "omit", headers});
      const known = answer.ok ? await answer.json() : [];
      for (const photo of known.filter((p) => p.state !== "RECEIVED")) {
        for (const element of asked.filter((e) => e.dataset.stateKey === photo.key)) {
          element.dataset.stateKey = "";
          element.dispatchEvent(new CustomEvent("photo:state", {bubbles: true, detail: photo}));
        }
      }
    } catch {
      // Away for a moment: asked again.
    }
    plan();
  };
  const begin = () => {
    began = Date.now();
    round = 0;
    plan();
  };
  document.addEventListener("photo:watch", begin);
  document.addEventListener("visibilitychange", () => document.hidden || plan());
  begin();
}

// On the list a photo that is done takes its new look from the same page, fetched once more; the rest stays as it is.
function renewPhotos() {
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
  // The search that is in the address by now, and not the one that the page was opened with.
  const form = document.getElementById("act");
  form?.addEventListener("submit", () => form.setAttribute("action", location.href));
}

new MutationObserver((changes) => {
  for (const change of changes) {
    for (const node of change.addedNodes) if (node.nodeType === Node.ELEMENT_NODE) colours(node.parentElement ?? node);
  }
}).observe(document.getElementById("content"), {childList: true, subtree: true});
colours(document);
watch();
renewPhotos();
asking();
