"""Who may do what with employers and future jobs: region-wide, edited by account managers."""

from core.policy import Scope, allow
from core.roles import ACCOUNT_MANAGER, COACH, MANAGER, QUALITY

POLICY = [
    *(
        allow(role, obj, view=Scope.REGION, list=Scope.REGION)
        for role in (COACH, ACCOUNT_MANAGER, QUALITY, MANAGER)
        for obj in ("employer", "future_job")
    ),
    allow(ACCOUNT_MANAGER, "employer", create=Scope.REGION, edit=Scope.OWN),
    allow(ACCOUNT_MANAGER, "future_job", create=Scope.OWN, edit=Scope.OWN),
    # Growth is asked by coach, account manager or management alike.
    allow(ACCOUNT_MANAGER, "growth_conversation", create=Scope.REGION, edit=Scope.OWN),
    allow(COACH, "growth_conversation", create=Scope.REGION, edit=Scope.OWN),
    allow(MANAGER, "growth_conversation", create=Scope.REGION, edit=Scope.OWN),
]
