"""What can be wrong with a YAML text, in plain words; knows no parser."""

from __future__ import annotations

from typing import Final

from postlint.model import Language

# key: (nl, en); {placeholders} are the error's details
MESSAGES: Final[dict[str, tuple[str, str]]] = {
    "after-bracket": (
        "Hier hoort niets meer te staan. Zet een tekst die met [ of {{ begint tussen aanhalingstekens.",
        "Nothing was expected here. Put a text that starts with [ or {{ in quotes.",
    ),
    "after-quote": (
        "Na het sluitende aanhalingsteken hoort niets meer te staan: zet de hele tekst tussen aanhalingstekens.",
        "Nothing was expected after the closing quote: put the whole text in quotes.",
    ),
    "alias-to-itself": (
        "*{name} verwijst naar iets waar het zelf deel van is.",
        "*{name} refers to something that it is a part of.",
    ),
    "block-header": (
        "Achter | of > hoort geen tekst: begin de tekst ingesprongen op de volgende regel.",
        "No text was expected after | or >: start the text on the next line, indented.",
    ),
    "block-indent": (
        "Achter | of > hoort voor de inspringing een cijfer van 1 tot en met 9.",
        "After | or > the indentation is a digit from 1 to 9.",
    ),
    "bracket-open": (
        "Hier hoort een komma of {close}, want de {open} hiervoor is nog niet gesloten.",
        "A comma or {close} was expected here: the {open} before it is not closed yet.",
    ),
    "character": (
        "Het teken {code} kan niet in YAML staan: haal het weg.",
        "The character {code} cannot stand in YAML: take it out.",
    ),
    "colon-here": (
        "Hier kan geen veld beginnen: spring in als bij de andere velden, of zet de tekst tussen aanhalingstekens.",
        "No field can start here: indent it like the other fields, or put the text in quotes.",
    ),
    "colon-in-text": (
        "Zet deze tekst tussen aanhalingstekens: door de dubbele punt leest YAML hem niet als tekst.",
        "Put this text in quotes: because of the colon, YAML does not read it as text.",
    ),
    "colon-missing": (
        "Hier hoort “naam: waarde”. Hoort deze regel bij de tekst erboven, spring hem dan in.",
        "Expected “name: value” here. If this line belongs to the text above it, indent it.",
    ),
    "comment-in-text": (
        "Zet de tekst tussen aanhalingstekens: wat na # staat, leest YAML als opmerking.",
        "Put the text in quotes: YAML reads what follows # as a comment.",
    ),
    "directive": (
        "Een regel die met % begint is een opdracht aan YAML, en deze kennen we niet.",
        "A line that starts with % is an instruction to YAML, and this one is not known.",
    ),
    "document": (
        "Hier hoort niets meer te staan, of een nieuw document na een regel met ---.",
        "Nothing was expected here, or a new document after a line with ---.",
    ),
    "duplicate-key": (
        "Het veld “{key}” staat ook al op regel {line}: laat er één staan.",
        "The field “{key}” is already on line {line}: keep one of them.",
    ),
    "escape": (
        "\\{char} betekent niets tussen dubbele aanhalingstekens: schrijf \\\\ als je een backslash bedoelt.",
        "\\{char} means nothing in double quotes: write \\\\ if you mean a backslash.",
    ),
    "escape-digits": (
        "Achter \\{char} horen {count} hexadecimale cijfers die samen één teken zijn.",
        "After \\{char}, {count} hexadecimal digits were expected that name one character.",
    ),
    "first-character": (
        "Een tekst kan in YAML niet met {char} beginnen: zet hem tussen aanhalingstekens.",
        "A text cannot start with {char} in YAML: put it in quotes.",
    ),
    "item-expected": (
        "Hier hoort een onderdeel van de lijst: een regel met “- ”, even ver ingesprongen als de vorige.",
        "An item of the list was expected here: a line with “- ”, indented like the one before.",
    ),
    "item-here": (
        "Een lijst begint op een nieuwe regel. Is dit een tekst, zet hem dan tussen aanhalingstekens.",
        "A list starts on a new line. If this is a text, put it in quotes.",
    ),
    "key-expected": (
        "Hier hoort een veld (“naam: waarde”), even ver ingesprongen als de velden erboven.",
        "A field (“name: value”) was expected here, indented like the fields above it.",
    ),
    "key-no-text": (
        "De naam van een veld moet tekst zijn, geen lijst of groep velden.",
        "The name of a field must be text, not a list or a group of fields.",
    ),
    "merge": (
        "Achter << hoort een groep velden of een verwijzing daarnaar (*naam), of een lijst daarvan.",
        "After <<, a group of fields or a reference to one (*name) was expected, or a list of those.",
    ),
    "quote-open": ("Dit aanhalingsteken wordt niet gesloten.", "This quote is never closed."),
    "syntax": ("Dit is geen geldige YAML: {problem}.", "This is not valid YAML: {problem}."),
    "tab": ("Spring in met spaties: een tab kan hier niet.", "Indent with spaces: a tab cannot stand here."),
    "tag": (
        "Het label {tag} kennen we niet. Zet een tekst die met ! begint tussen aanhalingstekens.",
        "The tag {tag} is not known. Put a text that starts with ! in quotes.",
    ),
    "tag-misfit": (
        "Het label {tag} past niet bij wat erachter staat.",
        "The tag {tag} does not fit what follows it.",
    ),
    "too-deep": (
        "Dit zit dieper genest dan {limit} niveaus: maak het bestand eenvoudiger.",
        "This is nested deeper than {limit} levels: make the file simpler.",
    ),
    "too-many-aliases": (
        "Uitgeschreven zijn de verwijzingen (*naam) samen meer dan {limit} onderdelen: gebruik er minder.",
        "Written out, the references (*name) come to more than {limit} parts: use fewer.",
    ),
    "unknown-alias": (
        "Er staat nog geen &{name} in dit document. Zet een tekst die met * begint tussen aanhalingstekens.",
        "There is no &{name} in this document yet. Put a text that starts with * in quotes.",
    ),
    "value-expected": ("Hier hoort een waarde.", "A value was expected here."),
}


class YamlError(Exception):
    """A YAML text that cannot be read: what is wrong (a key of MESSAGES) and the offset in the source's text."""

    def __init__(self, key: str, offset: int, /, **details: object) -> None:
        super().__init__(key, offset, details)
        self.key = key
        self.offset = offset
        self.details = details

    def message(self, language: Language = "en") -> str:
        """What was expected, for a person."""
        return MESSAGES[self.key][language == "en"].format_map(self.details)

    def __str__(self) -> str:
        return self.message()
