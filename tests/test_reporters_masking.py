"""What a privacy rule found is shown by no format, wherever the report speaks of it."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest
from building_reports import Remark, finding, marked, report
from msgspec.structs import replace

from postlint import reporters
from postlint.model import (
    Checked,
    Edit,
    Failure,
    Fix,
    Meter,
    Passage,
    Place,
    Post,
    Related,
    Report,
    Source,
    Span,
    encode_verbatim,
)
from postlint.reporters import Style, load
from postlint.reporters.view.quoted import mask, quoting

PHONE = "020 123 45 67"


def secretive(draft: str, *remarks: Remark, secret: str = PHONE) -> Report:
    """A report whose one post holds a secret that reports must mask."""
    found = report(draft, *remarks)
    text = found.posts[0].post.text.source.text
    spans = tuple(Span(at, at + len(secret)) for at in range(len(text)) if text.startswith(secret, at))
    return replace(found, posts=(replace(found.posts[0], masked=spans),))


def data(found: Report) -> dict[str, object]:
    parsed: dict[str, object] = json.loads(load("json")(found, Style()))
    return parsed


def only(found: Report) -> dict[str, object]:
    (one,) = data(found)["findings"]
    return one


@pytest.mark.parametrize("format_", reporters.names())
@pytest.mark.parametrize("color", [False, True], ids=["plain", "colour"])
def test_no_format_shows_it(format_: str, color: bool) -> None:
    found = secretive(
        f"Bel ⟦{PHONE}⟧ of ⟦mail⟧ ons, op {PHONE}",
        Remark("privacy-phone", message=f"Het nummer {PHONE} hoort hier niet.", new=f"0{PHONE}"),
        Remark("r", message=f"Niet “{PHONE}”.", suggestions=(f"bel {PHONE}",)),
    )
    found = replace(found, failures=(Failure("drafts/a.md", f"Struikelde over {PHONE!r}."),))
    shown = load(format_)(found, Style(color=color))
    assert PHONE not in shown
    assert "0***********7" in shown
    assert PHONE not in "".join(reporters.failures(found, Style()))


def test_it_keeps_its_first_and_last_character_in_lines() -> None:
    shown = load("rich")(secretive(f"Bel ⟦{PHONE}⟧ nu", Remark("r")), Style())
    assert "1 │ Bel 0***********7 nu\n     │     ▔▔▔▔▔▔▔▔▔▔▔▔▔\n" in shown


def test_a_finding_on_part_of_it_shows_neither_that_part_nor_what_it_should_be() -> None:
    remark = Remark(
        "spelling", message="“Jansne”: bedoel je “Jansen”?", new="Jansen", suggestions=("Jansen", "Janssen")
    )
    one = only(secretive("Wij zagen Piet ⟦Jansne⟧ vandaag", remark, secret="Piet Jansne"))
    assert one["text"] == "*****e"
    assert one["message"] == "“J****e”: bedoel je “J****n”?"
    assert one["suggestions"] == ["J****n", "J*****n"]
    assert one["fix"]["edits"][0]["text"] == "J****n"
    assert one["fix"]["title"] == "Vervang door “J****n”"


def test_a_fix_that_writes_it_again_shows_the_rest() -> None:
    found = secretive(f"Bel ⟦uw {PHONE} arts⟧", Remark("r", new=f"je {PHONE} dokter"))
    assert only(found)["fix"]["edits"][0]["text"] == "je 0***********7 dokter"


def test_a_fix_that_writes_it_otherwise_shows_nothing_of_it() -> None:
    assert (
        only(secretive(f"Bel ⟦{PHONE}⟧", Remark("r", new="+31201234567")))["fix"]["edits"][0]["text"] == "+**********7"
    )


def test_a_fix_that_only_adds_to_it_shows_nothing_of_it() -> None:
    found = secretive("Bel ⟦Jansen⟧", Remark("r", new="Jansens"), secret="Jansen")
    assert only(found)["fix"]["edits"][0]["text"] == "J*****s"


def test_a_fix_elsewhere_is_shown_as_it_is() -> None:
    assert only(secretive(f"⟦U⟧ belt {PHONE}", Remark("r", new="Je")))["fix"]["edits"][0]["text"] == "Je"


def test_a_finding_without_fix_keeps_none() -> None:
    assert only(secretive(f"⟦U⟧ belt {PHONE}", Remark("r")))["fix"] is None


def test_findings_of_other_files_are_left_alone() -> None:
    found = secretive("Bel ⟦Jan⟧", Remark("privacy-name"), secret="Jan")
    other = finding(Source("b.md", "Dag Jan"), Span(4, 7), Remark("r", message="“Jan” is hier gewoon."), post=None)
    shown = data(replace(found, findings=(*found.findings, other)))["findings"]
    assert [one["text"] for one in shown] == ["J*n", "Jan"]
    assert shown[1]["message"] == "“Jan” is hier gewoon."


def test_a_finding_that_relates_to_a_file_masks_what_that_file_hides() -> None:
    found = secretive(f"Bel {PHONE}")
    there = Related(found.posts[0].post.text.place(0, 3), 0)
    other = replace(
        finding(Source("b.md", "Dag"), Span(0, 3), Remark("similar", message=f"Lijkt op “Bel {PHONE}”."), post=None),
        related=(there,),
    )
    assert only(replace(found, findings=(other,)))["message"] == "Lijkt op “Bel 0***********7”."


def test_a_report_with_nothing_to_mask_is_the_same_report() -> None:
    found = report("Bel ⟦ons⟧", Remark("r"))
    assert reporters.masked(found) is found


def test_the_text_of_a_post_is_masked_too() -> None:
    (checked,) = reporters.masked(secretive(f"Bel {PHONE} nu")).posts
    assert checked.post.text.text == "Bel 0***********7 nu"


def test_where_the_file_says_it_again_it_is_masked_too() -> None:
    found = report(f"alt: {PHONE}\n---\nBel ⟦{PHONE}⟧", Remark("privacy-phone"))
    at = found.findings[0].place.span
    found = replace(found, posts=(replace(found.posts[0], masked=(at,)),))
    source = found.findings[0].place.source
    again = finding(source, Span(0, 18), Remark("image-alt", message="Zeg wat er te zien is."), post=None)
    assert only(replace(found, findings=(again,)))["text"] == "alt: 0***********7"


def test_posts_without_anything_to_mask_are_left_alone() -> None:
    found, other = secretive(f"Bel {PHONE}"), report("Dag", path="b.md")
    both = replace(found, posts=found.posts + other.posts)
    assert reporters.masked(both).posts[1] is other.posts[0]


def test_findings_of_the_file_without_post_are_masked() -> None:
    found = secretive(f"Bel {PHONE}")
    source = found.posts[0].post.text.source
    one = finding(source, Span(4, 17), Remark("invalid-field", message=f"Geen platform: {PHONE}."), post=None)
    shown = only(replace(found, findings=(one,)))
    assert (shown["text"], shown["message"]) == ("0***********7", "Geen platform: 0***********7.")


def test_of_spans_that_overlap_only_the_outer_ends_are_shown() -> None:
    found = report("⟦Mail jan@vumc.nl⟧", Remark("r"))
    spans = (Span(9, 16), Span(5, 11), Span(5, 16))
    assert only(replace(found, posts=(replace(found.posts[0], masked=spans),)))["text"] == "Mail j*********l"


def test_a_span_over_lines_keeps_its_line_breaks() -> None:
    one = only(secretive("⟦Jan\r\nPiet⟧\nx", Remark("r"), secret="Jan\r\nPiet"))
    assert one["text"] == "J**\r\n***t"
    assert one["end"] == {"line": 2, "column": 5}


class TestEscapes:
    """In ``text: "Bel Jos\\u00e9 nu"`` the name is written otherwise than it reads."""

    def made(self, draft: str, message: str) -> Report:
        written, (secret,) = marked(draft)
        starts: list[int] = []
        at = written.index('"') + 1
        while written[at] != '"':
            starts.append(at)
            at += 6 if written[at] == "\\" else 1
        text = json.loads(written[written.index('"') :])
        passage = Passage(text, Source("a.yaml", written), starts, [*starts[1:], at], at, encode_verbatim)
        checked = Checked(Post(passage, {}), Meter(len(text), None, "characters"), (secret,))
        one = finding(passage.source, Span(starts[0], at), Remark("r", message=message))
        return Report((checked,), (one,), files=1)

    def test_are_masked_as_written_in_the_file_and_as_read_in_messages(self) -> None:
        one = only(self.made('text: "Bel ⟦Jos\\u00e9⟧ nu"', "Noem “José” niet, ook niet als “Jos\\u00e9”."))
        assert one["text"] == "Bel J*******9 nu"
        assert one["message"] == "Noem “J**é” niet, ook niet als “J*******9”."

    def test_are_masked_in_the_text_of_the_post(self) -> None:
        (checked,) = reporters.masked(self.made('text: "Bel ⟦Jos\\u00e9⟧ nu"', "")).posts
        assert checked.post.text.text == "Bel J**é nu"

    def test_that_a_rewritten_text_keeps_show_nothing(self) -> None:
        found = self.made('text: "Bel ⟦Jos\\u00e9⟧ nu"', "")
        fix = Fix("", (Edit(found.findings[0].place.span, "Bel José dan"),), safe=True)
        one = only(replace(found, findings=(replace(found.findings[0], fix=fix),)))
        assert one["fix"]["edits"][0]["text"] == "B**********n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", ""), ("a", "a"), ("ab", "ab"), ("abc", "a*c"), ("a\nbc", "a\n*c")],
)
def test_a_mask_keeps_the_ends(text: str, expected: str) -> None:
    assert mask(text) == expected


@pytest.mark.parametrize(
    ("values", "text", "expected"),
    [
        (["Jan"], "Jan is er", "J*n is er"),
        (["Jan"], "jan en JAN", "j*n en J*N"),
        (["Jan"], "januari, Fransjan", "januari, Fransjan"),
        (["Jan"], "#Jan, @jan_p", "#J*n, @j*n_p"),
        (["Jan de Wit"], "Jan\n  de Wit", "J**\n*******t"),
        (["Jan", "Jan de Wit"], "Jan de Wit en Jan", "J********t en J*n"),
        (["020 1"], "0020 12", "00***12"),
        (["(x)y"], "a(x)y", "a(**y"),
        (["ab", " ", ""], "ab", "ab"),
    ],
    ids=[
        "the value", "in any case", "not inside words", "beside signs", "with other white space", "the longest first",
        "numbers inside others", "signs as they are", "nothing too short to hide",
    ],
)  # fmt: skip
def test_quotations_are_masked(values: Sequence[str], text: str, expected: str) -> None:
    assert quoting(values)(text) == expected


def test_places_of_other_sources_stay_where_they_are() -> None:
    found = secretive(f"Bel ⟦{PHONE}⟧", Remark("r"))
    elsewhere = Place(Source("b.md", "x"), Span(0, 1))
    one = replace(found.findings[0], related=(Related(elsewhere),))
    assert reporters.masked(replace(found, findings=(one,))).findings[0].related[0].place is elsewhere
