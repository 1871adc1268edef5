"""The catalogues hold nothing about people: every role of the town reads them, and the functional
administrator, who reads no files, keeps them up to date.
"""

from django.db import migrations

from core.rls import OpenToTown

CATALOGUES = ("clients_provision", "clients_routetemplate", "clients_lettertemplate")


class Migration(migrations.Migration):
    dependencies = [("clients", "0004_guards_coachs_day")]

    operations = [OpenToTown(table) for table in CATALOGUES]
