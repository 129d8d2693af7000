"""The kind `account-silent`: accounts without a post for months."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Annotated

from msgspec import Meta

from postlint.calendar import Timeline, local_moment
from postlint.calendar.wording import channel, day, titled
from postlint.checks import Case, Check, Example
from postlint.model import Account, Context, Hit, NotEvaluated, Post

_NO_DATES = NotEvaluated("no post has a publish_at")


class AccountSilent(Check, frozen=True, kw_only=True):
    """Flag an account that has posted nothing for months.

    An account with an old last post tells visitors that nobody is home, and their questions go unanswered. Better
    no account than an empty one. An account that is described in a draft is looked at too: posts of more than so many
    days, and none of them for it, is silence. What is silent now is judged by the moment of checking (`--now`).
    """

    cases = {
        "now": Case(
            "warning",
            "Op {channel} staat niets meer na {last}: plan weer iets, of sluit het account.",
            "There is nothing on {channel} after {last}: plan something, or close the account.",
        ),
        "gap": Case(
            "warning",
            "Op {channel} staat niets tussen {last} en {next}: laat een account geen maanden stilliggen.",
            "There is nothing on {channel} between {last} and {next}: do not leave an account silent for months.",
        ),
        "never": Case(
            "warning",
            "Voor {channel} staat hier geen enkel bericht: plan iets, of sluit het account.",
            "There is no post for {channel} here: plan something, or close the account.",
        ),
    }
    details = {
        "channel": "platform and account",
        "last": "the day of the last post",
        "next": "the day of the first post after it",
    }
    examples = (
        Example(
            platform="facebook",
            posts=({"publish_at": "2026-03-02"}, {"publish_at": "2026-03-09"}),
            concerns=(1,),
            case="now",
        ),
        Example(
            platform="facebook",
            posts=({"publish_at": "2026-06-01"}, {"publish_at": "2026-11-09"}),
            concerns=(0, 1),
            case="gap",
        ),
        Example(
            platform="instagram",
            fields={"account": {"handle": "@zilt"}},
            settings={"around": {"house": ["2026-09-01", "2026-11-09"]}},
            found="handle",
            case="never",
        ),
        Example(
            platform="instagram",
            fields={"account": {"handle": "@zilt"}},
            settings={"around": {"house": ["2026-11-01", "2026-11-09"]}},
        ),
        Example(platform="facebook", posts=({"publish_at": "2026-10-01"}, {"publish_at": "2026-11-09"})),
        Example(posts=({"publish_at": "2026-03-02"},)),
    )

    days: Annotated[int, Meta(description="From how many days without a post on.", ge=1)] = 61

    def check_all(self, posts: Sequence[Post], context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield a hit for each silence."""
        if posts[0].platform is None:  # of no account in particular
            return
        timeline = Timeline.of(posts, context.timezone)
        if not timeline:
            yield _NO_DATES
            return
        long, place = timedelta(days=self.days), channel(posts[0], context.language)
        for one, other in timeline.gaps:
            if other.day - one.day > long:
                last, following = day(one.day, context.language), day(other.day, context.language)
                details = {"channel": place, "last": last, "next": following}
                yield Hit(case="gap", details=details, post=None, related=(one.number, other.number))
        now, latest = local_moment(context.now, timeline.zone), timeline.entries[-1]
        if now is not None and now.date() - latest.day > long:
            details = {"channel": place, "last": day(latest.day, context.language), "next": ""}
            yield Hit(case="now", details=details, post=None, related=(latest.number,))

    def check_account(self, account: Account, context: Context) -> Iterator[Hit]:
        """Yield a hit for an account that has none of the posts of the set."""
        house = context.around.house
        if account.platform and house and house[1] - house[0] > timedelta(days=self.days):
            details = {"channel": titled(account.platform, account.handle, context.language), "last": "", "next": ""}
            yield Hit(field="handle", case="never", details=details)
