"""News for one colleague: something happened that they wait for. Names no resident."""

from typing import ClassVar

from django.db import models

from core.models.people import User


class Notice(models.Model):
    """A line on the start page until it was seen. ``text`` holds no name: what it is about is behind ``url``,
    where the rights of the reader decide again."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="notices")
    text = models.CharField("bericht", max_length=300)
    url = models.CharField("adres", max_length=300)
    at = models.DateTimeField("op", auto_now_add=True)
    seen_at = models.DateTimeField("gezien op", null=True, blank=True)

    class Meta:
        ordering = ("-at", "-id")
        verbose_name = "bericht"
        verbose_name_plural = "berichten"
        indexes: ClassVar = [
            models.Index(fields=["user", "-at"], condition=models.Q(seen_at=None), name="notice_unseen")
        ]

    def __str__(self) -> str:
        return self.text
