"""How long a text is: for a reader, in bytes, and on each platform."""

from __future__ import annotations

import pytest

from postlint import text
from postlint.text import measure
from postlint.text.budget import budget
from postlint.text.emoji import find_emoji
from postlint.text.emoji_data import FLAGS, JOINED, TAGGED
from postlint.text.graphemes import count_graphemes, grapheme_starts
from postlint.text.length import count, without
from postlint.text.overflow import find_overflow

FAMILY = "👨‍👩‍👧‍👦"


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("é", (1, 1, 2, 1, 1, 1)),
        ("e\u0301", (2, 2, 3, 1, 1, 1)),
        ("👍🏽", (2, 4, 8, 1, 2, 8)),
        (FAMILY, (7, 11, 25, 1, 2, 25)),
        ("1️⃣", (3, 3, 7, 1, 2, 7)),
        ("❤️‍🔥", (4, 5, 13, 1, 2, 13)),
        ("日本", (2, 2, 6, 2, 4, 2)),
        ("𝗕𝗼𝗹𝗱", (4, 8, 16, 4, 8, 4)),
        ("ﬁ", (1, 1, 3, 1, 2, 1)),
        ("a\u0301\u0302\u0303\u0304\u0305", (6, 6, 11, 1, 5, 1)),
        ("“—”…", (4, 4, 12, 4, 5, 4)),
        ("100 €", (5, 5, 7, 5, 6, 5)),
        ("a\nb", (3, 3, 3, 3, 3, 3)),
        ("", (0, 0, 0, 0, 0, 0)),
    ],
)
def test_one_text_in_every_unit(text: str, lengths: tuple[int, int, int, int, int, int]) -> None:
    points, units, octets, graphemes, x, threads = lengths
    assert len(text) == points
    assert measure(text, "facebook") == measure(text, "instagram") == measure(text, "linkedin") == units
    assert measure(text, "youtube") == count(text, "bytes") == octets
    assert measure(text, "bluesky") == measure(text, "mastodon") == count(text, "characters") == graphemes
    assert measure(text, "twitter") == measure(text, "x") == x
    assert measure(text, "threads") == threads


@pytest.mark.parametrize("platform", ["twitter", "bluesky", "mastodon", "threads", "facebook", "youtube"])
def test_a_line_end_is_one_however_written(platform: str) -> None:
    assert measure("a\r\nb\rc\nd", platform) == 7
    assert count("a\r\nb", "characters") == count("a\r\nb", "bytes") == 3


def test_an_unknown_platform_is_told_which_are_known() -> None:
    with pytest.raises(ValueError, match=r"hyves.*twitter"):
        measure("zorg", "hyves")


def test_the_package_has_what_the_contract_names_and_nothing_else() -> None:
    assert text.find_entities("#zorg")[0].value == "zorg"
    with pytest.raises(AttributeError, match="find_everything"):
        text.find_everything  # noqa: B018


class TestOnX:
    @pytest.mark.parametrize(
        ("text", "length"),
        [
            ("https://www.example.com/" + "b" * 200, 23),
            ("http://t.co", 23),
            ("Lees README.md", 28),
            ("#日example.com", 26),  # the hashtag takes its place, but the link counts
            ("©", 1),
            ("®", 1),
            ("©️", 2),
            ("™", 2),
            ("❤", 2),
            ("✨\ufe0f", 4),  # not a sequence that Unicode recommends
            ("👍‍👍", 5),
            ("1⃣", 2),
            ("🇳🇱", 2),
            ("🇽🇽", 4),
            ("🇽🇳🇱", 4),
            ("🇳", 2),
            ("🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", 2),
            ("שּׁ", 3),
            ("ABC\u202a\uffffABC\ufffe", 12),
            ("👩🏽‍⚕", 2),
            ("🧑‍🧑‍🧒‍🧒", 2),
            ("Lees [LINK]", 28),  # the link is to come
            ("Lees {link} en https://...", 55),
            ("Lees [alles]", 12),
        ],
    )
    def test_what_counts_for_what(self, text: str, length: int) -> None:
        assert measure(text, "twitter") == length

    def test_every_recommended_sequence_of_emoji_counts_for_two(self) -> None:
        flags = ["".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in flag) for flag in FLAGS.split()]
        sequences = [*JOINED.split(), *flags, *TAGGED.split()]
        assert len(sequences) > 1800
        assert {sequence for sequence in sequences if measure(sequence, "twitter") != 2} == set()
        assert {sequence for sequence in sequences if len(find_emoji(sequence)) != 1} == set()


class TestOnMastodon:
    @pytest.mark.parametrize(
        ("text", "length"),
        [
            ("Lees https://www.vumc.nl/" + "a" * 90, 28),
            ("Lees www.vumc.nl", 16),
            ("Dank @vumc@mastodon.nl!", 11),
            ("Dank @vumc!", 11),
            ("info@vumc.nl", 12),
            ("Lees [LINK]", 28),
        ],
    )
    def test_links_are_23_and_servers_of_names_free(self, text: str, length: int) -> None:
        assert measure(text, "mastodon") == length


class TestGraphemes:
    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("नमस्ते", 3),
            ("각", 1),
            ("\u1100\u1161\u11a8", 1),
            ("🇳🇱🇧", 2),
            ("न🇳🇱🇧", 3),
            ("👍\u200d", 1),
            ("\u200d👍", 2),
            ("a\u200d👍", 2),
            ("👍\u0301\u200d👍", 1),
            ("\n\u0301", 2),
            ("\u0301", 1),
            ("สำ", 1),
        ],
    )
    def test_what_a_reader_takes_for_one_character(self, text: str, number: int) -> None:
        assert count_graphemes(text) == number

    def test_starts_are_positions_in_the_text(self) -> None:
        assert list(grapheme_starts(f"a{FAMILY}b")) == [0, 1, 8]
        assert list(grapheme_starts("न🇳🇱🇧x")) == [0, 1, 3, 4]


@pytest.mark.parametrize(
    ("text", "emoji"),
    [
        ("Fijn 👍🏽 hoor ❤️", ["👍🏽", "❤️"]),
        ("❤ © ™ → 1 #", []),
        ("©️ 1️⃣ #⃣ 🕷", ["©️", "1️⃣", "#⃣", "🕷"]),
        (FAMILY + "👩‍👧‍👦‍👦", [FAMILY, "👩‍👧‍👦", "👦"]),
        ("👍‍👍 🏴 🏴\U000e0067", ["👍", "👍", "🏴", "🏴"]),
        ("🇳🇱🇽🇽", ["🇳🇱"]),
        ("café", []),
    ],
)
def test_finds_emoji(text: str, emoji: list[str]) -> None:
    assert [text[start:end] for start, end in find_emoji(text)] == emoji


class TestWithout:
    @pytest.mark.parametrize(
        ("text", "left"),
        [
            ("a #x #y b\n\n#c", "a b"),
            ("#x a", "a"),
            ("(#x) a", "() a"),
            ("a  #x\n\n\nb  c", "a b  c"),
            ("a #x. b", "a . b"),
            ("#x", ""),
            ("a b", "a b"),
            ("a #x @m", "a @m"),
        ],
    )
    def test_white_space_around_what_goes_becomes_one_space(self, text: str, left: str) -> None:
        assert without(text, ["hashtag"]) == left

    def test_several_kinds_go_together(self) -> None:
        assert without("a @m #x https://vumc.nl b", {"hashtag", "mention", "url"}) == "a b"


class TestOverflow:
    @pytest.mark.parametrize(
        ("text", "limit", "unit", "platform", "beyond"),
        [
            ("abcdef", 4, "characters", None, "ef"),
            ("abc", 4, "characters", None, ""),
            (f"a{FAMILY}bc", 2, "characters", None, "bc"),
            ("aéb", 2, "bytes", None, "éb"),
            ("a https://vumc.nl b", 24, "platform", "twitter", "https://vumc.nl b"),
            ("a https://vumc.nl b", 25, "platform", "twitter", " b"),
            ("e\u0301e\u0301e\u0301", 2, "platform", "twitter", "e\u0301"),
            ("日本語", 5, "platform", "twitter", "語"),
            ("@a@vumc.nl x", 3, "platform", "mastodon", "x"),
            ("👍👍", 5, "platform", "threads", "👍"),
            ("abc", 2, "platform", None, "c"),
        ],
    )
    def test_starts_at_the_first_that_does_not_fit(
        self, text: str, limit: int, unit: str, platform: str | None, beyond: str
    ) -> None:
        assert text[find_overflow(text, limit, unit, platform) :] == beyond  # type: ignore[arg-type]


class TestBudget:
    def test_shows_what_each_platform_counts_and_for_what(self) -> None:
        found = {one.platform: one for one in budget("Ne\u0301e ❤️ https://www.vumc.nl/")}
        x, facebook, mastodon, youtube = (found[name] for name in ("twitter", "facebook", "mastodon", "youtube"))
        assert (x.length, x.limit, x.room, x.unit) == (30, 280, 250, "weighted")
        assert (x.spent.links, x.spent.emoji, x.spent.accents) == (23, 2, 0)
        assert (facebook.length, facebook.spent.links, facebook.spent.accents) == (28, 20, 1)
        assert (facebook.fold, facebook.limit_is_documented) == (125, False)
        assert mastodon.spent.links == 23
        assert (youtube.spent.emoji, youtube.unit) == (6, "bytes")

    def test_shows_both_limits_where_there_are_two(self) -> None:
        bluesky = next(one for one in budget("één") if one.platform == "bluesky")
        assert (bluesky.length, bluesky.limit, bluesky.bytes, bluesky.limit_bytes) == (3, 300, 5, 3000)

    def test_leaves_room_open_where_no_limit_is_known(self) -> None:
        assert next(one for one in budget("één") if one.platform == "vimeo").room is None
