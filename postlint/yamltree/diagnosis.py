"""A parser's complaint to a problem that a writer of drafts recognises; reads the lines around it, no tree."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from postlint.yamltree.problems import YamlError


class Complaint(NamedTuple):
    """What the parser says, at which offset, and where what it was reading began."""

    problem: str
    at: int
    began: int


# Part of the complaint: (problem, how it is looked at). libyaml's words, then those of PyYAML's own parser.
WORDS: Final[tuple[tuple[str, str, str], ...]] = (
    ("scanning a directive", "began", "directive"),
    ("scanning a tag", "tag", "tag"),
    ("parsing a tag", "tag", "tag"),
    ("mapping values are not allowed", "colon", "colon-here"),
    ("unexpected ':'", "here", "colon-in-text"),
    ("expected ':'", "below", "colon-missing"),
    ("expected '-' indicator", "behind", "item-expected"),
    ("block collection expected <block end>", "behind", "item-expected"),
    ("expected key", "behind", "key-expected"),
    ("expected <block end>", "behind", "key-expected"),
    ("document start>", "behind", "document"),
    ("cannot start any token", "first", "first-character"),
    ("tab character", "here", "tab"),
    ("end of stream", "began", "quote-open"),
    ("unexpected document", "began", "quote-open"),
    ("unknown escape", "escape", "escape"),
    ("hexdecimal", "escape", "escape-digits"),
    ("hexadecimal", "escape", "escape-digits"),
    ("character escape code", "escape", "escape-digits"),
    ("expected ',' or", "bracket", "bracket-open"),
    ("node content", "here", "value-expected"),
    ("line break", "here", "block-header"),
    ("chomping or indentation", "here", "block-header"),
    ("indentation indicator", "here", "block-indent"),
    ("scanning an alias", "first-began", "first-character"),
    ("scanning an anchor", "first-began", "first-character"),
    ("entries are not allowed", "here", "item-here"),
    ("mapping keys are not allowed", "first", "first-character"),
    ("directive", "here", "directive"),
    ("incompatible YAML", "here", "directive"),
    ("tag", "tag", "tag"),
)
# A value of one line up to where the parser stumbled: list dashes, a key and its colon, then text.
VALUE = re.compile(r"""[ \t]*(?:[-?][ \t]+)*(?:"[^"]*"[ \t]*|'[^']*'[ \t]*|[^\s#"'][^:]*):[ \t]+\S""")
ONE_WORD = re.compile(r"[ \t]*\S*$")
INDICATED = re.compile(r"(?:^|[:-][ \t]+)([*&!]\S*)$")  # an alias, anchor or tag is the last thing before the place
REMARK = re.compile(r"\S[ \t]+(#)")
DIGITS: Final = {"x": 2, "u": 4, "U": 8}
CLOSES: Final = {"[": "]", "{": "}"}


def diagnose(text: str, complaint: Complaint) -> YamlError:
    """The problem behind a parser's complaint; offsets are those of ``text``."""
    for words, look, key in WORDS:
        if words in complaint.problem:
            return _LOOKS[look](text, complaint, key)
    return YamlError("syntax", complaint.at, problem=complaint.problem.strip())


def _here(_text: str, complaint: Complaint, key: str) -> YamlError:
    return YamlError(key, complaint.at)


def _began(_text: str, complaint: Complaint, key: str) -> YamlError:
    return YamlError(key, complaint.began)


def _first(text: str, complaint: Complaint, key: str) -> YamlError:
    if text[complaint.at] == "\t":
        return YamlError("tab", complaint.at)
    return YamlError(key, complaint.at, char=text[complaint.at])


def _first_began(text: str, complaint: Complaint, key: str) -> YamlError:
    return YamlError(key, complaint.began, char=text[complaint.began])


def _colon(text: str, complaint: Complaint, key: str) -> YamlError:
    """A second colon in a line, or one in a sentence, is text; after one word it may be a field gone astray."""
    line = text[_line_start(text, complaint.at) : complaint.at]
    in_text = VALUE.match(line) or not ONE_WORD.match(line)
    return YamlError("colon-in-text" if in_text else key, complaint.at)


def _below(text: str, complaint: Complaint, key: str) -> YamlError:
    remark = _remark_above(text, complaint.began)
    return YamlError(key, complaint.began) if remark is None else YamlError("comment-in-text", remark)


def _behind(text: str, complaint: Complaint, key: str) -> YamlError:
    """Something follows where nothing can: mostly the rest of a text that should have been quoted."""
    before = text[_line_start(text, complaint.at) : complaint.at].rstrip(" \t")
    if before.endswith(("'", '"')):
        return YamlError("after-quote", complaint.at)
    if before.endswith(("]", "}")):
        return YamlError("after-bracket", complaint.at)
    indicated = INDICATED.search(before)
    if indicated:
        at = _line_start(text, complaint.at) + indicated.start(1)
        return YamlError("first-character", at, char=text[at])
    remark = None if before else _remark_above(text, complaint.at)
    return YamlError(key, complaint.at) if remark is None else YamlError("comment-in-text", remark)


def _escape(text: str, complaint: Complaint, key: str) -> YamlError:
    # libyaml stops at the backslash or the digits, PyYAML's own parser behind it.
    at = text.rfind("\\", complaint.began, complaint.at + 1)
    char = text[at + 1 : at + 2]
    return YamlError(key, at, char=char, count=DIGITS.get(char, 0))


def _bracket(text: str, complaint: Complaint, key: str) -> YamlError:
    if text[complaint.at : complaint.at + 1] == ":" and _line_start(text, complaint.at) <= complaint.began:
        return YamlError("colon-in-text", complaint.at)
    opened = text[complaint.began]
    return YamlError(key, complaint.at, open=opened, close=CLOSES[opened])


def _tag(text: str, complaint: Complaint, key: str) -> YamlError:
    return YamlError(key, complaint.began, tag=tag_at(text, complaint.began))


def tag_at(text: str, at: int) -> str:
    """The first tag from here, as it was written."""
    found = re.compile(r"!\S*").search(text, at)
    return found[0] if found else "!"


def _remark_above(text: str, at: int) -> int | None:
    """Where a comment stands behind a text on the line above, and the line of ``at`` is indented as if it went on."""
    start = _line_start(text, at)
    if start == 0 or text[start : start + 1] not in (" ", "\t"):
        return None
    above = _line_start(text, start - 1)
    found = REMARK.search(text, above, start)
    return found.start(1) if found else None


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


_LOOKS: Final = {
    "behind": _behind,
    "below": _below,
    "began": _began,
    "bracket": _bracket,
    "colon": _colon,
    "escape": _escape,
    "first": _first,
    "first-began": _first_began,
    "here": _here,
    "tag": _tag,
}
