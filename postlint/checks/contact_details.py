"""The kind `contact-details`: telephone numbers and e-mail addresses that are somebody's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Annotated, Final

from msgspec import Meta

from postlint.checks import Case, Check, Example
from postlint.dutch.mailboxes import is_shared
from postlint.model import Context, Hit, House, Needs, Post, Span
from postlint.text.hosts import is_under
from postlint.text.phones import find_phones, full_digits
from postlint.text.published import FIELDS, marking, published
from postlint.text.reading import Reading

_MAIL: Final = r"(?<![\w.+@-])([\w.+-]{1,64})\s?(?:@|[(\[](?:at|apenstaartje)[)\]])\s?([\w-]+(?:\.[\w-]+)+)"
# Numbers that anybody may call: of services and organisations. 112, 113 and 14 020 are too short to be found.
_PUBLIC: Final = ("31800", "31900", "31906", "31909", "3188", "3114")
_NEEDS: Final = Needs(parts=("@", "(at)", "[at]", "apenstaartje"), traits=frozenset(["number"]), fields=FIELDS)


class ContactDetails(Check, frozen=True, kw_only=True):
    """Flag telephone numbers and e-mail addresses that are not the house's own.

    A number that stands in a post cannot be taken back, whoever it belongs to. The house's own domains and numbers
    (`house.domains`, `house.phones`) may be given, and so may 112, 0800, 0900, 088, 14 020, and the general
    mailboxes of other organisations. `020 444*` is every number that begins so.
    """

    cases = {
        "phone": Case(
            "error",
            "Een telefoonnummer dat niet van ons is: haal het weg, of noem ons eigen nummer.",
            "A telephone number that is not ours: take it out, or give our own.",
        ),
        "mail": Case(
            "error",
            "Een e-mailadres dat niet van ons is: haal het weg, of noem ons eigen adres.",
            "An e-mail address that is not ours: take it out, or give our own.",
        ),
    }
    examples = (
        Example(text="App Sanne op ⟦06-12 34 56 78⟧.", case="phone"),
        Example(text="Bel haar: ⟦+31 (0)20 123 45 67⟧.", house={"phones": ["020 444 44 44"]}, case="phone"),
        Example(text="Mail ⟦sanne.bakker@gmail.com⟧ voor meer.", case="mail"),
        Example(
            text="Bel 020 444 44 44 of +31 20 444 12 34, of mail zorg@mail.vumc.nl.",
            house={"domains": ["vumc.nl"], "phones": ["020 444*"]},
        ),
        Example(text="Bel 112, 0800-1121, 0900 8844 of 14 020; op 06-12-2026 10 uur zijn we open."),
        Example(text="Vragen? info@hartstichting.nl helpt."),
    )

    domains: Annotated[tuple[str, ...], Meta(description="Domains beside those of the house.")] = ()
    phones: Annotated[tuple[str, ...], Meta(description="Numbers beside those of the house; `*` stands for more.")] = ()
    mailboxes: Annotated[tuple[str, ...], Meta(description="General mailboxes, which nobody in person has.")] = (
        "aanmelden", "contact", "communicatie", "events", "hello", "helpdesk", "hoi", "hr", "info", "jobs", "klachten",
        "klantenservice", "office", "pers", "persvoorlichting", "post", "privacy", "receptie", "redactie",
        "secretariaat", "servicedesk", "support", "tickets", "vacatures", "webcare",
    )  # fmt: skip

    def needs(self, context: Context) -> Needs | None:
        """Many digits close together, or a sign of an address."""
        return _NEEDS

    @cached_property
    def _mail(self) -> re.Pattern[str]:
        return re.compile(_MAIL, re.IGNORECASE)

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each number and address."""
        for field, reading in published(post, _NEEDS):
            found = [(span, "phone") for span in self._numbers(reading, context.house)]
            found += [(span, "mail") for span in self._addresses(reading.text, context.house)]
            for span, case in sorted(found):
                yield marking(field, span, case)

    def _numbers(self, reading: Reading, house: House) -> Iterator[Span]:
        allowed = [(full_digits(number), number.rstrip().endswith("*")) for number in (*house.phones, *self.phones)]
        for phone in find_phones(reading.text):
            start, end, digits = phone.start, phone.end, phone.digits
            own = any(digits == ours or (begins and digits.startswith(ours)) for ours, begins in allowed)
            in_link = reading.zone(start) == "url" and not reading.text[start - 6 : start].endswith(
                ("wa.me/", "phone=")
            )
            if not (own or in_link or digits.startswith(_PUBLIC)):
                yield Span(start, end)

    def _addresses(self, text: str, house: House) -> Iterator[Span]:
        ours = [domain.lower() for domain in (*house.domains, *self.domains)]
        for found in (
            self._mail.finditer(text) if "@" in text or "at)" in text or "at]" in text or "je)" in text else ()
        ):
            mailbox, domain = found[1].lower(), found[2].lower()
            if not (is_under(domain, ours) or mailbox in self.mailboxes or is_shared(mailbox, domain)):
                yield Span(*found.span())
