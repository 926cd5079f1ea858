package clients

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net/http"
	"os"
	"regexp"
	"strings"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/basic"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/config"
	mrs "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/mrs/v2"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/mrs/v2/model"
	mrsregion "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/mrs/v2/region"
)

const notAuthenticated = "Incorrect IAM authentication information: "

func wrongSecret(c *testCase) {
	with := c.caller()
	with.secret += "x"
	_, err := c.show(c.clientOf(with), unknownID)
	refusal := c.refusal(err)
	equal(c, "StatusCode", refusal.StatusCode, 401)
	equal(c, "ErrorCode", refusal.ErrorCode, "APIGW.0301")
	prefix := notAuthenticated + "verify aksk signature fail"
	if c.Steered {
		// what the gateway signed, to be laid beside what the SDK did
		prefix += ", canonicalRequest:GET|/v2/" + c.project + "/clusters/" + c.ClusterID +
			"/sql-execution/" + unknownID + "/||user-agent:huaweicloud-usdk-go/3.0"
	}
	if !strings.HasPrefix(refusal.ErrorMessage, prefix) {
		c.Errorf("ErrorMessage is %q", refusal.ErrorMessage)
	}
}

func unknownAccessKey(c *testCase) {
	with := c.caller()
	with.access = "NOBODYHASTHISKEY0000"
	_, err := c.show(c.clientOf(with), unknownID)
	c.refused(err, 401, "APIGW.0301", notAuthenticated+"ak NOBODYHASTHISKEY0000 not exist")
}

func securityToken(c *testCase) {
	if c.Temporary == nil {
		c.Skipf("the target has no temporary key")
	}
	with := c.caller()
	with.access, with.secret, with.securityToken = c.Temporary.Access, c.Temporary.Secret, ""
	_, err := c.show(c.clientOf(with), unknownID)
	without := c.refusal(err)
	equal(c, "StatusCode without the token", without.StatusCode, 401)
	equal(c, "ErrorCode without the token", without.ErrorCode, "APIGW.0301")

	with.securityToken = c.Temporary.SecurityToken
	_, err = c.show(c.clientOf(with), unknownID)
	c.signed(err)
}

func oddIDs(c *testCase) {
	client := c.client()
	for _, odd := range []string{"a b", "a+b", "a%2Fb", "a%20b", "кластер", "集群", "a~b!(c)*'d'", "a?b#c", "a:b@c&d=e,f;g$", `a"b\c|d`} {
		_, err := client.ShowSqlResult(&model.ShowSqlResultRequest{ClusterId: c.ClusterID, SqlId: odd})
		c.signed(err)
		_, err = client.ShowSqlResult(&model.ShowSqlResultRequest{ClusterId: odd, SqlId: unknownID})
		c.signed(err)
		if c.Failed() {
			c.Fatalf("with the id %q", odd)
		}
	}
}

func noProjectID(c *testCase) {
	with := c.caller()
	with.project = ""
	_, err := c.show(c.clientOf(with), unknownID)
	refusal := c.refusal(err)
	equal(c, "StatusCode", refusal.StatusCode, 400)
	if c.Steered {
		equal(c, "ErrorCode", refusal.ErrorCode, "12000107")
		if !strings.HasPrefix(refusal.ErrorMessage, "Invalid project ID: {project_id}.") {
			c.Errorf("ErrorMessage is %q", refusal.ErrorMessage)
		}
	}
}

func projectLookup(c *testCase) {
	with := c.caller()
	with.project, with.region = "", c.Region
	client, credentials, err := build(with)
	if err != nil {
		c.Fatalf("%v", err)
	}
	equal(c, "ProjectId", credentials.ProjectId, c.ProjectID)
	_, err = c.show(client, unknownID)
	c.signed(err)
}

func projectLookupRefused(c *testCase) {
	with := c.caller()
	// the SDK keeps in mind what it found for a key and a region
	with.secret, with.project, with.region = with.secret+"x", "", "cn-nowhere-1"
	_, _, err := build(with)
	if err == nil {
		c.Fatalf("it was not refused")
	}
	expected := regexp.MustCompile(`^failed to get project id of region 'cn-nowhere-1' automatically, .*"status_code":401.*"error_code":"APIGW\.0301"`)
	if !expected.MatchString(err.Error()) {
		c.Errorf("it was refused with: %v", err)
	}
}

func regionFromEnvironment(c *testCase) {
	c.Setenv("HUAWEICLOUD_SDK_AK", c.Access)
	c.Setenv("HUAWEICLOUD_SDK_SK", c.Secret)
	c.Setenv("HUAWEICLOUD_SDK_SECURITY_TOKEN", c.SecurityToken)
	c.Setenv("HUAWEICLOUD_SDK_PROJECT_ID", c.project)
	client := c.clientAt(c.Region, c.httpConfig())
	_, err := c.show(client, unknownID)
	c.signed(err)
}

func iamFromEnvironment(c *testCase) {
	c.Setenv("HUAWEICLOUD_SDK_AK", c.Access)
	c.Setenv("HUAWEICLOUD_SDK_SK", c.Secret)
	// the SDK puts https:// in front of an IAM that is not https
	c.Setenv("HUAWEICLOUD_SDK_IAM_ENDPOINT", c.HTTPSURL)
	// a region that is not declared
	client := c.clientAt("af-south-1", c.httpConfig().WithHttpTransport(c.trusting()))
	credentials := client.HcClient.GetCredential().(*basic.Credentials)
	if !hex32.MatchString(credentials.ProjectId) || credentials.ProjectId == c.ProjectID {
		c.Errorf("ProjectId is %q", credentials.ProjectId)
	}
	_, err := c.show(client, unknownID)
	c.signed(err)
}

// clientAt builds a client that knows nothing but the name of its region: the environment has the rest.
func (c *testCase) clientAt(region string, http *config.HttpConfig) *mrs.MrsClient {
	c.Helper()
	c.Setenv("HUAWEICLOUD_SDK_REGION_MRS_"+strings.ToUpper(strings.ReplaceAll(region, "-", "_")), c.URL)
	at, err := mrsregion.SafeValueOf(region)
	if err != nil {
		c.Fatalf("%v", err)
	}
	core, err := mrs.MrsClientBuilder().WithRegion(at).WithHttpConfig(http).SafeBuild()
	if err != nil {
		c.Fatalf("%v", err)
	}
	return mrs.NewMrsClient(core)
}

func endpointTrailingSlash(c *testCase) {
	with := c.caller()
	with.endpoint += "/"
	client := c.clientOf(with)
	_, err := c.show(client, unknownID)
	c.signed(err)
	_, err = c.cancel(client, unknownID)
	c.signed(err)
}

// trusting is a transport that knows the certificate of httpsUrl.
func (c *testCase) trusting() *http.Transport {
	c.Helper()
	pem, err := os.ReadFile(c.CertificateFile)
	if err != nil {
		c.Fatalf("%v", err)
	}
	known := x509.NewCertPool()
	if !known.AppendCertsFromPEM(pem) {
		c.Fatalf("%s holds no certificate", c.CertificateFile)
	}
	return &http.Transport{TLSClientConfig: &tls.Config{RootCAs: known}}
}

func httpsSelfSigned(c *testCase) {
	with := c.caller()
	with.endpoint = c.HTTPSURL
	_, err := c.clientOf(with).ExecuteSql(execution(c.ClusterID, "show tables"))
	var unknown x509.UnknownAuthorityError
	if !errors.As(err, &unknown) {
		c.Errorf("without the certificate it is %T: %v", err, err)
	}

	with.http = c.httpConfig().WithIgnoreSSLVerification(true)
	submitted := c.execute(c.clientOf(with), "show tables")
	equal(c, "Status", value(submitted.Status), "QUEUED")

	with.http = c.httpConfig().WithHttpTransport(c.trusting())
	client := c.clientOf(with)
	submitted = c.execute(client, "show tables")
	finished, _ := c.reaches(client, value(submitted.Id), "FINISHED")
	equal(c, "Content", finished.Content, &[][]string{{"t1"}, {"t2"}})
}

func endpointWithoutScheme(c *testCase) {
	with := c.caller()
	bare, found := strings.CutPrefix(c.HTTPSURL, "https://")
	equal(c, "https in front", found, true)
	with.endpoint, with.http = bare, c.httpConfig().WithHttpTransport(c.trusting())
	client := c.clientOf(with)
	submitted := c.execute(client, "show tables")
	finished, _ := c.reaches(client, value(submitted.Id), "FINISHED")
	equal(c, "Content", finished.Content, &[][]string{{"t1"}, {"t2"}})
}
