// A new edition comes whole, can be interrupted at any file, and never makes the paper worse meanwhile.
import assert from "node:assert/strict";
import test from "node:test";
import { edition, publish, shell } from "./paper.mjs";
import { Phone } from "./phone.mjs";

async function ready(...ids) {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  const editions = ids.map((id) => edition(phone, id));
  publish(phone, editions);
  await worker.say({ type: "refresh" });
  phone.asked = [];
  return { phone, worker, editions };
}

const text = async (worker, address) => (await (await worker.open(address)).text()).match(/<h1>(.*)<\/h1>/)?.[1];

test("the first visit keeps the paper and says nothing of a new edition", async () => {
  const { phone } = await ready("2026-02", "2026-01");
  const types = phone.told.map((message) => message.type);
  assert.ok(!types.includes("edition"), types.join());
  assert.deepEqual(phone.told.at(-1), { type: "keeping", done: 2, total: 2, bytes: phone.told.at(-1).bytes, why: "" });
});

test("a new edition costs its own files and the lists, and is told when all are here", async () => {
  const { phone, worker, editions } = await ready("2026-02");
  const lists = phone.kept("packs").find((path) => path.startsWith("/packs/lists."));
  const next = edition(phone, "2026-03");
  const manifest = publish(phone, [next, ...editions]);
  phone.told = [];
  await worker.say({ type: "refresh" });
  assert.deepEqual(phone.asked.sort(), ["/packs/manifest.json", next.pack.path, next.picture, manifest.lists.path].sort());
  assert.deepEqual(phone.told[0], { type: "edition", id: "2026-03", title: "新春", date: "2026-03" });
  assert.equal(await text(worker, "/"), "一期 2026-03");
  assert.ok(!phone.kept("packs").includes(lists), "the old lists are gone");
  assert.ok(!phone.kept("packs").includes("/packs/manifest.next"));
});

// A pack counts only with its pictures, so one that is cut off between them comes again: in life from the browser's own cache.
test("cut off at any file the old paper stays whole, and the next look fetches the rest", async () => {
  for (let files = 0; files < 4; files++) {
    const { phone, worker, editions } = await ready("2026-02");
    publish(phone, [edition(phone, "2026-03"), ...editions]);
    phone.told = [];
    const fetch = phone.fetch;
    phone.fetch = function (...request) {
      if (this.asked.length === files) this.online = false;
      return fetch.apply(this, request);
    };
    await worker.say({ type: "refresh" });
    assert.deepEqual(phone.told, [], `after ${files} files`);
    const again = phone.restart();
    assert.equal(await text(again, "/"), "一期 2026-02", `after ${files} files`);
    assert.equal(await text(again, "/e/"), "往期 2026-02");

    phone.fetch = fetch;
    phone.online = true;
    await again.say({ type: "refresh" });
    const twice = phone.asked.filter((path, i) => path !== "/packs/manifest.json" && phone.asked.indexOf(path) < i);
    assert.ok(twice.every((path) => files === 2 && path.startsWith("/packs/2026-03.")), `after ${files} files came twice: ${twice}`);
    assert.equal(phone.told[0].type, "edition");
    assert.equal(await text(again, "/"), "一期 2026-03");
  }
});

test("a correction replaces the edition before it counts, and is no new edition", async () => {
  const { phone, worker, editions } = await ready("2026-02", "2026-01");
  const corrected = edition(phone, "2026-01", "更正");
  publish(phone, [editions[0], corrected]);
  phone.told = [];
  await worker.say({ type: "refresh" });
  assert.deepEqual(phone.told.map((message) => message.type), ["changed"]);
  assert.ok(!phone.kept("packs").includes(editions[1].pack.path));
  assert.match(await (await worker.open("/a/2026-01/lead/")).text(), /更正/);
});

test("a manifest that is none, or of another format, changes nothing", async () => {
  const { phone, worker } = await ready("2026-02");
  const kept = phone.kept("packs");
  for (const body of ["<!doctype html>", "{}", '{"format":2,"editions":[{}],"lists":{}}', "null"]) {
    phone.site.set("/packs/manifest.json", body);
    await worker.say({ type: "refresh" });
    assert.deepEqual(phone.kept("packs"), kept, body);
  }
  assert.equal(await text(worker, "/"), "一期 2026-02");
});

test("a newest edition that the server lacks waits; an older one that it lacks does not hold the paper up", async () => {
  const { phone, worker, editions } = await ready("2026-02");
  const newest = edition(phone, "2026-04"), older = edition(phone, "2026-03");
  publish(phone, [newest, older, ...editions]);
  const bytes = phone.site.get(newest.pack.path);
  phone.site.delete(newest.pack.path);
  await worker.say({ type: "refresh" });
  assert.equal(await text(worker, "/"), "一期 2026-02");
  phone.site.set(newest.pack.path, bytes);
  phone.site.delete(older.pack.path);
  await worker.say({ type: "refresh" });
  assert.equal(await text(worker, "/"), "一期 2026-04");
});

test("a year that closes keeps its editions", async () => {
  const { phone, worker, editions } = await ready("2026-12", "2026-11");
  publish(phone, [edition(phone, "2027-01")], [["2026", editions]]);
  phone.asked = [];
  await worker.say({ type: "refresh" });
  assert.ok(!phone.asked.includes(editions[0].pack.path), "it is here already");
  phone.online = false;
  assert.equal(await text(phone.restart(), "/a/2026-11/lead/"), "头条 2026-11");
});

test("nobody asks the server twice a minute unless the reader does", async () => {
  const { phone, worker } = await ready("2026-02");
  await worker.open("/");
  await worker.idle();
  await worker.say({ type: "refresh", soon: true });
  assert.deepEqual(phone.asked, []);
  await worker.say({ type: "refresh" });
  assert.deepEqual(phone.asked, ["/packs/manifest.json"]);
});
