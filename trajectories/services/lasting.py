"""Whether a job lasts: asked 3, 6, 12 and 24 months after the start; an answer can be taken back."""

from datetime import date
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from clients.models import Letter, LetterTemplate
from clients.services.client import announce_change, locked
from clients.services.letters import send_invitation
from core import audit
from core.editing import EditConflict, save_version
from core.models import Municipality, User
from core.models.base import DataSet
from core.pages import Refused
from core.parameters import values_on
from core.tenancy import scope
from trajectories.domain import lasting as rules
from trajectories.models import LastingCheck, Placement
from trajectories.services.parts import day, require

TERM_DAYS = 21
ASKED = ("asked_on", "still", "hours", "wage", "note")
NOTHING: dict[str, Any] = {"asked_on": None, "still": "", "hours": None, "wage": "", "note": ""}
# Names the letters about checks; the key of one letter comes from the check and the day.
LETTERS = UUID("5a1d6f0e-6d1f-4c53-9f5c-0c7f5b5a9e11")


def term_on(today: date) -> int:
    """Within how many days after the day itself it is asked, by the norm."""
    return int(values_on(["lasting_ask"], today).get("lasting_ask", TERM_DAYS))


def checks_of(placement: Placement, days: Any, by: User | None) -> list[LastingCheck]:
    """Rows that are not saved yet."""
    return [
        LastingCheck(
            client_id=placement.client_id,
            municipality_id=placement.municipality_id,
            team_id=placement.team_id,
            placement=placement,
            months=months,
            due_on=on,
            created_by=by,
        )
        for months, on in days
    ]


@transaction.atomic
def plan_checks(*, by: User | None, placement: Placement) -> None:
    """The four moments of a new job; twice adds nothing."""
    rows = checks_of(placement, rules.ask_days(placement.start), by)
    LastingCheck.objects.bulk_create(rows, ignore_conflicts=True)


def plan_missing_checks(*, today: date) -> int:
    """Jobs from before get the moments that can still be asked, town by town. For how many jobs.

    The pilot is history. Harmless when it runs twice.
    """
    planned, term = 0, term_on(today)
    for town in Municipality.objects.order_by("id").values_list("pk", flat=True):
        with scope(municipality_id=town):
            without = Placement.objects.filter(checks=None).exclude(data_set=DataSet.PILOT.value)
            rows = [
                row
                for one in without.order_by("id")
                for row in checks_of(one, rules.still_to_ask(one.start, today, term), None)
            ]
            LastingCheck.objects.bulk_create(rows, ignore_conflicts=True)
            planned += len({row.placement_id for row in rows})
    return planned


def _now(check: LastingCheck) -> LastingCheck:
    """As it is now; others who change this client's file wait until this transaction ends."""
    client = locked(check.client)
    now = LastingCheck.objects.select_related("placement").get(pk=check.pk)
    now.client = client
    return now


@transaction.atomic
def record_check(
    *,
    by: User,
    check: LastingCheck,
    version: int,
    asked_on: date,
    still: str,
    hours: int | None = None,
    wage: str = "",
    note: str = "",
    today: date | None = None,
) -> LastingCheck:
    """What was heard. Raises Refused by the rule, EditConflict when somebody else was first."""
    now = _now(check)
    told = {"asked_on": asked_on, "still": still, "hours": hours, "wage": wage, "note": note.strip()}
    if now.version != version:
        if now.changed_by_id == by.pk and all(getattr(now, name) == told[name] for name in ASKED):
            return now  # pressed twice
        raise EditConflict(now, told)
    require(rules.may_record(still, asked_on, now.due_on, day(today)))
    return _save(by, now, "lasting.recorded", **told)


@transaction.atomic
def still_works(*, by: User, check: LastingCheck, today: date | None = None) -> LastingCheck:
    """'Werkt nog', asked today; what was answered before stays. Raises Refused for a job that ended."""
    now, on = _now(check), day(today)
    if now.asked_on is not None:
        return now
    require(rules.may_say_same(now.placement.end, now.due_on))
    require(rules.may_record(rules.Still.SAME, on, now.due_on, on))
    return _save(by, now, "lasting.recorded", asked_on=on, still=rules.Still.SAME.value)


@transaction.atomic
def take_back(*, by: User, check: LastingCheck) -> LastingCheck:
    """The answer was a mistake: it is asked again. Open already: nothing changes."""
    now = _now(check)
    return now if now.asked_on is None else _save(by, now, "lasting.taken_back", **NOTHING)


def _save(by: User, check: LastingCheck, word: str, **told: Any) -> LastingCheck:
    saved = save_version(check, by=by, version=check.version, **told)
    audit.record(word, by=by, on=saved, clients=[saved.client_id])
    announce_change(check.client)
    return saved


def letter_key(check: LastingCheck, on: date) -> UUID:
    """One letter about one moment a day, however often it is pressed."""
    return uuid5(LETTERS, f"{check.pk}-{on.isoformat()}")


@transaction.atomic
def ask_by_letter(*, by: User, check: LastingCheck, today: date | None = None) -> Letter:
    """Asks by e-mail when there is an address, otherwise by letter.

    Raises Refused when it was answered already, and when the municipality has no such letter.
    """
    now, on = _now(check), day(today)
    if now.asked_on is not None:
        raise Refused("Dit is al nagevraagd.")
    template = LetterTemplate.objects.to_choose(by, LetterTemplate.Kind.LASTING).first()
    if template is None:
        raise Refused("Er is nog geen brief om dit na te vragen. Vraag de functioneel beheerder.")
    return send_invitation(
        by=by,
        client=now.client,
        template=template,
        channel=Letter.Channel.MAIL.value if now.client.email else Letter.Channel.PAPER.value,
        today=on,
        form_key=letter_key(now, on),
    )
