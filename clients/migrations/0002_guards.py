"""What the database itself guards: whose rows come through, and that history only grows."""

from django.db import migrations

from core.rights import append_only, changeable
from core.rls import FollowsClient, RowLevelSecurity

HISTORY = (
    "clients_clientevent",
    "clients_benefitperiodevent",
    "clients_contactevent",
    "clients_availabilityevent",
    "clients_clientcertificateevent",
    "clients_motivationassessmentevent",
    "clients_skillsassessmentevent",
    "clients_ladderrecordevent",
    "clients_distanceassessmentevent",
    "clients_skillheldevent",
    "clients_fileopeningevent",
    "clients_candidateprofileevent",
)


class Migration(migrations.Migration):
    dependencies = [("clients", "0001_initial")]

    operations = [
        RowLevelSecurity("clients_client"),
        RowLevelSecurity("clients_clientevent"),
        RowLevelSecurity("clients_benefitperiod"),
        RowLevelSecurity("clients_contact"),
        RowLevelSecurity("clients_availability"),
        RowLevelSecurity("clients_clientcertificate"),
        RowLevelSecurity("clients_motivationassessment"),
        RowLevelSecurity("clients_skillsassessment"),
        RowLevelSecurity("clients_ladderrecord"),
        RowLevelSecurity("clients_distanceassessment"),
        RowLevelSecurity("clients_skillheld"),
        RowLevelSecurity("clients_fileopening"),
        RowLevelSecurity("clients_benefitperiodevent"),
        RowLevelSecurity("clients_contactevent"),
        RowLevelSecurity("clients_availabilityevent"),
        RowLevelSecurity("clients_clientcertificateevent"),
        RowLevelSecurity("clients_motivationassessmentevent"),
        RowLevelSecurity("clients_skillsassessmentevent"),
        RowLevelSecurity("clients_ladderrecordevent"),
        RowLevelSecurity("clients_distanceassessmentevent"),
        RowLevelSecurity("clients_skillheldevent"),
        RowLevelSecurity("clients_fileopeningevent"),
        RowLevelSecurity("clients_candidateprofile", region=True),
        RowLevelSecurity("clients_candidateprofileevent", region=True),
        FollowsClient("clients_benefitperiod"),
        FollowsClient("clients_contact"),
        FollowsClient("clients_availability"),
        FollowsClient("clients_clientcertificate"),
        FollowsClient("clients_motivationassessment"),
        FollowsClient("clients_skillsassessment"),
        FollowsClient("clients_ladderrecord"),
        FollowsClient("clients_distanceassessment"),
        FollowsClient("clients_skillheld"),
        FollowsClient("clients_fileopening"),
        FollowsClient("clients_candidateprofile"),
        migrations.RunSQL(append_only(*HISTORY), changeable(*HISTORY)),
    ]
