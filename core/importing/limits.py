"""How large a file may be, stated once: for the reader, the page and the refusals."""

import json
from dataclasses import asdict, dataclass
from typing import Final, Self

MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """``megabytes`` of the file as it comes; ``unpacked`` megabytes of what a spreadsheet holds inside;
    ``characters`` of one cell; ``text`` megacharacters of all cells; ``seconds`` of reading; ``memory`` in
    megabytes of the process that reads; ``parts`` files inside a spreadsheet.
    """

    megabytes: int = 20
    unpacked: int = 200
    rows: int = 25_000
    columns: int = 200
    characters: int = 5_000
    text: int = 30
    seconds: int = 8
    memory: int = 300
    parts: int = 2_000

    @property
    def words(self) -> tuple[str, ...]:
        """What the page says beforehand."""
        return (
            f"hoogstens {self.megabytes} MB, en uitgepakt hoogstens {self.unpacked} MB",
            f"hoogstens {dotted(self.rows)} rijen en {self.columns} kolommen",
            f"hoogstens {dotted(self.characters)} tekens in een cel",
            f"te lezen binnen {self.seconds} seconden, met hoogstens {self.memory} MB geheugen",
        )

    def as_text(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_text(cls, text: str) -> Self:
        return cls(**json.loads(text))


def dotted(number: int) -> str:
    """25000 as 25.000."""
    return f"{number:,}".replace(",", ".")


LIMITS: Final = Limits()
