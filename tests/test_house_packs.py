"""The packs of the houses: each alone and all together, on posts as people write them."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from postlint import drafts
from postlint.checks import load
from postlint.engine import Inspector
from postlint.fixes import Mender
from postlint.model import Context, Finding, Ruleset, Source
from postlint.rules import Cache, packs
from postlint.rules import load as load_rules

NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
HOUSES = ("amsterdam-umc", "sterk-huis", "leiden")
_LOADED: dict[str, Ruleset] = {}


def ruleset(pack: str) -> Ruleset:
    if pack not in _LOADED:
        _LOADED[pack] = load_rules(pack, Cache(None))
    return _LOADED[pack]


def findings(pack: str, text: str, **fields: str) -> tuple[Finding, ...]:
    lines = [f"{name}: {value}" for name, value in {"platform": "facebook", **fields}.items()]
    source = Source("a.md", "\n".join(["---", *lines, "---", text, ""]))
    house = ruleset(pack)
    return Inspector(house, Context(NOW, house=house.house)).inspect(drafts.parse(source)).findings


def marked(pack: str, rule: str, text: str, **fields: str) -> list[str]:
    """What a rule marks in a text."""
    return [finding.place.text for finding in findings(pack, text, **fields) if finding.rule == rule]


class TestThePacks:
    @pytest.mark.parametrize("pack", packs())
    def test_each_stands_alone(self, pack: str) -> None:
        assert ruleset(pack).rules

    @pytest.mark.parametrize("pair", list(combinations(["default", *HOUSES], 2)), ids=" and ".join)
    def test_two_of_them_go_together(self, pair: tuple[str, str], tmp_path: Path) -> None:
        (tmp_path / "rules.yaml").write_text(f"extends: [{', '.join(pair)}]\nrules: {{}}\n")
        both = load_rules(str(tmp_path / "rules.yaml"), Cache(None))
        own = {rule.id for pack in pair for rule in ruleset(pack).rules if rule.pack == pack}
        assert own <= {rule.id for rule in both.rules}
        assert set(both.house.names) == {name for pack in pair for name in ruleset(pack).house.names}

    @pytest.mark.parametrize("pack", HOUSES)
    def test_a_house_knows_its_own_name_and_domain(self, pack: str) -> None:
        assert ruleset(pack).house.names
        assert ruleset(pack).house.domains

    @pytest.mark.parametrize("pack", [*HOUSES, "media", "accounts"])
    def test_every_rule_says_where_it_comes_from_and_what_it_finds(self, pack: str) -> None:
        own = [rule for rule in ruleset(pack).rules if rule.pack == pack]
        assert own
        for rule in own:
            assert rule.source, rule.id
            assert rule.bad, rule.id
            assert rule.good, rule.id
            assert set(rule.message) == set(load(rule.check).cases)


class TestOldBrand:
    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("Het AMC bouwt.", ["AMC"]),
            ("Artsen van VUmc en het AMC.", ["VUmc", "AMC"]),
            ("De AMC-bibliotheek is open.", ["AMC"]),
            ("Amsterdam UMC, locatie VUmc, is open.", []),
            ("Op de locaties AMC en VUmc van Amsterdam UMC.", []),
            ("Lees het op www.amc.nl, mail a@vumc.nl, volg @vumc. #VUmc", []),
            ("De familie Damcourt is er ook.", []),
        ],
    )
    def test_a_former_name_is_found_where_it_is_no_location(self, text: str, wanted: list[str]) -> None:
        assert marked("amsterdam-umc", "old-brand", text) == wanted

    def test_the_fix_is_to_be_read_over(self) -> None:
        (finding,) = [found for found in findings("amsterdam-umc", "Het AMC bouwt.") if found.rule == "old-brand"]
        assert finding.fix is not None
        assert not finding.fix.safe


class TestLocationForm:
    @pytest.mark.parametrize(
        "text",
        [
            "Amsterdam UMC locatie VUmc",
            "Amsterdam UMC, loc. VUmc",
            "Amsterdam UMC, VUmc",
            "Amsterdam UMC (VUmc)",
            "Amsterdam UMC (locatie VUmc)",
            "Amsterdam UMC - VUmc",
            "Amsterdam UMC/VUmc",
            "Amsterdam UMC VUmc",
            "amsterdam umc, locatie vumc",
            "Amsterdam UMC, location VUmc",
            "locatie VUmc van Amsterdam UMC",
            "locatie VUmc van het Amsterdam UMC",
        ],
    )
    def test_every_other_form_is_found_and_mended(self, text: str) -> None:
        assert marked("amsterdam-umc", "location-form", f"Kom naar {text}.") == [text]
        assert marked("amsterdam-umc", "old-brand", f"Kom naar {text}.") == []
        assert mended(f"Kom naar {text}.") == "Kom naar Amsterdam UMC, locatie VUmc."

    @pytest.mark.parametrize(
        "text",
        [
            "Kom naar Amsterdam UMC, locatie VUmc.",
            "Kom naar Amsterdam UMC. AMC is er niet meer.",
            "Amsterdam UMC, locatie AMC. Daarna op locatie VUmc.",
            "Amsterdam UMC\nVUmc",
            "Zie https://amsterdamumc.nl/locatie/AMC",
        ],
    )
    def test_the_right_form_is_left_alone(self, text: str) -> None:
        assert marked("amsterdam-umc", "location-form", text) == []

    def test_a_location_without_the_house_is_found(self) -> None:
        assert marked("amsterdam-umc", "location-form", "Kom naar locatie AMC.") == ["locatie AMC"]
        assert mended("Kom naar locatie AMC.") == "Kom naar locatie AMC."


def mended(text: str) -> str:
    """A text after the safe fixes of one rule."""
    rules = tuple(rule for rule in ruleset("amsterdam-umc").rules if rule.id in ("location-form", "old-brand"))
    inspector = Inspector(Ruleset(rules), Context(NOW))
    draft = drafts.parse(Source("a.md", text))
    return Mender(drafts.parse, inspector.inspect).mend(draft, lambda fix: fix.safe).text


class TestChannels:
    @pytest.mark.parametrize(
        ("platform", "voice", "rules"),
        [
            ("tiktok", "department", ["department-channel"]),
            ("snapchat", "department", ["department-channel"]),
            ("instagram", "department", []),
            ("tiktok", "corporate", []),
            ("tiktok", "personal", ["tiktok-personal"]),
            ("instagram", "personal", []),
        ],
    )
    def test_who_may_be_where(self, platform: str, voice: str, rules: list[str]) -> None:
        found = findings("amsterdam-umc", "Kijk mee.", platform=platform, voice=voice)
        own = ("department-channel", "tiktok-personal")
        assert [finding.rule for finding in found if finding.rule in own] == rules

    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("Wat een superleuk team!", ["superleuk"]),
            ("We zoeken jou 🎉🎉🎉", ["🎉🎉🎉"]),
            ("We zoeken jou 🎉 💙 nu", ["🎉 💙"]),
            ("OMG, ff kijken", ["OMG", "ff"]),
            ("We zoeken jou. 👩🏽‍⚕️", []),
            ("Vacature (© 2026) met 30 vakantiedagen", []),
            ("Sanne zei: “Wow, wat een team.”", []),
        ],
    )
    def test_linkedin_is_businesslike(self, text: str, wanted: list[str]) -> None:
        assert marked("amsterdam-umc", "linkedin-tone", text, platform="linkedin") == wanted

    def test_elsewhere_the_tone_is_free(self) -> None:
        assert marked("amsterdam-umc", "linkedin-tone", "Wat een superleuk team!", platform="facebook") == []

    def test_instagram_is_kept_short(self) -> None:
        assert marked("amsterdam-umc", "instagram-too-much-text", "a " * 80 + "#zorg " * 20, platform="instagram") == []
        assert marked("amsterdam-umc", "instagram-too-much-text", "woord " * 40, platform="instagram")


class TestPersonalPosts:
    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("Bij Sterk Huis mag de wachtlijst korter.", ["Sterk Huis"]),
            ("Ik werk met plezier bij @SterkHuis.", ["SterkHuis"]),
            ("Mijn werkgever doet te weinig.", ["Mijn werkgever"]),
            ("Bij Sterk Huis mag de wachtlijst korter. Dit schrijf ik op persoonlijke titel.", []),
            ("Dit is mijn eigen mening, niet die van Sterk Huis.", []),
            ("Mooi weer vandaag.", []),
        ],
    )
    def test_who_writes_of_the_employer_says_for_whom(self, text: str, wanted: list[str]) -> None:
        assert marked("sterk-huis", "personal-disclaimer", text, voice="personal") == wanted
        assert marked("sterk-huis", "personal-disclaimer", text, voice="corporate") == []

    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("Primeur: er komt een nieuwe locatie.", ["Primeur"]),
            ("Sterk Huis opent volgende week.", ["opent"]),
            ("Er is nieuws van Sterk Huis.", ["nieuws"]),
            ("Ik las het nieuws. Bij Sterk Huis was het rustig.", []),
            ("De bakker opent vroeg.", []),
        ],
    )
    def test_news_goes_through_the_office(self, text: str, wanted: list[str]) -> None:
        assert marked("sterk-huis", "news-through-office", text, voice="personal") == wanted
        assert marked("sterk-huis", "news-through-office", text, voice="corporate") == []

    @pytest.mark.parametrize(
        ("image", "count"),
        [
            ("logo-leiden.png", 1),
            ("beeld/UniversiteitLeidenLogo2.svg", 1),
            ("ZEGEL_kleur.jpg", 1),
            ("{file: a.jpg, alt: Het logo van de universiteit}", 1),
            ("collegezaal.jpg", 0),
            ("logopedie.jpg", 0),
            ("{file: a.jpg, alt: Een logopedist aan het werk}", 0),
        ],
    )
    def test_the_logo_stays_with_the_house(self, image: str, count: int) -> None:
        fields: dict[str, Any] = {"images": f"[{image}]"}
        assert len(marked("leiden", "personal-logo", "Ik geef college.", voice="personal", **fields)) == count
        assert marked("leiden", "personal-logo", "Wij geven college.", voice="corporate", **fields) == []


class TestClaims:
    @pytest.mark.parametrize(
        ("text", "wanted"),
        [
            ("30% van de jongeren slaapt slecht.", ["30%"]),
            ("12,5 procent van de jongeren slaapt slecht.", ["12,5 procent"]),
            ("1 op de 5 jongeren slaapt slecht.", ["1 op de 5"]),
            ("Drie op de tien ouders maken zich zorgen.", ["Drie op de tien"]),
            ("De helft van de kinderen slaapt slecht.", ["helft van de kinderen"]),
            ("12.500 jongeren wonen in een instelling.", ["12.500 jongeren"]),
            ("Jongeren die sporten slapen 3 keer zo goed.", ["3 keer zo"]),
            ("Onderzoek wijst uit dat slaap helpt.", ["Onderzoek wijst"]),
            ("Uit recent onderzoek blijkt dat slaap helpt.", ["Uit recent onderzoek"]),
            ("Het is wetenschappelijk bewezen.", ["wetenschappelijk bewezen"]),
        ],
    )
    def test_a_claim_without_a_source_is_found(self, text: str, wanted: list[str]) -> None:
        assert marked("sterk-huis", "source-for-claim", text) == wanted

    @pytest.mark.parametrize(
        "text",
        [
            "Volgens het CBS slaapt 30% van de jongeren slecht.",
            "30% van de jongeren slaapt slecht (CBS, 2025).",
            "30% van de jongeren slaapt slecht. Bron: Trimbos",
            "30% van de jongeren slaapt slecht. Lees meer: https://trimbos.nl/slaap",
            "Onderzoek van Tilburg University toont aan dat slaap helpt.",
            "Uit ons eigen onderzoek blijkt dat 30% slecht slaapt.",
            "Kom op 12 maart om 10.30 uur naar zaal 4.",
            "We gaan er 100% voor.",
            "Met 20% korting naar de film.",
            "De helft van het team is er.",
            "Wij doen onderzoek naar slaap.",
        ],
    )
    def test_a_claim_with_a_source_and_what_is_none_are_left_alone(self, text: str) -> None:
        assert marked("sterk-huis", "source-for-claim", text) == []


class TestWhatSeveralHousesAsk:
    """A house that stands alone lacks nothing that its own guideline asks."""

    @pytest.mark.parametrize(
        ("pack", "rules"),
        [
            ("amsterdam-umc", ("no-aumc", "amsterdam-umc-article", "twitter-link", "review-missing", "reply-critic")),
            ("sterk-huis", ("personal-voice", "correction-apology")),
            ("leiden", ("personal-voice", "source-for-claim", "correction-apology")),
        ],
    )
    def test_stands_in_the_pack_of_each(self, pack: str, rules: tuple[str, ...]) -> None:
        assert set(rules) <= {rule.id for rule in ruleset(pack).rules if rule.pack == pack}

    def test_is_asked_in_the_same_words_everywhere(self) -> None:
        found: dict[str, list[Any]] = {}
        for pack in packs():
            for rule in ruleset(pack).rules:
                same = (rule.check, rule.parameters, rule.severity, rule.message, rule.kinds, rule.voices)
                if rule.pack == pack:
                    found.setdefault(rule.id, []).append((*same, rule.platforms, rule.supersedes))
        assert [rule for rule, versions in found.items() if any(each != versions[0] for each in versions)] == []

    @pytest.mark.parametrize(
        ("extends", "employer"),
        [("sterk-huis", "Sterk Huis"), ("default, sterk-huis", "VUmc"), ("leiden, sterk-huis", "Universiteit Leiden")],
    )
    def test_a_personal_post_does_not_speak_for_its_own_employer(
        self, extends: str, employer: str, tmp_path: Path
    ) -> None:
        (tmp_path / "rules.yaml").write_text(f"extends: [{extends}]\nrules: {{}}\n")
        rules = str(tmp_path / "rules.yaml")
        text = f"Bij {employer} mag de wachtlijst korter."
        assert marked(rules, "personal-disclaimer", text, voice="personal") == [employer]
        assert marked(rules, "personal-disclaimer", text + " Dat vind ik.", voice="personal") == []


class TestThePageOnHouses:
    """docs/houses.md says what is so."""

    PAGE = Path(__file__).parent.parent / "docs" / "houses.md"
    EXAMPLES = PAGE.read_text(encoding="utf-8").split("```yaml\n")[1:]

    @pytest.mark.parametrize("example", [example.split("```")[0] for example in EXAMPLES])
    def test_its_rules_files_are_right(self, example: str, tmp_path: Path) -> None:
        (tmp_path / "rules.yaml").write_text(example, encoding="utf-8")
        assert load_rules(str(tmp_path / "rules.yaml"), Cache(None)).rules

    def test_a_name_can_change_on_a_day(self, tmp_path: Path) -> None:
        (tmp_path / "rules.yaml").write_text(self.EXAMPLES[-1].split("```")[0], encoding="utf-8")
        rules = str(tmp_path / "rules.yaml")
        on = {"platform": "instagram", "text": "Mooi licht bij VUmc."}
        for day, wanted in (("2026-12-31", "instagram-hashtag-vumc"), ("2027-01-01", "old-brand")):
            found = {finding.rule for finding in findings(rules, **on, publish_at=f"{day}T12:00")}
            assert found & {"instagram-hashtag-vumc", "old-brand"} == {wanted}

    def test_every_rule_that_it_names_is_there(self) -> None:
        known = {rule.id for pack in packs() for rule in ruleset(pack).rules}
        rows = [line for line in self.PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
        named = {word for row in rows for word in row.split("`")[1::2] if "-" in word and ":" not in word}
        assert named - set(packs()) <= known
