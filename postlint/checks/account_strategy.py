"""The kind `account-strategy`: whether there is a plan behind an account."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.model import Account, Context, Hit

_QUESTIONS: Final = {
    "goals": ("wat wil je bereiken?", "what do you want to achieve?"),
    "audience": ("wie wil je bereiken?", "whom do you want to reach?"),
    "channel": ("waarom op dit kanaal?", "why on this channel?"),
    "content": ("waarover ga je berichten, en hoe kom je eraan?", "what will you post, and where does it come from?"),
    "management": ("wie plaatst, wie reageert, en hoe vaak?", "who posts, who answers, and how often?"),
    "measurement": ("waaraan zie je dat het lukt?", "how will you see that it works?"),
}
_PLACEHOLDER: Final = re.compile(
    r"\W*(?:todo|tbd|tba|n\.?v\.?t\.?|n/?a|x+|volgt(?: nog)?|later|nog (?:in te vullen|invullen|bepalen|doen)|invullen"
    r"|lorem ipsum.*|weet (?:ik )?(?:nog )?niet|geen idee|onbekend|geen|niets)?\W*|[^.!]*\?\s*|\[.*\]|<.*>",
    re.IGNORECASE | re.DOTALL,
)
_BACKUP: Final = re.compile(
    r"back-?up|vervang|waarne|achterwacht|stand-?in|invall|\bover als\b|afwezig|bij (?:ziekte|vakantie)|om en om"
    r"|rooster|met z'n|beiden|deputy|stands? in",
    re.IGNORECASE,
)
_FILLED: Final = {
    "goals": "Ouders weten wat hun kind te wachten staat.",
    "audience": "Ouders van kinderen met een operatie",
    "channel": "Op Instagram zitten de meeste van onze ouders.",
    "content": "Foto's en uitleg van onze verpleegkundigen",
    "management": "Sanne plaatst elke dinsdag, Joost is back-up.",
    "measurement": "Bereik en reacties, elk kwartaal",
}


class AccountStrategy(Check, frozen=True, kw_only=True):
    """Flag an account without a plan: what for, for whom, where, with what, by whom, and how it is measured.

    An account is started in an afternoon and kept for years. Who has answered the six questions first knows
    whether it is worth that, and who goes on with it when its keeper falls ill.
    """

    cases = {
        "missing": Case(
            "error", "Vul de strategie aan ({part}): {question}", "Complete the strategy ({part}): {question}"
        ),
        "placeholder": Case(
            "error",
            "“{found}” is nog geen antwoord ({part}): {question}",
            "“{found}” is no answer yet ({part}): {question}",
        ),
        "backup": Case(
            "error",
            "Wie neemt het beheer over als de beheerder er niet is? Noem een back-up (backup).",
            "Who takes over when the keeper is away? Name a backup (backup).",
        ),
    }
    details = {"part": "the part of the strategy", "question": "what it has to answer", "found": "what stands there"}
    examples = (
        Example(fields={"account": {"strategy": _FILLED}}),
        Example(fields={"account": {"backup": "Joost", "strategy": {**_FILLED, "management": "Sanne, elke dag"}}}),
        Example(fields={"account": {"strategy": {**_FILLED, "goals": ""}}}, found="strategy.goals", case="missing"),
        Example(
            fields={"account": {"strategy": {**_FILLED, "content": "volgt nog"}}},
            found="strategy.content",
            case="placeholder",
        ),
        Example(
            fields={"account": {"strategy": {**_FILLED, "audience": "Wie wil je bereiken?"}}},
            found="strategy.audience",
            case="placeholder",
        ),
        Example(
            fields={"account": {"backup": "?", "strategy": {**_FILLED, "management": "Sanne, elke dag"}}},
            found="strategy.management",
            case="backup",
        ),
    )

    def check_account(self, account: Account, context: Context) -> Iterator[Hit]:
        """Yield a hit for each part that is not filled in, and one where nobody stands in for the keeper."""
        for part, questions in _QUESTIONS.items():
            written = account.strategy.get(part, "").strip()
            details = {"part": part, "question": questions[context.language != "nl"], "found": written}
            if not written:
                yield Hit(field=_field(part, account), case="missing", details=details)
            elif _PLACEHOLDER.fullmatch(written):
                yield Hit(field=_field(part, account), case="placeholder", details=details)
            elif part == "management" and not (_is_filled(account.backup) or _BACKUP.search(written)):
                yield Hit(field="strategy.management", case="backup", details=details)


def _is_filled(written: str | None) -> bool:
    return bool(written) and not _PLACEHOLDER.fullmatch(written or "")


def _field(part: str, account: Account) -> str:
    """Where a part stands, or would stand."""
    return f"strategy.{part}" if f"strategy.{part}" in account.places or not account.places else "strategy"
