import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.together


class Migration(migrations.Migration):
    dependencies = [
        ("clients", "0002_guards"),
        ("core", "0004_drafts"),
        ("core", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        core.together.Together(
            operations=[
                migrations.CreateModel(
                    name="Professional",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("name", models.CharField(max_length=120, verbose_name="naam")),
                        ("role", models.CharField(max_length=80, verbose_name="rol")),
                        (
                            "organisation",
                            models.CharField(blank=True, max_length=120, verbose_name="organisatie"),
                        ),
                        ("phone", models.CharField(blank=True, max_length=30, verbose_name="telefoon")),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                        ("does", models.TextField(blank=True, verbose_name="wat doet deze persoon")),
                        ("since", models.DateField(blank=True, null=True, verbose_name="sinds")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="tot")),
                        (
                            "last_contact_on",
                            models.DateField(blank=True, null=True, verbose_name="laatste contact"),
                        ),
                        (
                            "ask_along",
                            models.BooleanField(
                                default=False, verbose_name="vraag mee naar het volgende gesprek"
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="professionals",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "betrokkene",
                        "verbose_name_plural": "betrokkenen",
                        "ordering": (
                            models.OrderBy(models.F("until"), descending=True, nulls_first=True),
                            "name",
                            "id",
                        ),
                    },
                ),
                migrations.CreateModel(
                    name="Appointment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("on", models.DateField(verbose_name="datum")),
                        ("at", models.TimeField(blank=True, null=True, verbose_name="tijd")),
                        (
                            "minutes",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="duur (minuten)"
                            ),
                        ),
                        ("channel", models.CharField(default="talk", max_length=10, verbose_name="hoe")),
                        ("place", models.CharField(blank=True, max_length=160, verbose_name="waar")),
                        ("about", models.CharField(blank=True, max_length=200, verbose_name="waarover")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "gepland"),
                                    ("held", "geweest"),
                                    ("cancelled", "afgezegd"),
                                    ("no_show", "niet gekomen"),
                                ],
                                default="planned",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="appointments",
                                to="clients.client",
                            ),
                        ),
                        (
                            "coach",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="met",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                        (
                            "with_professionals",
                            models.ManyToManyField(
                                blank=True, to="clients.professional", verbose_name="wie komt er mee"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "afspraak",
                        "verbose_name_plural": "afspraken",
                        "ordering": ("on", models.OrderBy(models.F("at"), nulls_last=True), "id"),
                        "indexes": [
                            models.Index(
                                condition=models.Q(("status", "planned")),
                                fields=["coach", "on"],
                                name="appointment_by_coach",
                            ),
                            models.Index(
                                condition=models.Q(("status", "planned")),
                                fields=["client", "on"],
                                name="appointment_by_client",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AppointmentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("on", models.DateField(verbose_name="datum")),
                        ("at", models.TimeField(blank=True, null=True, verbose_name="tijd")),
                        (
                            "minutes",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="duur (minuten)"
                            ),
                        ),
                        ("channel", models.CharField(default="talk", max_length=10, verbose_name="hoe")),
                        ("place", models.CharField(blank=True, max_length=160, verbose_name="waar")),
                        ("about", models.CharField(blank=True, max_length=200, verbose_name="waarover")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "gepland"),
                                    ("held", "geweest"),
                                    ("cancelled", "afgezegd"),
                                    ("no_show", "niet gekomen"),
                                ],
                                default="planned",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "coach",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="met",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.appointment",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CaseMeeting",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("on", models.DateField(verbose_name="datum")),
                        ("present", models.TextField(verbose_name="wie waren erbij")),
                        (
                            "client_present",
                            models.BooleanField(default=True, verbose_name="de inwoner was erbij"),
                        ),
                        ("about", models.TextField(blank=True, verbose_name="waarover")),
                        ("agreements", models.TextField(verbose_name="wat is afgesproken")),
                        ("next_on", models.DateField(blank=True, null=True, verbose_name="volgend overleg")),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "overleg",
                        "verbose_name_plural": "overleggen",
                        "ordering": ("-on", "-id"),
                    },
                ),
                migrations.CreateModel(
                    name="CaseMeetingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("on", models.DateField(verbose_name="datum")),
                        ("present", models.TextField(verbose_name="wie waren erbij")),
                        (
                            "client_present",
                            models.BooleanField(default=True, verbose_name="de inwoner was erbij"),
                        ),
                        ("about", models.TextField(blank=True, verbose_name="waarover")),
                        ("agreements", models.TextField(verbose_name="wat is afgesproken")),
                        ("next_on", models.DateField(blank=True, null=True, verbose_name="volgend overleg")),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.casemeeting",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ClientIdentity",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("bsn_sealed", models.BinaryField()),
                        ("bsn_index", models.CharField(editable=False, max_length=64)),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="identity",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "burgerservicenummer",
                        "ordering": ("id",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "bsn_index"),
                                name="bsn_once",
                                violation_error_message="Dit burgerservicenummer hoort al bij een ander dossier.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CoachPeriod",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("coach", "werkcoach"), ("buddy", "buddy")],
                                default="coach",
                                max_length=8,
                                verbose_name="als",
                            ),
                        ),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot")),
                        ("why", models.CharField(blank=True, max_length=200, verbose_name="waarom")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="coach_periods",
                                to="clients.client",
                            ),
                        ),
                        (
                            "coach",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="coach",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "begeleiding",
                        "ordering": ("-start", "-id"),
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("end", None)),
                                fields=("client", "kind"),
                                name="one_coach_at_a_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end", None), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="coach_period_order",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CoachPeriodEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("coach", "werkcoach"), ("buddy", "buddy")],
                                default="coach",
                                max_length=8,
                                verbose_name="als",
                            ),
                        ),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot")),
                        ("why", models.CharField(blank=True, max_length=200, verbose_name="waarom")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "coach",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="coach",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.coachperiod",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="CommunityService",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("what", models.CharField(max_length=200, verbose_name="wat")),
                        ("hours", models.PositiveSmallIntegerField(verbose_name="uren per week")),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                        ("reason", models.TextField(verbose_name="waarom dit past")),
                        ("decided_by", models.CharField(max_length=120, verbose_name="besloten door")),
                        ("decided_on", models.DateField(verbose_name="besloten op")),
                        ("result", models.TextField(blank=True, verbose_name="hoe ging het")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="services",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "tegenprestatie",
                        "ordering": ("-start", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end", None), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="service_order",
                                violation_error_message="De einddatum ligt voor de begindatum.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hours__range", (1, 40))),
                                name="service_hours",
                                violation_error_message="Vul 1 tot en met 40 uur in.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CommunityServiceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("what", models.CharField(max_length=200, verbose_name="wat")),
                        ("hours", models.PositiveSmallIntegerField(verbose_name="uren per week")),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                        ("reason", models.TextField(verbose_name="waarom dit past")),
                        ("decided_by", models.CharField(max_length=120, verbose_name="besloten door")),
                        ("decided_on", models.DateField(verbose_name="besloten op")),
                        ("result", models.TextField(blank=True, verbose_name="hoe ging het")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.communityservice",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ContactFrequency",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("on", models.DateField(verbose_name="vanaf")),
                        (
                            "every_days",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="om de … dagen"
                            ),
                        ),
                        ("reason", models.TextField(verbose_name="waarom")),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "hoe vaak contact",
                        "ordering": ("-on", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="frequency_with_reason",
                                violation_error_message="Schrijf op waarom de afspraak over contact verandert.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("every_days", None), ("every_days__range", (1, 730)), _connector="OR"
                                ),
                                name="frequency_days",
                                violation_error_message="Kies een aantal dagen van 1 tot en met 730.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ContactFrequencyEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("on", models.DateField(verbose_name="vanaf")),
                        (
                            "every_days",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="om de … dagen"
                            ),
                        ),
                        ("reason", models.TextField(verbose_name="waarom")),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.contactfrequency",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EarlyNotice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("ww", "WW loopt af"),
                                    ("anw", "Anw loopt af (jongste wordt 18)"),
                                    ("school", "laatste jaar vso of praktijkonderwijs"),
                                    ("no_benefit", "geen uitkering, zoekt werk"),
                                ],
                                max_length=12,
                                verbose_name="waarom nu al",
                            ),
                        ),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="loopt af op")),
                        ("source", models.CharField(max_length=160, verbose_name="van wie weten we dit")),
                        (
                            "contact_name",
                            models.CharField(blank=True, max_length=120, verbose_name="contactpersoon daar"),
                        ),
                        (
                            "contact_phone",
                            models.CharField(blank=True, max_length=30, verbose_name="telefoon"),
                        ),
                        (
                            "handed_over_on",
                            models.DateField(blank=True, null=True, verbose_name="warm overgedragen op"),
                        ),
                        (
                            "handed_over_note",
                            models.TextField(blank=True, verbose_name="wat is er overgedragen"),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="early_notices",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "vroeg in beeld",
                        "verbose_name_plural": "vroeg in beeld",
                        "ordering": (models.OrderBy(models.F("ends_on"), nulls_last=True), "id"),
                    },
                ),
                migrations.CreateModel(
                    name="EarlyNoticeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("ww", "WW loopt af"),
                                    ("anw", "Anw loopt af (jongste wordt 18)"),
                                    ("school", "laatste jaar vso of praktijkonderwijs"),
                                    ("no_benefit", "geen uitkering, zoekt werk"),
                                ],
                                max_length=12,
                                verbose_name="waarom nu al",
                            ),
                        ),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="loopt af op")),
                        ("source", models.CharField(max_length=160, verbose_name="van wie weten we dit")),
                        (
                            "contact_name",
                            models.CharField(blank=True, max_length=120, verbose_name="contactpersoon daar"),
                        ),
                        (
                            "contact_phone",
                            models.CharField(blank=True, max_length=30, verbose_name="telefoon"),
                        ),
                        (
                            "handed_over_on",
                            models.DateField(blank=True, null=True, verbose_name="warm overgedragen op"),
                        ),
                        (
                            "handed_over_note",
                            models.TextField(blank=True, verbose_name="wat is er overgedragen"),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.earlynotice",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Education",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("name", models.CharField(max_length=160, verbose_name="opleiding")),
                        ("level", models.CharField(blank=True, max_length=4, verbose_name="niveau")),
                        ("diploma", models.BooleanField(blank=True, null=True, verbose_name="diploma")),
                        ("country", models.CharField(blank=True, max_length=60, verbose_name="land")),
                        (
                            "year",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="jaar"),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="educations",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "opleiding",
                        "ordering": (
                            models.OrderBy(models.F("year"), descending=True, nulls_last=True),
                            "-id",
                        ),
                    },
                ),
                migrations.CreateModel(
                    name="EducationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("name", models.CharField(max_length=160, verbose_name="opleiding")),
                        ("level", models.CharField(blank=True, max_length=4, verbose_name="niveau")),
                        ("diploma", models.BooleanField(blank=True, null=True, verbose_name="diploma")),
                        ("country", models.CharField(blank=True, max_length=60, verbose_name="land")),
                        (
                            "year",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="jaar"),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.education",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Provision",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("name", models.CharField(max_length=160, verbose_name="naam")),
                        ("support", models.CharField(max_length=30, verbose_name="soort ondersteuning")),
                        ("provider", models.CharField(blank=True, max_length=160, verbose_name="aanbieder")),
                        ("aim", models.TextField(blank=True, verbose_name="wat levert het op")),
                        ("for_whom", models.TextField(blank=True, verbose_name="voor wie")),
                        ("conditions", models.TextField(blank=True, verbose_name="voorwaarden")),
                        (
                            "tracks",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(max_length=12),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="sporen",
                            ),
                        ),
                        (
                            "from_rung",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="vanaf trede"
                            ),
                        ),
                        (
                            "to_rung",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="tot en met trede"
                            ),
                        ),
                        ("in_group", models.BooleanField(default=False, verbose_name="in een groep")),
                        (
                            "weeks",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="duur (weken)"
                            ),
                        ),
                        (
                            "weekly_hours",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="uren per week"
                            ),
                        ),
                        (
                            "price",
                            models.DecimalField(
                                decimal_places=2,
                                default=0,
                                max_digits=9,
                                verbose_name="prijs per deelnemer (euro)",
                            ),
                        ),
                        (
                            "volume",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="plaatsen in het contract"
                            ),
                        ),
                        (
                            "contract_from",
                            models.DateField(blank=True, null=True, verbose_name="contract van"),
                        ),
                        (
                            "contract_until",
                            models.DateField(blank=True, null=True, verbose_name="contract tot en met"),
                        ),
                        (
                            "contact_name",
                            models.CharField(blank=True, max_length=120, verbose_name="contactpersoon"),
                        ),
                        (
                            "contact_phone",
                            models.CharField(blank=True, max_length=30, verbose_name="telefoon"),
                        ),
                        (
                            "contact_email",
                            models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres"),
                        ),
                        ("review_on", models.DateField(blank=True, null=True, verbose_name="nakijken voor")),
                        ("active", models.BooleanField(default=True, verbose_name="in gebruik")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="beheerd door",
                            ),
                        ),
                        (
                            "target_groups",
                            models.ManyToManyField(
                                blank=True, to="core.targetgroup", verbose_name="doelgroepen"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "voorziening",
                        "verbose_name_plural": "voorzieningen",
                        "ordering": ("name", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "name"),
                                name="provision_name_once",
                                violation_error_message="Er is al een voorziening met deze naam.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("price__gte", 0)),
                                name="provision_price",
                                violation_error_message="Vul een prijs van 0 of meer in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("contract_from", None),
                                    ("contract_until", None),
                                    ("contract_until__gte", models.F("contract_from")),
                                    _connector="OR",
                                ),
                                name="provision_contract_order",
                                violation_error_message="Het einde van het contract ligt voor het begin.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProvisionPhase",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                        ("name", models.CharField(max_length=80, verbose_name="fase")),
                        (
                            "weeks",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="weken"),
                        ),
                        ("in_group", models.BooleanField(default=False, verbose_name="in een groep")),
                        (
                            "provision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="phases",
                                to="clients.provision",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "fase",
                        "ordering": ("provision", "order", "id"),
                        "constraints": [
                            models.UniqueConstraint(fields=("provision", "order"), name="phase_order_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Enrolment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("enrolled", "aangemeld"),
                                    ("running", "loopt"),
                                    ("finished", "afgerond"),
                                    ("stopped", "gestopt"),
                                    ("cancelled", "gaat niet door"),
                                ],
                                default="enrolled",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("enrolled_on", models.DateField(verbose_name="aangemeld op")),
                        ("start", models.DateField(blank=True, null=True, verbose_name="begonnen op")),
                        (
                            "planned_end",
                            models.DateField(blank=True, null=True, verbose_name="loopt tot en met"),
                        ),
                        ("end", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
                        (
                            "result",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("reached", "doel gehaald"),
                                    ("partly", "deels gehaald"),
                                    ("not", "niet gehaald"),
                                ],
                                max_length=10,
                                verbose_name="resultaat",
                            ),
                        ),
                        ("reason", models.TextField(blank=True, verbose_name="reden")),
                        (
                            "extended",
                            models.PositiveSmallIntegerField(
                                default=0, editable=False, verbose_name="keer verlengd"
                            ),
                        ),
                        (
                            "rating",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="oordeel van de coach (1–5)"
                            ),
                        ),
                        (
                            "rating_text",
                            models.TextField(blank=True, verbose_name="toelichting bij het oordeel"),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="enrolments",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                        (
                            "provision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="enrolments",
                                to="clients.provision",
                            ),
                        ),
                        (
                            "phase",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="clients.provisionphase",
                                verbose_name="fase",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "deelname",
                        "verbose_name_plural": "deelnames",
                        "ordering": ("-enrolled_on", "-id"),
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("status__in", ["enrolled", "running"])),
                                fields=("client", "provision"),
                                name="enrolment_once_at_a_time",
                                violation_error_message="Deze inwoner doet hier al aan mee.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status__in", ["running", "finished"]), _negated=True),
                                    ("start__isnull", False),
                                    _connector="OR",
                                ),
                                name="enrolment_started_has_date",
                                violation_error_message="Vul in wanneer het begon.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status__in", ["finished", "stopped"]), _negated=True),
                                    models.Q(("end__isnull", False), ("result__gt", "")),
                                    _connector="OR",
                                ),
                                name="enrolment_ended_has_result",
                                violation_error_message="Vul in wanneer het eindigde en met welk resultaat.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status__in", ["stopped", "cancelled"]), _negated=True),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="enrolment_stopped_has_reason",
                                violation_error_message="Schrijf op waarom het stopte.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end", None),
                                    ("start", None),
                                    ("end__gte", models.F("start")),
                                    _connector="OR",
                                ),
                                name="enrolment_end_after_start",
                                violation_error_message="De einddatum ligt voor de begindatum.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("rating", None), ("rating__range", (1, 5)), _connector="OR"
                                ),
                                name="enrolment_rating",
                                violation_error_message="Kies een oordeel van 1 tot en met 5.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EnrolmentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("enrolled", "aangemeld"),
                                    ("running", "loopt"),
                                    ("finished", "afgerond"),
                                    ("stopped", "gestopt"),
                                    ("cancelled", "gaat niet door"),
                                ],
                                default="enrolled",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("enrolled_on", models.DateField(verbose_name="aangemeld op")),
                        ("start", models.DateField(blank=True, null=True, verbose_name="begonnen op")),
                        (
                            "planned_end",
                            models.DateField(blank=True, null=True, verbose_name="loopt tot en met"),
                        ),
                        ("end", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
                        (
                            "result",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("reached", "doel gehaald"),
                                    ("partly", "deels gehaald"),
                                    ("not", "niet gehaald"),
                                ],
                                max_length=10,
                                verbose_name="resultaat",
                            ),
                        ),
                        ("reason", models.TextField(blank=True, verbose_name="reden")),
                        (
                            "extended",
                            models.PositiveSmallIntegerField(
                                default=0, editable=False, verbose_name="keer verlengd"
                            ),
                        ),
                        (
                            "rating",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="oordeel van de coach (1–5)"
                            ),
                        ),
                        (
                            "rating_text",
                            models.TextField(blank=True, verbose_name="toelichting bij het oordeel"),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.enrolment",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                        (
                            "provision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.provision",
                            ),
                        ),
                        (
                            "phase",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.provisionphase",
                                verbose_name="fase",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EnrolmentPhase",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("start", models.DateField(verbose_name="begonnen op")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                        ("note", models.TextField(blank=True, verbose_name="hoe ging het")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "enrolment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="phases",
                                to="clients.enrolment",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                        (
                            "phase",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.provisionphase",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "fase van een deelname",
                        "ordering": ("start", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("enrolment", "phase"), name="enrolment_phase_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end", None), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="enrolment_phase_order",
                                violation_error_message="De einddatum ligt voor de begindatum.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EnrolmentPhaseEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("start", models.DateField(verbose_name="begonnen op")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                        ("note", models.TextField(blank=True, verbose_name="hoe ging het")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "enrolment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.enrolment",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.enrolmentphase",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                        (
                            "phase",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.provisionphase",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Exemption",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "ground",
                            models.CharField(
                                choices=[
                                    ("urgent", "dringende redenen (art. 9 lid 2)"),
                                    ("unfit", "volledig en duurzaam niet kunnen werken (art. 9 lid 5)"),
                                    ("single_parent", "alleenstaande ouder met kind onder 5 (art. 9a)"),
                                ],
                                max_length=15,
                                verbose_name="grond",
                            ),
                        ),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                        (
                            "youngest_born_on",
                            models.DateField(blank=True, null=True, verbose_name="jongste kind geboren op"),
                        ),
                        ("reason", models.TextField(verbose_name="waarom")),
                        ("decided_by", models.CharField(max_length=120, verbose_name="besloten door")),
                        ("decided_on", models.DateField(verbose_name="besloten op")),
                        (
                            "reexamine_on",
                            models.DateField(blank=True, null=True, verbose_name="opnieuw bekijken op"),
                        ),
                        (
                            "ended_early_on",
                            models.DateField(blank=True, null=True, verbose_name="eerder gestopt op"),
                        ),
                        ("ended_reason", models.TextField(blank=True, verbose_name="waarom eerder gestopt")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="exemptions",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "vrijstelling",
                        "verbose_name_plural": "vrijstellingen",
                        "ordering": ("-start", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end", None), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="exemption_order",
                                violation_error_message="De einddatum ligt voor de begindatum.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="exemption_reason",
                                violation_error_message="Schrijf op waarom.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("ground", "urgent"), _negated=True),
                                    ("end__isnull", False),
                                    _connector="OR",
                                ),
                                name="exemption_urgent_has_end",
                                violation_error_message="Dringende redenen gelden voor een tijd: vul een einddatum in.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("ground", "single_parent")),
                                fields=("client",),
                                name="exemption_single_parent_once",
                                violation_error_message="Deze vrijstelling kan maar één keer.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ExemptionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "ground",
                            models.CharField(
                                choices=[
                                    ("urgent", "dringende redenen (art. 9 lid 2)"),
                                    ("unfit", "volledig en duurzaam niet kunnen werken (art. 9 lid 5)"),
                                    ("single_parent", "alleenstaande ouder met kind onder 5 (art. 9a)"),
                                ],
                                max_length=15,
                                verbose_name="grond",
                            ),
                        ),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                        (
                            "youngest_born_on",
                            models.DateField(blank=True, null=True, verbose_name="jongste kind geboren op"),
                        ),
                        ("reason", models.TextField(verbose_name="waarom")),
                        ("decided_by", models.CharField(max_length=120, verbose_name="besloten door")),
                        ("decided_on", models.DateField(verbose_name="besloten op")),
                        (
                            "reexamine_on",
                            models.DateField(blank=True, null=True, verbose_name="opnieuw bekijken op"),
                        ),
                        (
                            "ended_early_on",
                            models.DateField(blank=True, null=True, verbose_name="eerder gestopt op"),
                        ),
                        ("ended_reason", models.TextField(blank=True, verbose_name="waarom eerder gestopt")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.exemption",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="GroupMeeting",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("information", "informatiebijeenkomst"),
                                    ("rights", "rechten en plichten"),
                                    ("declaration", "verklaring van meedoen"),
                                    ("focus", "focus op werk"),
                                    ("ww", "voorlichting einde WW"),
                                    ("other", "andere bijeenkomst"),
                                ],
                                default="information",
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="naam")),
                        ("starts_at", models.DateTimeField(verbose_name="begint")),
                        (
                            "minutes",
                            models.PositiveSmallIntegerField(default=90, verbose_name="duur (minuten)"),
                        ),
                        ("place", models.CharField(blank=True, max_length=160, verbose_name="waar")),
                        (
                            "room_for",
                            models.PositiveSmallIntegerField(default=12, verbose_name="plaats voor"),
                        ),
                        ("to_sign", models.BooleanField(default=False, verbose_name="deelnemers tekenen")),
                        (
                            "cancelled_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="gaat niet door sinds"
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "leader",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="begeleider",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.team",
                                verbose_name="team",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "bijeenkomst",
                        "verbose_name_plural": "bijeenkomsten",
                        "ordering": ("-starts_at", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("room_for__range", (1, 500))),
                                name="group_room",
                                violation_error_message="Kies een aantal van 1 tot en met 500.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GroupPlace",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("invited_on", models.DateField(verbose_name="uitgenodigd op")),
                        (
                            "result",
                            models.CharField(
                                choices=[
                                    ("invited", "uitgenodigd"),
                                    ("came", "is geweest"),
                                    ("cancelled", "afgezegd"),
                                    ("no_show", "niet gekomen"),
                                ],
                                default="invited",
                                max_length=10,
                                verbose_name="resultaat",
                            ),
                        ),
                        ("signed_on", models.DateField(blank=True, null=True, verbose_name="getekend op")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="group_places",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="places",
                                to="clients.groupmeeting",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "deelname aan bijeenkomst",
                        "ordering": ("id",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("meeting", "client"),
                                name="group_place_once",
                                violation_error_message="Deze inwoner staat al op de lijst.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="GroupPlaceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("invited_on", models.DateField(verbose_name="uitgenodigd op")),
                        (
                            "result",
                            models.CharField(
                                choices=[
                                    ("invited", "uitgenodigd"),
                                    ("came", "is geweest"),
                                    ("cancelled", "afgezegd"),
                                    ("no_show", "niet gekomen"),
                                ],
                                default="invited",
                                max_length=10,
                                verbose_name="resultaat",
                            ),
                        ),
                        ("signed_on", models.DateField(blank=True, null=True, verbose_name="getekend op")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "meeting",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.groupmeeting",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.groupplace",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="HandOver",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("note", models.TextField(verbose_name="wat moet je opvolger weten")),
                        ("asked_on", models.DateField(verbose_name="gevraagd op")),
                        ("answer_by", models.DateField(verbose_name="antwoord voor")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "wacht op antwoord"),
                                    ("accepted", "overgenomen"),
                                    ("refused", "geweigerd"),
                                    ("escalated", "ligt bij kwaliteit"),
                                    ("settled", "besloten door kwaliteit"),
                                    ("withdrawn", "ingetrokken"),
                                ],
                                default="open",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("answer", models.TextField(blank=True, verbose_name="antwoord")),
                        (
                            "answered_on",
                            models.DateField(blank=True, null=True, verbose_name="beantwoord op"),
                        ),
                        (
                            "as_buddy",
                            models.BooleanField(default=False, verbose_name="de vorige coach blijft buddy"),
                        ),
                        ("bulk", models.UUIDField(blank=True, default=None, editable=False, null=True)),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hand_overs",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "from_coach",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="van",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "receiver",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="naar",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                        (
                            "to_team",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.team",
                                verbose_name="naar team",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "overdracht",
                        "verbose_name_plural": "overdrachten",
                        "ordering": ("answer_by", "id"),
                        "indexes": [
                            models.Index(fields=["receiver", "status"], name="hand_over_by_receiver"),
                            models.Index(fields=["to_team", "status"], name="hand_over_by_team"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("status__in", ["open", "refused", "escalated"])),
                                fields=("client",),
                                name="one_open_hand_over",
                                violation_error_message="Er loopt al een overdracht van deze inwoner.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("note", ""), _negated=True),
                                name="hand_over_has_note",
                                violation_error_message="Schrijf op wat je opvolger moet weten.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status__in", ["refused", "settled"]), _negated=True),
                                    models.Q(("answer", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="hand_over_refused_with_reason",
                                violation_error_message="Schrijf op waarom.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="HandOverEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("note", models.TextField(verbose_name="wat moet je opvolger weten")),
                        ("asked_on", models.DateField(verbose_name="gevraagd op")),
                        ("answer_by", models.DateField(verbose_name="antwoord voor")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "wacht op antwoord"),
                                    ("accepted", "overgenomen"),
                                    ("refused", "geweigerd"),
                                    ("escalated", "ligt bij kwaliteit"),
                                    ("settled", "besloten door kwaliteit"),
                                    ("withdrawn", "ingetrokken"),
                                ],
                                default="open",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("answer", models.TextField(blank=True, verbose_name="antwoord")),
                        (
                            "answered_on",
                            models.DateField(blank=True, null=True, verbose_name="beantwoord op"),
                        ),
                        (
                            "as_buddy",
                            models.BooleanField(default=False, verbose_name="de vorige coach blijft buddy"),
                        ),
                        ("bulk", models.UUIDField(blank=True, default=None, editable=False, null=True)),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "from_coach",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="van",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.handover",
                            ),
                        ),
                        (
                            "receiver",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="naar",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                        (
                            "to_team",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                                verbose_name="naar team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ImportMapping",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "kind",
                            models.CharField(
                                choices=[("clients", "inwoners"), ("benefits", "uitkeringsperiodes")],
                                max_length=10,
                                verbose_name="soort",
                            ),
                        ),
                        ("name", models.CharField(max_length=80, verbose_name="naam")),
                        ("columns", models.JSONField(default=dict)),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kolomindeling",
                        "ordering": ("name", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "kind", "name"),
                                name="import_mapping_once",
                                violation_error_message="Er is al een indeling met deze naam.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ImportRun",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("clients", "inwoners"), ("benefits", "uitkeringsperiodes")],
                                max_length=10,
                                verbose_name="soort",
                            ),
                        ),
                        ("file_name", models.CharField(max_length=200, verbose_name="bestand")),
                        ("file_hash", models.CharField(editable=False, max_length=64)),
                        ("headers", models.JSONField(default=list, editable=False)),
                        ("columns", models.JSONField(default=dict, editable=False)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("reading", "wordt gelezen"),
                                    ("refused", "niet gelezen"),
                                    ("columns", "kolommen kiezen"),
                                    ("checking", "wordt nagekeken"),
                                    ("checked", "nagekeken"),
                                    ("writing", "wordt overgenomen"),
                                    ("done", "overgenomen"),
                                    ("cancelled", "gestopt"),
                                ],
                                default="reading",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("refusal", models.TextField(blank=True, verbose_name="waarom niet")),
                        (
                            "progress",
                            models.PositiveSmallIntegerField(default=0, verbose_name="voortgang (%)"),
                        ),
                        ("total", models.PositiveIntegerField(default=0, verbose_name="rijen")),
                        ("taken", models.PositiveIntegerField(default=0, verbose_name="overgenomen")),
                        (
                            "finished_at",
                            models.DateTimeField(editable=False, null=True, verbose_name="klaar op"),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.team",
                                verbose_name="team voor wie geen team heeft",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "import",
                        "ordering": ("-created_at", "-id"),
                    },
                ),
                migrations.CreateModel(
                    name="ImportRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("number", models.PositiveIntegerField(verbose_name="rij")),
                        ("values", models.JSONField(default=dict)),
                        ("sealed", models.BinaryField(null=True)),
                        ("bsn_index", models.CharField(blank=True, editable=False, max_length=64)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("new", "nieuw"),
                                    ("known", "bestaat al"),
                                    ("problem", "klopt niet"),
                                    ("skipped", "overgeslagen"),
                                    ("taken", "overgenomen"),
                                ],
                                default="new",
                                max_length=10,
                            ),
                        ),
                        ("problems", models.JSONField(default=list)),
                        ("version", models.PositiveIntegerField(default=1)),
                        (
                            "client",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "run",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rows",
                                to="clients.importrun",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rij",
                        "ordering": ("number", "id"),
                        "indexes": [
                            models.Index(fields=["run", "status", "number"], name="import_row_by_status")
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("run", "number"), name="import_row_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "taken"), _negated=True),
                                    ("client__isnull", False),
                                    _connector="OR",
                                ),
                                name="import_row_taken_has_client",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Intake",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("started_on", models.DateField(verbose_name="begonnen op")),
                        (
                            "status",
                            models.CharField(
                                choices=[("open", "loopt"), ("finished", "afgerond")],
                                default="open",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("finished_on", models.DateField(blank=True, null=True, verbose_name="afgerond op")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="intakes",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "finished_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="afgerond door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "brede uitvraag",
                        "ordering": ("-started_on", "-id"),
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("status", "open")),
                                fields=("client",),
                                name="one_open_intake",
                                violation_error_message="Er loopt al een brede uitvraag. Ga daarmee verder.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "finished"), _negated=True),
                                    ("finished_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="intake_finished_has_date",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="IntakeAnswer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("question", models.CharField(max_length=80)),
                        ("value", models.JSONField(null=True)),
                        ("version", models.PositiveIntegerField(default=1)),
                        ("saved_at", models.DateTimeField()),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "intake",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="clients.intake",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "saved_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "antwoord",
                        "ordering": ("question", "id"),
                        "constraints": [
                            models.UniqueConstraint(fields=("intake", "question"), name="intake_answer_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LetterTemplate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("invitation", "uitnodiging voor een gesprek"),
                                    ("group", "uitnodiging voor een bijeenkomst"),
                                    ("card", "kaart"),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        ("name", models.CharField(max_length=80, verbose_name="naam")),
                        ("subject", models.CharField(max_length=160, verbose_name="onderwerp")),
                        ("body", models.TextField(verbose_name="tekst")),
                        ("active", models.BooleanField(default=True, verbose_name="in gebruik")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "brief",
                        "verbose_name_plural": "brieven",
                        "ordering": ("name", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "name"),
                                name="letter_name_once",
                                violation_error_message="Er is al een brief met deze naam.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Letter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("on", models.DateField(verbose_name="datum")),
                        (
                            "channel",
                            models.CharField(
                                choices=[("paper", "brief"), ("mail", "e-mail")],
                                max_length=6,
                                verbose_name="hoe",
                            ),
                        ),
                        ("subject", models.CharField(max_length=160, verbose_name="onderwerp")),
                        ("body", models.TextField(verbose_name="tekst")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("made", "gemaakt"),
                                    ("waiting", "wordt verstuurd"),
                                    ("sent", "verstuurd"),
                                    ("failed", "niet aangekomen"),
                                ],
                                default="made",
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="verstuurd op")),
                        ("message_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "appointment",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="letters",
                                to="clients.appointment",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "group_place",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="letters",
                                to="clients.groupplace",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                        (
                            "template",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.lettertemplate",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "brief aan inwoner",
                        "verbose_name_plural": "brieven aan inwoners",
                        "ordering": ("-on", "-id"),
                    },
                ),
                migrations.CreateModel(
                    name="LetterEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("on", models.DateField(verbose_name="datum")),
                        (
                            "channel",
                            models.CharField(
                                choices=[("paper", "brief"), ("mail", "e-mail")],
                                max_length=6,
                                verbose_name="hoe",
                            ),
                        ),
                        ("subject", models.CharField(max_length=160, verbose_name="onderwerp")),
                        ("body", models.TextField(verbose_name="tekst")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("made", "gemaakt"),
                                    ("waiting", "wordt verstuurd"),
                                    ("sent", "verstuurd"),
                                    ("failed", "niet aangekomen"),
                                ],
                                default="made",
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="verstuurd op")),
                        ("message_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "appointment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.appointment",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "group_place",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.groupplace",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.letter",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                        (
                            "template",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.lettertemplate",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LifeDomainRecord",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("on", models.DateField(verbose_name="datum")),
                        (
                            "score",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[
                                    (1, "acuut probleem"),
                                    (2, "veel zorgen"),
                                    (3, "wisselend"),
                                    (4, "gaat wel goed"),
                                    (5, "goed"),
                                ],
                                null=True,
                                verbose_name="hoe gaat het",
                            ),
                        ),
                        ("said", models.TextField(blank=True, verbose_name="wat is er verteld")),
                        (
                            "help_with",
                            models.TextField(blank=True, verbose_name="welke hulp is er, en van wie"),
                        ),
                        (
                            "hinders_work",
                            models.BooleanField(blank=True, null=True, verbose_name="staat werk in de weg"),
                        ),
                        ("follow_up", models.TextField(blank=True, verbose_name="vervolg")),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "domain",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.lifedomain",
                                verbose_name="leefgebied",
                            ),
                        ),
                        (
                            "intake",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.intake",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "leefgebied",
                        "ordering": ("-on", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("score", None), ("score__range", (1, 5)), _connector="OR"
                                ),
                                name="life_domain_1_to_5",
                                violation_error_message="Kies een waarde van 1 tot en met 5.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LifeDomainRecordEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("on", models.DateField(verbose_name="datum")),
                        (
                            "score",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                choices=[
                                    (1, "acuut probleem"),
                                    (2, "veel zorgen"),
                                    (3, "wisselend"),
                                    (4, "gaat wel goed"),
                                    (5, "goed"),
                                ],
                                null=True,
                                verbose_name="hoe gaat het",
                            ),
                        ),
                        ("said", models.TextField(blank=True, verbose_name="wat is er verteld")),
                        (
                            "help_with",
                            models.TextField(blank=True, verbose_name="welke hulp is er, en van wie"),
                        ),
                        (
                            "hinders_work",
                            models.BooleanField(blank=True, null=True, verbose_name="staat werk in de weg"),
                        ),
                        ("follow_up", models.TextField(blank=True, verbose_name="vervolg")),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "domain",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.lifedomain",
                                verbose_name="leefgebied",
                            ),
                        ),
                        (
                            "intake",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.intake",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.lifedomainrecord",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OwnStory",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("drives", models.TextField(blank=True, verbose_name="wat drijft je")),
                        ("hobbies", models.TextField(blank=True, verbose_name="wat doe je graag")),
                        ("proud_of", models.TextField(blank=True, verbose_name="waar ben je trots op")),
                        ("text", models.TextField(blank=True, verbose_name="in eigen woorden")),
                        ("film", models.URLField(blank=True, verbose_name="adres van een korte film")),
                        (
                            "share_agreed_on",
                            models.DateField(blank=True, null=True, verbose_name="mag gedeeld worden sinds"),
                        ),
                        (
                            "share_agreed_how",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="hoe gaf de inwoner toestemming"
                            ),
                        ),
                        (
                            "share_withdrawn_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="toestemming ingetrokken op"
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="story",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "eigen verhaal",
                        "ordering": ("id",),
                    },
                ),
                migrations.CreateModel(
                    name="OwnStoryEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("drives", models.TextField(blank=True, verbose_name="wat drijft je")),
                        ("hobbies", models.TextField(blank=True, verbose_name="wat doe je graag")),
                        ("proud_of", models.TextField(blank=True, verbose_name="waar ben je trots op")),
                        ("text", models.TextField(blank=True, verbose_name="in eigen woorden")),
                        ("film", models.URLField(blank=True, verbose_name="adres van een korte film")),
                        (
                            "share_agreed_on",
                            models.DateField(blank=True, null=True, verbose_name="mag gedeeld worden sinds"),
                        ),
                        (
                            "share_agreed_how",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="hoe gaf de inwoner toestemming"
                            ),
                        ),
                        (
                            "share_withdrawn_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="toestemming ingetrokken op"
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.ownstory",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ParticipationHours",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("part_time", "werk in deeltijd"),
                                    ("education", "opleiding"),
                                    ("day", "dagbesteding"),
                                    ("voluntary", "vrijwilligerswerk"),
                                    ("experience", "werkervaring met behoud van uitkering"),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        ("what", models.CharField(blank=True, max_length=160, verbose_name="wat en waar")),
                        ("hours", models.PositiveSmallIntegerField(verbose_name="uren per week")),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hours_taking_part",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "meedoen",
                        "ordering": ("-start", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end", None), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="hours_order",
                                violation_error_message="De einddatum ligt voor de begindatum.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hours__range", (1, 60))),
                                name="hours_a_week",
                                violation_error_message="Vul 1 tot en met 60 uur in.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ParticipationHoursEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("part_time", "werk in deeltijd"),
                                    ("education", "opleiding"),
                                    ("day", "dagbesteding"),
                                    ("voluntary", "vrijwilligerswerk"),
                                    ("experience", "werkervaring met behoud van uitkering"),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        ("what", models.CharField(blank=True, max_length=160, verbose_name="wat en waar")),
                        ("hours", models.PositiveSmallIntegerField(verbose_name="uren per week")),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.participationhours",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RouteTemplate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("name", models.CharField(max_length=120, verbose_name="naam")),
                        ("about", models.TextField(blank=True, verbose_name="voor wie en waarom")),
                        (
                            "months",
                            models.PositiveSmallIntegerField(default=24, verbose_name="duur (maanden)"),
                        ),
                        ("active", models.BooleanField(default=True, verbose_name="in gebruik")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "target_group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.targetgroup",
                                verbose_name="doelgroep",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ontwikkelroute",
                        "ordering": ("name", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "name"),
                                name="route_name_once",
                                violation_error_message="Er is al een route met deze naam.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("months__range", (1, 24))),
                                name="route_at_most_24_months",
                                violation_error_message="Een route duurt hoogstens 24 maanden.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SupportPlan",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "number",
                            models.PositiveSmallIntegerField(
                                editable=False, verbose_name="versie van het plan"
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "in de maak"),
                                    ("agreed", "afgesproken"),
                                    ("replaced", "vervangen"),
                                    ("ended", "afgesloten"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("start", models.DateField(verbose_name="begint op")),
                        (
                            "goal_rung",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="doel: trede"
                            ),
                        ),
                        ("goal", models.TextField(verbose_name="doel in gewone woorden")),
                        (
                            "months",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="verwachte duur (maanden)"
                            ),
                        ),
                        (
                            "every_days",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="contact om de … dagen"
                            ),
                        ),
                        ("client_does", models.TextField(blank=True, verbose_name="wat doet de inwoner")),
                        (
                            "municipality_does",
                            models.TextField(blank=True, verbose_name="wat doet de gemeente"),
                        ),
                        (
                            "duties",
                            models.TextField(
                                blank=True, verbose_name="plichten, en wat er gebeurt als dat niet lukt"
                            ),
                        ),
                        (
                            "discussed_on",
                            models.DateField(blank=True, null=True, verbose_name="samen besproken op"),
                        ),
                        ("evaluate_on", models.DateField(blank=True, null=True, verbose_name="evaluatie op")),
                        ("approved_on", models.DateField(blank=True, null=True, verbose_name="akkoord op")),
                        (
                            "approved_how",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("signed", "handtekening op papier"),
                                    ("mail", "per e-mail"),
                                    ("spoken", "mondeling, samen doorgenomen"),
                                ],
                                max_length=10,
                                verbose_name="hoe gaf de inwoner akkoord",
                            ),
                        ),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plans",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "goal_occupation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.occupation",
                                verbose_name="doel: baan",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "route",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="clients.routetemplate",
                                verbose_name="gestart met route",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "plan",
                        "verbose_name_plural": "plannen",
                        "ordering": ("-number", "-id"),
                        "constraints": [
                            models.UniqueConstraint(fields=("client", "number"), name="plan_number_once"),
                            models.UniqueConstraint(
                                condition=models.Q(("status", "draft")),
                                fields=("client",),
                                name="one_draft_plan",
                                violation_error_message="Er is al een plan in de maak. Ga daarmee verder.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("status", "agreed")),
                                fields=("client",),
                                name="one_agreed_plan",
                                violation_error_message="Er is al een plan dat loopt.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status", "draft"),
                                    ("approved_on__isnull", False),
                                    ("status", "ended"),
                                    _connector="OR",
                                ),
                                name="plan_agreed_with_date",
                                violation_error_message="Vul in wanneer de inwoner akkoord gaf.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("approved_on", None),
                                    models.Q(("approved_how", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="plan_agreed_how",
                                violation_error_message="Vul in hoe de inwoner akkoord gaf.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("every_days", None), ("every_days__range", (1, 730)), _connector="OR"
                                ),
                                name="plan_contact_days",
                                violation_error_message="Kies een aantal dagen van 1 tot en met 730.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("goal_rung", None), ("goal_rung__range", (1, 6)), _connector="OR"
                                ),
                                name="plan_goal_rung",
                                violation_error_message="Een trede is een getal van 1 tot en met 6.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanEvaluation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("on", models.DateField(verbose_name="datum")),
                        ("works", models.TextField(verbose_name="wat gaat goed")),
                        ("hinders", models.TextField(blank=True, verbose_name="wat staat in de weg")),
                        ("client_says", models.TextField(blank=True, verbose_name="wat vindt de inwoner")),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("continue", "zo doorgaan"),
                                    ("adapt", "plan aanpassen"),
                                    ("end", "plan afsluiten"),
                                ],
                                max_length=10,
                                verbose_name="hoe verder",
                            ),
                        ),
                        (
                            "next_on",
                            models.DateField(blank=True, null=True, verbose_name="volgende evaluatie"),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="evaluations",
                                to="clients.supportplan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "evaluatie van het plan",
                        "ordering": ("-on", "-id"),
                    },
                ),
                migrations.CreateModel(
                    name="PlanEvaluationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("on", models.DateField(verbose_name="datum")),
                        ("works", models.TextField(verbose_name="wat gaat goed")),
                        ("hinders", models.TextField(blank=True, verbose_name="wat staat in de weg")),
                        ("client_says", models.TextField(blank=True, verbose_name="wat vindt de inwoner")),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("continue", "zo doorgaan"),
                                    ("adapt", "plan aanpassen"),
                                    ("end", "plan afsluiten"),
                                ],
                                max_length=10,
                                verbose_name="hoe verder",
                            ),
                        ),
                        (
                            "next_on",
                            models.DateField(blank=True, null=True, verbose_name="volgende evaluatie"),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.planevaluation",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.supportplan",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupportSuggestion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("part", models.CharField(max_length=30, verbose_name="onderdeel")),
                        ("support", models.CharField(max_length=30, verbose_name="ondersteuning")),
                        ("because", models.TextField(verbose_name="waar komt dit vandaan")),
                        ("added", models.BooleanField(default=False, verbose_name="zelf toegevoegd")),
                        ("on", models.DateField(verbose_name="datum")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "nog kiezen"),
                                    ("accepted", "in het plan"),
                                    ("rejected", "niet gekozen"),
                                ],
                                default="open",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("reason", models.TextField(blank=True, verbose_name="waarom niet")),
                        ("decided_on", models.DateField(blank=True, null=True, verbose_name="gekozen op")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="suggestions",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "intake",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="clients.intake",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "suggestie",
                        "ordering": ("-on", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("status", "open")),
                                fields=("client", "part", "support"),
                                name="suggestion_open_once",
                                violation_error_message="Deze suggestie staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "rejected"), _negated=True),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="suggestion_rejected_with_reason",
                                violation_error_message="Schrijf op waarom dit nu niet past.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status", "open"),
                                    models.Q(("decided_by__isnull", False), ("decided_on__isnull", False)),
                                    _connector="OR",
                                ),
                                name="suggestion_decided_by_someone",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlanItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "track",
                            models.CharField(
                                choices=[
                                    ("motivation", "motivatie"),
                                    ("skills", "vaardigheden"),
                                    ("matching", "matching"),
                                    ("life", "leefgebieden"),
                                ],
                                max_length=12,
                                verbose_name="spoor",
                            ),
                        ),
                        ("title", models.CharField(max_length=160, verbose_name="wat")),
                        ("aim", models.TextField(blank=True, verbose_name="wat moet het opleveren")),
                        ("by_on", models.DateField(blank=True, null=True, verbose_name="klaar voor")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "gepland"),
                                    ("running", "loopt"),
                                    ("done", "klaar"),
                                    ("stopped", "gestopt"),
                                ],
                                default="planned",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("result", models.TextField(blank=True, verbose_name="wat leverde het op")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                        ("order", models.PositiveSmallIntegerField(default=0, editable=False)),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plan_items",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "life_domain",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.lifedomain",
                                verbose_name="leefgebied",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                        (
                            "provision",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plan_items",
                                to="clients.provision",
                                verbose_name="uit het aanbod",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="clients.supportplan",
                            ),
                        ),
                        (
                            "suggestion",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="plan_items",
                                to="clients.supportsuggestion",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "onderdeel van het plan",
                        "ordering": ("track", "order", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="PlanItemEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "track",
                            models.CharField(
                                choices=[
                                    ("motivation", "motivatie"),
                                    ("skills", "vaardigheden"),
                                    ("matching", "matching"),
                                    ("life", "leefgebieden"),
                                ],
                                max_length=12,
                                verbose_name="spoor",
                            ),
                        ),
                        ("title", models.CharField(max_length=160, verbose_name="wat")),
                        ("aim", models.TextField(blank=True, verbose_name="wat moet het opleveren")),
                        ("by_on", models.DateField(blank=True, null=True, verbose_name="klaar voor")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "gepland"),
                                    ("running", "loopt"),
                                    ("done", "klaar"),
                                    ("stopped", "gestopt"),
                                ],
                                default="planned",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("result", models.TextField(blank=True, verbose_name="wat leverde het op")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="klaar op")),
                        ("order", models.PositiveSmallIntegerField(default=0, editable=False)),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "life_domain",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.lifedomain",
                                verbose_name="leefgebied",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.planitem",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                        (
                            "provision",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.provision",
                                verbose_name="uit het aanbod",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.supportplan",
                            ),
                        ),
                        (
                            "suggestion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.supportsuggestion",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProfessionalEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("name", models.CharField(max_length=120, verbose_name="naam")),
                        ("role", models.CharField(max_length=80, verbose_name="rol")),
                        (
                            "organisation",
                            models.CharField(blank=True, max_length=120, verbose_name="organisatie"),
                        ),
                        ("phone", models.CharField(blank=True, max_length=30, verbose_name="telefoon")),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mailadres")),
                        ("does", models.TextField(blank=True, verbose_name="wat doet deze persoon")),
                        ("since", models.DateField(blank=True, null=True, verbose_name="sinds")),
                        ("until", models.DateField(blank=True, null=True, verbose_name="tot")),
                        (
                            "last_contact_on",
                            models.DateField(blank=True, null=True, verbose_name="laatste contact"),
                        ),
                        (
                            "ask_along",
                            models.BooleanField(
                                default=False, verbose_name="vraag mee naar het volgende gesprek"
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.professional",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RegisterStatus",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("on", models.DateField(verbose_name="datum")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("asked", "beoordeling gevraagd bij UWV"),
                                    ("in_register", "in het doelgroepregister"),
                                    ("not_in_register", "niet in het doelgroepregister"),
                                    ("sheltered", "advies beschut werk"),
                                ],
                                max_length=16,
                                verbose_name="status",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="toelichting")),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "doelgroepregister",
                        "ordering": ("-on", "-id"),
                    },
                ),
                migrations.CreateModel(
                    name="RegisterStatusEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("on", models.DateField(verbose_name="datum")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("asked", "beoordeling gevraagd bij UWV"),
                                    ("in_register", "in het doelgroepregister"),
                                    ("not_in_register", "niet in het doelgroepregister"),
                                    ("sheltered", "advies beschut werk"),
                                ],
                                max_length=16,
                                verbose_name="status",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="toelichting")),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.registerstatus",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RouteStep",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                        ("title", models.CharField(max_length=160, verbose_name="wat")),
                        ("track", models.CharField(max_length=12, verbose_name="spoor")),
                        ("aim", models.TextField(blank=True, verbose_name="wat moet het opleveren")),
                        (
                            "from_week",
                            models.PositiveSmallIntegerField(default=1, verbose_name="begint in week"),
                        ),
                        ("weeks", models.PositiveSmallIntegerField(default=4, verbose_name="duurt (weken)")),
                        (
                            "provision",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="clients.provision",
                                verbose_name="uit het aanbod",
                            ),
                        ),
                        (
                            "route",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="steps",
                                to="clients.routetemplate",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "stap van een route",
                        "ordering": ("route", "order", "id"),
                        "constraints": [
                            models.UniqueConstraint(fields=("route", "order"), name="route_step_order_once"),
                            models.CheckConstraint(
                                condition=models.Q(("from_week__range", (1, 105))),
                                name="route_step_within_24_months",
                                violation_error_message="Een stap begint in week 1 tot en met 105.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SanctionSignal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("on", models.DateField(verbose_name="gemeld op")),
                        (
                            "duty",
                            models.CharField(max_length=160, verbose_name="over welke afspraak of plicht"),
                        ),
                        ("reason", models.TextField(verbose_name="wat is er gebeurd")),
                        ("client_says", models.TextField(verbose_name="wat zegt de inwoner erover")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("proposed", "gemeld bij team inkomen"),
                                    ("decided", "besloten: wel een maatregel"),
                                    ("none", "besloten: geen maatregel"),
                                    ("lifted", "weer opgeheven"),
                                    ("withdrawn", "melding ingetrokken"),
                                ],
                                default="proposed",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "percent",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="verlaging (%)"
                            ),
                        ),
                        ("start", models.DateField(blank=True, null=True, verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                        (
                            "decided_by",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="besloten door (team inkomen)"
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, null=True, verbose_name="besloten op")),
                        ("decision_reason", models.TextField(blank=True, verbose_name="waarom")),
                        (
                            "reconsider_on",
                            models.DateField(blank=True, null=True, verbose_name="opnieuw bekijken voor"),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sanctions",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "melding voor team inkomen",
                        "ordering": ("-on", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status__in", ["decided", "none", "lifted"]), _negated=True),
                                    models.Q(
                                        ("decided_on__isnull", False),
                                        models.Q(("decided_by", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="sanction_decided_by_someone",
                                violation_error_message="Vul in wie er bij team inkomen besloot, en wanneer.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "decided"), _negated=True),
                                    models.Q(
                                        ("end__isnull", False),
                                        ("percent__range", (1, 100)),
                                        ("start__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="sanction_decided_has_terms",
                                violation_error_message="Een maatregel heeft een percentage, een begin en een einde.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end", None), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="sanction_order",
                                violation_error_message="De einddatum ligt voor de begindatum.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("reason", ""), _negated=True),
                                    models.Q(("client_says", ""), _negated=True),
                                ),
                                name="sanction_both_sides",
                                violation_error_message="Schrijf op wat er gebeurde, en wat de inwoner daarover zegt.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SanctionSignalEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("on", models.DateField(verbose_name="gemeld op")),
                        (
                            "duty",
                            models.CharField(max_length=160, verbose_name="over welke afspraak of plicht"),
                        ),
                        ("reason", models.TextField(verbose_name="wat is er gebeurd")),
                        ("client_says", models.TextField(verbose_name="wat zegt de inwoner erover")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("proposed", "gemeld bij team inkomen"),
                                    ("decided", "besloten: wel een maatregel"),
                                    ("none", "besloten: geen maatregel"),
                                    ("lifted", "weer opgeheven"),
                                    ("withdrawn", "melding ingetrokken"),
                                ],
                                default="proposed",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "percent",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="verlaging (%)"
                            ),
                        ),
                        ("start", models.DateField(blank=True, null=True, verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                        (
                            "decided_by",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="besloten door (team inkomen)"
                            ),
                        ),
                        ("decided_on", models.DateField(blank=True, null=True, verbose_name="besloten op")),
                        ("decision_reason", models.TextField(blank=True, verbose_name="waarom")),
                        (
                            "reconsider_on",
                            models.DateField(blank=True, null=True, verbose_name="opnieuw bekijken voor"),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.sanctionsignal",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SearchPeriod",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("start", models.DateField(verbose_name="begint op")),
                        ("until", models.DateField(verbose_name="tot en met")),
                        ("reason", models.TextField(blank=True, verbose_name="waarom een andere termijn")),
                        ("result", models.TextField(blank=True, verbose_name="wat leverde het op")),
                        ("closed_on", models.DateField(blank=True, null=True, verbose_name="besproken op")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="search_periods",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "zoekperiode",
                        "ordering": ("-start", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("until__gte", models.F("start"))),
                                name="search_period_order",
                                violation_error_message="De einddatum ligt voor de begindatum.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SearchPeriodEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("start", models.DateField(verbose_name="begint op")),
                        ("until", models.DateField(verbose_name="tot en met")),
                        ("reason", models.TextField(blank=True, verbose_name="waarom een andere termijn")),
                        ("result", models.TextField(blank=True, verbose_name="wat leverde het op")),
                        ("closed_on", models.DateField(blank=True, null=True, verbose_name="besproken op")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.searchperiod",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SetAside",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("kind", models.CharField(max_length=30)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        ("until", models.DateField(verbose_name="opzij tot")),
                        ("reason", models.TextField(verbose_name="waarom")),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "opzij gezet",
                        "ordering": ("-until", "-id"),
                        "indexes": [
                            models.Index(fields=["client", "kind", "-until"], name="set_aside_by_client")
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="set_aside_with_reason",
                                violation_error_message="Schrijf op waarom dit kan wachten.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Signal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("kind", models.CharField(max_length=30)),
                        ("ref", models.CharField(blank=True, max_length=40)),
                        ("due_on", models.DateField(null=True)),
                        ("why", models.CharField(max_length=300)),
                        ("urgent", models.BooleanField(default=False)),
                        ("url", models.CharField(blank=True, max_length=200)),
                        ("computed_at", models.DateTimeField()),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signals",
                                to="clients.client",
                            ),
                        ),
                        (
                            "coach",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "signaal",
                        "verbose_name_plural": "signalen",
                        "ordering": ("due_on", "id"),
                        "indexes": [models.Index(fields=["coach", "kind", "due_on"], name="signal_by_coach")],
                        "constraints": [
                            models.UniqueConstraint(fields=("client", "kind", "ref"), name="signal_once")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SupportPlanEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        (
                            "number",
                            models.PositiveSmallIntegerField(
                                editable=False, verbose_name="versie van het plan"
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "in de maak"),
                                    ("agreed", "afgesproken"),
                                    ("replaced", "vervangen"),
                                    ("ended", "afgesloten"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("start", models.DateField(verbose_name="begint op")),
                        (
                            "goal_rung",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="doel: trede"
                            ),
                        ),
                        ("goal", models.TextField(verbose_name="doel in gewone woorden")),
                        (
                            "months",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="verwachte duur (maanden)"
                            ),
                        ),
                        (
                            "every_days",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="contact om de … dagen"
                            ),
                        ),
                        ("client_does", models.TextField(blank=True, verbose_name="wat doet de inwoner")),
                        (
                            "municipality_does",
                            models.TextField(blank=True, verbose_name="wat doet de gemeente"),
                        ),
                        (
                            "duties",
                            models.TextField(
                                blank=True, verbose_name="plichten, en wat er gebeurt als dat niet lukt"
                            ),
                        ),
                        (
                            "discussed_on",
                            models.DateField(blank=True, null=True, verbose_name="samen besproken op"),
                        ),
                        ("evaluate_on", models.DateField(blank=True, null=True, verbose_name="evaluatie op")),
                        ("approved_on", models.DateField(blank=True, null=True, verbose_name="akkoord op")),
                        (
                            "approved_how",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("signed", "handtekening op papier"),
                                    ("mail", "per e-mail"),
                                    ("spoken", "mondeling, samen doorgenomen"),
                                ],
                                max_length=10,
                                verbose_name="hoe gaf de inwoner akkoord",
                            ),
                        ),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                                verbose_name="inwoner",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "goal_occupation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.occupation",
                                verbose_name="doel: baan",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.supportplan",
                            ),
                        ),
                        (
                            "route",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.routetemplate",
                                verbose_name="gestart met route",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SupportRule",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("part", models.CharField(max_length=30, verbose_name="onderdeel")),
                        ("threshold", models.PositiveSmallIntegerField(default=2, verbose_name="vanaf")),
                        ("support", models.CharField(max_length=30, verbose_name="ondersteuning")),
                        (
                            "when",
                            models.CharField(default="always", max_length=30, verbose_name="alleen als"),
                        ),
                        ("order", models.PositiveSmallIntegerField(default=0, verbose_name="volgorde")),
                        ("active", models.BooleanField(default=True, verbose_name="in gebruik")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "regel voor ondersteuning",
                        "ordering": ("order", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("part", "support", "when"),
                                name="support_rule_once",
                                violation_error_message="Deze regel is er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("threshold__range", (1, 3))),
                                name="support_rule_threshold",
                                violation_error_message="Kies 1, 2 of 3.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SupportSuggestionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("part", models.CharField(max_length=30, verbose_name="onderdeel")),
                        ("support", models.CharField(max_length=30, verbose_name="ondersteuning")),
                        ("because", models.TextField(verbose_name="waar komt dit vandaan")),
                        ("added", models.BooleanField(default=False, verbose_name="zelf toegevoegd")),
                        ("on", models.DateField(verbose_name="datum")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "nog kiezen"),
                                    ("accepted", "in het plan"),
                                    ("rejected", "niet gekozen"),
                                ],
                                default="open",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("reason", models.TextField(blank=True, verbose_name="waarom niet")),
                        ("decided_on", models.DateField(blank=True, null=True, verbose_name="gekozen op")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "intake",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.intake",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.supportsuggestion",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Task",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("what", models.CharField(max_length=200, verbose_name="wat")),
                        (
                            "who",
                            models.CharField(
                                choices=[
                                    ("client", "de inwoner"),
                                    ("coach", "de coach"),
                                    ("other", "een ander"),
                                ],
                                default="client",
                                max_length=10,
                                verbose_name="wie",
                            ),
                        ),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="voor")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tasks",
                                to="clients.client",
                            ),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="clients.contact",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "done_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="tasks",
                                to="clients.planitem",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "taak",
                        "verbose_name_plural": "taken",
                        "ordering": (models.OrderBy(models.F("due_on"), nulls_last=True), "id"),
                        "indexes": [
                            models.Index(
                                condition=models.Q(("done_on", None)),
                                fields=["client", "due_on"],
                                name="task_open",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("done_on", None), ("done_by__isnull", False), _connector="OR"
                                ),
                                name="task_done_by_someone",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TaskEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("what", models.CharField(max_length=200, verbose_name="wat")),
                        (
                            "who",
                            models.CharField(
                                choices=[
                                    ("client", "de inwoner"),
                                    ("coach", "de coach"),
                                    ("other", "een ander"),
                                ],
                                default="client",
                                max_length=10,
                                verbose_name="wie",
                            ),
                        ),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="voor")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "contact",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.contact",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "done_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.planitem",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.task",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="WorkExperience",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("title", models.CharField(max_length=160, verbose_name="werk")),
                        ("tasks", models.TextField(blank=True, verbose_name="wat deed je daar")),
                        (
                            "from_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="van (jaar)"
                            ),
                        ),
                        (
                            "to_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="tot (jaar)"
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="experiences",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "occupation",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.occupation",
                                verbose_name="beroep",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.sector",
                                verbose_name="sector",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                editable=False, on_delete=django.db.models.deletion.PROTECT, to="core.team"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "werkervaring",
                        "ordering": (
                            models.OrderBy(models.F("to_year"), descending=True, nulls_first=True),
                            "-id",
                        ),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("from_year", None),
                                    ("to_year", None),
                                    ("to_year__gte", models.F("from_year")),
                                    _connector="OR",
                                ),
                                name="experience_years_in_order",
                                violation_error_message="Het laatste jaar ligt voor het eerste.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WorkExperienceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "version",
                            models.PositiveIntegerField(default=1, editable=False, verbose_name="versie"),
                        ),
                        ("changed_at", models.DateTimeField(auto_now=True, verbose_name="gewijzigd op")),
                        ("title", models.CharField(max_length=160, verbose_name="werk")),
                        ("tasks", models.TextField(blank=True, verbose_name="wat deed je daar")),
                        (
                            "from_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="van (jaar)"
                            ),
                        ),
                        (
                            "to_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="tot (jaar)"
                            ),
                        ),
                        (
                            "changed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="gewijzigd door",
                            ),
                        ),
                        (
                            "client",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="clients.client",
                            ),
                        ),
                        (
                            "created_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="vastgelegd door",
                            ),
                        ),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.municipality",
                            ),
                        ),
                        (
                            "occupation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.occupation",
                                verbose_name="beroep",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="clients.workexperience",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.sector",
                                verbose_name="sector",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.team",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="client",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="client",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="client",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="client",
                    name="contact_days",
                    field=models.PositiveSmallIntegerField(
                        editable=False, null=True, verbose_name="contact om de … dagen"
                    ),
                ),
                migrations.AddField(
                    model_name="client",
                    name="learning_in",
                    field=models.BooleanField(default=False, editable=False, verbose_name="leert in"),
                ),
                migrations.AddField(
                    model_name="clientevent",
                    name="contact_days",
                    field=models.PositiveSmallIntegerField(
                        editable=False, null=True, verbose_name="contact om de … dagen"
                    ),
                ),
                migrations.AddField(
                    model_name="clientevent",
                    name="learning_in",
                    field=models.BooleanField(default=False, editable=False, verbose_name="leert in"),
                ),
                migrations.AlterField(
                    model_name="client",
                    name="status",
                    field=models.CharField(
                        choices=[
                            ("early", "vroeg in beeld"),
                            ("active", "in begeleiding"),
                            ("ended", "afgesloten"),
                        ],
                        default="active",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                migrations.AlterField(
                    model_name="clientevent",
                    name="status",
                    field=models.CharField(
                        choices=[
                            ("early", "vroeg in beeld"),
                            ("active", "in begeleiding"),
                            ("ended", "afgesloten"),
                        ],
                        default="active",
                        max_length=10,
                        verbose_name="status",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="client",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_clientevent" ("birth_date", "buddy_id", "category", "changed_at", "changed_by_id", "characteristics", "city", "coach_id", "contact_days", "created_at", "created_by_id", "data_set", "email", "first_name", "form_key", "id", "last_contact_on", "last_name", "learning_in", "municipality_id", "next_contact_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "pride", "reported_on", "rung", "rung_expected", "sort_name", "status", "target_group_id", "team_id", "version") VALUES (NEW."birth_date", NEW."buddy_id", NEW."category", NEW."changed_at", NEW."changed_by_id", NEW."characteristics", NEW."city", NEW."coach_id", NEW."contact_days", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."email", NEW."first_name", NEW."form_key", NEW."id", NEW."last_contact_on", NEW."last_name", NEW."learning_in", NEW."municipality_id", NEW."next_contact_on", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."pride", NEW."reported_on", NEW."rung", NEW."rung_expected", NEW."sort_name", NEW."status", NEW."target_group_id", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="0eb15d33fff69ac0d56cac05b0239d9e116d5140",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a5391",
                            table="clients_client",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="client",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_clientevent" ("birth_date", "buddy_id", "category", "changed_at", "changed_by_id", "characteristics", "city", "coach_id", "contact_days", "created_at", "created_by_id", "data_set", "email", "first_name", "form_key", "id", "last_contact_on", "last_name", "learning_in", "municipality_id", "next_contact_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "pride", "reported_on", "rung", "rung_expected", "sort_name", "status", "target_group_id", "team_id", "version") VALUES (NEW."birth_date", NEW."buddy_id", NEW."category", NEW."changed_at", NEW."changed_by_id", NEW."characteristics", NEW."city", NEW."coach_id", NEW."contact_days", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."email", NEW."first_name", NEW."form_key", NEW."id", NEW."last_contact_on", NEW."last_name", NEW."learning_in", NEW."municipality_id", NEW."next_contact_on", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."pride", NEW."reported_on", NEW."rung", NEW."rung_expected", NEW."sort_name", NEW."status", NEW."target_group_id", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="5f5f694de1732cc9bdced585425347b4ed475b2f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_757e7",
                            table="clients_client",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="client",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_clientevent" ("birth_date", "buddy_id", "category", "changed_at", "changed_by_id", "characteristics", "city", "coach_id", "contact_days", "created_at", "created_by_id", "data_set", "email", "first_name", "form_key", "id", "last_contact_on", "last_name", "learning_in", "municipality_id", "next_contact_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "pride", "reported_on", "rung", "rung_expected", "sort_name", "status", "target_group_id", "team_id", "version") VALUES (OLD."birth_date", OLD."buddy_id", OLD."category", OLD."changed_at", OLD."changed_by_id", OLD."characteristics", OLD."city", OLD."coach_id", OLD."contact_days", OLD."created_at", OLD."created_by_id", OLD."data_set", OLD."email", OLD."first_name", OLD."form_key", OLD."id", OLD."last_contact_on", OLD."last_name", OLD."learning_in", OLD."municipality_id", OLD."next_contact_on", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."pride", OLD."reported_on", OLD."rung", OLD."rung_expected", OLD."sort_name", OLD."status", OLD."target_group_id", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="e45b10e60262b3dd23dabaedf4c79f296814e991",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f8895",
                            table="clients_client",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casemeeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_casemeetingevent" ("about", "agreements", "client_id", "client_present", "created_at", "created_by_id", "form_key", "id", "municipality_id", "next_on", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "team_id") VALUES (NEW."about", NEW."agreements", NEW."client_id", NEW."client_present", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."municipality_id", NEW."next_on", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."present", NEW."team_id"); RETURN NULL;',
                            hash="a9d26e059898c0aba5a817a7e1e132c6345f7da7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_24b8a",
                            table="clients_casemeeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casemeeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_casemeetingevent" ("about", "agreements", "client_id", "client_present", "created_at", "created_by_id", "form_key", "id", "municipality_id", "next_on", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "team_id") VALUES (NEW."about", NEW."agreements", NEW."client_id", NEW."client_present", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."municipality_id", NEW."next_on", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."present", NEW."team_id"); RETURN NULL;',
                            hash="4d9cf7e16f5166de07e2fdf67a7192f520240e2b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e728d",
                            table="clients_casemeeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="casemeeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_casemeetingevent" ("about", "agreements", "client_id", "client_present", "created_at", "created_by_id", "form_key", "id", "municipality_id", "next_on", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "team_id") VALUES (OLD."about", OLD."agreements", OLD."client_id", OLD."client_present", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."id", OLD."municipality_id", OLD."next_on", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."present", OLD."team_id"); RETURN NULL;',
                            hash="19708ec157250d5db557a148c1752fe950b360df",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_215f5",
                            table="clients_casemeeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="coachperiod",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_coachperiodevent" ("changed_at", "changed_by_id", "client_id", "coach_id", "created_at", "created_by_id", "end", "form_key", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "team_id", "version", "why") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."coach_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."start", NEW."team_id", NEW."version", NEW."why"); RETURN NULL;',
                            hash="404ac3cf1f900be22cd78fe417cff2793caa6f09",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4a2c5",
                            table="clients_coachperiod",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="coachperiod",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_coachperiodevent" ("changed_at", "changed_by_id", "client_id", "coach_id", "created_at", "created_by_id", "end", "form_key", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "team_id", "version", "why") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."coach_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."start", NEW."team_id", NEW."version", NEW."why"); RETURN NULL;',
                            hash="0d707528494faca6c618058daf99d62a8b07b1a6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2bdec",
                            table="clients_coachperiod",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="coachperiod",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_coachperiodevent" ("changed_at", "changed_by_id", "client_id", "coach_id", "created_at", "created_by_id", "end", "form_key", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "team_id", "version", "why") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."coach_id", OLD."created_at", OLD."created_by_id", OLD."end", OLD."form_key", OLD."id", OLD."kind", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."start", OLD."team_id", OLD."version", OLD."why"); RETURN NULL;',
                            hash="deb693d3a5fefdc0fa4c104f709baf5968d8a31e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9695e",
                            table="clients_coachperiod",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="communityservice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_communityserviceevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "decided_by", "decided_on", "end", "form_key", "hours", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "result", "start", "team_id", "version", "what") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."decided_by", NEW."decided_on", NEW."end", NEW."form_key", NEW."hours", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."result", NEW."start", NEW."team_id", NEW."version", NEW."what"); RETURN NULL;',
                            hash="533fc63c463cf74f05105cc154703e6526ff656e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c4c04",
                            table="clients_communityservice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="communityservice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_communityserviceevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "decided_by", "decided_on", "end", "form_key", "hours", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "result", "start", "team_id", "version", "what") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."decided_by", NEW."decided_on", NEW."end", NEW."form_key", NEW."hours", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."result", NEW."start", NEW."team_id", NEW."version", NEW."what"); RETURN NULL;',
                            hash="6ee8db8d387c12cad8d9817ce9ffb715cd8cccd2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2f85d",
                            table="clients_communityservice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="communityservice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_communityserviceevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "decided_by", "decided_on", "end", "form_key", "hours", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "result", "start", "team_id", "version", "what") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."decided_by", OLD."decided_on", OLD."end", OLD."form_key", OLD."hours", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."result", OLD."start", OLD."team_id", OLD."version", OLD."what"); RETURN NULL;',
                            hash="2f0e334eadbaf380a5d20b3166e63e5c3a56f863",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1a5c6",
                            table="clients_communityservice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contactfrequency",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_contactfrequencyevent" ("client_id", "created_at", "created_by_id", "every_days", "form_key", "id", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "team_id") VALUES (NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."every_days", NEW."form_key", NEW."id", NEW."municipality_id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."team_id"); RETURN NULL;',
                            hash="2ac5c12ba9816fe58a1cb39a49d13fb9850b9cf5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3a275",
                            table="clients_contactfrequency",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contactfrequency",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_contactfrequencyevent" ("client_id", "created_at", "created_by_id", "every_days", "form_key", "id", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "team_id") VALUES (NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."every_days", NEW."form_key", NEW."id", NEW."municipality_id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."team_id"); RETURN NULL;',
                            hash="9f3e932512e21e8f34e8b61ce8000d06a5ab346d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1bbc8",
                            table="clients_contactfrequency",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contactfrequency",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_contactfrequencyevent" ("client_id", "created_at", "created_by_id", "every_days", "form_key", "id", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "team_id") VALUES (OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."every_days", OLD."form_key", OLD."id", OLD."municipality_id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."team_id"); RETURN NULL;',
                            hash="c63bf18c4813af4bd1b87444ccdd5f635f1329d3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a1d38",
                            table="clients_contactfrequency",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="earlynotice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_earlynoticeevent" ("changed_at", "changed_by_id", "client_id", "contact_name", "contact_phone", "created_at", "created_by_id", "ends_on", "form_key", "handed_over_note", "handed_over_on", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."contact_name", NEW."contact_phone", NEW."created_at", NEW."created_by_id", NEW."ends_on", NEW."form_key", NEW."handed_over_note", NEW."handed_over_on", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="1cdb05b03ad2264af9071eb11f1662d6b32974c3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_97f8f",
                            table="clients_earlynotice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="earlynotice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_earlynoticeevent" ("changed_at", "changed_by_id", "client_id", "contact_name", "contact_phone", "created_at", "created_by_id", "ends_on", "form_key", "handed_over_note", "handed_over_on", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."contact_name", NEW."contact_phone", NEW."created_at", NEW."created_by_id", NEW."ends_on", NEW."form_key", NEW."handed_over_note", NEW."handed_over_on", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="941875f448bb79bb343d1ca6bd67317d22ab35e3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1cb22",
                            table="clients_earlynotice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="earlynotice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_earlynoticeevent" ("changed_at", "changed_by_id", "client_id", "contact_name", "contact_phone", "created_at", "created_by_id", "ends_on", "form_key", "handed_over_note", "handed_over_on", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "team_id", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."contact_name", OLD."contact_phone", OLD."created_at", OLD."created_by_id", OLD."ends_on", OLD."form_key", OLD."handed_over_note", OLD."handed_over_on", OLD."id", OLD."kind", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="b0c6f5983df22c2d33e979e536fa4d56dc018266",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_745d5",
                            table="clients_earlynotice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="education",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_educationevent" ("changed_at", "changed_by_id", "client_id", "country", "created_at", "created_by_id", "diploma", "form_key", "id", "level", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "year") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."country", NEW."created_at", NEW."created_by_id", NEW."diploma", NEW."form_key", NEW."id", NEW."level", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."team_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="0de78f7dfc81c3b41b394ec5189169c374975cb2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_910cc",
                            table="clients_education",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="education",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_educationevent" ("changed_at", "changed_by_id", "client_id", "country", "created_at", "created_by_id", "diploma", "form_key", "id", "level", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "year") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."country", NEW."created_at", NEW."created_by_id", NEW."diploma", NEW."form_key", NEW."id", NEW."level", NEW."municipality_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."team_id", NEW."version", NEW."year"); RETURN NULL;',
                            hash="42ec3af2c170e2ec517179a2d9284b10658360ee",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b75c9",
                            table="clients_education",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="education",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_educationevent" ("changed_at", "changed_by_id", "client_id", "country", "created_at", "created_by_id", "diploma", "form_key", "id", "level", "municipality_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "year") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."country", OLD."created_at", OLD."created_by_id", OLD."diploma", OLD."form_key", OLD."id", OLD."level", OLD."municipality_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."team_id", OLD."version", OLD."year"); RETURN NULL;',
                            hash="3963691b2581838d5b359611cb8b7c328ff2583f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d178e",
                            table="clients_education",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exemption",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_exemptionevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "decided_by", "decided_on", "end", "ended_early_on", "ended_reason", "form_key", "ground", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reexamine_on", "start", "team_id", "version", "youngest_born_on") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."decided_by", NEW."decided_on", NEW."end", NEW."ended_early_on", NEW."ended_reason", NEW."form_key", NEW."ground", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."reexamine_on", NEW."start", NEW."team_id", NEW."version", NEW."youngest_born_on"); RETURN NULL;',
                            hash="8e8656582acb4601dd4ba6e50a33817e315f4f1a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b136d",
                            table="clients_exemption",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exemption",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_exemptionevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "decided_by", "decided_on", "end", "ended_early_on", "ended_reason", "form_key", "ground", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reexamine_on", "start", "team_id", "version", "youngest_born_on") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."decided_by", NEW."decided_on", NEW."end", NEW."ended_early_on", NEW."ended_reason", NEW."form_key", NEW."ground", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."reexamine_on", NEW."start", NEW."team_id", NEW."version", NEW."youngest_born_on"); RETURN NULL;',
                            hash="0bdb66791dca153cc19b8615ee49f3cd5c5e8b6c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c6698",
                            table="clients_exemption",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exemption",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_exemptionevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "decided_by", "decided_on", "end", "ended_early_on", "ended_reason", "form_key", "ground", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reexamine_on", "start", "team_id", "version", "youngest_born_on") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."decided_by", OLD."decided_on", OLD."end", OLD."ended_early_on", OLD."ended_reason", OLD."form_key", OLD."ground", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."reexamine_on", OLD."start", OLD."team_id", OLD."version", OLD."youngest_born_on"); RETURN NULL;',
                            hash="89e9b1e74afb6fa1f5a26ed7e01da3005658ab48",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cf7f2",
                            table="clients_exemption",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="groupplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_groupplaceevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "id", "invited_on", "meeting_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "signed_on", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."invited_on", NEW."meeting_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."result", NEW."signed_on", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="6371633fef0b93852fbbb92e90a15f0b97246e8b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ed10b",
                            table="clients_groupplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="groupplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_groupplaceevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "id", "invited_on", "meeting_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "signed_on", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."invited_on", NEW."meeting_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."result", NEW."signed_on", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="65d9d23e642ce7dfe7d4a4499e859f70cfc4fcb3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1a687",
                            table="clients_groupplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="groupplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_groupplaceevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "id", "invited_on", "meeting_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "signed_on", "team_id", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."id", OLD."invited_on", OLD."meeting_id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."result", OLD."signed_on", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="7e05d589f437d306b2e206a3120faa8f039b9012",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8bcec",
                            table="clients_groupplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handover",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_handoverevent" ("answer", "answer_by", "answered_by_id", "answered_on", "as_buddy", "asked_on", "bulk", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "from_coach_id", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "status", "team_id", "to_team_id", "version") VALUES (NEW."answer", NEW."answer_by", NEW."answered_by_id", NEW."answered_on", NEW."as_buddy", NEW."asked_on", NEW."bulk", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."from_coach_id", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."receiver_id", NEW."status", NEW."team_id", NEW."to_team_id", NEW."version"); RETURN NULL;',
                            hash="b425c79a2131a90da07acd08bd2fc26c29a6d0f6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_eac8d",
                            table="clients_handover",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handover",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_handoverevent" ("answer", "answer_by", "answered_by_id", "answered_on", "as_buddy", "asked_on", "bulk", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "from_coach_id", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "status", "team_id", "to_team_id", "version") VALUES (NEW."answer", NEW."answer_by", NEW."answered_by_id", NEW."answered_on", NEW."as_buddy", NEW."asked_on", NEW."bulk", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."from_coach_id", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."receiver_id", NEW."status", NEW."team_id", NEW."to_team_id", NEW."version"); RETURN NULL;',
                            hash="fa436ac5fd0743ffaff7e8bb096223fb494af744",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_10cd4",
                            table="clients_handover",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="handover",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_handoverevent" ("answer", "answer_by", "answered_by_id", "answered_on", "as_buddy", "asked_on", "bulk", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "from_coach_id", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "receiver_id", "status", "team_id", "to_team_id", "version") VALUES (OLD."answer", OLD."answer_by", OLD."answered_by_id", OLD."answered_on", OLD."as_buddy", OLD."asked_on", OLD."bulk", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."from_coach_id", OLD."id", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."receiver_id", OLD."status", OLD."team_id", OLD."to_team_id", OLD."version"); RETURN NULL;',
                            hash="5ec82807d7adbb4da4c903d4e1dd9df57f6fdaa3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_eda98",
                            table="clients_handover",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letter",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_letterevent" ("appointment_id", "body", "channel", "client_id", "created_at", "created_by_id", "form_key", "group_place_id", "id", "message_key", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "status", "subject", "team_id", "template_id") VALUES (NEW."appointment_id", NEW."body", NEW."channel", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."group_place_id", NEW."id", NEW."message_key", NEW."municipality_id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sent_at", NEW."status", NEW."subject", NEW."team_id", NEW."template_id"); RETURN NULL;',
                            hash="5412eec02a3cbd961b16b5bd298a33bb5e2ddb6f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_aebc9",
                            table="clients_letter",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letter",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_letterevent" ("appointment_id", "body", "channel", "client_id", "created_at", "created_by_id", "form_key", "group_place_id", "id", "message_key", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "status", "subject", "team_id", "template_id") VALUES (NEW."appointment_id", NEW."body", NEW."channel", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."group_place_id", NEW."id", NEW."message_key", NEW."municipality_id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sent_at", NEW."status", NEW."subject", NEW."team_id", NEW."template_id"); RETURN NULL;',
                            hash="fa8cb27465442a077584dea94403c6e1d2a00643",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_96c6b",
                            table="clients_letter",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letter",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_letterevent" ("appointment_id", "body", "channel", "client_id", "created_at", "created_by_id", "form_key", "group_place_id", "id", "message_key", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "status", "subject", "team_id", "template_id") VALUES (OLD."appointment_id", OLD."body", OLD."channel", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."group_place_id", OLD."id", OLD."message_key", OLD."municipality_id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sent_at", OLD."status", OLD."subject", OLD."team_id", OLD."template_id"); RETURN NULL;',
                            hash="d60c8876706080e35e015c81d1357745a0e2ccd0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_17478",
                            table="clients_letter",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lifedomainrecord",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_lifedomainrecordevent" ("client_id", "created_at", "created_by_id", "domain_id", "follow_up", "form_key", "help_with", "hinders_work", "id", "intake_id", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "score", "team_id") VALUES (NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."domain_id", NEW."follow_up", NEW."form_key", NEW."help_with", NEW."hinders_work", NEW."id", NEW."intake_id", NEW."municipality_id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."said", NEW."score", NEW."team_id"); RETURN NULL;',
                            hash="7d2e9f2f81bf2bd912278fd101822f36bf89f0bd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_07cab",
                            table="clients_lifedomainrecord",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lifedomainrecord",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_lifedomainrecordevent" ("client_id", "created_at", "created_by_id", "domain_id", "follow_up", "form_key", "help_with", "hinders_work", "id", "intake_id", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "score", "team_id") VALUES (NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."domain_id", NEW."follow_up", NEW."form_key", NEW."help_with", NEW."hinders_work", NEW."id", NEW."intake_id", NEW."municipality_id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."said", NEW."score", NEW."team_id"); RETURN NULL;',
                            hash="90745a3af5b49a24b9edb7568a2e574950ed5bab",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e305a",
                            table="clients_lifedomainrecord",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lifedomainrecord",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_lifedomainrecordevent" ("client_id", "created_at", "created_by_id", "domain_id", "follow_up", "form_key", "help_with", "hinders_work", "id", "intake_id", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said", "score", "team_id") VALUES (OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."domain_id", OLD."follow_up", OLD."form_key", OLD."help_with", OLD."hinders_work", OLD."id", OLD."intake_id", OLD."municipality_id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."said", OLD."score", OLD."team_id"); RETURN NULL;',
                            hash="29114d91b0c123c681c4900e47ea87f33bfd96d2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bade8",
                            table="clients_lifedomainrecord",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ownstory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_ownstoryevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "drives", "film", "form_key", "hobbies", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proud_of", "share_agreed_how", "share_agreed_on", "share_withdrawn_on", "team_id", "text", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."drives", NEW."film", NEW."form_key", NEW."hobbies", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proud_of", NEW."share_agreed_how", NEW."share_agreed_on", NEW."share_withdrawn_on", NEW."team_id", NEW."text", NEW."version"); RETURN NULL;',
                            hash="4539872f00012969f86b410eae3b387f980e292d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_219a0",
                            table="clients_ownstory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ownstory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_ownstoryevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "drives", "film", "form_key", "hobbies", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proud_of", "share_agreed_how", "share_agreed_on", "share_withdrawn_on", "team_id", "text", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."drives", NEW."film", NEW."form_key", NEW."hobbies", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proud_of", NEW."share_agreed_how", NEW."share_agreed_on", NEW."share_withdrawn_on", NEW."team_id", NEW."text", NEW."version"); RETURN NULL;',
                            hash="c07dfcfe22600e90f1ed67c8042a0343c4e0b3c6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_35c9b",
                            table="clients_ownstory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ownstory",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_ownstoryevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "drives", "film", "form_key", "hobbies", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proud_of", "share_agreed_how", "share_agreed_on", "share_withdrawn_on", "team_id", "text", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."drives", OLD."film", OLD."form_key", OLD."hobbies", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proud_of", OLD."share_agreed_how", OLD."share_agreed_on", OLD."share_withdrawn_on", OLD."team_id", OLD."text", OLD."version"); RETURN NULL;',
                            hash="cb221c397b28d3f08eb20edeb9e92fb3faad5fac",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2f12c",
                            table="clients_ownstory",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="participationhours",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_participationhoursevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "form_key", "hours", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "team_id", "version", "what") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."hours", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."start", NEW."team_id", NEW."version", NEW."what"); RETURN NULL;',
                            hash="4fb75bd0444cf34eea0ae46a5b4db55186d2f884",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0f351",
                            table="clients_participationhours",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="participationhours",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_participationhoursevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "form_key", "hours", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "team_id", "version", "what") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."hours", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."start", NEW."team_id", NEW."version", NEW."what"); RETURN NULL;',
                            hash="059a49aad32b744dd72095f61516be01116a9730",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7d0f6",
                            table="clients_participationhours",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="participationhours",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_participationhoursevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "form_key", "hours", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "team_id", "version", "what") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."end", OLD."form_key", OLD."hours", OLD."id", OLD."kind", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."start", OLD."team_id", OLD."version", OLD."what"); RETURN NULL;',
                            hash="89561353d0e75b25946b5a309650f326eee73776",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cf12d",
                            table="clients_participationhours",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="professional",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_professionalevent" ("ask_along", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "does", "email", "form_key", "id", "last_contact_on", "municipality_id", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "role", "since", "team_id", "until", "version") VALUES (NEW."ask_along", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."does", NEW."email", NEW."form_key", NEW."id", NEW."last_contact_on", NEW."municipality_id", NEW."name", NEW."organisation", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."role", NEW."since", NEW."team_id", NEW."until", NEW."version"); RETURN NULL;',
                            hash="18b15d41319c0126a773726328b74ce73170c267",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ee3a7",
                            table="clients_professional",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="professional",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_professionalevent" ("ask_along", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "does", "email", "form_key", "id", "last_contact_on", "municipality_id", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "role", "since", "team_id", "until", "version") VALUES (NEW."ask_along", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."does", NEW."email", NEW."form_key", NEW."id", NEW."last_contact_on", NEW."municipality_id", NEW."name", NEW."organisation", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."role", NEW."since", NEW."team_id", NEW."until", NEW."version"); RETURN NULL;',
                            hash="693d6d1efbc821e550fa7d7cd7800b41cacbffee",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fb528",
                            table="clients_professional",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="professional",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_professionalevent" ("ask_along", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "does", "email", "form_key", "id", "last_contact_on", "municipality_id", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "role", "since", "team_id", "until", "version") VALUES (OLD."ask_along", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."does", OLD."email", OLD."form_key", OLD."id", OLD."last_contact_on", OLD."municipality_id", OLD."name", OLD."organisation", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."role", OLD."since", OLD."team_id", OLD."until", OLD."version"); RETURN NULL;',
                            hash="fea2f8c8127fc4bbec53b528f32c09ef96029589",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c9a51",
                            table="clients_professional",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appointment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_appointmentevent" ("about", "at", "changed_at", "changed_by_id", "channel", "client_id", "coach_id", "created_at", "created_by_id", "form_key", "id", "minutes", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "status", "team_id", "version") VALUES (NEW."about", NEW."at", NEW."changed_at", NEW."changed_by_id", NEW."channel", NEW."client_id", NEW."coach_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."minutes", NEW."municipality_id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."status", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="3fb06c6371fa94fa167157f124019790bd0e91a9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3da88",
                            table="clients_appointment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appointment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_appointmentevent" ("about", "at", "changed_at", "changed_by_id", "channel", "client_id", "coach_id", "created_at", "created_by_id", "form_key", "id", "minutes", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "status", "team_id", "version") VALUES (NEW."about", NEW."at", NEW."changed_at", NEW."changed_by_id", NEW."channel", NEW."client_id", NEW."coach_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."minutes", NEW."municipality_id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."status", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="e5ed309eb6ea8a2dbcfd53387585db19af08eed8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_849cd",
                            table="clients_appointment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appointment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_appointmentevent" ("about", "at", "changed_at", "changed_by_id", "channel", "client_id", "coach_id", "created_at", "created_by_id", "form_key", "id", "minutes", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "status", "team_id", "version") VALUES (OLD."about", OLD."at", OLD."changed_at", OLD."changed_by_id", OLD."channel", OLD."client_id", OLD."coach_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."id", OLD."minutes", OLD."municipality_id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."status", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="06b5e48e5ac01258eb5583b08b1d77d2918094b3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1a24e",
                            table="clients_appointment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enrolmentphase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_enrolmentphaseevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "enrolment_id", "form_key", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "start", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."enrolment_id", NEW."form_key", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phase_id", NEW."start", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="387c501f0ffa2539489c382c539196731b004838",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7234c",
                            table="clients_enrolmentphase",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enrolmentphase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_enrolmentphaseevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "enrolment_id", "form_key", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "start", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."enrolment_id", NEW."form_key", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phase_id", NEW."start", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="38b0f63e6f16448c3e6ad358d87c080295c09080",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_457de",
                            table="clients_enrolmentphase",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enrolmentphase",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_enrolmentphaseevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "enrolment_id", "form_key", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "start", "team_id", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."end", OLD."enrolment_id", OLD."form_key", OLD."id", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phase_id", OLD."start", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="0338bd6eb859130981c6185156a664ba560f29e0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ad5db",
                            table="clients_enrolmentphase",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enrolment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_enrolmentevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "enrolled_on", "extended", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "planned_end", "provision_id", "rating", "rating_text", "reason", "result", "start", "status", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."enrolled_on", NEW."extended", NEW."form_key", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phase_id", NEW."planned_end", NEW."provision_id", NEW."rating", NEW."rating_text", NEW."reason", NEW."result", NEW."start", NEW."status", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="564cef1f8a376f2325d9dc1dacb16fb1279eadf9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_943e1",
                            table="clients_enrolment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enrolment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_enrolmentevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "enrolled_on", "extended", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "planned_end", "provision_id", "rating", "rating_text", "reason", "result", "start", "status", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."enrolled_on", NEW."extended", NEW."form_key", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phase_id", NEW."planned_end", NEW."provision_id", NEW."rating", NEW."rating_text", NEW."reason", NEW."result", NEW."start", NEW."status", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="f9c7794cacb039bb0337f1c56df35b9cc85137a7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7493e",
                            table="clients_enrolment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enrolment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_enrolmentevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "enrolled_on", "extended", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase_id", "planned_end", "provision_id", "rating", "rating_text", "reason", "result", "start", "status", "team_id", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."end", OLD."enrolled_on", OLD."extended", OLD."form_key", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phase_id", OLD."planned_end", OLD."provision_id", OLD."rating", OLD."rating_text", OLD."reason", OLD."result", OLD."start", OLD."status", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="4cb52efddf8c2bb5a4fb2c894882d460c227e36c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_592a1",
                            table="clients_enrolment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="registerstatus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_registerstatusevent" ("client_id", "created_at", "created_by_id", "form_key", "id", "kind", "municipality_id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."kind", NEW."municipality_id", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."team_id"); RETURN NULL;',
                            hash="ebc57a060de301964cc3c84aea4e451219bdf756",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a0002",
                            table="clients_registerstatus",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="registerstatus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_registerstatusevent" ("client_id", "created_at", "created_by_id", "form_key", "id", "kind", "municipality_id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."kind", NEW."municipality_id", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."team_id"); RETURN NULL;',
                            hash="258993ea13711a29b6024f8a72854d5cbf96eed6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f6c57",
                            table="clients_registerstatus",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="registerstatus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_registerstatusevent" ("client_id", "created_at", "created_by_id", "form_key", "id", "kind", "municipality_id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."id", OLD."kind", OLD."municipality_id", OLD."note", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."team_id"); RETURN NULL;',
                            hash="b7ca79b49ba45d2a1613ed668bd67d9a6a4c4932",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3ab43",
                            table="clients_registerstatus",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sanctionsignal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_sanctionsignalevent" ("changed_at", "changed_by_id", "client_id", "client_says", "created_at", "created_by_id", "decided_by", "decided_on", "decision_reason", "duty", "end", "form_key", "id", "municipality_id", "on", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reconsider_on", "start", "status", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."client_says", NEW."created_at", NEW."created_by_id", NEW."decided_by", NEW."decided_on", NEW."decision_reason", NEW."duty", NEW."end", NEW."form_key", NEW."id", NEW."municipality_id", NEW."on", NEW."percent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."reconsider_on", NEW."start", NEW."status", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="27f4dc1174bcee34e3e06ac4d7a2b08dcbe21304",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a8581",
                            table="clients_sanctionsignal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sanctionsignal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_sanctionsignalevent" ("changed_at", "changed_by_id", "client_id", "client_says", "created_at", "created_by_id", "decided_by", "decided_on", "decision_reason", "duty", "end", "form_key", "id", "municipality_id", "on", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reconsider_on", "start", "status", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."client_says", NEW."created_at", NEW."created_by_id", NEW."decided_by", NEW."decided_on", NEW."decision_reason", NEW."duty", NEW."end", NEW."form_key", NEW."id", NEW."municipality_id", NEW."on", NEW."percent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."reconsider_on", NEW."start", NEW."status", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="bdedf0e1254d46d1f07aaa596fb092f0c0a5edba",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_28476",
                            table="clients_sanctionsignal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sanctionsignal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_sanctionsignalevent" ("changed_at", "changed_by_id", "client_id", "client_says", "created_at", "created_by_id", "decided_by", "decided_on", "decision_reason", "duty", "end", "form_key", "id", "municipality_id", "on", "percent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reconsider_on", "start", "status", "team_id", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."client_says", OLD."created_at", OLD."created_by_id", OLD."decided_by", OLD."decided_on", OLD."decision_reason", OLD."duty", OLD."end", OLD."form_key", OLD."id", OLD."municipality_id", OLD."on", OLD."percent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."reconsider_on", OLD."start", OLD."status", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="68e43eb071d520a20ea07c7503a5014f5067d570",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_881f9",
                            table="clients_sanctionsignal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="searchperiod",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_searchperiodevent" ("changed_at", "changed_by_id", "client_id", "closed_on", "created_at", "created_by_id", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "result", "start", "team_id", "until", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."closed_on", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."result", NEW."start", NEW."team_id", NEW."until", NEW."version"); RETURN NULL;',
                            hash="3270df26a056e529e255ea3195f58c6a93e14842",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_76d3b",
                            table="clients_searchperiod",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="searchperiod",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_searchperiodevent" ("changed_at", "changed_by_id", "client_id", "closed_on", "created_at", "created_by_id", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "result", "start", "team_id", "until", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."closed_on", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."result", NEW."start", NEW."team_id", NEW."until", NEW."version"); RETURN NULL;',
                            hash="154b817fe8e2509e436e8eaa2534bf8e27f00989",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_95f5c",
                            table="clients_searchperiod",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="searchperiod",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_searchperiodevent" ("changed_at", "changed_by_id", "client_id", "closed_on", "created_at", "created_by_id", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "result", "start", "team_id", "until", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."closed_on", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."result", OLD."start", OLD."team_id", OLD."until", OLD."version"); RETURN NULL;',
                            hash="f42cbd654dcd9db9d8991856edab9e4873fde5b5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_35324",
                            table="clients_searchperiod",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supportplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_supportplanevent" ("approved_how", "approved_on", "changed_at", "changed_by_id", "client_does", "client_id", "created_at", "created_by_id", "discussed_on", "duties", "ended_on", "evaluate_on", "every_days", "form_key", "goal", "goal_occupation_id", "goal_rung", "id", "months", "municipality_does", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route_id", "start", "status", "team_id", "version") VALUES (NEW."approved_how", NEW."approved_on", NEW."changed_at", NEW."changed_by_id", NEW."client_does", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."discussed_on", NEW."duties", NEW."ended_on", NEW."evaluate_on", NEW."every_days", NEW."form_key", NEW."goal", NEW."goal_occupation_id", NEW."goal_rung", NEW."id", NEW."months", NEW."municipality_does", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."route_id", NEW."start", NEW."status", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="0e5dc6b0e90fedee97925eb5b7146e2a14e17cc2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_34d0b",
                            table="clients_supportplan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supportplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_supportplanevent" ("approved_how", "approved_on", "changed_at", "changed_by_id", "client_does", "client_id", "created_at", "created_by_id", "discussed_on", "duties", "ended_on", "evaluate_on", "every_days", "form_key", "goal", "goal_occupation_id", "goal_rung", "id", "months", "municipality_does", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route_id", "start", "status", "team_id", "version") VALUES (NEW."approved_how", NEW."approved_on", NEW."changed_at", NEW."changed_by_id", NEW."client_does", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."discussed_on", NEW."duties", NEW."ended_on", NEW."evaluate_on", NEW."every_days", NEW."form_key", NEW."goal", NEW."goal_occupation_id", NEW."goal_rung", NEW."id", NEW."months", NEW."municipality_does", NEW."municipality_id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."route_id", NEW."start", NEW."status", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="20acb3ac5eecb5942a6aa61b2581bedabd9874f2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5da74",
                            table="clients_supportplan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supportplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_supportplanevent" ("approved_how", "approved_on", "changed_at", "changed_by_id", "client_does", "client_id", "created_at", "created_by_id", "discussed_on", "duties", "ended_on", "evaluate_on", "every_days", "form_key", "goal", "goal_occupation_id", "goal_rung", "id", "months", "municipality_does", "municipality_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "route_id", "start", "status", "team_id", "version") VALUES (OLD."approved_how", OLD."approved_on", OLD."changed_at", OLD."changed_by_id", OLD."client_does", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."discussed_on", OLD."duties", OLD."ended_on", OLD."evaluate_on", OLD."every_days", OLD."form_key", OLD."goal", OLD."goal_occupation_id", OLD."goal_rung", OLD."id", OLD."months", OLD."municipality_does", OLD."municipality_id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."route_id", OLD."start", OLD."status", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="d005cdb8c71c8ec80837930647ffe669d79ab93c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2debf",
                            table="clients_supportplan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planevaluation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_planevaluationevent" ("client_id", "client_says", "created_at", "created_by_id", "form_key", "hinders", "id", "municipality_id", "next_on", "on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "team_id", "works") VALUES (NEW."client_id", NEW."client_says", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."hinders", NEW."id", NEW."municipality_id", NEW."next_on", NEW."on", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."team_id", NEW."works"); RETURN NULL;',
                            hash="00d9528ad75889a7cba84723d6bef91df4a3cf58",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8c289",
                            table="clients_planevaluation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planevaluation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_planevaluationevent" ("client_id", "client_says", "created_at", "created_by_id", "form_key", "hinders", "id", "municipality_id", "next_on", "on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "team_id", "works") VALUES (NEW."client_id", NEW."client_says", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."hinders", NEW."id", NEW."municipality_id", NEW."next_on", NEW."on", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id", NEW."team_id", NEW."works"); RETURN NULL;',
                            hash="ba6e4e14a46a9ac1644acbb8c544f43403664540",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ee045",
                            table="clients_planevaluation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planevaluation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_planevaluationevent" ("client_id", "client_says", "created_at", "created_by_id", "form_key", "hinders", "id", "municipality_id", "next_on", "on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "team_id", "works") VALUES (OLD."client_id", OLD."client_says", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."hinders", OLD."id", OLD."municipality_id", OLD."next_on", OLD."on", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."team_id", OLD."works"); RETURN NULL;',
                            hash="33559d0dc4b76ed0c2fd2add9acbdca578206bbf",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_533d5",
                            table="clients_planevaluation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supportsuggestion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_supportsuggestionevent" ("added", "because", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "decided_by_id", "decided_on", "form_key", "id", "intake_id", "municipality_id", "on", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "status", "support", "team_id", "version") VALUES (NEW."added", NEW."because", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."decided_by_id", NEW."decided_on", NEW."form_key", NEW."id", NEW."intake_id", NEW."municipality_id", NEW."on", NEW."part", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."status", NEW."support", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="d20666e55487bac7b8dc10d9ebd3846d6482eb8f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_08ff6",
                            table="clients_supportsuggestion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supportsuggestion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_supportsuggestionevent" ("added", "because", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "decided_by_id", "decided_on", "form_key", "id", "intake_id", "municipality_id", "on", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "status", "support", "team_id", "version") VALUES (NEW."added", NEW."because", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."decided_by_id", NEW."decided_on", NEW."form_key", NEW."id", NEW."intake_id", NEW."municipality_id", NEW."on", NEW."part", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."status", NEW."support", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="5195f1b69c5e469b66b3762322a9334da41d042a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_39534",
                            table="clients_supportsuggestion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="supportsuggestion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_supportsuggestionevent" ("added", "because", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "decided_by_id", "decided_on", "form_key", "id", "intake_id", "municipality_id", "on", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "status", "support", "team_id", "version") VALUES (OLD."added", OLD."because", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."decided_by_id", OLD."decided_on", OLD."form_key", OLD."id", OLD."intake_id", OLD."municipality_id", OLD."on", OLD."part", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."status", OLD."support", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="b9598acede1d0e0b5a0595a17c859f4eb1397863",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3e64c",
                            table="clients_supportsuggestion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_planitemevent" ("aim", "by_on", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "done_on", "form_key", "id", "life_domain_id", "municipality_id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "provision_id", "result", "status", "suggestion_id", "team_id", "title", "track", "version") VALUES (NEW."aim", NEW."by_on", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."done_on", NEW."form_key", NEW."id", NEW."life_domain_id", NEW."municipality_id", NEW."order", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."provision_id", NEW."result", NEW."status", NEW."suggestion_id", NEW."team_id", NEW."title", NEW."track", NEW."version"); RETURN NULL;',
                            hash="282f605143549d0bf5083c9154c891b740daf22d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7ce89",
                            table="clients_planitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_planitemevent" ("aim", "by_on", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "done_on", "form_key", "id", "life_domain_id", "municipality_id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "provision_id", "result", "status", "suggestion_id", "team_id", "title", "track", "version") VALUES (NEW."aim", NEW."by_on", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."done_on", NEW."form_key", NEW."id", NEW."life_domain_id", NEW."municipality_id", NEW."order", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id", NEW."provision_id", NEW."result", NEW."status", NEW."suggestion_id", NEW."team_id", NEW."title", NEW."track", NEW."version"); RETURN NULL;',
                            hash="d3c2917ab1c60fc650a27aa1ae877a0883dc7217",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f4a53",
                            table="clients_planitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="planitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_planitemevent" ("aim", "by_on", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "done_on", "form_key", "id", "life_domain_id", "municipality_id", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "provision_id", "result", "status", "suggestion_id", "team_id", "title", "track", "version") VALUES (OLD."aim", OLD."by_on", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."done_on", OLD."form_key", OLD."id", OLD."life_domain_id", OLD."municipality_id", OLD."order", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."provision_id", OLD."result", OLD."status", OLD."suggestion_id", OLD."team_id", OLD."title", OLD."track", OLD."version"); RETURN NULL;',
                            hash="b151359cbdc900f6c4857cc90cc41858c789158d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_55121",
                            table="clients_planitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="task",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_taskevent" ("changed_at", "changed_by_id", "client_id", "contact_id", "created_at", "created_by_id", "done_by_id", "done_on", "due_on", "form_key", "id", "item_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "what", "who") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."contact_id", NEW."created_at", NEW."created_by_id", NEW."done_by_id", NEW."done_on", NEW."due_on", NEW."form_key", NEW."id", NEW."item_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."team_id", NEW."version", NEW."what", NEW."who"); RETURN NULL;',
                            hash="f02395ba79bd3db54ab0f449ea26e68c9906a3d3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_41599",
                            table="clients_task",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="task",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_taskevent" ("changed_at", "changed_by_id", "client_id", "contact_id", "created_at", "created_by_id", "done_by_id", "done_on", "due_on", "form_key", "id", "item_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "what", "who") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."contact_id", NEW."created_at", NEW."created_by_id", NEW."done_by_id", NEW."done_on", NEW."due_on", NEW."form_key", NEW."id", NEW."item_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."team_id", NEW."version", NEW."what", NEW."who"); RETURN NULL;',
                            hash="504bbc72f6d39760dadccc318515c75b38a7a5be",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a4391",
                            table="clients_task",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="task",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_taskevent" ("changed_at", "changed_by_id", "client_id", "contact_id", "created_at", "created_by_id", "done_by_id", "done_on", "due_on", "form_key", "id", "item_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "what", "who") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."contact_id", OLD."created_at", OLD."created_by_id", OLD."done_by_id", OLD."done_on", OLD."due_on", OLD."form_key", OLD."id", OLD."item_id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."team_id", OLD."version", OLD."what", OLD."who"); RETURN NULL;',
                            hash="6d4089d71ec21f62106a2dbd48fdb415ffee0b05",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f6976",
                            table="clients_task",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workexperience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_workexperienceevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "from_year", "id", "municipality_id", "occupation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector_id", "tasks", "team_id", "title", "to_year", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."from_year", NEW."id", NEW."municipality_id", NEW."occupation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sector_id", NEW."tasks", NEW."team_id", NEW."title", NEW."to_year", NEW."version"); RETURN NULL;',
                            hash="423cce3abc131c319f9e3bf46bd0b4584a946fcd",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b806c",
                            table="clients_workexperience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workexperience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "clients_workexperienceevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "from_year", "id", "municipality_id", "occupation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector_id", "tasks", "team_id", "title", "to_year", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."from_year", NEW."id", NEW."municipality_id", NEW."occupation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sector_id", NEW."tasks", NEW."team_id", NEW."title", NEW."to_year", NEW."version"); RETURN NULL;',
                            hash="08dd4f17b7caada877e7aaa4bf7ab2acfeb76c55",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5ee76",
                            table="clients_workexperience",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="workexperience",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "clients_workexperienceevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "from_year", "id", "municipality_id", "occupation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sector_id", "tasks", "team_id", "title", "to_year", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."from_year", OLD."id", OLD."municipality_id", OLD."occupation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sector_id", OLD."tasks", OLD."team_id", OLD."title", OLD."to_year", OLD."version"); RETURN NULL;',
                            hash="3ff37017ee37d8c58b525cbf3d321db5309db59e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_337cb",
                            table="clients_workexperience",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
