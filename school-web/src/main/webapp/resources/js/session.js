// The session's end: a warning before it, and afterwards a way to go on without losing the page. The server counts from the last request of any
// tab, so tabs tell one another.
const WARN_MS = 2 * 60 * 1000;
const LOOK_MS = 5 * 1000;
const KEY = "seen";

// Empty while there is time; "ending" shortly before the end; "ended" after it.
export function standing(now, last, minutes) {
  const left = last + minutes * 60 * 1000 - now;
  if (left <= 0) return "ended";
  return left <= WARN_MS ? "ending" : "";
}

// The server has answered somebody who is signed in, and counts anew.
export const seen = () => localStorage.setItem(KEY, String(Date.now()));

export function session() {
  const dialog = document.getElementById("ending");
  if (!dialog) return;
  let shown = "";
  const look = () => {
    const now = standing(Date.now(), Number(localStorage.getItem(KEY)), Number(dialog.dataset.minutes));
    if (now === shown) return;
    if (shown === "ended") document.dispatchEvent(new CustomEvent("session:back"));
    shown = now;
    for (const part of dialog.querySelectorAll("[data-when]")) part.hidden = part.dataset.when !== now;
    if (!now) dialog.close();
    else if (!dialog.open) dialog.showModal();
  };
  dialog.querySelector("[data-stay-in]").addEventListener("click", async () => {
    const answer = await fetch("/api/session", {method: "POST", headers: {"X-Homeroom": "session"}}).catch(() => null);
    if (answer?.ok) seen();
    else if (answer?.status === 401) localStorage.setItem(KEY, "0");
    look();
  });
  seen();
  setInterval(look, LOOK_MS);
  addEventListener("storage", look);
  document.addEventListener("visibilitychange", look);
}
