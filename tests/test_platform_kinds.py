"""What the kinds of the platform pack find, and above all what they leave alone."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from postlint.checks import load
from postlint.dutch import tags
from postlint.model import Context, Hit, House, Link, Post, Source, verbatim
from postlint.rules import pack_file
from postlint.text.reading import read

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def post_of(text: str, platform: str | None = "twitter", **fields: Any) -> Post:
    return Post(verbatim(Source("-", text), 0, len(text)), {}, platform=platform, **fields)


def run(kind: str, post: Post, house: House | None = None, **parameters: Any) -> list[Hit]:
    """The hits of a kind, asked as the engine asks: only where the post has what the kind needs."""
    check = load(kind)(**parameters)
    context = Context(NOW, house=house or House())
    needs = check.needs(context)
    if needs and not read(post).meets(needs) and not any(getattr(post, field) for field in needs.fields):
        return []
    hits = [hit for hit in check.check(post, context) if isinstance(hit, Hit)]
    return sorted(hits, key=lambda hit: hit.start)


def marked(kind: str, text: str, platform: str | None = "twitter", **parameters: Any) -> list[str]:
    return [text[hit.start : hit.end] for hit in run(kind, post_of(text, platform), **parameters)]


SILENT: dict[str, list[str]] = {
    "double-space": [
        "Twee regels  \nmet spaties aan het einde  ",
        "   Ingesprongen tekst\n\t\tmet tabs",
        "Een punt  . komt van de andere regel",
    ],
    "space-before-punctuation": [
        "Wacht even ... of toch …",
        "Leuk :) Jammer :-( Knipoog ;-) Lach :D Kus :* en : )",
        "Het kost 12 ,50 of 5 ,- en .com is een domein",
        "Om 10 : 30 uur staat het 3 : 2",
        "Kijk op www.example.com . Tot dan",
        ".\n.\n.\nTekst na stippen",
        "Merci beaucoup à tous pour votre aide ! Vous êtes où ?",
        "Wie / ? – ! « « ? »",
    ],
    "styled-letters": [
        "Het hart ❤️ en de ziel 💙, 5 m², H₂O, ½ liter, €5, №1, ™ en ©",
        "α-blokkers en β-blokkers, µg, Ω en π",
        "Привет, 你好, こんにちは, مرحبا, नमस्ते",
        "Bloedgroep 🅰️, 🅱️ en 🆎, parkeren op 🅿️, ① en ②",
        "naïef, één, reünie, façade, Łódź",
    ],
    "hashtag-case": [
        "#zorg #verpleegkundige #ziekenhuis #vumc #amsterdamumc",
        "#GoedeZorg #goedeZorg #GOEDEZORG",
        "#patiëntenzorg #kankeronderzoek #wereldnierdag #zorgverlener #kinderoncologie",
        "#nieuwegein #oudewater #voorschoten #deventer #overijssel #nieuwveen",
        "#goedezorg2026 #goede_zorg",
        "#mentalhealth #research #worldcancerday",
        "Geen tag: goedezorg",
        "#" + "goedezorg" * 20,
    ],
    "emoji-overuse": [
        "Dank jullie wel! 💙",
        "Kom je ook? 🎉 Het wordt leuk 😀 Tot dan! 👋",
        "✅ gratis\n✅ dichtbij\n❌ niet duur",
        "Neem mee: 🎒 tas 📚 boeken 🥪 brood",
        "Wij 💙 #zorg en 💙 @vumc",
        "5 × 3 → 15, ™ ® © en A ↔ b",
        "👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦",
        "Zorg voor elkaar 🇳🇱",
    ],
    "shouting": [
        "MRI, CT, SEH, IC, OK, GGZ, EHBO, AED, BHV, NICU, ECMO, PTSS, ADHD en HIV",
        "Het RIVM, de GGD, het LUMC, het OLVG, de KNMG, de NVIC en UNICEF",
        "VUMC en AMC, HAVO en VMBO, COVID-19, BRCA1, HPV en H1N1",
        "De FOCUS-studie, de DREAM trial en het project BOOST",
        "A.U.B. en B.V. en N.V., drs. A.B. de Vries",
        "Echt?! Echt!? Ja... hè, en toen?",
        "XXL, A4, PDF's en DVD's, de MRI-SCAN",
        "#LETOP @NIETHIER https://example.com/LET-OP?a=??&b=!!x",
        "Hoofdstuk XVIII en MMXXVI",
        "Zet CODE_OF_CONDUCT aan",
        "De OK is dicht, OP IC kan het wel",
    ],
    "link-placeholder": [
        "De link staat in de bio.",
        "[link in bio] {naam} <b> [url van ons]",
        "Zie [link](https://www.example.com) en https://www.example.com/...",
        "Onze links: https://xxlnutrition.com",
    ],
    "invisible-characters": [
        "Vijf\xa0euro en 10\u202fkm",
        "👨‍👩‍👧‍👦 👩🏽‍⚕️ 🏳️‍🌈 ❤️‍🔥 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴‍☠️",
        "می‌خواهم و لا‌اله و \u200fشكرا\u200f!",
        "क्‍ष श्री‌लंका",
        "Regels\nen\nwitregels\n\nblijven\ttabs ook",
    ],
    "markdown-markup": [
        "*zucht* en *kuch*, 2*3*4, **** sterren, **",
        "f**k en s**t, wacht**woord**, 5 ** 3",
        "snake_case, __init__.py, wacht__woord__, ________",
        "#VUmc #zorg #1\n#alles",
        "- een\n- twee\n1. drie\n> citaat\n* vier",
        "[sic](zie boven), [1](noot), (haakjes)[en blokken]",
        "foto`s en video`s, `s avonds en `t is",
        "~5 minuten, ~~~, a ~ b",
    ],
    "accidental-link": [
        "Zie vumc.nl, spiegel.de, allegro.pl en openai.com",
        "Om 12.30 uur, 1.2.3, v2.0, 10.000 mensen, €1.50",
        "o.a. bijv. d.w.z. a.u.b. i.v.m. B.V. e.d.",
        "Dr.Jansen en J.K.Rowling en nr.12",
        "sanne@vumc.nl en @vumc.nl",
        "https://example.com/README.md en www.zip.md",
        "klaar. De deur... en de rest",
        "Booking.Com en Zorg.Nl",
    ],
    "link-hidden": [
        "https://www.vumc.nl/bit.ly",
        "https://youtu.be/abc https://wa.me/31 https://t.me/x https://forms.gle/abc https://amzn.to/x",
        "https://maps.app.goo.gl/abc",
        "https://notbit.ly/abc https://bit.ly.example.com/x",
        "De term bit.ly-achtig",
    ],
    "text-nfd": ["Eén patiënt", "🎉 a 5 µ", "क्‍ष"],
}


@pytest.mark.parametrize(
    ("kind", "text"), [pytest.param(kind, text, id=f"{kind}: {text}") for kind in SILENT for text in SILENT[kind]]
)
def test_it_is_silent_on(kind: str, text: str) -> None:
    assert marked(kind, text) == []


# None: every word of the text
FOUND: dict[str, list[tuple[str, list[str] | None]]] = {
    "double-space": [
        ("Een  twee   drie", ["  ", "   "]),
        ("Een\xa0 twee", ["\xa0 "]),
    ],
    "space-before-punctuation": [
        ("Kom je ook ?! Ja !!", [" ?!", " !!"]),
        ("Let op : de ingang is dicht ; loop om .", [" :", " ;", " ."]),
        ("Hij zei “ja !” en (nee ?)", [" !", " ?"]),
        ("Leuk 😀 !", [" !"]),
        ("Je vous dis : kom je ook ?", [" :", " ?"]),
    ],
    "styled-letters": [
        ("𝐕𝐞𝐭, 𝘴𝘤𝘩𝘶𝘪𝘯 en 𝟐𝟎𝟐𝟔", ["𝐕𝐞𝐭, 𝘴𝘤𝘩𝘶𝘪𝘯", "𝟐𝟎𝟐𝟔"]),
        ("ｂｒｅｄｅ letters en ⓡⓞⓝⓓ", ["ｂｒｅｄｅ", "ⓡⓞⓝⓓ"]),
        ("o̲n̲d̲e̲r̲ en ᴍᴇɴsᴇɴ", ["o̲n̲d̲e̲r̲", "ᴍᴇɴsᴇɴ"]),
    ],
    "hashtag-case": [
        ("#goedezorg #trotsopvumc #dagvandeverpleging", ["#goedezorg", "#trotsopvumc", "#dagvandeverpleging"]),
        ("#Werkenindezorg", ["#Werkenindezorg"]),
    ],
    "emoji-overuse": [
        ("Wij 💙 vandaag 🎉 iedereen", ["💙", "🎉"]),
        ("Hier is 👩‍⚕️ 🧑‍⚕️ iemand.\n🎉 feest\nEn 🎂 taart", ["👩‍⚕️ 🧑‍⚕️", "🎂"]),
        ("1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣", ["6️⃣"]),
        ("Doe nu 1️⃣ ding", ["1️⃣"]),
        ("Dit (echt) 🎉 kan", ["🎉"]),
    ],
    "shouting": [
        ("LET OP! Wij zijn DICHT!!", ["LET OP", "DICHT", "!!"]),
        ("DIT IS HET NIEUWE GEBOUW\nWELKOM", ["DIT IS HET NIEUWE GEBOUW", "WELKOM"]),
        ("GRATIS bij de SEH", ["GRATIS"]),
        ("Wat!?! Nee???", ["!?!", "???"]),
        ("U KUNT DE MRI NIET IN", ["U KUNT DE MRI NIET IN"]),
    ],
    "link-placeholder": [
        (
            "[LINK] {url} <link> [ link volgt ] {{link}} [hier link] [link 2]",
            ["[LINK]", "{url}", "<link>", "[ link volgt ]", "{{link}}", "[hier link]", "[link 2]"],
        ),
        ("Kijk: https://… of http://xxx", ["https://…", "http://xxx"]),
    ],
    "invisible-characters": [
        ("a\u200bb\u200b\u200bc", ["\u200b", "\u200b\u200b"]),
        ("zieken\xadhuis \u202eomgekeerd\u202c", ["\xad", "\u202e", "\u202c"]),
        ("a\u200d b \u200cc\u200d", ["\u200d", "\u200c", "\u200d"]),
        ("bel\x07 en \x1b[31m", ["\x07", "\x1b"]),
        ("Tekst\U000e0041\U000e0042", ["\U000e0041\U000e0042"]),
        ("שלום \u202eomgekeerd", ["\u202e"]),
    ],
    "markdown-markup": [
        ("**Let op** en __dit__ en ~~dat~~ en `zo`", ["**Let op**", "__dit__", "~~dat~~", "`zo`"]),
        ("***beide***", ["***beide***"]),
        ("# Kop\ntekst\n### Nog een", ["# Kop", "### Nog een"]),
        ("[a](https://nl.wikipedia.org/wiki/A_(letter)) [b](vumc.nl)", None),
        ("[mail](mailto:a@example.com) ![foto](https://example.com/a.jpg)", None),
    ],
    "accidental-link": [
        ("Zie README.md, main.py en gids.zip", ["README.md", "main.py", "gids.zip"]),
        ("Het is klaar.De deur is open.Er is taart", ["klaar.De", "open.Er"]),
        ("Klaar.De deur, met J.de Boer en dr.de Vries", ["Klaar.De", "J.de", "dr.de"]),
        ("Kijk naar index.pl en nu.Live muziek", ["index.pl", "nu.Live"]),
    ],
    "link-hidden": [
        ("http://www.bit.ly/a HTTPS://TINYURL.COM/b is.gd/c", None),
        ("https://nos.lnk.to/a https://x.page.link/b", None),
    ],
}


@pytest.mark.parametrize(
    ("kind", "text", "parts"),
    [pytest.param(kind, *row, id=f"{kind}: {row[0]}") for kind in FOUND for row in FOUND[kind]],
)
def test_it_finds(kind: str, text: str, parts: list[str] | None) -> None:
    assert marked(kind, text) == (parts or text.split())


def fixed(kind: str, text: str, platform: str | None = "twitter") -> tuple[str, bool]:
    """The text after the changes of a kind, and whether all of them are safe."""
    changes = [hit.change for hit in run(kind, post_of(text, platform)) if hit.change]
    edits = sorted((new for change in changes for new in change.replacements), key=lambda new: -new.start)
    for new in edits:
        text = text[: new.start] + new.text + text[new.end :]
    return text, all(change.safe for change in changes)


@pytest.mark.parametrize(
    ("kind", "text", "after", "safe"),
    [
        ("double-space", "Een \xa0 twee", "Een twee", True),
        ("space-before-punctuation", "Kom je  ook  ?", "Kom je  ook?", True),
        ("styled-letters", "𝗔𝗹𝗹𝗲𝘀 🅖🅞🅔🅓 ｏｋ", "Alles GOED ok", True),
        ("markdown-markup", "[https://a.nl](https://a.nl) [](b.nl)", "https://a.nl b.nl", True),
        ("markdown-markup", "[mail ons](mailto:a@example.com)", "mail ons (a@example.com)", True),
        ("markdown-markup", "# 5 tips", "5 tips", False),
        ("markdown-markup", "# Kop #\n## C#", "Kop\nC#", True),
        ("hashtag-case", "#ijskoudezomer #mooieijsjes", "#ijskoudezomer #MooieIJsjes", False),
        ("hashtag-case", "#trotsoponzecollegas", "#TrotsOpOnzeCollegas", False),
        ("hashtag-case", "#mooietuinstroom", "#MooieTuinstroom", False),
        ("invisible-characters", "zie README\u200b.md", "zie README.md", False),
        ("invisible-characters", "een\x85twee", "een\ntwee", False),
    ],
)
def test_the_fix_makes(kind: str, text: str, after: str, safe: bool) -> None:
    assert fixed(kind, text) == (after, safe)


class TestLinkHidden:
    def cases(self, text: str, **house: Any) -> list[tuple[str, object]]:
        hits = run("link-hidden", post_of(text), House(**house))
        return [(hit.case, hit.details["host"]) for hit in hits]

    def test_every_sort_of_shortener_has_its_own_case(self) -> None:
        text = "https://bit.ly/a https://adf.ly/b https://t.co/c https://goo.gl/d https://lnkd.in/e"
        assert [case for case, _ in self.cases(text)] == ["", "dead", "copied", "legacy", "owned"]

    def test_the_house_may_use_its_own(self) -> None:
        assert self.cases("https://bit.ly/a http://ow.ly/fEn39", shorteners=("bit.ly", "OW.LY")) == []

    def test_a_house_without_ow_ly_is_told_of_it(self) -> None:
        assert self.cases("http://ow.ly/fEn39") == [("owned", "ow.ly")]

    @pytest.mark.parametrize("slug", ["abcd", "epln307feeqx", "ePLN307FEe-", "a/b"])
    def test_an_odd_slug_of_ow_ly_is_doubted_also_in_the_own_house(self, slug: str) -> None:
        assert self.cases(f"http://ow.ly/{slug} ", shorteners=("ow.ly",)) == [("slug", "ow.ly")]

    @pytest.mark.parametrize("tail", ["ePLN307FEeQ", "fEn39", "fEn39?utm=x", "i/1a2B", "ePLN307FEeQ#top", ""])
    def test_the_usual_slugs_are_not(self, tail: str) -> None:
        assert self.cases(f"http://ow.ly/{tail}", shorteners=("ow.ly",)) == []

    def test_a_link_beside_the_text_is_judged_once(self) -> None:
        link = Link("https://bit.ly/a")
        assert [hit.field for hit in run("link-hidden", post_of("Kijk.", link=link))] == ["link.url"]
        assert [hit.field for hit in run("link-hidden", post_of("Kijk: https://bit.ly/a", link=link))] == ["text"]

    def test_a_link_written_as_one_value_is_marked_where_it_stands(self) -> None:
        post = post_of("Kijk.", link=Link("https://bit.ly/a"), places={"link": verbatim(SOMEWHERE, 0, 1).place(0, 1)})
        assert [hit.field for hit in run("link-hidden", post)] == ["link"]


SOMEWHERE = Source("-", "x")


class TestHouses:
    def test_words_that_a_house_accepts_are_not_shouted(self) -> None:
        assert run("shouting", post_of("Kom naar SAMEN!"), House(accept=("samen",))) == []

    def test_tags_of_the_house_keep_their_case(self) -> None:
        assert run("hashtag-case", post_of("#goedezorg"), House(hashtags=("#GoedeZorg",))) == []

    def test_domains_of_the_house_are_meant(self) -> None:
        assert run("accidental-link", post_of("Zie zorg.zip"), House(domains=("zorg.zip",))) == []


class TestLooseAccents:
    LOOSE = "Een patie\u0308nt in een cafe\u0301"

    @pytest.mark.parametrize("platform", ["facebook", "instagram", "linkedin", "tiktok", "youtube", None])
    def test_they_are_told_of_where_they_count(self, platform: str | None) -> None:
        (hit,) = run("text-nfd", post_of(self.LOOSE, platform))
        assert hit.details == {"count": 2}
        assert fixed("text-nfd", self.LOOSE, platform) == ("Een pati\u00ebnt in een caf\u00e9", True)

    @pytest.mark.parametrize("platform", ["twitter", "bluesky", "mastodon"])
    def test_they_are_left_where_they_do_not(self, platform: str) -> None:
        assert run("text-nfd", post_of(self.LOOSE, platform)) == []

    def test_a_mark_that_joins_with_nothing_is_left(self) -> None:
        assert run("text-nfd", post_of("q\u0303 en x\u0301", "facebook")) == []


class TestPlatforms:
    def test_backticks_are_markup_of_whatsapp_itself(self) -> None:
        assert marked("markdown-markup", "`code` en **vet**", "whatsapp") == ["**vet**"]

    def test_a_file_name_is_no_link_where_links_need_their_scheme(self) -> None:
        assert marked("accidental-link", "Zie README.md", "mastodon") == []

    @pytest.mark.parametrize("platform", ["instagram", "tiktok"])
    def test_a_file_name_is_no_link_where_no_link_works(self, platform: str) -> None:
        assert marked("accidental-link", "Zie README.md", platform) == []

    def test_a_post_without_a_platform_is_told_so(self) -> None:
        assert run("platform-missing", post_of("Tekst", None)) == [Hit()]
        assert run("platform-missing", post_of("Tekst")) == []


PACKS = {
    "platform": """
        platform-length platform-hashtags platform-link-dead-text accidental-link markdown-markup styled-letters
        hashtag-case emoji-overuse shouting link-hidden link-dead duplicate-word double-space space-before-punctuation
        link-placeholder text-nfd invisible-characters mojibake past-date too-soon minute-step
        too-many-rows duplicate-text
    """,
    "builtin": """
        platform-missing empty-post unknown-field invalid-field yaml-comment-in-text approval-stale approval-missing
        suppression-without-reason unused-suppression
    """,
}


@pytest.mark.parametrize("pack", PACKS)
def test_a_pack_holds_its_part_of_the_catalogue_with_a_source_for_each_rule(pack: str) -> None:
    rules = yaml.safe_load(Path(pack_file(pack) or "").read_text(encoding="utf-8"))["rules"]
    assert list(rules) == PACKS[pack].split()
    assert all(rule["source"] for rule in rules.values())


CLEAN = (
    "Vanaf vandaag kun je in onze polikliniek zelf je afspraak maken. Lees hoe het werkt: "
    "http://ow.ly/ePLN307FEeQ Vragen? Bel ons, of kom langs. #polikliniek"
)
KINDS = sorted(SILENT)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"link-hidden", "hashtag-case"}))
def test_a_clean_text_does_not_even_meet_its_needs(kind: str) -> None:
    needs = load(kind)().needs(Context(NOW))
    assert needs is not None
    assert not read(post_of(CLEAN)).meets(needs)


LONG = 25_000
HARD = [
    "  ", " !", " .", "**a ", "__a", "~~", "`a ", "# ", "[a](", "[a](http://x(", "**a**", "![", "A ", "LET ", "!?",
    "𝗮", "𝗮 ", "a\u0332", "ᴀs", "\u200b", "a\u200d", "\U0001f3f4\U000e0067", "😀", "a 😀 ", "😀\n", "a\u0308",
    "[link ", "{", "https://x", "bit.ly/", "a.De ", "a.md", "#goedezorg ", "#" + "de" * 20 + " ", "\n# a",
]  # fmt: skip


@pytest.mark.parametrize("unit", HARD)
def test_long_texts_take_linear_time(unit: str) -> None:
    post = post_of((unit * LONG)[:LONG])
    read(post).entities, read(post).words, read(post).traits  # shared by all rules
    start = time.perf_counter()
    for kind in KINDS:
        run(kind, post)
    assert time.perf_counter() - start < 1.5


def test_the_words_that_take_tags_apart_are_sorted_and_say_where() -> None:
    path = Path(tags.__file__).with_name("tag_words.txt")
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    words = [line.split("\t")[0] for line in lines]
    assert words == sorted(set(words))
    assert set().union(*tags.signs().values()) <= {"first", "inside", "last", "part"}
    assert not [word for word, places in tags.signs().items() if "part" in places and len(places) > 1]
