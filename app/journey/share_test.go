//go:build !js

package journey

import (
	"bytes"
	"encoding/json"
	"image/png"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/chromedp"
	"github.com/makiuchi-d/gozxing"
	"github.com/makiuchi-d/gozxing/qrcode"
)

func TestTheQRCodeLeadsToTheArticle(t *testing.T) {
	r := journey(t)
	path := articlePath(r.edition.Articles[0])
	r.openApp(path + "?utm_source=x#p2")
	for _, theme := range []string{"light", "dark"} {
		r.do(`document.documentElement.dataset.theme = %s`, theme)
		r.tap(`#app [data-action=share]`)
		r.wait("the sheet names the article", `document.querySelector(".sheet-share .share-name").innerText === %s`, r.edition.Articles[0].Headline)
		r.tap("=二维码")
		r.wait("the code is drawn", `document.querySelector(".sheet figure.qr svg") !== null`)
		box := value[[]float64](r.reader, `(() => {
			const code = document.querySelector(".sheet figure.qr svg");
			code.scrollIntoView({ block: "center", behavior: "instant" });
			const box = code.getBoundingClientRect();
			return [box.x + scrollX, box.y + scrollY, box.width, box.height];
		})()`)
		picture, err := r.tab.picture(box[0], box[1], box[2], box[3])
		r.must(err)
		if got, want := decodeQR(t, picture), r.paper.BaseURL+path; got != want {
			t.Errorf("in the theme %s the code says %q, want %q", theme, got, want)
		}
		r.must(r.phone.press(r.ctx, "Escape"))
		r.wait("the sheet is gone", `document.querySelector(".sheet") === null`)
	}
}

func decodeQR(t *testing.T, picture []byte) string {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		t.Fatal(err)
	}
	bitmap, err := gozxing.NewBinaryBitmapFromImage(img)
	if err != nil {
		t.Fatal(err)
	}
	result, err := qrcode.NewQRCodeReader().Decode(bitmap, nil)
	if err != nil {
		t.Fatalf("no reader of codes reads this one: %v, see %s", err, keepPictures(t, picture))
	}
	return result.GetText()
}

func TestTheLinkIsCopied(t *testing.T) {
	r := journey(t)
	path := articlePath(r.edition.Articles[0])
	r.openApp(path + "?utm_source=x")
	for _, name := range []string{"clipboard-read", "clipboard-write"} {
		_, err := cdp.Call(r.tab.ctx, chromedp.FromContext(r.tab.ctx).Browser, browser.SetPermission, browser.SetPermissionParams{
			Permission: &browser.PermissionDescriptor{Name: name}, Setting: browser.PermissionSettingGranted,
			BrowserContextID: chromedp.FromContext(r.tab.ctx).BrowserContextID,
		})
		r.must(err)
	}
	r.tap(`#app [data-action=share]`)
	r.tap("=复制链接")
	r.wait("the button says that it is copied", `document.querySelector(".sheet-share").innerText.includes("已复制")`)
	if got, want := r.text(`navigator.clipboard.readText()`), r.paper.BaseURL+path; got != want {
		t.Errorf("the clipboard holds %q, want %q", got, want)
	}
}

func TestTheLinkCanBeCopiedByHandWhereCopyingIsRefused(t *testing.T) {
	r := journey(t, `Object.defineProperty(Navigator.prototype, "clipboard", { get() { return undefined; } }); Document.prototype.execCommand = () => false;`)
	path := articlePath(r.edition.Articles[0])
	r.openApp(path)
	r.tap(`#app [data-action=share]`)
	r.tap("=复制链接")
	r.wait("the address is selected", `getSelection().toString().trim() === %s`, r.paper.BaseURL+path)
}

// Where the phone has a share sheet of its own, it gets the article.
func TestSharingHandsTheArticleToThePhone(t *testing.T) {
	r := journey(t, `window.given = []; navigator.canShare = () => true; navigator.share = (what) => { given.push({ title: what.title, text: what.text, url: what.url }); return Promise.resolve(); };`)
	a := r.edition.Articles[0]
	r.openApp(articlePath(a))
	r.tap(`#app [data-action=share]`)
	r.tap("=发给朋友")
	r.wait("the phone has it", `given.length === 1`)
	var given struct{ Title, Text, URL string }
	if err := json.Unmarshal([]byte(r.text(`JSON.stringify(given[0])`)), &given); err != nil {
		t.Fatal(err)
	}
	if given.URL != r.paper.BaseURL+articlePath(a) || given.Title != a.Headline {
		t.Errorf("given to the phone: %+v", given)
	}
	r.wait("the sheet is gone", `document.querySelector(".sheet") === null`)
}

func TestASheetKeepsTheFocusAndGivesItBack(t *testing.T) {
	r := journey(t)
	r.openApp(articlePath(r.edition.Articles[0]))
	length := r.number("history.length")
	for _, close := range []func(){
		func() { r.must(r.phone.press(r.ctx, "Escape")) },
		func() { r.must(r.tab.back()) }, // the phone's own button
		func() { r.tap(".sheet .sheet-head .tool") },
	} {
		r.tap(`#app [data-action=share]`)
		r.wait("the focus is inside", `document.activeElement && document.activeElement.closest(".sheet") !== null`)
		for range 12 {
			r.must(r.phone.press(r.ctx, "Tab"))
			r.check("Tab stays inside", `document.activeElement.closest(".sheet") !== null`)
		}
		close()
		r.wait("the sheet is gone", `document.querySelector(".sheet") === null && !document.querySelector("main").inert`)
		r.wait("the focus is back on its button", `document.activeElement.matches("#app [data-action=share]")`)
		r.check("the article is still there", `document.querySelector("main .story") !== null && location.pathname === %s`, articlePath(r.edition.Articles[0]))
	}
	if got := r.number("history.length"); got > length+1 {
		t.Errorf("three sheets have made %v steps of history out of %v", got, length)
	}
}
