"""Signals from the file itself: who was not spoken to, what stands still, what was to be done."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from django.db import connection
from django.db.models import Exists, OuterRef

from clients.domain import terms
from clients.domain.contact_norm import ContactDue, ContactKind
from clients.domain.movement import Movement, standstill
from clients.models import Client, Intake, SupportPlan, Task
from clients.services import contact_due_for, norms_on
from clients.services.contacts import kind_of
from clients.signal_sources.reading import Followed, followed_clients
from core.domain.calendar import count_words, date_words
from core.parameters import value_on
from core.registry import SignalFound, SignalSource


def contact_overdue(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """Nobody spoke with somebody within the norm, or within what the plan says."""
    norms = norms_on(today)
    late = Client.objects.filter(pk__in=client_ids).contact_overdue(norms, today).select_related("team")
    for client in late.order_by("pk"):
        due = contact_due_for(client, norms, today)
        yield SignalFound(client.pk, "contact_overdue", late_words(client, due), due_on=due.on, urgent=True)


def late_words(client: Client, due: ContactDue) -> str:
    """When somebody was last spoken to, and how many days too long that is."""
    last = client.last_contact_on
    spoken = f"Laatste contact {date_words(last)}" if last else "Nog geen contact vastgelegd"
    days = count_words(due.days_over, "dag", "dagen")
    rule = "de norm" if client.contact_days is None else "de afspraak in het plan"
    return f"{spoken}: {days} over {rule} van {count_words(due.norm_days, 'dag', 'dagen')}."


def yearly_talk(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """The yearly talk of somebody in participation comes near; past the norm it is a contact too late."""
    norms = norms_on(today)
    soon = today + timedelta(days=terms.YEARLY_AHEAD)
    chosen = Client.objects.filter(pk__in=client_ids, contact_days=None, learning_in=False)
    near = chosen.filter(chosen.in_participation()).contact_overdue(norms, soon).select_related("team")
    for client in near.order_by("pk"):
        due = contact_due_for(client, norms, today)
        if due.overdue or kind_of(client) != ContactKind.PARTICIPATION:
            continue
        last = client.last_contact_on
        spoken = f"Het laatste gesprek was op {date_words(last)}" if last else "Er was nog geen gesprek"
        why = f"{spoken}. Spreek elkaar uiterlijk op {date_words(due.on)}."
        yield SignalFound(client.pk, "yearly_talk", why, due_on=due.on)


# Every day on which something happened in a file, by kind of movement. What is planned is left out later.
_MOVEMENTS = """
SELECT client_id, kind, max(day) FROM (
    SELECT client_id, 'contact' AS kind, "on" AS day FROM clients_contact WHERE result = 'came'
    UNION ALL SELECT client_id, 'rung', "on" FROM clients_ladderrecord
    UNION ALL SELECT client_id, 'rung', "on" FROM clients_distanceassessment
    UNION ALL SELECT client_id, 'profile', "on" FROM clients_motivationassessment
    UNION ALL SELECT client_id, 'profile', "on" FROM clients_skillsassessment
    UNION ALL SELECT client_id, 'profile', "on" FROM clients_skillheld
    UNION ALL SELECT client_id, 'profile', finished_on FROM clients_intake
    UNION ALL SELECT client_id, 'plan', unnest(ARRAY[start, discussed_on, approved_on, ended_on])
        FROM clients_supportplan
    UNION ALL SELECT client_id, 'plan', "on" FROM clients_planevaluation
    UNION ALL SELECT client_id, 'plan', done_on FROM clients_planitem
    UNION ALL SELECT client_id, 'support', unnest(ARRAY[enrolled_on, start, "end"]) FROM clients_enrolment
    UNION ALL SELECT client_id, 'task', done_on FROM clients_task
) moves WHERE client_id = ANY(%s) AND day <= %s GROUP BY client_id, kind
"""


def stalled(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """No contact, rung, profile, plan, support or task for longer than the norm; learning in is movement."""
    norm = int(value_on("stalled", today))
    edge = today - timedelta(days=norm)
    quiet = [one for one in followed_clients(client_ids) if _may_be_quiet(one, edge)]
    moves = movements_of([one.pk for one in quiet], today)
    for one in quiet:
        found = standstill(one.since, moves[one.pk], norm, today)
        if found.stalled:
            began = found.last.on if found.last else one.since
            yield SignalFound(one.pk, "stalled", found.reason, due_on=began + timedelta(days=norm))


def _may_be_quiet(one: Followed, edge: date) -> bool:
    spoken = one.last_contact_on
    return not one.early and not one.learning_in and one.since < edge and (spoken is None or spoken < edge)


def movements_of(client_ids: Sequence[int], today: date) -> dict[int, list[Movement]]:
    """The last movement of each kind, per client, in one statement."""
    found: dict[int, list[Movement]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_MOVEMENTS, [list(client_ids), today])
        for client_id, kind, on in cursor.fetchall():
            found[client_id].append(Movement(kind, on))
    return found


def no_plan(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """Guided for more than a month without a plan that was agreed."""
    agreed = SupportPlan.objects.filter(client=OuterRef("pk"), status=SupportPlan.Status.AGREED.value)
    without = Client.objects.filter(~Exists(agreed), pk__in=client_ids).values_list("pk", flat=True)
    for one in followed_clients(list(without)):
        if not one.early and terms.without_plan(one.since, today):
            why = f"In begeleiding sinds {date_words(one.since)}, er is nog geen plan afgesproken."
            due = one.since + timedelta(days=terms.NO_PLAN_AFTER)
            yield SignalFound(one.pk, "no_plan", why, due_on=due)


def plan_evaluation(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """A plan that runs is to be looked at together, within two weeks or already."""
    running = SupportPlan.objects.filter(
        client_id__in=client_ids, status=SupportPlan.Status.AGREED.value, evaluate_on__isnull=False
    )
    for client_id, pk, number, on in running.order_by("pk").values_list(
        "client_id", "pk", "number", "evaluate_on"
    ):
        if term := terms.near(on, terms.EVALUATION_AHEAD, today):
            why = f"Plan {number} samen bespreken: {term.words}."
            yield SignalFound(client_id, "plan_evaluation", why, on, term.passed, str(pk))


def task_overdue(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """Something small that was to be done before today."""
    open_tasks = Task.objects.filter(client_id__in=client_ids, done_on=None, due_on__lt=today)
    whose = dict(Task.Who.choices)
    for client_id, pk, what, who, on in open_tasks.order_by("pk").values_list(
        "client_id", "pk", "what", "who", "due_on"
    ):
        why = f"{what} ({whose[who]}), voor {date_words(on)}."
        yield SignalFound(client_id, "task_overdue", why, on, ref=str(pk))


def intake_open(client_ids: Sequence[int], today: date) -> Iterator[SignalFound]:
    """A brede uitvraag that was started a week ago or longer and is not finished."""
    edge = today - timedelta(days=terms.INTAKE_AFTER)
    begun = Intake.objects.filter(
        client_id__in=client_ids, status=Intake.Status.OPEN.value, started_on__lte=edge
    )
    for client_id, pk, on in begun.order_by("pk").values_list("client_id", "pk", "started_on"):
        why = f"De brede uitvraag is begonnen op {date_words(on)} en nog niet af."
        yield SignalFound(client_id, "intake_open", why, on + timedelta(days=terms.INTAKE_AFTER), ref=str(pk))


SOURCES = (
    SignalSource("contact", 10, {"contact_overdue": "contact te lang geleden"}, contact_overdue),
    SignalSource("plan_evaluation", 14, {"plan_evaluation": "plan samen bespreken"}, plan_evaluation),
    SignalSource("task", 20, {"task_overdue": "taak blijft liggen"}, task_overdue),
    SignalSource("yearly", 40, {"yearly_talk": "jaarlijks gesprek"}, yearly_talk),
    SignalSource("stalled", 44, {"stalled": "staat stil"}, stalled),
    SignalSource("no_plan", 60, {"no_plan": "nog geen plan"}, no_plan),
    SignalSource("intake", 62, {"intake_open": "brede uitvraag niet af"}, intake_open),
)
