// settings.js reads kept settings as the app does: both are held to one table. What cannot be kept holds as long as the page.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const source = readFileSync(process.env.SCRIPTS + "/settings.js", "utf8");
const table = readFileSync(new URL("../../../content/testdata/settings.tsv", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.includes("\t"))
  .map((line) => line.split("\t"));

// page runs settings.js in a page whose storage holds a text; without one it is blocked.
function page(kept) {
  const marks = {}, metas = [{ content: "day" }, { content: "night" }].map((meta) => ({ ...meta, setAttribute: (name, value) => { meta[name] = value; } }));
  const root = { setAttribute: (name, value) => { marks[name] = value; }, removeAttribute: (name) => { delete marks[name]; } };
  const scope = {
    document: { documentElement: root, querySelectorAll: () => metas }, location: { hash: "#p1" }, getComputedStyle: () => ({ backgroundColor: "ground" }),
    get localStorage() {
      if (kept === undefined) throw new Error("denied");
      return { getItem: () => kept, setItem: (key, value) => { kept = value; } };
    },
  };
  scope.window = scope;
  new Function("scope", `with (scope) { ${source} }`)(scope);
  return { marks, settings: scope.settings, kept: () => kept };
}

test("kept settings are read as the table says", () => {
  for (const [kept, want] of table) assert.equal(JSON.stringify(page(kept).settings.get()), want, kept);
});

test("the page shows them before it is drawn", () => {
  assert.deepEqual(page('{"size":5,"theme":"dark","elder":true}').marks, { "data-size": "5", "data-theme": "dark", "data-elder": "" });
  assert.deepEqual(page("").marks, {});
});

test("a choice is kept as it was made, and shows", () => {
  const at = page("");
  at.settings.set({ size: 3, theme: "paper", elder: false, words: undefined });
  assert.equal(at.kept(), '{"size":3,"theme":"paper","elder":false}');
  assert.deepEqual(at.marks, { "data-size": "3", "data-theme": "paper" });
  at.settings.set({ size: 2, theme: "system", elder: false });
  assert.deepEqual(at.marks, {});
});

test("a choice that cannot be kept holds as long as the page", () => {
  const at = page();
  at.settings.set({ size: 6, theme: "dark", elder: true });
  assert.deepEqual(at.settings.get(), { size: 6, theme: "dark", elder: true, words: undefined });
});
