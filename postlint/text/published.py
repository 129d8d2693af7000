"""What of a post others will see as text: the text, alternative texts, the preview of its link; knows no rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postlint.model import BESIDE, Hit, Span
from postlint.text.reading import Reading, read

if TYPE_CHECKING:
    from postlint.model import Needs, Post

Seen = tuple[str, Reading]
# Among the fields that a check needs: what is published beside the text may hold what it needs as well.
FIELDS: Final = frozenset([BESIDE])


def published(post: Post, needs: Needs | None = None) -> list[Seen]:
    """The readings of what is published of a post, by field, where they hold what a check needs."""
    found: list[Seen] | None = post.memo.get("published")
    if found is None:
        found = post.memo["published"] = [("text", read(post)), *_beside(post)]
    return found if needs is None else [seen for seen in found if seen[1].meets(needs)]


def beside(post: Post) -> list[Reading]:
    """The readings of what is published beside the text."""
    return [reading for _, reading in published(post)[1:]]


def marking(field: str, span: Span, case: str = "") -> Hit:
    """A hit at a place in the text, or on the whole of another field."""
    return Hit(*span, case=case) if field == "text" else Hit(field=field, case=case)


def _beside(post: Post) -> list[Seen]:
    texts = [(f"images.{number}.alt", image.alt) for number, image in enumerate(post.images)]
    if post.link:
        texts += [("link.title", post.link.title), ("link.description", post.link.description)]
    return [(field, Reading(text, post.platform)) for field, text in texts if text]
