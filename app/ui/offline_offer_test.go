//go:build !js

package ui

import (
	"errors"
	"strings"
	"testing"
	"time"

	"zhaputide/app/browser"
	"zhaputide/content/protocol"
)

func TestOfferIsDue(t *testing.T) {
	today := dayOf(noon())
	for _, c := range []struct {
		name string
		was  Offer
		due  bool
	}{
		{"nothing read", Offer{}, false},
		{"another article read", Offer{Read: pathA}, true},
		{"the same article", Offer{Read: pathB}, false},
		{"passed over today", Offer{Read: pathA, Seen: 1, Day: today}, false},
		{"passed over yesterday", Offer{Read: pathA, Seen: 1, Day: today - 1}, true},
		{"passed over on two days", Offer{Read: pathA, Seen: 2, Day: today - 1}, false},
		{"answered", Offer{Read: pathA, Seen: 1, Day: today - 1, Answered: true}, false},
	} {
		if c.was.due(pathB, noon()) != c.due {
			t.Errorf("%s: not %v", c.name, c.due)
		}
	}
	store := &mapStore{kept: map[string]string{offerKey: `{"read":7`}}
	if o := (&LocalState{Store: store}).Offer(); o != (Offer{}) {
		t.Errorf("a spoilt one: %+v", o)
	}
}

// onPhone is a phone whose browser has a guide, and a worker that keeps the paper.
func onPhone(p *phone) {
	browser.Native.Here = browser.Platform{System: browser.IPhone, Program: browser.Safari, Version: 1705}
	browser.Native.Worker = true
}

// at is what the page's script says of the end of the article.
func (p *phone) at(what string) {
	p.do(func() { p.onMessage(browser.Message{Type: protocol.MsgOffer, What: what}) })
}

// readOn reads the article that is shown to its end and opens the other one.
func readOn(p *phone, next string) {
	what := protocol.OfferRead
	if browser.Native.End != "" {
		what = protocol.OfferSeen
	}
	p.at(what)
	p.do(func() { p.follow(browser.Address{Path: next}) })
}

func TestOfferAfterTheSecondArticle(t *testing.T) {
	p := start(t, onArticle(), onPhone)
	if browser.Native.End != "" {
		t.Fatalf("at the first article stands %s", browser.Native.End)
	}
	readOn(p, pathB)
	if end := browser.Native.End; !strings.Contains(end, "把报纸放到手机桌面") || strings.Count(end, "data-offer") != 2 {
		t.Fatalf("at the second article stands %q", end)
	}
	readOn(p, pathA)
	if browser.Native.End != "" {
		t.Error("passed over, it comes again at once")
	}
	p = start(t, onArticle(), onPhone)
	p.do(func() { p.follow(browser.Address{Path: pathB}) })
	if browser.Native.End != "" {
		t.Error("and on the same day")
	}
	tomorrow := func() time.Time { return noon().Add(24 * time.Hour) }
	p.loop.now = tomorrow
	p.do(func() { p.follow(browser.Address{Path: "/"}) })
	p.do(func() { p.follow(browser.Address{Path: pathB}) })
	if browser.Native.End == "" {
		t.Fatal("once more on another day")
	}
	p.at(offerNo)
	if !p.local.Offer().Answered {
		t.Error("a no is not heard")
	}
	p.local.EraseAll()
	if o := p.local.Offer(); !o.Answered || o.Read != "" {
		t.Errorf("a no holds for ever, what was read is erased: %+v", o)
	}
}

func TestOfferLeadsToTheGuide(t *testing.T) {
	p := start(t, onArticle(), onPhone)
	readOn(p, pathB)
	p.at(offerYes)
	p.wantShown("sheet-install", msgStepShareBottom[:6])
	if !p.local.Offer().Answered {
		t.Error("it will be asked again")
	}
}

// Nothing is offered where it would lead nowhere, or where nothing can be remembered and it was offered already.
func TestNoOffer(t *testing.T) {
	for name, change := range map[string]func(*phone){
		"in an app":                 func(*phone) { browser.Native.Here = browser.Platform{Program: browser.WeChat, InApp: true} },
		"without a worker":          func(*phone) { browser.Native.Worker = false },
		"no guide":                  func(*phone) { browser.Native.Here = browser.Platform{Program: browser.Firefox} },
		"Chromium offers nothing":   func(*phone) { browser.Native.Here = browser.Platform{System: browser.Android, Program: browser.Chrome} },
		"from the home screen":      func(*phone) { browser.Native.Standalone = true },
		"the phone has no network":  nil,
		"storage blocked, and seen": func(*phone) { browser.Native.Full = true },
	} {
		t.Run(name, func(t *testing.T) {
			browser.Native.Kept = nil
			changes := []func(*phone){onPhone}
			if change != nil {
				changes = append(changes, change)
			}
			p := start(t, onArticle(), changes...)
			if change == nil {
				p.setOnline(false)
			}
			readOn(p, pathB)
			if browser.Native.Full {
				if browser.Native.End == "" || !errors.Is(browser.Save("x", "y"), browser.ErrNoRoom) {
					t.Fatal("once it is offered")
				}
				p.loop.now = func() time.Time { return noon().Add(24 * time.Hour) }
				readOn(p, pathA)
				readOn(p, pathB)
			}
			if browser.Native.End != "" {
				t.Errorf("offered: %s", browser.Native.End)
			}
		})
	}
}
