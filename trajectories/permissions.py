"""Who may do what with projects, candidates, learning in and placements."""

from collections.abc import Callable

from django.core.exceptions import PermissionDenied

from clients.models import Client
from core.models import User
from core.policy import Scope, allow, check, may, scope_for
from core.roles import ACCOUNT_MANAGER, COACH, MANAGER, QUALITY
from trajectories.models import Candidate, Project

POLICY = [
    *(
        allow(role, "project", view=Scope.REGION, list=Scope.REGION)
        for role in (COACH, ACCOUNT_MANAGER, QUALITY, MANAGER)
    ),
    allow(ACCOUNT_MANAGER, "project", create=Scope.OWN, edit=Scope.OWN, decide=Scope.OWN),
    allow(COACH, "project", create=Scope.REGION, edit=Scope.REGION, decide=Scope.REGION),
    allow(
        COACH,
        "candidate",
        view=Scope.TEAM,
        create=Scope.TEAM,
        edit=Scope.TEAM,
        withdraw=Scope.TEAM,
        count=Scope.TEAM,
        # A coach with direct contact writes down what the employer said.
        answer=Scope.TEAM,
    ),
    # The employer's answer is recorded by the account manager; the profile is all that is seen.
    allow(ACCOUNT_MANAGER, "candidate", view=Scope.REGION, answer=Scope.OWN, count=Scope.REGION),
    allow(QUALITY, "candidate", view=Scope.MUNICIPALITY, count=Scope.MUNICIPALITY),
    allow(MANAGER, "candidate", view=Scope.OPENED, count=Scope.MUNICIPALITY),
    # What was said about a person (motivation, what stands in the way, why somebody stopped) stays in the
    # file: the employer's side sees dates, progress and agreements.
    allow(COACH, "candidate_notes", view=Scope.TEAM, edit=Scope.TEAM),
    allow(QUALITY, "candidate_notes", view=Scope.MUNICIPALITY),
    allow(MANAGER, "candidate_notes", view=Scope.OPENED),
    allow(COACH, "learn_in", view=Scope.TEAM, edit=Scope.TEAM),
    allow(ACCOUNT_MANAGER, "learn_in", view=Scope.REGION, edit=Scope.OWN),
    allow(QUALITY, "learn_in", view=Scope.MUNICIPALITY),
    allow(MANAGER, "learn_in", view=Scope.OPENED),
    allow(COACH, "placement", view=Scope.TEAM, create=Scope.TEAM, edit=Scope.TEAM),
    allow(QUALITY, "placement", view=Scope.MUNICIPALITY),
    # A coach announces; the employer's account manager answers. Who it is stays behind the agreed profile.
    allow(COACH, "announcement", view=Scope.TEAM, create=Scope.TEAM, edit=Scope.TEAM),
    allow(ACCOUNT_MANAGER, "announcement", view=Scope.REGION, answer=Scope.OWN),
    allow(QUALITY, "announcement", view=Scope.MUNICIPALITY),
    allow(COACH, "job_coach", view=Scope.TEAM, create=Scope.TEAM, edit=Scope.TEAM),
    allow(ACCOUNT_MANAGER, "job_coach", view=Scope.REGION),
    allow(QUALITY, "job_coach", view=Scope.MUNICIPALITY),
    allow(COACH, "event_place", view=Scope.TEAM, create=Scope.TEAM, edit=Scope.TEAM),
    allow(ACCOUNT_MANAGER, "event_place", view=Scope.REGION, edit=Scope.REGION),
    allow(QUALITY, "event_place", view=Scope.MUNICIPALITY),
    # Coach or account manager asks; somebody who didn't ask decides. Wage values stay in the file.
    allow(COACH, "instrument_grant", view=Scope.TEAM, create=Scope.TEAM, edit=Scope.TEAM),
    allow(ACCOUNT_MANAGER, "instrument_grant", view=Scope.OWN, create=Scope.OWN),
    allow(QUALITY, "instrument_grant", view=Scope.MUNICIPALITY, decide=Scope.MUNICIPALITY),
    # Absence, care for children, factors, talks while learning in: between resident and coach.
    allow(COACH, "guidance", view=Scope.TEAM, edit=Scope.TEAM),
    allow(QUALITY, "guidance", view=Scope.MUNICIPALITY),
    allow(MANAGER, "guidance", view=Scope.OPENED),
    *(
        allow(role, "learn_in_place", view=Scope.REGION, create=Scope.REGION, edit=Scope.REGION)
        for role in (COACH, ACCOUNT_MANAGER)
    ),
    allow(QUALITY, "learn_in_place", view=Scope.REGION),
    allow(MANAGER, "learn_in_place", view=Scope.REGION),
    # The train: coaches plan, the employer's side looks on (agreed names only).
    allow(COACH, "train", view=Scope.TEAM, edit=Scope.TEAM),
    allow(ACCOUNT_MANAGER, "train", view=Scope.REGION),
    allow(QUALITY, "train", view=Scope.MUNICIPALITY),
    # Answers for research: who guides fills them in; results are counts of groups only.
    allow(COACH, "questionnaire", view=Scope.TEAM, edit=Scope.TEAM, count=Scope.MUNICIPALITY),
    allow(QUALITY, "questionnaire", count=Scope.MUNICIPALITY, export=Scope.MUNICIPALITY),
    allow(MANAGER, "questionnaire", count=Scope.MUNICIPALITY),
    *(allow(role, "factor_table", view=Scope.MUNICIPALITY) for role in (COACH, QUALITY, MANAGER)),
    *(allow(role, "fidelity", view=Scope.MUNICIPALITY) for role in (COACH, QUALITY, MANAGER)),
    *(
        allow(role, "learning", view=Scope.REGION, create=Scope.REGION, edit=Scope.REGION)
        for role in (COACH, ACCOUNT_MANAGER, QUALITY, MANAGER)
    ),
    allow(COACH, "wage_value", view=Scope.TEAM, create=Scope.TEAM),
    allow(QUALITY, "wage_value", view=Scope.MUNICIPALITY),
]

NOT_YOUR_PROJECT = "Dit project is van een andere accountmanager."
NOT_YOUR_TEAM = "Deze kandidaat hoort bij een ander team."


def _is_own(user: User, project: Project) -> bool:
    return user.pk in (project.account_manager_id, project.job.employer.account_manager_id)


def _in_team(user: User, candidate: Candidate) -> bool:
    """Own team or buddy. Never asked for an account manager: that role has no scope 'team'."""
    return user.team_id == candidate.team_id or candidate.client.buddy_id == user.pk


def _check_project(user: User, project: Project, action: str, what: str) -> None:
    if check(user, "project", action, what=what).scope == Scope.OWN and not _is_own(user, project):
        raise PermissionDenied(NOT_YOUR_PROJECT)


def _check_candidate(user: User, candidate: Candidate, obj: str, action: str, what: str) -> None:
    scope = check(user, obj, action, what=what).scope
    if scope == Scope.OWN and not _is_own(user, candidate.project):
        raise PermissionDenied(NOT_YOUR_PROJECT)
    if scope == Scope.TEAM and not _in_team(user, candidate):
        raise PermissionDenied(NOT_YOUR_TEAM)


def check_list_projects(user: User) -> None:
    check(user, "project", "list", what="projecten bekijken")


def check_start_project(user: User, job_manager_id: int | None) -> None:
    """``job_manager_id``: the account manager of the employer whose job it is."""
    grant = check(user, "project", "create", what="een project beginnen")
    if grant.scope == Scope.OWN and user.pk != job_manager_id:
        raise PermissionDenied("Deze werkgever hoort bij een andere accountmanager.")


def check_edit_project(user: User, project: Project) -> None:
    _check_project(user, project, "edit", "dit project wijzigen")


def check_decide(user: User, project: Project) -> None:
    _check_project(user, project, "decide", "over dit project besluiten")


def check_propose(user: User, client: Client) -> None:
    check(user, "candidate", "create", what="een kandidaat voorstellen")
    if user.team_id != client.team_id and client.buddy_id != user.pk:
        raise PermissionDenied("Deze inwoner hoort bij een ander team.")


def check_edit_candidate(user: User, candidate: Candidate) -> None:
    _check_candidate(user, candidate, "candidate", "edit", "deze kandidaat begeleiden")


def check_withdraw(user: User, candidate: Candidate) -> None:
    _check_candidate(user, candidate, "candidate", "withdraw", "deze kandidaat terugtrekken")


def check_answer(user: User, candidate: Candidate) -> None:
    _check_candidate(user, candidate, "candidate", "answer", "het antwoord van de werkgever vastleggen")


def check_edit_learn_in(user: User, candidate: Candidate) -> None:
    _check_candidate(user, candidate, "learn_in", "edit", "het inleren vastleggen")


def check_place(user: User, client: Client) -> None:
    check(user, "placement", "create", what="een baan vastleggen")
    if user.team_id != client.team_id and client.buddy_id != user.pk:
        raise PermissionDenied("Deze inwoner hoort bij een ander team.")


def check_list_aftercare(user: User) -> None:
    check(user, "placement", "view", what="nazorg bekijken")


def check_edit_aftercare(user: User, client: Client) -> None:
    check(user, "placement", "edit", what="nazorg vastleggen")
    if user.team_id != client.team_id and client.buddy_id != user.pk:
        raise PermissionDenied("Deze inwoner hoort bij een ander team.")


def can_edit_aftercare(user: User, client: Client) -> bool:
    return _passes(lambda: check_edit_aftercare(user, client))


def can_start_project(user: User, job_manager_id: int | None) -> bool:
    return _passes(lambda: check_start_project(user, job_manager_id))


def can_propose(user: User, client: Client) -> bool:
    return _passes(lambda: check_propose(user, client))


def can_place(user: User, client: Client) -> bool:
    return _passes(lambda: check_place(user, client))


def can_edit_project(user: User, project: Project) -> bool:
    return _passes(lambda: check_edit_project(user, project))


def can_decide(user: User, project: Project) -> bool:
    return _passes(lambda: check_decide(user, project))


def can_edit_candidate(user: User, candidate: Candidate) -> bool:
    return _passes(lambda: check_edit_candidate(user, candidate))


def can_answer(user: User, candidate: Candidate) -> bool:
    return _passes(lambda: check_answer(user, candidate))


def can_edit_learn_in(user: User, candidate: Candidate) -> bool:
    return _passes(lambda: check_edit_learn_in(user, candidate))


def rights_in_project(user: User, project: Project) -> bool:
    """Whether the learning in of everybody in sight in this project is written down by this user."""
    scope = scope_for(user, "learn_in", "edit")
    return scope == Scope.TEAM or (scope == Scope.OWN and _is_own(user, project))


def can_take_over_skills(user: User, candidate: Candidate) -> bool:
    """Whether what an evaluation shows may be written into the person's file."""
    return scope_for(user, "client", "edit") == Scope.TEAM and _in_team(user, candidate)


def sees_file(user: User) -> bool:
    """Whether this role may know the resident behind the agreed profile."""
    return scope_for(user, "candidate", "view") != Scope.REGION


def sees_notes(user: User) -> bool:
    """Whether what was said about the person is shown."""
    return may(user, "candidate_notes", "view")


def _passes(check_it: Callable[[], None]) -> bool:
    try:
        check_it()
    except PermissionDenied:
        return False
    return True
