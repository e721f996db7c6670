// What boot.js does, and has said on the page, when the app does not come.
import assert from "node:assert/strict";
import test from "node:test";
import { Page, answer } from "./page.mjs";

const NETWORK = [undefined, false]; // at 8 s of silence, and at the end
const twice = ["/app.wasm", "/app.wasm past the cache"];
const missing = { ok: false, status: 404 };
const hanging = (address, cache, signal) => new Promise((_, fail) => signal.addEventListener("abort", () => fail(new Error("aborted"))));
const started = (page) => assert.deepEqual([page.zhapu.failed, page.ran.length], [false, 1]);
const failed = (page) => assert.deepEqual([page.zhapu.failed, page.ran.length, page.html.dataset.app], [true, 0, "failed"]);

for (const [what, fetch, wait] of [
  ["is missing", async () => missing, []],
  ["is not a program", async () => answer("wrong"), []],
  ["is a page of the host", async () => answer("wrong", "text/html"), []],
  ["cannot be reached", async () => { throw new TypeError("network"); }, []],
  ["hangs", hanging, [NETWORK]],
  ["hangs after its first bytes", async (address, cache, signal) => {
    const stuck = hanging(address, cache, signal);
    return { ...answer("", "text/plain"), body: {}, clone: () => ({ body: { getReader: () => ({ read: () => stuck }) } }), arrayBuffer: () => stuck };
  }, [NETWORK]],
]) {
  test("a program that " + what + " is asked for past the cache, once, and the page tells", async () => {
    const page = await new Page({ fetch }).open();
    failed(page);
    assert.deepEqual(page.fetched, twice);
    assert.deepEqual(page.told, [...wait, ...wait, NETWORK]);
  });
  test("a program that " + what + ", and comes by a worker, is watched too", async () => {
    const page = await new Page({ fetch, controller: {} }).open();
    failed(page);
    assert.deepEqual(page.told, [...wait, ...wait, NETWORK]);
  });
  test("a program that " + what + " once starts at the second time", async () => {
    const page = await new Page({ fetch: (address, cache, signal) => cache === "reload" ? answer(address) : fetch(address, cache, signal) }).open();
    started(page);
    assert.deepEqual(page.fetched, twice);
    assert.deepEqual(page.told, wait);
  });
}

test("a slow line is no fault: bytes are progress", async () => {
  const chunks = Array.from({ length: 8 }, (_, i) => new Promise((done) => setTimeout(done, 50 * (i + 1), "bytes"))); // 40 s in all
  const whole = Promise.all(chunks).then(() => "/app.wasm");
  const page = await new Page({ fetch: async () => ({ ...answer("", "text/plain", chunks), arrayBuffer: () => whole }) }).open();
  started(page);
  assert.deepEqual([page.fetched, page.told], [["/app.wasm"], []]);
});

test("a compiler that hangs is ended, and another one asks past the cache; one that tells of bytes is waited for", async () => {
  const hangs = await new Page({ refuses: "compile", worker: () => {} }).open();
  failed(hangs);
  assert.deepEqual(hangs.told, [NETWORK, NETWORK, NETWORK]);
  assert.deepEqual(hangs.posted.map(([, message]) => message.cache || message), ["default", "terminate", "reload", "terminate"]);
  const slow = await new Page({ refuses: "compile", worker: (worker) => {
    for (let i = 1; i < 8; i++) setTimeout(() => worker.onmessage({ data: { progress: true, all: false } }), 50 * i);
    setTimeout(() => worker.onmessage({ data: { program: ["module", "slow"] } }), 400);
  } }).open();
  started(slow);
  assert.deepEqual(slow.told, []);
});

test("a program that is kept is not copied", async () => {
  const kept = { ...answer("kept"), body: {}, clone: () => assert.fail("the browser might not keep the compiled code") };
  started(await new Page({ controller: {}, kept: () => kept, fetch: async () => kept }).open());
});

test("where caches are blocked the app starts all the same", async () => {
  started(await new Page({ controller: {}, get caches() { throw new Error("SecurityError"); } }).open());
});

for (const refuses of ["run", "workers"]) {
  test("an engine that refuses wasm is told so, fetches no program for it, and asks once: " + refuses, async () => {
    const page = await new Page({ refuses, worker: () => {} }).open();
    failed(page);
    assert.match(page.told[0][0], /浏览器旧了/);
    assert.deepEqual([page.told.length, page.posted.length, page.posted[1][1]], [1, 2, "terminate"]);
  });
}

test("a compiler without memory says so", async () => {
  const page = await new Page({ refuses: "compile", worker: (worker) => worker.onmessage({ data: { fault: "RangeError: …", memory: true } }) }).open();
  failed(page);
  assert.match(page.told[0][0], /内存/);
});

test("without memory nothing is fetched again", async () => {
  const page = await new Page({ fetch: async () => answer("large") }).open();
  failed(page);
  assert.deepEqual(page.fetched, ["/app.wasm"]);
  assert.match(page.told[0][0], /内存/);
});

for (const refuses of ["all", "new"]) {
  test("an engine that cannot is told so, with another way, and not to try again: " + refuses, async () => {
    const page = await new Page({ refuses }).open();
    assert.match(page.told[0][0], /浏览器旧了.*文章照样能看.*换手机自带的浏览器/);
    assert.equal(page.told[0][1], true);
  });
}

test("a script that does not load is fetched past the cache, once", async () => {
  const page = await new Page({ script: (src) => src !== "/exec.js" }).open();
  started(page);
  assert.match(page.loaded.join(" "), /^\/app\.css \/exec\.js \/request\.js \/exec\.js\?\d+$/);
  assert.deepEqual(page.fetched.filter((address) => address.includes("exec")), ["/exec.js past the cache"]);
  const lost = await new Page({ script: (src) => !src.startsWith("/exec.js") }).open();
  failed(lost);
  assert.deepEqual(lost.told, [NETWORK]);
});

test("a style that does not load is fetched past the cache, once, and without it the app does not start", async () => {
  const page = await new Page({ script: (src) => src !== "/app.css" }).open();
  started(page);
  assert.match(page.loaded.join(" "), /^\/app\.css .* \/app\.css\?\d+$/);
  const lost = await new Page({ script: (src) => !src.startsWith("/app.css") }).open();
  failed(lost);
  assert.deepEqual(lost.told, [NETWORK]);
});

test("an engine that needs a worker to compile, and has none, is told that it cannot", async () => {
  const page = await new Page({ refuses: "threads" }).open();
  failed(page);
  assert.match(page.told[0][0], /浏览器旧了/);
});

test("a program that ends after it ran says that, not that the network is bad", async () => {
  const page = await new Page({ ends: true }).open();
  assert.equal(page.zhapu.failed, true);
  assert.match(page.told[0][0], /停住了/);
});
