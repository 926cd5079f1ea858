// Package clients runs published libraries for Go, unchanged, against an endpoint: Huawei's SDK, and that of its Terraform provider.
package clients

import (
	"bytes"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"runtime/debug"
	"strings"
	"testing"
)

// sdk is the name of Huawei's own client in clients.yaml.
const sdk = "huaweicloud-sdk-go-v3"

// clients has the cases of each client by its name.
var clients = map[string]map[string]func(*testCase){sdk: cases, terraform: terraformCases}

// cases has each case of ../sdk-cases.ts and of clients.yaml by its name.
var cases = map[string]func(*testCase){
	"execute-poll-result":  executePollResult,
	"failed-sql":           failedSQL,
	"cancel-running":       cancelRunning,
	"cancel-ended":         cancelEnded,
	"cancel-uncancellable": cancelUncancellable,
	"unknown-sql-id":       unknownSQLID,
	"non-ascii-sql":        nonASCIISQL,
	"rows-in-a-file":       rowsInAFile,
	"null-among-rows":      nullAmongRows,
	"statement-without-id": statementWithoutID,
	"refused-sql":          refusedSQL,
	"concurrent-submits":   concurrentSubmits,
	"cluster-by-name":      clusterByName,

	"wrong-secret":            wrongSecret,
	"unknown-access-key":      unknownAccessKey,
	"security-token":          securityToken,
	"odd-ids":                 oddIDs,
	"no-project-id":           noProjectID,
	"project-lookup":          projectLookup,
	"project-lookup-refused":  projectLookupRefused,
	"region-from-environment": regionFromEnvironment,
	"iam-from-environment":    iamFromEnvironment,
	"endpoint-trailing-slash": endpointTrailingSlash,
	"endpoint-without-scheme": endpointWithoutScheme,
	"https-self-signed":       httpsSelfSigned,

	"timeout":           timeout,
	"context-cancelled": contextCancelled,
	"reply-lost":        replyLost,
	"body-cut-off":      bodyCutOff,
	"retries-throttled": retriesThrottled,

	"job-lifecycle":       jobLifecycle,
	"job-finished-failed": jobFinishedFailed,
	"job-killed":          jobKilled,
	"job-list":            jobList,
	"job-sql-result":      jobSQLResult,
	"job-deleted":         jobDeleted,
	"job-unknown":         jobUnknown,
	"cluster-lifecycle":   clusterLifecycle,
	"cluster-with-steps":  clusterWithSteps,

	"sql-job-rows":             sqlJobRows,
	"sql-job-failed":           sqlJobFailed,
	"sql-job-cancelled":        sqlJobCancelled,
	"sql-job-synchronous":      sqlJobSynchronous,
	"sql-job-too-slow":         sqlJobTooSlow,
	"sql-job-list":             sqlJobList,
	"sql-job-on-default-queue": sqlJobOnDefaultQueue,
	"sql-job-exported":         sqlJobExported,
	"sql-job-checked":          sqlJobChecked,
	"sql-job-unknown":          sqlJobUnknown,
	"batch-lifecycle":          batchLifecycle,
	"batch-dead":               batchDead,
	"batch-cancelled":          batchCancelled,
	"batch-list":               batchList,
	"queue-lifecycle":          queueLifecycle,
	"queue-scaled":             queueScaled,
	"database-lifecycle":       databaseLifecycle,
	"pool-lifecycle":           poolLifecycle,
	"resource-upload":          resourceUpload,
}

// target is what runner.ts calls Target.
type target struct {
	Cases                 []string
	Steered               bool
	URL, IAMURL, HTTPSURL string
	CertificateFile       string
	Region, ProjectID     string
	ClusterID             string
	Access, Secret        string
	SecurityToken         string
	Temporary             *struct{ Access, Secret, SecurityToken string }
}

// testCase is one case and what it is aimed at. It writes down why it failed or was skipped.
type testCase struct {
	*testing.T
	target
	// of is the name of the case's client.
	of string
	// project is the case's own in a steered target, so that no two meet.
	project string
	wire    wire
	said    []string
}

func TestClients(t *testing.T) {
	var to target
	readTarget(t, &to)
	for _, full := range to.Cases {
		client, name, _ := strings.Cut(full, "/")
		if bodies, ok := clients[client]; ok {
			t.Run(full, func(t *testing.T) { run(t, to, client, name, bodies[name]) })
		}
	}
}

func run(t *testing.T, to target, client, name string, body func(*testCase)) {
	c := &testCase{T: t, target: to, of: client, project: to.ProjectID}
	if to.Steered {
		c.project = freshID()
	}
	t.Cleanup(func() { c.report(name) })
	defer func() {
		// a case that panics is one that failed, and the others go on
		if reason := recover(); reason != nil {
			c.Errorf("panic: %v\n%s", reason, debug.Stack())
		}
	}()
	if preset, ok := strings.CutPrefix(name, "preset-"); ok {
		showsPreset(c, preset)
	} else if body != nil {
		body(c)
	} else {
		c.Errorf("there is no case %s: write it, and put it into the list in suite_test.go", name)
	}
}

// report appends how the case ended to the file that LAKEMOCK_OUTCOMES names.
func (c *testCase) report(name string) {
	outcome := "passed"
	if c.Failed() {
		outcome = "failed"
	} else if c.Skipped() {
		outcome = "skipped"
	}
	text := strings.Join(c.said, "\n")
	line, err := json.Marshal(map[string]string{"client": c.of, "case": name, "outcome": outcome, "text": text})
	if err != nil {
		panic(err)
	}
	file, err := os.OpenFile(os.Getenv("LAKEMOCK_OUTCOMES"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		panic(err)
	}
	defer file.Close()
	if _, err := file.Write(append(line, '\n')); err != nil {
		panic(err)
	}
}

func (c *testCase) Errorf(format string, values ...any) {
	c.Helper()
	c.said = append(c.said, fmt.Sprintf(format, values...))
	c.T.Errorf(format, values...)
}

func (c *testCase) Fatalf(format string, values ...any) {
	c.Helper()
	c.Errorf(format, values...)
	c.T.FailNow()
}

func (c *testCase) Skipf(format string, values ...any) {
	c.Helper()
	c.said = append(c.said, fmt.Sprintf(format, values...))
	c.T.SkipNow()
}

// equal compares by value, through pointers.
func equal(c *testCase, what string, got, want any) {
	c.Helper()
	if !reflect.DeepEqual(got, want) {
		c.Errorf("%s is %s and not %s", what, shown(got), shown(want))
	}
}

func shown(value any) string {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return fmt.Sprintf("%#v", value)
	}
	return strings.TrimSpace(text.String())
}

func readTarget(t *testing.T, to *target) {
	text, err := os.ReadFile(os.Getenv("LAKEMOCK_TARGET"))
	if err != nil {
		t.Fatalf("LAKEMOCK_TARGET has to name a file: %v", err)
	}
	if err := json.Unmarshal(text, to); err != nil {
		t.Fatalf("the target is not JSON: %v", err)
	}
}

// freshID is 32 hex digits, as a project's id is.
func freshID() string {
	var bytes [16]byte
	if _, err := rand.Read(bytes[:]); err != nil {
		panic(err)
	}
	return hex.EncodeToString(bytes[:])
}
