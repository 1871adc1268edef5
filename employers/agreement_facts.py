"""From rows to what the rules about agreements ask: who signs, the words of the text, its dates."""

from core.domain.calendar import count_words, date_words
from employers.domain.agreement import AgreementFacts, Dates, Signer
from employers.domain.agreement_text import missing_words
from employers.models import Agreement, AgreementSignature, FutureJob


def words_of(agreement: Agreement) -> dict[str, str]:
    """What the words of the text stand for in this agreement; empty where nothing is known.

    ``agreement`` with employer, its account manager and that one's municipality, and the job loaded.
    """
    employer = agreement.employer
    manager = employer.account_manager
    guaranteed = agreement.guaranteed_jobs
    return {
        "werkgever": employer.name,
        "plaats": employer.city,
        "garantie": count_words(guaranteed, "baan", "banen") if guaranteed else "",
        "begin": date_words(agreement.starts_on),
        "eind": date_words(agreement.ends_on) if agreement.ends_on else "",
        "periode": period_words(agreement),
        "gemeente": manager.municipality.name if manager else "",
        "accountmanager": str(manager) if manager else "",
        "kandidaat": "De kandidaat",
        **_job_words(agreement.job),
    }


def _job_words(job: FutureJob | None) -> dict[str, str]:
    if job is None:
        return {"functie": "", "plaatsen": "", "uren": ""}
    return {
        "functie": _within_a_sentence(job.function),
        "plaatsen": count_words(job.places, "plaats", "plaatsen"),
        "uren": f"{job.hours} uur per week" if job.hours else "",
    }


def _within_a_sentence(function: str) -> str:
    """'Medewerker bediening' → 'medewerker bediening'; 'ICT-beheerder' stays."""
    abbreviation = function[1:2].isupper()
    return function if abbreviation else function[:1].lower() + function[1:]


def period_words(agreement: Agreement) -> str:
    """'van 1 april 2027 tot en met 31 maart 2028', or 'vanaf 1 april 2027'."""
    begin = date_words(agreement.starts_on)
    return (
        f"van {begin} tot en met {date_words(agreement.ends_on)}" if agreement.ends_on else f"vanaf {begin}"
    )


def facts_of(agreement: Agreement, signatures: list[AgreementSignature]) -> AgreementFacts:
    return AgreementFacts(
        kind=agreement.kind,
        signers=tuple(Signer(one.party, one.signed_on) for one in signatures),
        guaranteed_jobs=agreement.guaranteed_jobs,
        missing=missing_words(agreement.body, words_of(agreement)),
    )


def dates_of(agreement: Agreement, *, renewed: bool) -> Dates:
    return Dates(
        state=agreement.state,
        ends_on=agreement.ends_on,
        sent_on=agreement.sent_on,
        remind_on=agreement.remind_on,
        renewed=renewed,
    )
