"""Pages of an import: bring a file in, say which column is which, look, repair, take over."""

from types import SimpleNamespace
from typing import Any

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.db.models import Count
from django.http import FileResponse, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from clients import permissions
from clients.domain.importing import field_labels
from clients.forms.imports import ColumnsForm, RowForm, StartImportForm
from clients.models import ImportRow, ImportRun
from clients.services import importing
from clients.services.importing.cleaning import DAYS_AFTER
from clients.services.importing.contents import contents_of, shown_texts
from core import audit, pages
from core.editing import EditConflict
from core.importing.limits import LIMITS, MEGABYTE
from core.pages import form_page, get_visible
from core.registry import Action
from core.requests import StaffRequest

PER_PAGE = 25
EXAMPLE = settings.BASE_DIR / "docs" / "voorbeelden" / "inwoners-voorbeeld.csv"
Row, Run = ImportRow.Status, ImportRun.Status
# What the page of an import can show, in this order.
KINDS = (
    (Row.PROBLEM, "kloppen niet", "ask"),
    (Row.NEW, "over te nemen", ""),
    (Row.KNOWN, "al bekend", ""),
    (Row.SKIPPED, "overgeslagen", ""),
    (Row.TAKEN, "overgenomen", ""),
)
TONES = {
    Run.DONE: "good",
    Run.CHECKED: "attention",
    Run.COLUMNS: "attention",
    Run.CANCELLED: "neutral",
    Run.CHECKING: "info",
    Run.WRITING: "info",
}


READ = "Het bestand is gelezen. Zeg nu welke kolom wat is."
READ_BEFORE = "Dit bestand is al eens ingebracht. Hieronder zie je die import: er komt niets bij."
NOT_FINISHED = (
    "Dit bestand is al eens ingebracht, maar de import is nog niet af. Ga hieronder verder, of stop en begin "
    "opnieuw, bijvoorbeeld met een ander team."
)
UNFINISHED = (Run.COLUMNS, Run.CHECKING, Run.CHECKED)
AGAIN = "opnieuw"  # in the address: who stops wants to bring the same file in again


def crumbs(*more: tuple[str, str]) -> list[tuple[str, str]]:
    return [("Inwoners", reverse("clients:list")), ("Importeren", reverse("clients:imports")), *more]


def run_url(run: ImportRun) -> str:
    return reverse("clients:import_run", args=[run.pk])


def import_list(request: StaffRequest) -> HttpResponse:
    """The imports of this municipality, and what a file may be."""
    permissions.check_import(request.user)
    runs = ImportRun.objects.visible_to(request.user).select_related("created_by")
    page = Paginator(runs, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": [(run, TONES.get(Run(run.status), "neutral")) for run in page.object_list],
        "limits": LIMITS.words,
        "days": DAYS_AFTER,
        "crumbs": [*crumbs()[:1], ("Importeren", "")],
        "actions": [
            Action("Breng een bestand in", reverse("clients:new_import"), primary=True, icon="upload"),
            Action("Voorbeeldbestand", reverse("clients:import_example"), icon="download"),
        ],
    }
    return TemplateResponse(request, "clients/imports.html", context)


def new_import(request: StaffRequest) -> HttpResponse:
    """The file and what is in it."""
    permissions.check_import(request.user)

    def save(form: Any) -> tuple[ImportRun, bool]:
        file = form.cleaned_data["file"]
        return importing.start_import(
            by=request.user,
            kind=form.cleaned_data["kind"],
            team=form.cleaned_data["team"],
            file_name=file.name or "",
            data=file.read(),
            form_key=form.form_key,
        )

    too_large = int(request.META.get("CONTENT_LENGTH") or 0) > (LIMITS.megabytes + 1) * MEGABYTE
    return form_page(
        request,
        StartImportForm,
        save=save,
        title="Bestand inbrengen",
        intro="Kies een CSV, XLSX of ODS. Je ziet eerst wat erin staat; er wordt nog niets overgenomen.",
        submit_label="Lees het bestand",
        back=reverse("clients:imports"),
        done=lambda saved: _read_words(*saved),
        go_to=lambda saved: _next_url(*saved),
        form_kwargs={"files": request.FILES, "too_large": too_large} if request.method == "POST" else {},
        template="clients/import_new.html",
        context={"crumbs": crumbs(("Bestand", "")), "limits": LIMITS.words},
    )


def _read_words(run: ImportRun, new: bool) -> str:
    if new:
        return READ
    return NOT_FINISHED if run.status in UNFINISHED else READ_BEFORE


def _next_url(run: ImportRun, new: bool) -> str:
    """Where the next step of this import is; who brings a file in again may also start anew."""
    if not new and run.status in UNFINISHED:
        return f"{run_url(run)}?{AGAIN}=1"
    if run.status == Run.COLUMNS:
        return reverse("clients:import_columns", args=[run.pk])
    return run_url(run)


@require_GET
def example(request: StaffRequest) -> FileResponse:
    """A made-up file to try with."""
    permissions.check_import(request.user)
    return FileResponse(
        EXAMPLE.open("rb"), as_attachment=True, filename=EXAMPLE.name, content_type="text/csv; charset=utf-8"
    )


def import_run(request: StaffRequest, pk: int) -> HttpResponse:
    """Where an import is: what is in it, what is wrong, and the button to take it over."""
    run = get_visible(ImportRun, request.user, pk, related=("team", "created_by"))
    counts = dict(run.rows.values_list("status").annotate(rows=Count("pk")).order_by())
    shown = _shown(request, counts)
    page = _rows_page(request, run, shown)
    context = {
        "run": run,
        "tone": TONES.get(Run(run.status), "neutral"),
        "busy": run.status in (Run.CHECKING, Run.WRITING),
        "choosing": run.status == Run.COLUMNS,
        "crumbs": crumbs((run.file_name, "")),
        "subtitle": f"{run.get_kind_display().capitalize()} · {run.total} rijen",
        "actions": _run_actions(run, counts, again=AGAIN in request.GET),
        "tiles": _tiles(run, counts, shown) if run.status in (Run.CHECKED, Run.DONE) else [],
        "page": page,
        "shown": shown,
        "rows": [_row_line(row, run) for row in page.object_list],
        "days": DAYS_AFTER,
        "wait": WAITING.get(Run(run.status), ""),
    }
    return TemplateResponse(request, "clients/import_run.html", context)


WAITING = {
    Run.CHECKING: "Opstap kijkt elke rij na: klopt het, staat iemand er dubbel in, is iemand al bekend?",
    Run.WRITING: "Alles gaat in een keer: als er iets misgaat, is er niets overgenomen.",
}


def _shown(request: StaffRequest, counts: dict[str, int]) -> str:
    """Which kind of rows the page shows: as asked, else the first kind of which there are any."""
    kinds = [kind.value for kind, _, _ in KINDS]
    asked = request.GET.get("toon", "")
    if asked in kinds:
        return asked
    return next((kind for kind in kinds if counts.get(kind)), kinds[0])


def _rows_page(request: StaffRequest, run: ImportRun, shown: str) -> Page[ImportRow]:
    looked_at = run.status in (Run.CHECKED, Run.DONE)
    rows = run.rows.filter(status=shown).order_by("number", "id") if looked_at else run.rows.none()
    return Paginator(rows.defer("sealed"), PER_PAGE).get_page(request.GET.get("page"))


def _tiles(run: ImportRun, counts: dict[str, int], shown: str) -> list[dict[str, Any]]:
    return [
        {
            "label": words.capitalize(),
            "count": counts.get(kind, 0),
            "url": f"{run_url(run)}?toon={kind.value}",
            "tone": tone if counts.get(kind) else "",
            "current": kind.value == shown,
        }
        for kind, words, tone in KINDS
        if kind in (Row.PROBLEM, Row.NEW, Row.KNOWN) or counts.get(kind)
    ]


def _run_actions(run: ImportRun, counts: dict[str, int], *, again: bool) -> list[Action]:
    """The buttons that fit where the import is; the first one is the next step."""
    new, wrong = counts.get(Row.NEW, 0), counts.get(Row.PROBLEM, 0)
    stop_url = reverse("clients:import_cancel", args=[run.pk])
    stop = Action("Stop deze import", stop_url)
    if again:
        stop = Action("Stop deze import en begin opnieuw", f"{stop_url}?{AGAIN}=1")
    other = Action("Andere kolommen", reverse("clients:import_change_columns", args=[run.pk]), method="post")
    take = Action(
        f"Neem {new} {'rij' if new == 1 else 'rijen'} over" if new else "Neem over",
        reverse("clients:import_take_over", args=[run.pk]),
        enabled=new > 0,
        reason="" if new else "Er is niets nieuws om over te nemen.",
        method="post",
        primary=True,
        icon="check2-circle",
    )
    match run.status:
        case Run.COLUMNS:
            url = reverse("clients:import_columns", args=[run.pk])
            return [Action("Kies de kolommen", url, primary=True), stop]
        case Run.CHECKING:
            return [stop]
        case Run.CHECKED:
            return [take, other, stop]
        case Run.DONE if new or wrong:
            return [take]
    return []


def _row_line(row: ImportRow, run: ImportRun) -> dict[str, Any]:
    """One row as the list shows it: who, what is wrong, and what can be done."""
    if row.client_id:
        audit.note_shown([row.client_id])
    row.run = run
    values, labels = row.values, field_labels(run.kind)
    name = " ".join(values[key] for key in ("first_name", "prefix", "last_name") if values.get(key))
    details = [values.get("number", ""), f"BSN {values['bsn']}" if values.get("bsn") else ""]
    if "start" in values:
        details.append(f"{values.get('kind', '')} vanaf {values['start']}")
    told = [(labels.get(p["field"], ""), p["text"], p["kind"] == "problem") for p in row.problems]
    may = importing.repairable(row)
    return {
        "number": row.number,
        "name": name or values.get("number") or "geen naam",
        "details": " · ".join(part for part in details if part),
        "told": told,
        "client_url": reverse("clients:client", args=[row.client_id]) if row.client_id else "",
        "repair_url": reverse("clients:import_row", args=[row.pk]) if may else "",
        "deed": _row_deed(row) if may else None,
    }


def _row_deed(row: ImportRow) -> Action:
    if row.status == Row.SKIPPED:
        return Action("Toch meenemen", reverse("clients:import_keep_row", args=[row.pk]), method="post")
    return Action("Sla over", reverse("clients:import_skip_row", args=[row.pk]), method="post")


def choose_columns(request: StaffRequest, pk: int) -> HttpResponse:
    """Which column is which; filled in with what was kept or what the headers suggest."""
    run = get_visible(ImportRun, request.user, pk)
    kept = importing.known_mapping(run)
    columns = importing.suggested_columns(run, kept)

    return form_page(
        request,
        ColumnsForm,
        save=lambda form: importing.choose_columns(
            by=request.user,
            run=run,
            version=form.cleaned_data["version"],
            columns=form.columns,
            keep_as=form.cleaned_data["keep_as"],
        ),
        title="Welke kolom is wat?",
        intro=_columns_intro(kept.name if kept and not run.columns else "", columns),
        submit_label="Kijk de rijen na",
        back=run_url(run),
        done="De rijen worden nagekeken.",
        go_to=run_url,
        form_kwargs={
            "kind": run.kind,
            "headers": run.headers,
            "columns": columns,
            "examples": importing.samples(run),
            "version": run.version,
        },
        template="clients/import_columns.html",
        context={
            "eyebrow": run.file_name,
            "crumbs": crumbs((run.file_name, run_url(run)), ("Kolommen", "")),
        },
    )


def _columns_intro(kept: str, columns: dict[str, str]) -> str:
    if kept:
        return f"Deze kolommen kennen we: ingevuld met de indeling '{kept}'. Kijk of het klopt."
    if columns:
        return (
            "Ingevuld met wat de kolomkoppen zeggen. Kijk of het klopt, en laat weg wat je niet nodig hebt."
        )
    return "Kies bij elke kolom wat erin staat. Wat je niet nodig hebt, laat je weg."


@require_POST
def change_columns(request: StaffRequest, pk: int) -> HttpResponse:
    """Back to the columns."""
    run = get_visible(ImportRun, request.user, pk)
    return pages.action(
        request,
        do=lambda: importing.change_columns(by=request.user, run=run),
        back=reverse("clients:import_columns", args=[pk]),
        done="Kies opnieuw welke kolom wat is.",
    )


@require_POST
def take_over(request: StaffRequest, pk: int) -> HttpResponse:
    """Everything that is right, at once."""
    run = get_visible(ImportRun, request.user, pk)
    return pages.action(
        request,
        do=lambda: importing.take_over(by=request.user, run=run),
        back=run_url(run),
        done="Het overnemen is begonnen.",
    )


def cancel(request: StaffRequest, pk: int) -> HttpResponse:
    """Asks whether to stop, and stops."""
    run = get_visible(ImportRun, request.user, pk)
    if request.method == "POST":
        return pages.action(
            request,
            do=lambda: importing.cancel_import(by=request.user, run=run),
            back=reverse("clients:new_import" if AGAIN in request.GET else "clients:imports"),
            done="De import is gestopt. Er is niets overgenomen.",
        )
    context = {
        "title": "Deze import stoppen?",
        "intro": run.file_name,
        "consequences": ["Er wordt niets overgenomen.", "De gelezen rijen worden meteen verwijderd."],
        "submit_label": "Stop de import",
        "cancel_url": run_url(run),
        "crumbs": crumbs((run.file_name, run_url(run)), ("Stoppen", "")),
        "danger": True,
    }
    return TemplateResponse(request, "components/confirm.html", context)


def repair_row(request: StaffRequest, pk: int) -> HttpResponse:
    """One row: what was wrong in the file is put right here, and looked at again."""
    row = get_visible(ImportRow, request.user, pk, related=("run",))
    run, texts = row.run, contents_of(row).texts(row.run.headers, row.run.columns)
    wrong = {p["field"]: p["text"] for p in row.problems if p["kind"] == "problem"}
    if row.client_id:
        audit.note_shown([row.client_id])

    def save(form: Any) -> ImportRow:
        try:
            return importing.repair_row(
                by=request.user, row=row, version=form.cleaned_data["version"], texts=form.texts
            )
        except importing.RowConflict as conflict:
            raise EditConflict(_as_typed(conflict.current), {}) from conflict

    return form_page(
        request,
        RowForm,
        save=save,
        title=f"Rij {row.number} herstellen",
        intro="Verander wat niet klopt. De rij wordt daarna opnieuw nagekeken.",
        submit_label="Kijk opnieuw na",
        back=f"{run_url(run)}?toon={row.status}",
        done=lambda saved: REPAIRED if saved.status != Row.PROBLEM else STILL_WRONG,
        go_to=lambda saved: run_url(run) if saved.status != Row.PROBLEM else request.path,
        form_kwargs={
            "kind": run.kind,
            "texts": texts,
            "problems": wrong,
            "hidden": _hidden(texts, wrong),
            "version": row.version,
        },
        template="clients/import_row.html",
        context={
            "eyebrow": run.file_name,
            "crumbs": crumbs((run.file_name, run_url(run)), (f"Rij {row.number}", "")),
            "told": [p["text"] for p in row.problems if p["kind"] == "problem"],
        },
    )


REPAIRED = "De rij klopt nu."
STILL_WRONG = "Bewaard, maar er klopt nog iets niet."


def _hidden(texts: dict[str, str], wrong: dict[str, str]) -> dict[str, str]:
    """A BSN that is right isn't shown again; one that is wrong must be seen to be repaired."""
    shown = shown_texts(texts)
    return {"bsn": shown["bsn"]} if shown.get("bsn") and "bsn" not in wrong else {}


def _as_typed(row: ImportRow) -> Any:
    """The row as it is now, as the page with both texts wants it."""
    texts = contents_of(row).texts(row.run.headers, row.run.columns)
    texts.pop("bsn", None)
    return SimpleNamespace(
        **texts, version=row.version, changed_by=row.run.changed_by, changed_at=row.run.changed_at
    )


@require_POST
def skip_row(request: StaffRequest, pk: int) -> HttpResponse:
    """Leaves a row out."""
    row = get_visible(ImportRow, request.user, pk, related=("run",))
    return pages.action(
        request,
        do=lambda: importing.skip_row(by=request.user, row=row),
        back=f"{run_url(row.run)}?toon={row.status}",
        done=f"Rij {row.number} wordt overgeslagen.",
    )


@require_POST
def keep_row(request: StaffRequest, pk: int) -> HttpResponse:
    """Takes a row in again."""
    row = get_visible(ImportRow, request.user, pk, related=("run",))
    return pages.action(
        request,
        do=lambda: importing.keep_row(by=request.user, row=row),
        back=run_url(row.run),
        done=f"Rij {row.number} doet weer mee.",
    )
