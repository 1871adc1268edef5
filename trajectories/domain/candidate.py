"""A candidate in a trajectory project: from proposal to outcome, and who may be proposed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from core.domain.calendar import date_words
from core.domain.decision import Decision, all_of, allow, refuse
from core.domain.state_table import StateTable, Transition
from trajectories.domain.learn_in import JOB_OUTCOMES, DropOutReason, Outcome, OutcomeFacts, check_outcome


class CandidateState(StrEnum):
    PROPOSED = "proposed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    ACCEPTED = "accepted"
    LEARNING_IN = "learning_in"
    PLACED = "placed"
    ENDED = "ended"


class CandidateAction(StrEnum):
    ACCEPT = "accept"
    REFUSE = "refuse"
    WITHDRAW = "withdraw"
    START_LEARNING_IN = "start_learning_in"
    PLACE = "place"
    END = "end"
    TAKE_BACK = "take_back"


CANDIDATE_STATE_LABELS: dict[str, str] = {
    CandidateState.PROPOSED: "Voorgesteld",
    CandidateState.REFUSED: "Niet gekozen",
    CandidateState.WITHDRAWN: "Teruggetrokken",
    CandidateState.ACCEPTED: "Gekozen door de werkgever",
    CandidateState.LEARNING_IN: "Aan het inleren",
    CandidateState.PLACED: "Aan het werk",
    CandidateState.ENDED: "Traject gestopt",
}
CANDIDATE_ACTION_LABELS: dict[str, str] = {
    CandidateAction.ACCEPT: "Kiezen",
    CandidateAction.REFUSE: "Niet kiezen",
    CandidateAction.WITHDRAW: "Terugtrekken",
    CandidateAction.START_LEARNING_IN: "Beginnen met inleren",
    CandidateAction.PLACE: "Baan vastleggen",
    CandidateAction.END: "Traject stoppen",
    CandidateAction.TAKE_BACK: "Keuze terugnemen",
}

_S, _A = CandidateState, CandidateAction
CANDIDATE_TABLE = StateTable(
    name="Kandidaat in een project",
    initial=_S.PROPOSED,
    states=CANDIDATE_STATE_LABELS,
    actions=CANDIDATE_ACTION_LABELS,
    now={
        _S.PROPOSED: "De werkgever heeft over deze kandidaat nog niet besloten.",
        _S.REFUSED: "Over deze kandidaat is al besloten: niet gekozen{since}.",
        _S.WITHDRAWN: "Deze kandidaat is al teruggetrokken.",
        _S.ACCEPTED: "Over deze kandidaat is al besloten: gekozen{since}.",
        _S.LEARNING_IN: "Deze kandidaat is al aan het inleren.",
        _S.PLACED: "Deze kandidaat is al aan het werk.",
        _S.ENDED: "Het traject van deze kandidaat is al gestopt.",
    },
    transitions=(
        Transition(_S.PROPOSED, _A.ACCEPT, _S.ACCEPTED, "De werkgever kiest; de datum staat erbij."),
        Transition(_S.PROPOSED, _A.REFUSE, _S.REFUSED, "De werkgever kiest niet; de reden staat erbij."),
        Transition(_S.PROPOSED, _A.WITHDRAW, _S.WITHDRAWN, "De reden staat erbij."),
        Transition(_S.ACCEPTED, _A.WITHDRAW, _S.WITHDRAWN, "De afspraken zijn nog niet ondertekend."),
        Transition(_S.ACCEPTED, _A.START_LEARNING_IN, _S.LEARNING_IN, "De afspraken zijn ondertekend."),
        Transition(_S.ACCEPTED, _A.PLACE, _S.PLACED, "De kandidaat begint meteen in de baan."),
        Transition(_S.ACCEPTED, _A.END, _S.ENDED, "De kandidaat stopt voor de start; de reden staat erbij."),
        Transition(_S.ACCEPTED, _A.TAKE_BACK, _S.PROPOSED, "Dezelfde dag; er is nog geen inleerplan."),
        Transition(_S.LEARNING_IN, _A.PLACE, _S.PLACED, "De uitkomst is een baan; de datum staat erbij."),
        Transition(_S.LEARNING_IN, _A.END, _S.ENDED, "De uitkomst is geen baan of niet bekend."),
    ),
)

STEP_FOUR = 4

# What a project still has to work on, and what counts as a trajectory in the figures.
OPEN_STATES = frozenset({_S.PROPOSED, _S.ACCEPTED, _S.LEARNING_IN})
CHOSEN_STATES = frozenset({_S.ACCEPTED, _S.LEARNING_IN, _S.PLACED, _S.ENDED})
OUTCOME_STATES = frozenset({_S.PLACED, _S.ENDED})


class RefusalReason(StrEnum):
    """Why an employer didn't choose a candidate. About the work, never about health or benefit."""

    SKILLS = "skills"
    MOTIVATION = "motivation"
    HOURS = "hours"
    OTHER_CHOSEN = "other_chosen"
    JOB_GONE = "job_gone"
    NO_SHOW = "no_show"
    OTHER = "other"


REFUSAL_REASON_LABELS: dict[str, str] = {
    RefusalReason.SKILLS: "De vaardigheden passen niet bij de baan",
    RefusalReason.MOTIVATION: "De motivatie past niet bij de baan",
    RefusalReason.HOURS: "De uren of tijden passen niet",
    RefusalReason.OTHER_CHOSEN: "Een andere kandidaat is gekozen",
    RefusalReason.JOB_GONE: "De baan komt er niet",
    RefusalReason.NO_SHOW: "De kandidaat kwam niet naar de afspraak",
    RefusalReason.OTHER: "Anders",
}


class WithdrawalReason(StrEnum):
    """Why a candidate was taken back before the start."""

    FOUND_WORK = "found_work"
    NO_LONGER_WANTS = "no_longer_wants"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    CIRCUMSTANCES = "circumstances"
    OTHER = "other"


WITHDRAWAL_REASON_LABELS: dict[str, str] = {
    WithdrawalReason.FOUND_WORK: "Heeft ander werk gevonden",
    WithdrawalReason.NO_LONGER_WANTS: "Wil deze baan niet meer",
    WithdrawalReason.CONSENT_WITHDRAWN: "Heeft de toestemming ingetrokken",
    WithdrawalReason.CIRCUMSTANCES: "De omstandigheden zijn veranderd",
    WithdrawalReason.OTHER: "Anders",
}


@dataclass(frozen=True, slots=True)
class ProposalFacts:
    """What must be known before a client is proposed for a future job.

    `consented_on`: the day the client agreed with the profile that the employer sees; None = not (or
    withdrawn). `open_here`: an open proposal of this client for this job exists. `learning_elsewhere`: the
    client is learning in at another project, and that goes on (not: told no, or the project ended).
    `project_open`: no project yet, or one that hasn't ended. `job_open`: the job is not filled or lapsed.
    """

    consented_on: date | None
    open_here: bool
    learning_elsewhere: bool
    project_open: bool
    job_open: bool


def may_propose(facts: ProposalFacts, today: date) -> Decision:
    """Whether a coach can propose this client for this job. A consent dated in the future is no consent yet.

    The profile goes to the employer only when the client agreed (method page: who sees what).
    """
    consent = facts.consented_on is not None and facts.consented_on <= today
    checks = (
        (facts.job_open, "Deze baan is al gevuld of vervallen."),
        (facts.project_open, "Het project bij deze baan is al afgesloten."),
        (not facts.open_here, "Deze kandidaat is al voorgesteld voor deze baan."),
        (not facts.learning_elsewhere, "Deze kandidaat is al ergens anders aan het inleren."),
        (
            consent,
            "De kandidaat heeft nog geen toestemming gegeven om het profiel te delen. Vraag dat eerst.",
        ),
    )
    refused = [refuse(reason) for fine, reason in checks if not fine]
    return all_of(refused, otherwise="Deze kandidaat kan voor de baan worden voorgesteld.")


def may_move(state: str, action: str, answered_on: date | None = None) -> Decision:
    """Whether the table lets a candidate make this move. Raises KeyError for an unknown state or action."""
    return CANDIDATE_TABLE.may(state, action, answered_on)


def may_answer(
    action: str, on: date, proposed_on: date, reason: str, today: date, *, consent_holds: bool = True
) -> Decision:
    """An employer's yes or no to a proposal: dated between proposal and today; a no has a reason.

    Without consent nobody is chosen: the employer should not have the profile any more.
    """
    if action == CandidateAction.ACCEPT and not consent_holds:
        return refuse("De kandidaat heeft de toestemming ingetrokken. Kiezen kan niet meer.")
    if on > today:
        return refuse("De datum van het antwoord ligt in de toekomst.")
    if on < proposed_on:
        return refuse(f"Het voorstel is van {date_words(proposed_on)}; het antwoord kan niet eerder zijn.")
    if action == CandidateAction.REFUSE and not reason.strip():
        return refuse("Kies waarom de werkgever deze kandidaat niet kiest. Zo leert de coach ervan.")
    return allow("Het antwoord van de werkgever is compleet.")


def may_still_answer(state: str, *, running: bool, answered_on: date | None = None) -> Decision:
    """Whether the employer's answer can be written down at all, whatever it is."""
    moved = may_move(state, CandidateAction.REFUSE, answered_on)
    if moved and not running:
        return refuse("Het project is afgesloten. Een antwoord hoeft niet meer.")
    return moved


def may_take_back(
    state: str, written_on: date | None, today: date, *, planned: bool, answered_on: date | None = None
) -> Decision:
    """A yes that was written down by mistake: taken back on the day itself, before anybody builds on it."""
    moved = may_move(state, CandidateAction.TAKE_BACK, answered_on)
    if not moved:
        return moved
    if planned:
        return refuse("Er is al een inleerplan. Trek de kandidaat terug, met de reden.")
    if written_on != today:
        return refuse("Terugnemen kan alleen op de dag zelf. Trek de kandidaat terug, met de reden.")
    return allow("De keuze kan worden teruggenomen.")


def may_withdraw(state: str, reason: str, *, agreement_signed: bool) -> Decision:
    """Taking a candidate back before the start.

    After the signature it's a trajectory that ends, with an outcome.
    """
    moved = may_move(state, CandidateAction.WITHDRAW)
    if not moved:
        return moved
    if agreement_signed:
        return refuse("De afspraken zijn al ondertekend. Leg vast dat de kandidaat stopt voor de start.")
    if not reason.strip():
        return refuse("Schrijf op waarom de kandidaat zich terugtrekt.")
    return allow("De kandidaat kan zich terugtrekken.")


def may_plan(state: str) -> Decision:
    """A learn-in plan is made for whom the employer chose, and changed until the trajectory ends."""
    if state in (CandidateState.ACCEPTED, CandidateState.LEARNING_IN):
        return allow("Voor deze kandidaat kan een inleerplan worden gemaakt.")
    if state == CandidateState.PROPOSED:
        return refuse("De werkgever heeft deze kandidaat nog niet gekozen. Daarna maak je het inleerplan.")
    return refuse("Het traject van deze kandidaat is voorbij. Het inleerplan verandert niet meer.")


def check_step_four(project_step: int | None, missing: Sequence[str]) -> Decision:
    """Nobody starts around step 4: the project has left it, and the candidate's own plan is complete.

    `project_step` is None for a project that has ended; `missing` are the texts of the plan's problems.
    """
    if project_step is None:
        return refuse("Het project is afgesloten.")
    if missing:
        return all_of([refuse(text) for text in missing])
    if project_step <= STEP_FOUR:
        return refuse("Het project staat nog niet in stap 5. Neem eerst het besluit om verder te gaan.")
    return allow("Stap 4 is afgerond en het inleerplan is compleet.")


def may_start(state: str, on: date, agreement_signed_on: date | None, today: date) -> Decision:
    """Starting to learn in: not in the future, and not before everybody signed the plan (step 4)."""
    moved = may_move(state, CandidateAction.START_LEARNING_IN)
    if not moved:
        return moved
    if agreement_signed_on is None:
        return refuse("De afspraken in het inleerplan zijn nog niet ondertekend.")
    if on > today:
        return refuse("De startdatum ligt in de toekomst. Leg de start vast op de dag zelf.")
    if on < agreement_signed_on:
        return refuse(f"De afspraken zijn ondertekend op {date_words(agreement_signed_on)}; eerder kan niet.")
    return allow("De kandidaat kan beginnen met inleren.")


def action_for_outcome(outcome: str) -> CandidateAction:
    """A job (intended, elsewhere, or through an agency) is placed; no job or not known is the end without
    one.

    Raises ValueError for an outcome that isn't on the list.
    """
    return CandidateAction.PLACE if Outcome(outcome) in JOB_OUTCOMES else CandidateAction.END


def may_finish(state: str, facts: OutcomeFacts, today: date) -> Decision:
    """Recording how a candidate's trajectory ends: the table allows the move, and the outcome is complete."""
    complete = check_outcome(facts, today)
    if not complete:
        return complete
    moved = may_move(state, action_for_outcome(facts.outcome))
    if not moved:
        return moved
    not_begun = state == CandidateState.ACCEPTED and facts.outcome == Outcome.NO_JOB
    if not_begun and facts.drop_out_reason != DropOutReason.BEFORE_START:
        return refuse("Deze kandidaat is nog niet begonnen. Kies de reden 'Gestopt voor de start'.")
    return allow("De uitkomst kan worden vastgelegd.")
