// Rows of terms appear and disappear without losing what was typed.
import {terms} from "./terms.js";

const inputs = (line) => [...line.querySelectorAll("input")];
const picker = (id) => window.jQuery(document.getElementById(id)).data("primeDatePicker");
const write = (input, value) => {
  input.value = value;
  input.dispatchEvent(new Event("input", {bubbles: true}));
};
// A typed date in ISO format, and an ISO date in the reader's format, which the picker knows.
const typed = (id) => {
  const day = picker(id).getDate();
  return day instanceof Date ? new Date(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate())).toISOString().slice(0, 10) : "";
};
const written = (day) => day ? picker("startsOn").formatDateTime(new Date(`${day}T00:00`)) : "";
const blank = (line) => inputs(line).every((input) => !input.value);

// Without this script all rows are shown; with it, empty ones are hidden until needed.
function lines(box) {
  const all = [...box.querySelectorAll("[data-line]")];
  const add = document.querySelector(`[data-line-add="${box.dataset.lines}"]`);
  const show = () => { add.hidden = all.every((line) => !line.hidden); };
  for (const line of all) {
    line.hidden = blank(line);
    line.addEventListener("input", () => {
      if (!blank(line)) line.hidden = false;
      show();
    });
    const remove = line.querySelector("[data-line-remove]");
    remove.hidden = false;
    remove.addEventListener("click", () => {
      inputs(line).forEach((input) => write(input, ""));
      line.hidden = true;
      show();
      add.focus();
    });
  }
  add.addEventListener("click", () => {
    const line = all.find((each) => each.hidden);
    line.hidden = false;
    show();
    inputs(line)[0].focus();
  });
  show();
  split(all, show);
}

// Divides the year into terms of equal length; users then adjust them for holidays.
function split(all, done) {
  const box = document.querySelector("[data-split-names]");
  const names = box.dataset.splitNames.split(";").map((list) => list.split(","));
  box.hidden = false;
  for (const button of box.querySelectorAll("[data-split]")) {
    button.addEventListener("click", () => {
      const count = Number(button.dataset.split);
      const parts = terms(typed("startsOn"), typed("endsOn"), count);
      if (!parts.length) return;
      all.forEach((line, i) => {
        const [name, starts, ends] = inputs(line);
        write(name, parts[i] ? names[count - 2][i].trim() : "");
        write(starts, written(parts[i]?.starts));
        write(ends, written(parts[i]?.ends));
        line.hidden = !parts[i];
      });
      done();
    });
  }
}

document.querySelectorAll("[data-lines]").forEach(lines);
