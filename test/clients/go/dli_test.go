package clients

import (
	"slices"
	"strings"

	dli "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/dli/v1"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/dli/v1/model"
)

const (
	ownQueue   = "reports"
	unknownJob = "8ecb0777-9c70-4529-9935-29ea0946039c"
)

// synchronous is the conf of a job whose reply has its result: without it, the service runs DDL asynchronously.
var synchronous = []string{"dli.sql.sqlasync.enabled = false"}

// dli is the client of another service on the same connection.
func (c *testCase) dli() *dli.DliClient {
	c.Helper()
	return dli.NewDliClient(c.client().HcClient)
}

// ownsQueue creates a queue: the shared one does not preview results.
func (c *testCase) ownsQueue(client *dli.DliClient) {
	c.Helper()
	body := &model.CreateQueueRequestBody{QueueName: ownQueue, CuCount: 16}
	must(client.CreateQueue(&model.CreateQueueRequest{Body: body}))(c)
}

func (c *testCase) submitSQLJob(client *dli.DliClient, body model.CreateSqlJobRequestBody) *model.CreateSqlJobResponse {
	c.Helper()
	return must(client.CreateSqlJob(&model.CreateSqlJobRequest{Body: &body}))(c)
}

func (c *testCase) sqlJob(client *dli.DliClient, id string) *model.ShowSqlJobStatusResponse {
	c.Helper()
	return must(client.ShowSqlJobStatus(&model.ShowSqlJobStatusRequest{JobId: id}))(c)
}

func (c *testCase) untilSQLJob(client *dli.DliClient, id, state string) []string {
	c.Helper()
	return c.polls(state, func() (string, error) {
		shown, err := client.ShowSqlJobStatus(&model.ShowSqlJobStatusRequest{JobId: id})
		if err != nil {
			return "", err
		}
		return value(shown.Status).Value(), nil
	})
}

func sqlJobRows(c *testCase) {
	client := c.dli()
	c.ownsQueue(client)
	c.stub(object{"api": "dli", "sql": "select * from orders"}, object{
		"columns": []string{"id", "total", "note"},
		"rows":    [][]any{{1, 9.5, "北京"}, {2, 0.25, nil}},
		"types":   []string{"int", "double", "string"},
	})
	submitted := c.submitSQLJob(client, model.CreateSqlJobRequestBody{
		Sql:       "select * from orders",
		QueueName: pointer(ownQueue),
		Currentdb: pointer("default"),
		Conf:      &[]string{"spark.sql.shuffle.partitions = 8"},
		Tags:      &[]model.Tag{{Key: "team", Value: "reports"}},
	})
	equal(c, "HttpStatusCode", submitted.HttpStatusCode, 200)
	equal(c, "IsSuccess", value(submitted.IsSuccess), true)
	equal(c, "JobType", value(submitted.JobType).Value(), "QUERY")
	equal(c, "JobMode", value(submitted.JobMode).Value(), "async")
	id := value(submitted.JobId)
	equal(c, "what polling saw", c.untilSQLJob(client, id, "FINISHED"), []string{"RUNNING", "FINISHED"})

	shown := c.sqlJob(client, id)
	equal(c, "QueueName", value(shown.QueueName), ownQueue)
	equal(c, "ResultCount", value(shown.ResultCount), int32(2))
	request := &model.PreviewSqlJobResultRequest{JobId: id, QueueName: pointer(ownQueue)}
	rows := must(client.PreviewSqlJobResult(request))(c)
	equal(c, "Schema", value(rows.Schema), []map[string]string{{"id": "int"}, {"total": "double"}, {"note": "string"}})
	equal(c, "Rows", shownRows(value(rows.Rows)), `[[1,9.5,"北京"],[2,0.25,null]]`)
	progress := must(client.ShowSqlJobProgress(&model.ShowSqlJobProgressRequest{JobId: id}))(c)
	equal(c, "Progress", value(progress.Progress), float64(1))
	detail := must(client.ShowSqlJobDetail(&model.ShowSqlJobDetailRequest{JobId: id}))(c)
	equal(c, "JobId", value(detail.JobId), id)
}

// shownRows shows rows as JSON: the SDK hands numbers on in a type of its own.
func shownRows(rows [][]any) string {
	return shown(rows)
}

func sqlJobFailed(c *testCase) {
	const reason = "DLI.0999: SparkException: Job aborted due to stage failure"
	c.stub(object{"api": "dli", "sql": "select broken()"}, object{"message": reason})
	client := c.dli()
	id := value(c.submitSQLJob(client, model.CreateSqlJobRequestBody{Sql: "select broken()"}).JobId)
	c.untilSQLJob(client, id, "FAILED")
	shown := c.sqlJob(client, id)
	equal(c, "HttpStatusCode", shown.HttpStatusCode, 200)
	equal(c, "Message", value(shown.Message), reason)
}

func sqlJobCancelled(c *testCase) {
	c.stub(object{"api": "dli", "sql": "select forever()"}, object{"never": true})
	client := c.dli()
	id := value(c.submitSQLJob(client, model.CreateSqlJobRequestBody{Sql: "select forever()"}).JobId)
	c.untilSQLJob(client, id, "RUNNING")
	cancelled := must(client.CancelSqlJob(&model.CancelSqlJobRequest{JobId: id}))(c)
	equal(c, "IsSuccess", value(cancelled.IsSuccess), true)
	equal(c, "Message", value(cancelled.Message), "")
	equal(c, "Status", value(c.sqlJob(client, id).Status).Value(), "CANCELLED")
}

func sqlJobSynchronous(c *testCase) {
	c.stub(object{"api": "dli", "sql": "show tables"},
		object{"columns": []string{"tableName"}, "rows": [][]string{{"orders"}, {"returns"}}})
	submitted := c.submitSQLJob(c.dli(), model.CreateSqlJobRequestBody{Sql: "show tables", Conf: &synchronous})
	equal(c, "JobType", value(submitted.JobType).Value(), "DDL")
	equal(c, "JobMode", value(submitted.JobMode).Value(), "sync")
	equal(c, "Schema", shown(value(submitted.Schema)), `[{"tableName":"string"}]`)
	equal(c, "Rows", shownRows(value(submitted.Rows)), `[["orders"],["returns"]]`)
}

func sqlJobTooSlow(c *testCase) {
	c.stubFor(object{"api": "dli", "sql": "create table slow(a int)"}, object{"updateCount": 0}, object{"RUNNING": "2h"})
	client := c.dli()
	body := &model.CreateSqlJobRequestBody{Sql: "create table slow(a int)", Conf: &synchronous}
	_, err := client.CreateSqlJob(&model.CreateSqlJobRequest{Body: body})
	late := c.refusal(err)
	equal(c, "StatusCode", late.StatusCode, 408)
	jobs := value(must(client.ListSqlJobs(&model.ListSqlJobsRequest{}))(c).Jobs)
	if len(jobs) != 1 || !strings.Contains(late.ErrorMessage, jobs[0].JobId) {
		c.Fatalf("%s does not name the one job of %v", late.ErrorMessage, jobs)
	}
	c.untilSQLJob(client, jobs[0].JobId, "FINISHED")
}

func sqlJobList(c *testCase) {
	client := c.dli()
	c.ownsQueue(client)
	c.settings(object{"unmatched": "empty"})
	for _, sql := range []string{"select 1", "create table t9(a int)", "select 2"} {
		c.submitSQLJob(client, model.CreateSqlJobRequestBody{Sql: sql, QueueName: pointer(ownQueue)})
	}
	types := model.GetListSqlJobsRequestJobTypesEnum()
	order := model.GetListSqlJobsRequestOrderEnum().START_TIME_ASC
	listed := must(client.ListSqlJobs(&model.ListSqlJobsRequest{
		JobTypes: &[]model.ListSqlJobsRequestJobTypes{types.DDL, types.QUERY}, QueueName: pointer(ownQueue),
		PageSize: pointer(int32(2)), CurrentPage: pointer(int32(1)), Order: &order,
	}))(c)
	equal(c, "JobCount", value(listed.JobCount), int32(3))
	equal(c, "the first page", statements(listed), []string{"select 1", "create table t9(a int)"})
	queries := must(client.ListSqlJobs(&model.ListSqlJobsRequest{
		JobTypes: &[]model.ListSqlJobsRequestJobTypes{types.QUERY},
	}))(c)
	equal(c, "the queries", statements(queries), []string{"select 2", "select 1"})
	part := must(client.ListSqlJobs(&model.ListSqlJobsRequest{SqlPattern: pointer("TABLE T9")}))(c)
	equal(c, "those with a part of SQL", value(part.JobCount), int32(1))
}

func statements(listed *model.ListSqlJobsResponse) (found []string) {
	for _, job := range value(listed.Jobs) {
		found = append(found, job.Statement)
	}
	return found
}

func sqlJobOnDefaultQueue(c *testCase) {
	client := c.dli()
	id := value(c.submitSQLJob(client, model.CreateSqlJobRequestBody{Sql: "select 1"}).JobId)
	c.untilSQLJob(client, id, "FINISHED")
	equal(c, "QueueName", value(c.sqlJob(client, id).QueueName), "default")
	_, err := client.PreviewSqlJobResult(&model.PreviewSqlJobResultRequest{JobId: id})
	refusal := c.refusal(err)
	equal(c, "StatusCode", refusal.StatusCode, 400)
	if !strings.Contains(refusal.ErrorMessage, "default queue") {
		c.Errorf("ErrorMessage is %q", refusal.ErrorMessage)
	}
}

func sqlJobExported(c *testCase) {
	client := c.dli()
	c.ownsQueue(client)
	body := model.CreateSqlJobRequestBody{Sql: "select 1", QueueName: pointer(ownQueue)}
	id := value(c.submitSQLJob(client, body).JobId)
	c.untilSQLJob(client, id, "FINISHED")
	exported := must(client.ExportSqlJobResult(&model.ExportSqlJobResultRequest{
		JobId: id,
		Body: &model.ExportSqlJobResultRequestBody{
			DataPath: "obs://bucket/results", DataType: "csv", QueueName: pointer(ownQueue),
		},
	}))(c)
	if value(exported.JobId) == id {
		c.Fatalf("the export has no job of its own")
	}
	c.untilSQLJob(client, value(exported.JobId), "FINISHED")
	equal(c, "JobType", value(c.sqlJob(client, value(exported.JobId)).JobType).Value(), "EXPORT")
}

func sqlJobChecked(c *testCase) {
	client := c.dli()
	check := func(sql string) (*model.CheckSqlResponse, error) {
		return client.CheckSql(&model.CheckSqlRequest{Body: &model.CheckSqlRequestBody{Sql: sql}})
	}
	equal(c, "Message", value(must(check("select 1"))(c).Message), "the sql is ok")
	_, err := check("selec 1")
	refusal := c.refusal(err)
	equal(c, "StatusCode", refusal.StatusCode, 400)
	equal(c, "ErrorCode", refusal.ErrorCode, "DLI.0004")
}

func sqlJobUnknown(c *testCase) {
	_, err := c.dli().ShowSqlJobStatus(&model.ShowSqlJobStatusRequest{JobId: unknownJob})
	refusal := c.refusal(err)
	equal(c, "StatusCode", refusal.StatusCode, 400)
	if !strings.HasPrefix(refusal.ErrorCode, "DLI.") || !strings.Contains(refusal.ErrorMessage, unknownJob) {
		c.Errorf("%v does not name the job", refusal)
	}
}

// ---- batches ----

func (c *testCase) startBatch(client *dli.DliClient, body model.CreateSparkJobRequestBody) *model.CreateSparkJobResponse {
	c.Helper()
	body.File = "obs://bucket/job.jar"
	if body.Queue == nil {
		body.Queue = pointer("default")
	}
	return must(client.CreateSparkJob(&model.CreateSparkJobRequest{Body: &body}))(c)
}

func (c *testCase) untilBatch(client *dli.DliClient, id, state string) []string {
	c.Helper()
	return c.polls(state, func() (string, error) {
		shown, err := client.ShowSparkJobStatus(&model.ShowSparkJobStatusRequest{BatchId: id})
		if err != nil {
			return "", err
		}
		return value(shown.State).Value(), nil
	})
}

func batchLifecycle(c *testCase) {
	client := c.dli()
	c.ownsQueue(client)
	c.stub(object{"api": "dli", "job": object{"class": "reports.Nightly"}},
		object{"log": []string{"read 12 files", "wrote 3 rows"}})
	created := c.startBatch(client, model.CreateSparkJobRequestBody{
		ClassName: "reports.Nightly", Name: pointer("nightly"), Queue: pointer(ownQueue),
		Args: &[]string{"2026-11-27"}, ScType: pointer("A"), DriverMemory: pointer("2G"),
		Conf: map[string]any{"spark.sql.shuffle.partitions": "8"},
	})
	equal(c, "State", value(created.State), "starting")
	equal(c, "Queue", value(created.Queue), ownQueue)
	equal(c, "ClusterName", value(created.ClusterName), ownQueue)
	id := value(created.Id)
	equal(c, "what polling saw", c.untilBatch(client, id, "success"), []string{"running", "success"})
	shown := must(client.ShowSparkJob(&model.ShowSparkJobRequest{BatchId: id}))(c)
	equal(c, "Name", value(shown.Name), "nightly")
	log := must(client.ShowSparkJobLog(&model.ShowSparkJobLogRequest{BatchId: id}))(c)
	if !slices.Contains(value(log.Log), "wrote 3 rows") {
		c.Errorf("the log is %q", value(log.Log))
	}
	page := &model.ShowSparkJobLogRequest{BatchId: id, From: pointer(int32(0)), Size: pointer(int32(1))}
	first := must(client.ShowSparkJobLog(page))(c)
	equal(c, "the lines of a page", len(value(first.Log)), 1)
	equal(c, "Total", value(first.Total), value(log.Total))
}

func batchDead(c *testCase) {
	const reason = "java.lang.OutOfMemoryError: Java heap space"
	c.stub(object{"api": "dli", "job": object{"class": "reports.Broken"}}, object{"message": reason})
	client := c.dli()
	id := value(c.startBatch(client, model.CreateSparkJobRequestBody{ClassName: "reports.Broken"}).Id)
	c.untilBatch(client, id, "dead")
	shown := must(client.ShowSparkJob(&model.ShowSparkJobRequest{BatchId: id}))(c)
	if log := strings.Join(value(shown.Log), "\n"); !strings.Contains(log, reason) {
		c.Errorf("the log is %s", log)
	}
}

func batchCancelled(c *testCase) {
	c.stub(object{"api": "dli", "job": object{"name": "endless"}}, object{"never": true})
	client := c.dli()
	id := value(c.startBatch(client, model.CreateSparkJobRequestBody{Name: pointer("endless")}).Id)
	c.untilBatch(client, id, "running")
	cancelled := must(client.CancelSparkJob(&model.CancelSparkJobRequest{BatchId: id}))(c)
	equal(c, "Msg", value(cancelled.Msg), "deleted")
	c.untilBatch(client, id, "dead")
}

func batchList(c *testCase) {
	client := c.dli()
	first := value(c.startBatch(client, model.CreateSparkJobRequestBody{Name: pointer("a")}).Id)
	c.startBatch(client, model.CreateSparkJobRequestBody{Name: pointer("b")})
	all := must(client.ListSparkJobs(&model.ListSparkJobsRequest{From: pointer(int32(0)), Size: pointer(int32(10))}))(c)
	equal(c, "Total", value(all.Total), int32(2))
	named := value(must(client.ListSparkJobs(&model.ListSparkJobsRequest{JobName: pointer("a")}))(c).Sessions)
	if len(named) != 1 || value(named[0].Id) != first {
		c.Errorf("those of one name are %v", named)
	}
}
