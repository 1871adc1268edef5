"""The buttons of the page of one resident: one that is done most, the rest behind 'Meer'."""

from typing import Final

from django.urls import reverse

from clients import permissions
from clients.models import Client
from core.models import User
from core.registry import Action


def address(name: str, pk: int) -> str:
    """Where this is done."""
    return reverse(f"clients:{name}", args=[pk])


def page_actions(user: User, client: Client, may_edit: bool) -> list[Action]:
    """The buttons above the page; the first is what is done most."""
    deeds = []
    if may_edit:
        log = reverse("clients:log_contact", args=[client.pk])
        deeds.append(Action("Leg contact vast", log, primary=True, icon="chat-left-text"))
    if permissions.can_assign_client(user, client):
        deeds.append(Action("Andere coach of ander team", reverse("clients:assign", args=[client.pk])))
    if permissions.opening_helps(user, client):
        deeds.append(Action("Open gezondheid met een reden", reverse("clients:open", args=[client.pk])))
    return deeds


# What is done less often: heading, then name of the page, label, icon.
_MORE: Final = (
    (
        "Afspreken",
        (
            ("plan_appointment", "Plan een afspraak", "calendar-plus"),
            ("invite", "Nodig uit met een brief", "envelope"),
            ("add_task", "Voeg een taak toe", "check2-square"),
            ("change_frequency", "Hoe vaak contact", "arrow-repeat"),
        ),
    ),
    (
        "Waar staat iemand",
        (
            ("record_rung", "Leg trede vast", "bar-chart-steps"),
            ("assess_distance", "Schat afstand tot werk", "signpost-split"),
            ("assess_motivation", "Bespreek motivatie", "person-lines-fill"),
            ("assess_skills", "Bespreek wat in de weg staat", "puzzle"),
            ("record_skills", "Leg vaardigheden vast", "tools"),
            ("profiles", "Verandering over de tijd", "graph-up"),
        ),
    ),
    (
        "Plan en ondersteuning",
        (
            ("intake", "Brede uitvraag", "journal-text"),
            ("plans", "Plan", "map"),
            ("enrol", "Meld aan voor ondersteuning", "bag-plus"),
            ("people", "Mensen eromheen", "people"),
        ),
    ),
    (
        "Dossier",
        (
            ("change_availability", "Wijzig mogelijkheden", "clock"),
            ("story", "Eigen verhaal", "chat-quote"),
            ("situation", "Meedoen en register", "person-check"),
            ("add_benefit", "Voeg uitkering toe", "calendar-range"),
            ("change_client", "Wijzig gegevens", "pencil"),
            ("bsn", "Burgerservicenummer", "shield-lock"),
            ("duties", "Plichten en vrijstellingen", "card-checklist"),
            ("guidance", "Coach en buddy", "person-badge"),
            ("hand_over", "Draag over aan een collega", "box-arrow-right"),
        ),
    ),
)
_LINKED: Final = [
    "record_rung",
    "assess_distance",
    "assess_motivation",
    "assess_skills",
    "record_skills",
    "change_availability",
    "add_benefit",
    "change_client",
    "profiles",
    "people",
    "story",
    "situation",
    "plan_appointment",
    "add_task",
    "enrol",
    "plans",
    "intake",
    "duties",
    "add_plan_item",
    "suggestions",
    "bsn",
]


def edit_addresses(client: Client, may_edit: bool) -> dict[str, str]:
    """Where each part is changed; '' for who only looks, so that no link is drawn."""
    return {name: address(name, client.pk) if may_edit else "" for name in _LINKED}


def more_actions(client: Client) -> list[tuple[str, list[Action]]]:
    """What is done less often, in groups, behind 'Meer'."""
    return [
        (head, [Action(label, address(name, client.pk), icon=icon) for name, label, icon in deeds])
        for head, deeds in _MORE
    ]
