"""Clients over https, with the certificate that lakemock made itself."""

import ssl
from urllib.parse import urlsplit

import pytest
import requests
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import SslHandShakeException
from huaweicloudsdkcore.http.http_config import HttpConfig
from huaweicloudsdkmrs.v2 import (
    ExecuteSqlRequest,
    MrsClient,
    SqlExecutionReq,
)
from livy import LivySession
from livy.models import SessionKind

SHOW_TABLES = ExecuteSqlRequest(
    "c1", SqlExecutionReq("presto", "show tables")
)


@pytest.fixture
def certificate(url, tmp_path):
    """The server's certificate in a file, for a client to trust."""
    address = urlsplit(url)
    pem = ssl.get_server_certificate((address.hostname, address.port))
    path = tmp_path / "lakemock.pem"
    path.write_text(pem)
    return str(path)


def build(url, project, **config):
    return (
        MrsClient.new_builder()
        .with_http_config(HttpConfig(**config))
        .with_credentials(BasicCredentials("any", "any", project))
        .with_endpoint(url)
        .build()
    )


def test_the_sdk_takes_https_for_an_endpoint_without_a_scheme(url, project):
    endpoint = url.removeprefix("https://")
    assert endpoint != url
    mrs = build(endpoint, project, ignore_ssl_verification=True)
    assert mrs.execute_sql(SHOW_TABLES).id


def test_the_sdk_verifies_the_certificate(url, project, certificate):
    mrs = build(url, project, ssl_ca_cert=certificate)
    assert mrs.execute_sql(SHOW_TABLES).id


def test_the_sdk_refuses_a_certificate_that_it_was_not_given(url, project):
    with pytest.raises(SslHandShakeException):
        build(url, project).execute_sql(SHOW_TABLES)


def test_pylivy_verifies_the_certificate(url, project, certificate):
    with LivySession.create(
        f"{url}/v2.0/{project}",
        verify=certificate,
        kind=SessionKind.SPARK,
        queue="default",
        echo=False,
    ) as session:
        assert session.run("val a=1").text == "a: Int = 1"


def test_localhost_is_in_the_certificate(url, certificate):
    port = urlsplit(url).port
    reply = requests.get(
        f"https://localhost:{port}/_lakemock/health",
        verify=certificate,
        timeout=30,
    )
    assert reply.json()["status"] == "ok"
