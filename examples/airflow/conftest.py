"""The fixtures `lakemock`, a new project for each test, and `run_dag`."""

import datetime
import json
import os
import pathlib
import tempfile
import uuid

# Airflow reads these when it is imported
os.environ["AIRFLOW_HOME"] = tempfile.mkdtemp()
os.environ["AIRFLOW__CORE__LOAD_EXAMPLES"] = "False"
os.environ["REPORT_POLL_SECONDS"] = "0"

import pytest
import requests
from airflow.models import DagBag
from airflow.utils import db

URL = os.environ.get("LAKEMOCK_URL", "http://127.0.0.1:4580")
DAGS = pathlib.Path(__file__).parent / "dags"


class Lakemock:
    """A project in lakemock, and the calls that control it."""

    def __init__(self, project):
        self.project = project

    def control(self, method, path, body=None):
        reply = requests.request(
            method,
            f"{URL}/_lakemock/worlds/{self.project}/{path}",
            json=body,
            timeout=30,
        )
        assert reply.ok, reply.text
        return reply.json()

    def stub(self, match, outcome, **more):
        """Says how long a job takes and how it ends."""
        self.control(
            "POST", "stubs", {"match": match, "outcome": outcome, **more}
        )

    def now(self):
        """The time of the project's own clock."""
        now = self.control("GET", "clock")["nowMs"]
        return datetime.datetime.fromtimestamp(now / 1000, datetime.UTC)

    def requests(self, **query):
        """What the DAG sent, as the journal has it."""
        text = "&".join(f"{name}={value}" for name, value in query.items())
        return self.control("GET", f"journal?{text}")["entries"]


@pytest.fixture
def lakemock(monkeypatch):
    mock = Lakemock(uuid.uuid4().hex)
    # each poll moves to the next state, however long that takes
    mock.control("PATCH", "clock", {"mode": "auto"})
    # <- the lines that point the provider at lakemock
    for service in ("DLI", "MRS"):
        name = f"HUAWEICLOUD_SDK_REGION_{service}_CN_NORTH_4"
        monkeypatch.setenv(name, URL)
    connection = {
        "conn_type": "huaweicloud",
        "login": "LAKEMOCKACCESSKEY",
        "password": "lakemock-secret-key",
        "extra": {"region": "cn-north-4", "project_id": mock.project},
    }
    monkeypatch.setenv(
        "AIRFLOW_CONN_HUAWEICLOUD_DEFAULT", json.dumps(connection)
    )
    yield mock
    mock.control("POST", "reset")


@pytest.fixture(scope="session")
def dags():
    db.initdb(load_connections=False)
    return DagBag(DAGS, include_examples=False)


@pytest.fixture
def run_dag(dags):
    """Runs a DAG once, without a scheduler. Returns the state of each task."""

    def run(name):
        assert not dags.import_errors
        tasks = dags.get_dag(name).test().get_task_instances()
        return {task.task_id: str(task.state) for task in tasks}

    return run
