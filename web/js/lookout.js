// lookout.js is put behind early.js, inside every page. It says on the page what cannot be done while the app does not run, and what
// can; boot.js says it through here too. It fetches boot.js once more, past the browser's cache, where that fails or is not what it should
// be: what was answered wrongly once would else be kept for ever. A tap on a button waits here for the app, and brings the words near.
(function (page, root, patience) {
  var tried = 0, said = "", taps = /** @type {string[]} */ ([]);
  root.setAttribute("data-script", ""); // the styles show buttons where scripts run
  /** @param {string} selector */
  function find(selector) { return /** @type {HTMLScriptElement} */ (page.querySelector(selector)); }
  /** @param {string} [words] HTML; none: of the network @param {boolean} [final] trying again would not help */
  function tell(words, final) {
    var busy, line = find(".opening,.fault");
    if (!line) {
      find("main").insertAdjacentHTML("beforeend", '<p class="fault" role="status">');
      line = find(".fault");
    }
    said = words || (navigator.onLine ? "网络好像不太通" : "现在没有网络") + "，搜索和收藏暂时用不了。文章照样能看。";
    line.innerHTML = said + (final ? "" : ' <a href="">再试一次</a>');
    while ((busy = find("[aria-busy]"))) busy.removeAttribute("aria-busy");
  }
  /** @param {{ target: EventTarget | null }} event */
  function ended(event) {
    var boot = /** @type {HTMLScriptElement} */ (event.target);
    if (!boot.getAttribute("data-wasm") || window.zhapu) return;
    if (tried++) return lost();
    fetch(boot.src, { cache: "reload" }).then(function () {
      // The same address the document would take from its memory.
      page.head.appendChild(page.createRange().createContextualFragment(boot.outerHTML.replace('.js"', ".js?" + Date.now() + '"')));
    }, lost);
  }
  function lost() {
    root.setAttribute("data-app", "failed"); // boot.js takes it back
    tell();
  }
  page.addEventListener("error", ended, true);
  page.addEventListener("load", ended, true); // with an error in it, it loads and does not run
  function wait() {
    setTimeout(function () {
      if (window.zhapu) return;
      if (page.readyState === "loading") return wait(); // the text itself is still coming
      lost();
      ended({ target: find("script[data-wasm]") });
    }, patience * 1e3);
  }
  wait();
  page.addEventListener("click", function (event) {
    var at = /** @type {Element} */ (event.target); // or the document, which has no closest
    var button = at.closest && at.closest("button[data-action]");
    if (!button || event.defaultPrevented || window.zhapu && window.zhapu.ready) return; // early.js has answered it, or the app does
    root.setAttribute("data-asked", "");
    if (!said) button.setAttribute("aria-busy", "true");
    var action = button.getAttribute("data-action") || "";
    if (taps.indexOf(action) < 0) taps.push(action); // who waits taps again: that takes nothing back
  });
  window.lookout = { taps: taps, tell: tell, patience: patience };
})(document, document.documentElement, 8);
