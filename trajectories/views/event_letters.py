"""Invitations on paper and by e-mail for a meeting with employers."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.utils import timezone

from clients.forms.letters import GroupLettersForm
from clients.letter_pages import letters_pdf as pdf_of
from clients.models import Letter, LetterTemplate
from core.documents import pdf_page, pdf_response
from core.pages import Refused, form_page
from core.requests import StaffRequest
from employers.models import Event
from trajectories import permissions_events as permissions
from trajectories.deeds import at
from trajectories.models import EventPlace
from trajectories.services.event_letters import invite_by_letter, letters_of
from trajectories.views.events import get_event, page_of


def _event(request: StaffRequest, pk: int) -> Event:
    """Only who asks residents writes to them."""
    shown = get_event(request, pk)
    if not permissions.asks_residents(request.user):
        raise PermissionDenied("Alleen werkcoaches sturen uitnodigingen aan inwoners.")
    return shown


def letters(request: StaffRequest, pk: int) -> HttpResponse:
    """An invitation for everybody of one's own who has none yet."""
    shown = _event(request, pk)
    first = LetterTemplate.objects.to_choose(request.user, "group").first()
    return form_page(
        request,
        GroupLettersForm,
        form_kwargs={"meeting": None},
        initial={"template": first.pk if first else None, "channel": Letter.Channel.PAPER.value},
        save=lambda form: invite_by_letter(
            by=request.user, event=shown, today=timezone.localdate(), **form.values
        ),
        title="Verstuur uitnodigingen",
        intro="Aan inwoners van jouw team op de lijst. Wie al een uitnodiging kreeg, krijgt er geen tweede.",
        submit_label="Maak de uitnodigingen",
        back=shown.get_absolute_url(),
        done="De uitnodigingen zijn gemaakt. Print de brieven met 'Brieven als PDF'.",
        template="clients/contact_form.html",
        context=page_of(shown, "Uitnodigingen")
        | {"other_way": ("Brieven als PDF", at("event_letters_pdf", shown.pk))},
    )


def letters_pdf(request: StaffRequest, pk: int) -> HttpResponse:
    """All letters on paper in one document."""
    shown = _event(request, pk)
    places = EventPlace.objects.visible_to(request.user).filter(event=shown)
    made = [one.pk for one in letters_of(places).values() if one.channel == Letter.Channel.PAPER]
    found = Letter.objects.visible_to(request.user).filter(pk__in=made).select_related("client")
    rows = list(found.order_by("client__sort_name", "pk"))

    def make() -> HttpResponse:
        if not rows:
            raise Refused("Er zijn nog geen brieven voor deze ontmoeting.")
        pdf = pdf_of(rows, request.user, title=f"Uitnodigingen {shown.name}")
        return pdf_response(pdf, filename=f"uitnodigingen-ontmoeting-{shown.pk}.pdf")

    return pdf_page(request, make, back=shown.get_absolute_url())
