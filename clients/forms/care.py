"""Forms of handing over and of duties."""

from collections.abc import Sequence
from typing import Any

from crispy_forms.layout import Div, Fieldset, Layout
from django import forms
from django.utils import timezone

from clients.domain import duties as rules
from clients.forms.choices import CoachField, coaches
from clients.models import Client, CommunityService, Exemption, SanctionSignal
from core.forms import BaseForm, BaseModelForm
from core.models import Team, User

MOST_TO_PRESS = 12
NOTE_HELP = (
    "Wat loopt er, wat werkt bij deze inwoner, wat is beloofd? Zo hoeft de inwoner het verhaal niet "
    "opnieuw te vertellen."
)


def coach_teams(user: User) -> Any:
    """The teams of the own municipality that guide residents."""
    kinds = [Team.Kind.WORK, Team.Kind.PARTICIPATION]
    return Team.objects.filter(municipality_id=user.municipality_id, kind__in=kinds)


class HandOverForm(BaseForm):
    """One choice says who: a colleague, or a team of which anybody may take over."""

    to = forms.ChoiceField(label="Naar wie")
    note = forms.CharField(
        label="Wat moet je opvolger weten?", widget=forms.Textarea, max_length=5000, help_text=NOTE_HELP
    )
    as_buddy = forms.BooleanField(
        label="Ik blijf buddy van deze inwoner",
        required=False,
        help_text="Dan houd je het dossier in beeld en kun je meedenken.",
    )

    def __init__(self, *args: Any, client: Client, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.teams = {team.pk: team for team in coach_teams(self.user)}
        people = (
            coaches(self.user).filter(team__in=list(self.teams.values())).exclude(pk=client.coach_id or 0)
        )
        self.people: dict[int, User] = {int(person.pk): person for person in people}
        groups = self._choices(client.team_id)
        self.fields["to"].choices = [("", "Kies…"), *groups]
        if len(self.people) <= MOST_TO_PRESS:
            self._as_buttons(groups)
        if client.coach_id is None:
            del self.fields["as_buddy"]

    def _as_buttons(self, groups: list[tuple[str, Any]]) -> None:
        """Few people: each one press away, instead of a list to open first."""
        flat = [
            (key, label if label.startswith("Wie kan") else f"{label} ({team})")
            for team, people in groups
            for key, label in people
        ]
        self.fields["to"].widget = forms.RadioSelect()
        self.fields["to"].choices = flat

    def _choices(self, own_team: int) -> list[tuple[str, Any]]:
        """Per team, the own team first: its people, and for another team 'whoever can'."""
        groups: list[tuple[str, Any]] = []
        for team in sorted(self.teams.values(), key=lambda t: (t.pk != own_team, t.name)):
            anybody = [] if team.pk == own_team else [(f"team-{team.pk}", f"Wie kan, in {team}")]
            people = [(f"coach-{p.pk}", str(p)) for p in self.people.values() if p.team_id == team.pk]
            groups.append((str(team), [*anybody, *people]))
        return groups

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        kind, _, pk = str(cleaned.get("to", "")).partition("-")
        receiver = self.people.get(int(pk)) if kind == "coach" and pk.isdigit() else None
        team = self.teams.get(receiver.team_id or 0) if receiver else None
        if kind == "team" and pk.isdigit():
            team = self.teams.get(int(pk))
        cleaned |= {"receiver": receiver, "to_team": team}
        return cleaned

    @property
    def values(self) -> dict[str, Any]:
        told = super().values
        del told["to"]
        return told


class ReasonForm(BaseForm):
    reason = forms.CharField(label="Waarom?", widget=forms.Textarea, max_length=2000)


class SettleForm(BaseForm):
    coach = CoachField(User.objects.none(), label="Wie begeleidt deze inwoner?")
    reason = forms.CharField(
        label="Waarom?", widget=forms.Textarea, max_length=2000, help_text="Beide coaches lezen dit."
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["coach"].queryset = coaches(self.user).filter(team__in=coach_teams(self.user))


class BuddyForm(BaseForm):
    buddy = CoachField(
        User.objects.none(), label="Buddy", required=False, empty_label="geen buddy",
        help_text="Een collega die de inwoner ook kent en het dossier kan openen, ook in een ander team.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = coaches(self.user)
        if isinstance(self.instance, Client) and self.instance.coach_id:
            people = people.exclude(pk=self.instance.coach_id)
        self.fields["buddy"].queryset = people


class HandOverAllForm(BaseForm):
    """One note for all, and per resident who takes over (or nobody: stays)."""

    note = forms.CharField(
        label="Wat moeten je opvolgers weten?", widget=forms.Textarea, max_length=5000,
        help_text="Dit geldt voor iedereen in de lijst. Wat per inwoner loopt, staat in het dossier.",
    )  # fmt: skip

    def __init__(
        self,
        *args: Any,
        clients: list[Client],
        receivers: Sequence[User],
        shares: dict[int, int],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.clients, self.receivers = clients, {person.pk: person for person in receivers}
        choices = [("", "nog niet overdragen"), *((str(p.pk), str(p)) for p in receivers)]
        for client in clients:
            self.fields[self.field_of(client)] = forms.ChoiceField(
                widget=forms.Select(attrs={"class": "form-select"}),
                label=client.full_name,
                choices=choices,
                required=False,
                initial=str(shares.get(client.pk, "")),
            )

    @staticmethod
    def field_of(client: Client) -> str:
        return f"to_{client.pk}"

    @property
    def shares(self) -> dict[int, User]:
        """Client id → who takes over."""
        chosen = {c.pk: self.cleaned_data.get(self.field_of(c)) for c in self.clients}
        return {pk: self.receivers[int(who)] for pk, who in chosen.items() if who}

    @property
    def rows(self) -> list[tuple[Client, Any]]:
        """The residents with their field, for the table."""
        return [(client, self[self.field_of(client)]) for client in self.clients]


DECIDED_HELP = "Bijvoorbeeld: J. de Boer, team inkomen. Opstap legt het besluit vast en neemt het niet."


class ExemptionForm(BaseModelForm):
    class Meta:
        model = Exemption
        fields = (
            "ground", "start", "end", "youngest_born_on", "reason",
            "decided_by", "decided_on", "reexamine_on",
        )  # fmt: skip
        help_texts = {  # noqa: RUF012
            "end": "Alleen leeg bij volledig en duurzaam niet kunnen werken.",
            "youngest_born_on": "Alleen nodig bij een alleenstaande ouder met een kind onder 5.",
            "reason": "Alleen wat voor het besluit nodig is. Geen ziekte of diagnose.",
            "decided_by": DECIDED_HELP,
            "reexamine_on": "Leeg bij een alleenstaande ouder: Opstap neemt dan elk half jaar.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper.layout = Layout(
            *(name for name in ("version", "form_key") if name in self.fields),
            "ground",
            Div("start", "end", css_class="field-row"),
            "youngest_born_on",
            "reason",
            Fieldset("Het besluit", Div("decided_by", "decided_on", css_class="field-row"), "reexamine_on"),
        )


class EndExemptionForm(BaseForm):
    on = forms.DateField(label="Laatste dag")
    reason = forms.CharField(label="Waarom eerder?", widget=forms.Textarea, max_length=2000)


class SignalForm(BaseModelForm):
    """What happened, and what the resident says: both, or nothing goes to team income."""

    class Meta:
        model = SanctionSignal
        fields = ("on", "duty", "reason", "client_says")
        labels = {"on": "Wanneer gebeurde het?"}  # noqa: RUF012
        help_texts = {  # noqa: RUF012
            "duty": "Bijvoorbeeld: komen naar het gesprek van 12 november.",
            "reason": "Alleen wat je zag of hoorde.",
            "client_says": "Vraag het eerst na. Was er een goede reden, dan is er niets te melden.",
        }


class DecisionForm(BaseForm):
    """What team income decided; Opstap never fills this in by itself."""

    decided = forms.TypedChoiceField(
        label="Wat besloot team inkomen?",
        choices=[("no", "geen maatregel"), ("yes", "wel een maatregel")],
        coerce=lambda answer: answer == "yes",
        widget=forms.RadioSelect,
    )
    percent = forms.IntegerField(label="Verlaging (%)", required=False, min_value=1, max_value=100)
    start = forms.DateField(label="Van", required=False)
    end = forms.DateField(label="Tot en met", required=False)
    decided_by = forms.CharField(label="Besloten door", max_length=120, help_text=DECIDED_HELP)
    decided_on = forms.DateField(label="Besloten op")
    decision_reason = forms.CharField(label="Waarom", widget=forms.Textarea, max_length=2000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.helper.layout = Layout(
            *(name for name in ("version", "form_key") if name in self.fields),
            "decided",
            Fieldset("Alleen bij een maatregel", Div("percent", "start", "end", css_class="field-row")),
            Fieldset(
                "Het besluit", Div("decided_by", "decided_on", css_class="field-row"), "decision_reason"
            ),
        )


class LiftForm(BaseForm):
    decided_on = forms.DateField(label="Opgeheven op")
    decided_by = forms.CharField(label="Besloten door", max_length=120, help_text=DECIDED_HELP)
    reason = forms.CharField(label="Waarom", widget=forms.Textarea, max_length=2000)


class ServiceForm(BaseModelForm):
    class Meta:
        model = CommunityService
        fields = ("what", "hours", "start", "end", "reason", "decided_by", "decided_on", "result")
        help_texts = {  # noqa: RUF012
            "what": "Bijvoorbeeld: koffie schenken in buurthuis De Kom.",
            "reason": "Waarom past dit bij wat deze inwoner kan en wil?",
            "decided_by": DECIDED_HELP,
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            del self.fields["result"]
        self.fields["what"].label = f"Wat ({rules.service_label(timezone.localdate())})"
        self.helper.layout = Layout(
            *(name for name in ("version", "form_key") if name in self.fields),
            Div("what", "hours", css_class="field-row"),
            Div("start", "end", css_class="field-row"),
            "reason",
            Fieldset("Het besluit", Div("decided_by", "decided_on", css_class="field-row")),
            *(name for name in ("result",) if name in self.fields),
        )
