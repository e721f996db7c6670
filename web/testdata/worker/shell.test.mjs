// The shell is whole or not there, and never takes the paper with it.
import assert from "node:assert/strict";
import test from "node:test";
import { edition, publish, shell } from "./paper.mjs";
import { Phone } from "./phone.mjs";

test("the first install keeps every file and takes over at once", async () => {
  const phone = new Phone();
  const one = shell(phone);
  const worker = await phone.install(one);
  assert.deepEqual(phone.kept("shell-" + one.version), [...one.files].sort());
  assert.ok(worker.skipped && worker.claimed);
  assert.deepEqual(phone.told, []);
  assert.equal(phone.asked.at(-1), one.files[0], "the wasm comes last");
});

test("one missing file: nothing is kept, and the install fails", async () => {
  const phone = new Phone();
  const one = shell(phone);
  phone.site.delete(one.files[2]);
  await assert.rejects(phone.install(one));
  assert.deepEqual([...phone.stores.keys()], []);
});

test("a redirected or broken file is as good as none", async () => {
  const phone = new Phone();
  const one = shell(phone);
  const moved = new Response("boot");
  Object.defineProperty(moved, "redirected", { value: true });
  phone.site.set(one.files[2], moved);
  await assert.rejects(phone.install(one));
  phone.site.set(one.files[2], "bo");
  await assert.rejects(phone.install(one));
  assert.deepEqual([...phone.stores.keys()], []);
});

test("a wrong file in the browser's own cache is fetched past it", async () => {
  const phone = new Phone();
  const one = shell(phone);
  phone.stale.set(one.files[2], "an older boot");
  await phone.install(one);
  assert.ok(phone.asked.includes(one.files[2]));
});

test("a shell that the phone clears while it comes does not count as kept", async () => {
  const phone = new Phone();
  await phone.install(shell(phone));
  const two = shell(phone, "two");
  const fetch = phone.fetch.bind(phone);
  phone.fetch = (request, options) => {
    phone.stores.clear();
    return fetch(request, options);
  };
  await assert.rejects(phone.install(two));
  assert.equal(phone.waiting, null);
  phone.fetch = fetch;
  await phone.install(two);
  assert.deepEqual(phone.kept("shell-" + two.version), [...two.files].sort());
});

test("an update fetches what has changed, waits, and leaves the paper alone", async () => {
  const phone = new Phone();
  const one = shell(phone);
  await phone.install(one);
  phone.stores.set("packs", new Map([["/packs/x", { bytes: new Uint8Array(3), headers: [] }]]));
  phone.stores.set("of another hand", new Map());
  const two = shell(phone, "two");
  phone.asked = [];
  const worker = await phone.install(two);
  assert.deepEqual(phone.asked, [two.files[0]], "only the wasm differs");
  assert.ok(!worker.skipped && !worker.claimed);
  assert.deepEqual(phone.told, [{ type: "shell", shell: two.version }]);
  assert.ok(phone.stores.has("shell-" + one.version), "the old shell is still in use");

  await worker.say({ type: "take-over" });
  assert.ok(worker.skipped);
  await phone.activate(worker);
  assert.deepEqual([...phone.stores.keys()].sort(), ["of another hand", "packs", "shell-" + two.version].sort());
});

test("a failed update leaves the old shell whole", async () => {
  const phone = new Phone();
  const one = shell(phone);
  await phone.install(one);
  const two = shell(phone, "two");
  phone.online = false;
  await assert.rejects(phone.install(two));
  assert.deepEqual([...phone.stores.keys()], ["shell-" + one.version]);
  assert.equal(await (await phone.restart().get(one.files[0])).text(), "wasm one");
});

test("a shell that the phone has thinned out is mended before an older one goes", async () => {
  const phone = new Phone();
  const one = shell(phone);
  await phone.install(one);
  const two = shell(phone, "two");
  const worker = await phone.install(two);
  phone.stores.get("shell-" + two.version).delete(two.files[0]);
  await phone.activate(worker);
  assert.ok(worker.claimed);
  assert.ok(phone.stores.has("shell-" + one.version));
  await worker.say({ type: "refresh" });
  assert.ok(!phone.stores.has("shell-" + one.version));
  assert.deepEqual(phone.kept("shell-" + two.version), [...two.files].sort());
});

test("a new worker with the same shell that fails does not delete the shell in use", async () => {
  const phone = new Phone();
  const one = shell(phone);
  await phone.install(one);
  phone.stores.get("shell-" + one.version).delete(one.files[2]);
  phone.online = false;
  await assert.rejects(phone.install(one));
  assert.equal(phone.kept("shell-" + one.version).length, one.files.length - 1);
});

test("a file that the phone has lost comes back with the next look, past a copy that is spoilt", async () => {
  const phone = new Phone();
  const one = shell(phone);
  const worker = await phone.install(one);
  phone.stores.get("shell-" + one.version).delete(one.frame);
  phone.stores.set("shell-older", new Map([[one.frame, { bytes: Buffer.from("spoilt"), headers: [] }]]));
  await worker.say({ type: "refresh" });
  assert.deepEqual(phone.kept("shell-" + one.version), [...one.files].sort());
  assert.match(Buffer.from(phone.stores.get("shell-" + one.version).get(one.frame).bytes).toString(), /%%PAGE%%/);
  assert.ok(!phone.stores.has("shell-older"));
});

test("a shell that cannot be mended does not hold up the paper", async () => {
  const phone = new Phone();
  const one = shell(phone);
  const worker = await phone.install(one);
  phone.stores.get("shell-" + one.version).delete(one.frame);
  phone.site.delete(one.frame);
  publish(phone, [edition(phone, "2026-02")]);
  await worker.say({ type: "refresh" });
  assert.ok(phone.kept("packs").includes("/packs/manifest.json"));
});

test("of three versions none deletes the shell of one that is still coming", async () => {
  const phone = new Phone();
  const one = shell(phone);
  await phone.install(one);
  const two = shell(phone, "two"), three = shell(phone, "three");
  const second = await phone.install(two);
  let go;
  phone.wrong.set(three.files[0], "hang");
  const third = phone.start(three);
  phone.installing = third;
  const installed = third.fire("install").catch(() => (go = true));
  while (!phone.asked.includes(three.files[0])) await new Promise((done) => setTimeout(done, 1));
  phone.wrong.clear();
  await phone.activate(second);
  await second.say({ type: "refresh" });
  assert.ok(phone.stores.has("shell-" + three.version));
  await installed;
  phone.installing = null;
  if (!go) phone.waiting = third;
  await second.say({ type: "refresh" });
  assert.equal(phone.stores.has("shell-" + one.version), !go, "nor does a look while one waits");
});
