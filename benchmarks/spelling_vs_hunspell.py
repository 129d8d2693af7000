"""Spelling alone, whole processes: postlint's speller against hunspell with its Dutch dictionary, in one run.

`python benchmarks/spelling_vs_hunspell.py [posts]`; needs `apt install hunspell hunspell-nl` (or like it).
"""

from __future__ import annotations

import os
import random
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence

POSTS = 10_000
RUNS = 3
SUBJECTS = ["De verpleegkundige", "Onze polikliniek", "Een onderzoeksteam", "Het kinderziekenhuis", "De mantelzorger"]
VERBS = ["bespreekt", "organiseert", "onderzoekt", "begeleidt", "beantwoordt", "vernieuwt", "presenteert"]
OBJECTS = [
    "de behandeling van patiënten met hartritmestoornissen",
    "een informatieavond over slaapproblemen",
    "de nieuwste bloeddrukmeters voor thuisgebruik",
    "alle vragen over de griepprik",
    "een kijkje in de operatiekamer",
    "het onderzoek naar darmkanker",
]
ENDS = [
    "Kom je ook?",
    "Lees er meer over op onze website.",
    "Dank aan alle vrijwilligers!",
    "Meld je vóór vrijdag aan.",
]
SLIPS = ["Enigzins laat, maar toch.", "Heel interesant!", "De patienten zijn er blij mee.", "Tot volgende woendsdag."]
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


def posts(count: int) -> Iterator[str]:
    pick = random.Random(1).choice
    for number in range(count):
        sentences = [f"{pick(SUBJECTS)} {pick(VERBS)} {pick(OBJECTS)}." for _ in range(2)]
        yield " ".join([*sentences, pick(SLIPS if number % 10 == 0 else ENDS)])


def seconds(command: Sequence[str], text: bytes) -> float:
    took = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(command, input=text, check=True, stdout=subprocess.DEVNULL)
        took.append(time.perf_counter() - start)
    return statistics.median(took)


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else POSTS
    text = "\n".join(posts(count)).encode()
    hunspell = shutil.which(os.environ.get("HUNSPELL", "hunspell"))
    ours = seconds([sys.executable, "-c", SPELL], text)
    print(f"{count} posts of {len(text.decode()) // count} characters, median of {RUNS}")
    print(f"postlint's speller: {ours:.2f} s, {count / ours:,.0f} posts/s")
    if hunspell is None:
        print("hunspell is not installed: nothing to compare with")
        return 0
    command = [hunspell, "-d", os.environ.get("HUNSPELL_DICTIONARY", "nl_NL"), "-i", "utf-8", "-l"]
    theirs = seconds(command, text)
    print(f"hunspell -l: {theirs:.2f} s, {count / theirs:,.0f} posts/s; postlint is {theirs / ours:.1f} x as fast")
    return 0


if __name__ == "__main__":
    sys.exit(main())
