// How the app starts, on engines of all ages, and what is said where the worker does not come.
import assert from "node:assert/strict";
import test from "node:test";
import { Page, alone, answer } from "./page.mjs";

const started = { worker: (worker) => worker.onmessage({ data: { program: ["module", "of a worker"] } }) };

test("where wasm runs, nothing is fetched that old engines need", async () => {
  const page = await new Page().open();
  assert.deepEqual(page.ran, [["instance", ["module", "/app.wasm"], "imports"]]);
  assert.deepEqual(page.loaded, ["/app.css", "/exec.js", "/request.js"]);
  assert.deepEqual(page.fetched, ["/app.wasm"]);
  assert.deepEqual(page.posted, []);
  assert.deepEqual(page.zhapu.program, ["module", "/app.wasm"]);
});

test("a host that sends another type costs no more requests", async () => {
  const page = await new Page({ fetch: async () => answer("bytes", "text/plain") }).open();
  assert.deepEqual(page.ran, [["instance", ["module", "bytes"], "imports"]]);
  assert.deepEqual(page.fetched, ["/app.wasm"]);
});

test("where the page may not compile, a worker compiles, once, and the page runs that", async () => {
  const page = await new Page({ refuses: "compile", ...started }).open();
  assert.deepEqual(page.ran, [["instance", ["module", "of a worker"], "imports"]]);
  assert.deepEqual(page.loaded, ["/app.css", "/exec.js", "/request.js", "/refused.js"]);
  const [[address, { wasm, sample, cache }], end] = page.posted;
  assert.deepEqual([address, wasm, sample.constructor, cache], ["/compile.js", "/app.wasm", Uint8Array, "default"]);
  assert.deepEqual(end, ["/compile.js", "terminate"]);
  assert.deepEqual(page.fetched, [], "the worker fetches");
  assert.deepEqual(page.zhapu.program, ["module", "of a worker"], "a search worker gets it");
});

for (const [what, worker] of Object.entries({
  "cannot compile": (worker) => worker.onmessage({ data: { fault: "CompileError" } }),
  "does not load": (worker) => worker.onerror(new Error("no script")),
  "cannot send the program": (worker) => worker.onmessageerror(new Error("lost")),
})) {
  test("a compiler that " + what + " is the end, and is told", async () => {
    const page = await new Page({ refuses: "compile", worker }).open();
    assert.deepEqual([page.zhapu.failed, page.html.dataset.app, page.ran], [true, "failed", []]);
    assert.equal(page.errors.length, 1);
    assert.deepEqual(page.posted.filter(([, message]) => message.wasm).map(([, { cache }]) => cache), ["default", "reload"]);
  });
}

for (const refuses of ["all", "new"]) {
  test("an engine without wasm, or with an old one, fails at once, fetches nothing in vain, and reading goes on: " + refuses, async () => {
    const page = await new Page({ refuses, ...started }).open();
    assert.deepEqual([page.zhapu.failed, page.html.dataset.app], [true, "failed"]);
    assert.deepEqual([page.fetched, page.loaded, page.posted], [[], [], []]);
    assert.equal(alone(page), false);
  });
}

for (const [what, register] of Object.entries({
  "throws": () => { throw new Error("SecurityError"); },
  "refuses": async () => { throw new Error("SecurityError"); },
  "resolves with nothing": async () => undefined,
})) {
  test("a register that " + what + " leaves the page alone, and the app starts", async () => {
    const page = await new Page({ register }).open();
    assert.equal(page.zhapu.alone, true);
    assert.equal(alone(page), true);
    assert.equal(page.ran.length, 1);
  });
}

test("after a look that met with trouble the page asks for another when the pause is over, once", async () => {
  const page = await new Page({ controlled: true }).open();
  page.hear({ type: "again", after: 5 });
  page.hear({ type: "again", after: 30 });
  assert.ok(!page.zhapu.messages.some((message) => message.type === "again"), "the app has nothing to do with it");
  await new Promise((done) => setTimeout(done, 20));
  assert.deepEqual(page.looks, []);
  await new Promise((done) => setTimeout(done, 40));
  assert.deepEqual(page.looks, [{ type: "refresh", soon: true, online: false }]);
});
