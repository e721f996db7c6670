// ask.js is the page's end of the desk: it carries questions there and answers back, and puts rows on the screen.
//
// The rules are:
//   - A letter typed into the search box asks from here, before the program hears of it.
//   - The first rows of an answer go to the screen from here. To enter the program and to leave it takes a slow phone longer than
//     to put them there: it hears of them when they are painted, and of all that comes meanwhile after that, in its order.
//   - Rows are shown for the question that was asked last, and for no other.
//   - Whatever fails or ends, the program is told once, and answers for itself.
"use strict";
(() => {
  const zhapu = window.zhapu;

  // painted calls f on a turn of its own when what stands in the document now is on the screen: one frame draws it, and in the next
  // it is shown. While the page is out of sight nothing is drawn, and f is called soon.
  const painted = (zhapu.painted = (f) => {
    const turn = () => setTimeout(f);
    if (document.hidden) turn();
    else requestAnimationFrame(() => requestAnimationFrame(turn));
  });

  let list = null; // that has shown rows last,
  let html = ""; // and which

  // showRows puts rows into the list with that id, which belongs to nobody else, and notes on it which question they answer and
  // whether wholly. Rows that stand there already stay. It tells whether there is such a list.
  const showRows = (zhapu.showRows = (id, rows, query, complete) => {
    const found = document.getElementById(id);
    if (!found) return false;
    if (found !== list) html = ""; // a new list is empty
    list = found;
    if (html && rows.startsWith(html)) list.insertAdjacentHTML("beforeend", rows.slice(html.length));
    else list.innerHTML = rows;
    html = rows;
    list.dataset.query = query;
    list.dataset.complete = complete;
    return true;
  });

  // openDesk starts a desk. hear is called with each part of an answer: its text, its rows, and whether they are on the screen.
  // ended is called once when the desk has ended by itself, with whether it had ever been ready.
  zhapu.openDesk = (hear, ended) => {
    const worker = new Worker(zhapu.desk);
    const waiting = []; // texts told before it was ready
    const held = []; // parts that came while first rows were on their way to the screen
    let ready = false;
    let open = true;
    let wanted = null; // {number, list, query} of the question whose first rows have not come
    let drawing = 0; // number of the question whose first rows are on their way to the screen; 0 for none
    let next = null; // {number, query, question, box, list}: how the next letter asks; query stands in the box already
    let asked = null; // the query that a letter has asked, until the program takes it

    const letter = ({ target }) => {
      if (!next || target.id !== next.box) return;
      const query = target.value.trim();
      if (!query || query === next.query) return;
      const { number, question, list } = next;
      next = null;
      asked = query;
      wanted = { number, list, query };
      tell(JSON.stringify({ ...question, Query: query }));
    };
    addEventListener("input", letter, true);

    const close = () => {
      open = false;
      removeEventListener("input", letter, true);
      worker.terminate();
    };
    const over = () => {
      if (!open) return;
      close();
      ended(ready);
    };
    const tell = (text) => (ready ? worker.postMessage(text) : waiting.push(text));
    const hold = (number) => {
      drawing = number;
      painted(() => {
        if (drawing !== number) return; // others are on their way by now
        drawing = 0;
        for (const part of held.splice(0)) if (open) hear(...part);
      });
    };
    const take = ({ number, text, rows, results, complete }) => {
      let shown = false;
      if (wanted && wanted.number === number) {
        shown = results && showRows(wanted.list, rows, wanted.query, complete);
        wanted = null;
        if (shown) hold(number);
      }
      if (drawing) held.push([text, rows, shown]);
      else hear(text, rows, false);
    };

    worker.addEventListener("message", ({ data }) => {
      if (!open) return;
      if (data.ready) {
        ready = true;
        waiting.splice(0).forEach(tell);
      } else if (data.text) {
        take(data);
      } else {
        over();
      }
    });
    worker.addEventListener("error", over);
    worker.addEventListener("messageerror", over);
    try {
      worker.postMessage({ program: zhapu.program, exec: zhapu.exec });
    } catch {
      setTimeout(over); // the program cannot be sent
    }
    return {
      tell,
      close,
      // want has the first rows of the answer to the question of that number shown, in the list with that id; 0 for none.
      want: (number, list, query) => { wanted = number ? { number, list, query } : null; },
      // expect has the next letter in the box with that id ask the question, JSON with its number, about what stands in the box then.
      expect: (number, question, query, box, list) => { next = { number, question: JSON.parse(question), query, box, list }; },
      // asked gives, once, what a letter has asked; null if none has.
      asked: () => {
        const query = asked;
        asked = null;
        return query;
      },
    };
  };
})();
