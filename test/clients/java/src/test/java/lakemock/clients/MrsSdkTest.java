package lakemock.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.exception.ConnectionException;
import com.huaweicloud.sdk.core.exception.SdkException;
import com.huaweicloud.sdk.core.exception.ServerResponseException;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.core.exception.SslHandShakeException;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.core.region.Region;
import com.huaweicloud.sdk.core.retry.backoff.BackoffStrategy;
import com.huaweicloud.sdk.mrs.v1.model.Cluster;
import com.huaweicloud.sdk.mrs.v1.model.ListClustersRequest;
import com.huaweicloud.sdk.mrs.v1.model.ListClustersResponse;
import com.huaweicloud.sdk.mrs.v1.model.ShowClusterDetailsRequest;
import com.huaweicloud.sdk.mrs.v2.MrsAsyncClient;
import com.huaweicloud.sdk.mrs.v2.MrsClient;
import com.huaweicloud.sdk.mrs.v2.model.CancelSqlResponse;
import com.huaweicloud.sdk.mrs.v2.model.ExecuteSqlRequest;
import com.huaweicloud.sdk.mrs.v2.model.ExecuteSqlResponse;
import com.huaweicloud.sdk.mrs.v2.model.ShowSqlResultRequest;
import com.huaweicloud.sdk.mrs.v2.model.ShowSqlResultResponse;
import com.huaweicloud.sdk.mrs.v2.model.ShowTagQuotaRequest;
import java.io.FileInputStream;
import java.io.InputStream;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.function.Executable;

/** Huawei's SDK for MRS. The classes and contents of its exceptions are tested too. */
@Client("huaweicloud-sdk-mrs")
final class MrsSdkTest {
    private static final String UNKNOWN = "20190909_011820_00151_xxxxx";
    private static final String IAM = "Incorrect IAM authentication information: ";

    // ---- SQL ----

    @Case("execute-poll-result")
    void executePollResult(Project project) {
        Mrs mrs = new Mrs(project);
        ExecuteSqlResponse submitted = mrs.execute("show tables");
        assertEquals(200, submitted.getHttpStatusCode());
        assertEquals("show tables", submitted.getStatement());
        assertNull(submitted.getContent());
        assertTrue(submitted.getId().matches("\\d{8}_\\d{6}_\\d{5}_\\w{5}"), submitted.getId());

        List<String> seen = new ArrayList<>();
        ShowSqlResultResponse finished = mrs.until("FINISHED", submitted.getId(), seen);
        assertEquals(200, finished.getHttpStatusCode());
        assertEquals(submitted.getId(), finished.getId());
        assertEquals("show tables", finished.getStatement());
        assertNull(finished.getMessage());
        if (!project.endpoint.steered) {
            for (List<String> row : finished.getContent()) assertEquals(1, row.size());
            return;
        }
        assertEquals("QUEUED", submitted.getStatus());
        assertEquals(
                List.of("WAITING_FOR_RESOURCES", "PLANNING", "STARTING", "RUNNING", "FINISHING", "FINISHED"), seen);
        assertEquals(List.of(List.of("t1"), List.of("t2")), finished.getContent());
        assertNull(finished.getResultLocation());
    }

    @Case("failed-sql")
    void failedSql(Project project) throws Exception {
        Mrs mrs = new Mrs(project);
        String polled = "select missing from t1";
        if (!project.endpoint.steered) {
            ServiceResponseException error =
                    assertThrows(ServiceResponseException.class, () -> mrs.until("FINISHED", mrs.execute(polled).getId()));
            if (error.getHttpStatusCode() == 400) assertEquals("MRS.0011", error.getErrorCode());
            else assertEquals("FAILED", body(error).get("status").asText());
            return;
        }
        String atOnce = "create table t1(a int)";
        String exists = "line 1:1: Table 'hive.default.t1' already exists";
        String missing = "line 1:8: Column 'missing' cannot be resolved";

        // it finds no error code in the reply of 2021, and hands on the whole body
        ServerResponseException refused = assertThrowsExactly(ServerResponseException.class, () -> mrs.execute(atOnce));
        assertFailed(project, refused, "", atOnce, exists);
        String id = mrs.execute(polled).getId();
        refused = assertThrowsExactly(ServerResponseException.class, () -> mrs.until("FINISHED", id));
        assertFailed(project, refused, id, polled, missing);

        project.settings(Map.of("docs", "2025"));
        assertRefused(project, 400, "MRS.0011", exists, () -> mrs.execute(atOnce));
        String newer = mrs.execute(polled).getId();
        assertRefused(project, 400, "MRS.0011", missing, () -> mrs.until("FINISHED", newer));
    }

    private static void assertFailed(
            Project project, ServiceResponseException error, String id, String sql, String message) throws Exception {
        assertEquals(500, error.getHttpStatusCode());
        assertNull(error.getErrorCode());
        assertRequestId(project, error);
        Map<String, String> body = new HashMap<>();
        body(error).fields().forEachRemaining((field) -> body.put(field.getKey(), field.getValue().asText(null)));
        Map<String, String> expected = new HashMap<>(
                Map.of("id", id, "sql_id", id, "message", message, "statement", sql, "status", "FAILED"));
        expected.put("result_location", null);
        expected.put("content", null);
        assertEquals(expected, body);
    }

    @Case("unknown-sql-id")
    void unknownSqlId(Project project) {
        Mrs mrs = new Mrs(project);
        if (!project.endpoint.steered) {
            assertKnown(assertThrows(ServiceResponseException.class, () -> mrs.show(UNKNOWN)));
            return;
        }
        assertRefused(project, 400, "12000002", "The parameter is invalid. There is no SQL execution " + UNKNOWN
                + " on cluster " + project.endpoint.clusterId + ".", () -> mrs.show(UNKNOWN));
    }

    @Case("missing-sql")
    void missingSql(Project project) {
        Mrs mrs = new Mrs(project);
        assertRefused(project, 400, "12000002", "The parameter is invalid. sql_content is required",
                () -> mrs.execute(null));
    }

    @Case("several-statements")
    void severalStatements(Project project) {
        Mrs mrs = new Mrs(project);
        assertRefused(project, 500, "MRS.0011", "Request with multiple SQL is not support.",
                () -> mrs.execute("select 1; select 2"));
    }

    @Case("sql-without-id")
    void sqlWithoutId(Project project) {
        Mrs mrs = new Mrs(project);
        ExecuteSqlResponse created = mrs.execute("create table t9(a int)");
        assertEquals("FINISHED", created.getStatus());
        assertEquals("", created.getId());
        assertNull(created.getContent());
        assertEquals(List.of(List.of("1")), mrs.execute("insert into t1 values (1, 'one', '2019-09-09')").getContent());
    }

    @Case("result-in-a-file")
    void resultInAFile(Project project) {
        Mrs mrs = new Mrs(project);
        ExecuteSqlRequest request = mrs.executeRequest("select * from t1");
        request.getBody().withDatabase("default").withArchivePath("obs://my-bucket/results/");
        String id = mrs.client.executeSql(request).getId();
        ShowSqlResultResponse finished = mrs.until("FINISHED", id);
        assertNull(finished.getContent());
        String location = finished.getResultLocation();
        assertTrue(location.matches("obs://my-bucket/results/[0-9a-f-]{36}_\\d{8}/" + id + "\\.csv"), location);
        assertEquals("id,name,dt\r\n1,one,2019-09-09\r\n2,,2019-09-10\r\n", project.result(id));
    }

    @Case("null-in-a-row")
    void nullInARow(Project project) {
        Mrs mrs = new Mrs(project);
        List<List<Object>> rows = List.of(List.of("id", 2), Arrays.asList(null, ""));
        project.stub("show stats for t1", Map.of("columns", List.of("column_name", "rows"), "rows", rows));
        ShowSqlResultResponse finished = mrs.until("FINISHED", mrs.execute("show stats for t1").getId());
        assertEquals(List.of(List.of("id", "2"), Arrays.asList(null, "")), finished.getContent());
    }

    @Case("cluster-by-name")
    void clusterByName(Project project) {
        project.cluster("id-of-reports", Map.of("name", "reports"));
        project.cluster("id-of-orders", Map.of("name", "orders"));
        com.huaweicloud.sdk.mrs.v1.MrsClient client = com.huaweicloud.sdk.mrs.v1.MrsClient.newBuilder()
                .withCredential(Mrs.credentials(project))
                .withEndpoints(List.of(project.endpoint.url))
                .build();
        ListClustersResponse listed = client.listClusters(new ListClustersRequest().withClusterName("orders"));
        assertEquals(1, listed.getClusterTotal());
        assertEquals(1, listed.getClusters().size());
        String id = listed.getClusters().get(0).getClusterId();
        assertEquals("id-of-orders", id);
        Cluster shown = client.showClusterDetails(new ShowClusterDetailsRequest().withClusterId(id)).getCluster();
        assertEquals(id, shown.getClusterId());
        assertEquals("orders", shown.getClusterName());
        assertEquals("running", shown.getClusterState());
    }

    @Case("async")
    void async(Project project) throws Exception {
        MrsAsyncClient client = MrsAsyncClient.newBuilder()
                .withCredential(Mrs.credentials(project))
                .withEndpoints(List.of(project.endpoint.url))
                .build();
        Mrs mrs = new Mrs(project);
        List<CompletableFuture<ExecuteSqlResponse>> inFlight = new ArrayList<>();
        for (int n = 0; n < 5; n++) inFlight.add(client.executeSqlAsync(mrs.executeRequest("select " + n)));
        Set<String> ids = new HashSet<>();
        for (CompletableFuture<ExecuteSqlResponse> one : inFlight) ids.add(one.get().getId());
        assertEquals(5, ids.size());

        ExecutionException error = assertThrowsExactly(
                ExecutionException.class, () -> client.showSqlResultAsync(mrs.showRequest(UNKNOWN)).get());
        assertSame(ClientRequestException.class, error.getCause().getClass());
        assertKnown((ServiceResponseException) error.getCause());
    }

    // ---- cancelling ----

    @Case("cancel-running")
    void cancelRunning(Project project) throws Exception {
        Mrs mrs = new Mrs(project);
        project.stub("select forever", Map.of("never", true));
        String id = mrs.execute("select forever").getId();
        mrs.until("RUNNING", id);
        // it stays so, however often it is looked at
        assertEquals("RUNNING", mrs.show(id).getStatus());

        CancelSqlResponse cancelled = mrs.cancel(id);
        assertEquals(200, cancelled.getHttpStatusCode());
        assertEquals(CancelSqlResponse.StatusEnum.SUCCEED, cancelled.getStatus());
        assertNull(cancelled.getMessage());
        ServerResponseException error = assertThrowsExactly(ServerResponseException.class, () -> mrs.show(id));
        assertFailed(project, error, id, "select forever", "Query was canceled");
    }

    @Case("cancel-ended")
    void cancelEnded(Project project) {
        Mrs mrs = new Mrs(project);
        String id = mrs.execute("show tables").getId();
        mrs.until("FINISHED", id);
        assertEquals(CancelSqlResponse.StatusEnum.SUCCEED, mrs.cancel(id).getStatus());
        assertEquals("FINISHED", mrs.show(id).getStatus());
    }

    @Case("cancel-uncancellable")
    void cancelUncancellable(Project project) {
        Mrs mrs = new Mrs(project);
        project.stub("select forever", Map.of("never", true, "cancel", "fail"));
        String id = mrs.execute("select forever").getId();
        mrs.until("RUNNING", id);
        String body = "{\"status\":\"FAILED\",\"message\":\"Cancel sql error\"}";
        assertRefused(project, 500, null, body, () -> mrs.cancel(id));
        project.settings(Map.of("docs", "2025"));
        assertRefused(project, 400, null, body, () -> mrs.cancel(id));
        assertEquals("RUNNING", mrs.show(id).getStatus());
    }

    // ---- who calls ----

    @Case("wrong-secret")
    void wrongSecret(Project project) {
        BasicCredentials credentials = Mrs.credentials(project).withSk("wrong");
        Mrs mrs = new Mrs(project, Mrs.build(project.endpoint.url, credentials));
        ClientRequestException error = assertThrowsExactly(ClientRequestException.class, () -> mrs.show(UNKNOWN));
        assertEquals(401, error.getHttpStatusCode());
        assertEquals("APIGW.0301", error.getErrorCode());
        // what the gateway signed, to be laid beside what the client did
        String begin = IAM + "verify aksk signature fail, canonicalRequest:GET|/v2/" + project.id + "/clusters/"
                + project.endpoint.clusterId + "/sql-execution/" + UNKNOWN + "/||";
        assertTrue(error.getErrorMsg().startsWith(begin), error.getErrorMsg());
        assertRequestId(project, error);
    }

    @Case("unknown-key")
    void unknownKey(Project project) {
        BasicCredentials credentials = Mrs.credentials(project).withAk("NOBODY");
        Mrs mrs = new Mrs(project, Mrs.build(project.endpoint.url, credentials));
        assertRefused(project, 401, "APIGW.0301", IAM + "ak NOBODY not exist", () -> mrs.show(UNKNOWN));
    }

    @Case("security-token")
    void securityToken(Project project) {
        Endpoint.Temporary key = project.endpoint.temporary;
        assumeTrue(key != null, "the target has no temporary key");
        BasicCredentials credentials = Mrs.credentials(project).withAk(key.access).withSk(key.secret).withSecurityToken(null);
        Mrs without = new Mrs(project, Mrs.build(project.endpoint.url, credentials));
        ClientRequestException error = assertThrowsExactly(ClientRequestException.class, () -> without.show(UNKNOWN));
        assertEquals(401, error.getHttpStatusCode());
        assertEquals("APIGW.0301", error.getErrorCode());

        credentials.setSecurityToken(key.securityToken);
        Mrs mrs = new Mrs(project, Mrs.build(project.endpoint.url, credentials));
        assertKnown(assertThrows(ServiceResponseException.class, () -> mrs.show(UNKNOWN)));
    }

    @Case("signature-out-of-date")
    void signatureOutOfDate(Project project) {
        Mrs mrs = new Mrs(project);
        assertRefused(project, 401, "APIGW.0301", IAM + "calc ak sk signature fail:signature expired",
                () -> mrs.client.showSqlResultInvoker(mrs.showRequest(UNKNOWN))
                        .addHeader("X-Sdk-Date", "20190909T011820Z")
                        .invoke());
    }

    // ---- the endpoint, the region, the project ----

    @Case("project-lookup")
    void projectLookup(Project project) {
        Endpoint endpoint = project.endpoint;
        BasicCredentials credentials =
                Mrs.credentials(project).withProjectId(null).withIamEndpoint(endpoint.iamUrl);
        MrsClient client = MrsClient.newBuilder()
                .withCredential(credentials)
                .withRegion(new Region(endpoint.region, endpoint.url))
                .build();
        assertEquals(endpoint.projectId, credentials.getProjectId());
        Mrs mrs = new Mrs(project, client);
        assertKnown(assertThrows(ServiceResponseException.class, () -> mrs.show(UNKNOWN)));
    }

    @Case("project-lookup-refused")
    void projectLookupRefused(Project project) {
        BasicCredentials credentials = Mrs.credentials(project)
                .withSk("wrong")
                .withProjectId(null)
                .withIamEndpoint(project.endpoint.iamUrl);
        // not one that is looked up elsewhere: the SDK remembers projects by key and region
        Region region = new Region("af-south-1", project.endpoint.url);
        SdkException error = assertThrowsExactly(SdkException.class,
                () -> MrsClient.newBuilder().withCredential(credentials).withRegion(region).build());
        ClientRequestException cause = (ClientRequestException) error.getCause().getCause();
        assertEquals(401, cause.getHttpStatusCode());
        assertEquals("APIGW.0301", cause.getErrorCode());
        String begin = IAM + "verify aksk signature fail, canonicalRequest:GET|/v3/projects/|name=af-south-1|";
        assertTrue(cause.getErrorMsg().startsWith(begin), cause.getErrorMsg());
    }

    @Case("no-project-id")
    void noProjectId(Project project) {
        BasicCredentials credentials = Mrs.credentials(project).withProjectId(null);
        Mrs mrs = new Mrs(project, Mrs.build(project.endpoint.url, credentials));
        ClientRequestException error = assertThrowsExactly(ClientRequestException.class, () -> mrs.show(UNKNOWN));
        assertEquals(400, error.getHttpStatusCode());
        assertEquals("12000107", error.getErrorCode());
        assertTrue(error.getErrorMsg().startsWith("Invalid project ID: {project_id}."), error.getErrorMsg());
        assertTrue(error.getErrorMsg().endsWith("the client has no project id set"), error.getErrorMsg());
    }

    @Case("endpoint-trailing-slash")
    void endpointTrailingSlash(Project project) {
        Mrs mrs = new Mrs(project, Mrs.build(project.endpoint.url + "/", Mrs.credentials(project)));
        assertKnown(assertThrows(ServiceResponseException.class, () -> mrs.show(UNKNOWN)));
    }

    @Case("https-self-signed")
    void httpsSelfSigned(Project project) throws Exception {
        String url = project.endpoint.httpsUrl;
        BasicCredentials credentials = Mrs.credentials(project);
        Mrs stranger = new Mrs(project, Mrs.build(url, credentials));
        assertThrowsExactly(SslHandShakeException.class, () -> stranger.execute("show tables"));

        Mrs trusting = new Mrs(project, Mrs.build(url, credentials, trusting(project.endpoint.certificateFile)));
        ShowSqlResultResponse finished = trusting.until("FINISHED", trusting.execute("show tables").getId());
        assertEquals(List.of(List.of("t1"), List.of("t2")), finished.getContent());

        HttpConfig careless = HttpConfig.getDefaultHttpConfig().withIgnoreSSLVerification(true);
        assertEquals("QUEUED", new Mrs(project, Mrs.build(url, credentials, careless)).execute("show tables").getStatus());
    }

    @Case("https-without-a-scheme")
    void httpsWithoutAScheme(Project project) throws Exception {
        String endpoint = project.endpoint.httpsUrl.replaceFirst("^https://", "");
        HttpConfig config = trusting(project.endpoint.certificateFile);
        Mrs mrs = new Mrs(project, Mrs.build(endpoint, Mrs.credentials(project), config));
        assertEquals("QUEUED", mrs.execute("show tables").getStatus());
    }

    /** The configuration of a client that trusts this certificate and no other. */
    private static HttpConfig trusting(String certificateFile) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream file = new FileInputStream(certificateFile)) {
            store.setCertificateEntry("lakemock", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        X509TrustManager manager = (X509TrustManager) factory.getTrustManagers()[0];
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {manager}, null);
        return HttpConfig.getDefaultHttpConfig()
                .withSSLSocketFactory(context.getSocketFactory())
                .withX509TrustManager(manager);
    }

    // ---- what a signature covers ----

    @Case("non-ascii-sql")
    void nonAsciiSql(Project project) {
        Mrs mrs = new Mrs(project);
        String sql = "select '北京 – Köln 🛰' as \"城市\"";
        if (project.endpoint.steered) {
            project.stub(sql, Map.of("columns", List.of("城市"), "rows", List.of(List.of("北京 – Köln 🛰"))));
        }
        ExecuteSqlResponse submitted = mrs.execute(sql);
        assertEquals(sql, submitted.getStatement());
        assertEquals(sql, mrs.until("FINISHED", submitted.getId()).getStatement());
        if (project.endpoint.steered) assertEquals("城市\r\n北京 – Köln 🛰\r\n", project.result(submitted.getId()));
    }

    @Case("odd-ids")
    void oddIds(Project project) {
        Mrs mrs = new Mrs(project);
        // refused for what they are, and not for their signatures
        for (String id : List.of("кластер", "a b", "a+b", "a~b!(c)*'d'", "a=b&c", "a:b@c;d,e", "a\"b<c>d", "日本🛰")) {
            ShowSqlResultRequest request = mrs.showRequest(UNKNOWN).withClusterId(id);
            if (!project.endpoint.steered) {
                assertKnown(assertThrows(ServiceResponseException.class, () -> mrs.client.showSqlResult(request)));
                continue;
            }
            assertRefused(project, 400, "12000002",
                    "The parameter is invalid. cluster_id must be 1 to 64 letters, digits, \"_\" or \"-\"",
                    () -> mrs.client.showSqlResult(request));
        }
    }

    @Case("percent-in-an-id")
    void percentInAnId(Project project) {
        Mrs mrs = new Mrs(project);
        // the SDK signs a%252Fb and sends a%2Fb
        ClientRequestException error = assertThrowsExactly(ClientRequestException.class,
                () -> mrs.client.showSqlResult(mrs.showRequest(UNKNOWN).withClusterId("a%2Fb")));
        assertEquals(401, error.getHttpStatusCode());
        assertEquals("APIGW.0301", error.getErrorCode());
        assertTrue(error.getErrorMsg().contains("/clusters/a%2Fb/sql-execution/"), error.getErrorMsg());
    }

    @Case("long-sql")
    void longSql(Project project) {
        String sql = "select '" + "x".repeat(1_000_000) + "'";
        assertEquals(sql, new Mrs(project).execute(sql).getStatement());
    }

    // ---- what goes wrong on the way ----

    @Case("preset-unauthorized")
    void presetUnauthorized(Project project) {
        preset(project, "unauthorized", 401, "APIGW.0301", IAM + "x-auth-token not found");
    }

    @Case("preset-token-expired")
    void presetTokenExpired(Project project) {
        preset(project, "token-expired", 401, "APIGW.0307", "The token must be updated.");
    }

    @Case("preset-signature-invalid")
    void presetSignatureInvalid(Project project) {
        project.fault(Map.of("fault", Map.of("kind", "status", "preset", "signature-invalid")));
        Mrs mrs = new Mrs(project);
        ClientRequestException error =
                assertThrowsExactly(ClientRequestException.class, () -> mrs.execute("show tables"));
        assertEquals(401, error.getHttpStatusCode());
        assertEquals("APIGW.0301", error.getErrorCode());
        String begin = IAM + "verify aksk signature fail, canonicalRequest:POST|/v2/" + project.id + "/clusters/"
                + project.endpoint.clusterId + "/sql-execution/||";
        assertTrue(error.getErrorMsg().startsWith(begin), error.getErrorMsg());
        assertRequestId(project, error);
        assertEquals(1, project.requests("operation=ExecuteSql"));
    }

    @Case("preset-forbidden")
    void presetForbidden(Project project) {
        preset(project, "forbidden", 403, "APIGW.0302", "The IAM user is not allowed to access the API.");
    }

    @Case("preset-not-published")
    void presetNotPublished(Project project) {
        preset(project, "not-published", 404, "APIGW.0101",
                "The API does not exist or has not been published in the environment");
    }

    @Case("preset-throttled")
    void presetThrottled(Project project) {
        preset(project, "throttled", 429, "APIGW.0308",
                "The throttling threshold has been reached: policy user over ratelimit,limit:100,time:1 minute");
    }

    @Case("preset-backend-timeout")
    void presetBackendTimeout(Project project) {
        preset(project, "backend-timeout", 504, "APIGW.0201", "Backend timeout.");
    }

    @Case("preset-backend-unavailable")
    void presetBackendUnavailable(Project project) {
        preset(project, "backend-unavailable", 502, "APIGW.0201", "Backend unavailable.");
    }

    @Case("preset-quota-exceeded")
    void presetQuotaExceeded(Project project) {
        preset(project, "quota-exceeded", 400, "DLI.1028", "quota exceeded");
    }

    @Case("preset-internal")
    void presetInternal(Project project) {
        preset(project, "internal", 500, "APIGW.0601", "Internal server error");
    }

    private static void preset(Project project, String preset, int status, String code, String message) {
        project.fault(Map.of("fault", Map.of("kind", "status", "preset", preset)));
        Mrs mrs = new Mrs(project);
        assertRefused(project, status, code, message, () -> mrs.execute("show tables"));
        // it does not retry on its own
        assertEquals(1, project.requests("operation=ExecuteSql"));
    }

    @Case("not-emulated")
    void notEmulated(Project project) {
        Mrs mrs = new Mrs(project);
        ShowTagQuotaRequest quota = new ShowTagQuotaRequest().withClusterId(project.endpoint.clusterId);
        ClientRequestException error =
                assertThrowsExactly(ClientRequestException.class, () -> mrs.client.showTagQuota(quota));
        assertEquals(404, error.getHttpStatusCode());
        assertEquals("APIGW.0101", error.getErrorCode());
        assertEquals("The API does not exist or has not been published in the environment", error.getErrorMsg());
    }

    @Case("retries")
    void retries(Project project) {
        Mrs mrs = new Mrs(project);
        project.fault(Map.of(
                "match", Map.of("operation", "ExecuteSql"),
                "when", Map.of("first", 2),
                "fault", Map.of("kind", "status", "preset", "throttled")));
        ExecuteSqlResponse submitted = mrs.client.executeSqlInvoker(mrs.executeRequest("show tables"))
                .retryTimes(2)
                .retryCondition((response, error) -> error instanceof ServiceResponseException
                        && ((ServiceResponseException) error).getHttpStatusCode() == 429)
                .backoffStrategy(BackoffStrategy.NO_BACKOFF)
                .invoke();
        assertEquals("QUEUED", submitted.getStatus());
        assertEquals(2, project.requests("operation=ExecuteSql&status=429"));
        assertEquals(1, project.requests("operation=ExecuteSql&status=200"));
    }

    @Case("reply-lost")
    void replyLost(Project project) {
        Mrs mrs = new Mrs(project);
        project.fault(Map.of("when", Map.of("nth", List.of(1, 3)), "fault", Map.of("kind", "duplicate-late")));
        assertThrowsExactly(ConnectionException.class, () -> mrs.execute("insert into t1 (id) values (1)"));
        assertEquals(1, project.requests("operation=ExecuteSql"));

        // the connection of a request before may have been closed meanwhile: then it sends again, unasked, what was done already
        mrs.execute("insert into t1 (id) values (2)");
        assertEquals(List.of(List.of("1")), mrs.execute("insert into t1 (id) values (3)").getContent());
        assertEquals(4, project.requests("operation=ExecuteSql"));
        assertEquals(2, project.requests("operation=ExecuteSql&aborted=true"));
    }

    @Case("reply-cut-short")
    void replyCutShort(Project project) {
        Mrs mrs = new Mrs(project);
        project.fault(Map.of("fault", Map.of("kind", "truncate", "bytes", 10)));
        assertThrowsExactly(ConnectionException.class, () -> mrs.execute("show tables"));
    }

    @Case("reply-not-json")
    void replyNotJson(Project project) {
        Mrs mrs = new Mrs(project);
        project.fault(Map.of("fault", Map.of("kind", "malformed", "how", "json")));
        ServerResponseException error =
                assertThrowsExactly(ServerResponseException.class, () -> mrs.execute("show tables"));
        assertEquals(200, error.getHttpStatusCode());
        assertNull(error.getErrorCode());
        assertTrue(error.getErrorMsg().startsWith("json parse error: "), error.getErrorMsg());
        assertRequestId(project, error);
    }

    @Case("reply-of-another-type")
    void replyOfAnotherType(Project project) {
        Mrs mrs = new Mrs(project);
        Map<String, ?> once = Map.of("times", 1);
        project.fault(Map.of("when", once, "fault", Map.of("kind", "wrong-content-type", "type", "text/html")));
        assertEquals("QUEUED", mrs.execute("show tables").getStatus());
        project.fault(Map.of("when", once, "fault", Map.of("kind", "wrong-content-type", "type", "json")));
        SdkException error = assertThrowsExactly(SdkException.class, () -> mrs.execute("show tables"));
        assertEquals("Failed to parse the Content-Type of ResponseBody", error.getMessage());
    }

    // ---- refusals ----

    /** Refused so: 4xx is one class of exception, 5xx another. */
    private static void assertRefused(Project project, int status, String code, String message, Executable call) {
        Class<? extends ServiceResponseException> kind =
                status < 500 ? ClientRequestException.class : ServerResponseException.class;
        ServiceResponseException error = assertThrowsExactly(kind, call);
        assertEquals(status, error.getHttpStatusCode());
        assertEquals(code, error.getErrorCode());
        assertEquals(message, error.getErrorMsg());
        assertRequestId(project, error);
    }

    /** The endpoint accepts the caller and refuses the operation. */
    private static void assertKnown(ServiceResponseException error) {
        Set<Integer> whoAsks = Set.of(401, 403);
        assertTrue(!whoAsks.contains(error.getHttpStatusCode()) && error.getHttpStatusCode() >= 400, error.toString());
        if (Endpoint.get().steered) assertEquals("12000002", error.getErrorCode());
    }

    private static void assertRequestId(Project project, ServiceResponseException error) {
        assertTrue(error.getRequestId().matches("[0-9a-f]{32}"), error.getRequestId());
        // the same as the header's
        if (project.endpoint.steered) assertEquals(1, project.requests("requestId=" + error.getRequestId()));
    }

    private static JsonNode body(ServiceResponseException error) throws Exception {
        return new ObjectMapper().readTree(error.getErrorMsg());
    }
}
