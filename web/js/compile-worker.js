// compile-worker.js compiles the app's program for a page that may not: see boot.js. It gets the program's address, and a small one to try
// first: where that is refused nothing is fetched. It tells of progress, answers once, and has done its work.
"use strict";
addEventListener("message", async (/** @type {MessageEvent<{ wasm: string, sample: BufferSource, cache: RequestCache }>} */ { data }) => {
  try {
    postMessage({ sample: new WebAssembly.Module(data.sample) });
  } catch (cause) {
    return postMessage({ refused: true });
  }
  try {
    const answer = await fetch(data.wasm, { cache: data.cache });
    if (!answer.ok) throw new Error(answer.status + " " + data.wasm);
    const reader = /** @type {ReadableStream} */ (answer.clone().body).getReader();
    const next = () => reader.read().then(({ done }) => {
      postMessage({ progress: true, all: done });
      if (!done) next();
    }, () => {}); // told by the answer itself
    next();
    const typed = /^application\/wasm/.test(answer.headers.get("content-type") || "");
    const program = await (typed ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer()));
    postMessage({ program });
  } catch (cause) {
    postMessage({ fault: String(cause), memory: cause instanceof RangeError });
  }
}, { once: true });
