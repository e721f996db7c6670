// Applies the reader's size and theme before the first paint, and later what early.js sets. It stands inline in every page, so it is small,
// and plain enough for old engines. Whatever is wrong with the storage, the page shows with the defaults, and a choice holds as long as the page.
(function (root) {
  var loose = /** @type {ReaderSettings | null} */ (null); // settings that the phone has not kept
  /** @returns {ReaderSettings} as the app would read them */
  function get() {
    var s = /** @type {Partial<ReaderSettings>} */ (loose || {});
    try {
      if (localStorage.length) root.setAttribute("data-remembers", ""); // drawn.js has something to fill in
      s = loose || JSON.parse(/** @type {string} */ (localStorage.getItem(CONST.settingsKey))) || s;
    } catch (e) {}
    var elder = s.elder === true, size = s.size, theme = s.theme || "";
    if (!(typeof size === "number" && size % 1 === 0 && size > 0 && size <= CONST.sizes)) size = elder ? CONST.elderSize : CONST.defaultSize;
    return { size: size, theme: CONST.themes.indexOf(theme) < 0 ? CONST.themes[0] : theme, elder: elder, words: s.words };
  }
  /** @param {string} name @param {unknown} value @param {unknown} usual */
  function mark(name, value, usual) {
    if (value === usual) root.removeAttribute("data-" + name);
    else root.setAttribute("data-" + name, String(value));
  }
  /** @param {ReaderSettings} s @param {boolean} color whether the browser's own bars have another colour than the head of the page says */
  function apply(s, color) {
    mark("size", s.size, CONST.defaultSize);
    mark("theme", s.theme, CONST.themes[0]);
    mark("elder", s.elder ? "" : 0, 0);
    var metas = document.querySelectorAll('meta[name="theme-color"]');
    for (var i = 0; color && i < metas.length; i++) metas[i].setAttribute("content", getComputedStyle(root).backgroundColor);
  }
  var kept = get();
  apply(kept, kept.theme !== CONST.themes[0]);
  window.settings = {
    get: get,
    set: function (s) {
      apply(loose = s, true);
      try {
        localStorage.setItem(CONST.settingsKey, JSON.stringify(s));
        loose = null;
      } catch (e) {}
    },
  };
  // A plain visit begins at the top of the page, so article.css leaves what is far below until the page has loaded.
  // A reload or a step back returns to a place, which is found only when all above it is laid out.
  var visit = window.performance && performance.navigation;
  if (visit && visit.type === 0 && !location.hash) {
    root.setAttribute("data-visit", "");
    addEventListener("load", function () { root.removeAttribute("data-visit"); });
  }
})(document.documentElement);
