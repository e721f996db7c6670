// choice.js is part of worker.js: what the reader wants kept, and how the last looks went. It lies with the packs.

/** @type {Promise<unknown>} */
let lastChange = Promise.resolve();

/** @returns {Promise<Choice>} */
async function readChoice() {
  return { what: CONST.keepRecent, pace: "", looked: 0, at: 0, full: false, unkept: "", tries: 0, after: 0, since: 0, unswept: false, replaced: [], doubt: "", doubted: 0, ...(await readJSON(CHOICE)) };
}

// changeChoice writes down what has changed, one change after the other: of two at once none is lost.
/** @param {(choice: Choice) => Partial<Choice>} change */
const changeChoice = (change) => rewriteChoice(async (choice) => {
  const changed = { ...choice, ...change(choice) };
  return JSON.stringify(changed) === JSON.stringify(choice) ? null : changed;
});

// rewriteChoice puts what rewrite makes of the choice; null leaves it.
/** @param {(choice: Choice) => Promise<Partial<Choice> | null>} rewrite @returns {Promise<void>} */
function rewriteChoice(rewrite) {
  const mine = lastChange.then(async () => {
    const choice = await rewrite(await readChoice());
    if (choice) await (await caches.open(PACKS)).put(CHOICE, json(JSON.stringify(choice).padEnd(4096))); // so that a full phone can still write here that it is full
  });
  lastChange = mine.catch(() => {});
  return mine;
}

/** @param {string} text */
const json = (text) => new Response(text, { headers: { "content-type": "application/json" } });
