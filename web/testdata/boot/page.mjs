// A page for tests of boot.js: its document, worker container, WebAssembly and network do what a story says. Nothing is drawn. SCRIPTS names
// the folder of the scripts, as they go out.
import { readFileSync } from "node:fs";

const source = (name) => readFileSync(process.env.SCRIPTS + "/" + name, "utf8");

export const alone = (page) => page.zhapu.messages.some((message) => message.type === "alone");

// Page runs boot.js. What differs from a phone on which all goes well stands in differences:
//   register    what navigator.serviceWorker.register does
//   refuses     "compile" or "run": what WebAssembly may not do in the page, with any program; "workers": compile, in workers neither;
//               "threads": compile, and there are no workers; "new": it knows only the oldest programs;
//               "all": there is no WebAssembly
//   worker      what a Worker answers to a message, once it has sent the sample
//   controller  the service worker in charge
//   caches      the caches of the page; kept: what they have of an address
//   fetch       what the network answers to an address, and which cache it may ask
//   script      whether a script or a sheet loads
//   controlled  whether a service worker is in charge that keeps what it is told in page.looks
//   ends        whether the program ends when it has run
export class Page {
  constructor(differences = {}) {
    this.loaded = []; // addresses of scripts and sheets
    this.fetched = [];
    this.ran = []; // instances
    this.posted = []; // to workers
    this.errors = [];
    this.html = { dataset: {} };
    this.told = []; // by lookout.js
    this.looks = []; // what the service worker was asked
    this.differences = differences;
  }

  async open() {
    const page = this, { differences } = this;
    const own = { wasm: "/app.wasm", css: "/app.css", exec: "/exec.js", request: "/request.js", search: "/search.js", refused: "/refused.js", compile: "/compile.js" };
    const listeners = {};
    const document = {
      currentScript: { dataset: own }, body: { dataset: { kind: "article" } }, documentElement: this.html, readyState: "complete", hidden: false, referrer: "",
      addEventListener: () => {}, querySelector: () => null, querySelectorAll: () => [],
      createElement: () => ({}),
      head: {
        insertBefore(element) {
          page.loaded.push(element.src || element.href);
          if (element.src === own.refused) Object.assign(scope, { instantiateRefused: run("wasm-refused.js", "instantiateRefused") });
          setTimeout(() => (differences.script && !differences.script(element.src || element.href) ? element.onerror(new Error("no script")) : element.onload()));
        },
      },
    };
    class Worker {
      constructor(address) {
        if (differences.refuses === "threads") throw new Error("SecurityError");
        this.address = address;
      }
      postMessage(message) {
        page.posted.push([this.address, message]);
        setTimeout(() => {
          if (message.sample) this.onmessage(differences.refuses === "workers" ? { data: { refused: true } } : { data: { sample: ["module", "sample"] } });
          differences.worker(this);
        });
      }
      terminate() { page.posted.push([this.address, "terminate"]); }
    }
    const scope = {
      document, Worker, location: { pathname: "/a/", search: "", origin: "http://x" }, history: { length: 1 },
      addEventListener: (name, f) => { listeners[name] = f; },
      setInterval: (f, ms) => setInterval(f, ms / 100), AbortController, // a second is 10 ms
      get caches() { return differences.caches || { match: async (address) => (differences.kept || (() => undefined))(address) }; },
      requestIdleCallback: (f) => setTimeout(f),
      localStorage: { getItem: () => null }, sessionStorage: { getItem: () => null },
      navigator: { serviceWorker: { register: differences.register || (async () => ({ active: {}, waiting: null })), ready: new Promise(() => {}), controller: differences.controlled ? { postMessage: (message) => page.looks.push(message) } : differences.controller, addEventListener: (name, f) => { page.hear = (data) => f({ data }); } } },
      console: { error: (...words) => page.errors.push(words.join(" ")) },
      fetch: async (address, { cache, signal }) => {
        page.fetched.push(address + (cache === "reload" ? " past the cache" : ""));
        return (differences.fetch || ((address) => answer(address)))(address, cache, signal);
      },
      WebAssembly: differences.refuses === "all" ? undefined : wasm(differences.refuses),
      Go: class {
        importObject = "imports";
        async run(instance) {
          page.ran.push(instance);
          page.zhapu.ready = true;
          return differences.ends ? undefined : new Promise(() => {});
        }
      },
    };
    scope.lookout = { taps: [], patience: 8, tell: (words, final) => page.told.push([words, Boolean(final)]) };
    scope.window = scope;
    const run = (name, result = "") => new Function("scope", `with (scope) { return (function () { ${source(name).replace(/"use strict";?/g, "")}\n; return ${result || "null"}; })(); }`)(scope);
    run("boot.js");
    this.zhapu = scope.zhapu;
    while (!(this.ran.length && !differences.ends) && !this.zhapu.failed) await new Promise((turn) => setTimeout(turn));
    return this;
  }
}

// answer is one of the network's, of a type; its bytes come in chunks, where it has any.
export const answer = (bytes, type = "application/wasm", chunks = undefined) => ({
  ok: true, bytes, type, headers: { get: () => type }, arrayBuffer: async () => bytes,
  body: chunks, clone: () => ({ body: { getReader: () => ({ read: async () => ({ done: !chunks.length, value: await chunks.shift() }) }) } }),
});

// wasm is a WebAssembly whose modules and instances are arrays, and which refuses one of its works. What a worker has compiled has its mark.
function wasm(refuses) {
  const compile = (bytes) => {
    if (refuses === "compile" || refuses === "workers" || refuses === "threads") throw new Error("compiling is refused");
    if (bytes === "wrong") throw new Error("no program");
    if (bytes === "large") throw new RangeError("out of memory");
    return ["module", bytes];
  };
  const start = (module) => {
    if (refuses === "run") throw new Error("running is refused");
    return ["instance", module];
  };
  return {
    validate: () => refuses !== "new",
    Module: function (bytes) { return compile(bytes); },
    Instance: function (module) { return start(module); },
    instantiate: async (what, imports) => {
      if (Array.isArray(what)) return [...start(what), imports];
      const module = compile(what);
      return { module, instance: [...start(module), imports] };
    },
    instantiateStreaming: async (answer, imports) => {
      const { type, bytes } = await answer;
      if (type !== "application/wasm") throw new Error("not the type of wasm");
      const module = compile(bytes);
      return { module, instance: [...start(module), imports] };
    },
  };
}
