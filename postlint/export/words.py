"""What an export says beside its files, in Dutch and English; knows no post but by what it is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from postlint.drafts.table.layouts import Layout
from postlint.export.choosing import Batch, Channel, LeftOut, Told
from postlint.model import Language
from postlint.reporters.view.symbols import location, one_line, shown
from postlint.reporters.view.words import platform_name

_MOST: Final = 3  # errors that are named of a post
_REASONS: Final[Mapping[str, Mapping[Language, str]]] = {
    "unchecked": {"nl": "niet helemaal gecontroleerd", "en": "not checked as a whole"},
    "live": {
        "nl": "een antwoord of privébericht plan je niet",
        "en": "an answer or a private message is not planned",
    },
    "moment": {"nl": "geen moment (publish_at)", "en": "no moment (publish_at)"},
    "platform": {"nl": "geen platform; kies er een met --platform", "en": "no platform; choose one with --platform"},
    "unknown": {"nl": "{tool} kent dit platform niet", "en": "{tool} does not know this platform"},
    "rows": {
        "nl": "too-many-rows: een bestand voor {tool} heeft hoogstens {rows} rijen; exporteer dit daarna",
        "en": "too-many-rows: a file for {tool} has at most {rows} rows; export this one later",
    },
}
_REMARKS: Final[Mapping[str, Mapping[Language, str]]] = {
    "formula": {
        "nl": "deze tekst begint als een formule: open het bestand niet in een spreadsheet, of lees het in als tekst",
        "en": "this text begins as a formula does: do not open the file in a spreadsheet, or read it in as text",
    },
    "images": {
        "nl": "voeg dit beeld in {tool} zelf toe: {detail}",
        "en": "add this picture in {tool} yourself: {detail}",
    },
    "link": {
        "nl": "zet de link in {tool} zelf bij de tekst: {detail}",
        "en": "add the link to the text in {tool} yourself: {detail}",
    },
    "alt": {
        "nl": "vul de alternatieve tekst in {tool} zelf in: het bestand heeft er geen plaats voor",
        "en": "fill in the alternative text in {tool} yourself: the file has no place for it",
    },
}
_WORDS: Final[Mapping[str, Mapping[Language, str]]] = {
    "left": {"nl": "weggelaten", "en": "left out"},
    "and": {"nl": "en nog {n}", "en": "and {n} more"},
    "written": {"nl": "{file}: {rows}", "en": "{file}: {rows}"},
    "row": {"nl": "rij|rijen", "en": "row|rows"},
    "source": {
        "nl": "{file} is een van de bestanden die je exporteert: kies een andere naam",
        "en": "{file} is one of the files that you export: choose another name",
    },
    "csv": {
        "nl": "{tool} leest CSV in: kies een naam op .csv in plaats van {file}",
        "en": "{tool} imports CSV: choose a name that ends in .csv, not {file}",
    },
    "nothing": {"nl": "er is niets te exporteren", "en": "there is nothing to export"},
    "zone": {
        "nl": "de tijden zijn die van {zone}: {tool} moet op die tijdzone staan",
        "en": "the times are those of {zone}: {tool} must be set to that time zone",
    },
    "dates": {
        "nl": "kies in {tool} bij het inlezen datums als {sample}",
        "en": "when importing, choose dates like {sample} in {tool}",
    },
    "several": {
        "nl": (
            "deze berichten zijn voor meer dan één kanaal ({channels}), en een bestand voor {tool} zegt niet voor "
            "welk: kies er een met {option}, of geef een map (-o export/)"
        ),
        "en": (
            "these posts are for more than one channel ({channels}), and a file for {tool} does not say which: "
            "choose one with {option}, or give a folder (-o export/)"
        ),
    },
}


def say(language: Language, word: str, **details: object) -> str:
    """A sentence."""
    return _WORDS[word][language].format(**details)


def rows_of(count: int, language: Language) -> str:
    """A number of rows: 12 rijen."""
    one, many = _WORDS["row"][language].split("|")
    return f"{count} {one if count == 1 else many}"


def channel_of(channel: Channel) -> str:
    """A platform and an account as people write them."""
    name = platform_name(channel.platform) if channel.platform else ""
    return shown(f"{name} ({channel.account})") if channel.account else name


def channels_of(batches: Sequence[Batch]) -> str:
    """The channels of files, with the number of rows of each."""
    return ", ".join(f"{channel_of(batch.channel)} {len(batch.rows)}" for batch in batches)


def in_words(left: LeftOut, layout: Layout, language: Language) -> str:
    """Where a post stands that is left out, and why."""
    if left.findings:
        told = [f"{finding.rule}: {one_line(finding.message)}" for finding in left.findings[:_MOST]]
        more = len(left.findings) - _MOST
        why = " | ".join([*told, *([say(language, "and", n=more)] if more > 0 else [])])
    else:
        why = _REASONS[left.reason][language].format(tool=layout.title, rows=layout.most_rows)
    where = f" ({platform_name(left.platform)})" if left.platform else ""
    return f"{say(language, 'left')}: {location(left.place)}{where}: {why}"


def remark(told: Told, layout: Layout, language: Language) -> str:
    """Where a post stands that is exported, and what to know of it."""
    what = _REMARKS[told.remark][language].format(tool=layout.title, detail=one_line(told.detail))
    return f"{location(told.place)}: {what}"
