"""SQL on an MRS cluster, with Huawei's SDK."""

import json
import time

import pytest
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import (
    ClientRequestException,
    ServerResponseException,
)
from huaweicloudsdkmrs.v2 import (
    ExecuteSqlRequest,
    MrsClient,
    ShowSqlResultRequest,
    SqlExecutionReq,
)

CLUSTER = "my-cluster"


@pytest.fixture
def mrs(lakemock):
    return (
        MrsClient.new_builder()
        .with_credentials(BasicCredentials("any", "any", lakemock.project))
        .with_endpoint(lakemock.url)  # <- the line that points the SDK at lakemock
        .build()
    )


def query(mrs, sql, pause=0):
    """The program under test: submits SQL and polls for its rows."""
    body = SqlExecutionReq(sql_type="presto", sql_content=sql)
    shown = mrs.execute_sql(ExecuteSqlRequest(CLUSTER, body))
    while shown.status != "FINISHED":
        time.sleep(pause)
        shown = mrs.show_sql_result(ShowSqlResultRequest(CLUSTER, shown.id))
    return shown.content


def test_rows_are_answered(mrs, lakemock):
    lakemock.stub(
        {"sql": "show partitions"},
        {"columns": ["dt"], "rows": [["2026-01-01"], ["2026-01-02"]]},
    )
    assert query(mrs, "show partitions") == [["2026-01-01"], ["2026-01-02"]]


def test_sql_that_fails_says_why(mrs, lakemock):
    lakemock.stub({"sql": "show x"}, {"message": "Schema x does not exist"})
    with pytest.raises(ServerResponseException) as raised:
        query(mrs, "show x")
    # the body is that of the failed statement
    reason = json.loads(raised.value.error_msg)["message"]
    assert reason == "Schema x does not exist"


def test_a_throttled_submit_is_told(mrs, lakemock):
    lakemock.fault(
        {"operation": "ExecuteSql"},
        {"kind": "status", "preset": "throttled"},
        when={"nth": [1]},
    )
    with pytest.raises(ClientRequestException) as raised:
        query(mrs, "show tables")
    assert raised.value.status_code == 429
    assert query(mrs, "show tables") == [["t1"], ["t2"]]
