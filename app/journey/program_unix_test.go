//go:build unix

package journey

import (
	"os/exec"
	"syscall"
)

// ownGroup makes a program the head of a group of processes, and killGroup ends it with all that it has started: a browser
// that does not answer its driver would outlive it.
func ownGroup(cmd *exec.Cmd) { cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

func killGroup(cmd *exec.Cmd) { _ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
