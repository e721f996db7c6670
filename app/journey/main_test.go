//go:build !js

package journey

import (
	"fmt"
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	status := m.Run()
	if hosts := abroad(); len(hosts) > 0 {
		fmt.Printf("FAIL: a journey has asked for other hosts: %q\n", hosts)
		status = 1
	}
	chrome.close()
	closeOld()
	stopWebKit()
	os.Exit(status)
}
