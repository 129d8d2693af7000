"""Examples that are a set of posts, made and looked at by a check over sets; knows no check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from postlint.examples.marking import Shortfall, marks
from postlint.examples.subjects import Subject, make
from postlint.merging import Inspected
from postlint.model import Checked, Context, Draft, Finding, Meter, Rule, Ruleset, Source, Span
from postlint.scoping import Scope
from postlint.sets import SetInspector


class Shown(NamedTuple):
    """A set of posts of an example: its posts, what is marked in each, what is wrong with their fields."""

    subjects: Sequence[Subject]
    spans: Sequence[Sequence[Span]]

    @property
    def problems(self) -> list[Shortfall]:
        """What is wrong with the fields of its posts."""
        return [problem for subject in self.subjects for problem in subject.problems]


def make_set(posts: Sequence[Any], scope: Scope) -> Shown:
    """The posts that are written in an example, each a text or a mapping of fields."""
    subjects, spans = [], []
    for entry in posts:
        fields = entry if isinstance(entry, Mapping) else {"text": entry}
        text, marked = marks(str(fields.get("text") or ""))
        subjects.append(make(text, fields, scope))
        spans.append(marked)
    return Shown(subjects, spans)


def find_in_set(rule: Rule, shown: Shown, context: Context) -> Sequence[Finding]:
    """What a rule finds in the posts of an example, as in a run over one folder."""
    posts = tuple([subject.post for subject in shown.subjects])
    checked = [Checked(post, Meter(0, None, "characters")) for post in posts]
    parts = [Inspected(Draft(Source("-", ""), posts), tuple(checked), ())]
    return SetInspector(Ruleset((rule,)), context).inspect(parts, checked).findings


def missed_in_set(found: Sequence[Finding], shown: Shown) -> list[Shortfall]:
    """Where what is marked in the posts is not what is found in them."""
    marked = {(number, span) for number, spans in enumerate(shown.spans) for span in spans}
    hit = {(finding.posts[0], finding.place.span) for finding in found if finding.posts}
    if not found:
        return [Shortfall("vindt niets in deze berichten", "finds nothing in these posts")]
    wrong = sorted((marked ^ hit) if marked else set())
    return [
        Shortfall(
            f"vindt in bericht {number + 1} niet wat er gemarkeerd is",
            f"does not find in post {number + 1} what is marked there",
        )
        for number, _ in wrong
    ]


def overdone_in_set(found: Sequence[Finding]) -> list[Shortfall]:
    """What is found where nothing should be."""
    return [Shortfall(f"vindt: {one.message}", f"finds: {one.message}") for one in found]
