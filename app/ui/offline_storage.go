package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/content/protocol"
)

// storage is what this phone holds, by kind, and how an inspection of it goes.
type storage struct {
	bytes, search, saved, shell int  // here
	recent, year, all           int  // bytes that these choices come to
	looked                      int  // Unix seconds of the last look that ended well; 0 for never
	free                        int  // bytes that the phone would keep besides; -1 where it does not say
	clearing                    bool // the reader is asked whether the older editions are to go

	inspecting           string // protocol.InspectAll or InspectMend while that goes on; InspectStop when it is over; "" for none yet
	done, files, damaged int
	mended               bool // what is over is a mending
}

// take takes what the worker says of all that is here.
func (s *storage) take(m browser.Message) {
	s.bytes, s.search, s.saved, s.shell = m.Bytes, m.SearchBytes, m.SavedBytes, m.ShellBytes
	s.recent, s.year, s.all, s.looked = m.RecentBytes, m.YearBytes, m.AllBytes, m.Looked
}

// inspected takes how far the inspection is.
func (s *storage) inspected(m browser.Message) {
	if s.inspecting == "" {
		return // it was stopped, or another window looks
	}
	s.mended = m.What == protocol.InspectMend || s.mended && m.What == protocol.InspectStop
	s.inspecting, s.done, s.files, s.damaged = m.What, m.Done, m.Total, m.Damaged
}

// openStorage opens the sheet 本机存储 with what is so now.
func (o *offline) openStorage() {
	o.storage.clearing, o.storage.inspecting, o.storage.free = false, "", -1
	browser.AskState()
	browser.AskRoom(func(free int) { o.loop.dispatch(func() { o.storage.free = free }) })
	o.sheets.openStorage()
}

// keep has the worker keep the newest editions, a year's or all. Whoever wants many is asked, by the phone, whether they may stay.
func (o *offline) keep(what string) {
	o.What = what
	browser.Keep(what)
	if what != protocol.KeepRecent {
		o.protect()
	}
	browser.AskState()
}

// protect asks the phone not to clear what is kept by itself.
func (o *offline) protect() {
	browser.Protect(func(protected bool) { o.loop.dispatch(func() { o.Evictable = !protected }) })
}

// setPace has older editions come, or rest. The worker says then how things stand.
func (o *offline) setPace(what string) {
	browser.Pace(what)
	o.Why = ""
	if what == protocol.PacePause {
		o.Why = protocol.PacePause
	}
}

// inspect begins an inspection or a mending, or stops it.
func (o *offline) inspect(what string) {
	browser.Inspect(what)
	o.storage.inspecting, o.storage.done, o.storage.files = what, 0, 0
	if what == protocol.InspectStop {
		o.storage.inspecting = ""
	}
}

// clearOld erases all editions but the newest, once the reader has said yes.
func (o *offline) clearOld(yes bool) {
	o.storage.clearing = false
	if yes {
		browser.Drop(protocol.DropOld)
		browser.AskRoom(func(free int) { o.loop.dispatch(func() { o.storage.free = free }) })
	}
}

// storageForm draws the sheet 本机存储; saved is the number of saved articles.
func (o *offline) storageForm(saved int) app.UI {
	return &StorageForm{
		Status: o.OfflineStatus, Held: o.storage, Saved: saved, Looked: msgLookedAt(o.storage.looked, o.loop.now()),
		OnKeep: o.keep, OnPace: o.setPace, OnInspect: o.inspect, OnProtect: o.protect, OnClear: o.clearOld,
		OnAsk: func() { o.storage.clearing = true },
	}
}

// StorageForm tells what this phone holds of the paper and lets the reader keep more or less of it: the body of the sheet storage.
type StorageForm struct {
	app.Compo

	Status    OfflineStatus
	Held      storage
	Saved     int    // articles
	Looked    string // when, in words
	OnKeep    func(what string)
	OnPace    func(what string)
	OnInspect func(what string)
	OnProtect func()
	OnAsk     func()
	OnClear   func(yes bool)
}

// Render draws the form.
func (f *StorageForm) Render() app.UI {
	return classEl("div", "sheet-body storage",
		f.holdings(),
		group(msgKeepHow, f.choices()...),
		group(msgInspect, f.inspection()...),
		group(msgClearOld, f.clearing()...),
	)
}

func (f *StorageForm) holdings() app.UI {
	rows := []app.UI{
		holding(msgHeldPapers, strconv.Itoa(f.Status.Editions)+"期", f.Held.bytes),
		holding(msgHeldSaved, msgArticles(f.Saved), f.Held.saved),
		holding(msgHeldSearch, "", f.Held.search),
		holding(msgHeldApp, "", f.Held.shell),
		fact(msgLooked, f.Looked),
	}
	if f.Held.free >= 0 {
		rows = append(rows, fact(msgRoom, msgFree(f.Held.free)))
	}
	safe := msgProtected
	if f.Status.Evictable {
		safe = msgUnprotected
	}
	body := []app.UI{classEl("dl", "facts", append(rows, fact(msgSafe, safe))...)}
	if f.Status.Evictable {
		body = append(body, classEl("p", "", button("button", f.protect, textEl("span", "", msgProtect))))
	}
	return classEl("div", "", body...)
}

func holding(name, count string, bytes int) app.UI {
	words := msgBytes(bytes)
	if count != "" {
		words = count + "，" + words
	}
	return fact(name, words)
}

func fact(name, words string) app.UI {
	return classEl("div", "", textEl("dt", "", name), textEl("dd", "", words))
}

// choices draws what is to be kept, with what it comes to, and whether that comes now.
func (f *StorageForm) choices() []app.UI {
	chips := make([]app.UI, 0, 3)
	for _, c := range []struct {
		what, name string
		bytes      int
	}{{protocol.KeepRecent, msgKeepSixty, f.Held.recent}, {protocol.KeepYear, msgKeepYear, f.Held.year}, {protocol.KeepAll, msgKeepEvery, f.Held.all}} {
		chips = append(chips, el("button", attrs{"class", "chip", "type", "button", "aria-pressed", ariaBool(c.what == f.Status.What)},
			textEl("span", "", c.name), textEl("span", "chip-note", msgEstimate(c.bytes))).
			OnClick(func(app.Context, app.Event) { f.OnKeep(c.what) }, app.EventScope(c.what)))
	}
	body := []app.UI{el("div", attrs{"class", "chips", "role", "group", "aria-label", msgKeepHow}, chips...)}
	switch words := msgResting(f.Status.Why); {
	case words != "":
		body = append(body, textEl("p", "sheet-text", words), button("button", f.goOn, textEl("span", "", msgGoOn)))
	case f.Status.Wanted > f.Status.Done:
		body = append(body, textEl("p", "sheet-text", msgKeepingDone(f.Status.Done, f.Status.Wanted)),
			progress(f.Status.Done, f.Status.Wanted, msgKeeping), button("button", f.pause, textEl("span", "", msgPause)))
	}
	return body
}

func (f *StorageForm) inspection() []app.UI {
	var body []app.UI
	next, words := protocol.InspectAll, msgInspectNow
	switch {
	case f.Held.inspecting == protocol.InspectAll, f.Held.inspecting == protocol.InspectMend:
		text := msgInspecting(f.Held.inspecting == protocol.InspectMend, f.Held.done, f.Held.files)
		body = append(body, el("p", attrs{"class", "sheet-text", "role", "status"}, app.Text(text)), progress(f.Held.done, max(1, f.Held.files), text))
		next, words = protocol.InspectStop, msgInspectStop
	case f.Held.inspecting == protocol.InspectStop:
		body = append(body, el("p", attrs{"class", "sheet-text", "role", "status"}, app.Text(msgFound(f.Held.damaged, f.Held.mended))))
		if f.Held.damaged > 0 {
			next, words = protocol.InspectMend, msgMend
		}
	default:
		body = append(body, textEl("p", "sheet-text", msgInspectText))
	}
	return append(body, button("button", nil, textEl("span", "", words)).
		OnClick(func(app.Context, app.Event) { f.OnInspect(next) }, app.EventScope(next)))
}

func (f *StorageForm) clearing() []app.UI {
	if !f.Held.clearing {
		return []app.UI{textEl("p", "sheet-text", msgClearText(f.Held.bytes, f.Status.Editions)), button("button danger", f.ask, textEl("span", "", msgClearOld))}
	}
	return []app.UI{
		textEl("p", "sheet-text", msgClearSure),
		classEl("div", "sheet-buttons", button("button danger", f.yes, app.Text(msgEraseYes)), button("button", f.no, app.Text(msgEraseNo))),
	}
}

func (f *StorageForm) protect(app.Context, app.Event) { f.OnProtect() }
func (f *StorageForm) goOn(app.Context, app.Event)    { f.OnPace(protocol.PaceGo) }
func (f *StorageForm) pause(app.Context, app.Event)   { f.OnPace(protocol.PacePause) }
func (f *StorageForm) ask(app.Context, app.Event)     { f.OnAsk() }
func (f *StorageForm) yes(app.Context, app.Event)     { f.OnClear(true) }
func (f *StorageForm) no(app.Context, app.Event)      { f.OnClear(false) }

// progress draws how far something is.
func progress(done, total int, label string) app.UI {
	return el("progress", attrs{"class", "bar", "max", strconv.Itoa(total), "value", strconv.Itoa(done), "aria-label", label})
}
