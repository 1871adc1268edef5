"""Instruments for a person: the list, one, asking, and what fits a job and a candidate."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import Sum
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from clients.models import CandidateProfile, Client
from core.closed import closed_page
from core.domain.money import euro_words
from core.models import User
from core.pages import form_page, get_visible
from core.parameters import value_on
from core.requests import StaffRequest
from employers import permissions_instruments as toolbox_permissions
from employers.budgets import WITH_MONEY
from employers.domain.instrument import INSTRUMENT_LABELS
from employers.domain.wage_cost import cents
from employers.models import Employer, FutureJob
from employers.toolbox import active_codes, words_of
from trajectories import permissions_instruments as permissions
from trajectories.deeds import Deed, at
from trajectories.domain.candidate import OPEN_STATES
from trajectories.domain.grant import GRANT_STATE_LABELS
from trajectories.fitting_page import fitting as fitting_page
from trajectories.forms.instruments import AskForm, ChooseForm, WageValueForm
from trajectories.grant_money import ZERO, grants_of_year, sums_of_town, tells_wage_value
from trajectories.grant_page import FOLLOWS, grant_page, grant_row, period_words
from trajectories.models import Candidate, InstrumentGrant, Placement
from trajectories.services import instruments as services
from trajectories.services.instruments import About
from trajectories.services.wage_values import record_wage_value

PER_PAGE = 25
LIST = "trajectories:grants"


def get_grant(request: StaffRequest, pk: int) -> InstrumentGrant:
    """With the file's row for who may read it."""
    person = permissions.sees_person(request.user)
    more = ("client__team", "client__target_group", "created_by") if person else ()
    return get_visible(InstrumentGrant, request.user, pk, related=("profile", "employer", "job", *more))


def grants(request: StaffRequest) -> HttpResponse:
    """What was asked, runs and ended, newest first."""
    permissions.check_list_grants(request.user)
    user, person = request.user, permissions.sees_person(request.user)
    state, code = request.GET.get("status", ""), request.GET.get("soort", "")
    found = InstrumentGrant.objects.visible_to(user)
    if state in GRANT_STATE_LABELS:
        found = found.filter(state=state)
    if code in INSTRUMENT_LABELS:
        found = found.filter(code=code)
    page = Paginator(found.order_by("-asked_on", "-id").values_list("pk", flat=True), PER_PAGE).get_page(
        request.GET.get("page")
    )
    shown = InstrumentGrant.objects.filter(pk__in=list(page.object_list)).with_money().for_list(person=person)
    today = timezone.localdate()
    context = {
        "rows": [grant_row(one, user, today) for one in shown],
        "page": page,
        "person": person,
        "states": [("", "Alle", not state), *((k, v, k == state) for k, v in GRANT_STATE_LABELS.items())],
        "code": code if code in INSTRUMENT_LABELS else "",
        "codes": list(INSTRUMENT_LABELS.items()),
        "state": state if state in GRANT_STATE_LABELS else "",
    }
    return TemplateResponse(request, "trajectories/grants.html", context)


def grant(request: StaffRequest, pk: int) -> HttpResponse:
    """One grant: the terms, how the amount came about, what was decided and paid."""
    found = get_grant(request, pk)
    context = grant_page(found, request.user, timezone.localdate())
    return TemplateResponse(request, "trajectories/grant.html", context)


def fitting(request: StaffRequest, job_pk: int, candidate_pk: int) -> HttpResponse:
    """Which instruments fit this job and this candidate, and which go together."""
    permissions.check_list_grants(request.user)
    job = get_visible(FutureJob, request.user, job_pk, related=("employer",))
    candidate = _candidate(request, candidate_pk)
    if candidate.project.job_id != job.pk:
        raise Http404("Deze kandidaat hoort bij een andere baan.")
    context = fitting_page(request.user, candidate, job, timezone.localdate())
    context |= {"job": job, "candidate": candidate, "about": f"{job.function} bij {job.employer}"}
    return TemplateResponse(request, "trajectories/fitting.html", context)


def _candidate(request: StaffRequest, pk: int) -> Candidate:
    person = ("client__target_group",) if permissions.sees_person(request.user) else ()
    related = ("profile", "project__job__employer", "project__account_manager", *person)
    return get_visible(Candidate, request.user, pk, related=related)


# --- asking ----------------------------------------------------------------------------------------------


def ask_for_candidate(request: StaffRequest, pk: int) -> HttpResponse:
    """For a candidate; the page with what fits is where one chooses."""
    candidate = _candidate(request, pk)
    person = permissions.sees_person(request.user)
    permissions.check_ask_for_candidate(request.user, candidate)
    job = candidate.project.job
    back = at("fitting", job.pk, candidate.pk)
    code = _code(request)
    if not code:
        return HttpResponseRedirect(back)
    about = About(
        client_id=candidate.client_id,
        municipality_id=candidate.municipality_id,
        team_id=candidate.team_id,
        employer=job.employer,
        client=candidate.client if person else None,
        profile=candidate.profile,
        job=job,
        candidate_state=candidate.status,
    )
    initial = {"start": job.window_start, "hours": job.hours, "permanent": job.contract == "permanent"}
    name = candidate.profile.name
    return _ask(request, about, code, initial=initial, back=back, name=f"{name}, {job.function}")


def ask_grant(request: StaffRequest, client_pk: int) -> HttpResponse:
    """From the page of a resident: choose where and what, then the questions of that instrument."""
    client = get_visible(Client, request.user, client_pk, related=("target_group",))
    permissions.check_ask_for_client(request.user, client)
    code, where = _code(request), request.GET.get("waar", "")
    if not code:
        return _choose(request, client)
    about, initial = _about(client, where)
    back = client.get_absolute_url()
    return _ask(request, about, code, initial=initial, back=back, name=str(client))


def _code(request: StaffRequest) -> str:
    code = request.GET.get("soort", "")
    return code if code in active_codes() else ""


def _choose(request: StaffRequest, client: Client) -> HttpResponse:
    def go_on(form: Any) -> str:
        where = form.cleaned_data["where"]
        if where == "other":
            where = f"w{form.cleaned_data['employer'].pk}"
        return f"{at('ask_grant', client.pk)}?waar={where}&soort={form.cleaned_data['code']}"

    places = _places(client)
    kwargs: dict[str, Any] = {"user": request.user, "places": places, "codes": active_codes()}
    form = ChooseForm(request.POST or None, **kwargs, initial={"where": places[0][0] if places else "other"})
    if request.method == "POST" and form.is_valid():
        return HttpResponseRedirect(go_on(form))
    context = {
        "form": form,
        "title": "Vraag een instrument aan",
        "intro": f"Voor {client.full_name}. Hierna zie je de vragen van dat instrument.",
        "submit_label": "Verder",
        "cancel_url": client.get_absolute_url(),
        "crumbs": [(client.full_name, client.get_absolute_url()), ("Instrument", "")],
        "draft_key": "",
    }
    status = 422 if request.method == "POST" else 200
    return TemplateResponse(request, "components/form_page.html", context, status=status)


def _places(client: Client) -> list[tuple[str, str]]:
    """Where this person works, or is a candidate."""
    jobs = Placement.objects.filter(client=client, end=None, employer__isnull=False).select_related(
        "employer"
    )
    rows = [(f"p{one.pk}", f"{one.function} bij {one.employer} (werkt daar)") for one in jobs]
    open_states = [state.value for state in OPEN_STATES]
    proposed = Candidate.objects.filter(client=client, status__in=open_states)
    for one in proposed.select_related("project__job__employer").order_by("proposed_on", "id"):
        job = one.project.job
        rows.append((f"k{one.pk}", f"{job.function} bij {job.employer} (kandidaat)"))
    return rows


def _about(client: Client, where: str) -> tuple[About, dict[str, Any]]:
    """Which employer, job and contract a choice stands for; 404 for what isn't this client's."""
    kind, number = where[:1], where[1:]
    if not (number.isascii() and number.isdecimal() and len(number) < 12):
        raise Http404("Kies eerst bij welke werkgever.")
    profile = CandidateProfile.objects.filter(client=client, withdrawn_on=None).first()
    ids = {"client_id": client.pk, "municipality_id": client.municipality_id, "team_id": client.team_id}
    rest: dict[str, Any] = {**ids, "client": client, "profile": profile}
    if kind == "p":
        job = Placement.objects.filter(client=client, pk=number).select_related("employer").first()
        if job is not None and job.employer is not None:
            initial = {"start": job.start, "hours": job.hours, "contract_months": job.contract_months}
            initial["permanent"] = job.contract == "permanent"
            return About(**rest, employer=job.employer, placement=job), initial
    elif kind == "k":
        found = Candidate.objects.filter(client=client, pk=number)
        one = found.select_related("project__job__employer").first()
        if one is not None:
            future = one.project.job
            initial = {"start": future.window_start, "hours": future.hours}
            return About(**rest, employer=future.employer, job=future, candidate_state=one.status), initial
    elif employer := Employer.objects.standing().filter(pk=number).first():
        return About(**rest, employer=employer), {}
    raise Http404("Kies eerst bij welke werkgever.")


def _ask(
    request: StaffRequest, about: About, code: str, *, initial: dict[str, Any], back: str, name: str
) -> HttpResponse:
    today, label = timezone.localdate(), INSTRUMENT_LABELS[code]
    title, parts = f"{label} aanvragen", {"eyebrow": name, "crumbs": [(name, back), (label, "")]}
    still = services.may_still_ask(about, code, by=request.user, today=today)
    deeds = [Deed("Kies een ander instrument", request.path, primary=True), Deed("Terug", back)]
    return closed_page(request, still, title=title, deeds=deeds, context=parts) or form_page(
        request,
        AskForm,
        form_kwargs={"code": code, "person": about.client is not None},
        initial=initial,
        save=lambda form: services.ask_grant(
            by=request.user, about=about, code=code, today=today, form_key=form.form_key, **form.values
        ),
        title=title,
        intro=f"{words_of(code, None).what} Bij {about.employer.name}.",
        submit_label="Vraag aan",
        done="Aangevraagd. Een collega besluit.",
        back=back,
        go_to=lambda made: made.get_absolute_url(),
        context=parts,
    )


# --- the list behind the budget ----------------------------------------------------------------------------


def budget_grants(request: StaffRequest, year: int, code: str) -> HttpResponse:
    """Which grants make the figures of an instrument in a year. Names nobody; who may read one finds it."""
    toolbox_permissions.check_view_budgets(request.user)
    if code not in WITH_MONEY or not 2000 <= year <= 2100:
        raise Http404("Voor dit instrument is er geen budget.")
    user, state = request.user, request.GET.get("status", "")
    rows = grants_of_year(user.municipality_id, year).filter(code=code).at_own_employers(user)
    if state in GRANT_STATE_LABELS:
        rows = rows.filter(state=state)
    with sums_of_town(user):
        page = Paginator(_lines(rows), PER_PAGE).get_page(request.GET.get("page"))
        lines = list(page.object_list)
        total = rows.aggregate(all_promised=Sum("promised"), all_paid=Sum("paid"))
    shown = [line["pk"] for line in lines]
    visible = set(InstrumentGrant.objects.visible_to(user).filter(pk__in=shown).values_list("pk", flat=True))
    context = {
        "label": INSTRUMENT_LABELS[code],
        "year": year,
        "back": f"{reverse('employers:budgets')}?jaar={year}",
        "rows": [_line(user, code, line, visible) for line in lines],
        "page": page,
        "total": _total(user, code, total),
        "own_only": permissions.own_employers_only(user),
    }
    return TemplateResponse(request, "trajectories/budget_grants.html", context)


def _total(user: User, code: str, total: dict[str, Any]) -> str:
    if tells_wage_value(user, code):
        return ""
    promised, paid = (_euro(total[key] or ZERO) for key in ("all_promised", "all_paid"))
    return f"Toegezegd {promised}, betaald {paid}."


def _lines(rows: Any) -> Any:
    columns = ("pk", "employer__name", "start", "end", "state", "promised", "paid", "committed")
    return rows.order_by("-start", "-pk").values(*columns)


def _line(user: User, code: str, line: dict[str, Any], visible: set[int]) -> dict[str, Any]:
    promised = line["committed"] if line["state"] == "asked" else line["promised"]
    follows = tells_wage_value(user, code)
    return {
        "url": at("grant", line["pk"]) if line["pk"] in visible else "",
        "employer": line["employer__name"],
        "period": period_words(line["start"], line["end"]),
        "state": GRANT_STATE_LABELS[line["state"]],
        "promised": FOLLOWS if follows else _euro(promised),
        "paid": "" if follows else _euro(line["paid"]),
    }


def _euro(amount: Any) -> str:
    return euro_words(cents(amount))


# --- wage value ---------------------------------------------------------------------------------------------


def measure_wage_value(request: StaffRequest, client_pk: int) -> HttpResponse:
    """A measured wage value, from the tasks; stays in the file."""
    client = get_visible(Client, request.user, client_pk)
    permissions.check_measure(request.user, client)
    today = timezone.localdate()

    def said(value: Any) -> str:
        low = value_on("wage_value_low", value.on)
        more = " Dat is laag: kijk nog eens of de norm en de taken kloppen." if value.percent < low else ""
        return f"De loonwaarde is {value.percent}%.{more}"

    return form_page(
        request,
        WageValueForm,
        initial={"on": today, "employer": request.GET.get("werkgever", "")},
        save=lambda form: record_wage_value(
            by=request.user, client=client, today=today, form_key=form.form_key, **form.values
        ),
        title="Leg een loonwaarde vast",
        intro="Per taak: hoe snel, hoe goed en hoeveel van de tijd, vergeleken met de norm voor dat werk.",
        back=client.get_absolute_url(),
        done=said,
        template="trajectories/wage_value_form.html",
        context={
            "eyebrow": client.full_name,
            "crumbs": [(client.full_name, client.get_absolute_url()), ("Loonwaarde", "")],
        },
    )
