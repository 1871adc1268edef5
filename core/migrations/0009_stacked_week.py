"""The most hours of a stacked job in one week, where that norm is missing."""

from django.db import migrations

from core.norms import dated_rows


def load(apps, schema_editor):
    parameter = apps.get_model("core", "Parameter")
    if not parameter.objects.filter(key="stack_week").exists():
        parameter.objects.bulk_create(parameter(**row) for row in dated_rows() if row["key"] == "stack_week")


class Migration(migrations.Migration):
    dependencies = [("core", "0008_more_norms")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
