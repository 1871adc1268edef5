"""What the pages of questionnaires show: the lists that wait, the response, and what groups answered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from django.db.models import Case, IntegerField, QuerySet, Value, When

from core import audit
from core.domain.rounding import round_half_up
from core.domain.small_numbers import could_identify
from core.models import User
from core.models.base import DataSet
from trajectories.deeds import at
from trajectories.domain.questionnaire import (
    LEAST_OF_A_GROUP,
    LIST_KIND_LABELS,
    OPEN_LISTS,
    Change,
    ItemResult,
    ListKind,
    ListState,
    Response,
    change,
    item_result,
    response,
)
from trajectories.domain.questions import (
    ASKED_TWICE,
    QUESTIONS,
    SIDE_BY_SIDE,
    AnswerKind,
    favourable,
    question,
)
from trajectories.models import Candidate, Questionnaire, QuestionnaireAnswer

STATE_TONES = {
    ListState.PLANNED: "neutral",
    ListState.STARTED: "info",
    ListState.ANSWERED: "good",
    ListState.SKIPPED: "neutral",
    ListState.REMOVED: "neutral",
}


@dataclass(frozen=True, slots=True)
class ListRow:
    """A line of the list: for whom, which list, when, and what can be done now."""

    pk: int
    name: str
    job: str
    kind: str
    due_on: date
    state: str
    tone: str
    late: bool
    consent: str
    url: str
    deed: str


def list_rows(lists: Iterable[Questionnaire], today: date) -> list[ListRow]:
    return [_row(one, today) for one in lists]


def _row(one: Questionnaire, today: date) -> ListRow:
    consent = getattr(one.candidate, "research_consent", None)
    holds = consent is not None and consent.withdrawn_on is None
    is_open = one.state in OPEN_LISTS
    url = at("questionnaire", one.pk) if holds or not is_open else at("research_consent", one.candidate_id)
    return ListRow(
        pk=one.pk,
        name=one.client.full_name,
        job=one.candidate.project.job.function,
        kind=LIST_KIND_LABELS[one.kind],
        due_on=one.due_on,
        state=one.get_state_display(),
        tone=STATE_TONES[ListState(one.state)],
        late=is_open and one.due_on < today,
        consent=_consent_words(consent),
        url=url,
        deed=_deed(one, holds),
    )


def _consent_words(consent: Any) -> str:
    if consent is None:
        return "nog niet gevraagd"
    return "ingetrokken" if consent.withdrawn_on else "gegeven"


def _deed(one: Questionnaire, holds: bool) -> str:
    if one.state not in OPEN_LISTS:
        return "Bekijk"
    if not holds:
        return "Vraag toestemming"
    return "Ga verder" if one.state == ListState.STARTED else "Vul in"


def waiting_first(lists: QuerySet[Questionnaire]) -> QuerySet[Questionnaire]:
    """Open lists by their day, then what was filled in or set aside, the newest first."""
    rank = Case(
        When(state__in=[state.value for state in OPEN_LISTS], then=Value(0)),
        default=Value(1),
        output_field=IntegerField(),
    )
    return lists.annotate(rank=rank).order_by("rank", "due_on", "pk")


def response_of(lists: QuerySet[Questionnaire], today: date) -> dict[str, Response]:
    """The response per list, over these lists."""
    rows = lists.values_list(
        "kind", "state", "due_on", "candidate__research_consent", "candidate__research_consent__withdrawn_on"
    )
    found: dict[str, list[tuple[str, date, bool]]] = {kind: [] for kind in ListKind}
    for kind, state, due_on, consent, withdrawn in rows:
        found[kind].append((state, due_on, consent is not None and withdrawn is None))
    return {kind: response(one, today) for kind, one in found.items()}


def of_town(user: User, data_set: str) -> QuerySet[Questionnaire]:
    """All lists of the municipality, to be counted; made-up data apart from real data."""
    return Questionnaire.objects.filter(
        municipality_id=user.municipality_id, candidate__project__data_set=data_set
    )


def data_set_of(user: User) -> str:
    """Figures are never mixed: real data as soon as there is any, else the demo."""
    mine = Candidate._base_manager.filter(municipality_id=user.municipality_id)
    live = mine.filter(project__data_set=DataSet.LIVE.value).exists()
    return (DataSet.LIVE if live else DataSet.DEMO).value


@dataclass(frozen=True, slots=True)
class ItemLine:
    """What a group answered to one question, in words and as parts of a bar (percent of the group)."""

    label: str
    number: int
    mean: str
    bars: tuple[tuple[str, int, int], ...]
    turned: bool

    @property
    def hidden(self) -> bool:
        return not self.mean


@dataclass(frozen=True, slots=True)
class ChangeLine:
    label: str
    number: int
    before: str
    after: str
    words: str
    tone: str

    @property
    def hidden(self) -> bool:
        return not self.before


Values = dict[tuple[str, str], dict[int, int]]


def read_values(lists: QuerySet[Questionnaire]) -> Values:
    """(list, question) → candidate → point of the scale, of lists that are filled in. Counts only: nobody is
    shown."""
    rows = QuestionnaireAnswer._base_manager.filter(
        questionnaire__in=lists.filter(state=ListState.ANSWERED.value), value__isnull=False
    ).values_list("questionnaire__kind", "item", "questionnaire__candidate_id", "value")
    found: Values = {}
    for kind, item, candidate, value in rows:
        found.setdefault((kind, item), {})[candidate] = int(value or 0)
    return found


def item_lines(kind: str, values: Values) -> list[ItemLine]:
    """Every scale of a list, with the answers of the group; hidden below five."""
    scales = [one for one in QUESTIONS[kind] if one.kind == AnswerKind.SCALE]
    return [_item_line(kind, one.key, values) for one in scales]


def _item_line(kind: str, key: str, values: Values) -> ItemLine:
    asked = question(kind, key)
    found = item_result(list(values.get((kind, key), {}).values()))
    # The spread tells of single people sooner than the mean does.
    spread = () if any(could_identify(count) for count in found.counts) else found.counts
    bars = tuple(
        (words, count, round_half_up(Fraction(100 * count, found.number)))
        for words, count in zip(asked.scale, spread, strict=False)
    )
    return ItemLine(asked.text, found.number, _mean(found), bars, asked.reversed)


def _mean(found: ItemResult) -> str:
    return "" if found.mean is None else _number(found.mean)


def _number(value: Fraction) -> str:
    return f"{round_half_up(value * 10) / 10:.1f}".replace(".", ",")


def _both(one: dict[int, int], two: dict[int, int]) -> list[int]:
    """Who answered both; nobody when so few answered only one that their answers could be worked out from the
    mean of everybody and that of the pairs."""
    both = one.keys() & two.keys()
    apart = any(could_identify(len(found) - len(both)) for found in (one, two))
    return [] if apart else sorted(both)


def change_lines(values: Values) -> list[ChangeLine]:
    """What coaches answered at the start and at the end, over the same candidates; higher is better."""
    lines = []
    for key in ASKED_TWICE:
        asked = question(ListKind.COACH_T0, key)
        before, after = values.get((ListKind.COACH_T0, key), {}), values.get((ListKind.COACH_T1, key), {})
        both = _both(before, after)
        pairs = [(favourable(asked, before[one]), favourable(asked, after[one])) for one in both]
        lines.append(_change_line(asked.text, asked.reversed, change(pairs)))
    return lines


def _change_line(label: str, turned: bool, found: Change) -> ChangeLine:
    label = f"{label} (omgedraaid geteld)" if turned else label
    difference = found.difference
    if found.before is None or found.after is None or difference is None:
        return ChangeLine(label, found.number, "", "", "", "neutral")
    words = f"{found.up} omhoog, {found.same} gelijk, {found.down} omlaag"
    if any(0 < part < LEAST_OF_A_GROUP for part in (found.up, found.same, found.down)):
        words = "gestegen" if difference > 0 else "gedaald" if difference < 0 else "gelijk gebleven"
    tone = "good" if difference > 0 else "attention" if difference < 0 else "neutral"
    return ChangeLine(label, found.number, _number(found.before), _number(found.after), words, tone)


def beside_lines(values: Values) -> list[ChangeLine]:
    """What candidate and coach said about the same thing, over the same candidates."""
    lines = []
    for mine, theirs, label in SIDE_BY_SIDE:
        candidate = values.get((ListKind.CANDIDATE, mine), {})
        coach = values.get((ListKind.COACH_T0, theirs), {})
        both = _both(candidate, coach)
        found = change([(candidate[one], coach[one]) for one in both])
        before = "" if found.before is None else _number(found.before)
        after = "" if found.after is None else _number(found.after)
        lines.append(ChangeLine(label, found.number, before, after, "", "neutral"))
    return lines


EXPORT_HEAD = ("nummer", "lijst", "route", "vraag", "antwoord", "gekozen")


def export_rows(lists: QuerySet[Questionnaire]) -> tuple[list[Sequence[Any]], int]:
    """Answers without names, days or own words, and of how many people; a number that says nothing stands
    for the list. Who leaves it is asked before (``may_export``)."""
    filled = lists.filter(state=ListState.ANSWERED.value)
    rows = (
        QuestionnaireAnswer._base_manager.filter(questionnaire__in=filled)
        .order_by("questionnaire__research_key", "item")
        .values_list(
            "questionnaire__research_key",
            "questionnaire__kind",
            "questionnaire__candidate__project__route",
            "item",
            "value",
            "choices",
            "client_id",
        )
    )
    found = list(rows)
    audit.note_shown({row[-1] for row in found})
    lines: list[Sequence[Any]] = [
        (str(key), kind, route, item, value if value is not None else "", ", ".join(choices))
        for key, kind, route, item, value, choices, _ in found
        if value is not None or choices
    ]
    return lines, len({row[-1] for row in found})
