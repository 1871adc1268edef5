"""Handing over: asking, answering, and what quality decides."""

from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from clients import permissions
from clients.care import all_of_coach, guidance_rows, hand_over_actions, hand_over_lists, history_words
from clients.domain import hand_over as rules
from clients.forms.care import BuddyForm, HandOverAllForm, HandOverForm, ReasonForm, SettleForm
from clients.forms.choices import coaches
from clients.models import Client, HandOver
from clients.querysets import waiting_for
from clients.services import hand_overs as services
from clients.views.changes import FORM, client_url, frame
from core import policy
from core.models import User
from core.pages import action, form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest

LIST = "clients:hand_overs"


def hand_over(request: StaffRequest, pk: int) -> HttpResponse:
    """Asks a colleague or another team to take over; the note is what makes it warm."""
    client = get_visible(Client, request.user, pk, related=("team", "coach"))
    permissions.check_hand_over(request.user, client)
    return form_page(
        request,
        HandOverForm,
        form_kwargs={"client": client},
        save=lambda form: services.ask_hand_over(
            by=request.user, client=client, today=timezone.localdate(), form_key=form.form_key, **form.values
        ),
        title="Overdragen",
        intro=history_words(client),
        back=client_url(client),
        done="Gevraagd. Je hoort het als er antwoord is; tot dan blijf jij de coach.",
        template=FORM,
        context=frame(client, submit_label="Draag over"),
    )


def hand_overs(request: StaffRequest) -> HttpResponse:
    """What waits for an answer: asked of me, asked by me; for quality what people disagree about."""
    if not permissions.can_see_hand_overs(request.user):
        raise PermissionDenied(f"Als {request.user.as_role.label} heb je geen overdrachten.")
    lists = hand_over_lists(request.user, timezone.localdate())
    context = {
        "lists": lists,
        "list_url": reverse("clients:list"),
        "actions": _list_actions(request),
        "leaving": list(coaches(request.user)) if permissions.can_settle(request.user) else [],
    }
    return TemplateResponse(request, "clients/hand_overs.html", context)


def _list_actions(request: StaffRequest) -> list[Action]:
    """A coach who leaves starts with the own caseload; quality picks whose from the list of residents."""
    if not policy.may(request.user, "client", "hand_over"):
        return []
    return [Action("Draag mijn hele caseload over", reverse("clients:hand_over_all"))]


def answer_hand_over(request: StaffRequest, pk: int) -> HttpResponse:
    """One hand-over with its note, and what can be done now."""
    found = get_visible(HandOver, request.user, pk, related=("client", "from_coach", "receiver", "to_team"))
    today = timezone.localdate()
    context = {
        "hand_over": found,
        "actions": hand_over_actions(request.user, found, today),
        "waiting": rules.waiting_words(found.answer_by, today) if found.status == "open" else "",
        "label": rules.HAND_OVER_STATE_LABELS[found.status],
    }
    return TemplateResponse(request, "clients/hand_over.html", context)


@require_POST
def accept_hand_over(request: StaffRequest, pk: int) -> HttpResponse:
    found = _for_me(request, pk)
    return action(
        request,
        do=lambda: services.accept_hand_over(by=request.user, hand_over=found, today=timezone.localdate()),
        back=client_url(found.client),
        done=f"Je begeleidt {found.client} nu. Plan snel een eerste gesprek.",
    )


@require_POST
def accept_bulk(request: StaffRequest, bulk: UUID) -> HttpResponse:
    """Everything that a leaving colleague asked of me, in one press: all of it or nothing."""
    found = list(waiting_for(request.user).filter(bulk=bulk, receiver=request.user).select_related("client"))
    if not found:
        raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")
    for one in found:
        permissions.check_answer(request.user, one)

    def do() -> None:
        for one in found:
            services.accept_hand_over(by=request.user, hand_over=one, today=timezone.localdate())

    return action(
        request, do=do, back=reverse("clients:list"), done=f"Je begeleidt nu {len(found)} inwoners meer."
    )


def refuse_hand_over(request: StaffRequest, pk: int) -> HttpResponse:
    found = _for_me(request, pk)
    return form_page(
        request,
        ReasonForm,
        save=lambda form: services.refuse_hand_over(
            by=request.user, hand_over=found, today=timezone.localdate(), **form.values
        ),
        title="Niet overnemen",
        intro="Wat is er eerst nodig, of wie past beter? De vrager kan het aan kwaliteit voorleggen.",
        back=reverse(LIST),
        done="Je antwoord is verstuurd.",
        template=FORM,
        context=frame(found.client, submit_label="Neem niet over"),
    )


@require_POST
def escalate_hand_over(request: StaffRequest, pk: int) -> HttpResponse:
    found = _asked_by_me(request, pk)
    return action(
        request,
        do=lambda: services.escalate_hand_over(by=request.user, hand_over=found, today=timezone.localdate()),
        back=reverse(LIST),
        done="Kwaliteit kijkt ernaar en besluit.",
    )


@require_POST
def withdraw_hand_over(request: StaffRequest, pk: int) -> HttpResponse:
    found = _asked_by_me(request, pk)
    return action(
        request,
        do=lambda: services.withdraw_hand_over(by=request.user, hand_over=found),
        back=reverse(LIST),
        done="De overdracht is ingetrokken. De inwoner blijft bij de coach van nu.",
    )


def settle_hand_over(request: StaffRequest, pk: int) -> HttpResponse:
    """Quality decides; the file moves to whom is chosen."""
    found = get_visible(HandOver, request.user, pk, related=("client", "from_coach", "receiver", "to_team"))
    permissions.check_settle(request.user)
    return form_page(
        request,
        SettleForm,
        save=lambda form: services.settle_hand_over(
            by=request.user, hand_over=found, today=timezone.localdate(), **form.values
        ),
        title="Wie begeleidt deze inwoner?",
        intro=f"Gevraagd: van {found.from_coach or 'niemand'} naar {found.receiver or found.to_team}.",
        back=reverse(LIST),
        done="Besloten. Beide coaches zien het.",
        template=FORM,
        context=frame(found.client, submit_label="Besluit"),
    )


def hand_over_all(request: StaffRequest) -> HttpResponse:
    """A coach leaves: all residents at once, spread over the colleagues, each of whom answers."""
    permissions.check_hand_over_all(request.user)
    leaving = _leaving(request)
    found = all_of_coach(leaving, request.user, timezone.localdate())

    def save(form: Any) -> Any:
        return services.hand_over_all(
            by=request.user,
            shares=form.shares,
            clients=found.clients,
            note=form.cleaned_data["note"],
            today=timezone.localdate(),
        )

    return form_page(
        request,
        HandOverAllForm,
        form_kwargs={"clients": found.clients, "receivers": found.receivers, "shares": found.shares},
        save=save,
        title=f"Caseload van {leaving} overdragen",
        intro="Opstap verdeelt gelijk over het team; kies wie beter past. Iedere collega antwoordt zelf.",
        back=reverse(LIST),
        done="Gevraagd. De collega's krijgen het op hun beginscherm.",
        template="clients/hand_over_all.html",
        context={
            "crumbs": [("Overdrachten", reverse(LIST)), ("Caseload", "")],
            "colleagues": found.colleagues,
            "warning": found.warning,
            "submit_label": "Vraag de collega's",
        },
    )


def guidance(request: StaffRequest, pk: int) -> HttpResponse:
    """Who guided this resident, from when to when, and the buddy."""
    client = get_visible(Client, request.user, pk, related=("team", "coach", "buddy"))
    context = {
        "client": client,
        "rows": guidance_rows(client),
        "words": history_words(client),
        "now": [("Coach", client.coach or "nog niemand"), ("Buddy", client.buddy or "geen")],
        "actions": _guidance_actions(request.user, client),
    }
    return TemplateResponse(request, "clients/guidance.html", context)


def _guidance_actions(user: User, client: Client) -> list[Action]:
    deeds = []
    if permissions.can_hand_over(user, client):
        deeds.append(Action("Draag over", reverse("clients:hand_over", args=[client.pk])))
    if permissions.can_edit_client(user, client):
        deeds.append(Action("Kies een buddy", reverse("clients:change_buddy", args=[client.pk])))
    if permissions.can_assign_client(user, client):
        deeds.append(Action("Wijs toe", reverse("clients:assign", args=[client.pk])))
    return deeds


def change_buddy(request: StaffRequest, pk: int) -> HttpResponse:
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_edit_client(request.user, client)
    return form_page(
        request,
        BuddyForm,
        form_kwargs={"instance": client},
        initial={"buddy": client.buddy_id},
        save=lambda form: services.change_buddy(
            by=request.user, client=client, version=form.version, today=timezone.localdate(), **form.values
        ),
        title="Buddy",
        back=reverse("clients:guidance", args=[client.pk]),
        template=FORM,
        context=frame(client),
    )


def _for_me(request: StaffRequest, pk: int) -> HandOver:
    found: HandOver = get_visible(HandOver, request.user, pk, related=("client", "from_coach"))
    permissions.check_answer(request.user, found)
    return found


def _asked_by_me(request: StaffRequest, pk: int) -> HandOver:
    found: HandOver = get_visible(HandOver, request.user, pk, related=("client",))
    permissions.check_hand_over(request.user, found.client)
    return found


def _leaving(request: StaffRequest) -> User:
    """Whose caseload: the own one, or for quality that of anybody in the municipality."""
    wanted = request.GET.get("coach", "")
    own = not wanted or wanted == str(request.user.pk)
    if own and request.user.as_role.key == "coach":
        return request.user
    if not policy.may(request.user, "client", "assign") or not wanted.isdecimal():
        raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")
    found = User.objects.filter(
        pk=int(wanted[:12]), municipality_id=request.user.municipality_id, role="coach"
    ).first()
    if found is None:
        raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")
    return found
