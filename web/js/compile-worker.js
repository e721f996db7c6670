// compile-worker.js compiles the app's program for a page that may not: see boot.js. It gets the program's address, answers once, and has
// done its work.
"use strict";
addEventListener("message", async (/** @type {MessageEvent<string>} */ { data }) => {
  const fetched = () => fetch(data);
  try {
    const program = await WebAssembly.compileStreaming(fetched()) // plain: browsers then keep the compiled code
      .catch(async () => WebAssembly.compile(await (await fetched()).arrayBuffer())); // a host that sends another type
    postMessage({ program });
  } catch (cause) {
    postMessage({ fault: String(cause) });
  }
}, { once: true });
