"""What is written in a resident's file. Each service keeps a log line and announces the change."""

from clients.services.assessments import (
    assess_distance,
    assess_motivation,
    assess_skills,
    record_rung,
    record_skills,
)
from clients.services.client import change_client, change_team, create_client, next_number
from clients.services.contacts import contact_due_for, log_contact, norms_on, propose_next_contact
from clients.services.possibilities import add_benefit, change_availability, end_benefit
from clients.services.removal import remove_client_rows
from clients.services.sharing import agree_profile, change_profile, open_file, withdraw_profile

__all__ = [
    "add_benefit",
    "agree_profile",
    "assess_distance",
    "assess_motivation",
    "assess_skills",
    "change_availability",
    "change_client",
    "change_profile",
    "change_team",
    "contact_due_for",
    "create_client",
    "end_benefit",
    "log_contact",
    "next_number",
    "norms_on",
    "open_file",
    "propose_next_contact",
    "record_rung",
    "record_skills",
    "remove_client_rows",
    "withdraw_profile",
]
