"""The JSON Schema of rules files, made from the declarations of the kinds of check; for editors."""

from __future__ import annotations

from typing import Any, Final

from msgspec.json import schema_components

from postlint.checks import load, names
from postlint.model import KINDS, SEVERITIES, VOICES, House
from postlint.platforms import ALIASES, PLATFORMS
from postlint.rules.where import packs

_TEXTS: Final = {"type": "array", "items": {"type": "string"}}
_SOME: Final = {"anyOf": [{"type": "string"}, _TEXTS]}
_SEVERITY: Final = {"enum": list(SEVERITIES)}
_MESSAGE: Final = {
    "anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": ["string", "object"]}}],
}
_EXAMPLES: Final = {"type": "array", "items": {"type": ["string", "object", "array"]}}  # a list is a set of posts


def schema() -> dict[str, Any]:
    """The schema: what stands at the top, and for each check the parameters of its rules."""
    kinds = [load(name) for name in names()]
    (house, *parameters), components = schema_components([House, *kinds], ref_template="#/$defs/{name}")
    conditions = [
        {
            "if": {"properties": {"check": {"const": name}}, "required": ["check"]},
            "then": {"properties": components[reference["$ref"].rpartition("/")[2]].get("properties", {})},
        }
        for name, reference in zip(names(), parameters, strict=True)
    ]
    used = {name: found for name, found in components.items() if name not in {kind.__name__ for kind in kinds}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "postlint rules",
        "description": "The rules of a house: what postlint checks in its drafts.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "language": {"enum": ["nl", "en"], "description": "Language of reports."},
            "timezone": {"type": "string", "description": "The house's time zone, such as Europe/Amsterdam."},
            "files": {**_SOME, "description": "Globs of the files that are drafts."},
            "exclude": {**_SOME, "description": "Globs of files that are passed over."},
            "extends": {**_SOME, "description": f"Packs ({', '.join(packs())}) or relative paths; later wins."},
            "require-approval": {"type": "boolean", "description": "Whether a dated post must be signed off."},
            "house": house,
            "ignore": {"type": "array", "items": {"$ref": "#/$defs/ignore"}},
            "rules": {
                "type": "object",
                "additionalProperties": {"anyOf": [{"$ref": "#/$defs/rule"}, {"enum": [False, "off"]}]},
            },
        },
        "$defs": {**used, "ignore": _IGNORE, "rule": {**_rule(), "allOf": conditions}},
    }


_IGNORE: Final = {
    "type": "object",
    "additionalProperties": False,
    "required": ["paths", "rules", "reason"],
    "properties": {"paths": _SOME, "rules": _SOME, "reason": {"type": "string"}},
}


def _rule() -> dict[str, Any]:
    """What every rule may say; a rule that changes an inherited one need not name its check."""
    return {
        "type": "object",
        "properties": {
            "check": {"enum": names(), "description": "The kind of check."},
            "platforms": {"type": "array", "items": {"enum": [*PLATFORMS, *ALIASES]}},
            "kinds": {"type": "array", "items": {"enum": list(KINDS)}},
            "voices": {"type": "array", "items": {"enum": list(VOICES)}},
            "severity": {"anyOf": [_SEVERITY, {"type": "object", "additionalProperties": _SEVERITY}]},
            "message": {**_MESSAGE, "description": "One text, or one for each of nl and en."},
            "source": {"type": "string", "description": "Where the house says so."},
            "from": {"type": ["string"], "format": "date"},
            "until": {"type": ["string"], "format": "date"},
            "supersedes": _TEXTS,
            "bad": _EXAMPLES,
            "good": _EXAMPLES,
        },
    }
