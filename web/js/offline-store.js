// offline-store.js is part of worker.js: how the paper gets onto the phone and stays there. The rules stand at the top of worker.js.

// ── an update ──
// promote makes next the manifest in force, once all that it needs is here. Until then nothing of the old paper goes.
/** @param {Look} look @param {pack.Manifest | null} old @param {pack.Manifest} next @param {WhatToKeep} what */
async function promote(look, old, next, what) {
  const needed = [];
  look.worth = EVERYTHING;
  for await (const file of neededFiles(next, old, what)) {
    if (look.gone.has(stemOf(file.path))) continue; // there is no room for both
    await keepFile(look, file);
    needed.push(file.path);
  }
  const cache = await caches.open(PACKS);
  const text = JSON.stringify(next);
  const note = () => changeChoice(() => ({ unswept: true }));
  await note().catch(async (cause) => {
    if (!isFull(cause) || !(await makeRoom(look, 8192))) throw cause;
    await note();
  });
  if (look.ended) return;
  await putFitting(look, cache, MANIFEST, json(text));
  const held = new Set(await heldFiles());
  if (JSON.stringify(await readJSON(MANIFEST)) !== text || needed.some((path) => !held.has(path) && !look.gone.has(stemOf(path)))) throw new Error("what was put is not here");
  await cache.delete(NEXT);
  await changeChoice(({ replaced }) => ({ since: 0, replaced: old ? replacedBy(old, next, replaced) : [] })).catch(() => {});
  const newest = next.editions[0];
  if (old && old.editions[0].id !== newest.id) await postToPages({ type: MSG.edition, id: newest.id, title: newest.title || "", date: newest.date });
  else if (old) await postToPages({ type: MSG.changed });
  await pinSaved(look).catch(() => {}); // before the old editions go
  await sweep(look, next, what);
  const why = restsWhy(await readChoice());
  const wanted = await wantedEditions(next, what, why ? false : look);
  if (!old) await postToPages({ type: MSG.keeping, done: 1, total: wanted.editions.length, bytes: newest.pack.size, why }); // a page that came before the worker learns of it
  await keepEditions(look, next, wanted);
}

// neededFiles lists, in the order to fetch them, the files without which next must not come into force: its newest edition, its lists, and the
// new form of all that is held here. Each is here when the one after it is asked for: who holds a year's pack knows its editions.
/** @param {pack.Manifest} next @param {pack.Manifest | null} old @param {WhatToKeep} what @returns {AsyncGenerator<pack.File, void, void>} */
async function* neededFiles(next, old, what) {
  yield next.editions[0].pack;
  yield next.lists;
  const stems = new Set((await heldFiles()).map(stemOf));
  const isHeld = (/** @type {pack.Edition | pack.Year} */ entry) => stems.has(stemOf(entry.pack.path));
  for (const year of next.years || []) {
    const closes = old && old.editions.some((edition) => edition.date.startsWith(year.year) && isHeld(edition));
    if (closes || isHeld(year)) yield year.pack;
  }
  const paper = await wantedEditions(next, what, false);
  for (const edition of paper.editions) if (isHeld(edition)) yield edition.pack;
  if (old && (await canSearch(old))) yield* searchFiles(next, Math.max(paper.editions.length, (await searchReach(old)) + countEditions(next) - countEditions(old)));
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

// searchReach counts the editions that are found here, the newest first: a search fetches more than is wanted otherwise.
/** @param {pack.Manifest} manifest */
async function searchReach({ search }) {
  const held = new Set(await heldFiles());
  let reach = 0;
  for (const { editions, index, texts } of search ? search.segments : []) {
    if (!held.has(index.path) || !held.has(texts.path)) break;
    reach += editions;
  }
  return reach;
}

/** @param {pack.Manifest} manifest */
const countEditions = ({ editions, years }) => (years || []).reduce((sum, year) => sum + year.editions, editions.length);

// sweep drops the packs and pictures that the manifest in force has no use for. Of what search needs it drops only what the
// manifest no longer names: a search fetches years beyond the wanted editions, megabytes that must not be fetched again.
/** @param {Look} look @param {pack.Manifest} manifest @param {WhatToKeep} what */
async function sweep(look, manifest, what) {
  const { editions } = await wantedEditions(manifest, what, false);
  const packs = [...editions, ...(manifest.years || [])].map((entry) => entry.pack.path).concat(manifest.lists.path);
  const used = new Set([MANIFEST, NEXT, CHOICE, ...packs, ...searchFiles(manifest, Infinity).map((file) => file.path)]);
  const held = await heldFiles();
  const cache = await caches.open(PACKS);
  for (const path of packs) {
    if (!held.includes(path)) continue;
    const pack = await openPack(path).catch(() => null);
    if (!pack) { // spoilt: it comes again, and tells then which pictures are its own
      await cache.delete(path);
      throw new Error("not to be read: " + path);
    }
    for (const picture of pack.media) used.add(picture);
  }
  for (const path of held) {
    if (look.ended) return;
    if (!used.has(path)) await cache.delete(path);
  }
  await changeChoice(() => ({ unswept: false }));
}

// ── what is wanted beyond that ──
// restsWhy tells why nothing is fetched now that is not asked for, beyond the newest edition and the new form of what is here; "" for nothing
// hinders. A metered line says so by its Save-Data; that it is a phone's own says nothing of its price.
/** @param {Choice} choice */
function restsWhy({ pace }) {
  if (pace === CONST.pacePause) return CONST.pacePause;
  const line = self.navigator && self.navigator.connection;
  return pace !== CONST.paceGo && line && (line.saveData || /2g$/.test(line.effectiveType || "")) ? CONST.paceSparing : "";
}

// yearBefore is the day a year before the newest edition's.
/** @param {pack.Manifest} manifest */
const yearBefore = ({ editions: [{ date }] }) => String(Number(date.slice(0, 4)) - 1) + date.slice(4);

// keepEditions fetches the wanted editions, newest first, and says how far it is while it has something to fetch. What search needs comes last:
// a paper that can be read is worth more than one that can be searched. One file that cannot be had does not hold up the others.
/** @param {Look} look @param {pack.Manifest} manifest @param {WantedEditions} paper */
async function keepEditions(look, manifest, paper) {
  const held = new Set(await heldFiles());
  const total = paper.editions.length;
  const choice = await readChoice();
  let bytes = 0, told = 0, trouble = paper.trouble;
  /** @param {pack.File} file */
  const attempt = async (file) => {
    try {
      await keepFile(look, file);
      return true;
    } catch (cause) {
      if (!cause.status) throw cause;
      trouble = cause;
      return false;
    }
  };
  look.lenient = true; // none of these was here before
  if (!held.has(manifest.lists.path)) await attempt(manifest.lists);
  for (const [i, edition] of paper.editions.entries()) {
    bytes += edition.pack.size;
    look.worth = edition.date;
    if (held.has(edition.pack.path)) continue;
    const why = restsWhy(choice);
    if (why) return postToPages({ type: MSG.keeping, done: i, total, bytes, why });
    if (!(await attempt(edition.pack))) continue;
    told = i + 1;
    await postToPages({ type: MSG.keeping, done: told, total, bytes, why: "" });
  }
  if (told && told < total) await postToPages({ type: MSG.keeping, done: total, total, bytes, why: "" });
  look.worth = "";
  for (const file of searchFiles(manifest, total)) if (!held.has(file.path) && !restsWhy(choice)) await attempt(file);
  if (trouble) throw trouble;
}

// wantedEditions lists what is to be kept: the editions, newest first, as far as the packs of their years are here. With a look it fetches
// those, up to the first that cannot be had.
/** @param {pack.Manifest} manifest @param {WhatToKeep} what @param {Look | false} look @returns {Promise<WantedEditions>} */
async function wantedEditions(manifest, what, look) {
  const limit = what === CONST.keepRecent ? CONST.recentEditions : Infinity;
  const since = what === CONST.keepYear ? yearBefore(manifest) : "";
  const editions = manifest.editions.slice();
  const years = [];
  let trouble = null;
  for (const { pack, year } of manifest.years || []) {
    if (editions.length >= limit || year < since.slice(0, 4)) break;
    try {
      if (look) await keepFile(look, pack);
    } catch (cause) {
      trouble = cause;
      break;
    }
    const opened = await openPack(pack.path);
    if (!opened) continue;
    years.push(pack.path);
    editions.push(...opened.editions);
  }
  return { editions: editions.filter(({ date }) => date > since).slice(0, limit), years, trouble };
}

// ── files ──
// keepFile makes sure that a file of the paper is here, a pack with its pictures, or throws.
/** @param {Look} look @param {pack.File} file */
async function keepFile(look, { path, size }) {
  const cache = await caches.open(PACKS);
  if (await cache.match(path, ANY)) return;
  if (look.full) await checkRoom(look, size);
  const began = dropped;
  const { response, bytes } = await fetchChecked(path, look, size);
  await putFile(look, path, response, bytes, began);
}

// putFile puts a file whose bytes are right, after its pictures if it is a pack: so a pack that is here is whole. What the reader has erased
// since it was asked for does not come back.
/** @param {Look | null} look @param {string} path @param {Response} response @param {ArrayBuffer} bytes @param {number} began */
async function putFile(look, path, response, bytes, began) {
  const cache = await caches.open(PACKS);
  /** @param {string} path @param {Response} response @param {number} following */
  const put = async (path, response, following) => {
    if (dropped !== began || (look && look.ended)) throw new Error("given up");
    await putFitting(look, cache, path, response, following);
  };
  for (const picture of path.startsWith(CONST.packsDir) ? parsePack(bytes).media : []) {
    if (await cache.match(picture, ANY)) continue;
    try {
      await put(picture, (await fetchChecked(picture, look)).response, bytes.byteLength);
    } catch (cause) {
      const gone = cause.status === 404 || cause.status === 410;
      if (!gone || (look && !look.lenient)) throw cause; // else a picture that the server lacks does not cost the text
    }
  }
  await put(path, response, 0);
}

// packFile answers for an immutable file of content: kept first, else the network's, if it is right, which is then kept.
/** @param {FetchEvent} event @param {string} path */
async function packFile(event, path) {
  const here = await kept(path);
  if (here) return here;
  if (!hashOf(path)) return fetch(event.request);
  const began = dropped;
  try {
    const { response, bytes } = await fetchChecked(path, null, undefined, "auto");
    event.waitUntil(putFile(null, path, response.clone(), bytes, began).catch(() => {}));
    return response;
  } catch (cause) {
    if (cause.status && cause.status !== 200) return new Response(null, { status: cause.status });
    throw cause;
  }
}

/** @param {Request} request */
async function manifestFile(request) {
  if (await isBehind({ kind: CONST.kindFront })) {
    const answer = await ask(request, IMPATIENCE).catch(() => null);
    const news = answer && answer.status === 200 ? await answer.clone().json().catch(() => null) : null;
    if (answer && news && news.format === CONST.format) return answer;
  }
  return (await kept(MANIFEST)) || fetch(request);
}

// ── what is here ──
/** @param {string} name */
async function pathsIn(name) {
  const cache = await caches.open(name);
  return (await cache.keys()).map((request) => new URL(request.url).pathname);
}

const heldFiles = () => pathsIn(PACKS);

// heldEditions lists the editions that are on this phone, newest first.
async function heldEditions() {
  const manifest = await manifestHere(MANIFEST);
  if (!manifest) return [];
  const held = new Set(await heldFiles());
  const { editions } = await wantedEditions(manifest, CONST.keepAll, false);
  return editions.filter((edition) => held.has(edition.pack.path));
}

// drop erases the packs, after what is under way, which it ends. The reader's choice stays.
function drop() {
  dropped++;
  giveUp(null);
  return inTurn(async () => {
    opened.clear();
    await rewriteChoice(async ({ what }) => {
      await caches.delete(PACKS);
      await inLine(() => caches.delete(SAVED));
      return { what, at: Date.now() };
    });
  });
}
