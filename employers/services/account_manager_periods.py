"""Who looks after an employer, written in one place: the open period is ``Employer.account_manager``."""

from datetime import date

from core.models import User
from employers.models import AccountManagerPeriod, Employer


def begin_period(*, by: User | None, employer: Employer, on: date, note: str = "") -> None:
    """Ends the period of who looked after the employer, and begins that of who does now; nobody is possible.

    ``employer`` is as it was just saved. Whoever looks after it already keeps the period.
    """
    open_ones = AccountManagerPeriod.objects.filter(employer_id=employer.pk, end=None)
    if open_ones.filter(user_id=employer.account_manager_id).exists():
        return
    for period in open_ones:
        # Begun later than this day: a day that was set back can't end before it began.
        open_ones.filter(pk=period.pk).update(end=max(on, period.start))
    if employer.account_manager_id is not None:
        AccountManagerPeriod.objects.create(
            employer_id=employer.pk,
            user_id=employer.account_manager_id,
            start=on,
            note=note,
            created_by=by,
        )
