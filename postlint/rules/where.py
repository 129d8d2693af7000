"""Where rules files and packs are; reads nothing of them but whether they hold rules."""

from __future__ import annotations

import os
import re
from typing import Final

RULES_FILE: Final = "rules.yaml"
_PACKS: Final = os.path.join(os.path.dirname(os.path.dirname(__file__)), "packs")
_HOLDS_RULES = rb"""(?m:^|\A\s*\{(?:[^\0]*?[\s,])?)["']?(?:rules|extends)["']?[ \t]*:"""


def packs() -> list[str]:
    """The names of the packs that ship with postlint, without the built-in one."""
    names = {name.removesuffix(".yaml") for name in os.listdir(_PACKS) if name.endswith(".yaml")}
    return sorted((names | {"default"}) - {"builtin"})


def pack_file(name: str) -> str | None:
    """The file of a pack. The default pack is rules.yaml at the top of the project, and inside the wheel."""
    candidates = [os.path.join(_PACKS, f"{name}.yaml")]
    if name == "default":
        candidates.append(os.path.join(os.path.dirname(os.path.dirname(_PACKS)), RULES_FILE))
    return next((path for path in candidates if os.path.isfile(path)), None)


def nearest(folder: str) -> str | None:
    """The first rules.yaml with rules in it, from a folder upward to the one that holds ``.git``, else the root."""
    folder = os.path.abspath(folder)
    while True:
        path = os.path.join(folder, RULES_FILE)
        if _holds_rules(path):
            return path
        parent = os.path.dirname(folder)
        if parent == folder or os.path.exists(os.path.join(folder, ".git")):
            return None
        folder = parent


def _holds_rules(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return bool(re.search(_HOLDS_RULES, file.read()))
    except FileNotFoundError:
        return False
    except OSError:
        return True  # it is there and cannot be read: loading it says why
