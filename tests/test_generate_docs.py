"""The generated pages follow the code, and say when they are stale."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from postlint.checks import names
from postlint.drafts.fields import ACCOUNT_FIELDS, FIELDS

SCRIPT = Path(__file__).parent.parent / "tools" / "generate_docs.py"


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(SCRIPT.parent)
    spec = importlib.util.spec_from_file_location("generate_docs", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "DOCS", tmp_path)
    return module


def section(page: str, kind: str) -> str:
    return page.split(f"\n## {kind}\n")[1].split("\n## ", maxsplit=1)[0]


def test_a_page_is_stale_until_it_is_written(docs: ModuleType, tmp_path: Path) -> None:
    assert docs.main(["--check", "kinds.md"]) == 1
    assert not (tmp_path / "kinds.md").exists()
    assert docs.main(["kinds.md"]) == 0
    assert docs.main(["--check", "kinds.md"]) == 0


def test_a_generated_page_says_so_first(docs: ModuleType) -> None:
    assert docs.kinds_page().startswith("<!-- Generated")


def test_each_kind_has_a_section_with_the_same_headings(docs: ModuleType) -> None:
    page = docs.kinds_page()
    for kind in names():
        headings = [line for line in section(page, kind).split("\n") if line.startswith("### ")]
        assert headings == [
            f"### {title}" for title in ("What it does", "Why", "Parameters", "Cases", "Examples", "Fix")
        ]


def test_parameters_have_type_bounds_default_and_description(docs: ModuleType) -> None:
    page = docs.kinds_page()
    assert "| `max` | whole number, at least 1 | *required* | The most lines there may be. |" in section(
        page, "max-lines"
    )
    assert "| `terms` | mapping of text to text, not empty | *required* |" in section(page, "replace")
    assert 'one of `sentence`, `title`, `lower`, `upper` | `"sentence"` |' in section(page, "capitalisation")
    assert "| `when` | mapping of a field's name to text |" in section(page, "field")
    assert "| `if` | mapping with `terms`, `patterns`, `field`, `value` |" in section(page, "conditional")
    assert "at least one of `min`, `max`" in section(page, "occurrence")


def test_examples_show_the_fix_and_how_safe_it_is(docs: ModuleType) -> None:
    page = docs.kinds_page()
    assert "After the fix:\n\n```text\nKom naar de open dag.\n```" in section(page, "repetition")
    assert "After the unsafe fix:" in section(page, "consistent")
    assert section(page, "consistent").endswith("Unsafe: `--unsafe-fixes` applies it.\n")
    assert section(page, "forbidden").endswith("None: this is for a person to mend.\n")


def test_every_field_of_a_draft_is_on_its_page(docs: ModuleType) -> None:
    page = docs.PAGES["drafts.md"]()
    for name in (*FIELDS, "images.alt", "link.url", "in_reply_to.sentiment", *ACCOUNT_FIELDS):
        assert f"| `{name}` |" in page
