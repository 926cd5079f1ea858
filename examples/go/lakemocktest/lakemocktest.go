// Package lakemocktest gives each test its own DLI and MRS. Copy it into your project: it needs only Go.
//
// It uses the lakemock at LAKEMOCK_URL. Without that variable it starts one for the tests of a package with the command in
// LAKEMOCK_COMMAND (if that is empty: the build of the clone around it, else `npx --yes lakemock`), and stops it after them.
package lakemocktest

import (
	"bufio"
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// A key that every lakemock knows.
const (
	AccessKey = "LAKEMOCKACCESSKEY"
	SecretKey = "lakemock-secret-key"
)

// JSON is a body of the control API.
type JSON map[string]any

// Lakemock is the project of one test.
type Lakemock struct {
	// URL is where the API is, for a client's endpoint.
	URL string
	// Project is the project id of this test alone.
	Project string

	t testing.TB
}

// Request is an entry of the journal.
type Request struct {
	Operation string
	// Status is 0 if no reply arrived.
	Status int
}

var url string

// Main runs the tests of a package. Call it from TestMain.
func Main(m *testing.M) {
	stop, err := find()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-interrupted
		stop()
		os.Exit(1)
	}()
	code := m.Run()
	stop()
	os.Exit(code)
}

// New gives a test its own project. Its time moves with each poll of the program, so no test waits.
func New(t testing.TB) *Lakemock {
	t.Helper()
	if url == "" {
		t.Fatal("no lakemock was started: call lakemocktest.Main from TestMain")
	}
	var id [16]byte
	if _, err := rand.Read(id[:]); err != nil {
		t.Fatal(err)
	}
	lake := &Lakemock{URL: url, Project: hex.EncodeToString(id[:]), t: t}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("requests to lakemock:\n%s", lake.call("GET", "journal?format=text", nil))
		}
		lake.call("POST", "reset", nil)
	})
	lake.Clock("auto")
	return lake
}

// Clock sets how time passes: "auto", "manual" (only by Advance) or "wall".
func (l *Lakemock) Clock(mode string) {
	l.t.Helper()
	l.call("PATCH", "clock", JSON{"mode": mode})
}

// Advance moves the clock.
func (l *Lakemock) Advance(by time.Duration) {
	l.t.Helper()
	l.call("POST", "clock/advance", JSON{"by": by.Milliseconds()})
}

// Stub says what a statement does.
func (l *Lakemock) Stub(stub JSON) {
	l.t.Helper()
	l.call("POST", "stubs", stub)
}

// Fault says what goes wrong with requests.
func (l *Lakemock) Fault(rule JSON) {
	l.t.Helper()
	l.call("POST", "faults", rule)
}

// Journal returns the requests, the oldest first.
func (l *Lakemock) Journal() []Request {
	l.t.Helper()
	var journal struct{ Entries []Request }
	if err := json.Unmarshal(l.call("GET", "journal", nil), &journal); err != nil {
		l.t.Fatal(err)
	}
	return journal.Entries
}

// call calls the control API of this project (docs/control-api.md of lakemock).
func (l *Lakemock) call(method, path string, body JSON) []byte {
	l.t.Helper()
	var sent bytes.Buffer
	if body != nil {
		if err := json.NewEncoder(&sent).Encode(body); err != nil {
			l.t.Fatal(err)
		}
	}
	request, err := http.NewRequest(method, l.URL+"/_lakemock/worlds/"+l.Project+"/"+path, &sent)
	if err != nil {
		l.t.Fatal(err)
	}
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	reply, err := http.DefaultClient.Do(request)
	if err != nil {
		l.t.Fatal(err)
	}
	defer reply.Body.Close()
	text, err := io.ReadAll(reply.Body)
	if err != nil || reply.StatusCode >= 300 {
		l.t.Fatalf("%s %s: %s %s %v", method, path, reply.Status, text, err)
	}
	return text
}

// find finds a running lakemock, or starts one, and returns a function that stops it.
func find() (stop func(), err error) {
	if url = strings.TrimSuffix(os.Getenv("LAKEMOCK_URL"), "/"); url != "" {
		return func() {}, nil
	}
	command := strings.Fields(os.Getenv("LAKEMOCK_COMMAND"))
	if len(command) == 0 {
		command = []string{"npx", "--yes", "lakemock"}
		// in a clone of lakemock: what it built
		if _, err := os.Stat("../../dist/cli.js"); err == nil {
			command = []string{"node", "../../dist/cli.js"}
		}
	}
	lakemock := exec.Command(command[0], append(command[1:], "start", "--port", "0")...)
	var complaint bytes.Buffer
	lakemock.Stderr = &complaint
	together(lakemock)
	output, err := lakemock.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := lakemock.Start(); err != nil {
		return nil, fmt.Errorf("%s: %w (set LAKEMOCK_URL or LAKEMOCK_COMMAND)", command[0], err)
	}
	// npx may have to download it first
	overdue := time.AfterFunc(2*time.Minute, func() { terminate(lakemock) })
	lines := bufio.NewScanner(output)
	for url == "" && lines.Scan() {
		var line struct{ Msg, URL string }
		if json.Unmarshal(lines.Bytes(), &line) == nil && strings.HasPrefix(line.Msg, "ready:") {
			url = line.URL
		}
	}
	overdue.Stop()
	if url == "" {
		lakemock.Wait()
		return nil, fmt.Errorf("%s did not start: %s", strings.Join(command, " "), complaint.String())
	}
	go io.Copy(io.Discard, output) // it would block if its output were not read
	return sync.OnceFunc(func() {
		terminate(lakemock)
		lakemock.Wait()
	}), nil
}
