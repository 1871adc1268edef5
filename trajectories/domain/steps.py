"""The six steps of a trajectory project: what is done, what must be there before a step can be left, and
where to.

Source: method page: six steps. A step is left with a decision (go, back, stop) by someone, dated, with the
reason.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.calendar import date_words
from core.domain.decision import Decision, all_of, allow, refuse
from core.domain.state_table import StateTable, Transition
from trajectories.domain.candidate import CHOSEN_STATES, OPEN_STATES, OUTCOME_STATES, CandidateState
from trajectories.domain.learn_in import MAX_MONTHS, PLAN_PARTS, LearnInPlan, PlanProblem, plan_problems
from trajectories.domain.route import NO_ROUTE, RouteFacts, check_stack_person, needs_place, route_needs


class Phase(StrEnum):
    """Where a project stands: in one of the six steps, stopped, or finished."""

    JOB_IN_SIGHT = "step_1"
    POSSIBILITIES = "step_2"
    MATCH = "step_3"
    PLAN = "step_4"
    LEARNING_IN = "step_5"
    REGULAR_JOB = "step_6"
    STOPPED = "stopped"
    FINISHED = "finished"

    @property
    def number(self) -> int | None:
        """1–6, or None when the project has ended."""
        return STEPS.index(self) + 1 if self in STEPS else None


STEPS = (
    Phase.JOB_IN_SIGHT,
    Phase.POSSIBILITIES,
    Phase.MATCH,
    Phase.PLAN,
    Phase.LEARNING_IN,
    Phase.REGULAR_JOB,
)
PHASE_LABELS: dict[str, str] = {
    Phase.JOB_IN_SIGHT: "Baan in zicht",
    Phase.POSSIBILITIES: "Mogelijkheden in kaart",
    Phase.MATCH: "Match",
    Phase.PLAN: "Inleerplan afgesproken",
    Phase.LEARNING_IN: "Inleren",
    Phase.REGULAR_JOB: "Gewone baan",
    Phase.STOPPED: "Gestopt",
    Phase.FINISHED: "Afgerond",
}


class StepAction(StrEnum):
    GO = "go"
    BACK = "back"
    STOP = "stop"


STEP_ACTION_LABELS: dict[str, str] = {
    StepAction.GO: "Verder naar de volgende stap",
    StepAction.BACK: "Terug naar de vorige stap",
    StepAction.STOP: "Stoppen met het project",
}

READY = "Wat in deze stap nodig is, is er."
NOBODY_LEARNING = "Niemand is nog aan het inleren."


def _transitions() -> tuple[Transition, ...]:
    moves: list[Transition] = []
    for place, phase in enumerate(STEPS):
        onward = STEPS[place + 1] if place + 1 < len(STEPS) else Phase.FINISHED
        moves.append(Transition(phase, StepAction.GO, onward, READY))
        if place:
            moves.append(Transition(phase, StepAction.BACK, STEPS[place - 1]))
        moves.append(Transition(phase, StepAction.STOP, Phase.STOPPED, NOBODY_LEARNING))
    return tuple(moves)


STEP_TABLE = StateTable(
    name="Project in zes stappen",
    initial=Phase.JOB_IN_SIGHT,
    states=PHASE_LABELS,
    actions=STEP_ACTION_LABELS,
    transitions=_transitions(),
    now={
        phase: f"Dit project staat nu in de stap '{PHASE_LABELS[phase]}'."
        if Phase(phase).number
        else f"Dit project is al {PHASE_LABELS[phase].lower()}."
        for phase in PHASE_LABELS
    },
)


class Actor(StrEnum):
    """Who does something in a project."""

    ACCOUNT_MANAGER = "account_manager"
    COACH = "coach"
    MANAGEMENT = "management"
    EMPLOYER = "employer"
    WORK_COMPANY = "work_company"
    PLACE = "place"
    CANDIDATE = "candidate"


ACTOR_LABELS: dict[str, str] = {
    Actor.ACCOUNT_MANAGER: "Accountmanager",
    Actor.COACH: "Werkcoach",
    Actor.MANAGEMENT: "Leiding",
    Actor.EMPLOYER: "Werkgever",
    Actor.WORK_COMPANY: "Werkbedrijf",
    Actor.PLACE: "Inleerlocatie",
    Actor.CANDIDATE: "Kandidaat",
}


@dataclass(frozen=True, slots=True)
class Activity:
    """Something done in a step. Not every activity is needed in every project."""

    key: str
    label: str
    who: tuple[Actor, ...]


_AM, _COACH, _LEAD, _EMP = Actor.ACCOUNT_MANAGER, Actor.COACH, Actor.MANAGEMENT, Actor.EMPLOYER
_COMPANY, _PLACE, _CAND = Actor.WORK_COMPANY, Actor.PLACE, Actor.CANDIDATE
_ALL = (_CAND, _EMP, _PLACE, _COACH)

ACTIVITIES: dict[Phase, tuple[Activity, ...]] = {
    Phase.JOB_IN_SIGHT: (
        Activity("growth_conversation", "Een groeigesprek voeren", (_AM, _COACH, _LEAD)),
        Activity("target_group_information", "De werkgever vertellen over de doelgroep", (_AM, _COACH)),
        Activity("expectations", "Vastleggen wat de werkgever verwacht", (_AM,)),
    ),
    Phase.POSSIBILITIES: (
        Activity("route", "De route kiezen", (_EMP, _AM)),
        Activity("places", "Inleerlocaties zoeken", (_COMPANY, _PLACE, _AM)),
        Activity("visits", "Bij elkaar op bezoek gaan", (_EMP, _COMPANY, _PLACE)),
        Activity("profile", "Profiel en voorwaarden van de baan vastleggen", (_EMP, _AM)),
        Activity("commitment", "Afspreken wat de werkgever zelf doet", (_EMP, _AM)),
    ),
    Phase.MATCH: (
        Activity("select", "Kandidaten kiezen op vaardigheden en motivatie", (_COACH,)),
        Activity("inform", "Kandidaten goed informeren", (_COACH,)),
        Activity("prepare", "Kandidaten voorbereiden, bijvoorbeeld met een training", (_COACH,)),
        Activity("introduce", "Kandidaten en werkgever laten kennismaken", (_COACH, _EMP)),
        Activity("employer_decides", "De werkgever laten kiezen", (_EMP,)),
    ),
    Phase.PLAN: (
        Activity("skills", "Bepalen wat de kandidaat gaat leren", _ALL),
        Activity("step_list", "Een stappenlijst maken die iedereen kent", _ALL),
        Activity("guidance", "De begeleiding afspreken", (_EMP, _PLACE, _COACH)),
        Activity("financing", "Afspreken wie wat betaalt", (_EMP, _PLACE, _COACH)),
        Activity("evaluation_dates", "Data voor evaluaties prikken", _ALL),
        Activity("adaptations", "De werkplek aanpassen", (_EMP, _PLACE)),
        Activity("conditions", "De voorwaarden afspreken", _ALL),
        Activity("agreement", "De afspraken ondertekenen", _ALL),
    ),
    Phase.LEARNING_IN: (
        Activity("follow_steps", "De stappen volgen", (_CAND, _PLACE)),
        Activity("daily_guidance", "Elke dag begeleiden", (_PLACE, _EMP)),
        Activity("evaluate", "Samen evalueren", _ALL),
        Activity("go_no_go", "Besluiten: doorgaan of niet", (_EMP, _COACH, _CAND)),
    ),
    Phase.REGULAR_JOB: (
        Activity("start", "Beginnen in de baan", (_EMP, _CAND)),
        Activity("contract", "Het contract vastleggen", (_EMP, _COACH)),
        Activity("onward", "Als de baan er niet komt: snel door naar een andere werkgever", (_COACH,)),
    ),
}


@dataclass(frozen=True, slots=True)
class ProjectCandidate:
    """A candidate as the steps see one.

    `state` is a `CandidateState`. `informed`, `introduced`: step 3. `plan`: the current learn-in plan, None
    without one. `go`: the latest evaluation says go and is enough. `outcome`: an `Outcome`, '' = none yet.
    `since`: learns in from this day; `evaluated_on`: the latest evaluation.
    """

    candidate_id: int
    name: str
    state: str
    informed: bool = False
    introduced: bool = False
    plan: LearnInPlan | None = None
    go: bool = False
    outcome: str = ""
    since: date | None = None
    evaluated_on: date | None = None


@dataclass(frozen=True, slots=True)
class ProjectFacts:
    """Everything that decides whether a step can be left.

    `entered_on`: the day the current step was entered. Step 1: a growth conversation, the employer told about
    the target group, expectations written down. Step 2: a main route, the number of learn-in places, what the
    employer takes on, the number of skills asked (the profile), the conditions of the job. `way`: what the
    routes ask.
    """

    entered_on: date
    growth_conversation: bool = False
    target_group_explained: bool = False
    expectations: bool = False
    route: bool = False
    learn_in_places: int = 0
    commitment: bool = False
    skills_asked: int = 0
    conditions: bool = False
    candidates: tuple[ProjectCandidate, ...] = ()
    way: RouteFacts = NO_ROUTE

    def in_states(self, states: frozenset[CandidateState]) -> tuple[ProjectCandidate, ...]:
        return tuple(candidate for candidate in self.candidates if candidate.state in states)


@dataclass(frozen=True, slots=True)
class Requirement:
    """What must be there before a step can be left, who acts, and what is still missing (Dutch, empty when
    met).
    """

    key: str
    label: str
    who: tuple[Actor, ...]
    problems: tuple[str, ...]

    @property
    def met(self) -> bool:
        return not self.problems


@dataclass(frozen=True, slots=True)
class StepDecision:
    """A decision at the end of a step. `by_id` is the user who decides, None when nobody is named."""

    action: str
    on: date
    reason: str
    by_id: int | None


@dataclass(frozen=True, slots=True)
class LeaveResult:
    """The answer: may it, where it leads (None when refused), and the requirements that this decision has."""

    decision: Decision
    target: Phase | None
    requirements: tuple[Requirement, ...]

    @property
    def missing(self) -> tuple[Requirement, ...]:
        return tuple(requirement for requirement in self.requirements if not requirement.met)


def requirements(phase: str, facts: ProjectFacts, max_months: int = MAX_MONTHS) -> tuple[Requirement, ...]:
    """What the step asks before it can be left with 'go', met or not; empty for a project that has ended."""
    if phase == Phase.PLAN:
        return _plan(facts, max_months)
    rules = REQUIREMENTS.get(Phase(phase))
    return rules(facts) if rules else ()


def requirements_to_stop(facts: ProjectFacts) -> tuple[Requirement, ...]:
    """Stopping leaves nobody behind: who is learning in gets an outcome first."""
    learning = facts.in_states(frozenset({CandidateState.LEARNING_IN}))
    texts = tuple(f"Leg eerst de uitkomst vast van {candidate.name}." for candidate in learning)
    return (Requirement("nobody_learning", NOBODY_LEARNING, (_COACH,), texts),)


def _need(key: str, label: str, who: tuple[Actor, ...], fine: bool, text: str) -> Requirement:
    return Requirement(key, label, who, () if fine else (text,))


def _job_in_sight(facts: ProjectFacts) -> tuple[Requirement, ...]:
    return (
        _need(
            "growth_conversation",
            "Groeigesprek",
            (_AM, _COACH, _LEAD),
            facts.growth_conversation,
            "Leg het groeigesprek vast waar deze baan uit komt.",
        ),
        _need(
            "target_group_information",
            "Uitleg over de doelgroep",
            (_AM, _COACH),
            facts.target_group_explained,
            "Vertel de werkgever over de doelgroep en leg dat vast.",
        ),
        _need(
            "expectations",
            "Verwachtingen van de werkgever",
            (_AM,),
            facts.expectations,
            "Schrijf op wat de werkgever verwacht.",
        ),
    )


def _possibilities(facts: ProjectFacts) -> tuple[Requirement, ...]:
    return (
        _need("route", "Route", (_EMP, _AM), facts.route, "Kies de route van het project."),
        _need(
            "places",
            "Inleerlocatie",
            (_COMPANY, _PLACE, _AM),
            facts.learn_in_places > 0 or not needs_place(facts.way),
            "Voeg minstens één inleerlocatie toe.",
        ),
        *_route(facts),
        _need(
            "profile",
            "Gevraagde vaardigheden",
            (_EMP, _AM),
            facts.skills_asked > 0,
            "Leg vast welke vaardigheden de baan vraagt.",
        ),
        _need(
            "conditions",
            "Voorwaarden van de baan",
            (_EMP, _AM),
            facts.conditions,
            "Leg de voorwaarden van de baan vast.",
        ),
        _need(
            "commitment",
            "Toezegging van de werkgever",
            (_EMP, _AM),
            facts.commitment,
            "Schrijf op wat de werkgever zelf gaat doen.",
        ),
    )


def _route(facts: ProjectFacts) -> tuple[Requirement, ...]:
    """What the routes that this project goes along ask on top."""
    return tuple(Requirement(one.key, one.label, (_AM, _EMP), one.problems) for one in route_needs(facts.way))


def _stack_person(facts: ProjectFacts) -> tuple[Requirement, ...]:
    """Only a stacked job says something about how many are chosen."""
    taking_part = facts.in_states(CHOSEN_STATES - {CandidateState.ENDED})
    found = check_stack_person(facts.way.main, len(taking_part))
    return () if found else (Requirement("one_person", "Eén kandidaat", (_COACH, _EMP), (found.reason,)),)


def _match(facts: ProjectFacts) -> tuple[Requirement, ...]:
    """Informing and meeting come before the choice: until then they are about who is proposed."""
    chosen = facts.in_states(CHOSEN_STATES)
    informed = _not_yet(facts, "is geïnformeerd", lambda one: one.informed)
    introduced = _not_yet(facts, "heeft kennisgemaakt met de werkgever", lambda one: one.introduced)
    return (
        _need(
            "chosen",
            "Gekozen kandidaat",
            (_EMP,),
            bool(chosen),
            "De werkgever heeft nog geen kandidaat gekozen.",
        ),
        Requirement("informed", "Kandidaten geïnformeerd", (_COACH,), informed),
        Requirement("introduced", "Kandidaten hebben kennisgemaakt", (_COACH, _EMP), introduced),
        *_stack_person(facts),
    )


def _not_yet(facts: ProjectFacts, words: str, done: Callable[[ProjectCandidate], bool]) -> tuple[str, ...]:
    """Everybody who is chosen; while nobody is, at least one of those who are proposed."""
    chosen = facts.in_states(CHOSEN_STATES)
    if chosen:
        return tuple(f"Leg vast dat {one.name} {words}." for one in chosen if not done(one))
    proposed = facts.in_states(frozenset({CandidateState.PROPOSED}))
    if any(done(one) for one in proposed):
        return ()
    return (f"Leg vast dat een kandidaat {words}." if proposed else "Er is nog niemand voorgesteld.",)


PLAN_ACTORS: dict[str, tuple[Actor, ...]] = {
    "skills": _ALL,
    "steps": _ALL,
    "duration": _ALL,
    "forms": (_COACH,),
    "guidance": (_EMP, _PLACE, _COACH),
    "financing": (_EMP, _PLACE, _COACH),
    "evaluations": _ALL,
    "conditions": _ALL,
    "explained": (_COACH, _CAND),
    "agreement": _ALL,
}


def _plan(facts: ProjectFacts, max_months: int) -> tuple[Requirement, ...]:
    """Every chosen candidate who hasn't finished has a complete plan. Who already stopped needs none."""
    waiting = facts.in_states(frozenset({CandidateState.ACCEPTED, CandidateState.LEARNING_IN}))
    found = [(one.name, problem) for one in waiting for problem in _candidate_problems(one, max_months)]
    nobody = "Er is geen gekozen kandidaat. Ga terug naar de match of stop het project."
    ready = bool(facts.in_states(CHOSEN_STATES))
    parts = tuple(
        Requirement(
            key, label, PLAN_ACTORS[key], tuple(f"{name}: {p.text}" for name, p in found if p.key == key)
        )
        for key, label in PLAN_PARTS.items()
    )
    return (_need("chosen", "Gekozen kandidaat", (_EMP,), ready, nobody), *parts)


def _candidate_problems(candidate: ProjectCandidate, max_months: int) -> tuple[PlanProblem, ...]:
    if candidate.plan is None:
        return tuple(
            PlanProblem(key, "Er is nog geen inleerplan.")
            for key in PLAN_PARTS
            if key not in ("duration", "forms")
        )
    return plan_problems(candidate.plan, max_months)


def _learning_in(facts: ProjectFacts) -> tuple[Requirement, ...]:
    chosen = facts.in_states(CHOSEN_STATES)
    ended = bool(chosen) and all(one.state in OUTCOME_STATES for one in chosen)
    go = any(one.go and one.state == CandidateState.LEARNING_IN for one in chosen)
    text = "Voer een evaluatie waarin iemand verder mag en de drempel haalt, of leg elke uitkomst vast."
    return (_need("go", "Evaluatie met 'doorgaan'", (_EMP, _COACH, _CAND), go or ended, text),)


def _regular_job(facts: ProjectFacts) -> tuple[Requirement, ...]:
    open_ones = facts.in_states(OPEN_STATES)
    open_texts = tuple(f"Leg de uitkomst vast van {one.name}." for one in open_ones)
    ended = facts.in_states(OUTCOME_STATES)
    unsaid = tuple(f"Kies de uitkomst van {one.name}." for one in ended if not one.outcome)
    return (Requirement("outcomes", "Uitkomst van elke kandidaat", (_COACH, _EMP), open_texts + unsaid),)


REQUIREMENTS: dict[Phase, Callable[[ProjectFacts], tuple[Requirement, ...]]] = {
    Phase.JOB_IN_SIGHT: _job_in_sight,
    Phase.POSSIBILITIES: _possibilities,
    Phase.MATCH: _match,
    Phase.LEARNING_IN: _learning_in,
    Phase.REGULAR_JOB: _regular_job,
}


def check_step_decision(decision: StepDecision, entered_on: date, today: date) -> Decision:
    """A decision has a person, a reason and a date: not in the future, not before the step was entered."""
    checks = (
        (decision.by_id is not None, "Leg vast wie dit besluit neemt."),
        (bool(decision.reason.strip()), "Schrijf op waarom je dit besluit."),
        (decision.on <= today, "De datum van het besluit ligt in de toekomst."),
        (
            decision.on >= entered_on,
            f"Deze stap begon op {date_words(entered_on)}; het besluit kan niet eerder zijn.",
        ),
    )
    refused = [refuse(text) for fine, text in checks if not fine]
    return all_of(refused, otherwise="Het besluit is compleet.")


def may_leave(
    phase: str, facts: ProjectFacts, decision: StepDecision, today: date, max_months: int = MAX_MONTHS
) -> LeaveResult:
    """Whether a project can leave its step with this decision, and where it goes.

    'Go' asks what the step needs, 'stop' that nobody is learning in any more, 'back' nothing but the decision
    itself. `max_months`: the longest that learning in may take.
    """
    needs: tuple[Requirement, ...] = ()
    if decision.action == StepAction.GO:
        needs = requirements(phase, facts, max_months)
    elif decision.action == StepAction.STOP:
        needs = requirements_to_stop(facts)
    move = STEP_TABLE.find(phase, decision.action)
    if move is None:
        return LeaveResult(STEP_TABLE.may(phase, decision.action), None, needs)
    gaps = [refuse(text) for need in needs for text in need.problems]
    answer = all_of(
        [check_step_decision(decision, facts.entered_on, today), *gaps],
        otherwise=f"Het project gaat naar '{PHASE_LABELS[move.target]}'.",
    )
    return LeaveResult(answer, Phase(move.target) if answer else None, needs)


def can_go(phase: str, facts: ProjectFacts, max_months: int = MAX_MONTHS) -> Decision:
    """Whether the step is ready to be left with 'go', before anybody decides: for a button and its reason."""
    if Phase(phase).number is None:
        return refuse(f"Dit project is {PHASE_LABELS[phase].lower()}.")
    gaps = [refuse(text) for need in requirements(phase, facts, max_months) for text in need.problems]
    return all_of(gaps) if gaps else allow(READY)
