"""Who is logged in on which browser."""

from typing import Any

from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

from core.models.people import User


class Session(AbstractBaseSession):
    """A browser that is known here, and who logged in on it: so one statement reads both."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, null=True, editable=False)

    class Meta:
        ordering = ("session_key",)
        verbose_name = "sessie"

    @classmethod
    def get_session_store_class(cls) -> type[Any]:
        from core.sessions import SessionStore

        return SessionStore
