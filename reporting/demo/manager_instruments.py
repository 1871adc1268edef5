"""Made-up budgets, measured wage values and instruments in every state, at the employers of the demo."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from clients.models import CandidateProfile, Client
from core.domain.calendar import add_months
from core.models import Municipality, User
from employers.domain.instrument_facts import PERMANENT_MONTHS
from employers.domain.wage_value import Task
from employers.models import Employer, InstrumentBudget
from trajectories.domain.grant import Decided
from trajectories.models import InstrumentGrant
from trajectories.services import instruments as services
from trajectories.services.instruments import About
from trajectories.services.wage_values import record_wage_value

ANOUK = "anouk.accountmanager@demo.opstap.example"
NOOR = "noor.werkcoach@demo.opstap.example"
DAY = timedelta(days=1)
BUDGETS = {
    "wage_cost_subsidy": 180_000,
    "cheque": 9_000,
    "job_coaching": 24_000,
    "sheltered_work": 42_500,
    "practical_help": 5_000,
}
TASKS = (
    Task("Bestellingen klaarzetten", Decimal(18), 60, 95, 90),
    Task("Magazijn opruimen", Decimal(8), 80, 100, 95),
    Task("Etiketten plakken", Decimal(6), 70, 90, 90),
)


@dataclass(frozen=True, slots=True)
class Story:
    """One instrument: how many days ago it was asked and begins, what happened, what was paid (euro)."""

    code: str
    asked: int
    start: int
    months: int | None = None
    outcome: str = "asked"
    why: str = ""
    values: dict[str, Any] = field(default_factory=dict)
    measured: bool = False
    by_manager: bool = False
    paid: tuple[int, ...] = ()


LIMITED = {"limitation": True, "other_subsidy": False}
YEAR = {"hours": Decimal(32), "contract_months": 12}
STORIES = (
    Story("cheque", 80, 70, outcome="granted", values=YEAR, paid=(4500,), why="Een vol contract."),
    Story("wage_cost_subsidy", 130, 120, 12, "granted", values=LIMITED | YEAR, measured=True, paid=(800, 800),
          why="De loonwaarde is gemeten."),
    Story("wage_cost_subsidy", 170, 160, 12, "granted", values=LIMITED | YEAR | {"flat_rate": True},
          paid=(1402,), why="Eerst forfaitair, daarna meten."),
    Story("wage_cost_subsidy", 27, -10, 12, values=LIMITED | YEAR | {"flat_rate": True}),
    Story("wage_cost_subsidy", 400, 390, 24, "granted", values=LIMITED | YEAR, measured=True,
          why="De loonwaarde is gemeten."),
    Story("trial_placement", 60, 54, 2, "granted", why="Er is zicht op een baan.",
          values={"hours": Decimal(24), "job_intended": True, "general_assistance": True,
                  "aim": "Kijken of het werk in de winkel past.", "guidance": "De chef, elke week."}),
    Story("work_experience", 150, 140, 3, "ended", why="Een goede eerste stap.",
          values={"hours": Decimal(20), "aim": "Ritme opdoen en leren samenwerken.",
                  "guidance": "De voorman, elke dag kort."}),
    Story("job_coaching", 60, 55, 6, "granted", values={"amount": Decimal(1800),
          "guidance": "Een erkende jobcoach, om de week een uur."}, paid=(600,), why="Nodig bij de start."),
    Story("no_risk", 100, 95, outcome="granted", values={"limitation": True} | YEAR, why="UWV zei ja."),
    Story("sheltered_work", 9, -20, 12, values={"hours": Decimal(24), "contract_months": 12,
          "amount": Decimal(7800)}),
    Story("practical_help", 40, 35, outcome="granted", values={"amount": Decimal("89.95"),
          "aim": "Werkschoenen."}, paid=(89,), why="Zonder schoenen geen start."),
    Story("practical_help", 22, 20, outcome="refused", why="De werkgever betaalt de werkkleding zelf.",
          values={"amount": Decimal(160), "aim": "Werkkleding."}),
    Story("cheque", 90, 80, outcome="stopped", values=YEAR, why="De baan stopte in de proeftijd."),
    Story("cheque", 3, -25, values={"hours": Decimal(36), "contract_months": PERMANENT_MONTHS}),
    Story("cheque", 5, -30, values={"hours": Decimal(32)}, by_manager=True),
)  # fmt: skip


def manager_instruments(rng: random.Random, today: date) -> None:
    """Everything that the pages of instruments know, for people of Noor at employers of Anouk."""
    noor, anouk = User.objects.get(email=NOOR), User.objects.get(email=ANOUK)
    town = Municipality.objects.get(pk=noor.municipality_id)
    quality = User.objects.filter(municipality=town, role="quality", is_demo=True).order_by("id").first()
    boss = User.objects.filter(municipality=town, role="manager", is_demo=True).order_by("id").first()
    _budgets(town, boss, today)
    people, firms = _people(noor), _firms(anouk)
    if quality is None or not people or not firms:
        return
    rng.shuffle(firms)
    for number, story in enumerate(STORIES):
        client, profile = people[number % len(people)]
        asker = anouk if story.by_manager else noor
        _tell(story, client, profile, firms[number % len(firms)], asker, quality, today)


def _budgets(town: Municipality, boss: User | None, today: date) -> None:
    InstrumentBudget.objects.bulk_create(
        InstrumentBudget(
            municipality=town, code=code, year=year, amount=Decimal(amount), source="Begroting (verzonnen)",
            created_by=boss,
        )
        for year in (today.year - 1, today.year)
        for code, amount in BUDGETS.items()
    )  # fmt: skip


def _people(noor: User) -> list[tuple[Client, CandidateProfile | None]]:
    """Of Noor's caseload those with an agreed profile first."""
    found = Client.objects.filter(coach=noor, data_set="demo", status="active").select_related("target_group")
    agreed = {one.client_id: one for one in CandidateProfile.objects.filter(withdrawn_on=None)}
    people = [(one, agreed.get(one.pk)) for one in found.order_by("id")]
    people.sort(key=lambda pair: (pair[1] is None, pair[0].pk))
    return people[: len(STORIES)]


def _firms(anouk: User) -> list[Employer]:
    return list(
        Employer.objects.filter(account_manager=anouk, data_set="demo", merged_into=None).order_by("id")[:6]
    )


def _tell(
    story: Story,
    client: Client,
    profile: CandidateProfile | None,
    firm: Employer,
    by: User,
    quality: User,
    today: date,
) -> None:
    """One story as it went: asked, decided and paid on the days of then."""
    asked, start = today - story.asked * DAY, today - story.start * DAY
    if story.measured:
        record_wage_value(
            by=by, client=client, employer=firm, on=asked - 5 * DAY, measured_by="Loonwaarde Oost",
            week_hours=Decimal(32), days=4, tasks=TASKS, today=today, note="Vaste taken, rustige plek.",
        )  # fmt: skip
    values: dict[str, Any] = {"start": start, **story.values}
    if story.months:
        values["end"] = add_months(start, story.months) - DAY
    if story.code == "trial_placement":
        values["permission_on"] = asked
    job = firm.jobs.order_by("id").first()
    about = About(
        client.pk, client.municipality_id, client.team_id, firm,
        client=None if story.by_manager else client, profile=profile, job=job,
    )  # fmt: skip
    made = services.ask_grant(by=by, about=about, code=story.code, today=asked, **values)
    _decide(story, made, client, quality, asked, today)


def _decide(
    story: Story, made: InstrumentGrant, client: Client, quality: User, asked: date, today: date
) -> None:
    on = asked + 4 * DAY
    decided = Decided(on, reason=story.why, amount=made.committed)
    if story.outcome == "asked":
        return
    if story.outcome == "refused":
        services.refuse_request(by=quality, grant=made, version=1, decided=decided, today=on)
        return
    now = services.grant_request(by=quality, grant=made, client=client, version=1, decided=decided, today=on)
    for number, amount in enumerate(story.paid):
        day = min(now.start + (30 + 31 * number) * DAY, today)
        services.record_payment(
            by=quality, grant=now, today=today, on=day, amount=Decimal(amount), note=f"Factuur {number + 1}"
        )
    if story.outcome == "stopped":
        stop = Decided(today - 20 * DAY, reason=story.why)
        services.stop_grant(
            by=quality, grant=now, version=now.version, end=today - 21 * DAY, decided=stop, today=today
        )
    if story.outcome == "ended":
        services.end_grant(by=quality, grant=now, today=today)
