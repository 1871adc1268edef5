"""Draws the picture of ARCHITECTURE.md from the import contract in pyproject.toml.

``python -m config.architecture`` writes docs/architecture.svg; a test fails when it is stale.
"""

import tomllib
from html import escape

from config.mode import ROOT

PICTURE = ROOT / "docs" / "architecture.svg"
CONTRACT = "Imports run one way"
WIDTH, BOX, GAP = 720, 64, 26


def layers() -> list[list[str]]:
    """The layers of the contract, highest first; apps beside each other don't know each other."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    contract = next(c for c in contracts if c["name"] == CONTRACT)
    return [[app.strip() for app in layer.split("|")] for layer in contract["layers"]]


def purpose(app: str) -> str:
    """What the app is for: the first line of the docstring of its models or, without models, its views."""
    for name in ("models/__init__.py", "models.py", "views.py", "views/__init__.py"):
        path = ROOT / app / name
        if path.exists():
            lines = [line.strip() for line in path.read_text().splitlines() if line.strip()]
            return lines[0].strip('"').rstrip(".") if lines else ""
    return ""


def box(x: float, y: float, width: float, app: str) -> str:
    words = escape(purpose(app))
    half = x + width / 2
    return (
        f'<rect x="{x:.0f}" y="{y:.0f}" width="{width:.0f}" height="{BOX}" rx="8" '
        'fill="#eef5f4" stroke="#1f6f6b" stroke-width="1.5"/>'
        f'<text x="{half:.0f}" y="{y + 27:.0f}" text-anchor="middle" font-weight="700" '
        f'font-size="17" fill="#14302e">{app}</text>'
        f'<text x="{half:.0f}" y="{y + 48:.0f}" text-anchor="middle" font-size="11" '
        f'fill="#3d5452">{words[: int(width / 5.6)]}</text>'
    )


def picture() -> str:
    """The picture as SVG: an arrow points from who imports to what is imported."""
    rows = layers()
    height = len(rows) * (BOX + GAP) - GAP + 16
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" '
        'font-family="sans-serif" role="img" aria-label="Imports run one way, from top to bottom">',
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" '
        'orient="auto"><path d="M0 0 8 4 0 8z" fill="#1f6f6b"/></marker></defs>',
    ]
    for number, apps in enumerate(rows):
        y = 8 + number * (BOX + GAP)
        width = (WIDTH - 16 - GAP * (len(apps) - 1)) / len(apps)
        parts += [box(8 + i * (width + GAP), y, width, app) for i, app in enumerate(apps)]
        if number + 1 < len(rows):
            parts.append(
                f'<path d="M{WIDTH / 2:.0f} {y + BOX}v{GAP - 2}" stroke="#1f6f6b" stroke-width="2" '
                'marker-end="url(#tip)"/>'
            )
    return "\n".join([*parts, "</svg>", ""])


def main() -> None:
    PICTURE.write_text(picture())
    print(f"{PICTURE.relative_to(ROOT)} written")


if __name__ == "__main__":
    main()
