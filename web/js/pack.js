// pack.js reads packs: the format is that of content/pack/format.go. The build puts it behind worker.js and before headline-search.js.

/** @param {ArrayBuffer} buffer @returns {OpenedPack} */
function parsePack(buffer) {
  const bytes = new Uint8Array(buffer);
  const start = bytes.indexOf(10) + 1;
  /** @type {PackHead} */
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, start)));
  if (head.format !== CONST.format) throw new Error("pack of format " + head.format);
  const pages = new Map(head.pages.map((page) => [page.path, page]));
  return { pages, media: head.media || [], editions: head.editions || [], body: bytes.subarray(start) };
}
