"""When an agreement went out to sign and when it ended; why something made to measure counts."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import core.together


class Migration(migrations.Migration):
    dependencies = [("employers", "0006_guards_account_managers_day")]

    operations = [
        core.together.Together(
            operations=[
                pgtrigger.migrations.RemoveTrigger(
                    model_name="agreement",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="agreement",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="agreement",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="socialreturnitem",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="socialreturnitem",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="socialreturnitem",
                    name="delete_delete",
                ),
                migrations.AddField(
                    model_name="agreement",
                    name="ended_on",
                    field=models.DateField(blank=True, editable=False, null=True, verbose_name="gestopt op"),
                ),
                migrations.AddField(
                    model_name="agreement",
                    name="sent_on",
                    field=models.DateField(
                        blank=True, editable=False, null=True, verbose_name="ter ondertekening sinds"
                    ),
                ),
                migrations.AddField(
                    model_name="agreementevent",
                    name="ended_on",
                    field=models.DateField(blank=True, editable=False, null=True, verbose_name="gestopt op"),
                ),
                migrations.AddField(
                    model_name="agreementevent",
                    name="sent_on",
                    field=models.DateField(
                        blank=True, editable=False, null=True, verbose_name="ter ondertekening sinds"
                    ),
                ),
                migrations.AddField(
                    model_name="socialreturnitem",
                    name="reason",
                    field=models.CharField(blank=True, max_length=200, verbose_name="waarom telt dit mee"),
                ),
                migrations.AddField(
                    model_name="socialreturnitemevent",
                    name="reason",
                    field=models.CharField(blank=True, max_length=200, verbose_name="waarom telt dit mee"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agreement",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_agreementevent" ("body", "changed_at", "changed_by_id", "created_at", "created_by_id", "data_set", "employer_id", "ended_on", "ended_reason", "ends_on", "form_key", "guaranteed_jobs", "id", "job_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind_on", "renews_id", "sent_on", "starts_on", "state", "title", "version") VALUES (NEW."body", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."employer_id", NEW."ended_on", NEW."ended_reason", NEW."ends_on", NEW."form_key", NEW."guaranteed_jobs", NEW."id", NEW."job_id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."remind_on", NEW."renews_id", NEW."sent_on", NEW."starts_on", NEW."state", NEW."title", NEW."version"); RETURN NULL;',
                            hash="6f9d118c1ef042d14d3f890457992f2a154ed26f",
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
                            func='INSERT INTO "employers_agreementevent" ("body", "changed_at", "changed_by_id", "created_at", "created_by_id", "data_set", "employer_id", "ended_on", "ended_reason", "ends_on", "form_key", "guaranteed_jobs", "id", "job_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind_on", "renews_id", "sent_on", "starts_on", "state", "title", "version") VALUES (NEW."body", NEW."changed_at", NEW."changed_by_id", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."employer_id", NEW."ended_on", NEW."ended_reason", NEW."ends_on", NEW."form_key", NEW."guaranteed_jobs", NEW."id", NEW."job_id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."remind_on", NEW."renews_id", NEW."sent_on", NEW."starts_on", NEW."state", NEW."title", NEW."version"); RETURN NULL;',
                            hash="862813f01aed9c4fb846dc0eb93418d514d25587",
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
                            func='INSERT INTO "employers_agreementevent" ("body", "changed_at", "changed_by_id", "created_at", "created_by_id", "data_set", "employer_id", "ended_on", "ended_reason", "ends_on", "form_key", "guaranteed_jobs", "id", "job_id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "remind_on", "renews_id", "sent_on", "starts_on", "state", "title", "version") VALUES (OLD."body", OLD."changed_at", OLD."changed_by_id", OLD."created_at", OLD."created_by_id", OLD."data_set", OLD."employer_id", OLD."ended_on", OLD."ended_reason", OLD."ends_on", OLD."form_key", OLD."guaranteed_jobs", OLD."id", OLD."job_id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."remind_on", OLD."renews_id", OLD."sent_on", OLD."starts_on", OLD."state", OLD."title", OLD."version"); RETURN NULL;',
                            hash="c5ca1365d3583d5bc896b2569114abe370a800b3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_71b13",
                            table="employers_agreement",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="socialreturnitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_socialreturnitemevent" ("amount", "block_id", "changed_at", "changed_by_id", "checked_by", "checked_on", "contract_id", "created_at", "created_by_id", "description", "evidence", "form_key", "id", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "reason", "refused_reason", "version") VALUES (NEW."amount", NEW."block_id", NEW."changed_at", NEW."changed_by_id", NEW."checked_by", NEW."checked_on", NEW."contract_id", NEW."created_at", NEW."created_by_id", NEW."description", NEW."evidence", NEW."form_key", NEW."id", NEW."municipality_id", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quantity", NEW."reason", NEW."refused_reason", NEW."version"); RETURN NULL;',
                            hash="8dc0a5a31a68dd1a8f02a1fc37be2843a1076b53",
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
                            func='INSERT INTO "employers_socialreturnitemevent" ("amount", "block_id", "changed_at", "changed_by_id", "checked_by", "checked_on", "contract_id", "created_at", "created_by_id", "description", "evidence", "form_key", "id", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "reason", "refused_reason", "version") VALUES (NEW."amount", NEW."block_id", NEW."changed_at", NEW."changed_by_id", NEW."checked_by", NEW."checked_on", NEW."contract_id", NEW."created_at", NEW."created_by_id", NEW."description", NEW."evidence", NEW."form_key", NEW."id", NEW."municipality_id", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quantity", NEW."reason", NEW."refused_reason", NEW."version"); RETURN NULL;',
                            hash="82a9935eaba9f65140aa0f173909abbd7e9994c4",
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
                            func='INSERT INTO "employers_socialreturnitemevent" ("amount", "block_id", "changed_at", "changed_by_id", "checked_by", "checked_on", "contract_id", "created_at", "created_by_id", "description", "evidence", "form_key", "id", "municipality_id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quantity", "reason", "refused_reason", "version") VALUES (OLD."amount", OLD."block_id", OLD."changed_at", OLD."changed_by_id", OLD."checked_by", OLD."checked_on", OLD."contract_id", OLD."created_at", OLD."created_by_id", OLD."description", OLD."evidence", OLD."form_key", OLD."id", OLD."municipality_id", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quantity", OLD."reason", OLD."refused_reason", OLD."version"); RETURN NULL;',
                            hash="e7278be604f0289194fb1fee8000f457b96a5c22",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_41e2a",
                            table="employers_socialreturnitem",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        )
    ]
