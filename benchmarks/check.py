"""What `postlint check` costs, as ratios in one run: cold start against a bare Python, and drafts a second.

    python benchmarks/check.py [--runs N] [--drafts N]

Absolute times depend on the machine; the ratios are what to compare. Each pair of commands is run in turn, so that
a machine that slows down slows both.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

SENTENCES = (
    "Vanaf vandaag kun je in onze polikliniek zelf je afspraak maken.",
    "Onderzoekers van Amsterdam UMC ontdekten een nieuw eiwit in de hersenen.",
    "Kinderen spelen vanaf vandaag op het dak van ons ziekenhuis.",
    "Slecht slapen maakt het geheugen van ouderen slechter.",
    "Ons team begeleidt je tijdens de opname en daarna.",
    "Lees in het magazine hoe verpleegkundigen hun werk beleven.",
    "Morgen is de polikliniek gesloten vanwege de verhuizing.",
    "Wat doe je bij pijn op de borst? Bel meteen 112.",
)
TAGS = ("#zorg", "#onderzoek", "#polikliniek", "#slaap", "#ziekenhuis")
CLEAN = """\
---
platform: linkedin
author: sanne
reviewed_by: joost
---
De polikliniek is vanaf vandaag ook op zaterdag open.
"""
SLIPS = """\
---
platform: facebook
author: sanne
---
Goedemorgen! Bij AUMC kunt u nu zelf uw afspraak maken  op een professionneel moment.
"""


def program() -> list[str]:
    """The installed command, or the package of this Python where there is none."""
    script = Path(sysconfig.get_path("scripts")) / "postlint"
    return [str(script)] if script.exists() else [sys.executable, "-m", "postlint"]


def seconds(command: list[str], folder: str) -> float:
    """How long a command takes, from start to end."""
    started = time.perf_counter()
    subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - started


def paired(command: list[str], other: list[str], folder: str, runs: int) -> tuple[float, float, float]:
    """Medians of both commands run in turn, and of their ratio."""
    pairs = [(seconds(command, folder), seconds(other, folder)) for _ in range(runs + 1)][1:]
    ours, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    return ours, theirs, statistics.median(one / two for one, two in pairs)


# What stands above the text: what most houses write, and all that a house may write.
FIELDS = {
    "three fields": "author: sanne\nreviewed_by: joost\n",
    "eight fields and a picture": (
        "author: sanne\nreviewed_by: joost\ntopic: patienten\nlocation: VUmc\n"
        "image: https://vumc.nl/dak.jpg\ncrisis: ja\n"
    ),
}


def write_drafts(folder: Path, count: int, fields: str) -> None:
    """Drafts with front matter, about 180 characters each, as a house writes them: one in ten with a slip."""
    chance = random.Random(20261120)
    for number in range(count):
        platform = chance.choice(["twitter", "facebook", "instagram", "linkedin"])
        tag = "#VUmc #ziekenhuis" if platform == "instagram" else chance.choice(TAGS)
        text = " ".join(chance.sample(SENTENCES, 2)) + f" {tag}"
        if number % 10 == 0:
            text = text.replace("vandaag", "vandaag, bij AUMC,", 1)
        draft = f"---\nplatform: {platform}\n{fields}---\n{text}\n"
        (folder / f"{number:05}.md").write_text(draft, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--drafts", type=int, default=1000)
    arguments = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    bare = [sys.executable, "-c", "pass"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["POSTLINT_CACHE_DIR"] = str(folder / "cache")
        (folder / "clean.md").write_text(CLEAN, encoding="utf-8")
        (folder / "slips.md").write_text(SLIPS, encoding="utf-8")
        print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, medians of {arguments.runs} runs in turn")
        for title, arguments_of in (
            ("one clean draft, warm cache", ["check", "clean.md"]),
            ("one draft with findings, rich report in colour", ["check", "slips.md", "--color", "always"]),
            ("one clean draft, no cache", ["check", "clean.md", "--no-cache"]),
        ):
            ours, base, ratio = paired([*program(), *arguments_of], bare, name, arguments.runs)
            print(f"{title:<50} {ours * 1000:7.1f} ms   python -c pass {base * 1000:5.1f} ms   ratio {ratio:5.2f}")
        for title, fields in FIELDS.items():
            many = folder / title.partition(" ")[0]
            many.mkdir()
            write_drafts(many, arguments.drafts, fields)
            for jobs in ("1", "2"):
                command = [*program(), "check", many.name, "-f", "concise", "-j", jobs]
                took = min(seconds(command, name) for _ in range(4))
                rate = f"{took:.2f} s, {arguments.drafts / took:,.0f} drafts/s"
                print(f"{arguments.drafts} drafts of {title}, {jobs} process(es): {rate}")


if __name__ == "__main__":
    main()
