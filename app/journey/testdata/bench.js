// Runs in every page of the archive benchmark, after watch.js and before the page's own scripts. All times are of the page's clock, in ms.
window.bench = {
  memory: null, // the wasm's
  long: [], // tasks of more than 50 ms, as {start, duration}

  // workerMemory is that of the search worker, in bytes.
  workerMemory: () => new Promise((done) => {
    const channel = new BroadcastChannel("bench");
    channel.onmessage = ({ data }) => done(data);
    channel.postMessage("memory");
  }),

  // until is done after the first microtask at which test holds, or after patience.
  until(test) {
    return new Promise((done, fail) => {
      const look = () => {
        if (!test()) return;
        observer.disconnect();
        clearTimeout(late);
        done();
      };
      const late = setTimeout(() => { observer.disconnect(); fail(new Error("never: " + test)); }, 30000);
      const observer = new MutationObserver(look);
      observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true });
      look();
    });
  },

  // painted is done when what stands in the document now has been drawn: the first task after the frame that draws it.
  painted: () => new Promise((done) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(0);
  })),

  shown: (query) => document.querySelector("#results")?.dataset.query === query,
  complete: (query) => bench.shown(query) && document.querySelector("#results").dataset.complete === "true",

  // type puts a text into the box as a keyboard does, one event, and gives how long its results took to be painted.
  async type(query) {
    const box = document.querySelector("#search-input");
    box.focus();
    box.value = query;
    const start = performance.now();
    box.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await bench.until(() => bench.shown(query));
    await bench.painted();
    return performance.now() - start;
  },

  // write types a query letter by letter, one each pace, and gives the time of every letter; at the end it waits for the whole answer,
  // and as long as somebody takes at least to begin another query.
  async write(query, pace) {
    const letters = Array.from(query), times = [];
    for (let i = 1; i <= letters.length; i++) {
      if (letters[i - 1] === " ") continue; // asks nothing new
      const rest = new Promise((done) => setTimeout(done, pace));
      times.push(await bench.type(letters.slice(0, i).join("")));
      await rest;
    }
    await bench.until(() => bench.complete(query));
    await new Promise((done) => setTimeout(done, 1000));
    return times;
  },

  // bare gives how long so many letters take to be painted with rows that are there already, at the same pace: nothing that searches
  // could be sooner on this machine, as it is now.
  async bare(letters, pace) {
    const box = document.querySelector("#search-input"), { value } = box, times = [];
    const list = document.querySelector("#results"), copy = list.cloneNode(false);
    const rows = Array.from(list.children, (row) => row.outerHTML);
    copy.id = "bare";
    list.hidden = true;
    list.after(copy);
    for (let i = 0; i < letters; i++) {
      const rest = new Promise((done) => setTimeout(done, pace)), start = performance.now();
      box.value += "字";
      copy.innerHTML = rows.slice(i % 2 * 3).slice(0, 3).join("");
      await bench.painted();
      times.push(performance.now() - start);
      await rest;
    }
    copy.remove();
    list.hidden = false;
    box.value = value;
    return times;
  },

  // ready gives how long it takes from a tap on 搜索 till the page stands there painted, till the paper can be searched too, and
  // then from the first letter till its results are painted.
  async ready(letter) {
    const start = performance.now();
    document.querySelector(".tab-search").click();
    await bench.until(() => document.querySelector("#search-input"));
    await bench.painted();
    const box = performance.now();
    await bench.until(() => document.querySelector(".page-search .words")); // the sections come from the search worker
    const ready = performance.now();
    return [box - start, ready - start, await bench.type(letter)];
  },
};

// The search worker gets an engine that tells how much memory it holds: see benchExec.
window.Worker = class extends Worker {
  postMessage(message) {
    super.postMessage(message.program ? { ...message, exec: "/bench-exec.js" } : message);
  }
};

for (const name of ["instantiate", "instantiateStreaming"]) {
  const own = WebAssembly[name];
  WebAssembly[name] = async (...args) => {
    const program = await own.apply(WebAssembly, args);
    bench.memory = (program.instance || program).exports.mem;
    return program;
  };
}

new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) bench.long.push({ start: startTime, duration });
}).observe({ type: "longtask", buffered: true });
