package ui

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// eraseAll erases all that this phone keeps; else one of the two lists is erased, by its name.
const eraseAll = "all"

func eraseTitle(what string) string {
	switch what {
	case listHistory:
		return msgEraseHistory
	case listSaved:
		return msgEraseSaved
	}
	return msgErase
}

func eraseText(what string) string {
	switch what {
	case listHistory:
		return msgEraseHistoryText
	case listSaved:
		return msgEraseSavedText
	}
	return msgEraseAllText
}

// EraseForm asks once more before something is erased: the body of the sheet erase.
type EraseForm struct {
	app.Compo

	Text    string
	OnErase func()
	OnClose func()
}

// Render draws the question.
func (f *EraseForm) Render() app.UI {
	return classEl("div", "sheet-body",
		textEl("p", "sheet-text", f.Text),
		classEl("div", "sheet-buttons",
			button("button danger", f.erase, app.Text(msgEraseYes)),
			button("button", f.close, app.Text(msgEraseNo)),
		),
	)
}

func (f *EraseForm) erase(app.Context, app.Event) { f.OnErase() }
func (f *EraseForm) close(app.Context, app.Event) { f.OnClose() }
