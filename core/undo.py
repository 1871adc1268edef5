"""The way back from what was done with one press: a button in the message that says it was done."""

from django.middleware.csrf import get_token
from django.utils.html import format_html
from django.utils.safestring import SafeString

from core.requests import StaffRequest


def with_way_back(request: StaffRequest, done: str, label: str, url: str, came_from: str = "") -> SafeString:
    """What was done, and the button that takes it back. ``came_from``: where the first button stood."""
    return format_html(
        '{} <form class="deed" method="post" action="{}">'
        '<input type="hidden" name="csrfmiddlewaretoken" value="{}">'
        '<input type="hidden" name="van" value="{}">'
        '<button type="submit" class="btn btn-quiet btn-sm">{}</button></form>',
        done,
        url,
        get_token(request),
        came_from,
        label,
    )
