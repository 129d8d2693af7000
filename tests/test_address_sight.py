"""From u to je on sets that were written before they were run; what is not safe there may stay unsafe, never wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from postlint.dutch.address.polite import find_polite
from postlint.dutch.address.rewriting import Rewritten, rewrite
from postlint.text.reading import Reading

MENDED = Path(__file__).parent / "address" / "mended.txt"
OPEN, SIGHT = (sorted((Path(__file__).parent / "address").glob(f"{kind}_*.txt")) for kind in ("open", "sight"))
SHARES = {**dict.fromkeys(OPEN, 0.85), **dict.fromkeys(SIGHT, 0.9)}  # in open sets a fifth is hard, and commands count
MARKED = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")


def sentences(path: Path) -> Iterator[tuple[str, set[str]]]:
    """Each text with all that it may become: {heeft u|heb je}, {u|je/jou}."""
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("# "):
            parts = MARKED.split(line)
            choices = [part.split("/") if at % 3 == 2 else [part] for at, part in enumerate(parts) if at % 3 != 1]
            yield "".join(part for at, part in enumerate(parts) if at % 3 != 2), set(map("".join, product(*choices)))


def rewritten(text: str) -> list[Rewritten]:
    reading = Reading(text)
    return rewrite(reading, find_polite(reading))


def is_safe(word: Rewritten) -> bool:
    return word.change is not None and word.change.safe


def applied(text: str, found: list[Rewritten]) -> str:
    edits = {edit for word in found if word.change for edit in word.change.replacements}
    for edit in sorted(edits, key=lambda edit: -edit.start):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize("path", SHARES, ids=lambda path: path.stem)
class TestASetWrittenBeforeItWasRun:
    def test_has_polite_words_in_every_text(self, path: Path) -> None:
        assert [text for text, _ in sentences(path) if not rewritten(text)] == []

    def test_has_no_wrong_safe_fix(self, path: Path) -> None:
        results = [(text, right, rewritten(text)) for text, right in sentences(path)]
        safe = [(applied(text, found), right) for text, right, found in results if all(map(is_safe, found))]
        assert [text for text, right in safe if text not in right] == []

    def test_has_a_safe_fix_for_most_of_its_polite_words(self, path: Path) -> None:
        found = [word for text, _ in sentences(path) for word in rewritten(text)]
        assert sum(map(is_safe, found)) >= SHARES[path] * len(found)


@pytest.mark.parametrize(("text", "right"), [pytest.param(*pair, id=pair[0]) for pair in sentences(MENDED)])
def test_the_likeliest_reading_is_right_of(text: str, right: set[str]) -> None:
    assert applied(text, rewritten(text)) in right
