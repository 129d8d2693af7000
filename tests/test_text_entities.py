"""What each platform reads as hashtag, mention, cashtag and link, rule by rule of its grammar."""

from __future__ import annotations

import pytest

from postlint.text import Entity, find_entities


def found(text: str, platform: str = "twitter") -> list[str]:
    """The entities as written, their sign included; their places and values must agree."""
    entities = find_entities(text, platform)
    for entity in entities:
        written = text[entity.start : entity.end]
        assert entity.value in (written, written[1:], written[1:].upper())
    return [text[entity.start : entity.end] for entity in entities]


def test_an_entity_says_what_where_and_its_value_without_sign() -> None:
    text = "Lees #zorg van @vumc ($VU) op vumc.nl of $VU"
    assert find_entities(text, "twitter") == [
        Entity("hashtag", 5, 10, "zorg"),
        Entity("mention", 15, 20, "vumc"),
        Entity("url", 30, 37, "vumc.nl"),
        Entity("cashtag", 41, 44, "VU"),
    ]


def test_x_is_another_name_for_twitter() -> None:
    assert find_entities("($GOOG) $GOOG", "x") == find_entities("($GOOG) $GOOG", "twitter") != []


def test_an_unknown_platform_is_told_which_are_known() -> None:
    with pytest.raises(ValueError, match=r"hyves.*twitter"):
        find_entities("#zorg", "hyves")


def test_of_two_that_overlap_the_first_counts() -> None:
    assert found("#日example.com") == ["#日example"]
    assert found("https://vumc.nl/@zorg/#dak") == ["https://vumc.nl/@zorg/#dak"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#2026", []),
        ("#2026a", ["#2026a"]),
        ("#_1", []),
        ("#_a", ["#_a"]),
        ("#a-b", ["#a"]),
        ("#été", ["#été"]),
        ("#e\u0301te\u0301", ["#e\u0301te\u0301"]),
        ("#don’t", ["#don"]),
        ("#b#c", []),
        ("#b #c", ["#b", "#c"]),
        ("&#b", []),
        ("a#b", []),
        ("é#b", []),
        (".#b", [".#b"[1:]]),
        ("##b", ["#b"]),
        ("＃x", ["＃x"]),
        ("#🎉x", []),
        ("🎉#x", ["#x"]),
        ("✌️#x", ["#x"]),
        ("#a·b", ["#a·b"]),
        ("#a\u200cb", ["#a\u200cb"]),
        ("#١٢a", ["#١٢a"]),
        ("#a②", ["#a"]),
        ("#②", []),
        ("#️⃣", []),
        ("#\u20e3", []),
        ("#http://vumc.nl", []),
        ("#a://b", []),
        ("#A\U000104a0", ["#A\U000104a0"]),
    ],
)
def test_hashtags_on_x(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@a.b", ["@a"]),
        ("@a@b", []),
        ("@é", []),
        ("@aé", []),
        ("@a×", ["@a"]),
        ("x@a", []),
        (".@a", [".@a"[1:]]),
        ("RT@a", ["@a"]),
        ("rt:@a", ["@a"]),
        ("xRT@a", []),
        (" RT@a", ["@a"]),
        ("@bRT@a", []),
        ("@RT@a", []),
        ("x@RT@a", ["@a"]),
        ("@" + "a" * 26, ["@" + "a" * 20]),
        ("＠vumc", ["＠vumc"]),
        ("@vumc/zorg-1", ["@vumc/zorg-1"]),
        ("@vumc/1zorg", ["@vumc"]),
        ("@vumc/z-@b", []),
        ("@http://vumc.nl", []),
        ("@a: b", ["@a"]),
        ("のある@vumcに", ["@vumc"]),
        ("info@vumc.nl", []),
    ],
)
def test_mentions_on_x(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$BRK.B", ["$BRK.B"]),
        ("$BRK_BX.", ["$BRK_BX"]),
        ("$BRK.BXY", ["$BRK"]),
        ("$A1", []),
        ("($TSLA)", []),
        ("$TSLA)", ["$TSLA"]),
        ("$ABCDEFG", []),
        ("$OK$NG", ["$OK"]),
        ("\u3000$OK", ["\u3000$OK"[1:]]),
        ("$5", []),
    ],
)
def test_cashtags_on_x(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("README.md", ["README.md"]),
        ("foo.py of foo.zip", ["foo.py", "foo.zip"]),
        ("e.g. 1.2 klaar. De", []),
        ("klaar.De", ["klaar.De"]),
        ("user@example.com", []),
        ("ftp://vumc.nl", []),
        ("http://localhost http://127.0.0.1/x", []),
        ("例え.jp", []),
        ("https://例え.jp/あ", ["https://例え.jp/"]),
        (
            "https://amsterdam.music https://a.web https://a.kids",
            ["https://amsterdam.music", "https://a.web", "https://a.kids"],
        ),
        ("HTTPS://VUMC.NL", ["HTTPS://VUMC.NL"]),
        ("xhttp://vumc.nl", []),
        ("@http://vumc.nl", []),
        ("-vumc.nl _vumc.nl /vumc.nl .vumc.nl", []),
        ("(vumc.nl)", ["vumc.nl"]),
        ("été.com", ["té.com"]),
        ("naar été.com", ["été.com"]),
        ("日本語vumc.nl中国", ["vumc.nl"]),
        ("😀vumc.nl", ["vumc.nl"]),
        ("A😀.README.md", ["README.md"]),
        ("http://a_b.vumc.nl http://a.b_mc.nl", ["http://a_b.vumc.nl"]),
        ("http://-a.nl http://a-.nl http://a..nl", []),
        ("vumc.nl:80 https://vumc.nl:80", ["vumc.nl", "https://vumc.nl:80"]),
        ("vumc.nl:80/a?b=c. vumc.nl?b=c", ["vumc.nl:80/a?b=c", "vumc.nl"]),
        ("https://vumc.nl/a(b(c)d)e.", ["https://vumc.nl/a(b(c)d)e"]),
        ("https://vumc.nl/a(b(c(d)))", ["https://vumc.nl/a"]),
        ("https://vumc.nl/a(b)(c),", ["https://vumc.nl/a(b)(c)"]),
        ("https://vumc.nl/a.(b),", ["https://vumc.nl/a"]),
        ("https://vumc.nl/a!?", ["https://vumc.nl/a"]),
        ("https://vumc.nl?a=b!&c", ["https://vumc.nl?a=b!&c"]),
        ("http://xn--80a.xn--p1ai-x/y", ["http://xn--80a.xn--p1ai-x/y"]),
        ("http://xn--あ.com", []),
        ("http://xn--a.com", ["http://xn--a.com"]),
        ("http://" + "a" * 63 + ".nl", ["http://" + "a" * 63 + ".nl"]),
        ("http://" + "a" * 64 + ".nl", []),
        ("http://" + "é" * 60 + ".nl", []),
        ("http://é。é.nl", ["http://é。é.nl"]),
        ("http://vumc.nl/" + "a" * 4090, []),
        (
            "http://t.co/abc's http://t.co/abc/def http://t.co/abc?d=e",
            ["http://t.co/abc"] * 2 + ["http://t.co/abc?d=e"],
        ),
        ("http://t.co/" + "a" * 41, []),
        ("http://vermögen.vermögensberatung", ["http://vermögen.vermögensberatung"]),
        ("http://a.\u212ar", []),
        ("https://例.中国語", ["https://例.中国"]),
    ],
)
def test_links_on_x(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_names_run_together_are_several_links_and_the_last_has_the_path() -> None:
    assert found("例a.nl中例b.nl/c") == ["a.nl", "b.nl/c"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#a-b #with,punct! #a.b", ["#a-b", "#with,punct", "#a.b"]),
        ("#1 #1a #🎉 #...", ["#1a", "#🎉"]),
        ("(#x a#x", []),
        ("#x\u200by #️⃣", ["#x"]),
        ("#" + "a" * 64 + " #" + "a" * 65, ["#" + "a" * 64]),
        ("$goog ($goog) $BRK.B $ABCDEF", ["$goog", "$goog", "$BRK"]),
        ("@vumc.nl (@vumc.bsky.social) @vumc x@vumc.nl @x.test", ["@vumc.nl", "@vumc.bsky.social", "@x.test"]),
        ("@vumc.NL @vumc.nl.", ["@vumc.nl"]),
        ("vumc.nl, (vumc.nl/a_(b)) vumc.zzz Vumc.NL", ["vumc.nl", "vumc.nl/a_(b))"]),
        ("(https://vumc.nl/a).", ["https://vumc.nl/a"]),
        ("http://x httpbin.zzz HTTPS://vumc.nl", ["http://x", "httpbin.zzz"]),
        ("x.active x.amsterdam", ["x.amsterdam"]),
    ],
)
def test_bluesky(text: str, expected: list[str]) -> None:
    assert found(text, "bluesky") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#zorg (#zorg a#zorg", ["#zorg"]),
        ("#a-b #a·b #a・b #a·", ["#a-b"[:2], "#a·b", "#a・b", "#a"]),
        ("#12 #1a #1_2 #_ #·a", ["#1a", "#1_2"]),
        ("#foohttp://vumc.nl", ["#foo"]),
        ("@vumc @vumc@mastodon.nl @a.b. x@vumc @a@", ["@vumc", "@vumc@mastodon.nl", "@a.b"]),
        ("vumc.nl https://vumc.nl/日本 http://vumc.nl?a=é", ["https://vumc.nl/日本", "http://vumc.nl?a=é"]),
        ("$GOOG", []),
    ],
)
def test_mastodon(text: str, expected: list[str]) -> None:
    assert found(text, "mastodon") == expected


@pytest.mark.parametrize(
    ("platform", "text", "expected"),
    [
        ("instagram", "@vu.mc. @vu_mc, info@vumc.nl $VU", ["@vu.mc", "@vu_mc"]),
        ("instagram", "@" + "a" * 31, []),
        ("threads", "#" + "a" * 50 + " #" + "a" * 51, ["#" + "a" * 50]),
        ("tiktok", "@vu.mc #zorg vumc.nl", ["@vu.mc", "#zorg", "vumc.nl"]),
        ("youtube", "@vu·mc-nl", ["@vu·mc-nl"]),
        ("facebook", "@vu.mc: #a-b https://vumc.nl.", ["@vu.mc", "#a", "https://vumc.nl"]),
        ("vimeo", "@vu-mc", ["@vu-mc"]),
    ],
)
def test_platforms_without_a_published_grammar(platform: str, text: str, expected: list[str]) -> None:
    assert found(text, platform) == expected
