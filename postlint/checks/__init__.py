"""What a kind of check is; each kind is a file of this folder that carries the kind's name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from msgspec import Meta, Struct

if TYPE_CHECKING:
    from postlint.model import Account, Context, Hit, LinkFacts, Meter, Needs, NotEvaluated, Post, Severity
    from postlint.text.phrases import Phrases


class Case(Struct, frozen=True):
    """One way in which a kind can hit: its default severity and message.

    ``nl`` and ``en`` are messages with {placeholders}: details of the hit and parameters of the kind.
    ``fix_nl`` and ``fix_en`` title a fix; without them the title shows the new text.
    """

    severity: Severity
    nl: str
    en: str
    fix_nl: str = ""
    fix_en: str = ""


class Example(Struct, frozen=True, kw_only=True):
    """A text that shows a kind at work: test, documentation and proof of the fix at once.

    ⟦ ⟧ marks what must be found (⟦⟧ is zero width: something missing); a text without marks is a good one.
    ``found`` names the field that must be marked instead. ``fixed`` is the text after the fix, or that field;
    ``fields`` are further fields of the post (as in a YAML draft), ``house`` facts of the house, ``settings``
    others of its rules file, and ``links`` what following links showed.

    A set is shown by its ``posts``, each with its text and fields; ``concerns`` are those that the finding names
    where it is about the set as a whole.
    """

    text: str = ""
    posts: tuple[Mapping[str, Any], ...] = ()
    concerns: tuple[int, ...] | None = None
    parameters: Mapping[str, Any] = {}
    platform: str | None = None
    fields: Mapping[str, Any] = {}
    house: Mapping[str, Any] = {}
    settings: Mapping[str, Any] = {}
    links: Mapping[str, LinkFacts] | None = None
    found: str | None = None
    case: str = ""
    fixed: str | None = None
    safe: bool = True

    @property
    def is_bad(self) -> bool:
        """Whether something must be found in it."""
        texts = (self.text, *(str(post.get("text")) for post in self.posts))
        return self.found is not None or self.concerns is not None or any("⟦" in text for text in texts)


class Check(Struct, frozen=True, kw_only=True, dict=True):
    """A kind of check. Its fields are its parameters, its docstring is its page.

    A kind overrides one of ``check`` (a post), ``check_all`` (the posts of a set) and ``check_account``; the first
    two can go together. ``over`` is the set that it looks at: the posts of each channel (a platform and an
    account), or all posts of the house. ``details`` says which placeholders its messages may use beside the
    parameters, ``one_of`` of which parameters a rule must give at least one.
    """

    cases: ClassVar[Mapping[str, Case]] = {}
    details: ClassVar[Mapping[str, str]] = {}
    examples: ClassVar[tuple[Example, ...]] = ()
    one_of: ClassVar[tuple[tuple[str, ...], ...]] = ()
    over: ClassVar[Literal["channel", "house"]] = "channel"

    def needs(self, context: Context) -> Needs | None:
        """What a text must hold for this check to find anything; None: it always has to look."""
        return None

    def check(self, post: Post, context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield what is found in a post."""
        return iter(())

    def meter(self, post: Post, context: Context) -> Meter | None:
        """The length that this check measures against a limit, for the report's meter."""
        return None

    def check_all(self, posts: Sequence[Post], context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield what is found in posts that belong together."""
        return iter(())

    def together(self, hits: Sequence[Hit], context: Context) -> Iterable[Hit]:
        """What was found in a set, as it is told: a kind may make one of several; drafts have had their say by then."""
        return hits

    def check_account(self, account: Account, context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield what is found in an account."""
        return iter(())


class Searching(Check, frozen=True, kw_only=True, rename={"in_": "in"}):
    """A kind that reads the text, and may be told where it counts."""

    in_: Annotated[
        tuple[Literal["links", "handles", "hashtags"], ...],
        Meta(description="Where to look beside the running text."),
    ] = ()
    quotations: Annotated[bool, Meta(description="Whether what stands in quotation marks counts too.")] = True

    def look_for(self, terms: Sequence[str] = (), patterns: Sequence[str] = ()) -> Phrases:
        """Terms and patterns, ready to be found where this kind may look."""
        phrases: type[Phrases] = import_module("postlint.text.phrases").Phrases
        return phrases(terms, patterns, False, self.in_, self.quotations)


class Matching(Searching, frozen=True, kw_only=True):
    """A kind that looks for words that its rule names."""

    match_case: Annotated[bool, Meta(description="Whether capitals must be as written.")] = False

    def look_for(self, terms: Sequence[str] = (), patterns: Sequence[str] = ()) -> Phrases:
        """Terms and patterns, ready to be found where this kind may look."""
        phrases: type[Phrases] = import_module("postlint.text.phrases").Phrases
        return phrases(terms, patterns, self.match_case, self.in_, self.quotations)


class Wording(Matching, frozen=True, kw_only=True):
    """A kind that looks for terms and patterns in the text."""

    one_of: ClassVar[tuple[tuple[str, ...], ...]] = (("terms", "patterns"),)

    terms: Annotated[tuple[str, ...], Meta(description="Whole words or phrases.")] = ()
    patterns: Annotated[
        tuple[str, ...],
        Meta(description="Regular expressions.", extra_json_schema={"items": {"type": "string", "format": "regex"}}),
    ] = ()

    @cached_property
    def phrases(self) -> Phrases:
        """The terms and patterns, ready to be found."""
        return self.look_for(self.terms, self.patterns)

    def needs(self, context: Context) -> Needs | None:
        """One of the terms."""
        return self.phrases.needs


def names() -> list[str]:
    """The names of all kinds, sorted."""
    found = [name for name in os.listdir(__path__[0]) if name.endswith(".py") and not name.startswith("_")]
    return sorted(name[:-3].replace("_", "-") for name in found)


def load(kind: str) -> type[Check]:
    """The class of a kind; only the kinds that are asked for are ever imported."""
    module = import_module(f"{__name__}.{kind.replace('-', '_')}")
    found: type[Check] = getattr(module, "".join(part.capitalize() for part in kind.split("-")))
    return found
