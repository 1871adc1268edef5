"""The pilot Nieuwe Banen (Lelystad, to July 2019): published figures, filled in where nothing was published.

Published: employers, functions, jobs, shortest and longest learning in; outcomes of the small-scale route as
a whole and of the large-scale route by employer. Made up, and marked so: names, dates, who had which outcome,
reasons of drop-out, and the months between the shortest and the longest.
"""

import csv
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from core.domain.calendar import add_months
from reporting.demo.accounts import ACCOUNT_MANAGERS, COACHES, EAST, TOWN
from reporting.demo.catalogue import Function, function_of_occupation
from reporting.demo.employers import ContactSpec, EmployerSpec, JobSpec, TalkSpec
from reporting.demo.file_rows import Benefit, ContactRow, Distance, ProfileRow, Rung
from reporting.demo.names import people_names
from reporting.demo.people import PersonSpec
from reporting.demo.project_specs import (
    CandidateSpec,
    EvaluationSpec,
    PlacementSpec,
    PlaceSpec,
    PlanSpec,
    ProjectSpec,
    StepSpec,
    activities,
    decisions,
)
from trajectories.domain.learn_in import JOB_OUTCOMES

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
LAST_DAY = date(2019, 7, 1)
SECTORS = {
    "schoonmaak": "O-schoonmaak",
    "metaal": "C-metaal",
    "zorg": "R",
    "bouw": "F",
    "zakelijke dienstverlening": "N",
    "horeca": "I",
    "logistiek": "H",
}
OCCUPATIONS = {
    "Schoonmaakbedrijf": "9112a",
    "Straalbedrijf": "7224",
    "Tandtechnisch laboratorium": "3214",
    "Productiebedrijf bouw": "9313",
    "Zorgorganisatie": "5321a",
    "Administratiekantoor": "4110",
    "Hotel/restaurant": "9412",
    "Logistiek bedrijf": "8189",
}
# Published for the small-scale route as a whole only; which employer had which outcome is made up here.
SMALL_OUTCOMES = {
    "Schoonmaakbedrijf": ("other_employer",),
    "Straalbedrijf": ("no_job",),
    "Tandtechnisch laboratorium": ("intended_job",),
    "Productiebedrijf bouw": ("no_job", "intended_job"),
    "Zorgorganisatie": ("intended_job",),
    "Administratiekantoor": ("other_employer",),
}
OUTCOMES = ("intended_job", "other_employer", "temp_agency", "no_job", "unknown")
DROP_OUTS = ("not_able", "candidate_stopped", "no_job_to_offer", "business", "not_able")
NOTE_SMALL = (
    "Gepubliceerd: de uitkomsten van deze route samen. Verzonnen: naam, data, en wie welke uitkomst had."
)
NOTE_LARGE = (
    "Gepubliceerd: de uitkomsten per werkgever, en de kortste en langste duur. "
    "Verzonnen: naam, data, reden en de duur daartussen."
)
WRITTEN = "Reden verzonnen: gepubliceerd is alleen dat de beoogde baan er niet van kwam."
SEED = 2019


@dataclass(frozen=True, slots=True)
class Published:
    """A line of the published table of employers."""

    employer: str
    sector: str
    route: str
    kind: str
    function: str
    jobs: int
    shortest: int
    longest: int


@dataclass(frozen=True, slots=True)
class Pilot:
    """Everything of the pilot; the lists of employers, jobs and projects go side by side."""

    employers: tuple[EmployerSpec, ...]
    jobs: tuple[JobSpec, ...]
    projects: tuple[ProjectSpec, ...]
    people: tuple[PersonSpec, ...]


def read(name: str) -> list[dict[str, str]]:
    """The rows of a published table; the line with its source is left out."""
    with (FIXTURES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def published() -> list[Published]:
    """The eight employers as published."""
    return [
        Published(
            employer=row["employer"],
            sector=SECTORS[row["sector"]],
            route=row["route"],
            kind=row["growth_kind"],
            function=row["function"],
            jobs=int(row["jobs"]),
            shortest=int(row["learn_in_months_min"]),
            longest=int(row["learn_in_months_max"]),
        )
        for row in read("pilot_nieuwe_banen.csv")
    ]


def outcomes_of(employer: str) -> tuple[str, ...]:
    """The outcomes at an employer, one per candidate: published, or the made-up share of the route."""
    if employer in SMALL_OUTCOMES:
        return SMALL_OUTCOMES[employer]
    row = next(row for row in read("pilot_outcomes.csv") if row["employer"] == employer)
    return tuple(outcome for outcome in OUTCOMES for _ in range(int(row[outcome])))


def months_of(line: Published, count: int) -> list[int]:
    """Months of learning in per candidate: the shortest and longest as published, evenly between."""
    if count == 1:
        return [line.longest]
    span = line.longest - line.shortest
    return [line.shortest + span * index // (count - 1) for index in range(count)]


def pilot() -> Pilot:
    """The eight projects; the same on every day, because the pilot keeps its own dates."""
    rng = random.Random(SEED)  # noqa: S311 (made-up data, not secrets)
    names = people_names(rng)
    for _ in range(40):  # the difficult names belong to the residents of today
        next(names)
    employers: list[EmployerSpec] = []
    jobs: list[JobSpec] = []
    projects: list[ProjectSpec] = []
    people: list[PersonSpec] = []
    for index, line in enumerate(published()):
        crew = [_person(len(people) + n, next(names)) for n in range(len(outcomes_of(line.employer)))]
        work = function_of_occupation(OCCUPATIONS[line.employer])
        project, files = _project(rng, line, index, work, crew)
        employers.append(_employer(line, project))
        jobs.append(_job(line, work, project))
        projects.append(project)
        people += files
    return Pilot(tuple(employers), tuple(jobs), tuple(projects), tuple(people))


def _person(index: int, name: tuple[str, str]) -> PersonSpec:
    east = [coach.email for coach in COACHES if coach.team == EAST]
    reported = date(2015, 3, 2) + timedelta(days=17 * index)
    return PersonSpec(
        number=f"P{index + 1:03d}",
        first_name=name[0],
        last_name=name[1],
        birth_date=date(1958 + index, 1 + index % 12, 3 + index % 25),
        town=TOWN,
        team=EAST,
        coach=east[index % len(east)],
        category="1C",
        target_group="other",
        reported_on=reported,
        phone="",
        email="",
        pride="",
        education="",
        debts=False,
        characteristics=("long_unemployed", "low_education") if index % 2 else ("long_unemployed",),
        benefits=(Benefit("participatiewet", reported),),
        ladder=(Rung(reported + timedelta(days=30), 3, 4, "Doet mee met een groep."),),
        distances=(Distance(reported + timedelta(days=30), 18, "1C", "coach", "Ingeschat bij de start."),),
        motivation=(),
        skills_profile=(),
        held=(),
        availability={},
        wanted_occupations=(),
        wanted_sectors=(),
        certificates=(),
        contacts=(
            ContactRow(
                reported + timedelta(days=30), "talk", "came", "Kennisgemaakt.", "Verder praten.", None
            ),
        ),
        profile=None,
        status="ended",
        data_set="pilot",
    )


def _project(
    rng: random.Random, line: Published, index: int, work: Function, crew: list[PersonSpec]
) -> tuple[ProjectSpec, list[PersonSpec]]:
    months = months_of(line, len(crew))
    rng.shuffle(months)
    # The longest ends last, in time for the end of the pilot.
    begins = add_months(LAST_DAY, -max(months) - 1 - index % 3).replace(day=1)
    started = begins - timedelta(days=120)
    entered = [started + timedelta(days=n) for n in (0, 28, 56, 92)] + [begins]
    last = add_months(begins, max(months) + (1 if line.longest == 0 else 0))
    entered.append(last - timedelta(days=5))
    coach = crew[0].coach
    candidates, files = [], []
    reasons = _drop_outs()
    for person, outcome, length in zip(crew, outcomes_of(line.employer), months, strict=True):
        candidate = _candidate(line, work, person, outcome, begins, length, reasons)
        candidates.append(candidate)
        files.append(_file(person, candidate, work))
    return (
        ProjectSpec(
            job=index,
            step=6,
            state="finished",
            started_on=started,
            ended_on=last,
            account_manager=ACCOUNT_MANAGERS[0],
            coach=coach,
            route=line.route,
            activities=activities(entered, 6, last),
            decisions=decisions([*entered, last], (ACCOUNT_MANAGERS[0], coach)),
            places=_places(line, started),
            candidates=tuple(candidates),
            informed_on=started + timedelta(days=20),
            expectations="Mensen die blijven, en begeleiding die er is als het nodig is.",
            profile="Motivatie en werkhouding tellen het zwaarst; het vak wordt hier geleerd.",
            commitment="Een vaste begeleider, en de baan voor wie het werk leert.",
            data_set="pilot",
        ),
        files,
    )


def _drop_outs() -> Iterator[str]:
    while True:
        yield from DROP_OUTS


def _places(line: Published, started: date) -> tuple[PlaceSpec, ...]:
    visited = started + timedelta(days=40)
    own = PlaceSpec(line.employer, "employer", "Het werk zelf, op de werkvloer.", visited, at_employer=True)
    if line.route == "small":
        return (own,)
    return own, PlaceSpec("Leerwerkbedrijf", "work_company", "Werkritme en de eerste taken.", visited)


def _candidate(
    line: Published,
    work: Function,
    person: PersonSpec,
    outcome: str,
    begins: date,
    length: int,
    reasons: Iterator[str],
) -> CandidateSpec:
    # Zero months: at once. A fortnight of getting to know the work is less than a month.
    end = add_months(begins, length) - timedelta(days=1) if length else begins + timedelta(days=13)
    job = outcome in JOB_OUTCOMES
    outcome_on = end + timedelta(days=1)
    note = NOTE_SMALL if line.route == "small" else NOTE_LARGE
    reason = next(reasons) if outcome == "no_job" else ""
    return CandidateSpec(
        person=person.number,
        status="placed" if job else "ended",
        proposed_on=begins - timedelta(days=60),
        motivation="Wil dit werk leren.",
        informed_on=begins - timedelta(days=55),
        introduced_on=begins - timedelta(days=45),
        answered_on=begins - timedelta(days=40),
        learn_in_start=begins,
        learn_in_end=end,
        outcome=outcome,
        outcome_on=outcome_on,
        drop_out_reason=reason,
        note=f"{note} {WRITTEN}" if reason else note,
        made_up=True,
        plan=_plan(line, work, person, begins, end),
        evaluations=_evaluations(work, begins, end, job),
        placement=_placement(line, person, outcome, outcome_on) if job else None,
    )


def _plan(line: Published, work: Function, person: PersonSpec, begins: date, end: date) -> PlanSpec:
    codes = tuple(code for code, _, _ in work.skills)
    middle = begins + (end - begins) // 2
    steps = [StepSpec(0, work.tasks, codes, begins, end, 32)]
    if line.route == "large":
        steps = [
            StepSpec(1, "Ritme opbouwen en de eerste taken leren.", codes[:2], begins, middle, 24),
            StepSpec(0, work.tasks, codes, middle + timedelta(days=1), end, 32),
        ]
    return PlanSpec(
        steps=tuple(steps),
        guide_employer="Leidinggevende op de afdeling",
        guide_place="Begeleider van het leerwerkbedrijf" if line.route == "large" else "",
        guide_coach=person.coach,
        financing="Met behoud van uitkering; de gemeente betaalt de training.",
        conditions="Vaste werktijden en een vaste begeleider.",
        if_it_fails="Samen zoeken naar werk bij een andere werkgever.",
        interim_on=middle,
        final_on=end,
        signed_on=begins - timedelta(days=7),
    )


def _evaluations(work: Function, begins: date, end: date, job: bool) -> tuple[EvaluationSpec, ...]:
    last = 85 if job else 40
    rows = []
    for on, kind, percent in ((begins + (end - begins) // 2, "interim", 45), (end, "final", last)):
        go = job or kind == "interim"
        rows.append(
            EvaluationSpec(
                on=on,
                kind=kind,
                verdict="go" if go else "no_go",
                reason="Het leren gaat vooruit." if go else "Het lukt op deze plek niet.",
                skills=tuple((code, percent) for code, _, _ in work.skills),
                goes_well="Is op tijd en doet mee.",
            )
        )
    return tuple(rows)


def _placement(line: Published, person: PersonSpec, outcome: str, on: date) -> PlacementSpec:
    own = outcome == "intended_job"
    agency = outcome == "temp_agency"
    return PlacementSpec(
        person=person.number,
        employer=line.employer if own else "",
        employer_name=""
        if own
        else ("Uitzendbureau (verzonnen)" if agency else "Andere werkgever (verzonnen)"),
        function=line.function,
        start=on,
        contract="temp" if agency else "fixed",
        months=None if agency else 12,
        hours=32,
        data_set="pilot",
    )


def _file(person: PersonSpec, candidate: CandidateSpec, work: Function) -> PersonSpec:
    """The file beside the trajectory: consent before the proposal, benefit until the job."""
    agreed = candidate.proposed_on - timedelta(days=14)
    shown = tuple((code, 1) for code, _, _ in work.skills[:3])
    benefit = person.benefits[0]
    if candidate.placement is not None:
        end = candidate.placement.start - timedelta(days=1)
        benefit = Benefit(benefit.kind, benefit.start, end, "werk gevonden")
    assert candidate.learn_in_start is not None
    rung = Rung(candidate.learn_in_start, 4, 5, "Leert in bij een werkgever.")
    return replace(
        person,
        benefits=(benefit,),
        ladder=(*person.ladder, rung),
        profile=ProfileRow("Wil dit werk leren.", 32, "", shown, agreed, "gesprek, handtekening op papier"),
    )


def _employer(line: Published, project: ProjectSpec) -> EmployerSpec:
    talk = TalkSpec(
        on=project.started_on,
        expectation="grows",
        participation="yes",
        kind=line.kind,
        changes="Verwacht groei en wil op tijd mensen opleiden.",
        tasks=f"{line.function}, {line.jobs} keer.",
    )
    return EmployerSpec(
        name=line.employer,
        sector=line.sector,
        kvk="",
        size="",
        city="Lelystad",
        account_manager=ACCOUNT_MANAGERS[0],
        motive="",
        ambassador=False,
        contacts=(ContactSpec("Contactpersoon (verzonnen)", ""),),
        talks=(talk,),
    )


def _job(line: Published, work: Function, project: ProjectSpec) -> JobSpec:
    assert project.ended_on is not None
    filled = any(one.outcome == "intended_job" for one in project.candidates)
    return JobSpec(
        employer=line.employer,
        function=work,
        name=line.function,
        places=line.jobs,
        hours=32,
        window_start=project.ended_on - timedelta(days=60),
        window_end=project.ended_on,
        certainty=100 if filled else 0,
        kind=line.kind,
        route=line.route,
        contract="fixed",
        guaranteed=False,
        status="filled" if filled else "lapsed",
        travel_minutes=None,
        means=(),
        lapsed_reason="" if filled else "De beoogde baan kwam er niet van (reden verzonnen).",
        data_set="pilot",
    )
