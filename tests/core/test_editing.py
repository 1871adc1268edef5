"""Two people, one record; two presses, one row."""

import threading
from uuid import uuid4

import pytest
from django.db import connection, transaction

from core.editing import EditConflict, FormKeyTaken, create_once, save_version
from employers.models import ContactPerson, Employer
from tests.core.factories import UserFactory
from tests.employers.factories import EmployerFactory


@pytest.mark.django_db
def test_the_second_of_two_editors_gets_both_texts() -> None:
    employer, one, two = EmployerFactory(notes="oud"), UserFactory(), UserFactory()
    save_version(employer, by=one, version=1, notes="van de een")
    with pytest.raises(EditConflict) as caught:
        save_version(employer, by=two, version=1, notes="van de ander")
    assert caught.value.current.notes == "van de een"
    assert caught.value.changes == {"notes": "van de ander"}


@pytest.mark.django_db
def test_control_without_a_version_the_first_text_is_lost() -> None:
    """What the guard guards against: plain save() overwrites silently."""
    employer = EmployerFactory(notes="oud")
    mine, theirs = Employer.objects.get(pk=employer.pk), Employer.objects.get(pk=employer.pk)
    mine.notes = "van de een"
    mine.save()
    theirs.city = "Almere"
    theirs.save()
    assert Employer.objects.get(pk=employer.pk).notes == "oud"


@pytest.mark.django_db
def test_pressing_twice_makes_one_row() -> None:
    employer, user, key = EmployerFactory(), UserFactory(), uuid4()
    first, is_new = create_once(ContactPerson, by=user, form_key=key, employer=employer, name="Jan")
    second, again = create_once(ContactPerson, by=user, form_key=key, employer=employer, name="Jan")
    assert (is_new, again) == (True, False)
    assert first.pk == second.pk


@pytest.mark.django_db
def test_somebody_elses_form_key_opens_nothing() -> None:
    employer, key = EmployerFactory(), uuid4()
    create_once(ContactPerson, by=UserFactory(), form_key=key, employer=employer, name="Jan")
    with pytest.raises(FormKeyTaken), transaction.atomic():
        create_once(ContactPerson, by=UserFactory(), form_key=key, employer=employer, name="Piet")


def edit_in_pairs(pairs: int) -> tuple[int, int]:
    """Two threads edit the same record, time and again; (edits accepted, edits refused with both texts)."""
    employer, people = EmployerFactory(), [UserFactory(), UserFactory()]
    accepted, refused = [], []

    def edit(person: int, start: threading.Barrier) -> None:
        for round_ in range(pairs):
            start.wait()
            version = round_ + 1
            try:
                save_version(employer, by=people[person], version=version, notes=f"{person}-{round_}")
                accepted.append(f"{person}-{round_}")
            except EditConflict as conflict:
                # Both texts must be there: the saved one, and the one that was typed.
                both = conflict.current.notes == f"{1 - person}-{round_}"
                refused.append(conflict.changes["notes"] if both else "lost")
            start.wait()
        connection.close()

    barrier = threading.Barrier(2, timeout=30)
    threads = [threading.Thread(target=edit, args=(person, barrier)) for person in (0, 1)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert Employer.objects.get(pk=employer.pk).version == pairs + 1
    assert {*accepted, *refused} == {f"{p}-{r}" for p in (0, 1) for r in range(pairs)}
    return len(accepted), len(refused)


@pytest.mark.django_db(transaction=True)
def test_parallel_edits_in_pairs_lose_nothing() -> None:
    assert edit_in_pairs(100) == (100, 100)


@pytest.mark.bench
@pytest.mark.django_db(transaction=True)
def test_a_thousand_parallel_edits_in_pairs_lose_nothing() -> None:
    assert edit_in_pairs(1000) == (1000, 1000)
