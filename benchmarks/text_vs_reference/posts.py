"""Posts to measure and compare with: ordinary ones of about 180 characters, and wild ones."""

from __future__ import annotations

import random

_WORDS = (
    "vandaag gaat onze nieuwe polikliniek open en je bent van harte welkom om te komen kijken hoe wij samen met "
    "patiënten werken aan betere zorg in Amsterdam één vraag blijft over waarom slapen kinderen zo slecht"
)
LINKS = ["https://www.vumc.nl/open-dag", "http://ow.ly/ePLN307FEeQ", "vumc.nl/zorg?bron=x", "www.amsterdamumc.nl"]
TAGS = ["#zorg", "#VUmc", "#OpenDag", "#ziekenhuis2026", "#patiënt"]
MENTIONS = ["@vumc", "@AmsterdamUMC", "@ZonMw"]
EMOJI = ["👍", "❤️", "🎉", "👩🏽‍⚕️", "🇳🇱"]
_SIGNS = (
    "zorg één café naïve README.md e.g. 1.2 don't co-op 日本語 中国 テスト العربية שלום हिन्दी ไทย русский Ελληνικά été "
    "ŁÓDŹ ß ﬁ 𝗕𝗼𝗹𝗱 𠀡 á ë ０１ ٣ ⅷ ② · _ - – — … ’ “ ” ( ) [ ] & % $ ! ? : ; , . / // \\ | ~ * + = < > @ # ＠ ＃ "
    "\u200d \u200b \u200c \ufe0f \ufe0e \u20e3 \u3000 \n \t \u202a \u200f \ufeff \uffff RT rt: © ® ™ km K ſ İ ı"
)
_PATHS = "/ /a /b-c (x) (a(b)c) (( ?q=1 &r=2 #f . , ! /é /日 _ ~ %20 @ /@me/ : = 's – /ж | ? ;"
_NAME_PARTS = "a Zorg 1 _ é 日 · - ’ 🎉 \ufe0f ا ٣ ② \u200c http"
WORDS, SIGNS, PATHS, NAME_PARTS = _WORDS.split(), _SIGNS.split(" "), _PATHS.split(), _NAME_PARTS.split(" ")


def ordinary(number: int) -> list[str]:
    """Posts such as a house writes: a sentence or three, some with a link, tags, an emoji."""
    pick = random.Random(2026)
    return [_ordinary(pick) for _ in range(number)]


def _ordinary(pick: random.Random) -> str:
    parts: list[str] = []
    while len(" ".join(parts)) < 150:
        parts.append(pick.choice(WORDS) + ("." if pick.random() < 0.1 else ""))
    for choices, chance in ((LINKS, 0.6), (TAGS, 0.7), (TAGS, 0.4), (MENTIONS, 0.3), (EMOJI, 0.3)):
        if pick.random() < chance:
            parts.append(pick.choice(choices))
    return " ".join(parts)


def wild(number: int, emoji: list[str], domains: list[str], seed: int = 1) -> list[str]:
    """Posts that nobody writes: scripts, signs, links, tags and emoji run together."""
    pick = random.Random(seed)
    return ["".join(_piece(pick, emoji, domains) for _ in range(pick.randint(1, 18))) for _ in range(number)]


def _piece(pick: random.Random, emoji: list[str], domains: list[str]) -> str:
    makers = (
        (0.45, lambda: pick.choice(SIGNS)),
        (0.60, lambda: _link(pick, domains)),
        (0.72, lambda: pick.choice("##＃") + _name(pick, NAME_PARTS)),
        (0.82, lambda: pick.choice("@@＠") + _name(pick, ["a", "vumc", "_", "1", "é", ".", "/list", "/1", "-x", "@"])),
        (0.87, lambda: "$" + pick.choice(["A", "TSLA", "brk.b", "BRK_BX", "ABCDEFG", "A1", "ai.xyz"])),
        (1.00, lambda: pick.choice(emoji)),
    )
    at = pick.random()
    made = next(maker for chance, maker in makers if at < chance)()
    return made + pick.choice([" ", " ", " ", "", "\n", "."])


def _name(pick: random.Random, parts: list[str]) -> str:
    return "".join(pick.choice(parts) for _ in range(pick.randint(1, 4)))


def _link(pick: random.Random, domains: list[str]) -> str:
    letters = [*"abcdefgh019-_", "é", "日", "д", "😀", "\u0301", "ı", "ſ"]
    labels = [_name(pick, letters) for _ in range(pick.randint(1, 3))]
    last = pick.choice(domains) if pick.random() < 0.5 else pick.choice(["nl", "com", "xn--p1ai", "py", "COM", "Nl"])
    others = ["t.co/abc", "t.co/" + "a" * 41, "localhost", "1.2.3.4", "www.vumc.nl"]
    host = pick.choice([".".join([*labels, last]), *others]) + pick.choice(["", ":80"])
    path = "".join(pick.choice(PATHS) for _ in range(pick.randint(0, 6)))
    return pick.choice(["http://", "https://", "HTTPS://", "", "", "ftp://", "//"]) + host + path
