package lakemock.clients;

import static org.junit.jupiter.api.Assertions.fail;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.auth.ICredential;
import com.huaweicloud.sdk.core.http.HttpConfig;
import com.huaweicloud.sdk.mrs.v2.MrsClient;
import com.huaweicloud.sdk.mrs.v2.model.CancelSqlRequest;
import com.huaweicloud.sdk.mrs.v2.model.CancelSqlResponse;
import com.huaweicloud.sdk.mrs.v2.model.ExecuteSqlRequest;
import com.huaweicloud.sdk.mrs.v2.model.ExecuteSqlResponse;
import com.huaweicloud.sdk.mrs.v2.model.ShowSqlResultRequest;
import com.huaweicloud.sdk.mrs.v2.model.ShowSqlResultResponse;
import com.huaweicloud.sdk.mrs.v2.model.SqlExecutionReq;
import java.util.ArrayList;
import java.util.List;

/** The three operations of Huawei's SDK on one cluster of a project. */
final class Mrs {
    private static final long FIRST_PAUSE_MS = 200;
    private static final long LONGEST_PAUSE_MS = 2_000;
    private static final long DEADLINE_MS = 120_000;

    final MrsClient client;
    private final Project project;

    Mrs(Project project) {
        this(project, build(project.endpoint.url, credentials(project)));
    }

    Mrs(Project project, MrsClient client) {
        this.client = client;
        this.project = project;
    }

    static BasicCredentials credentials(Project project) {
        return new BasicCredentials()
                .withAk(project.endpoint.access)
                .withSk(project.endpoint.secret)
                .withSecurityToken(project.endpoint.securityToken)
                .withProjectId(project.id);
    }

    static MrsClient build(String endpoint, ICredential credentials) {
        return build(endpoint, credentials, HttpConfig.getDefaultHttpConfig());
    }

    static MrsClient build(String endpoint, ICredential credentials, HttpConfig config) {
        return MrsClient.newBuilder()
                .withHttpConfig(config)
                .withCredential(credentials)
                .withEndpoints(List.of(endpoint))
                .build();
    }

    ExecuteSqlRequest executeRequest(String sql) {
        return new ExecuteSqlRequest()
                .withClusterId(project.endpoint.clusterId)
                .withBody(new SqlExecutionReq().withSqlType("presto").withSqlContent(sql));
    }

    ShowSqlResultRequest showRequest(String sqlId) {
        return new ShowSqlResultRequest().withClusterId(project.endpoint.clusterId).withSqlId(sqlId);
    }

    ExecuteSqlResponse execute(String sql) {
        return client.executeSql(executeRequest(sql));
    }

    ShowSqlResultResponse show(String sqlId) {
        return client.showSqlResult(showRequest(sqlId));
    }

    CancelSqlResponse cancel(String sqlId) {
        return client.cancelSql(new CancelSqlRequest().withClusterId(project.endpoint.clusterId).withSqlId(sqlId));
    }

    ShowSqlResultResponse until(String status, String sqlId) {
        return until(status, sqlId, new ArrayList<>());
    }

    /**
     * Polls as a user of the SDK has to, and adds the statuses to those seen. In a lakemock each look brings the next status; elsewhere
     * time does, and looks become rarer.
     */
    ShowSqlResultResponse until(String status, String sqlId, List<String> seen) {
        long begun = System.nanoTime();
        for (long pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
            ShowSqlResultResponse shown = show(sqlId);
            seen.add(shown.getStatus());
            if (shown.getStatus().equals(status)) return shown;
            boolean late = project.endpoint.steered
                    ? seen.size() == 20
                    : System.nanoTime() - begun > DEADLINE_MS * 1_000_000;
            if (late) return fail("it is not " + status + ": " + seen);
            if (!project.endpoint.steered) pause(pauseMs);
        }
    }

    private static void pause(long ms) {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException error) {
            throw new IllegalStateException(error);
        }
    }
}
