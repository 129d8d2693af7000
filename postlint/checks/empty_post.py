"""The kind `empty-post`: a post without text; the reader of drafts reports it."""

from __future__ import annotations

from postlint.checks import Case, Check, Example


class EmptyPost(Check, frozen=True, kw_only=True):
    """Flag a post that has no text.

    Front matter or a heading without text below it is most often a draft that somebody forgot to finish.
    """

    cases = {
        "": Case(
            severity="error",
            nl="Dit bericht heeft geen tekst: schrijf die erbij of haal het bericht weg.",
            en="This post has no text: write it, or remove the post.",
        )
    }
    examples = (
        Example(text="---\nplatform: facebook\n---\n⟦⟧"),
        Example(text="---\nplatform: facebook\n---\nWe zijn open."),
    )
