"""Sessions and statements of DLI, with plain HTTP."""

import pytest
import requests


class Dli:
    """The program under test: plain HTTP, because no SDK has these calls."""

    def __init__(self, endpoint, project):
        self.base = f"{endpoint}/v2.0/{project}"

    def call(self, method, path, body=None):
        reply = requests.request(
            method, self.base + path, json=body, timeout=30
        )
        reply.raise_for_status()
        return reply.json()

    def open_session(self):
        body = {"kind": "spark", "queue": "default"}
        session = f"/sessions/{self.call('POST', '/sessions', body)['id']}"
        while self.call("GET", f"{session}/state")["state"] != "idle":
            pass
        return session

    def submit(self, session, code):
        path = f"{session}/statements"
        return f"{path}/{self.call('POST', path, {'code': code})['id']}"

    def run(self, session, code):
        statement = self.submit(session, code)
        while True:
            shown = self.call("GET", statement)
            if shown["state"] in ("available", "error", "cancelled"):
                return shown


@pytest.fixture
def dli(lakemock):
    return Dli(
        lakemock.url,  # <- the line that points the program at lakemock
        lakemock.project,
    )


def test_code_is_run(dli, lakemock):
    lakemock.stub({"code": "orders.count()"}, {"text": "res0: Long = 42"})
    ended = dli.run(dli.open_session(), "orders.count()")
    assert ended["output"]["data"] == {"text/plain": "res0: Long = 42"}


def test_a_statement_is_cancelled_while_it_runs(dli, lakemock):
    lakemock.stub(
        {"code": "train(model)"}, {"text": "ok"}, durations={"running": "1h"}
    )
    session = dli.open_session()
    lakemock.stop_clock()
    statement = dli.submit(session, "train(model)")
    lakemock.advance(by="30m")
    assert dli.call("GET", statement)["state"] == "running"
    dli.call("POST", f"{statement}/cancel")
    lakemock.advance(to="idle")
    assert dli.call("GET", statement)["state"] == "cancelled"
