// Students for a class are found among many while one types.
import {narrow} from "./narrow.js";

document.querySelectorAll("[data-narrow]").forEach(narrow);
