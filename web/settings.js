// Applies the reader's size and theme before the first paint. It stands inline in every page, so it is small, and plain enough for old engines.
// Whatever is wrong with the storage, the page shows with the defaults.
(function (root, colors) {
  try {
    var s = JSON.parse(localStorage.getItem("zhapu.settings")) || {};
    var size = s.size >= 1 && s.size <= 6 ? s.size : s.elder ? 4 : 0;
    if (size && size !== 2) root.setAttribute("data-size", size);
    if (s.elder) root.setAttribute("data-elder", "");
    var color = colors.hasOwnProperty(s.theme) && colors[s.theme];
    if (color) {
      root.setAttribute("data-theme", s.theme);
      var metas = document.querySelectorAll('meta[name="theme-color"]');
      for (var i = 0; i < metas.length; i++) metas[i].setAttribute("content", color);
    }
  } catch (e) {}
})(document.documentElement, COLORS);
