"""What the verbs about employers share: the data set, and telling log and outbox."""

from datetime import date

from django.db.models import Q

from core import audit
from core.models import User
from core.models.base import DataSet
from core.outbox import announce
from employers.models import Employer, FutureJob


def data_set(by: User) -> str:
    """What made-up accounts write is made up."""
    return DataSet.DEMO.value if by.is_demo else DataSet.LIVE.value


def spoke(employer_id: int, on: date) -> bool:
    """Beside the version: a talk must not get in the way of somebody who edits the employer."""
    earlier = Q(last_contact_on=None) | Q(last_contact_on__lt=on)
    return bool(Employer.objects.filter(earlier, pk=employer_id).update(last_contact_on=on))


def tell_employer(action: str, by: User, employer: Employer) -> None:
    audit.record(action, by=by, on=employer)
    announce("employer.changed", employer_id=employer.pk)


def tell_job(action: str, by: User, job: FutureJob) -> None:
    audit.record(action, by=by, on=job)
    announce("job.changed", job_id=job.pk, employer_id=job.employer_id)
