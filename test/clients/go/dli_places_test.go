package clients

import (
	"slices"

	dli "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/dli/v1"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/dli/v1/model"
)

func (c *testCase) queues(client *dli.DliClient) (names []string) {
	c.Helper()
	request := &model.ListQueuesRequest{QueueType: pointer("all"), WithPriv: pointer(true)}
	for _, queue := range value(must(client.ListQueues(request))(c).Queues) {
		names = append(names, value(queue.QueueName))
	}
	slices.Sort(names)
	return names
}

func queueLifecycle(c *testCase) {
	client := c.dli()
	created := must(client.CreateQueue(&model.CreateQueueRequest{Body: &model.CreateQueueRequestBody{
		QueueName: "Nightly", CuCount: 16, QueueType: pointer("general"), Description: pointer("for reports"),
	}}))(c)
	equal(c, "QueueName", value(created.QueueName), "nightly")
	equal(c, "the queues", c.queues(client), []string{"default", "nightly"})
	shown := must(client.ShowQueue(&model.ShowQueueRequest{QueueName: "nightly"}))(c)
	equal(c, "QueueName", value(shown.QueueName), "nightly")
	equal(c, "QueueType", value(shown.QueueType), "general")
	equal(c, "CuCount", value(shown.CuCount), int32(16))
	must(client.DeleteQueue(&model.DeleteQueueRequest{QueueName: "nightly"}))(c)
	equal(c, "the queues that are left", c.queues(client), []string{"default"})
}

func queueScaled(c *testCase) {
	client := c.dli()
	c.ownsQueue(client)
	act := func(body model.RunQueueActionRequestBody) *model.RunQueueActionResponse {
		return must(client.RunQueueAction(&model.RunQueueActionRequest{QueueName: ownQueue, Body: &body}))(c)
	}
	scaled := act(model.RunQueueActionRequestBody{Action: "scale_out", CuCount: pointer(int32(16))})
	equal(c, "Result", value(scaled.Result), true)
	shown := must(client.ShowQueue(&model.ShowQueueRequest{QueueName: ownQueue}))(c)
	equal(c, "CuCount", value(shown.CuCount), int32(32))
	restarted := act(model.RunQueueActionRequestBody{Action: "restart", Force: pointer(false)})
	equal(c, "Message", value(restarted.Message), "Restart success")
}

func databaseLifecycle(c *testCase) {
	client := c.dli()
	count := func() int32 {
		request := &model.ListDatabasesRequest{Keyword: pointer("sal")}
		return value(must(client.ListDatabases(request))(c).DatabaseCount)
	}
	body := &model.CreateDatabaseRequestBody{DatabaseName: "sales"}
	must(client.CreateDatabase(&model.CreateDatabaseRequest{Body: body}))(c)
	equal(c, "DatabaseCount", count(), int32(1))
	must(client.CreateTable(&model.CreateTableRequest{DatabaseName: "sales", Body: &model.CreateTableRequestBody{
		TableName: "orders", DataLocation: "DLI", Columns: []model.Column{
			{ColumnName: "id", Type: "int"}, {ColumnName: "day", Type: "string", IsPartitionColumn: pointer(true)},
		},
	}}))(c)
	tables := value(must(client.ListTables(&model.ListTablesRequest{DatabaseName: "sales"}))(c).Tables)
	if len(tables) != 1 || tables[0].TableName != "orders" {
		c.Fatalf("the tables are %v", tables)
	}
	shown := must(client.ShowTable(&model.ShowTableRequest{DatabaseName: "sales", TableName: "orders"}))(c)
	var columns []string
	for _, column := range value(shown.Columns) {
		columns = append(columns, column.ColumnName+" "+column.Type)
	}
	equal(c, "the columns", columns, []string{"id int", "day string"})
	_, err := client.DeleteDatabase(&model.DeleteDatabaseRequest{DatabaseName: "sales"})
	equal(c, "StatusCode", c.refusal(err).StatusCode, 400)
	must(client.DeleteTable(&model.DeleteTableRequest{DatabaseName: "sales", TableName: "orders"}))(c)
	must(client.DeleteDatabase(&model.DeleteDatabaseRequest{DatabaseName: "sales"}))(c)
	equal(c, "DatabaseCount", count(), int32(0))
}

func poolLifecycle(c *testCase) {
	client := c.dli()
	body := &model.CreateElasticResourcePoolRequestBody{ElasticResourcePoolName: "pool1", MinCu: 64, MaxCu: 128}
	must(client.CreateElasticResourcePool(&model.CreateElasticResourcePoolRequest{Body: body}))(c)
	request := &model.ListElasticResourcePoolsRequest{Name: pointer("pool1")}
	c.polls("AVAILABLE", func() (string, error) {
		pools := value(must(client.ListElasticResourcePools(request))(c).ElasticResourcePools)
		if len(pools) != 1 {
			c.Fatalf("the pools are %v", pools)
		}
		return value(pools[0].Status), nil
	})
	gone := &model.DeleteElasticResourcePoolRequest{ElasticResourcePoolName: "pool1"}
	must(client.DeleteElasticResourcePool(gone))(c)
	equal(c, "Count", value(must(client.ListElasticResourcePools(request))(c).Count), int32(0))
}

func resourceUpload(c *testCase) {
	client := c.dli()
	uploaded := must(client.UploadJobResources(&model.UploadJobResourcesRequest{Body: &model.UploadJobResourcesRequestBody{
		Paths: []string{"obs://bucket/job.jar"}, Kind: "jar", Group: "reports",
	}}))(c)
	equal(c, "HttpStatusCode", uploaded.HttpStatusCode, 201)
	equal(c, "Resources", value(uploaded.Resources), []string{"job.jar"})
	groups := value(must(client.ListJobResources(&model.ListJobResourcesRequest{}))(c).Groups)
	if len(groups) != 1 || value(groups[0].GroupName) != "reports" {
		c.Fatalf("the groups are %v", groups)
	}
	equal(c, "Resources", value(groups[0].Resources), []string{"job.jar"})
}
