"""What `check --checklist` shows: the questions of the guidelines that only a person can answer, post by post."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from postlint.coverage import Asked, Document, Register, asked_of, asked_of_post, documents_of, register
from postlint.model import Account, Language, Place, Post, Ruleset
from postlint.reporters import encodable
from postlint.reporters.view.symbols import file_and_cell, harmless, shown
from postlint.reporters.view.words import platform_name

_WORDS: Final[Mapping[str, Mapping[Language, str]]] = {
    "title": {"nl": "Wat je zelf nog moet beoordelen", "en": "What you must still judge yourself"},
    "account": {"nl": "account", "en": "account"},
    "house": {"nl": "Het huis als geheel, niet per bericht", "en": "The house as a whole, not post by post"},
    "none": {
        "nl": "De regels die hier gelden horen bij geen van de richtlijnen: er zijn geen vragen.",
        "en": "The rules in force belong to none of the guidelines: there are no questions.",
    },
}
_KINDS: Final[Mapping[str, Mapping[Language, str]]] = {
    "reply": {"nl": "antwoord", "en": "reply"},
    "message": {"nl": "privébericht", "en": "private message"},
    "correction": {"nl": "rectificatie", "en": "correction"},
    "department": {"nl": "afdeling", "en": "department"},
    "personal": {"nl": "persoonlijk", "en": "personal"},
}
Subject = tuple[Post | Account, Ruleset]


def checklist(subjects: Iterable[Subject], language: Language, encoding: str) -> str:
    """The questions about posts and accounts, each with the rules that hold for it, and those about their houses."""
    book = register()
    parts, houses = [], {}
    for subject, ruleset in subjects:
        documents = documents_of(book, {rule.id: rule.pack for rule in ruleset.rules})
        houses.update({document.key: document for document in documents})
        asked = _asked_of(book, documents, subject)
        parts += [_block(_heading(subject, language), asked, language)] if asked else []
    asked = asked_of(book, tuple(houses.values()), "house", {})
    parts += [_block(_WORDS["house"][language], asked, language)] if asked else []
    parts += ["\n".join(f"{it.key}: {it.house}, {it.title}" for it in houses.values())] if parts else []
    page = "\n\n".join([_WORDS["title"][language], *(parts or [_WORDS["none"][language]])])
    return encodable(harmless(f"\n{page}\n"), encoding)


def _asked_of(book: Register, documents: Sequence[Document], subject: Post | Account) -> Asked:
    if isinstance(subject, Post):
        return asked_of_post(book, documents, subject)
    return asked_of(book, documents, "account", {"platform": subject.platform, "voice": subject.voice})


def _heading(subject: Post | Account, language: Language) -> str:
    words = [platform_name(subject.platform)] if subject.platform else []
    if isinstance(subject, Post):
        place = subject.text.place(0, 0)
        words += [_KINDS[word][language] for word in (subject.kind, subject.voice) if word in _KINDS]
    else:
        place = subject.places["account"]
        words.insert(0, _WORDS["account"][language])
    return " · ".join([_where(place), *words])


def _where(place: Place) -> str:
    return shown(f"{file_and_cell(place)}:{place.source.line_column(place.span.start)[0]}")


def _block(heading: str, asked: Asked, language: Language) -> str:
    return "\n".join([heading, *_lines(asked, language)])


def _lines(asked: Asked, language: Language) -> Iterator[str]:
    for question, sources in asked.values():
        yield f"  [ ] {question.text(language)} ({', '.join(sources)})"
