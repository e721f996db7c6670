// Package pack is the newspaper's bytes on the wire: the manifest, and packs of finished pages. Both sides use it;
// it knows neither how a page is made nor where it is kept.
//
// A pack is immutable and named by its hash. Its bytes are one line of JSON, the head, and then the page fragments
// one after the other, nothing between them:
//
//	{"format":1,"pages":[{"path":"/a/2026-02/shouqian/","kind":"article","title":"…","start":0,"size":5120,"article":{…}},…],"media":["/media/chigao.5f2c….svg"]}\n
//	<article …>…</article><article …>…
//
// start and size count bytes from the first byte after the newline. The service worker, which has no Go, reads the same
// line with JSON.parse and slices the same bytes; so a fragment is stored once and never escaped.
//
// The manifest is one JSON object at /packs/manifest.json, the only file of content that changes in place:
//
//	{"format":1,"newest":"2026-02","editions":[{"id":"2026-02","date":"2026-02","title":"新春","articles":6,"pack":{"path":"/packs/2026-02.9a1b…","size":31022}},…],
//	 "lists":{"path":"/packs/lists.77aa…","size":9000},"years":[{"year":"2025","editions":50,"pack":{…}}],
//	 "search":{"paper":{…},"lexicon":[{…}],"segments":[{"name":"2026-02","editions":1,"index":{…},"texts":{…}},…]}}
//
// editions are those of the newest year, newest first. Each older year stands in years; its pack holds the page /y/<year>/
// and, in "editions" of its head, the entries of that year. lists holds the pages that change with every edition:
// the archive and the sections. search names the files under /find/ that finding needs; a phone that lacks them can still
// read. The front page is the page of the newest edition.
//
// Caches on the way may answer with yesterday's manifest, which must not take an edition away from anyone. Manifests have no number that grows
// by itself: the same newspaper gives the same bytes, whenever and wherever it is made. They are ordered by what they say:
//
//   - What was ever published only grows. An edition stays in editions or in its year, or stands in "withdrawn":["2026-02-14"], where the newsroom
//     has put it. Who lacks one of these is older, and no phone takes it.
//   - "revision":3 is a number that the newsroom raises to take something back: a correction, or a withdrawal. Of two manifests that otherwise name
//     the same editions the one with the lower revision is older.
//   - A pack that another one has replaced on this phone is the edition before its correction. A manifest that names one, and no edition that
//     is new here, is doubtful: it is taken when the server has said nothing else for three days.
//
// So a slow cache changes nothing, a correction reaches every phone at once, and no mistake of the newsroom stops a phone for good that it does not
// mend itself: export refuses to leave out an edition that is not named as withdrawn. The worker's orderOf in web/js/look.js reads this law.
package pack

import "zhaputide/content/protocol"

// Format is the version of both formats. A reader refuses every other one.
//
//	1  2026-11: first
const Format = 1

// ManifestPath is the one address of content that changes in place.
const ManifestPath = protocol.PacksDir + "manifest.json"
