"""What the database itself guards: whose rows come through, and that history only grows."""

from django.db import migrations

from core.rights import append_only, changeable

HISTORY = (
    "employers_employerevent",
    "employers_contactpersonevent",
    "employers_growthconversationevent",
    "employers_futurejobevent",
    "employers_jobskillevent",
)


class Migration(migrations.Migration):
    dependencies = [("employers", "0001_initial")]

    operations = [
        migrations.RunSQL(append_only(*HISTORY), changeable(*HISTORY)),
    ]
