// inspect.js is part of worker.js: it compares every file on the phone with its hash, and fetches anew what is damaged. A damaged file stays until
// the right one is here: half a text is worth more than none.

let inspections = 0; // begun; a newer one ends the older
/** @type {{ cache: string, path: string }[]} */
let damaged = []; // what the last one found

/** @param {string} what */
async function inspect(what) {
  const mine = ++inspections;
  const ended = () => mine !== inspections;
  if (what === CONST.inspectStop) return;
  if (what === CONST.inspectAll || !damaged.length) await compareAll(ended); // a worker that was ended in between has forgotten what it found
  if (what === CONST.inspectMend && !ended()) await mend(ended);
  if (!ended()) await tellInspected(CONST.inspectStop, 0, 0);
}

/** @param {string} what @param {number} done @param {number} total */
const tellInspected = (what, done, total) => postToPages({ type: MSG.inspected, what, done, total, damaged: damaged.length });

/** @param {() => boolean} ended */
async function compareAll(ended) {
  const pins = await readPins();
  const lost = (await lostOfShell()).map((path) => ({ cache: OWN, path }));
  const files = [];
  for (const cache of [PACKS, SAVED, OWN]) for (const path of await pathsIn(cache)) files.push({ cache, path });
  const found = lost;
  let told = 0;
  for (const [i, { cache, path }] of files.entries()) {
    if (ended()) return;
    const response = await (await caches.open(cache)).match(path, ANY);
    const pin = cache === SAVED && pins[path.slice(CONST.savedDir.length)];
    const sum = pin ? pin.sum : hashOf(path);
    if (response && sum && (await hexOf(await response.arrayBuffer())) !== sum) found.push({ cache, path });
    damaged = found;
    if (Date.now() - told < 200) continue;
    told = Date.now();
    await tellInspected(CONST.inspectAll, i, files.length);
  }
  damaged = found;
}

// mend fetches what was found damaged. What the paper does not need any more, and no server has, is let go by the next look.
/** @param {() => boolean} ended */
async function mend(ended) {
  const pins = await readPins();
  const total = damaged.length;
  for (const [i, { cache, path }] of damaged.slice().entries()) {
    if (ended()) return;
    await tellInspected(CONST.inspectMend, i, total);
    const pin = cache === SAVED && pins[path.slice(CONST.savedDir.length)];
    try {
      if (pin) {
        pin.source = ""; // so it is made anew
        await inLine(() => writePins(pins));
        await pinSaved(null);
      } else {
        await putFitting(lonely(), await caches.open(cache), path, (await fetchChecked(path, null)).response);
      }
      opened.delete(path);
      damaged = damaged.filter((file) => file.path !== path);
    } catch (e) {} // it stays on the list
  }
}
