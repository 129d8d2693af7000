"""`postlint export`: what planning tools import, and what is left out of it."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from postlint.cli import main
from postlint.drafts import parse
from postlint.drafts.defaults import Defaults, TableOptions
from postlint.drafts.table.layouts import LAYOUTS
from postlint.export.choosing import Wanted, choose
from postlint.export.files import path_for
from postlint.export.rows import starts_formula
from postlint.model import Checked, Failure, Meter, Post, Report, Source

HOUSE = """\
language: en
timezone: Europe/Amsterdam
rules:
  no-gratis: {check: forbidden, terms: [gratis], source: x}
  no-eventjes: {check: forbidden, terms: [eventjes], severity: warning, source: x}
  past-date: {check: past-date, source: x}
  too-soon: {check: too-soon, source: x}
  privacy-contact: {check: contact-details, severity: error, source: x}
  platform-missing: off
"""
TOOLS = ("hootsuite", "buffer", "publer", "metricool")
HEADERS = {
    "buffer": ["Text", "Image URL", "Tags", "Posting Time"],
    "publer": [
        "Date - Intl. format or prompt", "Text", "Link(s) - Separated by comma for FB carousels",
        "Media URL(s) - Separated by comma", "Title - For the video, pin, PDF ..", "Label(s) - Separated by comma",
        "Alt text(s) - Separated by ||", "Comment(s) - Separated by ||", "Pin board, FB album, or Google category",
        "Post subtype - I.e. story, reel, PDF ..", "CTA - For Facebook links or Google",
        "Reminder - For stories, reels, shorts, and TikToks",
    ],
}  # fmt: skip


class Done(NamedTuple):
    """What an export left behind."""

    code: int
    out: bytes
    err: str

    @property
    def rows(self) -> list[list[str]]:
        return [*csv.reader(io.StringIO(self.out.decode("utf-8-sig"), newline=""))]


Export = Callable[..., Done]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder with a small house, in which postlint runs."""
    (tmp_path / "rules.yaml").write_text(HOUSE, encoding="utf-8")
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("POSTLINT_CACHE_DIR", str(tmp_path / ".cache"))
    monkeypatch.delenv("POSTLINT_LANG", raising=False)
    return tmp_path


@pytest.fixture
def export(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Export:
    """Export posts with these options."""

    def exported(posts: Sequence[dict[str, Any]], *options: str) -> Done:
        lines = [json.dumps({"text": f"Bericht {number}", **post}) for number, post in enumerate(posts)]
        (folder / "posts.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        code = main(["export", "posts.jsonl", "--now", "2026-11-21T09:00", *options])
        out, err = capfdbinary.readouterr()
        return Done(code, out, err.decode())

    return exported


def post(moment: str | None = "2026-12-01T10:00", platform: str | None = "facebook", **fields: Any) -> dict[str, Any]:
    given = {"publish_at": moment, "platform": platform, **fields}
    return {name: value for name, value in given.items() if value is not None}


class TestLayouts:
    def test_hootsuite_has_three_columns_and_no_header(self, export: Export) -> None:
        done = export([post(link="https://vumc.nl/a")], "--to", "hootsuite")
        assert done.out == b'"12/01/2026 10:00","Bericht 0","https://vumc.nl/a"\r\n'
        assert "choose dates like 12/31/2026 14:05 in Hootsuite" in done.err
        assert "the times are those of Europe/Amsterdam" in done.err

    @pytest.mark.parametrize("tool", ["buffer", "publer"])
    def test_others_have_the_header_of_their_template(self, export: Export, tool: str) -> None:
        done = export([post(campaign="slaap")], "--to", tool)
        assert done.rows[0] == HEADERS[tool]
        assert dict(zip(*done.rows, strict=True))["Tags" if tool == "buffer" else HEADERS[tool][5]] == "slaap"
        assert "2026-12-01 10:00" in done.rows[1]

    @pytest.mark.parametrize(("tool", "marked"), [("publer", True), ("hootsuite", False), ("buffer", False)])
    def test_only_publer_wants_a_mark_of_utf_8(self, export: Export, tool: str, marked: bool) -> None:
        assert export([post()], "--to", tool).out.startswith(b"\xef\xbb\xbf") == marked

    def test_metricool_says_the_platform_of_each_row(self, export: Export) -> None:
        posts = [post(platform=None, platforms=["facebook", "twitter"], account="VUmc"), post(platform="instagram")]
        done = export(posts, "--to", "metricool")
        both, instagram = (dict(zip(done.rows[0], row, strict=True)) for row in done.rows[1:])
        assert [name for name, cell in both.items() if cell == "true"] == ["Facebook", "Twitter/X"]
        assert (both["Date"], both["Time"], both["Draft"], both["Brand name"]) == (
            "2026-12-01",
            "10:00:00",
            "false",
            "VUmc",
        )
        assert [name for name, cell in instagram.items() if cell == "true"] == ["Instagram"]

    def test_pictures_on_the_web_go_along_and_others_are_told(self, export: Export) -> None:
        images = [
            {"file": "https://a.nl/1,2.jpg", "alt": "Een\ndak"},
            {"file": "https://a.nl/3.jpg"},
            {"file": "x.jpg"},
        ]
        publer = export([post(images=images)], "--to", "publer")
        assert publer.rows[1][3] == "https://a.nl/1%2C2.jpg,https://a.nl/3.jpg"
        assert publer.rows[1][6] == "Een dak||"
        assert ": add this picture in Publer yourself: x.jpg" in publer.err
        assert "alternative text in Buffer yourself" in export([post(images=images)], "--to", "buffer").err
        metricool = export([post(images=images)], "--to", "metricool")
        cells = dict(zip(*metricool.rows, strict=True))
        assert (cells["Picture Url 2"], cells["Picture Url 3"]) == ("https://a.nl/3.jpg", "")
        assert cells["Alt text picture 1"] == "Een dak"
        hootsuite = export([post(images=images)], "--to", "hootsuite")
        assert "in Hootsuite yourself: https://a.nl/1,2.jpg, https://a.nl/3.jpg, x.jpg" in hootsuite.err

    @pytest.mark.parametrize(
        ("link", "cell"),
        [
            ({"url": "https://a.nl/b"}, "https://a.nl/b"),
            ({"url": "https://a.nl/in"}, ""),
            ({"url": "https://a.nl/b", "placement": "bio"}, ""),
            ({"url": "https://a.nl/b", "placement": "image"}, ""),
        ],
    )
    def test_hootsuite_gets_no_link_that_stands_elsewhere(self, export: Export, link: Any, cell: str) -> None:
        done = export([post(text="Lees https://a.nl/in", link=link)], "--to", "hootsuite")
        assert done.rows[0][2] == cell

    @pytest.mark.parametrize(("tool", "told"), [("buffer", 1), ("metricool", 1), ("publer", 0), ("hootsuite", 0)])
    def test_a_link_that_the_file_has_no_place_for_is_told(self, export: Export, tool: str, told: int) -> None:
        done = export([post(link="https://a.nl/b")], "--to", tool)
        assert done.err.count(" yourself: https://a.nl/b") == told
        assert "yourself" not in export([post(text="Lees https://a.nl/b", link="https://a.nl/b")], "--to", tool).err

    def test_pictures_beyond_the_columns_are_told(self, export: Export) -> None:
        images = [{"file": f"https://a.nl/{number}.jpg"} for number in range(12)]
        err = export([post(images=images)], "--to", "metricool").err
        assert "in Metricool yourself: https://a.nl/10.jpg, https://a.nl/11.jpg" in err
        assert "yourself" not in export([post(images=images)], "--to", "publer").err

    def test_the_sign_between_alternative_texts_stands_in_none(self, export: Export) -> None:
        images = [{"file": "https://a.nl/1.jpg", "alt": "a || b"}, {"file": "https://a.nl/2.jpg", "alt": "c"}]
        assert export([post(images=images)], "--to", "publer").rows[1][6] == "a | b||c"

    def test_dates_can_be_written_as_the_account_wants_them(self, export: Export) -> None:
        done = export([post()], "--to", "hootsuite", "--output-date-format", "%d/%m/%Y %H:%M")
        assert done.rows[0][0] == "01/12/2026 10:00"
        assert "dates like 31/12/2026 14:05" in done.err

    def test_metricool_has_the_day_and_the_time_apart(self, export: Export) -> None:
        done = export([post()], "--to", "metricool", "--output-date-format", "%d %m %Y %I:%M %p")
        assert done.rows[1][1:3] == ["01 12 2026", "10:00 AM"]

    @pytest.mark.parametrize(
        ("tool", "written"), [("hootsuite", "%d/%m/%Y"), ("metricool", "%Y-%m-%d"), ("metricool", "%H:%M %d-%m-%Y")]
    )
    def test_a_format_that_would_lose_the_time_is_refused(self, export: Export, tool: str, written: str) -> None:
        done = export([post()], "--to", tool, "--output-date-format", written)
        assert (done.code, done.out) == (2, b"")
        assert "says no day and time" in done.err

    def test_moments_are_those_of_the_house_in_their_order(self, export: Export) -> None:
        done = export(
            [post("2026-12-02T09:00"), post("2026-12-01T22:30Z"), post("2026-10-25T02:30+01:00")], "--to", "buffer"
        )
        assert [row[3] for row in done.rows[1:]] == ["2026-12-01 23:30", "2026-12-02 09:00"]
        assert "past-date" in done.err

    def test_the_rows_read_back_as_the_same_posts(self, export: Export) -> None:
        texts = ['Zeg "hallo"; nu,', "Regels\n\n- punt\n  ingesprongen", "'aanhaling'", "=1+1", "é 😀 ’\t|", "a\\b||c"]
        posts = [post(f"2026-12-0{day}T1{day}:05", text=text) for day, text in enumerate(texts, 1)]
        for tool in TOOLS:
            done = export(posts, "--to", tool)
            options = Defaults(platform="facebook", table=TableOptions(layout=tool))
            found = parse(Source("a.csv", done.out.decode("utf-8-sig")), defaults=options).posts
            assert [it.text.text for it in found] == texts, tool
            assert [told(it) for it in found] == [("facebook", entry["publish_at"]) for entry in posts], tool


def told(found: Post) -> tuple[str | None, str]:
    assert found.publish_at is not None
    return found.platform, found.publish_at.replace(tzinfo=None).isoformat(timespec="minutes")


class TestLeftOut:
    @pytest.mark.parametrize(
        ("entry", "why", "code"),
        [
            (post(text="Helemaal gratis"), "no-gratis: ", 1),
            (post("2026-11-20T10:00"), "past-date: ", 1),
            (post(None), "no moment (publish_at)", 0),
            (post(kind="reply"), "an answer or a private message is not planned", 0),
            (post(platform=None), "no platform; choose one with --platform", 1),
        ],
    )
    def test_a_post_is_left_out_and_the_reason_told(
        self, export: Export, entry: dict[str, Any], why: str, code: int
    ) -> None:
        done = export([entry, post()], "--to", "buffer")
        assert done.code == code
        assert len(done.rows) == 2
        assert "left out: posts.jsonl:1:" in done.err
        assert why in done.err

    def test_a_warning_keeps_nothing_out(self, export: Export) -> None:
        done = export([post(text="Kom eventjes langs")], "--to", "buffer")
        assert (done.code, len(done.rows)) == (0, 2)

    def test_what_the_tool_does_not_know_is_told(self, export: Export) -> None:
        done = export([post(platform="mastodon"), post()], "--to", "metricool")
        assert (done.code, len(done.rows)) == (1, 2)
        assert "(Mastodon): Metricool does not know this platform" in done.err

    def test_so_many_errors_are_named(self, export: Export) -> None:
        done = export([post(text="gratis gratis gratis gratis gratis")], "--to", "buffer")
        assert done.err.count("no-gratis") == 3
        assert "and 2 more" in done.err

    def test_what_the_file_has_no_room_for_comes_later(self, export: Export) -> None:
        posts = [post(f"2026-12-01T{10 + number // 60}:{number % 60:02}") for number in range(102)]
        done = export(posts, "--to", "buffer")
        assert (done.code, len(done.rows)) == (1, 101)
        assert done.err.count("too-many-rows: a file for Buffer has at most 100 rows") == 2
        assert "posts.jsonl:102:" in done.err

    def test_nothing_to_export_writes_nothing(self, export: Export, folder: Path) -> None:
        (folder / "a.csv").write_text("stays", encoding="utf-8")
        done = export([post(None)], "--to", "buffer", "-o", "a.csv")
        assert done.code == 1
        assert "there is nothing to export" in done.err
        assert (folder / "a.csv").read_text(encoding="utf-8") == "stays"

    def test_a_draft_that_was_not_checked_whole_is_left_out(self) -> None:
        found = parse(Source("a.yaml", "{platform: facebook, publish_at: 2026-12-01, text: Hallo}"), suffix=".yaml")
        checked = Checked(found.posts[0], Meter(5, None, "characters"))
        report = Report((checked,), failures=(Failure("a.yaml", "a rule stumbled"),))
        chosen = choose(report, LAYOUTS["buffer"], {"a.yaml": "Europe/Amsterdam"}, Wanted(), "%Y-%m-%d %H:%M")
        assert chosen.batches == ()
        assert [left.reason for left in chosen.left_out] == ["unchecked"]

    def test_a_file_that_cannot_be_read_is_a_failure(self, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
        assert main(["export", "no.yaml", "--to", "buffer"]) == 2
        assert "no.yaml: " in capfd.readouterr().err

    def test_reasons_mask_what_privacy_rules_find_and_the_file_holds_the_text(self, export: Export) -> None:
        found = export([post(text="Bel 06-12345678 gratis")], "--to", "buffer")
        assert "06-12345678" not in found.err
        assert "privacy-contact" in found.err

    def test_the_reasons_are_in_dutch_for_dutch_readers(self, export: Export) -> None:
        posts = [post(None), post(kind="message"), post(text="=1"), post(images=["x.jpg"]), post(platform=None)]
        done = export(posts, "--to", "buffer", "--lang", "nl")
        for words in (
            "weggelaten",
            "geen moment",
            "privébericht",
            "formule",
            "voeg dit beeld",
            "geen platform",
            "tijdzone",
        ):
            assert words in done.err


class TestFormulas:
    @pytest.mark.parametrize(
        "text",
        ["=1+1", "+31 20", "-2", "@vumc", "\tx", "＝1", "Hallo;=cmd|' /C calc'!A0", "Hallo; +1", "Regel\n=SOM(A1)"],
    )
    def test_a_text_that_begins_as_one_is_kept_and_told(self, export: Export, text: str) -> None:
        assert starts_formula(text)
        done = export([post(text=text)], "--to", "hootsuite")
        assert done.rows[0][1] == text
        assert ": this text begins as a formula does" in done.err

    @pytest.mark.parametrize("text", ["Hallo = dag", "1+1", "Lijst:\n- een\n- twee", "a@b", "een; twee"])
    def test_other_texts_are_not(self, export: Export, text: str) -> None:
        assert "formula" not in export([post(text=text)], "--to", "hootsuite").err

    @pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r", "＝"])
    def test_no_other_cell_begins_as_one(self, export: Export, sign: str) -> None:
        images = [{"file": "https://a.nl/1.jpg", "alt": f"{sign}1"}]
        entry = post(campaign=f"{sign}cmd", account=f"{sign}x", images=images)
        for tool in TOOLS:
            for row in export([entry], "--to", tool).rows:
                assert not [cell for cell in row if cell.startswith(tuple("=+-@\t\r＝＋－＠"))]

    def test_every_cell_is_quoted_so_that_none_ends_at_another_sign(self, export: Export) -> None:
        assert export([post(text="a;b")], "--to", "buffer").out.splitlines()[1].startswith(b'"a;b","')


class TestWhereTo:
    BOTH = (post(), post(platform="twitter"), post("2026-12-02T10:00", "twitter"))

    def test_several_channels_do_not_go_into_one_file(self, export: Export, folder: Path) -> None:
        for options in ((), ("-o", "a.csv")):
            done = export(self.BOTH, "--to", "hootsuite", *options)
            assert (done.code, done.out) == (2, b"")
            assert "(Facebook 1, X 2)" in done.err
            assert "--platform" in done.err
        assert not (folder / "a.csv").exists()

    def test_a_platform_is_chosen(self, export: Export) -> None:
        done = export(self.BOTH, "--to", "hootsuite", "-p", "x")
        assert (done.code, len(done.rows)) == (0, 2)
        assert "left out" not in done.err

    def test_a_platform_is_also_that_of_posts_that_do_not_say(self, export: Export) -> None:
        assert len(export([post(platform=None), *self.BOTH], "--to", "hootsuite", "-p", "facebook").rows) == 2

    def test_a_folder_gets_a_file_for_each_channel(self, export: Export, folder: Path) -> None:
        done = export(self.BOTH, "--to", "hootsuite", "-o", "uit/")
        assert done.code == 0
        assert sorted(path.name for path in (folder / "uit").iterdir()) == [
            "hootsuite-facebook.csv",
            "hootsuite-twitter.csv",
        ]
        assert "uit/hootsuite-twitter.csv: 2 rows" in done.err
        assert "uit/hootsuite-facebook.csv: 1 row\n" in done.err

    def test_a_name_can_hold_the_platform(self, export: Export, folder: Path) -> None:
        assert export(self.BOTH, "--to", "buffer", "-o", "week-{platform}.csv").code == 0
        assert (folder / "week-twitter.csv").exists()

    def test_accounts_of_a_platform_are_channels_too(self, export: Export, folder: Path) -> None:
        posts = [post(account="VUmc"), post(account="../x y"), post()]
        refused = export(posts, "--to", "buffer")
        assert "Facebook (VUmc) 1" in refused.err
        assert "--account" in refused.err
        assert export(posts, "--to", "buffer", "--account", "VUmc").code == 0
        assert export(posts, "--to", "buffer", "-o", "uit/").code == 0
        names = sorted(path.name for path in (folder / "uit").iterdir())
        assert names == ["buffer-facebook-VUmc.csv", "buffer-facebook-x_y.csv", "buffer-facebook.csv"]

    def test_an_account_is_one_however_it_is_written(self, export: Export, folder: Path) -> None:
        posts = [post(account="@VUmc"), post(account="vumc "), post(account="VUmc")]
        assert len(export(posts, "--to", "hootsuite").rows) == 3
        assert len(export(posts, "--to", "hootsuite", "--account", "VUMC").rows) == 3

    def test_names_that_differ_in_nothing_a_disk_sees_are_refused(self, export: Export, folder: Path) -> None:
        done = export([post(account="a/b"), post(account="A b")], "--to", "hootsuite", "-o", "uit/")
        assert (done.code, (folder / "uit").exists()) == (2, False)

    @pytest.mark.parametrize(
        ("place", "why"), [("./posts.jsonl", "one of the files that you export"), ("a.XLSX", "ends in .csv")]
    )
    def test_no_draft_is_written_over(self, export: Export, folder: Path, place: str, why: str) -> None:
        done = export([post()], "--to", "buffer", "-o", place)
        assert (done.code, why in done.err, (folder / "a.XLSX").exists()) == (2, True, False)
        assert (folder / "posts.jsonl").read_text(encoding="utf-8").startswith("{")

    def test_metricool_needs_no_choice(self, export: Export) -> None:
        done = export(self.BOTH, "--to", "metricool")
        assert (done.code, len(done.rows)) == (0, 1 + 3)

    def test_a_file_that_cannot_be_written_is_told(self, export: Export, folder: Path) -> None:
        (folder / "a").write_text("", encoding="utf-8")
        done = export([post()], "--to", "buffer", "-o", "a/b.csv")
        assert done.code == 2
        assert "Could not write" in done.err

    def test_paths_stay_where_they_are_asked_for(self) -> None:
        assert path_for("uit/", "buffer", ["face/../book", "..", ""]) == "uit/buffer-face_book-_.csv"
        assert path_for("a.csv", "buffer", ["facebook"]) is None

    @pytest.mark.parametrize(
        ("options", "told"),
        [
            ((), "Missing option '--to'"),
            (("--to", "hotsuite"), "Did you mean 'hootsuite'?"),
            (("--ot", "buffer"), "Did you mean"),
            (("--to", "buffer", "--output-date-format", "YYYY-MM-DD"), "Did you mean '%Y-%m-%d'?"),
        ],
    )
    def test_a_mistake_is_told(self, export: Export, options: tuple[str, ...], told: str) -> None:
        done = export([post()], *options)
        assert done.code == 2
        assert told in done.err
