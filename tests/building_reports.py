"""Reports for tests, built from a draft in which ⟦ ⟧ marks the place of each finding, in order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from postlint.model import (
    Checked,
    Edit,
    Failure,
    Finding,
    Fix,
    Meter,
    Place,
    Post,
    Report,
    Severity,
    Source,
    Span,
    verbatim,
)

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class Remark(NamedTuple):
    """What a rule says of a mark; ``new`` is the fix's text for it."""

    rule: str
    severity: Severity = "error"
    message: str = "Dit klopt niet."
    new: str | None = None
    safe: bool = True
    suggestions: tuple[str, ...] = ()
    source: str = ""


def marked(text: str) -> tuple[str, list[Span]]:
    """The text without ⟦ ⟧, and what they enclosed, in the order of their openings."""
    plain, spans, open_marks = "", [], []
    for part in re.split("([⟦⟧])", text):
        if part == "⟦":
            open_marks.append(len(spans))
            spans.append(Span(len(plain), len(plain)))
        elif part == "⟧":
            at = open_marks.pop()
            spans[at] = Span(spans[at].start, len(plain))
        else:
            plain += part
    return plain, spans


def finding(source: Source, span: Span, remark: Remark, post: int | None = 0) -> Finding:
    """A finding at a span of a source."""
    fix = None
    if remark.new is not None:
        fix = Fix(f"Vervang door “{remark.new}”", (Edit(span, remark.new),), remark.safe)
    return Finding(
        rule=remark.rule,
        check="forbidden",
        severity=remark.severity,
        message=remark.message,
        place=Place(source, span),
        posts=() if post is None else (post,),
        source=remark.source,
        fix=fix,
        suggestions=remark.suggestions,
    )


def checked(source: Source, start: int, fields: Mapping[str, Any], masked: tuple[Span, ...] = ()) -> Checked:
    """A post that is the rest of a source; ``meter`` is one of its fields."""
    given = dict(fields)
    passage = verbatim(source, start, len(source.text.rstrip("\n")))
    meter = given.pop("meter", Meter(len(passage.text), None, "characters"))
    return Checked(Post(passage, {}, **given), meter, masked)


def report(draft: str, *remarks: Remark, path: str = "drafts/a.md", **fields: Any) -> Report:
    """A report on one draft with one post; everything up to a second ``---`` is front matter."""
    text, spans = marked(draft)
    source = Source(path, text)
    start = text.index("---\n", 3) + 4 if text.startswith("---\n") else 0
    found = [finding(source, span, remark) for span, remark in zip(spans, remarks, strict=True)]
    found.sort(key=lambda one: (one.place.span.start, one.rule))
    return Report((checked(source, start, fields),), tuple(found), files=1)


def together(*reports: Report, failures: tuple[Failure, ...] = (), **counts: Any) -> Report:
    """Several reports as one, the posts numbered through."""
    posts: list[Checked] = []
    found: list[Finding] = []
    for one in reports:
        found += [_renumbered(each, len(posts)) for each in one.findings]
        posts += one.posts
    return Report(tuple(posts), tuple(found), failures, files=len(reports) + len(failures), **counts)


def _renumbered(found: Finding, by: int) -> Finding:
    fields = {name: getattr(found, name) for name in found.__struct_fields__}
    return Finding(**fields | {"posts": tuple(post + by for post in found.posts)})


OPEN_DAY = report(
    "---\nplatform: facebook\npublish_at: 2026-11-28 10:30\n---\n"
    "Kom zaterdag naar de open dag van ⟦VUMC⟧! ⟦U⟧ kunt dan een kijkje nemen in de operatiekamer, "
    "zelf een hechting ⟦leggne⟧ 🪡 en ⟦uw⟧ vragen stellen aan onze artsen. "
    "Meer weten? Kijk op ⟦ow.ly/3xYz⟧ of bel 020 444 44 44. We hopen je te zien tussen tien en vier uur⟦, "
    "en neem gerust iemand mee.⟧\n",
    Remark("vumc-spelling", "error", "Schrijf VUmc: twee hoofdletters, dan klein.", "VUmc", source="Huisstijl, §1"),
    Remark(
        "informal-address", "warning", "Spreek de lezer aan met je.", "Je", safe=False, source="Socialmediabeleid, §3"
    ),
    Remark(
        "spelling", "warning", "“leggne” staat niet in de woordenlijst.", suggestions=("leggen", "legge", "leggende")
    ),
    Remark(
        "informal-address", "warning", "Spreek de lezer aan met je.", "je", safe=False, source="Socialmediabeleid, §3"
    ),
    Remark(
        "link-shortener", "info", "Verkorte link: laat zien waar de lezer terechtkomt.", source="Socialmediabeleid, §6"
    ),
    Remark(
        "facebook-length",
        "error",
        "301 tekens, 26 te veel: op Facebook houden we het bij 275.",
        source="Socialmediabeleid, §5",
    ),
    path="drafts/open-dag.md",
    platform="facebook",
    publish_at=datetime(2026, 11, 28, 10, 30, tzinfo=AMSTERDAM),
    meter=Meter(301, 275, "characters", 301, 63206),
)
SLEEP = report(
    "---\nplatform: twitter\n---\n⟦⟧Goed geslapen? Onderzoekers van ⟦het Amsterdam UMC⟧ zochten uit waarom de een "
    "na zes uur uitgerust is\n\ten de ander na negen uur nog niet. #slaap #zorg ⟦#slapen⟧\n",
    Remark("twitter-link", "info", "Geef de lezer een link naar meer."),
    Remark(
        "amsterdam-umc-article",
        "warning",
        "Amsterdam UMC krijgt geen lidwoord.",
        "Amsterdam UMC",
        source="Huisstijl, §2",
    ),
    Remark("twitter-hashtags", "error", "3 hashtags, 1 te veel: op X houden we het bij 2."),
    path="drafts/week-48/slaaponderzoek.md",
    platform="twitter",
    meter=Meter(154, 260, "platform", 154, 280),
)
EXAMPLE = together(
    OPEN_DAY,
    SLEEP,
    failures=(Failure("drafts/oud.yaml", "Geen YAML: na de dubbele punt wordt een waarde verwacht.", 3, 7),),
    suppressed=1,
    not_evaluated={"image-sharp": 3},
)
