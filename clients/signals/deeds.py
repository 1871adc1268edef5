"""The buttons of a signal: what a coach does about it, one click away."""

from typing import Final, NamedTuple

from django.urls import reverse

from clients.signals.asked import Asked
from core.registry import Action


class Deed(NamedTuple):
    """A button: its words, the address it goes to, about the client or about what ``ref`` names."""

    label: str
    address: str
    about_ref: bool = False
    method: str = "get"


_TALK: Final = Deed("Leg contact vast", "clients:log_contact")
_PLAN_TALK: Final = Deed("Plan", "clients:plan_appointment")
_DUTIES: Final = (Deed("Bekijk plichten", "clients:duties"),)
DEEDS: Final[dict[str, tuple[Deed, ...]]] = {
    "contact_overdue": (_TALK, _PLAN_TALK),
    "plan_evaluation": (Deed("Bespreek plan", "clients:evaluate_plan", about_ref=True),),
    "task_overdue": (Deed("Gedaan", "clients:close_task", about_ref=True, method="post"),),
    "yearly_talk": (_PLAN_TALK,),
    "stalled": (Deed("Doe iets", "clients:client"),),
    "no_plan": (Deed("Maak plan", "clients:plans"),),
    "intake_open": (Deed("Ga verder", "clients:intake"),),
    "exemption_ends": _DUTIES,
    "reexamination": _DUTIES,
    "sanction_reconsider": _DUTIES,
    "passing_24_months": (
        Deed("Verleng", "clients:assess_distance"),
        Deed("Draag over", "clients:hand_over"),
    ),
    "search_period_ends": (Deed("Bespreek", "clients:close_search", about_ref=True),),
    "provision_ends": (Deed("Afronden of verlengen", "clients:enrolment", about_ref=True),),
    "early_notice": (Deed("Draag warm over", "clients:early_notice", about_ref=True),),
    "category_review": (Deed("Bekijk categorie", "clients:assess_distance"),),
    "ladder_review": (Deed("Leg trede vast", "clients:record_rung"),),
    "guidance_help": (Deed("Is begonnen", "clients:start_plan_item", about_ref=True, method="post"),),
    "lasting": (
        Deed("Werkt nog", "trajectories:still_works", about_ref=True, method="post"),
        Deed("Anders", "trajectories:lasting_check", about_ref=True),
    ),
}
# Kinds whose source gives an address of its own, and how the button is called.
LABELS: Final = {
    "aftercare": "Leg nazorg vast",
    "exit_bonus": "Bekijk bonus",
    "guidance_talk": "Vandaag gesproken",
    "guidance_sides": "Evalueer samen",
    "guidance_guides": "Bekijk",
}
# Of these the address does it at once.
POSTED: Final = frozenset({"guidance_talk"})


def deeds_of(asked: Asked) -> tuple[Action, ...]:
    """What can be done about this signal, the first as it is meant; setting it aside comes last."""
    found = [_action(deed, asked) for deed in DEEDS.get(asked.kind, ())]
    if not found and asked.url:
        found = [_own(asked)]
    if not found:
        found = [Action("Bekijk", reverse("clients:client", args=[asked.client_id]))]
    return (*_call(asked), *found, set_aside_action(asked))


def _own(asked: Asked) -> Action:
    label = LABELS.get(asked.kind, "Bekijk")
    if asked.kind in POSTED:
        return Action(label, f"{asked.url}?terug=vandaag", method="post")
    return Action(label, asked.url)


def _call(asked: Asked) -> tuple[Action, ...]:
    """On a telephone one press rings."""
    if asked.kind not in ("contact_overdue", "yearly_talk") or not asked.phone:
        return ()
    number = asked.phone.replace(" ", "").replace("-", "")
    return (Action("Bel", f"tel:{number}", icon="telephone"),)


def _action(deed: Deed, asked: Asked) -> Action:
    """A press that does it at once comes back to this page."""
    number = asked.ref if deed.about_ref else asked.client_id
    back = "?terug=vandaag" if deed.method == "post" else ""
    return Action(deed.label, f"{reverse(deed.address, args=[number])}{back}", method=deed.method)


def set_aside_action(asked: Asked) -> Action:
    """The way to the page on which somebody says till when this can wait, and why."""
    address = reverse("clients:set_aside", args=[asked.client_id])
    return Action("Opzij tot…", f"{address}?soort={asked.kind}&over={asked.ref}")
