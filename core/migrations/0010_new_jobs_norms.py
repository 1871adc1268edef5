"""The terms that came with Nieuwe Banen in full, where they're missing."""

from django.db import migrations

from core.norms import dated_rows


def load(apps, schema_editor):
    parameter = apps.get_model("core", "Parameter")
    known = set(parameter.objects.values_list("key", flat=True))
    parameter.objects.bulk_create(parameter(**row) for row in dated_rows() if row["key"] not in known)


class Migration(migrations.Migration):
    dependencies = [("core", "0009_stacked_week")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
