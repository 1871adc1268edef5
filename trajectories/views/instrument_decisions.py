"""What people decide about an instrument: fill in, grant, refuse, stop, end, count again, pay."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core.domain.money import euro_words
from core.pages import action, form_page
from core.requests import StaffRequest
from employers.domain.instrument import INSTRUMENT_LABELS
from employers.domain.wage_cost import cents
from trajectories import permissions_instruments as permissions
from trajectories.domain.grant import Decided
from trajectories.forms.instruments import AskForm, DecideForm, PaymentForm, initial_of
from trajectories.grant_cases import check_grant
from trajectories.grant_money import left_of_budget
from trajectories.grant_page import form_start, name_for, term_items
from trajectories.models import InstrumentGrant
from trajectories.services import instruments as services
from trajectories.views.instruments import get_grant

TEMPLATE = "trajectories/grant_decide.html"


def _frame(request: StaffRequest, grant: InstrumentGrant, label: str) -> dict[str, Any]:
    name, kind = name_for(request.user, grant), INSTRUMENT_LABELS[grant.code]
    crumbs = [(f"{kind}, {name}", grant.get_absolute_url()), (label, "")]
    return {"eyebrow": f"{kind} · {name} · {grant.employer}", "crumbs": crumbs}


def _to_decide(request: StaffRequest, pk: int) -> InstrumentGrant:
    found = get_grant(request, pk)
    permissions.check_decide_grant(request.user, found)
    return found


def complete_grant(request: StaffRequest, pk: int) -> HttpResponse:
    """The coach fills in what the employer's side could not know, or corrects it."""
    found = get_grant(request, pk)
    permissions.check_edit_grant(request.user, found)
    columns, answers = form_start(found)
    return form_page(
        request,
        AskForm,
        form_kwargs={"code": found.code, "person": True},
        instance=found,
        initial=initial_of(columns, answers),
        save=lambda form: services.complete_grant(
            by=request.user, grant=found, client=found.client, version=form.version, **form.values
        ),
        title="Vul de aanvraag aan",
        back=found.get_absolute_url(),
        context=_frame(request, found, "Aanvullen"),
    )


def _decided(form: Any) -> Decided:
    given = form.cleaned_data
    return Decided(
        given["on"],
        given["other"],
        given["reason"],
        given.get("amount") or Decimal(0),
        over_budget=bool(given.get("over_budget")),
    )


def _decide_page(
    request: StaffRequest,
    grant: InstrumentGrant,
    *,
    title: str,
    submit: str,
    save: Callable[[Any], Any],
    ask: Iterable[str] = (),
    why: bool = True,
    initial: dict[str, Any] | None = None,
    done: str = "Vastgelegd.",
    **context: Any,
) -> HttpResponse:
    start = {"on": timezone.localdate(), **(initial or {})}
    return form_page(
        request,
        DecideForm,
        form_kwargs={"ask": tuple(ask), "why": why},
        instance=grant,
        initial=start,
        save=save,
        title=title,
        submit_label=submit,
        done=done,
        back=grant.get_absolute_url(),
        template=TEMPLATE,
        context={**_frame(request, grant, title), "terms": [], "lines": [], "budget": "", **context},
    )


def grant_request(request: StaffRequest, pk: int) -> HttpResponse:
    """Grant it: the terms beside the decision, and what the budget still has."""
    found = _to_decide(request, pk)
    checked = check_grant(found, found.client)
    amount = cents(checked.counted.amount) if checked.counted.amount is not None else Decimal(0)
    left = left_of_budget(found)
    over = left is not None and bool(amount) and amount > left
    ask = (["amount"] if amount else []) + (["over_budget"] if over else [])
    return _decide_page(
        request,
        found,
        title="Ken toe",
        submit="Leg vast: toegekend",
        ask=ask,
        why=False,
        initial={"amount": amount},
        save=lambda form: services.grant_request(
            by=request.user,
            grant=found,
            client=found.client,
            version=form.version,
            decided=_decided(form),
            today=timezone.localdate(),
        ),
        done="Toegekend. Wie het vroeg, krijgt bericht.",
        terms=term_items(checked.terms),
        lines=checked.counted.lines,
        budget=_budget_words(left, amount, found.start.year),
        over=over,
    )


def _budget_words(left: Decimal | None, amount: Decimal, year: int) -> str:
    if not amount:
        return ""
    if left is None:
        return f"Voor {year} is geen budget gezet."
    after = left - amount
    if after < 0:
        return (
            f"In {year} is nog {euro_words(cents(left))} over. Met dit bedrag ga je er "
            f"{euro_words(cents(-after))} overheen."
        )
    return f"In {year} is nog {euro_words(cents(left))} over; hierna {euro_words(cents(after))}."


def refuse_request(request: StaffRequest, pk: int) -> HttpResponse:
    """Not granted, with why."""
    found = _to_decide(request, pk)
    return _decide_page(
        request,
        found,
        title="Wijs af",
        submit="Leg vast: afgewezen",
        save=lambda form: services.refuse_request(
            by=request.user,
            grant=found,
            version=form.version,
            decided=_decided(form),
            today=timezone.localdate(),
        ),
        done="Afgewezen. Wie het vroeg, krijgt bericht.",
        terms=term_items(check_grant(found, found.client).terms),
    )


def stop_grant(request: StaffRequest, pk: int) -> HttpResponse:
    """Earlier than agreed."""
    found, today = _to_decide(request, pk), timezone.localdate()
    return _decide_page(
        request,
        found,
        title="Stop eerder",
        submit="Stop",
        ask=["end"],
        initial={"end": today},
        save=lambda form: services.stop_grant(
            by=request.user,
            grant=found,
            version=form.version,
            end=form.cleaned_data["end"],
            decided=_decided(form),
            today=today,
        ),
    )


def recount_grant(request: StaffRequest, pk: int) -> HttpResponse:
    """A subsidy that runs follows the latest wage value and the amounts of the year."""
    found, today = _to_decide(request, pk), timezone.localdate()
    counted = services.recounted(found, found.client).counted
    now = euro_words(found.committed)
    new = euro_words(cents(counted.amount)) if counted.amount is not None else "nog niet te berekenen"
    return _decide_page(
        request,
        found,
        title="Bereken opnieuw",
        submit=f"Leg vast: {new}",
        save=lambda form: services.recount_grant(
            by=request.user,
            grant=found,
            client=found.client,
            version=form.version,
            decided=_decided(form),
            today=today,
        ),
        initial={"reason": f"Jaarlijkse indexering per 1 januari {today.year}." if _index(found) else ""},
        intro=f"Nu toegezegd: {now}. Opnieuw berekend: {new}.",
        lines=counted.lines,
    )


def _index(grant: InstrumentGrant) -> bool:
    """Whether the last decision is of an earlier year."""
    return grant.decided_on is not None and grant.decided_on.year < timezone.localdate().year


def extend_trial(request: StaffRequest, pk: int) -> HttpResponse:
    """A trial placement takes longer, within what the law allows."""
    found, today = _to_decide(request, pk), timezone.localdate()
    return _decide_page(
        request,
        found,
        title="Verleng",
        submit="Leg vast: verlengd",
        ask=["end"],
        initial={"end": found.end},
        save=lambda form: services.extend_trial(
            by=request.user,
            grant=found,
            client=found.client,
            version=form.version,
            end=form.cleaned_data["end"],
            decided=_decided(form),
            today=today,
        ),
        intro="Een proefplaats duurt ten hoogste twee maanden, en daarna ten hoogste vier maanden langer.",
    )


def pay_grant(request: StaffRequest, pk: int) -> HttpResponse:
    """What was paid."""
    found, today = get_grant(request, pk), timezone.localdate()
    permissions.check_pay(request.user, found)
    return form_page(
        request,
        PaymentForm,
        initial={"on": today},
        save=lambda form: services.record_payment(
            by=request.user, grant=found, today=today, form_key=form.form_key, **form.values
        ),
        title="Leg een betaling vast",
        intro=f"Toegezegd: {euro_words(found.committed)}.",
        done="De betaling staat erbij.",
        back=found.get_absolute_url(),
        context=_frame(request, found, "Betaling"),
    )


@require_POST
def end_grant(request: StaffRequest, pk: int) -> HttpResponse:
    """The period is over."""
    found = get_grant(request, pk)
    permissions.check_pay(request.user, found)
    return action(
        request,
        do=lambda: services.end_grant(by=request.user, grant=found, today=timezone.localdate()),
        back=found.get_absolute_url(),
        done="Afgerond.",
    )
