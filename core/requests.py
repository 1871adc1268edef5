"""The request that views get: behind the log-in there is always a user of ours."""

from django.http import HttpRequest

from core.models import User


class StaffRequest(HttpRequest):
    """A request of somebody who is logged in (LoginRequiredMiddleware lets no one else through)."""

    user: User
