"""Questionnaires that wait for a coach: of the own caseload, from a week before their day on."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from core.models import User
from core.registry import Action, WorkItem
from trajectories.deeds import at
from trajectories.domain.questionnaire import LIST_KIND_LABELS, OPEN_LISTS
from trajectories.models import Questionnaire

ORDER: Final = 60
AHEAD: Final = timedelta(days=7)


def questionnaire_items(user: User, today: date) -> Iterator[WorkItem]:
    """One question to the database. Who withdrew is asked nothing."""
    waiting = (
        Questionnaire.objects.visible_to(user)
        .filter(
            client__coach=user,
            state__in=[state.value for state in OPEN_LISTS],
            due_on__lte=today + AHEAD,
            candidate__research_consent__withdrawn_on=None,
        )
        .select_related("client", "candidate__research_consent")
        .order_by("due_on", "pk")
    )
    for one in waiting:
        consent = getattr(one.candidate, "research_consent", None)
        ask = at("research_consent", one.candidate_id)
        fill = at("questionnaire", one.pk)
        yield WorkItem(
            kind="questionnaire",
            kind_label="Vragenlijst",
            title=one.client.full_name,
            why=f"{LIST_KIND_LABELS[one.kind]}."
            + ("" if consent else " Vraag eerst of de kandidaat mee wil doen aan het onderzoek."),
            url=fill if consent else ask,
            due=one.due_on,
            urgent=one.due_on < today,
            actions=(Action("Vul in", fill) if consent else Action("Leg toestemming vast", ask),),
            order=ORDER,
        )
