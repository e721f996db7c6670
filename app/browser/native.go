//go:build !js

package browser

// Native is the browser of native tests: what it holds, and what was asked of it. Tests that use it must not run in parallel.
var Native Record

// Record is a browser that only remembers. The zero value is a phone with nothing kept and no abilities.
type Record struct {
	Page       Page              // what is shown
	Paper      string            // what [PaperName] says
	Kept       map[string]string // localStorage
	Full       bool              // [Save] fails
	Taps       []string
	Early      EarlySheet
	Chosen     string   // what [ChosenSettings] says
	Done       []string // what was asked, in order: "visit /e/2026-02/", "send refresh", "copy …", "share …"
	Memory     float64  // what [Memory] says
	Here       Platform // what [Here] says
	Worker     bool     // what [HasWorker] says
	Insecure   bool     // [Secure] says no
	Standalone bool     // what [Standalone] says
	Rows       string   // of [ShowRows]
	End        string   // the offer of [AtEnd]
}

func (r *Record) did(what string) { r.Done = append(r.Done, what) }
