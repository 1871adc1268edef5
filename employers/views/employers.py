"""Pages about employers and who works there."""

from typing import Any

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
from employers import permissions, services
from employers.filters import EmployerFilter
from employers.forms import ContactPersonForm, EmployerForm, HandOverForm
from employers.models import ContactPerson, Employer
from employers.presentation import ContactNorms, contact_words, employer_row, job_row
from employers.views.lists import page_of


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
    new = Action("Voeg werkgever toe", reverse("employers:new_employer"), primary=True, icon="plus-lg")
    context = {
        "filter": chosen,
        "page_obj": page,
        "rows": [employer_row(row, today, norms) for row in rows],
        "actions": [new] if permissions.can_create_employer(user) else [],
        "norms": norms,
    }
    return TemplateResponse(request, "employers/employers.html", context)


def employer(request: StaffRequest, pk: int) -> HttpResponse:
    """One employer: who it is, who works there, what was said about growth, and which jobs will come."""
    user, today = request.user, timezone.localdate()
    permissions.check_view_employers(user)
    shown = get_visible(Employer, user, pk, related=("sector", "account_manager"))
    people = list(shown.contact_persons.all())
    context = {
        "employer": shown,
        "contact": contact_words(shown.last_contact_on, today, contact_norms()),
        "spoken_today": shown.last_contact_on == today,
        "facts": _facts(shown),
        "people": [one for one in people if one.left_on is None],
        "left": [one for one in people if one.left_on is not None],
        "conversations": shown.conversations.select_related("created_by"),
        "jobs": [job_row(job) for job in shown.jobs.for_list()],
        "panels": registry.panels("employer", user, shown),
        "may_edit": permissions.can_edit_employer(user, shown),
        "may_talk": permissions.can_record_conversation(user),
        "actions": _actions(user, shown, people),
        "new_job": _new_job(user, shown),
    }
    return TemplateResponse(request, "employers/employer.html", context)


def _facts(shown: Employer) -> list[tuple[str, Any]]:
    return [
        ("Accountmanager", str(shown.account_manager) if shown.account_manager else "nog niemand"),
        ("Sector", shown.sector.name),
        ("Plaats", shown.city),
        ("Medewerkers", shown.get_size_display()),
        ("KvK-nummer", shown.kvk),
        ("Doet mee omdat", shown.motive),
    ]


def _actions(user: Any, shown: Employer, people: list[ContactPerson]) -> list[Action]:
    """Growth first: that is what the page is for."""
    found = []
    if permissions.can_record_conversation(user):
        url = reverse("employers:new_conversation", args=[shown.pk])
        found.append(Action("Leg groeigesprek vast", url, primary=True, icon="chat-square-text"))
    reachable = [one for one in people if one.phone and one.left_on is None]
    if reachable:
        number = "".join(reachable[0].phone.split())
        found.append(Action(f"Bel {reachable[0].name}", f"tel:{number}", icon="telephone"))
    if permissions.can_take_over(user, shown):
        url = reverse("employers:take_over", args=[shown.pk])
        found.append(Action("Neem over", url, method="post", icon="person-check"))
    if permissions.can_edit_employer(user, shown):
        found.append(Action("Wijzig", reverse("employers:change_employer", args=[shown.pk]), icon="pencil"))
        found.append(Action("Draag over", reverse("employers:hand_over", args=[shown.pk])))
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
    shown = _visible_employer(request, pk)
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
        context=_crumbs(shown, "Wijzig"),
    )


@require_POST
def take_over(request: StaffRequest, pk: int) -> HttpResponse:
    """Becomes the account manager of an employer that has none."""
    shown = _visible_employer(request, pk)
    permissions.check_take_over(request.user, shown)
    return action(
        request,
        do=lambda: services.take_over_employer(by=request.user, employer=shown),
        back=shown.get_absolute_url(),
        done=f"Jij bent nu de accountmanager van {shown}.",
    )


def hand_over(request: StaffRequest, pk: int) -> HttpResponse:
    """Gives the employer to a colleague."""
    shown = _visible_employer(request, pk)
    permissions.check_edit_employer(request.user, shown)
    return form_page(
        request,
        HandOverForm,
        instance=shown,
        save=lambda form: services.hand_over_employer(
            by=request.user, employer=shown, to=form.cleaned_data["account_manager"], version=form.version
        ),
        title=f"Draag {shown} over",
        intro="Je collega kan daarna de werkgever en de toekomstige banen wijzigen, jij niet meer.",
        submit_label="Draag over",
        back=shown.get_absolute_url(),
        done="De werkgever is overgedragen.",
        context=_crumbs(shown, "Draag over"),
    )


@require_POST
def note_contact(request: StaffRequest, pk: int) -> HttpResponse:
    """Spoken to today: one press, no form."""
    shown = _visible_employer(request, pk)
    permissions.check_record_conversation(request.user)
    return action(
        request,
        do=lambda: services.note_contact(by=request.user, employer=shown, on=timezone.localdate()),
        back=shown.get_absolute_url(),
        done=f"Genoteerd: vandaag gesproken met {shown}.",
    )


def new_contact_person(request: StaffRequest, pk: int) -> HttpResponse:
    """Somebody who works at the employer."""
    shown = _visible_employer(request, pk)
    permissions.check_edit_employer(request.user, shown)
    return form_page(
        request,
        ContactPersonForm,
        save=lambda form: services.add_contact_person(
            by=request.user, employer=shown, form_key=form.form_key, **form.values
        ),
        title="Nieuwe contactpersoon",
        back=shown.get_absolute_url(),
        done="De contactpersoon is toegevoegd.",
        context=_crumbs(shown, "Nieuwe contactpersoon"),
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
        title="Wijzig contactpersoon",
        back=person.employer.get_absolute_url(),
        context=_crumbs(person.employer, "Wijzig contactpersoon"),
    )


def _visible_employer(request: StaffRequest, pk: int) -> Employer:
    permissions.check_view_employers(request.user)
    return get_visible(Employer, request.user, pk, related=("account_manager",))


def _crumbs(shown: Employer, last: str) -> dict[str, Any]:
    crumbs = [
        ("Werkgevers", reverse("employers:employers")),
        (shown.name, shown.get_absolute_url()),
        (last, ""),
    ]
    return {"crumbs": crumbs}
