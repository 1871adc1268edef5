"""Job coaches at an employer: recorded with a warning for a second one, and ended."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from clients.models import Client
from core.pages import form_page, get_visible
from core.requests import StaffRequest
from trajectories import permissions_announce as may
from trajectories.forms.announcements import EndJobCoachForm, JobCoachForm
from trajectories.models import JobCoaching
from trajectories.services import job_coaches as services
from trajectories.views.announcements import choose_employer, chosen_employer


def job_coach(request: StaffRequest, client_pk: int) -> HttpResponse:
    """Where, and then who; who comes there already is named first."""
    person = get_visible(Client, request.user, client_pk)
    may.check_record_job_coach(request.user, person)
    employer = chosen_employer(request)
    if employer is None:
        return choose_employer(request, person, "job_coach", "Bij welke werkgever helpt de jobcoach?")
    today = timezone.localdate()
    there = services.coaches_at(employer.pk, today)
    return form_page(
        request,
        JobCoachForm,
        initial={"start": today},
        form_kwargs={"others": bool(there)},
        save=lambda form: services.record_job_coach(
            by=request.user, client=person, employer=employer, form_key=form.form_key, **form.values
        ),
        title=f"Jobcoach bij {employer.name}",
        intro=f"Voor {person.full_name}.",
        submit_label="Leg vast",
        done="De jobcoach ligt vast.",
        template="trajectories/job_coach.html",
        back=person.get_absolute_url(),
        context={
            "there": [one.words for one in there],
            "other_url": reverse("trajectories:job_coach", args=[person.pk]),
            "crumbs": [(person.full_name, person.get_absolute_url()), ("Jobcoach", "")],
        },
    )


def end_job_coach(request: StaffRequest, pk: int) -> HttpResponse:
    found = get_visible(JobCoaching, request.user, pk, related=("client", "employer"))
    may.check_end_job_coach(request.user, found)
    person = found.client
    return form_page(
        request,
        EndJobCoachForm,
        initial={"end": timezone.localdate()},
        save=lambda form: services.end_job_coach(by=request.user, coaching=found, **form.values),
        title=f"{found.coach_name} stopt bij {found.employer.name}",
        done="Het einde ligt vast.",
        back=person.get_absolute_url(),
        context={"crumbs": [(person.full_name, person.get_absolute_url()), ("Jobcoach", "")]},
    )
