package clients

import (
	"slices"
	"strconv"
	"strings"

	mrsv1 "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/mrs/v1"
	modelv1 "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/mrs/v1/model"
	mrs "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/mrs/v2"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/mrs/v2/model"
)

func sparkJob(name string) model.JobExecution {
	return model.JobExecution{JobType: "SparkSubmit", JobName: name, Arguments: &[]string{"job.jar"}}
}

func (c *testCase) submitJob(client *mrs.MrsClient, job model.JobExecution) string {
	c.Helper()
	submitted := must(client.CreateExecuteJob(&model.CreateExecuteJobRequest{ClusterId: c.ClusterID, Body: &job}))(c)
	result := value(submitted.JobSubmitResult)
	equal(c, "State", value(result.State).Value(), "COMPLETE")
	return value(result.JobId)
}

func (c *testCase) job(client *mrs.MrsClient, cluster, id string) *model.JobQueryBean {
	c.Helper()
	request := &model.ShowSingleJobExeRequest{ClusterId: cluster, JobExecutionId: id}
	return must(client.ShowSingleJobExe(request))(c).JobDetail
}

func (c *testCase) untilJob(client *mrs.MrsClient, id, state string) []string {
	c.Helper()
	return c.polls(state, func() (string, error) { return value(c.job(client, c.ClusterID, id).JobState), nil })
}

func jobLifecycle(c *testCase) {
	client := c.client()
	id := c.submitJob(client, model.JobExecution{
		JobType: "SparkSubmit", JobName: "pi", Arguments: &[]string{"--class", "Pi", "pi.jar"},
		Properties: map[string]string{"fs.obs.endpoint": "obs.example.com"},
	})
	equal(c, "what polling saw", c.untilJob(client, id, "FINISHED"),
		[]string{"NEW_SAVING", "SUBMITTED", "ACCEPTED", "RUNNING", "FINISHED"})
	shown := c.job(client, c.ClusterID, id)
	equal(c, "JobResult", value(shown.JobResult), "SUCCEEDED")
	equal(c, "JobProgress", value(shown.JobProgress), float32(100))
	equal(c, "Arguments", value(shown.Arguments), "[--class, Pi, pi.jar]")
	equal(c, "ElapsedTime", value(shown.ElapsedTime), value(shown.FinishedTime)-value(shown.StartedTime))
	if !strings.HasPrefix(value(shown.AppId), "application_") {
		c.Errorf("AppId is %q", value(shown.AppId))
	}
}

func jobFinishedFailed(c *testCase) {
	c.stub(object{"api": "mrs", "job": object{"name": "half"}}, object{"jobResult": "FAILED"})
	client := c.client()
	id := c.submitJob(client, sparkJob("half"))
	equal(c, "JobResult", value(c.job(client, c.ClusterID, id).JobResult), "UNDEFINED")
	c.untilJob(client, id, "FINISHED")
	equal(c, "JobResult", value(c.job(client, c.ClusterID, id).JobResult), "FAILED")
}

func jobKilled(c *testCase) {
	c.stub(object{"api": "mrs", "job": object{"name": "endless"}}, object{"never": true})
	client := c.client()
	id := c.submitJob(client, sparkJob("endless"))
	c.untilJob(client, id, "RUNNING")
	stopped := must(client.StopJob(&model.StopJobRequest{ClusterId: c.ClusterID, JobExecutionId: id}))(c)
	equal(c, "HttpStatusCode", stopped.HttpStatusCode, 202)
	c.untilJob(client, id, "KILLED")
	equal(c, "JobResult", value(c.job(client, c.ClusterID, id).JobResult), "KILLED")
}

func jobNames(listed *model.ShowJobExeListNewResponse) (names []string) {
	for _, job := range value(listed.JobList) {
		names = append(names, value(job.JobName))
	}
	return names
}

func jobList(c *testCase) {
	client := c.client()
	for _, name := range []string{"a", "b", "c"} {
		c.submitJob(client, sparkJob(name))
	}
	page := func(number int) (*model.ShowJobExeListNewResponse, error) {
		offset := strconv.Itoa(number)
		return client.ShowJobExeListNew(
			&model.ShowJobExeListNewRequest{ClusterId: c.ClusterID, Limit: pointer("2"), Offset: &offset})
	}
	first := must(page(1))(c)
	equal(c, "TotalRecord", value(first.TotalRecord), int32(3))
	equal(c, "the first page", jobNames(first), []string{"c", "b"})
	equal(c, "the second page", jobNames(must(page(2))(c)), []string{"a"})
	_, err := page(0)
	refusal := c.refusal(err)
	equal(c, "StatusCode", refusal.StatusCode, 400)
	equal(c, "ErrorCode", refusal.ErrorCode, "MRS.0002")
}

func jobSQLResult(c *testCase) {
	c.stub(object{"api": "mrs", "job": object{"type": "SparkSql"}},
		object{"columns": []string{"name", "id"}, "rows": [][]any{{"a", 1}, {"b", 2}}})
	client := c.client()
	id := c.submitJob(client,
		model.JobExecution{JobType: "SparkSql", JobName: "sql", Arguments: &[]string{"select * from t"}})
	c.untilJob(client, id, "FINISHED")
	request := &model.ShowSqlResultWithJobRequest{ClusterId: c.ClusterID, JobExecutionId: id}
	rows := must(client.ShowSqlResultWithJob(request))(c)
	equal(c, "SqlResults", shown(value(rows.SqlResults)), `{"0":[{"id":"1","name":"a"},{"id":"2","name":"b"}]}`)
}

func jobDeleted(c *testCase) {
	client := c.client()
	id := c.submitJob(client, sparkJob("old"))
	c.untilJob(client, id, "FINISHED")
	body := &model.JobBatchDelete{JobIdList: &[]string{id}}
	must(client.BatchDeleteJobs(&model.BatchDeleteJobsRequest{ClusterId: c.ClusterID, Body: body}))(c)
	left := must(client.ShowJobExeListNew(&model.ShowJobExeListNewRequest{ClusterId: c.ClusterID}))(c)
	equal(c, "TotalRecord", value(left.TotalRecord), int32(0))
}

func jobUnknown(c *testCase) {
	_, err := c.client().ShowSingleJobExe(
		&model.ShowSingleJobExeRequest{ClusterId: c.ClusterID, JobExecutionId: unknownJob})
	refusal := c.refusal(err)
	if !slices.Contains([]string{"0176", "0201"}, refusal.ErrorCode) || !strings.Contains(refusal.ErrorMessage, unknownJob) {
		c.Errorf("%v does not name the job", refusal)
	}
}

func nodeGroup(name string, number int32) model.NodeGroupV2 {
	return model.NodeGroupV2{
		GroupName: name, NodeNum: number, NodeSize: "c6.4xlarge.4.linux.bigdata",
		RootVolume: &model.Volume{Type: "SAS", Size: 480}, DataVolume: &model.Volume{Type: "SAS", Size: 600},
		DataVolumeCount: pointer(int32(1)),
	}
}

var nodeGroups = []model.NodeGroupV2{
	nodeGroup("master_node_default_group", 2), nodeGroup("core_node_analysis_group", 3),
}

func (c *testCase) untilCluster(client *mrsv1.MrsClient, id, state string) []string {
	c.Helper()
	return c.polls(state, func() (string, error) {
		shown, err := client.ShowClusterDetails(&modelv1.ShowClusterDetailsRequest{ClusterId: id})
		if err != nil {
			return "", err
		}
		cluster := value(shown.Cluster)
		return value(cluster.ClusterState), nil
	})
}

func clusterLifecycle(c *testCase) {
	client := c.client()
	old := mrsv1.NewMrsClient(client.HcClient)
	id := value(must(client.CreateCluster(&model.CreateClusterRequest{Body: &model.CreateClusterReqV2{
		ClusterVersion: "MRS 3.1.0", ClusterName: "nightly", ClusterType: "ANALYSIS", Region: "cn-north-4",
		VpcName: "vpc", SubnetId: pointer("1f8c5ca6-1f66-4096-bb00-baf175954f6e"), SubnetName: "subnet",
		Components: "Hadoop,Spark2x,Hive", AvailabilityZone: "cn-north-4a", SafeMode: "SIMPLE",
		ManagerAdminPassword: "a-Password-1", LoginMode: "PASSWORD", NodeRootPassword: pointer("a-Password-1"),
		NodeGroups: nodeGroups,
	}}))(c).ClusterId)
	c.untilCluster(old, id, "running")
	hosts := must(old.ListHosts(&modelv1.ListHostsRequest{ClusterId: id}))(c)
	equal(c, "Total", value(hosts.Total), int32(5))
	deleted := must(old.DeleteCluster(&modelv1.DeleteClusterRequest{ClusterId: id}))(c)
	equal(c, "HttpStatusCode", deleted.HttpStatusCode, 204)
	c.untilCluster(old, id, "terminated")
}

func clusterWithSteps(c *testCase) {
	client := c.client()
	first, second := sparkJob("first"), sparkJob("second")
	id := value(must(client.RunJobFlow(&model.RunJobFlowRequest{Body: &model.RunJobFlowCommand{
		ClusterVersion: "MRS 3.1.0", ClusterName: "nightly", ClusterType: "ANALYSIS", Region: "cn-north-4",
		VpcName: "vpc", SubnetId: pointer("1f8c5ca6-1f66-4096-bb00-baf175954f6e"), SubnetName: "subnet",
		Components: "Hadoop,Spark2x,Hive", AvailabilityZone: "cn-north-4a", SafeMode: "SIMPLE",
		ManagerAdminPassword: "a-Password-1", LoginMode: "PASSWORD", NodeRootPassword: pointer("a-Password-1"),
		NodeGroups: nodeGroups, DeleteWhenNoSteps: pointer(false),
		Steps: []model.StepConfig{{JobExecution: &first}, {JobExecution: &second}},
	}}))(c).ClusterId)
	c.untilCluster(mrsv1.NewMrsClient(client.HcClient), id, "running")
	list := func() *model.ShowJobExeListNewResponse {
		return must(client.ShowJobExeListNew(&model.ShowJobExeListNewRequest{ClusterId: id, SortBy: pointer("asc")}))(c)
	}
	c.polls("2", func() (string, error) { return strconv.Itoa(int(value(list().TotalRecord))), nil })
	listed := list()
	equal(c, "the steps", jobNames(listed), []string{"first", "second"})
	last := value(value(listed.JobList)[1].JobId)
	c.polls("FINISHED", func() (string, error) { return value(c.job(client, id, last).JobState), nil })
}
