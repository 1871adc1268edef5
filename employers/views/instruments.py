"""The toolbox: what there is, what goes together, and what there is to spend."""

from typing import Any

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from core.domain.money import euro_words
from core.pages import form_page
from core.policy import may
from core.registry import Action
from core.requests import StaffRequest
from employers import permissions_instruments as permissions
from employers.budgets import WITH_MONEY, budget_lines
from employers.domain.instrument import INSTRUMENT_LABELS
from employers.domain.wage_cost import cents
from employers.forms_instruments import BudgetForm, PairForm, TextForm
from employers.models import InstrumentBudget, InstrumentText
from employers.services import instruments as services
from employers.tabs import agreement_tabs
from employers.toolbox import catalogue, words_of

YEARS = range(2020, 2101)
FEW = "te weinig mensen"


def instruments(request: StaffRequest) -> HttpResponse:
    """All instruments: what, how, who decides, the amounts of today and what goes together."""
    permissions.check_view_instruments(request.user)
    may_edit = permissions.can_edit_instruments(request.user)
    actions = []
    if may(request.user, "instrument_grant", "view"):
        actions.append(Action("Inzet", reverse("trajectories:grants")))
    if permissions.can_view_budgets(request.user):
        actions.append(Action("Budget", reverse("employers:budgets")))
    if may_edit:
        actions.append(Action("Wijzig een combinatie", reverse("employers:set_pair"), primary=True))
    today = timezone.localdate()
    context = {"tools": catalogue(today), "actions": actions, "may_edit": may_edit, "today": today}
    context["tabs"] = agreement_tabs(request.user, "employers:instruments")
    return TemplateResponse(request, "employers/instruments.html", context)


def change_instrument(request: StaffRequest, code: str) -> HttpResponse:
    """Own words of the region for one instrument."""
    permissions.check_edit_instruments(request.user)
    if code not in INSTRUMENT_LABELS:
        raise Http404("Dit instrument is er niet.")
    row = InstrumentText.objects.filter(code=code).first()
    words, seen = words_of(code, row), _seen(request, row)
    return form_page(
        request,
        TextForm,
        save=lambda form: services.describe_instrument(
            by=request.user, code=code, version=form.version if seen else 0, **form.values
        ),
        instance=seen,
        initial={
            "what": words.what,
            "how": words.how,
            "decides": words.decides,
            "active": row.active if row else True,
        },
        title=INSTRUMENT_LABELS[code],
        intro="Zo leest iedereen het in de gereedschapskist. Termen en bedragen staan bij Instellingen.",
        back=reverse("employers:instruments"),
        context=_crumbs("Tekst"),
        keep_typed=False,
    )


def _seen(request: StaffRequest, row: Any) -> Any:
    """The row that the form began with: none when it was opened before there was one."""
    return row if request.method != "POST" or "version" in request.POST else None


def set_pair(request: StaffRequest) -> HttpResponse:
    """From a day on two instruments may, or may not, run together."""
    permissions.check_edit_instruments(request.user)
    return form_page(
        request,
        PairForm,
        save=lambda form: services.set_pair(by=request.user, form_key=form.form_key, **form.values),
        initial={"valid_from": timezone.localdate()},
        title="Wat mag samen?",
        intro="Wat eerder gold, blijft bewaard en geldt tot deze dag.",
        back=reverse("employers:instruments"),
        context=_crumbs("Combinatie"),
    )


def _crumbs(label: str) -> dict[str, Any]:
    return {"crumbs": [("Instrumenten", reverse("employers:instruments")), (label, "")]}


def budgets(request: StaffRequest) -> HttpResponse:
    """Per instrument the budget of a year, what was promised, what was paid and what is left."""
    permissions.check_view_budgets(request.user)
    today = timezone.localdate()
    year = _year(request.GET.get("jaar", ""), today.year)
    lines = budget_lines(request.user, year)
    context = {
        "year": year,
        "years": [(one, one == year) for one in range(today.year - 2, today.year + 2)],
        "rows": [_row(line, year) for line in lines],
        "may_edit": permissions.can_edit_budgets(request.user),
        "over": [line.label for line in lines if line.over],
    }
    return TemplateResponse(request, "employers/instrument_budgets.html", context)


def _year(text: str, this_year: int) -> int:
    good = len(text) == 4 and text.isascii() and text.isdecimal() and int(text) in YEARS
    return int(text) if good else this_year


def _row(line: Any, year: int) -> dict[str, Any]:
    def euro(amount: Any) -> str:
        return "" if amount is None else euro_words(cents(amount))

    used, hidden = 0, line.spending.hidden
    if line.budget:
        used = min(100, int(line.spending.committed * 100 / line.budget))
    return {
        "label": line.label,
        "budget": euro(line.budget),
        "asked": FEW if hidden else euro(line.spending.asked),
        "committed": FEW if hidden else euro(line.spending.committed),
        "spent": FEW if hidden else euro(line.spending.spent),
        "hidden": hidden,
        "left": euro(line.left),
        "over": line.over,
        "used": used,
        "behind": line.spending.url,
        "edit": reverse("employers:set_budget", args=[year, line.code]),
    }


def set_budget(request: StaffRequest, year: int, code: str) -> HttpResponse:
    """What the town can spend on an instrument in a year."""
    permissions.check_edit_budgets(request.user)
    if code not in WITH_MONEY or year not in YEARS:
        raise Http404("Voor dit instrument is er geen budget.")
    row = InstrumentBudget.objects.visible_to(request.user).filter(code=code, year=year).first()
    seen = _seen(request, row)
    return form_page(
        request,
        BudgetForm,
        save=lambda form: services.set_budget(
            by=request.user, code=code, year=year, version=form.version if seen else 0, **form.values
        ),
        instance=seen,
        initial={
            "amount": row.amount if row else None,
            "source": row.source if row else "",
        },
        title=f"{INSTRUMENT_LABELS[code]} in {year}",
        back=f"{reverse('employers:budgets')}?jaar={year}",
        context={"crumbs": [("Budget", f"{reverse('employers:budgets')}?jaar={year}"), ("Wijzig", "")]},
    )
