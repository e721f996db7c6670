// storage.js is part of worker.js: what it tells of all that is here, and what of it the reader can clear.

/** @returns {Promise<ToPage>} */
async function state() {
  const manifest = await manifestHere(MANIFEST);
  const choice = await readChoice();
  const { what, full } = choice;
  const held = await heldEditions();
  const searchBytes = await bytesIn(PACKS, CONST.searchDir);
  const bytes = (await bytesIn(PACKS, "/")) - searchBytes;
  const savedBytes = await bytesIn(SAVED, "/"), shellBytes = await bytesIn(OWN, "/");
  /** @param {WhatToKeep} what */
  const estimate = async (what) => (manifest ? Math.round(bytes / (held.length || 1) * (await countWanted(manifest, what))) : 0);
  const recentBytes = await estimate(CONST.keepRecent), yearBytes = await estimate(CONST.keepYear), allBytes = await estimate(CONST.keepAll);
  const editions = held.map((edition) => edition.id), total = manifest ? countEditions(manifest) : 0;
  const why = restsWhy(choice), looked = Math.round(choice.looked / 1e3);
  return { type: MSG.state, what, full, shell: SHELL.version, editions, total, why, looked, bytes, searchBytes, savedBytes, shellBytes, recentBytes, yearBytes, allBytes };
}

// bytesIn sums up what a cache holds under a folder.
/** @param {string} name @param {string} folder */
async function bytesIn(name, folder) {
  const cache = await caches.open(name);
  let sum = 0;
  for (const path of await pathsIn(name)) {
    const file = path.startsWith(folder) ? await cache.match(path, ANY) : undefined;
    if (file) sum += (await file.blob()).size; // else it was swept meanwhile
  }
  return sum;
}

// countWanted counts the editions that a choice comes to. Of a year whose pack is not here it takes the part that its days are of the year.
/** @param {pack.Manifest} manifest @param {WhatToKeep} what */
async function countWanted(manifest, what) {
  if (what === CONST.keepAll) return countEditions(manifest);
  if (what === CONST.keepRecent) return Math.min(CONST.recentEditions, countEditions(manifest));
  const { editions, years } = await wantedEditions(manifest, what, false);
  const since = yearBefore(manifest);
  const partly = (manifest.years || []).find(({ year, pack }) => year === since.slice(0, 4) && !years.includes(pack.path));
  return editions.length + (partly ? Math.round(partly.editions * (1 - Number(since.slice(5, 7) || 1) / 12)) : 0);
}

// dropOld erases all editions but the newest; older ones do not come again until the reader says so. Search is left as it is.
function dropOld() {
  dropped++;
  giveUp(null);
  return inTurn(async (look) => {
    await pinSaved(look).catch(() => {}); // what is saved and not pinned yet is pinned from what goes
    await changeChoice(() => ({ pace: CONST.pacePause, full: false }));
    const manifest = await manifestHere(MANIFEST);
    if (!manifest) return;
    const stays = [manifest.editions[0].pack.path, manifest.lists.path];
    const used = new Set([MANIFEST, NEXT, CHOICE, ...stays]);
    for (const path of stays) for (const picture of ((await openPack(path).catch(() => null)) || { media: [] }).media) used.add(picture);
    const cache = await caches.open(PACKS);
    for (const path of await heldFiles()) if (!used.has(path) && !path.startsWith(CONST.searchDir)) await cache.delete(path);
    opened.clear();
    await postToPages(await state());
  });
}
