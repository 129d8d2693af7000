"""Fixes: applied in turns, read back, and written without touching anything else."""

from __future__ import annotations

import os
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from postlint import drafts
from postlint.engine import Inspector
from postlint.fixes import ChangedMeanwhileError, Mended, Mender, apply_edits, diff, write
from postlint.model import Context, Draft, Edit, Ruleset, Source, Span
from postlint.rules import Cache, load

RULES = """\
rules:
  one: {check: replace, terms: {aap: noot}, severity: error}
  two: {check: replace, terms: {noot: mies}, severity: error}
  platform-missing: off
  empty-post: off
"""


def _house(rules: str) -> Ruleset:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "rules.yaml")
        path.write_text(rules, encoding="utf-8")
        return load(str(path), Cache(None))


HOUSE = _house(RULES)
ONE = replace(HOUSE, rules=tuple(rule for rule in HOUSE.rules if rule.id == "one"))


def mend(text: str, ruleset: Ruleset, name: str = "a.md") -> Mended:
    inspector = Inspector(ruleset, Context(datetime(2026, 11, 20, tzinfo=UTC)))
    draft = drafts.parse(Source(name, text))
    return Mender(drafts.parse, inspector.inspect).mend(draft, lambda fix: fix.safe)


def test_a_fix_that_makes_room_for_another_is_followed_by_it() -> None:
    mended = mend("een aap hier\n", HOUSE)
    assert (mended.text, mended.applied, mended.inspected.findings) == ("een mies hier\n", 2, ())


def test_a_text_cut_off_by_a_comment_is_quoted_before_anything_else_is_mended() -> None:
    house = _house("rules:\n  tag: {check: required, hashtags: ['#zorg']}\n  platform-missing: off\n")
    assert mend("text: Mooi licht. #vumc\n", house, "a.yaml").text == 'text: "Mooi licht. #vumc #zorg"\n'
    assert mend("text: Mooi licht. #zorg\n", house, "a.yaml").text == 'text: "Mooi licht. #zorg"\n'


def test_two_rules_that_undo_each_other_come_to_an_end() -> None:
    quarrel = _house("rules:\n  a: {check: replace, terms: {x1: x2}}\n  b: {check: replace, terms: {x2: x1}}\n")
    mended = mend("een x1 hier\n", quarrel)
    assert mended.text in ("een x1 hier\n", "een x2 hier\n")


def test_a_text_that_several_platforms_share_is_mended_once() -> None:
    mended = mend("platforms: [twitter, facebook]\ntext: een aap\n", ONE, "a.yaml")
    assert mended.text == "platforms: [twitter, facebook]\ntext: een noot\n"


def test_a_fix_that_cannot_be_read_back_is_dropped_and_named() -> None:
    def parse(source: Source) -> Draft:
        if "noot" in source.text:
            raise drafts.Unreadable("kan niet", "cannot")
        return drafts.parse(source)

    inspector = Inspector(ONE, Context(datetime(2026, 11, 20, tzinfo=UTC)))
    mended = Mender(parse, inspector.inspect).mend(drafts.parse(Source("a.md", "een aap\n")), lambda fix: True)
    assert mended.text == "een aap\n"
    assert [finding.rule for finding in mended.dropped] == ["one"]
    assert [finding.rule for finding in mended.inspected.findings] == ["one"]


words = st.lists(st.sampled_from(["aap", "Noot", "é", "🎉", "#tag", "'t", '"ja"', "a: b", "-", "x\ty"]), max_size=12)
texts = st.lists(words.map(" ".join), min_size=1, max_size=4).map("\n".join)


@settings(max_examples=150, deadline=None)
@given(text=texts, newline=st.sampled_from(["\n", "\r\n", "\r"]))
def test_a_mended_markdown_draft_differs_only_in_the_words_that_were_wrong(text: str, newline: str) -> None:
    written = f"---{newline}author: sanne{newline}---{newline}{text.replace(chr(10), newline)}{newline}"
    assert mend(written, ONE).text == written.replace("aap", "noot")


@settings(max_examples=150, deadline=None)
@given(text=texts, style=st.sampled_from([None, "'", '"', "|", ">"]), width=st.integers(10, 60))
def test_a_mended_yaml_draft_reads_back_as_the_mended_text(text: str, style: str | None, width: int) -> None:
    dumped = yaml.dump({"text": text}, default_style=style, width=width, allow_unicode=True)
    written = "author: sanne\n" + dumped.replace('"text":', "text:").replace("'text':", "text:")
    mended = mend(written, ONE, "a.yaml")
    assert yaml.safe_load(mended.text)["text"].strip("\n") == text.replace("aap", "noot").strip("\n")
    assert mended.text.startswith("author: sanne\n")


class TestWriting:
    def test_the_file_is_replaced_in_one_piece_with_its_mode_and_mark(self, tmp_path: Path) -> None:
        path = tmp_path / "a.md"
        path.write_bytes(b"\xef\xbb\xbfeen\r\n")
        path.chmod(0o600)
        write(str(path), "een\r\n", "twee\r\n")
        assert path.read_bytes() == b"\xef\xbb\xbftwee\r\n"
        assert path.stat().st_mode & 0o777 == 0o600
        assert os.listdir(tmp_path) == ["a.md"]

    def test_a_file_that_somebody_else_changed_is_left_alone(self, tmp_path: Path) -> None:
        path = tmp_path / "a.md"
        path.write_text("anders\n")
        with pytest.raises(ChangedMeanwhileError):
            write(str(path), "een\n", "twee\n")
        assert path.read_text() == "anders\n"

    def test_a_failure_leaves_no_temporary_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "a.md"
        path.write_text("een\n")

        def refuse(*_: object) -> None:
            raise PermissionError

        monkeypatch.setattr(os, "replace", refuse)
        with pytest.raises(PermissionError):
            write(str(path), "een\n", "twee\n")
        assert os.listdir(tmp_path) == ["a.md"]
        assert path.read_text() == "een\n"

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "echt.md").write_text("een\n")
        (tmp_path / "link.md").symlink_to("echt.md")
        write(str(tmp_path / "link.md"), "een\n", "twee\n")
        assert (tmp_path / "link.md").is_symlink()
        assert (tmp_path / "echt.md").read_text() == "twee\n"


def test_edits_are_applied_from_the_end() -> None:
    assert apply_edits("abc", [Edit(Span(0, 1), "xx"), Edit(Span(2, 3), "")]) == "xxb"


def test_a_diff_says_where_a_file_has_no_last_newline() -> None:
    assert diff("a.md", "een", "twee") == (
        "--- a/a.md\n+++ b/a.md\n@@ -1 +1 @@\n-een\n\\ No newline at end of file\n+twee\n\\ No newline at end of file\n"
    )
