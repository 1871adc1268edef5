"""Reference lists and default norms, so that a new database can be worked with."""

import csv
from pathlib import Path

from django.db import migrations

from core.norms import dated_rows

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
LISTS = {
    "Skill": "skills.csv",
    "Occupation": "occupations.csv",
    "Sector": "sectors.csv",
    "LifeDomain": "life_domains.csv",
    "TargetGroup": "target_groups.csv",
    "Certificate": "certificates.csv",
}


def load(apps, schema_editor):
    for model_name, file in LISTS.items():
        model = apps.get_model("core", model_name)
        with (FIXTURES / file).open(encoding="utf-8", newline="") as lines:
            model.objects.bulk_create([model(**row) for row in csv.DictReader(lines)])
    parameter = apps.get_model("core", "Parameter")
    parameter.objects.bulk_create([parameter(**row) for row in dated_rows()])


def unload(apps, schema_editor):
    for model_name in [*LISTS, "Parameter"]:
        apps.get_model("core", model_name).objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("core", "0002_append_only_log")]

    operations = [migrations.RunPython(load, unload)]
