// early.js stands behind settings.js, inside every page. It answers 字号 and 分享 before the app is up, and for ever where the app cannot run: it
// opens the sheets of page/sheets.html, which are the app's own, sets what a control with data-set names, and copies the link. When the app
// starts it takes over what stands open (app/browser/early_js.go); from then on nothing is done here. It keeps nothing but the opener: a sheet
// that an app has left behind as it ended works too.
(function (page) {
  var opener = /** @type {HTMLElement | null} */ (null); // gets the focus back
  var turning = false; // the way back from a closed sheet is asked for and has not come: a busy phone takes its time
  var tapped = /** @type {MouseEvent | null} */ (null); // the last tap
  /** @param {string} selector @param {ParentNode} [inside] */
  function find(selector, inside) { return /** @type {HTMLElement} */ ((inside || page).querySelector(selector)); }
  /** @param {string} selector of a sheet, or of a part of one in another state */
  function part(selector) { return /** @type {HTMLElement} */ (find(selector, /** @type {HTMLTemplateElement} */ (find("#sheets")).content).cloneNode(true)); }
  function off() { return window.zhapu && window.zhapu.ready; } // the app is up
  function sheet() { return off() ? null : find("#sheet"); }

  // The controls say what is set.
  function show() {
    var s = settings.get(), list = page.querySelectorAll("[data-set]");
    for (var i = 0; i < list.length; i++) {
      var control = /** @type {HTMLElement} */ (list[i]), of = split(control), on = of[1] ? s[of[0]] == of[1] : s[of[0]];
      control.setAttribute(control.hasAttribute("aria-pressed") ? "aria-pressed" : "aria-checked", String(on));
      if (control.hasAttribute("tabindex")) control.tabIndex = on ? 0 : -1;
    }
  }
  /** @param {Element} control "size:3", "theme:dark", "elder" */
  function split(control) { return /** @type {["size" | "theme" | "elder", string]} */ ((control.getAttribute("data-set") || "").split(":")); }
  /** @param {Element} control */
  function set(control) {
    var s = settings.get(), of = split(control);
    if (of[1]) /** @type {any} */ (s)[of[0]] = Number(of[1]) || of[1];
    else if ((s.elder = !s.elder)) s.size = Math.max(s.size, CONST.elderSize);
    else if (s.size === CONST.elderSize) s.size = CONST.defaultSize;
    settings.set(s);
    show();
  }

  /** @param {HTMLElement} button */
  function open(button) {
    if (sheet()) return;
    var name = button.getAttribute("data-action"), own = part(".sheet-" + name), app = find("#app"), behind = page.querySelectorAll("#app > *, #page");
    if (name === "share") {
      find(".share-name", own).textContent = find("#headline").textContent;
      find(".address", own).textContent = (page.documentElement.getAttribute("data-base") || location.origin) + location.pathname;
      if (!navigator.share) find("[data-share=send]", own).remove();
      if (/MicroMessenger/.test(navigator.userAgent)) find(".sheet-text", own).textContent = part("[data-share=wechat]").textContent;
    }
    opener = button;
    for (var i = 0; i < behind.length; i++) behind[i].setAttribute("inert", "");
    app.appendChild(part(".veil"));
    app.appendChild(own);
    page.body.setAttribute("data-sheet", "");
    show();
    own.focus();
    if (!turning) step();
  }
  // The phone's own button closes it. The app knows its steps by such names.
  function step() {
    try {
      var now = history.state || {};
      if (!now.at) history.replaceState((now = { at: "e" + Date.now(), depth: 0 }), "");
      history.scrollRestoration = "manual"; // another size moves the text
      if (!now.sheet) history.pushState({ at: "s" + Date.now(), depth: now.depth + 1, sheet: true }, "");
    } catch (e) {}
  }
  function close() {
    var own = sheet(), shut;
    if (!own) return;
    own.remove();
    find(".veil").remove();
    page.body.removeAttribute("data-sheet");
    while ((shut = find("[inert]"))) shut.removeAttribute("inert");
    if (opener) opener.focus();
    if (!turning && history.state && history.state.sheet) {
      turning = true;
      history.back();
    }
  }

  function copy() {
    if (navigator.clipboard) navigator.clipboard.writeText(find("#share-address").textContent || "").then(function () { told(true); }, older);
    else older();
  }
  // By the selected address: all that web views without the clipboard API have. Where that is refused too, the reader copies what is selected.
  function older() {
    var done = false;
    if (!sheet()) return;
    find("#sheet").focus();
    /** @type {Selection} */ (getSelection()).selectAllChildren(find("#share-address"));
    try { done = page.execCommand("copy"); } catch (e) {}
    told(done);
  }
  /** @param {boolean} done */
  function told(done) {
    var own = sheet(), button = find("[data-share^=cop]"), words = find("#sheet [data-share=refused]");
    if (!own) return;
    if (words) words.remove();
    if (!done) own.children[1].insertBefore(part("[data-share=refused]"), find("#share-address"));
    else {
      button.innerHTML = part("[data-share=copied]").innerHTML;
      button.setAttribute("data-share", "copied");
    }
  }
  function send() {
    var words = find(".share-name").textContent || "";
    navigator.share({ title: words, text: words, url: find("#share-address").textContent || "" }).then(close, function (/** @type {Error} */ e) {
      if (e.name === "AbortError") close(); // the reader's own choice
      else copy();
    });
  }

  // The second of two taps on one place is none, in the app too: many double-tap everything, and under the second one lies what the first
  // has opened, or the way out of it. Keys have no detail.
  page.addEventListener("click", function (event) {
    var at = /** @type {Element} */ (event.target), was = tapped;
    if (!event.detail) return;
    tapped = event;
    if (!was || event.timeStamp - was.timeStamp > 400 || Math.abs(event.clientX - was.clientX) + Math.abs(event.clientY - was.clientY) > 40) return;
    if (!at.closest || !at.closest("a,button,summary,.veil")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);
  page.addEventListener("click", function (event) {
    var at = /** @type {Element} */ (event.target), on;
    if (off() || !at.closest) return;
    if ((on = at.closest("[data-set]"))) set(on);
    else if (at.closest(".veil,.sheet-head .tool")) close();
    else if ((on = at.closest("button[data-share]"))) on.getAttribute("data-share") === "send" ? send() : copy();
    else if ((on = at.closest("button[data-action=size],button[data-action=share]")) && find("#sheets")) {
      event.preventDefault(); // lookout.js leaves it
      open(/** @type {HTMLElement} */ (on));
    }
  });
  page.addEventListener("keydown", function (event) {
    var at = /** @type {HTMLElement} */ (event.target), list, to = 0;
    if (off()) return;
    if (/^Arrow/.test(event.key) && at.matches("[role=radio][data-set]")) {
      list = /** @type {HTMLCollectionOf<HTMLElement>} */ (/** @type {Element} */ (at.parentNode).children);
      while (list[to] !== at) to++;
      at = list[(to + (/R|D/.test(event.key) ? 1 : list.length - 1)) % list.length];
      event.preventDefault();
      at.click();
      at.focus();
    } else if (event.key === "Escape") close();
  });
  page.addEventListener("focusin", function (event) { // engines without inert
    var own = sheet();
    if (own && !own.contains(/** @type {Element} */ (event.target))) own.focus();
  });
  addEventListener("popstate", function () {
    var asked = turning; // not by the reader, who may have opened another sheet since
    turning = false;
    if (!asked) close();
    if (off()) return;
    history.scrollRestoration = "auto";
    if (sheet()) step();
  });
  page.addEventListener("DOMContentLoaded", show); // the page may have controls
})(document);
