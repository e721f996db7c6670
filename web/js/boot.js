// boot.js readies the page for the app, and never stands in the way of reading.
//
// The rules are:
//   - The page is whole without this file and without the wasm. Whatever fails here, the text stays and links work.
//   - Nothing is fetched before the page is painted, except on pages that the app draws itself.
//   - A tap on a button before the app is up is kept in taps by lookout.js and answered by the app; the button says aria-busy meanwhile.
//   - Every address comes from this script's own data attributes, so these bytes change only with this text.
//   - What the app takes over is window.zhapu; what go-app's engine calls are the functions named goapp….
//   - Nothing waits for ever: what makes no progress, or is answered wrongly, is asked for once more, past the browser's cache; then
//     the page says by lookout.js what cannot be done, and what can.
"use strict";
(() => {
  if (window.zhapu) return; // lookout.js has fetched it once more, and both came
  const own = /** @type {BootAddresses} */ (/** @type {HTMLScriptElement} */ (document.currentScript).dataset);
  delete document.documentElement.dataset.app; // lookout.js may have given up
  const drawn = CONST.drawnKinds.includes(/** @type {string} */ (document.body.dataset.kind));
  // A host may answer at another form of the address, as with index.html.
  const canonical = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
  const clean = canonical && new URL(canonical.href).pathname;
  if (canonical) canonical.href = canonical.href; // a paper without an address of its own names pages by their path: who shares wants it whole
  if (clean && clean !== location.pathname) {
    try { history.replaceState(history.state, "", clean + location.search + location.hash); } catch (e) {}
  }
  let shown = location.pathname; // what the document shows while the app does not run
  /** @type {Zhapu} */
  const zhapu = (window.zhapu = { // page.d.ts tells of each
    ready: false,
    failed: false,
    old: false,
    taps: lookout.taps,
    messages: [],
    listen: null,
    prompt: null,
    registration: null,
    alone: !navigator.serviceWorker,
    program: null,
    exec: own.exec,
    searchWorker: own.search,
  });
  /** @param {ToPage} message */
  const tell = (message) => (zhapu.listen ? zhapu.listen(message) : zhapu.messages.push(message));

  // Storage that throws would end go-app's engine as it starts. The stand-in lives as long as the page.
  for (const name of /** @type {const} */ (["localStorage", "sessionStorage"])) {
    try {
      window[name].getItem("");
    } catch (e) {
      /** @type {Map<string, string>} */
      const kept = new Map();
      /** @type {Storage} */
      const stub = {
        stub: true,
        get length() { return kept.size; },
        key: (i) => i < kept.size ? Array.from(kept.keys())[i] : null,
        getItem: (key) => { const value = kept.get(String(key)); return value === undefined ? null : value; },
        setItem: (key, value) => void kept.set(String(key), String(value)),
        removeItem: (key) => void kept.delete(String(key)),
        clear: () => kept.clear(),
      };
      try { Object.defineProperty(window, name, { value: stub, configurable: true }); } catch (e) {}
    }
  }

  // What go-app expects. It replaces the two listeners by its own.
  window.goappGetenv = () => "";
  window.goappNav = window.goappOnUpdate = window.goappOnAppInstallChange = () => {};
  window.goappTryUpdate = () => zhapu.registration && zhapu.registration.update().catch(() => {});
  window.goappIsAppInstallable = () => zhapu.prompt !== null;
  window.goappIsAppleBrowser = () => false;
  window.goappShowInstallPrompt = () => zhapu.prompt && zhapu.prompt.prompt();

  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault(); // the app offers it where it fits
    zhapu.prompt = event;
    tell({ type: MSG.install });
  });
  addEventListener("appinstalled", () => {
    zhapu.prompt = null;
    tell({ type: MSG.install });
  });

  // A reload leaves steps of the history that belong to other pages of the app, and positions that the app had in hand.
  addEventListener("popstate", () => {
    if (!zhapu.ready && location.pathname !== shown) location.reload(); // what follows the path drawn.js has written
  });

  document.addEventListener("click", (event) => {
    if (zhapu.ready || zhapu.failed) return; // lookout.js brings the words near
    const target = /** @type {Element} */ (event.target); // or the document, which has no closest
    const button = /** @type {ActionElement | null} */ (target.closest && target.closest("[data-action]"));
    if (!button) return;
    if (button.tagName === "A") {
      if (button.dataset.action === "back" && document.referrer.startsWith(location.origin + "/") && history.length > 1) {
        event.preventDefault();
        history.back();
      }
      return;
    }
    start(); // lookout.js keeps the tap
  });

  // ── the worker ──
  const worker = navigator.serviceWorker;
  /** @param {boolean} online @returns {ToWorker} */
  const refresh = (online) => ({ type: MSG.refresh, soon: true, online });
  const alone = () => { // private windows, web views, phones without room: reading goes on without
    zhapu.alone = true;
    tell({ type: MSG.alone });
  };
  const register = async () => {
    let registration;
    try {
      registration = zhapu.registration = await worker.register("/worker.js", { updateViaCache: "none" });
    } catch (e) {
      return alone();
    }
    if (!registration) return alone(); // some browsers that block workers resolve with nothing
    const first = !registration.active && registration.installing;
    if (first) first.addEventListener("statechange", () => first.state === "redundant" && !registration.active && alone());
    try {
      if (registration.waiting && registration.active) tell({ type: MSG.shell });
      worker.ready.then(({ active }) => active && active.postMessage(refresh(false)));
      if (registration.periodicSync) await registration.periodicSync.register(CONST.packsCache, { minInterval: 6 * 3600e3 });
    } catch (e) {} // no leave for periodic sync
  };
  if (worker) {
    const look = (online = false) => document.hidden && !online || worker.controller && worker.controller.postMessage(refresh(online));
    let again = 0;
    worker.addEventListener("message", ({ data }) => {
      if (!data || !data.type) return;
      if (data.type !== MSG.again) return tell(data);
      clearTimeout(again);
      again = setTimeout(look, data.after); // a worker does not live as long
    });
    worker.startMessages && worker.startMessages();
    document.addEventListener("visibilitychange", () => look());
    addEventListener("online", () => look(true));
  }

  // ── the app ──
  const paper = document.querySelector("link[media=print]"); // its rules come last
  /** @param {string} tag @param {object} set @param {Element | null} [before] */
  const load = (tag, set, before = null) => new Promise((done, fail) => {
    const element = Object.assign(document.createElement(tag), set, { onload: done, onerror: fail });
    document.head.insertBefore(element, before);
  });
  // SAMPLE is the smallest program that copies memory at once, the last thing that engines learnt of what Go's compiler takes for granted.
  const SAMPLE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 3, 1, 0, 1, 10, 14, 1, 12, 0, 65, 0, 65, 0, 65, 0, 252, 10, 0, 0, 11]);
  // wasmRuns tells whether wasm may run in this page. Engines that do not know the word of our policy, 'wasm-unsafe-eval', refuse it.
  const wasmRuns = () => {
    try {
      return !!new WebAssembly.Instance(new WebAssembly.Module(SAMPLE));
    } catch (e) {
      return false;
    }
  };
  const OLD = new EvalError("this engine's wasm is too old");
  // patient does what needs the network, and does it once more, past the browser's cache, when it fails or shows no progress for 15 s. Before
  // that it says that the line is slow. It counts ticks: a phone that slept has not waited.
  /** @template T @param {(cache: RequestCache, signal: AbortSignal, progress: (all: boolean) => void) => Promise<T>} work @returns {Promise<T>} */
  const patient = (work) => {
    /** @param {RequestCache} cache @returns {Promise<T>} */
    const attempt = (cache) => new Promise((done, fail) => {
      const control = new AbortController();
      let silent = 0;
      const ticks = setInterval(() => {
        silent++;
        if (silent === lookout.patience) lookout.tell();
        if (silent < 15) return;
        control.abort();
        end();
        fail(new Error("no progress"));
      }, 1e3);
      const end = () => clearInterval(ticks);
      work(cache, control.signal, (all) => all ? end() : (silent = 0)).then(done, fail).then(end);
    });
    return attempt("default").catch((cause) => {
      if (cause instanceof RangeError || cause instanceof EvalError) throw cause; // no memory; refused: see wasm-refused.js
      return attempt("reload");
    });
  };
  // file loads a script or a sheet. The document remembers the first answer to an address.
  /** @param {string} address @param {(address: string) => Promise<unknown>} loaded */
  const file = (address, loaded) => patient((cache, signal) => cache === "default"
    ? loaded(address)
    : fetch(address, { cache, signal }).then(() => loaded(address + "?" + Date.now())));
  /** @param {string} address */
  const script = (address) => file(address, (src) => load("script", { src }));
  // followed gives an answer whose bytes are progress as they come. Those that are kept on the phone are left alone, for of a copy the browser
  // might not keep the compiled code.
  /** @param {Response} answer @param {boolean} kept @param {(all: boolean) => void} progress */
  const followed = (answer, kept, progress) => {
    if (!answer.ok) throw new Error(answer.status + " " + own.wasm);
    if (!answer.body || kept) {
      progress(true);
      return answer;
    }
    const reader = /** @type {ReadableStream} */ (answer.clone().body).getReader();
    const next = () => reader.read().then(({ done }) => {
      progress(done);
      if (!done) next();
    }, () => {}); // told by the answer itself
    next();
    return answer;
  };
  let started = false;
  /** @type {Go} */
  let go;
  async function start() {
    if (started) return;
    started = true;
    let fault;
    try {
      const old = !window.WebAssembly || !WebAssembly.validate(SAMPLE);
      const sheet = old && !drawn ? null : file(own.css, (href) => load("link", { rel: "stylesheet", href }, paper)); // headline-search.js wants it too
      if (sheet) sheet.catch(() => {}); // told below
      if (old) throw OLD; // before the program is fetched in vain
      const here = wasmRuns();
      const kept = (async () => worker && worker.controller && caches.match(own.wasm))().catch(() => null); // blocked storage throws
      const scripts = Promise.all([own.exec, own.request].concat(here ? [] : own.refused).map(script));
      const program = await patient(async (cache, signal, progress) => {
        const first = here && fetch(own.wasm, { priority: drawn ? "high" : "low", cache, signal });
        if (first) first.catch(() => {}); // told below
        await scripts;
        const imports = (go = new Go()).importObject;
        if (!first) return instantiateRefused(own, SAMPLE, imports, cache, signal, progress);
        const answer = followed(await first, Boolean(await kept), progress);
        return "instantiateStreaming" in WebAssembly && /^application\/wasm/.test(answer.headers.get("content-type") || "")
          ? WebAssembly.instantiateStreaming(answer, imports)
          : WebAssembly.instantiate(await answer.arrayBuffer(), imports); // Safari before 15, a host that sends another type
      });
      await sheet; // a sheet of the app without its style would lie across the text
      zhapu.program = program.module;
      const line = document.querySelector(".fault"); // lookout.js's
      if (line) line.remove();
      await new Promise((done) => setTimeout(done)); // to compile and to run are a task each: taps come between
      await go.run(program.instance); // for as long as the app runs
    } catch (cause) {
      fault = cause;
      console.error("the app does not start:", cause);
    }
    const ran = zhapu.ready;
    if (ran) shown = ""; // it may have shown another page: any step back loads anew
    zhapu.ready = false;
    zhapu.failed = true;
    zhapu.old = fault instanceof EvalError;
    document.documentElement.dataset.app = "failed";
    if (ran) lookout.tell("这一页刚才停住了，再试一次就能接着用。");
    else if (zhapu.old) lookout.tell("这个浏览器旧了，用不了搜索和收藏。文章照样能看。想用的话，请更新浏览器，或者换手机自带的浏览器打开。", true);
    else if (fault instanceof RangeError) lookout.tell("手机内存不够，搜索和收藏暂时用不了。文章照样能看。关掉别的应用，再试一次。");
    else lookout.tell();
  }

  const idle = window.requestIdleCallback || ((f) => setTimeout(f, 300)); // Safari
  let whole = false;
  const loaded = () => {
    if (whole) return;
    whole = true;
    if (worker) register();
    idle(start, { timeout: 3000 });
  };
  if (drawn) start();
  if (document.readyState === "complete") loaded();
  else {
    addEventListener("load", loaded);
    setTimeout(loaded, 15e3); // a picture or a sheet hangs
  }
})();
