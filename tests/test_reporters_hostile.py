"""Drafts that try to be more than text: what they hold is shown, and nothing acts on it."""

from __future__ import annotations

import re

import pytest
from building_reports import Remark, report, together
from msgspec.structs import replace

from postlint.model import Failure, Related, Report
from postlint.reporters import Style, encodable, failures, load
from postlint.reporters.view.symbols import harmless, one_line, shown

HOSTILE = [
    "\x1b[31mrood\x1b]8;;http://x\x07",
    "\x9b2J",
    "[bold red]vet[/] :warning:",
    "::set-output name=x::y",
    "##[error]Nep",
    "\u202ednal",
    "\u2066\u2069\u200e\u061c",
    "\r::error::nep",
    "\n  ::warning::nep",
    "\u2028##[x]",
    "\x00\x07\x08\x7f\x85",
    "\ud83d half",
    "% {0} {message} %s",
]
IDS = [
    "escape sequences", "a one-byte escape", "markup", "a workflow command", "an old workflow command",
    "text turned around", "marks of direction", "a carriage return", "a command on a line of its own",
    "a line separator", "controls", "half a surrogate pair", "placeholders",
]  # fmt: skip
FORMATS = ["concise", "github", "json", "rich"]
ACTING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def hostile(text: str) -> Report:
    """A report that has a text in every place that a draft or a rule can fill."""
    remark = Remark(text, message=text, new=text, source=text)
    one = report(f"{text}⟦{text}⟧ {text}", remark, path=text, platform="facebook")
    two = report(f"⟦x{text}⟧", Remark("r", suggestions=(text, text)), path=text)
    found = together(one, two, failures=(Failure(text, text, 1, 1),))
    related = (Related(found.findings[0].place),)
    return replace(found, findings=tuple(replace(each, related=related) for each in found.findings))


@pytest.mark.parametrize("text", HOSTILE, ids=IDS)
@pytest.mark.parametrize("format_", FORMATS)
def test_no_format_prints_what_a_terminal_acts_on(format_: str, text: str) -> None:
    printed = load(format_)(hostile(text), Style())
    assert ACTING.findall(printed) == []


@pytest.mark.parametrize("text", HOSTILE, ids=IDS)
def test_in_colour_the_only_escapes_are_our_own(text: str) -> None:
    printed = load("rich")(hostile(text), Style(color=True))
    ours = re.sub(r"\x1b\[(0|[1-9][0-9]?(;[1-9][0-9]?)*)m", "", printed)
    assert ACTING.findall(ours) == []
    assert ours.replace(" \n", "\n").replace(" ", "") == load("rich")(hostile(text), Style()).replace(" ", "")


@pytest.mark.parametrize("text", HOSTILE, ids=IDS)
@pytest.mark.parametrize("format_", [name for name in FORMATS if name != "github"])
def test_no_line_is_a_workflow_command(format_: str, text: str) -> None:
    lines = load(format_)(hostile(text), Style()).splitlines() + failures(hostile(text), Style())
    assert [line for line in lines if line.lstrip().startswith(("::", "##["))] == []


@pytest.mark.parametrize("text", HOSTILE, ids=IDS)
def test_github_prints_its_own_commands_only(text: str) -> None:
    lines = load("github")(hostile(text), Style()).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::error", "::error"]
    assert [line.count("::") >= 2 for line in lines] == [True, True, True]


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "utf-8", "utf-16", "unheard-of"])
@pytest.mark.parametrize("text", [*HOSTILE, "🪡 日本 e\u0301"])
@pytest.mark.parametrize("format_", FORMATS)
def test_whatever_is_printed_can_be_encoded(format_: str, text: str, encoding: str) -> None:
    printed = load(format_)(hostile(text), Style(encoding=encoding))
    assert printed.encode("ascii" if encoding == "unheard-of" else encoding)


def test_markup_is_shown_as_it_is_written() -> None:
    printed = load("rich")(report("[bold]⟦[red]vet[/]⟧ :smile:", Remark("r", message="[i]x[/i]")), Style(color=True))
    assert "[bold]\x1b[1;31m[red]vet[/]\x1b[0m :smile:" in printed
    assert "[i]x[/i]" in printed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b", "␛"),
        ("\x00\t\n\r", "␀␉␊␍"),
        ("\x7f", "␡"),
        ("\x9b", "<U+009B>"),
        ("\u202e", "<U+202E>"),
        ("\ufeff", "<U+FEFF>"),
        ("\u2063\u206a\ufff9", "<U+2063><U+206A><U+FFF9>"),
        ("\ud83d", "<U+D83D>"),
        ("é 🪡 👨‍👩‍👧", "é 🪡 👨‍👩‍👧"),
    ],
    ids=[
        "escape",
        "controls",
        "delete",
        "C1",
        "direction",
        "BOM",
        "what hides text",
        "half a pair",
        "what can be shown",
    ],
)
def test_what_cannot_be_shown_gets_a_symbol(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [(" a ", "a"), ("a\r\n\n  b", "a b"), ("a \n b\t\x1b", "a b␉␛"), ("\n\n", "")],
)
def test_a_message_is_put_on_one_line(text: str, expected: str) -> None:
    assert one_line(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::x", r"\::x"),
        ("  ##[x", r"  \##[x"),
        ("a\n\t::x\n\n::", "a\n\t\\::x\n\n\\::"),
        ("\u00a0::", "\u00a0\\::"),
        ("a ::x ##[", "a ::x ##["),
        (":x #[", ":x #["),
    ],
)
def test_only_what_opens_a_line_is_disarmed(text: str, expected: str) -> None:
    assert harmless(text) == expected


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [("ascii", 'a "b" - ? ?'), ("cp1252", "a “b” – ? é"), ("utf-8", "a “b” – 🪡 é"), ("unheard-of", 'a "b" - ? ?')],
)
def test_an_encoding_keeps_what_it_has(encoding: str, expected: str) -> None:
    assert encodable("a “b” – 🪡 é", encoding) == expected
