// The reader can look through what is here: told by kind, inspected, mended, and cleared in part.
import assert from "node:assert/strict";
import test from "node:test";
import { edition, publish, shell } from "./paper.mjs";
import { Phone } from "./phone.mjs";

const saved = "/a/2026-01-01/shouqian/";

async function reader() {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  const list = ["2026-01-03", "2026-01-02", "2026-01-01"].map((day) => edition(phone, day));
  publish(phone, list);
  await worker.say({ type: "refresh" });
  await worker.say({ type: "pin", paths: [saved] });
  return { phone, worker, list };
}

const last = (phone) => phone.told.filter(({ type }) => type === "inspected").pop();
const spoil = (phone, cache, path) => {
  const file = phone.stores.get(cache).get(path);
  file.bytes = file.bytes.slice();
  file.bytes[file.bytes.length - 1] ^= 1;
};

test("what is here is told by kind", async () => {
  const { phone, worker } = await reader();
  phone.told = [];
  await worker.say({ type: "state" });
  const now = phone.told[0];
  assert.ok(now.bytes > 0 && now.savedBytes > 0 && now.shellBytes > 0, JSON.stringify(now));
  assert.equal(now.bytes + now.searchBytes + now.savedBytes + now.shellBytes, phone.used);
});

test("a whole phone is found whole", async () => {
  const { phone, worker } = await reader();
  await worker.say({ type: "inspect", what: "all" });
  assert.deepEqual(last(phone), { type: "inspected", what: "stop", done: 0, total: 0, damaged: 0 });
});

test("one flipped bit is found wherever it is, and mended", async () => {
  for (const [cache, like] of [["packs", "/packs/2026-01-02."], ["packs", "/media/"], ["saved", "/packs/saved/a/"], ["saved", "/media/"], ["shell", "/shell/app."], ["shell", "/shell/frame."]]) {
    const { phone, worker } = await reader();
    const name = cache === "shell" ? "shell-" + worker.shell.version : cache;
    const path = phone.kept(name).find((path) => path.startsWith(like));
    const before = Buffer.from(phone.stores.get(name).get(path).bytes);
    spoil(phone, name, path);
    await worker.say({ type: "inspect", what: "all" });
    assert.equal(last(phone).damaged, 1, path);
    phone.online = false;
    await worker.say({ type: "inspect", what: "mend" });
    assert.equal(last(phone).damaged, cache === "saved" && like !== "/media/" ? 0 : 1, path); // a pin is made of the edition that is here
    assert.ok(phone.stores.get(name).has(path), "and stays until the right one is here");
    phone.online = true;
    await phone.restart().say({ type: "inspect", what: "mend" }); // another worker, which has forgotten
    assert.equal(last(phone).damaged, 0, path);
    assert.deepEqual(Buffer.from(phone.stores.get(name).get(path).bytes), before, path);
  }
});

test("a file that the shell has lost counts, and comes back", async () => {
  const { phone, worker } = await reader();
  phone.stores.get("shell-" + worker.shell.version).delete(worker.shell.frame);
  await worker.say({ type: "inspect", what: "all" });
  assert.equal(last(phone).damaged, 1);
  await worker.say({ type: "inspect", what: "mend" });
  assert.ok(phone.kept("shell-" + worker.shell.version).includes(worker.shell.frame));
});

test("an inspection can be stopped", async () => {
  const { phone, worker } = await reader();
  const going = worker.say({ type: "inspect", what: "all" });
  await worker.say({ type: "inspect", what: "stop" });
  await going;
  assert.notEqual((last(phone) || {}).what, "stop");
});

test("clearing the old leaves the newest edition and what is saved, and nothing comes back by itself", async () => {
  const { phone, worker } = await reader();
  await worker.say({ type: "drop", what: "old" });
  await worker.say({ type: "refresh" });
  phone.told = [];
  await worker.say({ type: "state" });
  assert.deepEqual([phone.told[0].editions, phone.told[0].why], [["2026-01-03"], "pause"]);
  phone.online = false;
  phone.restart();
  assert.equal((await phone.active.open("/")).status, 200);
  assert.equal((await phone.active.open(saved)).status, 200);
  assert.equal((await phone.active.open("/e/2026-01-02/")).status, 503);
  phone.online = true;
  await phone.active.say({ type: "pace", what: "go" });
  phone.told = [];
  await phone.active.say({ type: "state" });
  assert.equal(phone.told[0].editions.length, 3);
});
