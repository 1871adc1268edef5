"""Talks with an employer, what was promised in them, and where the employer works."""

from collections.abc import Callable
from typing import Any

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.pages import action, form_page, get_visible
from core.requests import StaffRequest
from employers import permissions, permissions_file
from employers.file_page import contact_warnings
from employers.forms_file import BranchForm, PromiseForm, TalkForm
from employers.models import Branch, Employer, EmployerTalk, Promise
from employers.services import talks
from employers.services.employers import add_branch, change_branch
from employers.views.employers import back_from, crumbs, visible_employer

TEMPLATE = "employers/talk_form.html"


def add_talk(request: StaffRequest, pk: int) -> HttpResponse:
    """A talk that was held: kept while it is typed, done in seconds."""
    shown = visible_employer(request, pk)
    permissions_file.check_log_talk(request.user)
    today = timezone.localdate()
    return form_page(
        request,
        TalkForm,
        save=lambda form: talks.log_talk(
            by=request.user,
            employer=shown,
            today=today,
            promises=form.promises,
            form_key=form.form_key,
            **form.talk,
        ),
        title="Leg gesprek vast",
        initial={"on": today, "kind": "phone", "person": _likely_person(shown)},
        back=shown.get_absolute_url(),
        go_to=lambda saved: f"{saved.employer.get_absolute_url()}#gesprekken",
        done="Het gesprek is bewaard.",
        template=TEMPLATE,
        form_kwargs={"today": today, "people": _people(shown)},
        context={**crumbs(shown, "Leg gesprek vast"), "limit": contact_warnings(shown)},
    )


def change_talk(request: StaffRequest, pk: int) -> HttpResponse:
    """Adds to or corrects what was written down."""
    permissions.check_view_employers(request.user)
    talk = get_visible(EmployerTalk, request.user, pk, related=("employer__account_manager", "person"))
    permissions_file.check_edit_talk(request.user, talk)
    today = timezone.localdate()
    return form_page(
        request,
        TalkForm,
        instance=talk,
        save=lambda form: talks.change_talk(
            by=request.user, talk=talk, version=form.version, today=today, **form.talk
        ),
        title="Wijzig gesprek",
        back=f"{talk.employer.get_absolute_url()}#gesprekken",
        template=TEMPLATE,
        form_kwargs={"today": today, "people": _people(talk.employer, talk.person_id)},
        context={**crumbs(talk.employer, "Wijzig gesprek"), "limit": None},
    )


def _people(employer: Employer, chosen: int | None = None) -> Any:
    """Who works there now, and who was chosen before."""
    return employer.contact_persons.filter(Q(left_on=None) | Q(pk=chosen))


def _likely_person(employer: Employer) -> int | None:
    """Whom the last talk was with, as long as that person works there; else the only one who does."""
    people = list(_people(employer).values_list("pk", flat=True))
    last = employer.talks.exclude(person=None).values_list("person", flat=True).first()
    if last in people:
        return last
    return people[0] if len(people) == 1 else None


def add_promise(request: StaffRequest, pk: int) -> HttpResponse:
    """Something that was promised, apart from a talk."""
    shown = visible_employer(request, pk)
    permissions_file.check_log_talk(request.user)
    return form_page(
        request,
        PromiseForm,
        save=lambda form: talks.add_promise(
            by=request.user, employer=shown, form_key=form.form_key, **form.values
        ),
        title="Nieuwe belofte",
        intro="Het komt op de dag zelf op je startpagina.",
        initial={"side": "us"},
        back=f"{shown.get_absolute_url()}#beloften",
        done="De belofte is bewaard.",
        context=crumbs(shown, "Nieuwe belofte"),
        keep_typed=True,
    )


def change_promise(request: StaffRequest, pk: int) -> HttpResponse:
    """Another day, or other words."""
    promise = _promise(request, pk)
    return form_page(
        request,
        PromiseForm,
        instance=promise,
        save=lambda form: talks.change_promise(
            by=request.user, promise=promise, version=form.version, **form.values
        ),
        title="Wijzig belofte",
        back=f"{promise.employer.get_absolute_url()}#beloften",
        context=crumbs(promise.employer, "Wijzig belofte"),
    )


@require_POST
def promise_done(request: StaffRequest, pk: int) -> HttpResponse:
    """One press: it was done."""
    today = timezone.localdate()
    return _settle(
        request, pk, lambda p: talks.keep_promise(by=request.user, promise=p, today=today), "Afgevinkt"
    )


@require_POST
def promise_dropped(request: StaffRequest, pk: int) -> HttpResponse:
    """One press: it needn't be done any more."""
    return _settle(request, pk, lambda p: talks.drop_promise(by=request.user, promise=p), "Vervallen")


@require_POST
def promise_reopened(request: StaffRequest, pk: int) -> HttpResponse:
    """Undo."""
    return _settle(request, pk, lambda p: talks.reopen_promise(by=request.user, promise=p), "Staat weer open")


def _settle(request: StaffRequest, pk: int, do: Callable[[Promise], Any], done: str) -> HttpResponse:
    promise = _promise(request, pk)
    back = back_from(request, f"{promise.employer.get_absolute_url()}#beloften")
    return action(request, do=lambda: do(promise), back=back, done=f"{done}: {promise.what}")


def _promise(request: StaffRequest, pk: int) -> Promise:
    permissions.check_view_employers(request.user)
    promise = get_visible(Promise, request.user, pk, related=("employer__account_manager",))
    permissions_file.check_settle_promise(request.user, promise)
    return promise


def new_branch(request: StaffRequest, pk: int) -> HttpResponse:
    """Another place where the employer works."""
    shown = visible_employer(request, pk)
    permissions.check_edit_employer(request.user, shown)
    return form_page(
        request,
        BranchForm,
        save=lambda form: add_branch(by=request.user, employer=shown, form_key=form.form_key, **form.values),
        title="Nieuwe vestiging",
        back=shown.get_absolute_url(),
        done="De vestiging is toegevoegd.",
        context=crumbs(shown, "Nieuwe vestiging"),
    )


def edit_branch(request: StaffRequest, pk: int) -> HttpResponse:
    """A branch; also that it closed."""
    permissions.check_view_employers(request.user)
    branches = Branch.objects.visible_to(request.user).select_related("employer__account_manager")
    branch = get_object_or_404(branches, pk=pk)
    permissions.check_edit_employer(request.user, branch.employer)
    return form_page(
        request,
        BranchForm,
        instance=branch,
        save=lambda form: change_branch(by=request.user, branch=branch, version=form.version, **form.values),
        title="Wijzig vestiging",
        back=branch.employer.get_absolute_url(),
        context=crumbs(branch.employer, "Wijzig vestiging"),
    )
