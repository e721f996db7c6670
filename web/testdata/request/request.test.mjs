// What the page's end of the search worker does with requests, responses and letters.
import assert from "node:assert/strict";
import test from "node:test";
import { Page } from "./page.mjs";

const sent = (page) => page.told.map((text) => JSON.parse(text));

test("what is asked before the worker is ready is sent then, in its order", () => {
  const page = new Page().open();
  page.port.send("one");
  assert.equal(page.port.ask(`{"Kind":"word"}`), 1);
  assert.deepEqual(page.told, [{ program: "compiled", exec: "/exec.js" }]);
  page.say({ ready: true });
  page.port.send("three");
  assert.deepEqual(page.told.slice(1), ["one", `{"Kind":"word","ID":1}`, "three"]);
});

test("every request has an id of its own, also of the next worker", () => {
  const page = new Page().ready();
  assert.deepEqual([page.port.ask("{}"), page.port.askQuery("{}", "x", "list"), page.port.ask("{}")], [1, 2, 3]);
  page.port.close();
  page.ready();
  assert.equal(page.port.askQuery(`{"ID":0,"Query":""}`, "y", "list"), 4);
  assert.deepEqual(sent(page), [{ ID: 4, Query: "y" }]);
});

test("first rows are on the screen before the program hears of them, and of what came meanwhile after that", () => {
  const page = new Page().ready();
  const id = page.port.askQuery("{}", "项目", "list");
  page.first(id, "<li>a</li>");
  assert.equal(page.list.innerHTML, "<li>a</li>");
  assert.deepEqual({ ...page.list.dataset }, { query: "项目", complete: "false" });
  page.say({ id, text: "more", rows: "<li>b</li>", results: false });
  page.frame();
  page.turn();
  assert.deepEqual(page.heard, [], "the frame that shows them is still to come");
  page.frame();
  page.turn();
  assert.deepEqual(page.heard, [["first 1", "<li>a</li>", true], ["more", "<li>b</li>", false]]);
  page.say({ id, text: "last", rows: "", results: false });
  assert.deepEqual(page.heard[2], ["last", "", false]);
});

test("only the first response goes to the screen by itself", () => {
  const page = new Page().ready();
  const id = page.port.askQuery("{}", "x", "list");
  page.first(id, "<li>a</li>");
  page.paint();
  page.first(id, "<li>b</li>", true);
  assert.equal(page.list.innerHTML, "<li>a</li>");
  assert.deepEqual(page.heard[1], ["first 1", "<li>b</li>", false]);
});

test("an answer that has failed, or is to another request, or to one whose list is not there, is the program's", () => {
  const page = new Page().ready();
  page.port.askQuery("{}", "w", "list"); // 1
  page.port.askQuery("{}", "x", "list"); // 2
  page.first(1, "<li>old</li>");
  page.say({ id: 2, text: "failed", rows: "", results: false });
  page.first(2, "<li>late</li>");
  page.port.askQuery("{}", "y", "gone"); // 3
  page.first(3, "<li>c</li>");
  page.port.askQuery("{}", "z", "list"); // 4
  page.port.askQuery("{}", "", "list"); // 5: the box is empty
  page.first(4, "<li>d</li>");
  page.first(5, "<li>e</li>");
  assert.equal(page.list.innerHTML, "");
  assert.deepEqual(page.heard.map(([text, , shown]) => [text, shown]), [
    ["first 1", false], ["failed", false], ["first 2", false], ["first 3", false], ["first 4", false], ["first 5", false],
  ]);
});

test("the current request is the one that was asked last; a word that is looked up changes nothing", () => {
  const page = new Page().ready();
  const { port } = page;
  assert.equal(port.isCurrent(0), false);
  const first = port.askQuery("{}", "x", "list");
  const word = port.ask("{}");
  assert.deepEqual([port.isCurrent(first), port.isCurrent(word)], [true, false]);
  const second = port.askQuery("{}", "", "list");
  assert.deepEqual([port.isCurrent(first), port.isCurrent(second)], [false, true]);
});

test("a newer answer takes the place of one that is on its way to the screen, and nothing is lost", () => {
  const page = new Page().ready();
  page.port.askQuery("{}", "x", "list"); // 1
  page.port.ask("{}"); // 2
  page.first(1, "<li>a</li>");
  page.say({ id: 2, text: "word", rows: "", results: false });
  page.frame();
  page.port.askQuery("{}", "xy", "list"); // 3
  page.first(3, "<li>b</li>");
  assert.equal(page.list.innerHTML, "<li>b</li>");
  page.frame();
  page.turn();
  assert.deepEqual(page.heard, []);
  page.paint();
  assert.deepEqual(page.heard.map(([text]) => text), ["first 1", "word", "first 3"]);
});

test("while the page is out of sight nothing waits for frames", () => {
  const page = new Page().ready();
  page.hidden = true;
  page.first(page.port.askQuery("{}", "x", "list"), "<li>a</li>");
  page.turn();
  assert.equal(page.heard.length, 1);
});

test("rows that stand there stay", () => {
  const page = new Page();
  assert.equal(page.zhapu.showRows("list", "<li>a</li>", "x", false), true);
  assert.equal(page.zhapu.showRows("list", "<li>a</li><li>b</li>", "x", true), true);
  assert.deepEqual([page.list.innerHTML, page.list.added, page.list.dataset.complete], ["<li>a</li><li>b</li>", 1, "true"]);
  page.zhapu.showRows("list", "", "", false);
  assert.equal(page.list.innerHTML, "");
  page.zhapu.showRows("list", "<li>c</li>", "y", false);
  page.list = { innerHTML: "", dataset: {} }; // go-app has made the page anew
  page.zhapu.showRows("list", "<li>c</li>", "y", false);
  assert.equal(page.list.innerHTML, "<li>c</li>");
  assert.equal(page.zhapu.showRows("gone", "<li>c</li>", "y", false), false);
});

const template = `{"Kind":"query","Limit":20}`;

test("a letter asks by itself, once", () => {
  const page = new Page().ready();
  page.port.arm(template, "项", "box", "list");
  page.type("项 "); // as before
  page.type("   ");
  page.type("项目", { id: "another" });
  assert.deepEqual(page.told, []);
  page.type(" 项目 ");
  assert.deepEqual(sent(page), [{ Kind: "query", Limit: 20, ID: 1, Query: "项目" }]);
  page.type("项目部"); // the program has not said how
  assert.equal(page.told.length, 1);
  page.first(1, "<li>a</li>");
  assert.deepEqual([page.list.innerHTML, page.list.dataset.query], ["<li>a</li>", "项目"]);
});

test("what a letter has asked the program need not send; what it has not, or was answered, it sends", () => {
  for (const [name, query, asked, answered, id] of [
    ["the same", "项目", template, false, 1],
    ["another letter since", "项目部", template, false, 2],
    ["a longer list", "项目", `{"Kind":"query","Limit":40}`, false, 2],
    ["answered before the program came to ask", "项目", template, true, 2],
  ]) {
    const page = new Page().ready();
    page.port.arm(template, "", "box", "list");
    page.type("项目");
    assert.equal(page.port.isCurrent(1), false, "the program does not know of it yet");
    if (answered) page.first(1, "<li>a</li>");
    assert.equal(page.port.askQuery(asked, query, "list"), id, name);
    assert.equal(page.port.isCurrent(id), true, name);
    assert.equal(page.told.length, id, name);
    assert.equal(page.port.askQuery(asked, query, "list"), id + 1, "asked once more, it is sent once more");
  }
});

test("a worker that is closed or has ended asks and says nothing more", () => {
  const page = new Page().ready();
  page.port.askQuery("{}", "x", "list");
  page.first(1, "<li>a</li>");
  page.port.arm("{}", "", "box", "list");
  page.port.close();
  page.told.length = 0;
  page.type("y");
  page.paint();
  page.say({ ended: true });
  page.first(1, "<li>b</li>");
  assert.deepEqual([page.told, page.heard, page.ended, page.closed, page.listeners.size], [[], [], [], true, 0]);
});

test("the program is told once that the worker has ended, whether it had been ready, and what was not answered", () => {
  for (const ready of [true, false]) {
    const page = ready ? new Page().ready() : new Page().open();
    page.port.ask(`{"Kind":"word"}`);
    page.port.askQuery(template, "x", "list");
    if (ready) page.first(1, "");
    page.worker.dispatchEvent(new Event("error"));
    page.say({ ended: true });
    const [[told, unanswered]] = page.ended;
    assert.deepEqual([page.ended.length, told, page.closed], [1, ready, true]);
    assert.deepEqual(unanswered.map((text) => JSON.parse(text).ID), ready ? [2] : [1, 2]);
    assert.equal(page.port.isCurrent(2), true, "it may still be said that this one has failed");
  }
});

test("what a newer query has superseded is not missed when the worker ends", () => {
  const page = new Page().ready();
  page.port.arm(template, "", "box", "list");
  for (const [query, arm] of [["x", false], ["xy", true], ["xyz", false]]) {
    if (arm) page.type(query);
    else page.port.askQuery(template, query, "list");
  }
  page.say({ ended: true });
  assert.deepEqual(page.ended[0][1].map((text) => JSON.parse(text).Query), ["xyz"]);
});

test("where there are no workers, or the program cannot be sent, the program is told a moment later", () => {
  for (const broken of ["none", "lost"]) {
    const page = new Page();
    page[broken] = new Error("cannot be");
    page.open();
    page.port.askQuery(template, "x", "list");
    assert.deepEqual(page.ended, [], "not while it is being opened");
    page.turn();
    assert.deepEqual(page.ended, [[false, [`{"Kind":"query","Limit":20,"ID":1,"Query":"x"}`]]]);
  }
});
