package clients

import (
	"regexp"
	"strings"
	"sync"

	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/mrs/v2/model"
)

// unknownID is what an id of an execution looks like; the documentation's samples have it.
const unknownID = "20190909_011820_00151_xxxxx"

var sqlID = regexp.MustCompile(`^\d{8}_\d{6}_\d{5}_[a-km-np-z2-9]{5}$`)

func executePollResult(c *testCase) {
	client := c.client()
	submitted := c.execute(client, "show tables")
	equal(c, "HttpStatusCode", submitted.HttpStatusCode, 200)
	equal(c, "Statement", value(submitted.Statement), "show tables")
	if !c.Steered {
		finished, _ := c.reaches(client, value(submitted.Id), "FINISHED")
		equal(c, "Statement", value(finished.Statement), "show tables")
		for _, row := range value(finished.Content) {
			equal(c, "the number of columns", len(row), 1)
		}
		return
	}

	equal(c, "Status", value(submitted.Status), "QUEUED")
	equal(c, "Content", submitted.Content, (*[][]string)(nil))
	if !sqlID.MatchString(value(submitted.Id)) {
		c.Fatalf("Id is %q", value(submitted.Id))
	}
	finished, seen := c.reaches(client, *submitted.Id, "FINISHED")
	equal(c, "what polling saw", seen,
		[]string{"WAITING_FOR_RESOURCES", "PLANNING", "STARTING", "RUNNING", "FINISHING", "FINISHED"})
	equal(c, "Id", value(finished.Id), *submitted.Id)
	equal(c, "Statement", value(finished.Statement), "show tables")
	equal(c, "Content", finished.Content, &[][]string{{"t1"}, {"t2"}})
	equal(c, "ResultLocation", finished.ResultLocation, (*string)(nil))
	equal(c, "Message", finished.Message, (*string)(nil))
}

func failedSQL(c *testCase) {
	client := c.client()
	if !c.Steered {
		submitted, err := client.ExecuteSql(execution(c.ClusterID, "select not_there from t1"))
		if err == nil {
			_, _, err = c.until(client, value(submitted.Id), "FINISHED")
		}
		refusal := c.refusal(err)
		if !strings.Contains(refusal.ErrorMessage, "not_there") {
			c.Errorf("%v does not name the table", refusal)
		}
		return
	}

	// of 2021: found by polling
	submitted := c.execute(client, "select missing from t1")
	_, _, err := c.until(client, value(submitted.Id), "FINISHED")
	body := c.failedBody(err)
	equal(c, "id", body.ID, value(submitted.Id))
	equal(c, "status", body.Status, "FAILED")
	equal(c, "message", body.Message, "line 1:8: Column 'missing' cannot be resolved")
	equal(c, "statement", body.Statement, "select missing from t1")

	// and reported at once if there is nothing to poll
	_, err = client.ExecuteSql(execution(c.ClusterID, "create table t1(a int)"))
	body = c.failedBody(err)
	equal(c, "id", body.ID, "")
	equal(c, "status", body.Status, "FAILED")
	equal(c, "message", body.Message, "line 1:1: Table 'hive.default.t1' already exists")

	c.settings(object{"docs": "2025"})
	_, err = c.show(client, value(submitted.Id))
	c.refused(err, 400, "MRS.0011", "line 1:8: Column 'missing' cannot be resolved")
	_, err = client.ExecuteSql(execution(c.ClusterID, "create table t1(a int)"))
	c.refused(err, 400, "MRS.0011", "line 1:1: Table 'hive.default.t1' already exists")
}

func cancelRunning(c *testCase) {
	client := c.client()
	c.stub(object{"sql": "select forever"}, object{"never": true})
	submitted := c.execute(client, "select forever")
	c.reaches(client, value(submitted.Id), "RUNNING")

	cancelled, err := c.cancel(client, value(submitted.Id))
	if err != nil {
		c.Fatalf("the cancel: %v", err)
	}
	equal(c, "HttpStatusCode", cancelled.HttpStatusCode, 200)
	equal(c, "Status", value(cancelled.Status), model.GetCancelSqlResponseStatusEnum().SUCCEED)
	equal(c, "Message", cancelled.Message, (*string)(nil))

	_, err = c.show(client, value(submitted.Id))
	body := c.failedBody(err)
	equal(c, "id", body.ID, value(submitted.Id))
	equal(c, "status", body.Status, "FAILED")
	equal(c, "message", body.Message, "Query was canceled")
}

func cancelEnded(c *testCase) {
	client := c.client()
	submitted := c.execute(client, "show tables")
	c.reaches(client, value(submitted.Id), "FINISHED")

	cancelled, err := c.cancel(client, value(submitted.Id))
	if err != nil {
		c.Fatalf("the cancel: %v", err)
	}
	equal(c, "Status", value(cancelled.Status), model.GetCancelSqlResponseStatusEnum().SUCCEED)
	again, err := c.show(client, value(submitted.Id))
	if err != nil {
		c.Fatalf("the look after it: %v", err)
	}
	equal(c, "Status", value(again.Status), "FINISHED")
}

func cancelUncancellable(c *testCase) {
	client := c.client()
	c.stub(object{"sql": "select forever"}, object{"never": true, "cancel": "fail"})
	submitted := c.execute(client, "select forever")
	c.reaches(client, value(submitted.Id), "RUNNING")

	_, err := c.cancel(client, value(submitted.Id))
	c.refused(err, 500, "", `{"status":"FAILED","message":"Cancel sql error"}`)
	c.settings(object{"docs": "2025"})
	_, err = c.cancel(client, value(submitted.Id))
	c.refused(err, 400, "", `{"status":"FAILED","message":"Cancel sql error"}`)

	again, err := c.show(client, value(submitted.Id))
	if err != nil {
		c.Fatalf("the look after it: %v", err)
	}
	equal(c, "Status", value(again.Status), "RUNNING")
}

func unknownSQLID(c *testCase) {
	client := c.client()
	_, err := c.show(client, unknownID)
	c.signed(err)
	if c.Steered {
		c.refused(err, 400, "12000002",
			"The parameter is invalid. There is no SQL execution "+unknownID+" on cluster "+c.ClusterID+".")
	}
	_, err = c.cancel(client, unknownID)
	c.signed(err)
}

func nonASCIISQL(c *testCase) {
	const sql = `select '北京 – Köln' as "城市"`
	if c.Steered {
		c.stub(object{"sql": sql}, object{"columns": []string{"城市"}, "rows": [][]string{{"北京 – Köln"}}})
	}
	client := c.client()
	submitted := c.execute(client, sql)
	equal(c, "Statement", value(submitted.Statement), sql)
	finished, _ := c.reaches(client, value(submitted.Id), "FINISHED")
	equal(c, "Statement", value(finished.Statement), sql)
	if c.Steered {
		equal(c, "the file", c.resultFile(value(submitted.Id)), "城市\r\n北京 – Köln\r\n")
	}
}

func rowsInAFile(c *testCase) {
	client := c.client()
	database, archive := "default", "obs://my-bucket/results/"
	request := execution(c.ClusterID, "select * from t1")
	request.Body.Database, request.Body.ArchivePath = &database, &archive
	submitted, err := client.ExecuteSql(request)
	if err != nil {
		c.Fatalf("%v", err)
	}
	id := value(submitted.Id)
	finished, _ := c.reaches(client, id, "FINISHED")
	equal(c, "Content", finished.Content, (*[][]string)(nil))
	location := regexp.MustCompile(`^obs://my-bucket/results/[0-9a-f-]{36}_\d{8}/` + id + `\.csv$`)
	if !location.MatchString(value(finished.ResultLocation)) {
		c.Errorf("ResultLocation is %q", value(finished.ResultLocation))
	}
	equal(c, "the file", c.resultFile(id), "id,name,dt\r\n1,one,2019-09-09\r\n2,,2019-09-10\r\n")
}

func nullAmongRows(c *testCase) {
	c.stub(object{"sql": "show stats for t1"},
		object{"columns": []string{"column_name", "rows"}, "rows": [][]any{{"id", 2}, {nil, ""}}})
	client := c.client()
	submitted := c.execute(client, "show stats for t1")
	finished, _ := c.reaches(client, value(submitted.Id), "FINISHED")
	// the SDK's rows are of strings: null is an empty one
	equal(c, "Content", finished.Content, &[][]string{{"id", "2"}, {"", ""}})
}

func statementWithoutID(c *testCase) {
	client := c.client()
	created := c.execute(client, "create table t9(a int)")
	equal(c, "Status", value(created.Status), "FINISHED")
	equal(c, "Id", value(created.Id), "")
	equal(c, "Content", created.Content, (*[][]string)(nil))
	inserted := c.execute(client, "insert into t1 values (1, 'one', '2019-09-09')")
	equal(c, "Status", value(inserted.Status), "FINISHED")
	equal(c, "Content", inserted.Content, &[][]string{{"1"}})
}

func refusedSQL(c *testCase) {
	_, err := c.client().ExecuteSql(execution(c.ClusterID, "select 1; select 2"))
	refusal := c.refusal(err)
	equal(c, "ErrorCode", refusal.ErrorCode, "MRS.0011")
	equal(c, "ErrorMessage", refusal.ErrorMessage, "Request with multiple SQL is not support.")
	if c.Steered {
		equal(c, "StatusCode", refusal.StatusCode, 500)
	}
}

func concurrentSubmits(c *testCase) {
	const many = 16
	client := c.client()
	ids := make(chan string, many)
	var group sync.WaitGroup
	for range many {
		group.Add(1)
		go func() {
			defer group.Done()
			submitted, err := client.ExecuteSql(execution(c.ClusterID, "show tables"))
			if err != nil {
				ids <- err.Error()
				return
			}
			ids <- value(submitted.Id)
		}()
	}
	group.Wait()
	close(ids)
	different := map[string]bool{}
	for id := range ids {
		if !sqlID.MatchString(id) {
			c.Errorf("%s instead of an id", id)
		}
		different[id] = true
	}
	equal(c, "the number of ids", len(different), many)
}
