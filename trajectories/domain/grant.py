"""The states of an instrument for one person at one employer. People decide; the application records.

Source: page on employers, instruments; page on law and norms.
"""

from __future__ import annotations

from enum import StrEnum

from core.domain.state_table import StateTable, Transition


class GrantState(StrEnum):
    ASKED = "asked"
    GRANTED = "granted"
    REFUSED = "refused"
    STOPPED = "stopped"
    ENDED = "ended"


class GrantAction(StrEnum):
    GRANT = "grant"
    REFUSE = "refuse"
    STOP = "stop"
    END = "end"


GRANT_STATE_LABELS: dict[str, str] = {
    GrantState.ASKED: "Aangevraagd",
    GrantState.GRANTED: "Toegekend",
    GrantState.REFUSED: "Afgewezen",
    GrantState.STOPPED: "Gestopt",
    GrantState.ENDED: "Afgelopen",
}
GRANT_ACTION_LABELS: dict[str, str] = {
    GrantAction.GRANT: "Toekennen",
    GrantAction.REFUSE: "Afwijzen",
    GrantAction.STOP: "Eerder stoppen",
    GrantAction.END: "Afronden",
}
_WHO = "Wie besloot, wanneer en waarom staat erbij."
GRANT_TABLE = StateTable(
    name="Instrument",
    initial=GrantState.ASKED,
    states=GRANT_STATE_LABELS,
    actions=GRANT_ACTION_LABELS,
    transitions=(
        Transition(
            GrantState.ASKED,
            GrantAction.GRANT,
            GrantState.GRANTED,
            "De voorwaarden kloppen en wie besloot staat erbij.",
        ),
        Transition(GrantState.ASKED, GrantAction.REFUSE, GrantState.REFUSED, _WHO),
        Transition(GrantState.GRANTED, GrantAction.STOP, GrantState.STOPPED, _WHO),
        Transition(GrantState.GRANTED, GrantAction.END, GrantState.ENDED, "De periode is voorbij."),
    ),
)
