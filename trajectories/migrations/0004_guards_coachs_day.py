"""What the database guards for the tables that came with the coach's day."""

from django.db import migrations

from core.rights import append_only, changeable
from core.rls import FollowsClient, RowLevelSecurity

HISTORY = (
    "trajectories_aftercaremomentevent",
    "trajectories_cardevent",
    "trajectories_exitbonusevent",
)
TABLES = (
    "trajectories_aftercaremoment",
    "trajectories_card",
    "trajectories_exitbonus",
)
OF_A_CLIENT = (
    "trajectories_aftercaremoment",
    "trajectories_card",
    "trajectories_exitbonus",
)


class Migration(migrations.Migration):
    dependencies = [("trajectories", "0003_aftercare")]

    operations = [
        *(RowLevelSecurity(table) for table in (*TABLES, *HISTORY)),
        *(FollowsClient(table) for table in OF_A_CLIENT),
        migrations.RunSQL(sql=append_only(*HISTORY), reverse_sql=changeable(*HISTORY)),
    ]
