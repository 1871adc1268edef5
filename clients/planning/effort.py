"""What the file says about the effort that somebody needs, and how often to speak each other then."""

from datetime import date

from clients.domain.plan_contact import Effort, FrequencyProposal, matching_effort, propose_contact_days
from clients.domain.profiles import MotivationPart, SkillsPart
from clients.models import Client, MotivationAssessment, SkillsAssessment
from clients.services.contacts import kind_of, norms_on


def _most(row: object | None, parts: list[str]) -> int | None:
    """The highest score of a profile; None when nothing of it was discussed."""
    scores = [getattr(row, part) for part in parts if getattr(row, part, None) is not None]
    return max(scores) if scores else None


def proposed_frequency(client: Client, today: date) -> tuple[FrequencyProposal, int]:
    """The proposal from the latest profiles and the category, and the norm in days that holds otherwise."""
    motivation = MotivationAssessment.objects.filter(client=client).latest_first().first()
    skills = SkillsAssessment.objects.filter(client=client).latest_first().first()
    effort = Effort(
        motivation=_most(motivation, [part.value for part in MotivationPart]),
        skills=_most(skills, [part.value for part in SkillsPart]),
        matching=matching_effort(client.category),
    )
    norm = norms_on(today).days(kind_of(client))
    return propose_contact_days(effort, norm), norm


def frequency_words(days: int | None, norm: int) -> str:
    """How often, in words that a resident understands."""
    every = norm if days is None else days
    match every:
        case 1:
            words = "elke dag"
        case 7:
            words = "elke week"
        case _ if every % 7 == 0 and every <= 84:
            words = f"elke {every // 7} weken"
        case _:
            words = f"elke {every} dagen"
    return words if days is not None else f"minstens {words} (de norm)"


def difference(plan_days: int | None, proposal: FrequencyProposal, norm: int) -> str:
    """In words that the plan says something else than was proposed; '' when it doesn't."""
    if plan_days == proposal.days:
        return ""
    chosen, offered = frequency_words(plan_days, norm), frequency_words(proposal.days, norm)
    return f"Het voorstel was {offered}. In het plan staat {chosen}. Schrijf op waarom."
