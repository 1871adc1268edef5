"""Forms of an import: the file, its columns, and the repair of one row."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from clients.domain.importing import FIELDS, field_labels
from clients.models import ImportKind
from core.forms import BaseForm
from core.importing.limits import LIMITS, MEGABYTE
from core.models import Team

LEAVE_OUT = "niet overnemen"


class StartImportForm(BaseForm):
    """Which file, what is in it, and for which team."""

    file = forms.FileField(
        label="Bestand",
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.ods,.txt"}),
        error_messages={"empty": "Het bestand is leeg."},
    )
    kind = forms.ChoiceField(
        label="Wat staat erin",
        choices=[
            (ImportKind.CLIENTS.value, "Inwoners (met hun oude kleur, als die er is)"),
            (ImportKind.BENEFITS.value, "Uitkeringsperiodes van inwoners die al in Opstap staan"),
        ],
        initial=ImportKind.CLIENTS.value,
        widget=forms.RadioSelect,
    )
    team = forms.ModelChoiceField(
        Team.objects.none(),
        label="Team",
        empty_label="kies een team",
        help_text="Voor rijen zonder team en zonder werkcoach; andere rijen houden hun eigen team. "
        "Iedereen in dat team kan de dossiers openen. Later kun je geen ander team kiezen.",
        error_messages={"required": "Kies een team voor rijen waar geen team of werkcoach bij staat."},
    )

    def __init__(self, *args: Any, too_large: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # What is too large is read past, never kept: then there is no file.
        missing = TOO_LARGE if too_large else "Kies een bestand."
        self.fields["file"].error_messages["required"] = missing
        kinds = [Team.Kind.WORK, Team.Kind.PARTICIPATION]
        self.fields["team"].queryset = Team.objects.filter(
            municipality_id=self.user.municipality_id, kind__in=kinds
        )

    def clean_file(self) -> UploadedFile:
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > LIMITS.megabytes * MEGABYTE:
            raise forms.ValidationError(TOO_LARGE)
        return file


TOO_LARGE = f"Het bestand is groter dan {LIMITS.megabytes} MB. Maak er kleinere bestanden van."


class ColumnsForm(BaseForm):
    """Which column is which: one choice for each header."""

    keep_as = forms.CharField(
        label="Bewaar deze indeling als",
        max_length=80,
        required=False,
        help_text="Een volgend bestand met dezelfde kolomkoppen is dan al ingedeeld.",
    )

    def __init__(
        self,
        *args: Any,
        kind: str,
        headers: Sequence[str],
        columns: Mapping[str, str],
        examples: Sequence[Sequence[str]],
        version: int,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.headers = list(headers)
        self.examples = examples
        self.fields["version"] = forms.IntegerField(widget=forms.HiddenInput, initial=version, min_value=1)
        choices = [("", LEAVE_OUT), *field_labels(kind).items()]
        for number, header in enumerate(self.headers):
            self.fields[f"column_{number}"] = forms.ChoiceField(
                label=header, choices=choices, required=False, initial=columns.get(header, "")
            )
            self.fields[f"column_{number}"].widget.attrs["class"] = "form-select"

    @property
    def rows(self) -> list[tuple[Any, Sequence[str]]]:
        """Each question with what stands in that column."""
        return [(self[f"column_{n}"], cells) for n, cells in enumerate(self.examples)]

    @property
    def columns(self) -> dict[str, str]:
        """Header → field, without what is left out."""
        chosen = {header: self.cleaned_data[f"column_{n}"] for n, header in enumerate(self.headers)}
        return {header: field for header, field in chosen.items() if field}


class RowForm(BaseForm):
    """The texts of one row. A BSN that is right is not shown: typing one replaces it."""

    def __init__(
        self,
        *args: Any,
        kind: str,
        texts: Mapping[str, str],
        problems: Mapping[str, str],
        hidden: Mapping[str, str],
        version: int,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.hidden = hidden
        self.fields["version"] = forms.IntegerField(widget=forms.HiddenInput, initial=version, min_value=1)
        for field in FIELDS[kind]:
            self.fields[field.key] = forms.CharField(
                label=field.label,
                required=False,
                max_length=LIMITS.characters,
                initial="" if field.key in hidden else texts.get(field.key, ""),
                help_text=self._help(field.key, problems),
                widget=forms.TextInput(attrs={"autocomplete": "off"}),
            )

    def _help(self, key: str, problems: Mapping[str, str]) -> str:
        if key in self.hidden:
            return f"Nu: {self.hidden[key]}. Laat leeg om dit nummer te houden."
        return problems.get(key, "")

    @property
    def texts(self) -> dict[str, str]:
        """What was typed; a hidden text that was left empty stays as it was."""
        return {
            key: text
            for key, text in self.cleaned_data.items()
            if key not in ("version", "form_key") and (text or key not in self.hidden)
        }
