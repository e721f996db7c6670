// line.js is part of worker.js: what comes over the line, how long it may take, and whether it is right. A wrong answer is trouble of the line,
// whatever it says of itself: a portal says 200, a server in mid-deployment says 404. So nothing here is ever a reason to give up what is kept.

const STALL = 20e3; // ms without progress, after which a request is given up
const PROGRESS = 1024; // bytes that count as progress: a server that sends less in that time is as good as silent

/** @type {Set<{ look: Look | null, fail: (cause: Error) => void }>} */
const inFlight = new Set();

// giveUp ends the requests of a look, or all.
/** @param {Look | null} look */
function giveUp(look) {
  for (const request of inFlight) if (!look || request.look === look) request.fail(new Error("given up"));
}

// receive fetches a file whole: what is not 200, not from this very address, or makes no progress is an error, with the status if there was one.
// The response is still to be read.
/** @param {string} path @param {RequestCache} cache @param {Look | null} look @param {"low" | "auto"} [priority] */
async function receive(path, cache, look, priority = "low") {
  if (look && look.ended) throw new Error("given up");
  const control = self.AbortController ? new AbortController() : null;
  /** @type {(cause: Error) => void} */
  let fail = () => {};
  const failed = new Promise((_, reject) => (fail = reject));
  let over = false;
  /** @type {number | undefined} */
  let timer;
  const progress = () => {
    clearTimeout(timer);
    timer = setTimeout(() => fail(new Error("no progress: " + path)), STALL);
  };
  const request = { look, fail };
  inFlight.add(request);
  progress();
  const whole = async () => {
    const response = await fetch(path, {
      cache, priority, redirect: "error", credentials: "same-origin", signal: control ? control.signal : undefined,
    });
    if (response.status !== 200 || response.redirected) throw Object.assign(new Error(response.status + " " + path), { status: response.status });
    return { response, bytes: await readAll(response.clone(), progress, () => over) };
  };
  try {
    return await /** @type {ReturnType<typeof whole>} */ (Promise.race([whole(), failed]));
  } catch (cause) {
    if (control) control.abort();
    throw cause;
  } finally {
    over = true;
    clearTimeout(timer);
    inFlight.delete(request);
  }
}

/** @param {Response} response @param {() => void} progress @param {() => boolean} over @returns {Promise<ArrayBuffer>} */
async function readAll(response, progress, over) {
  if (!response.body) return response.arrayBuffer();
  const reader = response.body.getReader();
  const parts = [];
  let since = 0;
  while (!over()) {
    const { done, value } = await reader.read();
    if (done) return joined(parts).buffer;
    parts.push(value);
    if ((since += value.length) < PROGRESS) continue;
    since = 0;
    progress();
  }
  reader.cancel().catch(() => {}); // where there is no AbortController
  throw new Error("given up");
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

// ── files and their hashes ──
const HASHED = new RegExp(`\\.([0-9a-f]{${CONST.hashDigits}})(\\.\\w+)?$`);

/** @param {string} path */
function hashOf(path) {
  const found = HASHED.exec(path);
  return found ? found[1] : "";
}

// stemOf is what the versions of a file have in common: the path without its hash.
/** @param {string} path */
const stemOf = (path) => path.replace(HASHED, "$2");

/** @param {BufferSource} bytes */
async function hexOf(bytes) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).subarray(0, CONST.hashDigits / 2);
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {string} path @param {ArrayBuffer} bytes @param {number} [size] */
async function matches(path, bytes, size) {
  return (size === undefined || bytes.byteLength === size) && (await hexOf(bytes)) === hashOf(path);
}

// fetchChecked gives a file whose bytes are right, or throws, with the status of what came instead. The browser's own cache is asked first: what it has wrong is asked for past it.
/** @param {string} path @param {Look | null} look @param {number} [size] @param {"low" | "auto"} [priority] */
async function fetchChecked(path, look, size, priority) {
  for (const cache of /** @type {RequestCache[]} */ (["default", "reload"])) {
    try {
      const { response, bytes } = await receive(path, cache, look, priority);
      if (await matches(path, bytes, size)) return { response, bytes };
    } catch (cause) {
      if (!cause.status || cache === "reload") throw cause; // a silent line is not asked twice
    }
  }
  throw Object.assign(new Error("not the bytes that its name promises: " + path), { status: 200 });
}
