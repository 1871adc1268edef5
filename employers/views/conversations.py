"""Growth conversations: asked on purpose, and made into future jobs at once."""

from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from core.pages import form_page, get_visible
from core.parameters import value_on
from core.registry import Action
from core.requests import StaffRequest
from employers import permissions, services
from employers.forms import GrowthConversationForm
from employers.models import Employer, GrowthConversation
from employers.presentation import job_row

TEMPLATE = "employers/conversation_form.html"


def conversation(request: StaffRequest, pk: int) -> HttpResponse:
    """What was said, and which future jobs came of it."""
    user = request.user
    permissions.check_view_employers(user)
    shown = get_visible(
        GrowthConversation, user, pk, related=("employer__account_manager", "created_by", "changed_by")
    )
    context = {
        "conversation": shown,
        "employer": shown.employer,
        "answers": _answers(shown),
        "told": _told(shown),
        "jobs": [job_row(job) for job in shown.jobs.for_list()],
        "actions": _actions(user, shown),
        "may_add_job": permissions.can_create_job(user, shown.employer),
    }
    return TemplateResponse(request, "employers/conversation.html", context)


def _answers(shown: GrowthConversation) -> list[tuple[str, Any]]:
    return [
        ("Gesproken met", shown.spoken_with),
        ("Komt er werk bij", shown.get_expectation_display()),
        ("Soort groei", shown.get_growth_kind_display()),
        ("Doet de werkgever mee", shown.get_participation_display() or "niet gevraagd"),
        *([("Waarom niet", shown.get_reason_not_display())] if shown.reason_not else []),
        ("Opnieuw vragen op", shown.ask_again_on),
        ("Ook vragen", shown.others_to_ask),
        ("Vastgelegd door", str(shown.created_by or "–")),
    ]


def _told(shown: GrowthConversation) -> list[tuple[str, str]]:
    """What was written down, without the questions that stayed empty."""
    texts = [
        ("Wat er verandert", shown.changes),
        ("Taken en banen die ontstaan", shown.tasks),
        ("Wat past bij mensen die verder van werk staan", shown.suitable),
        ("Wat geregeld moet worden", shown.arrange),
    ]
    return [(label, text) for label, text in texts if text]


def _actions(user: Any, shown: GrowthConversation) -> list[Action]:
    found = []
    if permissions.can_create_job(user, shown.employer):
        url = reverse("employers:new_job_from_conversation", args=[shown.pk])
        found.append(Action("Voeg toekomstige baan toe", url, primary=True, icon="plus-lg"))
    if permissions.can_edit_conversation(user, shown):
        url = reverse("employers:change_conversation", args=[shown.pk])
        found.append(Action("Wijzig", url, icon="pencil"))
    return found


def new_conversation(request: StaffRequest, pk: int) -> HttpResponse:
    """Asks about growth; the second button goes on to the first future job."""
    permissions.check_view_employers(request.user)
    employer = get_visible(Employer, request.user, pk, related=("account_manager",))
    permissions.check_record_conversation(request.user)
    today = timezone.localdate()
    return form_page(
        request,
        GrowthConversationForm,
        save=lambda form: services.record_growth_conversation(
            by=request.user, employer=employer, today=today, form_key=form.form_key, **form.values
        ),
        title="Groeigesprek",
        intro="Vraag naar werk dat later komt, ook als er nu geen vacature is. Vul in wat je weet.",
        initial={"on": today},
        back=employer.get_absolute_url(),
        go_to=lambda saved: _next_page(request, saved),
        done="Het groeigesprek is bewaard.",
        template=TEMPLATE,
        form_kwargs=_form_kwargs(employer),
        context=_page(request, employer, "Groeigesprek"),
    )


def change_conversation(request: StaffRequest, pk: int) -> HttpResponse:
    """Adds to or corrects what was written down."""
    permissions.check_view_employers(request.user)
    shown = get_visible(GrowthConversation, request.user, pk, related=("employer__account_manager",))
    permissions.check_edit_conversation(request.user, shown)
    return form_page(
        request,
        GrowthConversationForm,
        instance=shown,
        save=lambda form: services.change_growth_conversation(
            by=request.user,
            conversation=shown,
            version=form.version,
            today=timezone.localdate(),
            **form.values,
        ),
        title="Wijzig groeigesprek",
        back=shown.get_absolute_url(),
        go_to=lambda saved: _next_page(request, saved),
        template=TEMPLATE,
        form_kwargs=_form_kwargs(shown.employer),
        context=_page(request, shown.employer, "Wijzig groeigesprek"),
    )


def _next_page(request: StaffRequest, saved: GrowthConversation) -> str:
    if request.POST.get("next") == "job" and permissions.can_create_job(request.user, saved.employer):
        return reverse("employers:new_job_from_conversation", args=[saved.pk])
    return saved.get_absolute_url()


def _form_kwargs(employer: Employer) -> dict[str, Any]:
    today = timezone.localdate()
    people = employer.contact_persons.filter(left_on=None).values_list("name", flat=True)
    return {
        "today": today,
        "again_days": int(value_on("ask_growth_again", today)),
        "people": list(people),
    }


def _page(request: StaffRequest, employer: Employer, last: str) -> dict[str, Any]:
    return {
        "eyebrow": employer.name,
        "crumbs": [
            ("Werkgevers", reverse("employers:employers")),
            (employer.name, employer.get_absolute_url()),
            (last, ""),
        ],
        "may_add_job": permissions.can_create_job(request.user, employer),
    }
