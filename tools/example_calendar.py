"""Make `examples/calendar.xlsx` and `examples/hootsuite.csv`: four weeks of an imagined hospital, with the slips that
people make. Needs openpyxl; run it from anywhere: `python tools/example_calendar.py`.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

EXAMPLES = Path(__file__).parent.parent / "examples"
PICTURES = "https://www.vumc.nl/beeld/"


class Row(NamedTuple):
    """A row of the calendar, by the names of its columns."""

    publish_at: datetime | str | None
    platform: str
    topic: str
    text: str
    image: str = ""
    alt: str = ""
    location: str = ""
    reviewed_by: str = "joost"


HEADERS = ("publish_at", "platform", "topic", "text", "images.file", "images.alt", "location", "author", "reviewed_by")
WIDTHS = (18, 11, 16, 70, 36, 40, 16, 9, 12)
AMSTERDAM = "Amsterdam"


def day(month: int, number: int, hour: int, minute: int = 0) -> datetime:
    """A moment in December 2026, or the day before."""
    return datetime(2026, month, number, hour, minute)


ROWS = (
    Row(
        day(11, 30, 19, 30), "facebook", "patienten",
        "Bloed prikken kan vanaf vandaag zonder afspraak, elke ochtend van 8 tot 11 uur. Neem alleen je paspoort mee.",
        "prikpost.jpg", "Een vrouw rolt haar mouw op bij de prikpost",
    ),
    Row(
        day(12, 1, 17), "instagram", "patienten",
        "Een longfoto in kerstkleuren. Zie jij het hart?\n\n#VUmc #ziekenhuis",
        "longfoto.jpg", "Een longfoto met rode en groene vlakken", AMSTERDAM,
    ),
    Row(
        day(12, 2, 9), "linkedin", "werken-bij",
        "Een vast team van acht zoekt een verpleegkundige voor de nacht op de kinderafdeling. "
        "Reageren kan tot en met 20 december.",
        "nachtdienst.jpg", "Een verpleegkundige loopt door een donkere gang",
    ),
    Row(
        day(12, 2, 12), "facebook", "gezondheid",
        "Met een griepprik bescherm je ook mensen die minder weerstand hebben. Heb jij hem al?",
        "griepprik.jpg", "Een pleister op een bovenarm",
    ),
    Row(
        day(12, 3, 17), "instagram", "patienten",
        "Om zes uur 's ochtends brandt in de apotheek al licht: duizend doosjes gaan de deur uit.\n\n#VUmc #ziekenhuis",
        "apotheek.jpg", "Een rek vol doosjes met medicijnen", AMSTERDAM,
    ),
    Row(
        day(12, 4, 16), "facebook", "inhakers",
        "Sinterklaas kwam vanmiddag langs op de kinderafdeling, met een zak vol pepernoten. "
        "Welk liedje hoort er voor jou echt bij?",
        "sinterklaas.jpg", "Een zak pepernoten op een tafel in de speelkamer",
    ),
    Row(
        day(12, 7, 19, 30), "facebook", "patienten",
        "Uitslagen van onderzoek staan voortaan binnen een dag in je eigen dossier. "
        "Je krijgt een bericht zodra er iets klaarstaat.",
        "dossier.jpg", "Een telefoon met een bericht van het ziekenhuis",
    ),
    Row(
        day(12, 8, 17), "instagram", "gezondheid",
        "Rook je niet meer? Na een jaar is de kans op een hartinfarct de helft kleiner.\n\n#VUmc #polikliniek",
        "sigaret.jpg", "", AMSTERDAM,  # slip: no alternative text
    ),
    Row(
        day(12, 9, 9), "linkedin", "werken-bij",
        "Als onderzoeksassistent help je mee aan onderzoek naar slaap. Je plant de metingen en belt met deelnemers. "
        "Iets voor jou?",
        "slaaplab.jpg", "Een bed met meetapparatuur ernaast",
    ),
    Row(
        day(12, 9, 12), "facebook", "wetenschap",
        "Een dutje van twintig minuten verbetert het geheugen, blijkt uit onderzoek van Amsterdam UMC.",
        "dutje.jpg", "Een man slaapt in een stoel bij het raam",
    ),
    Row(
        day(12, 11, 12), "facebook", "gezond-leven",
        "Wandelen is goed voor uw hart. Een half uur per dag is al genoeg.",  # slip: uw
        "wandelen.jpg", "Twee mensen wandelen in het bos",
    ),
    Row(
        day(12, 15, 17), "instagram", "vumc",
        "De grootste kerstboom van de stad staat bij ons in de hal.\n\n#ziekenhuis",  # slip: no #VUmc
        "kerstboom.jpg", "Een kerstboom van drie verdiepingen hoog", AMSTERDAM,
    ),
    Row(
        day(12, 16, 9), "linkedin", "werken-bij",
        "Stage lopen op de afdeling communicatie? In februari is er plek voor twee studenten.",
        "stage.jpg", "Twee studenten achter een laptop", reviewed_by="",  # slip: nobody read it
    ),
    Row(
        day(12, 16, 12), "facebook", "patienten",
        "De fietsenstalling van AUMC is klaar: 400 plekken, vlak bij de ingang.",  # slip: AUMC
        "fietsen.jpg", "Een rij fietsen in een nieuwe stalling",
    ),
    Row(
        "donderdag 17 december", "instagram", "patienten",  # slip: no date that a program can read
        "Zo klinkt een gezond hart. Zet je geluid aan!\n\n#VUmc #polikliniek",
        "hart.jpg", "Een stethoscoop op een tafel", AMSTERDAM,
    ),
    Row(
        day(12, 21, 10), "facebook", "vumc",
        "De kerstmarkt in de centrale hal is open tot 17 uur. Vrijwilligers bakken er koekjes.",
        "kerstmarkt.jpg", "Een kraam met koekjes en lichtjes",
    ),
    Row(
        day(12, 21, 12), "facebook", "patienten",  # slip: the first row once more, and a peak
        "Bloed prikken kan vanaf vandaag zonder afspraak, elke ochtend van 8 tot 11 uur. Neem alleen je paspoort mee.",
        "prikpost.jpg", "Een vrouw rolt haar mouw op bij de prikpost",
    ),
    Row(
        day(12, 21, 14), "facebook", "gezondheid",
        "Bij een verstuikte enkel helpt koelen, rust en je voet hoog leggen. Kun je niet staan? Bel de huisartsenpost.",
        "enkel.jpg", "Een enkel met een koud kompres",
    ),
    Row(
        day(12, 21, 16), "facebook", "fondsenwerving",
        "Dankzij drieduizend donateurs komt er een speelkamer bij op de kinderafdeling.",
        "speelkamer.jpg", "Blokken en een treinbaan op de grond",
    ),
    Row(
        day(12, 22, 17), "instagram", "maatschappelijk",
        "Voor patiÃ«nten die met kerst niet naar huis kunnen: een kaart van een onbekende.\n\n#VUmc #ziekenhuis",
        "kaarten.jpg", "Een stapel kerstkaarten", AMSTERDAM,  # slip: what Excel makes of UTF-8
    ),
    Row(
        day(12, 24, 12), "facebook", "patienten",
        "Ook met kerst is de spoedeisende hulp dag en nacht open. Twijfel je? Bel eerst je huisarts.",
        "spoed.jpg", "De verlichte ingang van de spoedeisende hulp",
    ),
    Row(
        None, "linkedin", "werken-bij",  # slip: no date yet
        "Wat maakt werken in een ziekenhuis bijzonder? Drie collega's vertellen het.",
        "collega.jpg", "Drie mensen aan een tafel in de kantine",
    ),
)  # fmt: skip

# The bulk composer of Hootsuite: no header, US dates, no pictures, one channel a file.
HOOTSUITE = (
    ("12/01/2026 09:30", "Zelf je afspraak maken kan nu ook in het weekend. Lees hoe: http://ow.ly/ePLN307FEeQ", ""),
    ("12/01/2026 16:02", "Hoe slaap je beter in een nachtdienst?  Vijf tips van onze slaapartsen.", ""),  # slips
    ("12/02/2026 16:00", "Parkeren bij VUMC kost je vanaf 1 januari minder. http://bit.ly/parkeren26", ""),  # slips
)


def calendar() -> Workbook:
    """The workbook, as a communication team keeps one."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "December"
    sheet.append(HEADERS)
    for row in ROWS:
        image = PICTURES + row.image if row.image else ""
        sheet.append([*row[:4], image, row.alt, row.location, "sanne", row.reviewed_by])
    dress(sheet)
    fixed = datetime(2026, 11, 21)
    book.properties.created = book.properties.modified = fixed
    book.properties.creator = "postlint"
    return book


def dress(sheet: Worksheet) -> None:
    """Make it a sheet to work in: a head that stays, wide texts, readable moments."""
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    for cell, width in zip(sheet[1], WIDTHS, strict=True):
        cell.font = Font(bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", start_color="1F4E79")
        sheet.column_dimensions[cell.column_letter].width = width
    for cells in sheet.iter_rows(min_row=2):
        cells[0].number_format = "ddd d mmm yyyy hh:mm"
        for cell in cells:
            cell.alignment = Alignment(vertical="top", wrap_text=True)


def hootsuite(rows: Sequence[Sequence[str]] = HOOTSUITE) -> str:
    """The CSV file."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def values() -> Iterator[list[Any]]:
    """What the cells of the calendar hold, row by row; for the test that the file is what this makes."""
    sheet = calendar().active
    assert isinstance(sheet, Worksheet)
    for row in sheet.iter_rows(values_only=True):
        yield [None if value == "" else value for value in row]


def main() -> int:
    """Write both files."""
    calendar().save(EXAMPLES / "calendar.xlsx")
    (EXAMPLES / "hootsuite.csv").write_bytes(hootsuite().encode())
    return 0


if __name__ == "__main__":
    sys.exit(main())
