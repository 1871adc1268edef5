"""Agreements and social return in the demo: signed, waiting, ending and renewed; and three contracts.

All of it was written down by Anouk; her colleague Bart checks what she wrote, and she what he wrote.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from core.domain.calendar import add_months
from core.models import User
from core.models.base import DataSet
from employers.domain.agreement import AGREEMENT_KIND_LABELS
from employers.models import (
    Agreement,
    AgreementTemplate,
    BuildingBlock,
    Employer,
    FutureJob,
    SocialReturnContract,
)
from employers.services import agreements as papers
from employers.services import social_return as duties

TEXTS = Path(duties.__file__).resolve().parent.parent / "fixtures"
OWN, OTHER = "anouk.accountmanager@demo.opstap.example", "bart.accountmanager@demo.opstap.example"


@dataclass(frozen=True, slots=True)
class Paper:
    """An agreement: days from today that it begins, went out and ends, and how many signed."""

    employer: str
    kind: str
    begins: int
    months: int | None
    sent: int | None = None
    signed: int = 0
    remind: int | None = None
    ended: str = ""
    renewed: bool = False


PAPERS = (
    Paper("Hotel De Waterpoort", "intention", -120, 18, sent=-130, signed=2),
    Paper("Thuiszorg Dichtbij Waterstad", "intention", 20, 12, sent=-24, signed=1),
    Paper("Bakkerij De Korenaar", "cooperation", -330, 12, sent=-345, signed=2),
    Paper("Distributiecentrum Polderweg", "cooperation", -372, 12, sent=-380, signed=2, renewed=True),
    Paper("Supermarkt De Buurtkar", "cooperation", -200, None, sent=-210, signed=2, remind=0),
    Paper("Lunchcafé Noord", "learn_in", 14, 6, sent=-3, signed=1),
    Paper("Kinderopvang De Kikkerpoel", "learn_in", 30, 4),
    Paper(
        "Verpakkingen Kartonnade",
        "intention",
        -260,
        12,
        sent=-270,
        signed=2,
        ended="De grote klant ging niet door.",
    ),
)

# Code, name, unit, what it was worth before and is worth now, in euro.
BLOCKS = (
    ("werk-bijstand", "Werk voor iemand met een bijstandsuitkering", "year", "33000", "35000"),
    ("werk-banenafspraak", "Werk voor iemand uit de banenafspraak", "year", "38000", "40000"),
    ("leerbaan", "Leerbaan (bbl)", "year", "15000", "15000"),
    ("inleerplek", "Inleerplek", "month", "1150", "1250"),
    ("stage", "Stageplek", "month", "450", "500"),
    ("training", "Training of begeleiding door een vakmens", "hour", "90", "100"),
    ("bezoek", "Bedrijfsbezoek voor een groep", "once", "500", "500"),
)


@dataclass(frozen=True, slots=True)
class Done:
    """What was done: block (or "" for made to measure with its euros), how much, days ago."""

    what: str
    code: str
    number: str
    ago: int
    evidence: str = ""
    verdict: str = ""
    reason: str = ""
    by_other: bool = False


@dataclass(frozen=True, slots=True)
class Duty:
    employer: str
    name: str
    number: str
    value: str
    begins: int
    ends: int
    done: tuple[Done, ...]
    first_value: str = ""
    closed: str = ""


DUTIES = (
    Duty(
        "Helder Schoonmaak",
        "Schoonmaak van de wijkcentra",
        "SR-0417",
        "640000",
        -240,
        490,
        (
            Done(
                "Iemand werkt sinds het voorjaar in wijkcentrum Noord",
                "werk-bijstand",
                "0.5",
                60,
                "Loonstroken van zes maanden, gezien op kantoor.",
                "yes",
            ),
            Done(
                "Twee leerplekken in de ochtendploeg",
                "inleerplek",
                "4",
                20,
                "Urenlijsten van de voorvrouw.",
                by_other=True,
            ),
            Done(
                "Training werken met machines, voor een groep van zes",
                "training",
                "8",
                9,
                "Presentielijst en programma.",
            ),
        ),
        first_value="560000",
    ),
    Duty(
        "Aannemersbedrijf Vliet & Zonen",
        "Opknappen van de sporthal",
        "SR-0288",
        "900000",
        -660,
        40,
        (
            Done(
                "Leerbaan timmerman, eerste helft",
                "leerbaan",
                "0.5",
                200,
                "Kopie van de leerovereenkomst.",
                "yes",
            ),
            Done(
                "Bedrijfsbezoek voor een groep van twaalf",
                "bezoek",
                "1",
                150,
                "Foto’s en lijst met aantallen.",
                "yes",
            ),
            Done(
                "Steigers laten ophalen door de sociale werkplaats",
                "",
                "1800",
                90,
                "Factuur van de werkplaats.",
                "Dit is inkoop voor het eigen werk, geen hulp aan mensen.",
                "inkoop bij een sociale onderneming",
            ),
            Done(
                "Klusdag in de speeltuin met vier vakmensen",
                "",
                "2400",
                12,
                "",
                "",
                "past bij de buurt en geeft vier mensen werkervaring",
            ),
        ),
    ),
    Duty(
        "Recycling Kringsluis",
        "Inzameling van oud papier",
        "SR-0150",
        "250000",
        -800,
        -35,
        (
            Done(
                "Werk voor iemand met een uitkering, vier maanden",
                "werk-bijstand",
                "0.4",
                300,
                "Loonstroken.",
                "yes",
            ),
            Done("Twee leerplekken van een maand", "inleerplek", "2", 200, "Urenlijsten.", "yes"),
        ),
        closed="Helemaal ingevuld; eindgesprek gehouden met de bedrijfsleider.",
    ),
)


def manager_agreements(rng: random.Random, today: date) -> None:
    """Writes agreements and contracts of the made-up town."""
    by, other = User.objects.get(email=OWN), User.objects.get(email=OTHER)
    firms = {one.name: one for one in Employer.objects.filter(data_set=DataSet.DEMO, account_manager=by)}
    templates = {kind: _template(kind) for kind in AGREEMENT_KIND_LABELS}
    for paper in PAPERS:
        if paper.employer in firms:
            _write_paper(paper, firms[paper.employer], templates[paper.kind], by, today)
    _write_blocks(by, today)
    for duty in DUTIES:
        if duty.employer in firms:
            _write_duty(duty, firms[duty.employer], by, other, today)


def _template(kind: str) -> AgreementTemplate:
    """The text that came with the application; made anew where the table was emptied."""
    body = (TEXTS / f"agreement_{kind}.txt").read_text("utf-8").strip()
    found: AgreementTemplate = AgreementTemplate.objects.get_or_create(
        kind=kind, defaults={"name": AGREEMENT_KIND_LABELS[kind], "body": body}
    )[0]
    return found


def _write_paper(paper: Paper, firm: Employer, template: AgreementTemplate, by: User, today: date) -> None:
    job = None if paper.kind == "cooperation" else _open_job(firm)
    begins = today + timedelta(days=paper.begins)
    ends = add_months(begins, paper.months) - timedelta(days=1) if paper.months else None
    draft = papers.make_agreement(by=by, employer=firm, template=template, job=job, starts_on=begins)
    promised = {"guaranteed_jobs": draft.guaranteed_jobs or 2} if paper.kind == "intention" else {}
    remind = today + timedelta(days=paper.remind) if paper.remind is not None else None
    signers = [papers.SignerLine(one.party, one.name, one.function) for one in draft.signatures.all()]
    if paper.kind == "learn_in":
        signers.append(papers.SignerLine("place", "Wies Bruinsma", "Buurtkeuken De Pollepel"))
    # A text about a job needs one; without it the words would stay open.
    body = (
        draft.body
        if job
        else draft.body.replace("{functie}", "nieuw werk").replace("{plaatsen}", "enkele mensen")
    )
    draft = papers.change_agreement(
        by=by, agreement=draft, version=draft.version, signers=signers, ends_on=ends, remind_on=remind,
        body=body, **promised,
    )  # fmt: skip
    if paper.sent is None:
        return
    sent_on = today + timedelta(days=paper.sent)
    sent = papers.send_agreement(by=by, agreement=draft, today=sent_on)
    for number, signature in enumerate(sent.signatures.all()):
        if number < paper.signed or paper.signed == len(signers):
            on = min(sent_on + timedelta(days=2 + 3 * number), today)
            papers.record_signature(by=by, signature=signature, version=1, on=on, today=today)
    _afterwards(paper, Agreement.objects.get(pk=sent.pk), by, today)


def _afterwards(paper: Paper, signed: Agreement, by: User, today: date) -> None:
    if paper.ended:
        papers.end_agreement(by=by, agreement=signed, reason=paper.ended, today=today - timedelta(days=50))
    if paper.renewed:
        papers.renew_agreement(by=by, agreement=signed, today=today)


def _open_job(firm: Employer) -> FutureJob | None:
    return firm.jobs.open().order_by("window_start", "id").first()


def _write_blocks(by: User, today: date) -> None:
    before, now = date(today.year - 2, 1, 1), date(today.year, 1, 1)
    for code, name, unit, first, then in BLOCKS:
        for day, value in ((before, first), (now, then)):
            if day == before or value != first:
                BuildingBlock.objects.get_or_create(
                    municipality_id=by.municipality_id, code=code, valid_from=day,
                    defaults={"name": name, "unit": unit, "value": Decimal(value), "created_by": by,
                              "source": f"Regionale bouwblokken {day.year}"},
                )  # fmt: skip


def _write_duty(duty: Duty, firm: Employer, by: User, other: User, today: date) -> None:
    contract = duties.create_contract(
        by=by,
        employer=firm,
        name=duty.name,
        number=duty.number,
        value=Decimal(duty.first_value or duty.value),
        start=today + timedelta(days=duty.begins),
        end=today + timedelta(days=duty.ends),
        contact="Marja Tuinstra, inkoop",
    )
    if duty.first_value:
        contract = duties.change_contract(
            by=by, contract=contract, version=contract.version, value=Decimal(duty.value)
        )
    for done in duty.done:
        _write_done(done, contract, (other, by) if done.by_other else (by, other), today)
    if duty.closed:
        closed_on = today + timedelta(days=duty.ends + 5)
        duties.close_contract(
            by=by, contract=contract, version=contract.version, how=duty.closed, today=closed_on
        )


def _write_done(done: Done, contract: SocialReturnContract, who: Sequence[User], today: date) -> None:
    writer, checker = who
    on = today - timedelta(days=done.ago)
    worth: dict[str, Any] = {"amount": Decimal(done.number), "reason": done.reason}
    if done.code:
        worth = {"code": done.code, "quantity": Decimal(done.number)}
    item = duties.add_item(
        by=writer,
        contract=contract,
        today=today,
        on=on,
        description=done.what,
        evidence=done.evidence,
        **worth,
    )
    seen = min(on + timedelta(days=10), today)
    if done.verdict == "yes":
        duties.count_item(by=checker, item=item, version=item.version, today=seen)
    elif done.verdict:
        duties.refuse_item(by=checker, item=item, version=item.version, reason=done.verdict)
