package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.retry.backoff.BackoffStrategy;
import com.huaweicloud.sdk.mrs.v2.MrsClient;
import com.huaweicloud.sdk.mrs.v2.model.ExecuteSqlRequest;
import com.huaweicloud.sdk.mrs.v2.model.ShowSqlResultRequest;
import com.huaweicloud.sdk.mrs.v2.model.ShowSqlResultResponse;
import com.huaweicloud.sdk.mrs.v2.model.SqlExecutionReq;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SQL on an MRS cluster, with Huawei's SDK. */
@ExtendWith(LakemockExtension.class)
class MrsSqlTest {
    private static final String CLUSTER = "my-cluster";

    @Test
    void readsTheRowsOfAStatement(Lakemock lakemock) {
        lakemock.stubSql("show partitions orders", List.of("dt", "region"), List.of(List.of("2026-01-01", "north")));
        MrsClient mrs = client(lakemock);

        String id = mrs.executeSql(sql("show partitions orders")).getId();
        ShowSqlResultResponse result;
        do {
            // no sleep: on the auto clock each poll moves to the next status
            result = mrs.showSqlResult(new ShowSqlResultRequest().withClusterId(CLUSTER).withSqlId(id));
        } while (!result.getStatus().equals("FINISHED"));

        assertEquals(List.of(List.of("2026-01-01", "north")), result.getContent());
    }

    @Test
    void triesAgainWhenItIsThrottled(Lakemock lakemock) {
        lakemock.fault("ExecuteSql", "throttled", 2);

        client(lakemock).executeSqlInvoker(sql("show tables"))
                .retryTimes(3)
                .retryCondition((response, error) -> error instanceof ClientRequestException
                        && ((ClientRequestException) error).getHttpStatusCode() == 429)
                .backoffStrategy(BackoffStrategy.NO_BACKOFF)
                .invoke();

        assertEquals(3, lakemock.requests("ExecuteSql"));
    }

    private static MrsClient client(Lakemock lakemock) {
        return MrsClient.newBuilder()
                .withCredential(new BasicCredentials()
                        .withAk("LAKEMOCKACCESSKEY")
                        .withSk("lakemock-secret-key")
                        .withProjectId(lakemock.projectId()))
                .withEndpoints(List.of(lakemock.url())) // <- the one line that points the SDK at lakemock
                .build();
    }

    private static ExecuteSqlRequest sql(String text) {
        return new ExecuteSqlRequest()
                .withClusterId(CLUSTER)
                .withBody(new SqlExecutionReq().withSqlType("presto").withSqlContent(text));
    }
}
