"""What the tests of Huawei's SDKs share. The environments of other clients
do not have the SDK, so it is not in conftest.py."""

import re

import pytest
from huaweicloudsdkcore.auth.credentials import BasicCredentials
from huaweicloudsdkcore.exceptions.exceptions import ClientRequestException

REQUEST_ID = re.compile(r"[0-9a-f]{32}")


def build(credentials, endpoint, client, config=None):
    builder = client.new_builder().with_credentials(credentials)
    if config is not None:
        builder = builder.with_http_config(config)
    return builder.with_endpoint(endpoint).build()


def with_security_token(target, key):
    """What the keys of some endpoints go with."""
    token = getattr(target, "securityToken", None)
    return key if token is None else key.with_security_token(token)


def credentials_of(target, project):
    key = BasicCredentials(target.access, target.secret, project)
    return with_security_token(target, key)


def refusal(call, of=ClientRequestException):
    """What the SDK shows of a refusal: status, code and message."""
    with pytest.raises(of) as raised:
        call()
    assert type(raised.value) is of
    assert REQUEST_ID.fullmatch(raised.value.request_id)
    error = raised.value
    return error.status_code, error.error_code, error.error_msg


def until(read, value, polling):
    """Polls until `read` returns the value; what it returned, in order."""
    seen = [read()]
    while seen[-1] != value:
        polling.wait()
        seen.append(read())
    return seen
