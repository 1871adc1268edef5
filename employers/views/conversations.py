"""Growth conversations: asked on purpose, and made into future jobs at once."""

from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from core import drafts
from core.domain.calendar import count_words
from core.dutch import day_text
from core.models import User
from core.pages import form_page, get_visible
from core.parameters import values_on
from core.registry import Action
from core.requests import StaffRequest
from employers import permissions, services
from employers.file_page import contact_warnings
from employers.forms_growth import MOST_JOBS, PARTS, GrowthConversationForm
from employers.models import Employer, GrowthConversation
from employers.presentation import job_row

TEMPLATE = "employers/conversation_form.html"


def conversation(request: StaffRequest, pk: int) -> HttpResponse:
    """What was said, which future jobs came of it, and what each of them needs next."""
    user = request.user
    permissions.check_view_employers(user)
    shown = get_visible(
        GrowthConversation, user, pk, related=("employer__account_manager", "created_by", "changed_by")
    )
    may_add_job = permissions.can_create_job(user, shown.employer)
    jobs = _jobs(shown, may_add_job)
    context = {
        "conversation": shown,
        "employer": shown.employer,
        "answers": _answers(shown),
        "told": _told(shown),
        "jobs": jobs,
        "actions": _actions(user, shown, may_add_job, primary=not jobs),
        "may_add_job": may_add_job,
        "manager": shown.employer.account_manager,
    }
    return TemplateResponse(request, "employers/conversation.html", context)


def _jobs(shown: GrowthConversation, may_edit: bool) -> list[dict[str, Any]]:
    """Each job with how many skills it asks, and the way to write them down."""
    found = shown.jobs.for_list().annotate(skills_asked=Count("skills"))
    return [
        {
            "row": job_row(job),
            "skills": count_words(job.skills_asked, "vaardigheid", "vaardigheden")
            if job.skills_asked
            else "Nog geen vaardigheden",
            "next": Action(
                "Vul de vaardigheden aan" if job.skills_asked else "Schrijf de vaardigheden op",
                reverse("employers:job_skills", args=[job.pk]),
                primary=not job.skills_asked,
            )
            if may_edit and job.status not in ("filled", "lapsed")
            else None,
        }
        for job in found
    ]


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
        ("Wat er in de sector gebeurt", shown.sector_trends),
        ("Taken en banen die ontstaan", shown.tasks),
        ("Wat past bij mensen die verder van werk staan", shown.suitable),
        ("Wat geregeld moet worden", shown.arrange),
    ]
    return [(label, text) for label, text in texts if text]


def _actions(user: User, shown: GrowthConversation, may_add_job: bool, *, primary: bool) -> list[Action]:
    """With jobs on the page their skills come first; without, the first job does."""
    found = []
    if may_add_job:
        url = reverse("employers:new_job_from_conversation", args=[shown.pk])
        found.append(Action("Voeg toekomstige baan toe", url, primary=primary, icon="plus-lg"))
    if permissions.can_edit_conversation(user, shown):
        url = reverse("employers:change_conversation", args=[shown.pk])
        found.append(Action("Wijzig", url, icon="pencil"))
    return found


def new_conversation(request: StaffRequest, pk: int) -> HttpResponse:
    """Asks about growth, and makes the future jobs that were named in the same breath."""
    permissions.check_view_employers(request.user)
    employer = get_visible(Employer, request.user, pk, related=("account_manager",))
    permissions.check_record_conversation(request.user)
    if "more" in request.POST and (opened := _one_more_row(request)):
        return opened
    today = timezone.localdate()
    return form_page(
        request,
        GrowthConversationForm,
        save=lambda form: services.record_growth_conversation(
            by=request.user, employer=employer, today=today, form_key=form.form_key, **form.values
        ),
        title="Groeigesprek",
        intro="Vraag naar werk dat later komt, ook als er nu geen vacature is. Bijna alles mag leeg blijven: "
        "wat je typt wordt bewaard, dus je kunt het later afmaken.",
        initial={"on": today},
        back=employer.get_absolute_url(),
        go_to=GrowthConversation.get_absolute_url,
        done=_made_words,
        template=TEMPLATE,
        form_kwargs=_form_kwargs(request, employer),
        context={**_page(employer, "Groeigesprek"), "limit": contact_warnings(employer)},
    )


def change_conversation(request: StaffRequest, pk: int) -> HttpResponse:
    """Adds to or corrects what was written down; new jobs may be added."""
    permissions.check_view_employers(request.user)
    shown = get_visible(GrowthConversation, request.user, pk, related=("employer__account_manager",))
    permissions.check_edit_conversation(request.user, shown)
    if "more" in request.POST and (opened := _one_more_row(request)):
        return opened
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
        template=TEMPLATE,
        form_kwargs=_form_kwargs(request, shown.employer),
        context={**_page(shown.employer, "Wijzig groeigesprek"), "limit": None},
    )


def _made_words(saved: GrowthConversation) -> str:
    """'Bewaard: het groeigesprek en 2 toekomstige banen.', and when the employer comes back."""
    made = saved.jobs.count()
    words = "Het groeigesprek is bewaard."
    if made:
        jobs = count_words(made, "toekomstige baan", "toekomstige banen")
        words = f"Bewaard: het groeigesprek en {jobs}."
    if saved.ask_again_on is None or saved.expectation != GrowthConversation.Expectation.CANNOT_SAY:
        return words
    return f"{words} Op {day_text(saved.ask_again_on)} staat deze werkgever weer op de startpagina."


def _one_more_row(request: StaffRequest) -> HttpResponse | None:
    """Without a script: what was typed is kept, and the same page opens with room for one more job.

    None when another tab wrote on: the page then asks first which text stays.
    """
    typed = {name: request.POST.getlist(name) for name in request.POST if name != "more"}
    rows = request.POST.get("new_jobs-TOTAL_FORMS", "")
    number = int(rows) if rows.isascii() and rows.isdigit() and len(rows) < 4 else 0
    typed["new_jobs-TOTAL_FORMS"] = [str(min(number + 1, MOST_JOBS))]
    try:
        drafts.keep(user=request.user, key=request.get_full_path(), content=typed)
    except drafts.Unfit as unfit:
        messages.error(request, str(unfit))
    except drafts.WrittenElsewhere:
        return None
    return redirect(f"{request.get_full_path()}#id_new_jobs")


def _form_kwargs(request: StaffRequest, employer: Employer) -> dict[str, Any]:
    today = timezone.localdate()
    # A tip is worth something as long as the talk counts as fresh.
    norms = values_on(["ask_growth_again", "employer_fresh"], today)
    people = employer.contact_persons.filter(left_on=None).values_list("name", flat=True)
    return {
        "today": today,
        "again_days": int(norms["ask_growth_again"]),
        "follow_up_days": int(norms["employer_fresh"]),
        "people": list(people),
        "may_add_jobs": permissions.can_create_job(request.user, employer),
    }


def _page(employer: Employer, last: str) -> dict[str, Any]:
    return {
        "eyebrow": employer.name,
        "parts": PARTS,
        "crumbs": [
            ("Werkgevers", reverse("employers:employers")),
            (employer.name, employer.get_absolute_url()),
            (last, ""),
        ],
    }
