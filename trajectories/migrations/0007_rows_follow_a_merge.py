"""What is written about an employer that was merged away arrives at the one that stays."""

from django.db import migrations

from employers.following import follows_merged, follows_no_longer

TABLES = (
    "trajectories_announcement",
    "trajectories_instrumentgrant",
    "trajectories_jobcoaching",
    "trajectories_learninplace",
    "trajectories_placement",
    "trajectories_wagevalue",
)


class Migration(migrations.Migration):
    dependencies = [
        ("trajectories", "0006_guards_account_managers_day"),
        ("employers", "0008_rows_follow_a_merge"),
    ]

    operations = [
        migrations.RunSQL(sql=follows_merged(*TABLES), reverse_sql=follows_no_longer(*TABLES)),
    ]
