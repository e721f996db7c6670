// A phone for tests: caches, clients and a network made of maps, and the real worker.js running in it.
import { createHash, webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";

const source = process.env.WORKER.split(" ").map((name) => readFileSync(`${process.env.SCRIPTS}/${name}`, "utf8")).join("\n"); // with their constants
export const origin = "https://paper.example";
const pathOf = (request) => new URL(typeof request === "string" ? request : request.url, origin).pathname;

export const hash = (body) => createHash("sha256").update(body).digest("hex").slice(0, 12);

// Phone holds what outlives a worker: the caches and what the pages were told. site is the server: path → body.
export class Phone {
  site = new Map();
  online = true;
  stale = new Map(); // what the browser's own cache answers wrongly: path → body
  asked = []; // of the server, in order
  told = []; // messages to the pages
  pauses = []; // messages that say when to look again
  synced = []; // tags for which the worker wants to hear of a network
  line = {}; // navigator.connection
  room = Infinity; // bytes for all caches
  blocked = false; // the caches throw
  pace = 200; // of the worker's timers: 20 s are 100 ms
  ahead = 0; // ms by which the phone's clock is ahead of ours
  wrong = new Map(); // path → what the line answers in place of the server: a body, a Response, or "hang"
  stores = new Map(); // cache name → path → {bytes, headers}
  active = null;
  waiting = null;
  installing = null;

  get used() {
    let sum = 0;
    for (const store of this.stores.values()) for (const { bytes } of store.values()) sum += bytes.length;
    return sum;
  }

  async fetch(request, options = {}) {
    const path = pathOf(request);
    if (this.stale.has(path) && options.cache !== "reload") return new Response(this.stale.get(path));
    if (!this.online) throw new TypeError("no network");
    this.asked.push(path);
    const wrong = [...this.wrong].find(([part]) => path.includes(part))?.[1];
    if (wrong === "hang") return new Promise((_, fail) => options.signal?.addEventListener("abort", () => fail(options.signal.reason)));
    if (wrong?.redirected && options.redirect === "error") throw new TypeError("redirected");
    const body = wrong instanceof Response ? wrong.clone() : (wrong ?? this.site.get(path));
    if (body === undefined) return new Response("404", { status: 404 });
    if (body instanceof Response) return body;
    const type = path.endsWith(".html") ? "text/html" : "application/octet-stream";
    return new Response(body, { headers: { "content-type": type, "content-security-policy": "default-src 'none'", etag: '"1"' } });
  }

  caches() {
    const open = async (name) => {
      if (this.blocked) throw new DOMException("denied", "SecurityError");
      if (!this.stores.has(name)) this.stores.set(name, new Map());
      const store = this.stores.get(name);
      const read = (kept) => kept && new Response(kept.bytes, { headers: kept.headers });
      return {
        match: async (request) => read(store.get(pathOf(request))),
        put: async (request, response) => {
          const bytes = new Uint8Array(await response.arrayBuffer());
          if (response.redirected || response.status !== 200) throw new Error("must not be kept: " + pathOf(request));
          const before = store.get(pathOf(request))?.bytes.length ?? 0;
          if (this.used - before + bytes.length > this.room) throw new DOMException("full", "QuotaExceededError");
          store.set(pathOf(request), { bytes, headers: [...response.headers] });
        },
        delete: async (request) => store.delete(pathOf(request)),
        keys: async () => Array.from(store.keys(), (path) => ({ url: origin + path })),
      };
    };
    return {
      open,
      has: async (name) => this.stores.has(name),
      delete: async (name) => this.stores.delete(name),
      keys: async () => [...this.stores.keys()],
      match: async (request) => {
        if (this.blocked) throw new DOMException("denied", "SecurityError");
        for (const name of [...this.stores.keys()]) {
          const found = await (await open(name)).match(request);
          if (found) return found;
        }
      },
    };
  }

  // start runs worker.js with a shell, as a browser does whenever it needs the worker.
  start(shell) {
    const listeners = new Map();
    const worker = { shell, skipped: false, claimed: false, pending: [] };
    const page = { postMessage: (message) => (message.type === "again" ? this.pauses : this.told).push(structuredClone(message)) };
    const phone = this;
    const live = { get active() { return phone.active; }, get waiting() { return phone.waiting; }, get installing() { return phone.installing; }, sync: { register: async (tag) => void phone.synced.push(tag) } };
    const self = {
      addEventListener: (name, f) => listeners.set(name, f),
      location: new URL(origin + "/worker.js"),
      registration: live,
      navigator: { connection: this.line, storage: { estimate: async () => ({ quota: this.room, usage: this.used }) } },
      AbortController,
      clients: { matchAll: async () => [page], claim: async () => void (worker.claimed = true) },
      skipWaiting: async () => void (worker.skipped = true),
    };
    const script = source.replace(/^const SHELL = .*$/m, () => `const SHELL = ${JSON.stringify(shell)};`);
    const clock = { now: () => Date.now() + this.ahead };
    const later = (f, ms) => setTimeout(f, ms / this.pace);
    new Function("self", "caches", "fetch", "crypto", "Date", "setTimeout", script)(self, this.caches(), (r, o) => this.fetch(r, o), webcrypto, clock, later);
    worker.fire = (name, event = {}) => {
      const waits = [];
      const waitUntil = (promise) => {
        waits.push(promise);
        worker.pending.push(promise);
      };
      listeners.get(name)({ ...event, waitUntil });
      return Promise.all(waits);
    };
    worker.say = (message) => worker.fire("message", { data: message, source: page });
    // get asks as a page does; mode navigate is a tap on a link or an address typed. It gives null where the worker keeps out of it.
    worker.get = async (address, request = {}) => {
      let answer = null;
      const url = new URL(address, origin).href;
      const event = { request: { url, method: "GET", mode: "cors", headers: new Headers(), ...request }, respondWith: (promise) => (answer = promise) };
      worker.fire("fetch", event).catch(() => {});
      return answer && (await answer);
    };
    worker.open = (address) => worker.get(address, { mode: "navigate" });
    worker.idle = async () => {
      while (worker.pending.length) await worker.pending.shift().catch(() => {});
    };
    return worker;
  }

  // install does what the browser does with a new worker.js. It rejects as the worker's installation does.
  async install(shell) {
    const worker = (this.installing = this.start(shell));
    try {
      await worker.fire("install");
    } finally {
      if (this.installing === worker) this.installing = null;
    }
    if (!this.active || worker.skipped) return this.activate(worker);
    this.waiting = worker;
    return worker;
  }

  async activate(worker) {
    this.active = worker;
    this.waiting = null;
    await worker.fire("activate");
    return worker;
  }

  // restart ends the worker and starts it again, as phones do all the time.
  restart() {
    this.active = this.start(this.active.shell);
    return this.active;
  }

  kept(name) {
    return [...(this.stores.get(name) || new Map()).keys()].sort();
  }
}
