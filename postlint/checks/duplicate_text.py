"""The kind `duplicate-text`: the same text twice in what goes to one channel."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from postlint.calendar import local_moment
from postlint.calendar.wording import channel, day
from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Post

_ANSWERS = ("reply", "message")  # these may well say the same
_TOOL = {"planner": {"title": "Hootsuite"}}


class DuplicateText(Check, frozen=True, kw_only=True):
    """Flag a text that is in a table twice for the same channel.

    It is mostly a row that was copied and not rewritten. X refuses the same text a second time, and Hootsuite leaves
    such a row out. The rule looks at tables, and at all posts where somebody plans: with `--input-format`, in
    `postlint export`, or with `--now`. Capitals and white space make no other text.
    """

    cases = {
        "": Case(
            "warning",
            "Deze tekst is er al voor {channel} ({earlier}). Zeg het anders: X en Hootsuite weigeren een tweede keer.",
            "This text is there already for {channel} ({earlier}). Vary it: X and Hootsuite refuse it a second time.",
        )
    }
    details = {"earlier": "the other post: its day, or its cell or line", "channel": "platform and account"}
    examples = (
        Example(
            settings=_TOOL,
            posts=(
                {"text": "De polikliniek is open.", "publish_at": "2026-12-01T10:00"},
                {"text": "⟦De polikliniek  is open.⟧", "publish_at": "2026-12-08T10:00"},
            ),
        ),
        Example(settings=_TOOL, posts=({"text": "De polikliniek is open."}, {"text": "De polikliniek is dicht."})),
        Example(posts=({"text": "Tot morgen!"}, {"text": "Tot morgen!"})),
    )

    def check_all(self, posts: Sequence[Post], context: Context) -> Iterator[Hit]:
        """Yield a hit for each post that says again what an earlier one says."""
        first: dict[str, int] = {}
        for at, post in enumerate(posts):
            text = " ".join(post.text.text.split()).casefold()
            place = post.text.place(0, 0)
            if not text or post.kind in _ANSWERS or (context.planner is None and place.cell is None):
                continue
            earlier = first.setdefault(text, at)
            if earlier != at:
                details = {
                    "earlier": _where(posts[earlier], context),
                    "channel": channel(post, context.language),
                }
                yield Hit(0, len(post.text.text), details=details, post=at, related=(earlier,))


def _where(post: Post, context: Context) -> str:
    """How people find the other post: by its day, else by its cell or its line."""
    moment = local_moment(post.publish_at, context.timezone)
    if moment:
        return day(moment.date(), context.language, context.now.year)
    place = post.text.place(0, 0)
    return place.cell or f"{'regel' if context.language == 'nl' else 'line'} {place.start.line}"
