// The entry of all scripts: each part looks for what it serves on the page, and does nothing where there is none.
import {frame} from "./frame.js";
import {lists} from "./lists.js";
import {forms} from "./forms.js";

frame();
lists();
forms();
