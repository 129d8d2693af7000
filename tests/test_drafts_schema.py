"""The schema for editors accepts what postlint reads and refuses what it reports."""

from __future__ import annotations

from typing import Any

import jsonschema
import pytest
import yaml

from postlint.drafts import parse
from postlint.drafts.schema import schema
from postlint.model import Source

SCHEMA = schema()


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize(
    "draft",
    [
        "text: a\nplatforms: [x, facebook]\nimages: [a, {file: b, people: no}]\npublish_at: 2026-11-20T10:30Z\n",
        "text: {x: a, facebook: 3}\nlink: {url: 'http://a.b', paywall: true}\nin_reply_to: Vraag?\nconsent: Jan\n",
        "defaults: {kind: reply, ignore: [{rule: [a, b], reason: c}, d]}\nposts: [{text: a, account: b, notes: [c]}]\n",
        "account: {name: a, platform: x, strategy: {goals: [a]}, reported_on: '2026-11-20'}\n",
        "text: 2026\nauthor: 12\nid: {a: b}\napproved: {by: a}\n",
    ],
)
def test_it_accepts_what_is_read_without_a_problem(draft: str) -> None:
    assert parse(Source("a.yaml", draft)).problems == ()
    jsonschema.validate(loaded(draft), SCHEMA)


@pytest.mark.parametrize(
    "draft",
    [
        "text: a\nplatfrom: x\n",
        "text: a\nplatform: facebok\n",
        "text: a\nlink: {title: b}\n",
        "text: {blub: a}\n",
        "text: a\ncrisis: misschien\n",
        "posts: [{text: a, images: [{alt: b}]}]\n",
        "account: {nam: a}\n",
        "text: [a]\n",
    ],
)
def test_it_refuses_what_is_a_problem(draft: str) -> None:
    assert parse(Source("a.yaml", draft)).problems != ()
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(loaded(draft), SCHEMA)


def test_every_field_is_explained() -> None:
    assert all(field.get("description") for field in SCHEMA["$defs"]["post"]["properties"].values())


def loaded(draft: str) -> Any:
    """A draft as an editor reads it: a moment is text there."""
    loader = type("Loader", (yaml.SafeLoader,), {})
    loader.yaml_implicit_resolvers = {
        key: [(tag, pattern) for tag, pattern in found if not tag.endswith("timestamp")]
        for key, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    return yaml.load(draft, loader)
