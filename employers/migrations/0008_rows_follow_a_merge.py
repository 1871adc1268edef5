"""What is written about an employer that was merged away arrives at the one that stays."""

from django.db import migrations

from employers.following import FOLLOW, FORGET, follows_merged, follows_no_longer

TABLES = (
    "employers_agreement",
    "employers_branch",
    "employers_contactperson",
    "employers_employertalk",
    "employers_eventemployer",
    "employers_futurejob",
    "employers_growthconversation",
    "employers_promise",
    "employers_socialreturncontract",
)


class Migration(migrations.Migration):
    dependencies = [("employers", "0007_agreement_dates")]

    operations = [
        migrations.RunSQL(
            sql=[FOLLOW, *follows_merged(*TABLES)], reverse_sql=[*follows_no_longer(*TABLES), FORGET]
        ),
    ]
