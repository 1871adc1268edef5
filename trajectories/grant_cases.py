"""From rows to what the terms of an instrument look at: the file for who may read it, nothing for others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Q

from clients.models import BenefitPeriod, RegisterStatus
from core.domain.calendar import add_months
from core.models import User
from employers.domain.combination import Table
from employers.domain.instrument import Instrument
from employers.domain.instrument_amounts import YEAR, count_amount
from employers.domain.instrument_facts import Case, Limits, Person, Request, Work
from employers.domain.instrument_terms import Term, terms_of
from employers.domain.wage_cost import Counted
from employers.toolbox import limits_on, pair_table, wage_values_of_years
from trajectories.domain.grant import EVER_GRANTED, GrantState, stands_beside
from trajectories.models import InstrumentGrant, WageValue

LIMITED = "limitation"  # code of the target group
# What a form asks because the file can't tell; kept with the terms, so that they can be checked again.
YES_NO = ("limitation", "school", "sheltered_advice", "other_subsidy", "job_intended", "general_assistance")
ASKED = (*YES_NO, "ex_officio", "extended", "amount")
OF_REQUEST = ("job_intended", "ex_officio", "extended")


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What the file says about a person, for all instruments at once."""

    limitation: bool | None = None
    sheltered_advice: bool | None = None
    general_assistance: bool | None = None
    subsidy_asked_on: tuple[date, ...] | None = None
    wage_value: int | None = None
    measured_on: date | None = None


NOTHING = FileFacts()


def file_facts(client: Any, employer_id: int, on: date, *, without: int | None = None) -> FileFacts:
    """Four questions. ``client`` with its target group; ``without``: the grant that this is about."""
    register = RegisterStatus.objects.filter(client_id=client.pk).order_by("-on", "-id")
    kinds = list(register.values_list("kind", flat=True))
    benefits = BenefitPeriod.objects.filter(Q(end=None) | Q(end__gte=on), client_id=client.pk, start__lte=on)
    running = set(benefits.values_list("kind", flat=True))
    asked = InstrumentGrant.objects.filter(
        client_id=client.pk, code=Instrument.WAGE_COST_SUBSIDY.value, state__in=EVER_GRANTED
    )
    asked = asked.exclude(pk=without) if without else asked
    measured = WageValue.objects.filter(client_id=client.pk, employer_id=employer_id).order_by("-on", "-id")
    value = measured.values_list("percent", "on").first()
    return FileFacts(
        limitation=_limitation(kinds, client.target_group),
        sheltered_advice=True if RegisterStatus.Kind.SHELTERED in kinds else None,
        general_assistance=BenefitPeriod.Kind.PARTICIPATIEWET in running if running else None,
        subsidy_asked_on=tuple(asked.values_list("asked_on", flat=True)),
        wage_value=value[0] if value else None,
        measured_on=value[1] if value else None,
    )


def _limitation(kinds: list[str], target_group: Any) -> bool | None:
    """The register goes first, the latest line; without it what the coach's target group says."""
    told = [kind for kind in kinds if kind != RegisterStatus.Kind.ASKED]
    if told:
        return told[0] != RegisterStatus.Kind.NOT_IN_REGISTER
    return True if target_group is not None and target_group.code == LIMITED else None


def running_at(
    client_id: int,
    employer_id: int,
    start: date,
    end: date | None,
    *,
    without: int | None = None,
    asker: User | None = None,
    seen_by: User | None = None,
) -> tuple[str, ...]:
    """What this person has at the same employer in this period, and what ``asker`` asked already.

    ``seen_by``: for the employer's side, which knows only what it may see anyway.
    """
    rows = InstrumentGrant.objects.filter(
        Q(end=None) | Q(end__gte=start),
        client_id=client_id,
        employer_id=employer_id,
        state__in=[GrantState.ASKED.value, GrantState.GRANTED.value],
    )
    if end is not None:
        rows = rows.filter(start__lte=end)
    if seen_by is not None:
        rows = rows.visible_to(seen_by)
    asked = rows.exclude(pk=without).order_by("id").values_list("code", "state", "created_by_id")
    me = asker.pk if asker is not None else None
    return tuple(code for code, state, by in asked if stands_beside(state, asked_by=by, asker=me))


def case_from(
    values: Mapping[str, Any], answers: Mapping[str, Any], facts: FileFacts, running: Iterable[str]
) -> Case:
    """``values``: the columns of a grant; ``answers``: what the form asked besides. An answer of a person
    goes before what the file says, except that nobody answers what the file may not tell."""

    def told(key: str) -> Any:
        given = answers.get(key)
        return given if given is not None else getattr(facts, key, None)

    own_value = values.get("wage_value")
    person = Person(
        limitation=told("limitation"),
        general_assistance=told("general_assistance"),
        school=told("school"),
        sheltered_advice=told("sheltered_advice"),
        other_subsidy=told("other_subsidy"),
        permission_on=values.get("permission_on"),
        wage_value=own_value if own_value is not None else facts.wage_value,
        measured_on=facts.measured_on,
        asked_on=facts.subsidy_asked_on,
    )
    amount = answers.get("amount")
    request = Request(
        asked_on=values["asked_on"],
        aim=values.get("aim", ""),
        guidance=values.get("guidance", ""),
        amount=Decimal(str(amount)) if amount not in (None, "") else None,
        flat_rate=bool(values.get("flat_rate")),
        job_intended=answers.get("job_intended"),
        extended=bool(answers.get("extended")),
        ex_officio=bool(answers.get("ex_officio")),
    )
    work = Work(values.get("start"), values.get("end"), values.get("hours"), values.get("contract_months"))
    return Case(work, person, request, tuple(running))


@dataclass(frozen=True, slots=True)
class Checked:
    """The terms of a case, and what it costs."""

    terms: tuple[Term, ...]
    counted: Counted
    case: Case
    limits: Limits


def check_case(code: str, case: Case, *, table: Table | None = None) -> Checked:
    """With the terms and amounts of the day on which it begins, and the combinations of the request's day."""
    day = case.work.start or case.request.asked_on
    limits = limits_on(day)
    pairs = pair_table(case.request.asked_on) if table is None else table
    years = wage_values_of_years(day, _last(case, day)) if code == Instrument.WAGE_COST_SUBSIDY else {}
    return Checked(terms_of(code, case, limits, pairs), count_amount(code, case, limits, years), case, limits)


def _last(case: Case, day: date) -> date:
    return case.work.end or add_months(day, YEAR) - timedelta(days=1)


COLUMNS = (
    "asked_on",
    "start",
    "end",
    "hours",
    "contract_months",
    "wage_value",
    "flat_rate",
    "permission_on",
    "aim",
    "guidance",
)


def columns_of(grant: InstrumentGrant) -> dict[str, Any]:
    """The columns of a grant that terms look at."""
    return {name: getattr(grant, name) for name in COLUMNS}


def answers_of(grant: InstrumentGrant) -> dict[str, Any]:
    """What was answered besides the columns."""
    return {row["answer"]: row["value"] for row in grant.terms if "answer" in row}


def snapshot(terms: Iterable[Term], answers: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The terms as they were checked, and the answers they came from, to be stored with the grant."""
    met = {"met": True, "not_met": False, "unknown": None}
    rows: list[dict[str, Any]] = [
        {"term": one.key, "met": met[one.state], "reason": one.text, "person": one.person} for one in terms
    ]
    given = ((key, answers[key]) for key in ASKED if answers.get(key) not in (None, ""))
    return rows + [
        {"answer": key, "value": str(value) if isinstance(value, Decimal) else value} for key, value in given
    ]


def check_grant(grant: InstrumentGrant, client: Any, **changes: Any) -> Checked:
    """The terms as they are now, for who may read the file. ``changes`` replace columns or answers."""
    columns, answers = columns_of(grant), answers_of(grant)
    columns |= {key: value for key, value in changes.items() if key in COLUMNS}
    answers |= {key: value for key, value in changes.items() if key in ASKED}
    facts = file_facts(client, grant.employer_id, grant.asked_on, without=grant.pk)
    running = running_at(
        grant.client_id, grant.employer_id, columns["start"], columns["end"], without=grant.pk
    )
    return check_case(grant.code, case_from(columns, answers, facts, running))
