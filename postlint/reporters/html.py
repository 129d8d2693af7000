"""The format `html`: the report as one page that asks nothing of any network; knows how it is put together."""

from __future__ import annotations

import os
from base64 import b64encode
from functools import cache, partial
from hashlib import sha256
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

import postlint
from postlint.model import Report
from postlint.reporters import Style
from postlint.reporters.view.symbols import harmless
from postlint.reporters.view.words import number, weekdays
from postlint.reporters.web.page import page
from postlint.reporters.web.words import page_words

_FOLDER: Final = os.path.join(os.path.dirname(__file__), "web")


def render(report: Report, style: Style) -> str:
    """The page as text. Only the style and the script whose hashes it names may do anything."""
    css, script, found = _read("page.css") + _read("places.css"), _read("page.js"), page(report, style)
    written = _template().render(
        page=found,
        files={choice.value: at for at, choice in enumerate(found.files, 1)},
        language=style.language,
        w=page_words(style.language),
        weekdays=weekdays(style.language),
        number=partial(number, style.language),
        version=postlint.__version__,
        css=Markup(css),  # noqa: S704 - ours
        script=Markup(script),  # noqa: S704 - ours
        css_hash=_hash(css),
        script_hash=_hash(script),
        br=Markup("<br>"),
    )
    return _written_for(style.encoding, harmless(written))


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.jinja")


@cache
def _read(name: str) -> str:
    with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
        return file.read()


def _hash(text: str) -> str:
    """How a content security policy names a style or a script that stands in the page."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _written_for(encoding: str, text: str) -> str:
    """The page says it is UTF-8; elsewhere all that is not ASCII becomes a reference, which reads the same."""
    if encoding.lower().replace("-", "") == "utf8":
        return text
    return text.encode("ascii", "xmlcharrefreplace").decode()
