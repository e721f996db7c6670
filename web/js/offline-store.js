// offline-store.js is the second half of worker.js: how the paper gets onto the phone and stays there. The rules stand at the top of worker.js.

// ── checking for updates: one check at a time ──
/** @type {Promise<void> | null} */
let checking = null;
let dropped = 0; // how often the reader has erased the packs: a check that began before stops

// checkForUpdate brings the paper up to date. A soon check is one that nobody asked for: it asks the server at most once a minute.
/** @param {boolean} soon */
function checkForUpdate(soon) {
  if (checking && soon) return checking;
  const last = checking || Promise.resolve();
  const mine = last.then(() => checkOnce(soon)).catch(onCheckError).then(() => {
    if (checking === mine) checking = null;
  });
  return (checking = mine);
}

/** @param {any} cause */
async function onCheckError(cause) {
  if (cause && cause.name === "QuotaExceededError") {
    await setChoice({ full: true }).catch(() => {}); // nothing more is fetched until the reader asks or a new edition comes
    await postToPages({ type: MSG.full });
  } else if (self.registration.sync) { // no network: go on when there is one
    await self.registration.sync.register(PACKS).catch(() => {});
  }
}

/** @param {boolean} soon */
async function checkOnce(soon) {
  const choice = await readChoice();
  const now = Date.now();
  const ask = !soon || now < choice.at || now - choice.at >= SOON;
  if (choice.full && !ask) return;
  /** @type {pack.Manifest | null} */
  const old = await readJSON(MANIFEST);
  /** @type {pack.Manifest | null} */
  let next = await readJSON(NEXT);
  if (ask) {
    await setChoice({ at: now }).catch(() => {});
    const text = await fetchManifest();
    const cache = await caches.open(PACKS);
    if (text && old && text === JSON.stringify(old)) {
      await cache.delete(NEXT); // taken back, or never differed
      next = null;
    } else if (text) {
      await cache.put(NEXT, json(text));
      next = JSON.parse(text);
    }
  }
  if (next) await promote(old, next, choice.what);
  else if (old && !(soon && choice.full)) await keepEditions(old, await wantedEditions(old, choice.what, true));
}

// fetchManifest gives the server's manifest in one canonical form, or "" when the answer is not one. Without a network it throws.
async function fetchManifest() {
  const response = await fetch(MANIFEST, { cache: "no-cache", credentials: "same-origin" });
  if (response.status !== 200 || response.redirected) return "";
  const manifest = await response.json().catch(() => null);
  const sound = manifest && manifest.format === CONST.format && Array.isArray(manifest.editions) && manifest.editions.length && manifest.lists;
  return sound ? JSON.stringify(manifest) : "";
}

// promote makes next the manifest in force once its newest edition, its lists and all that was kept before are here.
/** @param {pack.Manifest | null} old @param {pack.Manifest} next @param {WhatToKeep} what */
async function promote(old, next, what) {
  const before = old ? new Set((await heldEditions()).map((edition) => edition.id)) : new Set();
  const newest = next.editions[0];
  const cache = await caches.open(PACKS);
  if (!(await keepFile(newest.pack)) || !(await keepFile(next.lists))) {
    await cache.delete(NEXT); // the server does not have what it says: ask again in a minute
    return;
  }
  const paper = await wantedEditions(next, what, true);
  for (const edition of paper.editions) if (before.has(edition.id)) await keepFile(edition.pack);
  if (old && (await canSearch(old))) for (const file of searchFiles(next, paper.editions.length)) await keepFile(file);
  await cache.put(MANIFEST, json(JSON.stringify(next)));
  await cache.delete(NEXT);
  await setChoice({ full: false });
  await sweep(next, paper);
  if (old && old.editions[0].id !== newest.id) await postToPages({ type: MSG.edition, id: newest.id, title: newest.title || "", date: newest.date });
  else if (old) await postToPages({ type: MSG.changed });
  else await postToPages({ type: MSG.keeping, done: 1, total: paper.editions.length, bytes: newest.pack.size }); // a page that came before the worker learns of it
  await keepEditions(next, paper);
}

// searchFiles lists the files that search needs, as far as so many editions reach: the words, then the segments, newest first.
/** @param {pack.Manifest} manifest @param {number} editions */
function searchFiles(manifest, editions) {
  const search = manifest.search;
  if (!search) return [];
  const files = [search.paper, ...search.lexicon];
  let left = editions;
  for (const { editions, index, texts } of search.segments) {
    if (left <= 0) break;
    left -= editions;
    files.push(index, texts);
  }
  return files;
}

// canSearch tells whether the words of a manifest are here, without which nothing is found.
/** @param {pack.Manifest} manifest */
async function canSearch({ search }) {
  const held = new Set(await heldFiles());
  return !!search && [search.paper, ...search.lexicon].every((file) => held.has(file.path));
}

// keepEditions fetches the wanted editions, newest first, and says how far it is while it has something to fetch. What search needs comes last:
// a paper that can be read is worth more than one that can be searched.
/** @param {pack.Manifest} manifest @param {WantedEditions} paper */
async function keepEditions(manifest, paper) {
  const began = dropped;
  const held = new Set(await heldFiles());
  const total = paper.editions.length;
  let bytes = 0, told = 0;
  if (!held.has(manifest.lists.path)) await keepFile(manifest.lists);
  for (const [i, edition] of paper.editions.entries()) {
    bytes += edition.pack.size;
    if (held.has(edition.pack.path)) continue;
    await keepFile(edition.pack);
    if (dropped !== began) return;
    told = i + 1;
    await postToPages({ type: MSG.keeping, done: told, total, bytes });
  }
  if (told && told < total) await postToPages({ type: MSG.keeping, done: total, total, bytes });
  for (const file of searchFiles(manifest, paper.editions.length)) {
    if (dropped !== began) return;
    await keepFile(file);
  }
}

// wantedEditions lists what is to be kept: the editions, newest first, and the packs of the years that they come from.
// With get false it fetches nothing: what is not here is left out.
/** @param {pack.Manifest} manifest @param {WhatToKeep} what @param {boolean} get @returns {Promise<WantedEditions>} */
async function wantedEditions(manifest, what, get) {
  const limit = what === CONST.keepAll ? Infinity : CONST.recentEditions;
  const editions = manifest.editions.slice();
  const years = [];
  for (const { pack } of manifest.years || []) {
    if (editions.length >= limit) break;
    if (get && !(await keepFile(pack))) continue;
    const year = await openPack(pack.path);
    if (!year) continue;
    years.push(pack.path);
    editions.push(...year.editions);
  }
  return { editions: editions.slice(0, limit), years };
}

// sweep drops the packs and pictures that the manifest in force has no use for. Of what search needs it drops only what the
// manifest no longer names: a search fetches years beyond the wanted editions, megabytes that must not be fetched again.
/** @param {pack.Manifest} manifest @param {WantedEditions} paper */
async function sweep(manifest, paper) {
  const used = new Set([MANIFEST, NEXT, CHOICE, manifest.lists.path, ...paper.years, ...searchFiles(manifest, Infinity).map((file) => file.path)]);
  const packs = [manifest.lists.path, ...paper.years, ...paper.editions.map((edition) => edition.pack.path)];
  const held = await heldFiles();
  for (const path of packs) {
    used.add(path);
    if (!held.includes(path)) continue;
    const pack = await openPack(path).catch(() => null);
    if (pack) for (const picture of pack.media) used.add(picture);
  }
  const cache = await caches.open(PACKS);
  for (const path of held) if (!used.has(path)) await cache.delete(path);
}

// ── files ──
// keepFile makes sure that a pack and its pictures are here. It tells false when the server refuses the pack, and throws
// when there is no network or no room.
/** @param {pack.File} file */
async function keepFile({ path, size }) {
  const cache = await caches.open(PACKS);
  if (await cache.match(path, ANY)) return true;
  try {
    const { response, bytes } = await fetchChecked(path, size);
    await store(path, response, bytes);
    return true;
  } catch (cause) {
    if (cause.refused) return false;
    throw cause;
  }
}

// store puts a checked file, after its pictures if it is a pack: so a pack that is here is whole.
/** @param {string} path @param {Response} response @param {ArrayBuffer} bytes */
async function store(path, response, bytes) {
  const cache = await caches.open(PACKS);
  const began = dropped;
  if (path.startsWith(CONST.packsDir)) {
    for (const picture of parsePack(bytes).media) {
      if (await cache.match(picture, ANY)) continue;
      try {
        const { response } = await fetchChecked(picture);
        if (dropped === began) await cache.put(picture, response);
      } catch (cause) {
        if (!cause.refused) throw cause; // a picture that the server lacks must not cost the text
      }
    }
  }
  if (dropped === began) await cache.put(path, response);
}

// packFile answers for an immutable file of content: kept first, else the network's, which is then kept.
/** @param {FetchEvent} event @param {string} path */
async function packFile(event, path) {
  const kept = await caches.match(path, ANY);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.status === 200 && !response.redirected && hashOf(path)) {
    const copies = [response.clone(), response.clone()];
    event.waitUntil((async () => {
      const bytes = await copies[0].arrayBuffer();
      if (await matches(path, bytes)) await store(path, copies[1], bytes);
    })().catch(() => {}));
  }
  return response;
}

/** @param {Request} request */
async function manifestFile(request) {
  return (await caches.match(MANIFEST, ANY)) || fetch(request);
}

// ── what is here ──
async function heldFiles() {
  const cache = await caches.open(PACKS);
  return (await cache.keys()).map((request) => new URL(request.url).pathname);
}

// heldEditions lists the editions that are on this phone, newest first.
async function heldEditions() {
  /** @type {pack.Manifest | null} */
  const manifest = await readJSON(MANIFEST);
  if (!manifest) return [];
  const held = new Set(await heldFiles());
  const { editions } = await wantedEditions(manifest, CONST.keepAll, false);
  return editions.filter((edition) => held.has(edition.pack.path));
}

/** @returns {Promise<ToPage>} */
async function state() {
  /** @type {pack.Manifest | null} */
  const manifest = await readJSON(MANIFEST);
  const { what, full } = await readChoice();
  const cache = await caches.open(PACKS);
  let bytes = 0;
  for (const path of await heldFiles()) {
    const file = await cache.match(path, ANY);
    if (file) bytes += (await file.blob()).size; // else it was swept meanwhile
  }
  const editions = (await heldEditions()).map((edition) => edition.id);
  const total = manifest ? (manifest.years || []).reduce((sum, year) => sum + year.editions, manifest.editions.length) : 0;
  return { type: MSG.state, what, full, shell: SHELL.version, editions, total, bytes };
}

async function drop() {
  dropped++;
  opened.clear();
  const { what } = await readChoice();
  await caches.delete(PACKS);
  await setChoice({ what, at: Date.now() });
}

// ── the reader's choice, kept with the packs ──
/** @returns {Promise<Choice>} */
async function readChoice() {
  return { what: CONST.keepRecent, at: 0, full: false, ...(await readJSON(CHOICE)) };
}

/** @param {Partial<Choice>} change */
async function setChoice(change) {
  const cache = await caches.open(PACKS);
  await cache.put(CHOICE, json(JSON.stringify({ ...(await readChoice()), ...change })));
}

/** @param {string} text */
const json = (text) => new Response(text, { headers: { "content-type": "application/json" } });
