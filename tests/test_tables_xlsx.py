"""Workbooks as drafts: cells found, mended in the sheet's own XML, all else kept byte for byte."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime, time
from typing import Any

import openpyxl
import pytest
from openpyxl.drawing.image import Image
from openpyxl.styles import Font
from PIL import Image as Picture

from postlint import drafts
from postlint.drafts import CannotKeep, Defaults, NotADraft, Unreadable
from postlint.drafts.table.layouts import LAYOUTS
from postlint.model import Draft, Position, Source

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def book(*rows: list[Any], title: str = "Blad1") -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    return made


def saved(made: openpyxl.Workbook) -> bytes:
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def read(data: bytes) -> Draft:
    return drafts.parse(drafts.source_of("a.xlsx", data))


def mended(data: bytes, old: str, new: str, post: int = 0) -> bytes | None:
    """The workbook with one piece of a post's text replaced."""
    draft = read(data)
    text = draft.posts[post].text
    at = text.text.index(old)
    edit = text.edit(at, at + len(old), new)
    if edit is None:
        return None
    after = draft.source.edited([(text.source, edit)])
    assert drafts.parse(after).posts[post].text.text == text.text.replace(old, new, 1)
    return draft.source.rewritten(data, after)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def with_parts(data: bytes, new: Mapping[str, str | bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**parts(data), **new}.items():
            archive.writestr(name, content)
    return written.getvalue()


def sheet_xml(rows: str) -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
    )


def as_excel(rows: str, strings: str) -> bytes:
    """A workbook with shared strings, as Excel writes it."""
    data = saved(book(["x"]))
    relations = parts(data)["xl/_rels/workbook.xml.rels"].decode()
    shared = f'<Relationship Id="rId99" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    types = parts(data)["[Content_Types].xml"].decode()
    override = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/>'
    return with_parts(
        data,
        {
            "xl/worksheets/sheet1.xml": sheet_xml(rows),
            "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
            "xl/_rels/workbook.xml.rels": relations.replace("</Relationships>", shared + "</Relationships>"),
            "[Content_Types].xml": types.replace("</Types>", override + "</Types>"),
        },
    )


SHARED = "<si><t>text</t></si><si><t>Hoi  jij &amp; ik</t></si>"
ROWS = '<row r="1"><c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="B2" s="1" t="s"><v>1</v></c></row>'
TWICE = ROWS + '<row r="3"><c r="B3" t="s"><v>1</v></c></row>'


def test_values_are_read_as_they_would_be_typed() -> None:
    made = book(
        ["Text", "publish_at", "notes", "crisis", "id", "campaign"],
        ["Hoi", datetime(2026, 11, 20, 9, 29, 59, 700_000), 12, True, 1.5, time(9, 30)],
        ["Dag", datetime(2026, 11, 20), 3.0, "nee", None, None],
        ["Zo", "20-11-2026 9:30", None, None, None, None],
    )
    first, second, third = read(saved(made)).posts
    assert first.publish_at == datetime(2026, 11, 20, 9, 30)
    assert (first.notes, first.crisis, first.id, first.campaign) == ("12", True, "1.5", "09:30:00")
    assert (second.publish_at, second.notes) == (datetime(2026, 11, 20), "3")
    assert third.publish_at == datetime(2026, 11, 20, 9, 30)


def test_each_cell_is_a_source_that_knows_its_name() -> None:
    made = book(["Kalender"], [], ["text", "platform"], ["Twee\nregels", "facebok"], title="Week 48's plan")
    draft = read(saved(made))
    (post,), (problem,) = draft.posts, draft.problems
    place = post.text.place(5, 11)
    assert (place.cell, place.start, place.text) == ("'Week 48''s plan'!A4", Position(2, 1), "regels")
    assert (problem.place.cell, problem.place.text) == ("'Week 48''s plan'!B4", "facebok")


def test_all_sheets_with_posts_are_read_hidden_ones_too_in_their_order() -> None:
    made = book(["text"], ["een"], title="Een")
    other = made.create_sheet("Lijst")
    other.append(["keuzes"])
    hidden = made.create_sheet("Twee")
    hidden.append(["notes", "text"])
    hidden.append(["x", "twee"])
    hidden.sheet_state = "hidden"
    posts = read(saved(made)).posts
    assert [(post.text.text, post.text.place(0, 0).cell) for post in posts] == [("een", "Een!A2"), ("twee", "Twee!B2")]
    assert posts[0].text.source.rank < posts[1].text.source.rank


def test_a_cell_without_text_is_still_a_place() -> None:
    (problem,) = read(saved(book(["text", "platform"], [None, "facebook"]))).problems
    assert (problem.rule, problem.place.cell, problem.place.span) == ("empty-post", "Blad1!A2", (0, 0))


def test_a_date_and_a_time_are_one_moment() -> None:
    made = book(["Text", "Date", "Time", "Facebook"], ["Hoi", datetime(2026, 11, 20), time(9, 30), True])
    draft = read(saved(made))
    assert (draft.posts[0].publish_at, draft.posts[0].platform) == (datetime(2026, 11, 20, 9, 30), "facebook")
    assert draft.layout == LAYOUTS["metricool"].name


def test_a_workbook_without_a_column_of_text_is_no_draft() -> None:
    with pytest.raises(NotADraft):
        read(saved(book(["naam", "datum"], ["a", 1])))
    with pytest.raises(NotADraft):
        drafts.parse(Source("a.xlsx", "text\nHoi\n"))


class TestMending:
    """A cell changed, all else kept."""

    def test_only_the_sheet_changes_and_in_it_only_the_cell(self) -> None:
        made = book(["text", "publish_at", "notes"], ["Hoi  jij", datetime(2026, 11, 20), "=1+1"], ["Dag", None, None])
        sheet = made.worksheets[0]
        sheet["A2"].font = Font(bold=True)
        picture = io.BytesIO()
        Picture.new("RGB", (4, 4), "red").save(picture, "PNG")
        sheet.add_image(Image(picture), "H2")
        made.create_sheet("Ander").append(["=SUM(1,2)"])
        before = saved(made)
        after = mended(before, "  ", " ")
        assert after is not None
        old, new = parts(before), parts(after)
        assert [*old] == [*new]
        assert [name for name in old if old[name] != new[name]] == ["xl/worksheets/sheet1.xml"]
        changed = old["xl/worksheets/sheet1.xml"].replace(b"<t>Hoi  jij</t>", b'<t xml:space="preserve">Hoi jij</t>')
        anew = changed.replace(b"</sheetData>", b'</sheetData><sheetCalcPr fullCalcOnLoad="1"/>')
        assert new["xl/worksheets/sheet1.xml"] == anew
        assert openpyxl.load_workbook(io.BytesIO(after)).worksheets[0]["A2"].font.b

    def test_compressed_data_of_other_parts_stays_as_it_was(self) -> None:
        before = saved(book(["text"], ["Hoi  jij"]))
        after = mended(before, "  ", " ")
        assert after is not None
        with zipfile.ZipFile(io.BytesIO(before)) as archive:
            styles = archive.getinfo("xl/styles.xml")
            raw = before[styles.header_offset : styles.header_offset + 30 + len(styles.filename) + styles.compress_size]
        assert raw in after

    def test_a_string_that_cells_share_stays_for_the_others(self) -> None:
        before = as_excel(TWICE, SHARED)
        after = mended(before, "  ", " ")
        assert after is not None
        assert [post.text.text for post in read(after).posts] == ["Hoi jij & ik", "Hoi  jij & ik"]
        assert parts(after)["xl/sharedStrings.xml"] == parts(before)["xl/sharedStrings.xml"]
        cell = '<c r="B2" s="1" t="inlineStr"><is><t xml:space="preserve">Hoi jij &amp; ik</t></is></c>'
        assert cell.encode() in parts(after)["xl/worksheets/sheet1.xml"]

    def test_bold_words_stay_bold(self) -> None:
        runs = (
            "<si><t>text</t></si><si><r><t xml:space='preserve'>Hoi </t></r>"
            "<r><rPr><b/></rPr><t>dik  &amp;  vet</t></r><r><t xml:space='preserve'> klaar</t></r></si>"
        )
        before = as_excel(ROWS, runs)
        after = mended(before, "dik  &  vet", "dik & heel vet")
        assert after is not None
        bold = '<r><rPr><b/></rPr><t xml:space="preserve">dik &amp; heel vet</t></r>'
        assert bold.encode() in parts(after)["xl/worksheets/sheet1.xml"]
        assert read(after).posts[0].text.text == "Hoi dik & heel vet klaar"

    def test_prefixes_and_cells_without_names_are_kept(self) -> None:
        rows = (
            '<x:row><x:c t="inlineStr"><x:is><x:t>text</x:t></x:is></x:c></x:row>'
            '<x:row><x:c t="inlineStr"><x:is><x:t>Hoi  jij</x:t></x:is></x:c></x:row>'
        )
        xml = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'
        before = with_parts(saved(book(["x"])), {"xl/worksheets/sheet1.xml": xml})
        after = mended(before, "  ", " ")
        assert after is not None
        new = parts(after)["xl/worksheets/sheet1.xml"].decode()
        assert new == xml.replace("<x:t>Hoi  jij</x:t>", '<x:t xml:space="preserve">Hoi jij</x:t>')

    def test_what_a_formula_says_is_checked_and_not_mended(self) -> None:
        rows = (
            '<row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c></row>'
            '<row r="2"><c r="A2" t="str"><f>"Hoi "&amp;" jij"</f><v>Hoi  jij</v></c></row>'
        )
        before = with_parts(saved(book(["x"])), {"xl/worksheets/sheet1.xml": sheet_xml(rows)})
        assert read(before).posts[0].text.text == "Hoi  jij"
        assert mended(before, "  ", " ") is None

    @pytest.mark.parametrize(
        ("prefix", "behind", "asked"),
        [
            ("", "<sheetProtection/>", '<sheetCalcPr fullCalcOnLoad="1"/><sheetProtection/>'),
            ("x:", "", '<x:sheetCalcPr fullCalcOnLoad="1"/>'),
            ("", '<sheetCalcPr fullCalcOnLoad="1"/>', '<sheetCalcPr fullCalcOnLoad="1"/>'),
        ],
    )
    def test_formulas_are_computed_anew(self, prefix: str, behind: str, asked: str) -> None:
        rows = (
            '<row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c></row>'
            '<row r="2"><c r="A2" t="inlineStr"><is><t>Hoi  jij</t></is></c><c r="B2"><f>LEN(A2)</f><v>8</v></c></row>'
        )
        xml = sheet_xml(rows).replace("</sheetData>", f"</sheetData>{behind}")
        for tag in ("worksheet", "sheetData", "row", "c", "is", "t", "f", "v") if prefix else ():
            xml = xml.replace(f"<{tag}>", f"<{prefix}{tag}>").replace(f"<{tag} ", f"<{prefix}{tag} ")
            xml = xml.replace(f"</{tag}>", f"</{prefix}{tag}>")
        xml = xml.replace("xmlns=", f"xmlns:{prefix[:-1]}=") if prefix else xml
        after = mended(with_parts(saved(book(["x"])), {"xl/worksheets/sheet1.xml": xml}), "  ", " ")
        assert after is not None
        new = parts(after)["xl/worksheets/sheet1.xml"].decode()
        assert f"</{prefix}sheetData>{asked}</{prefix}worksheet>" in new
        assert f"<{prefix}f>LEN(A2)</{prefix}f><{prefix}v>8</{prefix}v>" in new

    def test_a_signed_workbook_is_not_touched_but_written_anew(self) -> None:
        before = with_parts(saved(book(["text"], ["Hoi  jij"])), {"_xmlsignatures/sig1.xml": "<x/>"})
        with pytest.raises(CannotKeep):
            mended(before, "  ", " ")
        draft = read(before)
        text = draft.posts[0].text
        edit = text.edit(3, 5, " ")
        assert edit is not None
        again = read(draft.source.edited([(text.source, edit)]).rebuilt())
        assert again.posts[0].text.text == "Hoi jij"

    def test_a_file_that_somebody_else_changed_is_left_alone(self) -> None:
        before, other = saved(book(["text"], ["Hoi  jij"])), saved(book(["text"], ["Dag"]))
        draft = read(before)
        assert draft.source.rewritten(other, draft.source) is None

    def test_an_archive_with_a_part_twice_or_something_before_it_is_not_touched(self) -> None:
        before = saved(book(["text"], ["Hoi  jij"]))
        twice = io.BytesIO(before)
        with zipfile.ZipFile(twice, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("xl/styles.xml", parts(before)["xl/styles.xml"])
        for data in (twice.getvalue(), b"MZ" + before):
            with pytest.raises(CannotKeep):
                mended(data, "  ", " ")

    @pytest.mark.parametrize("name", ["xl/worksheets/sheet1.xml", "extra.bin"])
    def test_an_archive_of_an_unusual_kind_is_not_touched(self, name: str) -> None:
        before = saved(book(["text"], ["Hoi  jij"]))
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_BZIP2) as archive:
            for own, content in parts(before).items():
                archive.writestr(own, content, zipfile.ZIP_BZIP2 if own == name else zipfile.ZIP_DEFLATED)
            archive.comment = b"een opmerking"
        data = written.getvalue()
        if name == "extra.bin":
            after = mended(data, "  ", " ")
            assert after is not None
            assert after.endswith(b"een opmerking")
        else:
            with pytest.raises(CannotKeep):
                mended(data, "  ", " ")


def bomb() -> bytes:
    return with_parts(saved(book(["x"])), {"xl/worksheets/sheet1.xml": b" " * 150_000_000})


ENTITY = '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize(
    ("data", "why"),
    [
        pytest.param(b"text\nHoi\n", "not an Excel workbook", id="text"),
        pytest.param(b"", "not an Excel workbook", id="nothing"),
        pytest.param(saved(book(["text"], ["Hoi"]))[:-400], "not an Excel workbook", id="half of it"),
        pytest.param(b"\xd0\xcf\x11\xe0" + b"\0" * 600, "password", id="a password, or an old one"),
        pytest.param(with_parts(saved(book(["x"])), {"xl/workbook.xml": "<x"}), "not an Excel", id="broken XML"),
        pytest.param(
            with_parts(saved(book(["x"])), {"xl/workbook.xml": ENTITY + "<x>&b;&f;</x>"}), "not an Excel", id="entities"
        ),
        pytest.param(
            with_parts(saved(book(["x"])), {"xl/worksheets/sheet1.xml": ENTITY + sheet_xml("")[39:]}),
            "not an Excel",
            id="entities in a sheet",
        ),
    ],
)
def test_what_is_no_workbook_says_so(data: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        read(data)


def test_a_bomb_is_not_unpacked() -> None:
    with pytest.raises(Unreadable, match="reads files up to 100 MB"):
        read(bomb())


@pytest.mark.parametrize("row", ["999999999999", "1048576"])
def test_rows_at_the_far_end_take_no_time(row: str) -> None:
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c></row>'
    far = f'<row r="{row}"><c r="XFD{row}" t="inlineStr"><is><t>ver</t></is></c></row>'
    data = with_parts(saved(book(["x"])), {"xl/worksheets/sheet1.xml": sheet_xml(rows + far)})
    began = datetime.now(UTC)
    assert read(data).posts == ()
    assert (datetime.now(UTC) - began).total_seconds() < 5


@pytest.mark.parametrize("header", ["text", "Tekst"])
def test_a_sheet_without_end_is_no_draft(header: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("postlint.drafts.table.workbook.TOO_MANY", 12)
    monkeypatch.setattr("postlint.drafts.table.xlsx.TOO_MANY", 12)
    data = saved(book([header, "Datum"], *[["x", None]] * 20))
    with pytest.raises(Unreadable, match="more than") if header == "text" else pytest.raises(NotADraft):
        read(data)


@pytest.mark.parametrize("name", ["a.xlsm", "b.XLS", "c.ods"])
def test_other_workbooks_say_what_to_save_them_as(name: str) -> None:
    with pytest.raises(Unreadable, match=r"save it as \.xlsx"):
        drafts.parse(Source(name, ""), defaults=Defaults())
