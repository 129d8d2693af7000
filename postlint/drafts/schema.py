"""The fields of drafts as JSON Schema, for editors; knows the types of fields, reads no draft."""

from __future__ import annotations

from typing import Any, Final

from postlint.drafts.fields import ACCOUNT_FIELDS, FIELDS, PLATFORM, TEXT, Silence, Wording
from postlint.drafts.values import FALSE, TRUE, Choice, Day, Fields, Free, Group, Moment, Several, Truth, Type

Schema = dict[str, Any]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
# postlint reads every scalar as text; an editor's YAML parser may see a number or a boolean in it.
_SCALAR: Final[Schema] = {"type": ["string", "number", "boolean", "null"]}


def schema() -> Schema:
    """The schema of a draft in YAML, and of front matter."""
    post, account = _object(FIELDS), _object(ACCOUNT_FIELDS)
    post["properties"]["account"] = {"$ref": "#/$defs/owner", "description": FIELDS["account"].about}
    own = {**post["properties"], "account": {"anyOf": [{"$ref": "#/$defs/owner"}, {"$ref": "#/$defs/account"}]}}
    beside = {
        "posts": {"type": "array", "items": {"$ref": "#/$defs/post"}, "description": "The posts of this file."},
        "defaults": {"$ref": "#/$defs/post", "description": "What holds for posts that do not say."},
    }
    return {
        "$schema": DIALECT,
        "title": "A postlint draft",
        **_closed({**own, **beside}),
        "$defs": {"post": post, "account": account, "owner": _SCALAR},
    }


def _object(fields: Fields, required: str = "") -> Schema:
    made = _closed({name: {**_of(field.type), "description": field.about} for name, field in fields.items()})
    return {**made, "required": [required]} if required else made


def _closed(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _of(kind: Type) -> Schema:
    """The schema of a type of field."""
    if isinstance(kind, Several):
        item = _of(kind.of)
        return {"anyOf": [item, {"type": "array", "items": item}]}
    if isinstance(kind, Group):
        whole = _object(kind.fields, kind.required)
        return {"anyOf": [_of(kind.fields[kind.short].type), whole]} if kind.short else whole
    if isinstance(kind, Silence):
        return {"anyOf": [_SCALAR, _object(kind.fields, "rule")]}
    return _of_scalar(kind)


def _of_scalar(kind: Type) -> Schema:
    if isinstance(kind, Choice):
        return {"enum": [*kind.options, *kind.aliases]}
    if isinstance(kind, Truth):
        return {"enum": [True, False, 1, 0, *TRUE, *FALSE]}
    if isinstance(kind, (Moment, Day)):
        return {"type": "string", "examples": [kind.expected]}
    if isinstance(kind, Free):
        return {}
    if isinstance(kind, Wording):
        names = [*PLATFORM.options, *PLATFORM.aliases]
        return {"anyOf": [_SCALAR, _closed({name: _of(TEXT) for name in names})]}
    return _SCALAR
