"""Airflow's provider for Livy. Its hook's own methods and its operator are for
batches, whose ids must be whole numbers: the dialect livy has those. Whatever
path the hook is given it calls with `run_method`."""

import asyncio
import json

import airflow_home  # noqa: F401 - before Airflow, which reads it
import pytest
import tenacity
from airflow.providers.apache.livy.hooks.livy import (
    BatchState,
    LivyAsyncHook,
    LivyHook,
)
from airflow.providers.apache.livy.operators.livy import LivyOperator
from airflow.providers.apache.livy.sensors.livy import LivySensor
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


@pytest.fixture
def batches(hook, open_control):
    """The hook against batches as Livy has them."""
    open_control.settings(dialect="livy")
    return hook


def until_batch(hook, batch, state, polling):
    seen = [hook.get_batch_state(batch)]
    while seen[-1] is not state:
        polling.wait()
        seen.append(hook.get_batch_state(batch))
    return seen


def test_batches(batches, polling):
    batch = batches.post_batch(file="obs://bucket/job.py", name="nightly")
    assert isinstance(batch, int)
    seen = until_batch(batches, batch, BatchState.SUCCESS, polling)
    assert seen == [BatchState.RUNNING, BatchState.SUCCESS]
    shown = batches.get_batch(batch)
    assert (shown["id"], shown["name"]) == (batch, "nightly")
    assert shown["appId"].startswith("application_")


def test_the_log_of_a_batch_is_read_in_pages(batches, open_control, polling):
    lines = [f"line {number}" for number in range(150)]
    open_control.stub({"api": "dli", "job": {"name": "long"}}, {"log": lines})
    batch = batches.post_batch(file="obs://bucket/job.py", name="long")
    until_batch(batches, batch, BatchState.SUCCESS, polling)
    page = batches.get_batch_logs(batch, 0, 100)
    assert (page["id"], page["from"]) == (batch, 0)
    assert len(page["log"]) == 100
    assert page["total"] >= 150
    # reads page after page until it has the total
    batches.dump_batch_logs(batch)


def test_a_deleted_batch_is_gone(batches, open_control, polling):
    open_control.stub({"api": "dli", "job": {"name": "endless"}}, {"never": True})
    batch = batches.post_batch(file="obs://bucket/job.py", name="endless")
    until_batch(batches, batch, BatchState.RUNNING, polling)
    assert batches.delete_batch(batch) == {"msg": "deleted"}
    with pytest.raises(AirflowException) as raised:
        batches.get_batch(batch)
    assert str(batch) in str(raised.value)


class Task:
    """What the operators use of the task instance that runs them."""

    def __init__(self):
        self.pushed = {}

    def xcom_push(self, key, value):
        self.pushed[key] = value


def test_the_operator_waits_for_a_batch(batches):
    operator = LivyOperator(
        task_id="job",
        file="obs://bucket/job.jar",
        class_name="reports.Nightly",
        args=["2026-11-27"],
        conf={"spark.sql.shuffle.partitions": "8"},
        driver_memory="2G",
        num_executors=2,
        name="nightly",
        polling_interval=0.01,
        # Airflow has no run of this task, in which a durable one keeps the id
        durable=False,
    )
    task = Task()
    batch = operator.execute({"ti": task})
    assert batches.get_batch_state(batch) is BatchState.SUCCESS
    assert task.pushed["app_id"] == batches.get_batch(batch)["appId"]


def test_the_operator_fails_with_a_dead_batch(batches, open_control):
    open_control.stub(
        {"api": "dli", "job": {"class": "reports.Broken"}},
        {"message": "java.lang.OutOfMemoryError: Java heap space"},
    )
    operator = LivyOperator(
        task_id="job",
        file="obs://bucket/job.jar",
        class_name="reports.Broken",
        polling_interval=0.01,
        # Airflow has no run of this task, in which a durable one keeps the id
        durable=False,
    )
    with pytest.raises(AirflowException) as raised:
        operator.execute({"ti": Task()})
    assert "did not succeed" in str(raised.value)


def test_the_sensor_waits_for_a_batch(batches):
    batch = batches.post_batch(file="obs://bucket/job.py")
    sensor = LivySensor(task_id="ended", batch_id=batch)
    seen = [sensor.poke({}) for _ in range(3)]
    assert seen == [False, True, True]


def test_the_trigger_waits_for_a_batch(batches):
    batch = batches.post_batch(file="obs://bucket/job.py")

    async def wait():
        hook = LivyAsyncHook()
        seen = []
        while seen[-1:] != ["success"]:
            state = await hook.get_batch_state(batch)
            seen.append(state["batch_state"].value)
        return seen

    assert asyncio.run(wait()) == ["running", "success"]
