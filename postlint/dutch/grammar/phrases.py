"""What stands before a verb: a noun phrase in the singular, a name, an adverbial; knows no verb."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.dutch.grammar.clauses import is_small, may_be_verb
from postlint.dutch.grammar.lists import is_, marked
from postlint.dutch.grammar.row import Row
from postlint.dutch.words import words

_PLURAL_OR_NOT: Final = frozenset("de deze die onze mijn je jouw zijn haar hun uw".split())
_SINGULAR: Final = frozenset("het dit dat een één eén geen elk elke iedere ieder ons zo'n welk welke".split())
_DETERMINERS: Final = _PLURAL_OR_NOT | _SINGULAR
COUNTS: Final = frozenset(
    "twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig veertig vijftig zestig zeventig "
    "tachtig negentig honderd duizend miljoen miljard half".split()
)
_UNINFLECTED: Final = frozenset("een één eén geen zo'n".split())  # before an adjective without -e: een goed gesprek
_PRONOUNS: Final = frozenset(
    "ik je jij u hij zij ze het we wij jullie er dit dat die deze wie wat mij me jou hem haar ons hun hen zich men "
    "alles iets niets iedereen niemand iemand welke alle veel meer weinig beide allen sommige".split()
)
_FOLLOWS_NOUN: Final = frozenset("van in met voor op uit bij over aan tegen tussen voor zonder rond".split())
_QUANTITIES: Final = frozenset("te weinig veel meer minder genoeg".split())
_TITLED: Final = frozenset("de den der van ter ten het".split())  # inside a name
_SHORTEST: Final = 4  # letters of a noun without article
_FEW: Final = 5  # words of a name, at most one less
_SINGULAR_EN: Final = frozenset("jongen wagen haven oven veulen kussen".split())
_SINGULAR_S: Final = frozenset(
    "baas bos bus dans eis gans gas glas grens haas ijs jas kaas kans kers kruis lens les mens mis muis prijs reis "
    "ruis vis vlees wens".split()
)
_VOICED: Final = {"z": "s", "v": "f"}
_OPEN: Final = "aeou"


def noun_phrase(row: Row, first: int, last: int) -> bool:
    """Whether these words are one noun phrase in the singular: onze poli, de kans op herstel, een van de artsen."""
    head = _phrase(row, first, last)
    if head < 0:
        return False
    while head < last:
        if row.word(head) not in _FOLLOWS_NOUN:
            return False
        head = _behind_preposition(row, head + 1, last)
        if head < 0:
            return False
    return True


def name(row: Row, first: int, last: int) -> bool:
    """Whether these words are a name, or a role and a name: Sanne, hoogleraar Petra Jansen, meneer De Vries."""
    if (
        not 0 < last - first < _FEW
        or may_be_verb(row, first)
        or is_small(row.word(first))
        or row.word(first) in _PRONOUNS | _DETERMINERS
    ):
        return False
    capitals = [row.written(at)[0].isupper() for at in range(first, last)]
    if last - first == 1:
        return capitals[0] and words().is_proper(row.word(first)) and not words().frequency(row.word(first))
    inner = all(capital or row.word(first + at) in _TITLED for at, capital in enumerate(capitals[1:], 1))
    return inner and capitals[-1]


def is_carer(row: Row, first: int, last: int) -> bool:
    """Whether these words are somebody who does something for a reader: onze coach; or what does it to one: stress."""
    word = row.word(last - 1)
    if noun_phrase(row, first, last):
        return any(word.endswith(carer) for carer in marked("carers"))
    return last - first == 1 and word in marked("carers")


def bare_noun(row: Row, first: int, last: int) -> bool:
    """Whether this is one word that can be a subject without article: stress, bewegen, alcohol."""
    if last - first > 1 and row.word(first) in _QUANTITIES:
        return bare_noun(row, first + 1, last)  # te weinig slaap
    word = row.word(first)
    if last - first != 1 or len(word) < _SHORTEST or word in _PRONOUNS or is_(word, "article"):
        return False
    if is_small(word) or is_(word, "opener") or is_(word, "question") or word.endswith(("lijk", "weg", "ig")):
        return False
    if word.endswith("s") and not word.endswith("ss"):
        return False
    return words().known(word)


def adverbial(row: Row, first: int, last: int) -> bool:
    """Whether these words are one adverbial before a verb: morgen, op LinkedIn, in dit filmpje, dit jaar, hoe."""
    word = row.word(first)
    if last - first == 1:
        return is_(word, "opener") or is_(word, "question")
    if last - first == 2 and (word in ("hoe", "dit", "deze", "volgende", "vorige", "elke", "ieder")):
        return not is_(row.word(first + 1), "pair") and not may_be_verb(row, first + 1)
    if not is_(word, "preposition"):
        return False
    return _behind_preposition(row, first + 1, last) == last or (
        (last - first <= 3 and all(_is_named(row, at) for at in range(first + 1, last)))
        or (last - first == 3 and row.word(first + 1).isdigit() and not is_small(row.word(first + 2)))
    )


def _is_named(row: Row, at: int) -> bool:
    return row.word(at).isdigit() or row.written(at)[0].isupper() or is_(row.word(at), "opener")


def opens_subject(row: Row, at: int) -> bool:
    """Whether a subject in the third person may begin here, behind its verb."""
    word = row.word(at)
    if word in _DETERMINERS or word in ("er", "hij", "ze", "zij", "u", "men", "iedereen", "niemand", "alles"):
        return word not in ("je", "jouw", "uw") or _is_owned(row, at)
    return row.written(at)[0].isupper() and not is_small(word)


def _is_owned(row: Row, at: int) -> bool:
    """Whether je is a possessive here."""
    behind = row.word(at + 1) if row.joins(at + 1) else ""
    return bool(behind) and (row.word(at) != "je" or behind in marked("owned"))


def _phrase(row: Row, first: int, last: int) -> int:
    """Where a noun phrase with a determiner that begins here ends, or -1."""
    determiner = row.word(first)
    if determiner not in _DETERMINERS:
        return -1
    at = first + 1
    if determiner in ("een", "één", "eén") and row.word(at) in ("van", "op"):
        return at  # een van de, een op de
    while at < last - 1 and _is_adjective(row, at, determiner):
        at += 1
    if at >= last or not _is_head(row, at):
        return -1
    if determiner in _PLURAL_OR_NOT and _is_plural(row.word(at)):
        return -1
    at += 1
    while at < last and row.written(at)[0].isupper():
        at += 1  # de stichting Hartekind
    return at


def _behind_preposition(row: Row, at: int, last: int) -> int:
    """Where the noun phrase behind a preposition ends, in whatever number, or -1."""
    determiner = row.word(at)
    if determiner in _DETERMINERS or is_(determiner, "article"):
        at += 1
    while at < last - 1 and (_is_adjective(row, at, determiner) or row.word(at).isdigit() or row.word(at) in COUNTS):
        at += 1
    if at >= last or not _is_head(row, at):
        return -1
    at += 1
    while at < last and row.written(at)[0].isupper():
        at += 1
    return at


def _is_adjective(row: Row, at: int, determiner: str) -> bool:
    word = row.word(at)
    if row.word(at + 1) in _FOLLOWS_NOUN or is_(word, "preposition") or is_(word, "conjunction"):
        return False
    if len(word) > 2 and word.endswith(("e", "ste", "eigen")) and word not in _DETERMINERS:
        return True
    return determiner in _UNINFLECTED and word not in _PRONOUNS and not is_(word, "auxiliary") and len(word) > 2


def _is_head(row: Row, at: int) -> bool:
    word = row.word(at)
    if (
        len(word) < 3
        or not word.replace("-", "").isalpha()
        or word in _PRONOUNS
        or is_small(word)
        or is_(word, "opener")
    ):
        return False
    return not may_be_verb(row, at)


def _is_plural(word: str) -> bool:
    if word in _SINGULAR_EN:
        return False
    known = words().known
    if word.endswith("en"):
        return not known(word) or any(known(singular) for singular in _singulars(word))
    return word.endswith("s") and word not in _SINGULAR_S and not word.endswith(("arts", "huis")) and known(word[:-1])


def _singulars(word: str) -> Iterator[str]:
    """What a plural in -en may be the plural of: artsen, ziektes, mannen, huizen, apparaten."""
    stem = word[:-2]
    yield stem
    yield word[:-1]
    if stem[-1:] == stem[-2:-1]:
        yield stem[:-1]
    if stem[-1:] in _VOICED:
        yield stem[:-1] + _VOICED[stem[-1]]
    if stem[-2:-1] in _OPEN and stem[-3:-2] not in _OPEN:
        long = stem[:-1] + stem[-2] + stem[-1]
        yield long
        yield long[:-1] + _VOICED.get(long[-1], "")
