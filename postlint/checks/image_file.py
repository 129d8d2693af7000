"""The kind `image-file`: whether the file of a picture is there, and is a picture."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from postlint.checks import Case, Check, Example
from postlint.model import Context, Hit, Needs, NotEvaluated, Post

_IMAGES: Final = Needs(fields=frozenset(["images"]))


class ImageFile(Check, frozen=True, kw_only=True):
    """Flag a picture whose file is not there, or is no picture.

    A post that is planned with a name that nobody can open goes out without its picture, or not at all.
    Files are looked for below the folder of the rules file only; what is outside is never opened, and what
    is larger than any feed shows is not decoded. Pictures on the web are not looked at.
    """

    cases = {
        "missing": Case(
            "error",
            "“{file}” is er niet: kloppen de naam en de map?",
            "“{file}” is not there: are its name and folder right?",
        ),
        "outside": Case(
            "error",
            "“{file}” ligt buiten de map met concepten: zet er een kopie in.",
            "“{file}” is outside the folder of the drafts: put a copy in it.",
        ),
        "unreadable": Case(
            "error",
            "“{file}” is niet te openen: kijk naar de rechten van het bestand.",
            "“{file}” cannot be opened: look at the file's permissions.",
        ),
        "empty": Case(
            "error",
            "“{file}” is leeg: sla de afbeelding opnieuw op.",
            "“{file}” is empty: save the picture again.",
        ),
        "no-image": Case(
            "error",
            "“{file}” is geen afbeelding: kies een JPEG of PNG.",
            "“{file}” is no picture: choose a JPEG or PNG.",
        ),
        "damaged": Case(
            "error",
            "“{file}” is beschadigd of niet compleet: sla de afbeelding opnieuw op.",
            "“{file}” is damaged or incomplete: save the picture again.",
        ),
        "huge": Case(
            "error",
            "“{file}” is te groot om te openen: maak de afbeelding kleiner.",
            "“{file}” is too large to be opened: make the picture smaller.",
        ),
        "script": Case(
            "error",
            "“{file}” is een tekening met code erin: sla haar op als PNG.",
            "“{file}” is a drawing with code in it: save it as PNG.",
        ),
    }
    details = {"file": "the name of the file"}
    examples = (
        Example(
            fields={"images": [{"file": "dak.jpg", "facts": {"trouble": "missing"}}]}, found="images.0", case="missing"
        ),
        Example(
            fields={"images": [{"file": "../dak.jpg", "facts": {"trouble": "outside"}}]},
            found="images.0",
            case="outside",
        ),
        Example(
            fields={"images": [{"file": "dak.jpg", "facts": {"trouble": "unreadable"}}]},
            found="images.0",
            case="unreadable",
        ),
        Example(
            fields={"images": [{"file": "dak.jpg", "facts": {"trouble": "empty"}}]}, found="images.0", case="empty"
        ),
        Example(
            fields={"images": [{"file": "dak.pdf", "facts": {"trouble": "no-image"}}]},
            found="images.0",
            case="no-image",
        ),
        Example(
            fields={"images": ["https://vumc.nl/a.jpg", {"file": "dak.jpg", "facts": {"trouble": "damaged"}}]},
            found="images.1",
            case="damaged",
        ),
        Example(fields={"images": [{"file": "dak.png", "facts": {"trouble": "huge"}}]}, found="images.0", case="huge"),
        Example(
            fields={"images": [{"file": "dak.svg", "facts": {"format": "svg", "script": True}}]},
            found="images.0",
            case="script",
        ),
        Example(text="Kijk eens.", fields={"images": [{"file": "dak.jpg", "facts": {"format": "jpeg"}}]}),
        Example(text="Kijk eens.", fields={"images": ["https://vumc.nl/dak.jpg"]}),
    )

    def needs(self, context: Context) -> Needs | None:
        """A picture."""
        return _IMAGES

    def check(self, post: Post, context: Context) -> Iterator[Hit | NotEvaluated]:
        """Yield a hit for each file that is no use."""
        for number, image in enumerate(post.images):
            if image.facts is None:
                yield NotEvaluated("its file was not looked for")
            elif image.facts.trouble or image.facts.script:
                case = image.facts.trouble or "script"
                yield Hit(field=f"images.{number}", case=case, details={"file": image.file})
