"""Signals of instruments: a flat rate or trial that ends, a wage value to be measured again."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.db.models import Q
from django.urls import reverse

from core.registry import SignalFound, SignalSource
from trajectories.domain.grant import LOOK_AHEAD, Facts, GrantState, deadlines
from trajectories.models import InstrumentGrant

KINDS = {
    "trial_ends": "proefplaats of werkervaring loopt af",
    "grant_flat_ends": "loonwaarde meten",
    "grant_remeasure": "loonwaarde opnieuw meten",
}
COLUMNS = (
    "code", "state", "start", "end", "flat_rate", "wage_value", "decide_by", "remeasure_on", "decided_on",
)  # fmt: skip


def instruments(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """What runs and nears a day that counts; the rule is trajectories.domain.grant.deadlines."""
    until = today + LOOK_AHEAD
    rows = InstrumentGrant.objects.filter(
        Q(remeasure_on__lte=until) | Q(end__lte=until),
        client_id__in=client_ids,
        state=GrantState.GRANTED.value,
    )
    for client_id, pk, employer, *facts in rows.order_by("pk").values_list(
        "client_id", "pk", "employer__name", *COLUMNS
    ):
        for one in deadlines(Facts(*facts), today):
            if one.kind in KINDS:
                url = reverse("trajectories:grant", args=[pk])
                why = f"{employer}: {one.why[0].lower()}{one.why[1:]}"
                yield SignalFound(client_id, one.kind, why, one.on, one.urgent, str(pk), url)


SOURCES = (SignalSource("instruments", 36, KINDS, instruments),)
