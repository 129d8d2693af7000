"""The kind `mojibake`: characters that a program on the way has read wrongly."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Change, Context, Hit, Needs, Post, Replacement
from postlint.text.misread import find_misread, mended, words_of


class Mojibake(Check, frozen=True, kw_only=True):
    """Flag characters that a program has read wrongly: patiÃ«nt, fotoâ€™s, cafï¿½.

    It happens where a file in UTF-8 is opened as Windows-1252, which is what Excel does with a CSV file. Where every
    byte is still there, the fix puts back exactly what was written. Where one has been lost it proposes what is
    likely (`unsure`), or says that somebody has to look (`lost`).
    """

    cases = {
        "": Case(
            "warning",
            "“{found}” is een verkeerd gelezen “{meant}”.",
            "“{found}” is a “{meant}” that was read wrongly.",
        ),
        "unsure": Case(
            "warning",
            "“{found}” is verkeerd gelezen, waarschijnlijk “{meant}”.",
            "“{found}” was read wrongly; it is probably “{meant}”.",
        ),
        "lost": Case(
            "warning",
            "Hier is een teken verloren gegaan: zoek op wat er stond.",
            "A character got lost here: look up what it was.",
        ),
    }
    details = {"found": "what stands there", "meant": "what was written"}
    examples = (
        Example(text="Een ⟦patiÃ«nt⟧ en zijn ⟦fotoâ€™s⟧.", fixed="Een patiënt en zijn foto’s."),
        Example(text="Gefeliciteerd! ⟦ðŸŽ‰⟧", fixed="Gefeliciteerd! 🎉"),
        Example(text="Twee in één woord: ⟦coÃ¶rdinatiecafÃ©⟧.", fixed="Twee in één woord: coördinatiecafé."),
        Example(text="Een ⟦Ëœ⟧ los.", fixed="Een ˜ los."),
        Example(text="Twee keer misgegaan: ⟦geÃƒÂ¯nteresseerd⟧.", fixed="Twee keer misgegaan: geïnteresseerd."),
        Example(text="Een vleugje ⟦Ã⟧ la carte.", case="unsure", fixed="Een vleugje à la carte.", safe=False),
        Example(text="Een ⟦pati\ufffdnt⟧.", case="lost"),
        Example(text="Één patiënt, geïnteresseerd in café “CAFÉ”: € 5 à € 10 – Århus, São Paulo, Ä en â."),
    )

    def needs(self, context: Context) -> Needs:
        """A character that wrongly read ones begin with."""
        return Needs(parts=("ã", "â", "ä", "å", "ð", "ï", "ë†", "ëœ", "\ufffd"))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit for each word with wrongly read characters."""
        text = post.text.text
        for start, end, runs in words_of(text, find_misread(text)):
            case = (
                "lost"
                if not all(run.meant for run in runs)
                else ""
                if all(run.is_certain for run in runs)
                else "unsure"
            )
            edits = tuple([Replacement(run.start, run.end, run.meant) for run in runs if run.meant])
            change = Change(edits, safe=not case) if edits and case != "lost" else None
            details = {"found": text[start:end], "meant": mended(text, start, end, runs)}
            yield Hit(start, end, case=case, details=details, change=change)
