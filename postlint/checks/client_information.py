"""The kind `client-information`: news of somebody in care that is sent in a message."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.dutch.named import people_in
from postlint.dutch.speech import find_acts
from postlint.model import Context, Hit, Post, Span


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
        news = find_acts("client_news", text)
        if news and self._names_client(post, context):
            start, end = news[0]
            yield Hit(start, end, details={"found": text[start:end]})

    def _names_client(self, post: Post, context: Context) -> bool:
        """Whether the message speaks of somebody in care, by a word or by name."""
        spoken: list[Span] = find_acts("client", post.text.text)
        return bool(spoken) or any(person.standing == "patient" for _, person in people_in(post, context.house))
