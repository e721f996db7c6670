// A newspaper for tests: it puts the files of a site into a phone's server.
import { hash } from "./phone.mjs";

export function pack({ pages = [], media, editions }) {
  let start = 0;
  const head = {
    format: 1,
    pages: pages.map(({ text, ...page }) => {
      const size = Buffer.byteLength(text);
      start += size;
      return { ...page, start: start - size, size };
    }),
    media,
    editions,
  };
  return Buffer.from(JSON.stringify(head) + "\n" + pages.map((page) => page.text).join(""));
}

// put puts a file under its hashed name and gives its path and size.
export function put(phone, name, body) {
  const dot = name.lastIndexOf(".");
  const [stem, ext] = dot > name.lastIndexOf("/") ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  const path = `${stem}.${hash(body)}${ext}`;
  phone.site.set(path, body);
  return { path, size: Buffer.byteLength(body) };
}

// shell puts a version of the app onto the server. What is said in words makes its files differ.
export function shell(phone, words = "one") {
  const frame = put(phone, "/shell/frame.html", "<title>%%TITLE%%</title><body data-kind=\"%%KIND%%\" data-tab=\"%%TAB%%\"><main>%%PAGE%%</main>");
  const pages = put(phone, "/shell/pages.pack", pack({
    pages: [
      { path: "/search/", kind: "search", title: "搜索", text: "<h1>搜索</h1>" },
      { path: "/offline/", kind: "offline", title: "没有网络", text: "<h1>没有网络</h1>%%NEAR%%%%KEPT%%" },
      { path: "/404.html", kind: "notfound", title: "没有这一页", text: "<h1>没有这一页</h1>%%NEAR%%" },
    ],
  }));
  const files = [put(phone, "/shell/app.wasm", "wasm " + words), frame, put(phone, "/shell/boot.js", "boot"), pages];
  return { version: hash(words), files: files.map((file) => file.path), frame: frame.path, pages: pages.path };
}

// edition puts an edition with two articles and one picture onto the server. left are the names of articles that it lacks.
export function edition(phone, id, words = "", left = []) {
  const picture = put(phone, "/media/picture.svg", `<svg>${id}</svg>`);
  const file = put(phone, "/packs/" + id, pack({
    pages: [
      { path: `/e/${id}/`, kind: "edition", title: "一期 " + id, text: `<h1>一期 ${id}</h1>` },
      { path: `/a/${id}/lead/`, kind: "article", title: `"头条" & <${id}>`, text: `<h1>头条 ${id}</h1>${words}`, article: { headline: `头条 <${id}>` } },
      { path: `/a/${id}/shouqian/`, kind: "article", title: "首签", text: `<h1>首签</h1><img src="${picture.path}">`, article: { headline: "首签" } },
    ].filter(({ path }) => !left.some((name) => path.endsWith(`/${name}/`))),
    media: [picture.path],
  }));
  const [date, title] = { chunjie: ["2026-02-17", "新春"], biaoti: ["2026-02-01", "%%NEAR%%"] }[id] || [id, "新春"]; // whose name says no date
  return { id, date, title, articles: 1, pack: file, picture: picture.path };
}

// publish puts a manifest onto the server: editions newest first, closed years as [year, editions], and what else it says.
export function publish(phone, editions, years = [], more = {}) {
  const entries = (list) => list.map(({ picture, ...entry }) => entry);
  const lists = put(phone, "/packs/lists", pack({
    pages: [
      { path: "/", kind: "front", title: "乍浦潮", text: "" },
      { path: "/e/", kind: "archive", title: "往期", text: `<h1>往期 ${editions.map((e) => e.id).join(" ")}</h1>` },
      { path: "/s/yaowen/", kind: "section", title: "要闻", text: "<h1>要闻</h1>" },
    ],
  }));
  const manifest = {
    format: 1,
    newest: editions[0].id,
    editions: entries(editions),
    lists,
    years: years.map(([year, list]) => ({
      year,
      editions: list.length,
      pack: put(phone, "/packs/year-" + year, pack({
        pages: [{ path: `/y/${year}/`, kind: "year", title: year, text: `<h1>${year}</h1>` }],
        editions: entries(list),
      })),
    })),
    ...more,
  };
  phone.site.set("/packs/manifest.json", JSON.stringify(manifest) + "\n");
  return manifest;
}

// searchable publishes editions, newest first, with an index: a segment each.
export function searchable(phone, editions, years = []) {
  const ids = [...editions, ...years.flatMap(([, list]) => list)].map((edition) => edition.id);
  return publish(phone, editions, years, { search: {
    paper: put(phone, "/find/paper", "paper"),
    lexicon: [put(phone, "/find/lexicon-month", "words of " + ids.join())],
    segments: ids.map((id) => ({
      name: id, editions: 1, index: put(phone, "/find/index-" + id, "index " + id), texts: put(phone, "/find/texts-" + id, "texts " + id),
    })),
  } });
}

// bodyOf is what a reader sees at an address.
export async function bodyOf(worker, address) {
  return (await (await worker.open(address)).text()).match(/<main>(.*)<\/main>/s)?.[1];
}
