// Set-up: the browser's own time zone, and lines of terms that come and go without losing what was typed.
function ownZone() {
  const field = document.querySelector("[data-own-zone='true'] select");
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (field && !field.value && [...field.options].some((option) => option.value === zone)) field.value = zone;
}

const DAY = 86_400_000;
const inputs = (line) => [...line.querySelectorAll("input")];
const blank = (line) => inputs(line).every((input) => !input.value);
const picker = (id) => window.jQuery(document.getElementById(id)).data("primeDatePicker");
const write = (input, value) => {
  input.value = value;
  input.dispatchEvent(new Event("input", {bubbles: true}));
};

// Without this script all lines are there; with it, those that are empty wait until they are asked for.
function lines(box) {
  const all = [...box.querySelectorAll("[data-line]")];
  const add = document.querySelector(`[data-line-add="${box.dataset.lines}"]`);
  const show = () => { add.hidden = all.every((line) => !line.hidden); };
  for (const line of all) {
    line.hidden = blank(line);
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

// Divides the year into terms of the same length; holidays between them are cut out by hand.
function split(all, done) {
  const box = document.querySelector("[data-split-names]");
  const names = box.dataset.splitNames.split(";").map((list) => list.split(","));
  box.hidden = false;
  for (const button of box.querySelectorAll("[data-split]")) {
    button.addEventListener("click", () => {
      const count = Number(button.dataset.split);
      const [first, last] = [picker("startsOn").getDate(), picker("endsOn").getDate()];
      const days = first instanceof Date && last instanceof Date ? Math.round((last - first) / DAY) + 1 : 0;
      if (days <= count) return;
      // As the reader writes it, which the picker knows.
      const day = (number) => picker("startsOn").formatDateTime(new Date(first.getFullYear(), first.getMonth(), first.getDate() + number));
      all.forEach((line, i) => {
        const [name, starts, ends] = inputs(line);
        write(name, i < count ? names[count - 2][i].trim() : "");
        write(starts, i < count ? day(Math.floor(days * i / count)) : "");
        write(ends, i < count ? day(Math.floor(days * (i + 1) / count) - 1) : "");
        line.hidden = i >= count;
      });
      done();
    });
  }
}

ownZone();
document.querySelectorAll("[data-lines]").forEach(lines);
