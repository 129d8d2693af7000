"""The kind `platform-missing`: a post that nobody gave a platform."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post


class PlatformMissing(Check, frozen=True, kw_only=True):
    """Flag a post whose platform is not known.

    Lengths, tags and links differ by platform, so only the rules that hold everywhere have looked at it.
    The platform can stand in the draft, in the name of the file or folder, or be given with --platform.
    """

    cases = {
        "": Case(
            severity="info",
            nl="Geen platform gegeven: alleen de regels die overal gelden zijn nagegaan.",
            en="No platform is given: only the rules that hold everywhere were checked.",
        )
    }
    examples = (
        Example(text="⟦⟧Vanaf vandaag zijn we ook zaterdag open."),
        Example(platform="facebook", text="Vanaf vandaag zijn we ook zaterdag open."),
    )

    def needs(self, context: Context) -> Needs | None:
        """No platform."""
        return Needs(traits=frozenset(["no-platform"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield a hit where no platform is known."""
        if post.platform is None:
            yield Hit()
