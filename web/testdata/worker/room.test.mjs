// The phone's room is the reader's: what is kept can be chosen, told and erased, and a full phone still reads.
import assert from "node:assert/strict";
import test from "node:test";
import { bodyOf, edition, publish, searchable, shell } from "./paper.mjs";
import { Phone } from "./phone.mjs";

const month = (n) => `20${16 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}`;

// archive publishes so many months up to the end of 2025: the last year's in the manifest, the others in their years.
function archive(phone, months) {
  const years = new Map();
  for (let n = 119; n > 119 - months; n--) {
    const year = month(n).slice(0, 4);
    years.set(year, [...(years.get(year) || []), edition(phone, month(n))]);
  }
  const [[, newest], ...closed] = years;
  return publish(phone, newest, closed);
}

async function ready(months, room = Infinity) {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  archive(phone, months);
  phone.room = room;
  await worker.say({ type: "refresh" });
  return { phone, worker };
}

async function state(phone, worker) {
  phone.told = [];
  await worker.say({ type: "state" });
  return phone.told[0];
}

test("the newest sixty editions are kept, or all", async () => {
  const { phone, worker } = await ready(70);
  let now = await state(phone, worker);
  assert.equal(now.editions.length, 60);
  assert.equal(now.editions[0], "2025-12");
  assert.equal(now.total, 70);
  assert.equal(now.what, "recent");
  assert.equal(now.shell, worker.shell.version);
  assert.ok(now.bytes > 60 * 100);

  await worker.say({ type: "keep", what: "all" });
  now = await state(phone, worker);
  assert.deepEqual([now.editions.length, now.what], [70, "all"]);

  await worker.say({ type: "keep", what: "recent" });
  const next = edition(phone, "2026-01");
  const manifest = JSON.parse(phone.site.get("/packs/manifest.json"));
  manifest.editions.unshift({ ...next, picture: undefined });
  phone.site.set("/packs/manifest.json", JSON.stringify(manifest));
  await worker.say({ type: "refresh" });
  now = await state(phone, worker);
  assert.deepEqual([now.editions.length, now.editions[0], now.what], [60, "2026-01", "recent"]);
});

test("a file that goes while the kept are counted costs only itself", async () => {
  const { phone, worker } = await ready(3);
  const before = await state(phone, worker);
  const store = phone.stores.get("packs");
  const gone = phone.kept("packs").find((path) => path.startsWith("/packs/lists."));
  const size = store.get(gone).bytes.length;
  store.get = (path) => (path === gone ? undefined : Map.prototype.get.call(store, path)); // its name is listed still
  assert.equal((await state(phone, worker))?.bytes, before.bytes - size);
});

test("a full phone keeps what fits, says so once, and reads on", async () => {
  const { phone, worker } = await ready(40, 16000);
  assert.equal(phone.told.filter((message) => message.type === "full").length, 1);
  const now = await state(phone, worker);
  assert.ok(now.full && now.editions.length > 3 && now.editions.length < 40, JSON.stringify(now));
  assert.equal((await worker.open("/")).status, 200);
  await worker.idle();
  phone.told = [];
  phone.asked = [];
  await worker.say({ type: "refresh", soon: true });
  assert.deepEqual([phone.told, phone.asked], [[], []], "it does not try again by itself");
  phone.room = Infinity;
  await worker.say({ type: "refresh" });
  assert.equal((await state(phone, worker)).editions.length, 40);
});

test("a phone without any room answers from the network", async () => {
  const { phone, worker } = await ready(3, 0);
  phone.site.set("/", "from the server");
  assert.equal(await (await worker.open("/")).text(), "from the server");
  assert.equal((await worker.get("/packs/manifest.json")).status, 200);
});

test("erased packs are gone, even while more are coming; the choice stays", async () => {
  const { phone, worker } = await ready(2);
  await worker.say({ type: "keep", what: "all" });
  archive(phone, 30);
  const fetch = phone.fetch;
  phone.fetch = async function (...request) {
    if (this.asked.length > 20) await worker.say({ type: "drop" });
    return fetch.apply(this, request);
  };
  await worker.say({ type: "refresh" });
  await worker.idle();
  phone.fetch = fetch;
  assert.deepEqual(phone.kept("packs"), ["/packs/choice.json"]);
  assert.equal((await state(phone, worker)).what, "all");
  assert.equal((await worker.open("/")).status, 404, "the network's answer");
});

test("a full phone is told of the edition that does not fit, once, and takes it when room comes back, with search", async () => {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  const editions = [edition(phone, "2026-02"), edition(phone, "2026-01")];
  searchable(phone, editions);
  await worker.say({ type: "refresh" });
  phone.room = phone.used + 8; // not even the manifest
  const next = searchable(phone, [edition(phone, "2026-03", "长".repeat(2000)), ...editions]);
  phone.told = [];
  await worker.say({ type: "refresh" });
  assert.deepEqual(phone.told, [{ type: "full", id: "2026-03", title: "新春", date: "2026-03" }]);
  assert.equal(await bodyOf(worker, "/"), "<h1>一期 2026-02</h1>");
  assert.deepEqual([(await state(phone, worker)).full, phone.told[0].editions], [true, ["2026-02", "2026-01"]]);

  phone.told = [];
  phone.asked = [];
  phone.ahead += 3600e3;
  phone.room = phone.used + 4000; // for the manifest alone
  await phone.restart().say({ type: "refresh", soon: true });
  assert.deepEqual([phone.told, phone.asked], [[], ["/packs/manifest.json"]], "it asks for nothing that it could not keep");
  phone.room = Infinity;
  phone.ahead += 3600e3;
  await phone.restart().say({ type: "refresh", soon: true });
  assert.equal(phone.told[0].type, "edition");
  for (const { path } of next.search.lexicon) assert.ok(phone.kept("packs").includes(path), path);
  assert.equal((await state(phone, phone.active)).full, false);
});

test("files of search that did not fit come by themselves when there is room", async () => {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  const manifest = searchable(phone, [edition(phone, "2026-02")]);
  const { texts } = manifest.search.segments[0];
  const fetch = phone.fetch;
  phone.fetch = function (path, options) { // room ends as the last file comes
    if (path === texts.path) this.room = this.used + 1;
    return fetch.call(this, path, options);
  };
  await worker.say({ type: "refresh" });
  phone.fetch = fetch;
  assert.ok((await state(phone, worker)).full);
  phone.room = Infinity;
  phone.ahead += 2 * 3600e3;
  await phone.restart().say({ type: "refresh", soon: true });
  assert.ok(phone.kept("packs").includes(texts.path));
});

test("a phone that is full before the first edition says that it has none", async () => {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  publish(phone, [edition(phone, "2026-02", "长".repeat(4000))]);
  phone.room = phone.used + 8000;
  await worker.say({ type: "refresh" });
  const now = await state(phone, worker);
  assert.deepEqual([now.editions, now.full, now.total], [[], true, 0]);
});

test("what a page asked for before the packs were erased does not come back", async () => {
  const { phone, worker } = await ready(3);
  const other = edition(phone, "2020-01");
  const fetch = phone.fetch;
  phone.fetch = async function (...request) {
    const answer = await fetch.apply(this, request);
    if (this.asked.at(-1) === other.picture) await worker.say({ type: "drop" });
    return answer;
  };
  await worker.get(other.pack.path);
  await worker.idle();
  assert.deepEqual(phone.kept("packs"), ["/packs/choice.json"]);
});

test("erasing wins over an update at any moment, and nothing comes back", async () => {
  for (let files = 1; files < 12; files++) {
    const { phone, worker } = await ready(3);
    archive(phone, 30);
    const fetch = phone.fetch;
    let erased;
    const from = phone.asked.length;
    phone.fetch = function (...request) {
      if (!erased && this.asked.length - from >= files) erased = worker.say({ type: "drop" });
      return fetch.apply(this, request);
    };
    await worker.say({ type: "refresh" });
    await erased;
    await worker.idle();
    assert.ok(erased, "after " + files);
    assert.deepEqual(phone.kept("packs"), ["/packs/choice.json"], "after " + files);
    await worker.say({ type: "refresh", soon: true });
    assert.deepEqual(phone.kept("packs"), ["/packs/choice.json"], "after " + files);
  }
});

// full gives a phone with so many editions, all of which are kept, and no room for more.
async function full(count, spare = 0) {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  const days = Array.from({ length: count }, (_, i) => edition(phone, `2026-03-${String(count - i).padStart(2, "0")}`, "字".repeat(200)));
  publish(phone, days);
  await worker.say({ type: "refresh" });
  phone.room = phone.used + spare;
  return { phone, worker, days };
}

const dates = (now) => now.editions.map((id) => id.slice(-2)).join(" ");

test("on a full phone the oldest editions give way to the newest, and nothing else does", async () => {
  const { phone, worker, days } = await full(8);
  await worker.say({ type: "pin", paths: [] });
  for (const day of ["2026-03-09", "2026-03-10", "2026-03-11"]) {
    days.unshift(edition(phone, day, "字".repeat(200)));
    publish(phone, days);
    phone.told = [];
    await worker.say({ type: "refresh" });
    assert.equal(phone.told[0].type, "edition", day);
  }
  const now = await state(phone, worker);
  assert.match(dates(now), /^11 10 09 08 07/);
  assert.ok(now.editions.length >= 6, dates(now));
  assert.ok(phone.used <= phone.room);
  phone.online = false;
  assert.equal((await phone.restart().open("/")).status, 200);
  assert.equal((await phone.active.open("/a/2026-03-08/lead/")).status, 200);
});

test("what is saved never gives way, though its edition does", async () => {
  const { phone, worker, days } = await full(4, 9000);
  await worker.say({ type: "pin", paths: ["/a/2026-03-01/shouqian/"] });
  phone.room = phone.used;
  publish(phone, [edition(phone, "2026-03-05", "字".repeat(900)), ...days]);
  await worker.say({ type: "refresh" });
  assert.ok(!dates(await state(phone, worker)).includes("01"));
  phone.online = false;
  assert.equal((await phone.restart().open("/a/2026-03-01/shouqian/")).status, 200);
  assert.equal((await phone.active.get(days[3].picture)).status, 200, "its picture");
});

test("an article is saved on a full phone: the oldest edition gives way", async () => {
  const { phone, worker } = await full(6);
  await worker.say({ type: "pin", paths: ["/a/2026-03-06/lead/"] });
  assert.deepEqual(phone.told.filter(({ type }) => type === "pinned").pop().paths, ["/a/2026-03-06/lead/"]);
  assert.equal(dates(await state(phone, worker)), "06 05 04 03 02");
});

test("where all that may go is not enough, nothing goes in vain, and the network is asked first", async () => {
  const { phone, worker, days } = await full(3);
  const next = edition(phone, "2026-03-04", "字".repeat(9000));
  publish(phone, [next, ...days]);
  await worker.say({ type: "refresh" });
  assert.deepEqual(phone.told.pop(), { type: "full", id: "2026-03-04", title: "新春", date: "2026-03-04" });
  assert.equal(dates(await state(phone, worker)), "03 02 01");
  phone.site.set("/", "the newest, from the server");
  assert.equal(await (await worker.open("/")).text(), "the newest, from the server");
  assert.equal((await (await worker.get("/packs/manifest.json")).json()).newest, "2026-03-04");
  assert.match(await (await worker.open("/a/2026-03-03/lead/")).text(), /头条 2026-03-03/);
  phone.online = false;
  assert.equal(await bodyOf(phone.restart(), "/"), "<h1>一期 2026-03-03</h1>");
  assert.equal((await (await phone.active.get("/packs/manifest.json")).json()).newest, "2026-03-03");
});

test("a correction of the oldest edition on a full phone ends, whatever has to go", async () => {
  const { phone, worker, days } = await full(4);
  publish(phone, [days[0], days[1], days[2], edition(phone, "2026-03-01", "更正".repeat(300))]);
  await worker.say({ type: "refresh" });
  const now = await state(phone, worker);
  assert.match(dates(now), /^04 03/);
  assert.match(await (await worker.open("/a/2026-03-04/lead/")).text(), /头条/);
  assert.ok(!phone.kept("packs").includes("/packs/manifest.next"), "it is in force");
});
