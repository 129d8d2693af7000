"""Draw docs/report.svg: the report of example drafts as a terminal shows it; it asks nothing of a network."""

from __future__ import annotations

import argparse
import io
import os
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, SVG_EXPORT_THEME, TerminalTheme
from rich.text import Text

DARK, LIGHT = SVG_EXPORT_THEME, DEFAULT_TERMINAL_THEME
FONTS = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace"


def drawn(report: str, title: str, width: int, theme: TerminalTheme = DARK) -> str:
    """A coloured report as an SVG that holds no address but its own namespace."""
    console = Console(record=True, width=width, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text.from_ansi(report), soft_wrap=True)
    svg = console.export_svg(title=title, theme=theme, font_aspect_ratio=0.602)
    svg = re.sub(r"\s*@font-face \{.*?\}", "", svg, flags=re.DOTALL)
    svg = re.sub(r"\s*<!--.*?-->", "", svg, flags=re.DOTALL)
    # Not every viewer keeps no-break spaces at the ends of a text; all of them know this attribute.
    svg = svg.replace("&#160;", " ").replace("<text ", '<text xml:space="preserve" ')
    svg = svg.replace("Fira Code, monospace", FONTS).replace("font-variant-east-asian: full-width;", "")
    return "".join(f"{line.rstrip()}\n" for line in svg.splitlines())


def checked(arguments: list[str], width: int) -> str:
    """What ``postlint check`` prints in a terminal of this width."""
    command = [sys.executable, "-m", "postlint", "check", "--color", "always", *arguments]
    environment = os.environ | {"COLUMNS": str(width), "PYTHONUTF8": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)
    if not done.stdout:
        raise SystemExit(done.stderr or "nothing to draw: postlint printed no report")
    return done.stdout


def main() -> None:
    """Draw what ``postlint check`` says; it gets all arguments that are not ours."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--width", type=int, default=84)
    parser.add_argument("-o", "--output", type=Path, default=Path("docs/report.svg"))
    given, arguments = parser.parse_known_args()
    title = " ".join(["postlint check", *arguments])
    svg = drawn(checked(arguments, given.width), title, given.width)
    given.output.write_text(svg, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
