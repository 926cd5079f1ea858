package lakemocktest

import (
	"os/exec"
	"strconv"
)

func together(*exec.Cmd) {}

// terminate ends a program and those that it started: Windows has no signal for it.
func terminate(program *exec.Cmd) {
	exec.Command("taskkill", "/T", "/F", "/PID", strconv.Itoa(program.Process.Pid)).Run()
}
