"""Texts that an agreement begins with, in our own words, and the norm for how long one may wait to be signed.

What the municipality changed or added itself stays as it is.
"""

from pathlib import Path

from django.db import migrations

from core.norms import dated_rows

TEXTS = Path(__file__).resolve().parent.parent / "fixtures"
NAMES = {
    "intention": "Intentieverklaring met baangarantie",
    "learn_in": "Inleerovereenkomst",
    "cooperation": "Samenwerkingsovereenkomst",
}


def load(apps, schema_editor):
    template = apps.get_model("employers", "AgreementTemplate")
    known = set(template.objects.values_list("kind", flat=True))
    template.objects.bulk_create(
        template(kind=kind, name=name, body=(TEXTS / f"agreement_{kind}.txt").read_text("utf-8").strip())
        for kind, name in NAMES.items()
        if kind not in known
    )
    parameter = apps.get_model("core", "Parameter")
    if not parameter.objects.filter(key="agreement_unsigned").exists():
        parameter.objects.bulk_create(
            parameter(**row) for row in dated_rows() if row["key"] == "agreement_unsigned"
        )


class Migration(migrations.Migration):
    dependencies = [("core", "0008_more_norms"), ("employers", "0008_rows_follow_a_merge")]

    operations = [migrations.RunPython(load, migrations.RunPython.noop)]
