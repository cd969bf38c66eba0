"""HTTPS and proxies as users' systems have them: certificates are checked, and the local network stays closed."""

from __future__ import annotations

import os
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from socketserver import BaseServer

import pytest
import trustme
from read_proxy import Proxy
from read_samples import TEXT, TITLE, Read
from read_server import Server

from kg.read import Limits

LIMITS = Limits(page_seconds=3.0, connect_seconds=2.0, retries=0)


@contextmanager
def running(*servers: BaseServer) -> Iterator[None]:
    with ExitStack() as open_servers:
        threads = []
        for server in servers:
            open_servers.enter_context(server)
            threads.append(threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}))
            threads[-1].start()
        try:
            yield
        finally:
            for server, thread in zip(servers, threads, strict=True):
                server.shutdown()
                thread.join()


@pytest.fixture(autouse=True)
def no_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy", "ssl_cert_file", "ssl_cert_dir"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA(organization_name="Cơ quan chứng thực mẫu")


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The authority is one that this machine trusts, as `SSL_CERT_FILE` says."""
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))


def secure(authority: trustme.CA, *names: str) -> Server:
    """A server with a certificate for `names`."""
    server = Server()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(*names).configure_cert(context)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    return server


def port(server: Server | Proxy) -> int:
    return int(server.server_address[1])


@pytest.fixture
def get(read: Callable[..., Read]) -> Callable[..., Read]:
    def getter(*addresses: str, **options: object) -> Read:
        return read(*addresses, **{"limits": LIMITS, "requests_per_second": 1000.0, **options})

    return getter


@pytest.mark.usefixtures("trusted")
def test_a_page_over_https(get: Callable[..., Read], authority: trustme.CA) -> None:
    server = secure(authority, "127.0.0.1", "localhost")
    with running(server):
        address = f"https://127.0.0.1:{port(server)}/tin"
        document = get(address, allow_local=True).one
        assert (document.text, document.source) == (TEXT, address)
        assert get(address).codes == ["local-address"]


def test_a_certificate_of_nobody_known_is_refused_at_once(get: Callable[..., Read], authority: trustme.CA) -> None:
    server = secure(authority, "127.0.0.1")
    with running(server):
        found = get(f"https://127.0.0.1:{port(server)}/tin", allow_local=True, limits=Limits(retries=3))
    assert found.codes == ["bad-certificate"]
    assert "SSL_CERT_FILE" in found.issues[0].message
    assert not server.asked


@pytest.mark.usefixtures("trusted")
def test_a_certificate_of_another_host_is_refused(get: Callable[..., Read], authority: trustme.CA) -> None:
    server = secure(authority, "khac.example")
    with running(server):
        found = get(f"https://127.0.0.1:{port(server)}/tin", allow_local=True)
    assert found.codes == ["bad-certificate"]
    assert "127.0.0.1" in found.issues[0].message


def test_a_server_that_speaks_no_https(get: Callable[..., Read]) -> None:
    server = Server()
    with running(server):
        found = get(f"https://127.0.0.1:{port(server)}/tin", allow_local=True)
    assert found.codes == ["unreachable"]
    assert "no secure connection" in found.issues[0].message


@pytest.fixture
def office(authority: trustme.CA) -> Iterator[tuple[Proxy, Server, Server]]:
    """A proxy, and the two servers behind it that answer for `tin.example`."""
    plain, safe = Server(), secure(authority, "tin.example")
    proxy = Proxy(port(plain), port(safe))
    with running(proxy, plain, safe):
        yield proxy, plain, safe


Office = tuple[Proxy, Server, Server]


@pytest.mark.usefixtures("trusted")
@pytest.mark.parametrize("names", [("HTTP_PROXY", "HTTPS_PROXY"), ("http_proxy", "https_proxy"), ("ALL_PROXY",)])
def test_pages_come_through_the_proxy(
    get: Callable[..., Read], office: Office, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...]
) -> None:
    proxy, plain, safe = office
    for name in names:
        monkeypatch.setenv(name, f"http://{proxy.address}")
    found = get("http://tin.example/tin/1", "https://tin.example/tin/2")
    assert not found.issues
    assert [document.source for document in found.documents] == [
        "http://tin.example/tin/1",
        "https://tin.example/tin/2",
    ]
    assert all(document.text.startswith(TITLE) for document in found.documents)
    assert (plain.asked["/tin/1"], safe.asked["/tin/2"]) == (1, 1)
    assert set(proxy.asked) == {"http://tin.example/robots.txt", "http://tin.example/tin/1", "tin.example:443"}


def test_a_proxy_without_a_scheme_and_with_a_password(
    get: Callable[..., Read], office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy, *_ = office
    proxy.pass_word = "Basic aG9hOmJlIG1hdA=="
    monkeypatch.setenv("HTTP_PROXY", f"http://hoa:be%20mat@{proxy.address}")
    assert get("http://tin.example/tin").one.text == TEXT
    monkeypatch.setenv("HTTP_PROXY", proxy.address)
    monkeypatch.setenv("HTTPS_PROXY", proxy.address)
    refused = get("http://tin.example/tin", "https://tin.example/tin")
    assert refused.codes == ["bad-proxy", "unreachable"]
    assert all("407" in issue.message for issue in refused.issues)


def test_hosts_without_the_proxy(get: Callable[..., Read], office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy, plain, _ = office
    monkeypatch.setenv("HTTP_PROXY", f"http://{proxy.address}")
    monkeypatch.setenv("NO_PROXY", "khac.example,tin.example")
    assert get("http://tin.example/tin").codes == ["unreachable"]
    # Loopback is this machine, which the proxy knows nothing of.
    assert get(f"http://127.0.0.1:{port(plain)}/tin", allow_local=True).one.text == TEXT
    assert not proxy.asked


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.1.2.3", "[::1]", "192.168.0.1", "router", "2130706433", "may-in.local"]
)
def test_the_proxy_is_no_way_into_the_local_network(
    get: Callable[..., Read], office: Office, monkeypatch: pytest.MonkeyPatch, host: str
) -> None:
    proxy, *_ = office
    for name in ("HTTP_PROXY", "HTTPS_PROXY"):
        monkeypatch.setenv(name, f"http://{proxy.address}")
    assert get(f"http://{host}/tin").codes == ["local-address"]
    assert get(f"https://{host}/tin").codes == ["local-address"]
    assert not proxy.asked


def test_a_redirect_behind_the_proxy_does_not_lead_into_the_local_network(
    get: Callable[..., Read], office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy, plain, _ = office
    monkeypatch.setenv("HTTP_PROXY", f"http://{proxy.address}")
    plain.answers["/ra"] = lambda handler: handler.send(302, b"", Location="http://10.0.0.1/tin")
    assert get("http://tin.example/ra").codes == ["local-address"]
    assert "http://10.0.0.1/tin" not in proxy.asked
    assert get("http://tin.example/ra", allow_local=True).one.text == TEXT


@pytest.mark.parametrize(
    ("setting", "code", "said"),
    [
        ("http://127.0.0.1:9", "unreachable", "HTTPS_PROXY"),
        ("socks5://hoa:mat@127.0.0.1:1080", "bad-proxy", "“socks5://127.0.0.1:1080”"),
        ("http://[x", "bad-proxy", "http://"),
    ],
)
def test_a_proxy_that_is_none(
    get: Callable[..., Read], monkeypatch: pytest.MonkeyPatch, setting: str, code: str, said: str
) -> None:
    monkeypatch.setenv("HTTP_PROXY", setting)
    found = get("http://tin.example/tin")
    assert found.codes == [code]
    assert said in found.issues[0].message
    assert os.environ["HTTP_PROXY"] == setting
