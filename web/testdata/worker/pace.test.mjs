// Older editions come at the reader's pace: not over a dear line, not while the reader wants it to rest, and as far back as was chosen.
import assert from "node:assert/strict";
import test from "node:test";
import { edition, publish, shell } from "./paper.mjs";
import { Phone } from "./phone.mjs";

const day = (n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
const paper = (phone, count, years) => publish(phone, Array.from({ length: count }, (_, i) => edition(phone, day(count - 1 - i))), years);

async function state(phone) {
  phone.told = [];
  await phone.active.say({ type: "state" });
  return phone.told[0];
}

for (const line of [{ saveData: true }, { effectiveType: "2g" }, { effectiveType: "slow-2g", saveData: false }]) {
  test(`over a line like ${JSON.stringify(line)} only today's edition comes by itself, until the tap`, async () => {
    const phone = new Phone();
    phone.line = line;
    const worker = await phone.install(shell(phone));
    paper(phone, 5);
    await worker.say({ type: "refresh", soon: true });
    assert.deepEqual((await state(phone)).editions, [day(4)]);
    assert.equal((await state(phone)).why, "sparing");
    paper(phone, 6);
    await worker.say({ type: "refresh" });
    assert.deepEqual((await state(phone)).editions, [day(5), day(4)], "the new one too");
    phone.told = [];
    await worker.say({ type: "pace", what: "go" });
    assert.equal((await state(phone)).editions.length, 6);
    assert.equal((await state(phone)).why, "");
  });
}

test("a dear line says why it rests, and goes on by itself when it is dear no more", async () => {
  const phone = new Phone();
  phone.line = { saveData: true };
  const worker = await phone.install(shell(phone));
  paper(phone, 5);
  await worker.say({ type: "refresh" });
  assert.deepEqual(phone.told.filter(({ type }) => type === "keeping").pop(), { type: "keeping", done: 1, total: 5, bytes: phone.told.pop().bytes, why: "sparing" });
  phone.line = { effectiveType: "4g" };
  phone.restart();
  phone.ahead += 3600e3;
  await phone.active.say({ type: "refresh", soon: true });
  assert.equal((await state(phone)).editions.length, 5);
});

test("a pause ends what is under way, holds over days, and keeps nothing from the newest edition", async () => {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  paper(phone, 30);
  const fetch = phone.fetch;
  phone.fetch = function (...request) {
    if (this.asked.length === 20) worker.say({ type: "pace", what: "pause" });
    return fetch.apply(this, request);
  };
  await worker.say({ type: "refresh" });
  await worker.idle();
  phone.fetch = fetch;
  const before = (await state(phone)).editions.length;
  assert.ok(before > 1 && before < 25, String(before));
  paper(phone, 31);
  await phone.restart().say({ type: "refresh" });
  const now = await state(phone);
  assert.deepEqual([now.editions.length, now.editions[0], now.why], [before + 1, day(30), "pause"]);
});

test("a year is kept where that was chosen, across the turn of the year", async () => {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  const of = (year) => [12, 8, 4, 1].map((month) => edition(phone, `${year}-${String(month).padStart(2, "0")}-15`));
  publish(phone, [edition(phone, "2026-04-20"), edition(phone, "2026-01-05")], [["2025", of(2025)], ["2024", of(2024)]]);
  await worker.say({ type: "refresh" });
  await worker.say({ type: "keep", what: "year" });
  const now = await state(phone);
  assert.equal(now.what, "year");
  assert.deepEqual(now.editions.slice(0, 4), ["2026-04-20", "2026-01-05", "2025-12-15", "2025-08-15"]);
  assert.ok(now.yearBytes < now.allBytes && now.yearBytes > 0, JSON.stringify(now));
  assert.ok(now.looked > 0);
});
