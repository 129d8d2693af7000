"""The kind `news-coverage`: news that no post passes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Annotated

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, NewsItem, NotEvaluated, Post
from postlint.text.addresses import page_of
from postlint.text.likeness import Said
from postlint.text.linked import links_of

_NO_NEWS = NotEvaluated("no news was given")
_NEWS = {"news": {"items": [{"title": "Nieuwe hal geopend", "url": "https://zilt.nl/hal", "day": "2026-11-03"}]}}


class NewsCoverage(Check, frozen=True, kw_only=True):
    """Flag an item of the news (`--news`) that no post passes on.

    News that a house puts on its site and does not post itself is posted by others, who then are the ones who
    tell it. A post covers an item that it links to, or most of whose title it says (a shortened link shows where
    it leads with `--online` only). News from long before the first post is left out.
    """

    over = "house"
    cases = {
        "": Case(
            "warning",
            "Dit nieuws staat nog in geen bericht: {item}",
            "No post has this news yet: {item}",
        )
    }
    details = {"item": "the title of the item and its address"}
    examples = (
        Example(settings=_NEWS, posts=({"text": "De zon schijnt."},), concerns=()),
        Example(settings=_NEWS, posts=({"text": "De zon schijnt.", "link": "http://www.zilt.nl/hal/?utm_source=x"},)),
        Example(settings=_NEWS, posts=({"text": "De nieuwe hal is geopend: ow.ly/x1"},)),
        Example(settings=_NEWS, posts=({"text": "De zon schijnt.", "publish_at": "2026-12-01"},)),
    )

    days: Annotated[int, Meta(description="How many days before the first post news still counts.", ge=0)] = 7
    said: Annotated[float, Meta(description="What part of a title a post has to say, in percent.", gt=0, le=100)] = 60

    def check_all(self, posts: Sequence[Post], context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield a hit for each item, in the file of the news."""
        if context.news is None:
            yield _NO_NEWS
            return
        told_of = Said([post.text.text for post in posts])
        pages = {page for post in posts for page in _pages(post, context)}
        first = context.around.house[0] - timedelta(days=self.days) if context.around.house else None
        for item in context.news.items:
            old = item.day is not None and first is not None and item.day < first
            if not (old or page_of(item.url) in pages or told_of.has(item.title, self.said / 100)):
                yield Hit(details={"item": _told(item)}, post=None)


def _told(item: NewsItem) -> str:
    """An item as people find it again: by its title, its address, or both."""
    if item.title and item.url:
        return f"“{item.title}” ({item.url})"
    return f"“{item.title}”" if item.title else item.url


def _pages(post: Post, context: Context) -> Iterator[str]:
    """The pages that a post links to, and those that its links were seen to lead to."""
    for link in links_of(post):
        yield page_of(link.url)
        facts = (context.links or {}).get(link.url)
        if facts and facts.steps:
            yield page_of(facts.steps[-1])
