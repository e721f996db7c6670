// What is found where the app cannot run, and what is said of it.
import assert from "node:assert/strict";
import test from "node:test";
import { Page, article, paper } from "./page.mjs";

const signed = (...names) => ({ bylines: [{ role: "记者", names }, { role: "通讯员", names: ["郑晴"] }] });
const two = paper({
  "2026-02": [
    article("2026-02", "首签五个项目", { standfirst: "港区昨天签约，总投资1.12亿元。", ...signed("李博文", "张雅文") }),
    article("2026-02", "项目“推进年” A & <b>", { kicker: "大会", section: "民生" }),
  ],
  "2026-01-30": [article("2026-01-30", "旧的项目", { date: "2026-01-30" }), article("2026-01-30", "潮水", { standfirst: "首签以后", date: "2026-01-30" })],
});

test("words of headline, standfirst, kicker and names are found; a row has every one of them", async () => {
  const page = new Page({ network: two });
  for (const [query, want] of Object.entries({
    "项目": ["首签五个<mark>项目</mark>", "<mark>项目</mark>“推进年” A &amp; &lt;b&gt;", "旧的<mark>项目</mark>"],
    "首签": ["<mark>首签</mark>五个项目", "潮水"],
    "项目 签约": ["首签五个<mark>项目</mark>"],
    "项目　港区": ["首签五个<mark>项目</mark>"],
    "大会": ["项目“推进年” A &amp; &lt;b&gt;"],
    "李博文": ["首签五个项目"],
    "记者:雅文": ["首签五个项目"],
    "署名：郑晴 项目": ["首签五个<mark>项目</mark>"],
    "记者:推进": [],
    "项目 -签约 -旧": ["<mark>项目</mark>“推进年” A &amp; &lt;b&gt;"],
    "版面:民生": ["项目“推进年” A &amp; &lt;b&gt;"],
    "“五个项目”": ["首签<mark>五个项目</mark>"],
    "\"项目五个\"": [],
    "2026年1月30日 项目": ["旧的<mark>项目</mark>"],
    "项目 日期:2026-02": ["首签五个<mark>项目</mark>", "<mark>项目</mark>“推进年” A &amp; &lt;b&gt;"],
    "日期:2025..2026-01 项目": ["旧的<mark>项目</mark>"],
    "ａ 推进": ["项目“<mark>推进</mark>年” <mark>A</mark> &amp; &lt;b&gt;"],
    "正文里的字": [], // of the text itself nothing is known
    "-项目": [],
    "…… ,": [],
    ".*": [],
  })) assert.deepEqual((await page.ask(query)).headlines, want, query);
});

test("a row is the app's row", async () => {
  const { rows, found } = await new Page({ network: two }).ask("潮水");
  assert.equal(rows, '<li class="result"><a class="result-link" href="/a/2026-01-30/%E6%BD%AE%E6%B0%B4/"><p class="label"><span>要闻</span></p>' +
    '<h2 class="headline"><mark>潮水</mark></h2><p class="snippet">首签以后</p><p class="meta"><span>2026年1月30日</span></p></a></li>');
  assert.equal(found, "找到 <b>1</b> 篇");
});

test("what was looked through is said, and what was not", async () => {
  const page = new Page({ network: two });
  assert.match((await page.ask("项目")).said, /只找标题、导语和署名，找的是全部2期。要找文章里的字，请更新浏览器/);
  assert.match((await new Page({ network: two, old: false }).ask("项目")).said, /要找文章里的字，过一会儿再试一次/);
  const none = await page.ask("正文里的字");
  assert.equal(none.found, "没有找到");
  assert.match(none.said, /只找标题/);
  assert.match((await page.ask("jiaxing")).said, /拼音在这里找不到，请写汉字/);
  assert.doesNotMatch((await page.ask("项目")).said, /拼音/);
  assert.match((await page.ask("")).said, /标题、导语和署名这里能找/);
});

test("older years are read too, sixty editions in all, and no more than a limit comes from the network", async () => {
  const year = Object.fromEntries(Array.from({ length: 70 }, (_, i) => ["2025-" + String(99 - i), [article("2025-" + String(99 - i), "旧闻" + i)]]));
  const many = paper({ "2026-02": [article("2026-02", "新闻")] }, { 2025: year });
  const page = new Page({ network: many });
  const { headlines, said } = await page.ask("闻");
  assert.equal(headlines.length, 50);
  assert.match(said, /最近60期/);
  assert.equal(page.asked.filter((path) => /2025-/.test(path)).length, 59);
  const large = paper(Object.fromEntries(["5", "4", "3", "2", "1"].map((n) => [n, [{ ...article(n, "大" + n), text: "x".repeat(400e3) }]])));
  const limited = new Page({ network: large });
  assert.match((await limited.ask("大")).said, /最近2期/);
  assert.equal(limited.asked.length, 3);
});

test("without a network what is kept is searched, and the gaps are told", async () => {
  const kept = new Map(two);
  assert.match((await new Page({ network: null, kept }).ask("项目")).said, /全部2期/);
  kept.delete("/packs/2026-02");
  const { headlines, said } = await new Page({ network: null, kept }).ask("项目");
  assert.deepEqual(headlines, ["旧的<mark>项目</mark>"]);
  assert.match(said, /手机里能看的1期/);
});

test("without network and paper it says so, and the next letter tries again", async () => {
  for (const network of [null, new Map([["/packs/manifest.json", Buffer.from("<html>hotel")]]), new Map([["/packs/manifest.json", Buffer.from('{"format":9}')]])]) {
    const page = new Page({ network });
    const { said, found } = await page.ask("项目");
    assert.equal(found, "");
    assert.match(said, /现在取不到报纸/);
    page.network = two;
    assert.equal((await page.ask("项目五")).found, "没有找到");
    assert.equal((await page.ask("项目")).headlines.length, 3);
  }
});

test("a pack that is none is a gap", async () => {
  const network = new Map(two).set("/packs/2026-02", Buffer.from("<html>"));
  assert.match((await new Page({ network }).ask("项目")).said, /手机里能看的1期/);
});

test("what the address asks is answered", async () => {
  const page = new Page({ network: two, q: "潮水" });
  await new Promise((done) => setTimeout(done, 30));
  assert.equal(page.line.innerHTML, "找到 <b>1</b> 篇");
});
