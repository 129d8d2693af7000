"""The Markdown report: what a comment on a pull request says, and that drafts cannot say more in it than text."""

from __future__ import annotations

import re

import pytest
from building_reports import EXAMPLE, OPEN_DAY, Remark, finding, report, together
from markdown_it import MarkdownIt
from msgspec.structs import replace

from postlint.model import Edit, Failure, Fix, Related, Report, Source, Span
from postlint.reporters import Style, load
from postlint.reporters.markdown import MOST
from postlint.reporters.view.escaping import code, prose, tagged
from postlint.reporters.view.symbols import shown

HOSTILE = [
    "@sanne en @vumc/zorg",
    "#12, GH-4 en vumc/zorg#5",
    "<script>alert(1)</script>",
    "</details></summary><img src=x onerror=alert(1)>",
    "[klik](javascript:alert(1)) ![x](https://x.example/y.png)",
    "https://x.example www.x.example a@x.example",
    "| a | b |\n| --- | --- |",
    "`code` ``` ``x``",
    "*vet* _schuin_ ~~weg~~ **x**",
    "::set-output name=x::y",
    "##[error]x",
    "$a$ $$b$$ :smile:",
    "\x1b[31m \u202e \x00",
    "&lt;b&gt; &#64;sanne",
    "# Kop\n- punt\n1. een\n> citaat",
    "\\@sanne \\` \\\\",
    "deadbeefcafe",
]


def markdown(found: Report, **style: object) -> str:
    return load("markdown")(found, Style(**style))


def rendered(text: str) -> str:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text)


def test_it_begins_with_what_was_found_and_in_how_much() -> None:
    lines = markdown(EXAMPLE).splitlines()
    assert lines[0] == "### postlint: 3 fouten, 4 waarschuwingen, 2 opmerkingen en 1 mislukking"
    assert (
        lines[2] == "in 2 berichten, 3 bestanden · 2 op te lossen met `--fix` · 2 met `--unsafe-fixes` · 1 onderdrukt"
    )
    assert "Niet beoordeeld: `image-sharp` (3)." in lines


def test_in_english_it_is_english() -> None:
    assert markdown(EXAMPLE, language="en").startswith(
        "### postlint: 3 errors, 4 warnings, 2 notes and 1 failure\n\nin 2 posts, 3 files"
    )


def test_a_clean_run_is_one_headline() -> None:
    clean = report("Dag")
    assert markdown(clean) == "### postlint: Niets gevonden\n\nin 1 bericht, 1 bestand\n\n"
    assert markdown(Report()).startswith("### postlint: Geen berichten gevonden")


def test_quiet_is_findings_only() -> None:
    assert markdown(OPEN_DAY, quiet=True).startswith("<details>")
    assert markdown(report("Dag"), quiet=True) == ""


def test_each_file_is_a_row_the_gravest_first() -> None:
    mild = report("⟦Dag⟧", Remark("r", "info"), path="a|b.md")
    page = rendered(markdown(together(mild, OPEN_DAY)))
    rows = re.findall(
        r"<tr>\n<td><code>(.*?)</code></td>\n<td.*?>(.*?)</td>\n<td.*?>(.*?)</td>\n<td.*?>(.*?)</td>", page
    )
    assert rows == [("drafts/open-dag.md", "2", "3", "1"), ("a|b.md", "", "", "1")]
    assert "| --- |" not in markdown(OPEN_DAY)


def test_each_post_is_a_part_that_opens() -> None:
    parts = re.findall("<details><summary>(.*)</summary>", markdown(EXAMPLE))
    assert parts == [
        "<code>drafts/open-dag.md:5</code> · Facebook · za 28 nov 2026 10:30: 2 fouten, 3 waarschuwingen, 1 opmerking",
        "<code>drafts/week-48/slaaponderzoek.md:4</code> · X: 1 fout, 1 waarschuwing, 1 opmerking",
    ]


def test_a_remark_names_rule_place_text_message_replacement_and_source() -> None:
    assert (
        "- 🔴 **vumc-spelling** 5:35 `VUMC`: Schrijf VUmc: twee hoofdletters, dan klein."
        "<br>`VUMC` → `VUmc` (`--fix`)<br><sub>Huisstijl, §1</sub>\n"
    ) in markdown(EXAMPLE)
    assert "<br>bedoel je leggen, legge of leggende?\n" in markdown(EXAMPLE)


def test_what_is_said_of_several_places_is_said_once() -> None:
    text = markdown(report("⟦u⟧ en ⟦u⟧", Remark("r", new="je"), Remark("r", new="je")))
    assert text.count("**r** 1:1, 1:6 `u`") == 1


def test_a_finding_of_several_posts_names_their_platforms() -> None:
    one = report("Dag ⟦Jan⟧", Remark("r"), platform="facebook")
    shared = replace(one.findings[0], platforms=("facebook", "twitter"))
    assert "**r** 1:5 `Jan` (Facebook, X): " in markdown(replace(one, findings=(shared,)))


def test_in_a_table_the_cell_is_named() -> None:
    there = finding(Source("a.xlsx", "12", cell="Blad1!C7"), Span(0, 2), Remark("r"))
    assert "**r** `Blad1!C7` 1:1 `12`: " in markdown(replace(report("Dag"), findings=(there,)))


def test_many_places_edits_and_relations_are_counted() -> None:
    one = report(" ".join(["⟦u⟧"] * 9), *[Remark("r")] * 9)
    edits = tuple(Edit(Span(at, at + 1), "je") for at in range(0, 12, 2))
    related = tuple(Related(one.findings[0].place) for _ in range(7))
    found = replace(one.findings[0], fix=Fix("x", edits, safe=False), related=related)
    assert "1:11 en nog 3 `u`" in markdown(one)
    text = markdown(replace(one, findings=(found,)))
    assert "`u` → `je`, `u` → `je`, `u` → `je`, `u` → `je` en nog 2 (`--unsafe-fixes`)" in text
    assert text.count("`drafts/a.md:1:1`") == 5
    assert "`drafts/a.md:1:1` en nog 2" in text


def test_what_is_added_or_taken_away_is_told() -> None:
    text = markdown(report("⟦⟧Dag ⟦ ⟧", Remark("a", new="#x"), Remark("b", new="")))
    assert "<br>+ `#x` (`--fix`)" in text
    assert "<br>`␣` → ∅ (`--fix`)" in text


def test_what_is_about_a_file_comes_first_and_failures_before_that() -> None:
    about = finding(Source("week.yaml", "posts: []"), Span(0, 0), Remark("spread", "warning"), post=None)
    text = markdown(replace(EXAMPLE, findings=(*EXAMPLE.findings, about)))
    order = [
        text.index(part)
        for part in ("- ❗ `drafts/oud.yaml:3:7` Geen YAML", "<code>week.yaml</code>:", "open-dag.md:5")
    ]
    assert order == sorted(order)


def test_a_comment_fits_and_says_what_was_left_out() -> None:
    words = " ".join(f"⟦woord{at}⟧" for at in range(24))
    many = [
        report(words, *[Remark(f"r{at}", "info", "x" * 480) for at in range(24)], path=f"{number}.md")
        for number in range(12)
    ]
    text = markdown(together(*many, report("⟦Dag⟧", Remark("grave")), failures=()))
    assert len(text.encode("utf-16-le")) / 2 <= MOST
    assert "**grave**" in text
    left = int(re.search(r"> (\d+) bevindingen passen hier niet meer", text)[1])
    assert left == 24 * sum(f"<code>{number}.md:1" not in text for number in range(12)) > 0


@pytest.mark.parametrize("text", ["x" * 500, "<&@#`|" * 100, "🪡" * 400])
def test_a_comment_fits_whatever_files_are_called(text: str) -> None:
    files = [report("⟦a⟧", Remark("r"), path=f"{number}{text}.md") for number in range(60)]
    written = markdown(together(*files, failures=tuple(Failure(text, text) for _ in range(60))))
    assert len(written.encode("utf-16-le")) / 2 <= MOST
    rows, failed = written.count("\n| `"), written.count("\n- ❗")
    assert 0 < rows < 50
    assert 0 < failed < 50
    assert f"| en nog {60 - rows} bestanden |" in written
    assert f"\n- en nog {60 - failed}\n" in written


def test_of_a_post_with_very_much_the_first_remarks_are_shown() -> None:
    text = "<&@#`|" * 100
    remarks = [Remark(f"r{at}", message=text, new=text, source=text) for at in range(30)]
    written = markdown(report(" ".join(["⟦u⟧"] * 30), *remarks))
    assert MOST / 2 < len(written.encode("utf-16-le")) / 2 <= MOST
    assert f"\n- en nog {30 - written.count('**r')}\n" in written
    assert "passen hier niet meer" not in written


def test_very_many_files_failures_and_remarks_are_counted() -> None:
    files = [report("⟦a⟧", Remark("r"), path=f"{number}.md") for number in range(60)]
    failed = tuple(Failure(f"{number}.yaml", "x") for number in range(60))
    text = markdown(together(*files, failures=failed))
    assert "| en nog 10 bestanden | | | |" in text
    assert "- en nog 10\n" in text
    one = report(" ".join(["⟦u⟧"] * 30), *[Remark(f"r{at}") for at in range(30)])
    assert "- en nog 5\n" in markdown(one)


@pytest.mark.parametrize("text", HOSTILE)
def test_drafts_are_text_in_it(text: str) -> None:
    remark = Remark("r", message=text, new=text, source=text)
    one = report(f"⟦{text}⟧", remark, path=f"{text}.md")
    two = report(f"⟦x{text}⟧", Remark("s", suggestions=(text, text)), path=text)
    found = together(one, two, failures=(Failure(text, text, 1, 1),))
    written = markdown(found)
    assert [line for line in written.splitlines() if line.lstrip().startswith(("::", "##["))] == []
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", written)
    page = rendered(written)
    tags = set(re.findall(r"<([a-z]\w*)", page))
    assert tags <= {"h3", "p", "code", "table", "thead", "tbody", "tr", "th", "td", "details", "summary", "ul", "li",
                    "strong", "br", "sub", "span"}  # fmt: skip
    assert "href" not in page
    outside = re.sub(r"<code>.*?</code>", "", page, flags=re.DOTALL)
    assert not re.search(r"@\w|#\d|GH-\d|://|www\.\w|:\w+:|\bdeadbeef", outside)


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_text_reads_as_it_was(text: str) -> None:
    page = rendered(f"r: {prose(text)}").removeprefix("<p>r: ").removesuffix("</p>\n")
    plain = re.sub("<span>|</span>|\u200b", "", page)
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(entity, char)
    assert plain.split() == shown(text.replace("\n", " ")).split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", "`a`"),
        ("a`b", "``a`b``"),
        ("`", "`` ` ``"),
        ("``x", "``` ``x ```"),
        (" ", "`␣`"),
        ("", ""),
        ("a\nb", "`a b`"),
    ],
)
def test_code_is_fenced_with_more_ticks_than_it_has(text: str, expected: str) -> None:
    assert code(text) == expected


def test_long_texts_are_cut() -> None:
    assert len(prose("a " * 900)) < 520
    assert code("x" * 900).endswith("x …`")
    assert tagged("<b>") == "<code>&lt;b&gt;</code>"
