"""Pages of the application itself: start, search, settings, the log."""

import re

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from core import audit, policy, registry, services
from core.domain.calendar import date_words
from core.domain.ids import NINE_DIGITS
from core.forms import ParameterForm
from core.log_words import action_words
from core.models import AuditLine, User
from core.pages import form_page
from core.policy_words import policy_words
from core.registry import Action
from core.requests import StaffRequest
from core.search import MINIMUM_LENGTH
from core.start import ROLES_WITH_WORKLIST, greeting, in_groups, ways


def start(request: StaffRequest) -> HttpResponse:
    """Where the day starts: what asks for you, and what your role looks at."""
    now = timezone.localtime()
    whole = request.GET.get("toon", "")[:30]
    groups = in_groups(registry.worklist(request.user, now.date(), whole), whole, request.user.role)
    audit.note_shown(pk for group in groups for item in group.items for pk in item.clients)
    asking = [group for group in groups if not group.calm]
    context = {
        "greeting": f"{greeting(now.hour)}, {request.user.first_name}",
        "subtitle": f"{date_words(now.date())} · {request.user.as_role.label}",
        "asking": asking,
        "ways": ways(asking),
        "count": sum(group.total for group in asking),
        "calm": [group for group in groups if group.calm],
        "expects_work": request.user.role in ROLES_WITH_WORKLIST,
        "first": registry.panels("start_first", request.user, None),
        "last": registry.panels("start_last", request.user, None),
        "panels": registry.panels("start", request.user, None),
    }
    return TemplateResponse(request, "core/start.html", context)


def search(request: StaffRequest) -> HttpResponse:
    """Everything with this text that the user may see."""
    text = request.GET.get("q", "").strip()[:80]
    if NINE_DIGITS.fullmatch(re.sub(r"[ .\-]", "", text)):
        # Maybe a citizen number: nothing is looked for with it, and it leaves the address.
        return redirect(f"{reverse('core:search')}?nummer=1")
    long_enough = len(text) >= MINIMUM_LENGTH
    found = registry.search(request.user, text) if long_enough else []
    context = {
        "text": text,
        "found": found,
        "long_enough": long_enough,
        "nine": request.GET.get("nummer") == "1",
        "by_number": policy.may(request.user, "client_bsn", "search"),
    }
    return TemplateResponse(request, "core/search.html", context)


def settings_page(request: StaffRequest) -> HttpResponse:
    """Norms and amounts with their dates, and who works where."""
    policy.check(request.user, "settings", "view", what="de instellingen bekijken")
    context = {
        "parameters": services.parameters_with_status(timezone.localdate()),
        "may_edit": policy.may(request.user, "settings", "edit"),
        "staff": User.objects.filter(municipality_id=request.user.municipality_id)
        .select_related("team")
        .order_by("team__name", "last_name", "id")
        if policy.may(request.user, "staff", "view")
        else None,
        "actions": [*registry.settings(request.user), Action("Wie mag wat", reverse("core:policy"))],
    }
    return TemplateResponse(request, "core/settings.html", context)


def new_parameter(request: StaffRequest, key: str) -> HttpResponse:
    """A new value from a date on."""
    policy.check(request.user, "settings", "edit", what="normen veranderen")
    latest = services.latest_parameter(key)
    return form_page(
        request,
        ParameterForm,
        save=lambda form: services.set_parameter(
            by=request.user, key=key, unit=latest.unit, form_key=form.form_key, **form.values
        ),
        title=f"Nieuwe waarde voor {services.parameter_label(key)}",
        intro="De oude waarde blijft gelden tot deze datum.",
        initial={"value": f"{latest.value.normalize():f}", "source": latest.source},
        back=reverse("core:settings"),
    )


def policy_table(request: StaffRequest) -> HttpResponse:
    """Who may do what: the table that all pages obey."""
    policy.check(request.user, "settings", "view", what="de tabel met rechten bekijken")
    context = {"rows": policy_words(policy.table()), "settings_url": reverse("core:settings")}
    return TemplateResponse(request, "core/policy.html", context)


def audit_log(request: StaffRequest) -> HttpResponse:
    """Who did and saw what in the own municipality."""
    policy.check(request.user, "audit", "view", what="het logboek bekijken")
    lines = AuditLine.objects.filter(municipality_id=request.user.municipality_id)
    client, actor = request.GET.get("inwoner", "").strip()[:20], request.GET.get("gebruiker", "")
    pk = _client_id(request.user, client) if client else None
    if client:
        lines = lines.none() if pk is None else lines.filter(client_ids__contains=[pk])
    if actor.isdecimal() and len(actor) < 19:
        lines = lines.filter(actor_id=int(actor))
    page = Paginator(lines, 50).get_page(request.GET.get("page"))
    names = User.objects.in_bulk({line.actor_id for line in page if line.actor_id})
    notes = registry.log_notes(page.object_list)
    context = {
        "page": page,
        "rows": [
            (line, names.get(line.actor_id), action_words(line.action), notes.get(line.pk, ""))
            for line in page
        ],
        "client": client,
        "unknown": bool(client) and pk is None,
        "chosen": int(actor) if actor.isdecimal() and len(actor) < 19 else None,
        "staff": User.objects.filter(municipality_id=request.user.municipality_id),
    }
    return TemplateResponse(request, "core/audit_log.html", context)


def _client_id(user: User, text: str) -> int | None:
    """The client that is meant: by the number that people know, else by the number of the system."""
    pk = registry.client_with_number(user, text)
    if pk is None and text.isdecimal() and len(text) < 19:
        return int(text)
    return pk
