"""A program as most users of this API write it, with `requests` alone.

No SDK has sessions and statements: this is what one writes in its place.
"""

import time

import pytest
import requests

CLIENT = "requests"


class Dli:
    """Sessions and statements of one project, by a token of IAM."""

    def __init__(self, url, project, token):
        self.base = f"{url}/v2.0/{project}"
        self.http = requests.Session()
        self.http.headers["X-Auth-Token"] = token

    def call(self, method, path, body=None):
        reply = self.http.request(
            method, self.base + path, json=body, timeout=30
        )
        reply.raise_for_status()
        return reply.json()

    def open_session(self, queue, **more):
        body = {"kind": "spark", "queue": queue, **more}
        return self.call("POST", "/sessions", body)["id"]

    def until(self, path, states, deadline=120):
        """Looks again, later each time, until it is in one of the states."""
        ends, pause = time.monotonic() + deadline, 0.02
        while (shown := self.call("GET", path))["state"] not in states:
            if time.monotonic() + pause > ends:
                raise TimeoutError(f"{path} is still {shown['state']}")
            time.sleep(pause)
            pause = min(pause * 1.5, 5)
        return shown

    def run(self, session, code, deadline=120):
        """Runs code, and cancels it if it takes too long."""
        path = f"/sessions/{session}/statements"
        path += f"/{self.call('POST', path, {'code': code})['id']}"
        ended = ("available", "error", "cancelled")
        try:
            return self.until(path, ended, deadline)
        except TimeoutError:
            self.call("POST", f"{path}/cancel", {})
            return self.until(path, ended)


@pytest.fixture
def dli(url, project, token):
    return Dli(url, project, token)


@pytest.fixture
def session(dli, target):
    """An idle one, closed in the end."""
    id = dli.open_session(target.queue)
    assert dli.until(f"/sessions/{id}/state", ["idle"])["id"] == id
    yield id
    assert dli.call("DELETE", f"/sessions/{id}") == {"msg": "deleted"}


def refusal(call):
    """Status, code and message, and that the id of the request is in both."""
    with pytest.raises(requests.HTTPError) as raised:
        call()
    reply = raised.value.response
    assert len(reply.headers["X-Request-Id"]) == 32
    body = reply.json()
    if "request_id" in body:
        assert body["request_id"] == reply.headers["X-Request-Id"]
    return reply.status_code, body["error_code"], body["error_msg"]


def test_lifecycle(dli, session):
    statement = dli.run(session, "val a=1")
    assert statement["state"] == "available"
    assert statement["progress"] == 1
    assert statement["output"]["status"] == "ok"
    assert statement["output"]["data"]["text/plain"].strip() == "a: Int = 1"
    listed = dli.call("GET", f"/sessions/{session}/statements")
    assert listed == {"total_statements": 1, "statements": [statement]}


def test_cancel_on_a_deadline(dli, session):
    statement = dli.run(session, "Thread.sleep(60000)", deadline=0)
    assert statement["state"] == "cancelled"
    # once more: it has ended
    path = f"/sessions/{session}/statements/{statement['id']}"
    assert dli.call("POST", f"{path}/cancel") == {"msg": "canceled"}


def test_a_closed_session_is_gone(dli, target):
    id = dli.open_session(target.queue)
    dli.call("DELETE", f"/sessions/{id}")
    status, code, _ = refusal(lambda: dli.call("GET", f"/sessions/{id}"))
    assert (status, code) == (404, "DLI.0023")


def test_an_unknown_session(dli):
    path = "/sessions/00000000-0000-4000-8000-000000000000"
    status, code, _ = refusal(lambda: dli.call("GET", path))
    assert (status, code) == (404, "DLI.0023")


def test_a_wrong_token(url, project):
    status, code, message = refusal(
        lambda: Dli(url, project, "wrong").call("GET", "/sessions")
    )
    assert (status, code) == (401, "APIGW.0301")
    assert message.startswith("Incorrect IAM authentication information: ")


def test_code_that_fails(dli, session, control):
    statement = dli.run(session, "1 / 0")
    assert statement["state"] == "error"
    output = statement["output"]
    assert output["status"] == "error"
    assert output["evalue"] == "java.lang.ArithmeticException: / by zero"


def test_a_cancel_without_a_body(dli, session, control):
    control.stub({"code": "forever()"}, {"never": True})
    path = f"/sessions/{session}/statements"
    path += f"/{dli.call('POST', path, {'code': 'forever()'})['id']}"
    reply = dli.http.post(
        f"{dli.base}{path}/cancel",
        headers={"Content-Type": "application/json"},
        timeout=30,
    )
    assert (reply.status_code, reply.json()) == (200, {"msg": "canceled"})
    assert dli.until(path, ["cancelled"])["output"] is None


def test_a_throttled_call_can_be_made_again(dli, session, control):
    control.fault(
        {"operation": "CreateStatement"},
        {"kind": "status", "preset": "throttled"},
        when={"nth": [1]},
    )
    status, code, _ = refusal(lambda: dli.run(session, "val a=1"))
    assert (status, code) == (429, "APIGW.0308")
    assert dli.run(session, "val a=1")["id"] == 0


def test_a_lost_reply_leaves_the_statement_behind(dli, session, control):
    control.fault(
        {"operation": "CreateStatement"},
        {"kind": "duplicate-late"},
        when={"nth": [1]},
    )
    with pytest.raises(requests.ConnectionError):
        dli.run(session, "val a=1")
    listed = dli.call("GET", f"/sessions/{session}/statements")
    assert [one["code"] for one in listed["statements"]] == ["val a=1"]


def test_localhost_is_in_the_certificate(target):
    assert target.httpsUrl.startswith("https://localhost:")
    reply = requests.get(
        f"{target.httpsUrl}/_lakemock/health",
        verify=target.certificateFile,
        timeout=30,
    )
    assert reply.json()["status"] == "ok"
    with pytest.raises(requests.exceptions.SSLError):
        requests.get(f"{target.httpsUrl}/_lakemock/health", timeout=30)
