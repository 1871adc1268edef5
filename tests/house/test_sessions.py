"""Who comes in, who stays in, and that a right that is gone is gone in the very next request."""

import json
import os
import re
import subprocess
import sys

import pytest
from django.conf import settings
from django.core import mail
from django.core.cache import cache
from django.test import Client as Browser
from django.test import override_settings

from clients.models import Client
from config.check import production_environment
from config.mode import ROOT
from core.models import AuditLine, User
from core.tenancy import scope
from tests.clients.factories import ClientFactory
from tests.core.factories import TeamFactory, UserFactory
from tests.house.visits import browser_of

pytestmark = pytest.mark.django_db

PASSWORD = "geheim-voor-de-test"
LOGIN = "/account/login/"


@pytest.fixture
def coach() -> User:
    return UserFactory()


@pytest.fixture
def resident(coach: User) -> Client:
    return ClientFactory(municipality=coach.municipality, team=coach.team, coach=coach)


def log_in(browser: Browser, email: str, password: str = PASSWORD, **more: str) -> object:
    return browser.post(LOGIN, {"login": email, "password": password, **more})


def change(user: User, **fields: object) -> None:
    User.objects.filter(pk=user.pk).update(**fields)


def test_a_changed_role_holds_in_the_next_request(coach: User, resident: Client) -> None:
    browser, page = browser_of(coach), f"/inwoners/{resident.pk}/"
    assert browser.get(page).status_code == 200
    change(coach, role="account_manager")
    assert browser.get(page).status_code == 404
    assert browser.get("/inwoners/").status_code == 403
    assert browser.post(f"/inwoners/{resident.pk}/contact/", {"on": "2026-11-01"}).status_code == 404


def test_another_team_holds_in_the_next_request(coach: User, resident: Client) -> None:
    browser, page = browser_of(coach), f"/inwoners/{resident.pk}/"
    assert browser.get(page).status_code == 200
    change(coach, team=TeamFactory(municipality=coach.municipality, name="Team Werk West"))
    assert browser.get(page).status_code == 404
    change(coach, team=resident.team)
    with scope(municipality_id=coach.municipality_id):
        Client.objects.filter(pk=resident.pk).update(
            team=TeamFactory(municipality=coach.municipality, name="Team Werk Zuid")
        )
    assert browser.get(page).status_code == 404


def test_who_no_longer_works_here_is_out_at_once(coach: User) -> None:
    browser = browser_of(coach)
    change(coach, is_active=False)
    answer = browser.get("/")
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith(LOGIN)
    assert log_in(Browser(), coach.email).headers["Location"] == "/account/inactive/"  # type: ignore[attr-defined]


def test_a_new_password_ends_the_other_sessions(coach: User) -> None:
    here, elsewhere = browser_of(coach), browser_of(coach)
    answer = here.post(
        "/account/password/change/",
        {
            "oldpassword": PASSWORD,
            "password1": "een-heel-nieuw-woord-9",
            "password2": "een-heel-nieuw-woord-9",
        },
    )
    assert answer.status_code == 302
    assert here.get("/inwoners/").status_code == 200
    assert elsewhere.get("/inwoners/").status_code == 302


def test_after_logging_out_the_same_cookie_opens_nothing(coach: User) -> None:
    browser = browser_of(coach)
    kept = browser.cookies[settings.SESSION_COOKIE_NAME].value
    assert browser.get("/account/logout/").status_code == 200, "a link from elsewhere may not log out"
    assert browser.get("/inwoners/").status_code == 200
    browser.post("/account/logout/")
    back = Browser()
    back.cookies[settings.SESSION_COOKIE_NAME] = kept
    assert back.get("/inwoners/").status_code == 302


def test_logging_in_gives_another_session(coach: User) -> None:
    browser = Browser()
    browser.cookies[settings.SESSION_COOKIE_NAME] = "a" * 32
    log_in(browser, coach.email)
    assert browser.get("/").status_code == 200
    assert browser.cookies[settings.SESSION_COOKIE_NAME].value != "a" * 32


@pytest.mark.parametrize(
    "elsewhere", ["https://elders.example/", "//elders.example", "javascript:alert(1)", "/\\elders.example"]
)
def test_logging_in_never_leads_elsewhere(coach: User, elsewhere: str) -> None:
    answer = log_in(Browser(), coach.email, next=elsewhere)
    assert answer.headers["Location"] == "/"  # type: ignore[attr-defined]
    browser = browser_of(coach)
    assert "elders.example" not in browser.post(f"/account/logout/?next={elsewhere}").headers["Location"]


def test_known_and_unknown_addresses_get_the_same_answers(coach: User) -> None:
    for path, field in ((LOGIN, "login"), ("/account/password/reset/", "email")):
        answers = []
        for email in (coach.email, "niemand@voorbeeld.test"):
            answer = Browser().post(path, {field: email, "password": "fout"}, follow=True)
            text = answer.content.decode().replace(email, "…")
            answers.append((answer.status_code, re.sub(r"\w{64}", "", text).splitlines()))
        assert answers[0] == answers[1], path


def test_nobody_signs_up_and_nobody_takes_over_an_address(coach: User) -> None:
    other = UserFactory(manager=True)
    data = {"email": "nieuw@voorbeeld.test", "password1": "een-heel-nieuw-9", "password2": "een-heel-nieuw-9"}
    Browser().post("/account/signup/", data)
    assert not User.objects.filter(email="nieuw@voorbeeld.test").exists()
    browser = browser_of(coach)
    for deed in ("action_add", "action_primary", "action_send"):
        answer = browser.post("/account/email/", {"email": other.email, deed: ""})
        assert answer.status_code == 404
    assert browser.get("/account/email/").status_code == 404
    change(coach, email=coach.email)
    assert User.objects.get(pk=coach.pk).email == coach.email


def test_a_reset_goes_to_the_own_address_only_with_our_host(coach: User) -> None:
    Browser().post("/account/password/reset/", {"email": coach.email.upper()})
    assert [m.to for m in mail.outbox] == [[coach.email]]
    assert "http://testserver/account/password/reset/key/" in mail.outbox[0].body


def test_guessing_is_slowed_down(coach: User, settings: object) -> None:
    from config import settings as real

    assert not hasattr(real, "ACCOUNT_RATE_LIMITS"), "the package's own limits hold outside the tests"
    cache.clear()
    settings.ACCOUNT_RATE_LIMITS = {}  # type: ignore[attr-defined]
    browser = Browser()
    for _ in range(5):
        log_in(browser, coach.email, "fout")
    assert b"Log in" in log_in(browser, coach.email).content  # type: ignore[attr-defined]
    assert browser.get("/").status_code == 302
    cache.clear()


def test_a_second_factor_comes_before_everything(coach: User) -> None:
    with override_settings(SECOND_FACTOR_REQUIRED=True):
        browser = browser_of(coach)
        for path in ("/", "/inwoners/", "/zoeken/?q=jan", "/cijfers/", "/geen-adres/"):
            answer = browser.get(path)
            assert (answer.status_code, answer.headers.get("Location")) == (302, "/account/2fa/"), path
        assert (
            browser.post("/inwoners/aanmelden/", {"first_name": "A"}).headers["Location"] == "/account/2fa/"
        )
        assert browser.get("/account/2fa/", follow=True).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "2fa/",
        "2fa/totp/activate/",
        "2fa/webauthn/",
        "2fa/recovery-codes/",
        "password/change/",
        "reauthenticate/",
    ],
)
def test_pages_of_the_account_work(coach: User, path: str) -> None:
    browser = Browser(raise_request_exception=False)
    log_in(browser, coach.email)
    assert browser.get(f"/account/{path}").status_code in (200, 302, 404)


@pytest.mark.parametrize("path", ["login/", "signup/", "password/reset/", "inactive/", "confirm-email/"])
def test_pages_before_the_log_in_work(path: str) -> None:
    assert browser_of(None).get(f"/account/{path}").status_code in (200, 302)


def test_forms_from_elsewhere_change_nothing(coach: User, resident: Client) -> None:
    strict = Browser(enforce_csrf_checks=True)
    strict.force_login(coach)
    answer = strict.post(f"/inwoners/{resident.pk}/contact/", {"on": "2026-11-01", "channel": "talk"})
    assert answer.status_code == 403
    assert strict.post(LOGIN, {"login": coach.email, "password": PASSWORD}).status_code == 403


def test_made_up_accounts_and_their_password_stay_in_development() -> None:
    names = ("DEMO_ACCOUNTS", "DEMO_PASSWORD", "SECOND_FACTOR_REQUIRED", "SESSION_COOKIE_SECURE", "DEBUG")
    command = (
        f"import json; from config import settings as s; print(json.dumps([getattr(s, n) for n in {names}]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", command],
        cwd=ROOT,
        env={**os.environ, **production_environment()},
        text=True,
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout) == [False, None, True, True, False]


def test_a_message_with_a_name_is_not_kept_in_a_cookie(coach: User, resident: Client) -> None:
    browser = browser_of(coach)
    form = {"on": "2026-11-02", "channel": "talk", "result": "came"}
    assert browser.post(f"/inwoners/{resident.pk}/contact/", form).status_code == 302
    assert set(browser.cookies) <= {settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME}
    assert "Het contact is vastgelegd." in browser.get(f"/inwoners/{resident.pk}/").content.decode()


@pytest.mark.parametrize(("proxies", "origin"), [(0, "web:127.0.0.1"), (1, "web:10.0.0.7")])
def test_the_log_knows_where_somebody_came_from(coach: User, proxies: int, origin: str) -> None:
    """Only what our own proxy added counts; without a proxy the header is anybody's invention."""
    with override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=proxies):
        browser_of(coach).get("/", headers={"x-forwarded-for": "1.2.3.4, 10.0.0.7"})
    with scope(municipality_id=coach.municipality_id):
        assert AuditLine.objects.get().origin == origin
