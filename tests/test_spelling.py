"""The rule `spelling` and the knowledge below it: what is found in a sentence, and what is left alone."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from postlint.checks.spelling import Spelling
from postlint.dutch.doubts import find_doubts
from postlint.dutch.spelling import Slip, Speller
from postlint.dutch.words import words
from postlint.model import Context, Hit, House, Post, Source, verbatim
from postlint.text.reading import Reading

SPELLER = Speller(words())


def find(text: str, *accepted: str) -> list[Slip]:
    known = words().with_own(accepted)
    speller = Speller(known) if accepted else SPELLER
    reading = Reading(text)
    return list(speller.find(reading, find_doubts(reading, known)))


def slips(text: str, *accepted: str) -> list[str]:
    return [slip.word for slip in find(text, *accepted)]


def best(text: str) -> str:
    (slip,) = find(text)
    return slip.suggestions[0]


@pytest.mark.parametrize(
    "text",
    [
        "Gewoon een goede zin over ons ziekenhuis.",
        "Één ding weet ik écht: dít is hét moment, vóór alles.",
        "Foto’s, foto's, pdf's, tv's, sms'en, ’s avonds, zo’n, m'n, z’n en baby'tje.",
        "De onderzoeksresultaten van de kinderdiabeteszorgcoördinator.",
        "Training- en adviesbureau, voor- en nadelen, verpleeg- en verzorgingshuis, gezondheids- en welzijnszorg.",
        "Een Noord-Hollandse ex-patiënt met een sociaal-economische achterstand.",
        "Bijv. dhr. Jansen, o.a. op blz. 3, m.a.w. i.p.v. excl. btw.",
        "Om 19.30 uur, 3 km, 20 mg, 4-daagse, covid-19, 2e, B12, 3D-geprint.",
        "Hoofdstuk IV, Willem XXIII en XLVIIII.",
        "Het RIVM, de NFU, de KNMG, het WKZ en de PvdA.",
        "Bezoek www.vumc.nl/patientne, vumc.nl of https://ow.ly/patientne.",
        "Mail naar patientne@vumc.nl of zie patientne.docx en C:\\patientne.",
        "Typ `patientne`, /etc/patientne, a/patientne/b of {patientne} en <patientne>.",
        "Dank! #patientne #éénpatientne @patientne :patientne: &nbsp;",
        "Wij spraken met Wietseke Bakkervelt en Fatoumata uit Wijdewormer.",
        "Wietseke Bakkervelt werkt hier. Fatoumata (36) ook.",
        "Wietseke van der Wyck werkt hier.",
        "Sanne werkt hier. Annemiekes kind ook.",
        "WhatsApp, YouTube, LinkedIn, VUmc en iPhones.",
        "De film “The Hours” en het boek ‘Harry Potter and the Deathly Hallows’.",
        "Hij ‘mentioned’ vrienden in berichten.",
        "Join our team as a postdoctoral researcher in neuroimaging.",
        "Zij promoveert op “Predictors of cardiovascular outcome in haemodialysis”.",
        "Please join us for the opening of our new building.",
        "Wir freuen uns auf euch und die Eröffnung ist morgen.",
        "Nous sommes très heureux avec vous et votre famille.",
        "Onze slogan: improving the health of all people.",
        "Een sneak preview van onze awareness campaign.",
        "Пациент и 患者 en العربية.",
        "Zieken\u00adhuizen en co\u00f6rdinator en coo\u0308rdinator.",
        "Vierentwintig, tweehonderdvijftig, drieënzestigste.",
        "Haha, hihi, oké, hoi en hé!",
        "Wat een kutdag, wat een k*tweer.",
        "De dagpoli, de prikpoli en de parkinsonpoli; een AI-model, een e-consult en de mantelzorgmakelaar.",
        "Organoïden, octopusjes, afdalinkjes, boompjes, opaatjes, kolvende moeders en cochleaire implantaten.",
        "De stappenchallenge en de zorgaward zijn AI-proof.",
        "De sta-opstoel uit de pop-upwinkel en het non-hodgkinlymfoom van een ex-crohnpatiënt.",
        "Een wereldhandendesinfectiedag en burgerschapsonderwijs met een luchtslang en een lichtslang.",
        "De ambulance-verpleegkundige, een zee-egel en mee-denken.",
        "Nederland, NEDERLAND, Zuid-Afrika en de Nederlandse taal; #nederland @amsterdam",
        "",
    ],
)
def test_left_alone(text: str) -> None:
    assert slips(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De patienten wachten.", ["patienten"]),
        ("Patienten wachten.", ["Patienten"]),
        ("LET OP: PATIENTEN WACHTEN.", ["PATIENTEN"]),
        ("Hij zei: “De patienten wachten op ons.”", ["patienten"]),
        ("Een ‘pasient’ en “interesante afspaken”.", ["pasient", "interesante", "afspaken"]),
        ("🎉 Gefeliciteert allemaal!", ["Gefeliciteert"]),
        ("Enigzins professionneel na de opperatie.", ["Enigzins", "professionneel", "opperatie"]),
        ("De patiennt, de patiennt.", ["patiennt", "patiennt"]),
        ("Twee hotel's en drie telefoon’s.", ["hotel's", "telefoon’s"]),
        ("De VUmc-medewerkr en de ex-patient.", ["VUmc-medewerkr", "ex-patient"]),
        ("De openingtijden van de pannekoekhuis.", ["openingtijden", "pannekoekhuis"]),
        ("We doen dit by ons.", ["by"]),
        ("Een zeeegel.", ["zeeegel"]),
        ("Cöordinator", ["Cöordinator"]),
        ("In nederland en zuid-afrika spreken we nederlands.", ["nederland", "zuid-afrika", "nederlands"]),
        ("De zorg-verlener en de zon-dag.", ["zorg-verlener", "zon-dag"]),
        ("De bureau's en display's.", ["bureau's", "display's"]),
        ("De groentensoep met pannekoekjes.", ["groentensoep", "pannekoekjes"]),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert slips(text) == found


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("patienten", "patiënten"),
        ("Patienten", "Patiënten"),
        ("PATIENTEN", "PATIËNTEN"),
        ("paginas", "pagina's"),
        ("natuulijk", "natuurlijk"),
        ("ijsberreg", "ijsberg"),
        ("entoesiast", "enthousiast"),
        ("VUmc-medewerkr", "VUmc-medewerker"),
        ("ex-patientne", "ex-patiënten"),
        ("zuid-afrika", "Zuid-Afrika"),
        ("nederlnd", "Nederland"),
        ("zorg-verlener", "zorgverlener"),
        ("vluchtelingn", "vluchtelingen"),
    ],
)
def test_the_first_suggestion(wrong: str, right: str) -> None:
    assert best(f"Dit is een {wrong}.") == right if not wrong[0].isupper() else best(wrong) == right


@pytest.mark.parametrize("wrong", ["kutt", "hoerr", "klootzakk", "fuckk", "neukn", "lulll"])
def test_nobody_is_offered_a_coarse_word(wrong: str) -> None:
    offered = [suggestion for slip in find(f"Dit is een {wrong}.") for suggestion in slip.suggestions]
    assert [word for word in offered if words().is_coarse(word)] == []


def test_positions_enclose_the_word_as_written() -> None:
    text = "Twee  coo\u0308rdinatorren, zeg."
    (slip,) = find(text)
    assert text[slip.start : slip.end] == slip.word == "coo\u0308rdinatorren"


def test_a_house_adds_words_of_its_own_with_their_compounds() -> None:
    text = "De zorgsuport en het zorgsuportteam van de Vleugel-qwrty."
    assert slips(text) == ["zorgsuport", "zorgsuportteam", "Vleugel-qwrty"]
    assert slips(text, "Zorgsuport", "vleugel qwrty") == []


def test_a_slip_in_a_word_of_the_house_gets_that_word_as_suggestion() -> None:
    (slip,) = find("de zorgxprt", "zorgxpert")
    assert slip.suggestions[0] == "zorgxpert"


def test_two_runs_give_the_same_suggestions() -> None:
    first, second = ([slip.suggestions for slip in find("de wrred vaken", own)] for own in ("qwerty", "azerty"))
    assert first == second
    assert len(first) == 2


def test_a_message_names_at_most_five_suggestions() -> None:
    (slip,) = find("een vaken")
    assert len(slip.suggestions) <= 5


def test_remembered_words_are_forgotten_when_there_are_too_many() -> None:
    known = words().with_own(["qwerty"])
    for number in range(100_001):
        known.settle(f"xx{number}")
    assert known.unlisted(frozenset(["xx1"])) == frozenset()
    assert known.unlisted(frozenset(["fiets", "fitsne"])) == {"fitsne"}
    assert known.unlisted(frozenset(["xxq"])) == {"xxq"}


def found_by_the_kind(text: str, house: House) -> list[str]:
    kind, source = Spelling(), Source("-", text)
    context = Context(now=datetime(2026, 11, 20, tzinfo=UTC), house=house)
    post = Post(text=verbatim(source, 0, len(text)), memo={})
    return [text[hit.start : hit.end] for hit in kind.check(post, context) if isinstance(hit, Hit)]


@pytest.mark.parametrize(
    "house",
    [
        House(accept=("qwertzorg",)),
        House(names=("Qwertzorg Noord",)),
        House(handles={"Qwertzorg": {"twitter": "@q"}}),
    ],
)
def test_whatever_a_house_names_is_a_word(house: House) -> None:
    assert found_by_the_kind("bij qwertzorg", House()) == ["qwertzorg"]
    assert found_by_the_kind("bij qwertzorg", house) == []


def test_a_topic_or_hashtag_without_its_accents_is_no_word() -> None:
    house = House(topics={"own": ("patienten",)}, audiences={"facebook": ("patient",)}, hashtags=("#patienten",))
    assert found_by_the_kind("De patienten en een patient.", house) == ["patienten", "patient"]


def test_one_check_serves_two_houses() -> None:
    kind = Spelling()
    first, second = House(), House(accept=("qwertzorg",))
    assert kind._words(first) is kind._words(first)
    assert kind._words(second) is not kind._words(first)
    assert kind._speller(kind._words(second)) is kind._speller(kind._words(second))
