// room.js is part of worker.js: what gives way when the phone has no room for more. The oldest editions go first, then the lists of closed
// years, then what search needs, from its oldest end. The newest edition never goes, nor does what the reader has saved.

const EVERYTHING = "9"; // comes after every date: whatever may give way does

/** @param {any} cause */
const isFull = (cause) => Boolean(cause && cause.name === "QuotaExceededError");

// putFitting puts a file into a cache. Where there is no room for it, and for so many bytes that are to follow, what is worth less gives way,
// once: a phone may count bytes as free only a while later, and until then nothing more is to go in vain.
/** @param {Look | null} look @param {Cache} cache @param {string} path @param {Response} response @param {number} [following] */
async function putFitting(look, cache, path, response, following = 0) {
  for (let tries = 0; ; tries++) {
    try {
      return await cache.put(path, response.clone());
    } catch (cause) {
      if (!isFull(cause) || !look || tries === 6) throw cause;
      if (!tries && !(await makeRoom(look, (await response.clone().arrayBuffer()).byteLength + following))) throw cause;
      await new Promise((done) => setTimeout(done, tries * 300));
    }
  }
}

// checkRoom spares a phone that was full the bytes that it cannot put, where it tells its room.
/** @param {Look} look @param {number} size */
async function checkRoom(look, size) {
  const storage = self.navigator && self.navigator.storage;
  const { quota, usage } = storage && storage.estimate ? await storage.estimate() : {};
  if (quota === undefined || usage === undefined || quota - usage >= size) return;
  if (!(await makeRoom(look, size - (quota - usage)))) throw Object.assign(new Error("no room yet"), { name: "QuotaExceededError" });
}

// makeRoom has so many bytes give way, or more, and tells whether it did: where all that may go would not be enough, nothing goes in vain.
// What goes is counted here: a phone may say later that its bytes are free. Of editions only those older than what the look wants to put go.
/** @param {Look} look @param {number} bytes */
async function makeRoom(look, bytes) {
  const cache = await caches.open(PACKS);
  const users = await usersOfPictures();
  /** @type {{ path: string, files: string[] }[]} */
  const going = [];
  let freed = 0;
  for (const path of await whatMayGo(look)) {
    if (freed >= bytes) break;
    const files = [path];
    for (const [picture, packs] of users) if (packs.delete(path) && !packs.size) files.push(picture);
    for (const file of files) {
      const response = await cache.match(file, ANY);
      if (response) freed += (await response.arrayBuffer()).byteLength; // a blob would keep its bytes on the phone when it is deleted
    }
    going.push({ path, files });
  }
  if (!freed || freed < bytes) return false;
  for (const { path, files } of going) {
    for (const file of files) await cache.delete(file);
    opened.delete(path);
    look.gone.add(stemOf(path));
  }
  look.full = true; // what comes next asks first whether there is room
  return true;
}

// usersOfPictures tells of each picture which packs here show it.
async function usersOfPictures() {
  /** @type {Map<string, Set<string>>} */
  const users = new Map();
  for (const path of await heldFiles()) {
    const pack = path.startsWith(CONST.packsDir) && hashOf(path) ? await openPack(path).catch(() => null) : null;
    for (const picture of pack ? pack.media : []) users.set(picture, (users.get(picture) || new Set()).add(path));
  }
  return users;
}

// isBehind tells that the phone has no room for the newest edition, and that a page changes with it: then the network is asked first.
/** @param {{ kind: string }} place */
async function isBehind({ kind }) {
  /** @type {(string | undefined)[]} */
  const changing = [CONST.kindFront, CONST.kindArchive, CONST.kindSection];
  return changing.includes(kind) && Boolean((await readChoice().catch(() => ({ unkept: "" }))).unkept);
}

// whatMayGo lists what may give way, in that order, by path.
/** @param {Look} look */
async function whatMayGo(look) {
  const manifests = [await manifestHere(MANIFEST), look.next].filter(/** @returns {manifest is pack.Manifest} */ (manifest) => manifest !== null);
  const held = new Set(await heldFiles());
  const newest = new Set(manifests.map(({ editions }) => editions[0].pack.path));
  /** @type {Map<string, string>} */
  const dates = new Map(); // of packs, by path
  for (const manifest of manifests) {
    const { editions } = await wantedEditions(manifest, CONST.keepAll, false);
    for (const { date, pack } of editions) if (held.has(pack.path) && !newest.has(pack.path)) dates.set(pack.path, date);
  }
  const editions = Array.from(dates).filter(([, date]) => date < look.worth).sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([path]) => path);
  if (look.worth !== EVERYTHING) return editions;
  const years = manifests.reduceRight((/** @type {string[]} */ all, { years }) => all.concat((years || []).map(({ pack }) => pack.path)), []).sort();
  const search = manifests.reduce((/** @type {string[]} */ all, manifest) => all.concat(searchFiles(manifest, Infinity).map(({ path }) => path)), []).reverse();
  return [...editions, ...years.concat(search).filter((path) => held.has(path))];
}
