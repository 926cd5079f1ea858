"""Runs DAGs in Airflow 2, without a scheduler: `dag.test()`."""

import airflow_home  # noqa: F401 - before Airflow, which reads it
import pendulum
import pytest
from airflow import DAG
from airflow.utils import db


@pytest.fixture(scope="session")
def database():
    """Airflow's own, in which a run of a DAG is kept."""
    db.initdb(load_connections=False)


@pytest.fixture
def dag(request, database):
    begin = pendulum.datetime(2026, 1, 1)
    with DAG(request.node.name, start_date=begin, schedule=None) as dag:
        yield dag


def play(dag):
    """Runs the DAG once. Returns each task's state and what it returned."""
    run = dag.test()
    tasks = {task.task_id: task for task in run.get_task_instances()}
    states = {name: str(task.state) for name, task in tasks.items()}
    returned = {
        name: task.xcom_pull(task_ids=name) for name, task in tasks.items()
    }
    return states, returned


def succeed(dag):
    """As `play`, if every task has to be a success."""
    states, returned = play(dag)
    assert set(states.values()) == {"success"}, states
    return returned
