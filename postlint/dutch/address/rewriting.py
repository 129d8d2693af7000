"""From polite words to one change for each sentence, with all readings; the grammar stands in the files beside it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from postlint.dutch.address.agreement import agree
from postlint.dutch.address.forms import PLAIN, capitalised
from postlint.dutch.address.gelieve import change_gelieve
from postlint.dutch.address.outcome import AS_IT_IS, LIKELY, SAFE, Outcome, likely, only_reported, safe
from postlint.dutch.address.polite import POSSESSIVES, PoliteToken
from postlint.dutch.address.pronoun import change_pronoun
from postlint.dutch.address.sentence import READER
from postlint.dutch.address.several import speaks_to_several
from postlint.model import Change, Replacement

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postlint.dutch.address.outcome import Swaps
    from postlint.dutch.address.sentence import Sentence
    from postlint.text.reading import Reading

_JOINING: Final = frozenset({"en", "of", "en/of"})


class Rewritten(NamedTuple):
    """A polite word with the change of its sentence (None: only report it) and its readings, best first."""

    token: PoliteToken
    change: Change | None
    suggestions: tuple[str, ...]


def rewrite(reading: Reading, polite: Sequence[PoliteToken]) -> list[Rewritten]:
    """Each polite word with what its sentence becomes; words of one sentence share one change, but for the greeting."""
    several = bool(polite) and speaks_to_several(reading)
    found = []
    for (_, greets), group in groupby(polite, key=lambda token: (id(token.sentence), token.lower == "geachte")):
        tokens = list(group)
        sentence = tokens[0].sentence
        outcomes = [_outcome_for_several(token) if several else _outcome(sentence, token.at) for token in tokens]
        change = _change(sentence, outcomes, AS_IT_IS if greets else _agreed(reading, sentence))
        found += [
            Rewritten(token, change, _suggestions(sentence, outcome))
            for token, outcome in zip(tokens, outcomes, strict=True)
        ]
    return found


def _agreed(reading: Reading, sentence: Sentence) -> Outcome:
    """The words that go with u outside quotations."""
    agreed = agree(sentence)
    swaps = {at: new for at, new in agreed.readings[0].items() if not reading.quoted(sentence.tokens[at].start)}
    return Outcome((swaps,), agreed.level)


def _outcome_for_several(token: PoliteToken) -> Outcome:
    """To several people u would be jullie, which takes other verbs."""
    addressed = token.lower in READER or token.lower in POSSESSIVES
    return only_reported(token.at, "jullie", "je") if addressed else _outcome(token.sentence, token.at)


def _outcome(sentence: Sentence, at: int) -> Outcome:
    """What becomes of the polite word at this index."""
    word = sentence.lower(at)
    if word in READER:
        return change_pronoun(sentence, at)
    if word in POSSESSIVES:
        return _change_possessive(sentence, at)
    if word == "uzelf" and sentence.lower(at - 1) in {"als", "dan"}:
        return likely(at, "jezelf", "jijzelf")
    if word in PLAIN:
        return safe(at, PLAIN[word])
    if word == "gelieve":
        return change_gelieve(sentence, at)
    if word == "uwe" and sentence.lower(at - 1) in {"de", "het"}:
        return safe(at, "jouwe")
    return likely(at, "beste") if word == "geachte" else only_reported(at)


def _change_possessive(sentence: Sentence, at: int) -> Outcome:
    before, after = sentence.lower(at - 1), sentence.lower(at + 1)
    if before == "gaat" and after == "gang":
        return Outcome(({at - 1: "ga", at: "je"},), LIKELY)
    contrasted = (after in _JOINING and sentence.is_(at + 2, "owner")) or (
        before in _JOINING and sentence.is_(at - 2, "owner")
    )
    if contrasted or sentence.lower(at) != "uw":
        return safe(at, "jouw")
    return safe(at, "je") if sentence.joins(at + 1) else likely(at, "je", "jouw")


def _change(sentence: Sentence, outcomes: Sequence[Outcome], agreed: Outcome) -> Change | None:
    """All swaps of a sentence as one change, those that agree with them too; None where a word of it has none."""
    level = min([agreed.level, *[outcome.level for outcome in outcomes], SAFE if sentence.is_whole else LIKELY])
    if level < LIKELY:
        return None
    swaps = dict(agreed.readings[0])
    for outcome in outcomes:
        swaps.update(outcome.readings[0])
    for at in swaps:
        if sentence.lower(at) in POSSESSIVES and swaps.get(at - 1) == swaps.get(at - 2) == "je":
            swaps[at] = "jouw"  # herinnert u zich uw eerste dag
    replacements = [_replacement(sentence, at, swaps[at]) for at in sorted(swaps)]
    return Change(tuple(replacements), safe=level == SAFE)


def _replacement(sentence: Sentence, at: int, new: str) -> Replacement:
    token = sentence.tokens[at]
    if not new:
        return Replacement(sentence.tokens[at - 1].end, token.end, "")
    return Replacement(token.start, token.end, _written(sentence, at, new))


def _written(sentence: Sentence, at: int, new: str) -> str:
    token = sentence.tokens[at]
    if token.text.islower():
        return new
    return capitalised(token, new, _begins(sentence, at), sentence.is_shouted)


def _begins(sentence: Sentence, at: int) -> bool:
    """Whether a sentence begins here; numbers, tags, emoji and a colon may come before."""
    mark = sentence.mark(at)
    if mark in {".", "?"}:
        return True
    before = sentence.tokens[:at]
    if all(token.text.isdigit() or sentence.text[max(token.start - 1, 0)] in "#@" for token in before):
        return True
    if mark not in {";", '"'}:
        return False
    return not any(token.text in {"U", "Uw"} and not token.mark for token in sentence.tokens[1:])


def _suggestions(sentence: Sentence, outcome: Outcome) -> tuple[str, ...]:
    """The readings as phrases, all over the same stretch of words."""
    touched = [at for reading in outcome.readings for at in reading]
    if not touched:
        return ()
    span = range(min(touched), max(touched) + 1)
    return tuple([_phrase(sentence, span, swaps) for swaps in outcome.readings])


def _phrase(sentence: Sentence, span: range, swaps: Swaps) -> str:
    parts, last = [], sentence.tokens[span[0]].start
    for at in span:
        token = sentence.tokens[at]
        new = token.text if at not in swaps else _written(sentence, at, swaps[at]) if swaps[at] else ""
        if new:
            parts += [sentence.text[last : token.start], new]
        last = token.end
    return "".join(parts)
