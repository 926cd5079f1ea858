//go:build unix

package lakemocktest

import (
	"os/exec"
	"syscall"
)

// together puts a program and those that it starts into a group: npx ends on a signal and hands none on.
func together(program *exec.Cmd) {
	program.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
}

func terminate(program *exec.Cmd) {
	syscall.Kill(-program.Process.Pid, syscall.SIGTERM)
}
