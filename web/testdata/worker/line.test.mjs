// A line that says nothing stops nobody: neither the next look, nor what the reader taps, nor a new version of the app.
import assert from "node:assert/strict";
import test from "node:test";
import { bodyOf, edition, publish, shell } from "./paper.mjs";
import { Phone } from "./phone.mjs";

async function reader() {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  const editions = [edition(phone, "2026-02")];
  publish(phone, editions);
  await worker.say({ type: "refresh" });
  publish(phone, [edition(phone, "2026-03"), ...editions]);
  phone.told = [];
  phone.asked = [];
  return { phone, worker };
}

const until = async (so) => {
  for (let i = 0; i < 400 && !so(); i++) await new Promise((done) => setTimeout(done, 5));
  assert.ok(so(), String(so));
};

test("a hung request for the manifest is given up, and the next look finds the edition", async () => {
  const { phone, worker } = await reader();
  phone.wrong.set("manifest", "hang");
  await worker.say({ type: "refresh" });
  phone.wrong.clear();
  phone.ahead += 3 * 60e3;
  await worker.say({ type: "refresh", soon: true });
  assert.equal(await bodyOf(worker, "/"), "<h1>一期 2026-03</h1>");
});

test("a manifest that the browser's own cache has wrong is asked for past it", async () => {
  const { phone, worker } = await reader();
  phone.stale.set("/packs/manifest.json", "<!doctype html>log in"); // the server says that it has not changed
  await worker.say({ type: "refresh" });
  assert.equal(phone.told[0]?.type, "edition");
});

test("what the reader asks for does not wait for a hung look", async () => {
  for (const hung of ["manifest", "/packs/2026-03.", "/packs/lists."]) {
    const { phone, worker } = await reader();
    phone.wrong.set(hung, "hang");
    const first = worker.say({ type: "refresh", soon: false });
    await until(() => phone.asked.some((path) => path.includes(hung)));
    phone.wrong.clear();
    await worker.say({ type: "refresh" });
    assert.equal(phone.told[0]?.type, "edition", hung);
    await first;
  }
});

test("a server that sends a byte now and then is as good as silent", async () => {
  const { phone, worker } = await reader();
  const drip = () => new Response(new ReadableStream({ async pull(to) {
    await new Promise((done) => setTimeout(done, 10));
    to.enqueue(new Uint8Array(1));
  } }, { highWaterMark: 0 }));
  const wrong = drip();
  wrong.clone = drip;
  phone.wrong.set("/packs/lists.", wrong);
  await worker.say({ type: "refresh" }); // ends
  assert.equal(await bodyOf(worker, "/"), "<h1>一期 2026-02</h1>");
});

test("a slow server that goes on sending is waited for", async () => {
  const { phone, worker } = await reader();
  const lists = JSON.parse(phone.site.get("/packs/manifest.json")).lists.path;
  const body = phone.site.get(lists);
  const padded = JSON.parse(phone.site.get("/packs/manifest.json"));
  const long = Buffer.concat([body, Buffer.alloc(12 << 10, 32)]);
  const { hash } = await import("./phone.mjs");
  padded.lists = { path: "/packs/lists." + hash(long), size: long.length };
  phone.site.set("/packs/manifest.json", JSON.stringify(padded));
  const slow = () => {
    let at = 0;
    return new Response(new ReadableStream({ async pull(to) {
      await new Promise((done) => setTimeout(done, 15));
      if (at >= long.length) return to.close();
      to.enqueue(new Uint8Array(long.subarray(at, (at += 1024))));
    } }, { highWaterMark: 0 }));
  };
  const answer = slow();
  answer.clone = slow;
  phone.wrong.set("/packs/lists.", answer);
  await worker.say({ type: "refresh" });
  assert.equal(phone.told[0]?.type, "edition");
});

test("the worker in charge ends what is under way when it is to give way: the new one would wait for it", async () => {
  const { phone, worker } = await reader();
  phone.pace = 1;
  phone.wrong.set("/packs/2026-03.", "hang");
  worker.say({ type: "refresh" });
  const page = worker.get("/packs/2020-01.0123456789ab");
  await until(() => phone.asked.some((path) => path.startsWith("/packs/2026-03.")));
  phone.wrong.set("/packs/2020", "hang");
  const second = worker.get("/packs/2020-02.0123456789ab");
  phone.wrong.set("/e/2020", "hang");
  const away = worker.open("/e/2020-01/");
  await page;
  await until(() => phone.asked.some((path) => path.startsWith("/packs/2020-02.")));
  const began = Date.now();
  await worker.say({ type: "give-way" });
  await Promise.all([second, away, worker.idle()]);
  assert.ok(Date.now() - began < 2000, "sooner than any limit");
  phone.asked = [];
  await worker.say({ type: "refresh" });
  assert.deepEqual(phone.asked, [], "nothing new is begun");
});

test("after trouble the pauses grow, and outlive the worker; a tap or the network's return ends them", async () => {
  const { phone } = await reader();
  phone.wrong.set("/packs/lists.", new Response("", { status: 500 }));
  const looks = [];
  for (let minute = 0; minute < 300; minute++) {
    phone.asked = [];
    await phone.restart().say({ type: "refresh", soon: true });
    if (phone.asked.length) looks.push(minute);
    phone.ahead += 60e3;
  }
  const pauses = looks.slice(1).map((minute, i) => minute - looks[i]);
  assert.equal(phone.pauses.length, looks.length);
  assert.ok(phone.pauses.every(({ after }, i) => i + 1 >= pauses.length || (after <= pauses[i] * 60e3 && after > (pauses[i] - 2) * 60e3)), "the pages are told of them");
  assert.ok(pauses[0] <= 2 && pauses.at(-1) >= 11 && pauses.at(-1) <= 19, pauses.join());
  phone.wrong.clear();
  await phone.restart().say({ type: "refresh", soon: true, online: true });
  assert.equal(phone.told[0]?.type, "edition");
});

test("the browser is asked to tell of a network where there was none, and does not bring the same look again and again", async () => {
  const { phone, worker } = await reader();
  phone.wrong.set("/packs/lists.", new Response("", { status: 500 }));
  await worker.say({ type: "refresh" });
  assert.deepEqual(phone.synced, [], "the server has answered");
  phone.online = false;
  await worker.say({ type: "refresh" });
  assert.deepEqual(phone.synced, ["packs"]);
  await worker.fire("sync");
  assert.deepEqual(phone.synced, ["packs"]);
  phone.wrong.clear();
  phone.online = true;
  await worker.fire("sync");
  assert.equal(phone.told[0]?.type, "edition");
});

test("a clock that is set back does not stop the looks", async () => {
  const { phone, worker } = await reader();
  phone.ahead = 400 * 24 * 3600e3;
  phone.wrong.set("/packs/lists.", new Response("", { status: 500 }));
  await worker.say({ type: "refresh" });
  phone.wrong.clear();
  phone.ahead = 0;
  await worker.say({ type: "refresh", soon: true });
  assert.equal(phone.told[0]?.type, "edition");
});

test("caches that throw leave the reader the network", async () => {
  const { phone, worker } = await reader();
  phone.site.set("/", "from the server");
  phone.blocked = true;
  const { files } = worker.shell;
  for (const path of [...files, "/packs/manifest.json", JSON.parse(phone.site.get("/packs/manifest.json")).lists.path]) {
    assert.equal((await worker.get(path)).status, 200, path);
  }
  assert.equal(await (await worker.open("/")).text(), "from the server");
  await worker.idle();
});

test("the reader's choice is never lost to a look", async () => {
  for (let at = 0; at < 40; at++) {
    const { phone, worker } = await reader();
    let calls = 0, kept;
    const match = phone.stores.get("packs").get;
    phone.stores.get("packs").get = function (path) { // the tap comes at any moment of the look
      if (calls++ === at) kept = worker.say({ type: "keep", what: "all" });
      return match.call(this, path);
    };
    await worker.say({ type: "refresh" });
    await kept;
    await worker.idle();
    assert.ok(kept || at > 15, "the look reads more often");
    if (!kept) break;
    await worker.say({ type: "state" });
    assert.equal(phone.told.at(-1).what, "all", `at the ${at}th reading`);
  }
});
