package library

import (
	"slices"

	"zhaputide/content/pack"
)

// maxPacks bounds the opened packs in memory: about eight editions of some 40 KB.
const maxPacks = 8

// packLRU holds the packs opened last. The zero value is empty. With so few a list is as fast as a map.
type packLRU struct{ opened []openedPack } // latest first

type openedPack struct {
	path string
	pack pack.Pack
}

func (r *packLRU) get(path string) (pack.Pack, bool) {
	i := slices.IndexFunc(r.opened, func(o openedPack) bool { return o.path == path })
	if i < 0 {
		return pack.Pack{}, false
	}
	found := r.opened[i]
	copy(r.opened[1:i+1], r.opened[:i])
	r.opened[0] = found
	return found.pack, true
}

func (r *packLRU) put(path string, p pack.Pack) {
	if _, ok := r.get(path); ok {
		return
	}
	r.opened = slices.Insert(r.opened, 0, openedPack{path, p})
	if len(r.opened) > maxPacks {
		r.opened = slices.Delete(r.opened, maxPacks, len(r.opened))
	}
}
