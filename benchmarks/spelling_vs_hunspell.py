"""Spelling alone, whole processes: postlint's speller against hunspell with its Dutch dictionary, in one run.

    python benchmarks/spelling_vs_hunspell.py [posts]

Needs `apt install hunspell hunspell-nl` (or like it); HUNSPELL and HUNSPELL_DICTIONARY name others. The time is that of
the processor, start included, the median of some runs in turn.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
from collections.abc import Sequence

from dutch_posts import posts

POSTS = 10_000
RUNS = 5
SPELL = """
import sys
from postlint.dutch.doubts import find_doubts
from postlint.dutch.spelling import Speller
from postlint.dutch.words import words
from postlint.text.reading import Reading
known, found = words(), 0
speller = Speller(known)
for post in sys.stdin.buffer.read().decode().split("\\n"):
    reading = Reading(post)
    found += sum(1 for _ in speller.find(reading, find_doubts(reading, known)))
print(found)
"""


def seconds(command: Sequence[str], text: bytes) -> float:
    """The processor's time that a command takes over a text."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, input=text, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else POSTS
    text = "\n".join(posts(count)).encode()
    hunspell = shutil.which(os.environ.get("HUNSPELL", "hunspell"))
    commands = {"postlint's speller": [sys.executable, "-c", SPELL]}
    if hunspell is None:
        print("hunspell is not installed: nothing to compare with")
    else:
        dictionary = os.environ.get("HUNSPELL_DICTIONARY", "nl_NL")
        commands["hunspell -l"] = [hunspell, "-d", dictionary, "-i", "utf-8", "-l"]
    rounds = [{name: seconds(command, text) for name, command in commands.items()} for _ in range(RUNS)]
    took = {name: statistics.median(one[name] for one in rounds) for name in commands}
    print(f"{count:,} posts of {len(text.decode()) // count} characters, median of {RUNS} runs in turn")
    for name, spent in took.items():
        print(f"{name}: {spent:.2f} s, {count / spent:,.0f} posts/s")
    if hunspell is not None:
        ratio = statistics.median(one["hunspell -l"] / one["postlint's speller"] for one in rounds)
        print(f"postlint is {ratio:.1f} x as fast")
    return 0


if __name__ == "__main__":
    sys.exit(main())
