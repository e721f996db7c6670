// What a reader has saved stays: with its pictures, beyond its edition, through corrections, a withdrawal, a full phone.
import assert from "node:assert/strict";
import test from "node:test";
import { edition, publish, shell } from "./paper.mjs";
import { Phone } from "./phone.mjs";

const day = (n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const saved = "/a/2026-01-01/lead/";

// editions are so many, of days one after the other, the newest first.
const editions = (phone, count) => Array.from({ length: count }, (_, i) => edition(phone, day(count - 1 - i)));

async function reader(count = 3, paths = [saved]) {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  const list = editions(phone, count);
  publish(phone, list);
  await worker.say({ type: "refresh" });
  await worker.say({ type: "pin", paths });
  return { phone, worker, list };
}

const pinned = (phone) => phone.told.filter(({ type }) => type === "pinned").map(({ paths }) => paths).pop();

async function readOffline(phone, path = saved) {
  phone.online = false;
  const page = await phone.restart().open(path);
  const text = await page.text();
  phone.online = true;
  return { status: page.status, text };
}

test("a saved article outlives two hundred editions, with its picture", async () => {
  const { phone, worker, list } = await reader(3, [saved, "/a/2026-01-01/shouqian/"]);
  assert.deepEqual(pinned(phone), [saved, "/a/2026-01-01/shouqian/"]);
  const picture = list[2].picture;
  for (let count = 4; count < 200; count += 49) {
    publish(phone, editions(phone, count));
    await worker.say({ type: "refresh" });
  }
  assert.ok(!phone.kept("packs").some((path) => path.startsWith("/packs/2026-01-01.")), "its edition is gone");
  const { status, text } = await readOffline(phone);
  assert.equal(status, 200);
  assert.match(text, /^<title>.*2026-01-01.*<body data-kind="article".*<h1>头条 2026-01-01<\/h1>/s);
  phone.online = false;
  assert.equal((await phone.active.get(picture)).status, 200);
});

test("what was saved before this version is pinned, from the network where the edition is gone", async () => {
  const { phone, worker } = await reader(100, []);
  assert.ok(!phone.kept("packs").some((path) => path.startsWith("/packs/2026-01-01.")));
  await worker.say({ type: "pin", paths: [saved] });
  assert.deepEqual(pinned(phone), [saved]);
  assert.equal((await readOffline(phone)).status, 200);
});

test("of a closed year whose pack is not here too", async () => {
  const { phone, worker } = await reader(1, []);
  publish(phone, editions(phone, 70), [["2019", [edition(phone, "2019-05-01")]]]);
  await worker.say({ type: "refresh" });
  await worker.say({ type: "pin", paths: ["/a/2019-05-01/lead/"] });
  assert.deepEqual(pinned(phone), ["/a/2019-05-01/lead/"]);
});

test("without a network nothing is claimed, and the next look makes the pin", async () => {
  const { phone, worker } = await reader(100, []);
  phone.online = false;
  await worker.say({ type: "pin", paths: [saved] });
  assert.deepEqual(pinned(phone), []);
  phone.online = true;
  await worker.say({ type: "refresh" });
  assert.deepEqual(pinned(phone), [saved]);
});

test("a correction is shown once it is here, and pinned", async () => {
  const { phone, worker, list } = await reader();
  const fixed = [list[0], list[1], edition(phone, "2026-01-01", "更正过的")];
  publish(phone, fixed);
  phone.online = false;
  await worker.say({ type: "refresh" });
  assert.doesNotMatch((await readOffline(phone)).text, /更正过的/);
  await phone.active.say({ type: "refresh" });
  assert.match((await readOffline(phone)).text, /更正过的/);
  phone.stores.delete("packs");
  assert.match((await readOffline(phone)).text, /更正过的/, "in the pin");
});

test("what is withdrawn stays readable, and says so once", async () => {
  const { phone, worker, list } = await reader();
  const manifest = publish(phone, list.slice(0, 2));
  phone.site.set("/packs/manifest.json", JSON.stringify({ ...manifest, withdrawn: ["2026-01-01"] }));
  await worker.say({ type: "refresh" });
  await worker.say({ type: "refresh" });
  const { status, text } = await readOffline(phone);
  assert.equal(status, 200);
  assert.equal(text.split("报社后来撤下了").length, 2, text);
});

test("an article that a correction leaves out is withdrawn too", async () => {
  const { phone, worker, list } = await reader(3, ["/a/2026-01-01/shouqian/"]);
  const short = edition(phone, "2026-01-01", "", ["shouqian"]);
  publish(phone, [list[0], list[1], short]);
  await worker.say({ type: "refresh" });
  assert.match((await readOffline(phone, "/a/2026-01-01/shouqian/")).text, /报社后来撤下了/);
});

test("taken out it stays a while for whoever regrets, then it goes; erasing everything erases it at once", async () => {
  const { phone, worker } = await reader(3);
  await worker.say({ type: "pin", paths: [] });
  assert.deepEqual(pinned(phone), []);
  assert.ok(phone.kept("saved").includes("/packs/saved" + saved));
  phone.online = false;
  await worker.say({ type: "pin", paths: [saved] });
  assert.deepEqual(pinned(phone), [saved], "undone without a network");
  phone.online = true;
  await worker.say({ type: "pin", paths: [] });
  const now = Date.now;
  Date.now = () => now() + 3600e3;
  await worker.say({ type: "refresh" });
  Date.now = now;
  assert.deepEqual(phone.kept("saved"), ["/packs/saved.json"]);
  await worker.say({ type: "pin", paths: [saved] });
  await worker.say({ type: "drop" });
  assert.ok(!phone.stores.has("saved"));
});

test("what is no article's address is not asked for", async () => {
  const { phone } = await reader(3, ["/etc/passwd", "https://evil.example/a/x/y/", 7, null, "/e/2026-01-01/"]);
  assert.deepEqual(pinned(phone), []);
  assert.deepEqual(phone.kept("saved"), ["/packs/saved.json"]);
});
