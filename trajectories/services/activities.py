"""Activities of a step: done on a day, or set aside with the reason."""

from datetime import date
from typing import Any

from django.db import transaction

from core.editing import create_once, save_version
from core.models import User
from core.pages import Refused
from trajectories.domain.steps import STEPS
from trajectories.domain.turn import find_activity
from trajectories.models import Project, ProjectActivity
from trajectories.services.parts import day, lock_project, tell_project


@transaction.atomic
def record_activity(
    *, by: User, project: Project, key: str, on: date, note: str = "", today: date | None = None
) -> ProjectActivity:
    """Says that an activity was done on a day. Raises Refused for a day in the future or an unknown
    activity.
    """
    if on > day(today):
        raise Refused("De datum ligt in de toekomst. Leg vast wat al gedaan is.")
    return _write(by, project, key, "project.activity_done", done_on=on, set_aside="", note=note)


@transaction.atomic
def set_activity_aside(*, by: User, project: Project, key: str, reason: str) -> ProjectActivity:
    """Says that this project doesn't need the activity, and why."""
    if not reason.strip():
        raise Refused("Schrijf op waarom deze activiteit niet nodig is.")
    return _write(
        by, project, key, "project.activity_set_aside", done_on=None, set_aside=reason.strip(), note=""
    )


@transaction.atomic
def reopen_activity(*, by: User, project: Project, key: str) -> ProjectActivity:
    """Takes a tick or 'not needed' back: the activity is open again."""
    return _write(by, project, key, "project.activity_reopened", done_on=None, set_aside="", note="")


def _write(by: User, project: Project, key: str, action: str, **fields: Any) -> ProjectActivity:
    locked = lock_project(project.pk)
    if locked.state != Project.State.RUNNING:
        raise Refused("Dit project is afgesloten. Er verandert niets meer aan.")
    try:
        phase, _ = find_activity(key)
    except ValueError as unknown:
        raise Refused(str(unknown)) from unknown
    step = STEPS.index(phase) + 1
    row = ProjectActivity.objects.filter(project=locked, step=step, key=key).first()
    if row is None:
        row, _ = create_once(
            ProjectActivity, by=by, form_key=None, project=locked, step=step, key=key, **fields
        )
    else:
        row = save_version(row, by=by, version=row.version, **fields)
    tell_project(action, by=by, project=locked)
    return row
