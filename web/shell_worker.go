//go:build !js

package web

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"zhaputide/content/pack"
	"zhaputide/content/protocol"
	"zhaputide/web/site"
)

// shellNote tells the worker of the shell: const SHELL in worker.js. Version is the hash of all its files' names,
// which hold their hashes, so worker.js changes when a file of the shell does and at no other time.
type shellNote struct {
	Version string   `json:"version"`
	Files   []string `json:"files"` // kept all together or not at all
	Frame   string   `json:"frame"`
	Pages   string   `json:"pages"`
}

// workerScripts are the parts of worker.js, in their order; those of smallWorkerScripts go out minified.
var (
	workerScripts      = []string{"worker.js", "look.js", "offline-store.js", "saved.js", "room.js", "storage.js", "inspect.js", "choice.js", "shell-store.js", "line.js"}
	smallWorkerScripts = []string{"pack.js", "trouble.js", "address.js", "words.js", "near.js"}
)

var shellLine = regexp.MustCompile(`(?m)^const SHELL = .*$`)

// finish adds the frame and the pages that no edition changes, and writes the worker's note of the whole shell.
func (s *shell) finish(pages pack.Pack, frame []byte) error {
	note := shellNote{Frame: s.add("frame.html", frame)}
	body, err := pack.Encode(pages)
	if err != nil {
		return err
	}
	note.Pages = addPack(s.site, protocol.ShellDir, "pages.pack", body, site.Best).Path
	f := s.files
	note.Files = []string{note.Frame, note.Pages, f.Boot, f.Font, f.AppStyle, f.PrintStyle, f.Icon, f.Favicon, f.Exec, f.SearchRequest, f.SearchWorker, f.WasmRefused, f.CompileWorker, f.Drawn, f.HeadlineSearch, f.Wasm}
	note.Version = site.NewFile([]byte(strings.Join(note.Files, "\n"))).Hash()
	worker, err := s.script(workerScripts...)
	if err != nil {
		return err
	}
	rest, err := s.smallScript(smallWorkerScripts...)
	if err != nil {
		return err
	}
	worker = append(append(uncommented(worker), '\n'), rest...)
	if n := len(shellLine.FindAll(worker, -1)); n != 1 {
		return fmt.Errorf("worker.js: %d lines begin with const SHELL =, want 1", n)
	}
	line, err := json.Marshal(note)
	if err != nil {
		return err
	}
	worker = shellLine.ReplaceAllLiteral(worker, []byte("const SHELL = "+string(line)+";"))
	return s.site.Add("/worker.js", &site.File{Parts: [][]byte{worker}, Last: true})
}
