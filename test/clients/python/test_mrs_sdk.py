"""Huawei Cloud's own SDK against MRS SQL, every signature verified.

The clock is auto. The key and the project of cn-north-4 are declared in
python.test.ts.
"""

import json
import re
import time

import pytest
import requests
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import (
    ClientRequestException,
    SdkException,
    ServerResponseException,
)
from huaweicloudsdkcore.http.http_config import HttpConfig
from huaweicloudsdkcore.region.region import Region
from huaweicloudsdkmrs.v2 import (
    CancelSqlRequest,
    ExecuteSqlRequest,
    MrsAsyncClient,
    MrsClient,
    ShowSqlResultRequest,
    ShowTagQuotaRequest,
    SqlExecutionReq,
)
from huaweicloudsdkmrs.v2.region.mrs_region import MrsRegion

AK = "CLIENTTESTACCESSKEY1"
SK = "the-secret-of-client-tests"
TEMPORARY_AK = "CLIENTTESTTEMPORARY1"
TEMPORARY_SK = "the-secret-of-an-hour"
SECURITY_TOKEN = "a-token-that-goes-with-the-temporary-key"
# the project that IAM knows by the name of the region cn-north-4
DECLARED_PROJECT = "0c1ae7f2d5c84b6f9e3a4d7b8c6f5e21"

CLUSTER = "2b460e01-3351-4170-b0a7-57b9dd5ffef3"
REQUEST_ID = re.compile(r"[0-9a-f]{32}")


def build(credentials, endpoint, client=MrsClient, config=None):
    builder = client.new_builder().with_credentials(credentials)
    if config is not None:
        builder = builder.with_http_config(config)
    return builder.with_endpoint(endpoint).build()


@pytest.fixture
def mrs(url, project):
    client = build(BasicCredentials(AK, SK, project), url)
    yield client
    client.close()


def execute(mrs, sql, cluster=CLUSTER, **options):
    body = SqlExecutionReq("presto", sql, **options)
    return mrs.execute_sql(ExecuteSqlRequest(cluster, body))


def show(mrs, sql_id, cluster=CLUSTER):
    return mrs.show_sql_result(ShowSqlResultRequest(cluster, sql_id))


def cancel(mrs, sql_id, cluster=CLUSTER):
    return mrs.cancel_sql(CancelSqlRequest(cluster, sql_id))


def until(mrs, sql_id, status):
    """Polls as a user of the SDK has to; answers the statuses as well."""
    seen = []
    while True:
        shown = show(mrs, sql_id)
        seen.append(shown.status)
        if shown.status == status:
            return shown, seen
        assert len(seen) < 20, seen


# ---- statements ----


def test_show_tables_answers_rows(mrs):
    submitted = execute(mrs, "show tables")
    assert submitted.status_code == 200
    assert submitted.status == "QUEUED"
    assert submitted.statement == "show tables"
    assert submitted.content is None
    assert re.fullmatch(
        r"\d{8}_\d{6}_\d{5}_[a-km-np-z2-9]{5}", submitted.id
    )

    finished, seen = until(mrs, submitted.id, "FINISHED")
    assert seen == [
        "WAITING_FOR_RESOURCES",
        "PLANNING",
        "STARTING",
        "RUNNING",
        "FINISHING",
        "FINISHED",
    ]
    assert finished.id == submitted.id
    assert finished.content == [["t1"], ["t2"]]
    assert finished.result_location is None
    assert finished.message is None


def test_a_null_among_the_rows_is_none(mrs, control):
    control.stub(
        {"sql": "show stats for t1"},
        {"columns": ["column_name", "rows"], "rows": [["id", 2], [None, ""]]},
    )
    submitted = execute(mrs, "show stats for t1")
    finished, _ = until(mrs, submitted.id, "FINISHED")
    assert finished.content == [["id", "2"], [None, ""]]


def test_the_rows_of_a_select_are_in_a_file(mrs, control):
    submitted = execute(
        mrs,
        "select * from t1",
        database="default",
        archive_path="obs://my-bucket/results/",
    )
    finished, _ = until(mrs, submitted.id, "FINISHED")
    assert finished.content is None
    folder, file = finished.result_location.rsplit("/", 1)
    assert re.fullmatch(
        r"obs://my-bucket/results/[0-9a-f-]{36}_\d{8}", folder
    )
    assert file == f"{submitted.id}.csv"
    assert control.result(submitted.id).split("\r\n") == [
        "id,name,dt",
        "1,one,2019-09-09",
        "2,,2019-09-10",
        "",
    ]


def test_a_select_without_an_archive_path_is_in_a_file_too(mrs, control):
    submitted = execute(mrs, "select 1")
    finished, _ = until(mrs, submitted.id, "FINISHED")
    assert finished.result_location.endswith(f"/{submitted.id}.csv")
    assert control.result(submitted.id) == "_col0\r\n1\r\n"


def test_a_statement_without_rows_has_ended_and_has_no_id(mrs):
    created = execute(mrs, "create table t9(a int)")
    assert created.status == "FINISHED"
    assert created.id == ""
    assert created.content is None
    inserted = execute(mrs, "insert into t1 values (1, 'one', '2019-09-09')")
    assert inserted.status == "FINISHED"
    assert inserted.content == [["1"]]


def test_the_reply_waits_for_the_end_of_a_statement_without_an_id(
    mrs, control
):
    control.clock(mode="wall")
    control.settings(durations={"RUNNING": "500ms"})
    begun = time.monotonic()
    assert execute(mrs, "create table t9(a int)").status == "FINISHED"
    assert 0.5 < time.monotonic() - begun < 5


def test_every_statement_has_an_id_where_the_settings_say_so(mrs, control):
    control.settings(ids="always")
    created = execute(mrs, "create table t9(a int)")
    assert created.status == "QUEUED"
    _, seen = until(mrs, created.id, "FINISHED")
    assert seen == ["RUNNING", "FINISHING", "FINISHED"]


def test_a_statement_fails_as_the_documentation_of_2021_has_it(mrs):
    with pytest.raises(ServerResponseException) as raised:
        execute(mrs, "create table t1(a int)")
    # the SDK finds no error code in it, and hands on the whole body
    assert raised.value.status_code == 500
    assert raised.value.error_code == "500"
    assert REQUEST_ID.fullmatch(raised.value.request_id)
    body = json.loads(raised.value.error_msg)
    assert body["status"] == "FAILED"
    assert body["message"] == (
        "line 1:1: Table 'hive.default.t1' already exists"
    )
    assert body["statement"] == "create table t1(a int)"


def test_a_statement_fails_as_the_documentation_of_2025_has_it(mrs, control):
    control.settings(docs="2025")
    with pytest.raises(ClientRequestException) as raised:
        execute(mrs, "create table t1(a int)")
    assert raised.value.status_code == 400
    assert raised.value.error_code == "MRS.0011"
    assert raised.value.error_msg == (
        "line 1:1: Table 'hive.default.t1' already exists"
    )


def test_a_query_that_fails_is_found_by_polling(mrs):
    submitted = execute(mrs, "select * from missing")
    with pytest.raises(ServerResponseException) as raised:
        until(mrs, submitted.id, "FINISHED")
    body = json.loads(raised.value.error_msg)
    assert body["id"] == submitted.id
    assert body["message"] == (
        "line 1:15: Table hive.default.missing does not exist"
    )


def test_several_statements_are_refused(mrs):
    with pytest.raises(ServerResponseException) as raised:
        execute(mrs, "select 1; select 2")
    assert raised.value.status_code == 500
    assert raised.value.error_code == "MRS.0011"
    assert raised.value.error_msg == (
        "Request with multiple SQL is not support."
    )


def test_an_unknown_sql_id_is_refused(mrs):
    with pytest.raises(ClientRequestException) as raised:
        show(mrs, "20190909_011820_00151_xxxxx")
    assert raised.value.status_code == 400
    assert raised.value.error_code == "12000002"
    assert "20190909_011820_00151_xxxxx" in raised.value.error_msg


def test_a_missing_field_is_refused(mrs):
    with pytest.raises(ClientRequestException) as raised:
        execute(mrs, None)
    assert raised.value.error_code == "12000002"
    assert "sql_content" in raised.value.error_msg


def test_an_operation_that_is_not_emulated_is_refused(mrs):
    with pytest.raises(ClientRequestException) as raised:
        mrs.show_tag_quota(ShowTagQuotaRequest())
    assert raised.value.status_code == 404
    assert raised.value.error_code == "APIGW.0101"
    assert REQUEST_ID.fullmatch(raised.value.request_id)


def test_the_asynchronous_client_works(url, project):
    mrs = build(BasicCredentials(AK, SK, project), url, MrsAsyncClient)
    bodies = [SqlExecutionReq("presto", f"select {n}") for n in range(5)]
    in_flight = [
        mrs.execute_sql_async(ExecuteSqlRequest(CLUSTER, body))
        for body in bodies
    ]
    submitted = [one.result() for one in in_flight]
    assert len({one.id for one in submitted}) == 5
    mrs.close()


# ---- cancelling ----


def test_a_running_statement_is_cancelled(mrs, control):
    control.stub({"sql": "select forever"}, {"never": True})
    submitted = execute(mrs, "select forever")
    until(mrs, submitted.id, "RUNNING")
    # it stays so, however often it is looked at
    assert show(mrs, submitted.id).status == "RUNNING"

    cancelled = cancel(mrs, submitted.id)
    assert cancelled.status_code == 200
    assert cancelled.status == "SUCCEED"
    assert cancelled.message is None
    with pytest.raises(ServerResponseException) as raised:
        show(mrs, submitted.id)
    body = json.loads(raised.value.error_msg)
    assert body["status"] == "FAILED"
    assert body["message"] == "Query was canceled"
    # once more: it has ended
    assert cancel(mrs, submitted.id).status == "SUCCEED"


def test_a_statement_that_has_ended_stays_as_it_is(mrs):
    submitted = execute(mrs, "show tables")
    until(mrs, submitted.id, "FINISHED")
    assert cancel(mrs, submitted.id).status == "SUCCEED"
    assert show(mrs, submitted.id).status == "FINISHED"


def test_a_cancel_can_fail(mrs, control):
    control.stub({"sql": "select forever"}, {"never": True, "cancel": "fail"})
    submitted = execute(mrs, "select forever")
    until(mrs, submitted.id, "RUNNING")
    with pytest.raises(ServerResponseException) as raised:
        cancel(mrs, submitted.id)
    assert raised.value.status_code == 500
    assert json.loads(raised.value.error_msg) == {
        "status": "FAILED",
        "message": "Cancel sql error",
    }
    control.settings(docs="2025")
    with pytest.raises(ClientRequestException) as raised:
        cancel(mrs, submitted.id)
    assert raised.value.status_code == 400
    assert show(mrs, submitted.id).status == "RUNNING"


# ---- who calls ----


def test_a_wrong_secret_key_is_refused(url, project):
    mrs = build(BasicCredentials(AK, "wrong", project), url)
    with pytest.raises(ClientRequestException) as raised:
        execute(mrs, "show tables")
    assert raised.value.status_code == 401
    assert raised.value.error_code == "APIGW.0301"
    assert REQUEST_ID.fullmatch(raised.value.request_id)
    # what the gateway signed, to be laid beside what the client did
    assert raised.value.error_msg.startswith(
        "Incorrect IAM authentication information: "
        "verify aksk signature fail, canonicalRequest:POST"
        f"|/v2/{project}/clusters/{CLUSTER}/sql-execution/|"
    )


def test_an_unknown_access_key_is_refused(url, project):
    mrs = build(BasicCredentials("NOBODY", SK, project), url)
    with pytest.raises(ClientRequestException) as raised:
        execute(mrs, "show tables")
    assert raised.value.error_code == "APIGW.0301"
    assert raised.value.error_msg == (
        "Incorrect IAM authentication information: ak NOBODY not exist"
    )


def test_a_temporary_key_needs_its_security_token(url, project):
    credentials = BasicCredentials(TEMPORARY_AK, TEMPORARY_SK, project)
    with pytest.raises(ClientRequestException) as raised:
        execute(build(credentials, url), "show tables")
    assert raised.value.error_code == "APIGW.0301"
    credentials.with_security_token(SECURITY_TOKEN)
    assert execute(build(credentials, url), "show tables").id


def test_a_caller_without_keys_is_refused(url, project):
    reply = requests.post(
        f"{url}/v2/{project}/clusters/{CLUSTER}/sql-execution",
        json={"sql_type": "presto", "sql_content": "show tables"},
        timeout=30,
    )
    assert reply.status_code == 401
    assert reply.json() == {
        "error_code": "APIGW.0301",
        "error_msg": "Incorrect IAM authentication information: "
        "x-auth-token not found",
        "request_id": reply.headers["X-Request-Id"],
    }


# ---- what a signature covers ----


def test_sql_beyond_ascii_is_signed(mrs, control):
    sql = "select '北京 – Köln' as \"城市\""
    control.stub(
        {"sql": sql}, {"columns": ["城市"], "rows": [["北京 – Köln"]]}
    )
    submitted = execute(mrs, sql)
    assert submitted.statement == sql
    finished, _ = until(mrs, submitted.id, "FINISHED")
    assert finished.statement == sql
    assert control.result(submitted.id) == "城市\r\n北京 – Köln\r\n"


def test_a_body_beyond_ascii_is_signed(mrs):
    # the SDK escapes what it serialises itself; a text it sends as UTF-8
    sql = "select '北京 – Köln'"
    body = json.dumps(
        {"sql_type": "presto", "sql_content": sql}, ensure_ascii=False
    )
    submitted = mrs.execute_sql(ExecuteSqlRequest(CLUSTER, body))
    assert submitted.statement == sql


def test_a_header_beyond_ascii_is_signed(url, project):
    config = HttpConfig.get_default_config()
    config.user_agent = "отчёты/1.0"
    mrs = build(BasicCredentials(AK, SK, project), url, config=config)
    assert execute(mrs, "show tables").id


def test_a_path_beyond_ascii_is_signed(mrs):
    # refused for what it is, and not for its signature
    for cluster in ["кластер", "a b", "a+b", "a%2Fb", "a~b!(c)*'d'"]:
        with pytest.raises(ClientRequestException) as raised:
            execute(mrs, "show tables", cluster=cluster)
        assert raised.value.error_code == "12000002", cluster


def test_a_long_statement_is_signed(mrs):
    sql = f"select '{'x' * 1_000_000}'"
    assert execute(mrs, sql).statement == sql


# ---- the endpoint, the region, the project ----


def test_an_endpoint_can_end_in_a_slash(url, project):
    mrs = build(BasicCredentials(AK, SK, project), f"{url}/")
    submitted = execute(mrs, "show tables")
    finished, _ = until(mrs, submitted.id, "FINISHED")
    assert finished.content == [["t1"], ["t2"]]
    assert cancel(mrs, submitted.id).status == "SUCCEED"


def test_without_a_project_id_the_reply_says_so(url):
    mrs = build(BasicCredentials(AK, SK), url)
    with pytest.raises(ClientRequestException) as raised:
        execute(mrs, "show tables")
    assert raised.value.status_code == 400
    assert raised.value.error_code == "12000107"
    assert "project id" in raised.value.error_msg


def test_the_sdk_is_redirected_by_environment_alone(
    url, project, monkeypatch
):
    monkeypatch.setenv("HUAWEICLOUD_SDK_AK", AK)
    monkeypatch.setenv("HUAWEICLOUD_SDK_SK", SK)
    monkeypatch.setenv("HUAWEICLOUD_SDK_PROJECT_ID", project)
    monkeypatch.setenv("HUAWEICLOUD_SDK_REGION_MRS_CN_EAST_3", url)
    mrs = (
        MrsClient.new_builder()
        .with_region(MrsRegion.value_of("cn-east-3"))
        .build()
    )
    assert execute(mrs, "show tables").id


def test_the_sdk_looks_up_the_project_of_a_region(url, monkeypatch):
    monkeypatch.setenv("HUAWEICLOUD_SDK_IAM_ENDPOINT", url)
    monkeypatch.setenv("HUAWEICLOUD_SDK_REGION_MRS_CN_NORTH_4", url)
    credentials = BasicCredentials(AK, SK)
    mrs = (
        MrsClient.new_builder()
        .with_credentials(credentials)
        .with_region(MrsRegion.value_of("cn-north-4"))
        .build()
    )
    assert credentials.project_id == DECLARED_PROJECT
    submitted = execute(mrs, "show tables")
    finished, _ = until(mrs, submitted.id, "FINISHED")
    assert finished.content == [["t1"], ["t2"]]


def test_a_region_that_was_never_declared_has_a_project_too(url):
    # endpoints that end in a slash, given in the program
    credentials = BasicCredentials(AK, SK).with_iam_endpoint(f"{url}/")
    mrs = (
        MrsClient.new_builder()
        .with_credentials(credentials)
        .with_region(Region("eu-west-101", f"{url}/"))
        .build()
    )
    assert re.fullmatch(r"[0-9a-f]{32}", credentials.project_id)
    assert credentials.project_id != DECLARED_PROJECT
    assert execute(mrs, "show tables").id


def test_a_wrong_secret_key_is_refused_by_iam(url):
    credentials = BasicCredentials(AK, "wrong").with_iam_endpoint(url)
    with pytest.raises(SdkException) as raised:
        (
            MrsClient.new_builder()
            .with_credentials(credentials)
            .with_region(Region("af-south-1", url))
            .build()
        )
    assert "Failed to get project id of region" in raised.value.error_msg
    assert "APIGW.0301" in raised.value.error_msg


# ---- the clock ----


def test_a_signature_out_of_date_is_refused(url, project):
    config = HttpConfig.get_default_config()
    mrs = build(BasicCredentials(AK, SK, project), url, config=config)
    mrs.preset_headers["X-Sdk-Date"] = "20190909T011820Z"
    with pytest.raises(ClientRequestException) as raised:
        execute(mrs, "show tables")
    assert raised.value.status_code == 401
    assert raised.value.error_code == "APIGW.0301"
    assert raised.value.error_msg.endswith("signature expired")


def test_a_signature_holds_however_far_the_clock_has_moved(mrs, control):
    # the SDK dates by the machine's clock; on the auto clock a look alone
    # moves the world's on, by as much as the statement has left to run
    control.settings(durations={"RUNNING": "60m"})
    submitted = execute(mrs, "show tables")
    finished, _ = until(mrs, submitted.id, "FINISHED")
    assert finished.content == [["t1"], ["t2"]]
    assert execute(mrs, "show tables").id


def test_a_signature_holds_in_a_world_of_another_time(mrs, control):
    control.clock(now="2001-01-01T00:00:00Z")
    assert execute(mrs, "show tables").id.startswith("20010101_")
