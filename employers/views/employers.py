"""Pages about employers and who works there."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core import registry
from core.pages import action, form_page, get_visible
from core.parameters import values_on
from core.registry import Action
from core.requests import StaffRequest
from core.undo import with_way_back
from employers import permissions, permissions_file, services
from employers.file_page import EmployerFile, contact_warnings, read_file, who_it_is, working_together
from employers.filters import EmployerFilter
from employers.forms import ContactPersonForm, EmployerForm, HandOverForm
from employers.models import ContactPerson, Employer
from employers.presentation import ContactNorms, contact_words, employer_row
from employers.services.employers import take_back_contact as take_back
from employers.unfinished import unfinished_talks
from employers.views.lists import page_of

EDITS = (
    ("Wijzig gegevens en grenzen", "change_employer", "pencil"),
    ("Voeg contactpersoon toe", "new_contact_person", "person-plus"),
    ("Voeg vestiging toe", "new_branch", "geo-alt"),
    ("Draag over aan een collega", "hand_over", "arrow-left-right"),
)


def contact_norms() -> ContactNorms:
    """How long ago is fine, and how long is late, today."""
    found = values_on(["employer_fresh", "employer_due"], timezone.localdate())
    return ContactNorms(fresh=int(found["employer_fresh"]), due=int(found["employer_due"]))


def employers(request: StaffRequest) -> HttpResponse:
    """All employers of the region, with who looks after them and when they were last spoken to."""
    user, today = request.user, timezone.localdate()
    permissions.check_view_employers(user)
    norms = contact_norms()
    chosen = EmployerFilter(
        request.GET,
        Employer.objects.visible_to(user).order_by("name", "id"),
        today=today,
        norms=norms,
        user=user,
    )
    page, rows = page_of(request, chosen.qs)
    context = {
        "filter": chosen,
        "page_obj": page,
        "rows": [employer_row(row, today, norms) for row in rows],
        "actions": _list_actions(user),
        "norms": norms,
    }
    return TemplateResponse(request, "employers/employers.html", context)


def _list_actions(user: Any) -> list[Action]:
    found = []
    if permissions.can_create_employer(user):
        new = reverse("employers:new_employer")
        found.append(Action("Voeg werkgever toe", new, primary=True, icon="plus-lg"))
    if permissions_file.can_merge(user):
        found.append(Action("Dubbele werkgevers", reverse("employers:duplicates"), icon="intersect"))
    return found


def employer(request: StaffRequest, pk: int) -> HttpResponse:
    """One employer, to prepare a talk: who it is, who works there, what was said, promised and will come."""
    user, today = request.user, timezone.localdate()
    shown = visible_employer(request, pk, related=("sector", "account_manager"))
    kind = request.GET.get("gesprekken", "")
    file = read_file(user, shown, today, kind=kind, whole="alle" in request.GET)
    context = {
        "employer": shown,
        "file": file,
        "contact": contact_words(shown.last_contact_on, today, contact_norms()),
        "limit": contact_warnings(shown, file.days),
        "spoken_today": shown.last_contact_on == today,
        "may_take_back": shown.last_contact_on == today and today not in file.days,
        "unfinished": unfinished_talks(user, shown),
        "facts": who_it_is(shown),
        "together": working_together(shown),
        "jobs": file.jobs,
        "panels": registry.panels("employer", user, shown),
        "may_edit": permissions.can_edit_employer(user, shown),
        "may_talk": permissions.can_record_conversation(user),
        "may_log": permissions_file.can_log_talk(user),
        "actions": _actions(user, shown, file),
        "more": _more(user, shown),
        "new_job": _new_job(user, shown),
        "all_talks": _all_talks(shown, kind),
    }
    return TemplateResponse(request, "employers/employer.html", context)


def _all_talks(shown: Employer, kind: str) -> str:
    """The address of this page with all talks on it, of the kind that was chosen."""
    chosen = urlencode({"alle": 1, **({"gesprekken": kind} if kind else {})})
    return f"{shown.get_absolute_url()}?{chosen}#gesprekken"


def _actions(user: Any, shown: Employer, file: EmployerFile) -> list[Action]:
    """What one does before, during and after a talk; the rest stands under 'Meer'."""
    found = []
    if permissions_file.can_log_talk(user):
        url = reverse("employers:add_talk", args=[shown.pk])
        found.append(Action("Leg gesprek vast", url, primary=True, icon="chat-left-text"))
    if permissions.can_record_conversation(user):
        url = reverse("employers:new_conversation", args=[shown.pk])
        found.append(Action("Vraag naar groei", url, primary=not found, icon="graph-up-arrow"))
    reachable = next((one for one in file.people if one.phone), None)
    if reachable is not None:
        found.append(Action(f"Bel {reachable.name}", f"tel:{reachable.dial}", icon="telephone"))
    if permissions.can_take_over(user, shown):
        url = reverse("employers:take_over", args=[shown.pk])
        found.append(Action("Neem over", url, method="post", icon="person-check"))
    return found


def _more(user: Any, shown: Employer) -> list[Action]:
    """What is seldom needed."""
    found = []
    if permissions.can_edit_employer(user, shown):
        for label, name, icon in EDITS:
            found.append(Action(label, reverse(f"employers:{name}", args=[shown.pk]), icon=icon))
    if permissions_file.can_merge(user):
        url = reverse("employers:merge", args=[shown.pk])
        found.append(Action("Voeg samen met een dubbele", url, icon="intersect"))
    return found


def _new_job(user: Any, shown: Employer) -> Action | None:
    if not permissions.can_create_job(user, shown):
        return None
    return Action("Voeg toekomstige baan toe", reverse("employers:new_job", args=[shown.pk]), icon="plus-lg")


def new_employer(request: StaffRequest) -> HttpResponse:
    """An employer that is not in the list yet."""
    permissions.check_create_employer(request.user)
    return form_page(
        request,
        EmployerForm,
        save=lambda form: services.create_employer(by=request.user, form_key=form.form_key, **form.values),
        title="Nieuwe werkgever",
        intro="Jij wordt de accountmanager. Je kunt de werkgever later overdragen.",
        back=reverse("employers:employers"),
        go_to=lambda saved: saved.get_absolute_url(),
        done="De werkgever is toegevoegd.",
        context={"crumbs": [("Werkgevers", reverse("employers:employers")), ("Nieuw", "")]},
    )


def change_employer(request: StaffRequest, pk: int) -> HttpResponse:
    """Who the employer is."""
    shown = visible_employer(request, pk)
    permissions.check_edit_employer(request.user, shown)
    return form_page(
        request,
        EmployerForm,
        instance=shown,
        save=lambda form: services.change_employer(
            by=request.user, employer=shown, version=form.version, **form.values
        ),
        title="Wijzig werkgever",
        back=shown.get_absolute_url(),
        context=crumbs(shown, "Wijzig"),
    )


@require_POST
def take_over(request: StaffRequest, pk: int) -> HttpResponse:
    """Becomes the account manager of an employer that has none."""
    shown = visible_employer(request, pk)
    permissions.check_take_over(request.user, shown)
    return action(
        request,
        do=lambda: services.take_over_employer(by=request.user, employer=shown),
        back=shown.get_absolute_url(),
        done=f"Jij bent nu de accountmanager van {shown}.",
    )


def hand_over(request: StaffRequest, pk: int) -> HttpResponse:
    """Gives the employer to a colleague."""
    shown = visible_employer(request, pk)
    permissions.check_edit_employer(request.user, shown)
    return form_page(
        request,
        HandOverForm,
        instance=shown,
        save=lambda form: services.hand_over_employer(
            by=request.user,
            employer=shown,
            to=form.cleaned_data["account_manager"],
            version=form.version,
            note=form.cleaned_data["note"],
        ),
        title=f"Draag {shown} over",
        intro="Je collega kan daarna de werkgever en de toekomstige banen wijzigen, jij niet meer.",
        submit_label="Draag over",
        back=shown.get_absolute_url(),
        done="De werkgever is overgedragen.",
        context=crumbs(shown, "Draag over"),
    )


@require_POST
def note_contact(request: StaffRequest, pk: int) -> HttpResponse:
    """Spoken to today: one press, no form."""
    shown = visible_employer(request, pk)
    permissions.check_record_conversation(request.user)
    return action(
        request,
        do=lambda: services.note_contact(by=request.user, employer=shown, on=timezone.localdate()),
        back=back_from(request, shown.get_absolute_url()),
        done=with_way_back(
            request,
            f"Genoteerd: vandaag gesproken met {shown}.",
            "Toch niet",
            reverse("employers:take_back_contact", args=[pk]),
            request.POST.get("van", "")[:20],
        ),
    )


@require_POST
def take_back_contact(request: StaffRequest, pk: int) -> HttpResponse:
    """Pressed by mistake: the day before it counts again."""
    shown = visible_employer(request, pk)
    permissions.check_record_conversation(request.user)
    return action(
        request,
        do=lambda: take_back(by=request.user, employer=shown, today=timezone.localdate()),
        back=back_from(request, shown.get_absolute_url()),
        done=f"Teruggenomen: vandaag niet gesproken met {shown}.",
    )


def new_contact_person(request: StaffRequest, pk: int) -> HttpResponse:
    """Somebody who works at the employer."""
    shown = visible_employer(request, pk)
    permissions.check_edit_employer(request.user, shown)
    return form_page(
        request,
        ContactPersonForm,
        save=lambda form: services.add_contact_person(
            by=request.user, employer=shown, form_key=form.form_key, **form.values
        ),
        form_kwargs={"employer": shown},
        title="Nieuwe contactpersoon",
        back=shown.get_absolute_url(),
        done="De contactpersoon is toegevoegd.",
        context=crumbs(shown, "Nieuwe contactpersoon"),
    )


def change_contact_person(request: StaffRequest, pk: int) -> HttpResponse:
    """A contact person; also that somebody left."""
    permissions.check_view_employers(request.user)
    people = ContactPerson.objects.visible_to(request.user).select_related("employer__account_manager")
    person = get_object_or_404(people, pk=pk)
    permissions.check_edit_employer(request.user, person.employer)
    return form_page(
        request,
        ContactPersonForm,
        instance=person,
        save=lambda form: services.change_contact_person(
            by=request.user, person=person, version=form.version, **form.values
        ),
        form_kwargs={"employer": person.employer},
        title="Wijzig contactpersoon",
        back=person.employer.get_absolute_url(),
        context=crumbs(person.employer, "Wijzig contactpersoon"),
    )


def back_from(request: StaffRequest, page: str) -> str:
    """Where a button leads back to: the start page when it was pressed there."""
    return reverse("core:start") if request.POST.get("van") == "start" else page


def visible_employer(
    request: StaffRequest, pk: int, *, related: tuple[str, ...] = ("account_manager",)
) -> Employer:
    """The employer of a page, for roles that work with employers."""
    permissions.check_view_employers(request.user)
    return get_visible(Employer, request.user, pk, related=related)


def crumbs(shown: Employer, last: str) -> dict[str, Any]:
    """The way back of a page under an employer."""
    way = [
        ("Werkgevers", reverse("employers:employers")),
        (shown.name, shown.get_absolute_url()),
        (last, ""),
    ]
    return {"crumbs": way, "eyebrow": shown.name}
