package lakemock.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.dli.v1.DliClient;
import com.huaweicloud.sdk.dli.v1.model.*;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.function.Executable;

/** Huawei's SDK for DLI: SQL jobs and batches, and what they run on. */
@Client("huaweicloud-sdk-dli")
final class DliSdkTest {
    private static final String QUEUE = "reports";
    /** Without this the service runs DDL asynchronously. */
    private static final List<String> SYNCHRONOUS = List.of("dli.sql.sqlasync.enabled = false");
    private static final String UNKNOWN = "8ecb0777-9c70-4529-9935-29ea0946039c";

    // ---- SQL jobs ----

    @Case("sql-job-rows")
    void sqlJobRows(Project project) {
        DliClient dli = client(project);
        createQueue(dli);
        project.stub(
                Map.of("api", "dli", "sql", "select * from orders"),
                Map.of(
                        "columns", List.of("id", "total", "note"),
                        "rows", List.of(List.of(1, 9.5, "北京"), Arrays.asList(2, 0.25, null)),
                        "types", List.of("int", "double", "string")),
                Map.of());
        CreateSqlJobResponse submitted = submit(
                dli,
                new CreateSqlJobRequestBody()
                        .withSql("select * from orders")
                        .withQueueName(QUEUE)
                        .withCurrentdb("default")
                        .withConf(List.of("spark.sql.shuffle.partitions = 8"))
                        .withTags(List.of(new Tag().withKey("team").withValue("reports"))));
        assertEquals(200, submitted.getHttpStatusCode());
        assertTrue(submitted.getIsSuccess());
        assertEquals(CreateSqlJobResponse.JobTypeEnum.QUERY, submitted.getJobType());
        assertEquals(List.of("RUNNING", "FINISHED"), untilJob(dli, submitted.getJobId(), "FINISHED"));

        ShowSqlJobStatusResponse status = status(dli, submitted.getJobId());
        assertEquals(QUEUE, status.getQueueName());
        assertEquals(2, status.getResultCount());
        PreviewSqlJobResultResponse rows = preview(dli, submitted.getJobId(), QUEUE);
        assertEquals(2, rows.getRowCount());
        assertEquals(
                List.of(Map.of("id", "int"), Map.of("total", "double"), Map.of("note", "string")), rows.getSchema());
        assertEquals(List.of(List.of(1, 9.5, "北京"), Arrays.asList(2, 0.25, null)), rows.getRows());
        ShowSqlJobProgressResponse progress =
                dli.showSqlJobProgress(new ShowSqlJobProgressRequest().withJobId(submitted.getJobId()));
        assertEquals(1.0, progress.getProgress());
        ShowSqlJobDetailResponse detail =
                dli.showSqlJobDetail(new ShowSqlJobDetailRequest().withJobId(submitted.getJobId()));
        assertEquals(submitted.getJobId(), detail.getJobId());
    }

    @Case("sql-job-failed")
    void sqlJobFailed(Project project) {
        DliClient dli = client(project);
        String reason = "DLI.0999: SparkException: Job aborted due to stage failure";
        project.stub(Map.of("api", "dli", "sql", "select broken()"), Map.of("message", reason), Map.of());
        String job = submit(dli, "select broken()").getJobId();
        untilJob(dli, job, "FAILED");
        assertEquals(200, status(dli, job).getHttpStatusCode());
        assertEquals(reason, status(dli, job).getMessage());
    }

    @Case("sql-job-cancelled")
    void sqlJobCancelled(Project project) {
        DliClient dli = client(project);
        project.stub(Map.of("api", "dli", "sql", "select forever()"), Map.of("never", true), Map.of());
        String job = submit(dli, "select forever()").getJobId();
        untilJob(dli, job, "RUNNING");
        CancelSqlJobResponse cancelled = dli.cancelSqlJob(new CancelSqlJobRequest().withJobId(job));
        assertTrue(cancelled.getIsSuccess());
        assertEquals("", cancelled.getMessage());
        assertEquals(ShowSqlJobStatusResponse.StatusEnum.CANCELLED, status(dli, job).getStatus());
    }

    @Case("sql-job-synchronous")
    void sqlJobSynchronous(Project project) {
        DliClient dli = client(project);
        project.stub(
                Map.of("api", "dli", "sql", "show tables"),
                Map.of("columns", List.of("tableName"), "rows", List.of(List.of("orders"), List.of("returns"))),
                Map.of());
        CreateSqlJobResponse shown =
                submit(dli, new CreateSqlJobRequestBody().withSql("show tables").withConf(SYNCHRONOUS));
        assertEquals(CreateSqlJobResponse.JobTypeEnum.DDL, shown.getJobType());
        assertEquals("sync", shown.getJobMode());
        assertEquals(List.of(Map.of("tableName", "string")), shown.getSchema());
        assertEquals(List.of(List.of("orders"), List.of("returns")), shown.getRows());
    }

    @Case("sql-job-too-slow")
    void sqlJobTooSlow(Project project) {
        DliClient dli = client(project);
        project.stub(
                Map.of("api", "dli", "sql", "create table slow(a int)"),
                Map.of("updateCount", 0),
                Map.of("RUNNING", "2h"));
        ClientRequestException late = refused(
                408,
                () -> submit(
                        dli, new CreateSqlJobRequestBody().withSql("create table slow(a int)").withConf(SYNCHRONOUS)));
        // OkHttp, on which the SDK is built, repeats a request that gets 408: the job is submitted twice
        List<SqlJob> jobs = dli.listSqlJobs(new ListSqlJobsRequest()).getJobs();
        assertEquals(2, jobs.size());
        assertTrue(
                jobs.stream().anyMatch((job) -> late.getErrorMsg().contains(job.getJobId())), late.getErrorMsg());
        untilJob(dli, jobs.get(0).getJobId(), "FINISHED");
    }

    @Case("sql-job-list")
    void sqlJobList(Project project) {
        DliClient dli = client(project);
        createQueue(dli);
        project.settings(Map.of("unmatched", "empty"));
        for (String sql : List.of("select 1", "create table t9(a int)", "select 2")) {
            submit(dli, new CreateSqlJobRequestBody().withSql(sql).withQueueName(QUEUE));
        }
        ListSqlJobsResponse first = dli.listSqlJobs(new ListSqlJobsRequest()
                .withQueueName(QUEUE)
                .withPageSize(2)
                .withCurrentPage(1)
                .withOrder(ListSqlJobsRequest.OrderEnum.START_TIME_ASC));
        assertEquals(3, first.getJobCount());
        assertEquals(List.of("select 1", "create table t9(a int)"), statements(first));
        ListSqlJobsRequest queries = new ListSqlJobsRequest().withJobType(ListSqlJobsRequest.JobTypeEnum.QUERY);
        assertEquals(List.of("select 2", "select 1"), statements(dli.listSqlJobs(queries)));
        ListSqlJobsRequest part = new ListSqlJobsRequest().withSqlPattern("TABLE T9");
        assertEquals(1, dli.listSqlJobs(part).getJobCount());
    }

    private static List<String> statements(ListSqlJobsResponse listed) {
        return listed.getJobs().stream().map(SqlJob::getStatement).collect(Collectors.toList());
    }

    @Case("sql-job-on-default-queue")
    void sqlJobOnDefaultQueue(Project project) {
        DliClient dli = client(project);
        String job = submit(dli, "select 1").getJobId();
        untilJob(dli, job, "FINISHED");
        assertEquals("default", status(dli, job).getQueueName());
        ClientRequestException error = refused(400, () -> preview(dli, job, null));
        assertTrue(error.getErrorMsg().contains("default queue"), error.getErrorMsg());
    }

    @Case("sql-job-exported")
    void sqlJobExported(Project project) {
        DliClient dli = client(project);
        createQueue(dli);
        String job = submit(dli, new CreateSqlJobRequestBody().withSql("select 1").withQueueName(QUEUE)).getJobId();
        untilJob(dli, job, "FINISHED");
        ExportSqlJobResultResponse exported = dli.exportSqlJobResult(new ExportSqlJobResultRequest()
                .withJobId(job)
                .withBody(new ExportSqlJobResultRequestBody()
                        .withDataPath("obs://bucket/results")
                        .withDataType("csv")
                        .withQueueName(QUEUE)));
        assertEquals("async", exported.getJobMode());
        assertNotEquals(job, exported.getJobId());
        untilJob(dli, exported.getJobId(), "FINISHED");
        assertEquals("EXPORT", status(dli, exported.getJobId()).getJobType());
    }

    @Case("sql-job-checked")
    void sqlJobChecked(Project project) {
        DliClient dli = client(project);
        CheckSqlResponse checked = dli.checkSql(check("select 1"));
        assertEquals("the sql is ok", checked.getMessage());
        ClientRequestException error = refused(400, () -> dli.checkSql(check("selec 1")));
        assertEquals("DLI.0004", error.getErrorCode());
        assertEquals(0, dli.listSqlJobs(new ListSqlJobsRequest()).getJobCount());
    }

    private static CheckSqlRequest check(String sql) {
        return new CheckSqlRequest().withBody(new CheckSqlRequestBody().withSql(sql));
    }

    @Case("sql-job-unknown")
    void sqlJobUnknown(Project project) {
        DliClient dli = client(project);
        ClientRequestException error = refused(400, () -> status(dli, UNKNOWN));
        assertTrue(error.getErrorCode().startsWith("DLI."), error.toString());
        assertTrue(error.getErrorMsg().contains(UNKNOWN), error.toString());
    }

    // ---- batches ----

    @Case("batch-lifecycle")
    void batchLifecycle(Project project) {
        DliClient dli = client(project);
        createQueue(dli);
        project.stub(
                Map.of("api", "dli", "job", Map.of("class", "reports.Nightly")),
                Map.of("log", List.of("read 12 files", "wrote 3 rows")),
                Map.of());
        CreateSparkJobResponse created = start(
                dli,
                batch("nightly")
                        .withClassName("reports.Nightly")
                        .withQueue(QUEUE)
                        .withArgs(List.of("2026-11-27"))
                        .withScType("A")
                        .withDriverMemory("2G")
                        .withConf(Map.of("spark.sql.shuffle.partitions", "8")));
        assertEquals("starting", created.getState());
        assertEquals(QUEUE, created.getQueue());
        assertEquals(QUEUE, created.getClusterName());
        assertEquals(List.of("running", "success"), untilBatch(dli, created.getId(), "success"));
        ShowSparkJobResponse shown = dli.showSparkJob(new ShowSparkJobRequest().withBatchId(created.getId()));
        assertEquals("nightly", shown.getName());
        assertTrue(shown.getReqBody().contains("reports.Nightly"), shown.getReqBody());
        ShowSparkJobLogResponse log =
                dli.showSparkJobLog(new ShowSparkJobLogRequest().withBatchId(created.getId()));
        assertTrue(log.getLog().contains("wrote 3 rows"), log.toString());
        ShowSparkJobLogResponse first = dli.showSparkJobLog(
                new ShowSparkJobLogRequest().withBatchId(created.getId()).withFrom(0).withSize(1));
        assertEquals(1, first.getLog().size());
        assertEquals(log.getTotal(), first.getTotal());
    }

    @Case("batch-dead")
    void batchDead(Project project) {
        DliClient dli = client(project);
        String reason = "java.lang.OutOfMemoryError: Java heap space";
        project.stub(
                Map.of("api", "dli", "job", Map.of("class", "reports.Broken")), Map.of("message", reason), Map.of());
        String id = start(dli, batch("broken").withClassName("reports.Broken")).getId();
        untilBatch(dli, id, "dead");
        List<String> log = dli.showSparkJob(new ShowSparkJobRequest().withBatchId(id)).getLog();
        assertTrue(String.join("\n", log).contains(reason), log.toString());
    }

    @Case("batch-cancelled")
    void batchCancelled(Project project) {
        DliClient dli = client(project);
        project.stub(Map.of("api", "dli", "job", Map.of("name", "endless")), Map.of("never", true), Map.of());
        String id = start(dli, batch("endless")).getId();
        untilBatch(dli, id, "running");
        CancelSparkJobResponse cancelled = dli.cancelSparkJob(new CancelSparkJobRequest().withBatchId(id));
        assertEquals("deleted", cancelled.getMsg());
        untilBatch(dli, id, "dead");
    }

    @Case("batch-list")
    void batchList(Project project) {
        DliClient dli = client(project);
        String first = start(dli, batch("a")).getId();
        start(dli, batch("b"));
        assertEquals(2, dli.listSparkJobs(new ListSparkJobsRequest().withFrom(0).withSize(10)).getTotal());
        List<SparkJob> named = dli.listSparkJobs(new ListSparkJobsRequest().withJobName("a")).getSessions();
        assertEquals(List.of(first), named.stream().map(SparkJob::getId).collect(Collectors.toList()));
    }

    // ---- what jobs run on ----

    @Case("queue-lifecycle")
    void queueLifecycle(Project project) {
        DliClient dli = client(project);
        CreateQueueResponse created = dli.createQueue(new CreateQueueRequest()
                .withBody(new CreateQueueRequestBody()
                        .withQueueName("Nightly")
                        .withCuCount(16)
                        .withQueueType("general")
                        .withDescription("for reports")));
        assertEquals("nightly", created.getQueueName());
        assertEquals(Set.of("default", "nightly"), queues(dli));
        ShowQueueResponse shown = dli.showQueue(new ShowQueueRequest().withQueueName("nightly"));
        assertEquals("nightly", shown.getQueueName());
        assertEquals("general", shown.getQueueType());
        assertEquals(16, shown.getCuCount());
        assertTrue(dli.deleteQueue(new DeleteQueueRequest().withQueueName("nightly")).getIsSuccess());
        assertEquals(Set.of("default"), queues(dli));
    }

    private static Set<String> queues(DliClient dli) {
        return dli.listQueues(new ListQueuesRequest().withQueueType("all").withWithPriv(true)).getQueues().stream()
                .map(Queue::getQueueName)
                .collect(Collectors.toSet());
    }

    @Case("queue-scaled")
    void queueScaled(Project project) {
        DliClient dli = client(project);
        createQueue(dli);
        RunQueueActionResponse scaled = dli.runQueueAction(action(
                new RunQueueActionRequestBody().withAction("scale_out").withCuCount(16)));
        assertTrue(scaled.getResult());
        assertEquals(32, dli.showQueue(new ShowQueueRequest().withQueueName(QUEUE)).getCuCount());
        RunQueueActionResponse restarted = dli.runQueueAction(action(
                new RunQueueActionRequestBody().withAction("restart").withForce(false)));
        assertEquals("Restart success", restarted.getMessage());
    }

    private static RunQueueActionRequest action(RunQueueActionRequestBody body) {
        return new RunQueueActionRequest().withQueueName(QUEUE).withBody(body);
    }

    @Case("database-lifecycle")
    void databaseLifecycle(Project project) {
        DliClient dli = client(project);
        dli.createDatabase(new CreateDatabaseRequest()
                .withBody(new CreateDatabaseRequestBody().withDatabaseName("sales")));
        assertEquals(1, databases(dli));
        dli.createTable(new CreateTableRequest()
                .withDatabaseName("sales")
                .withBody(new CreateTableRequestBody()
                        .withTableName("orders")
                        .withDataLocation("DLI")
                        .withColumns(List.of(
                                new Column().withColumnName("id").withType("int"),
                                new Column().withColumnName("day").withType("string").withIsPartitionColumn(true)))));
        List<Table> tables =
                dli.listTables(new ListTablesRequest().withDatabaseName("sales")).getTables();
        assertEquals(List.of("orders"), tables.stream().map(Table::getTableName).collect(Collectors.toList()));
        ShowTableResponse shown = dli.showTable(
                new ShowTableRequest().withDatabaseName("sales").withTableName("orders"));
        assertEquals(
                List.of("id int", "day string"),
                shown.getColumns().stream()
                        .map((column) -> column.getColumnName() + " " + column.getType())
                        .collect(Collectors.toList()));
        refused(400, () -> dli.deleteDatabase(new DeleteDatabaseRequest().withDatabaseName("sales")));
        dli.deleteTable(new DeleteTableRequest().withDatabaseName("sales").withTableName("orders"));
        dli.deleteDatabase(new DeleteDatabaseRequest().withDatabaseName("sales"));
        assertEquals(0, databases(dli));
    }

    private static int databases(DliClient dli) {
        return dli.listDatabases(new ListDatabasesRequest().withKeyword("sal")).getDatabaseCount();
    }

    @Case("pool-lifecycle")
    void poolLifecycle(Project project) {
        DliClient dli = client(project);
        dli.createElasticResourcePool(new CreateElasticResourcePoolRequest()
                .withBody(new CreateElasticResourcePoolRequestBody()
                        .withElasticResourcePoolName("pool1")
                        .withMinCu(64)
                        .withMaxCu(128)));
        ListElasticResourcePoolsRequest list = new ListElasticResourcePoolsRequest().withName("pool1");
        List<String> seen = Polling.until(
                "AVAILABLE",
                () -> dli.listElasticResourcePools(list).getElasticResourcePools().get(0).getStatus());
        assertTrue(Set.of("CREATING", "AVAILABLE").containsAll(seen), seen.toString());
        dli.deleteElasticResourcePool(
                new DeleteElasticResourcePoolRequest().withElasticResourcePoolName("pool1"));
        assertEquals(0, dli.listElasticResourcePools(list).getCount());
    }

    @Case("resource-upload")
    void resourceUpload(Project project) {
        DliClient dli = client(project);
        UploadJobResourcesResponse uploaded = dli.uploadJobResources(new UploadJobResourcesRequest()
                .withBody(new UploadJobResourcesRequestBody()
                        .withPaths(List.of("obs://bucket/job.jar"))
                        .withKind("jar")
                        .withGroup("reports")));
        assertEquals(201, uploaded.getHttpStatusCode());
        assertEquals(List.of("job.jar"), uploaded.getResources());
        ListJobResourcesResponse listed = dli.listJobResources(new ListJobResourcesRequest());
        assertEquals("reports", listed.getGroups().get(0).getGroupName());
        assertEquals(List.of("job.jar"), listed.getGroups().get(0).getResources());
    }

    // ---- what the cases share ----

    private static DliClient client(Project project) {
        return DliClient.newBuilder()
                .withCredential(Mrs.credentials(project))
                .withEndpoints(List.of(project.endpoint.url))
                .build();
    }

    /** A queue of one's own: the shared one does not preview results. */
    private static void createQueue(DliClient dli) {
        dli.createQueue(new CreateQueueRequest()
                .withBody(new CreateQueueRequestBody().withQueueName(QUEUE).withCuCount(16)));
    }

    private static CreateSqlJobResponse submit(DliClient dli, String sql) {
        return submit(dli, new CreateSqlJobRequestBody().withSql(sql));
    }

    private static CreateSqlJobResponse submit(DliClient dli, CreateSqlJobRequestBody body) {
        return dli.createSqlJob(new CreateSqlJobRequest().withBody(body));
    }

    private static ShowSqlJobStatusResponse status(DliClient dli, String job) {
        return dli.showSqlJobStatus(new ShowSqlJobStatusRequest().withJobId(job));
    }

    private static List<String> untilJob(DliClient dli, String job, String state) {
        return Polling.until(state, () -> status(dli, job).getStatus());
    }

    private static PreviewSqlJobResultResponse preview(DliClient dli, String job, String queue) {
        return dli.previewSqlJobResult(new PreviewSqlJobResultRequest().withJobId(job).withQueueName(queue));
    }

    private static CreateSparkJobRequestBody batch(String name) {
        return new CreateSparkJobRequestBody()
                .withFile("obs://bucket/job.jar")
                .withClassName("")
                .withQueue("default")
                .withName(name);
    }

    private static CreateSparkJobResponse start(DliClient dli, CreateSparkJobRequestBody body) {
        return dli.createSparkJob(new CreateSparkJobRequest().withBody(body));
    }

    private static List<String> untilBatch(DliClient dli, String batch, String state) {
        ShowSparkJobStatusRequest request = new ShowSparkJobStatusRequest().withBatchId(batch);
        return Polling.until(state, () -> dli.showSparkJobStatus(request).getState());
    }

    private static ClientRequestException refused(int status, Executable call) {
        ClientRequestException error = assertThrowsExactly(ClientRequestException.class, call);
        assertEquals(status, error.getHttpStatusCode());
        assertTrue(error.getRequestId().matches("[0-9a-f]{32}"), error.toString());
        return error;
    }
}
