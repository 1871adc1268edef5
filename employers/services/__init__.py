"""The verbs about employers, growth and future jobs; each is one transaction with its log line."""

from employers.services.carving import carve_job
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
from employers.services.jobs import (
    change_future_job,
    count_places,
    create_future_job,
    lapse_job,
    move_job,
    set_job_skills,
)
from employers.services.pipeline import (
    close_vacancy,
    confirm_job,
    open_vacancy,
    set_job_shifts,
    set_job_tasks,
    unconfirm_job,
)

__all__ = [
    "add_contact_person",
    "carve_job",
    "change_contact_person",
    "change_employer",
    "change_future_job",
    "change_growth_conversation",
    "close_vacancy",
    "confirm_job",
    "count_places",
    "create_employer",
    "create_future_job",
    "hand_over_employer",
    "lapse_job",
    "move_job",
    "note_contact",
    "open_vacancy",
    "record_growth_conversation",
    "set_job_shifts",
    "set_job_skills",
    "set_job_tasks",
    "take_over_employer",
    "unconfirm_job",
]
