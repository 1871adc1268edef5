"""What the database guards for the tables that came with the account manager's day."""

from django.db import migrations

from core.rights import append_only, changeable
from core.rls import OpenToTown, RowLevelSecurity

OF_A_TOWN = (
    "employers_buildingblock",
    "employers_instrumentbudget",
    "employers_socialreturncontract",
    "employers_socialreturnitem",
)
HISTORY_OF_A_TOWN = (
    "employers_instrumentbudgetevent",
    "employers_socialreturncontractevent",
    "employers_socialreturnitemevent",
)
HISTORY = (
    *HISTORY_OF_A_TOWN,
    "employers_agreementevent",
    "employers_agreementsignatureevent",
    "employers_branchevent",
    "employers_employertalkevent",
    "employers_eventemployerevent",
    "employers_eventevent",
    "employers_jobexpectation",
    "employers_jobshiftevent",
    "employers_jobtaskevent",
    "employers_promiseevent",
    "employers_stackedjobevent",
)

# Who looks after an employer now, and what is expected of a job now, are the first lines of their history.
FIRST_LINES = [
    """
    INSERT INTO employers_accountmanagerperiod (employer_id, user_id, start, note, created_at, form_key)
    SELECT id, account_manager_id, created_at::date, '', now(), gen_random_uuid()
    FROM employers_employer WHERE account_manager_id IS NOT NULL
    """,
    """
    INSERT INTO employers_jobexpectation
        (job_id, "on", places, certainty, window_start, window_end, status, created_at, form_key)
    SELECT id, created_at::date, places, certainty, window_start, window_end, status, now(),
           gen_random_uuid()
    FROM employers_futurejob
    """,
]


class Migration(migrations.Migration):
    dependencies = [("employers", "0005_account_managers_day")]

    operations = [
        *(RowLevelSecurity(table) for table in (*OF_A_TOWN, *HISTORY_OF_A_TOWN)),
        *(OpenToTown(table) for table in (*OF_A_TOWN, *HISTORY_OF_A_TOWN)),
        migrations.RunSQL(FIRST_LINES, migrations.RunSQL.noop),
        migrations.RunSQL(sql=append_only(*HISTORY), reverse_sql=changeable(*HISTORY)),
    ]
