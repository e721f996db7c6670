// near.js names the edition that an address without a page names, and its articles. The build puts it behind worker.js and before
// not-found.js; app/ui/offline_page.go draws the same.

// nearHTML says words, in which {} stands for the edition, and lists those articles whose address begins most like the one asked for.
/** @param {string} words @param {Link} edition @param {Link[]} articles @param {string} path */
function nearHTML(words, edition, articles, path) {
  /** @param {Link} link */
  const html = ({ href, name }) => `<a href="${escapeHTML(href)}">${escapeHTML(name)}</a>`;
  /** @param {Link} article */
  const alike = ({ href }) => {
    let i = 0;
    while (i < href.length && href[i] === path[i]) i++;
    return i;
  };
  const rows = articles.slice().sort((a, b) => alike(b) - alike(a)).slice(0, CONST.nearArticles).map((article) => `<li>${html(article)}</li>`);
  return `<p class="empty-text">${words.replace("{}", () => html(edition))}</p>` + (rows.length ? `<ul class="kept">${rows.join("")}</ul>` : "");
}
