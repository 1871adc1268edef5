"""What the database itself guards: whose rows come through, and that history only grows."""

from django.db import migrations

from core.rights import append_only, changeable
from core.rls import FollowsClient, RowLevelSecurity

HISTORY = (
    "trajectories_projectevent",
    "trajectories_projectactivityevent",
    "trajectories_stepdecisionevent",
    "trajectories_learninplaceevent",
    "trajectories_candidateevent",
    "trajectories_placementevent",
    "trajectories_learninplanevent",
    "trajectories_learninstepevent",
    "trajectories_evaluationevent",
    "trajectories_evaluationskillevent",
)


class Migration(migrations.Migration):
    dependencies = [("trajectories", "0001_initial")]

    operations = [
        RowLevelSecurity("trajectories_candidate", region=True),
        RowLevelSecurity("trajectories_placement", region=True),
        RowLevelSecurity("trajectories_learninplan", region=True),
        RowLevelSecurity("trajectories_learninstep", region=True),
        RowLevelSecurity("trajectories_evaluation", region=True),
        RowLevelSecurity("trajectories_evaluationskill", region=True),
        RowLevelSecurity("trajectories_candidateevent", region=True),
        RowLevelSecurity("trajectories_placementevent", region=True),
        RowLevelSecurity("trajectories_learninplanevent", region=True),
        RowLevelSecurity("trajectories_learninstepevent", region=True),
        RowLevelSecurity("trajectories_evaluationevent", region=True),
        RowLevelSecurity("trajectories_evaluationskillevent", region=True),
        FollowsClient("trajectories_candidate"),
        FollowsClient("trajectories_placement"),
        FollowsClient("trajectories_learninplan"),
        FollowsClient("trajectories_learninstep"),
        FollowsClient("trajectories_evaluation"),
        FollowsClient("trajectories_evaluationskill"),
        migrations.RunSQL(append_only(*HISTORY), changeable(*HISTORY)),
    ]
