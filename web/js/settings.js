// Applies the reader's size and theme before the first paint. It stands inline in every page, so it is small, and plain enough for old engines.
// Whatever is wrong with the storage, the page shows with the defaults.
(function (root, colors) {
  try {
    var s = JSON.parse(/** @type {string} */ (localStorage.getItem(CONST.settingsKey))) || {};
    var size = s.size >= 1 && s.size <= CONST.sizes ? s.size : s.elder ? CONST.elderSize : 0;
    if (size && size !== CONST.defaultSize) root.setAttribute("data-size", size);
    if (s.elder) root.setAttribute("data-elder", "");
    var color = colors.hasOwnProperty(s.theme) && colors[s.theme];
    if (color) {
      root.setAttribute("data-theme", s.theme);
      var metas = document.querySelectorAll('meta[name="theme-color"]');
      for (var i = 0; i < metas.length; i++) metas[i].setAttribute("content", color);
    }
  } catch (e) {}
  // A plain visit begins at the top of the page, so article.css leaves what is far below until the page has loaded.
  // A reload or a step back returns to a place, which is found only when all above it is laid out.
  var visit = window.performance && performance.navigation;
  if (visit && visit.type === 0 && !location.hash) {
    root.setAttribute("data-visit", "");
    addEventListener("load", function () { root.removeAttribute("data-visit"); });
  }
})(document.documentElement, COLORS);
