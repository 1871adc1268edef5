import uuid

import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.together
import employers.domain.agreement
import employers.domain.event
import employers.domain.instrument
import employers.domain.relation
import employers.domain.social_return


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0008_more_norms"),
        ("core", "__first__"),
        ("employers", "0004_at_most_three_essential"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        core.together.Together(
            operations=[
                migrations.CreateModel(
                    name="AccountManagerPeriod",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(blank=True, null=True, verbose_name="tot")),
                        ("note", models.TextField(blank=True, verbose_name="overdracht")),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="manager_periods",
                                to="employers.employer",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="accountmanager",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "accountmanager in een periode",
                        "ordering": ("-start", "-id"),
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("end", None)),
                                fields=("employer",),
                                name="one_account_manager_at_a_time",
                                violation_error_message="Een werkgever heeft één accountmanager tegelijk.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("end", None), ("end__gte", models.F("start")), _connector="OR"
                                ),
                                name="manager_period_order",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Agreement",
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
                                        employers.domain.agreement.AgreementKind["INTENTION"],
                                        "Intentieverklaring met baangarantie",
                                    ),
                                    (
                                        employers.domain.agreement.AgreementKind["LEARN_IN"],
                                        "Inleerovereenkomst",
                                    ),
                                    (
                                        employers.domain.agreement.AgreementKind["COOPERATION"],
                                        "Samenwerkingsovereenkomst",
                                    ),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        ("title", models.CharField(max_length=160, verbose_name="titel")),
                        ("body", models.TextField(verbose_name="tekst")),
                        (
                            "guaranteed_jobs",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="banen met garantie"
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="geldt vanaf")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="geldt tot en met")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    (employers.domain.agreement.AgreementState["DRAFT"], "Concept"),
                                    (
                                        employers.domain.agreement.AgreementState["SENT"],
                                        "Ligt ter ondertekening",
                                    ),
                                    (employers.domain.agreement.AgreementState["SIGNED"], "Getekend"),
                                    (employers.domain.agreement.AgreementState["ENDED"], "Gestopt"),
                                ],
                                default="draft",
                                editable=False,
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("remind_on", models.DateField(blank=True, null=True, verbose_name="herinner op")),
                        (
                            "ended_reason",
                            models.CharField(
                                blank=True, editable=False, max_length=200, verbose_name="waarom gestopt"
                            ),
                        ),
                        (
                            "data_set",
                            models.CharField(
                                choices=[
                                    ("live", "echte gegevens"),
                                    ("demo", "demo (verzonnen)"),
                                    ("pilot", "pilot Nieuwe Banen"),
                                ],
                                default="live",
                                editable=False,
                                max_length=10,
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
                                related_name="agreements",
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
                                related_name="agreements",
                                to="employers.futurejob",
                                verbose_name="baan",
                            ),
                        ),
                        (
                            "renews",
                            models.OneToOneField(
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="renewed_by",
                                to="employers.agreement",
                                verbose_name="verlengt",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "overeenkomst",
                        "verbose_name_plural": "overeenkomsten",
                        "ordering": ("-starts_on", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on", None),
                                    ("ends_on__gte", models.F("starts_on")),
                                    _connector="OR",
                                ),
                                name="agreement_order",
                                violation_error_message="De einddatum ligt voor de begindatum.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "ended"), _negated=True),
                                    models.Q(("ended_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="agreement_ended_reason",
                                violation_error_message="Schrijf op waarom de overeenkomst stopt.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AgreementEvent",
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
                                        employers.domain.agreement.AgreementKind["INTENTION"],
                                        "Intentieverklaring met baangarantie",
                                    ),
                                    (
                                        employers.domain.agreement.AgreementKind["LEARN_IN"],
                                        "Inleerovereenkomst",
                                    ),
                                    (
                                        employers.domain.agreement.AgreementKind["COOPERATION"],
                                        "Samenwerkingsovereenkomst",
                                    ),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        ("title", models.CharField(max_length=160, verbose_name="titel")),
                        ("body", models.TextField(verbose_name="tekst")),
                        (
                            "guaranteed_jobs",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="banen met garantie"
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="geldt vanaf")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="geldt tot en met")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    (employers.domain.agreement.AgreementState["DRAFT"], "Concept"),
                                    (
                                        employers.domain.agreement.AgreementState["SENT"],
                                        "Ligt ter ondertekening",
                                    ),
                                    (employers.domain.agreement.AgreementState["SIGNED"], "Getekend"),
                                    (employers.domain.agreement.AgreementState["ENDED"], "Gestopt"),
                                ],
                                default="draft",
                                editable=False,
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("remind_on", models.DateField(blank=True, null=True, verbose_name="herinner op")),
                        (
                            "ended_reason",
                            models.CharField(
                                blank=True, editable=False, max_length=200, verbose_name="waarom gestopt"
                            ),
                        ),
                        (
                            "data_set",
                            models.CharField(
                                choices=[
                                    ("live", "echte gegevens"),
                                    ("demo", "demo (verzonnen)"),
                                    ("pilot", "pilot Nieuwe Banen"),
                                ],
                                default="live",
                                editable=False,
                                max_length=10,
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
                                to="employers.agreement",
                            ),
                        ),
                        (
                            "renews",
                            models.ForeignKey(
                                db_constraint=False,
                                editable=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.agreement",
                                verbose_name="verlengt",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AgreementSignature",
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
                            "party",
                            models.CharField(
                                choices=[
                                    (employers.domain.agreement.Party["EMPLOYER"], "De werkgever"),
                                    (employers.domain.agreement.Party["MUNICIPALITY"], "De gemeente"),
                                    (employers.domain.agreement.Party["CANDIDATE"], "De kandidaat"),
                                    (employers.domain.agreement.Party["PLACE"], "De leerplek"),
                                ],
                                max_length=12,
                                verbose_name="namens",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="naam")),
                        ("function", models.CharField(blank=True, max_length=120, verbose_name="functie")),
                        ("signed_on", models.DateField(blank=True, null=True, verbose_name="getekend op")),
                        (
                            "agreement",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="signatures",
                                to="employers.agreement",
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
                    ],
                    options={
                        "verbose_name": "handtekening",
                        "ordering": ("id",),
                    },
                ),
                migrations.CreateModel(
                    name="AgreementSignatureEvent",
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
                            "party",
                            models.CharField(
                                choices=[
                                    (employers.domain.agreement.Party["EMPLOYER"], "De werkgever"),
                                    (employers.domain.agreement.Party["MUNICIPALITY"], "De gemeente"),
                                    (employers.domain.agreement.Party["CANDIDATE"], "De kandidaat"),
                                    (employers.domain.agreement.Party["PLACE"], "De leerplek"),
                                ],
                                max_length=12,
                                verbose_name="namens",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="naam")),
                        ("function", models.CharField(blank=True, max_length=120, verbose_name="functie")),
                        ("signed_on", models.DateField(blank=True, null=True, verbose_name="getekend op")),
                        (
                            "agreement",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.agreement",
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
                                to="employers.agreementsignature",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="AgreementTemplate",
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
                                        employers.domain.agreement.AgreementKind["INTENTION"],
                                        "Intentieverklaring met baangarantie",
                                    ),
                                    (
                                        employers.domain.agreement.AgreementKind["LEARN_IN"],
                                        "Inleerovereenkomst",
                                    ),
                                    (
                                        employers.domain.agreement.AgreementKind["COOPERATION"],
                                        "Samenwerkingsovereenkomst",
                                    ),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="naam")),
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
                    ],
                    options={
                        "verbose_name": "voorbeeldtekst",
                        "ordering": ("kind", "name", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="Branch",
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
                            "number",
                            models.CharField(
                                blank=True, max_length=12, verbose_name="vestigingsnummer (KvK)"
                            ),
                        ),
                        ("street", models.CharField(blank=True, max_length=160, verbose_name="adres")),
                        ("postcode", models.CharField(blank=True, max_length=7, verbose_name="postcode")),
                        ("city", models.CharField(blank=True, max_length=80, verbose_name="plaats")),
                        ("closed_on", models.DateField(blank=True, null=True, verbose_name="gesloten op")),
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="branches",
                                to="employers.employer",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "vestiging",
                        "ordering": ("name", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("number", ""), ("number__regex", "^[0-9]{12}$"), _connector="OR"
                                ),
                                name="branch_number_12_digits",
                                violation_error_message="Een vestigingsnummer heeft twaalf cijfers.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("postcode", ""),
                                    ("postcode__regex", "^[1-9][0-9]{3} [A-Z]{2}$"),
                                    _connector="OR",
                                ),
                                name="branch_postcode",
                                violation_error_message="Schrijf de postcode zo: 1234 AB.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BranchEvent",
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
                            "number",
                            models.CharField(
                                blank=True, max_length=12, verbose_name="vestigingsnummer (KvK)"
                            ),
                        ),
                        ("street", models.CharField(blank=True, max_length=160, verbose_name="adres")),
                        ("postcode", models.CharField(blank=True, max_length=7, verbose_name="postcode")),
                        ("city", models.CharField(blank=True, max_length=80, verbose_name="plaats")),
                        ("closed_on", models.DateField(blank=True, null=True, verbose_name="gesloten op")),
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
                                to="employers.branch",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="BuildingBlock",
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
                        ("code", models.CharField(max_length=30, verbose_name="code")),
                        ("name", models.CharField(max_length=160, verbose_name="bouwblok")),
                        (
                            "unit",
                            models.CharField(
                                choices=[
                                    (employers.domain.social_return.BlockUnit["YEAR"], "jaar voltijd"),
                                    (employers.domain.social_return.BlockUnit["MONTH"], "maand"),
                                    (employers.domain.social_return.BlockUnit["HOUR"], "uur"),
                                    (employers.domain.social_return.BlockUnit["PLACE"], "plaats"),
                                    (employers.domain.social_return.BlockUnit["ONCE"], "keer"),
                                ],
                                max_length=12,
                                verbose_name="eenheid",
                            ),
                        ),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=2, max_digits=9, verbose_name="waarde per eenheid (euro)"
                            ),
                        ),
                        ("valid_from", models.DateField(verbose_name="geldt vanaf")),
                        ("source", models.CharField(blank=True, max_length=160, verbose_name="bron")),
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
                        "verbose_name": "bouwblok",
                        "ordering": ("name", "-valid_from", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "code", "valid_from"),
                                name="building_block_once_a_day",
                                violation_error_message="Voor deze dag staat dit bouwblok er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("value__gt", 0)),
                                name="building_block_value",
                                violation_error_message="Vul een waarde boven 0 euro in.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EmployerMerge",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("reason", models.TextField(verbose_name="waarom")),
                        ("moved", models.JSONField(default=dict)),
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
                            "gone",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="merge",
                                to="employers.employer",
                            ),
                        ),
                        (
                            "kept",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="merges",
                                to="employers.employer",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "samenvoeging",
                        "ordering": ("-created_at", "-id"),
                    },
                ),
                migrations.CreateModel(
                    name="EmployerTalk",
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
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    (employers.domain.relation.TalkKind["PHONE"], "Gebeld"),
                                    (employers.domain.relation.TalkKind["VISIT"], "Bezoek"),
                                    (employers.domain.relation.TalkKind["EMAIL"], "E-mail"),
                                    (employers.domain.relation.TalkKind["EVENT"], "Op een bijeenkomst"),
                                ],
                                max_length=10,
                                verbose_name="hoe",
                            ),
                        ),
                        ("about", models.TextField(blank=True, verbose_name="waar ging het over")),
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
                                related_name="talks",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                to="employers.contactperson",
                                verbose_name="gesproken met",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "gesprek",
                        "ordering": ("-on", "-id"),
                        "indexes": [models.Index(fields=["employer", "-on"], name="talk_by_employer")],
                    },
                ),
                migrations.CreateModel(
                    name="EmployerTalkEvent",
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
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    (employers.domain.relation.TalkKind["PHONE"], "Gebeld"),
                                    (employers.domain.relation.TalkKind["VISIT"], "Bezoek"),
                                    (employers.domain.relation.TalkKind["EMAIL"], "E-mail"),
                                    (employers.domain.relation.TalkKind["EVENT"], "Op een bijeenkomst"),
                                ],
                                max_length=10,
                                verbose_name="hoe",
                            ),
                        ),
                        ("about", models.TextField(blank=True, verbose_name="waar ging het over")),
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
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.contactperson",
                                verbose_name="gesproken met",
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
                                to="employers.employertalk",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Event",
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
                                    (employers.domain.event.EventKind["CAFE"], "Netwerkcafé"),
                                    (employers.domain.event.EventKind["SPEED_DATE"], "Speeddates"),
                                    (employers.domain.event.EventKind["SELECTION"], "Selectiedag"),
                                    (employers.domain.event.EventKind["VISIT"], "Bezoek aan een werkgever"),
                                    (employers.domain.event.EventKind["FAIR"], "Banenmarkt"),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        ("name", models.CharField(max_length=160, verbose_name="naam")),
                        ("starts_at", models.DateTimeField(verbose_name="begint")),
                        ("ends_at", models.DateTimeField(blank=True, null=True, verbose_name="tot")),
                        ("place", models.CharField(blank=True, max_length=160, verbose_name="waar")),
                        ("rounds", models.PositiveSmallIntegerField(default=1, verbose_name="aantal rondes")),
                        (
                            "room",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="plaats voor"
                            ),
                        ),
                        ("description", models.TextField(blank=True, verbose_name="waar gaat het over")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "gepland"),
                                    ("held", "geweest"),
                                    ("cancelled", "gaat niet door"),
                                ],
                                default="planned",
                                editable=False,
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, editable=False, max_length=200, verbose_name="waarom niet"
                            ),
                        ),
                        (
                            "data_set",
                            models.CharField(
                                choices=[
                                    ("live", "echte gegevens"),
                                    ("demo", "demo (verzonnen)"),
                                    ("pilot", "pilot Nieuwe Banen"),
                                ],
                                default="live",
                                editable=False,
                                max_length=10,
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
                    ],
                    options={
                        "verbose_name": "ontmoeting",
                        "verbose_name_plural": "ontmoetingen",
                        "db_table": "employers_event_day",
                        "ordering": ("-starts_at", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_at", None), ("ends_at__gt", models.F("starts_at")), _connector="OR"
                                ),
                                name="event_order",
                                violation_error_message="Het einde ligt voor het begin.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("rounds__range", (1, 12))),
                                name="event_rounds",
                                violation_error_message="Kies 1 tot en met 12 rondes.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("state", "cancelled"), _negated=True),
                                    models.Q(("cancelled_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="event_cancelled_reason",
                                violation_error_message="Schrijf op waarom het niet doorgaat.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventEmployer",
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
                        ("note", models.CharField(blank=True, max_length=200, verbose_name="brengt mee")),
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
                                related_name="occasions",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "event",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="employers",
                                to="employers.event",
                            ),
                        ),
                        (
                            "job",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="occasions",
                                to="employers.futurejob",
                                verbose_name="baan",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "deelnemende werkgever",
                        "ordering": ("employer__name", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("event", "employer", "job"),
                                name="event_employer_once",
                                nulls_distinct=False,
                                violation_error_message="Deze werkgever doet al mee met deze baan.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EventEmployerEvent",
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
                        ("note", models.CharField(blank=True, max_length=200, verbose_name="brengt mee")),
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
                            "event",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.event",
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
                                to="employers.eventemployer",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EventEvent",
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
                                    (employers.domain.event.EventKind["CAFE"], "Netwerkcafé"),
                                    (employers.domain.event.EventKind["SPEED_DATE"], "Speeddates"),
                                    (employers.domain.event.EventKind["SELECTION"], "Selectiedag"),
                                    (employers.domain.event.EventKind["VISIT"], "Bezoek aan een werkgever"),
                                    (employers.domain.event.EventKind["FAIR"], "Banenmarkt"),
                                ],
                                max_length=12,
                                verbose_name="soort",
                            ),
                        ),
                        ("name", models.CharField(max_length=160, verbose_name="naam")),
                        ("starts_at", models.DateTimeField(verbose_name="begint")),
                        ("ends_at", models.DateTimeField(blank=True, null=True, verbose_name="tot")),
                        ("place", models.CharField(blank=True, max_length=160, verbose_name="waar")),
                        ("rounds", models.PositiveSmallIntegerField(default=1, verbose_name="aantal rondes")),
                        (
                            "room",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="plaats voor"
                            ),
                        ),
                        ("description", models.TextField(blank=True, verbose_name="waar gaat het over")),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("planned", "gepland"),
                                    ("held", "geweest"),
                                    ("cancelled", "gaat niet door"),
                                ],
                                default="planned",
                                editable=False,
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "cancelled_reason",
                            models.CharField(
                                blank=True, editable=False, max_length=200, verbose_name="waarom niet"
                            ),
                        ),
                        (
                            "data_set",
                            models.CharField(
                                choices=[
                                    ("live", "echte gegevens"),
                                    ("demo", "demo (verzonnen)"),
                                    ("pilot", "pilot Nieuwe Banen"),
                                ],
                                default="live",
                                editable=False,
                                max_length=10,
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
                                to="employers.event",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InstrumentBudget",
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
                            "code",
                            models.CharField(
                                choices=[
                                    (
                                        employers.domain.instrument.Instrument["WAGE_COST_SUBSIDY"],
                                        "Loonkostensubsidie",
                                    ),
                                    (employers.domain.instrument.Instrument["CHEQUE"], "Werkgeverscheque"),
                                    (
                                        employers.domain.instrument.Instrument["TRIAL_PLACEMENT"],
                                        "Proefplaats",
                                    ),
                                    (
                                        employers.domain.instrument.Instrument["WORK_EXPERIENCE"],
                                        "Werkervaringsplaats",
                                    ),
                                    (employers.domain.instrument.Instrument["JOB_COACHING"], "Jobcoach"),
                                    (employers.domain.instrument.Instrument["NO_RISK"], "No-riskpolis"),
                                    (
                                        employers.domain.instrument.Instrument["SHELTERED_WORK"],
                                        "Beschut werk",
                                    ),
                                    (
                                        employers.domain.instrument.Instrument["PRACTICAL_HELP"],
                                        "Praktische hulp (onkosten)",
                                    ),
                                ],
                                max_length=24,
                                verbose_name="instrument",
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="jaar")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=12, verbose_name="budget (euro)"
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=160, verbose_name="besluit")),
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
                        "verbose_name": "budget",
                        "ordering": ("-year", "code", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "code", "year"),
                                name="instrument_budget_once_a_year",
                                violation_error_message="Voor dit jaar staat het budget er al. Wijzig het.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("amount__gte", 0)),
                                name="instrument_budget_amount",
                                violation_error_message="Vul een bedrag van 0 euro of meer in.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InstrumentBudgetEvent",
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
                            "code",
                            models.CharField(
                                choices=[
                                    (
                                        employers.domain.instrument.Instrument["WAGE_COST_SUBSIDY"],
                                        "Loonkostensubsidie",
                                    ),
                                    (employers.domain.instrument.Instrument["CHEQUE"], "Werkgeverscheque"),
                                    (
                                        employers.domain.instrument.Instrument["TRIAL_PLACEMENT"],
                                        "Proefplaats",
                                    ),
                                    (
                                        employers.domain.instrument.Instrument["WORK_EXPERIENCE"],
                                        "Werkervaringsplaats",
                                    ),
                                    (employers.domain.instrument.Instrument["JOB_COACHING"], "Jobcoach"),
                                    (employers.domain.instrument.Instrument["NO_RISK"], "No-riskpolis"),
                                    (
                                        employers.domain.instrument.Instrument["SHELTERED_WORK"],
                                        "Beschut werk",
                                    ),
                                    (
                                        employers.domain.instrument.Instrument["PRACTICAL_HELP"],
                                        "Praktische hulp (onkosten)",
                                    ),
                                ],
                                max_length=24,
                                verbose_name="instrument",
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="jaar")),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=12, verbose_name="budget (euro)"
                            ),
                        ),
                        ("source", models.CharField(blank=True, max_length=160, verbose_name="besluit")),
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
                                to="employers.instrumentbudget",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InstrumentPair",
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
                            "first",
                            models.CharField(
                                choices=[
                                    (
                                        employers.domain.instrument.Instrument["WAGE_COST_SUBSIDY"],
                                        "Loonkostensubsidie",
                                    ),
                                    (employers.domain.instrument.Instrument["CHEQUE"], "Werkgeverscheque"),
                                    (
                                        employers.domain.instrument.Instrument["TRIAL_PLACEMENT"],
                                        "Proefplaats",
                                    ),
                                    (
                                        employers.domain.instrument.Instrument["WORK_EXPERIENCE"],
                                        "Werkervaringsplaats",
                                    ),
                                    (employers.domain.instrument.Instrument["JOB_COACHING"], "Jobcoach"),
                                    (employers.domain.instrument.Instrument["NO_RISK"], "No-riskpolis"),
                                    (
                                        employers.domain.instrument.Instrument["SHELTERED_WORK"],
                                        "Beschut werk",
                                    ),
                                    (
                                        employers.domain.instrument.Instrument["PRACTICAL_HELP"],
                                        "Praktische hulp (onkosten)",
                                    ),
                                ],
                                max_length=24,
                                verbose_name="instrument",
                            ),
                        ),
                        (
                            "second",
                            models.CharField(
                                choices=[
                                    (
                                        employers.domain.instrument.Instrument["WAGE_COST_SUBSIDY"],
                                        "Loonkostensubsidie",
                                    ),
                                    (employers.domain.instrument.Instrument["CHEQUE"], "Werkgeverscheque"),
                                    (
                                        employers.domain.instrument.Instrument["TRIAL_PLACEMENT"],
                                        "Proefplaats",
                                    ),
                                    (
                                        employers.domain.instrument.Instrument["WORK_EXPERIENCE"],
                                        "Werkervaringsplaats",
                                    ),
                                    (employers.domain.instrument.Instrument["JOB_COACHING"], "Jobcoach"),
                                    (employers.domain.instrument.Instrument["NO_RISK"], "No-riskpolis"),
                                    (
                                        employers.domain.instrument.Instrument["SHELTERED_WORK"],
                                        "Beschut werk",
                                    ),
                                    (
                                        employers.domain.instrument.Instrument["PRACTICAL_HELP"],
                                        "Praktische hulp (onkosten)",
                                    ),
                                ],
                                max_length=24,
                                verbose_name="met",
                            ),
                        ),
                        ("together", models.BooleanField(verbose_name="mag samen")),
                        ("reason", models.CharField(max_length=200, verbose_name="waarom")),
                        ("valid_from", models.DateField(verbose_name="geldt vanaf")),
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
                        "verbose_name": "combinatie",
                        "ordering": ("first", "second", "-valid_from"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("first", "second", "valid_from"),
                                name="instrument_pair_once_a_day",
                                violation_error_message="Voor deze dag staat deze combinatie er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("first__lt", models.F("second"))),
                                name="instrument_pair_order",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="InstrumentText",
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
                            "code",
                            models.CharField(
                                choices=[
                                    (
                                        employers.domain.instrument.Instrument["WAGE_COST_SUBSIDY"],
                                        "Loonkostensubsidie",
                                    ),
                                    (employers.domain.instrument.Instrument["CHEQUE"], "Werkgeverscheque"),
                                    (
                                        employers.domain.instrument.Instrument["TRIAL_PLACEMENT"],
                                        "Proefplaats",
                                    ),
                                    (
                                        employers.domain.instrument.Instrument["WORK_EXPERIENCE"],
                                        "Werkervaringsplaats",
                                    ),
                                    (employers.domain.instrument.Instrument["JOB_COACHING"], "Jobcoach"),
                                    (employers.domain.instrument.Instrument["NO_RISK"], "No-riskpolis"),
                                    (
                                        employers.domain.instrument.Instrument["SHELTERED_WORK"],
                                        "Beschut werk",
                                    ),
                                    (
                                        employers.domain.instrument.Instrument["PRACTICAL_HELP"],
                                        "Praktische hulp (onkosten)",
                                    ),
                                ],
                                max_length=24,
                                unique=True,
                                verbose_name="instrument",
                            ),
                        ),
                        ("what", models.TextField(blank=True, verbose_name="wat is het")),
                        ("how", models.TextField(blank=True, verbose_name="hoe vraag je het aan")),
                        ("decides", models.CharField(blank=True, max_length=120, verbose_name="wie besluit")),
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
                        "verbose_name": "instrument",
                        "verbose_name_plural": "instrumenten",
                        "ordering": ("code",),
                    },
                ),
                migrations.CreateModel(
                    name="JobExpectation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="vastgelegd op")),
                        ("form_key", models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                        ("on", models.DateField(verbose_name="sinds")),
                        ("places", models.PositiveSmallIntegerField(verbose_name="aantal plaatsen")),
                        ("certainty", models.PositiveSmallIntegerField(verbose_name="hoe zeker (%)")),
                        ("window_start", models.DateField(verbose_name="start op zijn vroegst")),
                        ("window_end", models.DateField(verbose_name="start op zijn laatst")),
                        ("status", models.CharField(max_length=12, verbose_name="status")),
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
                            "job",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="expectations",
                                to="employers.futurejob",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "verwachting",
                        "ordering": ("-on", "-id"),
                        "indexes": [models.Index(fields=["job", "-on"], name="expectation_by_job")],
                    },
                ),
                migrations.CreateModel(
                    name="JobShift",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "months",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                size=None,
                                verbose_name="maanden",
                            ),
                        ),
                        (
                            "weekdays",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(), size=None, verbose_name="dagen"
                            ),
                        ),
                        ("start", models.TimeField(verbose_name="van")),
                        ("end", models.TimeField(verbose_name="tot")),
                        (
                            "job",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="shift_lines",
                                to="employers.futurejob",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "werktijd",
                        "ordering": ("id",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("end__gt", models.F("start"))),
                                name="job_shift_order",
                                violation_error_message="Het einde van de werktijd ligt voor het begin.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JobShiftEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "months",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(),
                                size=None,
                                verbose_name="maanden",
                            ),
                        ),
                        (
                            "weekdays",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.PositiveSmallIntegerField(), size=None, verbose_name="dagen"
                            ),
                        ),
                        ("start", models.TimeField(verbose_name="van")),
                        ("end", models.TimeField(verbose_name="tot")),
                        (
                            "job",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.futurejob",
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
                                to="employers.jobshift",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="JobTask",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("order", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                        ("name", models.CharField(max_length=160, verbose_name="taak")),
                        (
                            "hours",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="uren per week",
                            ),
                        ),
                        (
                            "from_function",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="nu gedaan door (functie)"
                            ),
                        ),
                        (
                            "job",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="task_lines",
                                to="employers.futurejob",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "taak",
                        "ordering": ("order", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("hours", None), ("hours__range", (0, 60)), _connector="OR"
                                ),
                                name="job_task_hours",
                                violation_error_message="Vul uren per week in van 0 tot en met 60.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="JobTaskEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("order", models.PositiveSmallIntegerField(verbose_name="volgorde")),
                        ("name", models.CharField(max_length=160, verbose_name="taak")),
                        (
                            "hours",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=4,
                                null=True,
                                verbose_name="uren per week",
                            ),
                        ),
                        (
                            "from_function",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="nu gedaan door (functie)"
                            ),
                        ),
                        (
                            "job",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.futurejob",
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
                                to="employers.jobtask",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PostcodeArea",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "code",
                            models.CharField(max_length=4, unique=True, verbose_name="postcode (4 cijfers)"),
                        ),
                        (
                            "latitude",
                            models.DecimalField(decimal_places=5, max_digits=8, verbose_name="breedte"),
                        ),
                        (
                            "longitude",
                            models.DecimalField(decimal_places=5, max_digits=8, verbose_name="lengte"),
                        ),
                        ("source", models.CharField(blank=True, max_length=120, verbose_name="bron")),
                    ],
                    options={
                        "verbose_name": "postcodegebied",
                        "ordering": ("code",),
                    },
                ),
                migrations.CreateModel(
                    name="Promise",
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
                        ("what", models.CharField(max_length=300, verbose_name="wat is beloofd")),
                        (
                            "side",
                            models.CharField(
                                choices=[
                                    (employers.domain.relation.PromiseSide["US"], "Wij"),
                                    (employers.domain.relation.PromiseSide["EMPLOYER"], "De werkgever"),
                                ],
                                max_length=8,
                                verbose_name="door wie",
                            ),
                        ),
                        ("due_on", models.DateField(verbose_name="voor")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                        (
                            "dropped",
                            models.CharField(blank=True, max_length=200, verbose_name="vervallen, want"),
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
                                related_name="promises",
                                to="employers.employer",
                                verbose_name="werkgever",
                            ),
                        ),
                        (
                            "talk",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="promises",
                                to="employers.employertalk",
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
                                verbose_name="bij ons",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "belofte",
                        "ordering": ("due_on", "id"),
                    },
                ),
                migrations.CreateModel(
                    name="PromiseEvent",
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
                        ("what", models.CharField(max_length=300, verbose_name="wat is beloofd")),
                        (
                            "side",
                            models.CharField(
                                choices=[
                                    (employers.domain.relation.PromiseSide["US"], "Wij"),
                                    (employers.domain.relation.PromiseSide["EMPLOYER"], "De werkgever"),
                                ],
                                max_length=8,
                                verbose_name="door wie",
                            ),
                        ),
                        ("due_on", models.DateField(verbose_name="voor")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="gedaan op")),
                        (
                            "dropped",
                            models.CharField(blank=True, max_length=200, verbose_name="vervallen, want"),
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
                                to="employers.promise",
                            ),
                        ),
                        (
                            "talk",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.employertalk",
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
                                verbose_name="bij ons",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SocialReturnContract",
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
                        ("name", models.CharField(max_length=160, verbose_name="opdracht")),
                        (
                            "number",
                            models.CharField(blank=True, max_length=40, verbose_name="contractnummer"),
                        ),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=2, max_digits=12, verbose_name="waarde van de opdracht (euro)"
                            ),
                        ),
                        (
                            "duty_percent",
                            models.DecimalField(
                                decimal_places=2, max_digits=5, verbose_name="verplichting (%)"
                            ),
                        ),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(verbose_name="tot en met")),
                        (
                            "contact",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="contactpersoon bij de gemeente"
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="bijzonderheden")),
                        (
                            "closed_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="afgerond op"
                            ),
                        ),
                        (
                            "closed_reason",
                            models.CharField(
                                blank=True, editable=False, max_length=200, verbose_name="hoe afgerond"
                            ),
                        ),
                        (
                            "data_set",
                            models.CharField(
                                choices=[
                                    ("live", "echte gegevens"),
                                    ("demo", "demo (verzonnen)"),
                                    ("pilot", "pilot Nieuwe Banen"),
                                ],
                                default="live",
                                editable=False,
                                max_length=10,
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
                                related_name="social_return",
                                to="employers.employer",
                                verbose_name="werkgever",
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
                        "verbose_name": "social-returncontract",
                        "verbose_name_plural": "social-returncontracten",
                        "ordering": ("end", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("end__gte", models.F("start"))),
                                name="social_return_order",
                                violation_error_message="Het einde van het contract ligt voor het begin.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("value__gt", 0)),
                                name="social_return_value",
                                violation_error_message="Vul een waarde boven 0 euro in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("duty_percent__range", (0, 100))),
                                name="social_return_percent",
                                violation_error_message="Vul een percentage in van 0 tot en met 100.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("closed_on", None),
                                    models.Q(("closed_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="social_return_closed_reason",
                                violation_error_message="Schrijf op hoe het contract is afgerond.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SocialReturnContractEvent",
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
                        ("name", models.CharField(max_length=160, verbose_name="opdracht")),
                        (
                            "number",
                            models.CharField(blank=True, max_length=40, verbose_name="contractnummer"),
                        ),
                        (
                            "value",
                            models.DecimalField(
                                decimal_places=2, max_digits=12, verbose_name="waarde van de opdracht (euro)"
                            ),
                        ),
                        (
                            "duty_percent",
                            models.DecimalField(
                                decimal_places=2, max_digits=5, verbose_name="verplichting (%)"
                            ),
                        ),
                        ("start", models.DateField(verbose_name="van")),
                        ("end", models.DateField(verbose_name="tot en met")),
                        (
                            "contact",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="contactpersoon bij de gemeente"
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="bijzonderheden")),
                        (
                            "closed_on",
                            models.DateField(
                                blank=True, editable=False, null=True, verbose_name="afgerond op"
                            ),
                        ),
                        (
                            "closed_reason",
                            models.CharField(
                                blank=True, editable=False, max_length=200, verbose_name="hoe afgerond"
                            ),
                        ),
                        (
                            "data_set",
                            models.CharField(
                                choices=[
                                    ("live", "echte gegevens"),
                                    ("demo", "demo (verzonnen)"),
                                    ("pilot", "pilot Nieuwe Banen"),
                                ],
                                default="live",
                                editable=False,
                                max_length=10,
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
                                to="employers.socialreturncontract",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="SocialReturnItem",
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
                        ("description", models.CharField(max_length=200, verbose_name="wat is er gedaan")),
                        ("on", models.DateField(verbose_name="datum")),
                        (
                            "quantity",
                            models.DecimalField(
                                decimal_places=2, default=1, max_digits=9, verbose_name="aantal"
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=12, verbose_name="waarde (euro)"
                            ),
                        ),
                        ("evidence", models.TextField(blank=True, verbose_name="waaruit blijkt het")),
                        (
                            "checked_on",
                            models.DateField(blank=True, null=True, verbose_name="gecontroleerd op"),
                        ),
                        (
                            "checked_by",
                            models.CharField(blank=True, max_length=120, verbose_name="gecontroleerd door"),
                        ),
                        (
                            "refused_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="telt niet mee, want"),
                        ),
                        (
                            "block",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                to="employers.buildingblock",
                                verbose_name="bouwblok",
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
                            "contract",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="employers.socialreturncontract",
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
                        "verbose_name": "invulling",
                        "ordering": ("-on", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("quantity__gt", 0), ("amount__gte", 0)),
                                name="social_return_item_amount",
                                violation_error_message="Vul een aantal boven 0 in.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("checked_on", None),
                                    models.Q(
                                        models.Q(("evidence", ""), _negated=True),
                                        models.Q(("checked_by", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="social_return_checked_with_evidence",
                                violation_error_message="Schrijf op waaruit het blijkt en wie het controleerde.",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SocialReturnItemEvent",
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
                        ("description", models.CharField(max_length=200, verbose_name="wat is er gedaan")),
                        ("on", models.DateField(verbose_name="datum")),
                        (
                            "quantity",
                            models.DecimalField(
                                decimal_places=2, default=1, max_digits=9, verbose_name="aantal"
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(
                                decimal_places=2, max_digits=12, verbose_name="waarde (euro)"
                            ),
                        ),
                        ("evidence", models.TextField(blank=True, verbose_name="waaruit blijkt het")),
                        (
                            "checked_on",
                            models.DateField(blank=True, null=True, verbose_name="gecontroleerd op"),
                        ),
                        (
                            "checked_by",
                            models.CharField(blank=True, max_length=120, verbose_name="gecontroleerd door"),
                        ),
                        (
                            "refused_reason",
                            models.CharField(blank=True, max_length=200, verbose_name="telt niet mee, want"),
                        ),
                        (
                            "block",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.buildingblock",
                                verbose_name="bouwblok",
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
                            "contract",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="employers.socialreturncontract",
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
                                to="employers.socialreturnitem",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StackedJob",
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
                        (
                            "wanted_hours",
                            models.PositiveSmallIntegerField(
                                verbose_name="uren per week, gemiddeld over het jaar"
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("idea", "idee"),
                                    ("talking", "in gesprek met de werkgevers"),
                                    ("agreed", "afgesproken"),
                                    ("dropped", "gaat niet door"),
                                ],
                                default="idea",
                                editable=False,
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="bijzonderheden")),
                        (
                            "dropped_reason",
                            models.CharField(
                                blank=True, editable=False, max_length=200, verbose_name="waarom niet"
                            ),
                        ),
                        (
                            "data_set",
                            models.CharField(
                                choices=[
                                    ("live", "echte gegevens"),
                                    ("demo", "demo (verzonnen)"),
                                    ("pilot", "pilot Nieuwe Banen"),
                                ],
                                default="live",
                                editable=False,
                                max_length=10,
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
                            "jobs",
                            models.ManyToManyField(
                                related_name="stacks", to="employers.futurejob", verbose_name="banen"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "stapelbaan",
                        "verbose_name_plural": "stapelbanen",
                        "ordering": ("-created_at", "-id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "dropped"), _negated=True),
                                    models.Q(("dropped_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="stacked_dropped_reason",
                                violation_error_message="Schrijf op waarom deze stapelbaan niet doorgaat.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StackedJobEvent",
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
                        ("name", models.CharField(max_length=160, verbose_name="naam")),
                        (
                            "wanted_hours",
                            models.PositiveSmallIntegerField(
                                verbose_name="uren per week, gemiddeld over het jaar"
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("idea", "idee"),
                                    ("talking", "in gesprek met de werkgevers"),
                                    ("agreed", "afgesproken"),
                                    ("dropped", "gaat niet door"),
                                ],
                                default="idea",
                                editable=False,
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="bijzonderheden")),
                        (
                            "dropped_reason",
                            models.CharField(
                                blank=True, editable=False, max_length=200, verbose_name="waarom niet"
                            ),
                        ),
                        (
                            "data_set",
                            models.CharField(
                                choices=[
                                    ("live", "echte gegevens"),
                                    ("demo", "demo (verzonnen)"),
                                    ("pilot", "pilot Nieuwe Banen"),
                                ],
                                default="live",
                                editable=False,
                                max_length=10,
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
                                to="employers.stackedjob",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="TravelTime",
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
                        ("from_code", models.CharField(max_length=4, verbose_name="van postcode")),
                        ("to_code", models.CharField(max_length=4, verbose_name="naar postcode")),
                        ("minutes", models.PositiveSmallIntegerField(verbose_name="minuten")),
                        ("means", models.CharField(blank=True, max_length=20, verbose_name="met")),
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
                        "verbose_name": "reistijd",
                        "ordering": ("from_code", "to_code"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("from_code", "to_code"),
                                name="travel_time_once",
                                violation_error_message="Deze reistijd staat er al.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("from_code__lte", models.F("to_code"))),
                                name="travel_lower_code_first",
                            ),
                        ],
                    },
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="contactperson",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="contactperson",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="contactperson",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="employer",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="employer",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="employer",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="futurejob",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="futurejob",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="futurejob",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="growthconversation",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="growthconversation",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="growthconversation",
                    name="delete_delete",
                ),
                migrations.RemoveConstraint(
                    model_name="employer",
                    name="employer_kvk_once",
                ),
                migrations.AddField(
                    model_name="contactperson",
                    name="role",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            (employers.domain.relation.ContactRole["DECIDES"], "Beslist"),
                            (employers.domain.relation.ContactRole["STAFF"], "Personeelszaken"),
                            (employers.domain.relation.ContactRole["GUIDES"], "Begeleidt op de werkvloer"),
                            (employers.domain.relation.ContactRole["OFFICE"], "Administratie"),
                        ],
                        max_length=10,
                        verbose_name="rol",
                    ),
                ),
                migrations.AddField(
                    model_name="contactperson",
                    name="since",
                    field=models.DateField(blank=True, null=True, verbose_name="contactpersoon sinds"),
                ),
                migrations.AddField(
                    model_name="contactpersonevent",
                    name="role",
                    field=models.CharField(
                        blank=True,
                        choices=[
                            (employers.domain.relation.ContactRole["DECIDES"], "Beslist"),
                            (employers.domain.relation.ContactRole["STAFF"], "Personeelszaken"),
                            (employers.domain.relation.ContactRole["GUIDES"], "Begeleidt op de werkvloer"),
                            (employers.domain.relation.ContactRole["OFFICE"], "Administratie"),
                        ],
                        max_length=10,
                        verbose_name="rol",
                    ),
                ),
                migrations.AddField(
                    model_name="contactpersonevent",
                    name="since",
                    field=models.DateField(blank=True, null=True, verbose_name="contactpersoon sinds"),
                ),
                migrations.AddField(
                    model_name="employer",
                    name="committed",
                    field=models.BooleanField(default=False, verbose_name="wil mensen een kans geven"),
                ),
                migrations.AddField(
                    model_name="employer",
                    name="culture",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="hoe is het er om te werken"
                    ),
                ),
                migrations.AddField(
                    model_name="employer",
                    name="experience",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="ervaring met onze kandidaten"
                    ),
                ),
                migrations.AddField(
                    model_name="employer",
                    name="limit_note",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="wat de werkgever daarover zei"
                    ),
                ),
                migrations.AddField(
                    model_name="employer",
                    name="max_contacts_month",
                    field=models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="hoogstens zoveel keer contact per maand"
                    ),
                ),
                migrations.AddField(
                    model_name="employer",
                    name="merged_into",
                    field=models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged",
                        to="employers.employer",
                    ),
                ),
                migrations.AddField(
                    model_name="employer",
                    name="motives",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                (
                                    employers.domain.relation.Motive["SOCIAL"],
                                    "Wil iets betekenen voor mensen",
                                ),
                                (employers.domain.relation.Motive["SHORTAGE"], "Heeft mensen nodig"),
                                (
                                    employers.domain.relation.Motive["SOCIAL_RETURN"],
                                    "Moet voldoen aan social return",
                                ),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="motief",
                    ),
                ),
                migrations.AddField(
                    model_name="employer",
                    name="not_before",
                    field=models.DateField(blank=True, null=True, verbose_name="niet benaderen voor"),
                ),
                migrations.AddField(
                    model_name="employer",
                    name="postcode",
                    field=models.CharField(blank=True, max_length=7, verbose_name="postcode"),
                ),
                migrations.AddField(
                    model_name="employer",
                    name="sbi_code",
                    field=models.CharField(blank=True, max_length=5, verbose_name="SBI-code"),
                ),
                migrations.AddField(
                    model_name="employer",
                    name="sbi_version",
                    field=models.CharField(
                        blank=True,
                        choices=[("2008", "2008"), ("2025", "2025")],
                        max_length=4,
                        verbose_name="SBI-versie",
                    ),
                ),
                migrations.AddField(
                    model_name="employerevent",
                    name="committed",
                    field=models.BooleanField(default=False, verbose_name="wil mensen een kans geven"),
                ),
                migrations.AddField(
                    model_name="employerevent",
                    name="culture",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="hoe is het er om te werken"
                    ),
                ),
                migrations.AddField(
                    model_name="employerevent",
                    name="experience",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="ervaring met onze kandidaten"
                    ),
                ),
                migrations.AddField(
                    model_name="employerevent",
                    name="limit_note",
                    field=models.CharField(
                        blank=True, max_length=200, verbose_name="wat de werkgever daarover zei"
                    ),
                ),
                migrations.AddField(
                    model_name="employerevent",
                    name="max_contacts_month",
                    field=models.PositiveSmallIntegerField(
                        blank=True, null=True, verbose_name="hoogstens zoveel keer contact per maand"
                    ),
                ),
                migrations.AddField(
                    model_name="employerevent",
                    name="merged_into",
                    field=models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="employers.employer",
                    ),
                ),
                migrations.AddField(
                    model_name="employerevent",
                    name="motives",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                (
                                    employers.domain.relation.Motive["SOCIAL"],
                                    "Wil iets betekenen voor mensen",
                                ),
                                (employers.domain.relation.Motive["SHORTAGE"], "Heeft mensen nodig"),
                                (
                                    employers.domain.relation.Motive["SOCIAL_RETURN"],
                                    "Moet voldoen aan social return",
                                ),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="motief",
                    ),
                ),
                migrations.AddField(
                    model_name="employerevent",
                    name="not_before",
                    field=models.DateField(blank=True, null=True, verbose_name="niet benaderen voor"),
                ),
                migrations.AddField(
                    model_name="employerevent",
                    name="postcode",
                    field=models.CharField(blank=True, max_length=7, verbose_name="postcode"),
                ),
                migrations.AddField(
                    model_name="employerevent",
                    name="sbi_code",
                    field=models.CharField(blank=True, max_length=5, verbose_name="SBI-code"),
                ),
                migrations.AddField(
                    model_name="employerevent",
                    name="sbi_version",
                    field=models.CharField(
                        blank=True,
                        choices=[("2008", "2008"), ("2025", "2025")],
                        max_length=4,
                        verbose_name="SBI-versie",
                    ),
                ),
                migrations.AddField(
                    model_name="futurejob",
                    name="confirmed_on",
                    field=models.DateField(
                        blank=True, editable=False, null=True, verbose_name="nagevraagd op"
                    ),
                ),
                migrations.AddField(
                    model_name="futurejob",
                    name="postcode",
                    field=models.CharField(blank=True, max_length=7, verbose_name="postcode van het werk"),
                ),
                migrations.AddField(
                    model_name="futurejob",
                    name="vacancy_on",
                    field=models.DateField(blank=True, null=True, verbose_name="vacature sinds"),
                ),
                migrations.AddField(
                    model_name="futurejobevent",
                    name="confirmed_on",
                    field=models.DateField(
                        blank=True, editable=False, null=True, verbose_name="nagevraagd op"
                    ),
                ),
                migrations.AddField(
                    model_name="futurejobevent",
                    name="postcode",
                    field=models.CharField(blank=True, max_length=7, verbose_name="postcode van het werk"),
                ),
                migrations.AddField(
                    model_name="futurejobevent",
                    name="vacancy_on",
                    field=models.DateField(blank=True, null=True, verbose_name="vacature sinds"),
                ),
                migrations.AddField(
                    model_name="growthconversation",
                    name="sector_trends",
                    field=models.TextField(
                        blank=True, verbose_name="wat ziet de werkgever in de sector gebeuren"
                    ),
                ),
                migrations.AddField(
                    model_name="growthconversationevent",
                    name="sector_trends",
                    field=models.TextField(
                        blank=True, verbose_name="wat ziet de werkgever in de sector gebeuren"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="employer",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(models.Q(("kvk", ""), _negated=True), ("merged_into", None)),
                        fields=("kvk",),
                        name="employer_kvk_once",
                        violation_error_message="Er is al een werkgever met dit KvK-nummer.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="employer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("sbi_code", ""), ("sbi_version", "")),
                            models.Q(
                                ("sbi_code__regex", "^[0-9]{2,5}$"), ("sbi_version__in", ("2008", "2025"))
                            ),
                            _connector="OR",
                        ),
                        name="employer_sbi_with_version",
                        violation_error_message="Een SBI-code heeft twee tot vijf cijfers en hoort bij een versie.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="employer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("postcode", ""), ("postcode__regex", "^[1-9][0-9]{3} [A-Z]{2}$"), _connector="OR"
                        ),
                        name="employer_postcode",
                        violation_error_message="Schrijf de postcode zo: 1234 AB.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="employer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into", None),
                            models.Q(("merged_into", models.F("id")), _negated=True),
                            _connector="OR",
                        ),
                        name="employer_not_into_itself",
                        violation_error_message="Een werkgever kan niet met zichzelf worden samengevoegd.",
                    ),
                ),
                migrations.AddField(
                    model_name="contactperson",
                    name="branch",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to="employers.branch",
                        verbose_name="vestiging",
                    ),
                ),
                migrations.AddField(
                    model_name="contactpersonevent",
                    name="branch",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="employers.branch",
                        verbose_name="vestiging",
                    ),
                ),
                migrations.AddField(
                    model_name="futurejob",
                    name="branch",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to="employers.branch",
                        verbose_name="vestiging",
                    ),
                ),
                migrations.AddField(
                    model_name="futurejobevent",
                    name="branch",
                    field=models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="employers.branch",
                        verbose_name="vestiging",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="futurejob",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("postcode", ""), ("postcode__regex", "^[1-9][0-9]{3} [A-Z]{2}$"), _connector="OR"
                        ),
                        name="job_postcode",
                        violation_error_message="Schrijf de postcode zo: 1234 AB.",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contactperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_contactpersonevent" ("branch_id", "changed_at", "changed_by_id", "created_at", "created_by_id", "email", "employer_id", "form_key", "id", "job_title", "left_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "role", "since", "version") VALUES (NEW."branch_id", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."email", NEW."employer_id", NEW."form_key", NEW."id", NEW."job_title", NEW."left_on", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."role", NEW."since", NEW."version"); RETURN NULL;',
                            hash="fcc2fcc87521c6b4d93d55e24e63268f165a6cf2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_72d56",
                            table="employers_contactperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contactperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_contactpersonevent" ("branch_id", "changed_at", "changed_by_id", "created_at", "created_by_id", "email", "employer_id", "form_key", "id", "job_title", "left_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "role", "since", "version") VALUES (NEW."branch_id", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."email", NEW."employer_id", NEW."form_key", NEW."id", NEW."job_title", NEW."left_on", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."role", NEW."since", NEW."version"); RETURN NULL;',
                            hash="b0897c98131a8c26675329bd7b622c098c780052",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8352b",
                            table="employers_contactperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="contactperson",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_contactpersonevent" ("branch_id", "changed_at", "changed_by_id", "created_at", "created_by_id", "email", "employer_id", "form_key", "id", "job_title", "left_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "role", "since", "version") VALUES (OLD."branch_id", OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."email", OLD."employer_id", OLD."form_key", OLD."id", OLD."job_title", OLD."left_on", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."role", OLD."since", OLD."version"); RETURN NULL;',
                            hash="02c477b661b36b444f464c3cd492376c32a2d50f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_39b88",
                            table="employers_contactperson",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="employer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_employerevent" ("account_manager_id", "ambassador", "changed_at", "changed_by_id", "city", "committed", "created_at", "created_by_id", "culture", "data_set", "experience", "form_key", "id", "kvk", "last_contact_on", "limit_note", "max_contacts_month", "merged_into_id", "motive", "motives", "name", "not_before", "notes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "sbi_code", "sbi_version", "sector_id", "size", "version") VALUES (NEW."account_manager_id", NEW."ambassador", NEW."changed_at", NEW."changed_by_id", NEW."city", NEW."committed", NEW."created_at", NEW."created_by_id", NEW."culture", NEW."data_set", NEW."experience", NEW."form_key", NEW."id", NEW."kvk", NEW."last_contact_on", NEW."limit_note", NEW."max_contacts_month", NEW."merged_into_id", NEW."motive", NEW."motives", NEW."name", NEW."not_before", NEW."notes", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."postcode", NEW."sbi_code", NEW."sbi_version", NEW."sector_id", NEW."size", NEW."version"); RETURN NULL;',
                            hash="9fd261a64b1f50dee314e2f5ffce6e7c2f7e8ead",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_27d23",
                            table="employers_employer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="employer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_employerevent" ("account_manager_id", "ambassador", "changed_at", "changed_by_id", "city", "committed", "created_at", "created_by_id", "culture", "data_set", "experience", "form_key", "id", "kvk", "last_contact_on", "limit_note", "max_contacts_month", "merged_into_id", "motive", "motives", "name", "not_before", "notes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "sbi_code", "sbi_version", "sector_id", "size", "version") VALUES (NEW."account_manager_id", NEW."ambassador", NEW."changed_at", NEW."changed_by_id", NEW."city", NEW."committed", NEW."created_at", NEW."created_by_id", NEW."culture", NEW."data_set", NEW."experience", NEW."form_key", NEW."id", NEW."kvk", NEW."last_contact_on", NEW."limit_note", NEW."max_contacts_month", NEW."merged_into_id", NEW."motive", NEW."motives", NEW."name", NEW."not_before", NEW."notes", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."postcode", NEW."sbi_code", NEW."sbi_version", NEW."sector_id", NEW."size", NEW."version"); RETURN NULL;',
                            hash="0ffa68136f9a3970822bf2554642ff044b5d5d5c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b6c1a",
                            table="employers_employer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="employer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_employerevent" ("account_manager_id", "ambassador", "changed_at", "changed_by_id", "city", "committed", "created_at", "created_by_id", "culture", "data_set", "experience", "form_key", "id", "kvk", "last_contact_on", "limit_note", "max_contacts_month", "merged_into_id", "motive", "motives", "name", "not_before", "notes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "sbi_code", "sbi_version", "sector_id", "size", "version") VALUES (OLD."account_manager_id", OLD."ambassador", OLD."changed_at", OLD."changed_by_id", OLD."city", OLD."committed", OLD."created_at", OLD."created_by_id", OLD."culture", OLD."data_set", OLD."experience", OLD."form_key", OLD."id", OLD."kvk", OLD."last_contact_on", OLD."limit_note", OLD."max_contacts_month", OLD."merged_into_id", OLD."motive", OLD."motives", OLD."name", OLD."not_before", OLD."notes", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."postcode", OLD."sbi_code", OLD."sbi_version", OLD."sector_id", OLD."size", OLD."version"); RETURN NULL;',
                            hash="91a4f4e79e4d334644c2e4d283b71e5fe55642f0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_44e51",
                            table="employers_employer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="futurejob",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_futurejobevent" ("branch_id", "certainty", "changed_at", "changed_by_id", "city", "confirmed_on", "contract", "conversation_id", "created_at", "created_by_id", "data_set", "dutch_level", "employer_id", "form_key", "function", "growth_kind", "guaranteed", "hours", "id", "irregular", "lapsed_reason", "licence", "means", "occupation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "physical", "places", "postcode", "route", "shifts", "status", "tasks", "travel_minutes", "vacancy_on", "version", "window_end", "window_start") VALUES (NEW."branch_id", NEW."certainty", NEW."changed_at", NEW."changed_by_id", NEW."city", NEW."confirmed_on", NEW."contract", NEW."conversation_id", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."dutch_level", NEW."employer_id", NEW."form_key", NEW."function", NEW."growth_kind", NEW."guaranteed", NEW."hours", NEW."id", NEW."irregular", NEW."lapsed_reason", NEW."licence", NEW."means", NEW."occupation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."physical", NEW."places", NEW."postcode", NEW."route", NEW."shifts", NEW."status", NEW."tasks", NEW."travel_minutes", NEW."vacancy_on", NEW."version", NEW."window_end", NEW."window_start"); RETURN NULL;',
                            hash="449d4c9e0b8c0e5f2ee322f361c292f58df653cc",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e280f",
                            table="employers_futurejob",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="futurejob",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_futurejobevent" ("branch_id", "certainty", "changed_at", "changed_by_id", "city", "confirmed_on", "contract", "conversation_id", "created_at", "created_by_id", "data_set", "dutch_level", "employer_id", "form_key", "function", "growth_kind", "guaranteed", "hours", "id", "irregular", "lapsed_reason", "licence", "means", "occupation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "physical", "places", "postcode", "route", "shifts", "status", "tasks", "travel_minutes", "vacancy_on", "version", "window_end", "window_start") VALUES (NEW."branch_id", NEW."certainty", NEW."changed_at", NEW."changed_by_id", NEW."city", NEW."confirmed_on", NEW."contract", NEW."conversation_id", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."dutch_level", NEW."employer_id", NEW."form_key", NEW."function", NEW."growth_kind", NEW."guaranteed", NEW."hours", NEW."id", NEW."irregular", NEW."lapsed_reason", NEW."licence", NEW."means", NEW."occupation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."physical", NEW."places", NEW."postcode", NEW."route", NEW."shifts", NEW."status", NEW."tasks", NEW."travel_minutes", NEW."vacancy_on", NEW."version", NEW."window_end", NEW."window_start"); RETURN NULL;',
                            hash="5130cac087ed6026171be956b45ac772bb62e7f5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7c19c",
                            table="employers_futurejob",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="futurejob",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_futurejobevent" ("branch_id", "certainty", "changed_at", "changed_by_id", "city", "confirmed_on", "contract", "conversation_id", "created_at", "created_by_id", "data_set", "dutch_level", "employer_id", "form_key", "function", "growth_kind", "guaranteed", "hours", "id", "irregular", "lapsed_reason", "licence", "means", "occupation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "physical", "places", "postcode", "route", "shifts", "status", "tasks", "travel_minutes", "vacancy_on", "version", "window_end", "window_start") VALUES (OLD."branch_id", OLD."certainty", OLD."changed_at", OLD."changed_by_id", OLD."city", OLD."confirmed_on", OLD."contract", OLD."conversation_id", OLD."created_at", OLD."created_by_id", OLD."data_set", OLD."dutch_level", OLD."employer_id", OLD."form_key", OLD."function", OLD."growth_kind", OLD."guaranteed", OLD."hours", OLD."id", OLD."irregular", OLD."lapsed_reason", OLD."licence", OLD."means", OLD."occupation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."physical", OLD."places", OLD."postcode", OLD."route", OLD."shifts", OLD."status", OLD."tasks", OLD."travel_minutes", OLD."vacancy_on", OLD."version", OLD."window_end", OLD."window_start"); RETURN NULL;',
                            hash="c49e2d0b90d4397b26d40bd378b12834f7b4d4be",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9c334",
                            table="employers_futurejob",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="growthconversation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_growthconversationevent" ("arrange", "ask_again_on", "changed_at", "changed_by_id", "changes", "created_at", "created_by_id", "employer_id", "expectation", "form_key", "growth_kind", "id", "on", "others_to_ask", "participation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_not", "sector_trends", "spoken_with", "suitable", "tasks", "version") VALUES (NEW."arrange", NEW."ask_again_on", NEW."changed_at", NEW."changed_by_id", NEW."changes", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."expectation", NEW."form_key", NEW."growth_kind", NEW."id", NEW."on", NEW."others_to_ask", NEW."participation", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason_not", NEW."sector_trends", NEW."spoken_with", NEW."suitable", NEW."tasks", NEW."version"); RETURN NULL;',
                            hash="276ad06a0ec1d796a90bdb1a1377a34eea1a197b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_afeae",
                            table="employers_growthconversation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="growthconversation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_growthconversationevent" ("arrange", "ask_again_on", "changed_at", "changed_by_id", "changes", "created_at", "created_by_id", "employer_id", "expectation", "form_key", "growth_kind", "id", "on", "others_to_ask", "participation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_not", "sector_trends", "spoken_with", "suitable", "tasks", "version") VALUES (NEW."arrange", NEW."ask_again_on", NEW."changed_at", NEW."changed_by_id", NEW."changes", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."expectation", NEW."form_key", NEW."growth_kind", NEW."id", NEW."on", NEW."others_to_ask", NEW."participation", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason_not", NEW."sector_trends", NEW."spoken_with", NEW."suitable", NEW."tasks", NEW."version"); RETURN NULL;',
                            hash="7bee95128c740fc9ac1bb79a3f3b7b1960d73060",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ab9e9",
                            table="employers_growthconversation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="growthconversation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_growthconversationevent" ("arrange", "ask_again_on", "changed_at", "changed_by_id", "changes", "created_at", "created_by_id", "employer_id", "expectation", "form_key", "growth_kind", "id", "on", "others_to_ask", "participation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason_not", "sector_trends", "spoken_with", "suitable", "tasks", "version") VALUES (OLD."arrange", OLD."ask_again_on", OLD."changed_at", OLD."changed_by_id", OLD."changes", OLD."created_at", OLD."created_by_id", OLD."employer_id", OLD."expectation", OLD."form_key", OLD."growth_kind", OLD."id", OLD."on", OLD."others_to_ask", OLD."participation", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason_not", OLD."sector_trends", OLD."spoken_with", OLD."suitable", OLD."tasks", OLD."version"); RETURN NULL;',
                            hash="1b84fa19234d31ea07365f9babf6846c64f821b5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7df94",
                            table="employers_growthconversation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_agreementevent" ("body", "changed_at", "changed_by_id", "created_at", "created_by_id", "data_set", "employer_id", "ended_reason", "ends_on", "form_key", "guaranteed_jobs", "id", "job_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind_on", "renews_id", "starts_on", "state", "title", "version") VALUES (NEW."body", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."employer_id", NEW."ended_reason", NEW."ends_on", NEW."form_key", NEW."guaranteed_jobs", NEW."id", NEW."job_id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."remind_on", NEW."renews_id", NEW."starts_on", NEW."state", NEW."title", NEW."version"); RETURN NULL;',
                            hash="27e96bfa075e284638c64cbe5c92df1bd430940e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_67b98",
                            table="employers_agreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_agreementevent" ("body", "changed_at", "changed_by_id", "created_at", "created_by_id", "data_set", "employer_id", "ended_reason", "ends_on", "form_key", "guaranteed_jobs", "id", "job_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind_on", "renews_id", "starts_on", "state", "title", "version") VALUES (NEW."body", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."employer_id", NEW."ended_reason", NEW."ends_on", NEW."form_key", NEW."guaranteed_jobs", NEW."id", NEW."job_id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."remind_on", NEW."renews_id", NEW."starts_on", NEW."state", NEW."title", NEW."version"); RETURN NULL;',
                            hash="6acf6f8dc0a70c70a46ce6d0843d86aee77d7d27",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_88b43",
                            table="employers_agreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_agreementevent" ("body", "changed_at", "changed_by_id", "created_at", "created_by_id", "data_set", "employer_id", "ended_reason", "ends_on", "form_key", "guaranteed_jobs", "id", "job_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind_on", "renews_id", "starts_on", "state", "title", "version") VALUES (OLD."body", OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."data_set", OLD."employer_id", OLD."ended_reason", OLD."ends_on", OLD."form_key", OLD."guaranteed_jobs", OLD."id", OLD."job_id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."remind_on", OLD."renews_id", OLD."starts_on", OLD."state", OLD."title", OLD."version"); RETURN NULL;',
                            hash="c89e2d18ca5e22498c900cf8a297a97e4f86d2b2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_71b13",
                            table="employers_agreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreementsignature",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_agreementsignatureevent" ("agreement_id", "changed_at", "changed_by_id", "created_at", "created_by_id", "form_key", "function", "id", "name", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "version") VALUES (NEW."agreement_id", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."function", NEW."id", NEW."name", NEW."party", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."signed_on", NEW."version"); RETURN NULL;',
                            hash="0c2834c81a3958b366b865d610edb782c694c883",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_720c0",
                            table="employers_agreementsignature",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreementsignature",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_agreementsignatureevent" ("agreement_id", "changed_at", "changed_by_id", "created_at", "created_by_id", "form_key", "function", "id", "name", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "version") VALUES (NEW."agreement_id", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."function", NEW."id", NEW."name", NEW."party", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."signed_on", NEW."version"); RETURN NULL;',
                            hash="b5dd3b9fa746fdcbd1a6f67f234fd326d43c5d50",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_70fd3",
                            table="employers_agreementsignature",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreementsignature",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_agreementsignatureevent" ("agreement_id", "changed_at", "changed_by_id", "created_at", "created_by_id", "form_key", "function", "id", "name", "party", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "version") VALUES (OLD."agreement_id", OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."function", OLD."id", OLD."name", OLD."party", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."signed_on", OLD."version"); RETURN NULL;',
                            hash="9893077b0df196622c68623b10162cb27404570a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_851e6",
                            table="employers_agreementsignature",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="branch",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_branchevent" ("changed_at", "changed_by_id", "city", "closed_on", "created_at", "created_by_id", "employer_id", "form_key", "id", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "street", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."city", NEW."closed_on", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."form_key", NEW."id", NEW."name", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."postcode", NEW."street", NEW."version"); RETURN NULL;',
                            hash="7c2815fba7f506a3300f6885475e3392ca42111b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_93833",
                            table="employers_branch",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="branch",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_branchevent" ("changed_at", "changed_by_id", "city", "closed_on", "created_at", "created_by_id", "employer_id", "form_key", "id", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "street", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."city", NEW."closed_on", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."form_key", NEW."id", NEW."name", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."postcode", NEW."street", NEW."version"); RETURN NULL;',
                            hash="e23e2692ff5d1a8a124ee366aaddc1fd5cb515ef",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2771c",
                            table="employers_branch",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="branch",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_branchevent" ("changed_at", "changed_by_id", "city", "closed_on", "created_at", "created_by_id", "employer_id", "form_key", "id", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "street", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."city", OLD."closed_on", OLD."created_at", OLD."created_by_id", OLD."employer_id", OLD."form_key", OLD."id", OLD."name", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."postcode", OLD."street", OLD."version"); RETURN NULL;',
                            hash="8926593babbf6f6ce45550e3f3c9951553316fed",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_122b9",
                            table="employers_branch",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="employertalk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_employertalkevent" ("about", "changed_at", "changed_by_id", "created_at", "created_by_id", "employer_id", "form_key", "id", "kind", "on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."about", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."form_key", NEW."id", NEW."kind", NEW."on", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="5f5da6f8d634b78ccdb6831924a456bdc9eddc24",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1bb88",
                            table="employers_employertalk",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="employertalk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_employertalkevent" ("about", "changed_at", "changed_by_id", "created_at", "created_by_id", "employer_id", "form_key", "id", "kind", "on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."about", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."form_key", NEW."id", NEW."kind", NEW."on", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="57e34126dcb029cb3b59f0686bdf0ee9dd4a2701",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1111d",
                            table="employers_employertalk",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="employertalk",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_employertalkevent" ("about", "changed_at", "changed_by_id", "created_at", "created_by_id", "employer_id", "form_key", "id", "kind", "on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."about", OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."employer_id", OLD."form_key", OLD."id", OLD."kind", OLD."on", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="cd2ac1fd7dd892f5685a81be920297211b05f15f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2ae3c",
                            table="employers_employertalk",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_eventevent" ("cancelled_reason", "changed_at", "changed_by_id", "created_at", "created_by_id", "data_set", "description", "ends_at", "form_key", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "room", "rounds", "starts_at", "state", "version") VALUES (NEW."cancelled_reason", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."description", NEW."ends_at", NEW."form_key", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."room", NEW."rounds", NEW."starts_at", NEW."state", NEW."version"); RETURN NULL;',
                            hash="67e437c30a4a0bd8ae5e8ddd8b4265baba2fe55a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6c612",
                            table="employers_event_day",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_eventevent" ("cancelled_reason", "changed_at", "changed_by_id", "created_at", "created_by_id", "data_set", "description", "ends_at", "form_key", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "room", "rounds", "starts_at", "state", "version") VALUES (NEW."cancelled_reason", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."description", NEW."ends_at", NEW."form_key", NEW."id", NEW."kind", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."room", NEW."rounds", NEW."starts_at", NEW."state", NEW."version"); RETURN NULL;',
                            hash="03bc6328694aa5316049a1287d1a795eb7561514",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_78f7d",
                            table="employers_event_day",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="event",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_eventevent" ("cancelled_reason", "changed_at", "changed_by_id", "created_at", "created_by_id", "data_set", "description", "ends_at", "form_key", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "room", "rounds", "starts_at", "state", "version") VALUES (OLD."cancelled_reason", OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."data_set", OLD."description", OLD."ends_at", OLD."form_key", OLD."id", OLD."kind", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."room", OLD."rounds", OLD."starts_at", OLD."state", OLD."version"); RETURN NULL;',
                            hash="3a198f64053b41a7e8ca04da7a1716e5d78ac7f8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_90e97",
                            table="employers_event_day",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventemployer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_eventemployerevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "employer_id", "event_id", "form_key", "id", "job_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."event_id", NEW."form_key", NEW."id", NEW."job_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="061233c4b4439fc78f4ffef9f65f447553cc009c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d210d",
                            table="employers_eventemployer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventemployer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_eventemployerevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "employer_id", "event_id", "form_key", "id", "job_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."employer_id", NEW."event_id", NEW."form_key", NEW."id", NEW."job_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."version"); RETURN NULL;',
                            hash="9a4f9263104105daaa2a8078f8da13aa831ff209",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c80c1",
                            table="employers_eventemployer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="eventemployer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_eventemployerevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "employer_id", "event_id", "form_key", "id", "job_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."employer_id", OLD."event_id", OLD."form_key", OLD."id", OLD."job_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."version"); RETURN NULL;',
                            hash="f7f997084de9fa6832a707143a849b75255316f4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_40d05",
                            table="employers_eventemployer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="instrumentbudget",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_instrumentbudgetevent" ("amount", "changed_at", "changed_by_id", "code", "created_at", "created_by_id", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "version", "year") VALUES (NEW."amount", NEW."changed_at", NEW."changed_by_id", NEW."code", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."version", NEW."year"); RETURN NULL;',
                            hash="7c41f3d5de1b7750a69bceeaf86c996219696539",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e0486",
                            table="employers_instrumentbudget",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="instrumentbudget",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_instrumentbudgetevent" ("amount", "changed_at", "changed_by_id", "code", "created_at", "created_by_id", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "version", "year") VALUES (NEW."amount", NEW."changed_at", NEW."changed_by_id", NEW."code", NEW."created_at", NEW."created_by_id", NEW."form_key", NEW."id", NEW."municipality_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."version", NEW."year"); RETURN NULL;',
                            hash="b9b3f7b7dd9c846e0280ab7ba0280b33a80b79a2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_48dd5",
                            table="employers_instrumentbudget",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="instrumentbudget",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_instrumentbudgetevent" ("amount", "changed_at", "changed_by_id", "code", "created_at", "created_by_id", "form_key", "id", "municipality_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "version", "year") VALUES (OLD."amount", OLD."changed_at", OLD."changed_by_id", OLD."code", OLD."created_at", OLD."created_by_id", OLD."form_key", OLD."id", OLD."municipality_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."version", OLD."year"); RETURN NULL;',
                            hash="8364ced21731421d40959345066b978b49813b41",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_81ee9",
                            table="employers_instrumentbudget",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jobshift",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_jobshiftevent" ("end", "id", "job_id", "months", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "weekdays") VALUES (NEW."end", NEW."id", NEW."job_id", NEW."months", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."start", NEW."weekdays"); RETURN NULL;',
                            hash="5bb29abf15f6b8765ef4b3a89bcc3dd57b8c39bb",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3f74f",
                            table="employers_jobshift",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jobshift",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_jobshiftevent" ("end", "id", "job_id", "months", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "weekdays") VALUES (NEW."end", NEW."id", NEW."job_id", NEW."months", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."start", NEW."weekdays"); RETURN NULL;',
                            hash="b2718429bd6bbe514d4cccba84dd7ef77b771ddb",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0fe79",
                            table="employers_jobshift",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jobshift",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_jobshiftevent" ("end", "id", "job_id", "months", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "weekdays") VALUES (OLD."end", OLD."id", OLD."job_id", OLD."months", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."start", OLD."weekdays"); RETURN NULL;',
                            hash="63666f0e6888fc0747b86eca7dd9aca610ad6eb3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0ca5e",
                            table="employers_jobshift",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jobtask",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_jobtaskevent" ("from_function", "hours", "id", "job_id", "name", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."from_function", NEW."hours", NEW."id", NEW."job_id", NEW."name", NEW."order", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="f634e3fa77c958b29783dc52a4108133dca5c09e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_64931",
                            table="employers_jobtask",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jobtask",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_jobtaskevent" ("from_function", "hours", "id", "job_id", "name", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."from_function", NEW."hours", NEW."id", NEW."job_id", NEW."name", NEW."order", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="b9122c6644597a0053d87e2a31a2a3381976177e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_37f7e",
                            table="employers_jobtask",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="jobtask",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_jobtaskevent" ("from_function", "hours", "id", "job_id", "name", "order", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."from_function", OLD."hours", OLD."id", OLD."job_id", OLD."name", OLD."order", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="2ed3d756857d4222b247948ac8474b3afa32c4bd",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_131f6",
                            table="employers_jobtask",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="promise",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_promiseevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "done_on", "dropped", "due_on", "employer_id", "form_key", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "side", "talk_id", "version", "what", "who_id") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."done_on", NEW."dropped", NEW."due_on", NEW."employer_id", NEW."form_key", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."side", NEW."talk_id", NEW."version", NEW."what", NEW."who_id"); RETURN NULL;',
                            hash="b44bfc0058c8c2361b8ad239b21a67fa08be0d67",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b2552",
                            table="employers_promise",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="promise",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_promiseevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "done_on", "dropped", "due_on", "employer_id", "form_key", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "side", "talk_id", "version", "what", "who_id") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."done_on", NEW."dropped", NEW."due_on", NEW."employer_id", NEW."form_key", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."side", NEW."talk_id", NEW."version", NEW."what", NEW."who_id"); RETURN NULL;',
                            hash="9de8d519ebbef30434b4cabfe738fb9c97cf49a6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_30842",
                            table="employers_promise",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="promise",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_promiseevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "done_on", "dropped", "due_on", "employer_id", "form_key", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "side", "talk_id", "version", "what", "who_id") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."done_on", OLD."dropped", OLD."due_on", OLD."employer_id", OLD."form_key", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."side", OLD."talk_id", OLD."version", OLD."what", OLD."who_id"); RETURN NULL;',
                            hash="1f5e7f6109d118c1bdebb48e97e1440266efbf82",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_15370",
                            table="employers_promise",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialreturncontract",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_socialreturncontractevent" ("changed_at", "changed_by_id", "closed_on", "closed_reason", "contact", "created_at", "created_by_id", "data_set", "duty_percent", "employer_id", "end", "form_key", "id", "municipality_id", "name", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "value", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."closed_on", NEW."closed_reason", NEW."contact", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."duty_percent", NEW."employer_id", NEW."end", NEW."form_key", NEW."id", NEW."municipality_id", NEW."name", NEW."note", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."start", NEW."value", NEW."version"); RETURN NULL;',
                            hash="96c494f39c5363ba9579f499d28b8f6af6c66280",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f681d",
                            table="employers_socialreturncontract",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialreturncontract",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_socialreturncontractevent" ("changed_at", "changed_by_id", "closed_on", "closed_reason", "contact", "created_at", "created_by_id", "data_set", "duty_percent", "employer_id", "end", "form_key", "id", "municipality_id", "name", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "value", "version") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."closed_on", NEW."closed_reason", NEW."contact", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."duty_percent", NEW."employer_id", NEW."end", NEW."form_key", NEW."id", NEW."municipality_id", NEW."name", NEW."note", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."start", NEW."value", NEW."version"); RETURN NULL;',
                            hash="26f209c676595e15b5969ed744af3bda3806fa2e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0a52d",
                            table="employers_socialreturncontract",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialreturncontract",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_socialreturncontractevent" ("changed_at", "changed_by_id", "closed_on", "closed_reason", "contact", "created_at", "created_by_id", "data_set", "duty_percent", "employer_id", "end", "form_key", "id", "municipality_id", "name", "note", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "start", "value", "version") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."closed_on", OLD."closed_reason", OLD."contact", OLD."created_at", OLD."created_by_id", OLD."data_set", OLD."duty_percent", OLD."employer_id", OLD."end", OLD."form_key", OLD."id", OLD."municipality_id", OLD."name", OLD."note", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."start", OLD."value", OLD."version"); RETURN NULL;',
                            hash="bc1befbae6aef76354d77558f0c4a81a517fe404",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_20be0",
                            table="employers_socialreturncontract",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialreturnitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_socialreturnitemevent" ("amount", "block_id", "changed_at", "changed_by_id", "checked_by", "checked_on", "contract_id", "created_at", "created_by_id", "description", "evidence", "form_key", "id", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "refused_reason", "version") VALUES (NEW."amount", NEW."block_id", NEW."changed_at", NEW."changed_by_id", NEW."checked_by", NEW."checked_on", NEW."contract_id", NEW."created_at", NEW."created_by_id", NEW."description", NEW."evidence", NEW."form_key", NEW."id", NEW."municipality_id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quantity", NEW."refused_reason", NEW."version"); RETURN NULL;',
                            hash="ab8688baf827a7633c6e90e2ae79a0f7d11ab6fe",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_392bf",
                            table="employers_socialreturnitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialreturnitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_socialreturnitemevent" ("amount", "block_id", "changed_at", "changed_by_id", "checked_by", "checked_on", "contract_id", "created_at", "created_by_id", "description", "evidence", "form_key", "id", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "refused_reason", "version") VALUES (NEW."amount", NEW."block_id", NEW."changed_at", NEW."changed_by_id", NEW."checked_by", NEW."checked_on", NEW."contract_id", NEW."created_at", NEW."created_by_id", NEW."description", NEW."evidence", NEW."form_key", NEW."id", NEW."municipality_id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity", NEW."refused_reason", NEW."version"); RETURN NULL;',
                            hash="d4d0ada30782b7b0bb806709bf4c0ee3d878f6ff",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a4ef1",
                            table="employers_socialreturnitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialreturnitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_socialreturnitemevent" ("amount", "block_id", "changed_at", "changed_by_id", "checked_by", "checked_on", "contract_id", "created_at", "created_by_id", "description", "evidence", "form_key", "id", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "refused_reason", "version") VALUES (OLD."amount", OLD."block_id", OLD."changed_at", OLD."changed_by_id", OLD."checked_by", OLD."checked_on", OLD."contract_id", OLD."created_at", OLD."created_by_id", OLD."description", OLD."evidence", OLD."form_key", OLD."id", OLD."municipality_id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quantity", OLD."refused_reason", OLD."version"); RETURN NULL;',
                            hash="7d12d85e343f25c18c775e0c16371444c91df11c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_41e2a",
                            table="employers_socialreturnitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stackedjob",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_stackedjobevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "data_set", "dropped_reason", "form_key", "id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "version", "wanted_hours") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."dropped_reason", NEW."form_key", NEW."id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."status", NEW."version", NEW."wanted_hours"); RETURN NULL;',
                            hash="6561a3e4e1b356139b521a672668000c2d7de235",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_921b8",
                            table="employers_stackedjob",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stackedjob",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "employers_stackedjobevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "data_set", "dropped_reason", "form_key", "id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "version", "wanted_hours") VALUES (NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."dropped_reason", NEW."form_key", NEW."id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."status", NEW."version", NEW."wanted_hours"); RETURN NULL;',
                            hash="f0715bd6d501610e084cb35513cbf5f4d32d0df2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bac2d",
                            table="employers_stackedjob",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stackedjob",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_stackedjobevent" ("changed_at", "changed_by_id", "created_at", "created_by_id", "data_set", "dropped_reason", "form_key", "id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "version", "wanted_hours") VALUES (OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."data_set", OLD."dropped_reason", OLD."form_key", OLD."id", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."status", OLD."version", OLD."wanted_hours"); RETURN NULL;',
                            hash="19972e64ea5c1336a8547ed4b996a6cfc0d4ff2d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0cbe6",
                            table="employers_stackedjob",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
