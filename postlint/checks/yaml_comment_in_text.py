"""The kind `yaml-comment-in-text`: a tag that YAML reads as a comment; the reader of drafts reports it."""

from __future__ import annotations

from postlint.checks import Case, Check, Example


class YamlCommentInText(Check, frozen=True, kw_only=True):
    """Flag a # in a text without quotation marks in a YAML draft, which drops the rest of the line.

    YAML takes a # after a space for the start of a comment: of “text: Mooi licht. #VUmc” only “Mooi licht.”
    would be posted. In quotation marks the text is safe.
    """

    cases = {
        "": Case(
            severity="error",
            nl="“{comment}” valt weg, want YAML leest het als commentaar: zet de tekst tussen aanhalingstekens.",
            en="“{comment}” is dropped, as YAML reads it as a comment: put the text in quotation marks.",
            fix_nl="Zet de tekst tussen aanhalingstekens",
            fix_en="Put the text in quotation marks",
        )
    }
    details = {"comment": "what would not be posted"}
    examples = (
        Example(text="text: Mooi licht. ⟦#VUmc⟧\n", fixed='text: "Mooi licht. #VUmc"\n'),
        Example(text='text: "Mooi licht. #VUmc"\n'),
    )
