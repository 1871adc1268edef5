"""How a match reads on screen: one row for a person beside a job, with the explanation under it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from core.domain.calendar import count_words
from core.domain.skills import LEVEL_LABELS, SOURCE_LABELS, WEIGHT_LABELS, latest_held
from core.dutch import day_text
from core.registry import Action
from employers.domain.job_conditions import CONDITION_KIND_LABELS, ConditionKind
from matching.domain.conditions import ConditionResult, ConditionState
from matching.domain.ranking import GROUP_LABELS, WISH_LABELS, CandidateFacts, Explanation, Wish

# The words of the conditions component, for the states of the rules.
COMPONENT_STATES = {
    ConditionState.MET: "met",
    ConditionState.TO_ARRANGE: "arrange",
    ConditionState.NOT_MET: "not_met",
    ConditionState.UNKNOWN: "unknown",
}
# What stands in the way first; what is fine is only counted.
CHIPS = (
    (ConditionState.NOT_MET, "past niet", "bad"),
    (ConditionState.TO_ARRANGE, "te regelen", "attention"),
    (ConditionState.UNKNOWN, "niet bekend", "neutral"),
)
NAMED_BY_REASON = (ConditionKind.CERTIFICATE, ConditionKind.LICENCE, ConditionKind.PHYSICAL)
WISH_TONES = {Wish.YES: "good", Wish.NO: "neutral", Wish.NONE: "neutral", Wish.UNKNOWN: "neutral"}


@dataclass(frozen=True, slots=True)
class Chip:
    """A group of conditions in a word: 'te regelen: VCA, reizen'."""

    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A skill of the job beside what somebody has; ``percent`` None = not known."""

    name: str
    weight: str
    essential: bool
    asked: str
    held: str
    source: str
    percent: int | None
    gap: str


@dataclass(frozen=True, slots=True)
class ConditionRow:
    """A condition for the conditions component."""

    label: str
    state: str
    note: str


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at the left of a row: the person, or the job."""

    title: str
    url: str
    beside: str = ""
    rung: int | None = None
    expected: int | None = None
    is_person: bool = False


@dataclass(frozen=True, slots=True)
class MatchRow:
    """One line of the list; what is behind it stands at ``why_url``."""

    head: Head
    group: str
    percent: int | None
    known: int
    essential: tuple[str, ...]
    chips: tuple[Chip, ...]
    met: str
    wish: str
    wish_tone: str
    reasons: tuple[str, ...]
    deed: Action
    why_url: str
    state: str = ""
    state_tone: str = "info"
    candidate_url: str = ""
    starts_group: bool = False
    group_label: str = ""


@dataclass(frozen=True, slots=True)
class Candidacy:
    """What a person already is in the project of a job."""

    label: str
    tone: str
    url: str


def match_row(
    found: Explanation,
    *,
    head: Head,
    names: Mapping[int, str],
    deed: Action,
    why_url: str,
    candidacy: Candidacy | None,
) -> MatchRow:
    """The row of one explanation. ``names``: the skills of the job by id."""
    missing = [*found.essential_missing, *found.mastery.essential_unknown]
    met = len(found.conditions_in(ConditionState.MET))
    return MatchRow(
        head=head,
        group=found.group.value,
        percent=found.mastery.percent,
        known=found.mastery.percent_known,
        essential=tuple(
            f"onmisbaar, {'niet bekend' if line.held is None else 'nog te leren'}: {names[line.skill_id]}"
            for line in missing
        ),
        chips=tuple(_chips(found)),
        met=f"{count_words(met, 'voorwaarde', 'voorwaarden')} in orde" if met else "",
        wish=WISH_LABELS[found.wish],
        wish_tone=WISH_TONES[found.wish],
        reasons=found.sentences,
        deed=deed,
        why_url=why_url,
        state=candidacy.label if candidacy else "",
        state_tone=candidacy.tone if candidacy else "info",
        candidate_url=candidacy.url if candidacy else "",
        group_label=GROUP_LABELS[found.group],
    )


def _chips(found: Explanation) -> Iterable[Chip]:
    for state, word, tone in CHIPS:
        names = dict.fromkeys(_short(one) for one in found.conditions_in(state))
        if names:
            yield Chip(f"{word}: {', '.join(names)}", tone)


def _short(one: ConditionResult) -> str:
    """A condition in a word or two: certificates and loads by name, the others by their kind."""
    if one.kind in NAMED_BY_REASON:
        name = one.reason.split(":")[0]
        return name if name.isupper() or name[:2].isupper() else name[0].lower() + name[1:]
    return CONDITION_KIND_LABELS[one.kind].lower()


def condition_row(one: ConditionResult) -> ConditionRow:
    """A condition beside the person, for the conditions component."""
    return ConditionRow(CONDITION_KIND_LABELS[one.kind], COMPONENT_STATES[one.state], one.reason)


def skill_rows(found: Explanation, facts: CandidateFacts, names: Mapping[int, str]) -> tuple[SkillRow, ...]:
    """Every skill that the job asks, with what somebody has, says who, and what is still to learn."""
    latest = latest_held(facts.held)
    rows = []
    for line in found.mastery.lines:
        record = latest.get(line.skill_id)
        rows.append(
            SkillRow(
                name=names[line.skill_id],
                weight=WEIGHT_LABELS[line.weight].lower(),
                essential=line.essential,
                asked=LEVEL_LABELS[line.asked].lower(),
                held="niet bekend" if line.held is None else LEVEL_LABELS[line.held].lower(),
                source=f"{SOURCE_LABELS[record.source].lower()}, {day_text(record.on)}" if record else "",
                percent=None if line.mastery is None else int(line.mastery * 100),
                gap=count_words(line.gap, "niveau te leren", "niveaus te leren") if line.gap else "",
            )
        )
    return tuple(rows)
