"""XML read as it comes by: nothing is kept, and a document that declares things of its own is refused."""

from collections.abc import Iterable
from typing import Any
from xml.parsers import expat

from core.importing.archive import DAMAGED
from core.importing.refusal import FileRefused


class Enough(Exception):
    """What was asked for has been read: the rest needn't be."""


class Elements:
    """Calls ``start``, ``text`` and ``end`` with names without their namespace."""

    def start(self, name: str, attributes: dict[str, str]) -> None: ...

    def text(self, text: str) -> None: ...

    def end(self, name: str) -> None: ...

    def read(self, pieces: Iterable[bytes]) -> None:
        """Reads to the end, or until Enough. Raises FileRefused."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = _no_declarations
        parser.StartElementHandler = self._start
        parser.CharacterDataHandler = self.text
        parser.EndElementHandler = self._end
        try:
            for piece in pieces:
                parser.Parse(piece, False)
            parser.Parse(b"", True)
        except Enough:
            return
        except (expat.ExpatError, ValueError, IndexError, OverflowError, ArithmeticError) as error:
            raise FileRefused(DAMAGED) from error

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.start(local(name), {local(key): value for key, value in attributes.items()})

    def _end(self, name: str) -> None:
        self.end(local(name))


def local(name: str) -> str:
    return name.rpartition(" ")[2]


def _no_declarations(*declared: Any) -> None:
    """Entities (bombs, files of others) stand in a declaration; spreadsheets have none."""
    raise FileRefused("het bestand bevat verwijzingen die niet in een rekenblad horen. Bewaar het opnieuw.")
