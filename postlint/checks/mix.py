"""The kind `mix`: how large a part of a channel's posts has certain values in a field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated

from msgspec import Meta

from postlint.calendar.shares import counted, given
from postlint.calendar.wording import channel, number
from postlint.checks import Case, Check, Example
from postlint.lookup import FieldName
from postlint.model import Context, Hit, NotEvaluated, Post

_UNKNOWN = NotEvaluated("too few posts say this")
_Percent = Annotated[float, Meta(ge=0, le=100)]


class Mix(Check, frozen=True, kw_only=True):
    """Flag a channel on which certain posts are too small or too large a part.

    A channel is more than its posts one by one: who only shares what others make, or only writes about research,
    ends up with another channel than was meant. Posts that do not fill in the field do not count.
    """

    cases = {
        "few": Case(
            "warning",
            "Op {channel} is {share}% van de {count} berichten “{values}” ({field}): dat mag meer zijn.",
            "On {channel}, {share}% of {count} posts is “{values}” ({field}): there should be more.",
        ),
        "many": Case(
            "warning",
            "Op {channel} is {share}% van de {count} berichten “{values}” ({field}): dat mag minder zijn.",
            "On {channel}, {share}% of {count} posts is “{values}” ({field}): there should be less.",
        ),
    }
    details = {
        "channel": "platform and account",
        "share": "what part has the values, in percent",
        "count": "how many were counted",
        "hits": "how many of them have the values",
        "others": "how many have others",
    }
    examples = (
        Example(
            parameters={"field": "origin", "values": ["own"], "min": 50, "posts": 3},
            posts=({"origin": "own"}, {"origin": "shared"}, {"origin": "shared"}),
            concerns=(1, 2),
            case="few",
        ),
        Example(
            parameters={"field": "origin", "values": ["own"], "max": 70, "posts": 3},
            posts=({"origin": "own"}, {"origin": "own"}, {"origin": "own"}, {"text": "Wie weet."}),
            concerns=(0, 1, 2),
            case="many",
        ),
        Example(
            parameters={"field": "topic", "values": ["zorg"], "against": ["studie"], "above": 50, "posts": 2},
            posts=({"topic": "zorg"}, {"topic": "zorg"}, {"topic": "studie"}, {"topic": "sport"}),
        ),
    )
    one_of = (("min", "max", "above"),)

    field: Annotated[FieldName, Meta(description="The field that is counted.")]
    values: Annotated[tuple[str, ...], Meta(description="The values whose part is judged.", min_length=1)]
    against: Annotated[tuple[str, ...], Meta(description="Count only these values beside them.")] = ()
    min: Annotated[_Percent | None, Meta(description="The smallest part, in percent.")] = None
    max: Annotated[_Percent | None, Meta(description="The largest part, in percent.")] = None
    above: Annotated[_Percent | None, Meta(description="The part must be larger than this, in percent.")] = None
    posts: Annotated[int, Meta(description="From how many that are counted on.", ge=1)] = 10

    def check_all(self, posts: Sequence[Post], context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield one hit, which names the posts that are too many."""
        values = given(posts, self.field)
        told = counted(values, self.values, self.against)
        hits = sum(has for _, has in told)
        if len(told) < self.posts:
            if not values and len(posts) >= self.posts:
                yield _UNKNOWN
            return
        share = 100 * hits / len(told)
        case = self.case_of(share)
        if case:
            related = dict.fromkeys(at for at, has in told if has != (case == "few"))
            yield Hit(
                case=case,
                details={
                    "channel": channel(posts[0], context.language),
                    "share": number(round(share), context.language),
                    "count": len(told),
                    "hits": hits,
                    "others": len(told) - hits,
                },
                post=None,
                related=tuple(related),
            )

    def case_of(self, share: float) -> str:
        """Whether a part, in percent, is too small ("few") or too large ("many"), or neither."""
        if (self.min is not None and share < self.min) or (self.above is not None and share <= self.above):
            return "few"
        return "many" if self.max is not None and share > self.max else ""
