"""Huawei Cloud's own SDK against MRS SQL, every signature verified.

First the cases that each of Huawei's SDKs has, whatever its language; they
run against other endpoints, too. Then what is tried of this one alone.
"""

import functools
import json
import re
from concurrent.futures import ThreadPoolExecutor

import huawei_sdk
import pytest
import requests
from conftest import Polling, read_target
from huawei_sdk import (
    REQUEST_ID,
    credentials_of,
    refusal,
    with_security_token,
)
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import (
    ClientRequestException,
    SdkException,
    ServerResponseException,
    ServiceResponseException,
    SslHandShakeException,
)
from huaweicloudsdkcore.http.http_config import HttpConfig
from huaweicloudsdkcore.region.region import Region
from huaweicloudsdkmrs import v1
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

CLIENT = "huaweicloudsdkmrs"
CLUSTER = read_target().clusterId
# in this order
STATUSES = [
    "QUEUED",
    "WAITING_FOR_RESOURCES",
    "PLANNING",
    "STARTING",
    "RUNNING",
    "FINISHING",
    "FINISHED",
]
IAM_SAYS = "Incorrect IAM authentication information: "
NO_SUCH_SQL = "20190909_011820_00151_xxxxx"


def build(credentials, endpoint, client=MrsClient, config=None):
    return huawei_sdk.build(credentials, endpoint, client, config)


@pytest.fixture
def key(target, project):
    return credentials_of(target, project)


@pytest.fixture
def temporary(target, project):
    """A temporary key, without its security token."""
    given = getattr(target, "temporary", None)
    if given is None:
        pytest.skip("the target has no temporary key")
    return BasicCredentials(given.access, given.secret, project)


@pytest.fixture
def mrs(url, key):
    client = build(key, url)
    yield client
    client.close()


def execute(mrs, sql, cluster=CLUSTER, **options):
    body = SqlExecutionReq("presto", sql, **options)
    return mrs.execute_sql(ExecuteSqlRequest(cluster, body))


def show(mrs, sql_id, cluster=CLUSTER):
    return mrs.show_sql_result(ShowSqlResultRequest(cluster, sql_id))


def cancel(mrs, sql_id, cluster=CLUSTER):
    return mrs.cancel_sql(CancelSqlRequest(cluster, sql_id))


def until(mrs, sql_id, status, polling=None):
    """Polls as a user of the SDK has to. Returns the statuses as well."""
    polling = polling or Polling(steered=True)
    seen = []
    while True:
        shown = show(mrs, sql_id)
        seen.append(shown.status)
        if shown.status == status:
            return shown, seen
        assert shown.status in STATUSES
        polling.wait()


def failed_body(call):
    """The id, the SQL and the reason in what says that SQL failed.

    In the format of 2021, in which the SDK finds no code and passes the body on.
    """
    status, code, text = refusal(call, of=ServerResponseException)
    assert (status, code) == (500, "500")
    body = json.loads(text)
    assert body["status"] == "FAILED"
    return body["id"], body["statement"], body["message"]


def unknown_sql(mrs, **place):
    return lambda: show(mrs, NO_SUCH_SQL, **place)


def assert_unknown(target, refused):
    """That the gateway let us in, and the service knows no such SQL."""
    status, code, message = refused
    assert status == 400
    if target.steered:
        assert code == "12000002"
        assert NO_SUCH_SQL in message
    else:
        assert not code.startswith("APIGW.")


# ---- what each of Huawei's SDKs does ----


def test_execute_poll_result(target, mrs, polling):
    submitted = execute(mrs, "show tables")
    assert submitted.status_code == 200
    assert submitted.statement == "show tables"
    assert submitted.content is None
    finished, seen = until(mrs, submitted.id, "FINISHED", polling)
    assert finished.id == submitted.id
    assert finished.statement == "show tables"
    assert finished.message is None
    assert all(isinstance(cell, str) for [cell] in finished.content)
    if target.steered:
        assert re.fullmatch(
            r"\d{8}_\d{6}_\d{5}_[a-km-np-z2-9]{5}", submitted.id
        )
        assert [submitted.status, *seen] == STATUSES
        assert finished.content == [["t1"], ["t2"]]
        assert finished.result_location is None


def test_failed_sql(target, mrs, polling, request):
    polled = "select missing from t1"
    missing = "line 1:8: Column 'missing' cannot be resolved"
    at_once = "create table t1(a int)"
    exists = "line 1:1: Table 'hive.default.t1' already exists"

    def fail():
        until(mrs, execute(mrs, polled).id, "FINISHED", polling)

    if not target.steered:
        with pytest.raises(ServiceResponseException) as raised:
            fail()
        assert raised.value.status_code in (400, 500)
        assert "missing" in raised.value.error_msg
        return
    sql_id = execute(mrs, polled).id
    failed = failed_body(lambda: until(mrs, sql_id, "FINISHED"))
    assert failed == (sql_id, polled, missing)
    assert failed_body(lambda: execute(mrs, at_once)) == ("", at_once, exists)
    request.getfixturevalue("control").settings(docs="2025")
    assert refusal(fail) == (400, "MRS.0011", missing)
    said = refusal(lambda: execute(mrs, at_once))
    assert said == (400, "MRS.0011", exists)


def test_cancel_running(mrs, control):
    control.stub({"sql": "select forever"}, {"never": True})
    sql_id = execute(mrs, "select forever").id
    until(mrs, sql_id, "RUNNING")
    # it stays so, however often it is looked at
    assert show(mrs, sql_id).status == "RUNNING"
    cancelled = cancel(mrs, sql_id)
    assert cancelled.status_code == 200
    assert cancelled.status == "SUCCEED"
    assert cancelled.message is None
    failed = failed_body(lambda: show(mrs, sql_id))
    assert failed == (sql_id, "select forever", "Query was canceled")
    # once more: it has ended
    assert cancel(mrs, sql_id).status == "SUCCEED"


def test_cancel_ended(mrs, polling):
    submitted = execute(mrs, "show tables")
    until(mrs, submitted.id, "FINISHED", polling)
    assert cancel(mrs, submitted.id).status == "SUCCEED"
    assert show(mrs, submitted.id).status == "FINISHED"


def test_cancel_uncancellable(mrs, control):
    control.stub({"sql": "select forever"}, {"never": True, "cancel": "fail"})
    sql_id = execute(mrs, "select forever").id
    until(mrs, sql_id, "RUNNING")
    # without a code in the body the SDK shows the status and all of the body
    for docs, status, kind in [
        ("2021", 500, ServerResponseException),
        ("2025", 400, ClientRequestException),
    ]:
        control.settings(docs=docs)
        *shown, text = refusal(lambda: cancel(mrs, sql_id), of=kind)
        assert shown == [status, str(status)]
        assert json.loads(text) == {
            "status": "FAILED",
            "message": "Cancel sql error",
        }
    assert show(mrs, sql_id).status == "RUNNING"


def test_unknown_sql_id(target, mrs):
    assert_unknown(target, refusal(unknown_sql(mrs)))


def test_wrong_secret(target, url, project):
    key = BasicCredentials(target.access, "wrong", project)
    mrs = build(with_security_token(target, key), url)
    status, code, message = refusal(unknown_sql(mrs))
    assert (status, code) == (401, "APIGW.0301")
    expected = f"{IAM_SAYS}verify aksk signature fail"
    if target.steered:
        # what the gateway signed, to be laid beside what the client did
        path = f"/v2/{project}/clusters/{CLUSTER}/sql-execution/{NO_SUCH_SQL}"
        expected += f", canonicalRequest:GET|{path}/||"
    assert message.startswith(expected)


def test_security_token(target, url, temporary):
    status, code, _ = refusal(unknown_sql(build(temporary, url)))
    assert (status, code) == (401, "APIGW.0301")
    temporary.with_security_token(target.temporary.securityToken)
    assert_unknown(target, refusal(unknown_sql(build(temporary, url))))


def test_project_lookup(target):
    key = BasicCredentials(target.access, target.secret)
    key = with_security_token(target, key)
    mrs = (
        MrsClient.new_builder()
        .with_credentials(key.with_iam_endpoint(target.iamUrl))
        .with_region(Region(target.region, target.url))
        .build()
    )
    assert key.project_id == target.projectId
    assert_unknown(target, refusal(unknown_sql(mrs)))


def test_https_self_signed(target, key):
    def config(**more):
        return HttpConfig(retry_times=0, **more)

    with pytest.raises(SslHandShakeException):
        show(build(key, target.httpsUrl, config=config()), NO_SUCH_SQL)
    trusting = config(ssl_ca_cert=target.certificateFile)
    mrs = build(key, target.httpsUrl, config=trusting)
    finished, _ = until(mrs, execute(mrs, "show tables").id, "FINISHED")
    assert finished.content == [["t1"], ["t2"]]
    careless = config(ignore_ssl_verification=True)
    mrs = build(key, target.httpsUrl, config=careless)
    assert_unknown(target, refusal(unknown_sql(mrs)))


def test_endpoint_trailing_slash(target, url, key):
    mrs = build(key, f"{url}/")
    assert_unknown(target, refusal(unknown_sql(mrs)))
    if target.steered:
        submitted = execute(mrs, "show tables")
        assert submitted.status == "QUEUED"
        assert cancel(mrs, submitted.id).status == "SUCCEED"


def test_non_ascii_sql(target, mrs, polling, request):
    sql = "select '北京 – Köln' as \"城市\""
    if target.steered:
        control = request.getfixturevalue("control")
        control.stub(
            {"sql": sql}, {"columns": ["城市"], "rows": [["北京 – Köln"]]}
        )
    submitted = execute(mrs, sql)
    assert submitted.statement == sql
    finished, _ = until(mrs, submitted.id, "FINISHED", polling)
    assert finished.statement == sql
    if target.steered:
        assert control.result(submitted.id) == "城市\r\n北京 – Köln\r\n"


def test_odd_ids(target, mrs):
    # refused for what they are, and not for their signature
    for odd in ["кластер", "a b", "a+b", "a%2Fb", "a~b!(c)*'d'"]:
        _, code, _ = refusal(lambda: show(mrs, odd))
        assert not code.startswith("APIGW."), odd
        _, code, _ = refusal(unknown_sql(mrs, cluster=odd))
        assert not code.startswith("APIGW."), odd
        if target.steered:
            assert code == "12000002"
            call = functools.partial(execute, mrs, "show tables", cluster=odd)
            assert refusal(call)[1] == "12000002", odd


PRESETS = {
    "unauthorized": (401, "APIGW.0301", f"{IAM_SAYS}x-auth-token not found"),
    "token-expired": (401, "APIGW.0307", "The token must be updated."),
    "signature-invalid": (
        401,
        "APIGW.0301",
        f"{IAM_SAYS}verify aksk signature fail",
    ),
    "forbidden": (
        403,
        "APIGW.0302",
        "The IAM user is not allowed to access the API.",
    ),
    "not-published": (
        404,
        "APIGW.0101",
        "The API does not exist or has not been published in the environment",
    ),
    "throttled": (
        429,
        "APIGW.0308",
        "The throttling threshold has been reached: "
        "policy user over ratelimit,limit:100,time:1 minute",
    ),
    "backend-timeout": (504, "APIGW.0201", "Backend timeout."),
    "backend-unavailable": (502, "APIGW.0201", "Backend unavailable."),
    "quota-exceeded": (400, "DLI.1028", "quota exceeded"),
    "internal": (500, "APIGW.0601", "Internal server error"),
}


@pytest.mark.parametrize("name", PRESETS)
def test_preset(mrs, control, name):
    status, code, message = PRESETS[name]
    control.fault(
        {"operation": "ExecuteSql"},
        {"kind": "status", "preset": name},
        when={"nth": [1]},
    )
    kind = ClientRequestException if status < 500 else ServerResponseException
    with pytest.raises(kind) as raised:
        execute(mrs, "show tables")
    assert type(raised.value) is kind
    assert raised.value.status_code == status
    assert raised.value.error_code == code
    if name == "signature-invalid":
        # what the gateway signed follows, to be laid beside what one did
        message += ", canonicalRequest:POST|"
        assert raised.value.error_msg.startswith(message)
    else:
        assert raised.value.error_msg == message
    # the SDK takes it from the header
    [entry] = control.journal(operation="ExecuteSql")
    assert REQUEST_ID.fullmatch(raised.value.request_id)
    assert raised.value.request_id == entry["requestId"]
    assert execute(mrs, "show tables").status == "QUEUED"


# ---- statements ----


def test_a_null_among_the_rows_is_null(mrs, control):
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
    # an hour that takes only a moment
    control.clock(mode="wall")
    control.settings(durations={"RUNNING": "1h"})

    def status():
        [there] = control.call("GET", "sql").json()["executions"] or [None]
        return there and there["sql"]["status"]

    with ThreadPoolExecutor() as aside:
        reply = aside.submit(execute, mrs, "create table t9(a int)")
        while status() != "RUNNING":
            assert not reply.done()
        assert not reply.done()
        control.call("POST", "clock/advance", {"to": "idle"})
        assert reply.result().status == "FINISHED"
    assert status() == "FINISHED"


def test_every_statement_has_an_id_if_the_settings_say_so(mrs, control):
    control.settings(ids="always")
    created = execute(mrs, "create table t9(a int)")
    assert created.status == "QUEUED"
    _, seen = until(mrs, created.id, "FINISHED")
    assert seen == ["RUNNING", "FINISHING", "FINISHED"]


def test_several_statements_are_refused(mrs):
    with pytest.raises(ServerResponseException) as raised:
        execute(mrs, "select 1; select 2")
    assert raised.value.status_code == 500
    assert raised.value.error_code == "MRS.0011"
    assert raised.value.error_msg == (
        "Request with multiple SQL is not support."
    )


def test_a_missing_field_is_refused(mrs):
    with pytest.raises(ClientRequestException) as raised:
        execute(mrs, None)
    assert raised.value.status_code == 400
    assert raised.value.error_code == "12000002"
    assert "sql_content" in raised.value.error_msg


def test_an_operation_that_is_not_emulated_is_refused(mrs):
    with pytest.raises(ClientRequestException) as raised:
        mrs.show_tag_quota(ShowTagQuotaRequest())
    assert raised.value.status_code == 404
    assert raised.value.error_code == "APIGW.0101"
    assert REQUEST_ID.fullmatch(raised.value.request_id)


def test_a_cluster_is_found_by_its_name(url, key, control):
    for name in ("reports", "orders"):
        control.call("PATCH", f"clusters/id-of-{name}", {"name": name})
    mrs = build(key, url, v1.MrsClient)
    listed = mrs.list_clusters(v1.ListClustersRequest(cluster_name="orders"))
    assert listed.cluster_total == 1
    [found] = listed.clusters
    assert (found.cluster_id, found.cluster_name) == ("id-of-orders", "orders")
    details = v1.ShowClusterDetailsRequest(found.cluster_id)
    shown = mrs.show_cluster_details(details).cluster
    assert shown.cluster_id == "id-of-orders"
    assert shown.cluster_name == "orders"
    assert shown.cluster_state == "running"


def test_the_asynchronous_client_works(url, key):
    mrs = build(key, url, MrsAsyncClient)
    bodies = [SqlExecutionReq("presto", f"select {n}") for n in range(5)]
    in_flight = [
        mrs.execute_sql_async(ExecuteSqlRequest(CLUSTER, body))
        for body in bodies
    ]
    submitted = [one.result() for one in in_flight]
    assert len({one.id for one in submitted}) == 5
    mrs.close()


# ---- who calls ----


def test_an_unknown_access_key_is_refused(target, url, project):
    mrs = build(BasicCredentials("NOBODY", target.secret, project), url)
    with pytest.raises(ClientRequestException) as raised:
        execute(mrs, "show tables")
    assert raised.value.error_code == "APIGW.0301"
    assert raised.value.error_msg == (
        f"{IAM_SAYS}ak NOBODY not exist"
    )


def test_a_caller_without_keys_is_refused(url, project):
    reply = requests.post(
        f"{url}/v2/{project}/clusters/{CLUSTER}/sql-execution",
        json={"sql_type": "presto", "sql_content": "show tables"},
        timeout=30,
    )
    assert reply.status_code == 401
    assert reply.json() == {
        "error_code": "APIGW.0301",
        "error_msg": f"{IAM_SAYS}x-auth-token not found",
        "request_id": reply.headers["X-Request-Id"],
    }


# ---- what a signature covers ----


def test_a_body_beyond_ascii_is_signed(mrs):
    # the SDK escapes what it serialises itself; a text it sends as UTF-8
    sql = "select '北京 – Köln'"
    body = json.dumps(
        {"sql_type": "presto", "sql_content": sql}, ensure_ascii=False
    )
    submitted = mrs.execute_sql(ExecuteSqlRequest(CLUSTER, body))
    assert submitted.statement == sql


def test_a_header_beyond_ascii_is_signed(url, key):
    config = HttpConfig.get_default_config()
    config.user_agent = "отчёты/1.0"
    mrs = build(key, url, config=config)
    assert execute(mrs, "show tables").id


def test_a_long_statement_is_signed(mrs):
    sql = f"select '{'x' * 1_000_000}'"
    assert execute(mrs, sql).statement == sql


# ---- the endpoint, the region, the project ----


def test_without_a_project_id_the_reply_says_so(target, url):
    mrs = build(BasicCredentials(target.access, target.secret), url)
    with pytest.raises(ClientRequestException) as raised:
        execute(mrs, "show tables")
    assert raised.value.status_code == 400
    assert raised.value.error_code == "12000107"
    assert "project id" in raised.value.error_msg


def test_the_sdk_is_redirected_by_environment_alone(
    target, url, project, monkeypatch
):
    monkeypatch.setenv("HUAWEICLOUD_SDK_AK", target.access)
    monkeypatch.setenv("HUAWEICLOUD_SDK_SK", target.secret)
    monkeypatch.setenv("HUAWEICLOUD_SDK_PROJECT_ID", project)
    monkeypatch.setenv("HUAWEICLOUD_SDK_REGION_MRS_CN_EAST_3", url)
    mrs = (
        MrsClient.new_builder()
        .with_region(MrsRegion.value_of("cn-east-3"))
        .build()
    )
    assert execute(mrs, "show tables").id


def test_the_sdk_looks_up_the_project_of_a_region(
    target, url, monkeypatch
):
    monkeypatch.setenv("HUAWEICLOUD_SDK_IAM_ENDPOINT", url)
    monkeypatch.setenv("HUAWEICLOUD_SDK_REGION_MRS_CN_NORTH_4", url)
    credentials = BasicCredentials(target.access, target.secret)
    mrs = (
        MrsClient.new_builder()
        .with_credentials(credentials)
        .with_region(MrsRegion.value_of("cn-north-4"))
        .build()
    )
    assert credentials.project_id == target.projectId
    submitted = execute(mrs, "show tables")
    finished, _ = until(mrs, submitted.id, "FINISHED")
    assert finished.content == [["t1"], ["t2"]]


def test_a_region_that_was_never_declared_has_a_project_too(target, url):
    # endpoints that end in a slash, given in the program
    credentials = BasicCredentials(target.access, target.secret)
    credentials.with_iam_endpoint(f"{url}/")
    mrs = (
        MrsClient.new_builder()
        .with_credentials(credentials)
        .with_region(Region("eu-west-101", f"{url}/"))
        .build()
    )
    assert re.fullmatch(r"[0-9a-f]{32}", credentials.project_id)
    assert credentials.project_id != target.projectId
    assert execute(mrs, "show tables").id


def test_a_wrong_secret_key_is_refused_by_iam(target, url):
    credentials = BasicCredentials(target.access, "wrong")
    credentials.with_iam_endpoint(url)
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


def test_a_signature_out_of_date_is_refused(url, key):
    config = HttpConfig.get_default_config()
    mrs = build(key, url, config=config)
    mrs.preset_headers["X-Sdk-Date"] = "20190909T011820Z"
    with pytest.raises(ClientRequestException) as raised:
        execute(mrs, "show tables")
    assert raised.value.status_code == 401
    assert raised.value.error_code == "APIGW.0301"
    assert raised.value.error_msg.endswith("signature expired")


def test_a_signature_holds_however_far_the_clock_has_moved(mrs, control):
    # the SDK dates by the machine's clock; on the auto clock a read alone
    # moves the world's on, by as much as the statement has left to run
    control.settings(durations={"RUNNING": "60m"})
    submitted = execute(mrs, "show tables")
    finished, _ = until(mrs, submitted.id, "FINISHED")
    assert finished.content == [["t1"], ["t2"]]
    assert execute(mrs, "show tables").id


def test_a_signature_holds_in_a_world_of_another_time(mrs, control):
    control.clock(now="2001-01-01T00:00:00Z")
    assert execute(mrs, "show tables").id.startswith("20010101_")


# ---- https ----


def test_https_is_taken_for_an_endpoint_without_a_scheme(target, key):
    endpoint = target.httpsUrl.removeprefix("https://")
    assert endpoint != target.httpsUrl
    config = HttpConfig(ignore_ssl_verification=True)
    assert execute(build(key, endpoint, config=config), "show tables").id
