"""postlint for programs: a text in, a report out; prints nothing and reads no environment."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from postlint.drafts.fields import FIELDS
from postlint.drafts.reader import Reader
from postlint.drafts.values import read_fields
from postlint.engine import Inspector, assemble
from postlint.model import KINDS, Context, Draft, Post, Problem, Report, Ruleset, Source, verbatim
from postlint.platforms import ALIASES, PLATFORMS
from postlint.rules import Cache, load
from postlint.yamltree.nodes import Table, node_of


def lint(
    text: str,
    platform: str | None = None,
    *,
    kind: str = "update",
    rules: str | os.PathLike[str] | None = None,
    now: datetime | None = None,
    **fields: Any,
) -> Report:
    """Check one text as it is: no front matter, sections or notes are looked for in it.

    ``rules`` is a rules file or the name of a pack (default: the embedded default rules), ``now`` the moment
    that planning is judged by, ``fields`` are further fields of the post as in a draft (``author="sanne"``,
    ``images=["dak.jpg"]``, ``link={"url": …}``). In the report the file is ``-``.

    Raises ValueError for a platform, kind or value that a draft could not have, TypeError for an unknown
    field, and RulesError for a rules file with mistakes.
    """
    name = ALIASES.get(platform, platform) if platform else None
    if name is not None and name not in PLATFORMS:
        raise ValueError(f"unknown platform {platform!r}; known: {', '.join(PLATFORMS)}")
    if kind not in KINDS:
        raise ValueError(f"unknown kind {kind!r}; known: {', '.join(KINDS)}")
    ruleset = _ruleset(os.fspath(rules) if rules is not None else "default")
    source = Source("-", text)
    post = Post(verbatim(source, 0, len(text)), {}, name, kind=kind, **_values(fields))
    problems = () if text.strip() else (Problem("empty-post", post.text.place(0, 0), post=0),)
    moment = now or datetime.now(UTC)
    context = Context(moment, ruleset.timezone, ruleset.language, ruleset.house, ruleset.require_approval)
    return assemble([Inspector(ruleset, context).inspect(Draft(source, (post,), problems=problems))])


def _values(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields as a draft's reader understands them."""
    known = {field for field in FIELDS if field not in ("text", "platform", "platforms", "kind", "ignore")}
    for field in fields:
        if field not in known:
            raise TypeError(f"unknown field {field!r}; known: {', '.join(sorted(known))}")
    table, reader = node_of(fields), Reader()
    values = read_fields(FIELDS, table, reader) if isinstance(table, Table) else {}
    for problem in reader.problems:
        raise ValueError(f"the field {problem.details['field']!r} is wrong")
    return values


def _ruleset(rules: str) -> Ruleset:
    try:
        status = os.stat(rules)
    except OSError:  # a pack, or a file whose absence loading explains
        return _loaded(rules, None)
    return _loaded(rules, (status.st_mtime_ns, status.st_size))


@lru_cache(maxsize=8)
def _loaded(rules: str, _stamp: tuple[int, int] | None) -> Ruleset:
    return load(rules, Cache(None))
