"""What u can be behind a verb, and the place that it is decided for; decides nothing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from postlint.dutch.address.front import Front
    from postlint.dutch.address.lexicon import Verb
    from postlint.dutch.address.sentence import Sentence

Role = Literal["subject", "object", "command"]  # a command: the u of "neemt u contact op", which je goes without
Roles = tuple[Role, ...]  # likeliest first; one alone is certain
SUBJECT: Final[Roles] = ("subject",)
OBJECT: Final[Roles] = ("object",)
SUBJECT_FIRST: Final[Roles] = ("subject", "object")
OBJECT_FIRST: Final[Roles] = ("object", "subject")
COMMAND: Final[Roles] = ("command", "subject")


class Place(NamedTuple):
    """A verb with u behind it: where, what stands before it, and the index behind u."""

    sentence: Sentence
    verb: Verb
    at: int
    after: int
    front: Front
