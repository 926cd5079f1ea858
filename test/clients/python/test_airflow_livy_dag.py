"""Airflow's operator for Livy, in a release of the time of Airflow 2.8, run by
Airflow itself against the dialect livy."""

import json

import pytest
from airflow_dags import dag, database, play, succeed  # noqa: F401
from airflow.providers.apache.livy.operators.livy import LivyOperator
from airflow.providers.apache.livy.sensors.livy import LivySensor

CLIENT = "airflow-livy-2024"


@pytest.fixture
def connect(monkeypatch, project):
    """Declares the connection as Airflow takes it from its environment."""

    def declare(url, **extra):
        connection = {
            "conn_type": "livy",
            # this release of the hook has no parameter for a base path
            "host": f"{url}/v2.0/{project}",
            "extra": extra,
        }
        monkeypatch.setenv(
            "AIRFLOW_CONN_LIVY_DEFAULT", json.dumps(connection)
        )

    return declare


@pytest.fixture
def livy(connect, url, control, token):
    """Signed in by token, as clients of Livy can."""
    control.settings(dialect="livy")
    connect(url, **{"X-Auth-Token": token})
    return control


def batch(**more):
    arguments = {"file": "obs://bucket/job.jar", "class_name": "Nightly"}
    return LivyOperator(task_id="batch", **{**arguments, **more})


def test_the_operator_polls_a_batch(dag, livy):
    batch(args=["2026-11-27"], conf={"spark.x": 1}, polling_interval=0.01)
    returned = succeed(dag)
    assert isinstance(returned["batch"], int)


def test_the_operator_defers_a_batch(dag, connect, open_url, open_control):
    # its trigger sends no headers of the connection, so no token
    open_control.settings(dialect="livy")
    connect(open_url)
    batch(polling_interval=0.01, deferrable=True)
    succeed(dag)
    assert len(open_control.journal(operation="ShowSparkJobStatus")) > 1


def test_a_dead_batch_fails_its_task(dag, livy):
    livy.stub(
        {"api": "dli", "job": {"class": "Nightly"}},
        {"message": "java.lang.OutOfMemoryError: Java heap space"},
    )
    batch(polling_interval=0.01)
    states, _ = play(dag)
    assert states == {"batch": "failed"}


def test_a_sensor_waits_for_a_batch(dag, livy):
    ended = LivySensor(
        task_id="ended",
        batch_id="{{ ti.xcom_pull('batch') }}",
        poke_interval=0,
    )
    batch() >> ended
    succeed(dag)
