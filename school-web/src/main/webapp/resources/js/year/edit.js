// Lines of terms come and go without losing what was typed.
import {terms} from "./terms.js";

const inputs = (line) => [...line.querySelectorAll("input")];
const blank = (line) => inputs(line).every((input) => !input.value);

// Without this script all lines are there; with it, those that are empty wait until they are asked for.
function lines(box) {
  const all = [...box.querySelectorAll("[data-line]")];
  const add = document.querySelector(`[data-line-add="${box.dataset.lines}"]`);
  const show = () => { add.hidden = all.every((line) => !line.hidden); };
  const touch = () => box.dispatchEvent(new Event("input", {bubbles: true}));
  for (const line of all) {
    line.hidden = blank(line);
    const remove = line.querySelector("[data-line-remove]");
    remove.hidden = false;
    remove.addEventListener("click", () => {
      inputs(line).forEach((input) => { input.value = ""; });
      line.hidden = true;
      show();
      touch();
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
  split(all, () => { show(); touch(); });
}

// Divides the year into terms of the same length; holidays between them are cut out by hand.
function split(all, done) {
  const box = document.querySelector("[data-split-names]");
  const names = box.dataset.splitNames.split(";").map((list) => list.split(","));
  box.hidden = false;
  for (const button of box.querySelectorAll("[data-split]")) {
    button.addEventListener("click", () => {
      const count = Number(button.dataset.split);
      const parts = terms(document.getElementById("startsOn").value, document.getElementById("endsOn").value, count);
      if (!parts.length) return;
      all.forEach((line, i) => {
        const [name, starts, ends] = inputs(line);
        name.value = parts[i] ? names[count - 2][i].trim() : "";
        starts.value = parts[i]?.starts ?? "";
        ends.value = parts[i]?.ends ?? "";
        line.hidden = !parts[i];
      });
      done();
    });
  }
}

document.querySelectorAll("[data-lines]").forEach(lines);
