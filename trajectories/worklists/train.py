"""Steps that should be over: is somebody ready to move on, or does it take longer?"""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Exists, OuterRef

from core.domain.calendar import date_words
from core.models import User
from core.registry import Action, WorkItem
from trajectories.deeds import at
from trajectories.domain.candidate import CandidateState
from trajectories.models import LearnInStep
from trajectories.train_facts import NO_PLACE

LATE = 26
LOOK_BACK = timedelta(weeks=8)


def train_items(user: User, today: date) -> Iterator[WorkItem]:
    """Of own clients: the last day is behind us, and nothing after it began."""
    went_on = LearnInStep.objects.filter(plan=OuterRef("plan"), start__gt=OuterRef("start"), start__lte=today)
    late = (
        LearnInStep.objects.visible_to(user)
        .filter(
            client__coach=user,
            plan__candidate__status=CandidateState.LEARNING_IN.value,
            done_on=None,
            end__range=(today - LOOK_BACK, today - timedelta(days=1)),
        )
        .exclude(Exists(went_on))
        .order_by("end", "id")
        .values_list("pk", "client_id", "plan__candidate__profile__name", "place__name", "end")
    )
    for pk, client_id, name, place, end in late:
        when = f"Zou klaar zijn op {date_words(end)}."
        yield WorkItem(
            kind="train_late",
            kind_label="Stap in de trein is voorbij",
            title=f"{name} bij {place or NO_PLACE}",
            why=f"{when} Is het klaar, of duurt het langer? Wie wacht, schuift mee.",
            url=at("train_step", pk),
            due=end,
            actions=(Action("Pas de trein aan", at("train_step", pk)),),
            order=LATE,
            clients=(client_id,),
        )
