"""How a page with a form goes: show, check, save once, go on. And what happens when it can't."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, TypedDict, TypeVar, Unpack
from uuid import uuid4

from django import forms
from django.contrib import messages
from django.db import models
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.formats import localize

from core import audit, drafts
from core.editing import EditConflict, FormKeyTaken
from core.forms import BaseForm, BaseModelForm
from core.models import User
from core.requests import StaffRequest

M = TypeVar("M", bound=models.Model)


class Refused(Exception):
    """A rule says no. ``reason`` is a Dutch sentence for the user; ``missing`` says what to do first."""

    def __init__(self, reason: str, missing: tuple[str, ...] = ()) -> None:
        super().__init__(reason)
        self.reason = reason
        self.missing = missing


def get_visible(model: type[M], user: User, pk: int, *, related: tuple[str, ...] = ()) -> M:
    """The object if this user may know that it exists; otherwise 404, the same as for no object."""
    queryset = model._default_manager.visible_to(user)  # type: ignore[attr-defined]
    if related:
        queryset = queryset.select_related(*related)
    found: M | None = queryset.filter(pk=pk).first()
    if found is None:
        raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")
    return found


class PageOptions(TypedDict, total=False):
    """What most pages with a form leave as it is."""

    instance: models.Model | None
    initial: dict[str, Any] | None
    intro: str
    submit_label: str
    done: str | Callable[[Any], str]
    template: str
    go_to: Callable[[Any], str] | None
    form_kwargs: dict[str, Any] | None
    context: dict[str, Any] | None
    keep_typed: bool | None


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What was asked of form_page."""

    request: StaffRequest
    form_class: type[BaseForm] | type[BaseModelForm]
    save: Callable[[Any], Any]
    title: str
    back: str
    instance: models.Model | None = None
    initial: dict[str, Any] | None = None
    intro: str = ""
    submit_label: str = "Opslaan"
    done: str | Callable[[Any], str] = "Opgeslagen."
    template: str = "components/form_page.html"
    go_to: Callable[[Any], str] | None = None
    form_kwargs: dict[str, Any] | None = None
    context: dict[str, Any] | None = None
    keep_typed: bool | None = None

    def arguments(self) -> dict[str, Any]:
        """With what the form is made."""
        found = {"user": self.request.user, "initial": self.initial, **(self.form_kwargs or {})}
        return found if self.instance is None else found | {"instance": self.instance}

    def page(self) -> dict[str, Any]:
        """What stands around the form."""
        texts = {"title": self.title, "intro": self.intro, "submit_label": self.submit_label}
        return {**texts, "cancel_url": self.back, **(self.context or {})}


def form_page(
    request: StaffRequest,
    form_class: type[BaseForm] | type[BaseModelForm],
    *,
    save: Callable[[Any], Any],
    title: str,
    back: str,
    **options: Unpack[PageOptions],
) -> HttpResponse:
    """Shows the form, or checks it and has ``save(form)`` do the work.

    ``save`` may raise EditConflict (both texts are shown side by side, status 409), Refused (the
    reason is shown above the form, which stays filled in) or PermissionDenied (403). Afterwards the
    user goes to ``go_to(saved)``, or back.

    What is typed is kept while it is typed (core.drafts) when the form has a text of several lines, or
    ``keep_typed`` says so; a form that was left comes up as it was left, until it is saved. When another
    tab wrote on, the form comes back once with the question which text stays (status 409).
    """
    wanted = _Wanted(request, form_class, save, title, back, **options)
    if request.method == "POST":
        return _received(wanted)
    return _opened(request, form_class, wanted.arguments(), wanted.page(), wanted.template, wanted.keep_typed)


def _received(wanted: _Wanted) -> HttpResponse:
    """What was sent: checked, saved, or shown again with what is wrong."""
    request = wanted.request
    form = wanted.form_class(request.POST, **wanted.arguments())
    page = wanted.page() | _keeping(request, form, wanted.keep_typed)

    def again(status: int) -> HttpResponse:
        return TemplateResponse(request, wanted.template, page | {"form": form}, status=status)

    if not form.is_valid():
        return again(422)
    if page["draft_elsewhere"]:
        return again(409)
    try:
        saved = wanted.save(form)
    except EditConflict as conflict:
        return _conflict(request, form, conflict, page, wanted.template)
    except (Refused, FormKeyTaken) as refusal:
        for reason in _reasons(refusal):
            form.add_error(None, reason)
        return again(422)
    return _saved(wanted, saved, page["draft_key"])


def _saved(wanted: _Wanted, saved: Any, draft_key: str) -> HttpResponse:
    """What was kept while it was typed is no longer needed; the user hears it and goes on."""
    if draft_key:
        drafts.discard(user=wanted.request.user, key=draft_key)
    done, go_to = wanted.done, wanted.go_to
    messages.success(wanted.request, done if isinstance(done, str) else done(saved))
    return redirect(go_to(saved) if go_to and saved is not None else wanted.back)


def _reasons(refusal: Refused | FormKeyTaken) -> tuple[str, ...]:
    """What is said above a form that could not be saved."""
    if isinstance(refusal, Refused):
        return (refusal.reason, *refusal.missing)
    return ("Dit formulier is al eens verstuurd. Open het opnieuw en vul het dan in.",)


def _opened(
    request: StaffRequest,
    form_class: type[BaseForm] | type[BaseModelForm],
    arguments: dict[str, Any],
    page: dict[str, Any],
    template: str,
    keep_typed: bool | None,
) -> HttpResponse:
    """The form as it begins, or as this user left it."""
    form = form_class(**arguments)
    page |= _keeping(request, form, keep_typed)
    found = drafts.find(request.user, page["draft_key"]) if page["draft_key"] else None
    if found is not None:
        form = drafts.filled_in(form_class, found, arguments)
        page |= {"draft_from": found.saved_at, "draft_rev": found.rev}
    return TemplateResponse(request, template, page | {"form": form})


def _keeping(request: StaffRequest, form: Any, keep_typed: bool | None) -> dict[str, Any]:
    """Under which address the form is kept while it is typed ("" = not), and about whom."""
    if keep_typed is None:
        keep_typed = any(isinstance(field.widget, forms.Textarea) for field in form.fields.values())
    key = request.get_full_path() if keep_typed and not form.is_multipart() else ""
    key = key if len(key) <= drafts.LONGEST_KEY else ""
    about = audit.shown_so_far()
    return {
        "draft_key": key,
        "draft_client": next(iter(about)) if len(about) == 1 else "",
        "draft_from": None,
        **_tab(request, key),
    }


def _tab(request: StaffRequest, key: str) -> dict[str, Any]:
    """Which tab this page is and which draft it knows. What another tab wrote on meanwhile is said once:
    sending the form again is a choice for the text in it."""
    newer = drafts.newer(request.user, key, request.POST) if key and request.method == "POST" else None
    return {
        "draft_tab": request.POST.get(drafts.TAB) or uuid4().hex,
        "draft_rev": newer.rev if newer else request.POST.get(drafts.REV, ""),
        "draft_elsewhere": newer.words if newer else "",
    }


def _conflict(
    request: StaffRequest,
    form: BaseForm | BaseModelForm,
    conflict: EditConflict,
    page: dict[str, Any],
    template: str,
) -> HttpResponse:
    """The page where nobody loses a word: own text beside the text that was saved meanwhile.

    The form below holds the own text and the new version: sending it again is a choice.
    """
    current = conflict.current
    typed = request.POST.copy()
    typed["version"] = str(current.version)
    form.data = typed
    page |= {
        "form": form,
        "conflict_rows": list(_differences(form, current)),
        "changed_by": current.changed_by,
        "changed_at": current.changed_at,
        "changed_by_self": current.changed_by == request.user,
    }
    return TemplateResponse(request, template, page, status=409)


def _differences(form: BaseForm | BaseModelForm, current: Any) -> Iterator[dict[str, str]]:
    """The fields that read otherwise than what was saved meanwhile, with both texts."""
    for name, field in form.fields.items():
        if name in ("version", "form_key") or not hasattr(current, name):
            continue
        mine, theirs = form.cleaned_data.get(name), getattr(current, name)
        if isinstance(theirs, models.Manager):
            mine, theirs = list(mine or []), list(theirs.all())
        if not _same(mine, theirs):
            label = str(field.label or name)
            yield {"label": label, "mine": shown(field, mine), "theirs": shown(field, theirs)}


def _same(mine: Any, theirs: Any) -> bool:
    """Whether two values read the same: a browser ends a line with two characters, the database with one."""
    if isinstance(mine, str) and isinstance(theirs, str):
        return mine.splitlines() == theirs.splitlines()
    return bool(mine == theirs)


def shown(field: forms.Field, value: Any) -> str:
    """A value as a reader would write it: the label of a choice, a Dutch date, a list with commas."""
    if value is None or value == "":
        return "(leeg)"
    if isinstance(value, list):
        between = "\n" if any(hasattr(one, "in_full") for one in value) else ", "
        return between.join(shown(field, v) for v in value) or "(leeg)"
    if hasattr(value, "in_full"):
        return str(value.in_full)
    for key, label in getattr(field, "choices", ()) if not isinstance(value, models.Model) else ():
        if str(key) == str(value):
            return str(label)
    return str(localize(value))


def action(request: StaffRequest, *, do: Callable[[], Any], back: str, done: str) -> HttpResponse:
    """A button that posts: does it, says so, and goes back. A refusal is said too; nothing is half done."""
    try:
        do()
    except Refused as refused:
        messages.error(request, " ".join([refused.reason, *refused.missing]))
        return redirect(back)
    messages.success(request, done)
    return redirect(back)


def forbidden(request: StaffRequest, exception: Exception) -> HttpResponse:
    """403 with the reason in Dutch."""
    reason = str(exception) or "Dit mag je niet doen of bekijken."
    return TemplateResponse(request, "403.html", {"reason": reason}, status=403).render()


def no_such_page(request: StaffRequest) -> HttpResponse:
    """In place of a page of a package that we don't use."""
    raise Http404("Deze pagina bestaat niet, of je mag hem niet zien.")


def csrf_failure(request: StaffRequest, reason: str = "") -> HttpResponse:
    """The form was open too long, or came from elsewhere."""
    return TemplateResponse(request, "403_csrf.html", {}, status=403).render()
