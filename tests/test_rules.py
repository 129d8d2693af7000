"""Rules files: what they may say, how they build on each other, and how their mistakes are named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from postlint.model import Ruleset
from postlint.rules import Cache, RulesError, load, nearest, packs


def write(folder: Path, text: str, name: str = "rules.yaml") -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def rules(folder: Path, text: str) -> Ruleset:
    return load(write(folder, text), Cache(None))


def mistakes(folder: Path, text: str) -> list[str]:
    with pytest.raises(RulesError) as caught:
        rules(folder, text)
    return [f"{mistake.line}:{mistake.column} {mistake.en}" for mistake in caught.value.mistakes]


def rule(ruleset: Ruleset, name: str):
    return next(rule for rule in ruleset.rules if rule.id == name)


def names(ruleset: Ruleset) -> set[str]:
    return {rule.id for rule in ruleset.rules}


BASE = """
rules:
  no-gratis:
    check: forbidden
    terms: [gratis, korting]
    severity: warning
    source: house style
"""


def test_a_rule_carries_its_check_parameters_severity_and_source(tmp_path: Path) -> None:
    found = rule(rules(tmp_path, BASE), "no-gratis")
    assert (found.check, found.parameters) == ("forbidden", {"terms": ("gratis", "korting")})
    assert found.severity == {"": "warning"}
    assert found.source == "house style"


def test_the_built_in_rules_are_in_every_ruleset(tmp_path: Path) -> None:
    assert {"platform-missing", "empty-post", "unknown-field", "invalid-field"} <= names(rules(tmp_path, BASE))


def test_a_built_in_rule_can_be_switched_off_and_given_another_severity(tmp_path: Path) -> None:
    found = rules(tmp_path, "rules:\n  platform-missing: off\n  unknown-field: {severity: error}\n")
    assert "platform-missing" not in names(found)
    assert set(rule(found, "unknown-field").severity.values()) == {"error"}


def test_all_packs_load_and_no_pack_is_empty() -> None:
    for pack in packs():
        assert len(load(pack, Cache(None)).rules) > 0


class TestExtending:
    def extended(self, folder: Path, above: str, below: str = BASE) -> Ruleset:
        write(folder, below, "below.yaml")
        return rules(folder, "extends: [./below.yaml]\n" + above)

    def test_keys_merge_into_the_inherited_rule(self, tmp_path: Path) -> None:
        found = rule(self.extended(tmp_path, "rules: {no-gratis: {severity: error}}"), "no-gratis")
        assert found.parameters == {"terms": ("gratis", "korting")}
        assert found.severity == {"": "error"}

    def test_a_list_replaces_the_list_below(self, tmp_path: Path) -> None:
        found = rule(self.extended(tmp_path, "rules: {no-gratis: {terms: [cadeau]}}"), "no-gratis")
        assert found.parameters == {"terms": ("cadeau",)}

    def test_a_key_with_a_plus_appends_to_the_list_below(self, tmp_path: Path) -> None:
        found = rule(self.extended(tmp_path, "rules: {no-gratis: {terms+: [cadeau]}}"), "no-gratis")
        assert found.parameters == {"terms": ("gratis", "korting", "cadeau")}

    def test_mappings_merge(self, tmp_path: Path) -> None:
        below = "rules:\n  w: {check: replace, terms: {a1: b1, c1: d1}}\n"
        found = rule(self.extended(tmp_path, "rules: {w: {terms: {c1: x1}}}", below), "w")
        assert found.parameters == {"terms": {"a1": "b1", "c1": "x1"}}

    @pytest.mark.parametrize("off", ["off", "false", "no"])
    def test_off_switches_an_inherited_rule_off(self, tmp_path: Path, off: str) -> None:
        assert "no-gratis" not in names(self.extended(tmp_path, f"rules: {{no-gratis: {off}}}"))

    def test_a_rule_that_was_switched_off_can_come_back_with_what_it_had(self, tmp_path: Path) -> None:
        write(tmp_path, "extends: [./below.yaml]\nrules: {no-gratis: off}\n", "middle.yaml")
        write(tmp_path, BASE, "below.yaml")
        found = rules(tmp_path, "extends: ./middle.yaml\nrules: {no-gratis: {severity: info}}\n")
        assert rule(found, "no-gratis").parameters == {"terms": ("gratis", "korting")}

    def test_another_check_forgets_the_parameters_of_the_old_one(self, tmp_path: Path) -> None:
        above = "rules: {no-gratis: {check: max-lines, max: 3}}"
        found = rule(self.extended(tmp_path, above), "no-gratis")
        assert (found.check, found.parameters) == ("max-lines", {"max": 3})

    def test_examples_are_those_of_the_file_itself(self, tmp_path: Path) -> None:
        below = BASE + "    bad: [gratis]\n"
        assert rule(self.extended(tmp_path, "", below), "no-gratis").bad == ()
        own = "rules: {no-gratis: {terms: [cadeau], bad: [cadeau]}}"
        assert rule(self.extended(tmp_path, own, below), "no-gratis").bad == ("cadeau",)
        assert rule(rules(tmp_path, below), "no-gratis").bad == ("gratis",)

    def test_later_files_win(self, tmp_path: Path) -> None:
        write(tmp_path, "language: en\n" + BASE, "one.yaml")
        write(tmp_path, "language: nl\nrules: {no-gratis: {check: forbidden, terms: [x1]}}\n", "two.yaml")
        found = rules(tmp_path, "extends: [./one.yaml, ./two.yaml]\n")
        assert found.language == "nl"
        assert rule(found, "no-gratis").parameters == {"terms": ("x1",)}

    def test_a_file_that_two_others_extend_does_not_undo_what_came_between(self, tmp_path: Path) -> None:
        write(tmp_path, BASE, "base.yaml")
        write(tmp_path, "extends: ./base.yaml\nrules: {no-gratis: off}\n", "one.yaml")
        write(tmp_path, "extends: ./base.yaml\n", "two.yaml")
        assert "no-gratis" not in names(rules(tmp_path, "extends: [./one.yaml, ./two.yaml]\n"))

    def test_a_cycle_is_named(self, tmp_path: Path) -> None:
        write(tmp_path, "extends: ./rules.yaml\n", "other.yaml")
        found = mistakes(tmp_path, "extends: ./other.yaml\n")
        assert found == ["1:10 the rules extend themselves: rules.yaml → other.yaml → rules.yaml"]

    def test_a_file_outside_the_repository_is_not_read(self, tmp_path: Path) -> None:
        write(tmp_path, BASE, "outside.yaml")
        (tmp_path / "repo" / ".git").mkdir(parents=True)
        path = write(tmp_path, "extends: ../outside.yaml\n", "repo/rules.yaml")
        with pytest.raises(RulesError) as caught:
            load(path, Cache(None))
        assert "outside the repository" in caught.value.mistakes[0].en

    def test_a_missing_file_and_an_unknown_pack_are_named_where_they_stand(self, tmp_path: Path) -> None:
        found = mistakes(tmp_path, "extends: [./nergens.yaml, platfrom]\n")
        assert found == [
            "1:11 “./nergens.yaml” does not exist",
            "1:27 there is no pack “platfrom”; did you mean “platform”?",
        ]


class TestMistakes:
    def test_all_are_listed_at_once_with_their_places(self, tmp_path: Path) -> None:
        text = (
            "langauge: nl\n"
            "house: {nmaes: [x]}\n"
            "rules:\n"
            "  a:\n"
            "    chekc: forbidden\n"
            "  b:\n"
            "    check: forbiden\n"
            "  c:\n"
            "    check: max-lines\n"
            "    max: veel\n"
            "    platforms: [facebok]\n"
        )
        assert mistakes(tmp_path, text) == [
            "1:1 unknown key “langauge”; did you mean “language”?",
            "2:9 unknown fact “nmaes”; did you mean “names”?",
            "4:3 “a” names no check, and nothing that this file extends has it",
            "7:12 there is no check “forbiden”; did you mean “forbidden”?",
            "10:10 “veel” is not a whole number",
            "11:17 unknown in platforms: “facebok”; did you mean “facebook”?",
        ]

    @pytest.mark.parametrize(
        ("line", "expected"),
        [
            ("max: 0", "too small"),
            ("max: [3]", "one value belongs here"),
            ("max:", "a value is missing here"),
            ("max: 3\n    severity: fatal", "“fatal” is not possible here; known: error, info, warning"),
            ("max: 3\n    severity: {other: info}", "no case “other”"),
            ("max: 3\n    from: gisteren", "“gisteren” is not a date (yyyy-mm-dd)"),
            ("max: 3\n    message: 'te lang {lenght}'", "unknown placeholder {lenght}"),
            ("max: 3\n    message: 'te lang {'", "unknown placeholder"),
            ("max: 3\n    message: {de: zu lang}", "“de” is not possible here"),
            ("max: 3\n    maxx: 4", "unknown key “maxx”; did you mean “max”?"),
            ("max: 3\n    supersedes: [niets]", "unknown in supersedes: “niets”"),
            ("severity: error", "this check needs “max”"),
        ],
    )
    def test_each_says_what_is_wrong(self, tmp_path: Path, line: str, expected: str) -> None:
        found = mistakes(tmp_path, f"rules:\n  a:\n    check: max-lines\n    {line}\n")
        assert len(found) == 1
        assert expected in found[0]

    def test_a_broken_pattern_is_a_mistake(self, tmp_path: Path) -> None:
        found = mistakes(tmp_path, "rules: {a: {check: forbidden, patterns: ['(']}}\n")
        assert len(found) == 1
        assert "the pattern “(” is broken" in found[0]

    def test_each_broken_pattern_of_a_list_is_a_mistake(self, tmp_path: Path) -> None:
        found = mistakes(tmp_path, "rules: {a: {check: forbidden, patterns: ['(', ok, 'b[']}}\n")
        assert [text.split(" ")[0] for text in found] == ["1:42", "1:51"]

    @pytest.mark.parametrize(
        "line",
        ["check: forbidden, terms: ['']", "check: forbidden, patterns: [a, '']", "check: replace, terms: {'': a}"],
    )
    def test_an_empty_word_is_a_mistake(self, tmp_path: Path, line: str) -> None:
        (found,) = mistakes(tmp_path, f"rules: {{a: {{{line}}}}}\n")
        assert found.endswith("is missing here")

    @pytest.mark.parametrize("value", ["{max: 300}", "off"])
    def test_a_mistyped_name_of_an_inherited_rule_gets_the_right_one(self, tmp_path: Path, value: str) -> None:
        found = mistakes(tmp_path, f"extends: [default]\nrules: {{facebook-lenght: {value}}}\n")
        assert [text.endswith("; did you mean “facebook-length”?") for text in found] == [True]

    def test_the_cases_that_a_check_has_are_named_but_for_the_one_without_a_name(self, tmp_path: Path) -> None:
        found = mistakes(tmp_path, "rules: {a: {check: max-length, max: 3, severity: {x: info}}}\n")
        assert found == ["1:51 no case “x”; known: bytes, headroom"]

    def test_a_limit_that_no_text_can_keep_is_a_mistake(self, tmp_path: Path) -> None:
        found = mistakes(tmp_path, "rules: {a: {check: max-length, max: -1}}\n")
        assert found == ["1:37 -1 is too small; at least 1"]

    def test_switching_off_a_rule_that_is_not_there_is_a_mistake(self, tmp_path: Path) -> None:
        assert mistakes(tmp_path, "rules: {nergens: off}\n") == ["1:9 there is no rule “nergens” to switch off"]

    def test_a_time_zone_must_exist(self, tmp_path: Path) -> None:
        assert "is no time zone" in mistakes(tmp_path, "timezone: Amsterdam\nrules: {}\n")[0]

    def test_broken_yaml_is_placed(self, tmp_path: Path) -> None:
        found = mistakes(tmp_path, "rules:\n  a: [1, 2\n  b: 3\n")
        assert found[0].startswith("3:")

    @pytest.mark.parametrize("text", ["", "- a\n", "tekst\n"])
    def test_a_file_without_a_mapping_holds_no_rules(self, tmp_path: Path, text: str) -> None:
        with pytest.raises(RulesError) as caught:
            rules(tmp_path, text)
        assert "no rules" in caught.value.mistakes[0].en

    def test_a_file_that_is_not_utf_8_is_named(self, tmp_path: Path) -> None:
        path = tmp_path / "rules.yaml"
        path.write_bytes(b"rules: \xff\n")
        with pytest.raises(RulesError, match="not UTF-8"):
            load(str(path), Cache(None))

    def test_a_file_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(RulesError, match="does not exist"):
            load(str(tmp_path / "nergens.yaml"), Cache(None))

    def test_an_unknown_pack_lists_the_packs(self) -> None:
        with pytest.raises(RulesError, match="platform"):
            load("nergens", Cache(None))

    def test_dutch_and_english_both_say_it(self, tmp_path: Path) -> None:
        with pytest.raises(RulesError) as caught:
            rules(tmp_path, "rules: {a: {check: forbiden}}\n")
        mistake = caught.value.mistakes[0]
        assert mistake.text("nl") == "er is geen check “forbiden”; bedoelde je “forbidden”?"
        assert mistake.text("en") == "there is no check “forbiden”; did you mean “forbidden”?"

    def test_a_path_ignore_knows_its_rules_and_keys(self, tmp_path: Path) -> None:
        text = BASE + "ignore:\n  - {paths: ['a/**'], rules: [no-grats], reason: oud}\n  - {path: b}\n"
        assert mistakes(tmp_path, text) == [
            "9:5 there is no rule “no-grats”; did you mean “no-gratis”?",
            "10:6 unknown key “path”; did you mean “paths”?",
        ]


class TestValues:
    def test_words_beside_the_rules_file_are_accepted_words(self, tmp_path: Path) -> None:
        (tmp_path / "words.txt").write_text("# van ons\nzorgpad  # sinds 2020\n\nhuiskamerproject\n", encoding="utf-8")
        assert rules(tmp_path, BASE).house.accept == ("zorgpad", "huiskamerproject")

    def test_yaml_does_not_guess(self, tmp_path: Path) -> None:
        found = rule(rules(tmp_path, "rules: {a: {check: forbidden, terms: [no, 1.10, 0123]}}\n"), "a")
        assert found.parameters["terms"] == ("no", "1.10", "0123")

    def test_a_message_may_be_one_text_or_one_a_language(self, tmp_path: Path) -> None:
        text = (
            "rules:\n  a: {check: max-lines, max: 2, message: Kort!}\n"
            "  b: {check: max-lines, max: 2, message: {en: Short!}}\n"
        )
        found = rules(tmp_path, text)
        assert rule(found, "a").message[""] == {"nl": "Kort!", "en": "Kort!"}
        assert rule(found, "b").message[""]["en"] == "Short!"
        assert rule(found, "b").message[""]["nl"] != "Short!"

    def test_the_alias_of_a_platform_is_that_platform(self, tmp_path: Path) -> None:
        found = rule(rules(tmp_path, "rules: {a: {check: max-lines, max: 2, platforms: [x]}}\n"), "a")
        assert found.platforms == {"twitter"}


class TestNearest:
    def test_the_search_goes_up_to_the_folder_that_holds_git(self, tmp_path: Path) -> None:
        above = write(tmp_path, BASE)
        (tmp_path / "repo" / ".git").mkdir(parents=True)
        (tmp_path / "repo" / "drafts").mkdir()
        assert nearest(str(tmp_path / "repo" / "drafts")) is None
        inside = write(tmp_path, BASE, "repo/rules.yaml")
        assert nearest(str(tmp_path / "repo" / "drafts")) == inside
        assert nearest(str(tmp_path)) == above

    @pytest.mark.parametrize("text", ["{rules: {}}", '{\n  "language": "nl",\n  "rules": {}\n}\n', '"rules": {}'])
    def test_rules_may_stand_between_braces(self, tmp_path: Path, text: str) -> None:
        path = write(tmp_path, text)
        assert nearest(str(tmp_path)) == path

    def test_a_rules_yaml_without_rules_is_passed_over(self, tmp_path: Path) -> None:
        above = write(tmp_path, BASE)
        write(tmp_path, "text: een bericht\n", "drafts/rules.yaml")
        assert nearest(str(tmp_path / "drafts")) == above


class TestCache:
    def test_a_second_run_gives_the_same_rules_without_reading_yaml(self, tmp_path: Path, monkeypatch) -> None:
        path, cache = write(tmp_path, BASE), Cache(str(tmp_path / "cache"))
        first = load(path, cache)
        monkeypatch.setattr("postlint.rules.compile.compile_rules", lambda path: pytest.fail("compiled again"))
        assert load(path, cache) == first

    def test_dates_and_needs_survive_it(self, tmp_path: Path) -> None:
        text = BASE + "    from: 2026-01-01\n    until: 2026-12-31\n"
        path, cache = write(tmp_path, text), Cache(str(tmp_path / "cache"))
        assert load(path, cache) == load(path, cache)

    def test_a_change_in_an_extended_file_is_seen(self, tmp_path: Path) -> None:
        write(tmp_path, BASE, "below.yaml")
        path, cache = write(tmp_path, "extends: ./below.yaml\n"), Cache(str(tmp_path / "cache"))
        load(path, cache)
        write(tmp_path, BASE.replace("korting", "cadeau"), "below.yaml")
        assert rule(load(path, cache), "no-gratis").parameters == {"terms": ("gratis", "cadeau")}

    def test_words_that_appear_later_are_seen(self, tmp_path: Path) -> None:
        path, cache = write(tmp_path, BASE), Cache(str(tmp_path / "cache"))
        load(path, cache)
        (tmp_path / "words.txt").write_text("zorgpad\n", encoding="utf-8")
        assert load(path, cache).house.accept == ("zorgpad",)

    @pytest.mark.parametrize("damage", [b"", b"\x00\x01", b"\xe9\x05\x00\x00\x00"])
    def test_a_damaged_entry_is_made_again(self, tmp_path: Path, damage: bytes) -> None:
        path, folder = write(tmp_path, BASE), tmp_path / "cache"
        first = load(path, Cache(str(folder)))
        (entry,) = folder.iterdir()
        entry.write_bytes(damage)
        assert load(path, Cache(str(folder))) == first
        assert entry.read_bytes() != damage

    def test_a_folder_that_cannot_be_written_is_no_reason_to_fail(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("", encoding="utf-8")
        path = write(tmp_path, BASE)
        assert "no-gratis" in names(load(path, Cache(os.path.join(tmp_path, "file", "cache"))))
