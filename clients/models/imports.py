"""Existing files that are taken over: the columns, the run, and each row until it is taken over."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from clients.models.client import Client
from clients.querysets import ImportQuerySet
from core.models import Editable, Municipality, Recorded, Team


class ImportKind(models.TextChoices):
    CLIENTS = "clients", "inwoners"
    BENEFITS = "benefits", "uitkeringsperiodes"


class ImportMapping(Recorded):
    """Which column is which, kept by name. ``columns``: header → field; headers that are left out aren't
    in it. Offered again when the same headers come by."""

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, editable=False)
    kind = models.CharField("soort", max_length=10, choices=ImportKind)
    name = models.CharField("naam", max_length=80)
    columns = models.JSONField(default=dict)

    objects = ImportQuerySet.as_manager()

    class Meta:
        ordering = ("name", "id")
        verbose_name = "kolomindeling"
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["municipality", "kind", "name"],
                name="import_mapping_once",
                violation_error_message="Er is al een indeling met deze naam.",
            )
        ]

    def __str__(self) -> str:
        return self.name


class ImportRun(Editable):
    """One file that somebody brings in. The file itself is never kept, only its rows and its hash."""

    class Status(models.TextChoices):
        READING = "reading", "wordt gelezen"
        REFUSED = "refused", "niet gelezen"
        COLUMNS = "columns", "kolommen kiezen"
        CHECKING = "checking", "wordt nagekeken"
        CHECKED = "checked", "nagekeken"
        WRITING = "writing", "wordt overgenomen"
        DONE = "done", "overgenomen"
        CANCELLED = "cancelled", "gestopt"

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, editable=False)
    team = models.ForeignKey(
        Team, on_delete=models.PROTECT, null=True, blank=True, verbose_name="team voor wie geen team heeft"
    )
    kind = models.CharField("soort", max_length=10, choices=ImportKind)
    file_name = models.CharField("bestand", max_length=200)
    file_hash = models.CharField(max_length=64, editable=False)
    headers = models.JSONField(default=list, editable=False)
    columns = models.JSONField(default=dict, editable=False)
    status = models.CharField("status", max_length=10, choices=Status, default=Status.READING.value)
    refusal = models.TextField("waarom niet", blank=True)
    progress = models.PositiveSmallIntegerField("voortgang (%)", default=0)
    total = models.PositiveIntegerField("rijen", default=0)
    taken = models.PositiveIntegerField("overgenomen", default=0)
    finished_at = models.DateTimeField("klaar op", null=True, editable=False)

    objects = ImportQuerySet.as_manager()

    class Meta:
        ordering = ("-created_at", "-id")
        verbose_name = "import"

    def __str__(self) -> str:
        return self.file_name


class ImportRow(models.Model):
    """One row of a file. ``sealed``: the whole row as it was in the file, with what was repaired; before the
    columns are chosen nobody knows which cell is a BSN. ``values``: field → text to show, and of a BSN only
    its last three digits."""

    class Status(models.TextChoices):
        NEW = "new", "nieuw"
        KNOWN = "known", "bestaat al"
        PROBLEM = "problem", "klopt niet"
        SKIPPED = "skipped", "overgeslagen"
        TAKEN = "taken", "overgenomen"

    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT, editable=False)
    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="rows")
    number = models.PositiveIntegerField("rij")
    values = models.JSONField(default=dict)
    sealed = models.BinaryField(null=True, editable=False)
    bsn_index = models.CharField(max_length=64, blank=True, editable=False)
    status = models.CharField(max_length=10, choices=Status, default=Status.NEW.value)
    problems = models.JSONField(default=list)
    client = models.ForeignKey(Client, on_delete=models.PROTECT, null=True, related_name="+")
    version = models.PositiveIntegerField(default=1)

    objects = ImportQuerySet.as_manager()

    class Meta:
        ordering = ("number", "id")
        verbose_name = "rij"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["run", "number"], name="import_row_once"),
            models.CheckConstraint(
                condition=~Q(status="taken") | Q(client__isnull=False), name="import_row_taken_has_client"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["run", "status", "number"], name="import_row_by_status")]

    def __str__(self) -> str:
        return f"rij {self.number}"
