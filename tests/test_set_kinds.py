"""What rules over sets find right and wrong in plans as people make them."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from planning import Plan, at

from postlint.dutch.inviting import invites
from postlint.model import Planner
from postlint.rules import RulesError, load
from postlint.rules.cache import Cache


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Plan:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()
    return Plan(tmp_path)


def mornings(*days: int, **fields: Any) -> list[dict[str, Any]]:
    return at(*[f"2026-11-{day:02}T09:00" for day in days], **fields)


class TestSpread:
    RULE = {"check": "spread"}

    @pytest.mark.parametrize(
        "days",
        [
            pytest.param((2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16), id="every working day"),
            pytest.param((2, 4, 6, 9, 11, 13, 16, 18, 20), id="three times a week"),
            pytest.param((2, 9, 16, 23, 30), id="every Monday"),
            pytest.param((2, 3, 5, 6, 9, 11, 12), id="not quite regularly"),
            pytest.param((2, 2, 4, 6, 9, 9, 11, 13), id="two on a day now and then"),
            pytest.param((2, 3, 20), id="too few to have a rhythm"),
        ],
    )
    def test_a_regular_plan_has_no_peak_and_no_lull(self, plan: Plan, days: tuple[int, ...]) -> None:
        plan.rules(spread=self.RULE).write("a.yaml", mornings(*days), platform="facebook")
        assert plan.messages() == []

    def test_a_lull_is_told_with_its_days_and_what_is_usual(self, plan: Plan) -> None:
        plan.rules(spread=self.RULE).write("a.yaml", mornings(2, 4, 6, 9, 11, 23, 25), platform="facebook")
        assert plan.messages() == [
            (
                "Stil op Facebook: niets op donderdag 12 t/m zondag 22 november, "
                "terwijl er gewoonlijk om de 2 dagen iets komt."
            )
        ]
        assert plan.named() == [[4, 5]]

    def test_a_peak_is_told_with_its_posts(self, plan: Plan) -> None:
        posts = mornings(2, 4, 6, 9, *[11] * 5, 13, 16)
        plan.rules(spread=self.RULE).write("a.yaml", posts, platform="facebook")
        assert plan.messages(language="en") == [
            (
                "A lot at once on Facebook: 5 posts on Wednesday 11 November, "
                "against 0.7 a day on average. Spread your posts."
            )
        ]
        assert plan.named() == [[4, 5, 6, 7, 8]]

    @pytest.mark.parametrize(("days", "count"), [((2, 3, 3, 3, 6), 0), ((2, 3, 3, 3, 7), 1)])
    def test_a_peak_is_more_than_three_times_the_average(self, plan: Plan, days: tuple[int, ...], count: int) -> None:
        """Five posts in five days are one a day, and in six less than that."""
        plan.rules(spread=self.RULE).write("a.yaml", mornings(*days), platform="facebook")
        assert len(plan.findings()) == count

    def test_several_lulls_are_told_together(self, plan: Plan) -> None:
        plan.rules(spread=self.RULE).write("a.yaml", mornings(2, 3, 4, 10, 11, 12, 13, 19), platform="facebook")
        (message,) = plan.messages()
        assert message.startswith(
            "Stil op Facebook: niets op donderdag 5 t/m maandag 9 november en zaterdag 14 t/m woensdag 18 november, "
            "terwijl er gewoonlijk elke werkdag iets komt"
        )
        assert plan.named() == [[2, 3, 6, 7]]

    @pytest.mark.parametrize(("quiet", "count"), [(2, 1), (3, 0)])
    def test_a_silence_that_nobody_hears_is_none(self, plan: Plan, quiet: int, count: int) -> None:
        plan.rules(spread={**self.RULE, "quiet": quiet})
        plan.write("a.yaml", mornings(2, 3, 4, 5, 6, 9, 12, 13), platform="facebook")
        assert len(plan.findings()) == count

    def test_a_weekend_counts_for_who_posts_at_weekends(self, plan: Plan) -> None:
        plan.rules(spread=self.RULE).write(
            "a.yaml", mornings(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16), platform="twitter"
        )
        assert len(plan.findings()) == 1

    def test_holidays_are_no_silence(self, plan: Plan) -> None:
        before = [f"2026-12-{day}" for day in (11, 14, 15, 16, 17, 18, 21, 22, 23, 24)]  # Fridays among them
        days = [*before, "2026-12-30", "2026-12-31"]
        plan.rules(spread={**self.RULE, "quiet": 1, "lull": 3}).write("a.yaml", at(*days), platform="twitter")
        assert plan.findings() == []

    def test_years_between_two_posts_are_one_silence(self, plan: Plan) -> None:
        posts = [*mornings(2, 3, 4, 5, 6), *at("2062-11-06")]
        plan.rules(spread=self.RULE).write("a.yaml", posts, platform="twitter")
        (message,) = plan.messages()
        assert "zaterdag 7 november 2026 t/m zondag 5 november 2062" in message
        assert "elke werkdag iets" in message


class TestMix:
    RULE = {"check": "mix", "field": "origin", "values": ["own"], "min": 50, "max": 70}

    @pytest.mark.parametrize(("own", "shared", "cases"), [(4, 6, 1), (5, 5, 0), (7, 3, 0), (8, 2, 1), (4, 5, 0)])
    def test_a_part_is_between_its_bounds_from_ten_posts_on(
        self, plan: Plan, own: int, shared: int, cases: int
    ) -> None:
        plan.rules(mix=self.RULE)
        plan.write("a.yaml", [{"origin": "own"}] * own + [{"origin": "shared"}] * shared, platform="twitter")
        assert len(plan.findings()) == cases

    def test_posts_that_do_not_say_are_not_counted(self, plan: Plan) -> None:
        plan.rules(mix=self.RULE)
        plan.write("a.yaml", [{"origin": "own"}] * 6 + [{"origin": "shared"}] * 4 + [{}] * 20, platform="twitter")
        report = plan.report()
        assert (report.findings, report.not_evaluated) == ((), {})

    def test_where_none_says_so_that_is_told(self, plan: Plan) -> None:
        plan.rules(mix=self.RULE).write("a.yaml", [{}] * 10, platform="twitter")
        assert plan.report().not_evaluated == {"mix": 1}

    def test_the_posts_that_are_too_many_are_named(self, plan: Plan) -> None:
        plan.rules(mix={**self.RULE, "posts": 3})
        plan.write("a.yaml", [{"origin": "own"}, {"origin": "shared"}, {"origin": "shared"}], platform="twitter")
        assert plan.messages() == ["Op X is 33% van de 3 berichten “own” (origin): dat mag meer zijn."]
        assert plan.named() == [[1, 2]]

    def test_a_bound_is_a_percentage(self, tmp_path: Path) -> None:
        path = tmp_path / "rules.yaml"
        path.write_text("rules: {mix: {check: mix, field: origin, values: [own], min: 120}}\n", encoding="utf-8")
        with pytest.raises(RulesError):
            load(str(path), Cache(None))

    def test_one_bound_is_needed(self, tmp_path: Path) -> None:
        path = tmp_path / "rules.yaml"
        path.write_text("rules: {mix: {check: mix, field: origin, values: [own]}}\n", encoding="utf-8")
        with pytest.raises(RulesError):
            load(str(path), Cache(None))


class TestContentMix:
    def test_where_no_post_says_what_it_is_about_that_is_told(self, plan: Plan) -> None:
        plan.rules(mix={"check": "content-mix"}).write("a.yaml", [{}] * 10, platform="facebook")
        assert plan.report().not_evaluated == {"mix": 1}

    def test_a_few_posts_are_no_mix(self, plan: Plan) -> None:
        plan.rules(mix={"check": "content-mix"}).write("a.yaml", [{"topic": "zorg"}] * 9, platform="facebook")
        assert plan.findings() == []

    @pytest.mark.parametrize(("own", "count"), [(4, 1), (5, 0), (6, 0)])
    def test_half_is_as_much_as_the_mix_of_twitter_asks_too(self, plan: Plan, own: int, count: int) -> None:
        posts = [{"origin": "own" if number < own else "shared"} for number in range(10)]
        plan.rules(mix={"check": "content-mix"}).write("a.yaml", posts, platform="facebook")
        assert len(plan.findings()) == count

    def test_a_topic_is_too_much_above_half(self, plan: Plan) -> None:
        posts = [{"topic": "zorg"}] * 6 + [{"topic": "sport"}] * 4
        plan.rules(mix={"check": "content-mix"}).write("a.yaml", posts, platform="facebook")
        assert plan.messages() == ["Op Facebook gaan 6 van de 10 berichten over “zorg”: wissel meer af."]

    def test_half_of_them_on_one_topic_is_not_too_many(self, plan: Plan) -> None:
        posts = [{"topic": "zorg"}] * 5 + [{"topic": "sport"}] * 4 + [{"topic": "studie"}]
        plan.rules(mix={"check": "content-mix"}).write("a.yaml", posts, platform="facebook")
        assert plan.findings() == []


class TestNearDuplicate:
    RULE = {"check": "near-duplicate"}

    def said(self, plan: Plan, *texts: str, **fields: Any) -> list[str]:
        posts = [{"text": text, "publish_at": f"2026-11-{2 + day:02}T09:00"} for day, text in enumerate(texts)]
        plan.rules(alike=self.RULE).write("a.yaml", posts, platform="facebook", **fields)
        return [finding.text for finding in plan.findings()]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (
                "Vandaag opent onze nieuwe polikliniek haar deuren.",
                "Morgen opent onze nieuwe polikliniek haar deuren!",
            ),
            (
                "Lees hoe Noor na haar operatie weer leerde lopen: ow.ly/abc1",
                "Lees hoe Noor weer leerde lopen na haar operatie ow.ly/zzz9",
            ),
            (
                "We zoeken een verpleegkundige voor de intensive care. Solliciteer via https://www.vumc.nl/a",
                "Wij zoeken verpleegkundigen voor de intensive care! Solliciteer via https://www.vumc.nl/b @vumc",
            ),
            ("GRATIS LEZING OVER SLAAP, KOM OOK", "Gratis lezing over slaap, kom ook"),
        ],
    )
    def test_what_says_nearly_the_same_is_found(self, plan: Plan, one: str, other: str) -> None:
        assert self.said(plan, one, other) == [other]

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (
                "Kom donderdag naar de lezing over hartfalen in de aula.",
                "Kom dinsdag naar de lezing over diabetes in de bibliotheek.",
            ),
            ("Goedemorgen!", "Goedemorgen!"),
            ("Lees meer: https://www.vumc.nl/nieuws/a", "Lees meer: https://www.vumc.nl/nieuws/b"),
            ("Fijn weekend allemaal.", "Fijn weekend, allemaal!"),
            (
                "Slecht geslapen? Vijf dingen die helpen volgens onze slaaparts.",
                "Goed geslapen? Dan kun je vandaag mee naar de opening van de nieuwe hal.",
            ),
            ("", ""),
        ],
    )
    def test_what_only_looks_alike_is_left_alone(self, plan: Plan, one: str, other: str) -> None:
        plan.rules(alike=self.RULE)
        posts = [{"text": text, "publish_at": f"2026-11-0{day}T09:00"} for day, text in ((2, one), (3, other))]
        plan.write("a.yaml", posts, platform="facebook")
        assert [finding for finding in plan.findings() if finding.rule == "alike"] == []

    def test_the_later_one_is_at_fault_wherever_it_is_written(self, plan: Plan) -> None:
        text = "Vandaag opent onze nieuwe polikliniek haar deuren."
        posts = [{"text": f"{text} Welkom!", "publish_at": "2026-11-09"}, {"text": text, "publish_at": "2026-11-02"}]
        plan.rules(alike=self.RULE).write("a.yaml", posts, platform="facebook")
        (finding,) = plan.findings()
        assert (finding.posts, [other.post for other in finding.related]) == ((0,), [1])

    def test_what_says_exactly_the_same_is_told_so(self, plan: Plan) -> None:
        text = "Vandaag opent onze nieuwe polikliniek haar deuren."
        assert self.said(plan, text, f"{text} 🎉") == [f"{text} 🎉"]
        assert plan.messages() == [
            "Dit zegt hetzelfde als het bericht van maandag 2 november (a.yaml:3): zeg eens wat anders."
        ]

    def test_after_two_weeks_it_may_be_said_again(self, plan: Plan) -> None:
        text = "Vandaag opent onze nieuwe polikliniek haar deuren."
        plan.rules(alike=self.RULE).write("a.yaml", at("2026-11-02", "2026-11-17", text=text), platform="facebook")
        assert plan.findings() == []

    def test_another_channel_may_say_it_too(self, plan: Plan) -> None:
        text = "Vandaag opent onze nieuwe polikliniek haar deuren."
        plan.rules(alike=self.RULE)
        plan.write("a.yaml", at("2026-11-02", text=text), platforms=["facebook", "twitter", "instagram"])
        assert plan.findings() == []


class TestSelfCentred:
    RULE = {"check": "self-centred"}

    @pytest.mark.parametrize(
        ("texts", "count"),
        [
            (["Wij zijn trots.", "Ons team wint.", "We bouwen.", "Onze hal is af."], 1),
            (["👏 Wij zijn trots.", "#VUmc opent.", "@VUmc bouwt.", "Bij VUmc kan het."], 1),
            (["Het VUmc opent.", "Wij bouwen.", "Slecht geslapen?", "Zo oefent Noor."], 0),
            (["Wijs worden?", "Onsterfelijk!", "Weer een dag.", "VUmcs"], 0),
            (["Wij zijn trots.", "Ons team wint.", "We bouwen."], 0),
            (
                ["Wij zijn trots.", "Ons team wint.", "We bouwen.", "Onze hal.", "Slecht geslapen?", "Zo oefent Noor."],
                0,
            ),
        ],
    )
    def test_most_posts_of_a_month_open_with_ourselves(self, plan: Plan, texts: list[str], count: int) -> None:
        plan.rules(centred=self.RULE)
        rules = (plan.folder / "rules.yaml").read_text(encoding="utf-8")
        (plan.folder / "rules.yaml").write_text(rules[:-1] + ', "house": {"names": ["VUmc"]}}', encoding="utf-8")
        posts = [{"text": text, "publish_at": f"2026-11-0{day}"} for day, text in enumerate(texts, 1)]
        assert len(plan.write("a.yaml", posts, platform="facebook").findings()) == count


class TestInteraction:
    @pytest.mark.parametrize(
        "text",
        [
            "Wat vind jij?",
            "Laat het ons weten.",
            "Laat ons dan vooral weten hoe het was.",
            "Deel je verhaal hieronder.",
            "Stuur ons jouw foto!",
            "Tag iemand die dit moet zien.",
            "We zijn benieuwd naar je ervaring.",
            "Vertel: hoe was jouw dag op de afdeling.",
            "Praat mee in de reacties.",
            "Let us know below.",
        ],
    )
    def test_an_invitation_is_one(self, text: str) -> None:
        assert invites(text)

    @pytest.mark.parametrize(
        "text",
        [
            "De hal is open.",
            "Lees meer op vumc.nl/zoek?q=hal",
            "Lees meer: https://www.vumc.nl/?p=4",
            "De arts vertelt over haar werk.",
            "Een deel van het gebouw is dicht.",
            "Ons verhaal staat in de krant.",
        ],
    )
    def test_what_only_sends_is_none(self, text: str) -> None:
        assert not invites(text)

    def test_a_handful_of_posts_says_nothing_yet(self, plan: Plan) -> None:
        plan.rules(interaction={"check": "interaction"}).write("a.yaml", [{}] * 4, platform="facebook")
        assert plan.findings() == []

    def test_a_fifth_of_the_posts_is_enough(self, plan: Plan) -> None:
        plan.rules(interaction={"check": "interaction"})
        plan.write("a.yaml", [{"text": "Wat vind jij?"}, *[{}] * 4], platform="facebook")
        plan.write("b.yaml", [{"text": "Wat vind jij?"}, *[{}] * 5], platform="twitter")
        assert plan.messages() == ["Op X vragen 1 van de 6 berichten om een reactie: stel vaker een vraag."]


class TestDailySameness:
    RULE = {"check": "daily-sameness"}

    def test_a_row_goes_on_over_a_weekend(self, plan: Plan) -> None:
        plan.rules(same=self.RULE).write("a.yaml", mornings(4, 5, 6, 9, 10, audience="patient"), platform="facebook")
        assert plan.messages() == [
            (
                "Op Facebook is elk bericht van woensdag 4 t/m dinsdag 10 november voor “patient”: "
                "wissel de doelgroepen af."
            )
        ]

    @pytest.mark.parametrize(
        "days",
        [pytest.param((2, 3, 4, 5), id="too short"), pytest.param((2, 3, 4, 6, 9), id="with a day between")],
    )
    def test_a_shorter_row_is_fine(self, plan: Plan, days: tuple[int, ...]) -> None:
        plan.rules(same=self.RULE).write("a.yaml", mornings(*days, audience="patient"), platform="facebook")
        assert plan.findings() == []

    def test_where_the_posts_of_every_day_name_no_audience_that_is_said(self, plan: Plan) -> None:
        plan.rules(same=self.RULE).write("a.yaml", mornings(2, 3, 4, 5, 6), platform="facebook")
        assert plan.report().not_evaluated == {"same": 1}

    def test_a_second_row_is_found_too(self, plan: Plan) -> None:
        first, second = mornings(2, 3, 4, audience="patient"), mornings(5, 6, 9, audience="medewerker")
        plan.rules(same={**self.RULE, "days": 3}).write("a.yaml", [*first, *second], platform="facebook")
        assert plan.named() == [[0, 1, 2], [3, 4, 5]]


class TestActiveHours:
    RULE = {
        "check": "active-hours",
        "hours": {"any": "07:00-23:00", "linkedin": "08:00-18:00", "tiktok": "18:00-01:00"},
    }

    @pytest.mark.parametrize(
        ("moment", "platform", "found"),
        [
            ("2026-11-03T03:00", "facebook", True),
            ("2026-11-03T07:00", "facebook", False),
            ("2026-11-03T23:00:59", "facebook", False),
            ("2026-11-03T23:01", "facebook", True),
            ("2026-11-03T05:30+00:00", "facebook", True),
            ("2026-07-03T05:30+00:00", "facebook", False),
            ("2026-10-25T00:30+00:00", "facebook", True),
            ("2026-11-03T19:00", "linkedin", True),
            ("2026-11-03T00:30", "tiktok", False),
            ("2026-11-03T12:00", "tiktok", True),
            ("2026-11-03", "facebook", False),
            ("2026-11-03T00:00", "facebook", True),
        ],
    )
    def test_a_moment_is_judged_in_the_time_of_the_house(
        self, plan: Plan, moment: str, platform: str, *, found: bool
    ) -> None:
        plan.rules(hours=self.RULE).write("a.yaml", at(moment), platform=platform)
        assert bool(plan.findings()) == found

    def test_a_platform_without_hours_has_none(self, plan: Plan) -> None:
        plan.rules(hours={**self.RULE, "hours": {"linkedin": "08:00-18:00"}})
        plan.write("a.yaml", at("2026-11-03T03:00"), platform="facebook")
        assert plan.findings() == []

    @pytest.mark.parametrize("written", ["25:00-26:00", "altijd", "7-23", "07:00"])
    def test_hours_that_are_none_are_a_mistake_of_the_rules(self, tmp_path: Path, written: str) -> None:
        path = tmp_path / "rules.yaml"
        path.write_text(f"rules: {{h: {{check: active-hours, hours: {{any: '{written}'}}}}}}\n", encoding="utf-8")
        with pytest.raises(RulesError):
            load(str(path), Cache(None))


class TestAccountSilent:
    RULE = {"check": "account-silent"}

    def test_an_account_that_stopped_months_ago_is_found(self, plan: Plan) -> None:
        plan.rules(silent=self.RULE).write("a.yaml", at("2026-06-01", "2026-06-08"), platform="facebook")
        assert plan.messages() == [
            "Op Facebook staat niets meer na maandag 8 juni 2026: plan weer iets, of sluit het account."
        ]
        assert plan.messages(now=datetime.fromisoformat("2026-07-08T10:00+02:00")) == []

    def test_a_silence_of_months_between_two_posts_is_found(self, plan: Plan) -> None:
        plan.rules(silent=self.RULE).write("a.yaml", at("2026-06-01", "2026-11-02"), platform="facebook")
        assert plan.messages() == [
            (
                "Op Facebook staat niets tussen maandag 1 juni 2026 en maandag 2 november 2026: "
                "laat een account geen maanden stilliggen."
            )
        ]

    def test_an_account_that_no_post_is_for_is_found(self, plan: Plan) -> None:
        plan.rules(silent=self.RULE).write("a.yaml", at("2026-09-01", "2026-10-10", "2026-11-09"), platform="facebook")
        self.account(plan, "b.yaml", {"platform": "instagram", "handle": "@zilt"})
        (finding,) = plan.findings()
        assert (finding.file, finding.text, finding.platforms) == ("b.yaml", '"@zilt"', ("instagram",))
        assert finding.message == (
            "Voor Instagram (@zilt) staat hier geen enkel bericht: plan iets, of sluit het account."
        )

    @pytest.mark.parametrize(
        ("account", "post"),
        [
            pytest.param({"platform": "instagram", "handle": "zilt"}, {"account": "@Zilt"}, id="by its handle"),
            pytest.param(
                {"platform": "instagram", "name": "Museum Zilt"}, {"account": "museum zilt"}, id="by its name"
            ),
            pytest.param({"platform": "instagram", "handle": "zilt"}, {}, id="the only one of its platform"),
        ],
    )
    def test_one_that_a_post_is_for_is_not(self, plan: Plan, account: dict[str, str], post: dict[str, str]) -> None:
        plan.rules(silent=self.RULE).write("a.yaml", at("2026-09-10", "2026-10-20"), platform="instagram", **post)
        plan.write("c.yaml", at("2026-09-01", "2026-10-10", "2026-11-09"), platform="facebook")
        assert self.account(plan, "b.yaml", account).findings() == []

    @pytest.mark.parametrize(
        ("account", "rule"),
        [
            pytest.param({"platform": "instagram", "voice": "personal"}, {"voices": ["corporate"]}, id="another voice"),
            pytest.param({"platform": "instagram"}, {"platforms": ["facebook"]}, id="another platform"),
            pytest.param({"platform": "instagram"}, {"days": 90}, id="a plan that is shorter than that"),
            pytest.param({}, {}, id="an account of nowhere"),
        ],
    )
    def test_nor_is_one_out_of_scope(self, plan: Plan, account: dict[str, str], rule: dict[str, Any]) -> None:
        plan.rules(silent={**self.RULE, **rule})
        plan.write("a.yaml", at("2026-09-01", "2026-10-10", "2026-11-09"), platform="facebook")
        assert self.account(plan, "b.yaml", account).findings() == []

    def test_its_draft_can_ask_to_leave_that_out(self, plan: Plan) -> None:
        plan.rules(silent=self.RULE).write("a.yaml", at("2026-09-01", "2026-10-10", "2026-11-09"), platform="facebook")
        ignore = [{"rule": "silent", "reason": "begint in januari"}]
        report = self.account(plan, "b.yaml", {"platform": "instagram"}, ignore=ignore).report()
        assert (report.findings, report.suppressed) == ((), 1)

    def account(self, plan: Plan, name: str, account: dict[str, str], **fields: Any) -> Plan:
        (plan.folder / name).write_text(json.dumps({"account": account, **fields}), encoding="utf-8")
        return plan

    def test_nor_is_one_in_a_folder_that_the_rule_is_silent_for(self, plan: Plan) -> None:
        plan.rules(silent=self.RULE).write("a.yaml", at("2026-09-01", "2026-10-10", "2026-11-09"), platform="facebook")
        rules = json.loads((plan.folder / "rules.yaml").read_text(encoding="utf-8"))
        rules["ignore"] = [{"paths": ["b.yaml"], "rules": ["silent"], "reason": "begint nog"}]
        (plan.folder / "rules.yaml").write_text(json.dumps(rules), encoding="utf-8")
        assert self.account(plan, "b.yaml", {"platform": "instagram"}).findings() == []

    @pytest.mark.parametrize(("last", "count"), [("2026-11-01", 0), ("2026-11-02", 1)])
    def test_a_silence_is_longer_than_so_many_days(self, plan: Plan, last: str, count: int) -> None:
        plan.rules(silent=self.RULE).write("a.yaml", at("2026-09-01", last), platform="facebook")
        assert len(plan.findings()) == count
        now = datetime.fromisoformat("2026-12-31T10:00+01:00")
        (plan.folder / "a.yaml").unlink()
        day = {"2026-11-01": "2026-10-31", "2026-11-02": "2026-10-30"}[last]
        assert len(plan.write("b.yaml", at(day), platform="facebook").findings(now=now)) == count

    def test_what_is_planned_is_no_silence(self, plan: Plan) -> None:
        plan.rules(silent=self.RULE).write("a.yaml", at("2026-12-01"), platform="facebook")
        assert plan.findings() == []


class TestCrisisChannel:
    RULE = {"check": "crisis-channel"}
    FIRE = {"text": "Er is brand in de hal.", "crisis": True}

    @pytest.mark.parametrize(
        ("facebook", "twitter", "missing"),
        [
            (None, None, False),
            ("2026-11-03T10:00", None, False),
            ("2026-11-03T10:00", "2026-11-03T08:00+00:00", False),
            ("2026-11-03T10:00", "2026-11-04T10:00", False),
            ("2026-11-03T10:00", "2026-11-04T10:01", True),
            ("2026-11-03T10:00", "2026-11-01T10:00", True),
            (None, "2026-11-01T10:00", False),
        ],
    )
    def test_it_is_on_twitter_within_a_day(
        self, plan: Plan, facebook: str | None, twitter: str | None, *, missing: bool
    ) -> None:
        moments = {"facebook": facebook, "twitter": twitter}
        posts = [
            {**self.FIRE, "platform": name, **({"publish_at": moment} if moment else {})}
            for name, moment in moments.items()
        ]
        plan.rules(crisis=self.RULE).write("a.yaml", posts)
        assert [finding.posts for finding in plan.findings()] == ([(0,)] if missing else [])

    def test_without_any_on_twitter_each_is_told_at_its_field(self, plan: Plan) -> None:
        plan.rules(crisis=self.RULE).write("a.yaml", [self.FIRE, {}], platforms=["facebook", "instagram"])
        (finding,) = plan.findings()
        assert (finding.text, finding.platforms) == ("true", ("facebook", "instagram"))

    def test_a_long_one_is_told_of_a_single_file_too(self, plan: Plan) -> None:
        long = {**self.FIRE, "text": f"{self.FIRE['text']} {'Iedereen is buiten. ' * 10}https://www.vumc.nl/brand"}
        plan.rules(crisis=self.RULE).write("a.yaml", [long, self.FIRE], platform="twitter")
        (message,) = plan.messages()
        assert message.startswith("Dit crisisbericht telt 222 tekens")


@pytest.mark.parametrize(
    "kind", ["frequency", "spread", "near-duplicate", "self-centred", "daily-sameness", "account-silent"]
)
def test_without_dates_it_is_told_that_rhythm_was_not_evaluated(plan: Plan, kind: str) -> None:
    plan.rules(rhythm={"check": kind, **({"max": 1} if kind == "frequency" else {})})
    report = plan.write("a.yaml", [{}, {}], platform="facebook").report()
    assert (report.findings, report.not_evaluated) == ((), {"rhythm": 1})


def test_a_month_of_posts_as_the_house_wants_them_is_left_alone(plan: Plan) -> None:
    (plan.folder / "rules.yaml").write_text("extends: [default]\n", encoding="utf-8")
    topics = ["patienten", "vumc", "gezondheid", "wetenschap", "werken-bij", "patienten", "onderwijs", "gezond-leven"]
    texts = [
        "Slecht geslapen? Deze vijf dingen helpen je vannacht al, zegt slaaparts Noor.",
        "De nieuwe hal is open. Kijk mee met de eerste bezoekers.",
        "Wandelen helpt je hart. Hoeveel stappen zette jij vandaag?",
        "Nieuw onderzoek laat zien waarom je neus verstopt raakt.",
        "Morgen kun je meelopen op de intensive care. Meld je aan.",
        "Na haar operatie leerde Sanne opnieuw lopen. Lees haar verhaal.",
        "Studenten oefenen vandaag op een pop die praat.",
        "Soep zonder zout die wel smaakt: het recept van onze kok.",
        "Bloedprikken zonder afspraak? Dat kan voortaan tot acht uur.",
        "Waarom jeuken muggenbulten? Onze huidarts legt het uit.",
        "Deze vrijwilliger rijdt al dertig jaar patiënten rond.",
        "Zo ziet een kloppend hart eruit op een scan.",
    ]  # fmt: skip
    days = [2, 4, 6, 9, 11, 13, 16, 18, 20, 23, 25, 27]
    posts = [
        {
            "text": text,
            "publish_at": f"2026-11-{day:02}T12:15",
            "topic": topics[number % len(topics)],
            "origin": "own" if number % 5 < 3 else "shared",
            "audience": ("patient", "verpleegkundige")[number % 2],
        }
        for number, (day, text) in enumerate(zip(days, texts, strict=True))
    ]
    plan.write("facebook.yaml", posts, platform="facebook")
    over_sets = {rule.id for rule in load("default", Cache(None)).rules if "set" in rule.subject}
    assert [finding.message for finding in plan.findings() if finding.rule in over_sets] == []


class TestDuplicateText:
    @pytest.mark.parametrize(
        ("fields", "told"),
        [
            ({"publish_at": "2026-11-03T23:30+00:00"}, "woensdag 4 november"),
            ({"publish_at": "2027-11-03T12:00"}, "woensdag 3 november 2027"),
            ({}, "regel 3"),
        ],
    )
    def test_the_other_is_named_by_its_day_or_its_place(self, plan: Plan, fields: dict[str, str], told: str) -> None:
        plan.rules(twice={"check": "duplicate-text"}).write("a.yaml", [fields, {}], platform="twitter")
        assert plan.messages(planner=Planner()) == [
            f"Deze tekst is er al voor X ({told}). Zeg het anders: X en Hootsuite weigeren een tweede keer."
        ]

    def test_answers_may_say_the_same(self, plan: Plan) -> None:
        plan.rules(twice={"check": "duplicate-text"}).write("a.yaml", [{}, {}], platform="twitter", kind="reply")
        assert plan.findings(planner=Planner()) == []
