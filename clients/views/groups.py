"""Meetings for several residents: plan, invite, and enter once who came."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from clients import group_pages, permissions, services
from clients.domain.groups import within_norm
from clients.forms.groups import GroupForm, PeopleForm, PresenceForm
from clients.forms.letters import GroupLettersForm
from clients.letter_pages import letters_pdf
from clients.models import GroupMeeting, GroupPlace, Letter, LetterTemplate
from core import policy
from core.documents import pdf_page, pdf_response
from core.pages import Refused, action, form_page, get_visible
from core.parameters import value_on
from core.registry import Action
from core.requests import StaffRequest

FORM = "clients/contact_form.html"
PER_PAGE = 25


def _crumbs(*last: tuple[str, str]) -> list[tuple[str, str]]:
    return [("Inwoners", reverse("clients:list")), ("Bijeenkomsten", reverse("clients:groups")), *last]


def _meeting(request: StaffRequest, pk: int) -> GroupMeeting:
    permissions.check_see_groups(request.user)
    return get_visible(GroupMeeting, request.user, pk, related=("leader", "team"))


def _own(request: StaffRequest, pk: int) -> GroupMeeting:
    meeting = _meeting(request, pk)
    permissions.check_edit_group(request.user, meeting)
    return meeting


def groups(request: StaffRequest) -> HttpResponse:
    """What comes, or with ``toon=geweest`` what was."""
    permissions.check_see_groups(request.user)
    now = timezone.now()
    past = request.GET.get("toon") == "geweest"
    # A meeting of today stays with what comes until the day is over: it has to be told who came.
    begin_of_day = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    seen = GroupMeeting.objects.visible_to(request.user)
    if past:
        seen = seen.filter(starts_at__lt=begin_of_day).order_by("-starts_at", "-id")
    else:
        seen = seen.filter(starts_at__gte=begin_of_day).order_by("starts_at", "id")
    page = Paginator(seen.values_list("pk", flat=True), PER_PAGE).get_page(request.GET.get("page"))
    make = Action("Nieuwe bijeenkomst", reverse("clients:new_group"), primary=True, icon="plus-lg")
    context = {
        "page": page,
        "rows": group_pages.meeting_rows(page.object_list, now),
        "past": past,
        "actions": [make] if policy.may(request.user, "group_meeting", "edit") else [],
    }
    return TemplateResponse(request, "clients/groups.html", context)


def _group_url(meeting: GroupMeeting) -> str:
    return reverse("clients:group", args=[meeting.pk])


def new_group(request: StaffRequest) -> HttpResponse:
    """A meeting of the own team."""
    permissions.check_make_group(request.user)
    return form_page(
        request,
        GroupForm,
        save=lambda form: services.save_group(by=request.user, form_key=form.form_key, **form.values),
        title="Nieuwe bijeenkomst",
        back=reverse("clients:groups"),
        initial={"leader": request.user.pk},
        go_to=_group_url,
        done="De bijeenkomst staat. Nodig nu inwoners uit.",
        template=FORM,
        context={"crumbs": _crumbs(("Nieuw", ""))},
    )


def change_group(request: StaffRequest, pk: int) -> HttpResponse:
    """Another day, place or leader."""
    meeting = _own(request, pk)
    return form_page(
        request,
        GroupForm,
        instance=meeting,
        save=lambda form: services.save_group(
            by=request.user, meeting=meeting, version=form.version, **form.values
        ),
        title="Bijeenkomst wijzigen",
        back=_group_url(meeting),
        template=FORM,
        context={"crumbs": _crumbs((meeting.name, _group_url(meeting)), ("Wijzigen", ""))},
    )


@require_POST
def cancel_group(request: StaffRequest, pk: int) -> HttpResponse:
    """The meeting doesn't take place."""
    meeting = _own(request, pk)
    return action(
        request,
        do=lambda: services.cancel_group(by=request.user, meeting=meeting, today=timezone.localdate()),
        back=_group_url(meeting),
        done="De bijeenkomst gaat niet door. Laat het weten aan wie was uitgenodigd.",
    )


def group(request: StaffRequest, pk: int) -> HttpResponse:
    """The meeting, who is on the list, and in one screen who came."""
    meeting = _meeting(request, pk)
    may_edit = permissions.can_edit_group(request.user, meeting)
    places = group_pages.places_of(request.user, meeting)
    form = PresenceForm(
        request.POST if request.method == "POST" else None,
        user=request.user,
        places=places,
        to_sign=meeting.to_sign,
    )
    if request.method == "POST":
        permissions.check_edit_group(request.user, meeting)
        if form.is_valid() and (answer := _presence_saved(request, meeting, form)) is not None:
            return answer
    status = 422 if form.errors else 200
    return TemplateResponse(
        request, "clients/group.html", _group_page(request, meeting, form, may_edit), status=status
    )


def _presence_saved(request: StaffRequest, meeting: GroupMeeting, form: PresenceForm) -> HttpResponse | None:
    """Back to the page when it is written; None when a rule says no, which the form then tells."""
    try:
        changed = services.record_presence(
            by=request.user, meeting=meeting, seen=form.seen, today=timezone.localdate()
        )
    except Refused as refused:
        for reason in (refused.reason, *refused.missing):
            form.add_error(None, reason)
        return None
    messages.success(request, "Vastgelegd, ook in elk dossier." if changed else "Er was niets veranderd.")
    return redirect(_group_url(meeting))


def _group_page(
    request: StaffRequest, meeting: GroupMeeting, form: PresenceForm, may_edit: bool
) -> dict[str, Any]:
    room = services.room_of(meeting)
    today = timezone.localdate()
    norm = int(value_on("information_meeting", today)) if meeting.kind == "information" else 0
    held_on = timezone.localtime(meeting.starts_at).date()
    rows = form.rows()
    for row in rows:
        client = row["place"].client
        row["norm"] = within_norm(client.reported_on, held_on, norm) if norm else ""
    return {
        "meeting": meeting,
        "form": form,
        "rows": rows,
        "room": room,
        "may_edit": may_edit,
        "may_record": may_edit and group_pages.may_record(meeting) and meeting.cancelled_on is None,
        "actions": _group_actions(meeting, bool(rows)) if may_edit else [],
        "crumbs": _crumbs((meeting.name, "")),
    }


def _group_actions(meeting: GroupMeeting, anybody: bool) -> list[Action]:
    here = [meeting.pk]
    deeds = []
    goes_on = meeting.cancelled_on is None
    ahead = goes_on and timezone.localtime(meeting.starts_at).date() >= timezone.localdate()
    if goes_on:
        # Who came without being asked can be added afterwards.
        label, url = "Nodig uit" if ahead else "Voeg iemand toe", reverse("clients:group_invite", args=here)
        deeds.append(Action(label, url, primary=ahead, icon="person-plus"))
    if anybody and ahead:
        deeds.append(Action("Verstuur uitnodigingen", reverse("clients:group_letters", args=here)))
    if anybody:
        deeds.append(Action("Lijst om te printen", reverse("clients:group_list", args=here), icon="printer"))
    deeds.append(Action("Wijzig", reverse("clients:change_group", args=here), icon="pencil"))
    if ahead:
        deeds.append(Action("Gaat niet door", reverse("clients:cancel_group", args=here), method="post"))
    return deeds


def group_invite(request: StaffRequest, pk: int) -> HttpResponse:
    """Choose from one's own list, or from the whole team, who comes."""
    meeting = _own(request, pk)
    chosen = {
        "who": request.GET.get("wie", "mij"),
        "without": request.GET.get("zonder", ""),
        "text": request.GET.get("q", "").strip()[:80],
    }
    # What was ticked stays valid when the filter changed meanwhile: any of the team may be asked.
    everybody = {"who": "team", "without": "", "text": ""} if request.method == "POST" else chosen
    people = group_pages.people_to_invite(request.user, meeting, **everybody)
    shown = list(group_pages.people_to_invite(request.user, meeting, **chosen)[: group_pages.LONGEST_CHOICE])
    return form_page(
        request,
        PeopleForm,
        form_kwargs={"people": people},
        save=lambda form: _invite(request, meeting, form),
        title="Wie nodig je uit?",
        submit_label="Zet op de lijst",
        back=_group_url(meeting),
        done="De inwoners staan op de lijst.",
        template="clients/group_invite.html",
        context={
            "crumbs": _crumbs((meeting.name, _group_url(meeting)), ("Uitnodigen", "")),
            "eyebrow": meeting.name,
            "people": shown,
            "chosen": chosen,
            "who_choices": group_pages.WHO.items(),
            "without_choices": group_pages.WITHOUT.items(),
            "room": services.room_of(meeting),
            "ticked": request.POST.getlist("clients"),
        },
    )


def _invite(request: StaffRequest, meeting: GroupMeeting, form: PeopleForm) -> int:
    return services.invite_to_group(
        by=request.user,
        meeting=meeting,
        clients=list(form.cleaned_data["clients"]),
        today=timezone.localdate(),
        anyway=form.cleaned_data["anyway"],
    )


def group_list(request: StaffRequest, pk: int) -> HttpResponse:
    """The list for on the table, with room to sign."""
    meeting = _meeting(request, pk)
    places = [
        place
        for place in group_pages.places_of(request.user, meeting)
        if place.result != GroupPlace.Result.CANCELLED
    ]
    crumbs = _crumbs((meeting.name, _group_url(meeting)), ("Lijst", ""))
    context = {"meeting": meeting, "places": places, "crumbs": crumbs}
    return TemplateResponse(request, "clients/group_list.html", context)


def group_letters(request: StaffRequest, pk: int) -> HttpResponse:
    """An invitation for everybody on the list who has none yet."""
    meeting = _own(request, pk)
    first = LetterTemplate.objects.to_choose(request.user, "group").first()
    return form_page(
        request,
        GroupLettersForm,
        form_kwargs={"meeting": meeting},
        initial={"template": first.pk if first else None, "channel": Letter.Channel.PAPER.value},
        save=lambda form: services.invite_by_letter(
            by=request.user, meeting=meeting, today=timezone.localdate(), **form.values
        ),
        title="Verstuur uitnodigingen",
        intro="Wie al een uitnodiging kreeg, krijgt er geen tweede.",
        submit_label="Maak de uitnodigingen",
        back=_group_url(meeting),
        done="De uitnodigingen zijn gemaakt. Print de brieven met 'Brieven als PDF'.",
        template=FORM,
        context={
            "crumbs": _crumbs((meeting.name, _group_url(meeting)), ("Uitnodigingen", "")),
            "eyebrow": meeting.name,
            "other_way": ("Brieven als PDF", reverse("clients:group_letters_pdf", args=[pk])),
        },
    )


def group_letters_pdf(request: StaffRequest, pk: int) -> HttpResponse:
    """All letters on paper of this meeting in one document."""
    meeting = _own(request, pk)
    letters = list(
        Letter.objects.visible_to(request.user)
        .filter(group_place__meeting=meeting, channel=Letter.Channel.PAPER)
        .select_related("client")
        .order_by("client__sort_name", "pk")
    )

    def make() -> HttpResponse:
        if not letters:
            raise Refused("Er zijn nog geen brieven voor deze bijeenkomst.")
        pdf = letters_pdf(letters, request.user, title=f"Uitnodigingen {meeting.name}")
        return pdf_response(pdf, filename=f"uitnodigingen-{meeting.pk}.pdf")

    return pdf_page(request, make, back=_group_url(meeting))


@require_POST
def remove_place(request: StaffRequest, pk: int) -> HttpResponse:
    """Takes somebody off the list who was put there by mistake."""
    place = get_visible(GroupPlace, request.user, pk, related=("meeting", "client"))
    permissions.check_edit_group(request.user, place.meeting)
    return action(
        request,
        do=lambda: services.remove_from_group(by=request.user, place=place),
        back=_group_url(place.meeting),
        done="Deze inwoner staat niet meer op de lijst.",
    )
