// Rules for scripts, which pages name and which import one another.
import assert from "node:assert/strict";
import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, normalize, relative} from "node:path";
import {test} from "node:test";
import {fileURLToPath} from "node:url";

const WEBAPP = fileURLToPath(new URL("../../main/webapp", import.meta.url));
const SCRIPTS = join(WEBAPP, "resources/js");
const files = (folder, ending) => readdirSync(folder, {recursive: true}).filter((file) => file.endsWith(ending)).sort();

const scripts = files(SCRIPTS, ".js");
const imports = new Map(scripts.map((script) => {
  const text = readFileSync(join(SCRIPTS, script), "utf8");
  return [script, [...text.matchAll(/^import .* from "(.*)";$/gm)].map(([, from]) => from)];
}));
const imported = (script) => imports.get(script).map((from) => normalize(join(dirname(script), from)));
const named = new Set(files(WEBAPP, ".xhtml").flatMap((page) =>
  [...readFileSync(join(WEBAPP, page), "utf8").matchAll(/<s:script name="([^"]+)"/g)].map(([, name]) => `${name}.js`)));

test("scripts and pages were found", () => {
  assert.ok(scripts.length > 10 && named.size > 5, `${scripts.length} scripts, ${named.size} of them named by pages`);
});

test("a script named by a page exists", () => {
  assert.deepEqual([...named].filter((script) => !scripts.includes(script)), []);
});

test("an import is relative, so that its address has the same build", () => {
  for (const [script, froms] of imports) {
    for (const from of froms) assert.match(from, /^\.\.?\/.*\.js$/, script);
    for (const target of imported(script)) assert.ok(scripts.includes(target), `${script} imports ${target}`);
  }
});

test("a script either starts or exports something: what a page names is not imported", () => {
  const given = new Set(scripts.flatMap(imported));
  assert.deepEqual([...named].filter((script) => given.has(script)), []);
  assert.deepEqual(scripts.filter((script) => !named.has(script) && !given.has(script)), [], "used by nobody");
});

test("a script imports only shared scripts, or those of its own room", () => {
  for (const script of scripts) {
    const ofRooms = imported(script).filter((target) => target.includes("/"));
    assert.deepEqual(ofRooms.filter((target) => dirname(target) !== dirname(script)), [], script);
  }
});

test("an imported script does nothing by itself, so that it can be tested without a page", async () => {
  const given = new Set(scripts.flatMap(imported));
  for (const script of given) assert.ok(Object.keys(await import(`#js/${script}`)).length > 0, script);
});

test("a test is in the same place as its script", () => {
  const here = fileURLToPath(new URL(".", import.meta.url));
  const tested = files(here, ".test.js").map((file) => relative(here, join(here, file)).replace(".test.js", ".js"))
    .filter((file) => !["modules.js", "styles.js"].includes(file));
  assert.deepEqual(tested.filter((script) => !scripts.includes(script)), []);
});
