"""Rules about agreements: who signs, the steps, the text with its words, renewal, what asks for attention."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from employers.domain import agreement as rules
from employers.domain.agreement import (
    AGREEMENT_TABLE,
    AgreementAction,
    AgreementFacts,
    AgreementKind,
    AgreementState,
    Asks,
    Dates,
    Party,
    Signer,
    Terms,
    asks_for,
    before_sending,
    may_change,
    may_move,
    may_record_signature,
    may_renew,
    renewed_period,
)
from employers.domain.agreement_text import (
    WORDS,
    Part,
    check_text,
    fill,
    made_up,
    missing_words,
    pairs_of_sides,
    parts_of,
)

DAY = date(2026, 11, 23)
TERMS = Terms(unsigned=14, ends=60)
BOTH = (Signer(Party.EMPLOYER), Signer(Party.MUNICIPALITY))
SIGNED = tuple(Signer(one.party, DAY) for one in BOTH)
READY = AgreementFacts(AgreementKind.COOPERATION, BOTH)
DONE = AgreementFacts(AgreementKind.COOPERATION, SIGNED)


@pytest.mark.parametrize("state", AgreementState)
@pytest.mark.parametrize("action", AgreementAction)
def test_every_pair_of_the_table(state: AgreementState, action: AgreementAction) -> None:
    facts = READY if action in (AgreementAction.SEND, AgreementAction.TAKE_BACK) else DONE
    found = may_move(state, action, facts, reason="het werk komt niet")
    allowed = {
        ("draft", "send"), ("draft", "end"), ("sent", "take_back"), ("sent", "sign"), ("sent", "end"),
        ("signed", "end"),
    }  # fmt: skip
    assert bool(found) == ((state.value, action.value) in allowed)
    assert bool(AGREEMENT_TABLE.may(state, action)) == ((state.value, action.value) in allowed)
    assert found.reason


def test_an_ended_agreement_leads_nowhere() -> None:
    assert AGREEMENT_TABLE.final == (AgreementState.ENDED,)


@pytest.mark.parametrize(
    ("facts", "text"),
    [
        (AgreementFacts(AgreementKind.COOPERATION), "Kies wie er tekent namens de werkgever."),
        (AgreementFacts(AgreementKind.COOPERATION, BOTH[:1]), "Kies wie er tekent namens de gemeente."),
        (AgreementFacts(AgreementKind.LEARN_IN, BOTH), "Kies wie er tekent namens de kandidaat."),
        (AgreementFacts(AgreementKind.INTENTION, BOTH), "hoeveel banen"),
        (AgreementFacts(AgreementKind.INTENTION, BOTH, guaranteed_jobs=0), "hoeveel banen"),
        (AgreementFacts(AgreementKind.COOPERATION, BOTH, missing=("de einddatum",)), "de einddatum"),
    ],
)
def test_what_is_missing_before_sending_is_said(facts: AgreementFacts, text: str) -> None:
    found = may_move("draft", AgreementAction.SEND, facts)
    assert not found
    assert text in found.reason


def test_with_everything_there_it_can_be_sent() -> None:
    facts = AgreementFacts(AgreementKind.INTENTION, BOTH, guaranteed_jobs=1)
    assert may_move("draft", AgreementAction.SEND, facts)
    assert all(before_sending(facts))
    learns = AgreementFacts(AgreementKind.LEARN_IN, (*BOTH, Signer(Party.CANDIDATE)))
    assert may_move("draft", AgreementAction.SEND, learns)


def test_one_signature_keeps_it_from_being_taken_back() -> None:
    one = AgreementFacts(AgreementKind.COOPERATION, (SIGNED[0], BOTH[1]))
    assert not may_move("sent", AgreementAction.TAKE_BACK, one)
    assert not may_move("sent", AgreementAction.SIGN, one)
    assert "1 van 2" in may_move("sent", AgreementAction.SIGN, one).reason
    assert not may_move("sent", AgreementAction.SIGN, AgreementFacts(AgreementKind.COOPERATION))


@pytest.mark.parametrize("reason", ["", "   "])
def test_ending_asks_for_a_reason(reason: str) -> None:
    assert not may_move("signed", AgreementAction.END, DONE, reason)


def test_only_a_draft_changes() -> None:
    assert [bool(may_change(state)) for state in AgreementState] == [True, False, False, False]


@pytest.mark.parametrize(
    ("state", "on", "allowed"),
    [
        ("sent", DAY, True),
        ("sent", DAY + timedelta(days=1), False),
        ("sent", DAY - timedelta(days=3), True),
        ("sent", DAY - timedelta(days=4), False),
        ("sent", None, True),
        ("draft", DAY, False),
        ("signed", DAY, False),
        ("ended", None, False),
    ],
)
def test_the_day_of_a_signature(state: str, on: date | None, allowed: bool) -> None:
    assert bool(may_record_signature(state, on, DAY - timedelta(days=3), DAY)) == allowed


def test_a_signature_without_a_day_of_sending() -> None:
    assert may_record_signature("sent", DAY, None, DAY)


def test_renewing_once_and_after_signing() -> None:
    assert [bool(may_renew(state, False)) for state in AgreementState] == [False, False, True, True]
    assert not any(may_renew(state, True) for state in AgreementState)


@pytest.mark.parametrize(
    ("starts", "ends", "expected"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), (date(2027, 1, 1), date(2027, 12, 31))),
        (date(2025, 1, 1), date(2025, 6, 30), (DAY, date(2027, 5, 22))),
        (date(2026, 11, 1), date(2026, 11, 10), (DAY, date(2026, 12, 2))),
        (date(2026, 1, 1), None, (DAY, None)),
    ],
)
def test_the_time_of_a_renewal(starts: date, ends: date | None, expected: tuple[date, date | None]) -> None:
    assert renewed_period(starts, ends, DAY) == expected


def ago(days: int) -> date:
    return DAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("dates", "kind"),
    [
        (Dates("sent", sent_on=ago(14)), Asks.UNSIGNED),
        (Dates("sent", sent_on=ago(13)), None),
        (Dates("sent"), None),
        (Dates("signed", ends_on=ago(-60)), Asks.ENDS),
        (Dates("signed", ends_on=ago(-61)), None),
        (Dates("signed", ends_on=ago(1)), Asks.ENDS),
        (Dates("signed", ends_on=ago(-60), renewed=True), None),
        (Dates("signed"), None),
        (Dates("draft", remind_on=DAY), Asks.REMIND),
        (Dates("draft", remind_on=ago(-1)), None),
        (Dates("sent", sent_on=ago(2), remind_on=ago(1)), Asks.REMIND),
        (Dates("ended", ends_on=ago(5), remind_on=ago(1)), None),
    ],
)
def test_what_asks_for_somebody(dates: Dates, kind: Asks | None) -> None:
    found = asks_for(dates, TERMS, DAY)
    assert (found[0] if found else None) == kind


# --- the text --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Met {werkgever}.", ""),
        ("Met { werkgever }.", ""),
        ("Met {baas}.", "{baas} kan niet worden ingevuld"),
        ("Met {werkgever.", "losse accolade"),
        ("Met werkgever}.", "losse accolade"),
        ("Met {}.", "kan niet worden ingevuld"),
    ],
)
def test_only_words_that_exist(text: str, words: str) -> None:
    found = check_text(text)
    assert bool(found) == (not words)
    assert words in found.reason


def test_filling_in() -> None:
    values = {"werkgever": "Bakkerij {functie}", "functie": ""}
    assert fill("{werkgever}: { functie }", values) == "Bakkerij {functie}: { functie }"
    assert missing_words("{functie} {functie} {eind} {werkgever}", values) == (
        "de functie van de baan",
        "de einddatum",
    )
    assert missing_words("{gek}", {}) == ("gek",)


@given(
    st.lists(st.one_of(st.sampled_from([f"{{{word}}}" for word in WORDS]), st.text("ab \n#-", max_size=8)))
)
def test_a_text_that_may_be_kept_is_filled_in_completely(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert check_text(text)
    assert "{" not in made_up(text)
    assert not missing_words(text, dict.fromkeys(WORDS, "iets"))


def test_a_text_in_pieces() -> None:
    text = "Vooraf\n# Waar het om gaat\nEen zin\nverder.\n\nNog.\n# Wat A doet\n- een\n- twee\nslot\n# Leeg"
    assert parts_of(text) == [
        Part("", ("Vooraf",)),
        Part("Waar het om gaat", ("Een zin\nverder.", "Nog.")),
        Part("Wat A doet", (("een", "twee"), "slot")),
        Part("Leeg", ()),
    ]
    assert parts_of("") == []


def test_sides_stand_two_by_two() -> None:
    names = ["Begin", "Wat A doet", "Wat B doet", "Wat C doet", "Slot", "Wat D doet"]
    found = pairs_of_sides([Part(name, ()) for name in names])
    assert [[one.heading for one in pair] for pair in found] == [
        ["Begin"], ["Wat A doet", "Wat B doet"], ["Wat C doet"], ["Slot"], ["Wat D doet"],
    ]  # fmt: skip


@given(st.text("ab# -\n", max_size=60))
def test_no_word_gets_lost_in_pieces(text: str) -> None:
    said = " ".join(
        " ".join([part.heading, *(" ".join(b) if isinstance(b, tuple) else b for b in part.blocks)])
        for part in parts_of(text)
    )
    assert [c for c in said if c in "ab"] == [c for c in text if c in "ab"]


def test_every_kind_has_somebody_who_signs() -> None:
    assert set(rules.MUST_SIGN) == set(AgreementKind)
