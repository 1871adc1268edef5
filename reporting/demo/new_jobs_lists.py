"""Questionnaires in the demo: filled in, begun, late, without consent, withdrawn. All made up."""

import random
from datetime import date, timedelta

from core.models.base import DataSet
from trajectories.domain.questionnaire import ListKind, ListState
from trajectories.domain.questions import QUESTIONS, AnswerKind, Question
from trajectories.models import Candidate, Questionnaire, QuestionnaireAnswer, ResearchConsent
from trajectories.services.questionnaires import plan_lists, terms_on

SAID = {
    "job": "Voor de baan waar ik nu voor leer.",
    "important": "Ik wil weer onder de mensen zijn.",
    "confidence": "Mijn begeleider legt het rustig uit.",
    "experience": "Ik heb vroeger vaak geholpen. Plannen wil ik nog leren.",
    "suits": "Ik werk graag met mijn handen.",
    "obstacles": "De bus rijdt 's ochtends nog niet.",
    "helped": "Een vaste begeleider op de werkplek.",
    "hindered": "Het rooster wisselde vaak.",
}


WITHDREW = 4  # this one of them took the consent back


def write_lists(rng: random.Random, today: date) -> None:
    """Every fourth candidate was not asked yet; one took the consent back."""
    begun = Candidate.objects.filter(
        project__data_set=DataSet.DEMO.value, learn_in_start__isnull=False
    ).order_by("pk")
    terms = terms_on(today)
    for number, candidate in enumerate(begun):
        plan_lists(candidate, terms)
        if number % 4 == 3:
            continue
        given = min(candidate.learn_in_start + timedelta(days=3), today)
        withdrawn = (
            given + timedelta(days=20) if number == 4 and given + timedelta(days=20) <= today else None
        )
        ResearchConsent.objects.create(
            **_of(candidate), candidate=candidate, given_on=given, withdrawn_on=withdrawn
        )
        lists = Questionnaire.objects.filter(candidate=candidate)
        if withdrawn:
            lists.update(state=ListState.REMOVED.value)
            continue
        for one in lists:
            if one.due_on <= today and rng.random() < 0.8:
                _answer(rng, one)


def _of(candidate: Candidate) -> dict[str, int]:
    return {
        "client_id": candidate.client_id,
        "municipality_id": candidate.municipality_id,
        "team_id": candidate.team_id,
    }


def _answer(rng: random.Random, one: Questionnaire) -> None:
    more = 1 if one.kind == ListKind.COACH_T1 else 0
    rows = [_row(rng, one, asked, more) for asked in QUESTIONS[one.kind]]
    QuestionnaireAnswer.objects.bulk_create(row for row in rows if row.value or row.choices or row.text)
    Questionnaire.objects.filter(pk=one.pk).update(
        state=ListState.ANSWERED.value,
        answered_on=one.due_on - timedelta(days=rng.randint(0, 5)),
        answered_by=one.client.coach_id,
    )


def _row(rng: random.Random, one: Questionnaire, asked: Question, more: int) -> QuestionnaireAnswer:
    value = min(5, max(1, round(rng.gauss(3.4, 0.9)) + more)) if asked.kind == AnswerKind.SCALE else None
    if value is not None and asked.reversed:
        value = 6 - value
    choices = [rng.choice(asked.options)[0]] if asked.kind in (AnswerKind.ONE, AnswerKind.MANY) else []
    return QuestionnaireAnswer(
        questionnaire=one,
        client_id=one.client_id,
        municipality_id=one.municipality_id,
        team_id=one.team_id,
        item=asked.key,
        value=value,
        choices=choices,
        text=SAID.get(asked.key, ""),
    )
