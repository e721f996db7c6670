// There is no way back: a manifest from a slow cache changes nothing, what the newsroom takes back goes.
import assert from "node:assert/strict";
import test from "node:test";
import { bodyOf, edition, publish, shell } from "./paper.mjs";
import { Phone } from "./phone.mjs";

const address = "/packs/manifest.json";
const day = 24 * 3600e3;

async function reader(...ids) {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  const editions = ids.map((id) => edition(phone, id));
  publish(phone, editions);
  await worker.say({ type: "refresh" });
  phone.told = [];
  // look has the server answer so, and tells what came of it.
  const look = async (manifest) => {
    phone.site.set(address, JSON.stringify(manifest));
    phone.told = [];
    await worker.say({ type: "refresh" });
    await worker.idle();
    return phone.told.map((message) => message.type).filter((type) => type !== "keeping").join();
  };
  return { phone, worker, editions, look };
}

test("yesterday's manifest takes nothing away and announces nothing", async () => {
  const { phone, worker, editions, look } = await reader("2026-02", "2026-01");
  const yesterday = publish(phone, editions), today = publish(phone, [edition(phone, "2026-03"), ...editions]);
  assert.equal(await look(today), "edition");
  const kept = phone.kept("packs");
  for (let i = 0; i < 8; i++) {
    assert.equal(await look(i % 2 ? today : yesterday), "");
    phone.ahead += 3 * day;
  }
  assert.deepEqual(phone.kept("packs"), kept);
  assert.equal(await bodyOf(worker, "/"), "<h1>一期 2026-03</h1>");
});

test("a manifest from before New Year, or with a year cut short, is old", async () => {
  const { phone, editions, look } = await reader("2026-12", "2026-11");
  const december = publish(phone, editions);
  const january = publish(phone, [edition(phone, "2027-01")], [["2026", editions]]);
  const late = publish(phone, [edition(phone, "2027-01")], [["2026", [...editions, edition(phone, "2026-05")]]]);
  assert.equal(await look(january), "edition");
  assert.equal(await look(december), "");
  assert.equal(await look(late), "changed");
  assert.equal(await look(january), "");
  assert.equal(await look(publish(phone, [edition(phone, "2027-01")])), "", "without the year");
});

test("a withdrawn edition goes, also from a closed year, and does not come back with an old manifest", async () => {
  const { phone, worker, editions, look } = await reader("2026-12", "2026-11");
  const before = publish(phone, editions);
  assert.equal(await look(publish(phone, [editions[0]])), "", "not named");
  assert.equal(await bodyOf(worker, "/e/2026-11/"), "<h1>一期 2026-11</h1>");
  assert.equal(await look(publish(phone, [editions[0]], [], { withdrawn: ["2026-11"] })), "changed");
  assert.ok(!phone.kept("packs").includes(editions[1].pack.path));
  assert.equal(await look(before), "");
  const withYear = publish(phone, [edition(phone, "2027-01")], [["2026", [editions[0]]]], { withdrawn: ["2026-11"] });
  assert.equal(await look(withYear), "edition");
  assert.equal(await look(publish(phone, [edition(phone, "2027-01")], [], { withdrawn: ["2026-11"] })), "", "a year is not left out by accident");
  assert.equal(await look(publish(phone, [edition(phone, "2027-01")], [], { withdrawn: ["2026-11", "2026-12"] })), "changed");
  assert.equal(await look(publish(phone, [edition(phone, "2027-01")], [["2026", [editions[1]]]], { withdrawn: ["2026-12"], revision: 1 })), "changed", "published again");
});

test("the newest edition is withdrawn: the one before is the newest again", async () => {
  const { phone, worker, editions, look } = await reader("2026-02", "2026-01");
  assert.equal(await look(publish(phone, [editions[1]], [], { withdrawn: ["2026-02"] })), "edition");
  assert.equal(await bodyOf(worker, "/"), "<h1>一期 2026-01</h1>");
});

test("a correction is not taken back by a cache, but by the newsroom", async () => {
  const { phone, worker, editions, look } = await reader("2026-02", "2026-01");
  const wrong = publish(phone, editions);
  const right = publish(phone, [editions[0], edition(phone, "2026-01", "更正")]);
  assert.equal(await look(right), "changed");
  assert.equal(await look(wrong), "");
  assert.match(await bodyOf(worker, "/a/2026-01/lead/"), /更正/);
  assert.equal(await look({ ...publish(phone, [editions[1]]), withdrawn: ["2026-02"] }), "edition", "with a withdrawal it is no old one");
  assert.equal(await look({ ...wrong, revision: 1 }), "edition");
  assert.doesNotMatch(await bodyOf(worker, "/a/2026-01/lead/"), /更正/);
  assert.equal(await look(right), "", "of a lower revision");
});

test("a correction that is taken back without a word is believed when the server says nothing else for three days, or has news", async () => {
  const { phone, editions, look } = await reader("2026-02", "2026-01");
  const wrong = publish(phone, editions);
  const right = publish(phone, [editions[0], edition(phone, "2026-01", "更正")]);
  assert.equal(await look(right), "changed");
  assert.equal(await look(wrong), "");
  phone.ahead += 2 * day;
  assert.equal(await look(right), "");
  assert.equal(await look(wrong), "");
  phone.ahead += 2 * day;
  assert.equal(await look(wrong), "");
  phone.ahead += 2 * day;
  assert.equal(await look(wrong), "changed");
  assert.equal(await look(right), "", "it is the one that was replaced now");
  assert.equal(await look(publish(phone, [edition(phone, "2026-03"), editions[0], edition(phone, "2026-01", "更正")])), "edition");
});

test("while a new manifest waits an old one does not take its place", async () => {
  const { phone, worker, editions, look } = await reader("2026-02", "2026-01");
  const yesterday = publish(phone, [editions[1]]);
  const next = publish(phone, [edition(phone, "2026-03"), ...editions]);
  phone.wrong.set("/packs/lists.", new Response("", { status: 500 }));
  assert.equal(await look(next), "");
  phone.wrong.clear();
  assert.equal(await look(yesterday), "edition");
  assert.equal(await bodyOf(worker, "/"), "<h1>一期 2026-03</h1>");
});
