// Students of a class: found as the user types, and all ticked at once.
import {narrow} from "./narrow.js";
import {all} from "./ticks.js";

document.querySelectorAll("[data-narrow]").forEach(narrow);
document.querySelectorAll("[data-all]").forEach(all);
