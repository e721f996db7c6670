// What the page's end of the desk does with questions, answers and letters.
import assert from "node:assert/strict";
import test from "node:test";
import { Page } from "./page.mjs";

test("what is told before the desk is ready is told then, in its order", () => {
  const page = new Page().open();
  page.port.tell("one");
  page.port.tell("two");
  assert.deepEqual(page.told, [{ program: "compiled", exec: "/exec.js" }]);
  page.say({ ready: true });
  page.port.tell("three");
  assert.deepEqual(page.told.slice(1), ["one", "two", "three"]);
});

test("first rows are on the screen before the program hears of them, and of what came meanwhile after that", () => {
  const page = new Page().ready();
  page.port.want(7, "list", "项目");
  page.first(7, "<li>a</li>");
  assert.equal(page.list.innerHTML, "<li>a</li>");
  assert.deepEqual({ ...page.list.dataset }, { query: "项目", complete: false });
  page.say({ number: 7, text: "more", rows: "<li>b</li>", results: false });
  page.frame();
  page.turn();
  assert.deepEqual(page.heard, [], "the frame that shows them is still to come");
  page.frame();
  page.turn();
  assert.deepEqual(page.heard, [["first 7", "<li>a</li>", true], ["more", "<li>b</li>", false]]);
  page.say({ number: 7, text: "last", rows: "", results: false });
  assert.deepEqual(page.heard[2], ["last", "", false]);
});

test("only the first part goes to the screen by itself", () => {
  const page = new Page().ready();
  page.port.want(7, "list", "x");
  page.first(7, "<li>a</li>");
  page.paint();
  page.first(7, "<li>b</li>", true);
  assert.equal(page.list.innerHTML, "<li>a</li>");
  assert.deepEqual(page.heard[1], ["first 7", "<li>b</li>", false]);
});

test("an answer that has failed, or is of another question, or of one whose list is not there, is the program's", () => {
  const page = new Page().ready();
  page.port.want(8, "list", "x");
  page.first(7, "<li>old</li>");
  page.say({ number: 8, text: "failed", rows: "", results: false });
  page.first(8, "<li>late</li>");
  page.port.want(9, "gone", "y");
  page.first(9, "<li>c</li>");
  page.port.want(10, "list", "z");
  page.port.want(0, "", "");
  page.first(10, "<li>d</li>");
  assert.equal(page.list.innerHTML, "");
  assert.deepEqual(page.heard.map(([text, , shown]) => [text, shown]), [
    ["first 7", false], ["failed", false], ["first 8", false], ["first 9", false], ["first 10", false],
  ]);
});

test("a newer answer takes the place of one that is on its way to the screen, and nothing is lost", () => {
  const page = new Page().ready();
  page.port.want(7, "list", "x");
  page.first(7, "<li>a</li>");
  page.say({ number: 3, text: "word", rows: "", results: false });
  page.frame();
  page.port.want(8, "list", "xy");
  page.first(8, "<li>b</li>");
  assert.equal(page.list.innerHTML, "<li>b</li>");
  page.frame();
  page.turn();
  assert.deepEqual(page.heard, []);
  page.paint();
  assert.deepEqual(page.heard.map(([text]) => text), ["first 7", "word", "first 8"]);
});

test("while the page is out of sight nothing waits for frames", () => {
  const page = new Page().ready();
  page.hidden = true;
  page.port.want(7, "list", "x");
  page.first(7, "<li>a</li>");
  page.turn();
  assert.equal(page.heard.length, 1);
});

test("rows that stand there stay", () => {
  const page = new Page();
  assert.equal(page.zhapu.showRows("list", "<li>a</li>", "x", false), true);
  assert.equal(page.zhapu.showRows("list", "<li>a</li><li>b</li>", "x", true), true);
  assert.deepEqual([page.list.innerHTML, page.list.added, page.list.dataset.complete], ["<li>a</li><li>b</li>", 1, true]);
  page.zhapu.showRows("list", "", "", false);
  assert.equal(page.list.innerHTML, "");
  page.zhapu.showRows("list", "<li>c</li>", "y", false);
  page.list = { innerHTML: "", dataset: {} }; // go-app has made the page anew
  page.zhapu.showRows("list", "<li>c</li>", "y", false);
  assert.equal(page.list.innerHTML, "<li>c</li>");
  assert.equal(page.zhapu.showRows("gone", "<li>c</li>", "y", false), false);
});

test("a letter asks by itself, once", () => {
  const page = new Page().ready();
  page.port.expect(5, `{"Number":5,"About":"query","Limit":20}`, "项", "box", "list");
  page.type("项 "); // as before
  page.type("   ");
  page.type("项目", { id: "another" });
  assert.deepEqual([page.told, page.port.asked()], [[], null]);
  page.type(" 项目 ");
  assert.deepEqual(page.told.map((text) => JSON.parse(text)), [{ Number: 5, About: "query", Limit: 20, Query: "项目" }]);
  page.type("项目部"); // the program has not said how
  assert.equal(page.told.length, 1);
  page.first(5, "<li>a</li>");
  assert.deepEqual([page.list.innerHTML, page.list.dataset.query], ["<li>a</li>", "项目"]);
  assert.deepEqual([page.port.asked(), page.port.asked()], ["项目", null]);
});

test("a desk that is closed or has ended asks and says nothing more", () => {
  const page = new Page().ready();
  page.port.want(7, "list", "x");
  page.first(7, "<li>a</li>");
  page.port.expect(8, "{}", "", "box", "list");
  page.port.close();
  page.type("y");
  page.paint();
  page.say({ ended: true });
  page.first(7, "<li>b</li>");
  assert.deepEqual([page.told, page.heard, page.ended, page.closed, page.listeners.size], [[], [], [], true, 0]);
});

test("the program is told once that the desk has ended, and whether it had been ready", () => {
  for (const ready of [true, false]) {
    const page = ready ? new Page().ready() : new Page().open();
    page.worker.dispatchEvent(new Event("error"));
    page.say({ ended: true });
    assert.deepEqual([page.ended, page.closed], [[ready], true]);
  }
  const page = new Page();
  page.lost = new Error("cannot be cloned");
  page.open();
  assert.deepEqual(page.ended, [], "not while it is being opened");
  page.turn();
  assert.deepEqual(page.ended, [false]);
});
