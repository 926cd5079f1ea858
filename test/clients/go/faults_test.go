package clients

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"syscall"
	"time"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/invoker/retry"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/sdkerr"
)

// presets is what the SDK shows of each refusal of the gateway.
var presets = map[string]sdkerr.ServiceResponseError{
	"unauthorized":      {StatusCode: 401, ErrorCode: "APIGW.0301", ErrorMessage: notAuthenticated + "x-auth-token not found"},
	"token-expired":     {StatusCode: 401, ErrorCode: "APIGW.0307", ErrorMessage: "The token must be updated."},
	"signature-invalid": {StatusCode: 401, ErrorCode: "APIGW.0301", ErrorMessage: notAuthenticated + "verify aksk signature fail"},
	"forbidden":         {StatusCode: 403, ErrorCode: "APIGW.0302", ErrorMessage: "The IAM user is not allowed to access the API."},
	"not-published": {StatusCode: 404, ErrorCode: "APIGW.0101",
		ErrorMessage: "The API does not exist or has not been published in the environment"},
	"throttled": {StatusCode: 429, ErrorCode: "APIGW.0308",
		ErrorMessage: "The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 minute"},
	"backend-timeout":     {StatusCode: 504, ErrorCode: "APIGW.0201", ErrorMessage: "Backend timeout."},
	"backend-unavailable": {StatusCode: 502, ErrorCode: "APIGW.0201", ErrorMessage: "Backend unavailable."},
	"quota-exceeded":      {StatusCode: 400, ErrorCode: "DLI.1028", ErrorMessage: "quota exceeded"},
	"internal":            {StatusCode: 500, ErrorCode: "APIGW.0601", ErrorMessage: "Internal server error"},
}

func showsPreset(c *testCase, name string) {
	expected, ok := presets[name]
	if !ok {
		c.Fatalf("what the SDK shows of %s is not in the list in faults_test.go: add it", name)
	}
	client := c.client()
	c.fault(object{"kind": "status", "preset": name})
	_, ofPost := client.ExecuteSql(execution(c.ClusterID, "show tables"))
	c.refusedAs(ofPost, expected, "POST", "")
	_, ofGet := c.show(client, unknownID)
	c.refusedAs(ofGet, expected, "GET", unknownID+"/")
	_, ofCancel := c.cancel(client, unknownID)
	c.refusedAs(ofCancel, expected, "POST", unknownID+"/cancel/")
}

// refusedAs is refused; for a wrong signature, the gateway adds the text that it would have signed.
func (c *testCase) refusedAs(err error, expected sdkerr.ServiceResponseError, method, path string) {
	c.Helper()
	message := expected.ErrorMessage
	if strings.HasSuffix(message, "verify aksk signature fail") {
		message += ", canonicalRequest:" + method + "|/v2/" + c.project + "/clusters/" + c.ClusterID + "/sql-execution/" + path + "||"
		got := c.refusal(err).ErrorMessage
		head, signed, _ := strings.Cut(got, "user-agent:")
		equal(c, "ErrorMessage, before the headers", head, message)
		if !canonicalTail.MatchString(signed) {
			c.Errorf("ErrorMessage, from the headers on, is %q", signed)
		}
		message = got
	}
	c.refused(err, expected.StatusCode, expected.ErrorCode, message)
}

// canonicalTail is the headers that the SDK signs, their names, and the hash of the body.
var canonicalTail = regexp.MustCompile(
	`^huaweicloud-usdk-go/3\.0[^|]*\|x-project-id:[0-9a-f]{32}\|x-sdk-date:\d{8}T\d{6}Z\|\|user-agent;x-project-id;x-sdk-date\|[0-9a-f]{64}$`)

func timeout(c *testCase) {
	c.fault(object{"kind": "latency", "delay": "10m"}, object{"times": 1})
	with := c.caller()
	with.http = c.httpConfig().WithTimeout(100 * time.Millisecond)
	client := c.clientOf(with)
	_, err := client.ExecuteSql(execution(c.ClusterID, "show tables"))
	var failed *url.Error
	if !errors.As(err, &failed) {
		c.Fatalf("%T: %v", err, err)
	}
	equal(c, "Timeout()", failed.Timeout(), true)
}

// cancellable gives each request a context, which the SDK itself has no place for.
type cancellable struct {
	context context.Context
}

func (t cancellable) RoundTrip(request *http.Request) (*http.Response, error) {
	return http.DefaultTransport.RoundTrip(request.WithContext(t.context))
}

func contextCancelled(c *testCase) {
	c.fault(object{"kind": "latency", "delay": "10m"})
	within, cancel := context.WithCancel(context.Background())
	defer cancel()
	with := c.caller()
	with.http = c.httpConfig().WithHttpRoundTripper(cancellable{within})
	client := c.clientOf(with)
	ended := make(chan error)
	go func() {
		_, err := client.ExecuteSql(execution(c.ClusterID, "show tables"))
		ended <- err
	}()
	c.arrives(url.Values{"operation": {"ExecuteSql"}})
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		c.Errorf("%T: %v", err, err)
	}
	c.arrives(url.Values{"operation": {"ExecuteSql"}, "aborted": {"true"}})
}

func replyLost(c *testCase) {
	c.fault(object{"kind": "duplicate-late"}, object{"first": 1})
	client := c.client()
	_, err := client.ExecuteSql(execution(c.ClusterID, "show tables"))
	if !errors.Is(err, syscall.ECONNRESET) {
		c.Errorf("%T: %v", err, err)
	}
	// neither the SDK nor net/http submits again on its own, although the work was done
	equal(c, "the number of requests", len(c.journal()), 1)
	var there struct{ Executions []any }
	c.decode(c.control("GET", "sql", nil), &there)
	equal(c, "the number of executions", len(there.Executions), 1)
	c.execute(client, "show tables")
}

func bodyCutOff(c *testCase) {
	c.fault(object{"kind": "truncate", "bytes": 9}, object{"first": 1})
	client := c.client()
	_, err := client.ExecuteSql(execution(c.ClusterID, "show tables"))
	if !errors.Is(err, io.ErrUnexpectedEOF) {
		c.Errorf("%T: %v", err, err)
	}
	c.execute(client, "show tables")
}

func retriesThrottled(c *testCase) {
	c.fault(object{"kind": "status", "preset": "throttled"}, object{"first": 2})
	submit := c.client().ExecuteSqlInvoker(execution(c.ClusterID, "show tables"))
	submit.WithRetry(3, func(_ any, err error) bool {
		var refusal *sdkerr.ServiceResponseError
		return errors.As(err, &refusal) && refusal.StatusCode == 429
	}, retry.None{})
	submitted, err := submit.Invoke()
	if err != nil {
		c.Fatalf("%v", err)
	}
	equal(c, "Status", value(submitted.Status), "QUEUED")
	var seen []int
	for _, entry := range c.journal() {
		seen = append(seen, value(entry.Status))
	}
	equal(c, "the statuses", seen, []int{429, 429, 200})
}
