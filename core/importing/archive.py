"""The files inside a spreadsheet: read piece by piece, never written anywhere, never more than allowed."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from core.importing.limits import MEGABYTE, Limits
from core.importing.refusal import FileRefused

PIECE = 64 * 1024
PACKED_IN = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
DAMAGED = "het bestand is beschadigd. Open het in een rekenblad, bewaar het opnieuw en probeer het nog eens."
LOCKED = "het bestand is met een wachtwoord beveiligd. Haal het wachtwoord eraf en probeer het nog eens."


class Archive:
    """A zip file of which the sizes are judged before anything is unpacked, and again while unpacking."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self.limits = limits
        self.left = limits.unpacked * MEGABYTE
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise FileRefused(DAMAGED) from error
        self._check()

    def _check(self) -> None:
        parts = self._zip.infolist()
        if len(parts) > self.limits.parts:
            raise FileRefused("het bestand heeft te veel onderdelen om een rekenblad te zijn.")
        if sum(part.file_size for part in parts) > self.left:
            raise self._too_large()
        for part in parts:
            if part.filename.startswith(("/", "\\")) or ".." in part.filename.replace("\\", "/").split("/"):
                raise FileRefused("het bestand heeft onderdelen die buiten het bestand willen komen.")
            if part.flag_bits & 1:
                raise FileRefused(LOCKED)
            if part.compress_type not in PACKED_IN:
                raise FileRefused(DAMAGED)
        if len({part.filename for part in parts}) != len(parts):
            raise FileRefused(DAMAGED)

    def _too_large(self) -> FileRefused:
        return FileRefused(
            f"uitgepakt is dit bestand groter dan {self.limits.unpacked} MB. Bewaar alleen het tabblad met "
            "de gegevens, het liefst als CSV."
        )

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def names(self) -> list[str]:
        return self._zip.namelist()

    def pieces(self, name: str) -> Iterator[bytes]:
        """What one part holds, unpacked. Raises FileRefused when it is damaged or more than it said."""
        try:
            with self._zip.open(name) as part:
                while piece := part.read(PIECE):
                    self.left -= len(piece)
                    if self.left < 0:
                        raise self._too_large()
                    yield piece
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError) as error:
            raise FileRefused(DAMAGED) from error

    def whole(self, name: str) -> bytes:
        """A small part at once; '' when it isn't there."""
        return b"".join(self.pieces(name)) if name in self else b""
