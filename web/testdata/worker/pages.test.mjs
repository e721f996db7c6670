// What is kept opens at once, with or without a network; what is not has a kind page.
import assert from "node:assert/strict";
import test from "node:test";
import { leftAddresses } from "../address/table.mjs";
import { edition, publish, shell } from "./paper.mjs";
import { Phone, origin } from "./phone.mjs";

// ready is a phone that has been opened once.
async function ready(...ids) {
  const phone = new Phone();
  const worker = await phone.install(shell(phone));
  const editions = ids.map((id) => edition(phone, id));
  const closed = [edition(phone, "2025-12")];
  publish(phone, editions, [["2025", closed]]);
  await worker.say({ type: "refresh" });
  await worker.idle();
  return { phone, worker, editions };
}

test("every address of the paper opens without a network, whatever is hung on it", async () => {
  const { phone } = await ready("2026-02", "2026-01");
  phone.online = false;
  const worker = phone.restart();
  for (const [address, kind, tab, text] of [
    ["/", "front", "today", "一期 2026-02"],
    ["/?utm_source=x", "front", "today", "一期 2026-02"],
    ["/e/2026-01/", "edition", "archive", "一期 2026-01"],
    ["/a/2026-02/lead/?utm_source=x#p3", "article", "today", "头条 2026-02"],
    ["/a/2025-12/lead/", "article", "today", "头条 2025-12"],
    ["/e/", "archive", "archive", "往期 2026-02 2026-01"],
    ["/s/yaowen/", "section", "today", "要闻"],
    ["/y/2025/", "year", "archive", "2025"],
    ["/search/?q=港区", "search", "search", "搜索"],
  ]) {
    const answer = await worker.open(address);
    const body = await answer.text();
    assert.equal(answer.status, 200, address);
    assert.ok(body.endsWith(`<body data-kind="${kind}" data-tab="${tab}"><main><h1>${text}</h1></main>`), address + ": " + body);
  }
});

test("an address is led to its clean form, with or without a network", async () => {
  const { phone, worker } = await ready("2026-02");
  for (phone.online of [true, false]) {
    for (const [address, to] of leftAddresses) {
      const { pathname, search } = new URL(origin + address);
      const answer = await worker.open(origin + pathname + search);
      if (to === "-" || to === pathname) assert.equal(answer.headers.get("location"), null, address);
      else assert.deepEqual([answer.status, answer.headers.get("location")], [302, origin + to + search], address);
    }
  }
});

test("the document has the frame's policy, its own type, and no other file's marks", async () => {
  const { worker } = await ready("2026-02");
  const { headers } = await worker.open("/");
  assert.equal(headers.get("content-security-policy"), "default-src 'none'");
  assert.equal(headers.get("content-type"), "text/html; charset=utf-8");
  assert.equal(headers.get("etag"), null);
});

test("titles are escaped, and the front page has its own", async () => {
  const { worker } = await ready("2026-02");
  assert.match(await (await worker.open("/a/2026-02/lead/")).text(), /<title>&#34;头条&#34; &amp; &lt;2026-02&gt;<\/title>/);
  assert.match(await (await worker.open("/")).text(), /<title>乍浦潮<\/title>/);
});

const offlinePage = 'data-kind="offline" data-tab="today"><main><h1>没有网络</h1>';
const missingPage = 'data-kind="notfound" data-tab="today"><main><h1>没有这一页</h1>';

test("without a network what is not kept says so, and lists what is here", async () => {
  const { phone, worker } = await ready("2026-02", "2026-01");
  phone.online = false;
  for (const address of ["/a/2026-03/lead/", "/e/2026-03/", "/a/2026-02-extra/lead/", "/a/chunjie/lead/", "/y/2026/", "/y/2027/", "/feed.xml", "/offline/"]) {
    const answer = await worker.open(address);
    const body = await answer.text();
    assert.equal(answer.status, address === "/offline/" ? 200 : 503, address);
    assert.ok(body.includes(offlinePage + '<ul class="kept"><li><a href="/e/2026-02/">2026年2月 新春</a></li>'), address + body);
    assert.equal(body.match(/<li>/g).length, 3, address);
    assert.ok(!body.includes("%%"), address);
  }
});

test("what the kept paper proves to be missing is promised to nobody", async () => {
  const { phone, worker } = await ready("2026-02", "2026-01");
  phone.online = false;
  for (const address of ["/e/1999-01/", "/a/1999-01/lead/", "/s/nowhere/", "/y/1999/", "/nowhere", "/a/", "//evil/"]) {
    const answer = await worker.open("https://paper.example" + address);
    assert.equal(answer.status, 404, address);
    assert.ok((await answer.text()).endsWith(missingPage + "</main>"), address);
  }
  const edition = '<p class="empty-text">地址上写的是<a href="/e/2026-02/">2026年2月 新春</a>这一期，里面没有这一篇。这一期有：</p>';
  const lead = '<li><a href="/a/2026-02/lead/">头条 &lt;2026-02&gt;</a></li>', other = '<li><a href="/a/2026-02/shouqian/">首签</a></li>';
  for (const [address, list] of [
    ["/a/2026-02/gone/", lead + other], // withdrawn
    ["/a/2026-02/shouqian-2/", other + lead], // renamed
    ["/a/2026-02/", lead + other], // cut off
  ]) {
    const answer = await worker.open(address);
    assert.equal(answer.status, 404, address);
    assert.ok((await answer.text()).endsWith(missingPage + edition + `<ul class="kept">${list}</ul></main>`), address);
  }
});

test("what is newer than the newest edition is told by dates, not by names", async () => {
  const { phone, worker } = await ready("chunjie", "2026-01");
  phone.online = false;
  for (const [address, status] of [["/e/2026-01-31/", 404], ["/e/2026-02-30/", 503], ["/e/qiuji/", 503], ["/y/2024/", 404]]) {
    assert.equal((await worker.open(address)).status, status, address);
  }
});

test("a title that looks like a mark is no mark", async () => {
  const { phone, worker } = await ready("2026-02", "biaoti");
  phone.online = false;
  const body = await (await worker.open("/a/biaoti/gone/")).text();
  assert.ok(body.includes("%%NEAR%%</a>这一期，里面没有这一篇"), body);
  const list = await (await worker.open("/a/2026-03/lead/")).text();
  assert.ok(list.includes('<li><a href="/e/biaoti/">2026年2月1日 %%NEAR%%</a></li>'), list);
});

test("an edition that is not kept is named", async () => {
  const { phone, worker, editions } = await ready("2026-02", "2026-01");
  phone.stores.get("packs").delete(editions[1].pack.path);
  phone.online = false;
  const answer = await phone.restart().open("/a/2026-01/lead/");
  assert.equal(answer.status, 503);
  const body = await answer.text();
  assert.ok(body.includes(offlinePage + '<p class="empty-text">地址上写的是<a href="/e/2026-01/">2026年1月 新春</a>这一期，它还没有存到手机里。</p><ul class="kept">'), body);
});

test("with a network what is not kept is the network's", async () => {
  const { phone, worker } = await ready("2026-02");
  phone.site.set("/a/2026-02/other/", "from the server");
  assert.equal(await (await worker.open("/a/2026-02/other/")).text(), "from the server");
  assert.equal((await worker.open("/nowhere")).status, 404);
});

test("a phone that has lost everything still answers", async () => {
  const { phone } = await ready("2026-02");
  phone.stores.clear();
  phone.online = false;
  const answer = await phone.restart().open("/");
  assert.equal(answer.status, 503);
  assert.match(await answer.text(), /没有网络/);
});

test("a spoilt pack is the network's matter", async () => {
  const { phone, editions } = await ready("2026-02");
  phone.stores.get("packs").get(editions[0].pack.path).bytes = Buffer.from("spoilt");
  phone.site.set("/e/2026-02/", "from the server");
  assert.equal(await (await phone.restart().open("/e/2026-02/")).text(), "from the server");
});

test("files come from the phone first, and what comes from the network is kept if it is right", async () => {
  const { phone, worker, editions } = await ready("2026-02");
  const other = edition(phone, "2020-01");
  const wrong = "/packs/2019-01.0123456789ab";
  phone.site.set(wrong, "anything");
  assert.equal((await worker.get(other.pack.path)).status, 200);
  assert.equal((await worker.get(wrong)).type, "error", "no page gets bytes that are not what their name says");
  assert.equal((await worker.get("/packs/2018-01.0123456789ab")).status, 404);
  await worker.idle();
  phone.online = false;
  for (const path of ["/packs/manifest.json", editions[0].pack.path, editions[0].picture, other.pack.path, other.picture]) {
    assert.equal((await worker.get(path)).status, 200, path);
  }
  assert.equal((await worker.get(wrong)).type, "error");
});

test("the worker keeps out of what is not its own", async () => {
  const { worker } = await ready("2026-02");
  assert.equal(await worker.get("/", { method: "HEAD", mode: "navigate" }), null);
  assert.equal(await worker.get("/", { method: "POST", mode: "navigate" }), null);
  assert.equal(await worker.get("https://elsewhere.example/packs/x"), null);
  assert.equal(await worker.get("/media/sound.mp3", { headers: new Headers({ range: "bytes=0-" }) }), null);
  assert.equal(await worker.get("/feed.xml"), null);
});
