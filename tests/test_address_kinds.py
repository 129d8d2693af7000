"""informal-address and address-mixed beyond their examples, and what the form of address costs."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postlint.checks.address_mixed import AddressMixed
from postlint.checks.informal_address import InformalAddress
from postlint.dutch.address.polite import find_polite
from postlint.dutch.address.rewriting import rewrite
from postlint.model import Context, Hit, Post, Received, Source, verbatim
from postlint.text.reading import Reading

CONTEXT = Context(now=datetime(2026, 11, 20, 9, tzinfo=UTC))
PIECES = (
    "u uw U Uw uzelf heeft is zich de arts uw partner een afspraak en of maar als dat die voor bij om door te met mee"
    " krijgt belt helpt kunt wilt wacht neemt vindt onderzoekt zijn worden gekregen wat wie welke hoe morgen hier hij"
    " wij ook net dan zoals niet medicijnen informatie ziekenhuis laat gelieve gaan patiënten 10 ú zelf allen , . ? : ("
).split()


def post(text: str, **fields: object) -> Post:
    return Post(text=verbatim(Source("a.md", text), 0, len(text)), memo={}, **fields)  # type: ignore[arg-type]


def marked(check: InformalAddress | AddressMixed, text: str, **fields: object) -> list[str]:
    hits = [hit for hit in check.check(post(text, **fields), CONTEXT) if isinstance(hit, Hit)]
    return [text[hit.start : hit.end] for hit in hits]


class TestAnAnswer:
    @pytest.mark.parametrize("kind", ["reply", "message"])
    def test_to_somebody_who_wrote_u_may_say_u(self, kind: str) -> None:
        assert marked(InformalAddress(), "U kunt komen.", kind=kind, in_reply_to=Received("Kunt u dat zeggen?")) == []

    @pytest.mark.parametrize("wrote", ["Kun je dat zeggen?", "Tot 10 u?", "Ze zei “u”."])
    def test_to_somebody_who_did_not_may_not(self, wrote: str) -> None:
        assert marked(InformalAddress(), "U kunt komen.", kind="reply", in_reply_to=Received(wrote)) == ["U"]

    def test_alone_does_not_excuse_an_update(self) -> None:
        assert marked(InformalAddress(), "U kunt komen.", in_reply_to=Received("Kunt u dat zeggen?")) == ["U"]


class TestAHouseThatSaysU:
    @pytest.mark.parametrize(
        ("text", "found"),
        [
            ("Heb je jouw pas bij jou, of neem je die van jezelf?", ["je", "jouw", "jou", "je", "jezelf"]),
            ("Jij en jullie allemaal.", ["Jij", "jullie"]),
            ("Kom naar de je-vorm, #je en @je.", []),
            ("“Heb je tijd?” vroeg hij.", []),
            ("Zeg je of u?", []),
            ("U kunt komen.", []),
        ],
    )
    def test_hears_of_je(self, text: str, found: list[str]) -> None:
        assert marked(InformalAddress(form="formal"), text) == found


class TestAMixedPost:
    def test_is_marked_where_it_leaves_the_form_it_uses_most(self) -> None:
        assert marked(AddressMixed(), "Heeft u vragen? Bel ons. Wij helpen je. Neem uw pas mee.") == ["je"]

    def test_is_marked_at_the_later_form_where_both_are_as_frequent(self) -> None:
        assert marked(AddressMixed(), "Heb je vragen? Wij helpen u.") == ["u"]


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=25))
def test_whatever_the_words_a_safe_fix_leaves_no_u_in_its_sentence(pieces: list[str]) -> None:
    text = " ".join(pieces).replace(" ,", ",").replace(" .", ".").replace(" ?", "?")
    reading = Reading(text)
    found = rewrite(reading, find_polite(reading))
    changes = {id(word.change): word.change for word in found if word.change}
    edits = sorted({edit for change in changes.values() for edit in change.replacements}, key=lambda edit: edit.start)
    assert all(one.end <= other.start for one, other in pairwise(edits))
    for word in found:
        if word.change:
            assert any(edit.start <= word.token.start < edit.end for edit in word.change.replacements)


@pytest.mark.parametrize(
    "bit", ["heeft u ", "u ", "u, ", "uw en u ", "als u ", "zich ", "u zich ", "voor u ", "“u ", "wat u heeft "]
)
def test_twice_the_text_takes_about_twice_the_steps(bit: str) -> None:
    def steps(length: int) -> int:
        calls = 0

        def count(frame: object, event: str, argument: object) -> None:
            nonlocal calls
            calls += event in {"call", "c_call"}

        reading = Reading((bit * length)[:length])
        sys.setprofile(count)
        try:
            rewrite(reading, find_polite(reading))
        finally:
            sys.setprofile(None)
        return calls

    steps(100)
    assert steps(4_000) <= 2.3 * steps(2_000) + 1_000


def test_a_text_without_u_loads_no_word_list() -> None:
    program = (
        "from postlint.text.reading import Reading\n"
        "from postlint.dutch.address.polite import find_polite\n"
        "from postlint.dutch.address.lexicon import lexicon\n"
        "find_polite(Reading('Heb je vragen? Bel ons.'))\n"
        "assert lexicon.cache_info().currsize == 0\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
