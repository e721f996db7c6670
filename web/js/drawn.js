// drawn.js serves the pages that the app draws, 搜索, 收藏 and 我的, from their first paint until the app takes over: html[data-early].
//
// The rules are:
//   - It fills in what the phone knows, from the templates of app.html, to what the app draws first: nothing moves when that comes.
//   - What is typed is never lost: the address has it, for who goes away and comes back. While an input method is at a word the app waits;
//     then the box with the focus, the text and the selection in it is the app's, which hears of the text as if it had been typed there.
//   - A tap on what only the app can do is done by the app, as soon as it is there.
//   - Where the app cannot run, html[data-app=failed], the lists stand, and headline-search.js searches.
"use strict";
(() => {
  const own = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const root = document.documentElement;
  const main = /** @type {HTMLElement} */ (document.getElementById("page"));
  const box = /** @type {HTMLInputElement | null} */ (document.getElementById("search-input"));
  const early = () => "early" in root.dataset;
  const isUp = () => window.zhapu && window.zhapu.ready;
  const failed = () => root.dataset.app === "failed";
  /** @param {string} selector @param {ParentNode} [within] */
  const find = (selector, within = main) => /** @type {HTMLElement} */ (within.querySelector(selector));
  /** @param {string} id */
  const template = (id) => /** @type {HTMLTemplateElement} */ (document.getElementById(id));
  /** @param {string} id */
  const copy = (id) => /** @type {DocumentFragment} */ (document.importNode(template(id).content, true));
  /** @param {string} key */
  const stored = (key) => {
    try {
      return JSON.parse(localStorage.getItem(key) || "null");
    } catch (e) {
      return null;
    }
  };
  /** @param {string} key @returns {any[]} */
  const list = (key) => [].concat(stored(key) || []);

  // ── what the phone knows ──
  // entries reads a list as DecodeEntries does, in app/ui/store_entries.go.
  /** @param {string} key @param {number} limit */
  const entries = (key, limit) => {
    /** @type {Map<string, Entry>} */
    const known = new Map();
    for (const entry of list(key)) {
      const { path = "", headline, section = "", date = "", at = 0 } = entry || {};
      if (![path, headline, section, date].every((text) => typeof text === "string") || !Number.isInteger(at) || !headline) continue;
      const place = placeOf(path);
      if (place.kind === CONST.kindArticle && !known.has(place.path)) known.set(place.path, { path: place.path, headline, section, date, at });
    }
    return Array.from(known.values()).slice(0, limit);
  };

  /** @param {number} at s */
  const dayOf = (at) => {
    const then = new Date(at * 1e3), now = new Date();
    const days = Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(then).setHours(0, 0, 0, 0)) / 864e5);
    if (days < 2) return days < 1 ? "今天" : "昨天";
    if (then.getFullYear() <= 1970) return "更早";
    return (then.getFullYear() === now.getFullYear() ? "" : then.getFullYear() + "年") + (then.getMonth() + 1) + "月" + then.getDate() + "日";
  };

  /** @param {string} id @param {string} words */
  const foot = (id, words) => {
    const button = copy(id);
    find("button span", button).textContent = words;
    return button;
  };

  const showList = () => {
    const note = find(".page-note");
    if (!navigator.serviceWorker) note.textContent = note.dataset.alone || "";
    const name = /[?&]list=history\b/.test(location.search) ? "history" : "saved";
    const { out = "", erase = "" } = template(name).dataset;
    const all = name === "saved" ? entries(CONST.savedKey, Infinity) : entries(CONST.historyKey, CONST.maxHistory);
    const shown = all.slice(0, CONST.listRows);
    const rows = find("#rows");
    for (const tab of Array.from(main.querySelectorAll("[role=tab]"))) {
      const chosen = tab.id === "list-" + name;
      tab.setAttribute("aria-selected", String(chosen));
      tab.setAttribute("tabindex", chosen ? "0" : "-1");
    }
    rows.setAttribute("aria-labelledby", "list-" + name);
    rows.textContent = "";
    if (!all.length) rows.appendChild(copy(name + "-empty"));
    let day = "", group = rows;
    for (const { path, headline, section, date, at } of shown) {
      const next = name === "history" ? dayOf(at) : name;
      if (next !== day) {
        const part = copy(name);
        if (name === "history") find("h2", part).textContent = next;
        group = find("ol", part);
        rows.appendChild(part);
        day = next;
      }
      const row = copy("row");
      find("a", row).setAttribute("href", path);
      find("h3", row).textContent = headline;
      for (const words of [section, /^\d{4}(-\d\d){0,2}$/.test(date) ? chinese(date) : ""]) {
        if (words) find(".meta", row).appendChild(document.createElement("span")).textContent = words;
      }
      find("button", row).setAttribute("aria-label", out + headline);
      group.appendChild(row);
    }
    const rest = all.length - shown.length;
    if (rest > 0) rows.appendChild(foot("more", `再看${Math.min(rest, CONST.listRows)}篇`));
    if (all.length) rows.appendChild(foot("erase", erase));
  };

  /** @param {boolean} yes */
  const looking = (yes) => { find("#found").textContent = yes ? "正在找…" : ""; };

  const showSearch = () => {
    const query = (new URLSearchParams(location.search).get("q") || "").trim();
    const body = /** @type {HTMLElement} */ (find(".ways").parentNode);
    /** @type {HTMLInputElement} */ (box).value = query;
    if (query) {
      body.textContent = "";
      looking(true);
      return;
    }
    const recent = list(CONST.searchesKey).filter((words) => typeof words === "string" && words.trim()).slice(0, CONST.maxSearches);
    if (!recent.length) return;
    const part = copy("recent"), words = find("ul", part), first = find("li", part);
    for (const text of recent) {
      const item = /** @type {HTMLElement} */ (first.cloneNode(true));
      find(".word", item).textContent = text;
      const button = find(".tool", item);
      button.setAttribute("aria-label", button.getAttribute("aria-label") + text);
      words.appendChild(item);
    }
    first.remove();
    body.insertBefore(part, body.firstChild);
  };

  const showSettings = () => {
    const { size = CONST.defaultSize, theme = "system", elder } = root.dataset;
    /** @param {Element} element @param {string} name @param {boolean} on */
    const mark = (element, name, on) => element.setAttribute(name, String(on));
    ["size:" + size, "theme:" + theme].forEach((chosen, i) => {
      const choice = find(`[data-set="${chosen}"]`);
      for (const other of Array.from(/** @type {HTMLElement} */ (choice.parentNode).children)) mark(other, "aria-pressed", other === choice);
      main.querySelectorAll(".setting-value")[i].textContent = choice.textContent;
    });
    const [first, second] = Array.from(main.querySelectorAll("[role=switch]"));
    const words = (stored(CONST.settingsKey) || {}).words;
    mark(first, "aria-checked", elder !== undefined);
    mark(second, "aria-checked", words === "on" || words !== "off" && elder === undefined);
    main.querySelectorAll(".setting-value")[2].textContent = entries(CONST.historyKey, CONST.maxHistory).length + "篇";
  };

  const fitSettings = () => {
    const install = find("[data-install]"), home = find(".room:last-child");
    const standalone = matchMedia("(display-mode: standalone)").matches || /** @type {any} */ (navigator).standalone;
    if (standalone || isSecureContext === false) install.remove();
    if (standalone) home.remove();
    if (!navigator.serviceWorker) {
      find("[data-storage]").remove();
      const health = find(".health");
      const none = copy("health-none"), note = find(".health-note", none);
      if (isSecureContext === false) note.textContent = note.dataset.insecure || "";
      /** @type {HTMLElement} */ (health.parentNode).replaceChild(none, health);
    }
  };

  // ── until the app takes over ──
  let composing = false, submitted = false, asked = false;
  /** @type {(() => void) | null} */
  let waiting = null;
  /** @type {HTMLElement[]} */
  const pressed = [];

  /** @param {string} query */
  const rewrite = (query) => {
    try { history.replaceState(history.state, "", location.pathname + query); } catch (e) {}
  };
  const typed = () => {
    if (!box || composing || isUp()) return; // the app hears of it
    const words = box.value.trim();
    rewrite(words ? "?q=" + encodeURIComponent(words) : "");
    if (!failed()) looking(false); // else headline-search.js answers
  };
  main.addEventListener("input", typed);
  main.addEventListener("compositionstart", () => { composing = true; });
  main.addEventListener("compositionend", () => {
    composing = false;
    typed();
    if (waiting) setTimeout(settle, 0, waiting); // the browser has its own event to send yet
  });
  main.addEventListener("submit", (event) => {
    if (!early()) return;
    event.preventDefault();
    submitted = true;
    const { value } = /** @type {HTMLInputElement} */ (box);
    /** @type {HTMLInputElement} */ (box).blur(); // the keyboard gives way
    if (value.trim() && !failed()) looking(true);
  });
  main.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest("button"));
    const ready = isUp();
    if (!button || !early() || !ready && (button.dataset.set || button.dataset.action)) return; // others answer those
    if (box && button.matches(".search-clear, .word")) {
      box.value = button.matches(".word") ? button.textContent || "" : "";
      if (!box.value) box.focus();
      box.dispatchEvent(new Event("input", { bubbles: true }));
      return;
    }
    if (button.getAttribute("role") === "tab" && !ready) {
      rewrite(button.id === "list-history" ? "?list=history" : "");
      showList();
      return;
    }
    button.setAttribute("aria-busy", "true");
    if (!pressed.includes(button)) pressed.push(button); // who waits taps again: that takes nothing back
  });

  /** @param {HTMLElement} within @returns {HTMLElement[]} */
  const controls = (within) => /** @type {HTMLElement[]} */ (Array.from(within.querySelectorAll("a, button, input")))
    .filter((element) => !element.closest(".opening, .instead"));

  // settle puts the page that the app has drawn in the place of this one; swap hides this one.
  /** @param {() => void} swap */
  const settle = (swap) => {
    waiting = composing ? swap : null;
    if (composing || !early()) return; // with another page opened meanwhile there is nothing to settle
    const page = find(".app-page", /** @type {HTMLElement} */ (document.getElementById("app")));
    const mine = controls(main), theirs = controls(page);
    /** @param {Element | null} element */
    const twin = (element) => {
      const at = mine.indexOf(/** @type {HTMLElement} */ (element));
      return at < 0 ? null : /** @type {Element} */ (element).id ? find("#" + /** @type {Element} */ (element).id, page) : theirs[at];
    };
    const focused = twin(document.activeElement), taps = pressed.map(twin);
    const next = /** @type {HTMLInputElement | null} */ (twin(box));
    const y = scrollY;
    delete root.dataset.early;
    delete root.dataset.app;
    if (next && box) next.value = box.value;
    if (focused) focused.focus({ preventScroll: true });
    if (next && box && focused === next) next.setSelectionRange(box.selectionStart, box.selectionEnd, box.selectionDirection || "none");
    swap();
    scrollTo(0, y);
    if (next && next.form && next.value !== next.defaultValue) next.dispatchEvent(new Event("input", { bubbles: true }));
    if (next && next.form && submitted && next.value.trim()) next.form.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    for (const button of taps) if (button) button.click();
  };
  window.drawn = { settle };

  root.dataset.early = "";
  const show = { search: showSearch, saved: showList, settings: showSettings }[/** @type {"search"} */ (document.body.dataset.kind)];
  show();
  if (show === showSettings) fitSettings();
  const look = () => {
    if (!early()) return;
    if (show === showSettings) showSettings();
    if (!box || asked || !failed()) return;
    asked = true;
    looking(false);
    document.head.appendChild(Object.assign(document.createElement("script"), { src: own.headlines }));
  };
  new MutationObserver(look).observe(root, { attributes: true });
  look();
})();
