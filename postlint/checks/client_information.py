"""The kind `client-information`: news of somebody in care that is sent in a message."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.consent import is_addressed
from postlint.dutch.named import people_in
from postlint.dutch.speech import does, find_acts
from postlint.model import Context, Hit, Post


class ClientInformation(Check, frozen=True, kw_only=True):
    """Flag a message that tells something about a client, whatever the platform.

    Chats lie on telephones, in backups and with the company that runs them; a client's story does not belong
    there. A message may ask to call about a client, and it may be to a client: what is flagged is a word for one,
    or a name, together with how things are or what happened.
    """

    cases = {
        "": Case(
            "error",
            "Stuur niets over een cliënt in een bericht (“{found}”): bel, of gebruik het dossier.",
            "Send nothing about a client in a message (“{found}”): call, or use the file.",
        )
    }
    details = {"found": "what is told, as written"}
    examples = (
        Example(text="Hoi Joost, de cliënt van 10 uur was erg ⟦overstuur⟧.", fields={"kind": "message"}),
        Example(text="De moeder van Tim belde: hij ⟦slaapt⟧ slecht.", fields={"kind": "message"}),
        Example(text="Bel je me even over een cliënt?", fields={"kind": "message"}),
        Example(text="Hoi Sanne, onze afspraak is morgen om 10 uur.", fields={"kind": "message"}),
    )

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit, at the first thing that is told."""
        text = post.text.text
        people = [person for _, person in people_in(post, context.house) if not is_addressed(person, post)]
        is_client = does("client", text) or any(person.standing == "patient" for person in people)
        is_somebody = is_client or any(not person.standing for person in people)
        found = find_acts("client_news", text) if is_somebody else []
        found += find_acts("client_remarks", text) if is_client else []
        if found:
            start, end = min(found)
            yield Hit(start, end, details={"found": text[start:end]})
