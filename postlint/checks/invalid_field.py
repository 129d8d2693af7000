"""The kind `invalid-field`: a value that a field does not take; the reader of drafts reports it."""

from __future__ import annotations

from postlint.checks import Case, Check, Example


class InvalidField(Check, frozen=True, kw_only=True):
    """Flag a value of the wrong kind, such as a date that does not exist or a platform that nobody knows.

    The field counts as not given, so the rules that need it could not judge the post.
    """

    cases = {
        "": Case(
            severity="error",
            nl="“{value}” kan niet bij {field}: verwacht wordt {expected}.",
            en="“{value}” is not possible for {field}: {expected} is expected.",
        ),
        "near": Case(
            severity="error",
            nl="“{value}” kan niet bij {field}: bedoelde je “{nearest}”?",
            en="“{value}” is not possible for {field}: did you mean “{nearest}”?",
        ),
    }
    details = {
        "field": "the field",
        "value": "its value as written",
        "expected": "what the field takes",
        "nearest": "the known value that is most like it",
    }
    examples = (
        Example(text="---\nplatform: ⟦facebok⟧\n---\nWe zijn open.", case="near"),
        Example(text="---\npublish_at: ⟦morgen⟧\n---\nWe zijn open."),
        Example(text="---\nplatform: facebook\npublish_at: 2026-11-20T09:30\n---\nWe zijn open."),
    )
