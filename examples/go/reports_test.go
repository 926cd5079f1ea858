package reports

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"example.com/reports/lakemocktest"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/core/auth/basic"
	mrs "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/mrs/v2"
)

type JSON = lakemocktest.JSON

func TestMain(m *testing.M) { lakemocktest.Main(m) }

// sql is the program under test as in production, except for its endpoint and its key.
func sql(t *testing.T, lake *lakemocktest.Lakemock) SQL {
	credentials, err := basic.NewCredentialsBuilder().
		WithAk(lakemocktest.AccessKey).
		WithSk(lakemocktest.SecretKey).
		WithProjectId(lake.Project).
		SafeBuild()
	if err != nil {
		t.Fatal(err)
	}
	client, err := mrs.MrsClientBuilder().
		WithCredential(credentials).
		WithEndpoint(lake.URL). // <- the one line that points the SDK at lakemock
		SafeBuild()
	if err != nil {
		t.Fatal(err)
	}
	return SQL{Client: mrs.NewMrsClient(client), Cluster: "my-cluster"}
}

func spark(lake *lakemocktest.Lakemock) Spark {
	return Spark{
		URL:   lake.URL + "/v2.0/" + lake.Project, // <- the one line that points plain HTTP at lakemock
		Token: "any",
		Queue: "default",
	}
}

func TestTablesAreRead(t *testing.T) {
	lake := lakemocktest.New(t)
	rows, err := sql(t, lake).Rows("show tables")
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(rows, [][]string{{"t1"}, {"t2"}}) {
		t.Errorf("the tables are %v", rows)
	}
}

func TestAQueryOfAnHourTakesNoTime(t *testing.T) {
	lake := lakemocktest.New(t)
	lake.Clock("manual")
	lake.Stub(JSON{
		"match":     JSON{"sql": "show partitions from events"},
		"durations": JSON{"RUNNING": "1h"},
		"outcome":   JSON{"columns": []string{"dt"}, "rows": [][]string{{"2026-01-01"}}},
	})
	queries := sql(t, lake)
	id, err := queries.Submit("show partitions from events")
	if err != nil {
		t.Fatal(err)
	}
	for _, step := range []struct {
		pass time.Duration
		then string
	}{{0, "QUEUED"}, {time.Minute, "RUNNING"}, {58 * time.Minute, "RUNNING"}, {2 * time.Minute, "FINISHED"}} {
		lake.Advance(step.pass)
		shown, err := queries.Show(id)
		if err != nil {
			t.Fatal(err)
		}
		if *shown.Status != step.then {
			t.Errorf("after another %v it is %s and not %s", step.pass, *shown.Status, step.then)
		}
	}
}

func TestScalaRunsThoughTheFirstCallIsThrottled(t *testing.T) {
	lake := lakemocktest.New(t)
	lake.Fault(JSON{
		"match": JSON{"operation": "CreateSession"},
		"when":  JSON{"nth": []int{1}},
		"fault": JSON{"kind": "status", "preset": "throttled"},
	})
	printed, err := spark(lake).Run("1 + 2")
	if err != nil {
		t.Fatal(err)
	}
	if printed != "res0: Int = 3" {
		t.Errorf("it printed %q", printed)
	}
}

func TestASessionIsClosedThoughItsCodeFails(t *testing.T) {
	lake := lakemocktest.New(t)
	lake.Stub(JSON{
		"match":   JSON{"code": "df.write.save()"},
		"outcome": JSON{"error": JSON{"ename": "Error", "evalue": "no space left"}},
	})
	_, err := spark(lake).Run("df.write.save()")
	if err == nil || !strings.HasSuffix(err.Error(), "no space left") {
		t.Errorf("the error is %v", err)
	}
	requests := lake.Journal()
	if last := requests[len(requests)-1]; last != (lakemocktest.Request{Operation: "CancelSession", Status: 200}) {
		t.Errorf("the last request is %v", last)
	}
}
