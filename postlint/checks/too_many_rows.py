"""The kind `too-many-rows`: tables with more posts than a planning tool takes at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Post

_OTHER = {"nl": "de planningstool", "en": "the planning tool"}


class TooManyRows(Check, frozen=True, kw_only=True):
    """Flag a file with more posts than a planning tool takes at once.

    Hootsuite takes 350 posts a file and Buffer 100; what is beyond that is refused or lost. Where the tool is known
    its own figure counts, else `max`. The rule holds where somebody plans: with `--input-format`, or with `--now` and
    a `max`. `postlint export` never writes more rows than the tool takes.
    """

    cases = {
        "": Case(
            "error",
            "Dit zijn {count} berichten, en {tool} neemt er hoogstens {most} per bestand: splits het bestand.",
            "These are {count} posts, and {tool} takes at most {most} a file: split it.",
        )
    }
    details = {"count": "how many posts there are", "most": "how many the tool takes", "tool": "the planning tool"}
    over = "house"
    examples = (
        Example(
            settings={"planner": {"title": "Buffer", "rows": 2}},
            posts=({"text": "Een."}, {"text": "Twee."}, {"text": "Drie."}),
            concerns=(2,),
        ),
        Example(
            parameters={"max": 1}, settings={"planner": {}}, posts=({"text": "Een."}, {"text": "Twee."}), concerns=(1,)
        ),
        Example(settings={"planner": {"title": "Buffer", "rows": 2}}, posts=({"text": "Een."}, {"text": "Twee."})),
        Example(parameters={"max": 1}, posts=({"text": "Een."}, {"text": "Twee."})),
    )

    max: Annotated[int, Meta(description="The most posts a file, where the tool does not say; 0: any.", ge=0)] = 0

    def check_all(self, posts: Sequence[Post], context: Context) -> Iterator[Hit]:
        """Yield a hit for each table, which names the posts that are too many."""
        planner = context.planner
        most = (planner.rows or self.max) if planner else 0
        if planner is None or not most:
            return
        for rows in _files(posts):
            if len(rows) > most:
                tool = planner.title or _OTHER[context.language]
                beyond = [number for row in rows[most:] for number in row]
                yield Hit(details={"count": len(rows), "most": most, "tool": tool}, post=None, related=tuple(beyond))


def _files(posts: Sequence[Post]) -> list[list[list[int]]]:
    """The posts of each row of each file, by their number; a row for several platforms is one."""
    files: dict[str, dict[tuple[int, int], list[int]]] = {}
    for number, post in enumerate(posts):
        place = post.text.place(0, 0)
        files.setdefault(place.source.path, {}).setdefault((id(place.source), place.span.start), []).append(number)
    return [list(rows.values()) for rows in files.values()]
