// A page for tests: one list, one box, a desk that records, and the real ask.js. Frames and turns come when a test calls for them.
import { readFileSync } from "node:fs";

const source = readFileSync(new URL("../../js/ask.js", import.meta.url), "utf8");

export class Page {
  list = { innerHTML: "", dataset: {}, added: 0, insertAdjacentHTML(_, rows) { this.innerHTML += rows; this.added++; } };
  box = { id: "box", value: "" };
  hidden = false;
  heard = []; // of the desk, by the program: [text, rows, shown]
  ended = []; // whether it was ready
  told = []; // to the desk
  closed = false;
  frames = [];
  turns = [];
  listeners = new Map();
  lost = null; // what posting throws

  constructor() {
    const page = this;
    this.worker = new EventTarget();
    class Worker {
      constructor() {
        return Object.assign(page.worker, {
          postMessage(message) {
            if (page.lost) throw page.lost;
            page.told.push(message);
          },
          terminate: () => { page.closed = true; },
        });
      }
    }
    this.zhapu = { desk: "/desk.js", exec: "/exec.js", program: "compiled" };
    const document = { getElementById: (id) => (id === "list" ? page.list : null), get hidden() { return page.hidden; } };
    new Function("window", "document", "Worker", "addEventListener", "removeEventListener", "requestAnimationFrame", "setTimeout", source)(
      { zhapu: this.zhapu }, document, Worker,
      (name, f) => page.listeners.set(name, f), (name) => page.listeners.delete(name),
      (f) => page.frames.push(f), (f) => page.turns.push(f),
    );
    this.port = null;
  }

  open() {
    this.port = this.zhapu.openDesk((...part) => this.heard.push(part), (ready) => this.ended.push(ready));
    return this;
  }

  // ready opens a desk that is ready, and forgets how it came to that.
  ready() {
    this.open().say({ ready: true });
    this.told.length = 0;
    return this;
  }

  say(data) { this.worker.dispatchEvent(Object.assign(new Event("message"), { data })); }

  // first says the first part of an answer.
  first(number, rows, complete = false) { this.say({ number, text: "first " + number, rows, results: true, complete }); }

  type(value, box = this.box) {
    box.value = value;
    this.listeners.get("input")?.({ target: box });
  }

  // frame draws one frame, turn runs what waits for its turn.
  frame() { for (const f of this.frames.splice(0)) f(); }
  turn() { for (const f of this.turns.splice(0)) f(); }

  // paint lets everything get onto the screen.
  paint() {
    this.frame();
    this.frame();
    this.turn();
  }
}
