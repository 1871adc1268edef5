"""Drafts within their municipality; the norms that came with the coach's day, where they're missing."""

from datetime import date

from django.db import migrations

from core.norms import NORMS
from core.rls import RowLevelSecurity

FIRST_DAY = date(2015, 1, 1)


def load(apps, schema_editor):
    parameter = apps.get_model("core", "Parameter")
    known = set(parameter.objects.values_list("key", flat=True))
    parameter.objects.bulk_create(
        parameter(key=key, value=n.default, unit=n.unit, valid_from=FIRST_DAY, source=n.source)
        for key, n in NORMS.items()
        if key not in known
    )


class Migration(migrations.Migration):
    dependencies = [("core", "0004_drafts")]

    operations = [
        RowLevelSecurity("core_draft"),
        migrations.RunPython(load, migrations.RunPython.noop),
    ]
