# ruff: noqa: S608  (texts of our own; every value goes apart)
"""The whole file of one resident in one statement: each part is a small list, read as JSON.

Twenty separate questions would cost more than all they bring. What may be seen is decided before: the
caller has the client in sight, and parts about duties are only asked for who may see those.
"""

import json
from datetime import date, time
from typing import Any, Final

from django.db import connection

from clients.no_shows import MISSED_COLUMNS
from core import audit

# Newest versions that a picture of change shows.
VERSIONS: Final = 8
_BY: Final = "(SELECT u.first_name || ' ' || u.last_name FROM core_user u WHERE u.id = {}) AS {}"
_CREATED: Final = _BY.format("created_by_id", "by")
_NEWEST: Final = 'WHERE client_id = %(client)s ORDER BY "on" DESC, id DESC'

_PARTS: Final[dict[str, str]] = {
    "benefits": 'SELECT id, kind, start, "end", end_reason FROM clients_benefitperiod '
    "WHERE client_id = %(client)s ORDER BY start DESC, id DESC",
    "contacts": 'SELECT id, "on", channel, result, report, agreements, created_by_id, '
    f"(created_at AT TIME ZONE 'Europe/Amsterdam')::date AS made_on, {_CREATED} FROM clients_contact "
    f"{_NEWEST} LIMIT 1",
    "motivation": f'SELECT "on", {_CREATED}, responsibility, responsibility_remark, self_confidence, '
    "self_confidence_remark, accepting_help, accepting_help_remark "
    f"FROM clients_motivationassessment {_NEWEST} LIMIT {VERSIONS}",
    "skills": f'SELECT "on", {_CREATED}, language, language_remark, reading, writing, listening, speaking, '
    "conversation, certificates, certificates_remark, applying, applying_remark, rhythm, rhythm_remark, "
    "stress, stress_remark, social, social_remark, mental, mental_remark, physical, physical_remark "
    f"FROM clients_skillsassessment {_NEWEST} LIMIT {VERSIONS}",
    "rungs": f'SELECT "on", rung, expected FROM clients_ladderrecord {_NEWEST} LIMIT {VERSIONS}',
    "distances": f'SELECT "on", months, category, source FROM clients_distanceassessment {_NEWEST} LIMIT 1',
    "held": 'SELECT name, level, before, source, "on" FROM (SELECT skill.name, held.level, held.source, '
    'held."on", lag(held.level) OVER past AS before, '
    'row_number() OVER (PARTITION BY held.skill_id ORDER BY held."on" DESC, held.id DESC) AS place '
    "FROM clients_skillheld held JOIN core_skill skill ON skill.id = held.skill_id "
    "WHERE held.client_id = %(client)s "
    'WINDOW past AS (PARTITION BY held.skill_id ORDER BY held."on", held.id)) newest '
    "WHERE place = 1 ORDER BY level DESC, name",
    "availability": "SELECT hours_per_week, available_from, shifts, irregular, licence, physical_can, "
    "physical_cannot, means, travel_minutes, dutch_level, certificates_discussed, wishes_discussed, "
    "ARRAY(SELECT DISTINCT c.name FROM clients_clientcertificate held "
    "JOIN core_certificate c ON c.id = held.certificate_id "
    "WHERE held.client_id = %(client)s ORDER BY c.name) AS papers, "
    "ARRAY(SELECT o.name FROM clients_availability_wanted_occupations w JOIN core_occupation o "
    "ON o.id = w.occupation_id WHERE w.availability_id = a.id ORDER BY o.name) AS occupations, "
    "ARRAY(SELECT s.name FROM clients_availability_wanted_sectors w JOIN core_sector s "
    "ON s.id = w.sector_id WHERE w.availability_id = a.id ORDER BY s.name) AS sectors "
    "FROM clients_availability a WHERE a.client_id = %(client)s",
    "profiles": "SELECT id, name, strengths, hours, conditions, skills, agreed_on, agreed_how, withdrawn_on "
    "FROM clients_candidateprofile WHERE client_id = %(client)s "
    "ORDER BY (withdrawn_on IS NOT NULL), agreed_on DESC, id DESC LIMIT 1",
    "appointments": 'SELECT id, "on", at, minutes, place, about, channel, '
    f"{_BY.format('coach_id', 'coach')}, coach_id, "
    "ARRAY(SELECT p.name FROM clients_appointment_with_professionals w JOIN clients_professional p "
    "ON p.id = w.professional_id WHERE w.appointment_id = a.id ORDER BY p.name) AS along "
    "FROM clients_appointment a WHERE client_id = %(client)s AND status = 'planned' "
    'AND "on" >= %(today)s ORDER BY "on", at NULLS LAST, id LIMIT 3',
    "tasks": "SELECT id, what, who, due_on FROM clients_task WHERE client_id = %(client)s "
    "AND done_on IS NULL ORDER BY due_on NULLS LAST, id LIMIT 30",
    "signals": "SELECT kind, ref, why, due_on, urgent, url FROM clients_signal s "
    "WHERE client_id = %(client)s AND NOT EXISTS (SELECT 1 FROM clients_setaside a WHERE "
    "a.client_id = s.client_id AND a.kind = s.kind AND a.ref = s.ref AND a.until > %(today)s) "
    "ORDER BY urgent DESC, due_on NULLS LAST, id LIMIT 20",
    "plans": "SELECT id, number, status, goal, goal_rung, start, evaluate_on, months, approved_on "
    "FROM clients_supportplan WHERE client_id = %(client)s AND status IN ('agreed', 'draft') "
    "ORDER BY (status = 'draft'), number DESC LIMIT 2",
    "items": "SELECT i.id, i.plan_id, i.track, i.title, i.by_on, i.done_on, i.status, d.name AS domain "
    "FROM clients_planitem i JOIN clients_supportplan p ON p.id = i.plan_id "
    "LEFT JOIN core_lifedomain d ON d.id = i.life_domain_id "
    "WHERE i.client_id = %(client)s AND p.status IN ('agreed', 'draft') "
    'ORDER BY i.track, i."order", i.id',
    "intakes": "SELECT id, started_on, finished_on FROM clients_intake WHERE client_id = %(client)s "
    "ORDER BY (status = 'open') DESC, started_on DESC, id DESC LIMIT 1",
    "domains": 'SELECT name, code, score, before, "on", said, help_with, hinders_work, follow_up FROM ('
    'SELECT d.name, d.code, r.score, lag(r.score) OVER past AS before, r."on", r.said, r.help_with, '
    "r.hinders_work, r.follow_up, "
    'row_number() OVER (PARTITION BY r.domain_id ORDER BY r."on" DESC, r.id DESC) AS place '
    "FROM clients_lifedomainrecord r JOIN core_lifedomain d ON d.id = r.domain_id "
    "WHERE r.client_id = %(client)s AND (%(health)s OR d.code <> ALL (%(health_codes)s)) "
    'WINDOW past AS (PARTITION BY r.domain_id ORDER BY r."on", r.id)) newest '
    "WHERE place = 1 ORDER BY score NULLS LAST, name",
    "enrolments": 'SELECT e.id, p.name, e.status, e.enrolled_on, e.start, e.planned_end, e."end", f.name '
    "AS phase FROM clients_enrolment e JOIN clients_provision p ON p.id = e.provision_id "
    "LEFT JOIN clients_provisionphase f ON f.id = e.phase_id WHERE e.client_id = %(client)s "
    "AND e.status IN ('enrolled', 'running') ORDER BY e.start NULLS LAST, e.id",
    "professionals": "SELECT id, name, role, organisation, phone, does, last_contact_on, ask_along "
    "FROM clients_professional WHERE client_id = %(client)s AND (until IS NULL OR until >= %(today)s) "
    "ORDER BY ask_along DESC, name, id",
    "meetings": f'SELECT id, "on", present, agreements, next_on FROM clients_casemeeting {_NEWEST} LIMIT 1',
    "hand_overs": f"SELECT id, note, answer_by, status, receiver_id, to_team_id, "
    f"{_BY.format('from_coach_id', 'sender')}, {_BY.format('receiver_id', 'receiver')}, "
    "(SELECT t.name FROM core_team t WHERE t.id = to_team_id) AS team FROM clients_handover "
    "WHERE client_id = %(client)s AND status IN ('open', 'refused', 'escalated') LIMIT 1",
    "early": "SELECT id, kind, ends_on, source, contact_name, contact_phone, handed_over_on "
    "FROM clients_earlynotice WHERE client_id = %(client)s ORDER BY id DESC LIMIT 1",
    "hours": 'SELECT id, kind, what, hours, start, "end" FROM clients_participationhours '
    'WHERE client_id = %(client)s AND start <= %(today)s AND ("end" IS NULL OR "end" >= %(today)s) '
    "ORDER BY start, id",
    "register": f'SELECT kind, "on", note FROM clients_registerstatus {_NEWEST} LIMIT 1',
    "search": "SELECT id, start, until, reason, closed_on FROM clients_searchperiod "
    "WHERE client_id = %(client)s ORDER BY start DESC, id DESC LIMIT 1",
    "stories": "SELECT drives, hobbies, proud_of, text, film, share_agreed_on, share_withdrawn_on "
    "FROM clients_ownstory WHERE client_id = %(client)s",
    "educations": "SELECT name, level, diploma, year FROM clients_education WHERE client_id = %(client)s "
    "ORDER BY year DESC NULLS LAST, id DESC LIMIT 6",
    "experiences": "SELECT title, from_year, to_year FROM clients_workexperience "
    "WHERE client_id = %(client)s ORDER BY to_year DESC NULLS FIRST, id DESC LIMIT 6",
    "coaches": "SELECT count(*) AS count FROM clients_coachperiod WHERE client_id = %(client)s "
    "AND kind = 'coach'",
    "talks": f"SELECT {MISSED_COLUMNS} FROM clients_contact WHERE client_id = %(client)s "
    'AND "on" > %(today)s::date - 365 AND "on" <= %(today)s',
    "identities": "SELECT id FROM clients_clientidentity WHERE client_id = %(client)s",
    "moves": 'SELECT \'contact\' AS kind, max("on") AS "on" FROM clients_contact '
    "WHERE client_id = %(client)s AND result = 'came' "
    "UNION ALL SELECT 'rung', greatest((SELECT max(\"on\") FROM clients_ladderrecord "
    'WHERE client_id = %(client)s), (SELECT max("on") FROM clients_distanceassessment '
    "WHERE client_id = %(client)s)) "
    "UNION ALL SELECT 'profile', greatest((SELECT max(\"on\") FROM clients_motivationassessment "
    'WHERE client_id = %(client)s), (SELECT max("on") FROM clients_skillsassessment '
    'WHERE client_id = %(client)s), (SELECT max("on") FROM clients_skillheld '
    "WHERE client_id = %(client)s)) "
    "UNION ALL SELECT 'plan', greatest((SELECT max(approved_on) FROM clients_supportplan "
    "WHERE client_id = %(client)s), (SELECT max(done_on) FROM clients_planitem "
    "WHERE client_id = %(client)s)) "
    "UNION ALL SELECT 'support', greatest(max(start), max(\"end\")) FROM clients_enrolment "
    "WHERE client_id = %(client)s "
    "UNION ALL SELECT 'task', max(done_on) FROM clients_task WHERE client_id = %(client)s",
    "suggestions": "SELECT count(*) AS count FROM clients_supportsuggestion WHERE client_id = %(client)s "
    "AND status = 'open'",
}
_DUTIES: Final[dict[str, str]] = {
    "exemptions": 'SELECT id, ground, start, "end", reexamine_on FROM clients_exemption '
    "WHERE client_id = %(client)s AND ended_early_on IS NULL "
    'AND ("end" IS NULL OR "end" >= %(today)s) ORDER BY start, id',
    "sanctions": 'SELECT id, "on", duty, status, percent, start, "end", reconsider_on '
    "FROM clients_sanctionsignal WHERE client_id = %(client)s AND (status = 'proposed' "
    'OR (status = \'decided\' AND "end" >= %(today)s)) ORDER BY "on" DESC, id DESC',
    "services": 'SELECT id, what, hours, start, "end" FROM clients_communityservice '
    'WHERE client_id = %(client)s AND ("end" IS NULL OR "end" >= %(today)s) ORDER BY start, id',
}
# Areas of life that are about health: as shielded as remarks about health.
HEALTH_DOMAINS: Final = ["physical_health", "mental_health", "addiction"]
_DATES: Final = frozenset(
    [
        "on",
        "start",
        "end",
        "until",
        "agreed_on",
        "withdrawn_on",
        "available_from",
        "due_on",
        "evaluate_on",
        "approved_on",
        "by_on",
        "done_on",
        "started_on",
        "finished_on",
        "enrolled_on",
        "planned_end",
        "last_contact_on",
        "next_on",
        "answer_by",
        "ends_on",
        "handed_over_on",
        "closed_on",
        "share_agreed_on",
        "share_withdrawn_on",
        "reexamine_on",
        "reconsider_on",
        "made_on",
    ]
)


def _statement(parts: dict[str, str]) -> str:
    pairs = ", ".join(f"'{key}', (SELECT json_agg(r) FROM ({sql}) r)" for key, sql in parts.items())
    return f"SELECT json_build_object({pairs})::text"


_FILE: Final = _statement(_PARTS)
_FILE_WITH_DUTIES: Final = _statement(_PARTS | _DUTIES)


def _dated(row: dict[str, Any]) -> dict[str, Any]:
    for key, value in row.items():
        if value and key in _DATES:
            row[key] = date.fromisoformat(value)
        elif value and key == "at":
            row[key] = time.fromisoformat(value)
    return row


def read_file(client_id: int, today: date, *, health: bool, duties: bool) -> dict[str, list[dict[str, Any]]]:
    """All parts of one file, each a list of rows; whether the file may be seen is for the caller."""
    audit.note_shown([client_id])
    values: dict[str, Any] = {
        "client": client_id,
        "today": today,
        "health": health,
        "health_codes": HEALTH_DOMAINS,
    }
    with connection.cursor() as cursor:
        cursor.execute(_FILE_WITH_DUTIES if duties else _FILE, values)
        (text,) = cursor.fetchone()
    found = json.loads(text, object_hook=_dated)
    return {key: found.get(key) or [] for key in (*_PARTS, *_DUTIES)}
