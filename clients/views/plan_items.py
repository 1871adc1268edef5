"""The lines of a plan, and tasks: put in, changed, moved on, done."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from clients import permissions
from clients.domain.plan import ItemAction
from clients.forms.plan import MoveItemForm, PlanItemForm, TaskForm
from clients.models import Client, PlanItem, Task, Track
from clients.services import plan_items, tasks
from clients.views.plans import crumbs_of
from core.pages import action, form_page, get_visible
from core.requests import StaffRequest

FORM = "clients/form.html"
QUESTIONS = {
    ItemAction.FINISH: ("Klaar", "Wat leverde het op?", "Mooi: dit onderdeel is klaar."),
    ItemAction.STOP: ("Stoppen", "Waarom stopt dit?", "Dit onderdeel is gestopt."),
}


def _client(request: StaffRequest, pk: int) -> Client:
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_edit_client(request.user, client)
    return client


def _item(request: StaffRequest, pk: int) -> PlanItem:
    item = get_visible(PlanItem, request.user, pk, related=("client__team", "plan__client"))
    permissions.check_edit_client(request.user, item.client)
    return item


def _task(request: StaffRequest, pk: int) -> Task:
    task = get_visible(Task, request.user, pk, related=("client__team",))
    permissions.check_edit_client(request.user, task.client)
    return task


def _frame(client: Client, label: str, **more: Any) -> dict[str, Any]:
    return {"eyebrow": client.full_name, "crumbs": crumbs_of(client, label), **more}


def _plan_url(client_id: int) -> str:
    return reverse("clients:plans", args=[client_id])


def add_plan_item(request: StaffRequest, pk: int) -> HttpResponse:
    """A new line; in a new version when the plan is agreed already."""
    client = _client(request, pk)
    today = timezone.localdate()
    track = request.GET.get("spoor", "")
    return form_page(
        request,
        PlanItemForm,
        initial={"track": track if track in Track.values else Track.MOTIVATION.value},
        form_kwargs={"client": client, "today": today},
        save=lambda form: plan_items.add_plan_item(
            by=request.user, client=client, today=today, form_key=form.form_key, **form.values
        ),
        title="Onderdeel van het plan",
        back=_plan_url(client.pk),
        done="Het onderdeel staat in het plan.",
        go_to=lambda item: f"{reverse('clients:plan', args=[item.plan_id])}#sporen",
        template=FORM,
        context=_frame(client, "Onderdeel"),
    )


def change_plan_item(request: StaffRequest, pk: int) -> HttpResponse:
    """The words of a line in a draft."""
    item = _item(request, pk)
    return form_page(
        request,
        PlanItemForm,
        instance=item,
        form_kwargs={"client": item.client, "today": timezone.localdate()},
        save=lambda form: plan_items.change_plan_item(
            by=request.user, item=item, version=form.version, **form.values
        ),
        title=item.title,
        back=reverse("clients:plan", args=[item.plan_id]),
        template=FORM,
        context=_frame(item.client, "Onderdeel"),
    )


@require_POST
def remove_plan_item(request: StaffRequest, pk: int) -> HttpResponse:
    """Takes a line out of a draft."""
    item = _item(request, pk)
    return action(
        request,
        do=lambda: plan_items.remove_plan_item(by=request.user, item=item),
        back=f"{reverse('clients:plan', args=[item.plan_id])}#sporen",
        done=f"'{item.title}' is uit het plan gehaald.",
    )


@require_POST
def start_plan_item(request: StaffRequest, pk: int) -> HttpResponse:
    """A line starts, in one press."""
    item = _item(request, pk)
    return action(
        request,
        do=lambda: plan_items.move_plan_item(
            by=request.user, item=item, action=ItemAction.START, today=timezone.localdate()
        ),
        back=f"{reverse('clients:plan', args=[item.plan_id])}#sporen",
        done=f"'{item.title}' loopt.",
    )


def finish_plan_item(request: StaffRequest, pk: int) -> HttpResponse:
    return _close(request, pk, ItemAction.FINISH)


def stop_plan_item(request: StaffRequest, pk: int) -> HttpResponse:
    return _close(request, pk, ItemAction.STOP)


def _close(request: StaffRequest, pk: int, deed: ItemAction) -> HttpResponse:
    """What a line brought, or why it stops."""
    item = _item(request, pk)
    word, label, done = QUESTIONS[deed]
    return form_page(
        request,
        MoveItemForm,
        instance=item,
        form_kwargs={"label": label},
        save=lambda form: plan_items.move_plan_item(
            by=request.user,
            item=item,
            action=deed,
            today=timezone.localdate(),
            version=form.version,
            result=form.cleaned_data["result"],
        ),
        title=f"{word}: {item.title}",
        back=f"{reverse('clients:plan', args=[item.plan_id])}#sporen",
        done=done,
        template=FORM,
        context=_frame(item.client, word),
    )


def _back(request: StaffRequest, client: Client) -> str:
    """Back to where the task was pressed: the day, the plan, or the page of the resident."""
    came_from = request.POST.get("terug") or request.GET.get("terug", "")
    if came_from == "vandaag":
        return reverse("core:start")
    return f"{_plan_url(client.pk)}#taken" if came_from == "plan" else client.get_absolute_url()


def add_task(request: StaffRequest, pk: int) -> HttpResponse:
    """A task, filled in from where it was pressed: ?onderdeel=<id>, ?wat=<text>."""
    client = _client(request, pk)
    part = request.GET.get("onderdeel", "")
    item = (
        PlanItem.objects.filter(client=client, pk=part).first()
        if part.isdecimal() and len(part) < 19
        else None
    )
    return form_page(
        request,
        TaskForm,
        initial={"item": item, "what": request.GET.get("wat", "")[:200]},
        form_kwargs={"client": client},
        save=lambda form: tasks.add_task(
            by=request.user, client=client, form_key=form.form_key, **form.values
        ),
        title="Nieuwe taak",
        back=_back(request, client),
        done="De taak staat erbij.",
        template=FORM,
        context=_frame(client, "Taak"),
    )


def change_task(request: StaffRequest, pk: int) -> HttpResponse:
    task = _task(request, pk)
    return form_page(
        request,
        TaskForm,
        instance=task,
        form_kwargs={"client": task.client},
        save=lambda form: tasks.change_task(by=request.user, task=task, version=form.version, **form.values),
        title="Taak",
        back=_back(request, task.client),
        template=FORM,
        context=_frame(task.client, "Taak"),
    )


@require_POST
def close_task(request: StaffRequest, pk: int) -> HttpResponse:
    """Done, in one press. The message holds the way back."""
    task = _task(request, pk)
    back = request.POST.get("terug", "")
    undo = f"{reverse('clients:reopen_task', args=[pk])}?{urlencode({'terug': back})}"
    return action(
        request,
        do=lambda: tasks.close_task(by=request.user, task=task, today=timezone.localdate()),
        back=_back(request, task.client),
        done=format_html("'{}' is gedaan. <a href=\"{}\">Zet terug</a>", task.what, undo),
    )


def reopen_task(request: StaffRequest, pk: int) -> HttpResponse:
    """Not done after all: a button beside the task posts at once, the link in the message asks first."""
    task = _task(request, pk)
    back = _back(request, task.client)
    if request.method != "POST":
        context = {
            "title": f"Zet '{task.what}' terug bij de open taken?",
            "crumbs": crumbs_of(task.client, "Taak"),
            "submit_label": "Zet terug",
            "cancel_url": back,
        }
        return TemplateResponse(request, "components/confirm.html", context)
    return action(
        request,
        do=lambda: tasks.reopen_task(by=request.user, task=task),
        back=back,
        done=f"'{task.what}' staat weer open.",
    )
