"""The kind `space-before-punctuation`: a space before a mark; knows which marks may stand apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.words import words
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.reading import Reading, read

# Not before an ellipsis, a decimal, a file's extension, a price (,-) or an emoticon; not after a mark or a dash.
_SLIP = re.compile(
    r"(?<=[^\s.,;:!?…({\[“‘«|/\\•·=<>–—-]) +"
    r"(?P<sign>[!?]+(?=\s|$|[\"'”’»)\]])|[.,](?=\s|$|[\"'”’»)\]])|[;:](?=\s|$)(?! ?[()]))"
)


class SpaceBeforePunctuation(Check, frozen=True, kw_only=True):
    """Flag a space before a comma, full stop, colon, semicolon, question mark or exclamation mark.

    In Dutch and English a mark sticks to the word before it. A loose one may even end up alone at the start
    of a line. Emoticons, ellipses, scores (1 : 0) and the spacing of French are left alone, and so is a
    space after a link, which keeps the mark out of the link.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Voor “{sign}” hoort geen spatie.",
            en="No space belongs before “{sign}”.",
            fix_nl="Haal de spatie weg",
            fix_en="Remove the space",
        )
    }
    details = {"sign": "the mark after the space"}
    examples = (
        Example(text="Kom je ook⟦ ?⟧", fixed="Kom je ook?"),
        Example(text="Lopen⟦ ,⟧ fietsen of zwemmen⟦ !⟧", fixed="Lopen, fietsen of zwemmen!"),
        Example(text="Tot morgen :-) en anders ... tot ziens ;)"),
        Example(text="De stand is 1 : 0 en .NET kost 5 ,- per ,5 liter"),
        Example(text="Merci à tous pour votre soutien !"),
        Example(text="Lees het op https://www.example.com/zorg ."),
    )

    def needs(self, context: Context) -> Needs:
        """A space and a mark."""
        return Needs(parts=(" .", " ,", " ;", " :", " !", " ?"))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each loose mark."""
        reading = read(post)
        text = post.text.text
        for found in _SLIP.finditer(text):
            start, end = found.span()
            sign = found["sign"]
            if reading.zone(start - 1) == "url" or (sign == ":" and _is_score(text, start, end)):
                continue
            if sign not in ".," and _is_french(reading):
                continue
            change = Change((Replacement(start, found.start("sign"), ""),))
            yield Hit(start, end, details={"sign": sign}, change=change)


def _is_score(text: str, start: int, end: int) -> bool:
    return text[start - 1].isdigit() and text[end : end + 2].strip()[:1].isdigit()


def _is_french(reading: Reading) -> bool:
    """Whether a text has more French than Dutch small words."""
    seen = [language for word in reading.vocabulary for language in words().languages(word)]
    return seen.count("french") > seen.count("dutch")
