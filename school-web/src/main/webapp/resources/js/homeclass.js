// Finds students for a class as the user types.
import {narrow} from "./narrow.js";

document.querySelectorAll("[data-narrow]").forEach(narrow);
