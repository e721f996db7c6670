// saved.js is part of worker.js: the saved articles. Each is pinned: it lies in a cache of its own, as a pack with one page, with its pictures
// beside it, so that it outlives its edition, a phone that is full, and whatever clears the packs.
//
// The rules are:
//   - The pages tell which articles are saved; a pin is made at once where the edition is here, else at this look or the next.
//   - The paper comes first: where it has the page here, that is shown, and a pin follows a correction as soon as that is here.
//   - What the newsroom has taken back stays readable for who has saved it, and says so.
//   - What the reader has taken out stays for a while: 撤销 brings it back without a network.

const SAVED = CONST.savedCache;
const PINS = CONST.savedDir + ".json";
const REGRET = 600e3; // ms that a pin outlives its place in the list
const TAKEN_BACK = `<p class="page-note">报社后来撤下了这一篇，这里是您收藏的那一份。</p>`;

/** @type {Promise<unknown>} */
let lastPinning = Promise.resolve();

// inLine does work with the pins when the work before it is done: of two at once none is lost.
/** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
function inLine(work) {
  const mine = lastPinning.then(work);
  lastPinning = mine.catch(() => {});
  return mine;
}

/** @returns {Promise<Record<string, Pin>>} */
const readPins = async () => (await readJSON(PINS)) || {};

/** @param {Record<string, Pin>} pins */
async function writePins(pins) {
  await putFitting(lonely(), await caches.open(SAVED), PINS, json(JSON.stringify(pins)));
}

// setPins takes over the list of saved articles, by their paths, and tells the pages which of them can be read without a network.
/** @param {unknown} paths */
async function setPins(paths) {
  if (!Array.isArray(paths)) return;
  const saved = new Set(paths.map((path) => placeOf(String(path))).filter((place) => place.kind === CONST.kindArticle).map((place) => place.path));
  await inLine(async () => {
    const pins = await readPins();
    for (const path of Object.keys(pins)) pins[path].gone = saved.has(path) ? 0 : pins[path].gone || Date.now();
    for (const path of saved) pins[path] = pins[path] || { source: "", sum: "", gone: 0, withdrawn: false };
    await writePins(pins);
  });
  await pinSaved(null).catch(() => {}); // the next look tries again
  await tellPinned();
}

// pinSaved makes the pins that are missing or older than the paper here, and lets go of those that the reader took out. One that cannot be
// had does not hold up the others.
/** @param {Look | null} look */
const pinSaved = (look) => inLine(async () => {
  const pins = await readPins();
  const before = JSON.stringify(pins);
  if (before === "{}") return;
  const manifest = await manifestHere(MANIFEST);
  const held = new Set(await heldFiles());
  const here = new Set(await pathsIn(SAVED));
  const named = async () => new Map(manifest ? (await wantedEditions(manifest, CONST.keepAll, false)).editions.map((edition) => [edition.id, edition]) : []);
  let editions = await named();
  let trouble = null;
  for (const [path, pin] of Object.entries(pins)) {
    const id = placeOf(path).edition || "";
    const pinned = here.has(CONST.savedDir + path);
    try {
      if (pin.gone) {
        if (Date.now() - pin.gone > REGRET || Date.now() < pin.gone) delete pins[path];
        continue;
      }
      const year = !pinned && !editions.has(id) && manifest && (manifest.years || []).find(({ year }) => id.startsWith(year));
      if (year && !held.has(year.pack.path)) {
        held.add(year.pack.path);
        await keepFile(look || lonely(), year.pack);
        editions = await named();
      }
      const edition = editions.get(id);
      const source = edition && edition.pack.path;
      if (source && (!pinned || !pin.source || pin.source !== source && held.has(source))) {
        const pack = held.has(source) ? await openPack(source) : parsePack((await fetchChecked(source, look, edition.pack.size)).bytes);
        const page = pack && pack.pages.get(path);
        if (pack && page) pin.sum = await putPin(look, pack, page, "");
        else if (pinned) await markWithdrawn(look, path, pin);
        if (page || pinned) pin.source = source;
        if (page) pin.withdrawn = false;
      } else if (!edition && manifest && (manifest.withdrawn || []).includes(id) && pinned) await markWithdrawn(look, path, pin);
    } catch (cause) {
      trouble = cause;
    }
  }
  if (JSON.stringify(pins) !== before) {
    await writePins(pins);
    await sweepPins(pins);
    await tellPinned();
  }
  if (trouble) throw trouble;
});

// lonely is a look that nothing else belongs to: a pin is made while another look goes on, and whatever may give way does.
/** @returns {Look} */
const lonely = () => ({ ended: false, lenient: true, full: false, worth: EVERYTHING, gone: new Set(), next: null, done: Promise.resolve() });

// putPin puts a page of a pack with the pictures that it shows, those first: a pin that is here is whole. It gives the hash of the pin.
/** @param {Look | null} look @param {OpenedPack} pack @param {pack.Page} page @param {string} note */
async function putPin(look, pack, page, note) {
  const cache = await caches.open(SAVED);
  let text = new TextDecoder().decode(pack.body.subarray(page.start, page.start + page.size));
  const media = pack.media.filter((picture) => text.includes(picture));
  for (const picture of media) {
    if (await cache.match(picture, ANY)) continue;
    try {
      const here = await caches.match(picture, ANY);
      await putFitting(lonely(), cache, picture, here || (await fetchChecked(picture, look)).response);
    } catch (cause) {
      if (cause.status !== 404 && cause.status !== 410) throw cause; // else the text is worth more than nothing
    }
  }
  if (note) text = text.replace(/^(\s*<article[^>]*>)?/, (start) => start + note);
  const body = new TextEncoder().encode(text);
  const head = { format: CONST.format, pages: [{ ...page, start: 0, size: body.length }], media };
  const path = CONST.savedDir + page.path;
  const bytes = joined([new TextEncoder().encode(JSON.stringify(head) + "\n"), body]);
  await putFitting(lonely(), cache, path, new Response(bytes));
  opened.delete(path);
  return hexOf(bytes);
}

// markWithdrawn writes into a pin that the newsroom has taken the article back.
/** @param {Look | null} look @param {string} path @param {Pin} pin */
async function markWithdrawn(look, path, pin) {
  if (pin.withdrawn) return;
  const pack = await openPack(CONST.savedDir + path);
  const page = pack && pack.pages.get(path);
  if (!pack || !page) return;
  pin.sum = await putPin(look, pack, page, TAKEN_BACK);
  pin.withdrawn = true;
}

// sweepPins deletes what no pin needs.
/** @param {Record<string, Pin>} pins */
async function sweepPins(pins) {
  const cache = await caches.open(SAVED);
  const used = new Set([PINS]);
  const here = await pathsIn(SAVED);
  for (const path of Object.keys(pins)) {
    used.add(CONST.savedDir + path);
    const pack = here.includes(CONST.savedDir + path) ? await openPack(CONST.savedDir + path).catch(() => null) : null;
    for (const picture of pack ? pack.media : []) used.add(picture);
  }
  for (const path of here) if (!used.has(path)) await cache.delete(path);
}

// findSaved gives a saved article's page with its pin, or null.
/** @param {string} path @returns {Promise<FoundPage | null>} */
async function findSaved(path) {
  const pack = await openPack(CONST.savedDir + path);
  const page = pack && pack.pages.get(path);
  return pack && page ? { pack, page } : null;
}

// pinnedPaths lists the saved articles that can be read without a network.
async function pinnedPaths() {
  const pins = await readPins();
  const here = new Set(await pathsIn(SAVED));
  return Object.keys(pins).filter((path) => !pins[path].gone && here.has(CONST.savedDir + path));
}

async function tellPinned() {
  await postToPages({ type: MSG.pinned, paths: await pinnedPaths() });
}
