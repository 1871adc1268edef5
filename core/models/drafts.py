"""What somebody is typing, kept on the server: a closed browser or an ended session loses nothing."""

from typing import ClassVar

from django.db import models

from core.models.people import Municipality, User


class Draft(models.Model):
    """The last typed state of one form, of one user. Nobody else's eyes: every query asks for the user.

    ``key`` is the address of the form. ``content`` is field name → list of values as the browser would
    send them, without the security token. Removed after saving, and 30 days after the last key stroke.
    """

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, editable=False)
    user = models.ForeignKey(User, on_delete=models.PROTECT, editable=False)
    key = models.CharField(max_length=200)
    client_number = models.BigIntegerField(null=True, editable=False)
    content = models.JSONField(default=dict)
    saved_at = models.DateTimeField("bewaard op")

    class Meta:
        ordering = ("-saved_at", "-id")
        verbose_name = "concept"
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "key"], name="draft_once_a_form")]

    def __str__(self) -> str:
        return f"concept {self.pk}"


class SavedView(models.Model):
    """A set of filters that somebody gave a name. ``query`` is the part of the address after '?'."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, editable=False)
    page = models.CharField(max_length=60)
    name = models.CharField("naam", max_length=60)
    query = models.CharField(max_length=1000, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("name", "id")
        verbose_name = "bewaarde weergave"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["user", "page", "name"],
                name="saved_view_name_once",
                violation_error_message="Je hebt al een weergave met deze naam.",
            )
        ]

    def __str__(self) -> str:
        return self.name
