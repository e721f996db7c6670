package ui

import (
	"context"
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"zhaputide/app/browser"
	"zhaputide/content"
	"zhaputide/content/pack"
	"zhaputide/content/protocol"
)

// namedOffline limits the editions that the page 现在没有网络 names.
const namedOffline = 5

// offlinePorts connect the offline store with the app around it.
type offlinePorts struct {
	loop     *loop
	location *location
	notices  *notices
	sheets   *sheets
	local    *LocalState
	library  interface {
		Editions(context.Context) ([]pack.Edition, error)
		Near(ctx context.Context, path string) (pack.Edition, []pack.Page, error)
	}
}

// offline knows what of the paper is on this phone, as the service worker tells it, and has the worker keep more or less of it.
type offline struct {
	offlinePorts
	OfflineStatus

	online   bool           // the phone believes that it has a network
	version  string         // of the app, as the worker has it
	editions []pack.Edition // on this phone, for the page 现在没有网络
	near     near           // the page that cannot be shown
	storage  storage
	offered  bool // to put the paper onto the home screen, since this document was opened
}

// begin learns what the browser knows at once.
func (o *offline) begin() {
	o.online = browser.Online()
	o.Worker, o.Platform, o.Installed, o.Insecure = browser.HasWorker(), browser.Here(), browser.Standalone(), !browser.Secure()
}

// arrive asks what the page that is shown now says of the offline store.
func (o *offline) arrive() {
	switch o.location.Kind {
	case content.KindSettings:
		browser.AskState()
		browser.AskProtected(func(protected bool) {
			o.loop.dispatch(func() { o.Evictable = !protected })
		})
	case content.KindOffline:
		browser.AskState()
		o.findNear()
	case content.KindNotFound:
		o.findNear()
	}
}

// findNear finds what is like the page that cannot be shown.
func (o *offline) findNear() {
	o.near = near{}
	path := o.location.Path
	if content.ParsePath(path).Edition == "" {
		return
	}
	o.loop.async(func() {
		edition, articles, err := o.library.Near(context.Background(), path)
		if err != nil {
			return // the paper knows of no such edition
		}
		o.loop.dispatch(func() {
			if o.location.Path == path {
				o.near = near{edition, articles}
			}
		})
	})
}

// onMessage takes what the service worker or the boot script says of the offline store.
func (o *offline) onMessage(m browser.Message) {
	switch m.Type {
	case protocol.MsgKeeping:
		o.Worker = true
		o.Done, o.Wanted, o.Why = m.Done, m.Total, m.Why
		if o.location.Kind == content.KindSettings && (m.Done >= m.Total || !o.Known) {
			browser.AskState()
		}
	case protocol.MsgAlone:
		o.Worker = false
	case protocol.MsgFull:
		o.Full = true
		if !o.Known {
			browser.AskState()
		}
		o.notices.post(o.noRoom(m))
	case protocol.MsgInspected:
		o.storage.inspected(m)
	case protocol.MsgOffer:
		o.onOffer(m.What)
	case protocol.MsgState:
		o.version = m.Shell
		o.Worker, o.Known = true, true
		o.Editions, o.Total, o.Bytes = len(m.Editions), m.Total, m.Bytes
		o.What, o.Why, o.Full = m.What, m.Why, m.Full
		o.storage.take(m)
		if o.location.Kind == content.KindOffline {
			o.nameEditions(m.Editions)
		}
	}
	// MsgInstall needs only to be drawn anew
}

// noRoom says what the full phone could not keep. A new edition is read from the network then: its page is not among the kept ones.
func (o *offline) noRoom(m browser.Message) Notice {
	if m.ID == "" {
		return Notice{Key: noticeFull, Text: msgNoRoomPacks}
	}
	return Notice{Key: noticeFull, Text: msgNoRoomEdition, Act: msgSeeEdition, OnAct: func() { browser.OpenDocument(browser.Address{Path: content.EditionPath(m.ID)}) }}
}

// nameEditions finds the dates and titles of editions, for those who have no network.
func (o *offline) nameEditions(ids []string) {
	o.loop.async(func() {
		editions, err := o.library.Editions(context.Background())
		if err != nil {
			return // without the manifest no page of them opens either
		}
		editions = slices.DeleteFunc(slices.Clone(editions), func(e pack.Edition) bool { return !slices.Contains(ids, e.ID) })
		o.loop.dispatch(func() { o.editions = editions[:min(namedOffline, len(editions))] })
	})
}

// setAll has the worker keep every edition or only the newest.
func (o *offline) setAll(all bool) {
	if all {
		o.keep(protocol.KeepAll)
	} else {
		o.keep(protocol.KeepRecent)
	}
}

// install puts the app on the home screen, as far as browser and reader let it, and then calls done.
func (o *offline) install(done func()) {
	browser.Install(func(agreed bool) {
		o.loop.dispatch(func() {
			done()
			if agreed {
				o.notices.short(msgInstalled)
			}
		})
	})
}

// installForm draws the way to the home screen.
func (o *offline) installForm(done func()) app.UI {
	return &InstallForm{
		Platform: o.Platform, CanInstall: browser.CanInstall(), Standalone: browser.Standalone(),
		OnInstall: func() { o.install(done) }, OnCopy: func(done func(error)) { browser.Copy(browser.Canonical(), done) },
	}
}

// page draws what stands in place of a page that cannot be shown.
func (o *offline) page(onRetry func()) app.UI {
	return &TroublePage{Kind: o.location.Kind, Online: o.online, Kept: o.editions, Near: o.near, OnRetry: onRetry}
}
