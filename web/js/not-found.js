// not-found.js is the script of the page for unknown addresses, which a static host answers for any. It goes to the page that the address
// means, read as everywhere; where there is none it names the edition. The page is whole without it.
"use strict";
(() => {
  const place = placeOf(location.pathname);
  const { search, hash } = location; // the app takes the hash out for a moment as it starts
  /** @param {string} path */
  const get = (path) => fetch(path, { credentials: "same-origin" }).then((answer) => (answer.ok ? answer.text() : ""), () => "");

  const go = async () => {
    if (place.path && place.path !== location.pathname && (await get(place.path))) {
      location.replace(place.path + search + hash);
      return;
    }
    if (!place.edition) return;
    const href = `/${CONST.editions}/${place.edition}/`;
    const page = await get(href);
    const room = document.getElementById("near");
    if (!page || !room) return;
    // Only title and text: a style would be refused by the policy, aloud.
    const parts = [/<title>[^<]*<\/title>/, /<main[^]*<\/main>/].map((part) => (part.exec(page) || [""])[0]);
    const edition = new DOMParser().parseFromString(parts.join(""), "text/html");
    /** @type {NodeListOf<HTMLAnchorElement>} */
    const links = edition.querySelectorAll(`.headline a[href^="/${CONST.articles}/${place.edition}/"]`);
    const articles = Array.from(links, (link) => ({ href: link.getAttribute("href") || "", name: link.textContent || "" }));
    room.innerHTML = nearHTML(CONST.nearMissing, { href, name: edition.title.split(" · ")[0] }, articles, place.path);
  };
  go();
})();
