// A page for tests of boot.js: its document, worker container, WebAssembly and network do what a story says. Nothing is drawn. SCRIPTS names
// the folder of the scripts, as they go out.
import { readFileSync } from "node:fs";

const source = (name) => readFileSync(process.env.SCRIPTS + "/" + name, "utf8");

export const alone = (page) => page.zhapu.messages.some((message) => message.type === "alone");

// Page runs boot.js. What differs from a phone on which all goes well stands in differences:
//   register    what navigator.serviceWorker.register does
//   refuses     "compile" or "run": what WebAssembly may not do in the page, with any program; "new": it knows only the oldest programs;
//               "all": there is no WebAssembly
//   worker      what a Worker answers to a message
//   fetch       what the network answers
export class Page {
  constructor(differences = {}) {
    this.loaded = []; // addresses of scripts and sheets
    this.fetched = [];
    this.ran = []; // instances
    this.posted = []; // to workers
    this.errors = [];
    this.html = { dataset: {} };
    this.differences = differences;
  }

  async open() {
    const page = this, { differences } = this;
    const own = { wasm: "/app.wasm", exec: "/exec.js", request: "/request.js", search: "/search.js", refused: "/refused.js", compile: "/compile.js" };
    const listeners = {};
    const document = {
      currentScript: { dataset: own }, body: { dataset: { kind: "article" } }, documentElement: this.html, readyState: "complete", hidden: false, referrer: "",
      addEventListener: () => {}, querySelector: () => null, querySelectorAll: () => [],
      createElement: () => ({}),
      head: {
        insertBefore(element) {
          page.loaded.push(element.src || element.href);
          if (element.src === own.refused) Object.assign(scope, { instantiateRefused: run("wasm-refused.js", "instantiateRefused") });
          setTimeout(element.onload);
        },
      },
    };
    class Worker {
      constructor(address) { this.address = address; }
      postMessage(message) {
        page.posted.push([this.address, message]);
        setTimeout(() => differences.worker(this));
      }
      terminate() { page.posted.push([this.address, "terminate"]); }
    }
    const scope = {
      document, Worker, location: { pathname: "/a/", search: "", origin: "http://x" }, history: { length: 1 },
      addEventListener: (name, f) => { listeners[name] = f; },
      requestIdleCallback: (f) => setTimeout(f),
      localStorage: { getItem: () => null }, sessionStorage: { getItem: () => null },
      navigator: { serviceWorker: { register: differences.register || (async () => ({ active: {}, waiting: null })), ready: new Promise(() => {}), addEventListener: () => {} } },
      console: { error: (...words) => page.errors.push(words.join(" ")) },
      fetch: async (address) => {
        page.fetched.push(address);
        return differences.fetch ? differences.fetch(address) : { ok: true, bytes: address, arrayBuffer: async () => address };
      },
      WebAssembly: differences.refuses === "all" ? undefined : wasm(differences.refuses),
      Go: class {
        importObject = "imports";
        async run(instance) {
          page.ran.push(instance);
          page.zhapu.ready = true;
          return new Promise(() => {});
        }
      },
    };
    scope.window = scope;
    const run = (name, result = "") => new Function("scope", `with (scope) { return (function () { ${source(name).replace(/"use strict";?/g, "")}\n; return ${result || "null"}; })(); }`)(scope);
    run("boot.js");
    this.zhapu = scope.zhapu;
    while (!this.ran.length && !this.zhapu.failed) await new Promise((turn) => setTimeout(turn));
    return this;
  }
}

// wasm is a WebAssembly whose modules and instances are arrays, and which refuses one of its works. What a worker has compiled has its mark.
function wasm(refuses) {
  const compile = (bytes) => {
    if (refuses === "compile") throw new Error("compiling is refused");
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
      const { ok, bytes } = await answer;
      if (!ok || !bytes) throw new Error("not the type of wasm");
      const module = compile(bytes);
      return { module, instance: [...start(module), imports] };
    },
  };
}
