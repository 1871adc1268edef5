"""Questionnaires: planned from the dates of the trajectory, answered with consent, gone when it ends."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.urls import reverse

from core import audit
from core.editing import EditConflict, create_once, save_version
from core.models import Municipality, User
from core.models.base import DataSet
from core.notices import tell
from core.pages import Refused
from core.parameters import values_on
from core.tenancy import scope
from trajectories.domain.questionnaire import (
    ListState,
    ListTerms,
    may_fill_in,
    may_remind,
    planned_lists,
)
from trajectories.domain.questions import question
from trajectories.models import Candidate, Questionnaire, QuestionnaireAnswer, ResearchConsent
from trajectories.services.parts import day, lock_candidate, require

REMIND = "Een vragenlijst van een kandidaat wacht nog op antwoorden."
NO_TRAJECTORY = "Vragenlijsten horen bij iemand die is begonnen met inleren."


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one question: a point of the scale, what was chosen, own words."""

    value: int | None = None
    choices: tuple[str, ...] = field(default=())
    text: str = ""

    @property
    def empty(self) -> bool:
        return self.value is None and not self.choices and not self.text


def terms_on(today: date) -> ListTerms:
    """The terms that hold on this day."""
    found = values_on(["list_start", "list_end", "list_remind"], today)
    return ListTerms(
        int(found.get("list_start", 14)), int(found.get("list_end", 14)), int(found.get("list_remind", 7))
    )


@transaction.atomic
def give_consent(
    *, by: User, candidate: Candidate, given_on: date, form_key: UUID | None = None, today: date | None = None
) -> ResearchConsent:
    """The candidate agreed in writing. After a withdrawal the lists are open again, without old answers.

    Raises Refused for a day to come. The same form pressed twice gives one row.
    """
    candidate = lock_candidate(candidate.pk)
    if given_on > day(today):
        raise Refused("De dag van de toestemming ligt in de toekomst.")
    earlier = ResearchConsent.objects.filter(candidate=candidate).first()
    if earlier is None:
        consent, _ = create_once(
            ResearchConsent, by=by, form_key=form_key, **_of(candidate), given_on=given_on
        )
    elif earlier.withdrawn_on is None:
        return earlier
    else:
        consent = save_version(earlier, by=by, version=earlier.version, given_on=given_on, withdrawn_on=None)
        _lists(candidate).filter(state=ListState.REMOVED.value).update(state=ListState.PLANNED.value)
    audit.record("questionnaire.consent_given", by=by, on=consent, clients=[candidate.client_id])
    plan_lists(candidate, terms_on(day(today)))
    return consent


@transaction.atomic
def withdraw_consent(*, by: User, consent: ResearchConsent, today: date | None = None) -> ResearchConsent:
    """The candidate takes the consent back: every answer is removed at once, also what the coach answered.

    Of the lists only the state stays. Twice does no harm.
    """
    candidate = lock_candidate(consent.candidate_id)
    now = ResearchConsent.objects.select_for_update().get(pk=consent.pk)
    if now.withdrawn_on is not None:
        return now
    lists = _lists(candidate)
    QuestionnaireAnswer.objects.filter(questionnaire__in=lists).delete()
    lists.update(state=ListState.REMOVED.value, answered_on=None, answered_by=None, skipped_reason="")
    on = max(day(today), now.given_on)
    now = save_version(now, by=by, version=now.version, withdrawn_on=on)
    audit.record("questionnaire.consent_withdrawn", by=by, on=now, clients=[candidate.client_id])
    return now


def _of(candidate: Candidate) -> dict[str, Any]:
    return {
        "candidate": candidate,
        "client_id": candidate.client_id,
        "municipality_id": candidate.municipality_id,
        "team_id": candidate.team_id,
    }


def _lists(candidate: Candidate) -> Any:
    return Questionnaire.objects.filter(candidate=candidate)


def plan_lists(candidate: Candidate, terms: ListTerms) -> int:
    """The lists that belong to the dates of this trajectory, where they're missing; open ones move along.

    Gives how many are new. Twice does no harm.
    """
    wanted = planned_lists(candidate.learn_in_start, candidate.outcome_on, terms)
    known = {row.kind: row for row in _lists(candidate)}
    fresh = [one for one in wanted if one.kind not in known]
    Questionnaire.objects.bulk_create(
        [Questionnaire(**_of(candidate), kind=one.kind, due_on=one.due_on) for one in fresh],
        ignore_conflicts=True,
    )
    for one in wanted:
        row = known.get(one.kind)
        if row is not None and row.state == ListState.PLANNED and row.due_on != one.due_on:
            _lists(candidate).filter(pk=row.pk).update(due_on=one.due_on)
    return len(fresh)


def follow_candidate(payload: Mapping[str, Any]) -> None:
    """After a change of a candidate: the lists follow its dates. Runs in the worker; twice does no harm."""
    with scope(municipality_id=payload["municipality_id"]):
        candidate = Candidate.objects.filter(pk=payload["candidate_id"]).select_related("project").first()
        if candidate is not None and candidate.project.data_set != DataSet.PILOT:
            plan_lists(candidate, terms_on(day(None)))


@transaction.atomic
def write_answers(
    *,
    by: User,
    questionnaire: Questionnaire,
    version: int,
    answers: Mapping[str, Answer],
    finish: bool,
    today: date | None = None,
) -> Questionnaire:
    """Writes these answers over what was there; questions that aren't in ``answers`` stay as they are.

    ``finish``: the list is filled in. Raises Refused without consent, EditConflict when somebody else wrote
    meanwhile, KeyError for a question that the list doesn't ask.
    """
    candidate = lock_candidate(questionnaire.candidate_id)
    now = _lists(candidate).select_for_update().get(pk=questionnaire.pk)
    consent = ResearchConsent.objects.filter(candidate=candidate).first()
    given, taken = (consent.given_on, consent.withdrawn_on) if consent else (None, None)
    require(may_fill_in(now.state, given, taken, day(today)))
    if now.version != version:
        if _same(now, answers) and (not finish or now.state == ListState.ANSWERED):
            return now
        raise EditConflict(now, {})
    for key, answer in answers.items():
        question(now.kind, key)
        _write(now, candidate, key, answer)
    done = finish or now.state == ListState.ANSWERED
    saved = save_version(
        now,
        by=by,
        version=version,
        state=(ListState.ANSWERED if done else ListState.STARTED).value,
        answered_on=(now.answered_on or day(today)) if done else None,
        answered_by=(now.answered_by or by) if done else None,
    )
    deed = "questionnaire.answered" if done else "questionnaire.started"
    audit.record(deed, by=by, on=saved, clients=[candidate.client_id])
    return saved


def _write(now: Questionnaire, candidate: Candidate, key: str, answer: Answer) -> None:
    rows = QuestionnaireAnswer.objects.filter(questionnaire=now, item=key)
    if answer.empty:
        rows.delete()
        return
    of = _of(candidate)
    of.pop("candidate")
    QuestionnaireAnswer.objects.update_or_create(
        questionnaire=now,
        item=key,
        defaults={**of, "value": answer.value, "choices": list(answer.choices), "text": answer.text},
    )


def answers_of(questionnaire: Questionnaire) -> dict[str, Answer]:
    """What was answered until now, by question."""
    rows = QuestionnaireAnswer.objects.filter(questionnaire=questionnaire)
    return {row.item: Answer(row.value, tuple(row.choices), row.text) for row in rows}


def _same(now: Questionnaire, answers: Mapping[str, Answer]) -> bool:
    """Whether this is what stands there: the same form pressed twice."""
    known = answers_of(now)
    return all(known.get(key, Answer()) == answer for key, answer in answers.items())


@transaction.atomic
def skip_list(*, by: User, questionnaire: Questionnaire, version: int, reason: str) -> Questionnaire:
    """This list won't be answered, with the reason. Raises Refused when it was answered or removed."""
    candidate = lock_candidate(questionnaire.candidate_id)
    now = _lists(candidate).get(pk=questionnaire.pk)
    if now.state == ListState.SKIPPED:
        return now
    if now.state not in (ListState.PLANNED, ListState.STARTED):
        raise Refused("Deze lijst is al ingevuld of verwijderd. Overslaan kan niet meer.")
    QuestionnaireAnswer.objects.filter(questionnaire=now).delete()
    saved = save_version(
        now, by=by, version=version, state=ListState.SKIPPED.value, skipped_reason=reason.strip()
    )
    audit.record("questionnaire.skipped", by=by, on=saved, clients=[candidate.client_id])
    return saved


@transaction.atomic
def reopen_list(*, by: User, questionnaire: Questionnaire) -> Questionnaire:
    """A list that was skipped is open again. Twice does no harm."""
    candidate = lock_candidate(questionnaire.candidate_id)
    now = _lists(candidate).get(pk=questionnaire.pk)
    if now.state != ListState.SKIPPED:
        return now
    saved = save_version(now, by=by, version=now.version, state=ListState.PLANNED.value, skipped_reason="")
    audit.record("questionnaire.reopened", by=by, on=saved, clients=[candidate.client_id])
    return saved


def remind_all(*, today: date) -> int:
    """Plans what is missing and tells coaches about lists that are late, town by town; gives how many.

    Once in every term for each list. Harmless when it runs twice.
    """
    told = 0
    terms = terms_on(today)
    for town in Municipality.objects.order_by("id").values_list("pk", flat=True):
        with scope(municipality_id=town):
            _plan_missing(terms)
            told += _remind(_waiting(), terms, today)
    return told


def _plan_missing(terms: ListTerms) -> None:
    begun = Candidate.objects.filter(learn_in_start__isnull=False).exclude(
        project__data_set=DataSet.PILOT.value
    )
    for candidate in begun.filter(questionnaires=None).order_by("pk"):
        plan_lists(candidate, terms)


def _waiting() -> Iterable[Questionnaire]:
    consented = Questionnaire.objects.filter(
        state__in=[ListState.PLANNED.value, ListState.STARTED.value],
        candidate__research_consent__withdrawn_on=None,
        candidate__research_consent__isnull=False,
    )
    return consented.select_related("client__coach").order_by("due_on", "pk")


def _remind(lists: Iterable[Questionnaire], terms: ListTerms, today: date) -> int:
    told = 0
    for one in lists:
        coach = one.client.coach
        if coach is None or not may_remind(one.state, one.due_on, one.reminded_on, terms, today):
            continue
        tell([coach], REMIND, reverse("trajectories:questionnaire", args=[one.pk]))
        Questionnaire.objects.filter(pk=one.pk).update(reminded_on=today)
        told += 1
    return told
