"""A tokenised sentence with questions to ask of it; knows clauses and word classes, not forms of address."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from postlint.dutch.address.lexicon import Lexicon, Verb, lexicon
from postlint.dutch.address.tokens import Token, find_spans, is_shouted, tokenize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postlint.text.reading import Reading

LONGEST: Final = 100  # words of a sentence that are looked at together; keeps endless ones cheap
READER: Final = frozenset({"u", "ú", "u\u0301"})
_HARD: Final = frozenset(";.?")
_THROUGH: Final = frozenset({"", "("})
_SHORT: Final = frozenset({"ga", "doe", "sta", "wees"})
_RARE_OPENERS: Final = frozenset({"nu", "eer", "toen"})  # more often adverbs


def find_sentences(reading: Reading, starts: Sequence[int]) -> list[Sentence]:
    """The sentences in which these places stand; one that is too long comes in pieces."""
    found: list[Sentence] = []
    i = 0
    for span in find_spans(reading):
        first = i
        while i < len(starts) and starts[i] < span.end:
            i += 1
        if i > first:
            tokens, tail = tokenize(reading, span)
            pieces = [tokens[at : at + LONGEST] for at in range(0, len(tokens), LONGEST)]
            found.extend([Sentence(reading.text, piece, tail, len(pieces) == 1) for piece in pieces])
    return found


class Sentence:
    """Tokens by index; an index outside the sentence answers as nothing would."""

    def __init__(self, text: str, tokens: list[Token], tail: str, whole: bool) -> None:
        self.text = text
        self.tokens = tokens
        self.tail = tail
        self.is_whole = whole
        self.words: Lexicon = lexicon()
        self.size = len(tokens)
        self._lowers = [token.lower for token in tokens]
        self._classes = self.words.words
        self._verbs: dict[str, Verb | None] = {}
        self.memo: dict[tuple[int, int], Any] = {}  # what was decided about a verb, by its place

    def hide(self, at: int) -> None:
        """Take a word for an hour or the like, and no longer for u."""
        self.tokens[at] = self.tokens[at]._replace(lower="uur")
        self._lowers[at] = "uur"

    def lower(self, at: int) -> str:
        """The word in lower case."""
        return self._lowers[at] if 0 <= at < self.size else ""

    def mark(self, at: int) -> str:
        """The mark before a word; the ends of the sentence count as the end of a sentence."""
        if at <= 0:
            return "."
        return self.tokens[at].mark if at < self.size else self.tail or "."

    def joins(self, at: int) -> bool:
        """Whether a word follows the one before it with nothing but space between."""
        return 0 < at < self.size and not self.tokens[at].mark

    def is_(self, at: int, kind: str) -> bool:
        """Whether a word is a small word of this class."""
        return 0 <= at < self.size and kind in self._classes.get(self._lowers[at], ())

    def is_noun(self, at: int, kind: str) -> bool:
        """Whether a word is a noun of this class."""
        return self.words.is_noun(self.lower(at), kind)

    def is_reader(self, at: int) -> bool:
        """Whether a word is u."""
        return 0 <= at < self.size and self._lowers[at] in READER

    @cached_property
    def is_shouted(self) -> bool:
        """Whether it is all capitals."""
        return is_shouted(self.tokens)

    def is_other_subject(self, at: int) -> bool:
        """Whether a pronoun for somebody else stands where a subject does: first, behind a verb or an opener."""
        if not self.is_(at, "party"):
            return False
        return bool(self.mark(at)) or self.is_finite(at - 1) or self.is_plural_verb(at - 1) or self.opens(at - 1)

    def verb(self, at: int) -> Verb | None:
        """The verb form here, unless what stands before shows that it is a noun (een test)."""
        word = self.lower(at)
        if word not in self._verbs:
            self._verbs[word] = self.words.verb(word)
        found = self._verbs[word]
        if found and "state" not in found.marks and self.joins(at) and self.is_(at - 1, "article"):
            return None
        return found

    def is_finite(self, at: int) -> bool:
        """Whether this can be the finite verb of a clause in the singular, a separable verb too."""
        found = self.verb(at)
        if found is not None:
            return "weak" not in found.marks and not (self.is_(at, "preposition") or self.is_(at, "number"))
        return self.lower(at) == "is" or self.words.is_separable(self.lower(at))

    def is_plural_verb(self, at: int) -> bool:
        """Whether this looks like a plural verb or an infinitive."""
        word = self.lower(at)
        if word in {"zijn", "gaan", "staan", "doen", "zien", "slaan"}:
            return word != "zijn" or not self.joins(at + 1) or not self.is_noun(at + 1, "actor")
        return len(word) > 4 and word.endswith("en") and word not in self.words.words

    def is_imperative(self, at: int) -> bool:
        """Whether this can be an imperative: neem, wacht, ga."""
        word, words = self.lower(at), self.words
        if word in words.words:
            return False
        verb = words.verb(f"{word}t")
        return word in _SHORT or (verb is not None and verb.changes) or "state" not in words.kept.get(word, ("state",))

    def stretch(self, at: int) -> int:
        """Where the stretch of words that holds this one begins, cut by marks stronger than a comma."""
        stop = at
        while at > 0 and self.mark(at) not in _HARD:
            at -= 1
        while at < stop and self.lower(at)[:1] == "@" and self.tokens[at + 1].text[0].isupper():
            at += 1  # to whom a reply is
        return at

    def end(self, at: int) -> int:
        """Where the words after this one are cut by any mark but a bracket."""
        at += 1
        while at < self.size and self.tokens[at].mark in _THROUGH:
            at += 1
        return at

    def clause_end(self, at: int) -> int:
        """Where the clause of this word ends at the latest: at a mark or at a word that opens another."""
        stop, at = self.end(at), at + 1
        while at < stop and not self.opens(at):
            at += 1
        return at

    def opens(self, at: int) -> bool:
        """Whether a word begins a subordinate or relative clause here."""
        word = self.lower(at)
        if word not in self._classes and word != "geval":
            return False
        if word in {"dat", "die"} and at:
            behind = self.joins(at) and self.is_(at - 1, "preposition")  # op dat moment
            return not behind and not self._is_object(at)
        if word == "wat" and at:
            return not self._is_some(at) and not self._is_object(at)
        if word == "of":
            return self._asks(at)
        if word == "als" and self._compares(at):
            return False
        if word == "geval":
            return self.lower(at - 1) == "het" and self.is_reader(at + 1)  # voor het geval u belt
        if word in _RARE_OPENERS or (word == "zover" and self.is_reader(at - 1)):
            return False
        return self.is_(at, "opener") or self.is_(at, "question") or self.is_(at, "relative")

    def _is_some(self, at: int) -> bool:
        """Whether wat means some: nog wat pijn, drink wat water."""
        if not self.joins(at) or not self.joins(at + 1) or self.lower(at - 1) in self.words.wondering:
            return False
        leads = self.is_(at + 1, "preposition") and self.joins(at + 2)  # wat voor u werkt; but: valt u wat op
        asks = self.is_finite(at + 1) or self.begins_subject(at + 1) or leads
        return not asks and not self.is_(at - 1, "preposition")

    def begins_subject(self, at: int) -> bool:
        """Whether a word can be the subject of a clause, or begin it."""
        kinds = ("pronoun", "speaker", "determiner")
        return self.is_reader(at) or self.lower(at) == "uw" or any(self.is_(at, kind) for kind in kinds)

    def _is_object(self, at: int) -> bool:
        """Whether dat, die or wat is what somebody does something with: als u dat wilt, mocht u dat niet willen."""
        if not self.is_reader(at - 1) or not self.joins(at):
            return False
        if any(self.is_(at - 2, kind) for kind in ("opener", "relative", "coordinator")):
            return True
        return self.lower(at) == "dat" and not any(self._ends_clause(i) for i in range(at + 2, self.end(at)))

    def _ends_clause(self, at: int) -> bool:
        """Whether this can be the verb of a subordinate clause."""
        return self.is_finite(at) or (self.is_plural_verb(at) and self.lower(at) not in self.words.participles)

    def _compares(self, at: int) -> bool:
        """Net als anderen; u als patiënt."""
        if self.lower(at - 1) in {"net", "zo", "even", "evenveel", "hetzelfde"}:
            return True
        return (
            self.is_reader(at - 1)
            and self.joins(at)
            and (self.is_noun(at + 1, "actor") or self.is_noun(at + 1, "staff"))
        )

    def _asks(self, at: int) -> bool:
        """Whether "of" means whether."""
        before = at - 2 if self.is_reader(at - 1) else at - 1
        if self.lower(before) in self.words.wondering:
            return self.begins_subject(at + 1)
        if self.lower(at + 1) == "het" and not (self.lower(at + 2) in self.words.words or self.verb(at + 2)):
            return False  # de aanvraag of het formulier
        return self.is_(at + 1, "pronoun") or self.is_(at + 1, "speaker") or self.lower(at + 1) in {"u", "dit", "dat"}

    def is_question(self, at: int) -> bool:
        """Whether the sentence around this word ends with a question mark."""
        while at < self.size and self.mark(at + 1) not in {".", "?"}:
            at += 1
        return self.mark(at + 1) == "?"
