"""What of a post others will see as text: the text, alternative texts, the preview of its link; knows no rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postlint.text.reading import Reading, read

if TYPE_CHECKING:
    from postlint.model import Post


def published(post: Post) -> list[tuple[str, Reading]]:
    """The readings of all that is published of a post, by field; made once and kept with the post."""
    found: list[tuple[str, Reading]] | None = post.memo.get("published")
    if found is None:
        fields = [(f"images.{number}.alt", image.alt) for number, image in enumerate(post.images) if image.alt]
        if post.link:
            fields += [("link.title", post.link.title), ("link.description", post.link.description)]
        beside = [(field, Reading(text, post.platform)) for field, text in fields if text]
        found = post.memo["published"] = [("text", read(post)), *beside]
    return found
