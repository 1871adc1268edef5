"""The words of the relation with an employer: roles of contacts, motives, talks, promises, SBI versions.

Source: page on employers, the relation; page on law and norms, numbers and codes.
"""

from __future__ import annotations

from enum import StrEnum

SBI_VERSIONS = ("2008", "2025")


def other_sbi_version(version: str) -> str:
    """The version beside this one: "2025" for "2008" and the other way round; "" without a version."""
    return next((one for one in SBI_VERSIONS if one != version), "") if version in SBI_VERSIONS else ""


class Motive(StrEnum):
    SOCIAL = "social"
    SHORTAGE = "shortage"
    SOCIAL_RETURN = "return"


MOTIVE_LABELS: dict[str, str] = {
    Motive.SOCIAL: "Wil iets betekenen voor mensen",
    Motive.SHORTAGE: "Heeft mensen nodig",
    Motive.SOCIAL_RETURN: "Moet voldoen aan social return",
}


class ContactRole(StrEnum):
    DECIDES = "decides"
    STAFF = "staff"
    GUIDES = "guides"
    OFFICE = "office"


CONTACT_ROLE_LABELS: dict[str, str] = {
    ContactRole.DECIDES: "Beslist",
    ContactRole.STAFF: "Personeelszaken",
    ContactRole.GUIDES: "Begeleidt op de werkvloer",
    ContactRole.OFFICE: "Administratie",
}


class TalkKind(StrEnum):
    PHONE = "phone"
    VISIT = "visit"
    EMAIL = "email"
    EVENT = "event"


TALK_KIND_LABELS: dict[str, str] = {
    TalkKind.PHONE: "Gebeld",
    TalkKind.VISIT: "Bezoek",
    TalkKind.EMAIL: "E-mail",
    TalkKind.EVENT: "Op een bijeenkomst",
}


class PromiseSide(StrEnum):
    US = "us"
    EMPLOYER = "employer"


PROMISE_SIDE_LABELS: dict[str, str] = {
    PromiseSide.US: "Wij",
    PromiseSide.EMPLOYER: "De werkgever",
}
