"""How a project works as the method says: read from what is there anyway, in a fixed number of questions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Min
from django.utils import timezone

from clients.models import Contact, PlanItem
from core.domain.rounding import percent
from core.domain.small_numbers import could_identify
from core.models import User
from core.parameters import values_on
from employers.models import EmployerTalk
from trajectories.domain.candidate import CHOSEN_STATES, OUTCOME_STATES
from trajectories.domain.evaluation import missing_sides
from trajectories.domain.fidelity import CandidateWork, Fidelity, ItemScore, fidelity, terms_kept
from trajectories.domain.learn_in import OUTCOME_LABELS
from trajectories.models import Candidate, Evaluation, GuidanceContact, LearnInPlan, Project

Days = dict[int, list[date]]
CANDIDATE, PLACE, EMPLOYER = "candidate", "place", "employer"


@dataclass(frozen=True, slots=True)
class Facts:
    """What was read of all chosen candidates of a project, by candidate or by client."""

    plans: Mapping[int, LearnInPlan]
    evaluations: Days
    spoken: Mapping[tuple[int, str], list[date]]
    seen: Days
    talks: list[date]
    help: Mapping[int, list[tuple[date, date | None]]]
    terms: Mapping[str, int]


TERMS = {
    "evaluation_interval": 28,
    "guidance_candidate": 14,
    "guidance_place": 28,
    "guidance_employer": 28,
    "help_outside": 28,
}


def chosen_of(project: Project, town: int) -> list[Candidate]:
    """Everybody of the municipality whom the employer chose. Read to be counted: nobody is shown."""
    rows = Candidate._base_manager.filter(
        project=project, municipality_id=town, status__in=[state.value for state in CHOSEN_STATES]
    )
    fields = ("pk", "client_id", "status", "mastery_at_proposal", "learn_in_start", "learn_in_end", "outcome")
    return [Candidate(**dict(zip(_names(fields), row, strict=True))) for row in rows.values_list(*fields)]


def told_of(user: User, candidates: list[Candidate]) -> tuple[list[Candidate], bool]:
    """Whom the page may count, and whether they were too few: of fewer than five, somebody out of the user's
    sight among them, the score would tell what was done, and promised, for one person."""
    ids = [one.pk for one in candidates]
    in_sight = Candidate.objects.visible_to(user).filter(pk__in=ids).count()
    few = could_identify(len(ids)) and in_sight < len(ids)
    return ([], True) if few else (candidates, False)


def _names(fields: Iterable[str]) -> list[str]:
    return ["id" if name == "pk" else name for name in fields]


def fidelity_of(project: Project, candidates: list[Candidate], today: date) -> Fidelity:
    """The score of one project, over these candidates; seven questions whatever their number."""
    facts = _read(project, candidates, today)
    return fidelity(project.job.conversation_id is not None, [_work(one, facts, today) for one in candidates])


def _read(project: Project, candidates: list[Candidate], today: date) -> Facts:
    ids = [one.pk for one in candidates]
    clients = [one.client_id for one in candidates]
    found = values_on(list(TERMS), today)
    return Facts(
        plans=_plans(ids),
        evaluations=_evaluations(ids),
        spoken=_spoken(ids),
        seen=_grouped(
            Contact._base_manager.filter(client_id__in=clients, result="came").values_list("client_id", "on")
        ),
        talks=list(
            EmployerTalk.objects.filter(employer_id=project.job.employer_id).values_list("on", flat=True)
        ),
        help=_help(clients),
        terms={key: int(found.get(key, default)) for key, default in TERMS.items()},
    )


def _plans(ids: list[int]) -> dict[int, LearnInPlan]:
    fields = (
        "candidate_id", "explained_on", "shared_on", "signed_candidate_on", "signed_employer_on",
        "signed_municipality_on",
    )  # fmt: skip
    rows = LearnInPlan._base_manager.filter(candidate_id__in=ids).values(*fields)
    return {row["candidate_id"]: LearnInPlan(**row) for row in rows}


def _evaluations(ids: list[int]) -> Days:
    """Days of evaluations where every side was."""
    fields = ("candidate_id", "on", "with_candidate", "with_employer", "with_place", "with_coach")
    found: Days = {}
    for pk, on, *there in Evaluation._base_manager.filter(candidate_id__in=ids).values_list(*fields):
        present = {who for who, was in zip((CANDIDATE, EMPLOYER, PLACE, "coach"), there, strict=True) if was}
        if not missing_sides(present):
            found.setdefault(pk, []).append(on)
    return found


def _spoken(ids: list[int]) -> dict[tuple[int, str], list[date]]:
    found: dict[tuple[int, str], list[date]] = {}
    rows = GuidanceContact._base_manager.filter(candidate_id__in=ids)
    for pk, whom, on in rows.values_list("candidate_id", "whom", "on"):
        found.setdefault((pk, whom), []).append(on)
    return found


def _help(clients: list[int]) -> dict[int, list[tuple[date, date | None]]]:
    """Help outside work that a plan promises: (agreed on, began on); it began when the history says so."""
    items = PlanItem._base_manager.filter(
        client_id__in=clients, track="life", plan__status__in=["agreed", "replaced", "ended"]
    )
    history = PlanItem.pgh_event_model._base_manager.filter(  # type: ignore[attr-defined]
        client_id__in=clients, status__in=["running", "done"]
    )
    began = dict(history.values_list("pgh_obj_id").annotate(first=Min("pgh_created_at")))
    found: dict[int, list[tuple[date, date | None]]] = {}
    for pk, client, approved, start in items.values_list(
        "pk", "client_id", "plan__approved_on", "plan__start"
    ):
        moment = began.get(pk)
        day = timezone.localtime(moment).date() if moment else None
        found.setdefault(client, []).append((approved or start, day))
    return found


def _grouped(rows: Iterable[tuple[int, date]]) -> Days:
    found: Days = {}
    for key, on in rows:
        found.setdefault(key, []).append(on)
    return found


def _work(one: Candidate, facts: Facts, today: date) -> CandidateWork:
    plan, start = facts.plans.get(one.pk), one.learn_in_start
    return CandidateWork(
        on_skills=one.mastery_at_proposal is not None,
        list_known=None if start is None else _known(plan, start),
        signed=None if start is None else _signed(plan),
        evaluations=_kept(one, facts.evaluations.get(one.pk, []), "evaluation_interval", facts, today),
        contacts=_contacts(one, facts, today),
        help=_helped(facts.help.get(one.client_id, []), start, facts.terms["help_outside"], today),
    )


def _known(plan: LearnInPlan | None, start: date) -> bool:
    days = (plan.explained_on, plan.shared_on) if plan else (None,)
    return all(day is not None and day <= start for day in days)


def _signed(plan: LearnInPlan | None) -> bool:
    return plan is not None and all(
        (plan.signed_candidate_on, plan.signed_employer_on, plan.signed_municipality_on)
    )


def _kept(one: Candidate, days: list[date], term: str, facts: Facts, today: date) -> tuple[int, int]:
    if one.learn_in_start is None:
        return 0, 0
    until = min(one.learn_in_end or today, today)
    return terms_kept(one.learn_in_start, until, days, facts.terms[term])


def _contacts(one: Candidate, facts: Facts, today: date) -> tuple[int, int]:
    sides: tuple[tuple[str, str, list[date]], ...] = (
        ("guidance_candidate", CANDIDATE, facts.seen.get(one.client_id, [])),
        ("guidance_place", PLACE, []),
        ("guidance_employer", EMPLOYER, facts.talks),
    )
    pairs = [
        _kept(one, [*facts.spoken.get((one.pk, side), []), *more], term, facts, today)
        for term, side, more in sides
    ]
    return sum(done for done, _ in pairs), sum(asked for _, asked in pairs)


def _helped(
    promised: list[tuple[date, date | None]], start: date | None, term: int, today: date
) -> tuple[int, int]:
    """Of the help whose term is over, or that began: how much began in time."""
    if start is None:
        return 0, 0
    days = timedelta(days=term)
    due = [(on, began) for on, began in promised if began is not None or on + days < today]
    return sum(1 for on, began in due if began is not None and began <= on + days), len(due)


def fidelity_context(found: Fidelity, candidates: list[Candidate]) -> dict[str, Any]:
    """Score and items beside the outcomes."""
    outcomes: dict[str, int] = {}
    for one in candidates:
        if one.status in OUTCOME_STATES:
            label = OUTCOME_LABELS.get(one.outcome, "Niet bekend")
            outcomes[label] = outcomes.get(label, 0) + 1
    score = found.score
    return {
        "score": None if score is None else percent(score),
        "known": len(found.known),
        "items": [_line(item) for item in found.items],
        "outcomes": sorted(outcomes.items(), key=lambda pair: -pair[1]),
        "busy": sum(1 for one in candidates if one.status not in OUTCOME_STATES),
        "people": len(candidates),
    }


def _line(item: ItemScore) -> dict[str, Any]:
    share = item.share
    whole = None if share is None else percent(share)
    tone = "neutral" if whole is None else "good" if whole >= 80 else "attention" if whole >= 40 else "bad"
    return {"label": item.label, "text": item.text, "percent": whole, "tone": tone}
