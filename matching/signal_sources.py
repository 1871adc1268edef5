"""New future jobs that fit somebody of a caseload: found at night and on change, by the rule of the match.

One statement leaves the people whose skills can fit; ``fits_well`` then judges each of them, so that no other
rule about people exists. A job is new for thirty days. An older job counts when somebody learned a skill in
that time and it fits only since then.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

from django.db import connection
from django.urls import reverse
from django.utils import timezone

from clients import signals
from clients.models import Client
from core.models import Municipality
from core.registry import SignalFound, SignalSource
from matching.domain.ranking import fits_well
from matching.facts import JobSide, Person, open_jobs, people

NEW_DAYS: Final = 30
MOST_PER_CLIENT: Final = 5
SOURCE: Final = "new_jobs"

# Weights of what is known and of what is mastered, in twelfths as in the ranking; 84 twelfths of ten is 70%.
_CAN_FIT = """
SELECT asked.job_id, held.client_id
FROM unnest(%s::bigint[], %s::bigint[], %s::int[], %s::int[], %s::bool[])
    AS asked (job_id, skill_id, level, weight, essential)
JOIN (
    SELECT DISTINCT ON (client_id, skill_id) client_id, skill_id, level, "on"
    FROM clients_skillheld WHERE client_id = ANY(%s) AND skill_id = ANY(%s)
    ORDER BY client_id, skill_id, "on" DESC, id DESC
) held ON held.skill_id = asked.skill_id
JOIN unnest(%s::bigint[], %s::bigint[], %s::int[], %s::bool[]) AS job (id, total, essentials, new)
    ON job.id = asked.job_id
GROUP BY asked.job_id, held.client_id, job.total, job.essentials, job.new
HAVING count(*) FILTER (WHERE asked.essential AND held.level >= asked.level) = job.essentials
   AND 2 * sum(asked.weight) >= job.total
   AND 10 * sum(asked.weight * least(12 * held.level / asked.level, 12)) >= 84 * sum(asked.weight)
   AND (job.new OR bool_or(held."on" > %s))
"""


def new_jobs(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """Jobs that fit well, the newest first, a handful per client."""
    since = today - timedelta(days=NEW_DAYS)
    sides = {side.job.pk: side for side in open_jobs() if side.facts.asked}
    can_fit = _who_can_fit(client_ids, list(sides.values()), since)
    asked = {one.skill_id for job_id in can_fit for one in sides[job_id].facts.asked}
    everybody = sorted({pk for ids in can_fit.values() for pk in ids})
    known = {
        person.client_id: person
        for person in people(Client.objects.filter(pk__in=everybody), skills=asked, today=today)
    }
    per_client: dict[int, int] = defaultdict(int)
    for job_id in sorted(can_fit, reverse=True):
        side = sides[job_id]
        for pk in sorted(can_fit[job_id]):
            if per_client[pk] < MOST_PER_CLIENT and _fits_now(side, known[pk], since):
                per_client[pk] += 1
                yield _found(pk, side)


def _is_new(side: JobSide, since: date) -> bool:
    return timezone.localdate(side.job.created_at) > since


def _fits_now(side: JobSide, person: Person, since: date) -> bool:
    """Fits well; and when the job isn't new, it didn't yet before the last month."""
    if not fits_well(side.facts, person.beside(side)):
        return False
    if _is_new(side, since):
        return True
    before = replace(person, held=[one for one in person.held if one.on <= since])
    return not fits_well(side.facts, before.beside(side))


def _who_can_fit(client_ids: Sequence[int], sides: list[JobSide], since: date) -> dict[int, list[int]]:
    """Per job the clients whose skills are enough; conditions are not looked at yet."""
    asked = [(side.job.pk, one) for side in sides for one in side.facts.asked]
    values: list[Any] = [
        [job for job, _ in asked],
        [one.skill_id for _, one in asked],
        [int(one.level) for _, one in asked],
        [int(one.weight) for _, one in asked],
        [one.essential for _, one in asked],
        list(client_ids),
        sorted({one.skill_id for _, one in asked}),
        [side.job.pk for side in sides],
        [sum(int(one.weight) for one in side.facts.asked) for side in sides],
        [sum(1 for one in side.facts.asked if one.essential) for side in sides],
        [_is_new(side, since) for side in sides],
        since,
    ]
    found: dict[int, list[int]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_CAN_FIT, values)
        for job_id, client_id in cursor.fetchall():
            found[job_id].append(client_id)
    return found


def _found(client_id: int, side: JobSide) -> SignalFound:
    job = side.job
    return SignalFound(
        client_id,
        "new_jobs",
        f"{job.function} bij {job.employer.name} kan passen.",
        due_on=job.window_start,
        ref=str(job.pk),
        url=f"{reverse('matching:for_job', args=[job.pk])}?wie=mij",
    )


SOURCES = (SignalSource(SOURCE, 80, {"new_jobs": "nieuwe baan"}, new_jobs),)


def job_changed(ids: Mapping[str, Any]) -> None:
    """A job is new or different: whom it fits is looked at in every municipality, in one fixed order."""
    for municipality_id in Municipality.objects.order_by("pk").values_list("pk", flat=True):
        signals.compute(municipality_id, today=timezone.localdate(), sources=[SOURCE])
