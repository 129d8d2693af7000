"""Why a draft cannot be read, said in both languages; knows no format and opens nothing."""

from __future__ import annotations

from typing import Final

from postlint.model import Failure, Language, Source

# key: (nl, en); {placeholders} are details
MESSAGES: Final[dict[str, tuple[str, str]]] = {
    "missing": ("Dit bestand bestaat niet.", "This file does not exist."),
    "dangling": (
        "Deze koppeling wijst naar een bestand dat niet bestaat: {target}.",
        "This link points to a file that does not exist: {target}.",
    ),
    "folder": ("Dit is een map, geen bestand.", "This is a folder, not a file."),
    "special": (
        "Dit is geen gewoon bestand maar een pipe, socket of apparaat: postlint opent het niet.",
        "This is not a regular file but a pipe, socket or device: postlint does not open it.",
    ),
    "forbidden": ("Je hebt geen toestemming om dit te lezen.", "You have no permission to read this."),
    "failed": ("Het lezen is mislukt: {reason}.", "Reading failed: {reason}."),
    "too-large": (
        "Dit is {grootte} MB; postlint leest bestanden tot en met {limit} MB.",
        "This is {size} MB; postlint reads files up to {limit} MB.",
    ),
    "not-utf8": (
        "Dit is geen UTF-8 (bij byte {byte}): sla het bestand op als UTF-8.",
        "This is not UTF-8 (at byte {byte}): save the file as UTF-8.",
    ),
    "utf16": (
        "Dit is UTF-16: sla het bestand op als UTF-8.",
        "This is UTF-16: save the file as UTF-8.",
    ),
    "nul": (
        "Er staat een NUL-teken in (bij byte {byte}): dit is geen tekst.",
        "There is a NUL character in it (at byte {byte}): this is not text.",
    ),
    "no-encoding": (
        "Dit is geen UTF-8, UTF-16 of Windows-1252 (bij byte {byte}): sla het bestand op als CSV UTF-8.",
        "This is not UTF-8, UTF-16 or Windows-1252 (at byte {byte}): save the file as CSV UTF-8.",
    ),
    "not-encodable": (
        "Dit past niet in de codering van het bestand ({encoding}).",
        "This does not fit the encoding of the file ({encoding}).",
    ),
    "too-many-posts": (
        "Er staan meer dan {grens} berichten in: deel het bestand op.",
        "There are more than {limit} posts in it: split the file.",
    ),
    "too-many-rows": (
        "Er staan meer dan {grens} rijen in, en zoveel heeft geen spreadsheet: deel het bestand op.",
        "There are more than {limit} rows in it, which no spreadsheet has: split the file.",
    ),
    "too-wide": (
        "Deze rij heeft meer dan {grens} cellen, en zoveel heeft geen spreadsheet.",
        "This row has more than {limit} cells, which no spreadsheet has.",
    ),
    "quote-open": (
        "Het aanhalingsteken dat hier begint, eindigt nergens: sluit het af, of verdubbel het.",
        "The quote that opens here is never closed: close it, or double it.",
    ),
    "json": ("Dit is geen JSON: {problem}.", "This is not JSON: {problem_en}."),
    "not-a-workbook": (
        "Dit is geen werkmap van Excel, of het bestand is beschadigd ({reason}).",
        "This is not an Excel workbook, or the file is damaged ({reason}).",
    ),
    "protected-workbook": (
        "Deze werkmap heeft een wachtwoord, of is van voor Excel 2007: sla hem op als .xlsx zonder wachtwoord.",
        "This workbook has a password, or is older than Excel 2007: save it as .xlsx without a password.",
    ),
    "other-workbook": (
        "Dit is een {suffix}-bestand: sla het op als .xlsx of .csv.",
        "This is a {suffix} file: save it as .xlsx or .csv.",
    ),
    "front-matter-open": (
        "De velden bovenaan beginnen met --- maar eindigen niet: sluit ze af met een regel ---.",
        "The fields at the top start with --- but never end: close them with a line ---.",
    ),
    "no-fields": (
        "Hier horen velden te staan, elk als “naam: waarde”.",
        "Fields were expected here, each as “name: value”.",
    ),
}


class Unreadable(Exception):  # noqa: N818 - it is what the file is
    """A file that cannot be read as a draft: what is wrong in both languages, and the 1-based place.

    ``file`` is the path as shown, where whoever raises it knows it.
    """

    def __init__(
        self, nl: str, en: str, *, line: int | None = None, column: int | None = None, file: str | None = None
    ) -> None:
        super().__init__(en)
        self.nl = nl
        self.en = en
        self.line = line
        self.column = column
        self.file = file

    def message(self, language: Language) -> str:
        """What is wrong, in a language."""
        return self.nl if language == "nl" else self.en

    def failure(self, file: str, language: Language) -> Failure:
        """What a report says of it."""
        return Failure(self.file or file, self.message(language), self.line, self.column)


class CannotKeep(Exception):  # noqa: N818
    """A file that cannot be changed in one place and kept in all others."""


class NotADraft(Exception):  # noqa: N818
    """A file that holds something else; not wrong, just not for postlint.

    ``instead`` is the option with which it would be a draft, where one is likely.
    """

    def __init__(self, path: str, instead: str = "") -> None:
        super().__init__(path)
        self.instead = instead


def unreadable(key: str, line: int | None = None, column: int | None = None, **details: object) -> Unreadable:
    """The error under a key of MESSAGES."""
    nl, en = MESSAGES[key]
    return Unreadable(nl.format_map(details), en.format_map(details), line=line, column=column)


def unreadable_at(key: str, source: Source, offset: int) -> Unreadable:
    """The error under a key of MESSAGES, at an offset of a source."""
    line, column = source.line_column(offset)
    return unreadable(key, line, column)


def beyond(key: str, limit: int, line: int | None = None, column: int | None = None) -> Unreadable:
    """The error of more than anybody has, under a key of MESSAGES."""
    shown = f"{limit:,}"
    return unreadable(key, line, column, limit=shown, grens=shown.replace(",", "."))
