// headline-search.js searches where the app cannot run: through headlines, standfirsts and names of the newest editions, and nothing else,
// which it says. drawn.js fetches it there only, and has what it uses of words.js.
//
// The rules are:
//   - A row has every word that was asked, and looks like the app's: app/ui/search_rows.go.
//   - What is kept is read from the caches; of the rest no more than LIMIT is fetched, and nothing waits for ever.
//   - What was looked through is said with every answer.
"use strict";
(() => {
  const PATIENCE = 12e3; // ms that the network has for a file
  const LIMIT = 1 << 20; // bytes of packs from the network: a third of that on the way
  const SHOWN = 50; // rows
  const AT_ONCE = 6; // packs

  const box = /** @type {HTMLInputElement} */ (document.getElementById("search-input"));
  const line = /** @type {HTMLElement} */ (document.getElementById("found"));
  const rows = /** @type {HTMLElement} */ (document.getElementById("results"));
  const hints = /** @type {HTMLElement} */ (/** @type {HTMLElement} */ (rows.previousElementSibling));
  const pinyinHint = hints.querySelector(".ways div");
  if (pinyinHint) pinyinHint.remove();
  const start = hints.innerHTML;
  box.placeholder = "标题里的词、人名、日期";

  /** @param {string} text */
  const fold = (text) => text.normalize("NFKC").toLowerCase();

  // ── files ──
  /** @param {string} path @returns {Promise<ArrayBuffer | null>} */
  const kept = async (path) => {
    try {
      const answer = await caches.match(path, { ignoreVary: true });
      return answer ? await answer.arrayBuffer() : null;
    } catch (e) {
      return null; // this engine has no caches
    }
  };
  /** @param {string} path @returns {Promise<ArrayBuffer | null>} */
  const fetched = (path) => {
    const answer = fetch(path, { credentials: "same-origin" }).then((answer) => answer.ok ? answer.arrayBuffer() : null);
    return Promise.race([answer, new Promise((done) => setTimeout(done, PATIENCE, null))]).catch(() => null);
  };

  /** @type {{ text: string, headline: string, section: string, names: string[], html: (marks: string[]) => string, date: string }[]} */
  let articles = [];
  /** @type {boolean[]} */
  let looked = []; // which editions could be read, newest first
  let total = 0; // editions in the paper

  /** @param {pack.Edition} edition @param {pack.Page} page @param {pack.Article} article */
  const take = (edition, { path }, article) => {
    const { headline, kicker = "", standfirst = "", section, date } = article;
    const bylines = /** @type {{ role?: string, names: string[] }[]} */ (article.bylines || []);
    const signed = bylines.map(({ role, names }) => [role, ...names].filter(Boolean).join(" ")).join(" ");
    const when = [chinese(date), date.startsWith(edition.id) ? "" : chinese(edition.id) + "这一期"];
    articles.push({
      text: fold([headline, kicker, standfirst, signed, chinese(date), chinese(edition.date), date, edition.id, edition.title || ""].join("\n")),
      headline: fold(headline), section: fold(section), date,
      names: bylines.reduce((all, { role = "", names }) => all.concat(role, names), /** @type {string[]} */ ([])).map(fold),
      html: (words) => `<li class="result"><a class="result-link" href="${escapeHTML(path)}">${spans("label", [section])}<h2 class="headline">${marked(headline, words)}</h2>` +
        `<p class="snippet">${marked(standfirst, words)}</p>${spans("meta", [...when, signed])}</a></li>`,
    });
  };

  // open reads one edition, and tells whether it could.
  /** @param {pack.Edition} edition @param {ArrayBuffer | null} bytes */
  const open = (edition, bytes) => {
    try {
      for (const page of parsePack(/** @type {ArrayBuffer} */ (bytes)).pages.values()) if (page.article) take(edition, page, page.article);
      return true;
    } catch (e) {
      return false;
    }
  };

  // read reads the newest editions, some at a time, and answers meanwhile.
  const read = async () => {
    const text = await fetched(CONST.manifest) || await kept(CONST.manifest);
    /** @type {pack.Manifest} */
    const manifest = JSON.parse(new TextDecoder().decode(/** @type {ArrayBuffer} */ (text)));
    if (manifest.format !== CONST.format) throw new Error("manifest of format " + manifest.format);
    let spent = 0;
    /** @param {pack.File} file */
    const get = async ({ path, size }) => await kept(path) || ((spent += size) > LIMIT ? null : fetched(path));
    const editions = manifest.editions.slice();
    for (const { pack } of manifest.years || []) {
      if (editions.length >= CONST.recentEditions) break;
      const bytes = await get(pack);
      if (!bytes) break;
      editions.push(...parsePack(bytes).editions);
    }
    total = (manifest.years || []).reduce((sum, year) => sum + year.editions, manifest.editions.length);
    const newest = editions.slice(0, CONST.recentEditions);
    for (let i = 0; i < newest.length; i += AT_ONCE) {
      const some = newest.slice(i, i + AT_ONCE);
      const packs = await Promise.all(some.map(({ pack }) => get(pack)));
      some.forEach((edition, i) => looked.push(open(edition, packs[i])));
      answer();
    }
    if (!looked.includes(true)) throw new Error("no edition can be read");
  };

  // ── a query, as app/search/query reads it ──
  const TOKEN = /(?:(-)|(记者|作者|署名|版面|栏目|日期|时间):)?(?:["“”「『]([^"“”」』]*)["“”」』]?|(\S+))/g;
  /** @param {string} typed */
  const parse = (typed) => {
    /** @type {{ words: string[], without: string[], names: string[], sections: string[], from: string, to: string }} */
    const query = { words: [], without: [], names: [], sections: [], from: "", to: "" };
    fold(typed).replace(TOKEN, (_, minus, field, phrase, word) => {
      const value = (phrase === undefined ? word : phrase).trim();
      if (!/[\p{L}\p{N}]/u.test(value)) return "";
      if (minus) query.without.push(value);
      else if (!field) query.words.push(value);
      else if (/[版栏]/.test(field)) query.sections.push(value);
      else if (/[日时]/.test(field)) [query.from, query.to = query.from] = value.split("..");
      else query.names.push(value);
      return "";
    });
    return query;
  };

  /** @param {string} typed */
  const search = (typed) => {
    const { words, without, names, sections, from, to } = parse(typed);
    if (!(words.length + names.length + sections.length || from || to)) return { words, hits: [] };
    /** @param {string} a @param {string} b */
    const before = (a, b) => !b || a.slice(0, b.length) <= b.slice(0, a.length);
    const hits = articles.filter((article) => words.every((word) => article.text.includes(word)) && !without.some((word) => article.text.includes(word)) &&
      (!names.length || names.some((name) => article.names.some((own) => own.includes(name)))) &&
      (!sections.length || sections.includes(article.section)) && (!from || before(from, article.date)) && before(article.date, to));
    /** @param {typeof articles[0]} article */
    const rank = (article) => words.filter((word) => article.headline.includes(word)).length;
    const order = new Map(hits.map((article, i) => [article, i]));
    hits.sort((a, b) => rank(b) - rank(a) || (a.date < b.date ? 1 : a.date > b.date ? -1 : Number(order.get(a)) - Number(order.get(b))));
    return { words, hits };
  };

  // ── rows ──
  /** @param {string} name @param {string[]} words */
  const spans = (name, words) => `<p class="${name}">${words.filter(Boolean).map((text) => `<span>${escapeHTML(text)}</span>`).join("")}</p>`;

  /** @param {string} text @param {string[]} words */
  const marked = (text, words) => {
    const plain = fold(text);
    if (!words.length || plain.length !== text.length) return escapeHTML(text);
    const pattern = new RegExp(words.slice().sort((a, b) => b.length - a.length).map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|"), "g");
    let html = "", at = 0;
    plain.replace(pattern, (word, start) => {
      html += escapeHTML(text.slice(at, start)) + "<mark>" + escapeHTML(text.slice(start, start + word.length)) + "</mark>";
      at = start + word.length;
      return "";
    });
    return html + escapeHTML(text.slice(at));
  };

  let state = ""; // of reading: "reading", "read", "failed"
  const answer = () => {
    const typed = box.value.trim();
    const { words, hits } = search(typed);
    const read = looked.filter(Boolean).length;
    const range = read === total ? "全部" : looked.lastIndexOf(true) < read ? "最近" : "手机里能看的";
    const way = window.zhapu && window.zhapu.old ? "请更新浏览器，或者换手机自带的浏览器打开" : "过一会儿再试一次";
    const scope = `这里只找标题、导语和署名，找的是${range}${read}期。要找文章里的字，${way}。`;
    line.innerHTML = "";
    rows.innerHTML = "";
    if (!typed) {
      hints.innerHTML = `<p class="synonym">不过，标题、导语和署名这里能找。</p>` + start;
      return;
    }
    rows.innerHTML = hits.slice(0, SHOWN).map((article) => article.html(words)).join("");
    if (hits.length) line.innerHTML = `找到 <b>${hits.length}</b> 篇` + (hits.length > SHOWN ? `，列出最前面的${SHOWN}篇` : "") + (state === "reading" ? "，还在找…" : "");
    else line.textContent = state === "reading" ? "正在找…" : state === "read" ? "没有找到" : "";
    const pinyin = words.some((word) => /^[a-z']+$/.test(word)) && !hits.length;
    hints.innerHTML = state === "failed"
      ? `<p class="synonym">现在取不到报纸，没法找。连上网以后再试一次。</p>`
      : (pinyin && state === "read" ? `<p class="synonym">拼音在这里找不到，请写汉字。</p>` : "") + (state === "read" ? `<p class="synonym">${scope}</p>` : "");
  };

  const begin = () => {
    state = "reading";
    articles = [];
    looked = [];
    read().then(() => { state = "read"; }, () => { state = "failed"; }).then(answer);
  };
  box.addEventListener("input", () => {
    if (state === "failed") begin();
    answer();
  });
  if (box.form) box.form.addEventListener("submit", () => state === "failed" && begin());
  begin();
  answer();
})();
