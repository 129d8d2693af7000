"""What stands beside a name and says who it is: a title, a word for patient or nurse, an age; knows no names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from postlint.dutch.roles import Role, role_of

if TYPE_CHECKING:
    from postlint.dutch.name_rows import Line, NameRow

Standing = Literal["patient", "staff", ""]

MOST_BETWEEN: Final = 5  # words from a name to the noun that says who it is
OLDEST: Final = 110
_OWNERS: Final = frozenset("haar zijn hun mijn m n je jouw uw z".split())
_CALLED: Final = frozenset("heet heette genaamd".split())
_LINKS: Final = frozenset("is was werd wordt blijft kwam komt als".split())
_CLOSED: Final = frozenset([", ", " - ", " – ", " — "])
_OPEN: Final = frozenset([" ", "\u00a0", ". ", ".", ".\u00a0"])
# What begins another part of the sentence, so that a noun after it is about somebody else.
_BREAKS: Final = frozenset(
    "aan bij dat door en met naar of om omdat op over tegen toen uit van voor waar want wat wie hoe zodat zij hij we "
    "wij helpt behandelt begeleidt onderzoekt werkt kan kunnen wil gaat geen".split()
)
_SUBORDINATE: Final = frozenset("als dat die doordat hoe of om omdat toen waar want wat wie zodat".split())
_AGE: Final = (
    r"\s?\((\d{1,3})(?:[.,]\d)?(?:\s?(?:jaar|jr\.?|jaren|maanden|mnd|weken|dagen))?\)"
    r"|(?:\suit\s[\w-]+)?,?\s(?:van\s|beiden\s|allebei\s|is\s|wordt\s|werd\s|was\s)?(\d{1,3})\s?(?:jaar|jr|maanden|weken)(?=\s(?:oud|jong)|\s?[,.;:!?)]|\s*$|\sen\s)"
    r"|\s(?:is|wordt|werd)\s(\d{1,2})(?=\sen\s)"
    r"|\svan\s(\d{1,3})(?=\s?[,.;:!?)]|\s*$)"
)
_TREATED: Final = (
    r"\s(?:is|wordt|werd|was|ligt|lag|kwam|moest|moet|onderging|kreeg|verblijft|verbleef)\b"
    r"((?:\s[^\s.,;:!?]+){0,7}?)\s(?:geopereerd|opgenomen|bevallen|overleden|behandeld|bestraald|gereanimeerd|gedotterd"
    r"|genezen|geïntubeerd|getransplanteerd|ontslagen uit|(?:een|haar|zijn) (?:operatie|ingreep|chemo\w*|bestraling\w*"
    r"|donor\w+|transplantatie|hartoperatie)"
    r"|(?:op|naar) de (?:ic|intensive care|(?:kinder|verpleeg)afdeling|couveuse\w*)|in (?:ons|het) ziekenhuis)\b"
)
_SUBJECTS: Final = ("kunde", "logie", "rechten", "wetenschap", "wetenschappen", "pedagogiek")
# What only somebody in care has: “de operatie van Tim”, “Tim heeft diabetes”.
_CARE: Final = frozenset(
    "operatie hartoperatie ingreep behandeling opname herstel ziekte diagnose revalidatie genezing bevalling chemo "
    "chemokuur chemotherapie bestraling dossier transplantatie uitslag prognose therapie begeleiding".split()
)
_SUFFERS: Final = (
    r"\s(?:heeft|had|kreeg|krijgt|lijdt aan|leed aan|leeft met|herstelt van|overleed aan|overwon)"
    r"(?:\s(?:al|sinds|ook|een|de|het|zelf|jaren|type|ernstige?|zware|vorm|van|\d+)){0,5}\s(?:diabetes|\w*kanker|\w*tumor"
    r"|diagnose|leukemie|astma|copd|adhd|autisme|epilepsie|dementie|reuma|als|ms|hiv|aids|pku|taaislijmziekte|anorexia|psychose\w*"
    r"|depressies?|burn-?out|verslaving|beroerte|hartinfarct|hersenbloeding|hartafwijking|(?:ziekte|syndroom) van)\b"
    r"|[^.!?\n]{0,3}\sna (?:zijn|haar) "
    r"(?:\w*operatie|beroerte|ongeluk|hartinfarct|opname|behandeling|chemo\w*|bevalling)\b"
)


class Beside:
    """The words around the rows of one text."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def left(self, row: NameRow) -> list[Role]:
        """What the words before a name say, the nearest first."""
        found: list[Role] = []
        at = row.start - 1 if self._line.lower(row.start - 1) in _CALLED else row.start
        while role := self._role_before(row, at):
            found.append(role)
            at -= 1
        return found

    def _role_before(self, row: NameRow, at: int) -> Role | None:
        line = self._line
        role, gap = role_of(line.lower(at - 1)), line.before(at)
        if role is None and line.lower(at - 1).endswith(_SUBJECTS) and role_of(line.lower(at - 2)) == "patient":
            role = "patient"  # student geneeskunde Ilse
        if role is None or role == "partner":
            return role if role and gap in _OPEN and line.lower(at - 2) in _OWNERS else None
        if line.lower(at - 1) == "heer" and line.lower(at - 2) not in ("de", "den", "weledele", "geachte"):
            return None
        if gap in _OPEN:
            # “… van de patiënt. Sanne …”: only what is abbreviated has a full stop before a name.
            return role if "." not in gap or role in ("title", "honorific", "thing") else None
        if role in ("patient", "staff", "kin"):
            closed = gap in _CLOSED and line.text.startswith((",", " -", " –", " —"), line.words[row.end - 1].end)
            labelled = gap == ": " and line.comes_first(at - 1)
            return role if closed or labelled or gap == " (" else None
        return None

    def is_relative(self, row: NameRow) -> bool:
        """Whether the name is that of somebody whose family or care is spoken of: de moeder van Tim."""
        at = row.start if row.start < row.core else row.start - 1
        before = self._line.lower(at - 1)
        return self._line.lower(at) == "van" and (role_of(before) == "kin" or before in _CARE)

    def has_age(self, row: NameRow) -> bool:
        """Whether an age stands beside the name: Tim (8), Tim van 8 jaar, de 8-jarige Tim."""
        if self._line.lower(row.start - 1).endswith("jarige"):
            return True
        found = _pattern(_AGE).match(self._line.text, self._line.words[row.end - 1].end)
        return found is not None and int(found[found.lastindex or 0]) <= OLDEST

    def standing(self, row: NameRow) -> Standing:
        """As whom somebody is named."""
        roles = self.left(row)
        for role in roles:
            if role in ("title", "staff"):
                return "staff"
            if role in ("patient", "patients", "kin", "partner"):
                return "patient"
        after = self._after(row)
        if after:
            return after
        if "honorific" in roles or self.is_relative(row) or self.has_age(row) or self._is_treated(row):
            return "patient"
        return ""

    def _after(self, row: NameRow) -> Standing:
        """What a noun after the name says: Sanne, onze jongste patiënt; Sanne is verpleegkundige."""
        line, at = self._line, row.end
        if role_of(self._owned(row)) == "kin" or self._has_family(row):
            return "patient"
        if line.before(at) in _OPEN and line.lower(at) in _LINKS:
            at += 1
        elif line.before(at) not in _CLOSED | {" ("}:
            return ""
        if self._is_one_of(at):
            return "patient"
        for number in range(at, min(at + MOST_BETWEEN, len(line.words))):
            if line.lower(number) in _BREAKS or (number > at and line.before(number) not in (" ", "-")):
                return ""
            role = role_of(line.lower(number))
            if role in ("staff", "title"):
                return "staff"
            if role in ("patient", "kin"):
                return "patient"
        return ""

    def _is_one_of(self, at: int) -> bool:
        """Whether somebody is one of several in care: een van onze cliënten."""
        one, of, *those = [self._line.lower(number) for number in range(at, at + 4)]
        return one in ("een", "één") and of == "van" and "patients" in [role_of(word) for word in those]

    def _has_family(self, row: NameRow) -> bool:
        """Whether somebody is named with their family: Lieke en haar moeder."""
        line, at = self._line, row.end
        return (
            line.lower(at) == "en" and line.lower(at + 1) in ("haar", "zijn") and role_of(line.lower(at + 2)) == "kin"
        )

    def _owned(self, row: NameRow) -> str:
        """What belongs to the named one: the mother in Tims moeder and Sanne's moeder."""
        line, at = self._line, row.end
        if line.before(at) in ("'", "’") and line.lower(at) == "s":
            at += 1
        elif not line.lower(at - 1).endswith("s"):
            return ""
        return line.lower(at) if line.before(at) == " " else ""

    def _is_treated(self, row: NameRow) -> bool:
        text, end = self._line.text, self._line.words[row.end - 1].end
        found = _pattern(_TREATED).match(text, end)
        is_treated = found is not None and _SUBORDINATE.isdisjoint(found[1].split())
        return is_treated or _pattern(_SUFFERS).match(text, end) is not None


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
