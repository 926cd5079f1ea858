"""What the suite shares: the target, a project for each case, its control API.

A file is a client's (its CLIENT), a test function one case of it: the
function's name in kebab case, less "test_", with its parameter behind it.
"""

import json
import os
import time
import uuid
from types import SimpleNamespace

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

    def fault(self, match, fault, **more):
        self.call("POST", "faults", {"match": match, "fault": fault, **more})

    def journal(self, **query):
        query_text = "&".join(f"{name}={value}" for name, value in query.items())
        return self.call("GET", f"journal?{query_text}").json()["entries"]

    def result(self, sql_id):
        """The file that result_location names, as text."""
        return self.call("GET", f"results/{sql_id}.csv").content.decode()


class Polling:
    """Looks again, later each time, and gives up after two minutes.

    In lakemock each poll moves to the next state, without pauses.
    """

    def __init__(self, steered, seconds=120):
        self.looks_left = 50 if steered else 10_000
        self.ends = time.monotonic() + seconds
        self.pause = 0 if steered else 0.02

    def wait(self):
        self.looks_left -= 1
        assert self.looks_left > 0, "it does not get there"
        assert time.monotonic() < self.ends, "it takes too long"
        time.sleep(self.pause)
        self.pause = min(self.pause * 1.5, 5)


def read_target():
    path = os.environ["LAKEMOCK_TARGET"]
    with open(path, encoding="utf-8") as file:
        return json.load(file, object_hook=lambda it: SimpleNamespace(**it))


@pytest.fixture(scope="session")
def target():
    return read_target()


@pytest.fixture
def url(target):
    """The endpoint that verifies callers."""
    return target.url


@pytest.fixture
def open_url(target):
    """The endpoint that verifies no caller."""
    return target.openUrl


@pytest.fixture
def project(target):
    """A project that no other case uses; its id looks as real ones do."""
    return uuid.uuid4().hex if target.steered else target.projectId


@pytest.fixture
def control(target, url, project):
    assert target.steered, "this case steers, and its target cannot be"
    return Control(url, project)


@pytest.fixture
def open_control(target, open_url, project):
    """The same, of the lakemock at open_url."""
    assert target.steered, "this case steers, and its target cannot be"
    return Control(open_url, project)


def token_of(url, user, project, verify=True):
    """As hand-written clients get one."""
    identity = {
        "methods": ["password"],
        "password": {
            "user": {
                "name": user.name,
                "password": user.password,
                "domain": {"name": user.domain},
            }
        },
    }
    reply = requests.post(
        f"{url}/v3/auth/tokens?nocatalog=true",
        json={
            "auth": {
                "identity": identity,
                "scope": {"project": {"id": project}},
            }
        },
        verify=verify,
        timeout=30,
    )
    reply.raise_for_status()
    assert reply.status_code == 201
    assert reply.json()["token"]["project"]["id"] == project
    return reply.headers["X-Subject-Token"]


@pytest.fixture
def user(target):
    found = getattr(target, "user", None)
    if found is None:
        pytest.skip("the target has no user with a password")
    return found


@pytest.fixture
def token(target, project, request):
    given = getattr(target, "token", None)
    if given is not None and not target.steered:
        return given
    return token_of(target.iamUrl, request.getfixturevalue("user"), project)


@pytest.fixture
def polling(target):
    return Polling(target.steered)


# ---- what the harness reads ----


def case_of(item):
    """The case of a test, as `client/case`."""
    name = item.originalname.removeprefix("test_").replace("_", "-")
    if hasattr(item, "callspec"):
        name = f"{name}-{item.callspec.id}"
    return f"{item.module.CLIENT}/{name}"


def pytest_collection_modifyitems(config, items):
    wanted = set(read_target().cases)
    dropped = [item for item in items if case_of(item) not in wanted]
    items[:] = [item for item in items if case_of(item) in wanted]
    config.hook.pytest_deselected(items=dropped)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    report.case = case_of(item)
    return report


def pytest_runtest_logreport(report):
    # report set-up only if the case ends in it, and tear-down only if it fails
    if report.when != "call" and report.outcome == "passed":
        return
    client, case = report.case.split("/", 1)
    sections = [f"---- {name} ----\n{text}" for name, text in report.sections]
    why = (
        str(report.longrepr[2])
        if report.outcome == "skipped"
        else "\n".join([report.longreprtext, *sections])
    )
    line = {
        "client": client,
        "case": case,
        "outcome": report.outcome,
        "text": "" if report.outcome == "passed" else why,
    }
    # in one piece: the other environments' tests write into it as well
    with open(os.environ["LAKEMOCK_OUTCOMES"], "ab", buffering=0) as file:
        file.write(f"{json.dumps(line)}\n".encode())
