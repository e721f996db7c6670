// search-worker.js runs the app's program a second time, in a thread beside the page, where it answers what is searched.
//
// The rules are:
//   - The page sends the compiled program, so nothing is fetched or compiled twice, and tells where the engine's script is.
//   - Whatever fails or ends, the page is told, and answers for itself.
"use strict";
/** @type {Go} */
let go; // its mem is the memory
addEventListener("message", async (/** @type {MessageEvent<ToSearchWorker>} */ { data }) => {
  try {
    importScripts(data.exec);
    go = new Go();
    await go.run(await WebAssembly.instantiate(data.program, go.importObject)); // for as long as it runs
  } catch (cause) {
    console.error("the search worker does not start:", cause);
  }
  postMessage({ ended: true });
}, { once: true });
