"""The page with what was measured: the pages in front, and a section for each other measure.

Each bench writes its own part and leaves those of others as they are.
"""

import re

from config.mode import ROOT

MEASURED = ROOT / "docs" / "measured.md"
SECTION = re.compile(r"(?m)^(?=## )")


def _parts() -> tuple[str, dict[str, str]]:
    """What stands in front, and title → section."""
    front, *sections = SECTION.split(MEASURED.read_text() if MEASURED.exists() else "")
    return front, {section.splitlines()[0][3:]: section for section in sections}


def write_front(text: str) -> None:
    """The part before the first section."""
    _write(text, _parts()[1])


def write_section(title: str, text: str) -> None:
    """One section, new or in place of what it was."""
    front, sections = _parts()
    _write(front, sections | {title: f"## {title}\n\n{text}\n"})


def _write(front: str, sections: dict[str, str]) -> None:
    parts = [front, *(section for _, section in sorted(sections.items()))]
    MEASURED.write_text("\n\n".join(part.strip() for part in parts) + "\n")
