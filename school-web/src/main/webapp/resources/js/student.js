// Admitting a child: a second guardian appears when asked for, and the first day follows the year of the class until it is changed.
import {set} from "./forms.js";

const form = document.getElementById("form");
const further = form.querySelector("[data-further]");
const add = form.querySelector("[data-further-add]");

const typed = (box) => [...box.querySelectorAll(".input")].some((input) => input.value) || box.querySelector(".field-wrong");

function show() {
  further.hidden = further.hidden && !typed(further);
  add.hidden = !further.hidden;
}

if (further) {
  further.hidden = !typed(further);
  show();
  form.addEventListener("input", show);
  add.addEventListener("click", () => {
    further.hidden = false;
    show();
    further.querySelector("input:checked").focus();
  });
}

const classes = document.getElementById("classId");
const firstDay = document.getElementById("admittedOn_input");
const days = [...form.querySelectorAll("[data-first-day]")];

classes.addEventListener("change", () => {
  const group = classes.selectedOptions[0].parentElement.label ?? "";
  const day = days.find((each) => days.length > 1 && group.startsWith(`${each.dataset.firstDay} `));
  const proposed = !firstDay.value || days.some((each) => each.value === firstDay.value);
  if (day && proposed) set(firstDay, day.value);
});
