"""Two files of one employer become one: everything moves to the one that stays, and nothing is removed."""

from collections.abc import Collection
from datetime import date
from typing import Any, Final

from django.db import connection, transaction

from core import audit
from core.editing import save_version
from core.models import Draft, Municipality, User
from core.notices import tell
from core.outbox import announce
from core.pages import Refused
from core.tenancy import scope
from employers.domain.merging import CHOSEN, merged_values
from employers.merge_steps import move_rows
from employers.models import Employer, EmployerMerge
from employers.services.account_manager_periods import begin_period

# A number of our own for the lock; merges are rare, one at a time is enough.
ONE_MERGE_AT_A_TIME: Final = 20_261_123
READ = (
    *(name for names in CHOSEN.values() for name in names),
    *("motives", "notes", "committed", "ambassador", "last_contact_on"),
)


def values_of(employer: Employer) -> dict[str, Any]:
    """What two files are compared by."""
    return {name: getattr(employer, name) for name in READ}


@transaction.atomic
def merge_employers(
    *, by: User, kept: Employer, gone: Employer, taken: Collection[str], reason: str, today: date
) -> EmployerMerge:
    """Makes one file of two; ``taken``: fields for which the file that goes is right.

    Pressing twice gives the same merge. Raises Refused when one of the two was merged elsewhere meanwhile,
    or when they belong to different sets of data.
    """
    kept, gone = _locked(kept.pk, gone.pk)
    if gone.merged_into_id == kept.pk:
        return EmployerMerge.objects.get(gone=gone)
    _check(kept, gone)
    before = [kept.account_manager, gone.account_manager]
    changes = merged_values(values_of(kept), values_of(gone), taken)
    # First it steps aside: a KvK number belongs to one file that stands.
    gone = save_version(gone, by=by, version=gone.version, merged_into=kept, account_manager=None)
    begin_period(by=by, employer=gone, on=today)
    kept = save_version(kept, by=by, version=kept.version, **changes)
    begin_period(by=by, employer=kept, on=today, note=f"Samengevoegd met {gone.name}.")
    moved = move_rows(kept.pk, gone.pk)
    _move_drafts(kept.pk, gone.pk)
    merge = EmployerMerge.objects.create(kept=kept, gone=gone, reason=reason, moved=moved, created_by=by)
    audit.record("employer.merged", by=by, on=kept, note=f"{gone.pk} in {kept.pk}")
    for employer in (kept, gone):
        announce("employer.changed", employer_id=employer.pk)
    told = {user.pk: user for user in before if user is not None and user != by}
    text = f"{by} voegde {gone.name} samen met {kept.name}."
    tell(told.values(), text, kept.get_absolute_url())
    return merge


def _locked(kept_id: int, gone_id: int) -> tuple[Employer, Employer]:
    """Both files, locked: first the one that goes, as rows that follow it do (employers.following).

    Merges wait for each other, so that two in opposite directions don't get stuck.
    """
    if kept_id == gone_id:
        raise Refused("Kies twee verschillende werkgevers.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_MERGE_AT_A_TIME])
    rows = Employer.objects.select_for_update(of=("self",)).select_related("account_manager")
    gone = rows.get(pk=gone_id)
    return rows.get(pk=kept_id), gone


def _check(kept: Employer, gone: Employer) -> None:
    for one in (kept, gone):
        if one.merged_into_id is not None:
            raise Refused(f"{one} is intussen samengevoegd met {one.merged_into}.")
    if kept.data_set != gone.data_set:
        raise Refused("Verzonnen gegevens, de pilot en echte gegevens blijven apart.")


def _move_drafts(kept_id: int, gone_id: int) -> None:
    """What anybody is typing for the file that goes, is found again at the one that stays."""
    old, new = f"/werkgevers/{gone_id}/", f"/werkgevers/{kept_id}/"
    for municipality in Municipality.objects.order_by("pk"):
        with scope(municipality_id=municipality.pk):
            for pk, user_id, key in Draft.objects.filter(key__startswith=old).values_list(
                "pk", "user", "key"
            ):
                target = new + key.removeprefix(old)
                if not Draft.objects.filter(user_id=user_id, key=target).exists():
                    Draft.objects.filter(pk=pk).update(key=target)
