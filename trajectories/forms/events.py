"""Forms about meetings with employers: the day, who takes part, who is asked, what was agreed."""

from datetime import datetime
from typing import Any

import django_filters
from crispy_forms.layout import Div, Layout
from django import forms
from django.db.models import Q, QuerySet
from django.utils import timezone

from clients.forms.contact import TimeInput
from clients.models import Client
from core.forms import EMPTY_CHOICE, BaseForm, BaseModelForm
from employers.domain.event import EVENT_KIND_LABELS, EventState
from employers.models import Employer, Event, EventEmployer, FutureJob
from trajectories.models import Candidate, EventMeeting


class EventFilter(django_filters.FilterSet):  # type: ignore[misc]
    """Above the list of meetings."""

    q = django_filters.CharFilter(label="Naam, plaats of werkgever", method="by_text")
    kind = django_filters.ChoiceFilter(
        label="Soort", choices=list(EVENT_KIND_LABELS.items()), empty_label="alle soorten"
    )
    state = django_filters.ChoiceFilter(
        label="Gaat door", method="by_state", empty_label="alle",
        choices=[("yes", "gaat door"), ("no", "gaat niet door")],
    )  # fmt: skip

    class Meta:
        model = Event
        fields = ("q", "kind", "state")

    def by_text(self, rows: QuerySet[Event], name: str, value: str) -> QuerySet[Event]:
        text = value[:80]
        taking_part = EventEmployer.objects.filter(employer__name__icontains=text).values("event_id")
        return rows.filter(Q(name__icontains=text) | Q(place__icontains=text) | Q(pk__in=taking_part))

    def by_state(self, rows: QuerySet[Event], name: str, value: str) -> QuerySet[Event]:
        off = Q(state=EventState.CANCELLED.value)
        return rows.filter(off if value == "no" else ~off)


class EventForm(BaseModelForm):
    """A meeting. Day and hours apart: people read them apart."""

    on = forms.DateField(label="Dag")
    at = forms.TimeField(label="Van", widget=TimeInput)
    until = forms.TimeField(label="Tot", widget=TimeInput, required=False)

    class Meta:
        model = Event
        fields = ("kind", "name", "place", "room", "rounds", "description")
        help_texts = {  # noqa: RUF012
            "room": "Hoeveel inwoners er kunnen komen. Leeg: er is altijd plaats.",
            "rounds": "Bij speeddates en selectiedagen. In elke ronde heeft iedereen hoogstens één gesprek.",
            "description": "Wat gaan jullie doen? Schrijf hier niets over inwoners.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            begin = timezone.localtime(self.instance.starts_at)
            until = timezone.localtime(self.instance.ends_at).time() if self.instance.ends_at else None
            self.initial = {**self.initial, "on": begin.date(), "at": begin.time(), "until": until}
        self.helper.layout = Layout(
            *(name for name in ("version", "form_key") if name in self.fields),
            Div("kind", "name", css_class="field-row"),
            Div("on", "at", "until", css_class="field-row"),
            "place",
            Div("room", "rounds", css_class="field-row"),
            "description",
        )

    def clean_rounds(self) -> int:
        rounds: int = self.cleaned_data["rounds"]
        if not 1 <= rounds <= 12:
            raise forms.ValidationError("Kies 1 tot en met 12 rondes.")
        return rounds

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        at, until = found.get("at"), found.get("until")
        if at and until and until <= at:
            self.add_error("until", "Het einde ligt voor het begin.")
        return found

    @property
    def values(self) -> dict[str, Any]:
        found = super().values
        day, until = found.pop("on"), found.pop("until")
        begin = timezone.make_aware(datetime.combine(day, found.pop("at")))
        end = timezone.make_aware(datetime.combine(day, until)) if until else None
        return found | {"starts_at": begin, "ends_at": end}


class CancelEventForm(BaseForm):
    reason = forms.CharField(
        label="Waarom gaat het niet door?",
        max_length=200,
        help_text="Collega's lezen dit. Schrijf hier niets over inwoners.",
    )


def _jobs_by_employer(jobs: QuerySet[FutureJob]) -> list[tuple[str, Any]]:
    groups: dict[str, list[tuple[str, str]]] = {}
    for job in jobs:
        groups.setdefault(job.employer.name, []).append((str(job.pk), job.function))
    return [("", "geen baan in het bijzonder"), *sorted(groups.items(), key=lambda one: one[0].casefold())]


class EventEmployerForm(BaseForm):
    """Who takes part. A job says by itself which employer it is."""

    employer = forms.ModelChoiceField(
        label="Werkgever",
        queryset=Employer.objects.none(),
        required=False,
        empty_label=EMPTY_CHOICE,
        help_text="Kies je hieronder een baan? Dan volgt de werkgever vanzelf.",
    )
    job = forms.ModelChoiceField(
        label="Welke baan brengt deze werkgever mee?",
        queryset=FutureJob.objects.none(),
        required=False,
        help_text="Kandidaten voor deze baan kun je straks in één keer op de lijst zetten.",
    )
    note = forms.CharField(
        label="Brengt verder mee",
        max_length=200,
        required=False,
        help_text="Bijvoorbeeld: een werkvloerfilmpje, of twee collega's van de werkvloer.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        part = self.instance if isinstance(self.instance, EventEmployer) else None
        if part is not None:
            self.initial = {
                "employer": part.employer_id,
                "job": part.job_id,
                "note": part.note,
                **self.initial,
            }
        employers, jobs = self.fields["employer"], self.fields["job"]
        employers.queryset = Employer.objects.current().order_by("name", "id")  # type: ignore[attr-defined]
        kept = Q(pk=part.job_id) if part and part.job_id else Q(pk=None)
        found = FutureJob.objects.filter(Q(status__in=["in_sight", "worked_out", "learning_in"]) | kept)
        found = found.select_related("employer").order_by("employer__name", "function", "id")
        jobs.queryset = found  # type: ignore[attr-defined]
        jobs.choices = _jobs_by_employer(found)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        employer, job = found.get("employer"), found.get("job")
        if employer is None and job is None and not self.errors:
            self.add_error("employer", "Kies een werkgever, of een baan.")
        if job is not None and employer is None:
            found["employer"] = job.employer
        elif job is not None and employer is not None and job.employer_id != employer.pk:
            self.add_error("job", f"Deze baan is van {job.employer.name}. Kies een baan van {employer.name}.")
        return found


class AskPeopleForm(BaseForm):
    """Which of the residents that are shown."""

    clients = forms.ModelMultipleChoiceField(
        Client.objects.none(), label="Wie nodig je uit", widget=forms.CheckboxSelectMultiple, required=False
    )

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["clients"].queryset = people  # type: ignore[attr-defined]


class AddCandidatesForm(BaseForm):
    """Which of the candidates for the jobs that are brought along."""

    candidates = forms.ModelMultipleChoiceField(
        Candidate.objects.none(),
        label="Welke kandidaten komen",
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )

    def __init__(self, *args: Any, people: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["candidates"].queryset = people  # type: ignore[attr-defined]


class TalkForm(BaseModelForm):
    """What came of one talk."""

    class Meta:
        model = EventMeeting
        fields = ("result", "note")
        help_texts = {  # noqa: RUF012
            "note": "De accountmanager leest dit ook. Alleen over het werk: niets over gezondheid, schulden "
            "of uitkering.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["result"]
        field.choices = [("", "nog niets"), *((k, v) for k, v in field.choices if k)]  # type: ignore[attr-defined]
