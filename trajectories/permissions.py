"""Who may do what with projects, candidates, learning in and placements."""

from core.policy import Scope, allow
from core.roles import ACCOUNT_MANAGER, COACH, MANAGER, QUALITY

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
    ),
    # The employer's answer is recorded by the account manager; the profile is all that is seen.
    allow(ACCOUNT_MANAGER, "candidate", view=Scope.REGION, answer=Scope.OWN, count=Scope.REGION),
    allow(QUALITY, "candidate", view=Scope.MUNICIPALITY, count=Scope.MUNICIPALITY),
    allow(MANAGER, "candidate", view=Scope.OPENED, count=Scope.MUNICIPALITY),
    allow(COACH, "learn_in", view=Scope.TEAM, edit=Scope.TEAM),
    allow(ACCOUNT_MANAGER, "learn_in", view=Scope.REGION, edit=Scope.OWN),
    allow(QUALITY, "learn_in", view=Scope.MUNICIPALITY),
    allow(MANAGER, "learn_in", view=Scope.OPENED),
    allow(COACH, "placement", view=Scope.TEAM, create=Scope.TEAM, edit=Scope.TEAM),
    allow(QUALITY, "placement", view=Scope.MUNICIPALITY),
]
