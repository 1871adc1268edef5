"""The lines of the policy table about the application itself."""

from core.policy import Scope, allow
from core.roles import FUNCTIONAL_ADMIN, MANAGER, PRIVACY_OFFICER, QUALITY

POLICY = [
    allow(FUNCTIONAL_ADMIN, "settings", view=Scope.REGION, edit=Scope.REGION),
    allow(MANAGER, "settings", view=Scope.REGION),
    allow(QUALITY, "settings", view=Scope.REGION),
    allow(FUNCTIONAL_ADMIN, "staff", view=Scope.MUNICIPALITY, edit=Scope.MUNICIPALITY),
    allow(PRIVACY_OFFICER, "audit", view=Scope.MUNICIPALITY),
]
