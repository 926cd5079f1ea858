"""Airflow's hook for Livy. Its own methods are for batches, which are not part
of this API; whatever path it is given it calls with `run_method`."""

import asyncio
import json

import pytest
import tenacity
from airflow.providers.apache.livy.hooks.livy import LivyAsyncHook, LivyHook
from airflow.providers.common.compat.sdk import AirflowException

CLIENT = "airflow-livy"


@pytest.fixture
def connect(monkeypatch, project):
    """Declares the connection as Airflow takes it from its environment."""

    def declare(url, **extra):
        connection = {
            "conn_type": "livy",
            "host": f"{url}/v2.0/{project}",
            "extra": extra,
        }
        monkeypatch.setenv(
            "AIRFLOW_CONN_LIVY_DEFAULT", json.dumps(connection)
        )

    return declare


def call(hook, method, endpoint, body=None):
    data = body if method == "GET" or body is None else json.dumps(body)
    reply = hook.run_method(endpoint=endpoint, method=method, data=data)
    reply.raise_for_status()
    return reply.json()


def until(hook, path, state, polling):
    while True:
        shown = call(hook, "GET", path)
        if shown["state"] == state:
            return shown
        assert shown["state"] in ("starting", "waiting", "running")
        polling.wait()


def test_lifecycle(connect, target, url, token, polling):
    connect(url, **{"X-Auth-Token": token})
    hook = LivyHook()
    session = call(
        hook, "POST", "/sessions", {"kind": "spark", "queue": target.queue}
    )
    path = f"sessions/{session['id']}"
    until(hook, f"{path}/state", "idle", polling)
    statement = call(hook, "POST", f"{path}/statements", {"code": "val a=1"})
    assert statement["id"] == 0
    ended = until(hook, f"{path}/statements/0", "available", polling)
    assert ended["output"]["data"]["text/plain"].strip() == "a: Int = 1"
    assert call(hook, "DELETE", path) == {"msg": "deleted"}
    gone = hook.run_method(endpoint=path)
    assert gone.status_code == 404
    assert gone.json()["error_code"] == "DLI.0023"


@pytest.fixture
def hook(connect, open_url):
    connect(open_url)
    return LivyHook()


def test_the_query_of_a_get_is_its_data(hook, open_control):
    for name in ("first", "second", "third"):
        body = {"kind": "spark", "queue": "default", "name": name}
        call(hook, "POST", "/sessions", body)
    listed = call(hook, "GET", "/sessions", {"from": 1, "size": 1})
    assert listed["total"] == 3
    assert [one["name"] for one in listed["sessions"]] == ["second"]


def test_a_cancel_goes_through(hook, open_control):
    open_control.stub({"code": "forever()"}, {"never": True})
    body = {"kind": "spark", "queue": "default"}
    path = f"/sessions/{call(hook, 'POST', '/sessions', body)['id']}"
    assert call(hook, "GET", f"{path}/state")["state"] == "idle"
    call(hook, "POST", f"{path}/statements", {"code": "forever()"})
    statement = f"{path}/statements/0"
    assert call(hook, "GET", statement)["state"] == "running"
    assert call(hook, "POST", f"{statement}/cancel") == {"msg": "canceled"}
    assert call(hook, "GET", statement)["state"] == "cancelled"


def test_livy_says_created(hook, open_control):
    open_control.settings(dialect="livy")
    reply = hook.run_method(
        endpoint="/sessions", method="POST", data='{"kind": "pyspark"}'
    )
    assert reply.status_code == 201
    path = reply.headers["Location"].split("/v2.0/")[1].split("/", 1)[1]
    assert path == f"sessions/{reply.json()['id']}"
    assert call(hook, "GET", path)["kind"] == "pyspark"


def test_a_refusal_is_raised_if_the_hook_checks(hook, open_control):
    checking = LivyHook(extra_options={"check_response": True})
    with pytest.raises(AirflowException) as raised:
        checking.run_method(endpoint="/sessions/unknown")
    assert str(raised.value) == "404:Not Found"
    # out of the box it does not
    assert hook.run_method(endpoint="/sessions/unknown").status_code == 404


def test_retries_are_those_of_its_caller(hook, open_control):
    open_control.fault(
        {"operation": "ListSessions"},
        {"kind": "status", "preset": "throttled"},
        when={"nth": [1, 2]},
    )
    retrying = LivyHook(extra_options={"check_response": True})
    reply = retrying.run_method(
        endpoint="/sessions",
        retry_args={
            "stop": tenacity.stop_after_attempt(3),
            "wait": tenacity.wait_none(),
            "retry": tenacity.retry_if_exception_type(AirflowException),
        },
    )
    assert reply.status_code == 200
    statuses = [
        entry["status"]
        for entry in open_control.journal(operation="ListSessions")
    ]
    assert sorted(statuses) == [200, 429, 429]


def test_the_test_of_a_connection_posts_to_the_base(hook, open_control):
    # nothing is there, in Livy either
    assert hook.test_connection() == (False, "404:Not Found")


def test_the_asynchronous_hook_calls_any_operation(hook, open_control):
    body = {"kind": "spark", "queue": "default"}
    path = f"/sessions/{call(hook, 'POST', '/sessions', body)['id']}"
    answered = asyncio.run(
        LivyAsyncHook().run_method(endpoint=f"{path}/state", method="GET")
    )
    assert answered["status"] == "success"
    assert answered["response"]["state"] == "idle"


def test_batches(hook, open_control):
    batch = hook.post_batch(file="obs://bucket/job.py", queue="default")
    assert hook.get_batch(batch)["id"] == batch
