"""The kind `suppression-without-reason`: a rule silenced without a word why; the engine reports it."""

from __future__ import annotations

from postlint.checks import Case, Check, Example


class SuppressionWithoutReason(Check, frozen=True, kw_only=True):
    """Flag a suppression that does not say why.

    Who reads the draft later, and perhaps has to answer for the post, should see what was weighed.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Zet erbij waarom {rules} hier niet geldt.",
            en="Say why {rules} does not hold here.",
        )
    }
    details = {"rules": "the rules that are silenced"}
    examples = (
        Example(text="⟦<!-- postlint: ignore double-space -->⟧\nWij  zijn open."),
        Example(text="<!-- postlint: ignore double-space zo staat het in het gedicht -->\nWij  zijn open."),
    )
