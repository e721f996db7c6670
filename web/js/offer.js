// offer.js watches for the end of an article, and keeps the offer that the app has put there. Inside the program the same costs a phone ten
// times as much.
"use strict";
(() => {
  const zhapu = window.zhapu;
  /** @type {IntersectionObserver | undefined} */
  let watch;

  // atEnd tells the app, once, when the end of the text of the article at path has been on the screen, and whether the offer, HTML or "",
  // stands there. It comes only where that is still below the screen: so nothing moves under a reader. What a tap answers is told inside
  // the tap; the words of the answer take its place, and its height.
  zhapu.atEnd = (path, html) => zhapu.painted && zhapu.painted(() => {
    if (watch) watch.disconnect();
    /** @type {HTMLElement | null} */
    let mark = document.querySelector(`#page .story[data-path="${path}"] .story-foot`);
    if (!mark) return;
    /** @param {string} what */
    const tell = (what) => zhapu.listen && zhapu.listen({ type: MSG.offer, what });
    /** @type {string} */
    let told = CONST.offerRead;
    if (html && mark.getBoundingClientRect().top > innerHeight) {
      told = CONST.offerSeen;
      mark.insertAdjacentHTML("beforebegin", html);
      const offer = mark = /** @type {HTMLElement} */ (mark.previousElementSibling);
      offer.onclick = (event) => {
        /** @type {HTMLElement | null} */
        const button = /** @type {Element} */ (event.target).closest("[data-offer]");
        if (!button) return;
        tell(/** @type {string} */ (button.dataset.offer));
        offer.style.minHeight = offer.offsetHeight + "px";
        offer.textContent = /** @type {string} */ (button.dataset.answer);
        offer.tabIndex = -1;
        offer.focus();
      };
    }
    const seen = watch = new IntersectionObserver((list) => {
      if (!list[list.length - 1].isIntersecting) return;
      seen.disconnect();
      tell(told);
    });
    watch.observe(mark);
  });
})();
