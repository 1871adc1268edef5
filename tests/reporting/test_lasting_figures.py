"""Figures of jobs that last are what one would count who goes through the answers one by one."""

import random
from collections import Counter
from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.urls import reverse

from core.domain.calendar import add_months
from core.tenancy import scope
from reporting.models import Snapshot
from reporting.services import FigureScope, recompute
from tests.employers.factories import EmployerFactory
from tests.reporting.worlds import TODAY, make_clients, make_staff, make_town
from tests.trajectories.factories import PlacementFactory
from trajectories.domain.lasting import AT_WORK, MONTHS, ask_days
from trajectories.models import LastingCheck, PlacementPart
from trajectories.services.lasting import checks_of

pytestmark = pytest.mark.django_db


def part_of(check):
    if check.asked_on is None or check.asked_on > TODAY:
        return "open"
    if check.still in AT_WORK:
        return "work"
    return "stopped" if check.still == "no" else "not_found"


def world(seed=3, number=24):
    town, coaches = make_town()
    dice = random.Random(seed)
    with scope(municipality_id=town.pk, region=True):
        for client in make_clients(coaches, number, seed=seed):
            job = PlacementFactory(
                client=client, start=add_months(TODAY, -dice.randint(1, 30)),
                data_set=dice.choice(("live", "live", "pilot")),
            )  # fmt: skip
            for check in checks_of(job, ask_days(job.start), None):
                if dice.random() < 0.7 and check.due_on <= TODAY:
                    check.still = dice.choice(("same", "other", "no", "unknown"))
                    check.asked_on = check.due_on + timedelta(days=dice.randint(0, 60))
                check.save()
    return town


def test_each_term_counts_every_job_once_by_its_answer():
    town = world()
    with scope(municipality_id=town.pk, region=True):
        counted = Counter(
            (check.months, part_of(check))
            for check in LastingCheck.objects.filter(due_on__lte=TODAY).exclude(placement__data_set="pilot")
        )
        recompute(FigureScope(town.pk), on=TODAY)
        for months in MONTHS:
            found = Snapshot.objects.filter(
                indicator=f"lasting_{months}",
                level="municipality",
                level_id=town.pk,
                data_set="live",
                on=TODAY,
            )
            assert {row.part: row.n for row in found} == {
                part: n for (term, part), n in counted.items() if term == months
            }


def test_a_job_of_parts_is_one_job():
    town = world(number=1)
    with scope(municipality_id=town.pk, region=True):
        LastingCheck.objects.all().delete()
        job = PlacementFactory(client__municipality=town, start=add_months(TODAY, -4))
        of = {"client_id": job.client_id, "municipality_id": town.pk, "team_id": job.team_id}
        for hours in (12, 16):
            PlacementPart.objects.create(
                **of, placement=job, employer=EmployerFactory(), function="Hulp", hours=hours,
                start=job.start, contract="fixed",
            )  # fmt: skip
        for check in checks_of(job, ask_days(job.start), None):
            check.save()
        recompute(FigureScope(town.pk), on=TODAY)
        found = Snapshot.objects.filter(indicator="lasting_3", level="municipality", level_id=town.pk)
        assert [(row.part, row.n) for row in found] == [("open", 1)]


def test_small_numbers_are_guarded_and_the_list_stands_behind():
    town = world(number=6)
    with scope(municipality_id=town.pk, region=True):
        recompute(FigureScope(town.pk), on=TODAY)
        hidden = Snapshot.objects.filter(indicator="lasting_3", level="municipality", guarded=True)
        assert all(0 < row.n < 5 or row.guarded for row in hidden)
        assert hidden.exists()
    manager = make_staff(town, "manager")
    browser = Browser()
    browser.force_login(manager)
    page = browser.get(reverse("reporting:dashboard")).content.decode()
    assert "Blijvend werk" in page
    assert "te weinig om te zeggen" in page or "te weinig mensen" in page
