// What finding needs is kept after the paper itself, and stays whole while a new edition comes.
import assert from "node:assert/strict";
import test from "node:test";
import { edition, searchable as publishSearchable, shell } from "./paper.mjs";
import { Phone } from "./phone.mjs";

const searchable = (phone, ...ids) => publishSearchable(phone, ids.map((id) => edition(phone, id)));

const files = ({ search }) => [search.paper, ...search.lexicon, ...search.segments.flatMap((s) => [s.index, s.texts])].map((f) => f.path);
const kept = (phone) => phone.kept("packs").filter((path) => path.startsWith("/find/"));

async function ready(...ids) {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  const manifest = searchable(phone, ...ids);
  await worker.say({ type: "refresh" });
  return { phone, worker, manifest };
}

test("the files of the index are kept after the paper", async () => {
  const { phone, manifest } = await ready("2026-02", "2026-01");
  assert.deepEqual(kept(phone).sort(), files(manifest).sort());
  const first = phone.asked.findIndex((path) => path.startsWith("/find/"));
  assert.ok(phone.asked.slice(first).every((path) => path.startsWith("/find/")), phone.asked.join(" "));
});

test("a new edition brings its own index, and drops only what it replaces", async () => {
  const { phone, worker, manifest } = await ready("2026-02");
  const next = searchable(phone, "2026-03", "2026-02");
  phone.asked = [];
  await worker.say({ type: "refresh" });
  assert.deepEqual(kept(phone).sort(), files(next).sort());
  assert.ok(!kept(phone).includes(manifest.search.lexicon[0].path));
  assert.ok(!phone.asked.includes(manifest.search.segments[0].index.path), "what is here is not fetched again");
});

test("cut off before the new index is here, the old one still finds", async () => {
  const { phone, worker, manifest } = await ready("2026-02");
  searchable(phone, "2026-03", "2026-02");
  const fetch = phone.fetch;
  phone.fetch = function (...request) {
    if (this.asked.some((path) => path.startsWith("/find/index-2026-03"))) this.online = false;
    return fetch.apply(this, request);
  };
  await worker.say({ type: "refresh" });
  for (const path of files(manifest)) assert.ok(kept(phone).includes(path), path);
});

test("what a search has fetched beyond the shelf stays when a new edition comes", async () => {
  const day = (n) => new Date(Date.UTC(2026, 0, n)).toISOString().slice(0, 10);
  const ids = Array.from({ length: 62 }, (_, i) => day(62 - i)); // newest first; the shelf reaches 60
  const { phone, worker, manifest } = await ready(...ids);
  const { index, texts } = manifest.search.segments.at(-1);
  assert.ok(!kept(phone).includes(texts.path), "beyond the shelf it is not fetched unasked");
  await worker.get(index.path);
  await worker.get(texts.path);
  await worker.idle();
  assert.ok(kept(phone).includes(texts.path), "what the search has fetched is kept");
  searchable(phone, day(63), ...ids);
  phone.asked = [];
  await worker.say({ type: "refresh" });
  await worker.idle();
  assert.ok(kept(phone).includes(index.path) && kept(phone).includes(texts.path));
  assert.ok(!phone.asked.includes(texts.path));
});
