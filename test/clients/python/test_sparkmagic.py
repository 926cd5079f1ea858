"""sparkmagic's client library, as its notebooks call it, in the dialect of
Livy. It reads no configuration but what is given here."""

import builtins
import json
from types import SimpleNamespace

import pytest
import requests
import sparkmagic.utils.configuration as conf
from sparkmagic.livyclientlib.command import Command
from sparkmagic.livyclientlib.endpoint import Endpoint
from sparkmagic.livyclientlib.exceptions import (
    BadUserDataException,
    HttpClientException,
    LivyUnexpectedStatusException,
    SparkStatementCancelledException,
)
from sparkmagic.livyclientlib.livyreliablehttpclient import (
    LivyReliableHttpClient,
)
from sparkmagic.livyclientlib.livysession import LivySession
from sparkmagic.livyclientlib.sparkcontroller import SparkController
from sparkmagic.livyclientlib.sqlquery import SQLQuery

CLIENT = "sparkmagic"
TEXT = "text/plain"


class Display:
    """What a notebook shows, kept."""

    def __init__(self):
        self.lines = []

    def writeln(self, text):
        self.lines.append(text)

    send_error = html = display = writeln


@pytest.fixture
def display():
    return Display()


@pytest.fixture
def control(open_control):
    open_control.settings(dialect="livy")
    return open_control


@pytest.fixture
def endpoint(open_url, project, control):
    return Endpoint(f"{open_url}/v2.0/{project}", None)


@pytest.fixture
def http(endpoint):
    return LivyReliableHttpClient.from_endpoint(endpoint)


@pytest.fixture
def open_session(http, display):
    opened = []

    def open_one(kind="spark", **properties):
        session = LivySession(http, {"kind": kind, **properties}, display)
        opened.append(session)
        session.start()
        return session

    yield open_one
    for session in opened:
        if session.is_posted() and session.id != -1:
            session.delete()


def test_a_session_starts_and_finds_spark(open_session, display, control):
    session = open_session(name="nightly", driverMemory="2G")
    assert session.status == "idle"
    assert display.lines[0] == "Starting Spark application"
    assert display.lines[-1] == "SparkSession available as 'spark'."
    assert session.sql_context_variable_name == "spark"
    [entry] = control.journal(operation="CreateStatement")
    assert entry["status"] == 201
    assert json.loads(entry["request"]["body"]) == {"code": "spark"}


def test_without_a_spark_session_it_asks_for_a_sql_context(
    open_session, display, control
):
    control.stub(
        {"code": "spark"},
        {"error": {"ename": "Error", "evalue": "not found: value spark"}},
    )
    # Spark 2 has it, Spark 3 does not
    control.stub({"code": "sqlContext"}, {"text": "org.apache.spark.sql.SQLContext@1"})
    session = open_session()
    assert display.lines[-2:] == [
        "SparkContext available as 'sc'.",
        "SqlContext available as 'sqlContext'.",
    ]
    assert session.sql_context_variable_name == "sqlContext"


def test_code_is_run(open_session):
    session = open_session()
    assert Command("val a=1").execute(session) == (True, "a: Int = 1\n", TEXT)
    assert Command("1 + 2").execute(session) == (True, "res1: Int = 3\n", TEXT)


def test_python_is_run(open_session):
    session = open_session("pyspark")
    assert Command("1 + 2").execute(session) == (True, "3", TEXT)


def test_code_that_fails_is_reported(open_session):
    session = open_session("pyspark")
    assert Command("1 / 0").execute(session) == (
        False,
        "division by zero\nTraceback (most recent call last):\n"
        "ZeroDivisionError: division by zero\n",
        TEXT,
    )
    assert session.status == "idle"


def test_a_table_is_answered_as_html(open_session, control):
    control.stub(
        {"code": "%html"},
        {"output": {"status": "ok", "data": {"text/html": "<b>1</b>"}}},
    )
    answer = Command("%html").execute(open_session())
    assert answer == (True, "<b>1</b>", "text/html")


ROWS = '{"id":1,"name":"one"}\n{"id":2,"name":"zwei Häuser"}'


@pytest.mark.parametrize("kind", ["spark", "pyspark", "sparkr"])
def test_sql_returns_a_data_frame(open_session, control, kind):
    control.stub(
        {"code": {"regex": "select \\* from t1"}},
        {"text": f"[{ROWS}]".replace("\n", ",") if kind == "sparkr" else ROWS},
    )
    frame = SQLQuery("select * from t1").execute(open_session(kind))
    assert list(frame.columns) == ["id", "name"]
    assert frame.values.tolist() == [[1, "one"], [2, "zwei Häuser"]]


def test_sql_that_fails_raises(open_session, control):
    control.stub(
        {"code": {"regex": "from missing"}},
        {"error": {"ename": "Error", "evalue": "Table not found: missing"}},
    )
    with pytest.raises(BadUserDataException, match="Table not found: missing"):
        SQLQuery("select * from missing").execute(open_session())


@pytest.fixture
def notebook(monkeypatch):
    """What an exception of a notebook looks for around it."""
    shell = SimpleNamespace(_showtraceback=None)
    monkeypatch.setattr(
        builtins, "get_ipython", lambda: shell, raising=False
    )


def test_an_interrupted_statement_is_cancelled(
    open_session, control, notebook, monkeypatch
):
    control.stub({"code": "forever()"}, {"never": True})
    session = open_session()
    looks = []

    def interrupt(retries):
        looks.append(retries)
        raise KeyboardInterrupt

    monkeypatch.setattr(session, "sleep", interrupt)
    with pytest.raises(SparkStatementCancelledException):
        Command("forever()").execute(session)
    assert looks == [1]
    assert session.status == "idle"
    statement = session.http_client.get_statement(session.id, 1)
    assert statement["state"] == "cancelled"
    assert statement["output"] is None
    [entry] = control.journal(operation="CancelStatement")
    assert entry["status"] == 200


def test_a_cancelled_statement_has_an_empty_answer(
    open_session, http, control, monkeypatch
):
    control.stub({"code": "forever()"}, {"never": True})
    session = open_session()
    # another client cancels it
    monkeypatch.setattr(
        session, "sleep", lambda _: http.cancel_statement(session.id, 1)
    )
    assert Command("forever()").execute(session) == (True, "", TEXT)


def test_its_logs_and_links_are_shown(open_session):
    session = open_session()
    assert "stdout: \n\nstderr: " in session.get_logs()
    app = session.get_app_id()
    assert app.startswith("application_")
    assert app in session.get_logs()
    assert app in session.get_spark_ui_url()
    assert app in session.get_driver_log_url()


def test_what_is_not_known_yet_is_read_again(http, display, control):
    # it keeps an id of the application, and a user, that are not None
    control.clock(mode="manual")
    posted = http.post_session({"kind": "spark"})
    session = LivySession(http, {"kind": "spark"}, display, posted["id"])
    assert session.get_app_id() is None
    assert session.get_user() is None
    control.call("POST", "clock/advance", {"to": "idle"})
    assert session.get_app_id().startswith("application_")
    session.delete()


def test_a_session_is_gone_after_its_deletion(open_session, http):
    session = open_session()
    id = session.id
    session.delete()
    assert session.status == "dead"
    with pytest.raises(HttpClientException, match="Invalid status code '404'"):
        http.get_session(id)
    # 404 is as good to it as 200
    http.delete_session(id)


def test_a_start_that_fails_shows_the_log(open_session, control):
    control.stub({"api": "dli", "session": "doomed"}, {"session": "error"})
    with pytest.raises(LivyUnexpectedStatusException) as raised:
        open_session(name="doomed")
    assert "unexpectedly reached final status 'error'" in str(raised.value)
    assert "YARN Diagnostics: \nThe start ended as error" in str(raised.value)


@pytest.fixture
def controller(display, monkeypatch):
    """Its sessions look for a sign of life; less often than that, and their
    end would be waited for as long."""
    monkeypatch.setitem(conf.d, "heartbeat_refresh_seconds", 0.1)
    monkeypatch.setitem(conf.d, "heartbeat_retry_seconds", 0.1)
    return SparkController(display)


def test_the_sessions_of_an_endpoint_are_listed_and_cleaned_up(
    open_session, endpoint, controller
):
    ids = {open_session(kind).id for kind in ("spark", "pyspark")}
    listed = controller.get_all_sessions_endpoint(endpoint)
    assert {session.id for session in listed} == ids
    assert all(session.status == "idle" for session in listed)
    controller.cleanup_endpoint(endpoint)
    assert controller.get_all_sessions_endpoint(endpoint) == []


def test_a_controller_runs_code_and_sql(endpoint, controller, control):
    control.stub({"code": {"regex": "select 1"}}, {"text": '{"one":1}'})
    controller.add_session("mine", endpoint, False, {"kind": "spark"})
    ran = controller.run_command(Command("val a=1"))
    assert ran == (True, "a: Int = 1\n", TEXT)
    frame = controller.run_sqlquery(SQLQuery("select 1"))
    assert frame.to_dict("list") == {"one": [1]}
    controller.delete_session_by_name("mine")
    assert controller.get_client_keys() == []


def test_a_server_error_is_tried_again(open_session, control, monkeypatch):
    # as its config.json would say it
    for setting, value in {
        "retry_policy": "configurable",
        "retry_seconds_to_sleep_list": [0.01],
        "configurable_retry_policy_max_retries": 3,
    }.items():
        monkeypatch.setitem(conf.d, setting, value)
    control.fault(
        {"operation": "CreateSession"},
        {"kind": "status", "preset": "backend-unavailable"},
        when={"nth": [1]},
    )
    assert open_session().status == "idle"
    statuses = [
        entry["status"] for entry in control.journal(operation="CreateSession")
    ]
    assert sorted(statuses) == [201, 502]


def test_a_token_is_a_custom_header(
    url, project, token, display, control, monkeypatch
):
    # the lakemock that verifies is another one
    requests.patch(
        f"{url}/_lakemock/worlds/{project}/settings",
        json={"dialect": "livy"},
        timeout=30,
    ).raise_for_status()
    endpoint = Endpoint(f"{url}/v2.0/{project}", None)
    with pytest.raises(HttpClientException, match="Invalid status code '401'"):
        LivyReliableHttpClient.from_endpoint(endpoint).get_sessions()
    monkeypatch.setitem(conf.d, "custom_headers", {"X-Auth-Token": token})
    http = LivyReliableHttpClient.from_endpoint(endpoint)
    session = LivySession(http, {"kind": "spark"}, display)
    session.start()
    assert Command("val a=1").execute(session) == (True, "a: Int = 1\n", TEXT)
    session.delete()
