// words.js writes dates, names and any text as pages have them. The build puts it where they are needed.

/** @type {Record<string, string>} */
const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };
/** @param {string} text */
const escapeHTML = (text) => String(text).replace(/[&<>"']/g, (c) => escapes[c]);

/** @param {string} date */
const chinese = (date) => String(date).split("-").map((part, i) => Number(part) + "年月日"[i]).join("");
