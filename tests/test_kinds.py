"""Every kind of check is held to what it says of itself."""

from __future__ import annotations

import ast
import inspect
from pathlib import Path
from string import Formatter
from typing import get_args, get_type_hints

import pytest
from msgspec import Meta

from postlint import checks
from postlint.checks import Check, Example, load, names
from postlint.examples import run

KINDS = names()
EXAMPLES = [
    pytest.param(example, load(kind), id=f"{kind}: {example.text or example.fields}")
    for kind in KINDS
    for example in load(kind).examples
]
FILES = [Path(checks.__path__[0], kind.replace("-", "_") + ".py") for kind in KINDS]


@pytest.mark.parametrize(("example", "kind"), EXAMPLES)
def test_the_example_holds(example: Example, kind: type[Check]) -> None:
    assert run(example, kind) == []


@pytest.mark.parametrize("kind", [pytest.param(load(kind), id=kind) for kind in KINDS])
class TestEveryKind:
    def test_says_what_it_flags_and_then_why(self, kind: type[Check]) -> None:
        first, _, why = inspect.cleandoc(kind.__doc__ or "").partition("\n\n")
        assert first.startswith("Flag ")
        assert first.endswith(".")
        assert why.endswith(".")

    def test_shows_what_it_finds_and_what_it_leaves_alone(self, kind: type[Check]) -> None:
        assert {example.is_bad for example in kind.examples} == {True, False}

    def test_proves_its_fix(self, kind: type[Check]) -> None:
        mends = "Change(" in inspect.getsource(inspect.getmodule(kind) or kind)
        assert not mends or any(example.fixed is not None for example in kind.examples)

    def test_describes_every_parameter(self, kind: type[Check]) -> None:
        for name in kind.__struct_fields__:
            metas = get_args(get_type_hints(kind, include_extras=True)[name])[1:]
            descriptions = [meta.description for meta in metas if isinstance(meta, Meta)]
            assert descriptions, name
            assert descriptions[0], name
            assert "\n" not in descriptions[0], name

    def test_has_its_messages_in_dutch_and_english(self, kind: type[Check]) -> None:
        for case in kind.cases.values():
            assert case.nl, kind
            assert case.en, kind
            assert case.nl != case.en
            assert bool(case.fix_nl) == bool(case.fix_en)

    def test_fills_every_placeholder_of_its_messages(self, kind: type[Check]) -> None:
        known = {*kind.details, *kind.__struct_encode_fields__}
        for case in kind.cases.values():
            for message in (case.nl, case.en, case.fix_nl, case.fix_en):
                assert {name for _, name, _, _ in Formatter().parse(message) if name is not None} <= known

    def test_shows_each_of_its_cases(self, kind: type[Check]) -> None:
        assert {example.case for example in kind.examples if example.is_bad} == set(kind.cases)


def test_a_kind_is_named_after_its_file() -> None:
    for name in KINDS:
        source = Path(checks.__path__[0], name.replace("-", "_") + ".py").read_text(encoding="utf-8")
        kinds = [node.name for node in ast.parse(source).body if isinstance(node, ast.ClassDef)]
        assert load(name).__name__ in kinds
        assert f"The kind `{name}`" in source


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in FILES])
def test_a_kind_fits_a_screen_and_a_half(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    samples = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Assign) and _is_examples(node)]
    lines = source.count("\n") - sum((node.end_lineno or 0) - node.lineno + 1 for node in samples)
    assert lines <= 90


def _is_examples(node: ast.Assign) -> bool:
    return any(isinstance(target, ast.Name) and target.id == "examples" for target in node.targets)
