"""What the rules on Dutch cost, in one process: all together in posts a second, and each by itself.

    python benchmarks/dutch.py [posts]

Address, spelling, jargon and the slips look at posts of about 180 characters, each post read anew. The time is that
of the processor, so that what else a machine does counts for little; the median of some rounds is given.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from time import process_time

from dutch_posts import posts

from postlint.library import _ruleset
from postlint.model import Context, Post, Source, verbatim
from postlint.scoping import Scoping

RULES = (
    "informal-address",
    "spelling",
    "jargon",
    "spelling-dt",
    "split-compound",
    "hun-hebben",
    "groter-als",
    "te-veel",
)
ALSO = ("readability", "respect", "confident-tone", "to-the-point", "address-mixed")
POSTS = 4_000
ROUNDS = 5


def look(scoping: Scoping, texts: Sequence[str], context: Context) -> int:
    """How much the rules find in texts, each made a post that nobody has read yet."""
    found = 0
    for text in texts:
        post = Post(verbatim(Source("-", text), 0, len(text)), {}, "facebook")
        for item in scoping.for_post(post).due(post):
            found += sum(1 for _ in item.look(post, context))
    return found


def seconds(scoping: Scoping, texts: Sequence[str], context: Context) -> tuple[float, int]:
    """What a round over all posts takes, and what it finds."""
    took, found = [], 0
    for _ in range(ROUNDS):
        start = process_time()
        found = look(scoping, texts, context)
        took.append(process_time() - start)
    return statistics.median(took), found


def main() -> None:
    texts = list(posts(int(sys.argv[1]) if len(sys.argv) > 1 else POSTS))
    ruleset = _ruleset("default")
    context = Context(datetime.now(UTC), ruleset.timezone, ruleset.language, ruleset.house, ruleset.require_approval)
    rules = {rule.id: rule for rule in ruleset.rules}
    together, found = seconds(Scoping([rules[name] for name in RULES]), texts, context)
    size = sum(map(len, texts)) // len(texts)
    print(f"Python {sys.version.split()[0]}, {len(texts):,} posts of {size} characters, median of {ROUNDS} rounds")
    print(f"{', '.join(RULES)}: {len(texts) / together:,.0f} posts/s, {found} findings")
    reading, _ = seconds(Scoping([]), texts, context)
    print(f"{'reading a post alone':<20} {reading * 1e6 / len(texts):6.1f} µs a post")
    for name in (*RULES, *ALSO):
        if name in rules:
            alone, found = seconds(Scoping([rules[name]]), texts, context)
            print(f"{name:<20} {alone * 1e6 / len(texts):6.1f} µs a post, reading it included, {found} findings")


if __name__ == "__main__":
    main()
