"""What asks for the coaches of the made-up town, and a few things that one of them set aside. Comes last."""

import random
from datetime import date, timedelta
from typing import Any

from django.db.models import F
from django.utils import timezone

from clients import signals
from clients.models import (
    Client,
    Contact,
    DistanceAssessment,
    LadderRecord,
    MotivationAssessment,
    SetAside,
    Signal,
    SkillHeld,
    SkillsAssessment,
)
from clients.services import day as services
from core.models import SavedView, User
from core.models.base import DataSet
from employers.models import FutureJob

COACH = "noor.werkcoach@demo.opstap.example"
QUIET_FILES, QUIET_DAYS = 4, 170
NEW_JOBS = 6
HAPPENED: tuple[Any, ...] = (
    Contact,
    LadderRecord,
    DistanceAssessment,
    MotivationAssessment,
    SkillsAssessment,
    SkillHeld,
)
ASIDE = (
    ("stalled", 21, "Is tot het einde van de maand bij familie. Daarna bellen we."),
    ("ladder_review", 30, "We bekijken de trede in het gesprek over het plan."),
)
VIEWS = (
    ("Te lang geleden", "contact=overdue"),
    ("Zonder plan", "plan=none"),
    ("Staat stil", "movement=stalled"),
)


def coach_day(rng: random.Random, today: date) -> None:
    """Some files that stand still, and then the signals of the whole town as the night would make them."""
    coach = User.objects.get(email=COACH)
    _quiet_files(coach)
    _new_jobs(today)
    signals.compute(coach.municipality_id, today=today)
    for kind, days, reason in ASIDE:
        _set_aside(coach, kind, today + timedelta(days=days), reason, today)
    for name, query in VIEWS:
        SavedView.objects.get_or_create(
            user=coach, page=services.LIST_PAGE, name=name, defaults={"query": query}
        )


def _quiet_files(coach: User) -> None:
    """A few people about whom nothing else runs: all that happened, happened half a year earlier."""
    free = Client.objects.filter(coach=coach, status="active", learning_in=False, next_contact_on=None)
    free = free.filter(
        plans=None, hand_overs=None, appointments=None, enrolments=None, tasks=None, candidacies=None
    )
    quiet = list(free.order_by("pk").values_list("pk", flat=True)[:QUIET_FILES])
    earlier = timedelta(days=QUIET_DAYS)
    for model in HAPPENED:
        model.objects.filter(client_id__in=quiet).update(on=F("on") - earlier)
    Client.objects.filter(pk__in=quiet).update(
        last_contact_on=F("last_contact_on") - earlier, reported_on=F("reported_on") - earlier
    )


def _new_jobs(today: date) -> None:
    """All jobs are written today; for a coach only the newest few came in this month."""
    made_up = FutureJob.objects.filter(data_set=DataSet.DEMO.value).order_by("-pk")
    old = list(made_up.values_list("pk", flat=True)[NEW_JOBS:])
    FutureJob.objects.filter(pk__in=old).update(created_at=timezone.now() - timedelta(days=90))


def _set_aside(coach: User, kind: str, until: date, reason: str, today: date) -> None:
    found = (
        Signal.objects.filter(coach=coach, kind=kind).select_related("client").order_by("client_id").last()
    )
    if found is None or SetAside.objects.filter(client=found.client, kind=kind).exists():
        return
    services.set_aside(
        by=coach, client=found.client, kind=kind, ref=found.ref, until=until, reason=reason, today=today
    )
