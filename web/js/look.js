// look.js is part of worker.js: when a phone looks for news, how often it tries again, and which manifest it takes for newer.

const SOON = 60e3; // ms from one look that nobody asked for to the next; the first pause after trouble
const LONGEST = 15 * 60e3; // ms, the longest pause: who has left the portal behind opens the paper
const DAY = 24 * 3600e3; // ms

// ── one at a time ──
/** @type {Look | null} */
let current = null; // the last that began or waits
let dropped = 0; // how often the reader has erased the packs: what was asked for before is not put

// inTurn does work when what runs now is over; that is ended, so nothing waits for a line that says nothing.
/** @param {(look: Look) => Promise<void>} work */
function inTurn(work) {
  const last = current;
  if (last) endLook(last);
  /** @type {Look} */
  const look = { ended: false, lenient: false, full: false, worth: "", gone: new Set(), next: null, done: Promise.resolve() };
  look.done = (last ? last.done : Promise.resolve()).then(() => work(look)).catch(() => {}).then(() => {
    if (current === look) current = null;
  });
  return (current = look).done;
}

/** @param {Look} look */
function endLook(look) {
  look.ended = true;
  giveUp(look);
}

let leaving = false;

// giveWay ends whatever is under way, for good: a new worker is to take over, and the browser has it wait for that.
async function giveWay() {
  leaving = true;
  if (current) endLook(current);
  giveUp(null);
}

// checkForUpdate brings the paper up to date. A soon look is one that nobody asked for: it asks the server at most once a minute, and after
// trouble in growing pauses. What was asked for, or a network that is back, ends the pause. A synced one is the browser's, which tells of a network.
/** @param {boolean} soon @param {boolean} [online] @param {boolean} [synced] */
async function checkForUpdate(soon, online, synced = false) {
  if (leaving) return;
  if (online) await changeChoice(() => ({ at: 0, after: 0 })).catch(() => {});
  if (current && soon) return current.done;
  return inTurn((look) => lookOnce(look, soon).catch((cause) => onTrouble(look, cause, synced)));
}

// onTrouble notes when to try again. A full phone is told of once, and once more when an edition does not fit.
/** @param {Look} look @param {any} cause @param {boolean} synced */
async function onTrouble(look, cause, synced) {
  if (look.ended) return;
  const full = isFull(cause);
  const old = full ? await manifestHere(MANIFEST).catch(() => null) : null;
  const newest = look.next && look.next.editions[0];
  const unkept = full && newest && !(old && old.editions[0].id === newest.id) ? newest : null;
  const id = unkept ? unkept.id : "";
  let news = full, wait = LONGEST;
  await changeChoice((choice) => {
    news = full && !(choice.full && choice.unkept === id);
    wait = pause(choice.tries);
    return { full: full || choice.full, unkept: full ? id : choice.unkept, tries: choice.tries + 1, after: Date.now() + wait };
  }).catch(() => {});
  await postToPages({ type: MSG.again, after: wait });
  if (news) await postToPages({ type: MSG.full, id, title: (unkept && unkept.title) || "", date: unkept ? unkept.date : "" });
  // Go on when there is a network. Whom it has just brought here would come back at once, again and again; so would who was answered.
  else if (!full && !synced && !cause.status && self.registration.sync) await self.registration.sync.register(PACKS).catch(() => {});
}

// pause is twice the one before, and differs from phone to phone, so that they do not come all at once.
/** @param {number} tries */
const pause = (tries) => Math.min(LONGEST, SOON * 2 ** Math.min(tries, 9)) * (0.75 + Math.random() / 2);

/** @param {Look} look @param {boolean} soon */
async function lookOnce(look, soon) {
  const choice = await readChoice();
  const now = Date.now();
  const ask = !soon || now < choice.at || now - choice.at >= SOON;
  if (soon && now < choice.after && choice.after - now < 2 * LONGEST) return; // further off only a clock was set back
  look.full = choice.full;
  if (ask) await mendShell(look).catch(() => {}); // what an older version lacks the server may lack too
  await pinSaved(look).catch(() => {}); // the next look tries again
  const old = await manifestHere(MANIFEST);
  let next = await manifestHere(NEXT);
  if (ask) {
    await changeChoice(() => ({ at: now })).catch(() => {}); // no room
    next = await askForManifest(look, old, next);
  }
  look.lenient = !old || Boolean(choice.since && now - choice.since > DAY);
  look.next = next;
  if (next) await promote(look, old, next, choice.what);
  else if (old) {
    if (choice.unswept) await sweep(look, old, choice.what).catch(() => {}); // what is spoilt comes again now
    await keepEditions(look, old, await wantedEditions(old, choice.what, restsWhy(choice) ? false : look));
  }
  if (!look.ended) await changeChoice(({ looked }) => ({ tries: 0, after: 0, full: false, unkept: "", looked: ask ? now : looked }));
}

// ── which manifest is newer ──
// askForManifest gives the manifest that is to come into force: the server's, if it is newer than the one here, else the one that waits.
/** @param {Look} look @param {pack.Manifest | null} old @param {pack.Manifest | null} waiting */
async function askForManifest(look, old, waiting) {
  const next = await fetchManifest("no-cache", look).catch((cause) => {
    if (cause.status !== 200) throw cause;
    return fetchManifest("reload", look); // the browser's own cache may have kept what was wrong, and be told that it is still so
  });
  if (next.format !== CONST.format) return waiting; // for the next version of this worker
  if (!Array.isArray(next.editions) || !next.editions.length || !next.lists) throw new Error("half a manifest");
  const cache = await caches.open(PACKS);
  const text = JSON.stringify(next);
  if (old && text === JSON.stringify(old)) {
    await cache.delete(NEXT); // taken back, or never differed
    await changeChoice(() => ({ since: 0, doubt: "", doubted: 0 })).catch(() => {});
    return null;
  }
  const sum = await hexOf(new TextEncoder().encode(text));
  const now = Date.now();
  const { replaced, doubt, doubted } = await readChoice();
  const order = old ? orderOf(old, next, replaced) : "newer";
  const same = doubt === sum;
  if (order === "doubtful" && !same) await changeChoice(() => ({ doubt: sum, doubted: now })).catch(() => {});
  if (order === "older" || (order === "doubtful" && !(same && now - doubted > 3 * DAY))) return waiting;
  await changeChoice(({ since }) => ({ since: since || now, doubt: "", doubted: 0 })).catch(() => {});
  look.next = next;
  await cache.put(NEXT, json(text)).catch((cause) => {
    if (!isFull(cause)) throw cause; // else it is asked for again
  });
  return next;
}

// fetchManifest gives the server's manifest, whole, of whatever format.
/** @param {RequestCache} cache @param {Look} look @returns {Promise<pack.Manifest>} */
async function fetchManifest(cache, look) {
  const { bytes } = await receive(MANIFEST, cache, look);
  /** @type {pack.Manifest | null} */
  let manifest = null;
  try {
    manifest = JSON.parse(new TextDecoder().decode(bytes));
  } catch (e) {}
  if (!manifest || !Number.isInteger(manifest.format)) throw Object.assign(new Error("no manifest, whatever it is"), { status: 200 });
  return manifest;
}

// orderOf tells whether a manifest is newer than the one in force, by the law in content/pack/format.go. A doubtful one takes back a
// correction: an old one from a cache on the way, unless the server insists.
/** @param {pack.Manifest} old @param {pack.Manifest} next @param {string[]} replaced @returns {"newer" | "older" | "doubtful"} */
function orderOf(old, next, replaced) {
  const withdrawn = new Set(next.withdrawn);
  const before = new Set(old.withdrawn);
  const fresh = Array.from(withdrawn).filter((id) => !before.has(id)).length;
  const named = new Set(next.editions.map(({ id }) => id));
  const yearOf = (/** @type {pack.Edition} */ edition) => edition.date.slice(0, 4);
  const closed = new Set((next.years || []).map(({ year }) => year));
  if (old.editions.some((edition) => !named.has(edition.id) && !withdrawn.has(edition.id) && !closed.has(yearOf(edition)))) return "older";
  const count = (/** @type {pack.Manifest} */ { editions, years }, /** @type {string} */ year) =>
    (years || []).reduce((sum, entry) => sum + (entry.year === year ? entry.editions : 0), editions.filter((edition) => yearOf(edition) === year).length);
  const years = new Set([...(old.years || []).map(({ year }) => year), ...old.editions.map(yearOf)]);
  for (const year of years) if (count(next, year) < count(old, year) - fresh) return "older";
  if ((next.revision || 0) !== (old.revision || 0)) return (next.revision || 0) > (old.revision || 0) ? "newer" : "older";
  if ((old.withdrawn || []).some((id) => !withdrawn.has(id))) return "older";
  const known = new Set(old.editions.map(({ id }) => id));
  if (fresh || next.editions.some((edition) => !known.has(edition.id) && !(old.years || []).some(({ year }) => year === yearOf(edition)))) return "newer";
  const packs = [...next.editions, ...(next.years || [])].map((entry) => entry.pack.path);
  return packs.some((path) => replaced.includes(path)) ? "doubtful" : "newer";
}

// replacedBy lists the packs that the next manifest has in another version. What it names itself is not replaced any more.
/** @param {pack.Manifest} old @param {pack.Manifest} next @param {string[]} replaced */
function replacedBy(old, next, replaced) {
  const packs = (/** @type {pack.Manifest} */ { editions, years }) => [...editions, ...(years || [])].map((entry) => entry.pack.path);
  const now = new Map(packs(next).map((path) => [stemOf(path), path]));
  const gone = packs(old).filter((path) => now.has(stemOf(path)) && now.get(stemOf(path)) !== path);
  return [...replaced.filter((path) => now.get(stemOf(path)) !== path && !gone.includes(path)), ...gone].slice(-200);
}
