"""The kind `near-duplicate`: posts that say nearly what another one on the channel has just said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Final

from msgspec import Meta

from postlint.calendar import Timeline
from postlint.calendar.wording import day
from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, NotEvaluated, Post
from postlint.text.likeness import Told, twins

_NO_DATES = NotEvaluated("no post has a publish_at")
_A_DAY: Final = 24 * 60 * 60  # seconds


class NearDuplicate(Check, frozen=True, kw_only=True):
    """Flag a post that says nearly the same as an earlier one on the same channel.

    Who reads the same twice scrolls on, and comes to expect nothing new. Texts are compared by their words,
    the long ones most: another order or ending makes no difference, and links and handles do not count. Posts without
    `publish_at` are not compared.
    """

    cases = {
        "same": Case(
            "warning",
            "Dit zegt hetzelfde als het bericht van {day} ({where}): zeg eens wat anders.",
            "This says the same as the post of {day} ({where}): say something else.",
        ),
        "": Case(
            "warning",
            "Dit zegt bijna hetzelfde ({share}%) als het bericht van {day} ({where}): zeg eens wat anders.",
            "This says nearly the same ({share}%) as the post of {day} ({where}): say something else.",
        ),
    }
    details = {
        "share": "what part is the same, in percent",
        "day": "the day of the other",
        "where": "its file, and line or cell",
    }
    examples = (
        Example(
            posts=(
                {"text": "Kom zaterdag naar de open dag van onze polikliniek.", "publish_at": "2026-11-03T10:00"},
                {"text": "⟦Kom zaterdag ook naar de open dagen van de polikliniek!⟧", "publish_at": "2026-11-06T10:00"},
            ),
        ),
        Example(
            posts=(
                {"text": "Kom zaterdag naar de open dag van de kliniek.", "publish_at": "2026-11-03T10:00"},
                {"text": "⟦Zaterdag: kom naar de open dag van de kliniek!⟧", "publish_at": "2026-11-06T10:00"},
            ),
            case="same",
        ),
        Example(
            posts=(
                {"text": "Kom zaterdag naar de open dag van onze polikliniek.", "publish_at": "2026-11-03T10:00"},
                {"text": "Kom zaterdag naar de lezing over hartfalen in de aula.", "publish_at": "2026-11-06T10:00"},
                {"text": "Kom zaterdag naar de open dag van onze polikliniek.", "publish_at": "2026-12-03T10:00"},
            ),
        ),
    )

    days: Annotated[int, Meta(description="Within how many days.", ge=1)] = 14
    share: Annotated[float, Meta(description="How much of the words is the same, in percent.", gt=0, le=100)] = 80
    words: Annotated[int, Meta(description="From how many different words on a post is compared.", ge=1)] = 4

    def check_all(self, posts: Sequence[Post], context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield a hit for each later one of two."""
        timeline = Timeline.of(posts, context.timezone)
        if not timeline:
            yield _NO_DATES
            return
        entries = timeline.entries
        told = [Told(entry.at.timestamp(), posts[entry.number].text.text) for entry in entries]
        for twin in twins(told, self.days * _A_DAY, self.share / 100, self.words):
            later, earlier = entries[twin.number], entries[twin.before]
            text, place = posts[later.number].text.text, posts[earlier.number].text.place(0, 0)
            details = {
                "share": int(100 * twin.share),
                "day": day(earlier.day, context.language, context.now.year),
                "where": f"{place.source.path}:{place.cell or place.start.line}",
            }
            case = "same" if twin.share == 1 else ""
            yield Hit(0, len(text), case=case, details=details, post=later.number, related=(earlier.number,))
