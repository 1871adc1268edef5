"""How many people fit a job, for the planning of a round: a number, nobody is shown."""

from collections.abc import Collection

from django.utils import timezone

from core.models import User
from employers.models import FutureJob
from matching.domain.ranking import Group
from matching.facts import job_side
from matching.match import Ask, rank_people
from matching.permissions import can_match


def count_fitting(user: User, job: FutureJob, without: Collection[int]) -> int | None:
    """Of those whom this user may rank; None for who may not."""
    if not can_match(user):
        return None
    side = job_side(FutureJob.objects.with_facts().get(pk=job.pk))
    ranked = rank_people(Ask(user, timezone.localdate()), side, own=False)
    return len(set(ranked.part(Group.FITS)) - set(without))
