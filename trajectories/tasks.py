"""Background work of trajectories."""

from celery import shared_task
from django.utils import timezone

from core import audit
from trajectories.services.aftercare import plan_missing
from trajectories.services.jobs import count_all_places
from trajectories.services.lasting import plan_missing_checks
from trajectories.services.questionnaires import remind_all
from trajectories.services.train import remove_old_runs
from trajectories.services.train_runs import search


@shared_task
def plan_aftercare() -> None:
    """Jobs without any contact planned get theirs; harmless when it runs twice."""
    with audit.collecting("task"):
        plan_missing(today=timezone.localdate())


@shared_task
def count_places() -> None:
    """Filled places of jobs as their candidates say; harmless when it runs twice."""
    with audit.collecting("task"):
        count_all_places()


@shared_task
def remind_questionnaires() -> None:
    """Lists that are missing get planned, coaches hear of late ones; harmless when it runs twice."""
    with audit.collecting("task"):
        remind_all(today=timezone.localdate())


@shared_task
def plan_lasting_checks() -> None:
    """Jobs from before this was asked get the moments that come; harmless when it runs twice."""
    with audit.collecting("task"):
        plan_missing_checks(today=timezone.localdate())


@shared_task
def search_train(run_id: int) -> None:
    """Looks for the best planning of the train; a second time it starts anew, unless it is done."""
    with audit.collecting("task"):
        search(run_id)


@shared_task
def remove_old_train_runs() -> None:
    """Every night: searches and what can be undone, of more than a week ago."""
    remove_old_runs()
