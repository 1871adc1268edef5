"""News about proposals for the other side: the employer's account manager, or the coaches.

A line says who did it, and never about whom.
"""

from collections.abc import Iterable

from django.urls import reverse

from clients.models import Client
from core.models import User
from core.notices import tell
from core.roles import COACH
from core.tenancy import scope
from trajectories.models import Candidate


def tell_both_sides(candidate: Candidate, *, by: User, text: str) -> None:
    """Who didn't do it themselves hears of it; ``text`` names job and employer."""
    _tell(coaches_of(candidate), by, text, candidate.get_absolute_url())
    tell_manager(candidate, by=by, text=text)


def tell_manager(candidate: Candidate, *, by: User, text: str) -> None:
    """The employer's account manager, with the way to the proposals: what may be seen is decided there."""
    manager = candidate.project.job.employer.account_manager
    _tell([manager] if manager else [], by, text, reverse("trajectories:proposals"))


def coaches_of(candidate: Candidate) -> list[User]:
    """Who guides this person now, and the coach of the project. The employer's side reads no file: of the
    client only the number of the coach is asked, in the scope of the file.
    """
    with scope(municipality_id=candidate.municipality_id):
        coach = Client.objects.filter(pk=candidate.client_id).values_list("coach_id", flat=True).first()
    wanted = [pk for pk in (coach or candidate.created_by_id, candidate.project.coach_id) if pk]
    return list(User.objects.filter(pk__in=wanted, role=COACH.key, is_active=True).order_by("pk"))


def place_words(candidate: Candidate) -> str:
    """'Keukenmedewerker bij Hotel De Haven'."""
    job = candidate.project.job
    return f"{job.function} bij {job.employer.name}"


def _tell(people: Iterable[User], by: User, text: str, url: str) -> None:
    tell([one for one in people if one.pk != by.pk], f"{text} Door {by}.", url)
