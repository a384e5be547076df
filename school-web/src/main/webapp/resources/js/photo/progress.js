// Photos of a page that are still being prepared.
const PAUSES_MS = [1000, 1000, 1000, 1500, 2000, 2000, 3000, 5000, 8000, 10000];
const PATIENCE_MS = 5 * 60 * 1000;
const AT_ONCE = 100;

// When to ask again: less and less often, and not at all after some minutes.
export class Pace {
  #now;
  #began;
  #round = 0;

  constructor(now = Date.now) {
    this.#now = now;
    this.#began = now();
  }

  // The pause in milliseconds, or null after waiting long enough.
  next() {
    if (this.#now() - this.#began > PATIENCE_MS) return null;
    return PAUSES_MS[Math.min(this.#round++, PAUSES_MS.length - 1)];
  }
}

// Asks about their progress, without cookies, so that a waiting page keeps nobody signed in. Dispatch "photo:watch" after adding a
// photo, or to continue.
export function watch() {
  let pace;
  let timer;
  const waiting = () => [...document.querySelectorAll("[data-state-key]")].filter((e) => e.dataset.stateKey);
  const plan = () => {
    clearTimeout(timer);
    if (!waiting().length) return;
    const pause = pace.next();
    if (pause === null) document.dispatchEvent(new CustomEvent("photo:tired"));
    else timer = setTimeout(ask, pause);
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
      // Temporarily unavailable: asks again.
    }
    plan();
  };
  const begin = () => {
    pace = new Pace();
    plan();
  };
  document.addEventListener("photo:watch", begin);
  document.addEventListener("visibilitychange", () => document.hidden || plan());
  begin();
}
