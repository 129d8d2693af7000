"""The page of a draft's fields, from the table that the reader of drafts goes by; knows Markdown, no wording."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from postlint.drafts.fields import ACCOUNT_FIELDS, FIELDS
from postlint.drafts.values import Choice, Day, Field, Free, Group, Moment, Several, Truth, Type, Url

NAMES = {Truth: "yes or no", Moment: "moment (ISO 8601)", Day: "date", Url: "URL", Free: "anything"}
INTRO = """\
# Fields of a draft

These stand in front matter, in a YAML file, or under `defaults:` ([how to write drafts](writing-drafts.md)).
A list may be a single value; yes or no is `true`/`false`, `yes`/`no`, `ja`/`nee`, `on`/`off`.
A path is relative to the draft. An unknown field is a warning with the nearest known name; a wrong value is an error
at its place, and the rest of the draft is still checked.
"""


def page() -> str:
    """The page."""
    parts = [INTRO, "## Of a post\n", *_table(FIELDS)]
    parts += ["\n## Of an account\n", "A mapping under `account:` at the top of a file is an account to check.\n"]
    return "\n".join([*parts, *_table(ACCOUNT_FIELDS)]) + "\n"


def _table(fields: Mapping[str, Field]) -> Iterator[str]:
    yield "| field | takes | |"
    yield "| --- | --- | --- |"
    yield from _rows(fields, "")


def _rows(fields: Mapping[str, Field], above: str) -> Iterator[str]:
    for name, field in fields.items():
        group = _group(field.type)
        yield f"| `{above}{name}` | {_takes(field.type)} | {field.about} |"
        if group is not None and not field.name:
            yield from _rows(group.fields, f"{above}{name}.")


def _group(kind: Type) -> Group | None:
    inner: Any = getattr(kind, "of", kind)
    return inner if isinstance(inner, Group) else None


def _takes(kind: Type) -> str:
    group = _group(kind)
    if group is not None:
        one = f"mapping, or {'its ' + group.short}" if group.short else "mapping"
        return f"list of {one}" if group is not kind else one
    if isinstance(kind, Several):
        return f"list of {_takes(kind.of)}"
    if isinstance(kind, Choice):
        return kind.expected
    return NAMES.get(type(kind), "text")
