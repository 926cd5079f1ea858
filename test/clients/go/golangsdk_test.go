package clients

import (
	"errors"
	"strings"

	"github.com/chnsz/golangsdk"
	"github.com/chnsz/golangsdk/openstack"
	"github.com/chnsz/golangsdk/openstack/dli/v1/databases"
	"github.com/chnsz/golangsdk/openstack/dli/v1/queues"
	"github.com/chnsz/golangsdk/openstack/dli/v1/sqljob"
	"github.com/chnsz/golangsdk/openstack/dli/v2/batches"
	"github.com/chnsz/golangsdk/openstack/mrs/v1/cluster"
	"github.com/chnsz/golangsdk/openstack/mrs/v2/clusters"
	"github.com/chnsz/golangsdk/openstack/mrs/v2/jobs"
)

// terraform is the client's name in clients.yaml: the library of the Terraform provider, used as the provider uses it.
const terraform = "golangsdk"

var terraformCases = map[string]func(*testCase){
	"sql-job-from-submission-to-result": terraformSQLJob,
	"failed-sql-job":                    terraformFailedSQLJob,
	"cancelled-sql-job":                 terraformCancelledSQLJob,
	"unknown-sql-job":                   terraformUnknownSQLJob,
	"batch-in-snake-case":               terraformBatch,
	"deleted-batch":                     terraformDeletedBatch,
	"queue":                             terraformQueue,
	"database":                          terraformDatabase,
	"job-of-a-cluster":                  terraformJob,
	"cluster":                           terraformCluster,
	"project-lookup":                    terraformProjectLookup,
	"wrong-secret":                      terraformWrongSecret,
}

// provider is what the Terraform provider makes of its configuration.
func (c *testCase) provider(options golangsdk.AKSKAuthOptions) (*golangsdk.ProviderClient, error) {
	c.Helper()
	options.IdentityEndpoint = c.IAMURL + "/v3"
	options.AccessKey, options.Region, options.WithUserCatalog = c.Access, c.Region, true
	client, err := openstack.NewClient(options.IdentityEndpoint)
	if err != nil {
		c.Fatalf("%v", err)
	}
	return client, openstack.Authenticate(client, options)
}

// service is a service of the endpoint, by the version of its API.
func (c *testCase) service(version string) *golangsdk.ServiceClient {
	c.Helper()
	provider := must(c.provider(golangsdk.AKSKAuthOptions{SecretKey: c.Secret, ProjectId: c.project}))(c)
	return c.serviceOf(provider, version)
}

func (c *testCase) serviceOf(provider *golangsdk.ProviderClient, version string) *golangsdk.ServiceClient {
	endpoint := c.URL + "/"
	return &golangsdk.ServiceClient{
		ProviderClient: provider,
		Endpoint:       endpoint,
		ResourceBase:   endpoint + version + "/" + provider.ProjectID + "/",
	}
}

// succeeded fails the case for an error of a call.
func (c *testCase) succeeded(err error) {
	c.Helper()
	if err != nil {
		c.Fatalf("%v", err)
	}
}

func terraformSQLJob(c *testCase) {
	c.stub(object{"api": "dli", "sql": "select name from customers"},
		object{"columns": []string{"name"}, "rows": [][]string{{"one"}, {"two"}}})
	dli := c.service("v1.0")
	c.succeeded(queues.Create(dli, queues.CreateOpts{QueueName: ownQueue, CuCount: 16}).Err)
	submitted := must(sqljob.Submit(dli, sqljob.SqlJobOpts{
		Sql: "select name from customers", QueueName: ownQueue, Conf: []string{"spark.sql.shuffle.partitions=8"},
	}))(c)
	equal(c, "IsSuccess", submitted.IsSuccess, true)
	equal(c, "JobType", submitted.JobType, sqljob.JobTypeQuery)
	c.untilTerraformJob(dli, submitted.JobId, sqljob.JobStatusFinished)
	detail := must(sqljob.Get(dli, submitted.JobId))(c)
	equal(c, "JobId", detail.JobId, submitted.JobId)
	listed := must(sqljob.List(dli, sqljob.ListJobsOpts{QueueName: ownQueue, JobType: sqljob.JobTypeQuery}))(c)
	equal(c, "JobCount", listed.JobCount, 1)
	equal(c, "ResultCount", listed.Jobs[0].ResultCount, 2)
	exported := must(sqljob.ExportQueryResult(dli, submitted.JobId,
		sqljob.ExportQueryResultOpts{DataPath: "obs://bucket/results", DataType: "csv"}))(c)
	c.untilTerraformJob(dli, exported.JobId, sqljob.JobStatusFinished)
}

func (c *testCase) untilTerraformJob(dli *golangsdk.ServiceClient, id, state string) *sqljob.JobStatus {
	c.Helper()
	var last *sqljob.JobStatus
	c.polls(state, func() (string, error) {
		shown, err := sqljob.Status(dli, id)
		last = shown
		return shown.Status, err
	})
	return last
}

func terraformFailedSQLJob(c *testCase) {
	const reason = "DLI.0999: SparkException: Job aborted due to stage failure"
	c.stub(object{"api": "dli", "sql": "select broken()"}, object{"message": reason})
	dli := c.service("v1.0")
	submitted := must(sqljob.Submit(dli, sqljob.SqlJobOpts{Sql: "select broken()"}))(c)
	equal(c, "Message", c.untilTerraformJob(dli, submitted.JobId, sqljob.JobStatusFailed).Message, reason)
}

func terraformCancelledSQLJob(c *testCase) {
	c.stub(object{"api": "dli", "sql": "select forever()"}, object{"never": true})
	dli := c.service("v1.0")
	submitted := must(sqljob.Submit(dli, sqljob.SqlJobOpts{Sql: "select forever()"}))(c)
	c.untilTerraformJob(dli, submitted.JobId, sqljob.JobStatusRunning)
	equal(c, "IsSuccess", must(sqljob.Cancel(dli, submitted.JobId))(c).IsSuccess, true)
	c.untilTerraformJob(dli, submitted.JobId, sqljob.JobStatusCancelled)
}

func terraformUnknownSQLJob(c *testCase) {
	// the provider takes 400 for a job that is gone
	_, err := sqljob.Status(c.service("v1.0"), unknownJob)
	var gone golangsdk.ErrDefault400
	if !errors.As(err, &gone) {
		c.Fatalf("%T (%v) and not ErrDefault400", err, err)
	}
}

func terraformBatch(c *testCase) {
	// class_name and driver_memory are not what the service calls them: they must not be refused
	class := "reports.Nightly"
	dli := c.service("v2.0")
	created := must(batches.Create(dli, batches.CreateOpts{
		File: "obs://bucket/job.jar", Queue: "default", ClassName: &class, Name: "nightly",
		DriverMemory: "2G", PythonFiles: []string{"a.py"}, Configurations: map[string]any{"spark.x": "1"},
	}))(c)
	equal(c, "State", created.State, batches.StateStarting)
	seen := c.polls(batches.StateSuccess, func() (string, error) {
		shown, err := batches.GetState(dli, created.ID)
		return shown.State, err
	})
	equal(c, "what polling saw", seen, []string{batches.StateRunning, batches.StateSuccess})
	equal(c, "Name", must(batches.Get(dli, created.ID))(c).Name, "nightly")
}

func terraformDeletedBatch(c *testCase) {
	c.stub(object{"api": "dli", "job": object{"name": "endless"}}, object{"never": true})
	dli := c.service("v2.0")
	created := must(batches.Create(dli, batches.CreateOpts{File: "a.jar", Queue: "default", Name: "endless"}))(c)
	c.succeeded(batches.Delete(dli, created.ID).Err)
	// the provider goes on reading the state of what it deleted
	c.polls(batches.StateDead, func() (string, error) {
		shown, err := batches.GetState(dli, created.ID)
		return shown.State, err
	})
}

func terraformQueue(c *testCase) {
	dli := c.service("v1.0")
	c.succeeded(queues.Create(dli, queues.CreateOpts{QueueName: "nightly", CuCount: 16, QueueType: "general"}).Err)
	listed := queues.List(dli, queues.ListOpts{QueueType: "all", WithPriv: false})
	c.succeeded(listed.Err)
	// this release of the library sends no query with a list
	shown := queues.Get(dli, "nightly")
	c.succeeded(shown.Err)
	equal(c, "CuCount", shown.Body.(*queues.Queue4Get).CuCount, 16)
	c.succeeded(queues.ScaleOrRestart(dli, queues.ActionOpts{Action: "scale_out", CuCount: 16, QueueName: "nightly"}).Err)
	shown = queues.Get(dli, "nightly")
	equal(c, "CuCount", shown.Body.(*queues.Queue4Get).CuCount, 32)
	c.succeeded(queues.Delete(dli, "nightly").Err)
	if gone := queues.Get(dli, "nightly"); gone.Err == nil || !strings.Contains(gone.Err.Error(), "There is no queue named nightly") {
		c.Errorf("the deleted queue is answered with %v", gone.Err)
	}
}

func terraformDatabase(c *testCase) {
	dli := c.service("v1.0")
	created := must(databases.Create(dli, databases.CreateOpts{Name: "sales", Description: "of this year"}))(c)
	equal(c, "IsSuccess", created.IsSuccess, true)
	listed := must(databases.List(dli, databases.ListOpts{Keyword: "sales"}))(c)
	equal(c, "DatabaseCount", listed.DatabaseCount, 1)
	equal(c, "Name", listed.Databases[0].Name, "sales")
	c.succeeded(databases.Delete(dli, "sales").Err)
	equal(c, "DatabaseCount", must(databases.List(dli, databases.ListOpts{Keyword: "sales"}))(c).DatabaseCount, 0)
}

func terraformJob(c *testCase) {
	mrs := c.service("v2")
	created := must(jobs.Create(mrs, c.ClusterID, jobs.CreateOpts{
		JobType: "SparkSubmit", JobName: "pi", Arguments: []string{"--class", "Pi", "pi.jar"},
		Properties: map[string]string{"fs.obs.endpoint": "obs.example.com"},
	}).Extract())(c)
	id := created.JobSubmitResult.JobId
	var last *jobs.Job
	c.polls("FINISHED", func() (string, error) {
		shown, err := jobs.Get(mrs, c.ClusterID, id).Extract()
		last = shown
		return shown.JobState, err
	})
	equal(c, "Arguments", last.Arguments, "[--class, Pi, pi.jar]")
	equal(c, "JobResult", last.JobResult, "SUCCEEDED")
	pages := must(jobs.List(mrs, c.ClusterID, jobs.ListOpts{JobName: "pi"}).AllPages())(c)
	equal(c, "the jobs", len(must(jobs.ExtractJobs(pages))(c)), 1)
	c.succeeded(jobs.Delete(mrs, c.ClusterID, jobs.DeleteOpts{JobIds: []string{id}}).Err)
}

func terraformNodes(name string, number int) clusters.NodeGroupOpts {
	count := 1
	return clusters.NodeGroupOpts{
		GroupName: name, NodeNum: number, NodeSize: "c6.4xlarge.4.linux.bigdata", DataVolumeCount: &count,
		RootVolume: &clusters.Volume{Type: "SAS", Size: 480}, DataVolume: &clusters.Volume{Type: "SAS", Size: 600},
	}
}

func terraformCluster(c *testCase) {
	created := must(clusters.Create(c.service("v2"), clusters.CreateOpts{
		Region: "cn-north-4", AvailabilityZone: "cn-north-4a", ClusterName: "nightly", ClusterType: "ANALYSIS",
		ClusterVersion: "MRS 3.1.0", VpcName: "vpc", SubnetName: "subnet", Components: "Hadoop,Spark2x,Hive",
		LoginMode: "PASSWORD", ManagerAdminPassword: "a-Password-1", NodeRootPassword: "a-Password-1", SafeMode: "SIMPLE",
		NodeGroups: []clusters.NodeGroupOpts{
			terraformNodes("master_node_default_group", 2), terraformNodes("core_node_analysis_group", 3),
		},
	}).Extract())(c)
	old := c.service("v1.1")
	state := func() (string, error) {
		shown, err := cluster.Get(old, created.ID).Extract()
		return shown.Clusterstate, err
	}
	c.polls("running", state)
	hosts := must(cluster.ListHosts(old, created.ID, cluster.HostOpts{CurrentPage: 1, PageSize: 100}))(c)
	equal(c, "the hosts", len(hosts.Hosts), 5)
	// nothing but 204 is a success to it
	c.succeeded(cluster.Delete(old, created.ID).Err)
	c.polls("terminated", state)
}

func terraformProjectLookup(c *testCase) {
	options := golangsdk.AKSKAuthOptions{SecretKey: c.Secret, ProjectName: c.Region}
	provider := must(c.provider(options))(c)
	equal(c, "ProjectID", provider.ProjectID, c.ProjectID)
	c.succeeded(queues.List(c.serviceOf(provider, "v1.0"), nil).Err)
}

func terraformWrongSecret(c *testCase) {
	provider, err := c.provider(golangsdk.AKSKAuthOptions{SecretKey: c.Secret + "x", ProjectId: c.project})
	c.succeeded(err)
	_, err = sqljob.Status(c.serviceOf(provider, "v1.0"), unknownJob)
	var refused golangsdk.ErrDefault401
	if !errors.As(err, &refused) || !strings.Contains(string(refused.Body), "APIGW.0301") {
		c.Fatalf("%T (%v) and not ErrDefault401 with APIGW.0301", err, err)
	}
}
