"""The rules of what the profiles suggest: for the functional administrator."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from clients.domain.profiles import (
    BARRIER_LABELS,
    MOTIVATION_PART_LABELS,
    SKILLS_PART_LABELS,
    STEERING_LABELS,
)
from clients.domain.suggestions import DEFAULT_RULES, SUPPORT_LABELS, WHEN_LABELS
from clients.forms.suggestions import PARTS, SupportRuleForm
from clients.models import SupportRule
from clients.services import support_rules as service
from core import policy
from core.pages import action, form_page
from core.registry import Action
from core.requests import StaffRequest

TITLE = "Regels voor suggesties"


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One rule in words."""

    part: str
    threshold: str
    support: str
    when: str
    active: bool
    url: str


def _check(request: StaffRequest, deed: str = "edit") -> None:
    policy.check(request.user, "support_rule", deed, what="de regels voor ondersteuning veranderen")


def _url() -> str:
    return reverse("clients:support_rules")


def _crumbs(last: str) -> list[tuple[str, str]]:
    return [("Instellingen", reverse("core:settings")), (TITLE, _url()), (last, "")]


def threshold_words(part: str, threshold: int) -> str:
    """From which score on, in the words of that profile."""
    if part in MOTIVATION_PART_LABELS:
        return f"vanaf '{STEERING_LABELS[threshold].lower()}'"
    if part in SKILLS_PART_LABELS:
        return f"vanaf '{BARRIER_LABELS[threshold].lower()}'"
    return "als de brede uitvraag dit zegt"


def support_rules(request: StaffRequest) -> HttpResponse:
    """All rules, what follows from them, and whether they are still the standard."""
    _check(request, "view")
    rows = list(SupportRule.objects.all())
    lines = [_line(row.part, row.threshold, row.support, row.when, row.active, row.pk) for row in rows] or [
        _line(rule.part, rule.threshold, rule.support, rule.when, True, None) for rule in DEFAULT_RULES
    ]
    own = bool(rows)
    first = Action("Regel toevoegen", reverse("clients:add_support_rule"), primary=True)
    change = Action("Regels aanpassen", reverse("clients:copy_support_rules"), method="post")
    reset = Action("Terug naar de standaard", reverse("clients:reset_support_rules"))
    context = {"lines": lines, "own": own, "actions": [first, reset if own else change]}
    return TemplateResponse(request, "clients/intake/rules.html", context)


def _line(part: str, threshold: int, support: str, when: str, active: bool, pk: int | None) -> RuleLine:
    return RuleLine(
        PARTS.get(part, part),
        threshold_words(part, threshold),
        SUPPORT_LABELS.get(support, support),
        WHEN_LABELS.get(when, when),
        active,
        reverse("clients:change_support_rule", args=[pk]) if pk else "",
    )


@require_POST
def copy_support_rules(request: StaffRequest) -> HttpResponse:
    """Makes rows of the standard, so that they can be changed one by one."""
    _check(request)
    service.copy_standard(by=request.user)
    return redirect(_url())


def change_support_rule(request: StaffRequest, pk: int) -> HttpResponse:
    """From which score, which support, when; or out of use."""
    _check(request)
    rule = get_object_or_404(SupportRule, pk=pk)
    return form_page(
        request,
        SupportRuleForm,
        instance=rule,
        save=lambda form: service.change_rule(
            by=request.user, rule=rule, version=form.version, **form.values
        ),
        title=f"Regel bij {PARTS.get(rule.part, rule.part).lower()}",
        intro="Geldt vanaf nu voor nieuwe suggesties. Wat al in een plan staat, verandert niet.",
        back=_url(),
        context={"crumbs": _crumbs("Aanpassen")},
    )


def add_support_rule(request: StaffRequest) -> HttpResponse:
    """A rule beside those that are there."""
    _check(request)
    return form_page(
        request,
        SupportRuleForm,
        save=lambda form: service.add_rule(by=request.user, form_key=form.form_key, **form.values),
        title="Regel toevoegen",
        intro="Als een onderdeel van het profiel deze waarde heeft, stelt Opstap deze ondersteuning voor.",
        back=_url(),
        context={"crumbs": _crumbs("Toevoegen")},
    )


def reset_support_rules(request: StaffRequest) -> HttpResponse:
    """Asks, and then goes back to the standard."""
    _check(request)
    if request.method == "POST":
        return action(
            request,
            do=lambda: service.reset_rules(by=request.user),
            back=_url(),
            done="De standaardregels gelden weer.",
        )
    context = {
        "title": "Terug naar de standaard",
        "intro": "Alle eigen regels gaan weg.",
        "consequences": [
            "De standaardregels gelden weer voor nieuwe suggesties.",
            "Wat al voorgesteld, gekozen of afgewezen is, blijft staan.",
        ],
        "submit_label": "Ja, zet de standaard terug",
        "cancel_url": _url(),
        "danger": True,
        "crumbs": _crumbs("Standaard"),
    }
    return TemplateResponse(request, "components/confirm.html", context)
