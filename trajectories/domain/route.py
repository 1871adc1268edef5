"""What each of the four routes asks of a project before candidates are matched, and what to watch on a chain.

Source: method page, four routes. One main route counts in figures; a route that is added asks the same, since
the project goes along it too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from core.domain.calendar import date_words
from core.domain.decision import Decision, allow, refuse
from employers.domain.growth import LearnInRoute
from employers.domain.stacked_job import StackedState

FEWEST_LINKS = 2
FEWEST_STACKED = 2
# Between two links somebody may have some weeks off; what is longer is a gap that asks for an answer.
LONGEST_GAP = 28
# From this many days before the end of a link the move to the next must be arranged.
ARRANGE_BEFORE = 42
# Here people learn at the employers of the jobs themselves, so no other place is needed.
AT_THE_JOBS = frozenset({LearnInRoute.SMALL, LearnInRoute.STEPPING_STONE, LearnInRoute.STACKED})


@dataclass(frozen=True, slots=True)
class ChainLink:
    """A stepping-stone job. ``vacancy``: there is a job that waits; ``onward``: it is written down how it
    goes on afterwards."""

    function: str
    start: date
    end: date
    vacancy: bool = False
    onward: bool = False


@dataclass(frozen=True, slots=True)
class RouteFacts:
    """What decides whether the route of a project stands. ``main`` is a `LearnInRoute`, '' when not chosen.

    ``places_elsewhere``: learn-in places that are not at the employer of the job. ``stacked_state``: of the
    chosen stacked job, '' without one; ``stacked_employers``: how many employers its jobs have;
    ``in_stack``: the job of the project is one of them.
    """

    main: str = ""
    extra: tuple[str, ...] = ()
    places_elsewhere: int = 0
    chain: tuple[ChainLink, ...] = ()
    stacked_state: str = ""
    stacked_employers: int = 0
    in_stack: bool = False

    def goes_along(self, route: LearnInRoute) -> bool:
        return route in (self.main, *self.extra)


NO_ROUTE = RouteFacts()


@dataclass(frozen=True, slots=True)
class RouteNeed:
    """A thing that a route asks, and why it isn't met yet (Dutch sentences, empty when met)."""

    key: str
    label: str
    problems: tuple[str, ...]


def route_needs(facts: RouteFacts) -> tuple[RouteNeed, ...]:
    """What the routes of this project ask on top of what every project needs, in the order of the method."""
    asked = (
        (LearnInRoute.LARGE, "elsewhere", "Inleerlocatie buiten de werkgever", elsewhere_problems),
        (LearnInRoute.STEPPING_STONE, "chain", "Keten van ontwikkelbanen", chain_of_facts),
        (LearnInRoute.STACKED, "stacked", "Afgesproken stapelbaan", stacked_problems),
    )
    return tuple(
        RouteNeed(key, label, problems(facts))
        for route, key, label, problems in asked
        if facts.goes_along(route)
    )


def needs_place(facts: RouteFacts) -> bool:
    """Whether a learn-in place must be found. Small-scale growth, a chain and a stack teach at the jobs."""
    return facts.main not in AT_THE_JOBS


def elsewhere_problems(facts: RouteFacts) -> tuple[str, ...]:
    if facts.places_elsewhere:
        return ()
    return (
        "Zoek een inleerlocatie buiten de werkgever: bij grootschalige groei kan de werkplek zelf "
        "niet iedereen leren.",
    )


def chain_of_facts(facts: RouteFacts) -> tuple[str, ...]:
    return chain_problems(facts.chain)


def chain_problems(chain: Sequence[ChainLink]) -> tuple[str, ...]:
    """Why this isn't a chain yet: too short, or links whose dates don't follow one another."""
    problems = []
    if len(chain) < FEWEST_LINKS:
        number = "nog geen" if not chain else "één"
        noun = "ontwikkelbaan" if len(chain) == 1 else "ontwikkelbanen"
        problems.append(
            f"De keten heeft {number} {noun}. Voeg er toe tot het er minstens {FEWEST_LINKS} zijn."
        )
    for link in chain:
        if link.end < link.start:
            problems.append(f"'{link.function}' eindigt voordat het begint.")
    problems += [
        f"'{after.function}' begint op {date_words(after.start)}, maar '{before.function}' loopt nog "
        f"tot en met {date_words(before.end)}."
        for before, after in pairwise(chain)
        if after.start <= before.end
    ]
    return tuple(problems)


def stacked_problems(facts: RouteFacts) -> tuple[str, ...]:
    """Why there is no stacked job yet that somebody can learn for."""
    if not facts.stacked_state:
        return ("Kies de stapelbaan waar dit project bij hoort.",)
    if facts.stacked_state == StackedState.DROPPED:
        return ("De stapelbaan gaat niet door. Kies een andere, of een andere route.",)
    problems = []
    if facts.stacked_state != StackedState.AGREED:
        problems.append("De stapelbaan is nog niet afgesproken met de werkgevers.")
    if facts.stacked_employers < FEWEST_STACKED:
        problems.append("De stapelbaan heeft banen van minstens twee werkgevers nodig.")
    if not facts.in_stack:
        problems.append("De baan van dit project zit niet in de stapelbaan.")
    return tuple(problems)


def check_stack_person(route: str, taking_part: int) -> Decision:
    """A stacked job is one job for one person. ``taking_part``: chosen candidates who didn't stop."""
    if route == LearnInRoute.STACKED and taking_part > 1:
        return refuse(
            f"Een stapelbaan is voor één persoon. Er zijn er {taking_part} gekozen: maak voor de ander een "
            "eigen project."
        )
    return allow("Het aantal kandidaten past bij de route.")


# --- what to watch on a chain ------------------------------------------------------------------------------


def chain_gaps(chain: Sequence[ChainLink]) -> tuple[str, ...]:
    """Where somebody would have nothing for longer than some weeks. A warning, no refusal."""
    return tuple(
        f"Tussen '{before.function}' en '{after.function}' zit {(after.start - before.end).days - 1} dagen "
        "niets. Spreek af wat iemand dan doet."
        for before, after in pairwise(chain)
        if (after.start - before.end).days - 1 > LONGEST_GAP
    )


def arranged(chain: Sequence[ChainLink], place: int) -> bool:
    """Whether it is known how it goes on after this link: the next begins when this one has ended, has a
    vacancy, or it is written down.

    After the last link comes the job of the project, which is there.
    """
    if place + 1 >= len(chain):
        return True
    link, after = chain[place], chain[place + 1]
    return link.onward or after.vacancy or after.start > link.end


def link_warning(chain: Sequence[ChainLink], place: int, people: int, today: date) -> str:
    """What asks for attention at a link where people work now; '' when nothing does.

    The link has ended and it wasn't told how it went on; or it ends soon and the next isn't arranged.
    """
    if not people:
        return ""
    link = chain[place]
    who = "Eén kandidaat werkt" if people == 1 else f"{people} kandidaten werken"
    if link.end < today:
        ended = f"'{link.function}' is afgelopen op {date_words(link.end)}."
        return f"{ended} {who} er volgens de keten nog: leg vast hoe het verderging."
    if link.end - today <= timedelta(days=ARRANGE_BEFORE) and not arranged(chain, place):
        nearly = f"'{link.function}' eindigt op {date_words(link.end)}. {who} er nog"
        return f"{nearly}, en wat daarna komt is niet geregeld."
    return ""


@dataclass(frozen=True, slots=True)
class ChainMoveFacts:
    """How a step on the chain ends. ``place``: which link, from 0; ``links``: how many the chain has."""

    start: date
    end: date
    ended: str
    place: int
    links: int


def may_begin_link(
    learning: bool, start: date, other: str, been_here: bool, today: date, opens: date = date.min
) -> Decision:
    """Whether a candidate can begin at a link. ``learning``: the state allows learning in; ``other``: the
    link where the candidate works now, '' = none; ``been_here``: this link was done before; ``opens``: the
    first day of the link."""
    if not learning:
        return refuse("Op de keten werkt wie aan het inleren is.")
    if been_here:
        return refuse("Deze kandidaat was al op deze ontwikkelbaan.")
    if other:
        return refuse(f"Deze kandidaat werkt nog als '{other}'. Leg eerst vast hoe dat afliep.")
    if start > today:
        return refuse("De eerste dag ligt in de toekomst. Leg vast wat al begonnen is.")
    if start < opens:
        return refuse(too_early(opens))
    return allow("De kandidaat kan op deze ontwikkelbaan beginnen.")


def too_early(opens: date) -> str:
    return (
        f"Deze ontwikkelbaan begint op {date_words(opens)}. Kies die dag of later, of wijzig eerst de datum "
        "van de ontwikkelbaan."
    )


def check_onward(start: date, ended: date, opens: date) -> Decision:
    """Whether somebody who ends at a link can begin at the next on this day; it may still have to come."""
    if start <= ended:
        return refuse(f"De volgende baan begint na de laatste dag, {date_words(ended)}.")
    if start < opens:
        return refuse(too_early(opens))
    return allow("De kandidaat gaat door naar de volgende baan.")


def may_end_link(facts: ChainMoveFacts, today: date) -> Decision:
    """Whether a step on the chain can end like this: onward, staying, or stopping."""
    if facts.end > today:
        return refuse("De laatste dag ligt in de toekomst.")
    if facts.end < facts.start:
        return refuse(f"De kandidaat begon op {date_words(facts.start)}; het einde kan niet eerder zijn.")
    if facts.ended == "onward" and facts.place + 1 >= facts.links:
        return refuse(
            "Dit is de laatste ontwikkelbaan van de keten. Leg bij de kandidaat vast welke baan het werd."
        )
    return allow("De stap op de keten kan worden afgesloten.")
