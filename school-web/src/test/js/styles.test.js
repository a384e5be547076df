// Rules for styles: a page names those of the rooms whose classes it has.
import assert from "node:assert/strict";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {test} from "node:test";
import {fileURLToPath} from "node:url";

const WEBAPP = fileURLToPath(new URL("../../main/webapp", import.meta.url));
const read = (path) => readFileSync(join(WEBAPP, path), "utf8");
const sheets = (text) => [...text.matchAll(/s:style name="(\w+)"|resource\['css\/(\w+)\.css'\]/g)].map(([, ours, frame]) => ours ?? frame);

const everywhere = sheets(read("WEB-INF/templates/base.xhtml"));
const all = readdirSync(join(WEBAPP, "resources/css")).map((file) => file.replace(".css", ""));
const classes = (sheet) => new Set([...read(`resources/css/${sheet}.css`).matchAll(/\.([a-z][a-z-]*)/g)].map(([, name]) => name));
const shared = new Set(everywhere.flatMap((sheet) => [...classes(sheet)]));
const ofRooms = all.filter((sheet) => !everywhere.includes(sheet))
  .map((sheet) => [sheet, new Set([...classes(sheet)].filter((name) => !shared.has(name)))]);

// A page with what it includes.
const whole = (path) => read(path).replaceAll(/<ui:include src="([^"#]+)"/g, (tag, src) => tag + whole(src.slice(1)));
const used = (text) => new Set([...text.matchAll(/(?:class|styleClass)="([^"]*)"/g)].flatMap(([, names]) => names.split(/[^a-z-]+/)));
const pages = readdirSync(WEBAPP, {recursive: true}).filter((file) => file.endsWith(".xhtml") && !file.startsWith("WEB-INF"));

test("a page names the styles of all rooms whose classes it uses, and no others", () => {
  assert.ok(pages.length > 30 && ofRooms.length > 5, `${pages.length} pages, ${ofRooms.length} rooms`);
  for (const page of pages) {
    const text = whole(page);
    const names = used(text);
    const named = sheets(text);
    for (const name of names) {
      const owners = ofRooms.filter(([, own]) => own.has(name)).map(([sheet]) => sheet);
      assert.ok(!owners.length || owners.some((sheet) => named.includes(sheet)), `${page} has ${name} of ${owners} and names ${named}`);
    }
    const idle = ofRooms.filter(([sheet, own]) => named.includes(sheet) && ![...own].some((name) => names.has(name)));
    assert.deepEqual(idle.map(([sheet]) => sheet), [], page);
  }
});

test("a style sheet named by a page exists", () => {
  for (const page of pages) for (const sheet of sheets(read(page))) assert.ok(existsSync(join(WEBAPP, "resources/css", `${sheet}.css`)), `${page}: ${sheet}`);
});
