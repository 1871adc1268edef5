"""The log knows who came and went, and of a failed try only where it came from."""

from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.db import connection
from django.test import Client as Browser

from core.models import AuditLine, User
from core.tenancy import scope
from tests.core.factories import UserFactory

pytestmark = pytest.mark.django_db

PASSWORD = "geheim-voor-de-test"
LOGIN = "/account/login/"


def lines(user: User) -> list[Any]:
    with scope(municipality_id=user.municipality_id):
        return list(AuditLine.objects.filter(action__startswith="account.").order_by("id"))


def try_to(email: str, password: str) -> Browser:
    browser = Browser(REMOTE_ADDR="192.0.2.7")
    browser.post(LOGIN, {"login": email, "password": password})
    return browser


def test_coming_and_going_are_in_the_log() -> None:
    user = UserFactory()
    browser = try_to(user.email, PASSWORD)
    browser.post("/account/logout/")
    assert [(one.action, one.actor_id, one.origin) for one in lines(user)] == [
        ("account.logged_in", user.pk, "web:192.0.2.7"),
        ("account.logged_out", user.pk, "web:192.0.2.7"),
    ]
    browser.post("/account/logout/")
    assert len(lines(user)) == 2, "who was out already doesn't leave again"


def test_a_failed_try_tells_where_it_came_from_and_nothing_to_read() -> None:
    user = UserFactory(email="jan.jansen@gemeente.example")
    for email in (user.email, user.email.upper(), "nooit.gezien@gemeente.example"):
        try_to(email, "een heel verkeerd woord")
    first, same, other = lines(user)
    assert {one.action for one in (first, same, other)} == {"account.log_in_failed"}
    assert {(one.actor_id, one.municipality_id, one.result) for one in (first, same)} == {
        (None, None, "refused")
    }
    assert first.origin == "web:192.0.2.7"
    assert first.note == same.note != other.note
    with connection.cursor() as cursor:
        cursor.execute("SELECT core_auditline::text FROM core_auditline")
        kept = " ".join(row[0] for row in cursor.fetchall()).lower()
    for text in ("jansen", "nooit", "gemeente.example", "verkeerd"):
        assert text not in kept


def test_known_and_unknown_addresses_leave_the_same_kind_of_line() -> None:
    user = UserFactory()
    try_to(user.email, "fout")
    try_to("niemand@elders.example", "fout")
    known, unknown = lines(user)
    assert (known.object_type, known.object_id, known.result) == (
        unknown.object_type,
        unknown.object_id,
        unknown.result,
    )
    assert len(known.note) == len(unknown.note)


def test_a_wrong_code_after_a_right_password_is_in_the_log() -> None:
    user = UserFactory()
    TOTP.activate(user, generate_totp_secret())
    assert Authenticator.objects.filter(user=user).exists()
    browser = try_to(user.email, PASSWORD)
    assert [one.action for one in lines(user)] == [], "a password alone is not in yet"
    browser.post("/account/2fa/authenticate/", {"code": "000000"})
    assert [(one.action, one.actor_id) for one in lines(user)] == [("account.second_factor_failed", user.pk)]
