// A hundred days, each with a fault: the phone grows by what the paper grows, and nothing that could be read is lost.
import assert from "node:assert/strict";
import test from "node:test";
import { bodyOf, edition, searchable, shell } from "./paper.mjs";
import { Phone } from "./phone.mjs";

// dice throws the same numbers in every run.
function dice(seed) {
  return (sides) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * sides);
  };
}

const redirected = new Response("<!doctype html>log in");
Object.defineProperty(redirected, "redirected", { value: true });
const faults = [
  (phone, part) => phone.wrong.set(part, new Response("", { status: 404 })),
  (phone, part) => phone.wrong.set(part, new Response("", { status: 500 })),
  (phone, part) => phone.wrong.set(part, "<!doctype html>log in"),
  (phone, part) => phone.wrong.set(part, redirected),
  (phone, part) => phone.wrong.set(part, "hang"),
  (phone) => (phone.online = false),
  (phone) => (phone.blocked = true),
];

test("a hundred days of faults", async () => {
  const roll = dice(7);
  const phone = new Phone();
  await phone.install(shell(phone));
  const all = []; // newest first
  const dayOf = (n) => new Date(Date.UTC(2026, 9, 1) + n * 24 * 3600e3).toISOString().slice(0, 10);
  let held = []; // the editions that can be read, newest first
  for (let n = 0; n < 100; n++) {
    all.unshift(edition(phone, dayOf(n)));
    let corrected = "none";
    if (n && roll(2) === 0) {
      const at = 1 + roll(Math.min(all.length - 1, 40));
      corrected = all[at].id;
      all[at] = edition(phone, all[at].id, "更正" + n);
    }
    const year = dayOf(n).slice(0, 4);
    const closed = all.filter((entry) => entry.id.slice(0, 4) < year);
    const manifest = searchable(phone, all.filter((entry) => entry.id.startsWith(year)), closed.length ? [[closed[0].id.slice(0, 4), closed]] : []);

    const fault = roll(faults.length);
    faults[fault](phone, ["/packs/", "/packs/lists", "/packs/" + dayOf(n), "/packs/" + corrected, "/media/", "/find/", "manifest", "/packs/year"][roll(8)]);
    phone.ahead += 24 * 3600e3;
    await phone.restart().say({ type: "refresh", soon: true });
    Object.assign(phone, { blocked: false, online: false });
    phone.wrong.clear();
    let worker = phone.restart();
    const came = n > 0 && (await bodyOf(worker, "/")).includes(dayOf(n)); // it did when the fault hit nothing that was needed
    const readable = (came ? held.slice(0, 59) : held).filter(({ id }) => id === corrected || n % 10 === 0 || roll(6) === 0);
    for (const { id } of readable) assert.match(await bodyOf(worker, `/a/${id}/lead/`), new RegExp("头条 " + id), `day ${n}, fault ${fault}`);

    phone.online = true;
    phone.ahead += 3600e3;
    worker = phone.restart();
    await worker.say({ type: "refresh", soon: true });
    await worker.idle();
    phone.online = false;
    assert.equal(await bodyOf(worker, "/"), `<h1>一期 ${dayOf(n)}</h1>`, `day ${n}, fault ${fault}`);
    held = all.slice(0, 60);
    for (const { id } of [held[0], held.at(-1), held[roll(held.length)]]) assert.match(await bodyOf(worker, `/a/${id}/lead/`), new RegExp("头条 " + id), `day ${n}, fault ${fault}`);
    const { search, years, lists } = manifest;
    const named = [lists, search.paper, ...search.lexicon, ...search.segments.flatMap((s) => [s.index, s.texts]), ...years.map((entry) => entry.pack)].map((file) => file.path);
    const recent = held.flatMap((entry) => [entry.pack.path, entry.picture]);
    const more = phone.kept("packs").filter((path) => ![...named, ...recent, "/packs/manifest.json", "/packs/choice.json"].includes(path));
    assert.deepEqual(more, [], `day ${n}: kept though nothing needs it`);
    phone.online = true;
  }
});
