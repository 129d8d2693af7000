"""First lines that say nothing yet: greetings, teasers and bare questions; knows words, no rule."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

_SLACK: Final = 2  # words beyond a greeting or teaser that still say nothing
_FEW: Final = 7  # “wist je dat …” with more words tells what
_TELLING: Final = 6  # words from which a question about the house, or with a number, is an invitation
_HALLO: Final = frozenset(
    "goedemorgen goedemiddag goedenavond goedendag goeiemorgen goeiemiddag goeienavond hallo hey hi hoi".split()
)
# These greet only where nothing but people follows: Dag allemaal, but Dag van de Verpleging.
_BESTE: Final = frozenset(["beste", "dag", "goede", "lieve", "welkom"])
_ALLEMAAL: Final = frozenset(
    "alle allemaal avond beste collega's dames en fans heren iedereen lezers lieve mensen middag morgen "
    "volgers vrienden".split()
)
# Fijne maandag allemaal; what is wished on a feast (Fijne feestdagen!) is a message.
_FIJNE: Final = frozenset(["fijn", "fijne", "goed", "prettig", "prettige"])
_DAGEN: Final = frozenset(
    "avond dag dinsdag donderdag maandag middag ochtend vrijdag week weekend werkweek woensdag zaterdag zondag".split()
)
_HOERA: Final = frozenset(
    "breaking eindelijk hoera ja jippie joepie nieuws nieuwtje oeps primeur psst spannend tadaa wauw wow yes".split()
)
_TEASERS: Final = (
    "belangrijk nieuws", "binnenkort meer", "drie keer raden", "er is nieuws", "fijn nieuws", "geweldig nieuws",
    "goed nieuws", "groot nieuws", "het is zover", "hou je vast", "houd je vast", "je gelooft het", "je raadt het",
    "kijk eens", "let op", "leuk nieuws", "mooi nieuws", "nog even geduld", "raad eens", "spannend nieuws",
    "we hebben goed nieuws", "we hebben groot nieuws", "we hebben nieuws", "wie o wie", "wij hebben goed nieuws",
    "wij hebben groot nieuws", "wij hebben nieuws",
)  # fmt: skip
_TEASING: Final = tuple(f"{teaser} " for teaser in _TEASERS)
_OURS: Final = frozenset(["ons", "onze", "we", "wij"])


def greets(words: Sequence[str]) -> bool:
    """Whether these words, in lower case, are no more than a greeting."""
    said = [word for word in words[1:] if word not in _ALLEMAAL]
    if words[0] in _FIJNE:
        return bool(words[1:]) and _DAGEN.issuperset(said)
    return len(said) <= _SLACK if words[0] in _HALLO else words[0] in _BESTE and not said


def teases(words: Sequence[str]) -> bool:
    """Whether these words, in lower case, promise news without telling it."""
    if _HOERA.issuperset(words):
        return True
    line = " ".join(words) + " "
    return line.startswith(_TEASING) and any(
        line.startswith(teaser) and len(words) <= teaser.count(" ") + _SLACK for teaser in _TEASING
    )


def asks_only(words: Sequence[str], names: Collection[str]) -> bool:
    """Whether a question is no message in itself: not “wist je dat …”, nor about the house, nor with a date or time."""
    if words[0] in ("wist", "wisten") and words[2:3] == ["dat"]:
        return len(words) <= _FEW
    telling = any(word in _OURS or word in names or word[0].isdigit() for word in words)
    return not telling or len(words) < _TELLING
