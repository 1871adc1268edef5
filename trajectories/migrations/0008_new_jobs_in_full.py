import uuid

import django.contrib.postgres.fields
import django.db.models.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.together
import employers.domain.growth
import trajectories.domain.lasting
import trajectories.domain.learning
import trajectories.domain.legal_form
import trajectories.domain.questionnaire
import trajectories.domain.round


class Migration(migrations.Migration):
    dependencies = [
        ("clients", "0005_catalogue_of_the_town"),
        ("core", "0009_stacked_week"),
        ("core", "__first__"),
        ("employers", "0009_agreement_texts"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("trajectories", "0007_rows_follow_a_merge"),
    ]

    operations = [
        core.together.Together(
            operations=[
                migrations.CreateModel(
                    name="Absence",
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
                                    ("holiday", "vakantie"),
                                    ("care", "geen opvang voor de kinderen"),
                                    ("other", "anders"),
                                ],
                                default="holiday",
                                max_length=8,
                                verbose_name="soort",
                            ),
                        ),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(verbose_name="tot en met")),
                        (
                            "candidate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="absences",
                                to="trajectories.candidate",
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
                        "verbose_name": "periode niet beschikbaar",
                        "verbose_name_plural": "perioden niet beschikbaar",
                        "ordering": ("start", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("end__gte", models.F("start"))),
                                name="absence_order",
                                violation_error_message="De einddatum ligt voor de begindatum.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AbsenceEvent",
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
                                    ("holiday", "vakantie"),
                                    ("care", "geen opvang voor de kinderen"),
                                    ("other", "anders"),
                                ],
                                default="holiday",
                                max_length=8,
                                verbose_name="soort",
                            ),
                        ),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(verbose_name="tot en met")),
                        (
                            "candidate",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.candidate",
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
                                to="trajectories.absence",
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
                    name="CandidateFactor",
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
                        ("step", models.PositiveSmallIntegerField(verbose_name="stap")),
                        ("helps", models.BooleanField(verbose_name="hielp")),
                        (
                            "key",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("shortage", "De werkgever heeft mensen nodig"),
                                    ("growth_asked", "Er is naar groei gevraagd"),
                                    ("tipped", "De gemeente gaf vroeg een tip"),
                                    ("knows_group", "De werkgever kent de doelgroep"),
                                    ("earlier_success", "Het lukte eerder al eens"),
                                    ("employer_central", "De werkgever stond centraal"),
                                    ("employer_understood", "Wij begrepen wat de werkgever nodig heeft"),
                                    ("partners_together", "De partners werkten samen"),
                                    ("commitment", "De werkgever deed echt mee"),
                                    ("no_support_inside", "Binnen de organisatie was weinig steun"),
                                    ("own_supply", "Partners dachten vanuit hun eigen aanbod"),
                                    ("fits_motivation", "Het werk past bij wat de kandidaat wil"),
                                    ("chosen_on_skills", "De kandidaat is gekozen op vaardigheden"),
                                    ("informed", "De kandidaat wist waar het om ging"),
                                    ("attitude", "Houding en gedrag pasten"),
                                    ("empowerment", "De kandidaat was goed voorbereid"),
                                    ("no_candidate", "Er was geen kandidaat"),
                                    ("profile_misfit", "Het profiel paste niet bij de doelgroep"),
                                    ("wage_while_learning", "De kandidaat kreeg loon tijdens het inleren"),
                                    ("train", "Er kon steeds een volgende instappen"),
                                    ("plan_unclear", "Het plan was niet duidelijk voor de kandidaat"),
                                    ("experience", "De kandidaat had ervaring die hielp"),
                                    ("motivation_seen", "De werkgever zag de inzet van de kandidaat"),
                                    ("employer_guides", "De werkgever wilde het en begeleidde zelf"),
                                    ("open_culture", "Er was een open sfeer"),
                                    ("useful_already", "De kandidaat was al snel van nut"),
                                    ("guide_relation", "Het klikte niet met de begeleider"),
                                    ("guides_changed", "De begeleider wisselde vaak"),
                                    ("coach_absent", "De werkcoach was weinig betrokken"),
                                    ("much_guidance", "Er was veel begeleiding nodig"),
                                    ("help_outside", "Hulp buiten het werk schoot tekort"),
                                    ("little_talk", "Er werd weinig overlegd"),
                                    ("shallow_evaluations", "Evaluaties gingen niet diep"),
                                    ("job_appeared", "De baan kwam zoals verwacht"),
                                    ("can_do_tasks", "De kandidaat kan (een deel van) de taken"),
                                    ("quick_next", "Er was snel een andere werkgever"),
                                    (
                                        "distance_stays",
                                        "Het werk bleef te ver weg: niveau, tempo, taal, thuis of gedrag",
                                    ),
                                ],
                                max_length=24,
                                verbose_name="factor",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="in eigen woorden")),
                        ("on", models.DateField(verbose_name="datum")),
                        (
                            "candidate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="factors",
                                to="trajectories.candidate",
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
                        "verbose_name": "factor van een kandidaat",
                        "verbose_name_plural": "factoren van een kandidaat",
                        "ordering": ("step", "-helps", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("step__range", (1, 6))), name="candidate_factor_step"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("key", ""), _negated=True),
                                    models.Q(("note", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="candidate_factor_said",
                                violation_error_message="Kies een factor uit de lijst, of schrijf zelf op wat hielp of in de weg stond.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("key", ""), _negated=True),
                                fields=("candidate", "step", "key"),
                                name="candidate_factor_once",
                                violation_error_message="Deze factor staat al bij deze stap.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CandidateFactorEvent",
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
                        ("step", models.PositiveSmallIntegerField(verbose_name="stap")),
                        ("helps", models.BooleanField(verbose_name="hielp")),
                        (
                            "key",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("shortage", "De werkgever heeft mensen nodig"),
                                    ("growth_asked", "Er is naar groei gevraagd"),
                                    ("tipped", "De gemeente gaf vroeg een tip"),
                                    ("knows_group", "De werkgever kent de doelgroep"),
                                    ("earlier_success", "Het lukte eerder al eens"),
                                    ("employer_central", "De werkgever stond centraal"),
                                    ("employer_understood", "Wij begrepen wat de werkgever nodig heeft"),
                                    ("partners_together", "De partners werkten samen"),
                                    ("commitment", "De werkgever deed echt mee"),
                                    ("no_support_inside", "Binnen de organisatie was weinig steun"),
                                    ("own_supply", "Partners dachten vanuit hun eigen aanbod"),
                                    ("fits_motivation", "Het werk past bij wat de kandidaat wil"),
                                    ("chosen_on_skills", "De kandidaat is gekozen op vaardigheden"),
                                    ("informed", "De kandidaat wist waar het om ging"),
                                    ("attitude", "Houding en gedrag pasten"),
                                    ("empowerment", "De kandidaat was goed voorbereid"),
                                    ("no_candidate", "Er was geen kandidaat"),
                                    ("profile_misfit", "Het profiel paste niet bij de doelgroep"),
                                    ("wage_while_learning", "De kandidaat kreeg loon tijdens het inleren"),
                                    ("train", "Er kon steeds een volgende instappen"),
                                    ("plan_unclear", "Het plan was niet duidelijk voor de kandidaat"),
                                    ("experience", "De kandidaat had ervaring die hielp"),
                                    ("motivation_seen", "De werkgever zag de inzet van de kandidaat"),
                                    ("employer_guides", "De werkgever wilde het en begeleidde zelf"),
                                    ("open_culture", "Er was een open sfeer"),
                                    ("useful_already", "De kandidaat was al snel van nut"),
                                    ("guide_relation", "Het klikte niet met de begeleider"),
                                    ("guides_changed", "De begeleider wisselde vaak"),
                                    ("coach_absent", "De werkcoach was weinig betrokken"),
                                    ("much_guidance", "Er was veel begeleiding nodig"),
                                    ("help_outside", "Hulp buiten het werk schoot tekort"),
                                    ("little_talk", "Er werd weinig overlegd"),
                                    ("shallow_evaluations", "Evaluaties gingen niet diep"),
                                    ("job_appeared", "De baan kwam zoals verwacht"),
                                    ("can_do_tasks", "De kandidaat kan (een deel van) de taken"),
                                    ("quick_next", "Er was snel een andere werkgever"),
                                    (
                                        "distance_stays",
                                        "Het werk bleef te ver weg: niveau, tempo, taal, thuis of gedrag",
                                    ),
                                ],
                                max_length=24,
                                verbose_name="factor",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="in eigen woorden")),
                        ("on", models.DateField(verbose_name="datum")),
                        (
                            "candidate",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.candidate",
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
                                to="trajectories.candidatefactor",
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
                    name="CareHours",
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
                        ("weekday", models.PositiveSmallIntegerField(verbose_name="dag")),
                        ("start", models.TimeField(verbose_name="van")),
                        ("end", models.TimeField(verbose_name="tot")),
                        (
                            "candidate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="care_hours",
                                to="trajectories.candidate",
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
                        "verbose_name": "zorguren",
                        "verbose_name_plural": "zorguren",
                        "ordering": ("weekday", "start", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("weekday__range", (0, 6))), name="care_hours_weekday"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("end__gt", models.F("start"))),
                                name="care_hours_order",
                                violation_error_message="De eindtijd ligt voor de begintijd.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CareHoursEvent",
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
                        ("weekday", models.PositiveSmallIntegerField(verbose_name="dag")),
                        ("start", models.TimeField(verbose_name="van")),
                        ("end", models.TimeField(verbose_name="tot")),
                        (
                            "candidate",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.candidate",
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
                                to="trajectories.carehours",
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
                    name="ChainJob",
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
                        ("order", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                        ("function", models.CharField(max_length=160, verbose_name="werk")),
                        (
                            "hours",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="uren per week"
                            ),
                        ),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(verbose_name="tot en met")),
                        ("onward", models.TextField(blank=True, verbose_name="hoe gaat het daarna verder")),
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
                            "employer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="chain_jobs",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "job",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="chain_jobs",
                                to="employers.futurejob",
                                verbose_name="toekomstige baan",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="chain",
                                to="trajectories.project",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ontwikkelbaan",
                        "verbose_name_plural": "ontwikkelbanen",
                        "ordering": ("order", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                                fields=("project", "order"),
                                name="chain_order_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("end__gte", models.F("start"))),
                                name="chain_job_order",
                                violation_error_message="De baan eindigt voordat die begint.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ChainJobEvent",
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
                        ("order", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                        ("function", models.CharField(max_length=160, verbose_name="werk")),
                        (
                            "hours",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="uren per week"
                            ),
                        ),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(verbose_name="tot en met")),
                        ("onward", models.TextField(blank=True, verbose_name="hoe gaat het daarna verder")),
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
                            "employer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "job",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.futurejob",
                                verbose_name="toekomstige baan",
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
                                to="trajectories.chainjob",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.project",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ChainMove",
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
                        ("end", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
                        (
                            "ended",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("onward", "door naar de volgende baan"),
                                    ("stayed", "blijft hier werken"),
                                    ("stopped", "gestopt"),
                                ],
                                max_length=8,
                                verbose_name="hoe liep het af",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="toelichting")),
                        (
                            "candidate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="chain_moves",
                                to="trajectories.candidate",
                            ),
                        ),
                        (
                            "chain_job",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="moves",
                                to="trajectories.chainjob",
                                verbose_name="ontwikkelbaan",
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
                        "verbose_name": "stap op de keten",
                        "ordering": ("start", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("candidate", "chain_job"),
                                name="chain_move_once",
                                violation_error_message="Deze kandidaat was al op deze ontwikkelbaan.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("end", None)),
                                fields=("candidate",),
                                name="chain_one_at_a_time",
                                violation_error_message="Deze kandidaat werkt nog op een andere ontwikkelbaan.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("end", None), ("ended", "")),
                                    models.Q(
                                        ("end__gte", models.F("start")),
                                        models.Q(("ended", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="chain_move_ended",
                                violation_error_message="Vul in wanneer en hoe het afliep.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ChainMoveEvent",
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
                        ("end", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
                        (
                            "ended",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("onward", "door naar de volgende baan"),
                                    ("stayed", "blijft hier werken"),
                                    ("stopped", "gestopt"),
                                ],
                                max_length=8,
                                verbose_name="hoe liep het af",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="toelichting")),
                        (
                            "candidate",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.candidate",
                            ),
                        ),
                        (
                            "chain_job",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.chainjob",
                                verbose_name="ontwikkelbaan",
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
                                to="trajectories.chainmove",
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
                    name="GuidanceContact",
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
                                choices=[
                                    ("candidate", "de kandidaat"),
                                    ("place", "de leerplek"),
                                    ("employer", "de werkgever"),
                                ],
                                max_length=10,
                                verbose_name="met",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="datum")),
                        ("note", models.TextField(blank=True, verbose_name="wat is afgesproken")),
                        (
                            "candidate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="guidance_contacts",
                                to="trajectories.candidate",
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
                        "verbose_name": "contact tijdens het inleren",
                        "verbose_name_plural": "contacten tijdens het inleren",
                        "ordering": ("-on", "-id"),
                    },
                ),
                migrations.CreateModel(
                    name="GuidanceContactEvent",
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
                                choices=[
                                    ("candidate", "de kandidaat"),
                                    ("place", "de leerplek"),
                                    ("employer", "de werkgever"),
                                ],
                                max_length=10,
                                verbose_name="met",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="datum")),
                        ("note", models.TextField(blank=True, verbose_name="wat is afgesproken")),
                        (
                            "candidate",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.candidate",
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
                                to="trajectories.guidancecontact",
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
                    name="LastingCheck",
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
                        ("months", models.PositiveSmallIntegerField(verbose_name="maanden na de start")),
                        ("due_on", models.DateField(verbose_name="navragen op")),
                        ("asked_on", models.DateField(blank=True, null=True, verbose_name="nagevraagd op")),
                        (
                            "still",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        trajectories.domain.lasting.Still["SAME"],
                                        "Werkt nog bij deze werkgever",
                                    ),
                                    (trajectories.domain.lasting.Still["OTHER"], "Werkt, maar ergens anders"),
                                    (trajectories.domain.lasting.Still["NO"], "Werkt niet meer"),
                                    (trajectories.domain.lasting.Still["UNKNOWN"], "Niet te achterhalen"),
                                ],
                                max_length=8,
                                verbose_name="hoe staat het ermee",
                            ),
                        ),
                        (
                            "hours",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="uren per week"
                            ),
                        ),
                        (
                            "wage",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        trajectories.domain.lasting.WageSupport["WITHOUT"],
                                        "Loon zonder steun van de gemeente",
                                    ),
                                    (
                                        trajectories.domain.lasting.WageSupport["WITH"],
                                        "Loon met steun (bijvoorbeeld loonkostensubsidie)",
                                    ),
                                    (trajectories.domain.lasting.WageSupport["UNKNOWN"], "Niet bekend"),
                                ],
                                max_length=8,
                                verbose_name="loon",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="toelichting")),
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
                                related_name="checks",
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
                        "verbose_name": "navraag na de start",
                        "verbose_name_plural": "navragen na de start",
                        "ordering": ("due_on", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("placement", "months"), name="lasting_check_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("months__in", [3, 6, 12, 24])),
                                name="lasting_check_months",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("asked_on", None), ("still", "")),
                                    models.Q(
                                        ("asked_on__isnull", False), models.Q(("still", ""), _negated=True)
                                    ),
                                    _connector="OR",
                                ),
                                name="lasting_check_asked",
                                violation_error_message="Vul in wanneer je het navroeg en wat je hoorde.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hours", None), ("hours__lte", 60), _connector="OR"),
                                name="lasting_check_hours",
                                violation_error_message="Vul een aantal uren in van 0 tot en met 60.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LastingCheckEvent",
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
                        ("months", models.PositiveSmallIntegerField(verbose_name="maanden na de start")),
                        ("due_on", models.DateField(verbose_name="navragen op")),
                        ("asked_on", models.DateField(blank=True, null=True, verbose_name="nagevraagd op")),
                        (
                            "still",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        trajectories.domain.lasting.Still["SAME"],
                                        "Werkt nog bij deze werkgever",
                                    ),
                                    (trajectories.domain.lasting.Still["OTHER"], "Werkt, maar ergens anders"),
                                    (trajectories.domain.lasting.Still["NO"], "Werkt niet meer"),
                                    (trajectories.domain.lasting.Still["UNKNOWN"], "Niet te achterhalen"),
                                ],
                                max_length=8,
                                verbose_name="hoe staat het ermee",
                            ),
                        ),
                        (
                            "hours",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="uren per week"
                            ),
                        ),
                        (
                            "wage",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        trajectories.domain.lasting.WageSupport["WITHOUT"],
                                        "Loon zonder steun van de gemeente",
                                    ),
                                    (
                                        trajectories.domain.lasting.WageSupport["WITH"],
                                        "Loon met steun (bijvoorbeeld loonkostensubsidie)",
                                    ),
                                    (trajectories.domain.lasting.WageSupport["UNKNOWN"], "Niet bekend"),
                                ],
                                max_length=8,
                                verbose_name="loon",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="toelichting")),
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
                                to="trajectories.lastingcheck",
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
                    name="LearnInAside",
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
                        ("reason", models.CharField(max_length=200, verbose_name="waarom geen stap")),
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
                            "municipality",
                            models.ForeignKey(
                                editable=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.municipality",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="asides",
                                to="trajectories.learninplan",
                            ),
                        ),
                        (
                            "skill",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.skill",
                                verbose_name="vaardigheid",
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
                        "verbose_name": "vaardigheid zonder stap",
                        "verbose_name_plural": "vaardigheden zonder stap",
                        "ordering": ("skill__name", "id"),
                        "constraints": [
                            models.UniqueConstraint(fields=("plan", "skill"), name="learn_in_aside_once"),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True),
                                name="learn_in_aside_reason",
                                violation_error_message="Schrijf op waarom hier geen stap voor nodig is.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LearnInAsideEvent",
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
                        ("reason", models.CharField(max_length=200, verbose_name="waarom geen stap")),
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
                                to="trajectories.learninaside",
                            ),
                        ),
                        (
                            "plan",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.learninplan",
                            ),
                        ),
                        (
                            "skill",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.skill",
                                verbose_name="vaardigheid",
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
                    name="LearningMeeting",
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
                                    (
                                        trajectories.domain.learning.LearningMeetingKind["COACHES"],
                                        "Werkcoaches onder elkaar",
                                    ),
                                    (
                                        trajectories.domain.learning.LearningMeetingKind["STEERING"],
                                        "Stuurgroep",
                                    ),
                                    (
                                        trajectories.domain.learning.LearningMeetingKind["EMPLOYERS"],
                                        "Met werkgevers",
                                    ),
                                ],
                                max_length=10,
                                verbose_name="soort",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="datum")),
                        ("who", models.CharField(blank=True, max_length=300, verbose_name="wie waren erbij")),
                        ("report", models.TextField(blank=True, verbose_name="wat is besproken")),
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
                            "projects",
                            models.ManyToManyField(
                                blank=True,
                                related_name="meetings",
                                to="trajectories.project",
                                verbose_name="projecten",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "leerbijeenkomst",
                        "verbose_name_plural": "leerbijeenkomsten",
                        "ordering": ("-on", "-id"),
                    },
                ),
                migrations.CreateModel(
                    name="LearningMeetingEvent",
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
                                    (
                                        trajectories.domain.learning.LearningMeetingKind["COACHES"],
                                        "Werkcoaches onder elkaar",
                                    ),
                                    (
                                        trajectories.domain.learning.LearningMeetingKind["STEERING"],
                                        "Stuurgroep",
                                    ),
                                    (
                                        trajectories.domain.learning.LearningMeetingKind["EMPLOYERS"],
                                        "Met werkgevers",
                                    ),
                                ],
                                max_length=10,
                                verbose_name="soort",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="datum")),
                        ("who", models.CharField(blank=True, max_length=300, verbose_name="wie waren erbij")),
                        ("report", models.TextField(blank=True, verbose_name="wat is besproken")),
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
                                to="trajectories.learningmeeting",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LearningQuestion",
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
                        ("question", models.TextField(verbose_name="leervraag")),
                        ("action", models.TextField(blank=True, verbose_name="wat gaan we doen")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="voor wanneer")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                        ("answer", models.TextField(blank=True, verbose_name="wat kwam eruit")),
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
                            "meeting",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="questions",
                                to="trajectories.learningmeeting",
                                verbose_name="uit welke bijeenkomst",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="questions",
                                to="trajectories.project",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "who",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="wie",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "leervraag",
                        "verbose_name_plural": "leervragen",
                        "ordering": ("done_on", "due_on", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("done_on", None),
                                    models.Q(("answer", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="learning_question_answer",
                                violation_error_message="Schrijf op wat eruit kwam.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LearningQuestionEvent",
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
                        ("question", models.TextField(verbose_name="leervraag")),
                        ("action", models.TextField(blank=True, verbose_name="wat gaan we doen")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="voor wanneer")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                        ("answer", models.TextField(blank=True, verbose_name="wat kwam eruit")),
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
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.learningmeeting",
                                verbose_name="uit welke bijeenkomst",
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
                                to="trajectories.learningquestion",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.project",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "who",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="wie",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Lesson",
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
                        ("text", models.TextField(verbose_name="wat leerden we")),
                        (
                            "advice",
                            models.TextField(blank=True, verbose_name="wat doen we een volgende keer"),
                        ),
                        (
                            "step",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="bij welke stap"
                            ),
                        ),
                        (
                            "routes",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        (
                                            employers.domain.growth.LearnInRoute["SMALL"],
                                            "Kleinschalige groei",
                                        ),
                                        (
                                            employers.domain.growth.LearnInRoute["LARGE"],
                                            "Grootschalige groei",
                                        ),
                                        (
                                            employers.domain.growth.LearnInRoute["STEPPING_STONE"],
                                            "Ontwikkelbanen",
                                        ),
                                        (employers.domain.growth.LearnInRoute["STACKED"], "Stapelbanen"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="routes",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="datum")),
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
                            "employer",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="lessons",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="lessons",
                                to="trajectories.project",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="lessons",
                                to="trajectories.learningquestion",
                                verbose_name="uit welke leervraag",
                            ),
                        ),
                        (
                            "sector",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="core.sector",
                                verbose_name="sector",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "les",
                        "verbose_name_plural": "lessen",
                        "ordering": ("-on", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("step", None), ("step__range", (1, 6)), _connector="OR"),
                                name="lesson_step",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LessonEvent",
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
                        ("text", models.TextField(verbose_name="wat leerden we")),
                        (
                            "advice",
                            models.TextField(blank=True, verbose_name="wat doen we een volgende keer"),
                        ),
                        (
                            "step",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="bij welke stap"
                            ),
                        ),
                        (
                            "routes",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        (
                                            employers.domain.growth.LearnInRoute["SMALL"],
                                            "Kleinschalige groei",
                                        ),
                                        (
                                            employers.domain.growth.LearnInRoute["LARGE"],
                                            "Grootschalige groei",
                                        ),
                                        (
                                            employers.domain.growth.LearnInRoute["STEPPING_STONE"],
                                            "Ontwikkelbanen",
                                        ),
                                        (employers.domain.growth.LearnInRoute["STACKED"], "Stapelbanen"),
                                    ],
                                    max_length=16,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="routes",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="datum")),
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
                            "employer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.employer",
                                verbose_name="werkgever",
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
                                to="trajectories.lesson",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.project",
                                verbose_name="project",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.learningquestion",
                                verbose_name="uit welke leervraag",
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
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlaceClosed",
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
                        ("start", models.DateField(verbose_name="dicht van")),
                        ("end", models.DateField(verbose_name="dicht tot en met")),
                        ("reason", models.CharField(blank=True, max_length=120, verbose_name="waarom")),
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
                            "place",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="closings",
                                to="trajectories.learninplace",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "sluiting van een leerplek",
                        "ordering": ("start", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("end__gte", models.F("start"))),
                                name="place_closed_order",
                                violation_error_message="De einddatum ligt voor de begindatum.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlaceClosedEvent",
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
                        ("start", models.DateField(verbose_name="dicht van")),
                        ("end", models.DateField(verbose_name="dicht tot en met")),
                        ("reason", models.CharField(blank=True, max_length=120, verbose_name="waarom")),
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
                                to="trajectories.placeclosed",
                            ),
                        ),
                        (
                            "place",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.learninplace",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlaceGuide",
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
                        (
                            "contact",
                            models.CharField(blank=True, max_length=160, verbose_name="telefoon of e-mail"),
                        ),
                        ("start", models.DateField(blank=True, null=True, verbose_name="van")),
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
                            "place",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="guides",
                                to="trajectories.learninplace",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "begeleider op een leerplek",
                        "ordering": ("name", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end", None),
                                    ("start", None),
                                    ("end__gte", models.F("start")),
                                    _connector="OR",
                                ),
                                name="place_guide_order",
                                violation_error_message="De einddatum ligt voor de begindatum.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlaceGuideEvent",
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
                        (
                            "contact",
                            models.CharField(blank=True, max_length=160, verbose_name="telefoon of e-mail"),
                        ),
                        ("start", models.DateField(blank=True, null=True, verbose_name="van")),
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
                                to="trajectories.placeguide",
                            ),
                        ),
                        (
                            "place",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.learninplace",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlaceHours",
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
                        ("weekday", models.PositiveSmallIntegerField(verbose_name="dag")),
                        ("start", models.TimeField(verbose_name="van")),
                        ("end", models.TimeField(verbose_name="tot")),
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
                            "place",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="hours",
                                to="trajectories.learninplace",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "openingstijd van een leerplek",
                        "ordering": ("weekday", "start", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("weekday__range", (0, 6))), name="place_hours_weekday"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("end__gt", models.F("start"))),
                                name="place_hours_order",
                                violation_error_message="De eindtijd ligt voor de begintijd.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlaceHoursEvent",
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
                        ("weekday", models.PositiveSmallIntegerField(verbose_name="dag")),
                        ("start", models.TimeField(verbose_name="van")),
                        ("end", models.TimeField(verbose_name="tot")),
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
                                to="trajectories.placehours",
                            ),
                        ),
                        (
                            "place",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.learninplace",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlacementPart",
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
                        ("function", models.CharField(max_length=160, verbose_name="functie")),
                        ("hours", models.PositiveSmallIntegerField(verbose_name="uren per week")),
                        ("start", models.DateField(verbose_name="begint op")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
                        (
                            "contract",
                            models.CharField(
                                choices=[("fixed", "tijdelijk"), ("permanent", "vast"), ("temp", "uitzend")],
                                max_length=10,
                                verbose_name="contract",
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
                            "employer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="placement_parts",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "job",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="employers.futurejob",
                                verbose_name="baan",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="parts",
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
                        "verbose_name": "deel van een stapelbaan",
                        "verbose_name_plural": "delen van een stapelbaan",
                        "ordering": ("start", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end", None), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="placement_part_order",
                                violation_error_message="De einddatum ligt voor de begindatum.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("hours__range", (1, 60))),
                                name="placement_part_hours",
                                violation_error_message="Vul een aantal uren in van 1 tot en met 60.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlacementPartEvent",
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
                        ("function", models.CharField(max_length=160, verbose_name="functie")),
                        ("hours", models.PositiveSmallIntegerField(verbose_name="uren per week")),
                        ("start", models.DateField(verbose_name="begint op")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="geëindigd op")),
                        (
                            "contract",
                            models.CharField(
                                choices=[("fixed", "tijdelijk"), ("permanent", "vast"), ("temp", "uitzend")],
                                max_length=10,
                                verbose_name="contract",
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
                            "employer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "job",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.futurejob",
                                verbose_name="baan",
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
                                to="trajectories.placementpart",
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
                    name="PlaceRoom",
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
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                        ("room", models.PositiveSmallIntegerField(verbose_name="plaats voor")),
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
                            "place",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rooms",
                                to="trajectories.learninplace",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ruimte op een leerplek",
                        "ordering": ("start", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end", None), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="place_room_order",
                                violation_error_message="De einddatum ligt voor de begindatum.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("room__lte", 500)),
                                name="place_room_number",
                                violation_error_message="Vul een aantal in van 0 tot en met 500.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlaceRoomEvent",
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
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot en met")),
                        ("room", models.PositiveSmallIntegerField(verbose_name="plaats voor")),
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
                                to="trajectories.placeroom",
                            ),
                        ),
                        (
                            "place",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.learninplace",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PlaceSkill",
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
                        ("level", models.PositiveSmallIntegerField(verbose_name="tot niveau")),
                        (
                            "tasks",
                            models.TextField(
                                blank=True, verbose_name="met welke taken, van eenvoudig naar moeilijk"
                            ),
                        ),
                        (
                            "weeks",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="hoeveel weken ongeveer"
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
                            "place",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="skills",
                                to="trajectories.learninplace",
                            ),
                        ),
                        (
                            "skill",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                to="core.skill",
                                verbose_name="vaardigheid",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "vaardigheid op een leerplek",
                        "ordering": ("skill__name", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("place", "skill"),
                                name="place_skill_once",
                                violation_error_message="Deze vaardigheid staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("level__range", (1, 4))), name="place_skill_level"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PlaceSkillEvent",
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
                        ("level", models.PositiveSmallIntegerField(verbose_name="tot niveau")),
                        (
                            "tasks",
                            models.TextField(
                                blank=True, verbose_name="met welke taken, van eenvoudig naar moeilijk"
                            ),
                        ),
                        (
                            "weeks",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="hoeveel weken ongeveer"
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
                                to="trajectories.placeskill",
                            ),
                        ),
                        (
                            "place",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.learninplace",
                            ),
                        ),
                        (
                            "skill",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="core.skill",
                                verbose_name="vaardigheid",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProjectEmployer",
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
                            "places",
                            models.PositiveSmallIntegerField(default=1, verbose_name="aantal plaatsen"),
                        ),
                        (
                            "guaranteed",
                            models.BooleanField(
                                default=False, verbose_name="de werkgever garandeert de baan"
                            ),
                        ),
                        (
                            "note",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="wat brengt deze werkgever in"
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
                            "employer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="shared_projects",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "job",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="shared_projects",
                                to="employers.futurejob",
                                verbose_name="baan",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="employers",
                                to="trajectories.project",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "werkgever van het project",
                        "verbose_name_plural": "werkgevers van het project",
                        "ordering": ("employer__name", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("project", "employer", "job"),
                                name="project_employer_once",
                                nulls_distinct=False,
                                violation_error_message="Deze werkgever doet al mee met deze baan.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProjectEmployerEvent",
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
                            "places",
                            models.PositiveSmallIntegerField(default=1, verbose_name="aantal plaatsen"),
                        ),
                        (
                            "guaranteed",
                            models.BooleanField(
                                default=False, verbose_name="de werkgever garandeert de baan"
                            ),
                        ),
                        (
                            "note",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="wat brengt deze werkgever in"
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
                            "employer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "job",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.futurejob",
                                verbose_name="baan",
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
                                to="trajectories.projectemployer",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.project",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProjectFactor",
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
                        ("step", models.PositiveSmallIntegerField(verbose_name="stap")),
                        ("helps", models.BooleanField(verbose_name="hielp")),
                        (
                            "key",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("shortage", "De werkgever heeft mensen nodig"),
                                    ("growth_asked", "Er is naar groei gevraagd"),
                                    ("tipped", "De gemeente gaf vroeg een tip"),
                                    ("knows_group", "De werkgever kent de doelgroep"),
                                    ("earlier_success", "Het lukte eerder al eens"),
                                    ("employer_central", "De werkgever stond centraal"),
                                    ("employer_understood", "Wij begrepen wat de werkgever nodig heeft"),
                                    ("partners_together", "De partners werkten samen"),
                                    ("commitment", "De werkgever deed echt mee"),
                                    ("no_support_inside", "Binnen de organisatie was weinig steun"),
                                    ("own_supply", "Partners dachten vanuit hun eigen aanbod"),
                                    ("fits_motivation", "Het werk past bij wat de kandidaat wil"),
                                    ("chosen_on_skills", "De kandidaat is gekozen op vaardigheden"),
                                    ("informed", "De kandidaat wist waar het om ging"),
                                    ("attitude", "Houding en gedrag pasten"),
                                    ("empowerment", "De kandidaat was goed voorbereid"),
                                    ("no_candidate", "Er was geen kandidaat"),
                                    ("profile_misfit", "Het profiel paste niet bij de doelgroep"),
                                    ("wage_while_learning", "De kandidaat kreeg loon tijdens het inleren"),
                                    ("train", "Er kon steeds een volgende instappen"),
                                    ("plan_unclear", "Het plan was niet duidelijk voor de kandidaat"),
                                    ("experience", "De kandidaat had ervaring die hielp"),
                                    ("motivation_seen", "De werkgever zag de inzet van de kandidaat"),
                                    ("employer_guides", "De werkgever wilde het en begeleidde zelf"),
                                    ("open_culture", "Er was een open sfeer"),
                                    ("useful_already", "De kandidaat was al snel van nut"),
                                    ("guide_relation", "Het klikte niet met de begeleider"),
                                    ("guides_changed", "De begeleider wisselde vaak"),
                                    ("coach_absent", "De werkcoach was weinig betrokken"),
                                    ("much_guidance", "Er was veel begeleiding nodig"),
                                    ("help_outside", "Hulp buiten het werk schoot tekort"),
                                    ("little_talk", "Er werd weinig overlegd"),
                                    ("shallow_evaluations", "Evaluaties gingen niet diep"),
                                    ("job_appeared", "De baan kwam zoals verwacht"),
                                    ("can_do_tasks", "De kandidaat kan (een deel van) de taken"),
                                    ("quick_next", "Er was snel een andere werkgever"),
                                    (
                                        "distance_stays",
                                        "Het werk bleef te ver weg: niveau, tempo, taal, thuis of gedrag",
                                    ),
                                ],
                                max_length=24,
                                verbose_name="factor",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="in eigen woorden")),
                        ("on", models.DateField(verbose_name="datum")),
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="factors",
                                to="trajectories.project",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "factor van een project",
                        "verbose_name_plural": "factoren van een project",
                        "ordering": ("step", "-helps", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("step__range", (1, 6))), name="project_factor_step"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("key", ""), _negated=True),
                                    models.Q(("note", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="project_factor_said",
                                violation_error_message="Kies een factor uit de lijst, of schrijf zelf op wat hielp of in de weg stond.",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("key", ""), _negated=True),
                                fields=("project", "step", "key"),
                                name="project_factor_once",
                                violation_error_message="Deze factor staat al bij deze stap.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProjectFactorEvent",
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
                        ("step", models.PositiveSmallIntegerField(verbose_name="stap")),
                        ("helps", models.BooleanField(verbose_name="hielp")),
                        (
                            "key",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("shortage", "De werkgever heeft mensen nodig"),
                                    ("growth_asked", "Er is naar groei gevraagd"),
                                    ("tipped", "De gemeente gaf vroeg een tip"),
                                    ("knows_group", "De werkgever kent de doelgroep"),
                                    ("earlier_success", "Het lukte eerder al eens"),
                                    ("employer_central", "De werkgever stond centraal"),
                                    ("employer_understood", "Wij begrepen wat de werkgever nodig heeft"),
                                    ("partners_together", "De partners werkten samen"),
                                    ("commitment", "De werkgever deed echt mee"),
                                    ("no_support_inside", "Binnen de organisatie was weinig steun"),
                                    ("own_supply", "Partners dachten vanuit hun eigen aanbod"),
                                    ("fits_motivation", "Het werk past bij wat de kandidaat wil"),
                                    ("chosen_on_skills", "De kandidaat is gekozen op vaardigheden"),
                                    ("informed", "De kandidaat wist waar het om ging"),
                                    ("attitude", "Houding en gedrag pasten"),
                                    ("empowerment", "De kandidaat was goed voorbereid"),
                                    ("no_candidate", "Er was geen kandidaat"),
                                    ("profile_misfit", "Het profiel paste niet bij de doelgroep"),
                                    ("wage_while_learning", "De kandidaat kreeg loon tijdens het inleren"),
                                    ("train", "Er kon steeds een volgende instappen"),
                                    ("plan_unclear", "Het plan was niet duidelijk voor de kandidaat"),
                                    ("experience", "De kandidaat had ervaring die hielp"),
                                    ("motivation_seen", "De werkgever zag de inzet van de kandidaat"),
                                    ("employer_guides", "De werkgever wilde het en begeleidde zelf"),
                                    ("open_culture", "Er was een open sfeer"),
                                    ("useful_already", "De kandidaat was al snel van nut"),
                                    ("guide_relation", "Het klikte niet met de begeleider"),
                                    ("guides_changed", "De begeleider wisselde vaak"),
                                    ("coach_absent", "De werkcoach was weinig betrokken"),
                                    ("much_guidance", "Er was veel begeleiding nodig"),
                                    ("help_outside", "Hulp buiten het werk schoot tekort"),
                                    ("little_talk", "Er werd weinig overlegd"),
                                    ("shallow_evaluations", "Evaluaties gingen niet diep"),
                                    ("job_appeared", "De baan kwam zoals verwacht"),
                                    ("can_do_tasks", "De kandidaat kan (een deel van) de taken"),
                                    ("quick_next", "Er was snel een andere werkgever"),
                                    (
                                        "distance_stays",
                                        "Het werk bleef te ver weg: niveau, tempo, taal, thuis of gedrag",
                                    ),
                                ],
                                max_length=24,
                                verbose_name="factor",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="in eigen woorden")),
                        ("on", models.DateField(verbose_name="datum")),
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
                                to="trajectories.projectfactor",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.project",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Questionnaire",
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
                                    (
                                        trajectories.domain.questionnaire.ListKind["CANDIDATE"],
                                        "Vragen aan de kandidaat",
                                    ),
                                    (
                                        trajectories.domain.questionnaire.ListKind["COACH_T0"],
                                        "Vragen aan de coach bij het begin",
                                    ),
                                    (
                                        trajectories.domain.questionnaire.ListKind["COACH_T1"],
                                        "Vragen aan de coach aan het einde",
                                    ),
                                ],
                                max_length=10,
                                verbose_name="lijst",
                            ),
                        ),
                        ("due_on", models.DateField(verbose_name="invullen voor")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    (
                                        trajectories.domain.questionnaire.ListState["PLANNED"],
                                        "Nog niet ingevuld",
                                    ),
                                    (trajectories.domain.questionnaire.ListState["STARTED"], "Begonnen"),
                                    (trajectories.domain.questionnaire.ListState["ANSWERED"], "Ingevuld"),
                                    (trajectories.domain.questionnaire.ListState["SKIPPED"], "Overgeslagen"),
                                    (
                                        trajectories.domain.questionnaire.ListState["REMOVED"],
                                        "Antwoorden verwijderd",
                                    ),
                                ],
                                default="planned",
                                editable=False,
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "answered_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="ingevuld op"
                            ),
                        ),
                        (
                            "reminded_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="herinnerd op"
                            ),
                        ),
                        (
                            "skipped_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="waarom overgeslagen"),
                        ),
                        ("research_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        (
                            "answered_by",
                            models.ForeignKey(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "candidate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="questionnaires",
                                to="trajectories.candidate",
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
                        "verbose_name": "vragenlijst",
                        "verbose_name_plural": "vragenlijsten",
                        "ordering": ("due_on", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("candidate", "kind"),
                                name="questionnaire_once",
                                violation_error_message="Deze vragenlijst is al gepland.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "answered"), _negated=True),
                                    ("answered_on__isnull", False),
                                    _connector="OR",
                                ),
                                name="questionnaire_answered_has_date",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "skipped"), _negated=True),
                                    models.Q(("skipped_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="questionnaire_skipped_reason",
                                violation_error_message="Schrijf op waarom deze lijst niet wordt ingevuld.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuestionnaireAnswer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("item", models.CharField(max_length=40, verbose_name="vraag")),
                        ("value", models.SmallIntegerField(blank=True, null=True, verbose_name="antwoord")),
                        ("choices", models.JSONField(blank=True, default=list, verbose_name="gekozen")),
                        ("text", models.TextField(blank=True, verbose_name="in eigen woorden")),
                        (
                            "client",
                            models.ForeignKey(
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
                            "questionnaire",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="trajectories.questionnaire",
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
                        "verbose_name_plural": "antwoorden",
                        "ordering": ("item", "id"),
                        "constraints": [
                            models.UniqueConstraint(fields=("questionnaire", "item"), name="answer_once"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("value", None), ("value__range", (1, 5)), _connector="OR"
                                ),
                                name="answer_value",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="QuestionnaireEvent",
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
                                    (
                                        trajectories.domain.questionnaire.ListKind["CANDIDATE"],
                                        "Vragen aan de kandidaat",
                                    ),
                                    (
                                        trajectories.domain.questionnaire.ListKind["COACH_T0"],
                                        "Vragen aan de coach bij het begin",
                                    ),
                                    (
                                        trajectories.domain.questionnaire.ListKind["COACH_T1"],
                                        "Vragen aan de coach aan het einde",
                                    ),
                                ],
                                max_length=10,
                                verbose_name="lijst",
                            ),
                        ),
                        ("due_on", models.DateField(verbose_name="invullen voor")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    (
                                        trajectories.domain.questionnaire.ListState["PLANNED"],
                                        "Nog niet ingevuld",
                                    ),
                                    (trajectories.domain.questionnaire.ListState["STARTED"], "Begonnen"),
                                    (trajectories.domain.questionnaire.ListState["ANSWERED"], "Ingevuld"),
                                    (trajectories.domain.questionnaire.ListState["SKIPPED"], "Overgeslagen"),
                                    (
                                        trajectories.domain.questionnaire.ListState["REMOVED"],
                                        "Antwoorden verwijderd",
                                    ),
                                ],
                                default="planned",
                                editable=False,
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "answered_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="ingevuld op"
                            ),
                        ),
                        (
                            "reminded_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="herinnerd op"
                            ),
                        ),
                        (
                            "skipped_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="waarom overgeslagen"),
                        ),
                        ("research_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                        (
                            "answered_by",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "candidate",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.candidate",
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
                                to="trajectories.questionnaire",
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
                    name="ResearchConsent",
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
                        ("given_on", models.DateField(verbose_name="toestemming op papier gegeven op")),
                        (
                            "withdrawn_on",
                            models.DateField(blank=True, null=True, verbose_name="ingetrokken op"),
                        ),
                        (
                            "candidate",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="research_consent",
                                to="trajectories.candidate",
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
                        "verbose_name": "toestemming voor onderzoek",
                        "verbose_name_plural": "toestemmingen voor onderzoek",
                        "ordering": ("given_on", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("withdrawn_on", None),
                                    ("withdrawn_on__gte", models.F("given_on")),
                                    _connector="OR",
                                ),
                                name="research_consent_order",
                                violation_error_message="Intrekken kan niet voor de dag van de toestemming.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ResearchConsentEvent",
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
                        ("given_on", models.DateField(verbose_name="toestemming op papier gegeven op")),
                        (
                            "withdrawn_on",
                            models.DateField(blank=True, null=True, verbose_name="ingetrokken op"),
                        ),
                        (
                            "candidate",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.candidate",
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
                                to="trajectories.researchconsent",
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
                    name="SelectionRound",
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
                        ("number", models.PositiveSmallIntegerField(verbose_name="ronde")),
                        ("starts_on", models.DateField(verbose_name="begint op")),
                        ("size", models.PositiveSmallIntegerField(verbose_name="hoeveel kandidaten zoek je")),
                        (
                            "early_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="waarom toch zo snel"),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="bijzonderheden")),
                        ("closed_on", models.DateField(blank=True, null=True, verbose_name="afgesloten op")),
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
                            "project",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rounds",
                                to="trajectories.project",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ronde",
                        "verbose_name_plural": "rondes",
                        "ordering": ("number", "id"),
                        "constraints": [
                            models.UniqueConstraint(fields=("project", "number"), name="round_number_once"),
                            models.CheckConstraint(
                                condition=models.Q(("size__range", (1, 200))),
                                name="round_size",
                                violation_error_message="Kies 1 tot en met 200 kandidaten.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoundEntry",
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
                            "selected_on",
                            models.DateField(blank=True, null=True, verbose_name="gekozen voor de ronde op"),
                        ),
                        (
                            "information_on",
                            models.DateField(blank=True, null=True, verbose_name="informatiebijeenkomst op"),
                        ),
                        (
                            "empowerment_on",
                            models.DateField(blank=True, null=True, verbose_name="empowerment op"),
                        ),
                        (
                            "selection_day_on",
                            models.DateField(blank=True, null=True, verbose_name="selectiedag op"),
                        ),
                        ("feedback", models.TextField(blank=True, verbose_name="feedback aan de kandidaat")),
                        (
                            "feedback_on",
                            models.DateField(blank=True, null=True, verbose_name="feedback opgepakt op"),
                        ),
                        ("training_on", models.DateField(blank=True, null=True, verbose_name="training op")),
                        (
                            "second_talk_on",
                            models.DateField(blank=True, null=True, verbose_name="tweede gesprek op"),
                        ),
                        (
                            "reference_on",
                            models.DateField(blank=True, null=True, verbose_name="referenties nagevraagd op"),
                        ),
                        (
                            "result",
                            models.CharField(
                                choices=[
                                    (trajectories.domain.round.RoundResult["BUSY"], "Bezig"),
                                    (
                                        trajectories.domain.round.RoundResult["THROUGH"],
                                        "Door naar het inleren",
                                    ),
                                    (
                                        trajectories.domain.round.RoundResult["NEXT_ROUND"],
                                        "Schuift door naar de volgende ronde",
                                    ),
                                    (trajectories.domain.round.RoundResult["STOPPED"], "Gestopt"),
                                ],
                                default="busy",
                                max_length=10,
                                verbose_name="uitkomst van de ronde",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=200, verbose_name="opmerking")),
                        (
                            "candidate",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="round_entries",
                                to="trajectories.candidate",
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
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="entries",
                                to="trajectories.selectionround",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "kandidaat in een ronde",
                        "ordering": ("id",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("round", "candidate"),
                                name="round_entry_once",
                                violation_error_message="Deze kandidaat staat al in de ronde.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RoundEntryEvent",
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
                            "selected_on",
                            models.DateField(blank=True, null=True, verbose_name="gekozen voor de ronde op"),
                        ),
                        (
                            "information_on",
                            models.DateField(blank=True, null=True, verbose_name="informatiebijeenkomst op"),
                        ),
                        (
                            "empowerment_on",
                            models.DateField(blank=True, null=True, verbose_name="empowerment op"),
                        ),
                        (
                            "selection_day_on",
                            models.DateField(blank=True, null=True, verbose_name="selectiedag op"),
                        ),
                        ("feedback", models.TextField(blank=True, verbose_name="feedback aan de kandidaat")),
                        (
                            "feedback_on",
                            models.DateField(blank=True, null=True, verbose_name="feedback opgepakt op"),
                        ),
                        ("training_on", models.DateField(blank=True, null=True, verbose_name="training op")),
                        (
                            "second_talk_on",
                            models.DateField(blank=True, null=True, verbose_name="tweede gesprek op"),
                        ),
                        (
                            "reference_on",
                            models.DateField(blank=True, null=True, verbose_name="referenties nagevraagd op"),
                        ),
                        (
                            "result",
                            models.CharField(
                                choices=[
                                    (trajectories.domain.round.RoundResult["BUSY"], "Bezig"),
                                    (
                                        trajectories.domain.round.RoundResult["THROUGH"],
                                        "Door naar het inleren",
                                    ),
                                    (
                                        trajectories.domain.round.RoundResult["NEXT_ROUND"],
                                        "Schuift door naar de volgende ronde",
                                    ),
                                    (trajectories.domain.round.RoundResult["STOPPED"], "Gestopt"),
                                ],
                                default="busy",
                                max_length=10,
                                verbose_name="uitkomst van de ronde",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=200, verbose_name="opmerking")),
                        (
                            "candidate",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.candidate",
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
                                to="trajectories.roundentry",
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
                            "round",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.selectionround",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SelectionRoundEvent",
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
                        ("number", models.PositiveSmallIntegerField(verbose_name="ronde")),
                        ("starts_on", models.DateField(verbose_name="begint op")),
                        ("size", models.PositiveSmallIntegerField(verbose_name="hoeveel kandidaten zoek je")),
                        (
                            "early_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="waarom toch zo snel"),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="bijzonderheden")),
                        ("closed_on", models.DateField(blank=True, null=True, verbose_name="afgesloten op")),
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
                                to="trajectories.selectionround",
                            ),
                        ),
                        (
                            "project",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="trajectories.project",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TrainRun",
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
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "wacht"),
                                    ("running", "bezig"),
                                    ("done", "klaar"),
                                    ("failed", "geen planning gevonden"),
                                    ("taken", "overgenomen"),
                                ],
                                default="waiting",
                                max_length=8,
                                verbose_name="status",
                            ),
                        ),
                        ("percent", models.PositiveSmallIntegerField(default=0, verbose_name="hoe ver (%)")),
                        (
                            "weeks_before",
                            models.PositiveIntegerField(null=True, verbose_name="weken samen, nu"),
                        ),
                        (
                            "weeks_after",
                            models.PositiveIntegerField(null=True, verbose_name="weken samen, voorstel"),
                        ),
                        ("proven", models.BooleanField(default=False, verbose_name="beter kan niet")),
                        ("facts_key", models.CharField(blank=True, max_length=64)),
                        ("found", models.JSONField(default=dict)),
                        ("reasons", models.TextField(blank=True, verbose_name="waarom niet")),
                        (
                            "asked_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                            "project",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="train_runs",
                                to="trajectories.project",
                                verbose_name="project",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "planning van de trein",
                        "verbose_name_plural": "planningen van de trein",
                        "ordering": ("-created_at", "-id"),
                    },
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="learninplace",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="learninplace",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="learninplace",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="learninplan",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="learninplan",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="learninplan",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="learninstep",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="learninstep",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="learninstep",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="project",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="project",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="project",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="learninplace",
                    name="address",
                    field=models.CharField(blank=True, max_length=200, verbose_name="waar is het"),
                ),
                migrations.AddField(
                    model_name="learninplace",
                    name="closed_on",
                    field=models.DateField(
                        blank=True, null=True, verbose_name="niet meer te gebruiken vanaf"
                    ),
                ),
                migrations.AddField(
                    model_name="learninplace",
                    name="cost_note",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="toelichting bij de kosten"
                    ),
                ),
                migrations.AddField(
                    model_name="learninplace",
                    name="cost_week",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=8,
                        null=True,
                        verbose_name="kosten per week (euro)",
                    ),
                ),
                migrations.AddField(
                    model_name="learninplace",
                    name="used_by",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="shared_places",
                        to="trajectories.project",
                        verbose_name="projecten",
                    ),
                ),
                migrations.AddField(
                    model_name="learninplaceevent",
                    name="address",
                    field=models.CharField(blank=True, max_length=200, verbose_name="waar is het"),
                ),
                migrations.AddField(
                    model_name="learninplaceevent",
                    name="closed_on",
                    field=models.DateField(
                        blank=True, null=True, verbose_name="niet meer te gebruiken vanaf"
                    ),
                ),
                migrations.AddField(
                    model_name="learninplaceevent",
                    name="cost_note",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="toelichting bij de kosten"
                    ),
                ),
                migrations.AddField(
                    model_name="learninplaceevent",
                    name="cost_week",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        max_digits=8,
                        null=True,
                        verbose_name="kosten per week (euro)",
                    ),
                ),
                migrations.AddField(
                    model_name="learninplan",
                    name="buddy",
                    field=models.CharField(blank=True, max_length=120, verbose_name="maatje"),
                ),
                migrations.AddField(
                    model_name="learninplan",
                    name="contract_on",
                    field=models.DateField(blank=True, null=True, verbose_name="gewone baan verwacht op"),
                ),
                migrations.AddField(
                    model_name="learninplan",
                    name="explained_on",
                    field=models.DateField(
                        blank=True, null=True, verbose_name="stappenlijst besproken met de kandidaat op"
                    ),
                ),
                migrations.AddField(
                    model_name="learninplan",
                    name="goal",
                    field=models.TextField(blank=True, verbose_name="waar gaat de kandidaat heen"),
                ),
                migrations.AddField(
                    model_name="learninplan",
                    name="shared_on",
                    field=models.DateField(
                        blank=True,
                        null=True,
                        verbose_name="stappenlijst gedeeld met werkgever en leerplek op",
                    ),
                ),
                migrations.AddField(
                    model_name="learninplanevent",
                    name="buddy",
                    field=models.CharField(blank=True, max_length=120, verbose_name="maatje"),
                ),
                migrations.AddField(
                    model_name="learninplanevent",
                    name="contract_on",
                    field=models.DateField(blank=True, null=True, verbose_name="gewone baan verwacht op"),
                ),
                migrations.AddField(
                    model_name="learninplanevent",
                    name="explained_on",
                    field=models.DateField(
                        blank=True, null=True, verbose_name="stappenlijst besproken met de kandidaat op"
                    ),
                ),
                migrations.AddField(
                    model_name="learninplanevent",
                    name="goal",
                    field=models.TextField(blank=True, verbose_name="waar gaat de kandidaat heen"),
                ),
                migrations.AddField(
                    model_name="learninplanevent",
                    name="shared_on",
                    field=models.DateField(
                        blank=True,
                        null=True,
                        verbose_name="stappenlijst gedeeld met werkgever en leerplek op",
                    ),
                ),
                migrations.AddField(
                    model_name="learninstep",
                    name="cost",
                    field=models.DecimalField(
                        blank=True, decimal_places=2, max_digits=8, null=True, verbose_name="kosten (euro)"
                    ),
                ),
                migrations.AddField(
                    model_name="learninstep",
                    name="done_on",
                    field=models.DateField(blank=True, null=True, verbose_name="klaar op"),
                ),
                migrations.AddField(
                    model_name="learninstep",
                    name="guide",
                    field=models.CharField(blank=True, max_length=120, verbose_name="begeleider"),
                ),
                migrations.AddField(
                    model_name="learninstep",
                    name="legal_form",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            (trajectories.domain.legal_form.LegalForm["TRIAL"], "Proefplaatsing"),
                            (
                                trajectories.domain.legal_form.LegalForm["WORK_EXPERIENCE"],
                                "Werkervaringsplaats",
                            ),
                            (trajectories.domain.legal_form.LegalForm["PARTICIPATION"], "Participatieplaats"),
                            (
                                trajectories.domain.legal_form.LegalForm["SUBSIDISED"],
                                "Baan met loonkostensubsidie",
                            ),
                            (trajectories.domain.legal_form.LegalForm["TRAINING"], "Opleiding of training"),
                            (trajectories.domain.legal_form.LegalForm["JOB"], "Gewone baan"),
                        ],
                        max_length=16,
                        verbose_name="vorm",
                    ),
                ),
                migrations.AddField(
                    model_name="learninstep",
                    name="payer",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            (trajectories.domain.legal_form.Payer["EMPLOYER"], "De werkgever"),
                            (trajectories.domain.legal_form.Payer["MUNICIPALITY"], "De gemeente"),
                            (trajectories.domain.legal_form.Payer["PLACE"], "De leerplek"),
                            (trajectories.domain.legal_form.Payer["SHARED"], "Samen, ieder een deel"),
                            (trajectories.domain.legal_form.Payer["OTHER"], "Iemand anders"),
                        ],
                        max_length=12,
                        verbose_name="wie betaalt",
                    ),
                ),
                migrations.AddField(
                    model_name="learninstep",
                    name="training",
                    field=models.CharField(blank=True, max_length=160, verbose_name="training of cursus"),
                ),
                migrations.AddField(
                    model_name="learninstepevent",
                    name="cost",
                    field=models.DecimalField(
                        blank=True, decimal_places=2, max_digits=8, null=True, verbose_name="kosten (euro)"
                    ),
                ),
                migrations.AddField(
                    model_name="learninstepevent",
                    name="done_on",
                    field=models.DateField(blank=True, null=True, verbose_name="klaar op"),
                ),
                migrations.AddField(
                    model_name="learninstepevent",
                    name="guide",
                    field=models.CharField(blank=True, max_length=120, verbose_name="begeleider"),
                ),
                migrations.AddField(
                    model_name="learninstepevent",
                    name="legal_form",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            (trajectories.domain.legal_form.LegalForm["TRIAL"], "Proefplaatsing"),
                            (
                                trajectories.domain.legal_form.LegalForm["WORK_EXPERIENCE"],
                                "Werkervaringsplaats",
                            ),
                            (trajectories.domain.legal_form.LegalForm["PARTICIPATION"], "Participatieplaats"),
                            (
                                trajectories.domain.legal_form.LegalForm["SUBSIDISED"],
                                "Baan met loonkostensubsidie",
                            ),
                            (trajectories.domain.legal_form.LegalForm["TRAINING"], "Opleiding of training"),
                            (trajectories.domain.legal_form.LegalForm["JOB"], "Gewone baan"),
                        ],
                        max_length=16,
                        verbose_name="vorm",
                    ),
                ),
                migrations.AddField(
                    model_name="learninstepevent",
                    name="payer",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            (trajectories.domain.legal_form.Payer["EMPLOYER"], "De werkgever"),
                            (trajectories.domain.legal_form.Payer["MUNICIPALITY"], "De gemeente"),
                            (trajectories.domain.legal_form.Payer["PLACE"], "De leerplek"),
                            (trajectories.domain.legal_form.Payer["SHARED"], "Samen, ieder een deel"),
                            (trajectories.domain.legal_form.Payer["OTHER"], "Iemand anders"),
                        ],
                        max_length=12,
                        verbose_name="wie betaalt",
                    ),
                ),
                migrations.AddField(
                    model_name="learninstepevent",
                    name="training",
                    field=models.CharField(blank=True, max_length=160, verbose_name="training of cursus"),
                ),
                migrations.AddField(
                    model_name="project",
                    name="stacked_job",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="projects",
                        to="employers.stackedjob",
                        verbose_name="stapelbaan",
                    ),
                ),
                migrations.AddField(
                    model_name="projectevent",
                    name="stacked_job",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="employers.stackedjob",
                        verbose_name="stapelbaan",
                    ),
                ),
                migrations.AlterField(
                    model_name="learninplace",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="places",
                        to="trajectories.project",
                        verbose_name="project",
                    ),
                ),
                migrations.AlterField(
                    model_name="learninplaceevent",
                    name="project",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="trajectories.project",
                        verbose_name="project",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="learninplace",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("cost_week", None), ("cost_week__gte", 0), _connector="OR"),
                        name="learn_in_place_cost",
                        violation_error_message="Vul een bedrag van 0 euro of meer in.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="learninstep",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("cost", None), ("cost__gte", 0), _connector="OR"),
                        name="learn_in_step_cost",
                        violation_error_message="Vul een bedrag van 0 euro of meer in.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learninplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_learninplaceevent" ("address", "changed_at", "changed_by_id", "closed_on", "cost_note", "cost_week", "created_at", "created_by_id", "employer_id", "form_key", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "teaches", "version", "visited_on") VALUES (NEW."address", NEW."changed_at", NEW."changed_by_id", NEW."closed_on", NEW."cost_note", NEW."cost_week", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."form_key", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."teaches", NEW."version", NEW."visited_on"); RETURN NULL;',
                            hash="77bc8111ffdb3b2c73984da40932ce258320bb27",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4d039",
                            table="trajectories_learninplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learninplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_learninplaceevent" ("address", "changed_at", "changed_by_id", "closed_on", "cost_note", "cost_week", "created_at", "created_by_id", "employer_id", "form_key", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "teaches", "version", "visited_on") VALUES (NEW."address", NEW."changed_at", NEW."changed_by_id", NEW."closed_on", NEW."cost_note", NEW."cost_week", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."form_key", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."teaches", NEW."version", NEW."visited_on"); RETURN NULL;',
                            hash="10615330ed40581ccbe98b32b6842fe75c90bf68",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1f997",
                            table="trajectories_learninplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learninplace",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_learninplaceevent" ("address", "changed_at", "changed_by_id", "closed_on", "cost_note", "cost_week", "created_at", "created_by_id", "employer_id", "form_key", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "teaches", "version", "visited_on") VALUES (OLD."address", OLD."changed_at", OLD."changed_by_id", OLD."closed_on", OLD."cost_note", OLD."cost_week", OLD."created_at", OLD."created_by_id", OLD."employer_id", OLD."form_key", OLD."id", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."teaches", OLD."version", OLD."visited_on"); RETURN NULL;',
                            hash="5ec87d550501a30d9a0d3ded5af113691373ae6a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3994a",
                            table="trajectories_learninplace",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learninplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_learninplanevent" ("adaptations", "buddy", "candidate_id", "changed_at", "changed_by_id", "client_id", "conditions", "contract_on", "created_at", "created_by_id", "explained_on", "final_on", "financing", "form_key", "goal", "guide_coach_id", "guide_employer", "guide_place", "id", "if_it_fails", "intention", "interim_on", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shared_on", "signed_candidate_on", "signed_employer_on", "signed_municipality_on", "team_id", "version") VALUES (NEW."adaptations", NEW."buddy", NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."conditions", NEW."contract_on", NEW."created_at", NEW."created_by_id", NEW."explained_on", NEW."final_on", NEW."financing", NEW."form_key", NEW."goal", NEW."guide_coach_id", NEW."guide_employer", NEW."guide_place", NEW."id", NEW."if_it_fails", NEW."intention", NEW."interim_on", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."shared_on", NEW."signed_candidate_on", NEW."signed_employer_on", NEW."signed_municipality_on", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="5f4e1fa0ae84ef6d01b538bfd29c48b7bbdd006f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_37b38",
                            table="trajectories_learninplan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learninplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_learninplanevent" ("adaptations", "buddy", "candidate_id", "changed_at", "changed_by_id", "client_id", "conditions", "contract_on", "created_at", "created_by_id", "explained_on", "final_on", "financing", "form_key", "goal", "guide_coach_id", "guide_employer", "guide_place", "id", "if_it_fails", "intention", "interim_on", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shared_on", "signed_candidate_on", "signed_employer_on", "signed_municipality_on", "team_id", "version") VALUES (NEW."adaptations", NEW."buddy", NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."conditions", NEW."contract_on", NEW."created_at", NEW."created_by_id", NEW."explained_on", NEW."final_on", NEW."financing", NEW."form_key", NEW."goal", NEW."guide_coach_id", NEW."guide_employer", NEW."guide_place", NEW."id", NEW."if_it_fails", NEW."intention", NEW."interim_on", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."shared_on", NEW."signed_candidate_on", NEW."signed_employer_on", NEW."signed_municipality_on", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="d130125cd37c8e0e76040112bf0db15c90ecaf00",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2788b",
                            table="trajectories_learninplan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learninplan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_learninplanevent" ("adaptations", "buddy", "candidate_id", "changed_at", "changed_by_id", "client_id", "conditions", "contract_on", "created_at", "created_by_id", "explained_on", "final_on", "financing", "form_key", "goal", "guide_coach_id", "guide_employer", "guide_place", "id", "if_it_fails", "intention", "interim_on", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shared_on", "signed_candidate_on", "signed_employer_on", "signed_municipality_on", "team_id", "version") VALUES (OLD."adaptations", OLD."buddy", OLD."candidate_id", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."conditions", OLD."contract_on", OLD."created_at", OLD."created_by_id", OLD."explained_on", OLD."final_on", OLD."financing", OLD."form_key", OLD."goal", OLD."guide_coach_id", OLD."guide_employer", OLD."guide_place", OLD."id", OLD."if_it_fails", OLD."intention", OLD."interim_on", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."shared_on", OLD."signed_candidate_on", OLD."signed_employer_on", OLD."signed_municipality_on", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="0e2b2408031d0d758e75a6cdea427a2f5a7b108d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d8cab",
                            table="trajectories_learninplan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learninstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_learninstepevent" ("changed_at", "changed_by_id", "client_id", "cost", "created_at", "created_by_id", "done_on", "end", "form_key", "guide", "hours", "id", "legal_form", "municipality_id", "order", "pay", "payer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "plan_id", "start", "tasks", "team_id", "training", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."cost", NEW."created_at", NEW."created_by_id", NEW."done_on", NEW."end", NEW."form_key", NEW."guide", NEW."hours", NEW."id", NEW."legal_form", NEW."municipality_id", NEW."order", NEW."pay", NEW."payer", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."plan_id", NEW."start", NEW."tasks", NEW."team_id", NEW."training", NEW."version"); RETURN NULL;',
                            hash="dc20132855279caa5be70a8d56801b4eb4fc2a39",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_da8b5",
                            table="trajectories_learninstep",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learninstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_learninstepevent" ("changed_at", "changed_by_id", "client_id", "cost", "created_at", "created_by_id", "done_on", "end", "form_key", "guide", "hours", "id", "legal_form", "municipality_id", "order", "pay", "payer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "plan_id", "start", "tasks", "team_id", "training", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."cost", NEW."created_at", NEW."created_by_id", NEW."done_on", NEW."end", NEW."form_key", NEW."guide", NEW."hours", NEW."id", NEW."legal_form", NEW."municipality_id", NEW."order", NEW."pay", NEW."payer", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."plan_id", NEW."start", NEW."tasks", NEW."team_id", NEW."training", NEW."version"); RETURN NULL;',
                            hash="4d55fe60a5be8d04f9878c22bd43cd6a410975a7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_07538",
                            table="trajectories_learninstep",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learninstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_learninstepevent" ("changed_at", "changed_by_id", "client_id", "cost", "created_at", "created_by_id", "done_on", "end", "form_key", "guide", "hours", "id", "legal_form", "municipality_id", "order", "pay", "payer", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "plan_id", "start", "tasks", "team_id", "training", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."cost", OLD."created_at", OLD."created_by_id", OLD."done_on", OLD."end", OLD."form_key", OLD."guide", OLD."hours", OLD."id", OLD."legal_form", OLD."municipality_id", OLD."order", OLD."pay", OLD."payer", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."plan_id", OLD."start", OLD."tasks", OLD."team_id", OLD."training", OLD."version"); RETURN NULL;',
                            hash="87ab8ec9154feffe36e6518e3e388e3dca12ba3e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b3170",
                            table="trajectories_learninstep",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="project",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_projectevent" ("account_manager_id", "changed_at", "changed_by_id", "coach_id", "commitment", "created_at", "created_by_id", "data_set", "employer_informed_on", "ended_on", "expectations", "extra_routes", "form_key", "id", "job_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile", "route", "stacked_job_id", "started_on", "state", "step", "threshold", "version") VALUES (NEW."account_manager_id", NEW."changed_at", NEW."changed_by_id", NEW."coach_id", NEW."commitment", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."employer_informed_on", NEW."ended_on", NEW."expectations", NEW."extra_routes", NEW."form_key", NEW."id", NEW."job_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."profile", NEW."route", NEW."stacked_job_id", NEW."started_on", NEW."state", NEW."step", NEW."threshold", NEW."version"); RETURN NULL;',
                            hash="c8c3ddbd57da87d53ac2881bea3409359ae8a405",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_57060",
                            table="trajectories_project",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="project",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_projectevent" ("account_manager_id", "changed_at", "changed_by_id", "coach_id", "commitment", "created_at", "created_by_id", "data_set", "employer_informed_on", "ended_on", "expectations", "extra_routes", "form_key", "id", "job_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile", "route", "stacked_job_id", "started_on", "state", "step", "threshold", "version") VALUES (NEW."account_manager_id", NEW."changed_at", NEW."changed_by_id", NEW."coach_id", NEW."commitment", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."employer_informed_on", NEW."ended_on", NEW."expectations", NEW."extra_routes", NEW."form_key", NEW."id", NEW."job_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."profile", NEW."route", NEW."stacked_job_id", NEW."started_on", NEW."state", NEW."step", NEW."threshold", NEW."version"); RETURN NULL;',
                            hash="13df722866e9032e9e338c95c471cd4d8e6c0881",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_475ab",
                            table="trajectories_project",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="project",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_projectevent" ("account_manager_id", "changed_at", "changed_by_id", "coach_id", "commitment", "created_at", "created_by_id", "data_set", "employer_informed_on", "ended_on", "expectations", "extra_routes", "form_key", "id", "job_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profile", "route", "stacked_job_id", "started_on", "state", "step", "threshold", "version") VALUES (OLD."account_manager_id", OLD."changed_at", OLD."changed_by_id", OLD."coach_id", OLD."commitment", OLD."created_at", OLD."created_by_id", OLD."data_set", OLD."employer_informed_on", OLD."ended_on", OLD."expectations", OLD."extra_routes", OLD."form_key", OLD."id", OLD."job_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."profile", OLD."route", OLD."stacked_job_id", OLD."started_on", OLD."state", OLD."step", OLD."threshold", OLD."version"); RETURN NULL;',
                            hash="5283a50b92deee30e359c67c61cc5233fb0a0bc7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_693b8",
                            table="trajectories_project",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="absence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_absenceevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "form_key", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "team_id", "version") VALUES (NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."start", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="8ba8613169d01e2aab1e88b8883ef4b4c3b6778f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_497cb",
                            table="trajectories_absence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="absence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_absenceevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "form_key", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "team_id", "version") VALUES (NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."start", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="91c8d2a2e86e153203a6725de1d09cf23c08703b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c4854",
                            table="trajectories_absence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="absence",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_absenceevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "form_key", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "team_id", "version") VALUES (OLD."candidate_id", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."end", OLD."form_key", OLD."id", OLD."kind", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."start", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="1c3565faa5a004000149521a79df03c8a3e0cee7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5935d",
                            table="trajectories_absence",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="candidatefactor",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_candidatefactorevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "helps", "id", "key", "municipality_id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step", "team_id", "version") VALUES (NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."helps", NEW."id", NEW."key", NEW."municipality_id", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."step", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="1799678383cd2cc44c720367875474369578514c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a983e",
                            table="trajectories_candidatefactor",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="candidatefactor",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_candidatefactorevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "helps", "id", "key", "municipality_id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step", "team_id", "version") VALUES (NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."helps", NEW."id", NEW."key", NEW."municipality_id", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."step", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="13db29110d560702edc27175cb2c3c367754385a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cf503",
                            table="trajectories_candidatefactor",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="candidatefactor",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_candidatefactorevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "helps", "id", "key", "municipality_id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "step", "team_id", "version") VALUES (OLD."candidate_id", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."helps", OLD."id", OLD."key", OLD."municipality_id", OLD."note", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."step", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="677ad2050987515ecffd71a9b96746903887b65f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8539f",
                            table="trajectories_candidatefactor",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="carehours",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_carehoursevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "team_id", "version", "weekday") VALUES (NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."start", NEW."team_id", NEW."version", NEW."weekday"); RETURN NULL;',
                            hash="b714a23e8291e0e8ee87e08d9812aa2988a6a275",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f2528",
                            table="trajectories_carehours",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="carehours",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_carehoursevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "team_id", "version", "weekday") VALUES (NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."start", NEW."team_id", NEW."version", NEW."weekday"); RETURN NULL;',
                            hash="782d3d6aa77bc4c423d53b2c2434a6743698d207",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_dbc1d",
                            table="trajectories_carehours",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="carehours",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_carehoursevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "team_id", "version", "weekday") VALUES (OLD."candidate_id", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."end", OLD."form_key", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."start", OLD."team_id", OLD."version", OLD."weekday"); RETURN NULL;',
                            hash="785e4ed8b0bfca42ad8fc6d84d926b55d88f60e5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d0d31",
                            table="trajectories_carehours",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="chainjob",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_chainjobevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "employer_id", "end", "form_key", "function", "hours", "id", "job_id", "onward", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "start", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."end", NEW."form_key", NEW."function", NEW."hours", NEW."id", NEW."job_id", NEW."onward", NEW."order", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."start", NEW."version"); RETURN NULL;',
                            hash="a30c615641e1dba34f590f3321cf9ea2e1fff51f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_51ba7",
                            table="trajectories_chainjob",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="chainjob",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_chainjobevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "employer_id", "end", "form_key", "function", "hours", "id", "job_id", "onward", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "start", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."end", NEW."form_key", NEW."function", NEW."hours", NEW."id", NEW."job_id", NEW."onward", NEW."order", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."start", NEW."version"); RETURN NULL;',
                            hash="8e37f1cce9360f2289f94983d28d8dbec9d0810d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_94f8f",
                            table="trajectories_chainjob",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="chainjob",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_chainjobevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "employer_id", "end", "form_key", "function", "hours", "id", "job_id", "onward", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "start", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."employer_id", OLD."end", OLD."form_key", OLD."function", OLD."hours", OLD."id", OLD."job_id", OLD."onward", OLD."order", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."start", OLD."version"); RETURN NULL;',
                            hash="91be43c340455949cf03d381f4325b824ee772b8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9528c",
                            table="trajectories_chainjob",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="chainmove",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_chainmoveevent" ("candidate_id", "chain_job_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "ended", "form_key", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "team_id", "version") VALUES (NEW."candidate_id", NEW."chain_job_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."ended", NEW."form_key", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."start", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="b16bfe6ae59dc3fc98a8161a5eb2634aee23277c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9fcc8",
                            table="trajectories_chainmove",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="chainmove",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_chainmoveevent" ("candidate_id", "chain_job_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "ended", "form_key", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "team_id", "version") VALUES (NEW."candidate_id", NEW."chain_job_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."ended", NEW."form_key", NEW."id", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."start", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="a3f33ca14f9e414a8fde691d9318ee165804e04a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6e008",
                            table="trajectories_chainmove",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="chainmove",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_chainmoveevent" ("candidate_id", "chain_job_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "end", "ended", "form_key", "id", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "team_id", "version") VALUES (OLD."candidate_id", OLD."chain_job_id", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."end", OLD."ended", OLD."form_key", OLD."id", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."start", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="9e70ce2c3e37b42449b15b864fb97d3e39db6f7c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ac9a7",
                            table="trajectories_chainmove",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="guidancecontact",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_guidancecontactevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "id", "municipality_id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "whom") VALUES (NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."municipality_id", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."team_id", NEW."version", NEW."whom"); RETURN NULL;',
                            hash="0f259efcae48bedc9a7760125e13704936bae77c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c2ace",
                            table="trajectories_guidancecontact",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="guidancecontact",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_guidancecontactevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "id", "municipality_id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "whom") VALUES (NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."municipality_id", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."team_id", NEW."version", NEW."whom"); RETURN NULL;',
                            hash="465be5121094550b25fe64dac0df920e948d53d5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_98e7c",
                            table="trajectories_guidancecontact",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="guidancecontact",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_guidancecontactevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "id", "municipality_id", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "whom") VALUES (OLD."candidate_id", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."id", OLD."municipality_id", OLD."note", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."team_id", OLD."version", OLD."whom"); RETURN NULL;',
                            hash="6ba1064b86eb13a2cf0f0c7a2583f39c218c9f9f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cda20",
                            table="trajectories_guidancecontact",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lastingcheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_lastingcheckevent" ("asked_on", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "due_on", "form_key", "hours", "id", "months", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "still", "team_id", "version", "wage") VALUES (NEW."asked_on", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."due_on", NEW."form_key", NEW."hours", NEW."id", NEW."months", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."placement_id", NEW."still", NEW."team_id", NEW."version", NEW."wage"); RETURN NULL;',
                            hash="83fea2bd4dd3d0885ec4fbb1bff5695e53548756",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_36ce4",
                            table="trajectories_lastingcheck",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lastingcheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_lastingcheckevent" ("asked_on", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "due_on", "form_key", "hours", "id", "months", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "still", "team_id", "version", "wage") VALUES (NEW."asked_on", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."due_on", NEW."form_key", NEW."hours", NEW."id", NEW."months", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."placement_id", NEW."still", NEW."team_id", NEW."version", NEW."wage"); RETURN NULL;',
                            hash="6b91b05c26b2d6ea2f821413d9d34102f346f4e9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cd9aa",
                            table="trajectories_lastingcheck",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lastingcheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_lastingcheckevent" ("asked_on", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "due_on", "form_key", "hours", "id", "months", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "still", "team_id", "version", "wage") VALUES (OLD."asked_on", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."due_on", OLD."form_key", OLD."hours", OLD."id", OLD."months", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."placement_id", OLD."still", OLD."team_id", OLD."version", OLD."wage"); RETURN NULL;',
                            hash="8c520d61d5181673d9ee1d1f62f69e58d0bbcf27",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ce84a",
                            table="trajectories_lastingcheck",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learninaside",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_learninasideevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reason", "skill_id", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."plan_id", NEW."reason", NEW."skill_id", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="6e8b4fa64349facceb4ca318c2c6e198f5cbed4e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8728b",
                            table="trajectories_learninaside",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learninaside",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_learninasideevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reason", "skill_id", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."plan_id", NEW."reason", NEW."skill_id", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="7a5454864f2cb15afdbd34e7fd5fad031241adfa",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6f511",
                            table="trajectories_learninaside",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learninaside",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_learninasideevent" ("changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "reason", "skill_id", "team_id", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."plan_id", OLD."reason", OLD."skill_id", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="1f515995b94a7b01d3af5db467d64d81f47bf1b6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c95e5",
                            table="trajectories_learninaside",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learningmeeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_learningmeetingevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "form_key", "id", "kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "version", "who") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."kind", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."report", NEW."version", NEW."who"); RETURN NULL;',
                            hash="d0d2a099ec3c1582d4c7227e9d29ce306d3e40f7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b9eb8",
                            table="trajectories_learningmeeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learningmeeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_learningmeetingevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "form_key", "id", "kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "version", "who") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."kind", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."report", NEW."version", NEW."who"); RETURN NULL;',
                            hash="ca0a09a11c7c42f9e8e1591074977926bb4ed46f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d6462",
                            table="trajectories_learningmeeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learningmeeting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_learningmeetingevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "form_key", "id", "kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "report", "version", "who") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."id", OLD."kind", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."report", OLD."version", OLD."who"); RETURN NULL;',
                            hash="3225cc46c5e31ef9518c97ecda58c048ec4a4c8c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_75480",
                            table="trajectories_learningmeeting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learningquestion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_learningquestionevent" ("action", "answer", "changed_at", "changed_by_id", "created_at", "created_by_id", "done_on", "due_on", "form_key", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "question", "version", "who_id") VALUES (NEW."action", NEW."answer", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."done_on", NEW."due_on", NEW."form_key", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."question", NEW."version", NEW."who_id"); RETURN NULL;',
                            hash="faeba3c9325cd9855630ba36df9b81516d30701c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a1879",
                            table="trajectories_learningquestion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learningquestion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_learningquestionevent" ("action", "answer", "changed_at", "changed_by_id", "created_at", "created_by_id", "done_on", "due_on", "form_key", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "question", "version", "who_id") VALUES (NEW."action", NEW."answer", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."done_on", NEW."due_on", NEW."form_key", NEW."id", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."question", NEW."version", NEW."who_id"); RETURN NULL;',
                            hash="7e5565a0f8ac2012dd211f2ef2929de065057c92",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_785a6",
                            table="trajectories_learningquestion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="learningquestion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_learningquestionevent" ("action", "answer", "changed_at", "changed_by_id", "created_at", "created_by_id", "done_on", "due_on", "form_key", "id", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "question", "version", "who_id") VALUES (OLD."action", OLD."answer", OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."done_on", OLD."due_on", OLD."form_key", OLD."id", OLD."meeting_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."question", OLD."version", OLD."who_id"); RETURN NULL;',
                            hash="abab5821fb3678bd2b0d3b4e998616439c80c8ad",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a8d97",
                            table="trajectories_learningquestion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lesson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_lessonevent" ("advice", "changed_at", "changed_by_id", "created_at", "created_by_id", "employer_id", "form_key", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "question_id", "routes", "sector_id", "step", "text", "version") VALUES (NEW."advice", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."form_key", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."question_id", NEW."routes", NEW."sector_id", NEW."step", NEW."text", NEW."version"); RETURN NULL;',
                            hash="ca88beecc529a9761c69584b657d03ebf74176b2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_41223",
                            table="trajectories_lesson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lesson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_lessonevent" ("advice", "changed_at", "changed_by_id", "created_at", "created_by_id", "employer_id", "form_key", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "question_id", "routes", "sector_id", "step", "text", "version") VALUES (NEW."advice", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."form_key", NEW."id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."question_id", NEW."routes", NEW."sector_id", NEW."step", NEW."text", NEW."version"); RETURN NULL;',
                            hash="b822edfd41ec5b567b1653ca103dd06150b638b9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d06e0",
                            table="trajectories_lesson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lesson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_lessonevent" ("advice", "changed_at", "changed_by_id", "created_at", "created_by_id", "employer_id", "form_key", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "question_id", "routes", "sector_id", "step", "text", "version") VALUES (OLD."advice", OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."employer_id", OLD."form_key", OLD."id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."question_id", OLD."routes", OLD."sector_id", OLD."step", OLD."text", OLD."version"); RETURN NULL;',
                            hash="96f0a84fda3575521b8e6e1c8bb0c16b3ebc80f8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_34830",
                            table="trajectories_lesson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placeclosed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_placeclosedevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "end", "form_key", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "reason", "start", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."reason", NEW."start", NEW."version"); RETURN NULL;',
                            hash="32a276a6f897e10a3bca2a7b6efeba9ab8e32974",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d3f82",
                            table="trajectories_placeclosed",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placeclosed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_placeclosedevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "end", "form_key", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "reason", "start", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."reason", NEW."start", NEW."version"); RETURN NULL;',
                            hash="84ba9059ffab688ddc6a72c46c79ef196610b61f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2b9c8",
                            table="trajectories_placeclosed",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placeclosed",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_placeclosedevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "end", "form_key", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "reason", "start", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."end", OLD."form_key", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."reason", OLD."start", OLD."version"); RETURN NULL;',
                            hash="e93c8ea798888b05375dcef0678d9f51ff103021",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_90499",
                            table="trajectories_placeclosed",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placeguide",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_placeguideevent" ("changed_at", "changed_by_id", "contact", "created_at", "created_by_id", "end", "form_key", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "start", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."contact", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."start", NEW."version"); RETURN NULL;',
                            hash="bbf4b2ba02aae4146d7f3a5807b7b26f77487b0a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6c29c",
                            table="trajectories_placeguide",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placeguide",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_placeguideevent" ("changed_at", "changed_by_id", "contact", "created_at", "created_by_id", "end", "form_key", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "start", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."contact", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."start", NEW."version"); RETURN NULL;',
                            hash="ebb4b0de3c2b3f546274694df39c226ff561f1e1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3184d",
                            table="trajectories_placeguide",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placeguide",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_placeguideevent" ("changed_at", "changed_by_id", "contact", "created_at", "created_by_id", "end", "form_key", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "start", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."contact", OLD."created_at", OLD."created_by_id", OLD."end", OLD."form_key", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."start", OLD."version"); RETURN NULL;',
                            hash="d40fbcb70c8a19382d1b33d356d73ff5ab57ea66",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e1bf3",
                            table="trajectories_placeguide",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placehours",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_placehoursevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "end", "form_key", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "start", "version", "weekday") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."start", NEW."version", NEW."weekday"); RETURN NULL;',
                            hash="a2f9865710eb2eb6403e059e2662c4c9b075d9b0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fa256",
                            table="trajectories_placehours",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placehours",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_placehoursevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "end", "form_key", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "start", "version", "weekday") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."start", NEW."version", NEW."weekday"); RETURN NULL;',
                            hash="8edaccde4f034a5077ac470e634a466681b760fe",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8d5e7",
                            table="trajectories_placehours",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placehours",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_placehoursevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "end", "form_key", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "start", "version", "weekday") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."end", OLD."form_key", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."start", OLD."version", OLD."weekday"); RETURN NULL;',
                            hash="c406984e9b7d61c4d4488a401f1d1e8633c18592",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_51186",
                            table="trajectories_placehours",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placementpart",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_placementpartevent" ("changed_at", "changed_by_id", "client_id", "contract", "created_at", "created_by_id", "employer_id", "end", "form_key", "function", "hours", "id", "job_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "start", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."contract", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."end", NEW."form_key", NEW."function", NEW."hours", NEW."id", NEW."job_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."placement_id", NEW."start", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="075a7cb5a4345c8e307d27823a8d3a940888c569",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4f21c",
                            table="trajectories_placementpart",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placementpart",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_placementpartevent" ("changed_at", "changed_by_id", "client_id", "contract", "created_at", "created_by_id", "employer_id", "end", "form_key", "function", "hours", "id", "job_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "start", "team_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."contract", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."end", NEW."form_key", NEW."function", NEW."hours", NEW."id", NEW."job_id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."placement_id", NEW."start", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="4d6c859e809922e9851908b1338315f68da85042",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ca642",
                            table="trajectories_placementpart",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placementpart",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_placementpartevent" ("changed_at", "changed_by_id", "client_id", "contract", "created_at", "created_by_id", "employer_id", "end", "form_key", "function", "hours", "id", "job_id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placement_id", "start", "team_id", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."contract", OLD."created_at", OLD."created_by_id", OLD."employer_id", OLD."end", OLD."form_key", OLD."function", OLD."hours", OLD."id", OLD."job_id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."placement_id", OLD."start", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="7a850ce0138d1d115dd8731f9f14edf700464d32",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_49b6d",
                            table="trajectories_placementpart",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placeroom",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_placeroomevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "end", "form_key", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "room", "start", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."room", NEW."start", NEW."version"); RETURN NULL;',
                            hash="2286f7f12e6dc9cca90b5405e5f2d71fcdab356c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e9b15",
                            table="trajectories_placeroom",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placeroom",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_placeroomevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "end", "form_key", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "room", "start", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."end", NEW."form_key", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."room", NEW."start", NEW."version"); RETURN NULL;',
                            hash="a19a45b22de487dceebe2942602e84368f5c6c43",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_60e77",
                            table="trajectories_placeroom",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placeroom",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_placeroomevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "end", "form_key", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "room", "start", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."end", OLD."form_key", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."room", OLD."start", OLD."version"); RETURN NULL;',
                            hash="91818604fdc3bdbff965509336ecebb91e839902",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_82612",
                            table="trajectories_placeroom",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placeskill",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_placeskillevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "form_key", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "skill_id", "tasks", "version", "weeks") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place_id", NEW."skill_id", NEW."tasks", NEW."version", NEW."weeks"); RETURN NULL;',
                            hash="58ce7a32317c03aa5617136c1178b98413a49d1a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1d959",
                            table="trajectories_placeskill",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placeskill",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_placeskillevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "form_key", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "skill_id", "tasks", "version", "weeks") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place_id", NEW."skill_id", NEW."tasks", NEW."version", NEW."weeks"); RETURN NULL;',
                            hash="5a2256e8b34ec7970a0ea223f806d362b16005eb",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_809e8",
                            table="trajectories_placeskill",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="placeskill",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_placeskillevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "form_key", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place_id", "skill_id", "tasks", "version", "weeks") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."id", OLD."level", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place_id", OLD."skill_id", OLD."tasks", OLD."version", OLD."weeks"); RETURN NULL;',
                            hash="9e45c7e3dcb3a65cd7e566d7ed8131c0644978ca",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9267a",
                            table="trajectories_placeskill",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectemployer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_projectemployerevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "employer_id", "form_key", "guaranteed", "id", "job_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "project_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."form_key", NEW."guaranteed", NEW."id", NEW."job_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."places", NEW."project_id", NEW."version"); RETURN NULL;',
                            hash="804f18e07b5dd5278779d484d7107711e10f10f2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_13a0c",
                            table="trajectories_projectemployer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectemployer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_projectemployerevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "employer_id", "form_key", "guaranteed", "id", "job_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "project_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."form_key", NEW."guaranteed", NEW."id", NEW."job_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."places", NEW."project_id", NEW."version"); RETURN NULL;',
                            hash="e35a7c08377b8faa5998c058acc6b4a5d7fda531",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d8d4c",
                            table="trajectories_projectemployer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectemployer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_projectemployerevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "employer_id", "form_key", "guaranteed", "id", "job_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "places", "project_id", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."employer_id", OLD."form_key", OLD."guaranteed", OLD."id", OLD."job_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."places", OLD."project_id", OLD."version"); RETURN NULL;',
                            hash="e5d9955a78044f24d1fd6c1491da5f86f53e4b49",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_094d5",
                            table="trajectories_projectemployer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectfactor",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_projectfactorevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "form_key", "helps", "id", "key", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "step", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."helps", NEW."id", NEW."key", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."step", NEW."version"); RETURN NULL;',
                            hash="a33550516e0ce2d7d8aeb31a87ae058253579f4d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5067b",
                            table="trajectories_projectfactor",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectfactor",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_projectfactorevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "form_key", "helps", "id", "key", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "step", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."helps", NEW."id", NEW."key", NEW."note", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."step", NEW."version"); RETURN NULL;',
                            hash="4d23897bb2b3b71741249247fa30f42275a5a827",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d51fe",
                            table="trajectories_projectfactor",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="projectfactor",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_projectfactorevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "form_key", "helps", "id", "key", "note", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "step", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."helps", OLD."id", OLD."key", OLD."note", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."step", OLD."version"); RETURN NULL;',
                            hash="0aa851ccfaee2dcf8ccd6e0be16ea2c902376493",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d50f1",
                            table="trajectories_projectfactor",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="questionnaire",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_questionnaireevent" ("answered_by_id", "answered_on", "candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "due_on", "form_key", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_on", "research_key", "skipped_reason", "state", "team_id", "version") VALUES (NEW."answered_by_id", NEW."answered_on", NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."due_on", NEW."form_key", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reminded_on", NEW."research_key", NEW."skipped_reason", NEW."state", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="0c0241197350b631ff21ee1f311ce53ccee376e5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6cb4c",
                            table="trajectories_questionnaire",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="questionnaire",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_questionnaireevent" ("answered_by_id", "answered_on", "candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "due_on", "form_key", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_on", "research_key", "skipped_reason", "state", "team_id", "version") VALUES (NEW."answered_by_id", NEW."answered_on", NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."due_on", NEW."form_key", NEW."id", NEW."kind", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reminded_on", NEW."research_key", NEW."skipped_reason", NEW."state", NEW."team_id", NEW."version"); RETURN NULL;',
                            hash="24f43479008f80d4184983e9caeafcc3d21ffe7b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cb8bf",
                            table="trajectories_questionnaire",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="questionnaire",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_questionnaireevent" ("answered_by_id", "answered_on", "candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "due_on", "form_key", "id", "kind", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_on", "research_key", "skipped_reason", "state", "team_id", "version") VALUES (OLD."answered_by_id", OLD."answered_on", OLD."candidate_id", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."due_on", OLD."form_key", OLD."id", OLD."kind", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reminded_on", OLD."research_key", OLD."skipped_reason", OLD."state", OLD."team_id", OLD."version"); RETURN NULL;',
                            hash="f2208ec4726d0a340a4a1db38723830db6efdb94",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8991d",
                            table="trajectories_questionnaire",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="researchconsent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_researchconsentevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "given_on", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "withdrawn_on") VALUES (NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."given_on", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."team_id", NEW."version", NEW."withdrawn_on"); RETURN NULL;',
                            hash="9d3a6cebd105aa591e694ba01ad7e061e705c27b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8faba",
                            table="trajectories_researchconsent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="researchconsent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_researchconsentevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "given_on", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "withdrawn_on") VALUES (NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."given_on", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."team_id", NEW."version", NEW."withdrawn_on"); RETURN NULL;',
                            hash="956fd1c0a21b1d75feda9e451f4222c86fecf9ab",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_775e2",
                            table="trajectories_researchconsent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="researchconsent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_researchconsentevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "form_key", "given_on", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id", "version", "withdrawn_on") VALUES (OLD."candidate_id", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."given_on", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."team_id", OLD."version", OLD."withdrawn_on"); RETURN NULL;',
                            hash="c0fea285854c241ab427582c25e0cb76ea00140f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8e7e1",
                            table="trajectories_researchconsent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="selectionround",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_selectionroundevent" ("changed_at", "changed_by_id", "closed_on", "created_at", "created_by_id", "early_reason", "form_key", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "size", "starts_on", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."closed_on", NEW."created_at", NEW."created_by_id", NEW."early_reason", NEW."form_key", NEW."id", NEW."note", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."project_id", NEW."size", NEW."starts_on", NEW."version"); RETURN NULL;',
                            hash="1c73a89590eb813c176cda41121756d1c6db4199",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1526f",
                            table="trajectories_selectionround",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="selectionround",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_selectionroundevent" ("changed_at", "changed_by_id", "closed_on", "created_at", "created_by_id", "early_reason", "form_key", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "size", "starts_on", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."closed_on", NEW."created_at", NEW."created_by_id", NEW."early_reason", NEW."form_key", NEW."id", NEW."note", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."project_id", NEW."size", NEW."starts_on", NEW."version"); RETURN NULL;',
                            hash="ce3cfe5a913721ab602c1ea754db174b4dab9fcf",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_15781",
                            table="trajectories_selectionround",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="selectionround",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_selectionroundevent" ("changed_at", "changed_by_id", "closed_on", "created_at", "created_by_id", "early_reason", "form_key", "id", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id", "size", "starts_on", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."closed_on", OLD."created_at", OLD."created_by_id", OLD."early_reason", OLD."form_key", OLD."id", OLD."note", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."project_id", OLD."size", OLD."starts_on", OLD."version"); RETURN NULL;',
                            hash="20d8e2ad49166c7c459d66a655b1f7518ed6a5f4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_822c5",
                            table="trajectories_selectionround",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roundentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_roundentryevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "empowerment_on", "feedback", "feedback_on", "form_key", "id", "information_on", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference_on", "result", "round_id", "second_talk_on", "selected_on", "selection_day_on", "team_id", "training_on", "version") VALUES (NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."empowerment_on", NEW."feedback", NEW."feedback_on", NEW."form_key", NEW."id", NEW."information_on", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reference_on", NEW."result", NEW."round_id", NEW."second_talk_on", NEW."selected_on", NEW."selection_day_on", NEW."team_id", NEW."training_on", NEW."version"); RETURN NULL;',
                            hash="550184000973b8bc2ea192a8a1bf038c1dd7e7d2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_85ff7",
                            table="trajectories_roundentry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roundentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "trajectories_roundentryevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "empowerment_on", "feedback", "feedback_on", "form_key", "id", "information_on", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference_on", "result", "round_id", "second_talk_on", "selected_on", "selection_day_on", "team_id", "training_on", "version") VALUES (NEW."candidate_id", NEW."changed_at", NEW."changed_by_id", NEW."client_id", NEW."created_at", NEW."created_by_id", NEW."empowerment_on", NEW."feedback", NEW."feedback_on", NEW."form_key", NEW."id", NEW."information_on", NEW."municipality_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reference_on", NEW."result", NEW."round_id", NEW."second_talk_on", NEW."selected_on", NEW."selection_day_on", NEW."team_id", NEW."training_on", NEW."version"); RETURN NULL;',
                            hash="8391071e41161c238a59332d578af65816c63d48",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9613a",
                            table="trajectories_roundentry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="roundentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "trajectories_roundentryevent" ("candidate_id", "changed_at", "changed_by_id", "client_id", "created_at", "created_by_id", "empowerment_on", "feedback", "feedback_on", "form_key", "id", "information_on", "municipality_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference_on", "result", "round_id", "second_talk_on", "selected_on", "selection_day_on", "team_id", "training_on", "version") VALUES (OLD."candidate_id", OLD."changed_at", OLD."changed_by_id", OLD."client_id", OLD."created_at", OLD."created_by_id", OLD."empowerment_on", OLD."feedback", OLD."feedback_on", OLD."form_key", OLD."id", OLD."information_on", OLD."municipality_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reference_on", OLD."result", OLD."round_id", OLD."second_talk_on", OLD."selected_on", OLD."selection_day_on", OLD."team_id", OLD."training_on", OLD."version"); RETURN NULL;',
                            hash="0dd1f5ee52e02469bd947e4cef538e7ffa4d3d1c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6d263",
                            table="trajectories_roundentry",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
