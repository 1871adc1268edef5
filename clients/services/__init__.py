"""What is written in a resident's file. Each service keeps a log line and announces the change."""

from clients.services.appointments import cancel_appointment, move_appointment, plan_appointment
from clients.services.assessments import (
    assess_distance,
    assess_motivation,
    assess_skills,
    record_rung,
    record_skills,
)
from clients.services.client import change_client, change_team, create_client, next_number
from clients.services.contacts import (
    contact_due_for,
    correct_contact,
    kind_of,
    log_contact,
    may_correct,
    next_contact_choices,
    norms_on,
    propose_next_contact,
)
from clients.services.frequency import change_frequency
from clients.services.groups import (
    Seen,
    cancel_group,
    invite_by_letter,
    invite_to_group,
    record_presence,
    remove_from_group,
    room_of,
    save_group,
)
from clients.services.letters import save_template, send_again, send_invitation, send_letter
from clients.services.possibilities import add_benefit, change_availability, end_benefit
from clients.services.removal import remove_client_rows
from clients.services.sharing import agree_profile, change_profile, open_file, withdraw_profile

__all__ = [
    "Seen",
    "add_benefit",
    "agree_profile",
    "assess_distance",
    "assess_motivation",
    "assess_skills",
    "cancel_appointment",
    "cancel_group",
    "change_availability",
    "change_client",
    "change_frequency",
    "change_profile",
    "change_team",
    "contact_due_for",
    "correct_contact",
    "create_client",
    "end_benefit",
    "invite_by_letter",
    "invite_to_group",
    "kind_of",
    "log_contact",
    "may_correct",
    "move_appointment",
    "next_contact_choices",
    "next_number",
    "norms_on",
    "open_file",
    "plan_appointment",
    "propose_next_contact",
    "record_presence",
    "record_rung",
    "record_skills",
    "remove_client_rows",
    "remove_from_group",
    "room_of",
    "save_group",
    "save_template",
    "send_again",
    "send_invitation",
    "send_letter",
    "withdraw_profile",
]
