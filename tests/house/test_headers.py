"""What goes with every answer, also with refusals and errors: nothing is kept, framed, sniffed or run."""

import pytest
from django.conf import settings
from django.http import HttpResponseBase
from django.test import Client as Browser
from django.test import override_settings

from core import audit
from core.models import User
from tests.core.factories import UserFactory
from tests.house.visits import browser_of

pytestmark = pytest.mark.django_db

POLICY = "default-src 'none'"
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}


def check(answer: HttpResponseBase) -> None:
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert "no-store" in answer.headers["Cache-Control"]
    policy = answer.headers["Content-Security-Policy"]
    assert POLICY in policy
    assert "unsafe" not in policy
    assert "script-src 'self'" in policy


@pytest.fixture
def staff() -> User:
    return UserFactory()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/inwoners/", 200),
        ("/inwoners/999999/", 404),
        ("/geen-adres/", 404),
        ("/logboek/", 403),
        ("/zoeken/?q=%00", 400),
    ],
)
def test_every_answer_carries_them(staff: User, path: str, status: int) -> None:
    answer = browser_of(staff).get(path)
    assert answer.status_code == status
    check(answer)


def test_they_are_on_the_log_in_page_and_the_way_to_it() -> None:
    browser = browser_of(None)
    for path, status in (("/account/login/", 200), ("/inwoners/", 302), ("/account/password/reset/", 200)):
        answer = browser.get(path)
        assert answer.status_code == status
        check(answer)


def test_they_are_on_a_refused_method_and_a_form_from_elsewhere(staff: User) -> None:
    check(browser_of(staff).delete("/"))
    strict = Browser(enforce_csrf_checks=True)
    strict.force_login(staff)
    answer = strict.post("/inwoners/aanmelden/", {"first_name": "A", "last_name": "B"})
    assert answer.status_code == 403
    check(answer)


def test_they_are_on_an_error_and_the_error_tells_nothing(
    staff: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*arguments: object, **named: object) -> None:
        raise RuntimeError("geheim-uit-de-fout")

    monkeypatch.setattr("core.views.registry.worklist", broken)
    answer = browser_of(staff).get("/")
    assert answer.status_code == 500
    check(answer)
    assert b"geheim-uit-de-fout" not in answer.content
    monkeypatch.setattr(audit, "write", broken)
    answer = browser_of(staff).get("/logboek/")
    assert answer.status_code == 500
    check(answer)
    assert b"geheim-uit-de-fout" not in answer.content


def test_a_wrong_host_is_refused(staff: User) -> None:
    answer = browser_of(staff).get("/", headers={"host": "elders.example"})
    assert answer.status_code == 400
    check(answer)


def test_a_null_byte_is_refused_wherever_it_stands(staff: User) -> None:
    browser = browser_of(staff)
    for path in ("/zoeken/?q=a%00b", "/inwoners/?q=%00", "/instellingen/norm/%00/", "/logboek/?inwoner=%00"):
        assert browser.get(path).status_code == 400, path
    browser.cookies["sessionid"] = "\x00" * 12
    assert browser.get("/").status_code == 400


@override_settings(ALLOWED_HOSTS=["*"])
def test_control_another_host_is_only_refused_by_the_setting(staff: User) -> None:
    assert browser_of(staff).get("/", headers={"host": "elders.example"}).status_code == 200


def test_control_without_the_middleware_the_headers_are_missing(staff: User) -> None:
    for name in ("csp.middleware.CSPMiddleware", "core.middleware.PrivatePages"):
        kept = [one for one in settings.MIDDLEWARE if one != name]
        with override_settings(MIDDLEWARE=kept), pytest.raises((AssertionError, KeyError)):
            check(browser_of(staff).get("/"))
