"""Session and account come in one statement, and nothing of what Django verifies is left out."""

import pytest
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import connection
from django.test import Client as Browser
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from core.models import Session, User
from core.sessions import SessionStore, account_at_hand, reading
from tests.core.factories import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def coach() -> User:
    return UserFactory()


def logged_in(user: User) -> Browser:
    browser = Browser()
    browser.force_login(user)
    return browser


def session_of(browser: Browser) -> Session:
    return Session.objects.get(session_key=browser.cookies[settings.SESSION_COOKIE_NAME].value)


def statements_about(browser: Browser, *tables: str) -> list[str]:
    browser.get("/cijfers/uitleg/")
    with CaptureQueriesContext(connection) as asked:
        assert browser.get("/cijfers/uitleg/").status_code == 200
    return [q["sql"] for q in asked if any(f"{table} " in q["sql"] for table in tables)]


def test_session_and_account_come_in_one_statement(coach: User) -> None:
    assert len(statements_about(logged_in(coach), "core_session", "core_user")) == 1


def test_the_session_knows_whose_it_is(coach: User) -> None:
    browser = logged_in(coach)
    assert session_of(browser).user == coach
    browser.post("/account/logout/")
    assert not Session.objects.filter(user=coach).exists()


def test_a_session_of_nobody_has_no_account() -> None:
    store = SessionStore()
    store["theme"] = "dark"
    store.save()
    again = SessionStore(store.session_key)
    assert again["theme"] == "dark"
    assert again.account is None
    assert session_of_key(store).user is None


def session_of_key(store: SessionStore) -> Session:
    return Session.objects.get(session_key=store.session_key)


def test_who_is_logged_in_stands_in_the_session_itself_not_in_its_column(coach: User) -> None:
    """The column only saves a question: an account that the signed contents don't name is not used."""
    browser, other = logged_in(coach), UserFactory(manager=True)
    Session.objects.update(user=other)
    assert browser.get("/").context["user"] == coach


def test_an_account_is_at_hand_only_while_its_session_is_read(coach: User) -> None:
    store = SessionStore(session_of(logged_in(coach)).session_key)
    assert store["_auth_user_id"] == str(coach.pk)
    assert account_at_hand(coach.pk) is None
    with reading(store):
        assert account_at_hand(coach.pk) == coach
        assert account_at_hand(coach.pk + 1) is None
    assert account_at_hand(coach.pk) is None


def test_the_password_of_now_decides(coach: User) -> None:
    browser = logged_in(coach)
    coach.set_password("een-heel-nieuw-woord-9")
    coach.save()
    assert browser.get("/").status_code == 302


def test_an_ended_session_opens_nothing(coach: User) -> None:
    browser = logged_in(coach)
    Session.objects.update(expire_date=timezone.now())
    assert browser.get("/").status_code == 302


def test_a_second_factor_comes_with_the_account(coach: User) -> None:
    with override_settings(SECOND_FACTOR_REQUIRED=True):
        browser = logged_in(coach)
        assert browser.get("/").headers["Location"] == "/account/2fa/"
        Authenticator.objects.create(user=coach, type=Authenticator.Type.TOTP, data={})
        assert browser.get("/").status_code == 200
        assert statements_about(browser, '"mfa_authenticator"') == []
