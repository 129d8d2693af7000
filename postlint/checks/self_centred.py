"""The kind `self-centred`: months in which most posts open with the house itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Annotated

from msgspec import Meta

from postlint.calendar import Timeline
from postlint.calendar.telling import joined
from postlint.calendar.wording import channel, listed, periods
from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, NotEvaluated, Post

_NO_DATES = NotEvaluated("no post has a publish_at")
_OF = {"nl": "van de", "en": "of"}
_BEFORE = r"[\W_]*(?:(?:het|de|bij|in|binnen|vanuit|namens|the|at) )?[@#]?"


class SelfCentred(Check, frozen=True, kw_only=True):
    """Flag a month in which most posts of a channel open with the house's own name, or with we.

    Nobody likes company that always talks about itself. What the reader gets out of it comes first; who made it
    possible can wait for the second line.
    """

    cases = {
        "": Case(
            "info",
            "Op {channel} beginnen de meeste berichten met onszelf: {found}. Begin vaker bij de lezer.",
            "Most posts on {channel} begin with ourselves: {found}. Begin with the reader more often.",
        )
    }
    details = {
        "channel": "platform and account",
        "found": "how many posts of which months open so",
    }
    examples = (
        Example(
            parameters={"posts": 3},
            house={"names": ["Museum Zilt"]},
            posts=(
                {"text": "Wij openen een zaal.", "publish_at": "2026-11-03"},
                {"text": "Museum Zilt wint een prijs.", "publish_at": "2026-11-10"},
                {"text": "Ons depot is vol.", "publish_at": "2026-11-17"},
            ),
            concerns=(0, 1, 2),
        ),
        Example(
            parameters={"posts": 3},
            posts=(
                {"text": "Wij openen een zaal.", "publish_at": "2026-11-03"},
                {"text": "Zaterdag kun je gratis naar binnen.", "publish_at": "2026-11-10"},
                {"text": "Ons depot is vol.", "publish_at": "2026-11-17"},
            ),
        ),
    )

    words: Annotated[tuple[str, ...], Meta(description="What a post about oneself opens with, beside the names.")] = (
        "wij", "we", "ons", "onze", "our", "us",
    )  # fmt: skip
    posts: Annotated[int, Meta(description="From how many posts a month on.", ge=1)] = 4

    def check_all(self, posts: Sequence[Post], context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield a hit for each month with too many."""
        timeline = Timeline.of(posts, context.timezone)
        if not timeline:
            yield _NO_DATES
            return
        opening = self._opening(context.house.names)
        for month, entries in timeline.by("month").items():
            hits = [entry.number for entry in entries if opening.match(posts[entry.number].text.text)]
            if len(entries) >= self.posts and len(hits) * 3 > len(entries) * 2:
                of, name = _OF[context.language], periods(month, month, context.language, context.now.year)
                found = f"{len(hits)} {of} {len(entries)} in {name}"
                details = {"channel": channel(posts[0], context.language), "found": found}
                yield Hit(details=details, post=None, related=tuple(hits))

    def together(self, hits: Sequence[Hit], context: Context) -> Iterator[Hit]:
        """One hit for all months."""
        return joined(hits, lambda found: listed(found, context.language))

    def _opening(self, names: Sequence[str]) -> re.Pattern[str]:
        words = "|".join(re.escape(word) for word in sorted((*self.words, *names), key=len, reverse=True))
        return re.compile(rf"{_BEFORE}(?:{words})(?![^\W_])", re.IGNORECASE)
