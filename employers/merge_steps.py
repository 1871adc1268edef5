"""What goes along when two files of one employer become one, and how much that is.

Every app registers the tables that point at an employer (core.registry.MergeStep); nothing here knows them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.db import connection

from core.models import Municipality
from core.registry import MergeStep, Registry, registry
from core.tenancy import scope
from employers.models import EventEmployer

STEPS = (
    MergeStep("employers.ContactPerson", "contactpersoon", "contactpersonen"),
    MergeStep("employers.Branch", "vestiging", "vestigingen"),
    MergeStep("employers.GrowthConversation", "groeigesprek", "groeigesprekken"),
    MergeStep("employers.EmployerTalk", "gesprek", "gesprekken"),
    MergeStep("employers.Promise", "belofte", "beloften"),
    MergeStep("employers.FutureJob", "toekomstige baan", "toekomstige banen"),
    MergeStep("employers.Agreement", "overeenkomst", "overeenkomsten"),
    MergeStep(
        "employers.SocialReturnContract", "social-returncontract", "social-returncontracten", of_town=True
    ),
    MergeStep(
        "employers.AccountManagerPeriod", "periode met een accountmanager", "perioden met een accountmanager"
    ),
    MergeStep("employers.Employer", "eerdere samenvoeging", "eerdere samenvoegingen", field="merged_into"),
)


def settle_event_employers(kept_id: int, gone_id: int) -> None:
    """Both files stand on the list of one meeting with the same job, or without: one line stays."""
    for line in EventEmployer.objects.filter(employer_id=gone_id):
        twin = EventEmployer.objects.filter(
            employer_id=kept_id, event_id=line.event_id, job_id=line.job_id
        ).first()
        if twin is not None:
            if line.note and line.note not in twin.note:
                note = "; ".join(part for part in (twin.note, line.note) if part)
                EventEmployer.objects.filter(pk=twin.pk).update(note=note[:200])
            line.delete()


@dataclass(frozen=True, slots=True)
class Moving:
    """How many rows of one kind go along."""

    model: str
    number: int
    words: str


def steps() -> list[MergeStep]:
    """All registered steps, in their order."""
    return sorted(registry.merge_steps, key=lambda step: (step.order, step.model, step.field))


def what_moves(gone_id: int) -> list[Moving]:
    """What lies in the file that goes, in all municipalities together: numbers, never who."""
    found = dict.fromkeys(steps(), 0)
    _count(found, [step for step in found if not step.of_town], gone_id)
    of_town = [step for step in found if step.of_town]
    for municipality_id in _towns():
        with scope(municipality_id=municipality_id):
            _count(found, of_town, gone_id)
    return [_moving(step, number) for step, number in found.items() if number]


def _count(found: dict[MergeStep, int], wanted: Iterable[MergeStep], gone_id: int) -> None:
    """Adds the numbers of these tables, all in one question."""
    wanted = list(wanted)
    if not wanted:
        return
    parts = []
    for step in wanted:
        meta = apps.get_model(step.model)._meta
        column = meta.get_field(step.field).column  # type: ignore[union-attr]
        # Names of tables and columns come from the models themselves.
        parts.append(f'(SELECT count(*) FROM "{meta.db_table}" WHERE "{column}" = %s)')  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + ", ".join(parts), [gone_id] * len(parts))
        numbers = cursor.fetchone()
    for step, number in zip(wanted, numbers, strict=True):
        found[step] += number


def move_rows(kept_id: int, gone_id: int) -> dict[str, int]:
    """Moves all of it; "app.Model.field" → how many. Runs within the transaction of the merge."""
    moved: dict[str, int] = {}
    towns = _towns()
    for step in steps():
        if not step.of_town:
            _move(step, kept_id, gone_id, moved)
            continue
        for municipality_id in towns:
            with scope(municipality_id=municipality_id):
                _move(step, kept_id, gone_id, moved)
    return moved


def _move(step: MergeStep, kept_id: int, gone_id: int, moved: dict[str, int]) -> None:
    if step.settle is not None:
        step.settle(kept_id, gone_id)
    rows = apps.get_model(step.model)._base_manager.filter(**{f"{step.field}_id": gone_id})
    number = rows.update(**{f"{step.field}_id": kept_id})
    if number:
        key = f"{step.model}.{step.field}"
        moved[key] = moved.get(key, 0) + number


def _towns() -> list[int]:
    return list(Municipality.objects.order_by("pk").values_list("pk", flat=True))


def _moving(step: MergeStep, number: int) -> Moving:
    return Moving(step.model, number, f"{number} {step.one if number == 1 else step.more}")


def register(registry: Registry) -> None:
    event = MergeStep(
        "employers.EventEmployer",
        "deelname aan een ontmoeting",
        "deelnames aan ontmoetingen",
        settle=settle_event_employers,
    )
    registry.merge_steps.extend((*STEPS, event))
