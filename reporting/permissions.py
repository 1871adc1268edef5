"""Who sees which figures."""

from core.policy import Scope, allow
from core.roles import ACCOUNT_MANAGER, COACH, MANAGER, PRIVACY_OFFICER, QUALITY

POLICY = [
    allow(COACH, "figures_caseload", view=Scope.TEAM),
    allow(QUALITY, "figures_caseload", view=Scope.MUNICIPALITY),
    allow(MANAGER, "figures_caseload", view=Scope.MUNICIPALITY),
    *(
        allow(role, "figures_nieuwe_banen", view=Scope.REGION)
        for role in (COACH, ACCOUNT_MANAGER, QUALITY, MANAGER)
    ),
    allow(PRIVACY_OFFICER, "figures_log", view=Scope.MUNICIPALITY),
]
