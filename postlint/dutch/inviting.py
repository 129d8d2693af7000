"""Whether a text invites its readers to say or do something back; knows no post."""

from __future__ import annotations

import re
from typing import Final

_ADDRESS: Final = re.compile(r"\S*[/.@]\S*\?\S+")  # a question mark in a link asks nothing
_YOUR: Final = r"(?:je|jouw|jullie|uw|u)"
_CALLS: Final = (
    r"laat (?:het )?(?:ons )?(?:het )?(?:\w+ ){0,3}(?:weten|horen|zien)",
    rf"(?:deel|stel|stuur|geef|schrijf|noem|plaats|post|zet) (?:ons |hier |dan |gerust )?{_YOUR}",
    r"(?:deel|tag|nomineer|like|retweet|repost) (?:dit|deze|het|een|iemand|ons|hem|haar|die)",
    r"(?:reageer|vertel|stem mee|stem op|breng je stem uit|denk mee|doe mee|praat mee|discussieer mee|raad mee)",
    r"(?:in|bij) de (?:reacties|comments|opmerkingen)",
    r"reageren (?:kan|mag)|jullie reacties|je reactie",
    rf"benieuwd naar {_YOUR}|benieuwd (?:wat|hoe|of) {_YOUR}",
    r"(?:horen|lezen|zien) (?:het )?graag|horen het graag|hoor ik graag|horen we graag",
    r"let us know|tell us|join us|join in|share (?:your|this|with)|leave a comment|comment below|comments below",
    r"have your say|vote for|cast your vote|send us|we(?:'d| would) love to hear",
)
_CALL: Final = re.compile(rf"(?<!\w)(?:{'|'.join(_CALLS)})(?!\w)", re.IGNORECASE)


def invites(text: str) -> bool:
    """Whether it asks a question, or calls for an answer."""
    if "?" in text and "?" in _ADDRESS.sub(" ", text):
        return True
    return _CALL.search(text) is not None
