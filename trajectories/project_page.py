"""What the page and the list of projects show, put together from the facts and the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from core.kept import once
from core.models import User
from core.parameters import values_on
from employers.models import GROWTH_KINDS, ROUTES
from employers.presentation import window_words
from trajectories.deeds import Deed, Next, Norms, Rights, at, next_for, requirement_deed, rights_of
from trajectories.domain.candidate import CANDIDATE_STATE_LABELS, CandidateState
from trajectories.domain.learn_in import MAX_MONTHS
from trajectories.domain.learning_notes import learning_notes
from trajectories.domain.steps import (
    ACTOR_LABELS,
    PHASE_LABELS,
    STEP_TABLE,
    STEPS,
    Actor,
    Phase,
    Requirement,
    StepAction,
    requirements,
    requirements_to_stop,
)
from trajectories.domain.turn import acts_next, records, to_tick
from trajectories.facts import UNSEEN, CandidateLine, Picture, phase_of, pictures
from trajectories.models import LearnInPlace, Project, ProjectActivity
from trajectories.panels_routes import chain_warnings, route_block
from trajectories.permissions import can_decide

ROUTE_LABELS = dict(ROUTES)
GROWTH_LABELS = dict(GROWTH_KINDS)
STATE_TONES: dict[str, str] = {
    CandidateState.PROPOSED: "info",
    CandidateState.REFUSED: "neutral",
    CandidateState.WITHDRAWN: "neutral",
    CandidateState.ACCEPTED: "info",
    CandidateState.LEARNING_IN: "info",
    CandidateState.PLACED: "good",
    CandidateState.ENDED: "neutral",
}
COUNT_WORDS: dict[str, str] = {
    CandidateState.PROPOSED: "voorgesteld",
    CandidateState.ACCEPTED: "gekozen",
    CandidateState.LEARNING_IN: "aan het inleren",
    CandidateState.PLACED: "aan het werk",
    CandidateState.ENDED: "gestopt",
    CandidateState.REFUSED: "niet gekozen",
    CandidateState.WITHDRAWN: "teruggetrokken",
}
READY_WORDS: dict[str, str] = {Phase.LEARNING_IN: "niets: het inleren loopt"}
READY_ADVICE: dict[str, str] = {
    Phase.LEARNING_IN: "De evaluatie zegt: doorgaan. Ga naar stap 6 als de baan er is of dichtbij komt.",
}
MOST_OWN = 100
OUT_OF_SIGHT = (CandidateState.REFUSED, CandidateState.WITHDRAWN)
PROJECT_TONES = {"running": "info", "stopped": "neutral", "finished": "good"}


@dataclass(frozen=True, slots=True)
class Turn:
    """Who acts next, in words, and whether that is the user."""

    words: str
    mine: bool


@dataclass(frozen=True, slots=True)
class Check:
    """A line of the checklist."""

    requirement: Requirement
    who: str
    problems: tuple[str, ...]
    more: int
    deed: Deed | None

    @property
    def met(self) -> bool:
        return self.requirement.met


@dataclass(frozen=True, slots=True)
class CandidateRow:
    line: CandidateLine
    label: str
    tone: str
    next: Next
    url: str


@dataclass(frozen=True, slots=True)
class ActivityRow:
    key: str
    label: str
    who: str
    done_on: date | None
    set_aside: str
    note: str

    @property
    def open(self) -> bool:
        return self.done_on is None and not self.set_aside


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A line of the list."""

    project: Project
    counts: str
    turn: Turn
    missing: str
    ready: str
    step_label: str
    state_tone: str
    chain_warnings: tuple[str, ...] = ()


def norms_on(today: date) -> Norms:
    """The terms that hold on this day."""
    found = values_on(["evaluation_interval", "learn_in_max"], today)
    return Norms(int(found.get("evaluation_interval", 28)), int(found.get("learn_in_max", MAX_MONTHS)))


def notes_on(picture: Picture, norms: Norms, today: date) -> tuple[str, ...]:
    """Who learns in and isn't ready, of the candidates that the reader may count."""
    return learning_notes((line.facts for line in picture.lines), norms.evaluation_days, today, UNSEEN)


def notes_to_go(project: Project, user: User, today: date) -> tuple[str, ...]:
    """What is said with the decision to leave learning in; nothing at another step."""
    if phase_of(project) != Phase.LEARNING_IN:
        return ()
    return notes_on(pictures([project], user)[project.pk], norms_on(today), today)


def turn_of(project: Project, needs: Sequence[Requirement], user: User) -> Turn:
    """'accountmanager (jij)': by role and by whose project it is."""
    actor = acts_next(phase_of(project), needs)
    if actor is None:
        return Turn("", mine=False)
    if actor == Actor.CANDIDATE:
        return Turn("kandidaat, die leert", mine=False)
    person = project.account_manager if actor == Actor.ACCOUNT_MANAGER else project.coach
    own = user.pk in (project.account_manager_id, project.coach_id)
    mine = actor == user.role and (own or person is None)
    if mine:
        return Turn(f"{ACTOR_LABELS[actor].lower()} (jij)", mine=True)
    name = f" ({person.get_full_name()})" if person is not None else ""
    return Turn(ACTOR_LABELS[actor].lower() + name, mine=False)


def rows_for_list(projects: Sequence[Project], user: User, today: date) -> list[ProjectRow]:
    """Lines without names: who a candidate is stands on the project's own page."""
    norms, found = norms_on(today), pictures(projects, None)
    return [_row(project, found[project.pk], user, norms, today) for project in projects]


def own_rows(user: User, today: date) -> list[ProjectRow]:
    """The running projects that this person leads, and whose turn it is in each."""
    own = Project.objects.running().owned_by(user).for_list()[:MOST_OWN]
    return once(("own projects", user.pk), lambda: rows_for_list(list(own), user, today))


def _row(project: Project, picture: Picture, user: User, norms: Norms, today: date) -> ProjectRow:
    phase = phase_of(project)
    needs = requirements(phase, picture.facts, norms.max_months)
    missing = [need.label for need in needs if not need.met]
    return ProjectRow(
        project=project,
        counts=count_words(picture.counts),
        turn=turn_of(project, needs, user),
        missing=_first_missing(missing),
        ready=READY_WORDS.get(phase, "niets: neem het besluit"),
        step_label=PHASE_LABELS[STEPS[project.step - 1]],
        state_tone=PROJECT_TONES[project.state],
        chain_warnings=chain_warnings(picture, today),
    )


def _first_missing(labels: list[str]) -> str:
    if not labels:
        return ""
    return labels[0] + (f" en nog {len(labels) - 1}" if len(labels) > 1 else "")


def count_words(counts: dict[str, int]) -> str:
    """'2 voorgesteld · 1 aan het inleren'."""
    return " · ".join(f"{counts[state]} {word}" for state, word in COUNT_WORDS.items() if counts.get(state))


def project_page(project: Project, user: User, today: date) -> dict[str, Any]:
    """Everything on the page of one project."""
    norms, picture = norms_on(today), pictures([project], user)[project.pk]
    rights, phase = rights_of(user, project), phase_of(project)
    needs = requirements(phase, picture.facts, norms.max_months)
    rows = [_candidate_row(line, project, rights, today, norms) for line in picture.visible]
    turn = turn_of(project, needs, user)
    checks = checklist(needs, project, picture, rights, norms)
    return {
        "project": project,
        "today": today,
        "job": project.job,
        "subtitle": subtitle(project),
        "running": project.state == Project.State.RUNNING,
        "steps": step_bar(project),
        "step_label": PHASE_LABELS[phase],
        "turn": turn,
        "checks": checks,
        "advice": READY_ADVICE.get(phase, "Alles is er. Neem het besluit over deze stap."),
        "met": sum(1 for check in checks if check.met),
        "decisions_deeds": decision_deeds(project, picture, needs, user),
        "rows": [row for row in rows if row.line.status not in OUT_OF_SIGHT],
        "gone": [row for row in rows if row.line.status in OUT_OF_SIGHT],
        "others": _others(picture),
        "way": route_block(project, picture, today),
        "rights": rights,
        "activities": activity_rows(project, phase),
        "decisions": list(project.decisions.select_related("created_by")),
        "places": list(LearnInPlace.objects.of_project(project.pk).select_related("employer")),
        "facts_one": _facts_one(project),
        "facts_two": _facts_two(project),
    }


def subtitle(project: Project) -> str:
    """Employer · route · start · certainty."""
    job = project.job
    parts = [
        job.employer.name,
        f"{job.places} {'plaats' if job.places == 1 else 'plaatsen'}",
        f"start {window_words(job.window_start, job.window_end)}",
        f"zekerheid {job.certainty}%",
    ]
    return " · ".join(parts)


def step_bar(project: Project) -> list[dict[str, Any]]:
    """Steps before the current one are done; of an ended project the step where it ended counts too."""
    running = project.state == Project.State.RUNNING
    finished = project.state == Project.State.FINISHED
    return [
        {
            "label": PHASE_LABELS[phase],
            "state": (
                "done"
                if number < project.step or (finished and number <= project.step)
                else "current"
                if number == project.step and running
                else "todo"
            ),
        }
        for number, phase in enumerate(STEPS, start=1)
    ]


def checklist(
    needs: Sequence[Requirement], project: Project, picture: Picture, rights: Rights, norms: Norms
) -> list[Check]:
    """What the step asks, each with the button that meets it; the first button stands out."""
    checks: list[Check] = []
    first = True
    for need in needs:
        deed = None if need.met else requirement_deed(need, project, picture.visible, rights, norms)
        if deed is not None and first:
            deed, first = replace(deed, primary=True), False
        texts = tuple(text[:1].upper() + text[1:] for text in need.problems)
        checks.append(
            Check(need, ACTOR_LABELS[records(need)].lower(), texts[:3], max(len(texts) - 3, 0), deed)
        )
    return checks


def decision_deeds(
    project: Project, picture: Picture, needs: Sequence[Requirement], user: User
) -> list[Deed]:
    """Go, back and stop, for who decides. Go is off with what is missing; back is always possible."""
    phase = phase_of(project)
    if project.state != Project.State.RUNNING or not can_decide(user, project):
        return []
    missing = [need for need in needs if not need.met]
    label = "Rond het project af" if phase == Phase.REGULAR_JOB else f"Verder naar stap {project.step + 1}"
    count = len(missing)
    reason = f"Nog {count} {'ding' if count == 1 else 'dingen'} nodig: zie de lijst hierboven."
    # While somebody learns, going on is possible but not what is asked for now.
    asked_now = not missing and phase != Phase.LEARNING_IN
    deeds = [
        Deed(label, at("decide", project.pk, "go"), enabled=not missing, reason=reason, primary=asked_now)
    ]
    if STEP_TABLE.find(phase, StepAction.BACK):
        deeds.append(Deed(f"Terug naar stap {project.step - 1}", at("decide", project.pk, "back")))
    learning = any(need.problems for need in requirements_to_stop(picture.facts))
    why = "Er is nog iemand aan het inleren. Leg eerst de uitkomst vast."
    deeds.append(Deed("Stop het project", at("decide", project.pk, "stop"), enabled=not learning, reason=why))
    return deeds


def _candidate_row(
    line: CandidateLine, project: Project, rights: Rights, today: date, norms: Norms
) -> CandidateRow:
    return CandidateRow(
        line=line,
        label=CANDIDATE_STATE_LABELS[line.status],
        tone=STATE_TONES[line.status],
        next=next_for(line, project, rights, today, norms),
        url=at("candidate", line.id),
    )


def _others(picture: Picture) -> str:
    """'2 andere kandidaten: 1 voorgesteld · 1 aan het inleren'; '' when the user sees everybody."""
    if not picture.unseen:
        return ""
    counts: dict[str, int] = {}
    for line in picture.lines:
        if not line.visible:
            counts[line.status] = counts.get(line.status, 0) + 1
    noun = "andere kandidaat" if picture.unseen == 1 else "andere kandidaten"
    return f"{picture.unseen} {noun} van andere teams: {count_words(counts)}"


def activity_rows(project: Project, phase: Phase) -> list[ActivityRow]:
    """The activities of this step that are ticked by hand."""
    known: dict[str, ProjectActivity] = {row.key: row for row in project.activities.filter(step=project.step)}
    rows = []
    for activity in to_tick(phase):
        row = known.get(activity.key)
        rows.append(
            ActivityRow(
                key=activity.key,
                label=activity.label,
                who=", ".join(ACTOR_LABELS[actor].lower() for actor in activity.who),
                done_on=row.done_on if row else None,
                set_aside=row.set_aside if row else "",
                note=row.note if row else "",
            )
        )
    return rows


def _facts_one(project: Project) -> list[tuple[str, Any]]:
    conversation = project.job.conversation
    return [
        ("Groeigesprek", conversation.on if conversation else None),
        ("Werkgever verteld over de doelgroep", project.employer_informed_on),
        ("Verwachtingen", project.expectations),
    ]


def _facts_two(project: Project) -> list[tuple[str, Any]]:
    extra = ", ".join(ROUTE_LABELS[route] for route in project.extra_routes)
    return [
        ("Route", ROUTE_LABELS.get(project.route, "")),
        *([("Ook", extra)] if extra else []),
        ("Profiel en voorwaarden", project.profile),
        ("Werkgever doet zelf", project.commitment),
        ("Door naar de baan", f"vanaf {project.threshold}% van de vaardigheden"),
    ]
