"""The end of a broad intake: what was answered goes into the file, in one transaction and once."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, TypeVar
from uuid import UUID, uuid5

from django.db import transaction

from clients.domain.intake_life import AREAS
from clients.domain.intake_pages import QUESTIONS
from clients.domain.intake_questions import NONE
from clients.domain.intake_work import BARRIER, STEERING
from clients.models import (
    Availability,
    Client,
    Contact,
    Education,
    Intake,
    LifeDomainRecord,
    OwnStory,
    SkillHeld,
    WorkExperience,
)
from clients.services.assessments import assess_motivation, assess_skills, record_skills
from clients.services.client import announce_change, locked, of_client
from clients.services.contacts import log_contact
from clients.services.intake_lists import by_name
from clients.services.possibilities import change_availability
from clients.services.suggestions import renew_suggestions
from core import audit
from core.domain.education import has_diploma, level_words
from core.editing import create_once, save_version
from core.models import Certificate, LifeDomain, User
from core.pages import Refused

Answers = Mapping[str, Any]
Line = TypeVar("Line", Education, WorkExperience)


@transaction.atomic
def finish_intake(*, by: User, intake: Intake, today: date, talk_on: date | None = None) -> Intake:
    """Writes what was answered as dated rows, and renews the suggestions. Pressed twice it happens once.

    ``talk_on``: the day of the conversation, which is then logged as a contact unless somebody did so.
    Raises Refused when nothing was answered, and for a day that has yet to come.
    """
    client = locked(intake.client)
    intake = Intake.objects.select_for_update().get(pk=intake.pk)
    if intake.status == Intake.Status.FINISHED:
        return intake
    answers = {row.question: row.value for row in intake.answers.all() if row.value is not None}
    if not answers:
        raise Refused("Er is nog niets ingevuld. Vul eerst iets in, dan kun je afronden.")
    for write in (_life, _education, _experience, _availability, _story, _skills_held, _profiles):
        write(by, client, intake, answers, today)
    done = save_version(
        intake,
        by=by,
        version=intake.version,
        status=Intake.Status.FINISHED.value,
        finished_on=today,
        finished_by=by,
    )
    audit.record("client.intake_finished", by=by, on=done, clients=[client.pk])
    renew_suggestions(by=by, client=client, today=today, intake=done)
    if talk_on is not None and not spoken_on(client, talk_on):
        log_contact(
            by=by,
            client=client,
            today=today,
            on=talk_on,
            form_key=_key(intake, "talk"),
            channel=Contact.Channel.TALK.value,
            result=Contact.Result.CAME.value,
            report="Brede uitvraag besproken.",
        )
    announce_change(client)
    return done


def spoken_on(client: Client, on: date) -> bool:
    """Whether a contact of this day is in the file already."""
    return Contact.objects.filter(client=client, on=on, result=Contact.Result.CAME.value).exists()


def _key(intake: Intake, *parts: object) -> UUID:
    """The same row gets the same key, however often it is written."""
    return uuid5(intake.form_key, "/".join(str(part) for part in parts))


def _mapped(answers: Answers, prefix: str) -> dict[str, Any]:
    """What was answered for one part of the file, by field; 'not discussed' is left out."""
    found = {}
    for key, value in answers.items():
        question = QUESTIONS.get(key)
        if question and question.maps_to.startswith(f"{prefix}.") and value != NONE:
            found[question.maps_to.removeprefix(f"{prefix}.")] = value
    return found


def _rows(answers: Answers, key: str) -> list[dict[str, str]]:
    value = answers.get(key)
    return value if isinstance(value, list) else []


def _truth(answer: Any) -> bool | None:
    return {"yes": True, "no": False}.get(answer)


def _life(by: User, client: Client, intake: Intake, answers: Answers, today: date) -> None:
    """A dated record per area of life of which something was said."""
    areas = {area.code: area for area in LifeDomain.objects.filter(code__in=AREAS)}
    for code, area in areas.items():
        said = _mapped(answers, f"life.{code}")
        if not said or said == {"hinders_work": "unknown"}:
            continue
        create_once(
            LifeDomainRecord,
            by=by,
            form_key=_key(intake, "life", code),
            **of_client(client),
            intake=intake,
            on=today,
            domain=area,
            score=int(said["score"]) if "score" in said else None,
            hinders_work=_truth(said.get("hinders_work")),
            **{name: said.get(name, "") for name in ("said", "help_with", "follow_up")},
        )


def _education(by: User, client: Client, intake: Intake, answers: Answers, today: date) -> None:
    there = {(e.name.casefold(), e.level, e.year): e for e in Education.objects.filter(client=client)}
    for number, row in enumerate(_rows(answers, "education")):
        name = (row.get("name") or level_words(row.get("level", "")) or "Opleiding")[:160]
        year = int(row["year"]) if "year" in row else None
        key = name.casefold(), row.get("level", ""), year
        if known := there.get(key):
            diploma, country = has_diploma(row.get("diploma", "")), row.get("country", "")[:60]
            there[key] = _completed(by, known, diploma=diploma, country=country)
            continue
        create_once(
            Education,
            by=by,
            form_key=_key(intake, "education", number),
            **of_client(client),
            name=name,
            level=row.get("level", ""),
            diploma=has_diploma(row.get("diploma", "")),
            country=row.get("country", "")[:60],
            year=year,
        )


def _experience(by: User, client: Client, intake: Intake, answers: Answers, today: date) -> None:
    rows = _rows(answers, "experience")
    there = {(e.title.casefold(), e.from_year): e for e in WorkExperience.objects.filter(client=client)}
    occupations, sectors = (by_name("occupations"), by_name("sectors")) if rows else ({}, {})
    for number, row in enumerate(rows):
        title = row.get("title", "Werk")[:160]
        years = sorted(int(row[name]) for name in ("from_year", "to_year") if name in row)
        start = years[0] if "from_year" in row else None
        known = there.get((title.casefold(), start))
        sector = sectors.get(row.get("sector", "").casefold())
        last = years[-1] if "to_year" in row else None
        if known is not None:
            tasks = row.get("tasks", "")
            more = (
                "" if known.tasks.startswith(tasks) else tasks
            )  # a box of a row may hold less than the file
            there[title.casefold(), start] = _completed(by, known, sector=sector, tasks=more, to_year=last)
            continue
        create_once(
            WorkExperience,
            by=by,
            form_key=_key(intake, "experience", number),
            **of_client(client),
            title=title,
            occupation=occupations.get(title.casefold()),
            sector=sector,
            tasks=row.get("tasks", ""),
            from_year=start,
            to_year=last,
        )


def _completed(by: User, known: Line, **said: Any) -> Line:
    """A line that was there already takes over what was said anew; what wasn't said stays."""
    new = {name: value for name, value in said.items() if value not in (None, "", getattr(known, name))}
    return save_version(known, by=by, version=known.version, **new) if new else known


def _availability(by: User, client: Client, intake: Intake, answers: Answers, today: date) -> None:
    """What is possible and wanted: only what was answered changes, the rest of the record stays."""
    changes = dict(_possible(_mapped(answers, "availability")))
    asked = {"wanted_occupations", "wanted_sectors", "certificates"} & answers.keys()
    if not changes and not asked:
        return
    row = Availability.objects.filter(client=client).first()
    if {"wanted_occupations", "wanted_sectors"} & asked:
        changes["wishes_discussed"] = True
    if "certificates" in asked:
        changes["certificates_discussed"] = True
    wanted = {name: list(getattr(row, name).all()) if row else [] for name in _WANTED}
    for name in _WANTED & asked:
        wanted[name] = list(_chosen(name, answers))
    held = list(Certificate.objects.filter(clientcertificate__client=client).distinct())
    codes = _rows(answers, "certificates")
    new = Certificate.objects.filter(code__in=codes).exclude(pk__in=[one.pk for one in held])
    change_availability(
        by=by,
        client=client,
        version=row.version if row else None,
        form_key=None if row else _key(intake, "availability"),
        certificates=[*held, *new],
        **wanted,
        **changes,
    )


_WANTED = {"wanted_occupations", "wanted_sectors"}


def _possible(answered: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in answered.items():
        if name in ("shifts", "irregular", "licence"):
            if _truth(value) is not None:
                yield name, _truth(value)
        elif name == "available_from":
            yield name, date.fromisoformat(value)
        else:
            yield name, value


def _chosen(name: str, answers: Answers) -> Iterator[Any]:
    """The lines of the list that were wanted; what isn't in the list stays with the intake."""
    if name == "wanted_sectors":
        codes = set(_rows(answers, name))  # type: ignore[arg-type]
        yield from (line for line in by_name("sectors").values() if line.code in codes)
        return
    lines = by_name("occupations")
    titles = dict.fromkeys(row.get("title", "").casefold() for row in _rows(answers, name))
    yield from (lines[title] for title in titles if title in lines)


def _story(by: User, client: Client, intake: Intake, answers: Answers, today: date) -> None:
    told = _mapped(answers, "story")
    if not told:
        return
    row = OwnStory.objects.filter(client=client).first()
    if row is None:
        create_once(OwnStory, by=by, form_key=_key(intake, "story"), **of_client(client), **told)
    else:
        save_version(row, by=by, version=row.version, **told)


# What an employer or a certificate showed isn't replaced by the same level in somebody's own words.
_PROVEN = {SkillHeld.Source.CERTIFICATE, SkillHeld.Source.EVALUATION, SkillHeld.Source.EMPLOYER}


def _skills_held(by: User, client: Client, intake: Intake, answers: Answers, today: date) -> None:
    rows = [row for row in _rows(answers, "skills_held") if "level" in row]
    if not rows:
        return
    lines = by_name("skills")
    levels = {lines[n]: int(row["level"]) for row in rows if (n := row.get("skill", "").casefold()) in lines}
    proven = (
        SkillHeld.objects.filter(client=client, skill__in=levels).select_related("skill").latest_per_skill()
    )
    for held in proven:
        if held.source in _PROVEN and levels[held.skill] == held.level:
            del levels[held.skill]
    if levels:
        record_skills(
            by=by,
            client=client,
            today=today,
            on=today,
            levels=levels.items(),
            source=SkillHeld.Source.OWN_WORD.value,
            form_key=_key(intake, "skills_held"),
        )


def _profiles(by: User, client: Client, intake: Intake, answers: Answers, today: date) -> None:
    """A new version of each profile of which something was said."""
    for prefix, assess in (("motivation", assess_motivation), ("skills", assess_skills)):
        parts = {
            name: int(value) if QUESTIONS[f"{prefix}.{name}"].choices in (STEERING, BARRIER) else value
            for name, value in _mapped(answers, prefix).items()
        }
        if parts:
            assess(by=by, client=client, today=today, on=today, form_key=_key(intake, prefix), **parts)
