"""Text that stands in Markdown and is none: no markup, no mention, no link; knows what GitHub takes for one."""

from __future__ import annotations

import re
from html import escape
from typing import Final

from postlint.reporters.view.symbols import one_line

_LONGEST: Final = 500
_SPECIAL: Final = re.compile(r"([\\`*_\[\]|~])")  # the others only at the start of a line
# Where GitHub would see a mention, an issue, a commit, a link or the name of an emoji, something unseen stands between.
_AUTOMATIC: Final = re.compile(
    r"(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=GH)(?=-\d)|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=:)(?=[\w+-]+:)"
    r"|(?<=(?<![^\W_])[0-9a-f])(?=[0-9a-f]{6,39}\b)(?=[0-9]*[a-f])",
    re.IGNORECASE,
)
_BETWEEN: Final = "\ue000"  # of private use: stands for the space without width until all is escaped
_NO_WIDTH: Final = "&#8203;"


def prose(text: str) -> str:
    """The text on one line, as people read it and nothing else does."""
    plain = _AUTOMATIC.sub(_BETWEEN, _short(one_line(text)).replace(_BETWEEN, "?"))
    escaped = _SPECIAL.sub(r"\\\1", escape(plain, quote=False))
    return escaped.replace(_BETWEEN, _NO_WIDTH).replace("$", "<span>$</span>")


def code(text: str) -> str:
    """The text on one line as code, in which nothing has a meaning."""
    plain = _short(one_line(text))
    if not plain:
        return "`␣`" if text else ""
    longest = max((len(run) for run in re.findall("`+", plain)), default=0)
    fence, edge = "`" * (longest + 1), " " if "`" in (plain[0], plain[-1]) else ""
    return f"{fence}{edge}{plain}{edge}{fence}"


def tagged(text: str) -> str:
    """The text as code where Markdown is not read, as in a summary."""
    return f"<code>{escape(_short(one_line(text)))}</code>"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"
