"""The register of guideline statements, and what becomes of each: a rule, a person, or neither; prints nothing."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final, Literal

from msgspec import Struct, yaml
from msgspec.structs import replace

from postlint.lookup import holds, look_up
from postlint.model import Language

if TYPE_CHECKING:
    from postlint.model import Post

About = Literal["post", "account", "house"]
Status = Literal["rules", "both", "human", "elsewhere", "later", "short"]
STATUSES: Final[tuple[Status, ...]] = ("rules", "both", "human", "elsewhere", "later", "short")
DOCUMENTS: Final = ("vumc", "amsterdam-umc", "care", "sterk-huis", "leiden")  # in the order of the catalogue
_FOLDER: Final = os.path.join(os.path.dirname(__file__), "register")


class Worded(Struct, frozen=True, kw_only=True):
    """Something that is said in both languages."""

    nl: str
    en: str

    def text(self, language: Language) -> str:
        """What is said in a language."""
        return self.nl if language == "nl" else self.en


class Question(Worded, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What only a person can judge, and of what; ``when`` are fields of a post without which nobody need ask."""

    about: About
    when: dict[str, str] = {}

    def is_raised_by(self, post: Post) -> bool:
        """Whether a post has what the question is about."""
        return all(
            any(holds(name, found.value, wanted) for found in look_up(post, name)) for name, wanted in self.when.items()
        )


class Statement(Worded, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a guideline asks, paraphrased; the rules that check it, and what a person must answer.

    A scope that is empty is that of its section.
    """

    rules: tuple[str, ...] = ()
    human: tuple[str, ...] = ()
    platforms: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()


Subject = Mapping[str, str | None]  # its platform, kind and voice, as far as it has them


class Section(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A section of a guideline: its statements by name, and where they hold; an empty scope is everywhere."""

    section: str
    statements: dict[str, Statement]
    platforms: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()

    def concerns(self, statement: Statement, subject: Subject) -> bool:
        """Whether a statement of this section speaks of a subject like this one."""
        scopes = {
            "platform": statement.platforms or self.platforms,
            "kind": statement.kinds or self.kinds,
            "voice": statement.voices or self.voices,
        }
        return all(not scopes[name] or value in scopes[name] for name, value in subject.items())


class Document(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A guideline: its letter, whose it is, and the pack that has the rules of that house."""

    key: str
    pack: str
    house: str
    title: str
    sections: tuple[Section, ...]


class Awaited(Worded, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Rules that no pack has yet, and why."""

    rules: tuple[str, ...]


class Register(Struct, frozen=True):
    """Every statement of every guideline."""

    documents: tuple[Document, ...]
    questions: dict[str, Question]
    awaited: tuple[Awaited, ...]

    def statements(self) -> Iterator[tuple[Document, Section, str, Statement]]:
        """Each statement with its name and where it stands."""
        for document in self.documents:
            for section in document.sections:
                for name, statement in section.statements.items():
                    yield document, section, name, statement


class Row(Struct, frozen=True, kw_only=True):
    """A statement, judged: its rules by where they are, what is awaited, and what no pack has."""

    name: str
    document: str
    section: str
    says: Worded
    status: Status
    rules: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    awaited: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    human: tuple[Question, ...] = ()


Asked = dict[str, tuple[Question, list[str]]]  # by name, with the sections that ask it


def register() -> Register:
    """The register that ships with postlint."""
    return Register(
        tuple(_read(name, Document) for name in DOCUMENTS),
        _read("questions", dict[str, Question]),
        _read("later", tuple[Awaited, ...]),
    )


def _read(name: str, shape: Any) -> Any:
    with open(os.path.join(_FOLDER, f"{name}.yaml"), "rb") as file:
        return yaml.decode(file.read(), type=shape)


def judge(book: Register, packs: Mapping[str, str], pack: str | None, in_force: Mapping[str, str]) -> list[Row]:
    """What becomes of each statement.

    ``packs`` has the pack of every rule there is; ``in_force`` those that count, which are the rules of ``pack``
    and of what it extends. With a pack only the statements of its houses are judged; those that name a rule
    of the pack itself where it is no house's.
    """
    houses = documents_of(book, in_force)
    rows = []
    for document, section, name, statement in book.statements():
        own = any(in_force.get(rule) == pack for rule in statement.rules)
        if pack is None or document in houses or (not houses and own):
            rows.append(_judged(book, name, (document, section, statement), (packs, in_force)))
    return rows


def _judged(
    book: Register,
    name: str,
    found: tuple[Document, Section, Statement],
    rules: tuple[Mapping[str, str], Mapping[str, str]],
) -> Row:
    document, section, statement = found
    packs, in_force = rules
    promised = {rule for entry in book.awaited for rule in entry.rules}
    missing = [rule for rule in statement.rules if rule not in packs]
    row = Row(
        name=name,
        document=document.key,
        section=section.section,
        says=statement,
        status="short",
        rules=tuple(rule for rule in statement.rules if rule in in_force),
        elsewhere=tuple(rule for rule in statement.rules if rule in packs and rule not in in_force),
        awaited=tuple(rule for rule in missing if rule in promised),
        unknown=tuple(rule for rule in missing if rule not in promised),
        human=tuple(book.questions[question] for question in statement.human),
    )
    return replace(row, status=_status(row))


def _status(row: Row) -> Status:
    if row.unknown:
        return "short"
    if row.rules:
        return "both" if row.human else "rules"
    if row.human:
        return "human"
    if row.elsewhere:
        return "elsewhere"
    return "later" if row.awaited else "short"


def documents_of(book: Register, rules: Mapping[str, str]) -> tuple[Document, ...]:
    """The guidelines of the houses that these rules, each with its pack, come from.

    A house's own file may be called as a pack is; so a rule counts only where a statement names it.
    """
    found = {
        document.key
        for document, _, _, statement in book.statements()
        if any(rules.get(rule) == document.pack for rule in statement.rules)
    }
    return tuple(document for document in book.documents if document.key in found)


def totals(rows: Iterable[Row]) -> dict[Status, int]:
    """How many statements there are of each status."""
    found = dict.fromkeys(STATUSES, 0)
    for row in rows:
        found[row.status] += 1
    return found


def asked_of_post(book: Register, documents: Iterable[Document], post: Post) -> Asked:
    """The questions that guidelines raise about a post, each once, with where it comes from."""
    subject = {"platform": post.platform, "kind": post.kind, "voice": post.voice}
    found = asked_of(book, documents, "post", subject)
    return {name: asked for name, asked in found.items() if asked[0].is_raised_by(post)}


def asked_of(book: Register, documents: Iterable[Document], about: About, subject: Subject) -> Asked:
    """The questions about an account or the house, each once, in the order of the register."""
    found: Asked = {}
    for document in documents:
        for section in document.sections:
            source = f"{document.key} {_short(section.section)}"
            for statement in section.statements.values():
                for name in statement.human if section.concerns(statement, subject) else ():
                    sources = found.setdefault(name, (book.questions[name], []))[1]
                    sources += [] if source in sources else [source]
    return {name: found[name] for name, question in book.questions.items() if name in found and question.about == about}


def _short(section: str) -> str:
    """The number of a section, or its name where it has none."""
    return section.partition(" ")[0] if section.startswith("§") else section.partition(",")[0]
