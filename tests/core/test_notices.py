"""News for a colleague: told once, shown on the start page until it was seen, removed after two months."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from core import notices
from core.models import Notice, User
from core.tasks import remove_old_notices
from tests.core.factories import UserFactory

pytestmark = pytest.mark.django_db
TEXT = "De accountmanager is akkoord."


@pytest.fixture
def coach() -> User:
    made: User = UserFactory()
    return made


def browser_of(user: User) -> Browser:
    browser = Browser()
    browser.force_login(user)
    return browser


def start_page(user: User) -> str:
    return browser_of(user).get(reverse("core:start")).content.decode()


@pytest.mark.parametrize("role", ["coach", "account_manager", "quality", "manager", "functional_admin"])
def test_every_role_reads_its_news_on_the_start_page(role: str) -> None:
    user, other = UserFactory(role=role), UserFactory(role=role)
    assert notices.tell([user], TEXT, "/projecten/") == 1
    assert TEXT in start_page(user)
    assert 'href="/projecten/"' in start_page(user)
    assert TEXT not in start_page(other)


def test_news_is_told_once_until_it_was_seen(coach: User) -> None:
    assert notices.tell([coach, coach], TEXT, "/") == 1
    assert notices.tell([coach], TEXT, "/") == 0
    notices.mark_seen(by=coach)
    assert notices.tell([coach], TEXT, "/") == 1


def test_who_left_is_not_told() -> None:
    assert notices.tell([UserFactory(is_active=False)], TEXT, "/") == 0


def test_a_long_text_is_cut(coach: User) -> None:
    notices.tell([coach], "x" * 400, "/")
    assert len(Notice.objects.get().text) == notices.LONGEST


def test_seen_leaves_the_page_and_pressing_twice_is_the_same(coach: User) -> None:
    notices.tell([coach], TEXT, "/")
    notices.tell([coach], "Nog iets.", "/")
    first, browser = Notice.objects.get(text=TEXT), browser_of(coach)
    for _ in range(2):
        answer = browser.post(reverse("core:notice_seen", args=[first.pk]))
        assert answer.status_code == 302
    assert TEXT not in start_page(coach)
    assert "Nog iets." in start_page(coach)
    browser.post(reverse("core:notices_seen"))
    assert "Nieuws voor jou" not in start_page(coach)


def test_looking_is_not_seeing(coach: User) -> None:
    notices.tell([coach], TEXT, "/")
    start_page(coach)
    assert browser_of(coach).get(reverse("core:notices_seen")).status_code == 405
    assert Notice.objects.get().seen_at is None


def test_news_of_somebody_else_is_not_there(coach: User) -> None:
    other = UserFactory()
    notices.tell([other], TEXT, "/")
    theirs = Notice.objects.get()
    browser = browser_of(coach)
    assert browser.post(reverse("core:notice_seen", args=[theirs.pk])).status_code == 404
    assert browser.post(reverse("core:notice_seen", args=[theirs.pk + 99])).status_code == 404
    browser.post(reverse("core:notices_seen"))
    theirs.refresh_from_db()
    assert theirs.seen_at is None


def test_nobody_who_is_not_logged_in(client: Browser) -> None:
    assert client.post(reverse("core:notices_seen")).status_code == 302
    assert client.post(reverse("core:notice_seen", args=[1])).status_code == 302


def test_one_query_for_one_or_many(coach: User, django_assert_num_queries: object) -> None:
    notices.tell([coach], TEXT, "/")
    with django_assert_num_queries(1):  # type: ignore[operator]
        notices.start_panel(coach, None)
    for number in range(9):
        notices.tell([coach], f"Nummer {number}.", "/")
    with django_assert_num_queries(1):  # type: ignore[operator]
        shown = notices.start_panel(coach, None)
    assert shown is not None
    assert len(shown["notices"]) == notices.MOST_SHOWN
    assert shown["more"]


def test_old_news_is_removed_at_night(coach: User) -> None:
    notices.tell([coach], "Oud.", "/")
    old = timezone.now() - timedelta(days=notices.KEPT_DAYS, minutes=1)
    Notice.objects.update(at=old)
    notices.tell([coach], "Nieuw.", "/")
    assert remove_old_notices() == 1
    assert [one.text for one in Notice.objects.all()] == ["Nieuw."]
    assert remove_old_notices() == 0
