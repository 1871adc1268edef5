"""Fourteen made-up projects: two in each of the six steps, one that finished and one that stopped.

A project in a step has everything that the steps before it ask (trajectories.domain.steps).
"""

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.domain.skills import Asked, Held, job_mastery
from reporting.demo.accounts import COACHES, PARTICIPATION, TOWN
from reporting.demo.employers import EmployerSpec, JobSpec
from reporting.demo.file_rows import ContactRow, Rung, SkillRow
from reporting.demo.people import PersonSpec
from reporting.demo.project_specs import (
    SET_ASIDE,
    CandidateSpec,
    DecisionSpec,
    EvaluationSpec,
    PlacementSpec,
    PlaceSpec,
    PlanSpec,
    ProjectSpec,
    StepSpec,
    activities,
    decisions,
    entered_from,
    plan_until,
)

# How many days a step takes, the first step first.
LENGTHS = (21, 28, 35, 24, 112)
FILE_COACHES = [one.email for one in COACHES if one.town == TOWN and one.team != PARTICIPATION]
WORKS = ("Leerwerkbedrijf De Werkplaats|work_company", "Vakcollege Waterstad|school")
LEARNED = ("Werkt steeds zelfstandiger.", "Is elke dag op tijd.", "Vraagt hulp als het nodig is.")
HARD = ("", "Het tempo is nog laag aan het eind van de dag.", "Praten met collega’s blijft spannend.")


@dataclass(frozen=True, slots=True)
class Story:
    """A project to make: its step, days in it, and what became of each candidate (see ``_CASES``)."""

    step: int
    days_in: int
    cases: tuple[str, ...] = ()
    state: str = "running"


STORIES = (
    Story(5, 84, ("learning", "learning_late", "learning", "refused")),
    Story(
        3, 18, ("proposed", "proposed_informed", "proposed_introduced", "accepted", "refused", "withdrawn")
    ),
    Story(6, 20, ("placed", "learning_long", "refused")),
    Story(4, 12, ("accepted", "plan_begun", "refused")),
    Story(1, 6),
    Story(2, 15),
    Story(3, 44, ("proposed", "proposed_informed", "proposed")),
    Story(5, 40, ("learning", "ended_early", "next_in_line", "refused")),
    Story(6, 9, ("placed_elsewhere", "ended_early", "learning_long", "placed_agency")),
    Story(4, 26, ("plan_unsigned", "plan_signed", "ended_before")),
    Story(1, 25),
    Story(2, 48),
    Story(6, 160, ("placed", "placed", "ended_early", "refused"), "finished"),
    Story(3, 120, ("withdrawn_gone", "refused_gone"), "stopped"),
)
ALLOWED_BEFORE = 10  # days between consent and proposal


@dataclass(frozen=True, slots=True)
class Scene:
    """Somebody in a project, before it is said what became of it; the first word of ``case`` says what."""

    case: str
    base: CandidateSpec
    job: JobSpec
    entered: list[date]
    places: tuple[PlaceSpec, ...]
    person: PersonSpec


@dataclass(frozen=True, slots=True)
class Made:
    """Projects, with the jobs and residents as they are now that these exist."""

    projects: tuple[ProjectSpec, ...]
    jobs: tuple[JobSpec, ...]
    people: tuple[PersonSpec, ...]
    placements: tuple[PlacementSpec, ...]


def projects(
    rng: random.Random,
    today: date,
    employers: list[EmployerSpec],
    jobs: list[JobSpec],
    people: list[PersonSpec],
) -> Made:
    """The projects, and what they change in jobs and files."""
    by_name = {one.name: one for one in employers}
    board = Board(rng, today, list(jobs), {one.number: one for one in people})
    made = [board.project(story, by_name) for story in STORIES]
    direct = board.direct_placements(30, employers)
    return Made(tuple(made), tuple(board.jobs), tuple(board.people.values()), direct)


class Board:
    """Who and what is still free, while projects are made one after the other."""

    def __init__(
        self, rng: random.Random, today: date, jobs: list[JobSpec], people: dict[str, PersonSpec]
    ) -> None:
        self.rng, self.today, self.jobs, self.people = rng, today, jobs, people
        self.taken_jobs: set[int] = set()
        self.taken_people: set[str] = set()
        self.functions: set[str] = set()

    def project(self, story: Story, employers: dict[str, EmployerSpec]) -> ProjectSpec:
        """One project, on a free job, with the free residents whose skills fit best."""
        index = self._free_job()
        job, employer = self.jobs[index], employers[self.jobs[index].employer]
        entered = entered_from(LENGTHS[: story.step - 1], self.today - timedelta(days=story.days_in))
        coach = FILE_COACHES[len(self.taken_jobs) % len(FILE_COACHES)]
        places = self._places(job, entered) if story.step > 1 else ()
        candidates = tuple(self._candidate(case, job, entered, places) for case in story.cases)
        self.jobs[index] = job = self._job(job, story, entered, candidates)
        by = (employer.account_manager, coach)
        done = story.step > 1
        return ProjectSpec(
            job=index,
            step=story.step,
            state=story.state,
            started_on=entered[0],
            account_manager=employer.account_manager,
            coach=coach,
            route=job.route if done else "",
            activities=activities(entered, story.step, self.today),
            decisions=self._decisions(story, entered, by),
            places=places,
            candidates=candidates,
            informed_on=entered[0] + timedelta(days=9) if done else None,
            expectations="Mensen die willen leren en blijven. Tempo komt later." if done else "",
            profile="Motivatie eerst; het vak leren ze hier." if done else "",
            commitment=(
                "Een vaste begeleider, een proefdag vooraf en een contract bij gebleken geschiktheid."
                if story.step > 2
                else ""
            ),
            ended_on=self.today - timedelta(days=story.days_in - 30) if story.state != "running" else None,
        )

    def _free_job(self) -> int:
        for index, job in enumerate(self.jobs):
            name = job.function.name
            if index not in self.taken_jobs and job.status != "lapsed" and name not in self.functions:
                self.taken_jobs.add(index)
                self.functions.add(name)
                return index
        raise ValueError("No future job left for another project.")

    def _job(
        self, job: JobSpec, story: Story, entered: list[date], candidates: tuple[CandidateSpec, ...]
    ) -> JobSpec:
        """The job as it stands now: its status, room for the chosen, a window after the learning."""
        chosen = sum(1 for one in candidates if one.status in ("accepted", "learning_in", "placed"))
        if story.state == "stopped":
            gone = "De verhuizing van het bedrijf gaat niet door."
            return replace(job, status="lapsed", lapsed_reason=gone)
        learning = "learning_in" if story.step > 4 else "worked_out"
        status = {1: "in_sight", 2: "in_sight"}.get(story.step, learning)
        status = "filled" if story.state == "finished" else status
        opens = self.today + timedelta(days=(7 - story.step) * 42 - 40)
        if story.state == "finished":
            opens = entered[-1]
        return replace(
            job,
            status=status,
            places=max(job.places, chosen),
            window_start=opens,
            window_end=opens + timedelta(days=75),
            certainty=max(job.certainty, 70),
        )

    def _places(self, job: JobSpec, entered: list[date]) -> tuple[PlaceSpec, ...]:
        visited = entered[1] + timedelta(days=8)
        own = PlaceSpec(job.employer, "employer", job.function.tasks, visited, at_employer=True)
        if job.route == "small":
            return (own,)
        name, kind = WORKS[len(self.taken_jobs) % 2].split("|")
        return own, PlaceSpec(name, kind, "Werkritme, veilig werken en de eerste taken.", visited)

    def _decisions(self, story: Story, entered: list[date], by: tuple[str, str]) -> tuple[DecisionSpec, ...]:
        made = decisions(entered, by)
        on = self.today - timedelta(days=story.days_in - 30)
        if story.state == "finished":
            made += (DecisionSpec(6, "go", on, "Van iedereen is de uitkomst bekend.", by[1]),)
        if story.state == "stopped":
            made += (DecisionSpec(3, "stop", on, "De uitbreiding van het bedrijf gaat niet door.", by[0]),)
        return made

    def _candidate(
        self, case: str, job: JobSpec, entered: list[date], places: tuple[PlaceSpec, ...]
    ) -> CandidateSpec:
        proposed = entered[2] + timedelta(days=min(5, (self.today - entered[2]).days))
        person = self._pick(job, proposed)
        base = CandidateSpec(
            person=person.number,
            status="proposed",
            proposed_on=proposed,
            motivation=f"Wil graag aan het werk als {job.function.name.lower()} en wil het vak leren.",
            mastery=_mastery(job, person.held),
        )
        tell: dict[str, Callable[[Scene], CandidateSpec]] = {
            "proposed": self._proposed,
            "refused": self._refused,
            "withdrawn": self._withdrawn,
            "accepted": self._accepted,
            "plan": self._plan,
            "next": self._next,
            "learning": self._learning,
            "placed": self._placed,
            "ended": self._ended,
        }
        return tell[case.split("_")[0]](Scene(case, base, job, entered, places, person))

    def _pick(self, job: JobSpec, proposed: date) -> PersonSpec:
        """The free resident of team work, with consent, who masters most of the job."""
        free = [
            one
            for one in self.people.values()
            if one.number not in self.taken_people
            and one.coach in FILE_COACHES
            and one.profile is not None
            and one.profile.withdrawn_on is None
        ]
        best = max(free, key=lambda one: (_mastery(job, one.held) or 0, one.number))
        self.taken_people.add(best.number)
        assert best.profile is not None
        agreed = min(best.profile.agreed_on, proposed - timedelta(days=ALLOWED_BEFORE))
        self.people[best.number] = replace(best, profile=replace(best.profile, agreed_on=agreed))
        return self.people[best.number]

    # One method per kind of case; the word before the first underscore names it.
    def _proposed(self, at: Scene) -> CandidateSpec:
        known = at.base.proposed_on + timedelta(days=3)
        return replace(
            at.base,
            informed_on=known if at.case != "proposed" else None,
            introduced_on=known + timedelta(days=5) if at.case == "proposed_introduced" else None,
        )

    def _refused(self, at: Scene) -> CandidateSpec:
        on = at.base.proposed_on + timedelta(days=11)
        reason = (
            "job_gone" if at.case == "refused_gone" else self.rng.choice(["other_chosen", "skills", "hours"])
        )
        return replace(at.base, status="refused", answered_on=on, refusal_reason=reason, informed_on=on)

    def _withdrawn(self, at: Scene) -> CandidateSpec:
        reason = "other" if at.case == "withdrawn_gone" else "found_work"
        return replace(at.base, status="withdrawn", withdrawal_reason=reason)

    def _accepted(self, at: Scene) -> CandidateSpec:
        """Chosen by the employer, informed and introduced, without a plan yet."""
        return replace(
            at.base,
            status="accepted",
            informed_on=at.base.proposed_on + timedelta(days=2),
            introduced_on=at.base.proposed_on + timedelta(days=8),
            answered_on=at.base.proposed_on + timedelta(days=12),
        )

    def _plan(self, at: Scene) -> CandidateSpec:
        """Step 4: a plan that is begun, complete but not signed, or signed."""
        chosen = self._accepted(at)
        begins = self.today + timedelta(days=14)
        signed = self.today - timedelta(days=2) if at.case == "plan_signed" else None
        plan = self._made_plan(at.job, at.places, at.person, begins, 140, signed)
        if at.case == "plan_begun":
            plan = replace(plan, guide_employer="", financing="", interim_on=None, steps=plan.steps[:1])
        return replace(chosen, plan=plan)

    def _next(self, at: Scene) -> CandidateSpec:
        """The next of the train: signed, and starts as soon as there is room."""
        chosen = self._accepted(at)
        begins = self.today + timedelta(days=20)
        return replace(
            chosen,
            plan=self._made_plan(at.job, at.places, at.person, begins, 120, self.today - timedelta(days=9)),
        )

    def _learning(self, at: Scene, *, runs: bool = True) -> CandidateSpec:
        """Learning in since step 5 began; one had no evaluation for too long."""
        chosen = self._accepted(at)
        begins = at.entered[4] + timedelta(days=self.rng.randint(0, 6))
        length = (self.today - begins).days + self.rng.randint(60, 130)
        plan = self._made_plan(at.job, at.places, at.person, begins, length, begins - timedelta(days=4))
        held = self._evaluations(at.job, begins, late=at.case == "learning_late")
        self._learned(at.person, begins, held, runs=runs)
        return replace(chosen, status="learning_in", learn_in_start=begins, plan=plan, evaluations=held)

    def _placed(self, at: Scene) -> CandidateSpec:
        """Learned in, and at work since: in the intended job, elsewhere, or through an agency."""
        learned = self._learning(at, runs=False)
        end = at.entered[5] + timedelta(days=self.rng.randint(1, 7))
        outcome = {"placed": "intended_job", "placed_elsewhere": "other_employer"}.get(at.case, "temp_agency")
        on = end + timedelta(days=1)
        self._work(at.person.number, on, whole=True)
        placement = PlacementSpec(
            person=at.person.number,
            employer=at.job.employer if outcome == "intended_job" else "",
            employer_name={"other_employer": "Lunchroom Zoet", "temp_agency": "Uitzendbureau Vooruit"}.get(
                outcome, ""
            ),
            function=at.job.title,
            start=on,
            contract="temp" if outcome == "temp_agency" else "fixed",
            months=None if outcome == "temp_agency" else 12,
            hours=at.job.hours,
        )
        return replace(
            learned,
            status="placed",
            learn_in_end=end,
            outcome=outcome,
            outcome_on=on,
            placement=placement,
            plan=plan_until(learned.plan, end),
            evaluations=tuple(one for one in learned.evaluations if one.on <= end),
        )

    def _ended(self, at: Scene) -> CandidateSpec:
        """Stopped before the start, or while learning in."""
        if at.case == "ended_before":
            chosen = self._accepted(at)
            on = (chosen.answered_on or self.today) + timedelta(days=9)
            return replace(
                chosen,
                status="ended",
                outcome="no_job",
                outcome_on=on,
                drop_out_reason="before_start",
                note="Koos voor een opleiding.",
            )
        learned = self._learning(at, runs=False)
        assert learned.learn_in_start is not None
        end = learned.learn_in_start + timedelta(days=31)
        stop = EvaluationSpec(
            on=end,
            kind="interim",
            verdict="no_go",
            reason="Het werk is te zwaar op dit moment; samen gestopt.",
            skills=tuple((code, 20) for code, _, _ in at.job.function.skills),
            in_the_way="Het tempo en de lange dagen.",
        )
        return replace(
            learned,
            status="ended",
            learn_in_end=end,
            outcome="no_job",
            outcome_on=end,
            drop_out_reason=self.rng.choice(["candidate_stopped", "not_able"]),
            evaluations=(*(one for one in learned.evaluations if one.on < end), stop),
        )

    def _made_plan(
        self,
        job: JobSpec,
        places: tuple[PlaceSpec, ...],
        person: PersonSpec,
        begins: date,
        length: int,
        signed: date | None,
    ) -> PlanSpec:
        codes = tuple(code for code, _, _ in job.function.skills)
        middle, end = begins + timedelta(days=length // 2), begins + timedelta(days=length)
        hours = min(job.hours, 24)
        first = StepSpec(
            len(places) - 1, "Ritme opbouwen en de eerste taken leren.", codes[:2], begins, middle, hours
        )
        second = StepSpec(0, job.function.tasks, codes, middle + timedelta(days=1), end, job.hours)
        return PlanSpec(
            steps=(first, second),
            guide_employer="Vaste collega op de afdeling",
            guide_place="Werkbegeleider" if len(places) > 1 else "",
            guide_coach=person.coach,
            financing="Met behoud van uitkering. De gemeente betaalt training en werkkleding.",
            conditions="Vaste dagen in de eerste maand; overleg om de vier weken.",
            if_it_fails="We zoeken samen een andere plek in dezelfde richting.",
            interim_on=middle,
            final_on=end - timedelta(days=7),
            signed_on=signed,
            adaptations="" if len(places) > 1 else SET_ASIDE["adaptations"],
        )

    def _evaluations(self, job: JobSpec, begins: date, *, late: bool) -> tuple[EvaluationSpec, ...]:
        rows, percent = [], 20
        on = begins + timedelta(days=26)
        until = self.today - timedelta(days=38 if late else 1)
        while on <= until:
            percent = min(percent + self.rng.randint(9, 18), 95)
            skills = [
                (code, min(percent + self.rng.randint(-10, 12), 100)) for code, _, _ in job.function.skills
            ]
            rows.append(
                EvaluationSpec(
                    on=on,
                    kind="interim",
                    verdict="go",
                    reason="Het leren gaat vooruit en iedereen wil verder.",
                    skills=tuple(skills),
                    with_employer=self.rng.random() < 0.8,
                    goes_well=self.rng.choice(LEARNED),
                    in_the_way=self.rng.choice(HARD),
                    agreements="Volgende keer kijken we naar zelfstandig werken.",
                )
            )
            on += timedelta(days=28)
        return tuple(rows)

    def _learned(
        self, person: PersonSpec, begins: date, held: tuple[EvaluationSpec, ...], *, runs: bool
    ) -> None:
        """What learning in adds to the file: the rung, skills seen at work, contacts more often."""
        file = self.people[person.number]
        back = self.rng.choice([3, 6, 9, 12, 18])
        on = max(self.today - timedelta(days=back), file.contacts[-1].on + timedelta(days=1))
        call = ContactRow(on, "phone", "came", "Gebeld over het inleren: het gaat goed.", "", None)
        contacts = (*file.contacts, call) if runs and on <= self.today else file.contacts
        seen = [
            SkillRow(code, 1 + percent // 34, "evaluation", one.on)
            for one in held[-1:]
            for code, percent in one.skills
        ]
        self.people[person.number] = replace(
            file,
            ladder=(
                *(row for row in file.ladder if row.on < begins),
                Rung(begins, 4, 5, "Leert in bij een werkgever."),
            ),
            contacts=contacts,
            held=(*file.held, *seen),
        )

    def _work(self, number: str, on: date, *, whole: bool) -> None:
        """What a job changes in the file: the rung, and the benefit when the job is enough to live on."""
        file = self.people[number]
        rung = Rung(on, 6 if whole else 5, 6, "Heeft betaald werk." if whole else "Werkt naast de uitkering.")
        last = file.benefits[-1]
        until = replace(last, end=max(on - timedelta(days=1), last.start), reason="werk gevonden")
        self.people[number] = replace(
            file,
            ladder=(*(row for row in file.ladder if row.on < on), rung),
            benefits=(*file.benefits[:-1], until) if whole else file.benefits,
        )

    def direct_placements(self, count: int, employers: list[EmployerSpec]) -> tuple[PlacementSpec, ...]:
        """Starts without a project, over the past year: some part-time beside the benefit."""
        near = [
            one
            for one in self.people.values()
            if one.category in ("1A", "1B") and one.number not in self.taken_people and one.town == TOWN
        ]
        rows = []
        for index, person in enumerate(self.rng.sample(near, count)):
            on = self.today - timedelta(days=index * 12 + self.rng.randint(0, 8))
            employer = self.rng.choice(employers)
            hours = self.rng.choice([12, 16, 20, 32, 32, 36, 38])
            self._work(person.number, on, whole=hours >= 32)
            rows.append(
                PlacementSpec(
                    person=person.number,
                    employer=employer.name,
                    employer_name="",
                    function=self.rng.choice(["Medewerker", "Assistent", "Hulpkracht"]),
                    start=on,
                    contract=self.rng.choice(["fixed", "fixed", "permanent", "temp"]),
                    months=6,
                    hours=hours,
                )
            )
        return tuple(rows)


def _mastery(job: JobSpec, held: tuple[SkillRow, ...]) -> int | None:
    """Whole percents of the job's skills, by the same arithmetic as everywhere."""
    numbers = {code: n for n, (code, _, _) in enumerate(job.function.skills, start=1)}
    asked = [Asked(numbers[code], level, weight) for code, level, weight in job.function.skills]
    rows = [Held(numbers[row.skill], row.level, row.source, row.on) for row in held if row.skill in numbers]
    return job_mastery(asked, rows).percent
