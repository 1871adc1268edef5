"""Development routes: written by the functional administrator and quality, used to fill a plan."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from clients.domain.plan_route import Step, check_route, term_of
from clients.models import Client, PlanItem, RouteStep, RouteTemplate, SupportPlan
from clients.services.client import announce_change, locked, of_client
from clients.services.plan_items import MOST_ITEMS, offered
from clients.services.planning import require, start_plan
from core import audit
from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused

StepValues = dict[str, Any]


def _check(months: int, steps: Sequence[StepValues]) -> None:
    require(check_route(months, [Step(s["title"], s["from_week"], s["weeks"]) for s in steps]))


@transaction.atomic
def make_route(
    *, by: User, steps: Sequence[StepValues], form_key: UUID | None = None, **told: Any
) -> RouteTemplate:
    """A new route of the own municipality. Raises Refused when the steps don't fit, or the name is taken."""
    _check(told["months"], steps)
    _check_name(by.municipality_id, told["name"], form_key=form_key)
    route, new = create_once(
        RouteTemplate, by=by, form_key=form_key, municipality_id=by.municipality_id, **told
    )
    if new:
        _write_steps(route, steps)
        audit.record("route.made", by=by, on=route)
    return route


@transaction.atomic
def change_route(
    *, by: User, route: RouteTemplate, version: int, steps: Sequence[StepValues], **changes: Any
) -> RouteTemplate:
    """Changes a route; plans that started with it stay as they are. Raises EditConflict, Refused."""
    _check(changes["months"], steps)
    _check_name(route.municipality_id, changes["name"], own=route.pk)
    changed = save_version(route, by=by, version=version, **changes)
    changed.steps.all().delete()
    _write_steps(changed, steps)
    audit.record("route.changed", by=by, on=changed)
    return changed


def _check_name(
    municipality_id: int, name: str, *, own: int | None = None, form_key: UUID | None = None
) -> None:
    taken = RouteTemplate.objects.filter(municipality_id=municipality_id, name=name).exclude(pk=own or 0)
    if form_key is not None:
        taken = taken.exclude(form_key=form_key)
    if taken.exists():
        raise Refused("Er is al een route met deze naam.")


def _write_steps(route: RouteTemplate, steps: Sequence[StepValues]) -> None:
    in_order = sorted(steps, key=lambda step: step["from_week"])
    RouteStep.objects.bulk_create(
        RouteStep(route=route, order=number, **step) for number, step in enumerate(in_order, start=1)
    )


@transaction.atomic
def start_route(*, by: User, client: Client, route: RouteTemplate, today: date) -> SupportPlan:
    """Fills the draft with the steps of a route, with terms counted from today. Twice adds nothing.

    A provision that isn't offered now stays out; the step itself goes along. Raises Refused for a route
    that isn't used any more, doesn't fit, or would make the plan too long.
    """
    client = locked(client)
    if not route.active or route.municipality_id != client.municipality_id:
        raise Refused("Deze route is niet (meer) in gebruik.")
    steps = list(route.steps.all())
    _check(route.months, [{"title": s.title, "from_week": s.from_week, "weeks": s.weeks} for s in steps])
    draft = start_plan(by=by, client=client, today=today)
    if draft.route_id == route.pk and draft.items.exists():
        return draft
    if draft.items.count() + len(steps) > MOST_ITEMS:
        raise Refused(f"Een plan heeft hoogstens {MOST_ITEMS} onderdelen.")
    _fill(by=by, draft=draft, steps=steps, start=max(draft.start, today))
    changes: dict[str, Any] = {"route": route, "months": draft.months or route.months}
    filled = save_version(draft, by=by, version=draft.version, **changes)
    audit.record("plan.route_started", by=by, on=filled, clients=[client.pk], note=f"route {route.pk}")
    announce_change(client)
    return filled


def _fill(*, by: User, draft: SupportPlan, steps: Sequence[RouteStep], start: date) -> None:
    now = set(offered(draft.municipality_id, start).values_list("pk", flat=True))
    first = draft.items.count()
    PlanItem.objects.bulk_create(
        PlanItem(
            **of_client(draft.client),
            plan=draft,
            created_by=by,
            track=step.track,
            provision_id=step.provision_id if step.provision_id in now else None,
            title=step.title,
            aim=step.aim,
            by_on=term_of(Step(step.title, step.from_week, step.weeks), start).ends_on,
            order=first + number,
        )
        for number, step in enumerate(steps)
    )
