"""A text made to be slow is read in a time that grows as the text does."""

from __future__ import annotations

from datetime import UTC, datetime
from time import perf_counter

import pytest

from postlint.checks import load
from postlint.examples.subjects import make
from postlint.model import Context, House
from postlint.scoping import Scope

HOUSE = House(names=("VUmc",), domains=("vumc.nl",), phones=("020 444 44 44",))
KINDS = [
    "apology", "birthdate", "bsn", "call-proposed", "checkin-seen", "client-information", "confidential",
    "contact-details", "criticism", "deescalation", "home-address", "iban", "name-consent", "number-plate",
    "patient-confirmed", "patient-name", "patient-number", "signature", "thanks",
]  # fmt: skip
SEEDS = [
    "1", "1 ", "06-", "a@", "a.b@c.", "(at)", "NL91ABNA", "A-1-", "1234 AB, ", "Dorpsstraat 12 ", "woont ", "Sanne ",
    "Sanne de ", "J. ", "Jan (", "van de ", "geboren op ", "12 maart ", "patiëntnummer ", "vertrouwelijk ", "x:\\\\",
    "https://", "je dossier ", "neem contact ", "*", "groet ", "^a ", "111222333 06-12345678 ",
    "12-03-1954 0612345678 ", "dossier nummer ", "mevrouw Jan aan de ", "kind wordt 3 mei, ",
]  # fmt: skip
RECEIVED = {"text": "Slecht!", "sentiment": "complaint", "checkin": True}


@pytest.mark.parametrize("kind", KINDS)
def test_no_text_makes_a_kind_slow(kind: str) -> None:
    check, context = load(kind)(), Context(datetime(2026, 11, 20, tzinfo=UTC), house=HOUSE)
    for seed in SEEDS:
        text = (seed * 6_000)[:6_000]
        post = make(text, {"in_reply_to": RECEIVED}, Scope("facebook", "reply", "corporate")).post
        before = perf_counter()
        list(check.check(post, context))
        assert perf_counter() - before < 0.5, seed
