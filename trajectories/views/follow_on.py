"""On to another employer: what goes along, the jobs that are nearest, and the proposal in one press."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from core import registry
from core.domain.calendar import count_words
from core.domain.skills import LEVEL_LABELS
from core.models import Skill
from core.pages import action, get_visible
from core.registry import Action
from core.requests import StaffRequest
from employers.models import FutureJob
from trajectories import permissions, permissions_guidance
from trajectories.deeds import at
from trajectories.domain.follow_on import ALONG_LABELS, Along, TakenAlong, to_write
from trajectories.models import Candidate
from trajectories.services import follow_on as services
from trajectories.views.candidates import get_candidate, page_parts

TONES: dict[Along, str] = {
    Along.NEW: "good",
    Along.HIGHER: "good",
    Along.SAME: "neutral",
    Along.LOWER: "attention",
    Along.OLDER: "neutral",
}


def _candidate(request: StaffRequest, pk: int) -> Candidate:
    candidate = get_candidate(request, pk)
    permissions_guidance.check_follow_on(request.user, candidate)
    return candidate


def follow_on(request: StaffRequest, pk: int) -> HttpResponse:
    """What somebody learned, and for which jobs that counts most."""
    candidate = _candidate(request, pk)
    lines = services.along(candidate)
    names = dict(Skill.objects.filter(pk__in=[one.skill for one in lines]).values_list("pk", "name"))
    may = services.check_follow_on(candidate)
    context: dict[str, Any] = {
        "candidate": candidate,
        "may": may,
        "rows": [_row(one, names) for one in lines],
        "words": _words(lines),
        "take": _take(candidate, lines) if permissions.can_take_over_skills(request.user, candidate) else [],
        "consent_gone": candidate.profile.withdrawn_on is not None,
        "panels": registry.panels("follow_on", request.user, candidate) if may else [],
        **page_parts(candidate, "Verder"),
    }
    return TemplateResponse(request, "trajectories/guidance_follow_on.html", context)


def _row(one: TakenAlong, names: dict[int, str]) -> dict[str, Any]:
    return {
        "name": names[one.skill],
        "percent": one.percent,
        "on": one.on,
        "level": LEVEL_LABELS[one.level].lower(),
        "held": LEVEL_LABELS[one.held].lower() if one.held is not None else "niet bekend",
        "what": ALONG_LABELS[one.what],
        "tone": TONES[one.what],
    }


def _words(lines: tuple[TakenAlong, ...]) -> str:
    """What a press will do, before it is pressed."""
    gain = len(to_write(lines, lower=False))
    lower = sum(1 for one in lines if one.what == Along.LOWER)
    if not lines:
        return "Er is nog geen evaluatie met vaardigheden. Er gaat dus niets mee."
    told = f"{count_words(gain, 'vaardigheid gaat', 'vaardigheden gaan')} mee naar het dossier."
    if not gain:
        told = "Er gaat niets mee: het dossier zegt al evenveel of meer."
    if lower:
        stays = count_words(lower, "vaardigheid staat", "vaardigheden staan")
        told += f" {stays} hoger in het dossier dan in de evaluatie. Dat verandert niet vanzelf."
    return told


def _take(candidate: Candidate, lines: tuple[TakenAlong, ...]) -> list[Action]:
    """Only the skills, without a proposal; a lower level is a press of its own."""
    url, deeds = at("take_along", candidate.pk), []
    if to_write(lines, lower=False):
        deeds.append(Action("Neem de vaardigheden nu al mee", url, method="post"))
    if any(one.what == Along.LOWER for one in lines):
        deeds.append(Action("Verlaag ook wat lager is", url, method="post", fields={"lager": "ja"}))
    return deeds


@require_POST
def take_along(request: StaffRequest, pk: int) -> HttpResponse:
    """Writes what was learned into the file."""
    candidate = _candidate(request, pk)
    lower = request.POST.get("lager") == "ja"
    return action(
        request,
        do=lambda: services.take_skills_along(by=request.user, candidate=candidate, lower=lower),
        back=at("follow_on", pk),
        done="De vaardigheden staan in het dossier, met bron en datum.",
    )


@require_POST
def propose_elsewhere(request: StaffRequest, pk: int, job_pk: int) -> HttpResponse:
    """Takes the skills along and proposes the person for this job, in one press."""
    candidate = _candidate(request, pk)
    job = get_visible(FutureJob, request.user, job_pk, related=("employer",))
    made: list[Candidate] = []

    def propose() -> None:
        made.append(
            services.propose_elsewhere(
                by=request.user, candidate=candidate, job=job, today=timezone.localdate()
            )
        )

    response = action(
        request,
        do=propose,
        back=at("follow_on", pk),
        done=f"Voorgesteld voor {job.function} bij {job.employer.name}. De vaardigheden gingen mee.",
    )
    return redirect(made[0].get_absolute_url()) if made else response
