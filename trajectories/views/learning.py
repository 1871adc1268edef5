"""Learning together: meetings, questions with the action they led to, lessons."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.pages import action, form_page, get_visible
from core.requests import StaffRequest
from trajectories import permissions_factors as permissions
from trajectories.deeds import at
from trajectories.forms.learning import AnswerForm, LessonForm, MeetingForm, QuestionForm
from trajectories.learning_page import question_rows, rhythms
from trajectories.models import LearningMeeting, LearningQuestion, Lesson, Project
from trajectories.services import learning as services
from trajectories.tabs import project_tabs

PER_PAGE = 25
MEETINGS = 8
HOME = "trajectories:learning"


def _crumbs(label: str) -> dict[str, Any]:
    return {"crumbs": [("Samen leren", reverse(HOME)), (label, "")]}


def learning(request: StaffRequest) -> HttpResponse:
    """What is asked now, when people meet, and the lessons, newest first."""
    permissions.check_learning(request.user)
    user, today, text = request.user, timezone.localdate(), request.GET.get("q", "")[:80].strip()
    lessons = Lesson.objects.visible_to(user)
    if text:
        about = Q(text__icontains=text) | Q(advice__icontains=text) | Q(sector__name__icontains=text)
        lessons = lessons.filter(about | Q(employer__name__icontains=text))
    page = Paginator(lessons.order_by("-on", "-id").values_list("pk", flat=True), PER_PAGE).get_page(
        request.GET.get("page")
    )
    found = {
        row.pk: row
        for row in Lesson.objects.filter(pk__in=list(page)).select_related(
            "sector", "employer", "project__job"
        )
    }
    context = {
        "rhythms": rhythms(user, today),
        "open": question_rows(user, today, done=False),
        "done": question_rows(user, today, done=True),
        "meetings": list(LearningMeeting.objects.visible_to(user)[:MEETINGS]),
        "lessons": [found[pk] for pk in page if pk in found],
        "page_obj": page,
        "text": text,
        "may_edit": permissions.can_learn(user),
        "tabs": project_tabs(user, "learning"),
    }
    return TemplateResponse(request, "trajectories/learning.html", context)


def _project_asked(request: StaffRequest) -> Project | None:
    """The project that a question or lesson starts from (``?project=3``), when the user may see it."""
    text = request.GET.get("project", "")
    if not text.isascii() or not text.isdigit() or len(text) > 15:
        return None
    return (
        Project.objects.visible_to(request.user).filter(pk=int(text)).select_related("job__employer").first()
    )


def add_meeting(request: StaffRequest) -> HttpResponse:
    permissions.check_learning(request.user, "create")
    return form_page(
        request,
        MeetingForm,
        save=lambda form: services.record_meeting(by=request.user, form_key=form.form_key, **form.values),
        title="Leg een bijeenkomst vast",
        initial={"on": timezone.localdate()},
        back=reverse(HOME),
        context=_crumbs("Bijeenkomst"),
    )


def learning_meeting(request: StaffRequest, pk: int) -> HttpResponse:
    permissions.check_learning(request.user, "edit")
    meeting = get_visible(LearningMeeting, request.user, pk)
    return form_page(
        request,
        MeetingForm,
        instance=meeting,
        save=lambda form: services.change_meeting(
            by=request.user, meeting=meeting, version=form.version, **form.values
        ),
        title="Bijeenkomst",
        back=reverse(HOME),
        context=_crumbs("Bijeenkomst"),
    )


def add_question(request: StaffRequest) -> HttpResponse:
    permissions.check_learning(request.user, "create")
    return form_page(
        request,
        QuestionForm,
        save=lambda form: services.ask_question(by=request.user, form_key=form.form_key, **form.values),
        title="Nieuwe leervraag",
        initial={"who": request.user, "project": _project_asked(request)},
        back=reverse(HOME),
        context=_crumbs("Leervraag"),
    )


def change_question(request: StaffRequest, pk: int) -> HttpResponse:
    permissions.check_learning(request.user, "edit")
    question = get_visible(LearningQuestion, request.user, pk)
    return form_page(
        request,
        QuestionForm,
        instance=question,
        save=lambda form: services.change_question(
            by=request.user, question=question, version=form.version, **form.values
        ),
        title="Leervraag",
        back=reverse(HOME),
        context=_crumbs("Leervraag"),
    )


def answer_question(request: StaffRequest, pk: int) -> HttpResponse:
    """What came of it, and the lesson that stays."""
    permissions.check_learning(request.user, "edit")
    question = get_visible(LearningQuestion, request.user, pk, related=("project__job__employer",))
    return form_page(
        request,
        AnswerForm,
        instance=question,
        initial={"answer": question.answer},
        save=lambda form: services.answer_question(
            by=request.user, question=question, version=form.version, **form.values
        ),
        title="Wat kwam eruit?",
        intro=question.question,
        submit_label="Rond de leervraag af",
        done="De leervraag is afgerond.",
        back=reverse(HOME),
        context=_crumbs("Antwoord"),
    )


@require_POST
def reopen_question(request: StaffRequest, pk: int) -> HttpResponse:
    permissions.check_learning(request.user, "edit")
    question = get_visible(LearningQuestion, request.user, pk)
    return action(
        request,
        do=lambda: services.reopen_question(by=request.user, question=question),
        back=reverse(HOME),
        done="De leervraag staat weer open.",
    )


def add_lesson(request: StaffRequest) -> HttpResponse:
    permissions.check_learning(request.user, "create")
    project = _project_asked(request)
    initial: dict[str, Any] = {}
    if project is not None:
        routes = [route for route in (project.route, *project.extra_routes) if route]
        initial = {"sector": project.job.employer.sector_id, "routes": routes, "step": project.step}
    return form_page(
        request,
        LessonForm,
        save=lambda form: services.keep_lesson(
            by=request.user,
            project=project,
            form_key=form.form_key,
            **form.values,
        ),
        title="Nieuwe les",
        intro=f"Uit {project.job.function} bij {project.job.employer.name}." if project else "",
        initial=initial,
        back=project.get_absolute_url() if project else reverse(HOME),
        context=_crumbs("Les"),
    )


def lesson(request: StaffRequest, pk: int) -> HttpResponse:
    permissions.check_learning(request.user, "edit")
    found = get_visible(Lesson, request.user, pk, related=("project__job__employer", "employer"))
    origin = found.project.job if found.project else None
    return form_page(
        request,
        LessonForm,
        instance=found,
        save=lambda form: services.change_lesson(
            by=request.user, lesson=found, version=form.version, **form.values
        ),
        title="Les",
        intro=f"Uit {origin.function} bij {origin.employer.name}." if origin else "",
        template="trajectories/lesson.html",
        back=reverse(HOME),
        context=_crumbs("Les") | {"remove_url": at("remove_lesson", found.pk)},
    )


@require_POST
def remove_lesson(request: StaffRequest, pk: int) -> HttpResponse:
    permissions.check_learning(request.user, "edit")
    found = get_visible(Lesson, request.user, pk)
    return action(
        request,
        do=lambda: services.remove_lesson(by=request.user, lesson=found),
        back=reverse(HOME),
        done="De les is weggehaald.",
    )
