"""How many places of a job are filled, also as it stood when something was expected of the job."""

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import core.together


class Migration(migrations.Migration):
    dependencies = [
        ("employers", "0009_agreement_texts"),
    ]

    operations = [
        core.together.Together(
            operations=[
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
                migrations.AddField(
                    model_name="futurejob",
                    name="filled",
                    field=models.PositiveSmallIntegerField(
                        default=0, editable=False, verbose_name="plaatsen gevuld"
                    ),
                ),
                migrations.AddField(
                    model_name="futurejobevent",
                    name="filled",
                    field=models.PositiveSmallIntegerField(
                        default=0, editable=False, verbose_name="plaatsen gevuld"
                    ),
                ),
                migrations.AddField(
                    model_name="jobexpectation",
                    name="filled",
                    field=models.PositiveSmallIntegerField(default=0, verbose_name="plaatsen gevuld"),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="futurejob",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "employers_futurejobevent" ("branch_id", "certainty", "changed_at", "changed_by_id", "city", "confirmed_on", "contract", "conversation_id", "created_at", "created_by_id", "data_set", "dutch_level", "employer_id", "filled", "form_key", "function", "growth_kind", "guaranteed", "hours", "id", "irregular", "lapsed_reason", "licence", "means", "occupation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "physical", "places", "postcode", "route", "shifts", "status", "tasks", "travel_minutes", "vacancy_on", "version", "window_end", "window_start") VALUES (NEW."branch_id", NEW."certainty", NEW."changed_at", NEW."changed_by_id", NEW."city", NEW."confirmed_on", NEW."contract", NEW."conversation_id", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."dutch_level", NEW."employer_id", NEW."filled", NEW."form_key", NEW."function", NEW."growth_kind", NEW."guaranteed", NEW."hours", NEW."id", NEW."irregular", NEW."lapsed_reason", NEW."licence", NEW."means", NEW."occupation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."physical", NEW."places", NEW."postcode", NEW."route", NEW."shifts", NEW."status", NEW."tasks", NEW."travel_minutes", NEW."vacancy_on", NEW."version", NEW."window_end", NEW."window_start"); RETURN NULL;',
                            hash="487c8f0fa8ebd7d37714eddf145bed0edde8b741",
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
                            func='INSERT INTO "employers_futurejobevent" ("branch_id", "certainty", "changed_at", "changed_by_id", "city", "confirmed_on", "contract", "conversation_id", "created_at", "created_by_id", "data_set", "dutch_level", "employer_id", "filled", "form_key", "function", "growth_kind", "guaranteed", "hours", "id", "irregular", "lapsed_reason", "licence", "means", "occupation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "physical", "places", "postcode", "route", "shifts", "status", "tasks", "travel_minutes", "vacancy_on", "version", "window_end", "window_start") VALUES (NEW."branch_id", NEW."certainty", NEW."changed_at", NEW."changed_by_id", NEW."city", NEW."confirmed_on", NEW."contract", NEW."conversation_id", NEW."created_at", NEW."created_by_id", NEW."data_set", NEW."dutch_level", NEW."employer_id", NEW."filled", NEW."form_key", NEW."function", NEW."growth_kind", NEW."guaranteed", NEW."hours", NEW."id", NEW."irregular", NEW."lapsed_reason", NEW."licence", NEW."means", NEW."occupation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."physical", NEW."places", NEW."postcode", NEW."route", NEW."shifts", NEW."status", NEW."tasks", NEW."travel_minutes", NEW."vacancy_on", NEW."version", NEW."window_end", NEW."window_start"); RETURN NULL;',
                            hash="38c1befc9b68b9b4578c723a48fc3b506b0700e0",
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
                            func='INSERT INTO "employers_futurejobevent" ("branch_id", "certainty", "changed_at", "changed_by_id", "city", "confirmed_on", "contract", "conversation_id", "created_at", "created_by_id", "data_set", "dutch_level", "employer_id", "filled", "form_key", "function", "growth_kind", "guaranteed", "hours", "id", "irregular", "lapsed_reason", "licence", "means", "occupation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "physical", "places", "postcode", "route", "shifts", "status", "tasks", "travel_minutes", "vacancy_on", "version", "window_end", "window_start") VALUES (OLD."branch_id", OLD."certainty", OLD."changed_at", OLD."changed_by_id", OLD."city", OLD."confirmed_on", OLD."contract", OLD."conversation_id", OLD."created_at", OLD."created_by_id", OLD."data_set", OLD."dutch_level", OLD."employer_id", OLD."filled", OLD."form_key", OLD."function", OLD."growth_kind", OLD."guaranteed", OLD."hours", OLD."id", OLD."irregular", OLD."lapsed_reason", OLD."licence", OLD."means", OLD."occupation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."physical", OLD."places", OLD."postcode", OLD."route", OLD."shifts", OLD."status", OLD."tasks", OLD."travel_minutes", OLD."vacancy_on", OLD."version", OLD."window_end", OLD."window_start"); RETURN NULL;',
                            hash="89deffec5236b86f7a7bef9195e0a84f990309c4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9c334",
                            table="employers_futurejob",
                            when="AFTER",
                        ),
                    ),
                ),
            ]
        )
    ]
