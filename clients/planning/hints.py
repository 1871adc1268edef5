"""What the law asks of this plan, as sentences beside it. They remind; the coach decides."""

from datetime import date

from django.db.models import Q

from clients.domain.plan import plan_is_compulsory, single_parent_plan_by
from clients.domain.plan_route import education_first, has_start_qualification
from clients.models import Client, Education, Exemption
from core.parameters import value_on


def education_hint(client: Client, today: date) -> str:
    """That school goes first; '' when it doesn't."""
    diplomas = Education.objects.filter(client=client).values_list("level", "diploma")
    verdict = education_first(client.birth_date, has_start_qualification(diplomas), today)
    return verdict.reason if verdict else ""


def hints_for(client: Client, today: date, *, running: bool, duties: bool) -> list[str]:
    """``running``: there is an agreed plan, so the terms are met; ``duties``: may see exemptions."""
    found = []
    if compulsory := plan_is_compulsory(client.birth_date, today):
        found.append(compulsory.reason)
    if school := education_hint(client, today):
        found.append(school)
    if duties and not running and (parent := _parent_hint(client, today)):
        found.append(parent)
    return found


def _parent_hint(client: Client, today: date) -> str:
    exempt = (
        Exemption.objects.filter(
            Q(end=None) | Q(end__gte=today),
            client=client,
            ground=Exemption.Ground.SINGLE_PARENT,
            start__lte=today,
            ended_early_on=None,
        )
        .order_by("-start")
        .first()
    )
    if exempt is None:
        return ""
    months = int(value_on("single_parent_plan", today))
    return single_parent_plan_by(exempt.start, months, today).text
