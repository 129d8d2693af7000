"""Dutch words that can rightly stand twice running; knows no text."""

from __future__ import annotations

from typing import Final

# Pronouns and conjunctions that meet themselves: die die zorg, dat dat kan, als je je meldt, maakt het het waard.
OFTEN_RIGHT: Final[tuple[str, ...]] = tuple(
    "die dat je jullie u ze zich had er het zijn haar hun hen ons wie wat waar "
    "ha ho hé hè hup hop ja jaja nee nou bla zo heel echt kom dag hoera bravo yes wow knock tik".split()
)
# Verbs after a clause (wie ziek is is welkom) and the particles of verbs (schrijf je in in de hal).
SOMETIMES_RIGHT: Final = frozenset(
    "is was waren heeft hebben wordt worden werd werden kan kunnen wil willen moet moeten mag mogen zal zullen "
    "gaat gaan doet doen komt komen staat staan hadden blijft blijven "
    "aan achter af bij binnen boven door in langs mee na om onder op over rond tegen toe tussen uit voor "
    "we wij zij hem mij me deze dit echt ver lang veel".split()
)
