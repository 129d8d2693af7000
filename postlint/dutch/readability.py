"""How hard a Dutch text is to read, after Flesch and Douma; knows words and syllables, no post.

Score = 206.835 − 0.93 · words a sentence − 77 · syllables a word (W.H. Douma, De leesbaarheid van
landbouwbladen, 1960). Under 30 is very difficult, 30–45 difficult, 45–60 fairly difficult, 60–70 normal.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

if TYPE_CHECKING:
    from postlint.model import Span

REMEMBERED: Final = 20_000  # words whose syllables a process remembers: the same ones come back in post after post
_LETTERS = re.compile(r"[^\W\d_]+")
_VOWELS: Final = "aeiou"
_NUCLEUS = re.compile(
    r"e(?=um(?!e))"  # mu-se-um, but not Heu-men
    r"|(?<=mil)ieu|ieu(?=w|\b)|aai|ooi|oei|oeu|(?<!g)eau|eeu(?=w)"
    r"|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|ai|oi|[aeiouy]"
)
# A trema opens a syllable (ge-ïn, be-ëin), and so does an accent after i (car-ri-è-re).
_HIATUS = re.compile(r"(?<=[aeiou])(?=[äëïöü])|(?<=i)(?=[éèê])")
_PLAIN: Final = str.maketrans("áàâäéèêëíìîïóòôöúùûüýÿå", "aaaaeeeeiiiioooouuuuyya")
_GLIDE = re.compile(rf"(?<=[{_VOWELS}])y|^y(?=[{_VOWELS}])|(?<=q)u")  # roy-aal, yo-ga, dis-play, quiz
# English words that Dutch took over with their sound.
_LOANED = re.compile("(?<!i)deal|team|stream|clean|dream|leader|break|coach|load|board|toast|soap|goal")
_SILENT_E = re.compile(
    "((?:on|off|dead)lin|^liv|(?:^|web)sit|(?:^|up)dat|upgrad|^gam|^hom|servic|^shar|^lik|styl|spac)e(?=s?$)"
)


@lru_cache(REMEMBERED)
def count_syllables(word: str) -> int:
    """The syllables of a word as a Dutch reader says them; a digit counts as one, and so does a spelled letter.

    Marks around the word may stand there; what has no letter or digit is no word, and has none.
    """
    digits = sum(char.isdigit() for char in word)
    parts = _LETTERS.findall(normalize("NFC", word))
    return max(digits + sum(map(_syllables, parts)), 1) if digits or parts else 0


def _syllables(part: str) -> int:
    if _is_spelled(part):
        return len(part)
    written = _SILENT_E.sub(r"\1", part.lower().replace("ĳ", "ij"))
    written = _LOANED.sub(lambda loan: loan.group().replace("ea", "e").replace("oa", "o"), written)
    plain = _HIATUS.sub("|", written).translate(_PLAIN)
    return len(_NUCLEUS.findall(_GLIDE.sub("", plain)))


def _is_spelled(part: str) -> bool:
    """Whether a word is said letter by letter: UMC and VUmc, not NAVO."""
    capitals = sum(char.isupper() for char in part)
    return capitals >= 2 and (len(part) <= 3 or capitals < len(part) <= 5)


def score(sentences: Sequence[Sequence[int]]) -> float:
    """The readability of sentences, each the syllables of its words: higher is easier, 60 to 70 is plain Dutch."""
    words = sum(map(len, sentences))
    return 206.835 - 0.93 * words / len(sentences) - 77 * sum(map(sum, sentences)) / words


def heaviest(sentences: Mapping[Span, Sequence[int]], least: float) -> list[Span]:
    """The sentences that pull the readability under what it should be at least, the one that does most first."""
    weights = {span: (least - score([syllables])) * len(syllables) for span, syllables in sentences.items()}
    return sorted((span for span in weights if weights[span] > 0), key=lambda span: -weights[span])
