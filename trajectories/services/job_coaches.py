"""Job coaches at an employer: recorded, warned about, ended."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from clients.models import Client
from clients.services.client import announce_change, of_client
from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.notices import tell
from core.tenancy import whole_region
from employers.models import Employer
from trajectories.domain import job_coach as rules
from trajectories.domain.job_coach import CoachThere
from trajectories.models import JobCoaching, Placement
from trajectories.services.announcements import receivers
from trajectories.services.parts import day, require


def coaches_at(employer_id: int, on: date) -> list[CoachThere]:
    """The job coaches at an employer on this day or later, over the whole region: only their names."""
    with whole_region():
        rows = JobCoaching.objects.filter(Q(end=None) | Q(end__gte=on), employer_id=employer_id)
        found = list(rows.order_by("start", "id").values_list("coach_name", "organisation", "start", "end"))
    return list(rules.there_on([CoachThere(*row) for row in found], on))


@transaction.atomic
def record_job_coach(
    *,
    by: User,
    client: Client,
    employer: Employer,
    coach_name: str,
    start: date,
    organisation: str = "",
    phone: str = "",
    weekly_hours: Decimal | None = None,
    second_reason: str = "",
    form_key: UUID | None = None,
) -> JobCoaching:
    """A job coach helps this person at this employer. Pressing twice records once.

    Raises Refused, naming the first, when another job coach comes there and no reason is given.
    """
    # Two coaches who each record one at the same moment: the second waits, and is warned.
    Employer.objects.select_for_update(of=("self",)).only("pk").get(pk=employer.pk)
    earlier = JobCoaching.objects.filter(form_key=form_key, created_by=by).first() if form_key else None
    if earlier is not None:
        return earlier
    others = rules.others_there(coaches_at(employer.pk, start), coach_name, start)
    require(rules.may_join(others, second_reason))
    made, _ = create_once(
        JobCoaching,
        by=by,
        form_key=form_key,
        **of_client(client),
        employer=employer,
        placement=Placement.objects.filter(client=client, employer=employer, end=None).first(),
        coach_name=coach_name.strip(),
        organisation=organisation.strip(),
        phone=phone.strip(),
        weekly_hours=weekly_hours,
        start=start,
        second_reason=second_reason.strip() if others else "",
    )
    audit.record("job_coach.recorded", by=by, on=made, clients=[client.pk])
    announce_change(client)
    if others:
        tell(
            [one for one in receivers(employer) if one.pk != by.pk],
            f"Bij {employer.name} komt een tweede jobcoach: {made.coach_name}.",
            employer.get_absolute_url(),
        )
    return made


@transaction.atomic
def end_job_coach(*, by: User, coaching: JobCoaching, end: date, today: date | None = None) -> JobCoaching:
    """The job coach stops. The same last day again changes nothing."""
    locked = JobCoaching.objects.select_for_update(of=("self",)).get(pk=coaching.pk)
    if locked.end == end:
        return locked
    require(rules.may_end(locked.start, locked.end, end, day(today)))
    saved = save_version(locked, by=by, version=locked.version, end=end)
    audit.record("job_coach.ended", by=by, on=saved, clients=[saved.client_id])
    return saved
