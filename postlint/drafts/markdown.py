"""Markdown and text files as drafts: front matter, notes, and a post under each platform's heading."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from postlint.drafts import front_matter
from postlint.drafts.body import Section, is_plain, plain_section
from postlint.drafts.defaults import Defaults
from postlint.drafts.posts import Assembly, Fields, Written
from postlint.model import Draft, Place, Source, Span


def parse(source: Source, suffix: str, defaults: Defaults) -> Draft:
    """The draft that a text holds; only in Markdown can a heading begin a post."""
    table, start = front_matter.read(source)
    fields = Fields(table)
    assembly = Assembly(source, defaults)
    if fields.account:
        assembly.add_account(fields.account, fields.values.get("platform", ()))
    sections, notes = _split(source, start, suffix)
    texts = [_written(source, section) for section in sections]
    if "text" in fields.values:
        texts = _without_rival(fields, texts)
    for suppression in fields.values.get("ignore", ()):
        assembly.suppress(suppression, None)
    if fields.account and not any(written.text.text for written in texts):
        assembly.problems.extend(fields.reader.problems)
        return assembly.draft()
    posts = assembly.add_posts(fields, texts)
    if notes:
        _heed(assembly, notes, sections, len(posts))
    return assembly.draft()


def _split(source: Source, start: int, suffix: str) -> tuple[list[Section], list[Span]]:
    if is_plain(source.text, start, suffix):
        return [plain_section(source, start)], []
    found: tuple[list[Section], list[Span]] = import_module("postlint.drafts.sections").split(source, start, suffix)
    return found


def _written(source: Source, section: Section) -> Written:
    named_at = Place(source, section.heading) if section.heading else None
    return Written(section.text, section.platform, named_at)


def _without_rival(fields: Fields, texts: list[Written]) -> list[Written]:
    """The texts of the draft where front matter has one too, which counts only if nothing stands below it."""
    node = fields.values["text"]
    if any(written.text.text for written in texts):
        fields.reader.invalid("text", node, '""')
        return texts
    found: list[Written] = import_module("postlint.drafts.wording").texts_of(node, fields.reader)
    return found


def _heed(assembly: Assembly, notes: Sequence[Span], sections: Sequence[Section], count: int) -> None:
    """Take the suppressions in notes, each for the section that it stands in.

    Without headings, and before the first, that is the whole draft.
    """
    suppression_in = import_module("postlint.drafts.notes").suppression_in
    for note in notes:
        suppression = suppression_in(assembly.source, note)
        if suppression:
            before = [number for number, section in enumerate(sections) if section.start <= note.start]
            whole = sections[0].platform is None or not before
            assembly.suppress(suppression, None if whole else range(count)[before[-1] :][:1])
