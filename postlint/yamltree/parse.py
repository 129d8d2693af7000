"""YAML text to nodes, by way of PyYAML's events; the only module that loads PyYAML, and it knows no fields."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any, Final

import yaml
from yaml.parser import Parser
from yaml.reader import Reader, ReaderError
from yaml.scanner import Scanner

from postlint.model import Source
from postlint.yamltree.building import Builder
from postlint.yamltree.diagnosis import Complaint, diagnose
from postlint.yamltree.nodes import Node
from postlint.yamltree.problems import YamlError

__all__ = ["IS_FAST", "YamlError", "parse"]

IS_FAST: Final = bool(yaml.__with_libyaml__)  # whether the C parser is there

UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
STRAY_MARK = re.compile(r"(?:(?<=[\r\n\x85\u2028\u2029])|\A)\ufeff")


class PureParser(Reader, Scanner, Parser):
    """PyYAML's own parser, for where its C extension is missing."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


EventParser: Any = import_module("yaml._yaml").CParser if IS_FAST else PureParser


def parse(source: Source, start: int = 0, end: int | None = None) -> tuple[Node | None, ...]:
    """The documents in ``source.text[start:end]``; None for one in which nothing stands.

    Raises YamlError, with the offset in ``source.text``, for whatever cannot be read.
    """
    text = source.text[start:end]
    if "\ufeff" in text and (mark := STRAY_MARK.search(text)):  # libyaml counts wrong from there on
        raise YamlError("character", start + mark.start(), code="U+FEFF")
    try:
        return _built(Builder(source, text, start))
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark.index if error.problem_mark else 0
        began = error.context_mark.index if error.context_mark else at
        found = diagnose(text, Complaint(f"{error.context or ''} {error.problem or ''}", at, began))
    except (ReaderError, UnicodeEncodeError):
        found = _unreadable(text)
    raise YamlError(found.key, start + found.offset, **found.details)


def _built(builder: Builder) -> tuple[Node | None, ...]:
    parser = EventParser(builder.text)
    handlers = {
        yaml.ScalarEvent: builder.scalar,
        yaml.AliasEvent: builder.alias,
        yaml.MappingStartEvent: builder.open_table,
        yaml.SequenceStartEvent: builder.open_items,
        yaml.MappingEndEvent: builder.close,
        yaml.SequenceEndEvent: builder.close,
        yaml.DocumentStartEvent: builder.open_document,
    }
    while (event := parser.get_event()) is not None:
        handler = handlers.get(type(event))
        if handler is not None:
            handler(event)
    return builder.documents()


def _unreadable(text: str) -> YamlError:
    found = UNREADABLE.search(text)
    at = found.start() if found else 0
    return YamlError("character", at, code=f"U+{ord(text[at]):04X}")
