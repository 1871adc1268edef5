"""Indicators of the files: how many people, how long, where they stand. Source: page on monitoring."""

from typing import ClassVar, Final, LiteralString

from psycopg import sql

from clients.domain.distance import CATEGORY_LABELS
from clients.domain.ladder import RUNG_LABELS
from reporting.indicators.base import Aggregate, Family, Indicator, Subject, fragment

NOT_KNOWN: Final = "unknown"
TARGET_GROUP_PARTS: Final = {
    "asylum": "statushouders",
    "new": "nieuw (korter dan een jaar uitkering)",
    "limitation": "met een arbeidsbeperking",
    "young": "jongeren die extra steun nodig hebben",
    "several": "meer vragen tegelijk",
    "single_parent": "alleenstaande ouders",
    "fifty_plus": "50 jaar en ouder",
    "other": "overig",
    NOT_KNOWN: "niet ingevuld",
}

_CLIENTS: Final = sql.SQL("""
    SELECT c.id AS subject_id, c.id AS client_id, c.municipality_id, c.team_id, c.coach_id, c.data_set,
           {part}::text AS part, {value}::numeric AS value
    FROM clients_client c {join}
    WHERE c.status = 'active' AND {where}
""")


def of_clients(
    *,
    part: LiteralString = "''",
    value: LiteralString = "1",
    join: LiteralString = "",
    where: LiteralString = "TRUE",
) -> sql.Composed:
    """The row query over residents in guidance."""
    return _CLIENTS.format(
        part=fragment(part), value=fragment(value), join=fragment(join), where=fragment(where)
    )


class CaseloadIndicator(Indicator):
    family = Family.CASELOAD
    subject = Subject.CLIENT
    unit = "inwoners"
    source = "dossiers van inwoners"


class Caseload(CaseloadIndicator):
    key = "caseload"
    name = "Inwoners in begeleiding"
    definition = "Iedereen met een dossier dat niet is afgesloten."
    rows = of_clients()


class NoContact(CaseloadIndicator):
    key = "no_contact"
    name = "Geen contact binnen de norm"
    definition = (
        "Inwoners in begeleiding bij wie het laatste contact langer geleden is dan de norm van die dag. "
        "De norm hangt af van wat iemand doet: inleren, re-integratie (categorie 1A tot en met 1C en 2B) of "
        "participatie (categorie 2A, 3A en 3B). Zonder categorie telt de soort team. Was er nog geen "
        "contact, dan telt de dag van de melding."
    )
    source = "contacten in het dossier, normen bij Instellingen"
    rows = of_clients(
        join="""
            JOIN core_team t ON t.id = c.team_id
            CROSS JOIN LATERAL (SELECT CASE
                WHEN EXISTS (SELECT 1 FROM trajectories_candidate k
                             WHERE k.client_id = c.id AND k.status = 'learning_in') THEN 'contact_learn_in'
                WHEN c.category IN ('2A', '3A', '3B') THEN 'contact_participation'
                WHEN c.category = '' AND t.kind = 'participation' THEN 'contact_participation'
                ELSE 'contact_reintegration' END AS key) kind
            CROSS JOIN LATERAL (SELECT p.value::integer AS days FROM core_parameter p
                                WHERE p.key = kind.key AND p.valid_from <= %(on)s
                                ORDER BY p.valid_from DESC LIMIT 1) norm
        """,
        value="(%(on)s - coalesce(c.last_contact_on, c.reported_on, c.created_at::date) - norm.days)",
        where="coalesce(c.last_contact_on, c.reported_on, c.created_at::date) + norm.days < %(on)s",
    )
    value_unit = "dagen te laat"


class WithoutRung(CaseloadIndicator):
    key = "without_rung"
    name = "Nog geen trede vastgelegd"
    definition = "Inwoners in begeleiding van wie nog geen trede op de participatieladder is vastgelegd."
    rows = of_clients(where="c.rung IS NULL")


class ByRung(CaseloadIndicator):
    key = "by_rung"
    name = "Inwoners per trede"
    definition = "Inwoners in begeleiding naar hun laatst vastgelegde trede op de participatieladder."
    rows = of_clients(part="c.rung", where="c.rung IS NOT NULL")
    parts: ClassVar = {str(rung): f"{rung:d} {label}" for rung, label in RUNG_LABELS.items()}


class ByCategory(CaseloadIndicator):
    key = "by_category"
    name = "Inwoners per categorie"
    definition = "Inwoners in begeleiding naar de categorie van hun laatst vastgelegde afstand tot werk."
    rows = of_clients(part="coalesce(nullif(c.category, ''), 'unknown')")
    parts: ClassVar = {
        **{str(code): label for code, label in CATEGORY_LABELS.items()},
        NOT_KNOWN: "nog niet vastgelegd",
    }


class ByTargetGroup(CaseloadIndicator):
    key = "by_target_group"
    name = "Inwoners per doelgroep"
    definition = "Inwoners in begeleiding naar de doelgroep in hun dossier."
    rows = of_clients(
        part="coalesce(g.code, 'unknown')", join="LEFT JOIN core_targetgroup g ON g.id = c.target_group_id"
    )
    parts = TARGET_GROUP_PARTS


class BenefitIndicator(CaseloadIndicator):
    unit = "maanden"
    value_unit = "maanden"
    source = "uitkeringsperioden in het dossier"
    rows = of_clients(
        join="""
            JOIN (
                SELECT spans.client_id,
                       sum(upper(span) - lower(span)) * 16 / 487 AS months,
                       bool_or(span @> %(on)s::date) AS running
                FROM (
                    SELECT b.client_id,
                           range_agg(daterange(b.start, least(b."end", %(on)s), '[]')) AS days
                    FROM clients_benefitperiod b
                    WHERE b.kind IN ('participatiewet', 'ioaw', 'ioaz', 'bbz') AND b.start <= %(on)s
                    GROUP BY b.client_id
                ) spans
                CROSS JOIN LATERAL unnest(spans.days) AS span
                GROUP BY spans.client_id
            ) benefit ON benefit.client_id = c.id
        """,
        value="floor(benefit.months)",
        where="benefit.running",
    )


class BenefitAverage(BenefitIndicator):
    key = "benefit_months_average"
    name = "Maanden uitkering, gemiddeld"
    definition = (
        "Van inwoners in begeleiding die op deze dag een uitkering hebben (Participatiewet, IOAW, IOAZ of "
        "Bbz): alle dagen met zo'n uitkering, dubbele dagen één keer, gedeeld door 30,4375 en per inwoner "
        "naar beneden afgerond. Daarvan het gemiddelde."
    )
    aggregate = Aggregate.AVERAGE


class BenefitMedian(BenefitIndicator):
    key = "benefit_months_median"
    name = "Maanden uitkering, middelste"
    definition = (
        "Dezelfde maanden als bij het gemiddelde. Zet je iedereen op volgorde, dan is dit de middelste: de "
        "helft heeft korter een uitkering, de helft langer."
    )
    aggregate = Aggregate.MEDIAN


class LearningIn(CaseloadIndicator):
    key = "learning_in"
    name = "Leren nu in"
    definition = "Inwoners die op dit moment bij een werkgever of leerplek inleren voor een toekomstige baan."
    source = "trajecten van kandidaten"
    rows = of_clients(
        where="""EXISTS (SELECT 1 FROM trajectories_candidate k
                         WHERE k.client_id = c.id AND k.status = 'learning_in')"""
    )


class Placements(CaseloadIndicator):
    key = "placements_12m"
    name = "Begonnen met werk, 12 maanden"
    definition = (
        "Plaatsingen met een begindatum in de twaalf maanden tot en met deze dag, ook als het dossier daarna "
        "is afgesloten. Wie twee keer begint, telt twee keer."
    )
    unit = "plaatsingen"
    subject = Subject.PLACEMENT
    source = "plaatsingen"
    rows = fragment("""
        SELECT p.id AS subject_id, p.client_id, p.municipality_id, p.team_id, c.coach_id, p.data_set,
               '' AS part, 1::numeric AS value
        FROM trajectories_placement p JOIN clients_client c ON c.id = p.client_id
        WHERE p.start <= %(on)s AND p.start > (%(on)s::date - interval '12 months')::date
    """)


CASELOAD: Final[tuple[type[Indicator], ...]] = (
    Caseload,
    NoContact,
    LearningIn,
    Placements,
    WithoutRung,
    ByRung,
    ByCategory,
    ByTargetGroup,
    BenefitAverage,
    BenefitMedian,
)
