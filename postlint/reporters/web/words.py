"""The words that only the page itself uses, in Dutch and English; knows no finding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from postlint.model import Language

WORDS: Final[Mapping[str, Mapping[Language, str]]] = {
    "skip": {"nl": "Naar de berichten", "en": "Skip to the posts"},
    "nothing": {"nl": "Niets gevonden", "en": "Nothing found"},
    "in_order": {"nl": "in orde", "en": "in order"},
    "from_to": {"nl": "{first} t/m {last}", "en": "{first} to {last}"},
    "failures": {"nl": "Niet nagelopen", "en": "Not checked"},
    "failures_why": {
        "nl": "Wat hier staat kon niet worden gelezen of beoordeeld. De rest is wel nagelopen.",
        "en": "This could not be read or judged. All else has been checked.",
    },
    "calendar": {"nl": "Kalender", "en": "Calendar"},
    "week": {"nl": "Week", "en": "Week"},
    "quiet_weeks": {"nl": "{n} weken zonder berichten", "en": "{n} weeks without posts"},
    "undated": {"nl": "{posts} zonder datum", "en": "{posts} without a date"},
    "shares": {"nl": "Verdeling", "en": "Mix"},
    "origin": {"nl": "Van onszelf en van anderen", "en": "Our own and others’"},
    "own": {"nl": "van onszelf", "en": "our own"},
    "shared": {"nl": "gedeeld", "en": "shared"},
    "topic": {"nl": "Onderwerpen", "en": "Topics"},
    "platform": {"nl": "Platforms", "en": "Platforms"},
    "targets": {"nl": "Per kanaal, met het doel", "en": "By channel, with the target"},
    "target": {"nl": "doel", "en": "target"},
    "off_target": {"nl": "buiten het doel", "en": "off target"},
    "at_most": {"nl": "hoogstens", "en": "at most"},
    "at_least": {"nl": "minstens", "en": "at least"},
    "more_than": {"nl": "meer dan", "en": "more than"},
    "unsaid": {"nl": "niet opgegeven", "en": "not given"},
    "others": {"nl": "overige", "en": "others"},
    "wider": {"nl": "Over het geheel", "en": "About the whole"},
    "posts": {"nl": "Berichten", "en": "Posts"},
    "filters": {"nl": "Filter de berichten", "en": "Filter the posts"},
    "search": {"nl": "Zoek in tekst en uitleg", "en": "Search texts and remarks"},
    "file": {"nl": "Bestand", "en": "File"},
    "all_files": {"nl": "Alle bestanden", "en": "All files"},
    "severity": {"nl": "Ernst", "en": "Severity"},
    "reset": {"nl": "Toon alles", "en": "Show all"},
    "showing": {"nl": "{shown} van {posts}", "en": "{shown} of {posts}"},
    "none_left": {"nl": "Geen bericht past bij deze keuze.", "en": "No post matches this choice."},
    "no_platform": {"nl": "Platform onbekend", "en": "No platform"},
    "account": {"nl": "Naam van het account", "en": "Name of the account"},
    "preview": {"nl": "Zo ziet het er ongeveer uit", "en": "Roughly how it will look"},
    "remarks": {"nl": "Wat er is gevonden", "en": "What was found"},
    "more": {"nl": "… meer", "en": "… more"},
    "fold": {
        "nl": "hier klapt {platform} de tekst ongeveer in, na {n}",
        "en": "about here {platform} folds the text, after {n}",
    },
    "fold_desktop": {
        "nl": "hier klapt {platform} de tekst op een groot scherm ongeveer in, na {n}",
        "en": "about here {platform} folds the text on a large screen, after {n}",
    },
    "desktop": {"nl": "groot scherm", "en": "large screen"},
    "no_alt": {"nl": "zonder alternatieve tekst", "en": "no alternative text"},
    "picture": {"nl": "Beeld", "en": "Picture"},
    "alt": {"nl": "Alternatieve tekst", "en": "Alternative text"},
    "to_text": {"nl": "Opmerking {n}: naar de plek in het bericht", "en": "Remark {n}: to its place in the post"},
    "line": {"nl": "regel {n}", "en": "line {n}"},
    "becomes": {"nl": "wordt", "en": "becomes"},
    "missing": {"nl": "ontbreekt", "en": "missing"},
    "blank": {"nl": "witruimte", "en": "white space"},
    "added": {"nl": "erbij", "en": "added"},
    "concerns": {"nl": "Gaat over {posts}", "en": "Concerns {posts}"},
    "concerns_places": {"nl": "Gaat over {n} plaatsen", "en": "Concerns {n} places"},
    "concerned": {"nl": "Gaat over", "en": "Concerns"},
    "sections": {"nl": "Op deze pagina", "en": "On this page"},
    "fine": {"nl": "In orde", "en": "In order"},
    "left_out": {
        "nl": "Deze pagina toont {shown} van {posts}, de ernstigste. Met -f json krijg je ze allemaal.",
        "en": "This page shows {shown} of {posts}, the gravest. With -f json you get all of them.",
    },
    "more_weeks": {"nl": "De weken daarna", "en": "The weeks after that"},
    "more_remarks": {"nl": "Nog {n}", "en": "{n} more"},
    "made_by": {"nl": "Gemaakt met postlint {version}", "en": "Made with postlint {version}"},
    "self_contained": {
        "nl": "Dit bestand staat op zichzelf: het haalt niets op en stuurt niets weg.",
        "en": "This file stands on its own: it fetches nothing and sends nothing.",
    },
    "masked": {
        "nl": "Persoonsgegevens zijn gemaskeerd.",
        "en": "Personal data are masked.",
    },
}


def page_words(language: Language) -> dict[str, str]:
    """All words of the page in a language."""
    return {word: forms[language] for word, forms in WORDS.items()}
