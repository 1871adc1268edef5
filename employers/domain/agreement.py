"""Agreements with employers: kinds, who signs, and the states from draft to ended.

Source: page on the method, agreements at step 4; page on employers, the relation.
"""

from __future__ import annotations

from enum import StrEnum

from core.domain.state_table import StateTable, Transition


class AgreementKind(StrEnum):
    INTENTION = "intention"
    LEARN_IN = "learn_in"
    COOPERATION = "cooperation"


AGREEMENT_KIND_LABELS: dict[str, str] = {
    AgreementKind.INTENTION: "Intentieverklaring met baangarantie",
    AgreementKind.LEARN_IN: "Inleerovereenkomst",
    AgreementKind.COOPERATION: "Samenwerkingsovereenkomst",
}


class Party(StrEnum):
    EMPLOYER = "employer"
    MUNICIPALITY = "municipality"
    CANDIDATE = "candidate"
    PLACE = "place"


PARTY_LABELS: dict[str, str] = {
    Party.EMPLOYER: "De werkgever",
    Party.MUNICIPALITY: "De gemeente",
    Party.CANDIDATE: "De kandidaat",
    Party.PLACE: "De leerplek",
}


class AgreementState(StrEnum):
    DRAFT = "draft"
    SENT = "sent"
    SIGNED = "signed"
    ENDED = "ended"


class AgreementAction(StrEnum):
    SEND = "send"
    TAKE_BACK = "take_back"
    SIGN = "sign"
    END = "end"


AGREEMENT_STATE_LABELS: dict[str, str] = {
    AgreementState.DRAFT: "Concept",
    AgreementState.SENT: "Ligt ter ondertekening",
    AgreementState.SIGNED: "Getekend",
    AgreementState.ENDED: "Gestopt",
}
AGREEMENT_ACTION_LABELS: dict[str, str] = {
    AgreementAction.SEND: "Ter ondertekening geven",
    AgreementAction.TAKE_BACK: "Terughalen om te wijzigen",
    AgreementAction.SIGN: "Handtekening vastleggen",
    AgreementAction.END: "Stoppen",
}
AGREEMENT_TABLE = StateTable(
    name="Overeenkomst",
    initial=AgreementState.DRAFT,
    states=AGREEMENT_STATE_LABELS,
    actions=AGREEMENT_ACTION_LABELS,
    transitions=(
        Transition(
            AgreementState.DRAFT, AgreementAction.SEND, AgreementState.SENT, "Wie tekent staat erbij."
        ),
        Transition(
            AgreementState.SENT,
            AgreementAction.TAKE_BACK,
            AgreementState.DRAFT,
            "Nog niemand heeft getekend.",
        ),
        Transition(
            AgreementState.SENT, AgreementAction.SIGN, AgreementState.SIGNED, "Iedereen heeft getekend."
        ),
        Transition(AgreementState.SENT, AgreementAction.END, AgreementState.ENDED, "De reden staat erbij."),
        Transition(AgreementState.SIGNED, AgreementAction.END, AgreementState.ENDED, "De reden staat erbij."),
    ),
)
