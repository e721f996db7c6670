// address.js reads the path of an address as content.ParsePath does, which says what is forgiven and why. The build puts it behind worker.js
// and before not-found.js. Both readers are held to content/testdata/addresses.tsv, and to each other.

const unseen = new RegExp(CONST.invisible, "g");
const hyphens = new RegExp(`[${CONST.hyphens}]`, "g");
const blanks = new RegExp(`^[${CONST.blanks}]+`);

// unescapeAddress takes back one percent-encoding. What is no encoding stays: the address ends there.
/** @param {string} path */
const unescapeAddress = (path) => path.replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
  new TextDecoder().decode(Uint8Array.from(run.slice(1).split("%"), (hex) => parseInt(hex, 16))));

// addressNames gives the names between the slashes, or null for a hidden file.
/** @param {string} path */
function addressNames(path) {
  let plain = path;
  for (let left = CONST.maxUnescape; left && plain.includes("%"); left--) plain = unescapeAddress(plain);
  plain = plain
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (capital) => capital.toLowerCase())
    .replace(unseen, "")
    .replace(hyphens, "-")
    .replace(/\\/g, "/")
    .replace(/[?#][^]*/, "");
  const names = [];
  for (const whole of plain.split("/")) {
    const part = whole.replace(blanks, "");
    if (!part || part.startsWith("index.htm")) continue;
    const end = part.search(/[^a-z0-9-]|$/);
    const name = part.slice(0, end).replace(/-+$/, "");
    if (!name) return names.length || !/^\.[a-z0-9-]/.test(part) ? names : null; // a mark or a word: the address has ended
    names.push(name);
    if (part.slice(end).replace(blanks, "")) break;
  }
  return names;
}

// placeOf reads an address: the kind of page, "" for none, the names in it, and the one clean path, "" for none.
/** @param {string} address @returns {Place} */
function placeOf(address) {
  let names = addressNames(address);
  const none = { kind: "", edition: "", name: "", path: "" };
  if (!names) return none;
  if (!names.length) return { ...none, kind: CONST.kindFront, path: "/" };
  const missing = new RegExp(`^([${CONST.articles}${CONST.editions}${CONST.years}])(\\d.*)`).exec(names[0]); // a slash
  if (missing) names = [missing[1], missing[2], ...names.slice(1)];
  const [first, second, third] = names;
  if (CONST.singlePages.includes(first)) return { ...none, kind: first, path: `/${first}/` };
  if (first === CONST.editions) return second ? { ...none, kind: CONST.kindEdition, edition: second, path: `/${first}/${second}/` } : { ...none, kind: CONST.kindArchive, path: `/${first}/` };
  if (first === CONST.sections && second) return { ...none, kind: CONST.kindSection, name: second, path: `/${first}/${second}/` };
  if (first === CONST.years && second) return { ...none, kind: CONST.kindYear, name: second, path: `/${first}/${second}/` };
  if (first !== CONST.articles || !second) return none;
  return third ? { kind: CONST.kindArticle, edition: second, name: third, path: `/${first}/${second}/${third}/` } : { ...none, edition: second };
}
