"""Taking part, the register, the search period, and a resident's own story."""

from datetime import date

from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST

from clients import permissions
from clients.forms.file import (
    CloseSearchForm,
    EndHoursForm,
    HoursForm,
    RegisterForm,
    SearchForm,
    ShareStoryForm,
    StoryForm,
)
from clients.models import Client, OwnStory, ParticipationHours, RegisterStatus, SearchPeriod
from clients.services import situation as services
from clients.views.changes import FORM, client_url, frame
from core.pages import action, form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest


def _own(request: StaffRequest, pk: int) -> Client:
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_edit_client(request.user, client)
    return client


def _url(client: Client) -> str:
    return reverse("clients:situation", args=[client.pk])


def situation(request: StaffRequest, pk: int) -> HttpResponse:
    """Hours of taking part, what is known about the register, and the search period."""
    client = get_visible(Client, request.user, pk, related=("team",))
    today = timezone.localdate()
    may_edit = permissions.can_edit_client(request.user, client)
    hours = list(ParticipationHours.objects.filter(client=client))
    running = [row for row in hours if row.start <= today and (row.end is None or row.end >= today)]
    context = frame(client) | {
        "client": client,
        "may_edit": may_edit,
        "hours": [(row, row in running) for row in hours],
        "total": sum(row.hours for row in running),
        "register": list(RegisterStatus.objects.filter(client=client).select_related("created_by")),
        "searches": list(SearchPeriod.objects.filter(client=client)),
        "actions": _actions(client) if may_edit else [],
    }
    return TemplateResponse(request, "clients/situation.html", context)


def _actions(client: Client) -> list[Action]:
    deeds = (
        ("add_hours", "Leg uren vast", "clock"),
        ("add_register", "Leg register vast", "card-list"),
        ("start_search", "Begin een zoekperiode", "search"),
    )
    return [
        Action(label, reverse(f"clients:{name}", args=[client.pk]), primary=name == "add_hours", icon=icon)
        for name, label, icon in deeds
    ]


def add_hours(request: StaffRequest, pk: int) -> HttpResponse:
    """Hours a week of work, school, day activities or voluntary work."""
    client = _own(request, pk)
    return form_page(
        request,
        HoursForm,
        save=lambda form: services.add_hours(
            by=request.user, client=client, form_key=form.form_key, **form.values
        ),
        title="Hoeveel uur doet iemand mee?",
        back=_url(client),
        initial={"start": timezone.localdate()},
        template=FORM,
        context=frame(client),
    )


def end_hours(request: StaffRequest, pk: int) -> HttpResponse:
    """The last day of taking part."""
    row = get_visible(ParticipationHours, request.user, pk, related=("client", "client__team"))
    permissions.check_edit_client(request.user, row.client)
    return form_page(
        request,
        EndHoursForm,
        instance=row,
        save=lambda form: services.end_hours(
            by=request.user, hours=row, version=form.version, end=form.cleaned_data["end"]
        ),
        title="Meedoen stopt",
        intro=f"{row.hours} uur {row.get_kind_display()}",
        back=_url(row.client),
        initial={"end": timezone.localdate()},
        template=FORM,
        context=frame(row.client),
    )


def add_register(request: StaffRequest, pk: int) -> HttpResponse:
    """What is known about the target-group register."""
    client = _own(request, pk)
    today = timezone.localdate()
    return form_page(
        request,
        RegisterForm,
        save=lambda form: services.add_register(
            by=request.user, client=client, today=today, form_key=form.form_key, **form.values
        ),
        title="Doelgroepregister",
        intro="Elke stap blijft bewaard, met datum.",
        back=_url(client),
        initial={"on": today},
        template=FORM,
        context=frame(client),
    )


def start_search(request: StaffRequest, pk: int) -> HttpResponse:
    """Asks somebody to look alone first, for the weeks that go with the age."""
    client = _own(request, pk)
    today = timezone.localdate()
    start = client.reported_on or today
    proposed = services.proposed_search(client, start, today)
    return form_page(
        request,
        SearchForm,
        save=lambda form: services.start_search(
            by=request.user, client=client, today=today, form_key=form.form_key, **form.values
        ),
        title="Eerst zelf zoeken",
        intro=f"{proposed.reason} Het is een verzoek, geen voorwaarde voor de uitkering.",
        back=_url(client),
        initial={"start": start, "until": proposed.until},
        template=FORM,
        context=frame(client),
    )


def close_search(request: StaffRequest, pk: int) -> HttpResponse:
    """What the weeks of looking brought."""
    row = get_visible(SearchPeriod, request.user, pk, related=("client", "client__team"))
    permissions.check_edit_client(request.user, row.client)
    today = timezone.localdate()
    return form_page(
        request,
        CloseSearchForm,
        instance=row,
        save=lambda form: services.close_search(
            by=request.user, period=row, today=today, version=form.version, **form.values
        ),
        title="Zoekperiode bespreken",
        back=_url(row.client),
        initial={"closed_on": row.closed_on or today, "result": row.result},
        template=FORM,
        context=frame(row.client),
    )


# --- own story --------------------------------------------------------------------------------------------


def story(request: StaffRequest, pk: int) -> HttpResponse:
    """The resident's own words, and whether they may be shared."""
    client = _own(request, pk)
    row = OwnStory.objects.filter(client=client).first()
    today = timezone.localdate()
    return form_page(
        request,
        StoryForm,
        instance=row or OwnStory(client=client),
        initial=None if row else {"proud_of": client.pride},
        save=lambda form: services.change_story(
            by=request.user,
            client=client,
            today=today,
            version=form.version if row else None,
            form_key=None if row else form.form_key,
            **form.values,
        ),
        title="In eigen woorden",
        intro="Het verhaal is van de inwoner. Delen mag alleen met toestemming, en die kan altijd terug.",
        back=client_url(client),
        template="clients/story.html",
        context=frame(client, deeds=_sharing(client, row), shared_on=_shared_on(row)),
    )


def _shared_on(row: OwnStory | None) -> date | None:
    return row.share_agreed_on if row is not None and row.share_withdrawn_on is None else None


def _sharing(client: Client, row: OwnStory | None) -> list[Action]:
    """Share, or no longer."""
    if row is None:
        return []
    if _shared_on(row):
        url = reverse("clients:withdraw_story", args=[client.pk])
        return [Action("Trek toestemming in", url, method="post")]
    return [Action("Leg toestemming vast om te delen", reverse("clients:share_story", args=[client.pk]))]


def _story_of(client: Client) -> OwnStory:
    row = OwnStory.objects.filter(client=client).select_related("client", "client__team").first()
    if row is None:
        raise Http404("Er is nog geen eigen verhaal.")
    return row


def share_story(request: StaffRequest, pk: int) -> HttpResponse:
    """Consent, dated, to share exactly these words."""
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_edit_consent(request.user, client)
    row, today = _story_of(client), timezone.localdate()
    return form_page(
        request,
        ShareStoryForm,
        instance=row,
        save=lambda form: services.share_story(
            by=request.user, story=row, today=today, version=form.version, **form.values
        ),
        title="Eigen verhaal delen",
        intro="Lees de tekst samen. De toestemming geldt voor precies deze woorden.",
        back=client_url(client),
        initial={"agreed_on": today},
        template=FORM,
        context=frame(client),
    )


@require_POST
def withdraw_story(request: StaffRequest, pk: int) -> HttpResponse:
    """Consent ends at once."""
    client = get_visible(Client, request.user, pk, related=("team",))
    permissions.check_edit_consent(request.user, client)
    row = _story_of(client)
    return action(
        request,
        do=lambda: services.withdraw_story(by=request.user, story=row, today=timezone.localdate()),
        back=client_url(client),
        done="Het verhaal wordt niet meer gedeeld.",
    )
