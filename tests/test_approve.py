"""Sign-off: written into a draft with every other byte left alone, and judged when the text changes."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from postlint import drafts
from postlint.cli.approve import command
from postlint.engine import Inspector, assemble
from postlint.model import Approval, Context, Report, Source
from postlint.rules import Cache, load
from postlint.signing import SigningError, sign
from postlint.text.fingerprint import fingerprint

JOOST = Approval("Joost", datetime(2026, 11, 21, 9, 30, tzinfo=UTC))
Postlint = Callable[..., Any]
Lint = Callable[..., list[str]]


def entry(*texts: str, by: str = "Joost") -> str:
    return f'approved: {{by: "{by}", at: "2026-11-21T09:30:00+00:00", text: "{fingerprint(texts)}"}}'


def signed(name: str, text: str, approval: Approval = JOOST) -> str:
    return sign(drafts.parse(Source(name, text)), approval)


A, B, AB = entry("A"), entry("B"), entry("A", "B")

SHAPES = [
    pytest.param("a.md", "A\n", f"---\n{A}\n---\nA\n", id="a text without fields gets them"),
    pytest.param("a.txt", "\n\nA", f"---\n{A}\n---\n\n\nA", id="so does one that begins with blank lines"),
    pytest.param("a.md", "---\n---\nA\n", f"---\n{A}\n---\nA\n", id="empty front matter"),
    pytest.param("a.md", "---\n# b\n---\nA", f"---\n# b\n{A}\n---\nA", id="front matter of a comment alone"),
    pytest.param("a.md", "---\nauthor: b\n---\nA", f"---\nauthor: b\n{A}\n---\nA", id="plain front matter"),
    pytest.param("a.md", "---\r\nid: b\r\n---\r\nA", f"---\r\nid: b\r\n{A}\r\n---\r\nA", id="line ends of Windows"),
    pytest.param("a.md", "---\rid: b\r---\rA", f"---\rid: b\r{A}\r---\rA", id="line ends of old"),
    pytest.param("a.md", "---\n  id: b\n---\nA", f"---\n  id: b\n  {A}\n---\nA", id="front matter that is indented"),
    pytest.param("a.md", "---\nid: b # c\n# d\n---\nA", f"---\nid: b # c\n{A}\n# d\n---\nA", id="comments"),
    pytest.param("a.md", "---\nimages:\n- b # c\n---\nA", f"---\nimages:\n- b # c\n{A}\n---\nA", id="a list as last"),
    pytest.param("a.md", "---\nid: |+\n  b\n\n---\nA", f"---\n{A}\nid: |+\n  b\n\n---\nA", id="blank lines that count"),
    pytest.param("a.md", "---\n{id: b }\n---\nA", f"---\n{{id: b, {A} }}\n---\nA", id="braces"),
    pytest.param("a.md", "---\n{}\n---\nA", f"---\n{{{A}}}\n---\nA", id="empty braces"),
    pytest.param("a.md", "---\n{id: b,}\n---\nA", f"---\n{{id: b, {A}}}\n---\nA", id="braces with a last comma"),
    pytest.param(
        "a.md", "---\n{id: b, # c\n}\n---\nA", f"---\n{{{A}, id: b, # c\n}}\n---\nA", id="braces with a comment"
    ),
    pytest.param("a.md", "---\ntext: A\n---\n", f"---\ntext: A\n{A}\n---\n", id="a text in front matter"),
    pytest.param(
        "a.md", "## X\nA\n## Facebook\nB\n", f"---\n{AB}\n---\n## X\nA\n## Facebook\nB\n", id="sections are signed once"
    ),
    pytest.param("a.yaml", "text: A\n", f"text: A\n{A}\n", id="a post in YAML"),
    pytest.param("a.yml", "text: A", f"text: A\n{A}", id="a file without a last line end"),
    pytest.param("a.yaml", "text: |\n  A\n\n\nid: b\n", f"text: |\n  A\n\n\nid: b\n{A}\n", id="a block of text"),
    pytest.param("a.yaml", "id: b\ntext: |\n  A\n\n", f"id: b\ntext: |\n  A\n{A}\n\n", id="a block of text as last"),
    pytest.param("a.yaml", "text: A\n---\ntext: B\n", f"text: A\n{A}\n---\ntext: B\n{B}\n", id="two documents"),
    pytest.param("a.yaml", "text: A\n---\n", f"text: A\n{A}\n---\n", id="an empty document"),
    pytest.param(
        "a.yaml",
        "defaults: {id: c}\nposts:\n- text: A\n  id: b # c\n\n- {text: B}\n-\n",
        f"defaults: {{id: c}}\nposts:\n- text: A\n  id: b # c\n  {A}\n\n- {{text: B, {B}}}\n-\n",
        id="posts are signed one by one",
    ),
    pytest.param("a.yaml", "posts:\n  text: A\n", f"posts:\n  text: A\n  {A}\n", id="a single post under posts"),
    pytest.param("a.yaml", "text: {x: A, facebook: B}", f"text: {{x: A, facebook: B}}\n{AB}", id="a text a platform"),
    pytest.param(
        "a.yaml", "account: {name: b}\n---\ntext: A\n", f"account: {{name: b}}\n---\ntext: A\n{A}\n", id="an account"
    ),
    pytest.param(
        "a.yaml", "defaults: {id: b}\n---\ntext: A\n", f"defaults: {{id: b}}\n---\ntext: A\n{A}\n", id="only defaults"
    ),
    pytest.param("a.yaml", "posts:\n- &p\n  text: A\n- *p\n", f"posts:\n- &p\n  text: A\n  {A}\n- *p\n", id="an alias"),
    pytest.param(
        "a.yaml",
        "posts:\n- &p\n  text: A\n- <<: *p\n  text: B\n",
        f"posts:\n- &p\n  text: A\n  {A}\n- <<: *p\n  text: B\n  {B}\n",
        id="a post merged into another",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "expected"), SHAPES)
def test_a_sign_off_is_added_and_every_other_byte_stays(name: str, text: str, expected: str) -> None:
    assert signed(name, text) == expected


@pytest.mark.parametrize(("name", "text", "expected"), SHAPES)
def test_a_second_sign_off_takes_the_place_of_the_first(name: str, text: str, expected: str) -> None:
    kim = Approval("Kim", JOOST.at)
    assert signed(name, expected, kim) == expected.replace("Joost", "Kim")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("approved: {by: b}\nid: c\n", f"{A}\nid: c\n", id="a short one"),
        pytest.param("approved:\n  by: b # c\n  text: d\nid: c\n", f"{A}\nid: c\n", id="one of several lines"),
        pytest.param("approved:\nid: c\n", f"{A}\nid: c\n", id="one that was left empty"),
        pytest.param('"approved" : ~\nid: c\n', f"{A}\nid: c\n", id="a key in quotes"),
        pytest.param("approved: &a {by: b}\nid: c\n", f"approved: &a {A[10:]}\nid: c\n", id="one with an anchor"),
        pytest.param("approved: joost\nid: c\n", f"{A}\nid: c\n", id="one that is no sign-off"),
    ],
)
def test_whatever_stood_there_is_replaced(old: str, new: str) -> None:
    assert signed("a.md", f"---\n{old}---\nA\n") == f"---\n{new}---\nA\n"
    assert signed("a.yaml", f"{old}text: A\n") == f"{new}text: A\n"


@pytest.mark.parametrize("by", ['Jan "de baas" \\ {a: b} # c', "Zoë 🎉", "no", "12"])
def test_any_name_is_read_back_as_given(by: str) -> None:
    at = datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=1)))
    text = signed("a.yaml", "text: A\n", Approval(by, at))
    approved = drafts.parse(Source("a.yaml", text)).posts[0].approved
    assert approved == Approval(by, at, fingerprint(["A"]), ("A",))


def test_a_sign_off_can_leave_out_the_moment() -> None:
    assert "at:" not in signed("a.yaml", "text: A\n", Approval("Joost"))


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        pytest.param("a.csv", "text\nA\n", "only Markdown", id="a table"),
        pytest.param("a.md", "<!-- note -->\n", "no post", id="no text"),
        pytest.param("a.yaml", "account: {name: b}\n", "no post", id="an account alone"),
        pytest.param(
            "a.yaml",
            "posts:\n- {text: A, approved: &a {by: b}}\n- {text: B, approved: *a}\n",
            "leaves no place",
            id="two posts that share a sign-off",
        ),
    ],
)
def test_what_cannot_be_signed_says_why(name: str, text: str, why: str) -> None:
    with pytest.raises(SigningError, match=why) as caught:
        signed(name, text)
    assert caught.value.nl != caught.value.en


def test_a_fingerprint_is_of_the_texts_alone() -> None:
    assert fingerprint(["b", "a", "a"]) == fingerprint(["a", "b"])
    assert fingerprint(["ab"]) != fingerprint(["a", "b"])
    assert fingerprint([]) != fingerprint([" "])


@pytest.fixture
def lint(tmp_path: Path) -> Lint:
    """Which rules find something in a draft, by a rules file."""

    def lint(rules: str, text: str, name: str = "a.md") -> list[str]:
        path = tmp_path / "rules.yaml"
        path.write_text(rules, encoding="utf-8")
        found: list[Report] = []
        for _ in range(2):  # the second time from the cache
            ruleset = load(str(path), Cache(str(tmp_path / "cache")))
            context = Context(datetime(2026, 11, 20, tzinfo=UTC), require_approval=ruleset.require_approval)
            found.append(assemble([Inspector(ruleset, context).inspect(drafts.parse(Source(name, text)))]))
        first, second = ([f"{f.severity} {f.rule} {f.place.text}" for f in report.findings] for report in found)
        assert first == second
        return first

    return lint


BARE = "rules: {platform-missing: off}\n"


class TestApprovalStale:
    @pytest.mark.parametrize(("name", "text", "_"), SHAPES)
    def test_what_was_just_signed_is_not(self, lint: Lint, name: str, text: str, _: str) -> None:
        found = lint(BARE, signed(name, text), name)
        assert not [line for line in found if "approval" in line]

    def test_a_text_that_changed_is_at_its_hash(self, lint: Lint) -> None:
        assert lint(BARE, f"---\n{A}\n---\nA!\n") == [f'error approval-stale "{fingerprint(["A"])}"']

    @pytest.mark.parametrize("text", ["A\r\n", "\nA", "<!-- note -->\nA\n", "## X\nA\n"])
    def test_a_text_that_reads_the_same_is_not(self, lint: Lint, text: str) -> None:
        assert lint(BARE, f"---\n{A}\n---\n{text}") == []

    def test_one_section_makes_all_of_them_stale_and_is_told_once(self, lint: Lint) -> None:
        found = lint(BARE, f"---\n{AB}\n---\n## X\nA\n## Facebook\nC\n")
        assert [line.split()[1] for line in found] == ["approval-stale"]

    def test_a_new_section_does_too(self, lint: Lint) -> None:
        assert len(lint(BARE, f"---\n{A}\n---\n## X\nA\n## Facebook\nB\n")) == 1

    def test_in_yaml_only_the_post_that_changed_is(self, lint: Lint) -> None:
        found = lint(BARE, f"posts:\n- text: A\n  {A}\n- text: B\n  {A}\n", "a.yaml")
        assert len(found) == 1

    def test_a_sign_off_without_hash_proves_nothing(self, lint: Lint) -> None:
        assert lint(BARE, "---\napproved: {by: Joost}\n---\nA\n") == ["error approval-stale {by: Joost}"]

    def test_a_house_can_switch_it_off(self, lint: Lint) -> None:
        assert lint("rules: {platform-missing: off, approval-stale: off}\n", f"---\n{A}\n---\nA!\n") == []


class TestApprovalMissing:
    PLANNED = "---\npublish_at: 2026-11-30T09:00\n---\nA\n"

    def test_a_planned_post_needs_none_unless_the_house_asks(self, lint: Lint) -> None:
        assert lint(BARE, self.PLANNED) == []
        assert lint(f"require-approval: no\n{BARE}", self.PLANNED) == []

    @pytest.mark.parametrize("asked", ["true", "yes", "ja"])
    def test_where_it_asks_one_without_is_an_error_at_the_text(self, lint: Lint, asked: str) -> None:
        assert lint(f"require-approval: {asked}\n{BARE}", self.PLANNED) == ["error approval-missing "]

    def test_a_post_without_date_or_with_sign_off_is_in_order(self, lint: Lint) -> None:
        assert lint(f"require-approval: true\n{BARE}", "A\n") == []
        assert lint(f"require-approval: true\n{BARE}", signed("a.md", self.PLANNED)) == []

    def test_a_house_can_make_it_a_warning(self, lint: Lint) -> None:
        rules = "require-approval: true\nrules: {platform-missing: off, approval-missing: {severity: warning}}\n"
        assert lint(rules, self.PLANNED) == ["warning approval-missing "]

    def test_a_rules_file_passes_it_on_to_those_that_extend_it(self, lint: Lint, tmp_path: Path) -> None:
        (tmp_path / "base.yaml").write_text("require-approval: true\nrules: {}\n", encoding="utf-8")
        assert lint(f"extends: [./base.yaml]\n{BARE}", self.PLANNED) == ["error approval-missing "]


class TestReviewMissing:
    RULES = "rules: {platform-missing: off, approval-stale: off, review-missing: {check: review}}\n"

    @pytest.mark.parametrize(
        ("fields", "found"),
        [
            pytest.param("author: a\napproved: {by: b}", [], id="a sign-off is a review"),
            pytest.param("approved: {by: b}", [], id="also where the author is not named"),
            pytest.param("author: a\napproved: {by: A}", ["warning review-missing A"], id="not by the author"),
            pytest.param(
                "author: a\nreviewed_by: b\napproved: {by: a}",
                ["warning review-missing a"],
                id="nor where somebody else reviewed it",
            ),
            pytest.param("author: a\nreviewed_by: a\napproved: {by: b}", [], id="somebody else signed it off"),
        ],
    )
    def test_who_signs_off_has_looked(self, lint: Lint, fields: str, found: list[str]) -> None:
        assert lint(self.RULES, f"---\n{fields}\n---\nA\n") == found


def approve(*arguments: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(command, list(arguments), standalone_mode=False)
    code = done.return_value if done.exception is None else getattr(done.exception, "exit_code", -1)
    return code, done.stdout, done.stderr


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("POSTLINT_CACHE_DIR", str(tmp_path / ".cache"))
    monkeypatch.setenv("POSTLINT_LANG", "en")
    (tmp_path / ".git").mkdir()
    return tmp_path


class TestTheCommand:
    def test_it_signs_a_file_and_says_so(self, here: Path) -> None:
        (here / "a.md").write_bytes(b"A\n")
        assert approve("a.md", "--by", " Joost ", "--at", "2026-11-21T09:30+00:00") == (
            0,
            "a.md: signed off by Joost (1 post)\n",
            "",
        )
        written = drafts.read("a.md", "a.md").posts[0].approved
        assert written == Approval("Joost", JOOST.at, fingerprint(["A"]), ("A",))

    def test_without_a_moment_it_is_now(self, here: Path) -> None:
        (here / "a.yaml").write_bytes(b"text: {x: A, facebook: B}\n")
        assert approve("a.yaml", "--by", "Joost", "--lang", "nl")[1] == "a.yaml: goedgekeurd door Joost (2 berichten)\n"
        written = drafts.read("a.yaml", "a.yaml").posts[0].approved
        assert written
        assert written.at
        assert abs(datetime.now(UTC) - written.at) < timedelta(minutes=1)

    def test_a_byte_order_mark_and_the_mode_stay(self, here: Path) -> None:
        path = here / "a.md"
        path.write_bytes(b"\xef\xbb\xbfA\r\n")
        path.chmod(0o640)
        assert approve("a.md", "--by", "Joost")[0] == 0
        assert path.read_bytes().startswith(b"\xef\xbb\xbf---\r\napproved: ")
        assert path.read_bytes().endswith(b"}\r\n---\r\nA\r\n")
        if sys.platform != "win32":
            assert stat.S_IMODE(path.stat().st_mode) == 0o640
        assert [file.name for file in here.iterdir() if file.suffix not in ("", ".md")] == []

    def test_who_signs_off_what_they_wrote_hears_it(self, here: Path) -> None:
        (here / "a.md").write_bytes(b"---\nauthor: joost\n---\nA\n")
        assert "Joost wrote this" in approve("a.md", "--by", "Joost")[2]
        assert "Joost schreef dit zelf" in approve("a.md", "--by", "Joost", "--lang", "nl")[2]

    @pytest.mark.parametrize(
        ("name", "content", "said"),
        [
            ("missing.md", None, "missing.md: This file does not exist."),
            ("a.md", b"---\nid: b\n", "a.md:1:1: The fields"),
            ("a.yaml", b"posts: [\n", "a.yaml:"),
            ("other.yaml", b"jobs: []\n", "other.yaml: not a draft"),
            ("a.md", b"", "a.md: there is no post"),
        ],
    )
    def test_what_cannot_be_signed_is_left_alone(self, here: Path, name: str, content: bytes | None, said: str) -> None:
        if content is not None:
            (here / name).write_bytes(content)
        code, out, err = approve(name, "--by", "Joost")
        assert (code, out) == (2, "")
        assert said in err
        assert content is None or (here / name).read_bytes() == content
        assert approve(name, "--by", "Joost", "--lang", "nl")[2] != err

    def test_a_file_that_changed_meanwhile_is_left_alone(self, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = here / "a.md"
        path.write_bytes(b"A\n")

        def meanwhile(*_: object) -> str:
            path.write_bytes(b"B\n")
            return "C"

        monkeypatch.setattr("postlint.cli.approve.sign", meanwhile)
        code, _, err = approve("a.md", "--by", "Joost")
        assert (code, "changed meanwhile" in err, path.read_bytes()) == (2, True, b"B\n")

    def test_a_folder_that_cannot_be_written_to_is_told(self, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        (here / "a.md").write_bytes(b"A\n")
        monkeypatch.setattr("postlint.cli.approve.write", full)
        assert approve("a.md", "--by", "Joost") == (2, "", "postlint: a.md: No space left on device\n")

    @pytest.mark.parametrize(
        "arguments", [["a.md"], ["-", "--by", "a"], ["a.md", "--by", " "], ["a.md", "--by", "a\nb"], ["--by", "a"]]
    )
    def test_wrong_use_is_a_usage_error(self, here: Path, arguments: list[str]) -> None:
        assert approve(*arguments)[0] == 2

    def test_it_is_a_command_of_postlint_and_check_agrees(self, run: Postlint, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_bytes(b"---\npublish_at: 2026-11-30\n---\nA\n")
        (tmp_path / "rules.yaml").write_text(f"language: en\nrequire-approval: true\n{BARE}", encoding="utf-8")
        assert run("check", "a.md", "-f", "json").rules == ["approval-missing"]
        assert run("approve", "a.md", "--by", "Joost").code == 0
        assert run("check", "a.md", "-f", "json").rules == []
        (tmp_path / "a.md").write_bytes((tmp_path / "a.md").read_bytes().replace(b"\nA\n", b"\nB\n"))
        assert run("check", "a.md", "-f", "json").rules == ["approval-stale"]


def test_a_draft_without_sign_off_pays_nothing_for_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"---\npublish_at: 2026-11-30\nplatform: x\n---\nA\n")
    program = (
        "import sys; from postlint.cli import main; main(['check', 'a.md', '-q']);"
        "sys.exit(any('approv' in name or 'fingerprint' in name or 'signing' in name for name in sys.modules))"
    )
    cache, path = str(tmp_path / "cache"), str(Path(__file__).parent.parent)
    environment = {**os.environ, "POSTLINT_CACHE_DIR": cache, "PYTHONPATH": path}
    codes = [
        subprocess.run([sys.executable, "-c", program], cwd=tmp_path, env=environment, check=False).returncode
        for _ in range(2)
    ]
    assert codes == [1, 0]  # reading the rules for the first time asks every kind what it needs
