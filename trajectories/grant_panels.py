"""Instruments on pages of others: of a resident, of an employer, of a job."""

from collections import Counter
from typing import Any

from django.urls import reverse
from django.utils import timezone

from clients.models import Client
from core import audit
from core.models import User
from core.policy import Scope, scope_for
from core.registry import Panel, Registry
from employers.budgets import count_spending_with
from employers.domain.instrument import INSTRUMENT_LABELS
from employers.models import Employer
from trajectories import permissions_instruments as permissions
from trajectories.deeds import at
from trajectories.domain.grant import GrantState
from trajectories.grant_money import spending
from trajectories.grant_page import SOMEBODY, grant_row
from trajectories.grant_timeline import PARTS
from trajectories.models import InstrumentGrant
from trajectories.signal_sources.instruments import SOURCES
from trajectories.worklists import instruments as worklists

MOST = 8


def client_panel(user: User, client: Client) -> dict[str, Any] | None:
    """What was asked and runs for this person, and the way to ask for more."""
    if not permissions.sees_person(user):
        return None
    may_ask = permissions.passes(lambda: permissions.check_ask_for_client(user, client))
    found = InstrumentGrant.objects.visible_to(user).filter(client_id=client.pk)
    shown = list(found.select_related("employer").order_by("-asked_on", "-id")[:MOST])
    if not shown and not may_ask:
        return None
    for one in shown:
        one.client = client
    today = timezone.localdate()
    return {
        "rows": [grant_row(one, user, today) for one in shown],
        "ask": at("ask_grant", client.pk) if may_ask else "",
        "measure": at("measure_wage_value", client.pk) if may_ask else "",
    }


def employer_panel(user: User, employer: Employer) -> dict[str, Any] | None:
    """How often each instrument is asked for and runs here; names that this user may read, others counted."""
    if not permissions.reads_at(user, employer):
        return None
    scope = scope_for(user, "instrument_grant", "view")
    rows = InstrumentGrant.objects.filter(
        employer=employer, state__in=[GrantState.ASKED.value, GrantState.GRANTED.value]
    )
    columns = ("pk", "code", "state", "client_id", "team_id", "profile__name", "profile__withdrawn_on")
    groups: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for pk, code, state, client_id, team_id, name, withdrawn in rows.order_by("code", "pk").values_list(
        *columns
    ):
        agreed = name if name and withdrawn is None and _known(user, scope, team_id) else ""
        if agreed:
            audit.note_shown([client_id])
        groups.setdefault((code, state), []).append((pk if agreed else 0, agreed))
    if not groups:
        return None
    return {"rows": [_group(*key, people) for key, people in groups.items()], "url": _list()}


def _known(user: User, scope: Scope | None, team_id: int) -> bool:
    return scope != Scope.TEAM or team_id == user.team_id


def _group(code: str, state: str, people: list[tuple[int, str]]) -> dict[str, Any]:
    counted = Counter(name for _, name in people)
    others = counted.pop("", 0)
    rest = "" if not others else (SOMEBODY if others == 1 else f"{others} inwoners")
    return {
        "label": INSTRUMENT_LABELS[code],
        "count": len(people),
        "granted": state == GrantState.GRANTED,
        "people": [(name, at("grant", pk)) for pk, name in people if name],
        "others": rest,
    }


def _list() -> str:
    return reverse("trajectories:grants")


PANELS = (
    Panel("client", "instruments", 40, "trajectories/panels/instruments_client.html", client_panel),
    Panel("employer", "instruments", 60, "trajectories/panels/instruments_employer.html", employer_panel),
)


def register(registry: Registry) -> None:
    """Everything that instruments add elsewhere."""
    registry.panels.extend(PANELS)
    registry.worklists.append(worklists.worklist)
    registry.signal_sources.extend(SOURCES)
    registry.timeline_parts.extend(PARTS)
    count_spending_with(spending)
