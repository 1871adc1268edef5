"""Reference lists from which the broad intake is answered, by the names that its questions use."""

from collections.abc import Iterable, Mapping
from typing import Any

from clients.domain.intake_questions import Question
from core.models import Certificate, Occupation, Sector, Skill

MODELS: dict[str, Any] = {
    "certificates": Certificate,
    "sectors": Sector,
    "occupations": Occupation,
    "skills": Skill,
}


def names_of(question: Question) -> set[str]:
    """The lists that a question is answered from."""
    return {name for name in (question.listed, *(column.listed for column in question.columns)) if name}


def lists_for(questions: Iterable[Question]) -> dict[str, Mapping[str, str]]:
    """Code → name of every list that these questions use; one query per list."""
    names = sorted({name for question in questions for name in names_of(question)})
    return {
        name: dict(MODELS[name].objects.filter(active=True).values_list("code", "name")) for name in names
    }


def by_name(name: str) -> dict[str, Any]:
    """The lines of a list by their name in small letters: what somebody typed finds its line."""
    return {line.name.casefold(): line for line in MODELS[name].objects.filter(active=True).order_by("-id")}
