// The editors' queue: one photo at a time, the next one loaded already, a key for each decision.
const AHEAD = 2;

function approve(box) {
  const texts = box.dataset;
  const image = document.getElementById("queue-image");
  const figure = image.parentElement;
  const done = document.getElementById("queue-done");
  const lost = document.getElementById("queue-lost");
  const said = document.getElementById("said");
  const last = document.getElementById("queue-last");
  const reasons = document.getElementById("reasons");
  const seen = new Set();
  let queue = [];
  let asking = null;
  let decided = null;
  const fill = (text, ...values) => values.reduce((t, value, i) => t.replace(`{${i}}`, value), text);

  async function post(url, values) {
    const headers = {"X-Homeroom": "approve", "Content-Type": "application/json"};
    const answer = await fetch(url, {method: "POST", body: JSON.stringify(values), headers});
    if (answer.status === 401) throw new Error(texts.signed_out);
    if (!answer.ok && answer.status !== 409) throw new Error(texts.lost);
    const json = await answer.json();
    if ("waiting" in json) {
      document.getElementById("waiting").textContent = new Intl.NumberFormat(document.documentElement.lang).format(json.waiting);
    }
    return json;
  }

  function tell(text) {
    said.textContent = text;
    last.textContent = text;
  }

  // At most one question is under way; whoever needs more waits for its answer.
  function more() {
    asking ??= (async () => {
      try {
        const after = queue.at(-1)?.id ?? more.after ?? 0;
        const answer = await post(texts.queue, {after});
        const fresh = answer.photos.filter((p) => !seen.has(p.id) && !queue.some((q) => q.id === p.id));
        queue.push(...fresh);
        for (const photo of fresh) new Image().src = address(photo);
        if (answer.photos.length) more.after = answer.photos.at(-1).id;
        return fresh.length > 0;
      } finally {
        asking = null;
      }
    })();
    return asking;
  }

  const address = (photo) => `${texts.files}${photo.objectId}/page.jpg`;

  async function show() {
    if (queue.length < AHEAD) {
      const question = more();
      if (!queue.length) {
        try {
          await question;
        } catch (failed) {
          return fail(failed);
        }
      } else {
        question.catch(() => {});
      }
    }
    const photo = queue[0];
    box.hidden = !photo;
    done.hidden = Boolean(photo);
    lost.hidden = true;
    if (!photo) return;
    figure.style.backgroundColor = photo.colour ?? "";
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
  }

  function fail(failed) {
    box.hidden = true;
    done.hidden = true;
    lost.hidden = false;
    lost.querySelector("h2").textContent = failed.message;
    tell(failed.message);
  }

  async function decide(decision, reason) {
    const photo = queue.shift();
    if (!photo) return;
    seen.add(photo.id);
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
      seen.delete(photo.id);
      queue.unshift(photo);
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
      seen.delete(photo.id);
      queue.unshift(photo);
      await show();
      tell(fill(texts.undone, photo.name));
    } catch (failed) {
      undoable(photo);
      tell(failed.message);
    }
  }

  const actions = {
    approve: () => decide("APPROVED"),
    reject: () => queue.length && reasons.showModal(),
    skip: () => {
      const photo = queue.shift();
      if (photo) seen.add(photo.id);
      show();
    },
    undo,
    again: () => {
      seen.clear();
      queue = [];
      more.after = 0;
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

  // The colour holds the place; once the photo is there, its edges are to be seen.
  image.addEventListener("load", () => {
    figure.style.backgroundColor = "";
  });

  show();
}

approve(document.getElementById("queue"));
