//go:build !js

package journey

import (
	"fmt"
	"os"
	"testing"
)

// TestMatrix is the promise of the paper: whatever goes wrong, at whatever moment, nothing that could be read is lost, the words are true, and
// one look after it the phone is whole again. MATRIX=1 runs all of it and writes the table; otherwise the cells run that broke most easily.
func TestMatrix(t *testing.T) {
	needChrome(t)
	all := os.Getenv("MATRIX") != ""
	table := newTable()
	t.Run("cells", func(t *testing.T) {
		for i := range faults {
			for j := range moments {
				f, m := &faults[i], &moments[j]
				if !all && !worst[f.name+" at "+m.name] {
					continue
				}
				t.Run(fmt.Sprintf("%s at %s", f.name, m.name), func(t *testing.T) {
					t.Parallel()
					c := newCell(t, f, m)
					t.Cleanup(func() { table.put(i, j, t.Failed(), c.stage) })
					c.run()
				})
			}
		}
	})
	if all {
		table.write(t)
	}
}
