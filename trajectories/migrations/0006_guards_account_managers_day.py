"""What the database guards for the tables that came with the account manager's day."""

from django.db import migrations

from core.rights import append_only, changeable
from core.rls import FollowsClient, RowLevelSecurity

# The employer's side works with these too, through the agreed profile.
AGREED = ("announcement", "eventmeeting", "eventplace", "instrumentgrant", "jobcoaching")
FILE_ONLY = ("instrumentpayment", "wagevalue")
TABLES = tuple(f"trajectories_{name}" for name in (*AGREED, *FILE_ONLY))
HISTORY = tuple(f"{table}event" for table in TABLES)


class Migration(migrations.Migration):
    dependencies = [("trajectories", "0005_account_managers_day")]

    operations = [
        *(
            RowLevelSecurity(f"trajectories_{name}{suffix}", region=name in AGREED)
            for name in (*AGREED, *FILE_ONLY)
            for suffix in ("", "event")
        ),
        *(FollowsClient(table) for table in TABLES),
        migrations.RunSQL(sql=append_only(*HISTORY), reverse_sql=changeable(*HISTORY)),
    ]
