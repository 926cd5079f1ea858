package lakemock.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.exception.ServiceResponseException;
import com.huaweicloud.sdk.mrs.v1.model.DeleteClusterRequest;
import com.huaweicloud.sdk.mrs.v1.model.ListHostsRequest;
import com.huaweicloud.sdk.mrs.v1.model.ShowClusterDetailsRequest;
import com.huaweicloud.sdk.mrs.v2.MrsClient;
import com.huaweicloud.sdk.mrs.v2.model.BatchDeleteJobsRequest;
import com.huaweicloud.sdk.mrs.v2.model.CreateClusterReqV2;
import com.huaweicloud.sdk.mrs.v2.model.CreateClusterRequest;
import com.huaweicloud.sdk.mrs.v2.model.CreateExecuteJobRequest;
import com.huaweicloud.sdk.mrs.v2.model.JobBatchDelete;
import com.huaweicloud.sdk.mrs.v2.model.JobExecution;
import com.huaweicloud.sdk.mrs.v2.model.JobQueryBean;
import com.huaweicloud.sdk.mrs.v2.model.JobSubmitResult;
import com.huaweicloud.sdk.mrs.v2.model.NodeGroupV2;
import com.huaweicloud.sdk.mrs.v2.model.RunJobFlowCommand;
import com.huaweicloud.sdk.mrs.v2.model.RunJobFlowRequest;
import com.huaweicloud.sdk.mrs.v2.model.ShowJobExeListNewRequest;
import com.huaweicloud.sdk.mrs.v2.model.ShowJobExeListNewResponse;
import com.huaweicloud.sdk.mrs.v2.model.ShowSingleJobExeRequest;
import com.huaweicloud.sdk.mrs.v2.model.ShowSqlResultWithJobRequest;
import com.huaweicloud.sdk.mrs.v2.model.StepConfig;
import com.huaweicloud.sdk.mrs.v2.model.StopJobRequest;
import com.huaweicloud.sdk.mrs.v2.model.Volume;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Huawei's SDK for MRS: job executions and clusters. */
@Client("huaweicloud-sdk-mrs")
final class MrsJobsTest {
    private static final String CLUSTER = Endpoint.get().clusterId;
    private static final List<String> STATES =
            List.of("NEW_SAVING", "SUBMITTED", "ACCEPTED", "RUNNING", "FINISHED");

    @Case("job-lifecycle")
    void jobLifecycle(Project project) {
        MrsClient mrs = client(project);
        String job = submit(
                mrs,
                job("pi")
                        .withArguments(List.of("--class", "org.apache.spark.examples.SparkPi", "pi.jar"))
                        .withProperties(Map.of("fs.obs.endpoint", "obs.example.com")));
        assertEquals(STATES, untilJob(mrs, job, "FINISHED"));
        JobQueryBean shown = show(mrs, job, CLUSTER);
        assertEquals("SUCCEEDED", shown.getJobResult());
        assertEquals(100f, shown.getJobProgress());
        assertEquals("[--class, org.apache.spark.examples.SparkPi, pi.jar]", shown.getArguments());
        assertEquals(shown.getFinishedTime() - shown.getStartedTime(), shown.getElapsedTime());
        assertTrue(shown.getAppId().startsWith("application_"), shown.getAppId());
    }

    @Case("job-finished-failed")
    void jobFinishedFailed(Project project) {
        MrsClient mrs = client(project);
        project.stub(Map.of("api", "mrs", "job", Map.of("name", "half")), Map.of("jobResult", "FAILED"), Map.of());
        String job = submit(mrs, job("half"));
        assertEquals("UNDEFINED", show(mrs, job, CLUSTER).getJobResult());
        untilJob(mrs, job, "FINISHED");
        assertEquals("FAILED", show(mrs, job, CLUSTER).getJobResult());
    }

    @Case("job-killed")
    void jobKilled(Project project) {
        MrsClient mrs = client(project);
        project.stub(Map.of("api", "mrs", "job", Map.of("name", "endless")), Map.of("never", true), Map.of());
        String job = submit(mrs, job("endless"));
        untilJob(mrs, job, "RUNNING");
        int status = mrs.stopJob(new StopJobRequest().withClusterId(CLUSTER).withJobExecutionId(job))
                .getHttpStatusCode();
        assertEquals(202, status);
        untilJob(mrs, job, "KILLED");
        assertEquals("KILLED", show(mrs, job, CLUSTER).getJobResult());
    }

    @Case("job-list")
    void jobList(Project project) {
        MrsClient mrs = client(project);
        for (String name : List.of("a", "b", "c")) submit(mrs, job(name));
        ShowJobExeListNewResponse first =
                mrs.showJobExeListNew(list(CLUSTER).withLimit("2").withOffset("1"));
        assertEquals(3, first.getTotalRecord());
        assertEquals(List.of("c", "b"), names(first));
        assertEquals(
                List.of("a"), names(mrs.showJobExeListNew(list(CLUSTER).withLimit("2").withOffset("2"))));
        assertEquals(List.of("b"), names(mrs.showJobExeListNew(list(CLUSTER).withJobName("b"))));
        ClientRequestException error = assertThrowsExactly(
                ClientRequestException.class, () -> mrs.showJobExeListNew(list(CLUSTER).withOffset("0")));
        assertEquals("MRS.0002", error.getErrorCode());
    }

    @Case("job-sql-result")
    void jobSqlResult(Project project) {
        MrsClient mrs = client(project);
        project.stub(
                Map.of("api", "mrs", "job", Map.of("type", "SparkSql")),
                Map.of("columns", List.of("name", "id"), "rows", List.of(List.of("a", 1), List.of("b", 2))),
                Map.of());
        String job = submit(mrs, job("sql").withJobType("SparkSql").withArguments(List.of("select * from t")));
        untilJob(mrs, job, "FINISHED");
        Object rows = mrs.showSqlResultWithJob(
                        new ShowSqlResultWithJobRequest().withClusterId(CLUSTER).withJobExecutionId(job))
                .getSqlResults();
        assertEquals(
                Map.of("0", List.of(Map.of("name", "a", "id", "1"), Map.of("name", "b", "id", "2"))), rows);
    }

    @Case("job-deleted")
    void jobDeleted(Project project) {
        MrsClient mrs = client(project);
        String job = submit(mrs, job("old"));
        untilJob(mrs, job, "FINISHED");
        mrs.batchDeleteJobs(new BatchDeleteJobsRequest()
                .withClusterId(CLUSTER)
                .withBody(new JobBatchDelete().withJobIdList(List.of(job))));
        assertEquals(0, mrs.showJobExeListNew(list(CLUSTER)).getTotalRecord());
    }

    @Case("job-unknown")
    void jobUnknown(Project project) {
        MrsClient mrs = client(project);
        String job = UUID.randomUUID().toString();
        ServiceResponseException error = assertThrows(ServiceResponseException.class, () -> show(mrs, job, CLUSTER));
        assertTrue(Set.of("0176", "0201").contains(error.getErrorCode()), error.toString());
        assertTrue(error.getErrorMsg().contains(job), error.toString());
    }

    @Case("cluster-lifecycle")
    void clusterLifecycle(Project project) {
        com.huaweicloud.sdk.mrs.v1.MrsClient clusters = clusters(project);
        String cluster = client(project)
                .createCluster(new CreateClusterRequest()
                        .withBody(new CreateClusterReqV2()
                                .withClusterVersion("MRS 3.1.0")
                                .withClusterName("nightly")
                                .withClusterType("ANALYSIS")
                                .withRegion("cn-north-4")
                                .withVpcName("vpc")
                                .withSubnetId("1f8c5ca6-1f66-4096-bb00-baf175954f6e")
                                .withSubnetName("subnet")
                                .withComponents("Hadoop,Spark2x,Hive")
                                .withAvailabilityZone("cn-north-4a")
                                .withSafeMode("SIMPLE")
                                .withManagerAdminPassword("a-Password-1")
                                .withLoginMode("PASSWORD")
                                .withNodeRootPassword("a-Password-1")
                                .withNodeGroups(NODES)))
                .getClusterId();
        Polling.until("running", () -> state(clusters, cluster));
        assertEquals(5, clusters.listHosts(new ListHostsRequest().withClusterId(cluster)).getTotal());
        int status = clusters.deleteCluster(new DeleteClusterRequest().withClusterId(cluster)).getHttpStatusCode();
        assertEquals(204, status);
        List<String> seen = Polling.until("terminated", () -> state(clusters, cluster));
        assertTrue(Set.of("terminating", "terminated").containsAll(seen), seen.toString());
    }

    @Case("cluster-with-steps")
    void clusterWithSteps(Project project) {
        MrsClient mrs = client(project);
        com.huaweicloud.sdk.mrs.v1.MrsClient clusters = clusters(project);
        String cluster = mrs.runJobFlow(new RunJobFlowRequest()
                        .withBody(new RunJobFlowCommand()
                                .withClusterVersion("MRS 3.1.0")
                                .withClusterName("nightly")
                                .withClusterType("ANALYSIS")
                                .withRegion("cn-north-4")
                                .withVpcName("vpc")
                                .withSubnetId("1f8c5ca6-1f66-4096-bb00-baf175954f6e")
                                .withSubnetName("subnet")
                                .withComponents("Hadoop,Spark2x,Hive")
                                .withAvailabilityZone("cn-north-4a")
                                .withSafeMode("SIMPLE")
                                .withManagerAdminPassword("a-Password-1")
                                .withLoginMode("PASSWORD")
                                .withNodeRootPassword("a-Password-1")
                                .withNodeGroups(NODES)
                                .withDeleteWhenNoSteps(false)
                                .withSteps(List.of(
                                        new StepConfig().withJobExecution(job("first")),
                                        new StepConfig().withJobExecution(job("second"))))))
                .getClusterId();
        Polling.until("running", () -> state(clusters, cluster));
        Polling.until("2", () -> mrs.showJobExeListNew(list(cluster)).getTotalRecord());
        ShowJobExeListNewResponse listed = mrs.showJobExeListNew(list(cluster).withSortBy("asc"));
        assertEquals(List.of("first", "second"), names(listed));
        String last = listed.getJobList().get(1).getJobId();
        Polling.until("FINISHED", () -> show(mrs, last, cluster).getJobState());
    }

    private static final List<NodeGroupV2> NODES =
            List.of(nodes("master_node_default_group", 2), nodes("core_node_analysis_group", 3));

    private static NodeGroupV2 nodes(String group, int number) {
        return new NodeGroupV2()
                .withGroupName(group)
                .withNodeNum(number)
                .withNodeSize("c6.4xlarge.4.linux.bigdata")
                .withRootVolume(new Volume().withType("SAS").withSize(480))
                .withDataVolume(new Volume().withType("SAS").withSize(600))
                .withDataVolumeCount(1);
    }

    private static MrsClient client(Project project) {
        return Mrs.build(project.endpoint.url, Mrs.credentials(project));
    }

    /** Of the first version of the API, which shows and deletes clusters. */
    private static com.huaweicloud.sdk.mrs.v1.MrsClient clusters(Project project) {
        return com.huaweicloud.sdk.mrs.v1.MrsClient.newBuilder()
                .withCredential(Mrs.credentials(project))
                .withEndpoints(List.of(project.endpoint.url))
                .build();
    }

    private static String state(com.huaweicloud.sdk.mrs.v1.MrsClient clusters, String cluster) {
        return clusters.showClusterDetails(new ShowClusterDetailsRequest().withClusterId(cluster))
                .getCluster()
                .getClusterState();
    }

    private static JobExecution job(String name) {
        return new JobExecution()
                .withJobType("SparkSubmit")
                .withJobName(name)
                .withArguments(List.of("job.jar"));
    }

    private static String submit(MrsClient mrs, JobExecution job) {
        JobSubmitResult result = mrs.createExecuteJob(
                        new CreateExecuteJobRequest().withClusterId(CLUSTER).withBody(job))
                .getJobSubmitResult();
        assertEquals(JobSubmitResult.StateEnum.COMPLETE, result.getState());
        return result.getJobId();
    }

    private static JobQueryBean show(MrsClient mrs, String job, String cluster) {
        return mrs.showSingleJobExe(
                        new ShowSingleJobExeRequest().withClusterId(cluster).withJobExecutionId(job))
                .getJobDetail();
    }

    private static List<String> untilJob(MrsClient mrs, String job, String state) {
        return Polling.until(state, () -> show(mrs, job, CLUSTER).getJobState());
    }

    private static ShowJobExeListNewRequest list(String cluster) {
        return new ShowJobExeListNewRequest().withClusterId(cluster);
    }

    private static List<String> names(ShowJobExeListNewResponse listed) {
        return listed.getJobList().stream().map(JobQueryBean::getJobName).collect(Collectors.toList());
    }
}
