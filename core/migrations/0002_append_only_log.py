"""The log can only grow: no rights to change it, and a trigger for whoever has them anyway."""

from django.db import migrations

from core.rights import append_only, changeable
from core.rls import RowLevelSecurity

REFUSE = """
CREATE FUNCTION opstap_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'De tabel % groeit alleen aan: regels veranderen of verdwijnen niet.', TG_TABLE_NAME;
END $$
"""
TRIGGERS = [
    "CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON core_auditline "
    "FOR EACH ROW EXECUTE FUNCTION opstap_refuse_change()",
    "CREATE TRIGGER no_truncate BEFORE TRUNCATE ON core_auditline "
    "FOR EACH STATEMENT EXECUTE FUNCTION opstap_refuse_change()",
]
REVERSE = [
    "DROP TRIGGER no_truncate ON core_auditline",
    "DROP TRIGGER append_only ON core_auditline",
    "DROP FUNCTION opstap_refuse_change()",
]


class Migration(migrations.Migration):
    dependencies = [("core", "0001_initial")]

    operations = [
        RowLevelSecurity("core_auditline", shared=True, log=True),
        migrations.RunSQL([REFUSE, *TRIGGERS], REVERSE),
        migrations.RunSQL(append_only("core_auditline"), changeable("core_auditline")),
    ]
