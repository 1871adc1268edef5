"""What the warnings need to know of everybody who learns in: one statement for a project or a caseload.

Read within the scope of whoever looks: of talks and of help outside work row-level security gives the
employer's side nothing, and the rule isn't asked about them there.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection

from core.kept import once
from core.models import User
from core.parameters import values_on
from core.policy import may
from trajectories.domain.candidate import CandidateState
from trajectories.domain.evaluation import EvaluationHeld, Present
from trajectories.domain.warnings import (
    GuidanceWarning,
    GuideAtPlace,
    GuidesThen,
    LearningFacts,
    PromisedHelp,
    Terms,
    guidance_warnings,
)
from trajectories.models import Candidate
from trajectories.querysets import CandidateQuerySet

TERM_KEYS = {
    "evaluation_days": "evaluation_interval",
    "candidate_days": "guidance_candidate",
    "place_days": "guidance_place",
    "employer_days": "guidance_employer",
    "guide_changes": "guides_changed",
    "help_days": "help_outside",
}
_PRESENT = (Present.CANDIDATE, Present.EMPLOYER, Present.PLACE, Present.COACH)

# Written out: nine questions about everybody at once. The step of today is the one that runs, else the last
# that began.
_FACTS = """
WITH chosen AS MATERIALIZED (
    SELECT c.id, c.client_id, c.project_id, c.learn_in_start, job.employer_id, plan.id AS plan_id
    FROM trajectories_candidate c
    JOIN trajectories_project project ON project.id = c.project_id
    JOIN employers_futurejob job ON job.id = project.job_id
    LEFT JOIN trajectories_learninplan plan ON plan.candidate_id = c.id
    WHERE c.status = 'learning_in' AND c.learn_in_start IS NOT NULL AND c.id IN ({ids})
),
spoken AS (
    SELECT id, json_object_agg(whom, latest) AS talks FROM (
        SELECT id, whom, max("on") AS latest FROM (
            SELECT one.id, talk.whom, talk."on" FROM chosen one
            JOIN trajectories_guidancecontact talk ON talk.candidate_id = one.id
            UNION ALL
            SELECT one.id, 'candidate', talk."on" FROM chosen one
            JOIN clients_contact talk ON talk.client_id = one.client_id
            WHERE talk.result = 'came' AND talk."on" <= %(today)s
            UNION ALL
            SELECT one.id, 'employer', talk."on" FROM chosen one
            JOIN employers_employertalk talk ON talk.employer_id = one.employer_id
            WHERE talk."on" <= %(today)s
        ) talks GROUP BY id, whom
    ) last_talks GROUP BY id
)
SELECT c.id, c.client_id, c.project_id, c.learn_in_start, spoken.talks,
    (SELECT json_agg(json_build_array(e."on", e.with_candidate, e.with_employer, e.with_place, e.with_coach)
                     ORDER BY e."on", e.id)
     FROM trajectories_evaluation e WHERE e.candidate_id = c.id) AS evaluations,
    (SELECT json_agg(json_build_array(g.pgh_created_at::date, g.guide_employer, g.guide_place)
                     ORDER BY g.pgh_id)
     FROM trajectories_learninplanevent g WHERE g.pgh_obj_id = c.plan_id) AS guides,
    (SELECT json_agg(s.start ORDER BY s.start)
     FROM trajectories_learninstep s WHERE s.plan_id = c.plan_id) AS moves,
    now_at.place_id IS NOT NULL AND now_at.at_employer IS DISTINCT FROM c.employer_id AS place_apart,
    now_at.start AS place_since,
    (SELECT json_agg(json_build_array(pg.name, pg.start, pg."end") ORDER BY pg.id)
     FROM trajectories_placeguide pg WHERE pg.place_id = now_at.place_id) AS at_place,
    (SELECT json_agg(json_build_array(i.id, i.title, coalesce(sp.approved_on, sp.start), i.by_on)
                     ORDER BY i.id)
     FROM clients_planitem i JOIN clients_supportplan sp ON sp.id = i.plan_id
     WHERE i.client_id = c.client_id AND sp.status = 'agreed' AND i.status = 'planned' AND i.track = 'life'
       AND NOT EXISTS (SELECT 1 FROM clients_enrolment en
                       WHERE en.client_id = i.client_id AND en.provision_id = i.provision_id
                         AND en.start IS NOT NULL)) AS help
FROM chosen c
LEFT JOIN spoken ON spoken.id = c.id
LEFT JOIN LATERAL (
    SELECT s.place_id, s.start, place.employer_id AS at_employer FROM trajectories_learninstep s
    LEFT JOIN trajectories_learninplace place ON place.id = s.place_id
    WHERE s.plan_id = c.plan_id AND s.start <= %(today)s
    ORDER BY (s."end" >= %(today)s) DESC, s.start DESC, s.id DESC LIMIT 1
) now_at ON true
ORDER BY c.id
"""


@dataclass(frozen=True, slots=True)
class Learner:
    """Somebody who learns in, and what asks for attention."""

    candidate_id: int
    client_id: int
    project_id: int
    warnings: tuple[GuidanceWarning, ...]


def terms_on(today: date) -> Terms:
    """The norms of this day; a norm that was taken away keeps its first value."""
    found = values_on(list(TERM_KEYS.values()), today)
    return Terms(**{name: int(found[key]) for name, key in TERM_KEYS.items() if key in found})


def learners(candidates: CandidateQuerySet, today: date, *, file: bool) -> list[Learner]:
    """Those of these candidates who learn in, with their warnings; one question, whatever the number."""
    terms = terms_on(today)
    return [
        Learner(
            row["id"],
            row["client_id"],
            row["project_id"],
            guidance_warnings(facts_of(row), terms, today, file=file),
        )
        for row in _rows(candidates, today)
    ]


def learners_of(user: User, candidates: CandidateQuerySet, today: date) -> list[Learner]:
    """The same as this user may know it, for people in the user's sight."""
    seen = candidates & Candidate.objects.visible_to(user)
    return learners(seen, today, file=may(user, "guidance", "view"))


def warnings_of(candidate: Candidate, user: User, today: date) -> tuple[GuidanceWarning, ...]:
    """The warnings of one candidate; () for somebody who doesn't learn in. Asked once a page."""
    if candidate.status != CandidateState.LEARNING_IN:
        return ()
    found = once(
        ("guidance warnings", candidate.pk, user.pk),
        lambda: learners_of(user, Candidate.objects.filter(pk=candidate.pk), today),
    )
    return found[0].warnings if found else ()


def _rows(candidates: CandidateQuerySet, today: date) -> list[dict[str, Any]]:
    ids = candidates.order_by().values("pk").query
    try:
        inner, values = ids.sql_with_params()
    except EmptyResultSet:
        return []
    named = {f"v{place}": value for place, value in enumerate(values)}
    inner = inner % tuple(f"%({name})s" for name in named)
    with connection.cursor() as cursor:
        cursor.execute(_FACTS.format(ids=inner), {**named, "today": today})
        names = [column.name for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _known(text: str) -> date:
    return date.fromisoformat(text)


def facts_of(row: dict[str, Any]) -> LearningFacts:
    """One row as the rule sees it."""
    return LearningFacts(
        started_on=row["learn_in_start"],
        evaluations=tuple(
            EvaluationHeld(
                _known(on), frozenset(who for who, was in zip(_PRESENT, there, strict=True) if was)
            )
            for on, *there in row["evaluations"] or ()
        ),
        talks={whom: _known(on) for whom, on in (row["talks"] or {}).items()},
        place_apart=bool(row["place_apart"]),
        guides=tuple(GuidesThen(_known(on), employer, place) for on, employer, place in row["guides"] or ()),
        at_place=tuple(
            GuideAtPlace(name, _day(start), _day(end)) for name, start, end in row["at_place"] or ()
        ),
        at_place_since=row["place_since"],
        moves=tuple(_known(on) for on in row["moves"] or ()),
        help=tuple(
            PromisedHelp(pk, title, _known(on), _day(by_on)) for pk, title, on, by_on in row["help"] or ()
        ),
    )
