"""Who may rank people for a job: only who works with those people."""

from core.policy import Scope, allow
from core.roles import COACH, QUALITY

POLICY = [
    allow(COACH, "match", view=Scope.TEAM),
    allow(QUALITY, "match", view=Scope.MUNICIPALITY),
]
