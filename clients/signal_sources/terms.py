"""Signals from dates in the file: what ends, what is to be decided, what was looked at long ago."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django.db.models import Max

from clients.domain import terms
from clients.domain.benefit import BenefitPeriod as Period
from clients.models import (
    BenefitPeriod,
    DistanceAssessment,
    EarlyNotice,
    Enrolment,
    Exemption,
    LadderRecord,
    SanctionSignal,
    SearchPeriod,
)
from clients.signal_sources.reading import followed_clients
from core.domain.calendar import add_months, date_words
from core.parameters import value_on
from core.registry import SignalFound, SignalSource

# Only for who may see duties; the start page asks for that right again.
DUTY_KINDS = frozenset({"exemption_ends", "reexamination", "sanction_reconsider"})


def passing_24_months(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """Re-integration lasts at most 24 months of benefit, and 24 months by itself: then somebody decides."""
    months = int(value_on("reintegration_max", today))
    working = [one for one in followed_clients(client_ids) if not one.early and not one.participates]
    ids = [one.pk for one in working if one.category != "2B"]
    periods, assessed = _periods(ids), _assessments(ids)
    for pk in ids:
        decided = assessed[pk][-1][0] if assessed[pk] else None
        began = terms.route_began(assessed[pk])
        on_benefit = terms.asks_decision(terms.passes_months(periods[pk], months), decided, today)
        in_route = terms.asks_decision(add_months(began, months) if began else None, decided, today)
        term = on_benefit or in_route
        if term:
            what = "uitkering" if on_benefit else "re-integratie"
            why = f"{months} maanden {what}: {term.words}. Kies: verlengen met een reden, of overdragen."
            yield SignalFound(pk, "passing_24_months", why, term.on, term.passed)


def _periods(client_ids: Sequence[int]) -> dict[int, list[Period]]:
    found: dict[int, list[Period]] = defaultdict(list)
    rows = BenefitPeriod.objects.filter(client_id__in=client_ids).order_by("pk")
    for pk, kind, start, end in rows.values_list("client_id", "kind", "start", "end"):
        found[pk].append(Period(kind, start, end))
    return found


def _assessments(client_ids: Sequence[int]) -> dict[int, list[tuple[date, str]]]:
    found: dict[int, list[tuple[date, str]]] = defaultdict(list)
    rows = DistanceAssessment.objects.filter(client_id__in=client_ids).order_by("on", "pk")
    for pk, on, category in rows.values_list("client_id", "on", "category"):
        found[pk].append((on, category))
    return found


def category_review(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """The category was chosen a year ago: a first guess is often too hopeful."""
    months = int(value_on("category_review", today))
    yield from _reviews(DistanceAssessment, "category_review", "De categorie", months, client_ids, today)


def ladder_review(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """The rung was recorded half a year ago."""
    months = int(value_on("ladder_review", today))
    yield from _reviews(LadderRecord, "ladder_review", "De trede", months, client_ids, today)


def _reviews(
    model: Any, kind: str, what: str, months: int, client_ids: Sequence[int], today: date
) -> Iterator[SignalFound]:
    rows = model.objects.filter(client_id__in=client_ids, client__status="active")
    latest = rows.order_by("client_id").values_list("client_id").annotate(last=Max("on"))
    for client_id, last in latest:
        on = terms.review_on(last, months)
        if on <= today:
            yield SignalFound(
                client_id, kind, f"{what} is voor het laatst bekeken op {date_words(last)}.", on
            )


def exemptions(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """An exemption that ends, or is to be looked at again. Without the ground: that stands in the file."""
    ahead = int(value_on("exemption_warning", today))
    running = Exemption.objects.filter(client_id__in=client_ids, ended_early_on=None, start__lte=today)
    for client_id, pk, end, born, look in running.order_by("pk").values_list(
        "client_id", "pk", "end", "youngest_born_on", "reexamine_on"
    ):
        last = terms.exemption_ends_on(end, born)
        if last and (today - last).days > terms.EXEMPTION_SHOWN_AFTER:
            continue
        if term := terms.near(last, ahead, today):
            word = "is afgelopen op" if term.passed else "loopt tot en met"
            why = f"De vrijstelling {word} {term.words}. Bespreek hoe het verdergaat."
            yield SignalFound(client_id, "exemption_ends", why, term.on, True, str(pk))
        if (look is None or last is None or look <= last) and (term := terms.near(look, ahead, today)):
            why = f"De vrijstelling opnieuw bekijken: {term.words}."
            yield SignalFound(client_id, "reexamination", why, term.on, term.passed, str(pk))


def sanction_reconsider(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """A measure is looked at again within three months; team income decides."""
    decided = SanctionSignal.objects.filter(
        client_id__in=client_ids, status=SanctionSignal.Status.DECIDED.value, reconsider_on__isnull=False
    )
    for client_id, pk, on in decided.order_by("pk").values_list("client_id", "pk", "reconsider_on"):
        if term := terms.near(on, terms.SANCTION_AHEAD, today):
            why = f"De maatregel opnieuw bekijken: {term.words}. Team inkomen beslist."
            yield SignalFound(client_id, "sanction_reconsider", why, on, True, str(pk))


def search_period_ends(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """The weeks of looking for work alone end: what did they bring?"""
    running = SearchPeriod.objects.filter(client_id__in=client_ids, closed_on=None)
    for client_id, pk, on in running.order_by("pk").values_list("client_id", "pk", "until"):
        if term := terms.near(on, terms.SEARCH_AHEAD, today):
            why = f"De zoekperiode loopt tot en met {term.words}. Bespreek wat die opleverde."
            yield SignalFound(client_id, "search_period_ends", why, on, term.passed, str(pk))


def provision_ends(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """Support that somebody takes part in ends soon, or should have ended."""
    running = Enrolment.objects.filter(
        client_id__in=client_ids, status=Enrolment.Status.RUNNING.value, planned_end__isnull=False
    )
    for client_id, pk, name, on in running.order_by("pk").values_list(
        "client_id", "pk", "provision__name", "planned_end"
    ):
        if term := terms.near(on, terms.PROVISION_AHEAD, today):
            why = f"{name} loopt tot en met {term.words}. Afronden of verlengen?"
            yield SignalFound(client_id, "provision_ends", why, on, term.passed, str(pk))


def early_notice(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """Somebody known before a benefit starts: a warm hand-over is to be made in time."""
    waiting = EarlyNotice.objects.filter(client_id__in=client_ids, handed_over_on=None)
    kinds = dict(EarlyNotice.Kind.choices)
    for client_id, pk, kind, on in waiting.order_by("pk").values_list("client_id", "pk", "kind", "ends_on"):
        if term := terms.near(on, terms.EARLY_AHEAD, today):
            label = kinds[kind]
            why = f"{label[0].upper()}{label[1:]}: {term.words}. Regel een warme overdracht."
            yield SignalFound(client_id, "early_notice", why, on, term.passed, str(pk))


SOURCES = (
    SignalSource(
        "exemptions",
        22,
        {"exemption_ends": "vrijstelling loopt af", "reexamination": "vrijstelling opnieuw bekijken"},
        exemptions,
    ),
    SignalSource("sanction", 24, {"sanction_reconsider": "maatregel opnieuw bekijken"}, sanction_reconsider),
    SignalSource("months", 26, {"passing_24_months": "24 maanden: beslis mee"}, passing_24_months),
    SignalSource("search", 28, {"search_period_ends": "zoekperiode loopt af"}, search_period_ends),
    SignalSource("provision", 30, {"provision_ends": "ondersteuning loopt af"}, provision_ends),
    SignalSource("early", 32, {"early_notice": "vroeg in beeld"}, early_notice),
    SignalSource("category", 64, {"category_review": "categorie opnieuw bekijken"}, category_review),
    SignalSource("ladder", 66, {"ladder_review": "trede opnieuw bekijken"}, ladder_review),
)
