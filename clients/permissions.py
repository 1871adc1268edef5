"""Who may do what in a resident's file."""

from core.policy import Scope, allow
from core.roles import COACH, MANAGER, PRIVACY_OFFICER, QUALITY

# Health-related remarks stand apart: a file may be open while these stay closed.
HEALTH_FIELDS = ("mental", "mental_remark", "physical", "physical_remark")

POLICY = [
    allow(
        COACH,
        "client",
        view=Scope.TEAM,
        list=Scope.TEAM,
        count=Scope.TEAM,
        create=Scope.TEAM,
        edit=Scope.TEAM,
    ),
    allow(COACH, "client_health", view=Scope.TEAM, edit=Scope.TEAM),
    allow(COACH, "consent", view=Scope.TEAM, edit=Scope.TEAM),
    allow(QUALITY, "client", view=Scope.MUNICIPALITY, list=Scope.MUNICIPALITY, count=Scope.MUNICIPALITY),
    allow(QUALITY, "client", assign=Scope.MUNICIPALITY),
    allow(QUALITY, "client_health", view=Scope.OPENED),
    allow(QUALITY, "file_opening", create=Scope.MUNICIPALITY),
    allow(MANAGER, "client", view=Scope.OPENED, count=Scope.MUNICIPALITY),
    allow(MANAGER, "file_opening", create=Scope.MUNICIPALITY),
    allow(PRIVACY_OFFICER, "client", view=Scope.OPENED),
    allow(PRIVACY_OFFICER, "client_health", view=Scope.OPENED),
    allow(PRIVACY_OFFICER, "file_opening", create=Scope.MUNICIPALITY),
]
