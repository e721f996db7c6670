//go:build !js

// Package importer turns the newsroom's page text into article files: [Decode], then [Read], then [Write]; [Command] is
// all three as `import`, and [CheckCommand] is `check`. Only the build runs it. It knows article files, but neither pages of
// the site nor packs nor the browser.
//
// A page is the text of one newspaper page as it leaves the typesetting system. A line there is a paragraph, a headline,
// a byline, or a part of one; column and page breaks cut lines anywhere, even inside a word. Read goes by this grammar:
//
//	page      = [ rest of the last page's piece ] { piece } [ foot ]
//	piece     = head { paragraph | subhead } [ credit ]
//	head      = [ tag ] [ kicker line ] headline line [ "——" subhead line ] { byline }
//	headline  = half { space half }      the last half is the headline, those before it are the kicker
//	tag       = at most 8 characters alone on a line, or any in 【】; it belongs to the piece below it, with a doubt
//	byline    = mark { role } { name } { { role } { name } }      without the mark if it starts with a role and names persons
//	credit    = a byline below the text: "■摄影 通讯员 王 芸", "（王芸 摄）"
//	mark      = "■" | "◆" | "□" | "●" | "▲" | "★" | …
//	role      = "记者" | "通讯员" | "摄影" | "文/图" | …      several before one name stay together: "摄影 通讯员"
//	name      = two to four characters; one character, space, one character is a name too
//	subhead   = a short line with two halves, a number or a mark in front, or another one of its kind in the piece
//	foot      = the editors' names, the page's date and number: left out, with a doubt
//
// A space divides a headline unless it stands inside a quotation, beside a single character or beside a word without Han
// characters. Bylines inside the text count too: "本报讯（记者 …）" at its start, "（记者 …）" at its very end. "（下转第2版）" and
// "（上接第1版）" are taken out, and what they part is put together.
//
// A piece begins where a byline, or a line "本报讯", stands right below a short line; where a short line follows a credit; at the
// start of a page; and where a short line has at least two blank lines more above it than is usual on the page. A byline below
// text closes the piece; if that piece is signed already, the last short line above was a headline (a photo story).
//
// Two lines are one paragraph when
//
//   - the first ends without an end mark (。！？…： and closing quotes after them), or with ； where no list goes on;
//   - the second begins with what cannot begin a paragraph: ，。、”）》 and the like;
//   - a quote or bracket is open at the end of the first and the second closes it without opening it again;
//   - the first ends with a quotation and the second begins with its attribution and nothing more: "某某说。"
//   - the page indents its paragraphs and the second line is not indented.
//
// Otherwise they are two; where the page indents, an indented line always begins a paragraph. A lone short line inside a
// piece is the cut beginning of the paragraph below it, because subheads come in twos and more. A break right behind a whole
// sentence leaves no trace and stays a paragraph's end.
//
// Every join, and every doubt, is kept with its line for the editor. No character is lost: each one of the page, white space and
// invisible characters aside, is in exactly one field of a piece or in a [Scrap] of the report.
package importer
