"""The kind `unused-suppression`: a rule silenced where it was silent; the engine reports it."""

from __future__ import annotations

from postlint.checks import Case, Check, Example


class UnusedSuppression(Check, frozen=True, kw_only=True):
    """Flag a suppression that suppresses nothing, although its rule looked at the post.

    It was put there for a text that has since changed, and would hide the next slip. Rules on privacy cannot
    be suppressed in a draft at all.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="{rules} meldt hier niets: haal deze uitzondering weg.",
            en="{rules} reports nothing here: remove this exception.",
        ),
        "privacy": Case(
            severity="warning",
            nl="{rules} gaat over privacy en is in een concept niet uit te zetten: haal deze uitzondering weg.",
            en="{rules} is about privacy and cannot be switched off in a draft: remove this exception.",
        ),
    }
    details = {"rules": "the rules that are silenced"}
    examples = (
        Example(text="⟦<!-- postlint: ignore double-space zo is het gedicht -->⟧\nWij zijn open."),
        Example(text="⟦<!-- postlint: ignore privacy-name zij wil dit -->⟧\nWij zijn open.", case="privacy"),
        Example(text="<!-- postlint: ignore double-space zo is het gedicht -->\nWij  zijn open."),
    )
