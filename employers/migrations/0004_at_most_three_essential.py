"""At most three skills of a job are essential: where everything is essential, nothing is.

Checked at the end of the transaction, so that a set may pass through four while it is replaced; the row of
the job is locked first, so that two transactions can't each add their share.
"""

from django.db import migrations

GUARD = """
CREATE FUNCTION employers_check_essential() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM employers_futurejob WHERE id = NEW.job_id FOR NO KEY UPDATE;
    IF (SELECT count(*) FROM employers_jobskill WHERE job_id = NEW.job_id AND weight = 3) > 3 THEN
        RAISE EXCEPTION 'Kies hoogstens 3 onmisbare vaardigheden voor een baan.'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'job_at_most_three_essential';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER job_at_most_three_essential
    AFTER INSERT OR UPDATE OF job_id, weight ON employers_jobskill
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.weight = 3) EXECUTE FUNCTION employers_check_essential();
"""
UNDO = """
DROP TRIGGER job_at_most_three_essential ON employers_jobskill;
DROP FUNCTION employers_check_essential();
"""


class Migration(migrations.Migration):
    dependencies = [("employers", "0003_skill_words")]

    operations = [migrations.RunSQL(GUARD, UNDO)]
