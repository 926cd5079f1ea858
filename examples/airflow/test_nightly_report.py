"""The DAG against lakemock: its jobs take hours, and the tests do not."""

import datetime

SQL = {"api": "dli", "sql": {"regex": "^insert into totals "}}
TRAIN = {"api": "mrs", "job": {"name": "train_forecast"}}


def test_a_night_takes_five_hours(lakemock, run_dag):
    lakemock.stub(SQL, {"updateCount": 1}, durations={"RUNNING": "2h"})
    lakemock.stub(TRAIN, {"jobResult": "SUCCEEDED"}, durations={"RUNNING": "3h"})
    began = lakemock.now()
    assert run_dag("nightly_report") == {
        "totals": "success",
        "train": "success",
        "check": "success",
    }
    assert lakemock.now() - began > datetime.timedelta(hours=5)


def test_a_failed_sql_job_stops_the_night(lakemock, run_dag):
    lakemock.stub(SQL, {"message": "DLI.0999: SparkException: Job aborted"})
    assert run_dag("nightly_report")["train"] == "upstream_failed"
    assert lakemock.requests(operation="CreateExecuteJob") == []


def test_a_job_that_finished_and_failed_is_noticed(lakemock, run_dag):
    lakemock.stub(TRAIN, {"jobResult": "FAILED"})
    states = run_dag("nightly_report")
    assert (states["train"], states["check"]) == ("success", "failed")
