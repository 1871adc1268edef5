"""A kind of letter that asks how the work goes, some time after the start."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("clients", "0005_catalogue_of_the_town"),
    ]

    operations = [
        migrations.AlterField(
            model_name="lettertemplate",
            name="kind",
            field=models.CharField(
                choices=[
                    ("invitation", "uitnodiging voor een gesprek"),
                    ("group", "uitnodiging voor een bijeenkomst"),
                    ("card", "kaart"),
                    ("lasting", "navragen na de start van een baan"),
                ],
                max_length=12,
                verbose_name="soort",
            ),
        ),
    ]
