"""CSV files as drafts: whatever a spreadsheet writes is read, found and mended in its place."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postlint import drafts
from postlint.drafts import Defaults, NotADraft, TableOptions, Unreadable
from postlint.model import Draft, Edit, Post, Problem

FMT = "%d/%m/%Y %H:%M"


def read(text: str | bytes, name: str = "a.csv", **options: object) -> Draft:
    data = text.encode() if isinstance(text, str) else text
    defaults = Defaults(path=name, table=TableOptions(**options))  # type: ignore[arg-type]
    return drafts.parse(drafts.source_of(name, data, defaults), defaults=defaults)


def one(text: str | bytes, **options: object) -> Post:
    (post,) = read(text, **options).posts
    return post


def problem(text: str, **options: object) -> Problem:
    (found,) = read(text, **options).problems
    return found


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"text;platform\r\nCaf\xe9 \x96 \x80 5;facebook\r\n", id="what Excel writes in the Netherlands"),
        pytest.param("\ufefftext;platform\r\nCafé – € 5;facebook\r\n".encode(), id="CSV UTF-8"),
        pytest.param("text,platform\nCafé – € 5,facebook\n".encode(), id="commas, without a mark"),
        pytest.param("text\tplatform\r\nCafé – € 5\tfacebook\r\n".encode("utf-16"), id="Unicode text"),
        pytest.param("\ufefftext\tplatform\rCafé – € 5\tfacebook".encode("utf-16-be"), id="big-endian, old line ends"),
        pytest.param("sep=|\r\ntext|platform\r\nCafé – € 5|facebook\r\n".encode(), id="a line that says the delimiter"),
        pytest.param('"text";"platform"\n"Café – € 5";"facebook"\n'.encode(), id="quotes around everything"),
        pytest.param("November;\n;\nText ;PLATFORM\nCafé – € 5;Facebook\n".encode(), id="a title above the header"),
    ],
)
def test_any_dialect_is_read(data: bytes) -> None:
    post = one(data)
    assert (post.text.text, post.platform) == ("Café – € 5", "facebook")
    assert post.text.place(0, 4).text == "Café"


def test_fields_are_typed_as_in_any_draft() -> None:
    post = one(
        "text;platforms;publish_at;link;link.title;images;images.alt;crisis;consent;in_reply_to.text;notes\n"
        'Hoi;facebook;2026-11-20T09:30;https://vumc.nl;"Poli; open";"a.jpg; b.jpg";Een arts;ja;"An;Bo\nCo";Wat?;;;\n'
    )
    assert post.link is not None
    assert post.in_reply_to is not None
    assert (post.link.url, post.link.title, post.in_reply_to.text) == ("https://vumc.nl", "Poli; open", "Wat?")
    assert [(image.file, image.alt) for image in post.images] == [("a.jpg", "Een arts"), ("b.jpg", None)]
    assert (post.crisis, post.consent, post.notes) == (True, ("An", "Bo", "Co"), None)
    assert post.publish_at == datetime(2026, 11, 20, 9, 30)
    assert post.places["images.1.file"].text == "b.jpg"


def test_the_only_picture_may_have_a_semicolon_in_its_description() -> None:
    assert one('text,image,image.alt\nHoi,a.jpg,"Een arts; zij lacht"\n').images[0].alt == "Een arts; zij lacht"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        pytest.param("20-11-2026 09:30", datetime(2026, 11, 20, 9, 30), id="as Excel writes it in Dutch"),
        pytest.param("5-1-2026", datetime(2026, 1, 5), id="a day alone"),
        pytest.param("vrijdag 20 november 2026", datetime(2026, 11, 20), id="a long date of Excel"),
        pytest.param("20-nov-26", datetime(2026, 11, 20), id="a short one"),
        pytest.param("Vr. 20-11-2026 9.30 uur", datetime(2026, 11, 20, 9, 30), id="with its day, and a time"),
        pytest.param("1 mrt 2026 om 9:30", datetime(2026, 3, 1, 9, 30), id="with words"),
        pytest.param("46346,395833", datetime(2026, 11, 20, 9, 30), id="a serial number"),
        pytest.param("2026-11-20 09:30:15", datetime(2026, 11, 20, 9, 30, 15), id="ISO"),
        pytest.param("2026-11-20T09:30Z", datetime(2026, 11, 20, 9, 30, tzinfo=UTC), id="ISO with its zone"),
    ],
)
def test_dates_are_read_as_people_write_them(written: str, meant: datetime) -> None:
    assert one(f'text;publish_at\nHoi;"{written}"\n').publish_at == meant


@pytest.mark.parametrize("written", ["11/20/2026", "31-2-2026", "1 foo 2026", "morgen", "99999", "2026"])
def test_a_date_that_is_none_is_told_at_its_cell(written: str) -> None:
    found = problem(f"text;publish_at\nHoi;{written}\n")
    assert (found.rule, found.place.text, found.place.cell) == ("invalid-field", written, "B2")
    assert found.details["value"] == written
    assert ("--date-format" in found.details["expected"]) == ("/" in written)


def test_a_format_of_dates_can_be_given() -> None:
    assert one("text;publish_at\nHoi;20/11/2026 9:30\n", date_format=FMT).publish_at == datetime(2026, 11, 20, 9, 30)


def test_booleans_of_a_dutch_spreadsheet() -> None:
    posts = read("text;crisis\na;WAAR\nb;ONWAAR\nc;nee\n").posts
    assert [post.crisis for post in posts] == [True, False, False]


def test_a_blank_row_is_no_post_and_keeps_the_numbers_of_rows() -> None:
    draft = read('text;platform\n;\n"Twee\nregels";facebook\n ; \nslot;x\n')
    assert [post.text.text for post in draft.posts] == ["Twee\nregels", "slot"]
    assert [post.text.place(0, 0).cell for post in draft.posts] == ["A3", "A5"]


def test_a_row_without_text_is_an_empty_post() -> None:
    found = problem("platform;text\nfacebook;\n")
    assert (found.rule, found.place.cell, found.post) == ("empty-post", "B2", 0)
    assert problem("platform;text\nfacebook\n").place.span == (22, 22)


def test_a_header_that_nobody_knows_is_told_once() -> None:
    found = problem("text;platfrom;\na;x;1\nb;x;2\n")
    assert (found.rule, found.place.cell, found.details["nearest"]) == ("unknown-field", "B1", "platform")
    assert found.details["field"] == "platfrom"
    assert problem("text;link.titel\na;b\n").details["nearest"] == "link.title"


@pytest.mark.parametrize(
    ("header", "field"), [("Publicatie-datum", "publish_at"), ("Kanaal", "platform"), ("Alt-tekst", "images.alt")]
)
def test_a_header_in_other_words_is_understood_and_told(header: str, field: str) -> None:
    found = problem(f"text;{header}\na;x\n")
    assert (found.details["field"], found.details["nearest"]) == (header, field)


def test_a_header_far_too_long_is_no_slip() -> None:
    found = problem(f"text;{'platform' * 1000}\na;x\n")
    assert (len(found.details["field"]), found.details["nearest"]) == (40, "")


def test_a_text_that_its_delimiter_cuts_in_two_is_told() -> None:
    draft = read("platform,text\nfacebook,Hallo, wereld, en meer\nfacebook,Dag,\n")
    (found,) = draft.problems
    assert (found.rule, found.place.text, found.place.cell, found.post) == ("invalid-field", " wereld", "C2", 0)
    assert found.details["expected"] == '"…"'


def test_columns_far_to_the_right_are_not_looked_at() -> None:
    draft = read("text" + ";x" * 5000 + "\nHoi;y\n")
    assert len(draft.posts) == 1
    assert len(draft.problems) == 255


def test_a_header_that_stands_there_twice_counts_once() -> None:
    draft = read("text;Text\na;b\n")
    assert [post.text.text for post in draft.posts] == ["a"]
    assert [found.rule for found in draft.problems] == ["invalid-field"]


def test_each_platform_can_have_its_own_column_of_text() -> None:
    draft = read("platform;text;text.x\nfacebook;Lang;Kort\nfacebook;Lang;\ntwitter, x;a;b\n")
    assert [(post.platform, post.text.text) for post in draft.posts[:3]] == [
        ("twitter", "Kort"),
        ("facebook", "Lang"),
        ("facebook", "Lang"),
    ]


def test_suppressions_stand_in_a_column() -> None:
    draft = read('text;ignore\na;"no-aumc: citaat\nthanks, hedging omdat het moet"\nb;no-aumc\n')
    assert [(it.rules, it.reason, it.posts) for it in draft.suppressions] == [
        (("no-aumc",), "citaat", (0,)),
        (("thanks", "hedging"), "omdat het moet", (0,)),
        (("no-aumc",), "", (1,)),
    ]


@pytest.mark.parametrize(
    "text", ["a;b\n1;2\n", "", "\n\n", "Zomaar een tekst, met een komma.\n", "date,message\n1,2\n"]
)
def test_a_table_without_a_column_of_text_is_no_draft(text: str) -> None:
    with pytest.raises(NotADraft):
        read(text)


def test_other_headers_can_be_named() -> None:
    draft = read("Datum;Bericht;Status\n20-11-2026;Hoi;klaar\n", columns=(("text", "bericht"), ("publish_at", "Datum")))
    assert [(post.text.text, post.publish_at) for post in draft.posts] == [("Hoi", datetime(2026, 11, 20))]
    assert draft.problems == ()


@pytest.mark.parametrize(
    ("header", "columns", "told"),
    [
        ("Datum;Bericht", (("text", "Bericht"), ("publish_at", "Datun")), ("--map publish_at", "Datun", "Datum")),
        ("Datum;Bericht", (("text", "Bericht"), ("id", "Nummer")), ("--map id", "Nummer", "")),
    ],
)
def test_a_column_that_was_named_and_is_not_there_is_told(
    header: str, columns: tuple[tuple[str, str], ...], told: tuple[str, str, str]
) -> None:
    found = problem(f"{header}\n20-11-2026;Hoi\n", columns=columns)
    assert (found.rule, found.place.cell) == ("invalid-field", "A1")
    assert tuple(found.details[name] for name in ("field", "value", "nearest")) == told
    assert found.details["expected"] == "Datum, Bericht"


@pytest.mark.parametrize(
    "columns",
    [
        pytest.param((("text", "Tekst"), ("text", "Bericht")), id="one of two names for a field"),
        pytest.param((("publish_at", "Moment"),), id="another table than the one that was meant"),
    ],
)
def test_a_column_that_may_be_elsewhere_is_not_missed(columns: tuple[tuple[str, str], ...]) -> None:
    assert read("text;Bericht\nHoi;x\n" if len(columns) < 2 else "Bericht\nHoi\n", columns=columns).problems == ()


@pytest.mark.parametrize(
    ("text", "columns", "instead"),
    [
        ("Datum;Tijd;Kanaal;Bericht\n", (), "--map text=Bericht,platform=Kanaal,publish_at=Datum,publish_at=Tijd"),
        ("Date,Time,Message,Link,Image\n", (), "--map text=Message,publish_at=Date,publish_at=Time"),
        ("Planning\n\nPost Copy,Channel\n", (), '--map "text=Post Copy,platform=Channel"'),
        ("Verhaal;Datum\n", (("text", "Verhal"),), "--map text=Verhaal,publish_at=Datum"),
        ("Tekst;Bericht;Datum\n", (), "--map text=Tekst,publish_at=Datum"),
        ("content;label2\n1;2\n", (), ""),
        ('"Te""kst";Datum\n', (), ""),
        ("11/23/2026 09:30,Hallo, wereld,,\n11/24/2026 09:30,Dag,\n", (), "--input-format hootsuite"),
        ("11/23/2026 09:30,Hallo, wereld,,\n", (("text", "Bericht"),), ""),
    ],
)
def test_the_option_that_would_help_is_found(text: str, columns: tuple[tuple[str, str], ...], instead: str) -> None:
    with pytest.raises(NotADraft) as found:
        read(text, columns=columns)
    assert found.value.instead == instead


@pytest.mark.parametrize(
    ("text", "why"),
    [
        pytest.param("text\n" + "x\n" * 21, "more than 20 posts", id="posts without end"),
        pytest.param("text\n" + "\n" * 2_000 + "x\n", "more than 2,000 rows", id="lines without end"),
        pytest.param("text;id\n" + "x;" * 1_000 + "\n", "more than 1,000 cells", id="a row without end"),
        pytest.param("11/23/2026 09:30,x\n" * 21, "more than 20 posts", id="of a tool, without header"),
    ],
)
def test_what_no_spreadsheet_has_is_not_read(text: str, why: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name, limit in (
        ("rows", "MOST_POSTS", 20),
        ("csv", "MOST_POSTS", 20),
        ("rows", "MOST_ROWS", 2_000),
        ("grid", "WIDEST", 1_000),
    ):
        monkeypatch.setattr(f"postlint.drafts.table.{module}.{name}", limit)
    with pytest.raises(Unreadable, match=why):
        read(text)
    assert len(read("text\n" + "x\n" * 20).posts) == 20


def test_a_quote_is_doubled_wherever_it_stands() -> None:
    text = one('text\n"""""a""b"""""\n').text
    assert text.text == '""a"b""'
    assert [text.place(at, at + 1).span for at in range(3)] == [(6, 8), (8, 10), (10, 11)]
    assert text.place(3, 7).text == '""b""""'


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        pytest.param('text;platform\n"Hoi;facebook\nmeer\n', 2, 1, id="a quote that is never closed"),
        pytest.param("text\nHoi\0\n", None, None, id="a character that no text has"),
        pytest.param(b"text\nHoi \x81\n", None, None, id="an encoding that is none of these"),
        pytest.param(b"\xff\xfet\x00e", None, None, id="half a character"),
    ],
)
def test_what_cannot_be_read_says_where(data: str | bytes, line: int | None, column: int | None) -> None:
    with pytest.raises(Unreadable) as found:
        read(data)
    assert (found.value.line, found.value.column) == (line, column)


class TestTools:
    """The import files of planning tools."""

    def test_hootsuite_has_three_columns_and_no_header(self) -> None:
        draft = read("11/20/2026 09:30,Hoi,https://vumc.nl\n11/21/2026 10:00,Dag,\n")
        assert [(post.text.text, post.publish_at) for post in draft.posts] == [
            ("Hoi", datetime(2026, 11, 20, 9, 30)),
            ("Dag", datetime(2026, 11, 21, 10)),
        ]
        assert draft.layout == "hootsuite"
        assert draft.posts[0].link is not None

    def test_hootsuite_has_days_first_where_only_that_fits(self) -> None:
        assert one("20/11/2026 09:30;Hoi;\n").publish_at == datetime(2026, 11, 20, 9, 30)

    def test_hootsuite_can_be_named(self) -> None:
        post = one("03/04/2026 09:30,Hoi\n", layout="hootsuite", date_format=FMT)
        assert post.publish_at == datetime(2026, 4, 3, 9, 30)

    def test_buffer(self) -> None:
        post = one("Text,Image URL,Tags,Posting Time\nHoi,https://a.nl/a.jpg,zorg,2026-11-20 09:30\n")
        assert (post.campaign, post.publish_at) == ("zorg", datetime(2026, 11, 20, 9, 30))
        assert [image.file for image in post.images] == ["https://a.nl/a.jpg"]

    def test_publer(self) -> None:
        header = (
            "Date - Intl. format or prompt,Text,Link(s) - Separated by comma for FB carousels,"
            'Media URL(s) - Separated by comma,"Title - For the video, pin, PDF ..",Label(s) - Separated by comma,'
            "Alt text(s) - Separated by ||\n"
        )
        draft = read(
            header
            + '2026/11/20 09:30,Hoi,"https://a.nl,https://b.nl","https://a.nl/1.jpg,https://a.nl/2.jpg",T,,een||twee\n'
            "tomorrow at 5pm,Dag,,,,,\n"
        )
        first, second = draft.posts
        assert (first.publish_at, second.publish_at) == (datetime(2026, 11, 20, 9, 30), None)
        assert first.link is not None
        assert first.link.url == "https://a.nl"
        assert [image.alt for image in first.images] == ["een", "twee"]
        assert draft.problems == ()

    def test_publer_before_2025(self) -> None:
        assert one("Date,Text,Link(s),Media URL(s),Title,Label(s)\n2026-11-20 09:30,Hoi,,,,\n").publish_at

    def test_metricool_has_a_column_for_each_platform(self) -> None:
        draft = read(
            "Text,Date,Time,Draft,Facebook,Twitter/X,GBP,Picture Url 1,Picture Url 2,Alt text picture 2,Nieuw\n"
            "Hoi,2026-11-20,09:30:00,false,true,TRUE,false,https://a.nl/1.jpg,https://a.nl/2.jpg,twee,?\n"
            ",,,FALSE,FALSE,FALSE,FALSE,,,,\n"
        )
        assert [(post.platform, post.publish_at) for post in draft.posts] == [
            ("facebook", datetime(2026, 11, 20, 9, 30)),
            ("twitter", datetime(2026, 11, 20, 9, 30)),
        ]
        assert [image.alt for image in draft.posts[0].images] == [None, "twee"]
        assert draft.problems == ()

    def test_a_platform_is_true_or_false(self) -> None:
        found = problem("Text,Date,Time,Facebook\nHoi,2026-11-20,09:30:00,misschien\n")
        assert (found.rule, found.place.text) == ("invalid-field", "misschien")

    def test_a_column_that_theirs_does_not_have_is_told(self) -> None:
        found = problem("Text,Tags,Scheduled At\nHoi,a,2026-11-20 10:00\n", layout="buffer")
        assert (found.rule, found.place.cell, found.details["nearest"]) == ("unknown-field", "C1", "publish_at")

    def test_a_tool_may_have_new_columns(self) -> None:
        header = "Text,Date,Time,Facebook,Something New"
        assert read(f"{header}\nHoi,2026-11-20,10:00:00,true,x\n").problems == ()

    def test_our_own_columns_can_stand_beside_theirs(self) -> None:
        assert one("Text,Date,Time,Platform\nHoi,2026-11-20,09:30,facebook\n").platform == "facebook"


def edited(draft: Draft, edit: Edit | None) -> Draft:
    assert edit is not None
    return drafts.parse(draft.source.edited([(draft.source, edit)]), defaults=Defaults(path="a.csv"))


@pytest.mark.parametrize(
    ("before", "new", "after"),
    [
        pytest.param("text;notes\nHoi;x\n", "Dag", "text;notes\nDag;x\n", id="as it is"),
        pytest.param("text;notes\nHoi;x\n", "a;b", 'text;notes\n"a;b";x\n', id="quotes where a delimiter needs them"),
        pytest.param("text;notes\nHoi;x\n", 'a"b\nc', 'text;notes\n"a""b\nc";x\n', id="quotes and a line end"),
        pytest.param('text;notes\r\n"Hoi\r\nx";\r\n', 'a"\nb', 'text;notes\r\n"a""\r\nb";\r\n', id="its own line ends"),
    ],
)
def test_new_text_is_written_as_the_cell_needs(before: str, new: str, after: str) -> None:
    draft = read(before)
    text = draft.posts[0].text
    assert edited(draft, text.edit(0, len(text.text), new)).source.text == after


def test_what_stands_behind_a_closing_quote_is_read_and_left_alone() -> None:
    draft = read('text;platform\n"Ho""i" jij;facebook\n')
    (post,) = draft.posts
    assert (post.text.text, post.text.place(2, 3).text, post.text.place(5, 8).text) == ('Ho"i jij', '""', "jij")
    assert post.text.edit(0, 1, "h") is None


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16", "utf-8"])
def test_bytes_come_back_in_their_own_encoding(encoding: str) -> None:
    data = "text;notes\r\nCafé;é\r\n".encode(encoding)
    draft = read(data)
    after = edited(draft, draft.posts[0].text.edit(0, 3, "Thé"))
    assert draft.source.rewritten(data, after.source) == "text;notes\r\nThéé;é\r\n".encode(encoding)
    assert draft.source.rewritten(data + b"\n\n", after.source) is None


def test_a_character_that_the_encoding_lacks_cannot_be_written() -> None:
    draft = read("text;notes\nCafé;é\n".encode("cp1252"))
    with pytest.raises(Unreadable, match="does not fit"):
        edited(draft, draft.posts[0].text.edit(0, 3, "→"))


CELLS = (
    st.lists(st.sampled_from(["a", "é", "“", " ", '"', ";", ",", "\t", "\n", "=", "x ", "#", "’", "\r\n"]), max_size=12)
    .map("".join)
    .filter(lambda text: bool(text.strip()))
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(CELLS, min_size=1, max_size=4),
    st.sampled_from([";", ",", "\t"]),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "utf-16"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    CELLS,
)
def test_what_a_writer_of_csv_writes_is_read_in_its_place_and_mended_there_alone(
    texts: Sequence[str], delimiter: str, encoding: str, quoting: int, new: str
) -> None:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows([["text", "platform"], *([text, "facebook"] for text in texts)])
    data = written.getvalue().encode(encoding)
    draft = read(data)
    assert [post.text.text for post in draft.posts] == [drafts_text(text) for text in texts]
    for number, post in enumerate(draft.posts, 2):
        for at, char in enumerate(post.text.text):
            place = post.text.place(at, at + 1)
            assert place.text.replace('""', '"').replace("\r\n", "\n") == char
            assert place.cell == f"A{number}"
    first = draft.posts[0].text
    edit = first.edit(0, 1, new.replace("\r\n", "\n"))
    after = edited(draft, edit)
    assert [post.text.text for post in after.posts[1:]] == [post.text.text for post in draft.posts[1:]]
    assert after.posts[0].text.text == drafts_text(new.replace("\r\n", "\n") + first.text[1:])
    again = draft.source.rewritten(data, after.source)
    assert again is not None
    rows = list(csv.reader(io.StringIO(again.decode(encoding), newline=""), delimiter=delimiter))
    assert [row[1] for row in rows] == ["platform"] + ["facebook"] * len(texts)


def drafts_text(cell: str) -> str:
    """A cell as it is posted: no blank lines at either end, line ends as newlines."""
    lines = cell.replace("\r\n", "\n").split("\n")
    while not lines[0].strip():
        del lines[0]
    while not lines[-1].strip():
        del lines[-1]
    return "\n".join(lines)
