"""The kind `approval-stale`: whether a sign-off is of the text that stands there now."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, Post
from postlint.text.fingerprint import fingerprint


class ApprovalStale(Check, frozen=True, kw_only=True):
    """Flag a sign-off of a text that has changed since.

    Who signs a post off answers for the words that they read, not for those that came later. What covers
    several posts (front matter above sections, a text for each platform) is stale when one of them changed.
    """

    cases = {
        "": Case(
            "error",
            "De tekst is veranderd nadat {name} hem goedkeurde: laat hem opnieuw goedkeuren met postlint approve.",
            "The text has changed since {name} signed it off: have it signed off again with postlint approve.",
        ),
        "unsealed": Case(
            "error",
            "De goedkeuring van {name} zegt niet bij welke tekst ze hoort: leg haar vast met postlint approve.",
            "The sign-off by {name} does not say of which text it is: record it with postlint approve.",
        ),
    }
    details = {"name": "who signed it off"}
    examples = (
        Example(
            text="Kijk nog eens.",
            fields={"approved": {"by": "joost", "text": "sha256-7775a7e8e3c7c4b6a56d1273a42f0a50"}},
            found="approved.text",
        ),
        Example(text="Kijk eens.", fields={"approved": {"by": "joost"}}, found="approved", case="unsealed"),
        Example(
            text="Kijk eens.",
            fields={"approved": {"by": "joost", "text": "sha256-7775a7e8e3c7c4b6a56d1273a42f0a50"}},
        ),
    )

    def needs(self, context: Context) -> Needs:
        """A sign-off."""
        return Needs(fields=frozenset(["approved"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit]:
        """Yield one hit."""
        approval = post.approved
        if approval is None:
            return
        if not approval.text:
            yield Hit(field="approved", case="unsealed", details={"name": approval.by})
        elif approval.text.strip().lower() != fingerprint(approval.covers or (post.text.text,)):
            yield Hit(field="approved.text", details={"name": approval.by})
