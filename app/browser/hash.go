package browser

import "strings"

// hashIn is the hash in the name of a file that never changes, "9a1b00c3d4e5" in /packs/2026-02.9a1b00c3d4e5 and in
// /media/picture.9a1b00c3d4e5.svg; "" in other names.
func hashIn(path string) string {
	parts := strings.Split(path[strings.LastIndexByte(path, '/')+1:], ".")
	for i := len(parts) - 1; i > 0 && i >= len(parts)-2; i-- {
		if len(parts[i]) >= minHash && strings.Trim(parts[i], "0123456789abcdef") == "" {
			return parts[i]
		}
	}
	return ""
}

// minHash is the least number of digits that are taken for a hash: no ending of a file is as long.
const minHash = 8
