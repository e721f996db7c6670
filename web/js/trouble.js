// trouble.js is part of worker.js: what it answers for a page that it cannot show.

// trouble tells what the kept paper proves to be missing from what a network might bring.
/** @param {Place} place @param {string} path */
async function trouble(place, path) {
  const { edition, articles, missing } = await whereabouts(place, path);
  const where = edition && { href: `/${CONST.editions}/${encodeURIComponent(edition.id)}/`, name: editionName(edition) };
  const near = where ? nearHTML(missing ? CONST.nearMissing : CONST.nearAway, where, articles, path) : "";
  return missing ? shellPage(CONST.kindNotFound, 404, near) : offline(503, near);
}

/** @param {Place} place @param {string} path @returns {Promise<Whereabouts>} */
async function whereabouts(place, path) {
  /** @type {Whereabouts} */
  const unknown = { articles: [], missing: false };
  /** @type {pack.Manifest | null} */
  const manifest = await readJSON(MANIFEST);
  if (!place.kind && !place.edition) return { ...unknown, missing: !/\.\w+\/$/.test(path) }; // else a file that only the server has
  if (!manifest) return unknown;
  if (place.kind === CONST.kindSection) return { ...unknown, missing: Boolean(await openPack(manifest.lists.path)) };
  const newest = manifest.editions[0].date;
  if (place.kind === CONST.kindYear) return { ...unknown, missing: isOlder(place.name, newest.slice(0, 4)) };
  if (!place.edition) return unknown;
  const { editions, years } = await wantedEditions(manifest, CONST.keepAll, false);
  const edition = editions.find((edition) => edition.id === place.edition);
  if (!edition) return { ...unknown, missing: isOlder(place.edition, newest) && years.length === (manifest.years || []).length };
  const pack = await openPack(edition.pack.path).catch(() => null);
  if (!pack) return { ...unknown, edition };
  const articles = [];
  for (const { path, article } of pack.pages.values()) if (article) articles.push({ href: path, name: article.headline });
  return { edition, articles, missing: !pack.pages.has(path) };
}

// isOlder tells that a name begins with a date before another: nothing that came since has it. A name without a date tells nothing.
/** @param {string} name @param {string} date */
const isOlder = (name, date) => (/^\d{4}(?:-\d\d){0,2}/.exec(name) || [date])[0] < date;

// offline is the page for what is neither kept nor reachable: it lists what is here.
/** @param {number} status @param {string} near */
async function offline(status, near) {
  const rows = (await heldEditions()).map((edition) =>
    `<li><a href="/${CONST.editions}/${escapeHTML(encodeURIComponent(edition.id))}/">${escapeHTML(editionName(edition))}</a></li>`);
  return shellPage(CONST.kindOffline, status, near, rows.length ? `<ul class="kept">${rows.join("")}</ul>` : "");
}

// shellPage is the page of that kind which the shell has, with what is put in place of its marks.
/** @param {string} kind @param {number} status @param {string} near @param {string} [kept] */
async function shellPage(kind, status, near, kept = "") {
  const pack = await openPack(SHELL.pages);
  const page = pack && Array.from(pack.pages.values()).find((page) => page.kind === kind);
  if (!page) throw new Error("no page is kept of the kind " + kind);
  return framed({ pack, page }, status, { [CONST.keptMark]: kept, [CONST.nearMark]: near });
}

/** @param {pack.Edition} edition */
const editionName = ({ date, title }) => [chinese(date), title].filter(Boolean).join(" ");
