// shell-store.js is part of worker.js: the app's own files, which are kept all together or not at all.

async function install() {
  const fresh = !(await caches.has(OWN));
  try {
    await fillShell(null);
  } catch (cause) {
    if (fresh) await caches.delete(OWN);
    throw cause;
  }
  if (!self.registration.active) return self.skipWaiting();
  await postToPages({ type: MSG.shell, shell: SHELL.version });
}

// activate waits for no network: pages wait for it.
async function activate() {
  await dropOlderShells().catch(() => {}); // the next look does it
  await self.clients.claim();
}

// mendShell brings back what the phone has lost of the own shell. Every look does it.
/** @param {Look} look */
async function mendShell(look) {
  await fillShell(look);
  await dropOlderShells();
}

// fillShell makes the own shell whole, with what an older one has first. The wasm comes last: on a first visit the page
// itself is fetching it, and by then the browser's own cache has it. That is also why files whose names hold their hash
// need not be fetched past that cache: their bytes are checked.
/** @param {Look | null} look */
async function fillShell(look) {
  const cache = await caches.open(OWN);
  for (const path of await lostOfShell()) {
    const older = await caches.match(path, ANY);
    const right = older && (await matches(path, await older.clone().arrayBuffer()));
    await cache.put(path, right ? older : (await fetchChecked(path, look)).response);
  }
  if ((await lostOfShell()).length) throw new Error("what was put is not here"); // the phone has cleared it meanwhile
}

// lostOfShell lists the files of the own shell that are not here.
async function lostOfShell() {
  const held = new Set(await pathsIn(OWN));
  const files = SHELL.files.filter((path) => !held.has(path));
  return files.sort((a, b) => Number(a.endsWith(".wasm")) - Number(b.endsWith(".wasm")));
}

// dropOlderShells drops the shells of other versions, once the own is whole; while another version comes, its shell might be one of them.
async function dropOlderShells() {
  if ((await lostOfShell()).length) return;
  for (const name of await caches.keys()) {
    if (self.registration.installing || self.registration.waiting) return;
    if (name.startsWith(SHELLS) && name !== OWN) await caches.delete(name);
  }
}

/** @param {Request} request @param {string} path */
async function shellFile(request, path) {
  return (await kept(path)) || fetch(request);
}
