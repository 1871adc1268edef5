import uuid

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.together


class Migration(migrations.Migration):
    dependencies = [
        ("clients", "0003_coachs_day"),
        ("core", "0004_drafts"),
        ("core", "__first__"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("trajectories", "0002_guards"),
    ]

    operations = [
        core.together.Together(
            operations=[
                migrations.CreateModel(
                    name="AftercareMoment",
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
                            "whom",
                            models.CharField(
                                choices=[("client", "de inwoner"), ("employer", "de werkgever")],
                                max_length=10,
                                verbose_name="met",
                            ),
                        ),
                        ("due_on", models.DateField(verbose_name="gepland voor")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "gepland"),
                                    ("done", "geweest"),
                                    ("skipped", "overgeslagen"),
                                ],
                                default="planned",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="gesproken op")),
                        (
                            "goes",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("well", "gaat goed"),
                                    ("mixed", "er is aandacht nodig"),
                                    ("badly", "dreigt mis te gaan"),
                                ],
                                max_length=6,
                                verbose_name="hoe gaat het",
                            ),
                        ),
                        ("report", models.TextField(blank=True, verbose_name="wat is besproken")),
                        ("agreements", models.TextField(blank=True, verbose_name="wat is afgesproken")),
                        ("reason", models.TextField(blank=True, verbose_name="waarom overgeslagen")),
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
                                related_name="aftercare",
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
                            "placement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="aftercare",
                                to="trajectories.placement",
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
                        "verbose_name": "nazorg",
                        "ordering": ("due_on", "whom", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("placement", "whom", "due_on"),
                                name="aftercare_once",
                                violation_error_message="Dit nazorgcontact staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "done"), _negated=True),
                                    models.Q(
                                        ("done_on__isnull", False), models.Q(("goes", ""), _negated=True)
                                    ),
                                    _connector="OR",
                                ),
                                name="aftercare_done_has_date",
                                violation_error_message="Vul in wanneer je sprak en hoe het gaat.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "skipped"), _negated=True),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="aftercare_skipped_with_reason",
                                violation_error_message="Schrijf op waarom dit contact niet nodig is.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AftercareMomentEvent",
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
                            "whom",
                            models.CharField(
                                choices=[("client", "de inwoner"), ("employer", "de werkgever")],
                                max_length=10,
                                verbose_name="met",
                            ),
                        ),
                        ("due_on", models.DateField(verbose_name="gepland voor")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "gepland"),
                                    ("done", "geweest"),
                                    ("skipped", "overgeslagen"),
                                ],
                                default="planned",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="gesproken op")),
                        (
                            "goes",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("well", "gaat goed"),
                                    ("mixed", "er is aandacht nodig"),
                                    ("badly", "dreigt mis te gaan"),
                                ],
                                max_length=6,
                                verbose_name="hoe gaat het",
                            ),
                        ),
                        ("report", models.TextField(blank=True, verbose_name="wat is besproken")),
                        ("agreements", models.TextField(blank=True, verbose_name="wat is afgesproken")),
                        ("reason", models.TextField(blank=True, verbose_name="waarom overgeslagen")),
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
                                to="trajectories.aftercaremoment",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.placement",
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
                    name="Card",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("sent_on", models.DateField(verbose_name="verstuurd op")),
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
                            "placement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="cards",
                                to="trajectories.placement",
                            ),
                        ),
                        (
                            "sent_by",
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
                        "verbose_name": "kaart",
                        "ordering": ("-sent_on", "-id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("placement",),
                                name="card_once",
                                violation_error_message="Voor deze baan is al een kaart verstuurd.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CardEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        ("sent_on", models.DateField(verbose_name="verstuurd op")),
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
                                to="trajectories.card",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.placement",
                            ),
                        ),
                        (
                            "sent_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                    name="ExitBonus",
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
                            "amount",
                            models.DecimalField(decimal_places=2, max_digits=8, verbose_name="bedrag"),
                        ),
                        ("asked_on", models.DateField(verbose_name="aangevraagd op")),
                        ("paid_on", models.DateField(verbose_name="uitbetaald op")),
                        ("decided_by", models.CharField(max_length=120, verbose_name="besloten door")),
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
                            "placement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="bonuses",
                                to="trajectories.placement",
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
                        "verbose_name": "uitstroombonus",
                        "ordering": ("-paid_on", "-id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("client",),
                                name="exit_bonus_once",
                                violation_error_message="De uitstroombonus is al uitbetaald. Dat kan maar één keer.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ExitBonusEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "amount",
                            models.DecimalField(decimal_places=2, max_digits=8, verbose_name="bedrag"),
                        ),
                        ("asked_on", models.DateField(verbose_name="aangevraagd op")),
                        ("paid_on", models.DateField(verbose_name="uitbetaald op")),
                        ("decided_by", models.CharField(max_length=120, verbose_name="besloten door")),
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
                                to="trajectories.exitbonus",
                            ),
                        ),
                        (
                            "placement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.placement",
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
                pgtrigger.migrations.AddTrigger(
                    model_name="aftercaremoment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_aftercaremomentevent" ("agreements", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "done_on", "due_on", "form_key", "goes", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "reason", "report", "status", "team_id", "version", "whom") VALUES (NEW."agreements", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."done_on", NEW."due_on", NEW."form_key", NEW."goes", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."placement_id", NEW."reason", NEW."report", NEW."status", NEW."team_id", NEW."version", NEW."whom"); RETURN NULL;',
                            hash="af23eb84cb45426f666e02b1a9fd4b5740fce99c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d65f5",
                            table="trajectories_aftercaremoment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="aftercaremoment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_aftercaremomentevent" ("agreements", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "done_on", "due_on", "form_key", "goes", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "reason", "report", "status", "team_id", "version", "whom") VALUES (NEW."agreements", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."done_on", NEW."due_on", NEW."form_key", NEW."goes", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."placement_id", NEW."reason", NEW."report", NEW."status", NEW."team_id", NEW."version", NEW."whom"); RETURN NULL;',
                            hash="c2b35b1c0b309eabd669e98068f412ac6cd00979",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3ae35",
                            table="trajectories_aftercaremoment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="aftercaremoment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_aftercaremomentevent" ("agreements", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "done_on", "due_on", "form_key", "goes", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "reason", "report", "status", "team_id", "version", "whom") VALUES (OLD."agreements", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."done_on", OLD."due_on", OLD."form_key", OLD."goes", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."placement_id", OLD."reason", OLD."report", OLD."status", OLD."team_id", OLD."version", OLD."whom"); RETURN NULL;',
                            hash="f53e606ebd29bb8829a9335464504b4222dad95d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_329c5",
                            table="trajectories_aftercaremoment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="card",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_cardevent" ("client_id", "created_at", "created_by_id", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "sent_by_id", "sent_on", "team_id") VALUES (NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."placement_id", NEW."sent_by_id", NEW."sent_on", NEW."team_id"); RETURN NULL;',
                            hash="7fd921c6e7c719b75b0459fa5515996975731fd1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a6584",
                            table="trajectories_card",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="card",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_cardevent" ("client_id", "created_at", "created_by_id", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "sent_by_id", "sent_on", "team_id") VALUES (NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."placement_id", NEW."sent_by_id", NEW."sent_on", NEW."team_id"); RETURN NULL;',
                            hash="5a47498243f7371ba6474d9018353cb8a05cf896",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c8310",
                            table="trajectories_card",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="card",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_cardevent" ("client_id", "created_at", "created_by_id", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "sent_by_id", "sent_on", "team_id") VALUES (OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."placement_id", OLD."sent_by_id", OLD."sent_on", OLD."team_id"); RETURN NULL;',
                            hash="6ccb53ee198b02849c69cc0d40bb7f6633f64452",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7e715",
                            table="trajectories_card",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exitbonus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_exitbonusevent" ("amount", "asked_on", "client_id", "created_at", "created_by_id", "decided_by", "form_key", "id", "municipality_id", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "team_id") VALUES (NEW."amount", NEW."asked_on", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."decided_by", NEW."form_key", NEW."id", NEW."municipality_id", NEW."paid_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."placement_id", NEW."team_id"); RETURN NULL;',
                            hash="038d53032831bb5af3de9c6c371c7eee63fc1e91",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f78f5",
                            table="trajectories_exitbonus",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exitbonus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_exitbonusevent" ("amount", "asked_on", "client_id", "created_at", "created_by_id", "decided_by", "form_key", "id", "municipality_id", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "team_id") VALUES (NEW."amount", NEW."asked_on", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."decided_by", NEW."form_key", NEW."id", NEW."municipality_id", NEW."paid_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."placement_id", NEW."team_id"); RETURN NULL;',
                            hash="0b575a377a19d2f99558b51f63d1620e7fdff637",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d5535",
                            table="trajectories_exitbonus",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="exitbonus",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_exitbonusevent" ("amount", "asked_on", "client_id", "created_at", "created_by_id", "decided_by", "form_key", "id", "municipality_id", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "team_id") VALUES (OLD."amount", OLD."asked_on", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."decided_by", OLD."form_key", OLD."id", OLD."municipality_id", OLD."paid_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."placement_id", OLD."team_id"); RETURN NULL;',
                            hash="1d63aca74c2b44b4dd0f9febf03ef6a643b70742",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8e778",
                            table="trajectories_exitbonus",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
