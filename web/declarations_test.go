//go:build !js

package web

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"zhaputide/content/pack"
)

// The scripts are checked by a type checker that reads js/*.d.ts: see js/tsconfig.json. What Go knows already, the files constants.d.ts and
// pack.d.ts, is written by the tests here with -update.

// declared demands that a file of declarations says what Go does, or has it say that.
func declared(t *testing.T, file, want string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if got, err := os.ReadFile(file); err != nil || string(got) != want {
		t.Errorf("%s does not say what Go does (%v): run this test with -update", file, err)
	}
}

func TestConstantDeclarations(t *testing.T) { declared(t, "js/constants.d.ts", declareConstants()) }

// declareConstants declares what the build puts into the scripts. Texts are types of their own, so that a message's type tells its fields.
func declareConstants() string {
	var out strings.Builder
	out.WriteString("// What the build puts where a script says MSG.name or CONST.name. Written by TestConstantDeclarations -update.\n")
	for _, space := range []string{"MSG", "CONST"} {
		fmt.Fprintf(&out, "declare const %s: {\n", space)
		for _, name := range slices.Sorted(maps.Keys(scriptConstants)) {
			if member, ok := strings.CutPrefix(name, space+"."); ok {
				fmt.Fprintf(&out, "  readonly %s: %s;\n", member, constantType(scriptConstants[name]))
			}
		}
		out.WriteString("};\n")
	}
	return out.String()
}

func constantType(value any) string {
	switch value := value.(type) {
	case int:
		return "number"
	case []string:
		return "readonly string[]"
	case map[string]string:
		return "Readonly<Record<string, string>>"
	default:
		return fmt.Sprintf("%q", value)
	}
}

// packTypes lists the types of content/pack that the service worker reads.
var packTypes = []any{pack.Manifest{}, pack.Search{}, pack.Segment{}, pack.Edition{}, pack.Year{}, pack.File{}, pack.Page{}, pack.Article{}}

func TestPackDeclarations(t *testing.T) { declared(t, "js/pack.d.ts", declarePack()) }

// declarePack declares the JSON of the manifest and of packs.
func declarePack() string {
	var out strings.Builder
	out.WriteString("// The JSON of content/pack. Written by TestPackDeclarations -update.\ndeclare namespace pack {\n")
	for _, value := range packTypes {
		t := reflect.TypeOf(value)
		fmt.Fprintf(&out, "  interface %s {\n", t.Name())
		for _, field := range reflect.VisibleFields(t) {
			name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
			if name == "-" {
				continue
			}
			if options == "omitempty" {
				name += "?"
			}
			fmt.Fprintf(&out, "    %s: %s;\n", name, jsonType(field.Type))
		}
		out.WriteString("  }\n")
	}
	out.WriteString("}\n")
	return out.String()
}

// jsonType is the type of a field's JSON in a script; unknown if it is none of packTypes, for then the scripts do not read it.
func jsonType(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Int:
		return "number"
	case reflect.String:
		return "string"
	case reflect.Slice:
		return jsonType(t.Elem()) + "[]"
	case reflect.Pointer:
		return jsonType(t.Elem())
	}
	if slices.ContainsFunc(packTypes, func(value any) bool { return reflect.TypeOf(value) == t }) {
		return t.Name()
	}
	return "unknown"
}

// TestDeclaredMembers compares what is declared by hand with what Go has at its end. The type checker holds the scripts to the same.
func TestDeclaredMembers(t *testing.T) {
	browser := source(t, goOfBrowser)
	body, err := pack.Encode(pack.Pack{Pages: []pack.Page{{}}, Media: []string{""}, Editions: []pack.Edition{{}}})
	if err != nil {
		t.Fatal(err)
	}
	var head map[string]json.RawMessage
	if err := json.Unmarshal(body, &head); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		file, name string
		golang     []string
	}{
		{"page.d.ts", "SearchPort", names(t, browser, `w\.port\.Call\("(\w+)"`)},
		{"page.d.ts", "BootAddresses", names(t, between(t, source(t, "web/page/frame.html"), "<script defer", ">"), `data-(\w+)=`)},
		{"messages.d.ts", "SearchResponse", names(t, between(t, browser, "func SendResponse", "\n}"), `"(\w+)":`)},
		{"page.d.ts", "Drawn", names(t, browser, `drawn\.Call\("(\w+)"`)},
		{"page.d.ts", "Entry", names(t, between(t, source(t, "app/ui/store_entries.go"), "type Entry struct {", "\n}"), `json:"(\w+)`)},
		{"opened.d.ts", "PackHead", slices.Sorted(maps.Keys(head))},
		{"worker.d.ts", "ShellNote", names(t, between(t, source(t, "web/shell_worker.go"), "type shellNote struct {", "\n}"), `json:"(\w+)"`)},
	} {
		same(t, c.name, members(t, c.file, c.name), c.golang)
	}
	zhapu := members(t, "page.d.ts", "Zhapu")
	for _, name := range names(t, browser, `boot\(\)(?:, |\.\w+\()"(\w+)"`) {
		if !slices.Contains(zhapu, name) {
			t.Errorf("the app takes %s from window.zhapu, which declares no such member", name)
		}
	}
}

// members gives the names of the members of an interface.
func members(t *testing.T, file, name string) []string {
	t.Helper()
	_, body, ok := strings.Cut(between(t, source(t, "web/js/"+file), "interface "+name+" ", "\n}"), "{")
	if !ok {
		t.Fatalf("%s: interface %s has no body", file, name)
	}
	return names(t, body, `(?m)^  (?:readonly )?(\w+)[?:(]`)
}
