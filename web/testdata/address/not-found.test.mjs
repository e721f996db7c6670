// The page for unknown addresses goes to the page that is meant, and else names the edition, with the articles that are there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { leftAddresses } from "./table.mjs";

const script = ["address.js", "words.js", "near.js", "not-found.js"].map((name) => readFileSync(`${process.env.SCRIPTS}/${name}`, "utf8")).join("\n");

// lost runs the script at an address of a static host that has these pages, and tells where it went and what it said.
async function lost(address, pages) {
  const { pathname, search, hash } = new URL("https://paper.example" + address);
  const room = { innerHTML: "" };
  let went = null;
  const asked = [];
  const fetch = async (path) => {
    asked.push(path);
    if (pages === null) throw new TypeError("no network");
    return { ok: path in pages, text: async () => pages[path] };
  };
  class DOMParser { // as far as the script asks
    parseFromString(html) {
      assert.ok(!html.includes("<style"));
      return {
        title: /<title>(.*)<\/title>/.exec(html)[1],
        querySelectorAll: () => Array.from(html.matchAll(/<a href="([^"]*)">([^<]*)</g), ([, href, textContent]) => ({ getAttribute: () => href, textContent })),
      };
    }
  }
  const location = { pathname, search, hash, replace: (to) => (went = to) };
  new Function("location", "fetch", "DOMParser", "document", script)(location, fetch, DOMParser, { getElementById: () => room });
  await new Promise((done) => setTimeout(done));
  return { went, said: room.innerHTML, asked };
}

const edition = '<html><title>2026年2月 新春 · 乍浦潮</title><style>a{}</style><main id="page"><h2 class="headline"><a href="/a/2026-02/lead/">头条 &</a></h2>' +
  '<a href="/a/2026-02/shouqian/">首签</a></main>';

test("every address of the table leads to its page, with query and hash, and to no other", async () => {
  const pages = Object.fromEntries(leftAddresses.map(([, to]) => [to, "<title>一期</title><main></main>"]));
  for (const [address, to] of leftAddresses) {
    const { pathname, search, hash } = new URL("https://paper.example" + address);
    const { went, asked } = await lost(address, pages);
    assert.equal(went, to === "-" || to === pathname ? null : to + search + hash, address);
    for (const path of asked) assert.match(path, /^\/([a-z0-9-]+\/)*$/, address);
  }
});

test("where there is no page, nothing is gone to", async () => {
  for (const pages of [{}, null]) assert.deepEqual((await lost("/a/2026-02/gone。", pages)).went, null);
});

test("the edition is named, the likest address first", async () => {
  const { went, said } = await lost("/a/2026-02/shouqian-2。", { "/e/2026-02/": edition });
  assert.equal(went, null);
  assert.equal(said, '<p class="empty-text">地址上写的是<a href="/e/2026-02/">2026年2月 新春</a>这一期，里面没有这一篇。这一期有：</p>' +
    '<ul class="kept"><li><a href="/a/2026-02/shouqian/">首签</a></li><li><a href="/a/2026-02/lead/">头条 &amp;</a></li></ul>');
  assert.match((await lost("/a/2026-02/", { "/e/2026-02/": edition })).said, /新春/);
  assert.equal((await lost("/nothing/", { "/e/2026-02/": edition })).said, "");
});
