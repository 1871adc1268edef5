"""Reference lists: the words everybody shares."""

from django.db import models


class Entry(models.Model):
    """A line of a reference list; retired lines stay readable and can no longer be chosen."""

    name = models.CharField("naam", max_length=160)
    code = models.CharField("code", max_length=40, unique=True)
    active = models.BooleanField("in gebruik", default=True)

    class Meta:
        abstract = True
        ordering = ("name", "id")

    def __str__(self) -> str:
        return self.name


class Skill(Entry):
    """A skill that jobs ask and people have, on the scale of core.domain.skills."""

    class Kind(models.TextChoices):
        TRANSVERSAL = "transversal", "algemeen (ESCO)"
        TECHNICAL = "technical", "vakgebied (ESCO)"
        BEHAVIOUR = "behaviour", "gedrag (VUM)"

    kind = models.CharField("soort", max_length=20, choices=Kind)
    uri = models.CharField("URI", max_length=200, blank=True)

    class Meta(Entry.Meta):
        verbose_name = "vaardigheid"


class Occupation(Entry):
    """An occupation, by its ISCO-08 group."""

    isco = models.CharField("ISCO-08", max_length=4, blank=True)

    class Meta(Entry.Meta):
        verbose_name = "beroep"


class Sector(Entry):
    """A sector; the code is the SBI section with its version, because 2008 and 2025 live side by side."""

    sbi_version = models.CharField("SBI-versie", max_length=4, default="2025")

    class Meta(Entry.Meta):
        verbose_name = "sector"


class LifeDomain(Entry):
    """An area of life in the broad intake."""

    class Meta(Entry.Meta):
        verbose_name = "leefgebied"


class TargetGroup(Entry):
    """A group that a coach specialises in."""

    class Meta(Entry.Meta):
        verbose_name = "doelgroep"


class Certificate(Entry):
    """A certificate or licence that a job can ask."""

    class Meta(Entry.Meta):
        verbose_name = "certificaat"
