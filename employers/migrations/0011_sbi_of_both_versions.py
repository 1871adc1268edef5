"""An employer may have an SBI code of 2008 and one of 2025: they live side by side."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import core.together


class Migration(migrations.Migration):
    dependencies = [
        ("core", "0010_new_jobs_norms"),
        ("employers", "0010_places_filled"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        core.together.Together(
            operations=[
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
                migrations.AddField(
                    model_name="employer",
                    name="sbi_also",
                    field=models.CharField(
                        blank=True, max_length=5, verbose_name="SBI-code in de andere versie"
                    ),
                ),
                migrations.AddField(
                    model_name="employerevent",
                    name="sbi_also",
                    field=models.CharField(
                        blank=True, max_length=5, verbose_name="SBI-code in de andere versie"
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="employer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_employerevent" ("account_manager_id", "ambassador", "changed_at", "changed_by_id", "city", "committed", "created_at", "created_by_id", "culture", "data_set", "experience", "form_key", "id", "kvk", "last_contact_on", "limit_note", "max_contacts_month", "merged_into_id", "motive", "motives", "name", "not_before", "notes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "sbi_also", "sbi_code", "sbi_version", "sector_id", "size", "version") VALUES (NEW."account_manager_id", NEW."ambassador", NEW."changed_at", NEW."changed_by_id", NEW."city", NEW."committed", NEW."created_at", NEW."created_by_id", NEW."culture", NEW."data_set", NEW."experience", NEW."form_key", NEW."id", NEW."kvk", NEW."last_contact_on", NEW."limit_note", NEW."max_contacts_month", NEW."merged_into_id", NEW."motive", NEW."motives", NEW."name", NEW."not_before", NEW."notes", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."postcode", NEW."sbi_also", NEW."sbi_code", NEW."sbi_version", NEW."sector_id", NEW."size", NEW."version"); RETURN NULL;',
                            hash="440a26b4624a6baee0ad09f140453df60ca44fcc",
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
                            func='INSERT INTO "employers_employerevent" ("account_manager_id", "ambassador", "changed_at", "changed_by_id", "city", "committed", "created_at", "created_by_id", "culture", "data_set", "experience", "form_key", "id", "kvk", "last_contact_on", "limit_note", "max_contacts_month", "merged_into_id", "motive", "motives", "name", "not_before", "notes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "sbi_also", "sbi_code", "sbi_version", "sector_id", "size", "version") VALUES (NEW."account_manager_id", NEW."ambassador", NEW."changed_at", NEW."changed_by_id", NEW."city", NEW."committed", NEW."created_at", NEW."created_by_id", NEW."culture", NEW."data_set", NEW."experience", NEW."form_key", NEW."id", NEW."kvk", NEW."last_contact_on", NEW."limit_note", NEW."max_contacts_month", NEW."merged_into_id", NEW."motive", NEW."motives", NEW."name", NEW."not_before", NEW."notes", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."postcode", NEW."sbi_also", NEW."sbi_code", NEW."sbi_version", NEW."sector_id", NEW."size", NEW."version"); RETURN NULL;',
                            hash="3a678d9a9c011d342fc09ffa8bb1c64f960278ed",
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
                            func='INSERT INTO "employers_employerevent" ("account_manager_id", "ambassador", "changed_at", "changed_by_id", "city", "committed", "created_at", "created_by_id", "culture", "data_set", "experience", "form_key", "id", "kvk", "last_contact_on", "limit_note", "max_contacts_month", "merged_into_id", "motive", "motives", "name", "not_before", "notes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postcode", "sbi_also", "sbi_code", "sbi_version", "sector_id", "size", "version") VALUES (OLD."account_manager_id", OLD."ambassador", OLD."changed_at", OLD."changed_by_id", OLD."city", OLD."committed", OLD."created_at", OLD."created_by_id", OLD."culture", OLD."data_set", OLD."experience", OLD."form_key", OLD."id", OLD."kvk", OLD."last_contact_on", OLD."limit_note", OLD."max_contacts_month", OLD."merged_into_id", OLD."motive", OLD."motives", OLD."name", OLD."not_before", OLD."notes", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."postcode", OLD."sbi_also", OLD."sbi_code", OLD."sbi_version", OLD."sector_id", OLD."size", OLD."version"); RETURN NULL;',
                            hash="7815e549ecfd1d3a345ff2c769928ed8121ba8e8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_44e51",
                            table="employers_employer",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="employer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("sbi_also", ""),
                            models.Q(
                                ("sbi_also__regex", "^[0-9]{2,5}$"), models.Q(("sbi_code", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="employer_sbi_of_both",
                        violation_error_message="Een SBI-code heeft twee tot vijf cijfers. Vul ook de eerste in.",
                    ),
                ),
            ],
        ),
    ]
