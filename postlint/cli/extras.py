"""Which extras would have told more; knows what is installed, and no draft."""

from __future__ import annotations

from collections.abc import Collection
from importlib.util import find_spec
from typing import Final

from postlint.model import Language

# A rule that could not look, the library that it looks with, and the extra that brings it.
NEEDED: Final = {"image-sharp": ("PIL", "images")}
_HINT: Final = {
    "nl": "{rule} is niet beoordeeld: daarvoor is {library} nodig (pip install 'postlint[{extra}]')",
    "en": "{rule} was not evaluated: it needs {library} (pip install 'postlint[{extra}]')",
}
_NAMES: Final = {"PIL": "Pillow"}


def hints(not_evaluated: Collection[str], language: Language) -> list[str]:
    """What to install for the rules that could not look for want of it."""
    return [
        _HINT[language].format(rule=rule, library=_NAMES[library], extra=extra)
        for rule, (library, extra) in NEEDED.items()
        if rule in not_evaluated and find_spec(library) is None
    ]
