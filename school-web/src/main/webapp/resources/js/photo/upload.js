// Uploads photos: one request per file, three at a time, with progress; each can be cancelled or retried.
import {hold} from "../placeholder.js";
import {seen} from "../session.js";
import {fill, size} from "../texts.js";
import {refusal, tally, toSend, triedAgain, underWay} from "./files.js";
import {watch} from "./progress.js";

const BUSY_MS = 3000;
const SUMMARY_MS = 1000;

function upload(root) {
  const texts = document.getElementById("texts").dataset;
  const list = root.querySelector(".uploads");
  const head = root.querySelector(".upload-head");
  const again = root.querySelector("[data-again]");
  const summary = root.querySelector("[data-summary]");
  const template = document.getElementById("upload-row");
  const maximum = Number(root.dataset.max);
  const items = [];

  function add(files) {
    for (const file of files) {
      const row = template.content.firstElementChild.cloneNode(true);
      const item = {file, row, state: "waiting"};
      row.querySelector(".upload-name").textContent = file.name;
      row.querySelector(".upload-size").textContent = size(file.size);
      row.querySelector("progress").setAttribute("aria-label", fill(texts.progress, file.name));
      const cancel = row.querySelector("[data-cancel]");
      cancel.setAttribute("aria-label", fill(texts.cancel_one, file.name));
      cancel.addEventListener("click", () => stop(item));
      const retry = row.querySelector("[data-retry]");
      retry.setAttribute("aria-label", fill(texts.retry_one, file.name));
      retry.addEventListener("click", () => {
        show(item, "waiting", texts.waiting);
        row.querySelector("[data-cancel]").focus();
        next();
      });
      row.addEventListener("photo:state", (event) => answered(item, event.detail));
      items.push(item);
      list.append(row);
      show(item, "waiting", texts.waiting);
    }
    list.hidden = head.hidden = !items.length;
    next();
  }

  function show(item, state, text) {
    item.state = state;
    const {row} = item;
    row.dataset.state = state;
    row.querySelector(".upload-state").textContent = text;
    row.querySelector("progress").hidden = !underWay(state);
    row.querySelector("[data-cancel]").hidden = !underWay(state);
    row.querySelector("[data-retry]").hidden = !triedAgain(state);
    clearTimeout(show.timer);
    show.timer = setTimeout(() => {
      const {arrived, wrong} = tally(items);
      summary.textContent = fill(texts.summary, arrived, items.length, wrong);
    }, SUMMARY_MS);
  }

  function next() {
    for (let item = toSend(items); item; item = toSend(items)) send(item);
  }

  async function send(item) {
    const {file, row} = item;
    show(item, "sending", texts.sending);
    const wrong = await refusal(file, maximum);
    if (item.state !== "sending") return next();
    if (wrong) {
      show(item, wrong, texts[wrong]);
      return next();
    }
    const request = new XMLHttpRequest();
    item.request = request;
    const bar = row.querySelector("progress");
    bar.value = 0;
    request.open("PUT", `${root.dataset.url}&name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("X-Homeroom", "upload");
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => {
      bar.value = event.lengthComputable ? event.loaded / event.total * 100 : 0;
    });
    request.addEventListener("load", () => ended(item, request));
    request.addEventListener("error", () => ended(item, null));
    request.addEventListener("loadend", next);
    request.send(file);
  }

  function ended(item, request) {
    let answer = {};
    try {
      answer = request ? JSON.parse(request.responseText) : {};
    } catch {
      // Not an answer of ours
    }
    if (answer.key) {
      seen();
      item.row.dataset.stateKey = answer.state === "RECEIVED" || answer.state === "FAILED" ? answer.key : "";
      item.already = answer.already;
      if (item.row.dataset.stateKey) {
        show(item, "received", texts.received);
        document.dispatchEvent(new CustomEvent("photo:watch"));
        again.hidden = true;
      } else {
        answered(item, answer);
      }
    } else if (answer.code === "BUSY") {
      item.notBefore = Date.now() + BUSY_MS;
      show(item, "waiting", texts.waiting);
      setTimeout(next, BUSY_MS + 100);
    } else if (answer.code) {
      const code = answer.code.toLowerCase();
      show(item, texts[code] ? code : "other", texts[code] ?? texts.other);
      if (code === "signed_out") signIn(item);
    } else {
      show(item, request ? "other" : "lost", request ? texts.other : texts.lost);
    }
  }

  function signIn(item) {
    const link = document.createElement("a");
    link.href = root.dataset.signIn;
    link.target = "_blank";
    link.textContent = texts.sign_in;
    item.row.querySelector(".upload-state").append(" ", link);
  }

  function answered(item, photo) {
    if (photo.state === "READY") {
      const thumb = item.row.querySelector(".upload-thumb");
      const image = new Image(56, 56);
      image.alt = "";
      image.src = `${root.dataset.files}${photo.objectId}/thumb.jpg`;
      thumb.replaceChildren(image);
      hold(thumb, photo.placeholder);
      show(item, item.already ? "already" : "ready", item.already ? texts.already : texts.ready);
    } else if (photo.state === "REFUSED") {
      const why = texts[`refusal_${(photo.refusal ?? "").toLowerCase()}`];
      show(item, "refused", why ?? texts.already);
    } else {
      show(item, "failed", texts.failed);
    }
  }

  function stop(item) {
    show(item, "cancelled", texts.cancelled);
    item.request?.abort();
    item.row.querySelector("[data-retry]").focus();
    next();
  }

  for (const input of root.querySelectorAll("input[type=file]")) {
    input.addEventListener("change", () => {
      add(input.files);
      input.value = "";
    });
  }

  const drop = root.querySelector("[data-drop]");
  let inside = 0;
  const files = (event) => [...event.dataTransfer?.types ?? []].includes("Files");
  document.addEventListener("dragenter", (event) => files(event) && drop.toggleAttribute("data-over", ++inside > 0));
  document.addEventListener("dragleave", (event) => files(event) && drop.toggleAttribute("data-over", --inside > 0));
  document.addEventListener("dragover", (event) => files(event) && event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (!files(event)) return;
    event.preventDefault();
    inside = 0;
    drop.removeAttribute("data-over");
    add(event.dataTransfer.files);
  });

  document.addEventListener("photo:tired", () => {
    again.hidden = false;
    for (const item of items.filter((i) => i.state === "received")) show(item, "received", texts.long);
  });
  again.addEventListener("click", () => {
    again.hidden = true;
    document.dispatchEvent(new CustomEvent("photo:watch"));
  });
  window.addEventListener("online", () => {
    for (const item of items.filter((i) => i.state === "lost")) show(item, "waiting", texts.waiting);
    next();
  });
  window.addEventListener("beforeunload", (event) => {
    if (items.some((i) => underWay(i.state))) event.preventDefault();
  });
}

const root = document.getElementById("upload");
if (root) {
  upload(root);
  watch();
}
