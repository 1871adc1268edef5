"""What this app holds about an employer: it goes along when two files of one employer become one."""

from typing import Any

from core.registry import MergeStep, Registry
from employers.models import EventEmployer
from trajectories.models import EventMeeting, ProjectEmployer


def settle_meetings(kept_id: int, gone_id: int) -> None:
    """Talks at a meeting where both files stood on the list go to the line that stays, before it goes.

    Somebody who spoke with both spoke with one employer: one talk stays, with what the other says besides.
    Read as plain values: nobody is shown here.
    """
    for line in EventEmployer.objects.filter(employer_id=gone_id):
        same_job = {"event_id": line.event_id, "job_id": line.job_id}
        twin = EventEmployer.objects.filter(employer_id=kept_id, **same_job).first()
        if twin is None:
            continue
        here = {row["place_id"]: row for row in _meetings(twin)}
        for meeting in _meetings(line):
            if meeting["place_id"] in here:
                _into_one(here[meeting["place_id"]], meeting)
            else:
                EventMeeting.objects.filter(pk=meeting["pk"]).update(with_employer=twin)


def _meetings(line: EventEmployer) -> list[dict[str, Any]]:
    found = EventMeeting.objects.filter(with_employer=line).order_by("pk")
    return list(found.values("pk", "place_id", "result", "preselected", "round", "note"))


def _into_one(stays: dict[str, Any], goes: dict[str, Any]) -> None:
    note = "; ".join(dict.fromkeys(text for text in (stays["note"], goes["note"]) if text))
    EventMeeting.objects.filter(pk=stays["pk"]).update(
        result=stays["result"] or goes["result"],
        preselected=stays["preselected"] or goes["preselected"],
        round=goes["round"] if stays["round"] is None else stays["round"],
        note=note[:200],
    )
    EventMeeting.objects.filter(pk=goes["pk"]).delete()


def settle_shared_projects(kept_id: int, gone_id: int) -> None:
    """Both files share one project with the same job, or without: one line stays."""
    for line in ProjectEmployer.objects.filter(employer_id=gone_id):
        same = ProjectEmployer.objects.filter(
            employer_id=kept_id, project_id=line.project_id, job_id=line.job_id
        )
        if same.exists():
            line.delete()


STEPS = (
    # Placements by name of the employer alone point at none, and stay as they are.
    MergeStep(
        "trajectories.Placement", "plaatsing", "plaatsingen", of_town=True, order=20, settle=settle_meetings
    ),
    MergeStep("trajectories.Announcement", "aankondiging", "aankondigingen", of_town=True, order=21),
    MergeStep("trajectories.JobCoaching", "jobcoach", "jobcoaches", of_town=True, order=22),
    MergeStep(
        "trajectories.InstrumentGrant",
        "inzet van een instrument",
        "inzetten van instrumenten",
        of_town=True,
        order=23,
    ),
    MergeStep("trajectories.WageValue", "loonwaarde", "loonwaarden", of_town=True, order=24),
    MergeStep("trajectories.LearnInPlace", "leerplek", "leerplekken", order=25),
    MergeStep(
        "trajectories.ProjectEmployer",
        "gedeeld project",
        "gedeelde projecten",
        order=26,
        settle=settle_shared_projects,
    ),
    MergeStep("trajectories.ChainJob", "ontwikkelbaan", "ontwikkelbanen", order=27),
    MergeStep(
        "trajectories.PlacementPart",
        "deel van een stapelbaan",
        "delen van stapelbanen",
        of_town=True,
        order=28,
    ),
    MergeStep("trajectories.Lesson", "les", "lessen", order=29),
)


def register(registry: Registry) -> None:
    registry.merge_steps.extend(STEPS)
