"""The kind `iban`: bank accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Final

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post, Span
from postlint.text.published import FIELDS, marking, published

# ISO 13616, the registry's lengths.
_LENGTHS: Final = {
    "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "EE": 20, "ES": 24, "FI": 18,
    "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20,
    "LV": 21, "MA": 28, "MC": 27, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19,
    "SK": 24, "SM": 27, "TR": 26, "UA": 29,
}  # fmt: skip
_START: Final = r"(?<![A-Za-z0-9])(?:(?:IBAN|iban)(?=[A-Za-z]{2}\d))?([A-Za-z]{2})\d[ .-]?\d"
_PUBLIC: Final = (
    r"\W{0,3}(?:t\.?\s?n\.?\s?v\.?|ten name van|op naam van)[\s:]*(?:de |het )?"
    r"[\w ’'&-]*?(?:stichting|fonds|foundation|vereniging)"
)
_NEEDS: Final = Needs(traits=frozenset(["number"]), fields=FIELDS)


class Iban(Check, frozen=True, kw_only=True):
    """Flag bank accounts, known from their check digits.

    An account leads to its owner. The account of a foundation or a fund may be given where its name stands beside
    it (t.n.v. Stichting …), and so may those that the rule allows.
    """

    cases = {
        "": Case(
            "error",
            "Een bankrekeningnummer leidt naar iemand: haal het weg, of noem de stichting die het heeft (t.n.v.).",
            "A bank account leads to somebody: take it out, or name the foundation that has it (t.n.v.).",
        )
    }
    examples = (
        Example(text="Maak het over op ⟦NL91 ABNA 0417 1643 00⟧."),
        Example(text="Zijn rekening is ⟦nl91abna0417164300⟧, dus."),
        Example(text="Maak het over op NL91 ABNA 0417 1643 01."),
        Example(text="Doneer via NL91 ABNA 0417 1643 00 t.n.v. VUmc Fonds."),
        Example(parameters={"allowed": ["NL91ABNA0417164300"]}, text="Doneer via NL91 ABNA 0417 1643 00."),
    )

    allowed: Annotated[tuple[str, ...], Meta(description="The house's own accounts.")] = ()

    def needs(self, context: Context) -> Needs | None:
        """Digits in a row."""
        return _NEEDS

    @cached_property
    def _start(self) -> re.Pattern[str]:
        return re.compile(_START)

    @cached_property
    def _allowed(self) -> frozenset[str]:
        return frozenset(re.sub(r"\W", "", account).upper() for account in self.allowed)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each account."""
        for field, reading in published(post, _NEEDS):
            for span in self._accounts(reading.text):
                yield marking(field, span)

    def _accounts(self, text: str) -> Iterator[Span]:
        for found in self._start.finditer(text):
            end = _end(text, found.start(1), _LENGTHS.get(found[1].upper(), 0))
            account = re.sub(r"[ .-]", "", text[found.start(1) : end]).upper()
            if not account or account in self._allowed or not _passes(account):
                continue
            if not re.match(_PUBLIC, text[end : end + 90], re.IGNORECASE):
                yield Span(found.start(1), end)


def _end(text: str, start: int, length: int) -> int:
    """Where so many letters and digits end, with at most one mark between two; the start where they don't."""
    at, left = start, length
    while left and at < len(text):
        if text[at].isascii() and text[at].isalnum():
            left -= 1
        elif text[at] not in " .-\u00a0" or not text[at - 1].isalnum():
            return start
        at += 1
    return start if left or text[at : at + 1].isalnum() else at


def _passes(account: str) -> bool:
    """The test of ISO 7064 (mod 97-10)."""
    return int("".join(str(int(char, 36)) for char in account[4:] + account[:4])) % 97 == 1
