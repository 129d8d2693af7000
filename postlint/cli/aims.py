"""What house rules aim at in the mix of each channel, for the reports that draw it; prints nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from postlint import reporters
from postlint.agenda.building import build
from postlint.agenda.shape import Mix
from postlint.agenda.words import channel_name
from postlint.model import Language, Report, Ruleset
from postlint.reporters import Aim


def aims(report: Report, rulesets: Mapping[str, Ruleset], language: Language) -> tuple[Aim, ...]:
    """The aims that there are enough posts for; ``rulesets`` has the rules of each file."""
    agenda = build(reporters.masked(report), rulesets)
    return tuple([aim for mix in agenda.mixes if not mix.wants for aim in _aims(mix, language)])


def _aims(mix: Mix, language: Language) -> Iterator[Aim]:
    """The part that a rule is about; of topics, each of which has the same aim, only the largest."""
    total = sum(part.posts for part in mix.parts)
    for part in mix.parts[:1]:
        yield Aim(
            channel=channel_name(mix.channel, language),
            values=tuple(part.name.split(", ")),
            share=part.posts / total,
            least=part.least,
            most=part.most,
            is_off=part.is_off,
            is_strict=part.is_strict,
        )
