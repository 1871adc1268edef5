"""Who looks after an employer: exactly one open period, and it is the account manager of the employer."""

import datetime

import pytest
from django.db import IntegrityError, transaction
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from core.models import Notice, User
from employers import services
from employers.models import AccountManagerPeriod, Employer
from employers.services.account_manager_periods import begin_period
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 23)


def periods(employer: Employer) -> list[tuple[User, bool]]:
    """Who, and whether it is still so; the first period first."""
    return [(one.user, one.end is None) for one in employer.manager_periods.order_by("start", "id")]


def agrees(employer: Employer) -> bool:
    """The open periods are the account manager, and nothing else."""
    employer.refresh_from_db()
    now = [employer.account_manager_id] if employer.account_manager_id else []
    return list(employer.manager_periods.filter(end=None).values_list("user_id", flat=True)) == now


def test_every_verb_keeps_the_period_right() -> None:
    anouk, ruben, sara = (UserFactory(account_manager=True) for _ in range(3))
    employer = services.create_employer(by=anouk, name="Zon", sector=EmployerFactory.build().sector)
    assert periods(employer) == [(anouk, True)]
    services.hand_over_employer(by=anouk, employer=employer, to=ruben, version=1, note="Belt op dinsdag.")
    assert periods(employer) == [(anouk, False), (ruben, True)]
    assert agrees(employer)
    User.objects.filter(pk=ruben.pk).update(is_active=False)
    for _ in range(2):
        services.take_over_employer(by=sara, employer=employer)
    assert periods(employer) == [(anouk, False), (ruben, False), (sara, True)]
    assert agrees(employer)
    services.change_employer(by=sara, employer=employer, version=employer.version, city="Dronten")
    assert agrees(employer)
    assert employer.manager_periods.get(user=ruben).note == "Belt op dinsdag."


def test_an_employer_without_account_manager_has_no_open_period() -> None:
    anouk = UserFactory(account_manager=True)
    sector = EmployerFactory.build().sector
    employer = services.create_employer(by=anouk, name="Zon", sector=sector, account_manager=None)
    assert periods(employer) == []
    services.take_over_employer(by=anouk, employer=employer)
    assert periods(employer) == [(anouk, True)]


def test_the_day_was_set_back() -> None:
    """A period never ends before it began."""
    employer, ruben = EmployerFactory(), UserFactory(account_manager=True)
    begin_period(by=None, employer=employer, on=TODAY)
    employer.account_manager = ruben
    begin_period(by=None, employer=employer, on=TODAY - datetime.timedelta(days=5))
    first = employer.manager_periods.get(end__isnull=False)
    assert (first.start, first.end) == (TODAY, TODAY)


def test_the_database_knows_one_at_a_time() -> None:
    employer = EmployerFactory()
    begin_period(by=None, employer=employer, on=TODAY)
    with pytest.raises(IntegrityError), transaction.atomic():
        AccountManagerPeriod.objects.create(employer=employer, user=UserFactory(), start=TODAY)


def test_who_gets_an_employer_hears_of_it_and_reads_the_note(client: Browser) -> None:
    employer, ruben = EmployerFactory(), UserFactory(account_manager=True)
    begin_period(by=None, employer=employer, on=timezone.localdate())
    client.force_login(employer.account_manager)
    sent = {"account_manager": ruben.pk, "note": "Liever geen mail.", "version": 1}
    assert client.post(reverse("employers:hand_over", args=[employer.pk]), sent).status_code == 302
    notice = Notice.objects.get()
    assert (notice.user, notice.url) == (ruben, employer.get_absolute_url())
    page = client.get(employer.get_absolute_url()).content.decode()
    assert "Liever geen mail." in page
    assert "Eerder" in page
