"""Words that open Dutch sentences and name nobody; a capital on one of them says nothing."""

from __future__ import annotations

from typing import Final

OPENERS: Final = frozenset(
    """aan achter al alle alleen allemaal alles als altijd bedankt bekijk bel ben beste betekent beter bezoek bij
    binnen binnenkort blijf boven daar daarna daarom dan dank dat de deze die dit doe door een eerst elk elke en
    er ga gebruik geef geen gewoon gisteren goed goede graag haar hallo heb hebben heeft help het hier hij hoe
    hoi hun ieder iedere iedereen ik in is ja je jij jouw jullie kan kijk klaar klik kom krijg kun kunnen laat
    lees let maak maar mag maken meer meestal meld met mijn moet morgen na naar naast natuurlijk nee net niemand
    niet niets nieuw nieuwe nog nooit nu of om omdat onder ons onze ook op over per probeer samen sinds sommige
    soms steeds stel te tegen terug thuis tijdens toch toen tot tussen u uit uw van vanaf vandaag veel via vind
    volg volgende voor voortaan vraag vragen waar waarom wacht wanneer want was wat we weer weet welk welke
    welkom werk wie wij wil willen wist word worden wordt zaterdag ze zeg zelf zet zij zijn zo zoals zoek zondag
    zonder zorg""".split()
)
