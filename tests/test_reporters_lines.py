"""The formats `concise` and `github`: a finding a line."""

from __future__ import annotations

import pytest
from building_reports import Remark, finding, report
from msgspec.structs import replace

from postlint.model import Failure, Report, Source, Span
from postlint.reporters import Style, load, names

FOUND = report("Een\nBij ⟦VUMC⟧ is\n⟦het⟧", Remark("vumc-spelling"), Remark("to-the-point", "info", "Korter\nkan."))
CELL = Report(findings=(finding(Source("week.xlsx", "VUMC", "Sheet1!C7"), Span(0, 4), Remark("r")),))


def concise(found: Report) -> str:
    return load("concise")(found, Style())


def github(found: Report) -> str:
    return load("github")(found, Style())


def test_the_formats_are_the_files_of_the_folder() -> None:
    assert {"concise", "github", "json", "rich"} <= set(names())
    assert "schema" not in names()


def test_concise_gives_place_severity_rule_and_message() -> None:
    assert concise(FOUND) == (
        "drafts/a.md:2:5: error vumc-spelling Dit klopt niet.\ndrafts/a.md:3:1: info to-the-point Korter kan.\n"
    )


def test_concise_names_the_cell_of_a_table() -> None:
    assert concise(CELL) == "week.xlsx:Sheet1!C7:1:1: error r Dit klopt niet.\n"


def test_concise_gives_findings_only() -> None:
    assert concise(Report(failures=(Failure("a.md", "Geen UTF-8."),))) == ""


def test_github_gives_a_command_for_each_finding() -> None:
    assert github(FOUND) == (
        "::error file=drafts/a.md,line=2,col=5,endLine=2,endColumn=9,title=vumc-spelling::Dit klopt niet.\n"
        "::notice file=drafts/a.md,line=3,col=1,endLine=3,endColumn=4,title=to-the-point::Korter%0Akan.\n"
    )


def test_github_leaves_the_end_column_out_where_it_says_nothing() -> None:
    assert "col=1,endLine=1,title=r" in github(report("⟦⟧Bij", Remark("r")))
    assert "col=1,endLine=2,title=r" in github(report("⟦Bij\nVUmc⟧", Remark("r")))


def test_github_calls_a_warning_a_warning() -> None:
    assert github(report("⟦x⟧", Remark("r", "warning"))).startswith("::warning file=")


def test_github_names_the_cell_of_a_table_in_the_message() -> None:
    assert github(CELL).endswith("title=r::Sheet1!C7: Dit klopt niet.\n")


@pytest.mark.parametrize(
    ("failure", "expected"),
    [
        (Failure("a.md", "Geen UTF-8."), "::error file=a.md,title=postlint::Geen UTF-8.\n"),
        (Failure("a.md", "Fout.", 3), "::error file=a.md,line=3,title=postlint::Fout.\n"),
        (Failure("a.md", "Fout.", 3, 7), "::error file=a.md,line=3,col=7,title=postlint::Fout.\n"),
    ],
    ids=["a file", "a line", "a place"],
)
def test_github_gives_a_command_for_a_failure_in(failure: Failure, expected: str) -> None:
    assert github(Report(failures=(failure,))) == expected


def test_github_escapes_as_its_toolkit_does() -> None:
    remark = Remark("a:b,c", message="50% af%0A, dus: 1\r\n2")
    found = report("⟦x⟧", remark, path="a,b:c%.md")
    assert github(found) == (
        "::error file=a%2Cb%3Ac%25.md,line=1,col=1,endLine=1,endColumn=2,title=a%3Ab%2Cc::50%25 af%250A, dus: 1%0A2\n"
    )


def test_findings_keep_the_order_of_the_report() -> None:
    twice = replace(FOUND, findings=FOUND.findings[::-1])
    assert concise(twice).splitlines() == concise(FOUND).splitlines()[::-1]
