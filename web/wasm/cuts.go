//go:build !js

package wasm

import _ "embed" // of what is added

// cut lists what is left out of a module for the phone. Files and declarations are named as they stand in the module; one that is not
// there is an error, so that a new version of the module is looked at again.
type cut struct {
	module string
	why    string
	// drop names files of a package, "pkg/app/http.go", and declarations in one, "pkg/app/resource.go:LocalDir". A method stands
	// behind its type: "pkg/app/context.go:Context.Encrypt".
	drop []string
	// stub gives functions another body, without its braces, and types another form, by the same names.
	stub map[string]string
	// add gives files of our own, by the name that they have in the copy of the module. They are for what a stub says in more than a line.
	add map[string]string
}

//go:embed _goapp/strangers.go
var strangers string

// cuts of the modules that the phone's program is made of. What they leave out never runs on a phone, but a package that is imported
// runs its initialisers, and with them keeps what they reach: net/http alone held TLS, RSA, P-521, ML-KEM and math/big, a fifth of the
// program. Nothing of the modules stands here: the bodies are our own.
var cuts = []cut{
	{
		module: "github.com/maxence-charriere/go-app/v10",
		why: "its server half links net/http, its encryption AES, its routes by pattern regexp, its text encoder html with 2,231 named " +
			"characters; its states read every key of the storage at each start, and its listeners are taken off by package browser",
		drop: []string{
			"pkg/app/http.go",
			"pkg/app/crypto.go",
			"pkg/app/wasm.go", // what a website is generated with, which wasm cannot do
			"pkg/app/resource.go:LocalDir",
			"pkg/app/resource.go:localResourceResolver",
			"pkg/app/resource.go:localResourceResolver.Resolve",
			"pkg/app/resource.go:PrefixedLocation",
			"pkg/app/resource.go:prefixedResourceResolver",
			"pkg/app/resource.go:prefixedResourceResolver.Resolve",
			"pkg/app/resource.go:GitHubPages",
			"pkg/app/app.go:RouteWithRegexp",
			"pkg/app/route.go:router.routeWithRegexp",
			"pkg/app/route.go:router.routed",
			"pkg/app/context.go:Context.DeviceID",
			"pkg/app/context.go:Context.Encrypt",
			"pkg/app/context.go:Context.Decrypt",
			"pkg/app/context.go:Context.cryptoKey",
			"pkg/app/context.go:Context.ObserveState",
			"pkg/app/context.go:Context.GetState",
			"pkg/app/context.go:Context.SetState",
			"pkg/app/context.go:Context.DelState",
			"pkg/app/state.go:stateManager.getStoredState",
			"pkg/app/state.go:stateManager.initBroadcast",
			"pkg/app/state.go:stateManager.handleBroadcast",
		},
		stub: map[string]string{
			"pkg/app/browser.go:browser.HandleEvents":                     ``,
			"pkg/app/node.go:nodeManager.encodeText":                      encodeText,
			"pkg/app/route.go:regexpRoute":                                `struct{}`,
			"pkg/app/route.go:router.createComponent":                     `newComponent, ok := r.routes[path]; if !ok { return nil, false }; return newComponent(), true`,
			"pkg/app/state.go:stateManager.Observe":                       `return Observer{}`,
			"pkg/app/state.go:stateManager.Get":                           ``,
			"pkg/app/state.go:stateManager.Set":                           `return State{}`,
			"pkg/app/state.go:stateManager.persist":                       `return s`,
			"pkg/app/state.go:stateManager.broadcast":                     `return s`,
			"pkg/app/state.go:stateManager.CleanupExpiredPersistedStates": ``,
			// a node that a translator has moved must not end the program: see _goapp/strangers.go
			"pkg/app/js_wasm.go:value.replaceChild": `change(v, old, func() { v.Call("replaceChild", new, old) }, func() { v.appendChild(new) })`,
			"pkg/app/js_wasm.go:value.removeChild":  `change(v, c, func() { v.Call("removeChild", c) }, func() {})`,
			"pkg/app/js_wasm.go:value.setNodeValue": `v.Set("nodeValue", val); if !v.Get("isConnected").Bool() { lacking = append(lacking, v) }`,
			// the end of a frame: before anything looks for what was drawn
			"pkg/app/engine.go:engineX.executeDefers": `putRight(e.body); for { select { case f := <-e.defers: f(); default: return } }`,
		},
		add: map[string]string{"pkg/app/strangers.go": strangers},
	},
	{
		module: "github.com/go-ego/gse",
		why:    "its HMM, trimming and reading of dictionaries link regexp, log and os; package segment wants the shortest path alone",
		drop: []string{
			"dag.go", "trim.go", "stop.go", "gse.go", "dict_1.16.go", "dict_embed.go", // other ways to cut, and the dictionaries
			"dict_util.go:Segmenter.LoadDictMap",
			"dict_util.go:Segmenter.LoadDict",
			"dict_util.go:Segmenter.GetCurrentFilePath",
			"dict_util.go:Segmenter.GetIdfPath",
			"dict_util.go:Segmenter.Read",
			"dict_util.go:Segmenter.Size",
			"dict_util.go:Segmenter.ReadN",
			"dict_util.go:Segmenter.Reader",
			"dict_util.go:DictPaths",
			"seg_utils.go:ToString",
			"seg_utils.go:tokenToString",
			"seg_utils.go:tokenToBytes",
			"seg_utils.go:ToPos",
			"seg_utils.go:tokenToPos",
			"seg_utils.go:printTokens",
		},
		stub: map[string]string{
			"dict_util.go:IsJp":           `for _, r := range segText { if unicode.In(r, unicode.Hiragana, unicode.Katakana) { return true } }; return false`,
			"dict_util.go:Segmenter.Init": `if seg.MinTokenFreq == 0 { seg.MinTokenFreq = 2 }; if seg.TextFreq == "" { seg.TextFreq = "2.0" }`,
		},
	},
}

// encodeText writes the text v.value to w, escaped, at the depth in the tree.
const encodeText = `
	if v.value == "" {
		return
	}
	m.encodeIndent(w, depth)
	for _, c := range v.value {
		switch c {
		case '&':
			w.WriteString("&amp;")
		case '<':
			w.WriteString("&lt;")
		case '>':
			w.WriteString("&gt;")
		case '"':
			w.WriteString("&#34;")
		case '\'':
			w.WriteString("&#39;")
		default:
			w.WriteRune(c)
		}
	}
`
