// The editors' queue: one photo at a time, the next one already loaded, a key for each decision.
import {hold} from "../placeholder.js";
import {seen} from "../session.js";
import {fill, number} from "../texts.js";
import {Queue} from "./queue.js";

const MOST_ALIKE = 3;

function approve(box) {
  const texts = box.dataset;
  const image = document.getElementById("queue-image");
  const figure = image.parentElement;
  const done = document.getElementById("queue-done");
  const lost = document.getElementById("queue-lost");
  const said = document.getElementById("said");
  const last = document.getElementById("queue-last");
  const reasons = document.getElementById("reasons");
  const address = (photo) => `${texts.files}${photo.objectId}/page.jpg`;
  const queue = new Queue(async (after) => {
    const {photos} = await post(texts.queue, {after});
    for (const photo of photos) new Image().src = address(photo);
    return photos;
  });
  let decided = null;

  async function post(url, values) {
    const headers = {"X-Homeroom": "approve", "Content-Type": "application/json"};
    const answer = await fetch(url, {method: "POST", body: JSON.stringify(values), headers});
    if (answer.status === 401) throw new Error(texts.signed_out);
    if (!answer.ok && answer.status !== 409) throw new Error(texts.lost);
    seen();
    const json = await answer.json();
    if ("waiting" in json) document.getElementById("waiting").textContent = number(json.waiting);
    return json;
  }

  function tell(text) {
    said.textContent = text;
    last.textContent = text;
  }

  async function show(first = false) {
    let photo;
    try {
      photo = await queue.first();
    } catch (failed) {
      return fail(failed);
    }
    box.hidden = !photo;
    done.hidden = Boolean(photo);
    ended();
    lost.hidden = true;
    if (!first) settle();
    if (!photo) return;
    hold(figure, photo.placeholder);
    image.width = photo.width;
    image.height = photo.height;
    image.alt = fill(texts.alt, photo.name);
    image.src = address(photo);
    document.getElementById("queue-name").textContent = photo.name;
    document.getElementById("queue-class").textContent = photo.className ?? "";
    const consent = document.getElementById("queue-consent");
    const word = {true: "given", false: "refused"}[photo.consent] ?? "missing";
    consent.className = `state state-${{given: "good", refused: "danger", missing: "warning"}[word]}`;
    consent.textContent = texts[word];
    alike(photo.alike);
  }

  // What was pressed may be gone: then the next thing to press has the focus.
  function settle() {
    const active = document.activeElement;
    if (active === document.body || active.disabled || !active.checkVisibility()) [box, done, lost].find((part) => !part.hidden).querySelector(".button-main").focus();
  }

  // What was skipped is not forgotten.
  function ended() {
    done.querySelector("h2").textContent = queue.skipped ? texts.through : texts.done;
    const again = done.querySelector("[data-do=again]");
    again.textContent = queue.skipped ? fill(texts.skipped, number(queue.skipped)) : texts.again;
    again.classList.toggle("button-main", Boolean(queue.skipped));
    done.querySelector("a").classList.toggle("button-main", !queue.skipped);
  }

  // The newest of the other photos that show the same, each with its student and what was decided about it.
  function alike(others) {
    const list = document.getElementById("queue-alike");
    list.hidden = !others.length;
    list.querySelector("ul").replaceChildren(...others.slice(0, MOST_ALIKE).map((other) => {
      const row = document.createElement("li");
      const thumb = new Image(40, 50);
      thumb.alt = "";
      thumb.src = `${texts.files}${other.objectId}/thumb.jpg`;
      hold(thumb, other.placeholder);
      row.append(thumb, fill(texts.alike, other.name, texts[`was_${other.approval.toLowerCase()}`]));
      return row;
    }));
  }

  function fail(failed) {
    box.hidden = true;
    done.hidden = true;
    lost.hidden = false;
    lost.querySelector("h2").textContent = failed.message;
    settle();
    tell(failed.message);
  }

  async function decide(decision, reason) {
    const photo = queue.take();
    if (!photo) return;
    undoable(null);
    show();
    try {
      const values = {photo: photo.id, version: photo.version, decision, ...reason && {reason}};
      const answer = await post(texts.decision, values);
      if (answer.code) return tell(fill(texts.conflict, photo.name));
      photo.version = answer.version;
      undoable(photo);
      tell(fill(decision === "APPROVED" ? texts.approved : texts.rejected, photo.name));
    } catch (failed) {
      // The decision did not reach the school: the photo comes back.
      queue.back(photo);
      await show();
      tell(failed.message);
    }
  }

  function undoable(photo) {
    decided = photo;
    for (const button of document.querySelectorAll("[data-do=undo]")) button.disabled = !photo;
  }

  async function undo() {
    const photo = decided;
    if (!photo) return;
    undoable(null);
    try {
      const answer = await post(texts.decision, {photo: photo.id, version: photo.version, decision: "PENDING"});
      if (answer.code) return tell(fill(texts.conflict, photo.name));
      photo.version = answer.version;
      queue.back(photo);
      await show();
      tell(fill(texts.undone, photo.name));
    } catch (failed) {
      undoable(photo);
      tell(failed.message);
    }
  }

  const actions = {
    approve: () => decide("APPROVED"),
    reject: () => queue.empty || reasons.showModal(),
    skip: () => {
      queue.skip();
      show();
    },
    undo,
    again: () => {
      queue.restart();
      show();
    },
  };
  const keys = {a: "approve", r: "reject", s: "skip", u: "undo"};

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) actions[button.dataset.do]();
    const reason = event.target.closest("[data-reason]");
    if (reason) {
      reasons.close();
      decide("REJECTED", reason.dataset.reason);
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.target.closest("input, textarea, select")) return;
    if (reasons.open) return void reasons.querySelector(`[data-key="${event.key}"]`)?.click();
    const action = keys[event.key.toLowerCase()];
    if (action && (!box.hidden || action === "undo")) {
      event.preventDefault();
      actions[action]();
    }
  });

  // Once the photo has loaded, its edges should show.
  image.addEventListener("load", () => hold(figure, null));

  show(true);
}

approve(document.getElementById("queue"));
