"""Examples that do not hold are told apart, in kinds and in rules files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from postlint.checks import Check, Example, load
from postlint.examples import NOW, marks, run, shortfalls
from postlint.model import Context, House, Rule

CONTEXT = Context(NOW)


@pytest.mark.parametrize(
    ("text", "clean", "spans"),
    [
        ("Geen", "Geen", []),
        ("⟦Een⟧ en ⟦twee⟧", "Een en twee", [(0, 3), (7, 11)]),
        ("Hier⟦⟧ niets", "Hier niets", [(4, 4)]),
        ("", "", []),
    ],
)
def test_marks_are_taken_out_of_a_text(text: str, clean: str, spans: list[tuple[int, int]]) -> None:
    assert marks(text) == (clean, spans)


FORBIDDEN = load("forbidden")
REPLACE = load("replace")
TERMS = {"terms": ["gratis"]}
FIX = {"terms": {"website": "site"}}


@pytest.mark.parametrize(
    ("kind", "example", "complaint"),
    [
        (FORBIDDEN, Example(parameters=TERMS, text="Een ⟦lezing⟧."), "does not find “lezing”"),
        (FORBIDDEN, Example(parameters=TERMS, text="⟦Gratis⟧ en gratis."), "finds “gratis”"),
        (FORBIDDEN, Example(parameters=TERMS, text="Gratis."), "finds “Gratis”"),
        (FORBIDDEN, Example(parameters=TERMS, text="⟦Gratis⟧.", case="other"), "the case “”, not “other”"),
        (FORBIDDEN, Example(parameters=TERMS, text="Gratis.", found="location"), "marks the fields []"),
        (FORBIDDEN, Example(parameters=TERMS, text="Niets.", fields={"plaats": "x"}), "the field “plaats” is wrong"),
        (REPLACE, Example(parameters=FIX, text="⟦website⟧", fixed="sites"), "makes it “site”, not “sites”"),
        (REPLACE, Example(parameters=FIX, text="⟦website⟧", fixed="site", safe=False), "has a fix that is safe"),
        (
            REPLACE,
            Example(parameters={"terms": {"website": "een website of site"}}, text="⟦website⟧", fixed="website"),
            "finds “website” in “website”",
        ),
        (load("field"), Example(parameters={"name": "author"}, found="author"), "finds nothing in"),
        (load("empty-post"), Example(text="---\nplatform: x\n---\n⟦Tekst⟧."), "does not find “Tekst”"),
    ],
)
def test_a_kind_that_does_not_do_what_its_example_says(kind: type[Check], example: Example, complaint: str) -> None:
    assert any(complaint in told for told in run(example, kind))


def rule(bad: tuple[Any, ...] = (), good: tuple[Any, ...] = (), **given: Any) -> Rule:
    settings: Mapping[str, Any] = {"check": "forbidden", "parameters": {"terms": ("gratis",)}, **given}
    return Rule("geen-gratis", severity={"": "error"}, message={}, bad=bad, good=good, **settings)


@pytest.mark.parametrize(
    "held",
    [
        pytest.param(rule(("Kom ⟦gratis⟧.", "Gratis!"), ("Kom langs.",)), id="texts, with and without marks"),
        pytest.param(rule(({"text": "Gratis.", "kind": "reply"},)), id="a mapping"),
        pytest.param(
            rule(({"text": {"twitter": "Gratis."}},), platforms=frozenset(["twitter"])), id="a platform's text"
        ),
        pytest.param(
            rule(
                ("Gratis.",),
                platforms=frozenset(["twitter"]),
                kinds=frozenset(["reply"]),
                voices=frozenset(["personal"]),
            ),
            id="a text is of the rule's own platform, kind and voice",
        ),
        pytest.param(
            rule(good=({"text": "Gratis.", "platform": "facebook"},), platforms=frozenset(["twitter"])),
            id="another platform is not the rule's business",
        ),
        pytest.param(
            rule(({"text": "x", "images": None},), check="field", parameters={"name": "images", "required": True}),
            id="a field that is missing",
        ),
        pytest.param(
            rule(
                good=({"text": "x", "account": "vumc", "images": ["a.jpg"]},),
                check="field",
                parameters={"name": "images", "required": True},
            ),
            id="a field that is there",
        ),
    ],
)
def test_a_rule_that_does_what_its_examples_say(held: Rule) -> None:
    assert shortfalls(held, CONTEXT) == []


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        pytest.param(rule(("Kom langs.",)), "vindt niets in “Kom langs.”", id="a bad example that is not found"),
        pytest.param(rule(("⟦Kom⟧ gratis.",)), "vindt “Kom” niet in “Kom gratis.”", id="a mark that is not found"),
        pytest.param(rule(good=("Gratis!",)), "vindt “Gratis” in “Gratis!”", id="a good example that is found"),
        pytest.param(rule(good=({"text": "x", "kind": "post"},)), "het veld “kind” klopt niet", id="a wrong field"),
        pytest.param(
            rule(good=({"text": "x", "account": {"naam": "x"}},)), "het veld “naam” klopt niet", id="a wrong account"
        ),
        pytest.param(
            rule(("Gratis.",), until=date(2020, 1, 1)), "vindt niets in “Gratis.”", id="a rule that has ended"
        ),
    ],
)
def test_a_rule_that_falls_short(broken: Rule, told: str) -> None:
    assert told in [shortfall.nl for shortfall in shortfalls(broken, CONTEXT)]


def test_a_rule_knows_its_house() -> None:
    shortener = rule(("Lees ⟦http://bit.ly/a⟧",), check="link-host", parameters={"house": ("shorteners",)})
    assert shortfalls(shortener, Context(NOW, house=House(shorteners=("ow.ly",)))) == []


class TestSets:
    """Examples that are several posts."""

    ALIKE = load("near-duplicate")
    FREQUENCY = load("frequency")
    SAME = "Kom zaterdag naar de open dag."
    AGAIN = "Kom zaterdag ook naar de open dag."
    TWICE = ({"text": SAME, "publish_at": "2026-11-03"}, {"text": f"⟦{AGAIN}⟧", "publish_at": "2026-11-04"})
    MARKED_WRONG = ({"text": f"⟦{SAME}⟧", "publish_at": "2026-11-03"}, {"text": AGAIN, "publish_at": "2026-11-04"})

    @pytest.mark.parametrize(
        ("kind", "example", "complaints"),
        [
            (ALIKE, Example(posts=TWICE), []),
            (ALIKE, Example(posts=TWICE[:1]), []),
            (ALIKE, Example(posts=({**TWICE[0], "publish_at": "ooit"},)), ["the field “publish_at” is wrong"]),
            (ALIKE, Example(posts=TWICE[1:]), ["finds nothing in these posts"]),
            (
                ALIKE,
                Example(posts=MARKED_WRONG),
                ["does not find in post 1 what is marked there", "does not find in post 2 what is marked there"],
            ),
            (ALIKE, Example(posts=(TWICE[0], {"text": AGAIN, "publish_at": "2026-11-04"})), ["finds: "]),
            (
                FREQUENCY,
                Example(parameters={"max": 1}, posts=TWICE, concerns=(0,), case="few"),
                [
                    "does not find in post 2 what is marked there",
                    "finds the case “many”, not “few”",
                    "names the posts (0, 1), not (0,)",
                ],
            ),
        ],
    )
    def test_an_example_of_a_kind_is_compared_with_what_is_found(
        self, kind: type[Check], example: Example, complaints: list[str]
    ) -> None:
        assert run(example, kind) == complaints

    def rule(self, **examples: Any) -> Rule:
        messages = {case: {"nl": told.nl, "en": told.en} for case, told in self.FREQUENCY.cases.items()}
        severities = {case: told.severity for case, told in self.FREQUENCY.cases.items()}
        return Rule("weekly", "frequency", {"max": 1}, severities, messages, subject="set", **examples)

    @pytest.mark.parametrize(
        "entry",
        [
            pytest.param(TWICE, id="a list"),
            pytest.param({"posts": TWICE}, id="a mapping with posts"),
            pytest.param({"posts": TWICE, "news": ["https://zilt.nl/a"]}, id="and news"),
        ],
    )
    def test_an_example_of_a_rule_is_one_in_a_list_or_in_a_mapping(self, entry: Any) -> None:
        (told,) = shortfalls(self.rule(good=(entry,)), CONTEXT)
        assert told.en.startswith("finds: Te veel op dit kanaal: 2 in week 45")

    @pytest.mark.parametrize("entry", [(), {"posts": None}, {"posts": (), "news": None}, ("Een tekst.", "Nog een.")])
    def test_a_bad_example_in_which_nothing_is_found_falls_short(self, entry: Any) -> None:
        assert [told.en for told in shortfalls(self.rule(bad=(entry,)), CONTEXT)] == ["finds nothing in these posts"]
