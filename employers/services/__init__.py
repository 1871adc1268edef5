"""The verbs about employers, growth and future jobs; each is one transaction with its log line."""

from employers.services.employers import (
    add_contact_person,
    change_contact_person,
    change_employer,
    create_employer,
    hand_over_employer,
    note_contact,
    take_over_employer,
)
from employers.services.growth import change_growth_conversation, record_growth_conversation
from employers.services.jobs import change_future_job, create_future_job, lapse_job, move_job, set_job_skills

__all__ = [
    "add_contact_person",
    "change_contact_person",
    "change_employer",
    "change_future_job",
    "change_growth_conversation",
    "create_employer",
    "create_future_job",
    "hand_over_employer",
    "lapse_job",
    "move_job",
    "note_contact",
    "record_growth_conversation",
    "set_job_skills",
    "take_over_employer",
]
