"""The fixture `lakemock`: a new project for each test. Copy this file."""

import contextlib
import json
import os
import pathlib
import shlex
import signal
import subprocess
import threading
import uuid

import pytest
import requests


class Lakemock:
    """A project in lakemock, and the calls that control it."""

    def __init__(self, url, project):
        self.url = url
        self.project = project

    def control(self, method, path, body=None):
        reply = requests.request(
            method,
            f"{self.url}/_lakemock/worlds/{self.project}/{path}",
            json=body,
            timeout=30,
        )
        assert reply.ok, reply.text
        return reply

    def stub(self, match, outcome, **more):
        """Says what a statement does: docs/fixtures.md has every key."""
        self.control(
            "POST", "stubs", {"match": match, "outcome": outcome, **more}
        )

    def fault(self, match, fault, **more):
        """Makes requests go wrong: docs/faults.md has every kind."""
        self.control("POST", "faults", {"match": match, "fault": fault, **more})

    def stop_clock(self):
        """From now on, only `advance` moves time."""
        self.control("PATCH", "clock", {"mode": "manual"})

    def advance(self, **step):
        """by="5s", or to="idle"."""
        self.control("POST", "clock/advance", step)


@pytest.fixture(scope="session")
def lakemock_url():
    """LAKEMOCK_URL if set; otherwise one is started for this run."""
    if url := os.environ.get("LAKEMOCK_URL"):
        yield url.rstrip("/")
        return
    # in a clone of lakemock: what it built
    clone = pathlib.Path(__file__).parent / "../../dist/cli.js"
    default = f"node {shlex.quote(str(clone))}" if clone.exists() else "npx --yes lakemock"
    command = os.environ.get("LAKEMOCK_COMMAND") or default
    process = subprocess.Popen(
        [*shlex.split(command), "start", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        log = (json.loads(line) for line in process.stdout if line[0] == "{")
        ready = (it["url"] for it in log if it["msg"].startswith("ready:"))
        url = next(ready, None)
        assert url, f"{command} ended before it was ready"
        # an unread pipe would fill up and block lakemock
        reader = threading.Thread(target=process.stdout.read)
        reader.start()
        yield url
    finally:
        # npx does not forward signals: signal its whole group
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()


@pytest.fixture
def lakemock(lakemock_url):
    mock = Lakemock(lakemock_url, uuid.uuid4().hex)
    # each poll moves to the next state, so no test waits
    mock.control("PATCH", "clock", {"mode": "auto"})
    yield mock
    mock.control("POST", "reset")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    """Shows the requests and replies with a failure."""
    report = yield
    mock = getattr(item, "funcargs", {}).get("lakemock")
    if report.when == "call" and report.failed and mock is not None:
        journal = mock.control("GET", "journal?format=text").text
        report.sections.append(("lakemock's journal", journal))
    return report
