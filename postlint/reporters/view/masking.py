"""A report without what a privacy rule found: the same report, masked; knows no format and no rule.

What stands in a source is masked by span; what quotes it (messages, suggestions, new text) is masked by value.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

from msgspec.structs import replace

from postlint.model import Checked, Edit, Failure, Finding, Fix, Passage, Place, Related, Report, Source, Span
from postlint.reporters.view.fields import rewritten
from postlint.reporters.view.quoted import NOTHING, Quoted, mask


def masked(report: Report) -> Report:
    """The report with the masked spans of its posts masked wherever it shows them."""
    return _Masking(report).report(report)


class _Secret:
    """A source, what in it must be masked, and the source as it may be shown: as long, line for line."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.spans: list[Span] = []
        self.values: Quoted = NOTHING

    @cached_property
    def merged(self) -> list[Span]:
        """The spans, and where the file says the same again, in a field or a note.

        Those that overlap are one: a span in another must not show its own first character.
        """
        found: list[Span] = []
        for span in sorted([*self.spans, *self.values.spans(self.source.text)]):
            if found and span.start < found[-1].end:
                found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
            else:
                found.append(span)
        return found

    @cached_property
    def shown(self) -> Source:
        """The source with its spans masked."""
        text, parts, at = self.source.text, [], 0
        for span in self.merged:
            parts += [text[at : span.start], mask(text[span.start : span.end])]
            at = span.end
        return self.source.with_text("".join(parts) + text[at:])

    def within(self, span: Span) -> list[Span]:
        """The masked parts of a span."""
        first = bisect_right(self.merged, span.start, key=lambda one: one.end)
        behind = bisect_left(self.merged, span.end, key=lambda one: one.start)
        parts = [Span(max(one.start, span.start), min(one.end, span.end)) for one in self.merged[first:behind]]
        return [part for part in parts if part.start < part.end]

    def new_text(self, edit: Edit, shown: Quoted) -> str:
        """An edit's text without what it repeats of masked text; all of it is masked where that can't be told apart."""
        text = shown.masked(edit.text)
        parts = [self.source.text[part.start : part.end] for part in self.within(edit.span)]
        return mask(edit.text) if any(part not in edit.text or part in text for part in parts) else text


class _Masking:
    """What there is to mask in the sources of a report."""

    def __init__(self, report: Report) -> None:
        posts = self.posts = report.posts
        self.secrets: dict[tuple[str, str | None, str], _Secret] = {}
        said: dict[str, set[str]] = {}  # by path
        for checked in posts:
            passage, source = checked.post.text, checked.post.text.source
            for span in checked.masked:
                said.setdefault(source.path, set()).update(self._learn(source, span), (_read(passage, span),))
            for place in checked.beside:
                said.setdefault(place.source.path, set()).update(self._learn(place.source, place.span))
        for place in report.hidden:
            said.setdefault(place.source.path, set()).update(self._learn(place.source, place.span))
        self.values = {path: Quoted(values) for path, values in said.items()}
        for secret in self.secrets.values():
            secret.values = self.values[secret.source.path]

    def _learn(self, source: Source, span: Span) -> tuple[str]:
        secret = self.secrets.setdefault((source.path, source.cell, source.text), _Secret(source))
        secret.spans.append(span)
        return (source.text[span.start : span.end],)

    def report(self, report: Report) -> Report:
        return replace(
            report,
            posts=tuple([self._checked(checked) for checked in report.posts]),
            findings=tuple([self._finding(finding) for finding in report.findings]),
            failures=tuple([self._failure(failure) for failure in report.failures]),
        )

    def _secret(self, source: Source) -> _Secret | None:
        """What must be masked in a source: also in another cell of a workbook that says the same."""
        key = (source.path, source.cell, source.text)
        if key not in self.secrets and source.cell and source.path in self.values:
            self.secrets[key] = _Secret(source)
            self.secrets[key].values = self.values[source.path]
        return self.secrets.get(key)

    def _checked(self, checked: Checked) -> Checked:
        values = self.values.get(checked.post.text.source.path)
        if not values:
            return checked
        post = checked.post

        def rewrite(field: str, value: str) -> str:
            return mask(value) if self._is_whole(post.places.get(field)) else values.masked(value)

        places = {field: self._place(place) for field, place in post.places.items()}
        post = replace(rewritten(post, rewrite), text=self._passage(post.text), places=places, memo={})
        return replace(checked, post=post)

    def _is_whole(self, place: Place | None) -> bool:
        """Whether a privacy rule marked this field, which is always marked whole."""
        secret = place and self._secret(place.source)
        return bool(place and secret and place.span in secret.within(place.span))

    def _passage(self, passage: Passage) -> Passage:
        secret = self._secret(passage.source)
        if secret is None:
            return passage
        text = list(passage.text)
        for span in secret.within(Span(*passage.place(0, len(text)).span)):
            start, end = _read_range(passage, span)
            text[start:end] = mask(passage.text[start:end])
        return replace(passage, text="".join(text), source=secret.shown)

    def _finding(self, finding: Finding) -> Finding:
        paths = {place.source.path for place in (finding.place, *(other.place for other in finding.related))}
        known = [self.values[path] for path in sorted(paths) if path in self.values]
        if not known:
            return finding
        values = known[0] if len(known) == 1 else Quoted(set().union(*(one.values for one in known)))
        edits = self._edits(finding, values)
        told = self._told(finding, edits)
        shown = values.and_also(told)
        return replace(
            finding,
            message=shown(_without_beginnings(finding.message, told)),
            place=self._place(finding.place),
            fix=finding.fix and Fix(shown(finding.fix.title), edits, finding.fix.safe),
            suggestions=tuple([mask(text) if told else shown(text) for text in finding.suggestions]),
            related=tuple([Related(self._place(other.place), other.post) for other in finding.related]),
        )

    def _edits(self, finding: Finding, shown: Quoted) -> tuple[Edit, ...]:
        edits, secret = finding.fix.edits if finding.fix else (), self._secret(finding.place.source)
        texts = [secret.new_text(edit, shown) if secret else shown.masked(edit.text) for edit in edits]
        return tuple([Edit(edit.span, text) for edit, text in zip(edits, texts, strict=True)])

    def _told(self, finding: Finding, shown: tuple[Edit, ...]) -> set[str]:
        """What a finding may tell of the masked text it marks: that text, and what it proposes in its stead."""
        place, secret = finding.place, self._secret(finding.place.source)
        parts = secret.within(place.span) if secret else []
        if not parts:
            return set()
        passages = [self.posts[post].post.text for post in finding.posts]
        read = [_read(passage, part) for passage in passages if passage.source is place.source for part in parts]
        written = [place.source.text[part.start : part.end] for part in parts]
        edits = zip(finding.fix.edits if finding.fix else (), shown, strict=True)
        new = [edit.text for edit, masked in edits if masked.text == mask(edit.text)]
        return {*written, *read, *new, *finding.suggestions}

    def _place(self, place: Place) -> Place:
        secret = self._secret(place.source)
        return Place(secret.shown, place.span) if secret else place

    def _failure(self, failure: Failure) -> Failure:
        return replace(failure, message=self.values.get(failure.file, NOTHING).masked(failure.message))


def _without_beginnings(message: str, told: set[str]) -> str:
    """A message without the beginnings of masked text at which a quotation was cut off."""
    for text in told if "…" in message else ():
        cut = next((text[:end] for end in range(len(text) - 1, 1, -1) if text[:end] + "…" in message), None)
        message = message.replace(f"{cut}…", f"{mask(cut)}…") if cut else message
    return message


def _read(passage: Passage, span: Span) -> str:
    """A range of the source as it reads in the post, with escapes and folding undone."""
    return passage.text[slice(*_read_range(passage, span))]


def _read_range(passage: Passage, span: Span) -> tuple[int, int]:
    return bisect_left(passage.starts, span.start), bisect_left(passage.starts, span.end)
