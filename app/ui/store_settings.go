package ui

import (
	"encoding/json"
	"slices"

	"zhaputide/content/protocol"
)

// Settings holds the choices of this reader. The inline script of every page applies them before the first paint.
type Settings struct {
	Size  int    `json:"size"`            // step 1 to 6
	Theme string `json:"theme"`           // one of protocol.Themes
	Elder bool   `json:"elder"`           // 长辈版: larger text and larger targets
	Words string `json:"words,omitempty"` // 点词查找: tapsOn, tapsOff, or "" while the reader has not chosen
}

// DecodeSettings reads the settings as the phone keeps them. Every field that is spoilt or missing gets its default.
func DecodeSettings(text string) Settings {
	var s struct {
		Size  json.RawMessage `json:"size"`
		Theme json.RawMessage `json:"theme"`
		Elder json.RawMessage `json:"elder"`
		Words json.RawMessage `json:"words"`
	}
	var out Settings
	if json.Unmarshal([]byte(text), &s) == nil {
		// one bad field does not cost the reader the others
		_ = json.Unmarshal(s.Size, &out.Size)
		_ = json.Unmarshal(s.Theme, &out.Theme)
		_ = json.Unmarshal(s.Elder, &out.Elder)
		_ = json.Unmarshal(s.Words, &out.Words)
	}
	if out.Size < 1 || out.Size > protocol.Sizes {
		out.Size = protocol.DefaultSize
		if out.Elder {
			out.Size = protocol.ElderSize
		}
	}
	if out.Words != tapsOn && out.Words != tapsOff {
		out.Words = ""
	}
	if !slices.Contains(protocol.Themes, out.Theme) {
		out.Theme = protocol.Themes[0]
	}
	return out
}

// Encode gives the settings as the phone keeps them.
func (s Settings) Encode() string {
	b, err := json.Marshal(s)
	if err != nil { // plain values: cannot be
		return "{}"
	}
	return string(b)
}

// WithSize is the settings with another size, held inside the six steps.
func (s Settings) WithSize(step int) Settings {
	s.Size = min(max(step, 1), protocol.Sizes)
	return s
}

// WithElder switches 长辈版. On, the text is at least the size that elders read well; off, it goes back to the usual
// size unless the reader has chosen one of their own meanwhile.
func (s Settings) WithElder(on bool) Settings {
	if on == s.Elder {
		return s
	}
	s.Elder = on
	switch {
	case on:
		s.Size = max(s.Size, protocol.ElderSize)
	case s.Size == protocol.ElderSize:
		s.Size = protocol.DefaultSize
	}
	return s
}

const (
	tapsOn  = "on"
	tapsOff = "off"
)

// TapsWords tells whether a tap on a word says something about it. Until the reader has chosen it does, but not in
// 长辈版, where a finger that rests on the page must change nothing.
func (s Settings) TapsWords() bool { return s.Words == tapsOn || s.Words == "" && !s.Elder }

// WithWords switches 点词查找.
func (s Settings) WithWords(on bool) Settings {
	s.Words = tapsOff
	if on {
		s.Words = tapsOn
	}
	return s
}
