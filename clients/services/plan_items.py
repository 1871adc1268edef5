"""The lines of a plan: put in while it is made, moved on while it runs."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from clients.domain.benefit import BenefitPeriod as Period
from clients.domain.enrolment import benefit_first
from clients.domain.plan import ItemAction, ItemStatus, may_move_item, may_write
from clients.models import BenefitPeriod, Client, PlanItem, Provision, SupportPlan
from clients.services.client import announce_change, locked, of_client
from clients.services.planning import fresh, require, start_plan
from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused

MOST_ITEMS = 60
STATUS_AFTER = {
    ItemAction.START: ItemStatus.RUNNING,
    ItemAction.FINISH: ItemStatus.DONE,
    ItemAction.STOP: ItemStatus.STOPPED,
}


def offered(municipality_id: int, today: date, track: str = "") -> Any:
    """What the catalogue offers now: in use, under contract, and looked at again in time."""
    rows = Provision.objects.on_offer(today).filter(municipality_id=municipality_id)
    return rows.filter(Q(tracks=[]) | Q(tracks__contains=[track])) if track else rows


@transaction.atomic
def add_plan_item(
    *, by: User, client: Client, today: date, form_key: UUID | None = None, **told: Any
) -> PlanItem:
    """Adds a line to the draft; without one a new version is made first, so that agreed words stay.

    A title that names something from the catalogue is that. Raises Refused for a full plan.
    """
    client = locked(client)
    earlier = PlanItem.objects.filter(form_key=form_key, created_by=by).first() if form_key else None
    if earlier is not None:
        return earlier
    draft = start_plan(by=by, client=client, today=today)
    count = draft.items.count()
    if count >= MOST_ITEMS:
        raise Refused(f"Een plan heeft hoogstens {MOST_ITEMS} onderdelen. Kies wat nu het meest helpt.")
    if told.get("provision") is None:
        named = offered(client.municipality_id, today).filter(name=told.get("title", ""))
        told["provision"] = named.first()
    item, new = create_once(
        PlanItem, by=by, form_key=form_key, **of_client(client), plan=draft, order=count, **told
    )
    if new:
        audit.record("plan.item_added", by=by, on=item, clients=[client.pk])
        announce_change(client)
    return item


def benefit_periods(client: Client) -> list[Period]:
    """The benefits of this person, as rules read them."""
    rows = BenefitPeriod.objects.filter(client=client).values_list("kind", "start", "end")
    return [Period(*row) for row in rows]


def _plan_of(item: PlanItem) -> SupportPlan:
    return fresh(item.plan)


@transaction.atomic
def change_plan_item(*, by: User, item: PlanItem, version: int, **changes: Any) -> PlanItem:
    """Changes the words of a line in a draft. Raises Refused otherwise, EditConflict when not the first."""
    require(may_write(_plan_of(item).status))
    changed = save_version(item, by=by, version=version, **changes)
    audit.record("plan.item_changed", by=by, on=changed, clients=[changed.client_id])
    return changed


@transaction.atomic
def remove_plan_item(*, by: User, item: PlanItem) -> None:
    """Takes a line out of a draft; the versions before keep theirs. Its tasks stay."""
    require(may_write(_plan_of(item).status))
    audit.record("plan.item_removed", by=by, on=item, clients=[item.client_id])
    PlanItem.objects.filter(pk=item.pk).delete()
    announce_change(item.client)


@transaction.atomic
def move_plan_item(
    *,
    by: User,
    item: PlanItem,
    action: str,
    today: date,
    result: str = "",
    version: int | None = None,
) -> PlanItem:
    """Starts a line, says that it is done (with what it brought), or stops it (with why).

    ``version`` None: as it is now. Where it already is, nothing changes. Raises Refused by the table.
    """
    plan = _plan_of(item)
    item = PlanItem.objects.select_related("client", "provision").get(pk=item.pk)
    target = STATUS_AFTER[ItemAction(action)]
    if item.status == target and plan.status == SupportPlan.Status.AGREED:
        return item
    require(may_move_item(plan.status, item.status, action, result))
    if target == ItemStatus.RUNNING and item.provision is not None:
        require(benefit_first(item.provision.price, benefit_periods(item.client), today))
    closing = target != ItemStatus.RUNNING
    moved = save_version(
        item,
        by=by,
        version=item.version if version is None else version,
        status=target.value,
        result=result.strip(),
        done_on=today if closing else None,
    )
    audit.record(f"plan.item_{action}", by=by, on=moved, clients=[moved.client_id])
    announce_change(item.client)
    return moved
