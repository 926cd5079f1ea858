package clients

import (
	"encoding/json"
	"errors"
	"net/http"
	"regexp"
	"sync"
	"time"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/basic"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/config"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/httphandler"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/region"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/sdkerr"
	mrs "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/mrs/v2"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/mrs/v2/model"
)

// caller is the caller and its endpoint.
type caller struct {
	access, secret, securityToken string
	// project is looked up if it is empty and there is a region.
	project       string
	endpoint, iam string
	region        string
	http          *config.HttpConfig
}

// caller returns the caller for the target: cases change what they test.
func (c *testCase) caller() caller {
	return caller{
		access:        c.Access,
		secret:        c.Secret,
		securityToken: c.SecurityToken,
		project:       c.project,
		endpoint:      c.URL,
		iam:           c.IAMURL,
		http:          c.httpConfig(),
	}
}

// httpConfig is the SDK's own, and listens.
func (c *testCase) httpConfig() *config.HttpConfig {
	listener := httphandler.NewHttpHandler().AddResponseHandler(c.wire.saw)
	return config.DefaultHttpConfig().WithHttpHandler(listener)
}

// client is what a user builds, with the endpoint aimed at the target.
func (c *testCase) client() *mrs.MrsClient {
	c.Helper()
	return c.clientOf(c.caller())
}

func (c *testCase) clientOf(with caller) *mrs.MrsClient {
	c.Helper()
	client, _, err := build(with)
	if err != nil {
		c.Fatalf("no client: %v", err)
	}
	return client
}

func build(with caller) (*mrs.MrsClient, *basic.Credentials, error) {
	credentials, err := basic.NewCredentialsBuilder().
		WithAk(with.access).
		WithSk(with.secret).
		WithSecurityToken(with.securityToken).
		WithProjectId(with.project).
		WithIamEndpointOverride(with.iam).
		SafeBuild()
	if err != nil {
		return nil, nil, err
	}
	builder := mrs.MrsClientBuilder().WithCredential(credentials).WithHttpConfig(with.http)
	if with.region == "" {
		builder = builder.WithEndpoint(with.endpoint)
	} else {
		builder = builder.WithRegion(region.NewRegion(with.region, with.endpoint))
	}
	core, err := builder.SafeBuild()
	if err != nil {
		return nil, nil, err
	}
	return mrs.NewMrsClient(core), credentials, nil
}

func execution(cluster, sql string) *model.ExecuteSqlRequest {
	return &model.ExecuteSqlRequest{
		ClusterId: cluster,
		Body:      &model.SqlExecutionReq{SqlType: "presto", SqlContent: sql},
	}
}

// execute submits SQL that has to be taken.
func (c *testCase) execute(client *mrs.MrsClient, sql string) *model.ExecuteSqlResponse {
	c.Helper()
	submitted, err := client.ExecuteSql(execution(c.ClusterID, sql))
	if err != nil {
		c.Fatalf("%s was not taken: %v", sql, err)
	}
	return submitted
}

func (c *testCase) show(client *mrs.MrsClient, sqlID string) (*model.ShowSqlResultResponse, error) {
	return client.ShowSqlResult(&model.ShowSqlResultRequest{ClusterId: c.ClusterID, SqlId: sqlID})
}

func (c *testCase) cancel(client *mrs.MrsClient, sqlID string) (*model.CancelSqlResponse, error) {
	return client.CancelSql(&model.CancelSqlRequest{ClusterId: c.ClusterID, SqlId: sqlID})
}

// until polls as a user of the SDK has to, and returns the statuses as well. It ends with an error of the SDK too.
func (c *testCase) until(client *mrs.MrsClient, sqlID, status string) (*model.ShowSqlResultResponse, []string, error) {
	c.Helper()
	var seen []string
	pause, deadline := 500*time.Millisecond, time.Now().Add(4*time.Minute)
	for {
		shown, err := c.show(client, sqlID)
		if err != nil {
			return nil, seen, err
		}
		seen = append(seen, value(shown.Status))
		if value(shown.Status) == status {
			return shown, seen, nil
		}
		if c.Steered {
			// each look moves it to its next status
			if len(seen) == 20 {
				c.Fatalf("it does not come to be %s: %v", status, seen)
			}
			continue
		}
		if time.Now().After(deadline) {
			c.Fatalf("it was not %s in time: %v", status, seen)
		}
		time.Sleep(pause)
		pause = min(pause*3/2, 5*time.Second)
	}
}

// reaches is until, for what has to come.
func (c *testCase) reaches(client *mrs.MrsClient, sqlID, status string) (*model.ShowSqlResultResponse, []string) {
	c.Helper()
	shown, seen, err := c.until(client, sqlID, status)
	if err != nil {
		c.Fatalf("%v after %v", err, seen)
	}
	return shown, seen
}

// hex32 is what a lakemock's request ids look like, and the ids of its projects.
var hex32 = regexp.MustCompile(`^[0-9a-f]{32}$`)

// refused checks everything that the SDK reports of an error.
func (c *testCase) refused(err error, status int, code, message string) {
	c.Helper()
	refusal := c.refusal(err)
	equal(c, "StatusCode", refusal.StatusCode, status)
	equal(c, "ErrorCode", refusal.ErrorCode, code)
	equal(c, "ErrorMessage", refusal.ErrorMessage, message)
}

// refusal is the one error that the SDK has for what an endpoint refuses.
func (c *testCase) refusal(err error) *sdkerr.ServiceResponseError {
	c.Helper()
	var refusal *sdkerr.ServiceResponseError
	if !errors.As(err, &refusal) {
		c.Fatalf("%T (%v) and not a ServiceResponseError", err, err)
	}
	equal(c, "RequestId", refusal.RequestId, c.wire.requestID())
	if c.Steered && !hex32.MatchString(refusal.RequestId) {
		c.Errorf("the request id %q is not one of 32 hexadecimal digits", refusal.RequestId)
	}
	return refusal
}

// signed says that a call was refused for what it asks, and so that its signature was good.
func (c *testCase) signed(err error) {
	c.Helper()
	refusal := c.refusal(err)
	if c.Steered {
		equal(c, "StatusCode", refusal.StatusCode, 400)
		equal(c, "ErrorCode", refusal.ErrorCode, "12000002")
	} else if refusal.StatusCode == 401 || refusal.StatusCode == 403 || refusal.ErrorCode == "" {
		c.Errorf("%v is not the error of this request", refusal)
	}
}

// failedBody reads the SQL out of a refusal in which the SDK found no code: it hands on the whole body as the message.
func (c *testCase) failedBody(err error) (body struct{ ID, Status, Message, Statement string }) {
	c.Helper()
	refusal := c.refusal(err)
	equal(c, "StatusCode", refusal.StatusCode, 500)
	equal(c, "ErrorCode", refusal.ErrorCode, "")
	if err := json.Unmarshal([]byte(refusal.ErrorMessage), &body); err != nil {
		c.Fatalf("ErrorMessage is not JSON: %v: %s", err, refusal.ErrorMessage)
	}
	return body
}

// wire is what the SDK's listener saw.
type wire struct {
	mutex sync.Mutex
	last  string
}

func (w *wire) saw(reply http.Response) {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	w.last = reply.Header.Get("X-Request-Id")
}

func (w *wire) requestID() string {
	w.mutex.Lock()
	defer w.mutex.Unlock()
	return w.last
}

// value is what the SDK's optional fields point to.
func value[T any](pointer *T) T {
	var none T
	if pointer == nil {
		return none
	}
	return *pointer
}
