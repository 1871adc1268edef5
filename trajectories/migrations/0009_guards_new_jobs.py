"""What the database guards for the tables that came with Nieuwe Banen in full."""

from django.db import migrations

from core.rights import append_only, changeable
from core.rls import FollowsClient, RowLevelSecurity
from employers.following import follows_merged, follows_no_longer

# The employer's side works with these too, through the agreed profile.
AGREED = ("chainmove", "learninaside", "roundentry")
# What stays between resident and coach: when somebody can't come, what was said, what was answered.
FILE_ONLY = (
    "absence",
    "candidatefactor",
    "carehours",
    "guidancecontact",
    "lastingcheck",
    "placementpart",
    "questionnaire",
    "researchconsent",
)
# Answers keep no history: after withdrawal nothing of them may remain.
WITHOUT_HISTORY = ("questionnaireanswer",)
OF_NOBODY = (
    "chainjob",
    "learningmeeting",
    "learningquestion",
    "lesson",
    "placeclosed",
    "placeguide",
    "placehours",
    "placeroom",
    "placeskill",
    "projectemployer",
    "projectfactor",
    "selectionround",
)
TRACKED = (*AGREED, *FILE_ONLY)
FILES = tuple(f"trajectories_{name}" for name in (*TRACKED, *WITHOUT_HISTORY))
HISTORY = tuple(f"trajectories_{name}event" for name in (*TRACKED, *OF_NOBODY))
MERGED = tuple(f"trajectories_{name}" for name in ("chainjob", "lesson", "placementpart", "projectemployer"))


class Migration(migrations.Migration):
    dependencies = [("trajectories", "0008_new_jobs_in_full")]

    operations = [
        *(
            RowLevelSecurity(f"trajectories_{name}{suffix}", region=name in AGREED)
            for name in TRACKED
            for suffix in ("", "event")
        ),
        *(RowLevelSecurity(f"trajectories_{name}") for name in WITHOUT_HISTORY),
        *(FollowsClient(table) for table in FILES),
        migrations.RunSQL(sql=append_only(*HISTORY), reverse_sql=changeable(*HISTORY)),
        migrations.RunSQL(sql=follows_merged(*MERGED), reverse_sql=follows_no_longer(*MERGED)),
    ]
