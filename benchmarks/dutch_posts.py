"""Posts in Dutch as a hospital writes them, made up from parts: the same ones for each number, some with slips."""

from __future__ import annotations

import random
from collections.abc import Iterator

SUBJECTS = (
    "De verpleegkundige", "Onze polikliniek", "Een onderzoeksteam", "Het kinderziekenhuis", "De mantelzorger",
    "Ons revalidatiecentrum", "De huisartsenpost", "Een groep studenten", "Deze vrijwilliger", "De cliëntenraad",
)  # fmt: skip
VERBS = (
    "bespreekt", "organiseert", "onderzoekt", "begeleidt", "beantwoordt", "vernieuwt", "presenteert", "verbetert",
    "evalueert", "bedenkt", "deelt", "toont",
)  # fmt: skip
OBJECTS = (
    "de behandeling van patiënten met hartritmestoornissen", "een informatieavond over slaapproblemen",
    "de nieuwste bloeddrukmeters voor thuisgebruik", "alle vragen over de griepprik",
    "een kijkje in de operatiekamer", "het onderzoek naar darmkanker", "de wandeling langs de zorgboerderij",
    "een lespakket voor middelbare scholen", "de opvang van jonge ouders", "het werk van de ambulancedienst",
)  # fmt: skip
ENDS = (
    "Kom je ook?", "Lees er meer over op onze website.", "Dank aan alle vrijwilligers!", "Meld je vóór vrijdag aan.",
    "Heb je een vraag? Bel ons gerust.", "We zien je graag op 12 maart.", "#zorg #onderzoek",
)  # fmt: skip
# One post in ten ends in one of these: misspelled words, u, jargon, and words that are slips where they stand.
SLIPS = (
    "Enigzins laat, maar toch.", "Heel interesant!", "De patienten zijn er blij mee.", "Tot volgende woendsdag.",
    "Heeft u vragen? Belt u ons.", "Neem uw pasje mee.", "Ook bij hypertensie.", "Kijk wat er is gebeurt.",
    "Hun hebben er zin in.", "Het is groter als vorig jaar.", "Onze patiënten zorg is teveel gegroeid.",
)  # fmt: skip
LENGTH = 180


def posts(count: int) -> Iterator[str]:
    """So many posts of about 180 characters."""
    pick = random.Random(20261120).choice
    for number in range(count):
        end = pick(SLIPS if number % 10 == 0 else ENDS)
        text = f"{pick(SUBJECTS)} {pick(VERBS)} {pick(OBJECTS)}."
        while len(text) + len(end) < LENGTH - 32:
            text += f" {pick(SUBJECTS)} {pick(VERBS)} {pick(OBJECTS)}."
        yield f"{text} {end}"
