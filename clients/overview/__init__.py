"""What the page of one resident shows: read in one statement, in words, nothing decided in a template."""

from clients.overview.actions import edit_addresses, more_actions, page_actions
from clients.overview.page import Overview, overview
from clients.overview.possible import latest_skills, offered_skills

__all__ = [
    "Overview",
    "edit_addresses",
    "latest_skills",
    "more_actions",
    "offered_skills",
    "overview",
    "page_actions",
]
