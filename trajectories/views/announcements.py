"""Announced placements: the coach announces, the account manager answers, the job is recorded from it."""

from typing import Any

import django_filters
from django import forms
from django.core.paginator import Paginator
from django.db.models import Case, Q, QuerySet, When
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from clients.models import Client
from core.closed import closed_page
from core.domain.calendar import date_words
from core.models import User
from core.pages import action, form_page, get_visible
from core.requests import StaffRequest
from core.undo import with_way_back
from employers.models import Employer
from trajectories import permissions
from trajectories import permissions_announce as may
from trajectories.announce_page import (
    announcement_page,
    choose_url,
    employer_seen,
    employers_of,
    find_employers,
    row_of,
    with_related,
)
from trajectories.deeds import Deed, at
from trajectories.domain.announcement import (
    ANNOUNCEMENT_STATE_LABELS,
    AnnouncementAction,
    may_still_answer,
)
from trajectories.forms.announcements import AnnouncedPlacementForm, AnnounceForm, AnswerAnnouncementForm
from trajectories.models import Announcement
from trajectories.services import announcements as services
from trajectories.tabs import project_tabs

PER_PAGE = 25
LIST = "trajectories:announcements"


class AnnouncementFilter(django_filters.FilterSet):  # type: ignore[misc]
    q = django_filters.CharFilter(label="Werkgever of functie", method="by_text")
    state = django_filters.ChoiceFilter(
        label="Status", choices=list(ANNOUNCEMENT_STATE_LABELS.items()), empty_label="Alle"
    )
    mine = django_filters.BooleanFilter(label="Alleen van mij", method="by_owner", widget=forms.CheckboxInput)

    class Meta:
        model = Announcement
        fields = ("q", "state", "mine")

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.user = user

    def by_text(self, rows: QuerySet[Announcement], name: str, value: str) -> QuerySet[Announcement]:
        text = value[:80]
        return rows.filter(Q(employer__name__icontains=text) | Q(function__icontains=text))

    def by_owner(self, rows: QuerySet[Announcement], name: str, value: bool) -> QuerySet[Announcement]:
        own = Q(coach=self.user) | Q(employer__account_manager=self.user)
        return rows.filter(own) if value else rows


def announcements(request: StaffRequest) -> HttpResponse:
    """All announcements in sight, those that wait for an answer first."""
    may.check_view_announcements(request.user)
    found = AnnouncementFilter(
        request.GET, queryset=Announcement.objects.visible_to(request.user), user=request.user
    )
    rank = Case(When(state="open", then=0), When(state="talk_first", then=1), default=2)
    page = Paginator(
        found.qs.order_by(rank, "answer_by", "id").values_list("pk", flat=True), PER_PAGE
    ).get_page(request.GET.get("page"))
    rows = {row.pk: row for row in with_related(Announcement.objects.filter(pk__in=list(page)), request.user)}
    today = timezone.localdate()
    context = {
        "filter": found,
        "page_obj": page,
        "rows": [row_of(rows[pk], request.user, today) for pk in page if pk in rows],
        "tabs": project_tabs(request.user, "announcements"),
    }
    return TemplateResponse(request, "trajectories/announcements.html", context)


def get_announcement(request: StaffRequest, pk: int) -> Announcement:
    file = ("client",) if may.sees_person(request.user) else ()
    related = ("employer__account_manager", "coach", "profile", "answered_by", *file)
    return get_visible(Announcement, request.user, pk, related=related)


def announcement(request: StaffRequest, pk: int) -> HttpResponse:
    found = get_announcement(request, pk)
    context = announcement_page(found, request.user, timezone.localdate())
    return TemplateResponse(request, "trajectories/announcement.html", context)


def announce(request: StaffRequest, client_pk: int) -> HttpResponse:
    """First the employer, then what the account manager should know."""
    person = get_visible(Client, request.user, client_pk)
    may.check_announce(request.user, person)
    employer = chosen_employer(request)
    if employer is None:
        return choose_employer(request, person, "announce", "Kondig een plaatsing aan")
    today = timezone.localdate()
    until = services.answer_day_from(today)
    return form_page(
        request,
        AnnounceForm,
        save=lambda form: services.announce_placement(
            by=request.user, client=person, employer=employer, form_key=form.form_key, **form.values
        ),
        title=f"Kondig een plaatsing aan bij {employer.name}",
        intro=f"Voor {person.full_name}. De accountmanager antwoordt uiterlijk {date_words(until)}.",
        submit_label="Kondig aan",
        done="Aangekondigd. Je hoort het op je startpagina.",
        template="trajectories/announce.html",
        back=person.get_absolute_url(),
        go_to=services.address,
        context={
            **employer_seen(employer, request.user, today),
            "other_url": reverse("trajectories:announce", args=[person.pk]),
            "crumbs": [(person.full_name, person.get_absolute_url()), ("Plaatsing aankondigen", "")],
        },
    )


def chosen_employer(request: StaffRequest) -> Employer | None:
    """The employer in the address, when this user may see it and it stands."""
    chosen = request.GET.get("werkgever", "")
    if not chosen.isdecimal() or len(chosen) > 18:
        return None
    rows = Employer.objects.visible_to(request.user).standing().select_related("account_manager", "sector")
    return rows.filter(pk=int(chosen)).first()


def choose_employer(request: StaffRequest, person: Client, name: str, title: str) -> HttpResponse:
    """Find the employer by name or KvK number; where this person takes part already stands ready."""
    text = request.GET.get("zoek", "")[:80]
    lines = find_employers(request.user, text) if text else employers_of(request.user, person)
    context = {
        "title": title,
        "person": person,
        "text": text,
        "lines": [(one, may.manager_of(one), choose_url(name, person.pk, one.pk)) for one in lines],
    }
    return TemplateResponse(request, "trajectories/choose_employer.html", context)


@require_POST
def agree(request: StaffRequest, pk: int) -> HttpResponse:
    """One press; who wants to say something with it uses the form."""
    found = get_announcement(request, pk)
    may.check_answer_announcement(request.user, found)
    return action(
        request,
        do=lambda: services.answer_announcement(
            by=request.user, announcement=found, action=AnnouncementAction.AGREE
        ),
        back=back_from(request, found),
        done=with_way_back(
            request,
            "Je akkoord ligt vast. De werkcoach hoort het.",
            "Toch niet",
            at("take_back_agreement", pk),
            request.POST.get("van", "")[:20],
        ),
    )


@require_POST
def take_back(request: StaffRequest, pk: int) -> HttpResponse:
    """Pressed by mistake: it waits for an answer again."""
    found = get_announcement(request, pk)
    may.check_answer_announcement(request.user, found)
    return action(
        request,
        do=lambda: services.take_back_agreement(by=request.user, announcement=found),
        back=back_from(request, found),
        done="Je akkoord is teruggenomen. De werkcoach hoort het.",
    )


def answer(request: StaffRequest, pk: int) -> HttpResponse:
    found = get_announcement(request, pk)
    may.check_answer_announcement(request.user, found)
    page = announcement_page(found, request.user, timezone.localdate())
    title = f"Antwoord op de aankondiging bij {found.employer.name}"
    parts = {"crumbs": crumbs(found, "Antwoord")}
    still = may_still_answer(found.state, found.answered_on)
    deeds = [Deed("Bekijk de aankondiging", services.address(found), primary=True), *page["deeds"]]
    return closed_page(request, still, title=title, deeds=deeds, context=parts) or form_page(
        request,
        AnswerAnnouncementForm,
        save=lambda form: services.answer_announcement(by=request.user, announcement=found, **form.values),
        title=title,
        intro=f"{found.coach} wil {page['row'].who} plaatsen als {found.function}.",
        submit_label="Geef antwoord",
        done="Je antwoord ligt vast. De werkcoach hoort het.",
        back=services.address(found),
        context=parts,
    )


@require_POST
def withdraw(request: StaffRequest, pk: int) -> HttpResponse:
    found = get_announcement(request, pk)
    may.check_edit_announcement(request.user, found)
    return action(
        request,
        do=lambda: services.withdraw_announcement(by=request.user, announcement=found),
        back=services.address(found),
        done="De aankondiging is teruggetrokken.",
    )


def place(request: StaffRequest, pk: int) -> HttpResponse:
    """The job itself, filled in as it was announced."""
    found = get_announcement(request, pk)
    may.check_edit_announcement(request.user, found)
    permissions.check_place(request.user, found.client)
    return form_page(
        request,
        AnnouncedPlacementForm,
        initial={"function": found.function, "start": found.start, "hours": found.hours},
        form_kwargs={"employer": found.employer},
        save=lambda form: services.place_announced(
            by=request.user, announcement=found, placement=form.placement, form_key=form.form_key
        ),
        title=f"Leg de baan vast bij {found.employer.name}",
        intro=f"{found.client.full_name} gaat aan het werk. Verander wat anders is dan aangekondigd.",
        done="De baan ligt vast.",
        back=services.address(found),
        context={"crumbs": crumbs(found, "Baan")},
    )


def crumbs(found: Announcement, label: str) -> list[tuple[str, str]]:
    return [
        ("Aankondigingen", reverse(LIST)),
        (found.employer.name, services.address(found)),
        (label, ""),
    ]


def back_from(request: StaffRequest, found: Announcement) -> str:
    """To the start page when the button stood there."""
    return reverse("core:start") if request.POST.get("van") == "start" else at("announcement", found.pk)
