"""Consent, and files opened with a reason."""

from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone

from clients import permissions, services
from clients.models import CandidateProfile, Client, FileOpening
from core.editing import EditConflict
from core.models import AuditLine, OutboxMessage, User
from core.pages import Refused
from tests.clients.conftest import People

pytestmark = pytest.mark.usefixtures("inside")
WORDS: dict[str, Any] = {
    "name": "Samira",
    "strengths": "Komt op tijd.",
    "hours": 24,
    "conditions": "",
    "skills": [],
    "agreed_how": "in het gesprek",
}


def agree(by: User, client: Client, today: date, **more: Any) -> CandidateProfile:
    return services.agree_profile(by=by, client=client, today=today, **(WORDS | {"agreed_on": today} | more))


def test_one_agreed_profile_at_a_time(coach: User, resident: Client, today: date) -> None:
    key = uuid4()
    one, two = (agree(coach, resident, today, form_key=key) for _ in range(2))
    assert one.pk == two.pk
    with pytest.raises(Refused, match="al een afgesproken profiel"):
        agree(coach, resident, today, form_key=uuid4())
    assert AuditLine.objects.filter(action="client.profile_agreed").count() == 1


def test_consent_is_not_given_tomorrow(coach: User, resident: Client, today: date) -> None:
    with pytest.raises(Refused, match="toekomst"):
        agree(coach, resident, today, agreed_on=today + timedelta(days=1))


def test_other_words_need_consent_again(coach: User, resident: Client, today: date) -> None:
    profile = agree(coach, resident, today, agreed_on=today - timedelta(days=30))
    changed = services.change_profile(
        by=coach, profile=profile, today=today, version=1, agreed_on=today, strengths="Anders."
    )
    assert (changed.strengths, changed.agreed_on, changed.version) == ("Anders.", today, 2)
    with pytest.raises(EditConflict):
        services.change_profile(
            by=coach, profile=profile, today=today, version=1, agreed_on=today, strengths="Later."
        )


def test_withdrawn_consent_hides_at_once_and_once(coach: User, resident: Client, today: date) -> None:
    profile = agree(coach, resident, today)
    for _ in range(2):
        services.withdraw_profile(by=coach, profile=profile, today=today)
    assert not CandidateProfile.objects.agreed().exists()
    assert AuditLine.objects.filter(action="client.profile_withdrawn").count() == 1
    assert OutboxMessage.objects.count() == 2
    withdrawn = CandidateProfile.objects.get()
    with pytest.raises(Refused, match="ingetrokken"):
        services.change_profile(by=coach, profile=withdrawn, today=today, version=2, agreed_on=today)
    agree(coach, resident, today)
    assert CandidateProfile.objects.count() == 2, "the old words stay as they were agreed"


def test_a_file_opens_for_the_hours_of_the_norm(people: People, resident: Client) -> None:
    before = timezone.now()
    opening = services.open_file(by=people.manager, client=resident, reason="klacht van de inwoner")
    hours = (opening.until - before).total_seconds() / 3600
    assert 8 <= hours < 8.01
    line = AuditLine.objects.get(action="client.file_opened")
    assert (line.client_ids, line.note) == ([resident.pk], ""), "the log holds no contents"
    assert Client.objects.visible_to(people.manager).get() == resident


def test_an_opening_never_renews_by_itself(people: People, resident: Client) -> None:
    key = uuid4()
    one = services.open_file(by=people.manager, client=resident, reason="klacht van de inwoner", form_key=key)
    two = services.open_file(by=people.manager, client=resident, reason="klacht van de inwoner", form_key=key)
    assert one.pk == two.pk
    with pytest.raises(Refused, match="al voor je open"):
        services.open_file(by=people.manager, client=resident, reason="nog een reden", form_key=uuid4())
    FileOpening.objects.update(until=timezone.now())
    assert not Client.objects.visible_to(people.manager).exists()


def test_a_reason_has_words(people: People, resident: Client) -> None:
    with pytest.raises(Refused, match="10 tekens"):
        services.open_file(by=people.manager, client=resident, reason="   klacht   ")


def test_health_only_for_the_team_or_with_a_reason(people: People, resident: Client) -> None:
    def sees(user: User) -> bool:
        return permissions.can_see_health(user, resident)

    assert sees(people.coach)
    assert sees(people.teammate)
    for user in (people.other_team, people.elsewhere, people.quality, people.manager, people.account_manager):
        assert not sees(user), user.role
    services.open_file(by=people.quality, client=resident, reason="overleg tussen twee teams")
    services.open_file(by=people.manager, client=resident, reason="klacht van de inwoner")
    assert sees(people.quality)
    assert not sees(people.manager), "a manager sees a file, not the remarks about health"
