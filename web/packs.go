//go:build !js

package web

import (
	"strings"

	"zhaputide/content/pack"
	"zhaputide/content/protocol"
	"zhaputide/web/site"
)

// packType is the Content-Type of packs: as text they are compressed by every host.
const packType = site.PlainText

// addPack puts an encoded pack into the site under dir, named by its hash.
func addPack(to *site.Site, dir, name string, body []byte, effort site.Effort) pack.File {
	f := &site.File{Type: packType, Effort: effort, Parts: [][]byte{body}}
	if dir == protocol.PacksDir {
		f.Rule = packRule(name)
	}
	return pack.File{Path: to.AddHashed(dir, name, f), Size: len(body)}
}

// packRule covers packs and not the manifest, which must not be kept: all that begin with the same year, as editions do, and
// a rule for each other kind, so that an archive of many editions does not need a rule for each.
func packRule(name string) string {
	switch {
	case len(name) >= 4 && strings.Trim(name[:4], "0123456789") == "":
		return protocol.PacksDir + name[:4] + "*"
	case strings.HasPrefix(name, "year-"):
		return protocol.PacksDir + "year-*"
	}
	return protocol.PacksDir + name + ".*"
}
