"""Talks that were begun and not saved: found by their writer alone, in one message to the database."""

import json

import pytest
from django.test import Client as Browser
from django.urls import reverse

from core.models import User
from core.tenancy import set_scope_of
from employers.models import Employer
from employers.unfinished import unfinished_talks
from tests.core.factories import UserFactory
from tests.core.trips import trips
from tests.employers.factories import EmployerFactory, GrowthConversationFactory

pytestmark = pytest.mark.django_db


def at(name: str, pk: int) -> str:
    return reverse(f"employers:{name}", args=[pk])


def begin(writer: User, *addresses: str) -> None:
    browser = Browser()
    browser.force_login(writer)
    for address in addresses:
        told = {"key": address, "fields": {"changes": ["Half een zin"]}}
        answer = browser.post(reverse("core:draft"), json.dumps(told), content_type="application/json")
        assert answer.status_code == 200, address
    set_scope_of(writer)


@pytest.mark.parametrize("role", ["account_manager", "coach"])
def test_found_in_one_message_with_the_employer_that_each_is_about(role: str) -> None:
    writer = UserFactory(**({"account_manager": True} if role == "account_manager" else {}))
    assert writer.role == role
    one, other, gone = (EmployerFactory(account_manager=writer) for _ in range(3))
    change = f"{at('change_conversation', GrowthConversationFactory(employer=one).pk)}?van=start"
    begun = [at("new_conversation", firm.pk) for firm in (other, gone)]
    nowhere = (at("new_conversation", 10**18), at("new_conversation", 10**30), at("new_job", one.pk))
    begin(writer, change, *begun, *nowhere)
    Employer.objects.filter(pk=gone.pk).update(merged_into=one)
    with trips() as sent:
        found = unfinished_talks(writer)
    assert [(talk.employer_id, talk.url) for talk in found] == [(other.pk, begun[0]), (one.pk, change)]
    assert [talk.employer for talk in found] == [other.name, one.name]
    assert len(sent) == 1
    assert [talk.url for talk in unfinished_talks(writer, one)] == [change]


def test_of_nobody_else() -> None:
    writer, employer = UserFactory(account_manager=True), EmployerFactory()
    begin(writer, at("new_conversation", employer.pk))
    assert unfinished_talks(writer)
    for other in (UserFactory(account_manager=True), UserFactory(role="functional_admin", team=None)):
        set_scope_of(other)
        assert unfinished_talks(other) == []
