"""A new rung: yes or no to questions that lead on, the proposal in sight, the coach decides."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone

from clients import forms, permissions, services
from clients.domain.ladder import (
    LADDER_QUESTIONS,
    RUNG_LABELS,
    LadderAnswers,
    RungResult,
    answer,
    answers_for,
    rung_from,
)
from clients.models import Client
from clients.views.changes import client_url, frame
from core.pages import form_page, get_visible
from core.requests import StaffRequest

TEMPLATE = "clients/rung.html"
SAID = {"True": True, "False": False}


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its answer; ``needed``: it lies on the way to the rung."""

    name: str
    text: str
    said: bool | None
    needed: bool

    @property
    def value(self) -> str:
        return "" if self.said is None else str(self.said)


def record_rung(request: StaffRequest, pk: int) -> HttpResponse:
    """Starts from the answers that the rung of now stands for; one press changes what is different."""
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_edit_client(request.user, client)
    today = timezone.localdate()
    answers = _posted(request.POST) if request.method == "POST" else _started(client)
    pressed = request.POST.get("antwoord", "")
    if pressed:
        answers = _pressed(answers, pressed)
    start = {"on": today, "expected": client.rung_expected}
    page = frame(client, questions=_questions(answers), found=_found(answers)) | {"client": client}
    page |= {"title": "Trede op de participatieladder", "back": client_url(client)}
    if pressed:
        kept = {name: request.POST.get(name, "") for name in ("on", "rung", "expected", "reason")}
        form = forms.RungForm(user=request.user, initial=start | kept)
        return TemplateResponse(request, TEMPLATE, page | {"form": form})
    return form_page(
        request,
        forms.RungForm,
        save=lambda form: services.record_rung(
            by=request.user,
            client=client,
            today=today,
            answers=form.answers,
            form_key=form.form_key,
            **{name: form.cleaned_data[name] for name in ("on", "rung", "expected", "reason")},
        ),
        title="Trede op de participatieladder",
        back=client_url(client),
        initial=start,
        done="De trede is vastgelegd.",
        template=TEMPLATE,
        context=page,
    )


def _started(client: Client) -> LadderAnswers:
    return answers_for(client.rung) if client.rung else LadderAnswers()


def _posted(data: Mapping[str, str]) -> LadderAnswers:
    return LadderAnswers(**{name: SAID.get(data.get(name, "")) for name in LADDER_QUESTIONS})


def _pressed(answers: LadderAnswers, pressed: str) -> LadderAnswers:
    """'has_work:True' as the button says it; anything else changes nothing."""
    question, _, said = pressed.partition(":")
    if question not in LADDER_QUESTIONS or said not in SAID:
        return answers
    return answer(answers, question, SAID[said])


def _questions(answers: LadderAnswers) -> list[Question]:
    """With work only its own two questions, without work all but the one about support."""
    shown = [name for name in LADDER_QUESTIONS if (name == "with_support") <= bool(answers.has_work)]
    if answers.has_work:
        shown = ["has_work", "with_support"]
    found, rows = False, []
    for name in shown:
        said = getattr(answers, name)
        rows.append(Question(name, LADDER_QUESTIONS[name], said, not found))
        found = found or (bool(said) and name not in ("has_work", "with_support"))
    return rows


def _found(answers: LadderAnswers) -> dict[str, Any]:
    result: RungResult = rung_from(answers)
    rung = result.rung.value if result.rung else None
    return {"rung": rung, "label": RUNG_LABELS[rung] if rung else "", "reason": result.reason}
