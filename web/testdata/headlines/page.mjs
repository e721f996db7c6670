// A search page for tests of headline-search.js: a box, a line and a list that hold what is written into them. SCRIPTS names the folder of the
// scripts, as they go out.
import { readFileSync } from "node:fs";
import { pack } from "../worker/paper.mjs";

const script = ["words.js", "pack.js", "headline-search.js"].map((name) => readFileSync(`${process.env.SCRIPTS}/${name}`, "utf8")).join("\n");

export const article = (id, headline, more = {}) => ({
  path: `/a/${id}/${encodeURIComponent(headline)}/`, kind: "article", title: headline, text: "<p>正文里的字</p>",
  article: { headline, section: "要闻", date: id, minutes: 1, ...more },
});

// paper gives the files of a paper of these editions, newest first: id → articles. years are closed ones: year → editions.
export function paper(editions, years = {}) {
  const files = new Map();
  const put = (name, body) => {
    files.set(name, body);
    return { path: name, size: body.length };
  };
  const entries = (of) => Object.entries(of).map(([id, articles]) => ({ id, date: id, articles: articles.length, pack: put("/packs/" + id, pack({ pages: articles })) }));
  const manifest = {
    format: 1, newest: Object.keys(editions)[0], editions: entries(editions), lists: { path: "/packs/lists", size: 1 },
    years: Object.entries(years).map(([year, of]) => ({ year, editions: Object.keys(of).length, pack: put("/packs/year-" + year, pack({ editions: entries(of) })) })),
  };
  files.set("/packs/manifest.json", Buffer.from(JSON.stringify(manifest)));
  return files;
}

// Page runs the script where the network has some files and the phone has kept some, in an old engine or where the app has not come.
export class Page {
  constructor({ network = new Map(), kept = null, q = "", old = true }) {
    this.network = network;
    this.asked = [];
    const element = (more) => ({ innerHTML: "", querySelector: () => null, set textContent(text) { this.innerHTML = text; }, ...more });
    this.hints = element();
    this.line = element();
    this.rows = element({ previousElementSibling: this.hints });
    this.form = { addEventListener: (_, f) => { this.submit = f; } };
    this.box = { value: q, form: this.form, addEventListener: (_, f) => { this.input = f; } };
    const answer = (body) => body && { ok: true, arrayBuffer: async () => new Uint8Array(body).buffer };
    const fetch = async (path) => {
      this.asked.push(path);
      if (!this.network) throw new TypeError("no network");
      return answer(this.network.get(path)) || { ok: false };
    };
    const byID = { "search-input": this.box, found: this.line, results: this.rows };
    const scope = {
      document: { getElementById: (id) => byID[id] }, window: { zhapu: { old } }, fetch,
      caches: kept && { match: async (path) => answer(kept.get(path)) }, setTimeout: (f, ms, value) => setTimeout(f, ms / 1000, value).unref(),
    };
    new Function(...Object.keys(scope), script)(...Object.values(scope));
  }

  async ask(query) {
    await new Promise((done) => setTimeout(done, 30));
    this.box.value = query;
    this.input();
    await new Promise((done) => setTimeout(done, 30));
    return { found: this.line.innerHTML, rows: this.rows.innerHTML, said: this.hints.innerHTML, headlines: Array.from(this.rows.innerHTML.matchAll(/<h2 class="headline">(.*?)<\/h2>/g), ([, text]) => text) };
  }
}
