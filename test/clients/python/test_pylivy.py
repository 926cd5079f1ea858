"""pylivy against DLI's sessions and statements, in either dialect."""

import json
from types import SimpleNamespace

import pandas
import pytest
import requests
from conftest import Control, token_of
from livy import LivySession
from livy.client import LivyClient
from livy.models import (
    OutputStatus,
    SessionKind,
    SessionState,
    SparkRuntimeError,
    StatementKind,
    StatementState,
    Version,
)


CLIENT = "pylivy"


@pytest.fixture
def base(open_url, project):
    return f"{open_url}/v2.0/{project}"


@pytest.fixture
def control(open_control):
    return open_control


@pytest.fixture
def client(base):
    client = LivyClient(base)
    yield client
    client.close()


def open_session(base, **options):
    """A session as DLI wants it: of kind spark, with a queue."""
    given = {"kind": SessionKind.SPARK, "queue": "default", "echo": False}
    return LivySession.create(base, **{**given, **options})


def until_idle(client, session):
    while session.state != SessionState.IDLE:
        assert session.state == SessionState.STARTING
        session = client.get_session(session.session_id)
    return session


def cancel(base, session_id, statement_id):
    """pylivy has no call for it; this is how other Livy clients do it."""
    reply = requests.post(
        f"{base}/sessions/{session_id}/statements/{statement_id}/cancel",
        headers={"Content-Type": "application/json"},
        timeout=30,
    )
    assert reply.status_code == 200
    assert reply.json() == {"msg": "canceled"}


# ---- against whatever endpoint ----


def test_lifecycle(target, url, project, token):
    with with_token(token) as authorised:
        with LivySession.create(
            f"{url}/v2.0/{project}",
            requests_session=authorised,
            kind=SessionKind.SPARK,
            queue=target.queue,
            echo=False,
        ) as session:
            assert session.state == SessionState.IDLE
            assert session.run("val a=1").text.strip() == "a: Int = 1"
        assert session.client.get_session(session.session_id) is None


# ---- the dialect of DLI, as it is out of the box ----


def test_the_version_is_one_that_pylivy_knows(client):
    assert client.server_version() == Version("0.4.0-incubating")
    assert client.legacy_server()


def test_a_session_runs_code_and_is_gone_after_close(base, client):
    with open_session(base) as session:
        assert session.state == SessionState.IDLE
        output = session.run("val a=1")
        assert output.status == OutputStatus.OK
        assert output.text == "a: Int = 1"
        assert output.json is None
        session_id = session.session_id
    assert client.get_session(session_id) is None
    with pytest.raises(ValueError, match="session not found"):
        session.state


def test_what_is_printed_is_echoed(base, capsys):
    with open_session(base, echo=True) as session:
        session.run('println("hello")')
    assert capsys.readouterr().out == "hello\n"


def test_every_option_of_a_session_is_taken(base):
    session = open_session(
        base,
        proxy_user="alice",
        jars=["a.jar"],
        py_files=["b.py"],
        files=["c.txt"],
        driver_memory="2G",
        driver_cores=1,
        executor_memory="2048M",
        executor_cores=1,
        num_executors=2,
        archives=["d.zip"],
        queue="reports",
        name="nightly",
        spark_conf={"spark.ui.enabled": "false"},
        heartbeat_timeout=60,
    )
    with session:
        shown = requests.get(
            f"{base}/sessions/{session.session_id}", timeout=30
        ).json()
        assert shown["queue"] == "reports"
        assert shown["name"] == "nightly"
        assert shown["sc_type"] == "CUSTOMIZED"


def test_sessions_are_listed(base, client):
    with open_session(base) as first, open_session(base) as second:
        listed = [one.session_id for one in client.list_sessions()]
        assert listed == [first.session_id, second.session_id]
    assert client.list_sessions() == []


def test_code_that_throws_raises_its_error(base):
    with open_session(base) as session:
        with pytest.raises(SparkRuntimeError) as raised:
            session.run('throw new IllegalStateException("boom")')
        assert raised.value.ename == "Error"
        assert raised.value.evalue == "java.lang.IllegalStateException: boom"
        assert raised.value.traceback
        # the session goes on
        assert session.run("val b=2").text == "b: Int = 2"


def test_an_error_is_an_output_if_it_is_not_checked(base, client):
    with open_session(base, check=False) as session:
        output = session.run("1 / 0")
        assert output.status == OutputStatus.ERROR
        assert output.evalue == "java.lang.ArithmeticException: / by zero"
        [statement] = client.list_statements(session.session_id)
        assert statement.state == StatementState.ERROR


def test_a_statement_is_seen_in_each_of_its_states(base, client):
    with open_session(base) as session:
        statement = client.create_statement(session.session_id, "val a=1")
        assert statement.statement_id == 0
        assert statement.output is None
        states = [statement.state]
        while statement.state != StatementState.AVAILABLE:
            statement = client.get_statement(session.session_id, 0)
            states.append(statement.state)
        assert states == [
            StatementState.WAITING,
            StatementState.RUNNING,
            StatementState.AVAILABLE,
        ]
        assert statement.output.text == "a: Int = 1"
        assert statement.progress == 1


def test_statements_are_listed_in_order(base, client):
    with open_session(base) as session:
        for code in ["val a=1", "val b=2", "val c=3"]:
            session.run(code)
        listed = client.list_statements(session.session_id)
        assert [one.statement_id for one in listed] == [0, 1, 2]
        assert [one.code for one in listed] == [
            "val a=1",
            "val b=2",
            "val c=3",
        ]


def test_the_kind_of_a_statement_can_be_given(base, client, control):
    # pylivy warns of a server of version 0.4, and sends it
    with open_session(base) as session:
        client.create_statement(
            session.session_id, "val a=1", kind=StatementKind.SPARK
        )
        [entry] = control.journal(operation="CreateStatement")
        assert entry["status"] == 200
        sent = json.loads(entry["request"]["body"])
        assert sent == {"code": "val a=1", "kind": "spark"}


def test_a_running_statement_is_cancelled(base, client, control):
    control.stub({"code": "forever()"}, {"never": True})
    with open_session(base) as session:
        client.create_statement(session.session_id, "forever()")
        running = client.get_statement(session.session_id, 0)
        assert running.state == StatementState.RUNNING
        assert session.state == SessionState.BUSY

        cancel(base, session.session_id, 0)
        cancelled = client.get_statement(session.session_id, 0)
        assert cancelled.state == StatementState.CANCELLED
        assert cancelled.output is None
        assert session.state == SessionState.IDLE
        assert session.run("val a=1").text == "a: Int = 1"

        # once more, and one that has ended: both change nothing
        cancel(base, session.session_id, 0)
        cancel(base, session.session_id, 1)
        first, second = client.list_statements(session.session_id)
        assert first.state == StatementState.CANCELLED
        assert second.state == StatementState.AVAILABLE


def test_a_waiting_statement_is_cancelled_at_once(base, client, control):
    control.stub({"code": "forever()"}, {"never": True})
    with open_session(base) as session:
        client.create_statement(session.session_id, "forever()")
        client.create_statement(session.session_id, "val a=1")
        cancel(base, session.session_id, 1)
        _, second = client.list_statements(session.session_id)
        assert second.state == StatementState.CANCELLED


def test_a_data_frame_is_downloaded(base, control):
    control.stub(
        {"code": "df.toJSON.collect.foreach(println)"},
        {"text": '{"id":1,"name":"one"}\n{"id":2,"name":"zwei Häuser"}'},
    )
    with open_session(base) as session:
        frame = session.download("df")
    assert list(frame.columns) == ["id", "name"]
    assert frame.to_dict("list") == {
        "id": [1, 2],
        "name": ["one", "zwei Häuser"],
    }


def test_a_data_frame_is_uploaded(base, client):
    with open_session(base) as session:
        session.upload("df", pandas.DataFrame({"name": ["Häuser", '"x"']}))
        [statement] = client.list_statements(session.session_id)
        assert statement.state == StatementState.AVAILABLE
        assert statement.code.strip().startswith("val df = spark.read.json")


def test_a_session_dies_of_a_statement(base, control):
    control.stub({"code": "sys.exit(1)"}, {"session": "dead"})
    with open_session(base) as session:
        with pytest.raises(SparkRuntimeError):
            session.run("sys.exit(1)")
        assert session.state == SessionState.DEAD
        with pytest.raises(requests.HTTPError) as raised:
            session.run("val a=1")
        assert raised.value.response.status_code == 400
        assert raised.value.response.json()["error_code"] == "DLI.0012"


def test_a_session_that_does_not_start_ends_the_waiting(base, control):
    control.stub({"api": "dli", "session": "doomed"}, {"session": "error"})
    with open_session(base, name="doomed") as session:
        assert session.state == SessionState.ERROR


def test_closing_a_session_ends_what_runs_in_it(base, client, control):
    control.stub({"code": "forever()"}, {"never": True})
    session = open_session(base)
    session.wait()
    client.create_statement(session.session_id, "forever()")
    session.close()
    with pytest.raises(requests.HTTPError) as raised:
        client.get_statement(session.session_id, 0)
    assert raised.value.response.status_code == 404
    assert raised.value.response.json()["error_code"] == "DLI.0023"


def test_a_queue_is_required(base):
    with pytest.raises(requests.HTTPError) as raised:
        LivySession.create(base, kind=SessionKind.SPARK)
    assert raised.value.response.status_code == 400
    error = raised.value.response.json()
    assert error["error_code"] == "DLI.0001"
    assert "queue" in error["error_msg"]


def test_no_other_kind_than_spark_is_taken(base):
    with pytest.raises(requests.HTTPError) as raised:
        LivySession.create(base, kind=SessionKind.PYSPARK, queue="default")
    assert raised.value.response.status_code == 400
    error = raised.value.response.json()
    assert error["error_code"] == "DLI.0001"
    assert "kind" in error["error_msg"]


def test_pylivy_waits_out_a_wall_clock(base, control):
    control.clock(mode="wall")
    control.settings(
        durations={"starting": "300ms", "waiting": "50ms", "running": "200ms"}
    )
    with open_session(base) as session:
        assert session.run("val a=1").text == "a: Int = 1"
    assert session.client.get_session(session.session_id) is None


# ---- the dialect of Livy ----


@pytest.fixture
def livy_dialect(control):
    control.settings(dialect="livy")


def test_livy_needs_no_queue(base, client, livy_dialect):
    with LivySession.create(
        base, kind=SessionKind.SPARK, echo=False
    ) as session:
        assert session.run("val a=1").text == "a: Int = 1\n"
    assert client.get_session(session.session_id) is None


def test_livy_says_created(base, livy_dialect):
    with requests.Session() as recording:
        created = []
        recording.hooks["response"].append(
            lambda reply, **_: created.append(
                (reply.status_code, reply.headers["Location"])
            )
            if reply.request.method == "POST"
            else None
        )
        with open_session(base, requests_session=recording) as session:
            session.run("val a=1")
    path = f"/v2.0/{base.split('/')[-1]}/sessions/{session.session_id}"
    assert created == [(201, path), (201, f"{path}/statements/0")]


def test_livy_runs_python(base, livy_dialect):
    # pylivy requests pyspark on its own
    with LivySession.create(base, echo=False) as session:
        assert session.run("1 + 2").text == "3"
        with pytest.raises(SparkRuntimeError) as raised:
            session.run("1 / 0")
        assert raised.value.ename == "ZeroDivisionError"
        assert raised.value.evalue == "division by zero"


def test_livy_has_an_error_in_an_available_statement(
    base, client, livy_dialect
):
    with LivySession.create(base, echo=False, check=False) as session:
        assert session.run("1 / 0").status == OutputStatus.ERROR
        [statement] = client.list_statements(session.session_id)
        assert statement.state == StatementState.AVAILABLE


def test_livy_is_of_a_version_that_knows_each_kind(
    base, client, livy_dialect
):
    assert client.server_version() == Version("0.8.0-incubating")
    assert not client.legacy_server()
    for kind in [
        SessionKind.SPARK,
        SessionKind.PYSPARK,
        SessionKind.SPARKR,
        SessionKind.SQL,
        SessionKind.SHARED,
    ]:
        session = client.create_session(kind)
        assert session.kind == kind
        until_idle(client, session)
        client.delete_session(session.session_id)


def test_livy_no_longer_has_the_kind_pyspark3(base, client, livy_dialect):
    # pylivy itself refuses it of a version after 0.4
    with pytest.raises(ValueError, match="not a valid session kind"):
        client.create_session(SessionKind.PYSPARK3)
    reply = requests.post(
        f"{base}/sessions", json={"kind": "pyspark3"}, timeout=30
    )
    assert reply.status_code == 400
    assert reply.json().startswith("Invalid kind: pyspark3 ")


TABLE = {
    "schema": {
        "type": "struct",
        "fields": [
            {
                "name": name,
                "type": kind,
                "nullable": True,
                "metadata": {},
            }
            for name, kind in [("id", "integer"), ("name", "string")]
        ],
    },
    "data": [[1, "one"], [2, "two"]],
}


def test_livy_downloads_a_table_by_sql(base, control, livy_dialect):
    control.stub(
        {"code": "select * from t1", "kind": "sql"},
        {"output": {"status": "ok", "data": {"application/json": TABLE}}},
    )
    with LivySession.create(base, kind=SessionKind.SQL) as session:
        frame = session.download_sql("select * from t1")
    assert list(frame.columns) == ["id", "name"]
    assert frame.values.tolist() == [[1, "one"], [2, "two"]]


def test_livy_makes_a_table_of_a_text_that_sql_returns(
    base, control, livy_dialect
):
    control.stub({"code": "show tables"}, {"text": "t1\nt2"})
    with LivySession.create(base, kind=SessionKind.SQL) as session:
        frame = session.download_sql("show tables")
        assert frame.to_dict("list") == {"result": ["t1", "t2"]}
        # without a stub it is a table already, with Spark's own heading
        frame = session.download_sql("select 1")
        assert frame.to_dict("list") == {"1": [1]}


def test_livy_runs_each_kind_in_a_shared_session(
    base, client, control, livy_dialect
):
    control.stub({"code": "show tables", "kind": "sql"}, {"text": "t1"})
    with LivySession.create(base, kind=SessionKind.SHARED) as session:

        def run(code, kind):
            statement = client.create_statement(
                session.session_id, code, kind
            )
            while statement.state != StatementState.AVAILABLE:
                statement = client.get_statement(
                    session.session_id, statement.statement_id
                )
            return statement.output

        assert run("1 + 2", StatementKind.PYSPARK).text == "3"
        assert run("1 + 2", StatementKind.SPARK).text == "res0: Int = 3\n"
        answer = run("show tables", StatementKind.SQL)
        assert answer.text is None
        assert answer.json["data"] == [["t1"]]
        with pytest.raises(requests.HTTPError) as raised:
            session.run("1 + 2")
        assert raised.value.response.status_code == 500
        assert raised.value.response.json().endswith(
            "java.lang.IllegalArgumentException: Code type should be "
            "specified if session kind is shared"
        )


def test_livy_words_a_refusal_as_livy(base, client, livy_dialect):
    with pytest.raises(requests.HTTPError) as raised:
        client.list_statements("unknown")
    assert raised.value.response.status_code == 404
    assert raised.value.response.json() == {
        "msg": "Session 'unknown' not found."
    }


# ---- who calls ----


def with_token(token):
    session = requests.Session()
    session.headers["X-Auth-Token"] = token
    return session


def test_a_wrong_password_gets_no_token(url, project, user):
    wrong = SimpleNamespace(
        domain=user.domain, name=user.name, password="wrong"
    )
    with pytest.raises(requests.HTTPError) as raised:
        token_of(url, wrong, project)
    assert raised.value.response.status_code == 401
    assert raised.value.response.json()["error"] == {
        "code": 401,
        "message": "The username or password is wrong.",
        "title": "Unauthorized",
    }


def refused(url, project, session):
    with pytest.raises(requests.HTTPError) as raised:
        LivyClient(
            f"{url}/v2.0/{project}", requests_session=session
        ).list_sessions()
    reply = raised.value.response
    return reply.status_code, reply.json()["error_code"]


def test_no_token_and_a_wrong_one_are_refused(url, project):
    assert refused(url, project, None) == (401, "APIGW.0301")
    assert refused(url, project, with_token("wrong")) == (401, "APIGW.0301")


def test_the_token_of_another_project_is_refused(url, project, user):
    other = with_token(token_of(url, user, "another-project"))
    assert refused(url, project, other) == (403, "APIGW.0302")


def test_a_token_expires_on_the_clock_of_its_project(
    url, project, token
):
    control = Control(url, project)
    session = with_token(token)
    client = LivyClient(f"{url}/v2.0/{project}", requests_session=session)
    control.call("POST", "clock/advance", {"by": "1439m"})
    assert client.list_sessions() == []
    control.call("POST", "clock/advance", {"by": "1m"})
    assert refused(url, project, session) == (401, "APIGW.0307")


def test_the_certificate_is_verified(target, project, user):
    token = token_of(
        target.httpsUrl, user, project, verify=target.certificateFile
    )
    with LivySession.create(
        f"{target.httpsUrl}/v2.0/{project}",
        requests_session=with_token(token),
        verify=target.certificateFile,
        kind=SessionKind.SPARK,
        queue="default",
        echo=False,
    ) as session:
        assert session.run("val a=1").text == "a: Int = 1"
