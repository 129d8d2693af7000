"""The kind `image-consent`: whether the people in a picture agreed to be in it."""

from __future__ import annotations

from collections.abc import Iterator

from postlint.checks import Case, Check, Example
from postlint.lookup import is_promised
from postlint.model import Context, Hit, Image, Needs, NotEvaluated, Post


class ImageConsent(Check, frozen=True, kw_only=True):
    """Flag a picture of people without their consent.

    Who is in a picture of a hospital may be a patient, and decides for themselves who may see that. Say in
    `people` whether anybody can be recognised, and in `consent` which consent they gave. Where `people` is not
    given, faces are looked for if OpenCV is installed (the extra `faces`): only from the front, and never whose.
    """

    cases = {
        "": Case(
            "error",
            "Er staan mensen op: vraag hun toestemming en noteer die (consent).",
            "There are people in it: ask for their consent and note it (consent).",
        ),
        "face": Case(
            "error",
            "Op “{file}” is een gezicht te zien: noteer de toestemming (consent), of zet people: false.",
            "“{file}” shows a face: note the consent (consent), or say people: false.",
        ),
        "denied": Case(
            "warning",
            "Volgens people: false staat er niemand op, maar op “{file}” lijkt een gezicht te staan. Klopt dat?",
            "people: false says that nobody is in it, but “{file}” seems to show a face. Is that right?",
        ),
    }
    details = {"file": "the name of the file"}
    examples = (
        Example(fields={"images": [{"file": "dak.jpg", "people": True}]}, found="images.0"),
        Example(fields={"images": [{"file": "dak.jpg", "people": True, "consent": "nee"}]}, found="images.0"),
        Example(fields={"images": [{"file": "dak.jpg", "facts": {"faces": 2}}]}, found="images.0", case="face"),
        Example(
            fields={"images": [{"file": "dak.jpg", "people": False, "facts": {"faces": 1}}]},
            found="images.0",
            case="denied",
        ),
        Example(fields={"images": [{"file": "dak.jpg", "people": True, "consent": "formulier 12"}]}),
        Example(fields={"images": [{"file": "dak.jpg", "people": False}]}),
        Example(fields={"images": ["dak.jpg"]}),
    )

    def needs(self, context: Context) -> Needs | None:
        """A picture."""
        return Needs(fields=frozenset(["images"]))

    def check(self, post: Post, context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield a hit for each picture of people without consent."""
        for number, image in enumerate(post.images):
            if not is_promised(image.consent):
                yield from self._judge(image, f"images.{number}")

    def _judge(self, image: Image, field: str) -> Iterator[Hit | NotEvaluated]:
        faces = image.facts.faces if image.facts else None
        if image.people:
            yield Hit(field=field, details={"file": image.file})
        elif faces:
            yield Hit(field=field, case="face" if image.people is None else "denied", details={"file": image.file})
        elif faces is None and image.people is None:
            yield NotEvaluated("nothing says whether there are people in it")
