// worker.js keeps the paper on the phone and answers for it, with or without a network.
//
// The rules are:
//   - Three caches that never touch each other. "shell-<version>" is one version of the app, whole or not there at all.
//     "packs" is the newspaper: it outlives every version of the app. "saved" is what the reader has saved of it: see saved.js.
//   - Only bytes that match the hash in their name are kept, or given to a page; nothing redirected, nothing but 200.
//   - What is kept is answered at once, from here; the network is for what is not. Nothing thrown leaves respondWith.
//   - An update is a transaction. manifest.json is the manifest in force; a newer one waits as manifest.next until all that this phone holds or
//     was promised is here in its new form (neededFiles). Old files go after that, and for no other reason: no answer of a server deletes any.
//   - No way back: a manifest that is older than the one in force is not taken (orderOf).
//   - Packs come one at a time, newest first; a pack is put after its pictures. Whatever interrupts, the next look goes on.
//   - No request waits for a silent line, looks take turns, and what the reader asks for ends what is under way.
//   - Nothing here reloads a page. A new shell waits for the reader's tap (take-over) or the next start.
//   - These bytes change only when the shell does: SHELL, filled in at build, and this text.
//
// At build others are put behind this file, listed in web/shell_worker.go. Here is how the paper is answered for; in look.js when the phone looks
// for news, in offline-store.js how the paper is kept, in saved.js what the reader has saved of it, in room.js what gives way on a full phone, in storage.js what is told of all that is here, in inspect.js whether it is whole, in choice.js what is wanted of it, in shell-store.js how the app is kept, in line.js
// what comes over the line, in trouble.js what is said of a page that cannot be shown, in address.js, near.js and words.js, which not-found.js has
// too, what an address means, in pack.js, which headline-search.js has too, what a pack holds.
"use strict";
/** @type {ShellNote} */
const SHELL = /** @type {any} */ (null);
const SHELLS = "shell-"; // the caches of the shell begin so
const OWN = SHELLS + SHELL.version;
const PACKS = CONST.packsCache;
const MANIFEST = CONST.manifest;
const NEXT = CONST.packsDir + "manifest.next";
const CHOICE = CONST.packsDir + "choice.json";
const PATIENCE = 12e3; // ms that the network has for a page that is not kept
const IMPATIENCE = 3e3; // ms for one that is kept, but older than the network's
const ANY = { ignoreVary: true, ignoreSearch: true };
const TABS = CONST.tabs; // by kind of page; else CONST.tabToday

// ── events ──
self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("sync", (event) => event.waitUntil(checkForUpdate(true, true, true)));
self.addEventListener("periodicsync", (event) => event.waitUntil(checkForUpdate(true)));
self.addEventListener("message", (event) => event.waitUntil(onMessage(event.data || {}, event.source).catch(() => {})));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin || request.headers.has("range")) return;
  if (request.cache === "only-if-cached" && request.mode !== "same-origin") return;
  let answer;
  if (request.mode === "navigate") answer = navigate(request, pathname, search);
  else if (pathname.startsWith(CONST.shellDir)) answer = shellFile(request, pathname);
  else if (pathname === MANIFEST) answer = manifestFile(request);
  else if (CONST.contentDirs.some((dir) => pathname.startsWith(dir))) answer = packFile(event, pathname);
  else return;
  event.respondWith(answer.catch(() => Response.error()));
  if (request.mode === "navigate" || pathname === MANIFEST) event.waitUntil(answer.then(() => checkForUpdate(true), () => {}));
});

/** @param {ToWorker} message @param {ExtendableMessageEvent["source"]} page */
async function onMessage(message, page) {
  switch (message.type) {
    case MSG.refresh:
      if (self.registration.update) self.registration.update().catch(() => {});
      return checkForUpdate(Boolean(message.soon), Boolean(message.online));
    case MSG.takeOver: return self.skipWaiting();
    case MSG.giveWay: return giveWay();
    case MSG.keep:
      await changeChoice(() => ({ what: [CONST.keepAll, CONST.keepYear].find((what) => what === message.what) || CONST.keepRecent, full: false, unkept: "", tries: 0, after: 0 }));
      return checkForUpdate(false);
    case MSG.pace:
      await changeChoice(() => ({ pace: message.what === CONST.pacePause ? CONST.pacePause : CONST.paceGo, tries: 0, after: 0 }));
      await postToPages(await state());
      return checkForUpdate(false);
    case MSG.pin: return setPins(message.paths);
    case MSG.state: return page && page.postMessage(await state());
    case MSG.inspect: return inspect(message.what);
    case MSG.drop: return message.what === CONST.dropOld ? dropOld() : drop();
  }
}

/** @param {ToPage} message */
async function postToPages(message) {
  for (const page of await self.clients.matchAll({ type: "window", includeUncontrolled: true })) page.postMessage(message);
}

// ── packs ──
/** @type {Map<string, OpenedPack>} */
const opened = new Map(); // path → pack, the last few used

// openPack gives a kept pack, or null.
/** @param {string} path */
async function openPack(path) {
  let pack = opened.get(path) || null;
  if (!pack) {
    const response = await caches.match(path, ANY);
    if (response) pack = parsePack(await response.arrayBuffer());
  }
  opened.delete(path);
  if (pack) opened.set(path, pack);
  if (opened.size > 6) opened.delete(/** @type {string} */ (opened.keys().next().value));
  return pack;
}

// readJSON gives a kept file's JSON; null if there is none, or it is spoilt.
/** @param {string} path @returns {Promise<any>} */
async function readJSON(path) {
  const response = await caches.match(path, ANY);
  return response ? response.json().catch(() => null) : null;
}

/** @param {string} path @returns {Promise<pack.Manifest | null>} */
const manifestHere = (path) => readJSON(path);

// kept gives a file for a page, also where the browser denies us our caches: then the network has it.
/** @param {string} path */
async function kept(path) {
  try {
    return await caches.match(path, ANY);
  } catch (e) {
    return undefined;
  }
}

// ── pages ──
// findPage gives the page at an address with the pack it is in, or null if it is not kept.
/** @param {string} path @returns {Promise<FoundPage | null>} */
async function findPage(path) {
  const [kind, name] = path.split("/").filter(Boolean);
  /** @param {string} file @returns {Promise<FoundPage | null>} */
  const within = async (file, address = path) => {
    const pack = file && (await openPack(file));
    const page = pack && pack.pages.get(address);
    return page ? { pack, page } : null;
  };
  /** @type {string[]} */
  const ofPaper = [CONST.articles, CONST.editions, CONST.sections, CONST.years];
  if (kind && !ofPaper.includes(kind)) return within(SHELL.pages);
  const manifest = await manifestHere(MANIFEST);
  if (!manifest) return null;
  if (!kind) {
    const front = await within(manifest.lists.path);
    for (const edition of manifest.editions) {
      const found = await within(edition.pack.path, `/${CONST.editions}/${edition.id}/`);
      if (found) return { pack: found.pack, page: { ...found.page, kind: CONST.kindFront, title: (front || found).page.title } };
    }
    return null;
  }
  if (kind === CONST.years) return within((manifest.years || []).filter((year) => year.year === name).map((year) => year.pack.path)[0]);
  if (kind === CONST.sections || !name) return within(manifest.lists.path);
  const edition = manifest.editions.find((edition) => edition.id === name);
  if (edition) return within(edition.pack.path);
  const year = (manifest.years || []).find(({ year }) => name.startsWith(year));
  const closed = year && (await openPack(year.pack.path));
  const entry = closed && closed.editions.find((edition) => edition.id === name);
  if (entry) return within(entry.pack.path);
  const held = await heldFiles();
  return within(held.find((file) => stemOf(file) === CONST.packsDir + name) || ""); // of a year that is not told by its name, or not here
}

/** @type {{ before: string, after: string, headers: Headers } | null} */
let frame = null;

// fillMarks puts texts in place of their marks, in one pass: what was put there is not looked through again.
/** @param {string} text @param {Record<string, string>} texts by mark */
const fillMarks = (text, texts) => new TextEncoder().encode(text.replace(/%%\w+%%/g, (mark) => (mark in texts ? texts[mark] : mark)));

// framed is the whole document around a page. texts go into the fragment, by mark; without them its bytes go through as they are.
/** @param {FoundPage} found @param {number} status @param {Record<string, string>} [texts] */
async function framed({ pack, page }, status, texts) {
  if (!frame) {
    const response = (await kept(SHELL.frame)) || (await fetchChecked(SHELL.frame, null)).response;
    const [before, after] = (await response.text()).split(CONST.pageMark);
    const headers = new Headers(response.headers); // the Content-Security-Policy above all
    for (const name of ["content-encoding", "content-length", "cache-control", "etag", "last-modified", "age", "vary"]) headers.delete(name);
    headers.set("content-type", "text/html; charset=utf-8");
    frame = { before, after, headers };
  }
  const head = { [CONST.titleMark]: escapeHTML(page.title), [CONST.kindMark]: page.kind, [CONST.tabMark]: TABS[page.kind] || CONST.tabToday };
  let fragment = pack.body.subarray(page.start, page.start + page.size);
  if (texts) fragment = fillMarks(new TextDecoder().decode(fragment), texts);
  return new Response(joined([fillMarks(frame.before, head), fragment, fillMarks(frame.after, head)]), { status, headers: frame.headers });
}

// navigate answers with the page that an address means, at its clean address.
/** @param {Request} request @param {string} pathname @param {string} search */
async function navigate(request, pathname, search) {
  const place = placeOf(pathname);
  if (place.path && place.path !== pathname) return Response.redirect(self.location.origin + place.path + search, 302);
  const path = place.path || pathname.replace(/\/*$/, "/");
  if (await isBehind(place)) {
    const answer = await ask(request, IMPATIENCE).catch(() => null);
    if (answer && answer.status === 200) return answer;
  }
  const found = (await findPage(path).catch(() => null)) || (await findSaved(path).catch(() => null));
  if (found) {
    const answer = await (found.page.kind === CONST.kindOffline ? offline(200, "") : framed(found, 200)).catch(() => null);
    if (answer) return answer;
  }
  try {
    return await ask(request, PATIENCE);
  } catch (e) {
    return await trouble(place, path).catch(() => new Response("没有网络，这一页还没有存到手机里。", { status: 503, headers: { "content-type": "text/plain; charset=utf-8" } }));
  }
}

// ask gives what the network has for a page, if it begins to answer in so many ms.
/** @param {Request} request @param {number} patience */
async function ask(request, patience) {
  /** @type {(cause: Error) => void} */
  let fail = () => {};
  const late = new Promise((_, reject) => (fail = reject));
  const timer = setTimeout(() => fail(new Error("no answer")), patience);
  const waiting = { look: null, fail };
  inFlight.add(waiting);
  try {
    return await Promise.race([fetch(request), late]);
  } finally {
    clearTimeout(timer);
    inFlight.delete(waiting);
  }
}
