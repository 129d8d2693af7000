"""Files and bytes as text: what is read, and what is said of what cannot be."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from postlint.drafts import Defaults, NotADraft, Unreadable, decode, parse, read
from postlint.drafts.decode import LIMIT, load
from postlint.drafts.unreadable import MESSAGES
from postlint.model import Failure, Source


def refused(path: Path) -> Unreadable:
    with pytest.raises(Unreadable) as raised:
        read(str(path), path.name)
    return raised.value


def test_a_file_is_read_without_its_byte_order_mark_and_with_its_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbfHall\xc3\xb3\r\n")
    draft = read(str(path), "getoond.md")
    assert (draft.source.path, draft.source.text) == ("getoond.md", "Halló\r\n")


@pytest.mark.parametrize(
    ("data", "place", "word"),
    [
        pytest.param(b"ab\nc\xe9d", (2, 2), "byte 4", id="Latin-1"),
        pytest.param(b"\xef\xbb\xbfa\r\n\xc3\xa9\xff", (2, 2), "byte 8", id="behind a byte order mark and CRLF"),
        pytest.param(b"a\rb\r\xff", (3, 1), "byte 4", id="behind CR"),
        pytest.param("a".encode("utf-16"), (1, 1), "UTF-16", id="UTF-16"),
        pytest.param(b"a\nb\0", (2, 2), "byte 3", id="a NUL"),
        pytest.param(b"a" * (LIMIT + 1), (None, None), "MB", id="more than 20 MB"),
    ],
)
def test_bytes_that_are_no_text(data: bytes, place: tuple[int | None, int | None], word: str) -> None:
    with pytest.raises(Unreadable) as raised:
        decode(data)
    assert (raised.value.line, raised.value.column) == place
    assert word in raised.value.message("nl")
    assert word in raised.value.message("en")


def test_a_size_is_written_as_its_language_writes_it() -> None:
    with pytest.raises(Unreadable) as raised:
        decode(b"a" * (LIMIT + 1))
    assert raised.value.message("nl").startswith("Dit is 20,1 MB;")
    assert raised.value.message("en").startswith("This is 20.1 MB;")


def test_a_file_that_is_too_large_is_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    path.chmod(0)
    assert "50 MB" in refused(path).message("nl")


def test_20_mb_is_not_too_much() -> None:
    assert len(decode(b"a" * LIMIT)) == LIMIT


def test_a_missing_file(tmp_path: Path) -> None:
    assert refused(tmp_path / "a.md").message("en") == "This file does not exist."
    (tmp_path / "b").write_text("")
    assert refused(tmp_path / "b" / "a.md").message("en") == "This file does not exist."


def test_a_folder_with_the_name_of_a_draft(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    assert refused(tmp_path / "a.md").message("en") == "This is a folder, not a file."


def test_a_link_to_nothing_names_its_target(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("weg.md")
    assert "weg.md" in refused(tmp_path / "a.md").message("nl")


def test_a_link_to_itself(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to("a.md")
    assert refused(tmp_path / "a.md").message("en")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_or_socket_is_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "a.md")
    assert "pipe" in refused(tmp_path / "a.md").message("nl")
    with socket.socket(socket.AF_UNIX) as server:
        monkeypatch.chdir(tmp_path)  # the path of a socket is short
        server.bind("b.md")
        assert "pipe" in refused(tmp_path / "b.md").message("en")


def test_a_device_is_never_opened() -> None:
    assert "device" in refused(Path(os.devnull)).message("en")


@pytest.mark.parametrize(
    ("error", "word"), [(PermissionError(13, "x"), "toestemming"), (OSError(5, "Input/output error"), "Input/output")]
)
def test_what_the_system_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, word: str) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    path = tmp_path / "a.md"
    path.write_text("a")
    monkeypatch.setattr("builtins.open", refuse)
    with pytest.raises(Unreadable) as raised:
        load(str(path))
    assert word in raised.value.message("nl")


def test_what_is_wrong_becomes_a_failure_of_the_report() -> None:
    with pytest.raises(Unreadable) as raised:
        decode(b"a\n\xff")
    assert raised.value.failure("a.md", "en") == Failure("a.md", raised.value.en, 2, 1)


def test_everything_is_said_in_both_languages() -> None:
    assert all(nl and en and nl != en for nl, en in MESSAGES.values())


@pytest.mark.parametrize(
    ("path", "said", "suffix", "posts"),
    [
        pytest.param("a.yaml", "", None, 1, id="the suffix of the file"),
        pytest.param("-", "", None, 1, id="standard input is Markdown"),
        pytest.param("-", "map/a.YML", None, 1, id="unless its name says otherwise"),
        pytest.param("a.md", "", ".yml", 1, id="the suffix that is asked for"),
    ],
)
def test_the_format_is_decided_by(path: str, said: str, suffix: str | None, posts: int) -> None:
    text = "# X\n" if path == "-" and not said else "text: a\nplatform: x\n"
    if suffix is None and path.endswith(".md"):
        text = "# X\n"
    draft = parse(Source(path, text), suffix=suffix, defaults=Defaults(path=said))
    assert [post.platform for post in draft.posts] == ["twitter"] * posts


def test_a_file_that_holds_something_else_is_no_draft(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("a: b\n")
    with pytest.raises(NotADraft):
        read(str(tmp_path / "a.yaml"), "a.yaml")
