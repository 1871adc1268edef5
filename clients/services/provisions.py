"""The catalogue of support: kept by quality and the functional administrator."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q

from clients.models import Enrolment, EnrolmentPhase, Provision, ProvisionPhase
from core import audit
from core.editing import create_once, save_version
from core.models import TargetGroup, User
from core.pages import Refused

Phases = Sequence[dict[str, Any]]
# Room for the old numbers while new ones are written: an order is there once.
ASIDE = 1000


def _check_name(municipality_id: int, name: str, *, own: Q | None = None) -> None:
    taken = Provision.objects.filter(municipality_id=municipality_id, name=name)
    if (taken.exclude(own) if own is not None else taken).exists():
        raise Refused("Er is al aanbod met deze naam.")


@transaction.atomic
def make_provision(
    *,
    by: User,
    phases: Phases,
    target_groups: Sequence[TargetGroup] = (),
    form_key: UUID | None = None,
    **told: Any,
) -> Provision:
    """Something new in the catalogue of the own municipality. Raises Refused when the name is taken."""
    _check_name(by.municipality_id, told["name"], own=Q(form_key=form_key) if form_key else None)
    made, new = create_once(Provision, by=by, form_key=form_key, municipality_id=by.municipality_id, **told)
    if new:
        made.target_groups.set(target_groups)
        _write_phases(made, phases)
        audit.record("provision.made", by=by, on=made)
    return made


@transaction.atomic
def change_provision(
    *,
    by: User,
    provision: Provision,
    version: int,
    phases: Phases,
    target_groups: Sequence[TargetGroup] = (),
    **changes: Any,
) -> Provision:
    """Changes it; who takes part goes on. Raises EditConflict, and Refused for a phase in use."""
    _check_name(provision.municipality_id, changes["name"], own=Q(pk=provision.pk))
    changed = save_version(provision, by=by, version=version, **changes)
    changed.target_groups.set(target_groups)
    _write_phases(changed, phases)
    audit.record("provision.changed", by=by, on=changed)
    return changed


def _write_phases(provision: Provision, phases: Phases) -> None:
    """Phases that stay keep their row, because enrolments point at it."""
    kept = {one.pk: one for one in provision.phases.all()}
    stay = {row["pk"] for row in phases if row.get("pk") in kept}
    gone = [pk for pk in kept if pk not in stay]
    used = Q(phase__in=gone)
    if gone and (EnrolmentPhase.objects.filter(used).exists() or Enrolment.objects.filter(used).exists()):
        raise Refused("Een fase waar al iemand aan meedeed, kan niet weg. Geef hem een andere naam.")
    ProvisionPhase.objects.filter(pk__in=gone).delete()
    provision.phases.update(order=F("order") + ASIDE)
    for number, row in enumerate(phases, start=1):
        fields = {"name": row["name"], "weeks": row.get("weeks"), "in_group": bool(row.get("in_group"))}
        if row.get("pk") in stay:
            provision.phases.filter(pk=row["pk"]).update(order=number, **fields)
        else:
            provision.phases.create(order=number, **fields)
