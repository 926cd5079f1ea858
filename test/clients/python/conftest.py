"""What the tests share: where lakemock is, a project, its control API."""

import json
import os
import uuid

import pytest
import requests


class Control:
    """The control API of one project, as any test would call it."""

    def __init__(self, url, project):
        self.base = f"{url}/_lakemock/worlds/{project}"

    def call(self, method, path, body=None):
        reply = requests.request(
            method, f"{self.base}/{path}", json=body, timeout=30
        )
        assert reply.ok, reply.text
        return reply

    def settings(self, **changes):
        self.call("PATCH", "settings", changes)

    def clock(self, **changes):
        self.call("PATCH", "clock", changes)

    def stub(self, match, outcome, **more):
        self.call(
            "POST", "stubs", {"match": match, "outcome": outcome, **more}
        )

    def result(self, sql_id):
        """The file that result_location names, as text."""
        return self.call("GET", f"results/{sql_id}.csv").content.decode()


@pytest.fixture
def url():
    return os.environ["LAKEMOCK_URL"]


@pytest.fixture
def project(request):
    """A project that no other test uses; its id looks as real ones do."""
    name = f"{os.environ['LAKEMOCK_PROJECT_ID']}/{request.node.nodeid}"
    return uuid.uuid5(uuid.NAMESPACE_URL, name).hex


@pytest.fixture
def control(url, project):
    return Control(url, project)


# ---- what python.test.ts reads ----


def pytest_addoption(parser):
    parser.addoption("--outcomes", help="a file; gets a JSON line per test")


def pytest_configure(config):
    path = config.getoption("--outcomes")
    if path is not None:
        config.pluginmanager.register(Outcomes(path))


class Outcomes:
    def __init__(self, path):
        self.path = path

    def pytest_runtest_logreport(self, report):
        # set-up and tear-down are worth a line only where they fail
        if report.when != "call" and report.outcome == "passed":
            return
        sections = [f"---- {name} ----\n{text}" for name, text in
                    report.sections]
        line = {
            "test": report.nodeid.split("::")[-1],
            "outcome": report.outcome,
            "text": "\n".join([report.longreprtext, *sections]),
        }
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
