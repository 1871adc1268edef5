"""Signals after the start of a job: contacts that are due, and who can apply for the exit bonus."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from django.urls import reverse

from core.models.base import DataSet
from core.registry import SignalFound, SignalSource
from trajectories.aftercare_page import bonuses_of, periods_of
from trajectories.domain.aftercare import AHEAD_DAYS, due_words
from trajectories.domain.exit_bonus import Job
from trajectories.models import AftercareMoment, ExitBonus, Placement


def aftercare(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """A planned contact within a week, or late; with the person or with the employer."""
    due = AftercareMoment.objects.filter(
        client_id__in=client_ids,
        status=AftercareMoment.Status.PLANNED.value,
        due_on__lte=today + timedelta(days=AHEAD_DAYS),
    )
    whom = dict(AftercareMoment.Whom.choices)
    rows = due.order_by("due_on", "pk").values_list(
        "client_id", "pk", "whom", "due_on", "placement__function"
    )
    for client_id, pk, who, on, function in rows:
        why = f"Nazorg met {whom[who]}, {function.lower()}: {due_words(on, today)}."
        url = reverse("trajectories:aftercare_moment", args=[pk])
        yield SignalFound(client_id, "aftercare", why, on, on < today, str(pk), url)


def exit_bonus(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """Somebody meets the terms and nothing was paid yet. The pilot is history."""
    rows = Placement.objects.filter(client_id__in=client_ids).exclude(data_set=DataSet.PILOT.value)
    rows = rows.order_by("start", "pk")
    jobs = [
        (c, Job(pk, start, end)) for c, pk, start, end in rows.values_list("client_id", "pk", "start", "end")
    ]
    if not jobs:
        return
    working = {client_id for client_id, _ in jobs}
    paid = set(ExitBonus.objects.filter(client_id__in=working).values_list("client_id", flat=True))
    for client_id, result in bonuses_of(jobs, periods_of(working), paid, today).items():
        if result.met:
            why = f"Kan de uitstroombonus aanvragen. {result.reason}"
            url = reverse("trajectories:exit_bonus", args=[client_id])
            yield SignalFound(client_id, "exit_bonus", why, result.met_on, url=url)


SOURCES = (
    SignalSource("aftercare", 34, {"aftercare": "nazorg"}, aftercare),
    SignalSource("exit_bonus", 50, {"exit_bonus": "uitstroombonus"}, exit_bonus),
)
