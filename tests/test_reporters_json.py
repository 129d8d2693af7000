"""The format `json`: its fields, in their order, and a schema that every report satisfies."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from building_reports import EXAMPLE, Remark, finding, report
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from postlint import __version__
from postlint.model import Edit, Failure, Fix, Meter, Place, Related, Report, Source, Span
from postlint.reporters import Style, load
from postlint.reporters.schema import schema


def written(found: Report, encoding: str = "utf-8") -> str:
    return load("json")(found, Style(encoding=encoding))


def data(found: Report) -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(written(found))
    return parsed


def test_a_report_has_the_fields_of_the_contract_in_their_order() -> None:
    found = report(
        "---\nplatform: facebook\n---\nBij ⟦VUMC⟧ is het druk.\n",
        Remark("vumc-spelling", message="Schrijf VUmc.", new="VUmc", source="Huisstijl, §1"),
        platform="facebook",
        meter=Meter(22, 275, "characters", 22, 63206),
    )
    other = Related(Place(Source("b.md", "Bij VUMC"), Span(4, 8)), 3)
    found = replace(
        found,
        findings=(replace(found.findings[0], platforms=("facebook",), related=(other,)),),
        failures=(Failure("c.md", "Geen UTF-8.", 1, 4),),
        not_evaluated={"image-sharp": 3, "consent": 1},
    )
    there = {"start": {"line": 1, "column": 5}, "end": {"line": 1, "column": 9}}
    place = {"start": {"line": 4, "column": 5}, "end": {"line": 4, "column": 9}}
    expected = {
        "schema": 1,
        "tool": {"name": "postlint", "version": __version__},
        "posts": [
            {"post": 0, "file": "drafts/a.md", "line": 4, "platform": "facebook", "kind": "update",
             "voice": "corporate", "length": 22, "limit": 275, "unit": "characters"}
        ],
        "findings": [
            {"rule": "vumc-spelling", "check": "forbidden", "severity": "error", "message": "Schrijf VUmc.",
             "file": "drafts/a.md", "post": 0, "posts": [0], "platforms": ["facebook"], **place, "text": "VUMC",
             "source": "Huisstijl, §1",
             "related": [{"file": "b.md", "post": 3, **there}],
             "fix": {"safe": True, "title": "Vervang door “VUmc”", "edits": [{**place, "text": "VUmc"}]},
             "suggestions": []}
        ],
        "summary": {"files": 1, "posts": 1, "error": 1, "warning": 0, "info": 0, "fixable": 1, "fixable_unsafe": 0,
                    "suppressed": 0, "baselined": 0, "not_evaluated": {"consent": 1, "image-sharp": 3}},
        "failures": [{"file": "c.md", "line": 1, "message": "Geen UTF-8."}],
    }  # fmt: skip
    assert json.dumps(data(found)) == json.dumps(expected)


def test_a_post_without_platform_has_no_limit() -> None:
    (post,) = data(report("Tekst"))["posts"]
    assert (post["platform"], post["limit"], post["unit"]) == (None, None, "characters")


def test_a_finding_about_a_file_has_no_post() -> None:
    found = Report(findings=(finding(Source("a.md", "x"), Span(0, 0), Remark("r"), post=None),))
    (one,) = data(found)["findings"]
    assert (one["post"], one["posts"], one["start"], one["text"]) == (None, [], {"line": 1, "column": 1}, "")


def test_what_stands_in_a_table_names_its_cell_after_the_file() -> None:
    source = Source("week.xlsx", "VUMC", "Sheet1!C7")
    found = Report(findings=(finding(source, Span(0, 4), Remark("r"), post=None),))
    (one,) = data(found)["findings"]
    assert list(one)[4:7] == ["file", "cell", "post"]
    assert one["cell"] == "Sheet1!C7"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_lines_and_columns_count_code_points_of_the_file(end: str) -> None:
    found = report(f"a{end}\u2028🪡\x0b ⟦fout{end}er⟧ in", Remark("r"))
    (one,) = data(found)["findings"]
    assert (one["start"], one["end"]) == ({"line": 2, "column": 5}, {"line": 3, "column": 3})
    assert one["text"] == f"fout{end}er"


def test_two_runs_give_the_same_text() -> None:
    assert written(EXAMPLE) == written(EXAMPLE)


def test_the_text_marked_and_new_text_are_exact() -> None:
    (one,) = data(report("a ⟦\x1b[1m\u202e\x9b\x7f\t\u2028⟧", Remark("r", new="\x1b\x85")))["findings"]
    assert one["text"] == "\x1b[1m\u202e\x9b\x7f\t\u2028"
    assert one["fix"]["edits"][0]["text"] == "\x1b\x85"


def test_nothing_is_written_that_a_terminal_or_a_runner_would_act_on() -> None:
    text = written(report("⟦\x1b\x9b\x7f\u202e\u2028##[error]⟧", Remark("r", message="::set-output ##[x]")))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u2028]", text)
    assert "##[" not in text
    assert not re.search(r"^\s*::", text, re.MULTILINE)


def test_half_a_surrogate_pair_is_escaped() -> None:
    found = Report(failures=(Failure("\udcff.md", "Geen UTF-8: é"),))
    assert '"file": "\\udcff.md"' in written(found)
    assert data(found)["failures"][0]["message"] == "Geen UTF-8: é"


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "no such encoding"])
def test_what_the_console_lacks_is_escaped_and_nothing_is_lost(encoding: str) -> None:
    text = written(EXAMPLE, encoding)
    assert text.encode("ascii" if encoding == "no such encoding" else encoding)
    assert json.loads(text) == data(EXAMPLE)


def test_the_readers_language_is_written_as_it_is() -> None:
    assert "Geef de lezer een link" in written(EXAMPLE)
    assert "🪡" in written(report("⟦🪡⟧", Remark("r")))


class TestSchema:
    validator = Draft202012Validator(schema())

    def test_is_a_schema(self) -> None:
        Draft202012Validator.check_schema(schema())

    @pytest.mark.parametrize(
        "found",
        [EXAMPLE, Report(), report("⟦⟧", Remark("r")), Report(failures=(Failure("a.md", "x"),))],
        ids=["the example", "nothing", "something missing", "a failure without line"],
    )
    def test_holds_for(self, found: Report) -> None:
        assert list(self.validator.iter_errors(data(found))) == []

    def test_holds_for_all_that_a_finding_can_have(self) -> None:
        one = report("Bij ⟦VUMC⟧", Remark("r", "info", suggestions=("VUmc",)))
        fix = Fix("Twee keer", (Edit(Span(4, 5), "v"), Edit(Span(6, 6), "x")), safe=False)
        related = (Related(Place(Source("b.xlsx", "x", "A1"), Span(0, 1))),)
        found = replace(one, findings=(replace(one.findings[0], fix=fix, related=related),))
        assert list(self.validator.iter_errors(data(found))) == []

    @pytest.mark.parametrize(
        ("path", "value"),
        [
            (("schema",), 2),
            (("posts", 0, "post"), -1),
            (("findings", 0, "severity"), "fatal"),
            (("findings", 0, "start"), {"line": 0, "column": 1}),
            (("summary", "not_evaluated"), []),
        ],
        ids=lambda value: ".".join(map(str, value)) if isinstance(value, tuple) else "",
    )
    def test_rejects(self, path: tuple[Any, ...], value: object) -> None:
        found = data(EXAMPLE)
        at: Any = found
        for step in path[:-1]:
            at = at[step]
        at[path[-1]] = value
        assert not self.validator.is_valid(found)
