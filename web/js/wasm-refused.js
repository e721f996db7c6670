// wasm-refused.js starts the program where the page may not: on engines that do not know 'wasm-unsafe-eval', by which our policy lets wasm
// run, and nothing else. boot.js fetches it there only. The policy is not loosened for them.
//
// Chromium before 97 refuses to compile in a page, not in a worker; what a worker has compiled may run in the page.
"use strict";

// instantiateRefused gives the program's module and its instance, as WebAssembly.instantiate does. It fails with an EvalError where the
// engine refuses even the sample.
/**
 * @param {BootAddresses} own @param {Uint8Array} sample @param {WebAssembly.Imports} imports @param {RequestCache} cache @param {AbortSignal} signal
 * @param {(all: boolean) => void} progress
 */
async function instantiateRefused(own, sample, imports, cache, signal, progress) {
  /** @type {WebAssembly.Module} */
  const module = await new Promise((done, fail) => {
    let /** @type {Worker} */ compiler;
    try {
      compiler = new Worker(own.compile);
    } catch (cause) {
      return fail(new EvalError("there are no workers"));
    }
    compiler.onmessage = ({ data }) => {
      if (data.progress) return progress(data.all);
      let { refused } = data;
      if (data.sample) {
        try {
          return void new WebAssembly.Instance(data.sample);
        } catch (cause) {
          refused = true; // Safari 15
        }
      }
      compiler.terminate();
      if (data.program) done(data.program);
      else fail(refused ? new EvalError("wasm is refused") : data.memory ? new RangeError(data.fault) : new Error(data.fault));
    };
    signal.addEventListener("abort", () => compiler.terminate());
    compiler.onerror = compiler.onmessageerror = fail;
    compiler.postMessage({ wasm: own.wasm, sample, cache });
  });
  return { module, instance: await WebAssembly.instantiate(module, imports) };
}
