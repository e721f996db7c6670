// search-request.js is the page's end of the search worker: it carries requests there and responses back, and puts rows on the screen.
//
// The way of a letter is drawn in app/library/request.go. Of its states, SENT is current.rows, PAINTING is painting.
//
// The rules are:
//   - The current request stands here and nowhere else: ask makes one current, whoever asks, and isCurrent tells the app.
//   - A letter typed into the search box asks from here, before the program hears of it. When the program then asks for the same,
//     it gets the letter's request.
//   - The first rows of a response go to the screen from here. To enter the program and to leave it takes a slow phone longer than
//     to put them there: it hears of them when they are painted, and of all that comes meanwhile after that, in its order.
//   - Rows are shown for the current request, and for no other.
//   - Whatever fails or ends, the program is told once, with what was not answered, and answers for itself.
"use strict";
(() => {
  const zhapu = window.zhapu;

  // painted calls f in a task of its own when what stands in the document now is on the screen: one frame draws it, and in the next
  // it is shown. While the page is out of sight nothing is drawn, and f is called soon.
  const painted = (zhapu.painted = (f) => {
    const task = () => setTimeout(f);
    if (document.hidden) task();
    else requestAnimationFrame(() => requestAnimationFrame(task));
  });

  /** @type {HTMLElement | null} */
  let list = null; // that has shown rows last,
  let html = ""; // and which

  // showRows puts rows into the list with that id, which belongs to nobody else, and notes on it which query they answer and whether
  // wholly. Rows that stand there already stay. It tells whether there is such a list.
  const showRows = (zhapu.showRows = (id, rows, query, complete) => {
    const found = document.getElementById(id);
    if (!found) return false;
    if (found !== list) html = ""; // a new list is empty
    list = found;
    if (html && rows.startsWith(html)) list.insertAdjacentHTML("beforeend", rows.slice(html.length));
    else list.innerHTML = rows;
    html = rows;
    list.dataset.query = query;
    list.dataset.complete = String(complete);
    return true;
  });

  let lastID = 0; // of all requests of this page, whichever worker they went to

  // openSearch starts a search worker. receive is called with each response: its text, its rows, and whether these are on the screen.
  // ended is called once when the worker has ended by itself, with whether it had ever been ready, and the requests without a response.
  zhapu.openSearch = (receive, ended) => {
    /** @type {string[]} */
    const queued = []; // texts for a worker that is not ready
    /** @type {Map<number, string>} */
    const unanswered = new Map(); // id → text, of requests without a response
    /** @type {Parameters<ReceiveResponse>[]} */
    const held = []; // responses that came while rows were on their way to the screen
    /** @type {Worker | null} */
    let worker = null;
    let ready = false;
    let open = true;
    /** @type {CurrentRequest | null} */
    let current = null;
    /** @type {ArmedRequest | null} */
    let armed = null;
    let painting = 0; // id of the request whose rows are on their way to the screen; 0 for none

    /** @param {string} text */
    const send = (text) => (worker && ready ? worker.postMessage(text) : queued.push(text));

    // number gives a request its id and, with a query, what is asked; and sends it.
    /** @param {string} template @param {string} query */
    const number = (template, query) => {
      const id = ++lastID;
      const request = { ...JSON.parse(template), [CONST.idField]: id };
      if (query) request[CONST.queryField] = query;
      const text = JSON.stringify(request);
      unanswered.set(id, text);
      send(text);
      return id;
    };

    // supersede gives up the current request: the worker need not respond to it any more.
    const supersede = () => current && unanswered.delete(current.id);

    /** @param {Event} event */
    const letter = (event) => {
      const box = /** @type {HTMLInputElement} */ (event.target); // if it has the id
      if (!armed || box.id !== armed.box) return;
      const query = box.value.trim();
      if (!query || query === armed.query) return;
      const { template, list } = armed;
      armed = null; // until the program says how the one after it asks
      supersede();
      current = { id: number(template, query), query, list, template, byLetter: true, rows: true };
    };
    addEventListener("input", letter, true);

    const close = () => {
      open = false;
      removeEventListener("input", letter, true);
      if (worker) worker.terminate();
    };
    const over = () => {
      if (!open) return;
      close();
      ended(ready, Array.from(unanswered.values()));
    };

    /** @param {number} id */
    const hold = (id) => {
      painting = id;
      painted(() => {
        if (painting !== id) return; // others are on their way by now
        painting = 0;
        for (const response of held.splice(0)) if (open) receive(...response);
      });
    };
    /** @param {SearchResponse} response */
    const take = ({ id, text, rows, results, complete }) => {
      let shown = false;
      unanswered.delete(id);
      if (current && current.id === id && current.rows) {
        current.rows = false;
        shown = results && showRows(current.list, rows, current.query, complete);
        if (shown) hold(id);
      }
      if (painting) held.push([text, rows, shown]);
      else receive(text, rows, false);
    };

    try {
      worker = new Worker(zhapu.searchWorker);
      worker.addEventListener("message", ({ data }) => {
        if (!open) return;
        if (data.ready) {
          ready = true;
          queued.splice(0).forEach(send);
        } else if (data.text) {
          take(data);
        } else {
          over();
        }
      });
      worker.addEventListener("error", over);
      worker.addEventListener("messageerror", over);
      worker.postMessage({ program: zhapu.program, exec: zhapu.exec });
    } catch (e) {
      setTimeout(over); // there are no workers here, or the program cannot be sent
    }
    return {
      send, // sends a text that has no response, or none that anybody waits for
      close,
      // ask sends a request, JSON without id and query, and gives its id.
      ask: (template) => number(template, ""),
      // askQuery makes a request the current one: its first rows are for the list with that id. An empty query has no rows. What a
      // letter has asked is not sent again.
      askQuery: (template, query, list) => {
        if (current && current.byLetter && current.query === query && current.template === template && unanswered.has(current.id)) {
          current.byLetter = false; // asked once more, it is sent once more
        } else {
          supersede();
          current = { id: number(template, query), query, list, template, byLetter: false, rows: query !== "" };
        }
        return current.id;
      },
      // arm has the next letter in the box with that id ask a request about what stands in the box then, if that is not query.
      arm: (template, query, box, list) => { armed = { template, query, box, list }; },
      // isCurrent tells whether a request is the current one, and the program knows of it: not only a letter does.
      isCurrent: (id) => current !== null && current.id === id && !current.byLetter,
    };
  };
})();
