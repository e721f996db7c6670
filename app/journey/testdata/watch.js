// Runs in every page of a journey before the page's own scripts, and notes what cannot be asked for later.
window.watch = {
  shifts: [], // layout shifts, as {value, at, by: the elements that moved}
  sized: null, // whether there was a body yet when the reader's size was put on <html>
  themed: null, // the same of the theme
  touched: null, // the last click

  // place tells where to touch the first visible element that fits the selector, or why one cannot.
  // It waits for two frames, so that nobody touches what still moves, and after a touch of the same place until a second one is one of its own.
  async place(selector) {
    const says = selector.startsWith("=") && selector.slice(1); // a button or link that says just this
    const all = says
      ? Array.from(document.querySelectorAll("button, a")).filter((e) => e.innerText.trim() === says)
      : Array.from(document.querySelectorAll(selector));
    const visible = (e) => (e.checkVisibility ? e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) : getComputedStyle(e).visibility === "visible");
    const element = all.find((e) => visible(e) && e.getClientRects().length);
    if (!element) return { x: 0, y: 0, why: all.length ? selector + " is not visible" : "no " + selector };
    const middle = () => {
      const box = element.getClientRects()[0];
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    };
    const hit = ({ x, y }) => {
      const top = document.elementFromPoint(x, y);
      return top && (element.contains(top) || top.closest("label, a, button") === element);
    };
    if (!hit(middle())) element.scrollIntoView({ block: "center", behavior: "instant" });
    const before = middle();
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    if (!element.isConnected) return { x: 0, y: 0, why: selector + " is gone again" };
    const at = middle(), last = watch.touched;
    if (last && performance.now() - last.timeStamp < 450 && Math.abs(at.x - last.clientX) + Math.abs(at.y - last.clientY) < 60) return { ...at, why: selector + " was touched just now" };
    if (at.x !== before.x || at.y !== before.y) return { ...at, why: selector + " is moving" };
    const top = document.elementFromPoint(at.x, at.y);
    return { ...at, why: hit(at) ? "" : selector + " is covered by " + (top ? top.outerHTML.slice(0, 120) : "nothing") };
  },
};

addEventListener("click", (event) => (watch.touched = event), true);

if ((PerformanceObserver.supportedEntryTypes || []).includes("layout-shift")) new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    const box = (r) => [r.x, r.y, r.width, r.height].join(" ");
    const by = (entry.sources || []).map((s) => (s.node ? (s.node.outerHTML || s.node.textContent).slice(0, 80) : "?") + " from " + box(s.previousRect) + " to " + box(s.currentRect));
    watch.shifts.push({ value: entry.value, at: entry.startTime, by });
  }
}).observe({ type: "layout-shift", buffered: true });

new MutationObserver((_, observer) => {
  const root = document.documentElement;
  if (!root) return;
  if (root.dataset.size && watch.sized === null) watch.sized = Boolean(document.body);
  if (root.dataset.theme && watch.themed === null) watch.themed = Boolean(document.body);
  if (document.readyState !== "loading") observer.disconnect();
}).observe(document, { attributes: true, childList: true, subtree: true, attributeFilter: ["data-size", "data-theme"] });
