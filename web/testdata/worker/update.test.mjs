// An update is a transaction: whatever the line answers in the middle of it, all that could be read before can be read, and the phone is whole
// again with the first look after the fault.
import assert from "node:assert/strict";
import test from "node:test";
import { bodyOf, edition, publish, put, searchable, shell } from "./paper.mjs";
import { Phone } from "./phone.mjs";

const redirected = new Response("<!doctype html>log in");
Object.defineProperty(redirected, "redirected", { value: true });
const faults = {
  "404": new Response("not found", { status: 404 }),
  "500": new Response("<h1>500</h1>", { status: 500 }),
  "a portal's page": "<!doctype html><title>欢迎使用</title>",
  "a portal's redirect": redirected,
  "wrong bytes": "x".repeat(300),
  "nothing": "hang",
};

// reader has two editions of this year, a closed year, and search; then comes a day that changes all of it.
async function reader() {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  const editions = ["2026-02", "2026-01"].map((id) => edition(phone, id));
  const closed = ["2025-12", "2025-11"].map((id) => edition(phone, id));
  const before = searchable(phone, editions, [["2025", closed]]);
  await worker.say({ type: "refresh" });
  await worker.idle();
  const kept = phone.kept("packs");
  const next = searchable(phone, [edition(phone, "2026-03"), editions[0], edition(phone, "2026-01", "更正")], [["2025", [edition(phone, "2025-12", "更正"), closed[1]]]]);
  phone.told = [];
  phone.asked = [];
  return { phone, worker, before, next, kept };
}

const readable = ["/", "/e/", "/e/2026-02/", "/a/2026-01/lead/", "/a/2025-12/lead/", "/a/2025-11/lead/", "/y/2025/", "/s/yaowen/"];
const files = ({ search }) => [search.paper, ...search.lexicon, ...search.segments.flatMap((s) => [s.index, s.texts])].map((file) => file.path);

for (const [name, answer] of Object.entries(faults)) {
  test(`${name} for any file of an update loses nothing, and one look mends it`, async () => {
    const { next } = await reader();
    const needed = [next.editions[0].pack, next.lists, next.editions[2].pack, next.years[0].pack].map((file) => file.path);
    for (const part of [...needed, "/packs/2025-12.", "/media/", "/find/lexicon", "/find/index-2026-03", "/"]) {
      const { phone, worker, before, kept } = await reader();
      const pages = await Promise.all(readable.map((address) => bodyOf(worker, address)));
      await worker.idle();
      phone.wrong.set(part, answer);
      if (part === "/") phone.wrong.set("manifest", phone.site.get("/packs/manifest.json")); // all else is wrong
      phone.asked = [];
      await worker.say({ type: "refresh" });
      await worker.idle();
      assert.deepEqual(phone.told.filter((message) => message.type !== "keeping"), [], part);
      const lost = kept.filter((path) => !phone.kept("packs").includes(path));
      assert.deepEqual(lost, [], part);
      phone.online = false;
      const again = phone.restart();
      for (const [i, address] of readable.entries()) assert.equal(await bodyOf(again, address), pages[i], part + " " + address);
      for (const path of files(before)) assert.equal((await again.get(path)).status, 200, part + " " + path);
      await again.idle();

      phone.online = true;
      phone.wrong.clear();
      await again.say({ type: "refresh" });
      assert.equal(phone.told[0].type, "edition", part);
      assert.equal(await bodyOf(again, "/"), "<h1>一期 2026-03</h1>", part);
      assert.match(await bodyOf(again, "/a/2025-12/lead/"), /更正/, part);
      assert.deepEqual(phone.kept("packs").filter((path) => path.startsWith("/find/")).sort(), files(next).sort(), part);
    }
  });
}

test("what is no manifest changes nothing", async () => {
  const half = ['{"format":1,"editions":[{}],"lists":{}}', '{"format":1,"editions":[{"id":"2026-09","date":"2026-09"}],"lists":{"path":"/x"},"withdrawn":["2026-02","2026-01"]}', "[]", "1"];
  for (const answer of [...Object.values(faults), ...half]) {
    const { phone, worker, kept } = await reader();
    phone.wrong.set("manifest", answer);
    await worker.say({ type: "refresh" });
    assert.deepEqual(kept.filter((path) => !phone.kept("packs").includes(path)), []);
    assert.deepEqual(phone.told, []);
    phone.wrong.clear();
    await worker.say({ type: "refresh" });
    assert.equal(phone.told[0].type, "edition", "the next right one is taken");
  }
});

test("nothing goes before the new manifest has been read back", async () => {
  const { phone, worker, kept } = await reader();
  const store = phone.stores.get("packs");
  const set = store.set;
  store.set = function (path, file) { // a phone whose storage forgets what it was given
    return path === "/packs/manifest.json" ? this : set.call(this, path, file);
  };
  await worker.say({ type: "refresh" });
  assert.deepEqual(kept.filter((path) => !store.has(path)), []);
  assert.deepEqual(phone.told, []);
  delete store.set;
  await worker.say({ type: "refresh" });
  assert.equal(phone.told[0].type, "edition");
});

test("nothing goes while something that the new manifest needs has been lost meanwhile", async () => {
  const { phone, worker, kept, next } = await reader();
  const store = phone.stores.get("packs");
  store.set = function (path, file) {
    if (path === "/packs/manifest.json") this.delete(next.lists.path);
    return Map.prototype.set.call(this, path, file);
  };
  await worker.say({ type: "refresh" });
  assert.deepEqual(kept.filter((path) => !store.has(path)), []);
  delete store.set;
  await worker.say({ type: "refresh" });
  assert.match(await bodyOf(worker, "/e/"), /2026-03/);
  assert.ok(kept.some((path) => !store.has(path)), "then the old files go");
});

test("a worker that is ended before it has swept sweeps at the next look", async () => {
  const { phone, worker, before } = await reader();
  const lists = before.lists.path;
  const store = phone.stores.get("packs");
  store.delete = (path) => path === lists ? Promise.reject(new Error("ended")) : Map.prototype.delete.call(store, path);
  await worker.say({ type: "refresh" });
  assert.ok(phone.kept("packs").includes(lists));
  delete store.delete;
  await phone.restart().say({ type: "refresh" });
  assert.ok(!phone.kept("packs").includes(lists));
});

test("a spoilt pack comes again, and costs no other pack its pictures", async () => {
  const { phone, worker, before } = await reader();
  phone.stores.get("packs").get(before.editions[0].pack.path).bytes = Buffer.from("spoilt");
  await phone.restart().say({ type: "refresh" });
  await phone.restart().say({ type: "refresh" });
  phone.online = false;
  assert.equal(await bodyOf(phone.restart(), "/e/2026-02/"), "<h1>一期 2026-02</h1>");
  assert.equal(phone.kept("packs").filter((path) => path.startsWith("/media/")).length, 5);
});

test("a picture that the server lacks holds the paper up for a day, and a first paper not at all", async () => {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  const first = edition(phone, "2026-02");
  publish(phone, [first]);
  phone.site.delete(first.picture);
  await worker.say({ type: "refresh" });
  assert.equal(await bodyOf(worker, "/"), "<h1>一期 2026-02</h1>");

  const next = edition(phone, "2026-03");
  publish(phone, [next, first]);
  phone.site.delete(next.picture);
  await worker.say({ type: "refresh" });
  assert.equal(await bodyOf(worker, "/"), "<h1>一期 2026-02</h1>");
  phone.ahead += 25 * 3600e3;
  await worker.say({ type: "refresh" });
  assert.equal(await bodyOf(worker, "/"), "<h1>一期 2026-03</h1>");
});

test("a correction of a year that was looked at, beyond the shelf, comes before the manifest counts", async () => {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  const editions = Array.from({ length: 60 }, (_, i) => edition(phone, `2026-${String(60 - i).padStart(3, "0")}`));
  const old = edition(phone, "2025-01");
  const before = publish(phone, editions, [["2025", [old]]]);
  await worker.say({ type: "refresh" });
  assert.ok(!phone.kept("packs").includes(before.years[0].pack.path));
  await worker.get(before.years[0].pack.path);
  await worker.idle();
  const next = publish(phone, editions, [["2025", [old, edition(phone, "2025-02")]]]);
  await worker.say({ type: "refresh" });
  assert.ok(phone.kept("packs").includes(next.years[0].pack.path));
});

test("what a search has fetched beyond the shelf is found there after an update too", async () => {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  const ids = Array.from({ length: 62 }, (_, i) => `2026-${String(62 - i).padStart(3, "0")}`);
  const before = searchable(phone, ids.map((id) => edition(phone, id)));
  await worker.say({ type: "refresh" });
  for (const { index, texts } of before.search.segments) {
    await worker.get(index.path);
    await worker.get(texts.path);
  }
  await worker.idle();
  const next = searchable(phone, ["2026-063", ...ids].map((id) => edition(phone, id)));
  next.search.segments.at(-1).index = put(phone, "/find/index-last", "made anew");
  phone.site.set("/packs/manifest.json", JSON.stringify(next));
  phone.wrong.set("/find/index-last", faults[500]);
  await worker.say({ type: "refresh" });
  assert.equal(await bodyOf(worker, "/"), "<h1>一期 2026-062</h1>");
  phone.wrong.clear();
  await worker.say({ type: "refresh" });
  assert.ok(phone.kept("packs").includes(next.search.segments.at(-1).index.path));
});
