"""The texts of a post beside its text, and the post with others in their stead; knows no rule and no format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from postlint.model import Post

Rewrite = Callable[[str, str], str]  # of a field's dotted name and its text
_OF_POST: Final = ("account", "author", "reviewed_by", "topic", "audience", "location", "id", "campaign", "notes")
_OF_IMAGE: Final = ("file", "alt", "consent", "permission")
_OF_LINK: Final = ("url", "title", "description")


def rewritten(post: Post, rewrite: Rewrite) -> Post:
    """The post, all its fields that hold text written anew; ``text`` itself is left as it is."""
    new: dict[str, Any] = _texts(post, _OF_POST, "", rewrite)
    new["consent"] = tuple([rewrite("consent", name) for name in post.consent])
    new["images"] = tuple(
        [replace(image, **_texts(image, _OF_IMAGE, f"images.{at}.", rewrite)) for at, image in enumerate(post.images)]
    )
    if post.link:
        new["link"] = replace(post.link, **_texts(post.link, _OF_LINK, "link.", rewrite))
    if post.in_reply_to:
        new["in_reply_to"] = replace(post.in_reply_to, text=rewrite("in_reply_to.text", post.in_reply_to.text))
    if post.approved:
        new["approved"] = replace(post.approved, by=rewrite("approved.by", post.approved.by))
    return replace(post, **new)


def _texts(of: Struct, names: tuple[str, ...], under: str, rewrite: Rewrite) -> dict[str, str]:
    values = [(name, getattr(of, name)) for name in names]
    return {name: rewrite(under + name, value) for name, value in values if value}
