"""What the general kinds do beyond their own examples."""

from __future__ import annotations

import pytest

from postlint.checks import Check, Example, load
from postlint.examples import NOW, run
from postlint.model import Context


def sample(kind: str, why: str, example: Example) -> object:
    return pytest.param(load(kind), example, id=f"{kind}: {why}")


TAGS = ["#VUmc", "zorg"]
HOUR = {"if": {"terms": ["lezing"]}, "then": {"terms": ["uur"]}}

SAMPLES = [
    sample("max-lines", "enough line breaks, few lines", Example(parameters={"max": 2}, text="Een.\n \n\nTwee.\n")),
    sample("max-lines", "as many as allowed", Example(parameters={"max": 4}, text="1\n2\n3\n4")),
    sample(
        "sentence-length", "enough words in several sentences", Example(parameters={"max": 3}, text="Kom nu. Ja, nu.")
    ),
    sample("sentence-length", "a dash is no word", Example(parameters={"max": 4}, text="Kom nu – of later.")),
    sample("sentence-length", "a line break ends it", Example(parameters={"max": 2}, text="Kom langs\nbij ons")),
    sample("occurrence", "zero allowed", Example(parameters={"entities": ["url"], "max": 0}, text="⟦https://vumc.nl⟧")),
    sample(
        "occurrence", "all the same thing", Example(parameters={"terms": ["ja"], "max": 1}, text="Ja ⟦ja⟧ ⟦ja⟧ #ja @ja")
    ),
    sample("occurrence", "just enough", Example(parameters={"terms": ["ja"], "min": 2, "max": 2}, text="Ja, ja")),
    sample("occurrence", "too few", Example(parameters={"terms": ["ja"], "min": 2}, text="⟦⟧Ja", case="few")),
    sample(
        "required",
        "all tags are missing",
        Example(parameters={"hashtags": TAGS, "all": True}, text="⟦⟧Licht", fixed="Licht #VUmc #zorg"),
    ),
    sample(
        "required",
        "one of all tags is missing",
        Example(parameters={"hashtags": TAGS, "all": True}, text="⟦⟧Licht #zorg", fixed="Licht #zorg #VUmc"),
    ),
    sample(
        "required",
        "a word cannot be added by a fix",
        Example(parameters={"terms": ["zorg"], "hashtags": ["#VUmc"], "all": True}, text="⟦⟧Licht"),
    ),
    sample(
        "required",
        "every tag with other capitals is set right",
        Example(parameters={"hashtags": ["VUmc"]}, text="⟦#VUMC⟧ ⟦#vumc⟧", fixed="#VUmc #VUmc", case="case"),
    ),
    sample("required", "one right tag is enough", Example(parameters={"hashtags": ["VUmc"]}, text="#VUmc en #vumc")),
    sample("required", "a word is no tag", Example(parameters={"hashtags": ["VUmc"]}, text="⟦⟧Licht bij VUmc.")),
    sample("required", "a longer tag is another", Example(parameters={"hashtags": ["VUmc"]}, text="⟦⟧Bij #VUmcdag")),
    sample("required", "an empty text gets no blank", Example(parameters={"terms": ["zorg"]}, text="⟦⟧")),
    sample("required", "terms are found in any case", Example(parameters={"terms": ["Zorg"]}, text="Goede zorg")),
    sample(
        "required", "case can matter", Example(parameters={"terms": ["Zorg"], "match_case": True}, text="⟦⟧Goede zorg")
    ),
    sample(
        "replace",
        "the longest form wins",
        Example(
            parameters={"terms": {"poli": "polikliniek", "poli open": "wij zijn er"}},
            text="⟦Poli open⟧",
            fixed="Wij zijn er",
        ),
    ),
    sample(
        "replace", "case can matter", Example(parameters={"terms": {"VUMC": "VUmc"}, "match_case": True}, text="vumc")
    ),
    sample(
        "replace",
        "tags are left alone",
        Example(parameters={"terms": {"AUMC": "x"}}, text="#AUMC @AUMC http://x.nl/aumc"),
    ),
    sample(
        "replace",
        "possessives keep their ending",
        Example(parameters={"terms": {"AUMC": "Amsterdam UMC"}}, text="⟦AUMC⟧'s werk", fixed="Amsterdam UMC's werk"),
    ),
    sample(
        "replace",
        "a full stop inside a sentence goes",
        Example(parameters={"terms": {"a.u.b.": "graag"}}, text="Bel ⟦a.u.b.⟧ terug", fixed="Bel graag terug"),
    ),
    sample(
        "replace",
        "in quotations",
        Example(parameters={"terms": {"AUMC": "x"}, "quotations": False}, text="“AUMC” is ⟦AUMC⟧", fixed="“AUMC” is x"),
    ),
    sample(
        "consistent",
        "a longer word is another",
        Example(parameters={"forms": [["poli", "kliniek"]]}, text="Poli polikliniek"),
    ),
    sample(
        "consistent",
        "of equals the first stays",
        Example(parameters={"forms": [["oma", "opa"]]}, text="Opa en ⟦OMA⟧", fixed="Opa en OPA", safe=False),
    ),
    sample("conditional", "nothing asks for anything", Example(parameters=HOUR, text="Kom langs.")),
    sample("conditional", "only the first is marked", Example(parameters=HOUR, text="⟦Lezing⟧ na lezing.")),
    sample(
        "conditional",
        "a field must have one of several values",
        Example(
            parameters={"if": {"terms": ["nu"]}, "then": {"field": "topic", "value": ["zorg", "crisis"]}},
            text="Kom ⟦nu⟧",
            fields={"topic": "kunst"},
        ),
    ),
    sample(
        "conditional",
        "a flag is set",
        Example(
            parameters={"if": {"field": "crisis"}, "then": {"terms": ["nu"]}},
            text="x",
            fields={"crisis": "ja"},
            found="crisis",
        ),
    ),
    sample(
        "conditional",
        "a flag is not set",
        Example(parameters={"if": {"field": "crisis"}, "then": {"terms": ["nu"]}}, text="x", fields={"crisis": "nee"}),
    ),
    sample("repetition", "capitals do not tell words apart", Example(text="De ⟦DE⟧ zorg", fixed="De zorg", safe=False)),
    sample("repetition", "names are double by right", Example(text="Duran Duran")),
    sample("repetition", "across a line break", Example(text="voor\n⟦voor⟧ jou", fixed="voor jou", safe=False)),
    sample("repetition", "a new line that opens a sentence", Example(text="Samen\nSamen sterk")),
    sample("repetition", "punctuation between", Example(text="Snel, snel! Nu: nu. “Goed” goed (goed) mee-eten eten.")),
    sample("repetition", "digits are no words", Example(text="Bel 44 44, of 06 06.")),
    sample("repetition", "tags and links", Example(text="#zorg #zorg http://vumc.nl http://vumc.nl")),
    sample("repetition", "tags if asked for", Example(parameters={"in": ["hashtags"]}, text="#zorg #zorg")),
    sample(
        "capitalisation", "an exception is left", Example(parameters={"exceptions": ["vumc"]}, text="vumc. Zo is het.")
    ),
    sample("capitalisation", "tags and links are left", Example(text="#zorg. @vumc. www.vumc.nl")),
    sample(
        "capitalisation",
        "small words in a title",
        Example(parameters={"style": "title"}, text="De Zorg van de iPad Van"),
    ),
    sample(
        "link-host",
        "a star says what a host means already",
        Example(parameters={"forbidden": ["*.bit.ly"]}, text="Lees ⟦http://a.bit.ly/a⟧", case="forbidden"),
    ),
    sample(
        "link-host",
        "a host may be written as a link",
        Example(parameters={"allowed": ["https://www.vumc.nl/"]}, text="Lees www.vumc.nl/dak of ⟦vumc.example.com⟧"),
    ),
    sample(
        "link-host",
        "text only",
        Example(parameters={"allowed": ["a.nl"], "where": ["text"]}, fields={"link": "http://b.nl"}),
    ),
    sample(
        "link-host",
        "the field only",
        Example(parameters={"allowed": ["a.nl"], "where": ["link"]}, text="http://b.nl", fields={"link": "a.nl/x"}),
    ),
    sample(
        "link-host",
        "a link that stands in both is found once",
        Example(parameters={"allowed": ["a.nl"]}, text="⟦http://b.nl⟧", fields={"link": "http://b.nl"}),
    ),
    sample(
        "field",
        "every value of a list",
        Example(
            parameters={"name": "consent", "allowed": ["Sanne"]},
            text="x",
            fields={"consent": ["sanne", "Joost"]},
            found="consent",
            case="value",
        ),
    ),
    sample(
        "field", "nothing to judge", Example(parameters={"name": "id", "pattern": "x+", "allowed": ["x"]}, text="x")
    ),
    sample("field", "a list without items", Example(parameters={"name": "images.alt", "required": True}, text="x")),
    sample(
        "readability",
        "tags do not count as words",
        Example(parameters={"from_words": 3}, text="Kom nu. #multidisciplinair"),
    ),
    sample(
        "readability",
        "a line of tags is no sentence",
        Example(parameters={"from_words": 2}, text="Kom nu.\n#een #twee"),
    ),
]


@pytest.mark.parametrize(("kind", "example"), SAMPLES)
def test_what_is_found(kind: type[Check], example: Example) -> None:
    assert run(example, kind) == []


@pytest.mark.parametrize(
    ("kind", "parameters", "needed"),
    [
        ("consistent", {"forms": (("oma", "opa"),)}, {"oma", "opa"}),
        ("replace", {"terms": {"AUMC": "x"}}, {"aumc"}),
        ("conditional", {"if_": {"terms": ("nu",)}, "then": {"terms": ("straks",)}}, {"nu"}),
        ("occurrence", {"terms": ("ja",), "max": 1}, {"ja"}),
    ],
)
def test_a_text_without_the_words_is_passed_over(kind: str, parameters: dict[str, object], needed: set[str]) -> None:
    needs = load(kind)(**parameters).needs(Context(NOW))
    assert needs is not None
    assert needs.words == needed


@pytest.mark.parametrize(
    ("kind", "parameters"),
    [
        ("required", {"terms": ("ja",)}),
        ("occurrence", {"terms": ("ja",), "min": 1}),
        ("occurrence", {"patterns": ("ja",), "max": 1}),
        ("conditional", {"if_": {"field": "crisis"}, "then": {"terms": ("nu",)}}),
    ],
)
def test_what_may_be_missing_is_looked_for_in_any_text(kind: str, parameters: dict[str, object]) -> None:
    assert load(kind)(**parameters).needs(Context(NOW)) is None


def test_the_hosts_of_the_house_are_named_with_the_rule_s_own() -> None:
    example = Example(
        parameters={"allowed": ["vumc.nl"], "house": ["shorteners", "domains"]},
        house={"shorteners": ["ow.ly"], "domains": ["umc.nl"]},
        text="http://www.vumc.nl http://ow.ly/x http://umc.nl ⟦http://bit.ly⟧",
    )
    assert run(example, load("link-host")) == []
