"""The employers and jobs of an account manager that ask for a talk or a choice today.

A fixed number of questions whatever there is to do: about the employers, about growth that a colleague
heard of, and about conversations that were begun and not saved.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, Final

from django.db.models import F, OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone

from core.domain.calendar import count_words
from core.dutch import day_text
from core.kept import once
from core.models import User
from core.models.base import DataSet
from core.parameters import values_on
from core.registry import Action, WorkItem
from core.roles import ACCOUNT_MANAGER
from employers.domain.contact import Freshness, contact_state
from employers.models import Employer, GrowthConversation
from employers.unfinished import unfinished_talks

NORMS: Final = ["employer_fresh", "employer_due", "ask_growth_again"]
# Places on the page. What somebody waits for comes first (trajectories, 10–24), then growth, then contact.
UNFINISHED, GROWTH_TOLD, ASK_AGAIN, NOT_SPOKEN, NEVER_ASKED = 28, 30, 32, 34, 36
TONES: Final = {Freshness.FRESH: "good", Freshness.DUE: "attention", Freshness.OVERDUE: "bad"}
_EXPECTED: Final = dict(GrowthConversation.Expectation.choices)


def worklist(user: User, today: date, whole: str = "") -> Iterator[WorkItem]:
    """For an account manager: own employers that need a talk. Gives all of every kind."""
    if user.role != ACCOUNT_MANAGER.key:
        return
    norms = {key: int(value) for key, value in values_on(NORMS, today).items()}
    yield from _not_finished(user)
    yield from _growth_told_by_others(user)
    for row in own_employers(user):
        if row["data_set"] != DataSet.PILOT:  # history: asks for nobody
            yield from _of_employer(row, today, norms)


def _not_finished(user: User) -> Iterator[WorkItem]:
    """Only its writer knows of it, so nobody else will ask."""
    for one in unfinished_talks(user):
        moment = timezone.localtime(one.saved_at)
        yield WorkItem(
            kind="growth_unfinished",
            kind_label="Gesprek niet afgemaakt",
            title=one.employer,
            why=f"Je schreef op {day_text(moment.date())} om {moment:%H:%M} aan een groeigesprek. "
            "Het is nog niet opgeslagen.",
            url=one.url,
            due=moment.date(),
            actions=(Action("Schrijf verder", one.url),),
            order=UNFINISHED,
        )


def _growth_told_by_others(user: User) -> Iterator[WorkItem]:
    found = (
        GrowthConversation.objects.filter(employer__account_manager=user, employer__merged_into=None)
        .exclude(created_by=user)
        .growth_without_job()
        .select_related("employer", "created_by")
        .order_by("on", "id")
    )
    for one in found:
        new = reverse("employers:new_job_from_conversation", args=[one.pk])
        yield WorkItem(
            kind="growth_without_job",
            kind_label="Groei gemeld",
            title=one.employer.name,
            why=f"{one.created_by or 'Een collega'} hoorde op {day_text(one.on)} dat er werk bij komt.",
            url=one.get_absolute_url(),
            due=one.on,
            urgent=True,
            actions=(Action("Voeg baan toe", new),),
            order=GROWTH_TOLD,
        )


def own_employers(user: User) -> list[dict[str, Any]]:
    """The own employers with their latest growth conversation; once per page, for the day and its numbers."""
    return once(("own employers", user.pk), lambda: list(_read(user)))


def _read(user: User) -> Any:
    latest = GrowthConversation.objects.filter(employer=OuterRef("pk")).order_by("-on", "-id")
    return (
        Employer.objects.of(user)
        .standing()
        .annotate(
            asked_on=Subquery(latest.values("on")[:1]),
            again_on=Subquery(latest.values("ask_again_on")[:1]),
            expected=Subquery(latest.values("expectation")[:1]),
        )
        .order_by(F("last_contact_on").asc(nulls_first=True), "name", "id")
        .values("pk", "name", "data_set", "last_contact_on", "not_before", "asked_on", "again_on", "expected")
    )


def _of_employer(row: dict[str, Any], today: date, norms: dict[str, int]) -> Iterator[WorkItem]:
    """Never asked about growth is one line: a talk settles contact too."""
    url = reverse("employers:employer", args=[row["pk"]])
    if row["not_before"] is not None and row["not_before"] > today:
        return  # the employer asked to be left alone until then
    if row["asked_on"] is None:
        yield _never_asked(row, url, today, norms)
        return
    if row["again_on"] is not None and row["again_on"] <= today:
        yield WorkItem(
            kind="ask_growth_again",
            kind_label="Groei opnieuw vragen",
            title=row["name"],
            why=f"Op {day_text(row['asked_on'])}: {_EXPECTED.get(row['expected'], '')}.",
            url=url,
            due=row["again_on"],
            actions=(_ask(row["pk"]),),
            order=ASK_AGAIN,
        )
    last = row["last_contact_on"]
    state = contact_state(last, today, norms["employer_fresh"], norms["employer_due"])
    if state.freshness == Freshness.OVERDUE:
        yield WorkItem(
            kind="employer_contact",
            kind_label="Lang niet gesproken",
            title=row["name"],
            why=state.reason,
            url=url,
            due=last + timedelta(days=norms["employer_due"]) if last else None,
            actions=(_spoken(row["pk"]),),
            order=NOT_SPOKEN,
            mark=_days(state.days),
            tone=_tone(state.days, norms["employer_due"]),
        )


def _never_asked(row: dict[str, Any], url: str, today: date, norms: dict[str, int]) -> WorkItem:
    state = contact_state(row["last_contact_on"], today, norms["employer_fresh"], norms["employer_due"])
    return WorkItem(
        kind="never_asked",
        kind_label="Nooit naar groei gevraagd",
        title=row["name"],
        why=f"Er is nog geen groeigesprek. {state.reason}",
        url=url,
        actions=(_ask(row["pk"]),),
        order=NEVER_ASKED,
        mark=_days(state.days),
        tone=TONES[state.freshness],
    )


def _days(days: int | None) -> str:
    return "nooit gesproken" if days is None else count_words(days, "dag", "dagen")


def _tone(days: int | None, due: int) -> str:
    """Over the norm asks for attention; twice the norm, or never, is bad."""
    return "bad" if days is None or days > 2 * due else "attention"


def _spoken(pk: int) -> Action:
    url = reverse("employers:note_contact", args=[pk])
    return Action("Vandaag gesproken", url, method="post", fields={"van": "start"})


def _ask(pk: int) -> Action:
    return Action("Leg groeigesprek vast", reverse("employers:new_conversation", args=[pk]))
