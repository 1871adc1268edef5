"""Figures of a municipality are seen there; figures of the region belong to none."""

from django.db import migrations

from core.rls import RowLevelSecurity


class Migration(migrations.Migration):
    dependencies = [("reporting", "0001_initial")]

    operations = [RowLevelSecurity("reporting_snapshot", shared=True)]
