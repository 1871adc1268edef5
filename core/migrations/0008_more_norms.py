"""The norms and amounts that came with the account manager's day, where they're missing."""

from django.db import migrations

from core.norms import dated_rows


def load(apps, schema_editor):
    parameter = apps.get_model("core", "Parameter")
    known = set(parameter.objects.values_list("key", "valid_from"))
    missing = [row for row in dated_rows() if (row["key"], row["valid_from"]) not in known]
    # A municipality may have set its own first value of a norm that was there before.
    keys = {key for key, _ in known}
    parameter.objects.bulk_create(parameter(**row) for row in missing if row["key"] not in keys)


class Migration(migrations.Migration):
    dependencies = [("core", "0007_notices")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
