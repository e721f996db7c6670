package library

import (
	"encoding/json"
	"testing"

	"zhaputide/content/protocol"
)

// The page's script fills in id and query of a request by these names, without knowing the others.
func TestFieldsThatAScriptFillsIn(t *testing.T) {
	text, err := json.Marshal(map[string]any{protocol.IDField: 7, protocol.QueryField: "港口"})
	if err != nil {
		t.Fatal(err)
	}
	r, err := DecodeRequest(string(text))
	if want := (Request{ID: 7, Query: "港口"}); err != nil || r != want {
		t.Errorf("%s is read as %+v, %v", text, r, err)
	}
}
