"""The kind `unknown-field`: a field that drafts do not have; the reader of drafts reports it."""

from __future__ import annotations

from postlint.checks import Case, Check, Example


class UnknownField(Check, frozen=True, kw_only=True):
    """Flag a field that no draft has, such as platfrom or imagge.

    Nobody reads a field with a slip in its name, so the rules that need it would pass the post over. For
    remarks of your own there is the field notes.
    """

    cases = {
        "": Case(
            severity="warning",
            nl="Een bericht heeft geen veld “{field}”: haal het weg of zet het in notes.",
            en="A post has no field “{field}”: remove it, or put it in notes.",
        ),
        "near": Case(
            severity="warning",
            nl="Een bericht heeft geen veld “{field}”: bedoelde je “{nearest}”?",
            en="A post has no field “{field}”: did you mean “{nearest}”?",
        ),
    }
    details = {"field": "the field as written", "nearest": "the known field that is most like it"}
    examples = (
        Example(text="---\n⟦platfrom⟧: facebook\n---\nWe zijn open.", case="near"),
        Example(text="---\n⟦xyz⟧: 1\n---\nWe zijn open."),
        Example(text="---\nplatform: facebook\nnotes: voor de zekerheid\n---\nWe zijn open."),
    )
