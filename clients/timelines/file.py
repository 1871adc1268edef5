"""What happened in a file, as parts of the timeline: one table each, read together in one statement."""

from typing import Any, Final

from clients.domain.distance import CATEGORY_LABELS
from clients.domain.ladder import RUNG_LABELS
from clients.models import (
    Contact,
    DistanceAssessment,
    EarlyNotice,
    ParticipationHours,
    RegisterStatus,
)
from core.registry import TimelinePart

Told = dict[str, Any]
Words = tuple[str, str, str]

_CHANNELS: Final = dict(Contact.Channel.choices)
_RESULTS: Final = dict(Contact.Result.choices)
_SOURCES: Final = dict(DistanceAssessment.Source.choices)
_EARLY: Final = dict(EarlyNotice.Kind.choices)
_HOURS: Final = dict(ParticipationHours.Kind.choices)
_REGISTER: Final = dict(RegisterStatus.Kind.choices)


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _contact(told: Told) -> Words:
    missed = "" if told["result"] == "came" else f": {_RESULTS[told['result']]}"
    agreed = f"Afgesproken: {told['agreements']}" if told["agreements"] else ""
    return f"{_CHANNELS[told['channel']].capitalize()}{missed}", _lines(told["report"], agreed), ""


def _rung(told: Told) -> Words:
    hope = f"Verwacht over twaalf maanden: trede {told['expected']}." if told["expected"] else ""
    return f"Trede {told['rung']}: {RUNG_LABELS[told['rung']].lower()}", f"{hope} {told['reason']}", ""


def _distance(told: Told) -> Words:
    text = told["reason"] or f"Bron: {_SOURCES.get(told['source'], told['source'])}."
    return f"Categorie {CATEGORY_LABELS.get(told['category'], told['category'])}", text, ""


def _said(title: str) -> Any:
    """Only that it was talked about: what was said stands in the profile."""
    return lambda told: (title, "", "")


def _held(told: Told) -> Words:
    return "Vaardigheden vastgelegd", told["skills"], ""


def _benefit(told: Told) -> Words:
    return f"Uitkering begint: {told['kind'].upper() if len(told['kind']) < 5 else told['kind']}", "", ""


def _benefit_end(told: Told) -> Words:
    return "Uitkering stopt", told["end_reason"], ""


def _agreed(told: Told) -> Words:
    return "Kandidaatprofiel afgesproken", f"Toestemming: {told['agreed_how']}.", ""


def _professional(told: Told) -> Words:
    where = f" ({told['organisation']})" if told["organisation"] else ""
    return f"{told['name']} helpt als {told['role']}{where}", told["does"], ""


def _meeting(told: Told) -> Words:
    return (
        "Overleg met anderen",
        _lines(f"Erbij: {told['present']}", told["about"], f"Afgesproken: {told['agreements']}"),
        "",
    )


def _early(told: Told) -> Words:
    return "Vroeg in beeld", f"{_EARLY[told['kind']]}. Gehoord van: {told['source']}.", ""


def _handed(told: Told) -> Words:
    return "Warm overgedragen", told["handed_over_note"], ""


def _hours(told: Told) -> Words:
    return f"Doet mee: {told['hours']} uur {_HOURS[told['kind']]}", told["what"], ""


def _register(told: Told) -> Words:
    return _REGISTER[told["kind"]].capitalize(), told["note"], ""


def _search(told: Told) -> Words:
    return "Zoekperiode begint", told["reason"], ""


def _searched(told: Told) -> Words:
    return "Zoekperiode besproken", told["result"], ""


def _fixed(title: str, column: str) -> Any:
    return lambda told: (title, told[column] or "", "")


def _table(name: str) -> str:
    return f"clients_{name} e"


# All skills of one day together: one talk, one line.
_HELD: Final = (
    '(SELECT min(h.id) AS id, h.client_id, h."on", min(h.created_by_id) AS created_by_id, '
    "max(h.created_at) AS created_at, "
    "string_agg(s.name || ' (niveau ' || h.level || ')', ', ' ORDER BY s.name) AS skills "
    "FROM clients_skillheld h JOIN core_skill s ON s.id = h.skill_id "
    'GROUP BY h.client_id, h."on") e'
)

PARTS: Final = (
    TimelinePart(
        "contact", "contact", "contact", _table("contact"),
        ("e.channel", "e.result", "e.report", "e.agreements"), _contact,
    ),
    TimelinePart(
        "rung", "rung", "trede", _table("ladderrecord"), ("e.rung", "e.expected", "e.reason"), _rung
    ),
    TimelinePart(
        "distance", "rung", "trede", _table("distanceassessment"),
        ("e.category", "e.source", "e.reason"), _distance,
    ),
    TimelinePart(
        "motivation", "profile", "profiel", _table("motivationassessment"), (),
        _said("Motivatie besproken"),
    ),
    TimelinePart(
        "skills", "profile", "profiel", _table("skillsassessment"), (),
        _said("Besproken wat werk in de weg staat"),
    ),
    TimelinePart(
        "held",
        "profile",
        "profiel",
        _HELD,
        ("e.skills",),
        _held,
    ),
    TimelinePart(
        "benefit", "benefit", "uitkering", _table("benefitperiod"), ("e.kind",), _benefit, day="e.start"
    ),
    TimelinePart(
        "benefit_end", "benefit", "uitkering", _table("benefitperiod"), ("e.end_reason",), _benefit_end,
        day='e."end"', by="NULL::bigint",
    ),
    TimelinePart(
        "agreed", "consent", "toestemming", _table("candidateprofile"), ("e.agreed_how",), _agreed,
        day="e.agreed_on",
    ),
    TimelinePart(
        "withdrawn", "consent", "toestemming", _table("candidateprofile"), (),
        _said("Toestemming ingetrokken"), day="e.withdrawn_on", by="e.changed_by_id",
    ),
    TimelinePart(
        "story", "consent", "toestemming", _table("ownstory"), ("e.share_agreed_how",),
        _fixed("Eigen verhaal mag gedeeld worden", "share_agreed_how"), day="e.share_agreed_on",
    ),
    TimelinePart(
        "story_back", "consent", "toestemming", _table("ownstory"), (),
        _said("Eigen verhaal wordt niet meer gedeeld"), day="e.share_withdrawn_on", by="e.changed_by_id",
    ),
    TimelinePart(
        "professional", "people", "mensen eromheen", _table("professional"),
        ("e.name", "e.role", "e.organisation", "e.does"), _professional, day="e.since",
    ),
    TimelinePart(
        "meeting", "people", "mensen eromheen", _table("casemeeting"),
        ("e.present", "e.about", "e.agreements"), _meeting,
    ),
    TimelinePart(
        "early", "start", "begin", _table("earlynotice"), ("e.kind", "e.source"), _early,
        day="e.created_at::date",
    ),
    TimelinePart(
        "handed", "start", "begin", _table("earlynotice"), ("e.handed_over_note",), _handed,
        day="e.handed_over_on", by="e.changed_by_id",
    ),
    TimelinePart(
        "search", "start", "begin", _table("searchperiod"), ("e.reason",), _search, day="e.start"
    ),
    TimelinePart(
        "searched", "start", "begin", _table("searchperiod"), ("e.result",), _searched,
        day="e.closed_on", by="e.changed_by_id",
    ),
    TimelinePart(
        "hours", "taking_part", "meedoen", _table("participationhours"),
        ("e.kind", "e.hours", "e.what"), _hours, day="e.start",
    ),
    TimelinePart(
        "register", "start", "begin", _table("registerstatus"), ("e.kind", "e.note"), _register
    ),
)  # fmt: skip
