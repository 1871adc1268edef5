"""The people who work with Opstap, and where they work."""

from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower

from core.roles import ROLES, Role


class Municipality(models.Model):
    """A town. Everything in a resident's file belongs to exactly one."""

    name = models.CharField("naam", max_length=80, unique=True)

    class Meta:
        ordering = ("name", "id")
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"

    def __str__(self) -> str:
        return self.name


class Team(models.Model):
    """A team of coaches: work (up to 24 months from work) or participation (further away)."""

    class Kind(models.TextChoices):
        WORK = "work", "werk"
        PARTICIPATION = "participation", "participatie"
        EMPLOYERS = "employers", "werkgeversservicepunt"
        SUPPORT = "support", "staf"

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, verbose_name="gemeente")
    name = models.CharField("naam", max_length=80)
    kind = models.CharField("soort", max_length=20, choices=Kind, default=Kind.WORK.value)

    class Meta:
        ordering = ("name", "id")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "name"],
                name="team_name_once",
                violation_error_message="Er is al een team met deze naam.",
            ),
            models.UniqueConstraint(fields=["id", "municipality"], name="team_id_municipality"),
        ]

    def __str__(self) -> str:
        return self.name


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A user with a hashed password; without one, logging in goes by the identity provider."""
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """Somebody who works for a municipality. Residents and employers don't log in."""

    email = models.EmailField("e-mailadres", unique=True)
    first_name = models.CharField("voornaam", max_length=80)
    last_name = models.CharField("achternaam", max_length=80)
    role = models.CharField("rol", max_length=20, choices=[(r.key, r.label) for r in ROLES.values()])
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, verbose_name="gemeente")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, verbose_name="team")
    is_active = models.BooleanField("actief", default=True)
    is_demo = models.BooleanField("demoaccount", default=False, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = []

    class Meta:
        ordering = ("last_name", "first_name", "id")
        verbose_name = "gebruiker"
        constraints: ClassVar = [
            models.UniqueConstraint(Lower("email"), name="user_email_once"),
            models.CheckConstraint(
                condition=models.Q(role__in=list(ROLES)),
                name="user_role_known",
                violation_error_message="Kies een rol uit de lijst.",
            ),
        ]

    def __str__(self) -> str:
        return self.get_full_name()

    def get_full_name(self) -> str:
        return f"{self.first_name} {self.last_name}"

    def get_short_name(self) -> str:
        return self.first_name

    @property
    def as_role(self) -> Role:
        """The role's description."""
        return ROLES[self.role]
