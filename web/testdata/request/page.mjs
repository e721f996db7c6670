// A page for tests: one list, one box, a search worker that records, and the real search-request.js. Frames and tasks come when a test
// calls for them. SCRIPTS names the folder of the scripts, as they go out.
import { readFileSync } from "node:fs";

const source = readFileSync(process.env.SCRIPTS + "/search-request.js", "utf8");

export class Page {
  list = { innerHTML: "", dataset: {}, added: 0, insertAdjacentHTML(_, rows) { this.innerHTML += rows; this.added++; } };
  box = { id: "box", value: "" };
  hidden = false;
  heard = []; // of the worker, by the program: [text, rows, shown]
  ended = []; // [ready, requests without a response]
  told = []; // to the worker
  closed = false;
  frames = [];
  turns = [];
  listeners = new Map();
  lost = null; // what posting throws
  none = null; // what making a worker throws

  constructor() {
    const page = this;
    this.worker = new EventTarget();
    class Worker {
      constructor() {
        if (page.none) throw page.none;
        return Object.assign(page.worker, {
          postMessage(message) {
            if (page.lost) throw page.lost;
            page.told.push(message);
          },
          terminate: () => { page.closed = true; },
        });
      }
    }
    this.zhapu = { searchWorker: "/search-worker.js", exec: "/exec.js", program: "compiled" };
    const document = { getElementById: (id) => (id === "list" ? page.list : null), get hidden() { return page.hidden; } };
    new Function("window", "document", "Worker", "addEventListener", "removeEventListener", "requestAnimationFrame", "setTimeout", source)(
      { zhapu: this.zhapu }, document, Worker,
      (name, f) => page.listeners.set(name, f), (name) => page.listeners.delete(name),
      (f) => page.frames.push(f), (f) => page.turns.push(f),
    );
    this.port = null;
  }

  open() {
    this.port = this.zhapu.openSearch((...response) => this.heard.push(response), (...end) => this.ended.push(end));
    return this;
  }

  // ready opens a worker that is ready, and forgets how it came to that.
  ready() {
    this.open().say({ ready: true });
    this.told.length = 0;
    return this;
  }

  say(data) { this.worker.dispatchEvent(Object.assign(new Event("message"), { data })); }

  // first says the first response to a request.
  first(id, rows, complete = false) { this.say({ id, text: "first " + id, rows, results: true, complete }); }

  type(value, box = this.box) {
    box.value = value;
    this.listeners.get("input")?.({ target: box });
  }

  // frame draws one frame, turn runs the tasks that wait.
  frame() { for (const f of this.frames.splice(0)) f(); }
  turn() { for (const f of this.turns.splice(0)) f(); }

  // paint lets everything get onto the screen.
  paint() {
    this.frame();
    this.frame();
    this.turn();
  }
}
