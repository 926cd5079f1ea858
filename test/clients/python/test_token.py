"""Clients that call with a token of IAM, every token verified."""

import pytest
import requests
from livy import LivySession
from livy.client import LivyClient
from livy.models import SessionKind


def token_for(url, project, password="a password for tests"):
    """As hand-written clients get one."""
    user = {
        "name": "tester",
        "password": password,
        "domain": {"name": "testers"},
    }
    reply = requests.post(
        f"{url}/v3/auth/tokens?nocatalog=true",
        json={
            "auth": {
                "identity": {
                    "methods": ["password"],
                    "password": {"user": user},
                },
                "scope": {"project": {"id": project}},
            }
        },
        timeout=30,
    )
    reply.raise_for_status()
    assert reply.status_code == 201
    assert reply.json()["token"]["project"]["id"] == project
    return reply.headers["X-Subject-Token"]


def with_token(token):
    session = requests.Session()
    session.headers["X-Auth-Token"] = token
    return session


def test_pylivy_works_with_a_token(url, project):
    base = f"{url}/v2.0/{project}"
    with with_token(token_for(url, project)) as authorised:
        with LivySession.create(
            base,
            requests_session=authorised,
            kind=SessionKind.SPARK,
            queue="default",
            echo=False,
        ) as session:
            assert session.run("val a=1").text == "a: Int = 1"


def test_a_wrong_password_gets_no_token(url, project):
    with pytest.raises(requests.HTTPError) as raised:
        token_for(url, project, password="wrong")
    assert raised.value.response.status_code == 401
    assert raised.value.response.json()["error"] == {
        "code": 401,
        "message": "The username or password is wrong.",
        "title": "Unauthorized",
    }


def refused(url, project, session):
    with pytest.raises(requests.HTTPError) as raised:
        LivyClient(
            f"{url}/v2.0/{project}", requests_session=session
        ).list_sessions()
    reply = raised.value.response
    return reply.status_code, reply.json()["error_code"]


def test_no_token_and_a_wrong_one_are_refused(url, project):
    assert refused(url, project, None) == (401, "APIGW.0301")
    assert refused(url, project, with_token("wrong")) == (401, "APIGW.0301")


def test_the_token_of_another_project_is_refused(url, project):
    other = with_token(token_for(url, "another-project"))
    assert refused(url, project, other) == (403, "APIGW.0302")


def test_a_token_expires_on_the_clock_of_its_project(url, project, control):
    session = with_token(token_for(url, project))
    client = LivyClient(f"{url}/v2.0/{project}", requests_session=session)
    control.call("POST", "clock/advance", {"by": "1439m"})
    assert client.list_sessions() == []
    control.call("POST", "clock/advance", {"by": "1m"})
    assert refused(url, project, session) == (401, "APIGW.0307")
