"""Builds postlint/dutch/words.index from pyspellchecker's Dutch words and the lists beside it.

hatchling runs it for every wheel and editable install; `python hatch_build.py` does it in a source tree.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ModuleNotFoundError:  # run by hand, where hatchling need not be
    BuildHookInterface = object  # type: ignore[assignment, misc]

INDEX = "postlint/dutch/words.index"
# pyspellchecker's count for a word that its corpus does not have; all with an accent are among them, because
# the subtitles were counted without accents, so those keep it, and so do the words of our own lists.
FLOOR = 50
ENGLISH_WORDS = 30_000
# What words.py looks for under a mark, and its list.
MARKED = {">": "short_parts.txt", "<": "prefixes.txt", "~": "suffixes.txt", "!": "no_parts.txt"}
# What names.py looks for, and its list.
MARKED |= {"^": "surnames.txt", "+": "first_names.txt", "$": "word_names.txt"}
MARKED |= {"&": "places.txt", "%": "organisations.txt", ";": "eponyms.txt"}
MARKS = frozenset([*MARKED, "=", "@", "*", "?", "|", "_"])
# Words that were never counted get a sound too when they are short enough to be written by themselves.
LONGEST_RARE_SOUND = 12


class CustomBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Puts the index into the wheel, though git ignores it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        del version
        if self.target_name == "wheel":
            build(Path(self.root))
            build_data["artifacts"].append(f"/{INDEX}")


def build(root: Path) -> Path:
    """Write the index of a source tree; the same tree and pyspellchecker give the same bytes."""
    folder = root / "postlint" / "dutch"
    index, sounds, edges = (_module(folder / f"{name}.py") for name in ("index", "sounds", "edges"))
    entries = _entries(folder, sounds.Sounds())
    listed = [word for word in entries if word[0] not in MARKS and " " not in word]
    fragments = {edge for word in listed for edge in edges.edges(word)}
    entries.update({f"#{around}": letters for around, letters in edges.surroundings(listed).items()})
    target = root / INDEX
    _replace(target, index.pack(entries, fragments))
    return target


def _replace(target: Path, data: bytes) -> None:
    """Put a new file in place of the old one: a run that has that one mapped would die of its being cut short."""
    beside = target.with_suffix(".new")
    beside.write_bytes(data)
    beside.replace(target)


def read_list(path: Path) -> list[str]:
    """The entries of a list: the first column."""
    return [row.split("\t")[0] for row in read_rows(path)]


def read_rows(path: Path) -> list[str]:
    """The lines of a list, without comments."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def _entries(folder: Path, sounds: Any) -> dict[str, str]:
    counts = _dutch(folder)
    entries = {word: str(count) if count else "" for word, count in counts.items()}
    for mark, name in MARKED.items():
        entries.update({mark + entry.lower(): "" for entry in read_list(folder / name)})
    slips = dict(row.split("\t") if "\t" in row else (row, "") for row in read_rows(folder / "slips.txt"))
    entries.update({f"?{slip}": right for slip, right in slips.items()})
    entries.update({f"={word}": "" for word in _english(counts) if word not in slips})
    entries.update({f"|{word.lower()}": word for word in read_list(folder / "capitals.txt")})
    coarse = _module(folder / "respect" / "__init__.py").listed()
    entries.update({f"_{word}": "" for word, (_, marks) in coarse.items() if word.isalpha() and not marks})
    for path in sorted(folder.glob("function_words.*.txt")):
        language = path.name.split(".")[1]
        for word in read_list(path):
            entries[f"@{word}"] = f"{entries.get(f'@{word}', '')} {language}".strip()
    by_sound: dict[str, list[str]] = {}
    for word, count in counts.items():
        if (count or len(word) <= LONGEST_RARE_SOUND or not word.isascii()) and " " not in word:
            by_sound.setdefault(sounds.key(word), []).append(word)
    for key, alike in by_sound.items():
        entries[f"*{key}"] = " ".join(sorted(alike, key=lambda word: (-counts[word], word)))
    return entries


def _dutch(folder: Path) -> dict[str, int]:
    counts: dict[str, int] = {}
    for word, count in _resource("nl").items():
        counts[word] = 0 if count == FLOOR and word.isascii() else count
    for phrase in [word for word in counts if " " in word]:
        for part in phrase.split():
            counts.setdefault(part, 0)
    for name in ("modern.txt", "abbreviations.txt", "jargon.txt", "capitals.txt"):
        for entry in read_list(folder / name):
            for word in entry.lower().split():
                counts[word] = max(counts.get(word, 0), FLOOR)  # what an own list has is in use
    for word in read_list(folder / "opentaal.txt"):
        counts.setdefault(word, 0)
    for word in read_list(folder / "slips.txt"):
        counts.pop(word, None)
    return counts


def _english(dutch: dict[str, int]) -> Iterator[str]:
    counts = _resource("en")
    usual = sorted(counts, key=lambda word: (-counts[word], word))[:ENGLISH_WORDS]
    return (word for word in usual if word not in dutch and word.isalpha() and len(word) > 1)


def _resource(language: str) -> dict[str, int]:
    """pyspellchecker's words of a language; its data are read, its code never runs."""
    found = importlib.util.find_spec("spellchecker")
    if found is None or not found.submodule_search_locations:
        sys.exit("pyspellchecker is needed to build the word list: pip install pyspellchecker==0.9.1")
    packed = Path(found.submodule_search_locations[0], "resources", f"{language}.json.gz")
    words: dict[str, int] = json.loads(gzip.decompress(packed.read_bytes()))
    return words


def _module(path: Path) -> ModuleType:
    """A module of the package by its file: building must not need what the package imports."""
    spec = importlib.util.spec_from_file_location(f"_build_{path.stem}", path)
    if spec is None or spec.loader is None:
        raise ImportError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    written = build(Path(__file__).resolve().parent)
    print(f"{written}: {written.stat().st_size:,} bytes")  # noqa: T201
