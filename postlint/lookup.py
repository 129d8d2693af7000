"""A post's fields by the dotted names that drafts and rules give them; knows no format and no rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, Literal, NamedTuple

from postlint.model import Post

FieldName = Literal[
    "platform", "kind", "voice", "account", "author", "reviewed_by", "publish_at", "topic", "audience", "origin",
    "images", "images.file", "images.alt", "images.people", "images.consent", "images.own", "images.permission",
    "images.warning", "location", "link", "link.url", "link.title", "link.description", "link.placement",
    "link.paywall", "consent", "crisis", "in_reply_to", "in_reply_to.text", "in_reply_to.received_at",
    "in_reply_to.sentiment", "in_reply_to.personal", "in_reply_to.checkin", "in_reply_to.urgent",
    "approved", "approved.by", "approved.at", "approved.text", "id", "campaign", "notes",
]  # fmt: skip
FLAGS: Final = frozenset(
    [
        "crisis",
        "images.people",
        "images.own",
        "images.warning",
        "link.paywall",
        "in_reply_to.personal",
        "in_reply_to.checkin",
        "in_reply_to.urgent",
    ]
)
_TRUE: Final = frozenset(["true", "yes", "on", "ja", "1"])
_FALSE: Final = frozenset(["false", "no", "off", "nee", "0"])

_REFUSALS: Final = (
    frozenset(["-", "?", "geen", "niet", "none", "n.v.t.", "nvt", "onbekend", "todo", "unknown"]) | _FALSE
)


class Found(NamedTuple):
    """A field's value; ``path`` is its name with the number of the item that it belongs to (``images.0.alt``)."""

    path: str
    value: Any


def look_up(post: Post, name: str) -> list[Found]:
    """The values of a field: one, or one for each item where it belongs to a list."""
    first, _, rest = name.partition(".")
    value = getattr(post, first)
    if not rest:
        return [Found(name, value)]
    if isinstance(value, tuple):
        return [Found(f"{first}.{number}.{rest}", getattr(item, rest)) for number, item in enumerate(value)]
    return [Found(name, getattr(value, rest, None))]


def is_given(value: Any) -> bool:
    """Whether a draft says anything here; a flag that is false does."""
    return value is not None and value not in ("", ())


def is_promised(text: str | None) -> bool:
    """Whether a field that names a consent or a permission names one, and not that there is none."""
    word = (text or "").strip().casefold()
    return bool(word) and word not in _REFUSALS


def holds(name: str, value: Any, wanted: str) -> bool:
    """Whether a field has a value, in any case. ``true`` and ``false`` ask whether a field that is no flag is given."""
    word = wanted.casefold()
    if name in FLAGS:
        return (value is True and word in _TRUE) or (value is False and word in _FALSE)
    if word in _TRUE or word in _FALSE:
        return is_given(value) == (word in _TRUE)
    return any(text.casefold() == word for text in texts(value))


def all_hold(post: Post, wanted: Mapping[FieldName, str], found: Found) -> bool:
    """Whether fields have the values that are wanted; of a list that ``found`` is in, those of the same item."""
    root, *rest = found.path.split(".")
    item = int(rest[0]) if rest and rest[0].isdigit() else None
    for name, value in wanted.items():
        values = look_up(post, name)
        if item is not None and name.startswith(root + "."):
            values = values[item : item + 1]
        if not any(holds(name, other.value, value) for other in values):
            return False
    return True


def first_of(post: Post, name: FieldName, wanted: str | tuple[str, ...]) -> Found | None:
    """The first value of a field that is one of those wanted."""
    choices = (wanted,) if isinstance(wanted, str) else wanted
    met = (found for found in look_up(post, name) if any(holds(name, found.value, choice) for choice in choices))
    return next(met, None)


def texts(value: Any) -> Iterator[str]:
    """What a field says, as texts: one for each item of a list, none where nothing was given."""
    if isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif isinstance(value, bool):
        yield str(value).lower()
    elif isinstance(value, date):
        yield value.isoformat()
    elif value is not None and value != "":
        main = next((part for part in ("file", "url", "by", "text") if hasattr(value, part)), None)
        yield str(getattr(value, main) if main else value)
