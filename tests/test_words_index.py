"""The index of words: written by the build, mapped at run time."""

from __future__ import annotations

import gzip
import importlib.util
import json
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

from postlint.dutch import words as words_module
from postlint.dutch.edges import LENGTHS, edges, surroundings, window
from postlint.dutch.index import Index, NotAnIndexError, open_index, pack
from postlint.dutch.sounds import Sounds, plain
from postlint.dutch.words import NoWordListError, Words, words

ROOT = Path(__file__).parent.parent
ENTRIES = {"fiets": "6105", "één": "50", "a": "", "'s avonds": "7", "*vits": "fiets viets"}


@pytest.fixture(scope="module")
def hatch_build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A source tree, and a pyspellchecker with a few words."""
    folder = tmp_path / "tree" / "postlint" / "dutch"
    folder.mkdir(parents=True)
    for source in [*(ROOT / "postlint" / "dutch").glob("*.txt"), *(ROOT / "postlint" / "dutch").glob("*.py")]:
        shutil.copy(source, folder)
    shutil.copytree(ROOT / "postlint" / "dutch" / "respect", folder / "respect")
    resources = tmp_path / "site" / "spellchecker" / "resources"
    resources.mkdir(parents=True)
    (resources.parent / "__init__.py").write_text("raise RuntimeError('never imported')", encoding="utf-8")
    dutch = {"fiets": 6105, "patiënt": 50, "zelden": 50, "'s avonds": 50, "docter": 60}
    english = {"mentioned": 900, "fiets": 3, "don't": 2, "barbeque": 1}
    (resources / "nl.json.gz").write_bytes(gzip.compress(json.dumps(dutch).encode()))
    (resources / "en.json.gz").write_bytes(gzip.compress(json.dumps(english).encode()))
    monkeypatch.setattr(sys, "path", [str(tmp_path / "site"), *sys.path])
    monkeypatch.delitem(sys.modules, "spellchecker", raising=False)
    return tmp_path / "tree"


def test_what_is_packed_is_found_and_nothing_else() -> None:
    index = Index(pack(ENTRIES))
    assert {key: index.get(key) for key in ENTRIES} == ENTRIES
    assert [key for key in ("fiet", "fietss", "", "vits", "fiets\t6105") if key in index] == []
    assert index.get("fiet") is None


def test_the_order_of_entries_and_fragments_does_not_change_the_bytes() -> None:
    backwards = dict(reversed(ENTRIES.items()))
    assert pack(ENTRIES, ["ab", "bc", "cd"]) == pack(backwards, ["cd", "bc", "ab"])


def test_packed_fragments_may_be_there_and_most_others_certainly_are_not() -> None:
    index = Index(pack({}, [str(number) for number in range(1000)]))
    assert all(index.may_have(str(number)) for number in range(1000))
    assert sum(index.may_have(f"x{number}") for number in range(1000)) < 200


@pytest.mark.parametrize("data", [b"", b"postlint index 1\n", b"PK\x03\x04" * 20])
def test_other_bytes_are_no_index(data: bytes) -> None:
    with pytest.raises(NotAnIndexError):
        Index(data)


def test_an_index_is_mapped_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "x.index"
    path.write_bytes(pack(ENTRIES))
    assert open_index(str(path)).get("één") == "50"


@pytest.mark.parametrize("content", [None, b"", b"damaged"])
def test_a_missing_or_damaged_word_list_says_how_to_make_one(
    content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words_module, "__file__", str(tmp_path / "words.py"))
    if content is not None:
        (tmp_path / "words.index").write_bytes(content)
    words.cache_clear()
    with pytest.raises(NoWordListError, match=r"python hatch_build\.py"):
        words()
    words.cache_clear()


def test_the_words_are_opened_once() -> None:
    assert words() is words()


def test_the_build_writes_the_same_index_twice(hatch_build: ModuleType, tree: Path) -> None:
    first = hatch_build.build(tree).read_bytes()
    assert hatch_build.build(tree).read_bytes() == first


def test_a_run_that_has_the_index_open_goes_on_while_it_is_built_again(hatch_build: ModuleType, tree: Path) -> None:
    path = hatch_build.build(tree)
    opened = Words(open_index(str(path)))
    (tree / "postlint" / "dutch" / "modern.txt").write_text("", encoding="utf-8")
    before = path.stat().st_ino
    assert hatch_build.build(tree).stat().st_ino != before
    assert opened.known("fiets")


def test_the_build_takes_the_words_of_pyspellchecker_and_of_the_lists(hatch_build: ModuleType, tree: Path) -> None:
    built = Words(open_index(str(hatch_build.build(tree))))
    assert [word for word in ("fiets", "patiënt", "avonds", "podcast", "aug.") if not built.known(word)] == []
    assert not built.known("docter")  # in slips.txt
    assert (built.frequency("fiets"), built.frequency("zelden"), built.frequency("patiënt")) == (6105, 0, 50)
    assert built.is_english("mentioned")
    assert [word for word in ("fiets", "don't", "barbeque") if built.is_english(word)] == []
    assert built.is_name("veldhuis")
    assert built.is_proper("sanne")
    assert not built.is_proper("fiets")
    assert built.languages("the") == ("english",)
    assert built.sounding(Sounds().key("patient")) == ["patiënt"]


def test_the_wheel_gets_the_index_and_the_source_distribution_does_not(hatch_build: ModuleType, tree: Path) -> None:
    hook = hatch_build.CustomBuildHook(str(tree), {}, None, None, str(tree), "wheel")
    data: dict[str, list[str]] = {"artifacts": []}
    hook.initialize("editable", data)
    assert data["artifacts"] == ["/postlint/dutch/words.index"]
    assert (tree / "postlint/dutch/words.index").exists()
    data = {"artifacts": []}
    hatch_build.CustomBuildHook(str(tree), {}, None, None, str(tree), "sdist").initialize("standard", data)
    assert data["artifacts"] == []


def test_without_pyspellchecker_the_build_says_what_to_install(
    hatch_build: ModuleType, tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(SystemExit, match="pip install pyspellchecker"):
        hatch_build._dutch(tree / "postlint" / "dutch")


def test_words_of_a_house_are_words_with_a_frequency() -> None:
    own = words().with_own(["zorgxpert"])
    assert own.known("zorgxpert")
    assert own.known("fiets")
    assert own.frequency("zorgxpert") > 0
    assert not words().known("zorgxpert")


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("natuurlik", "natuurlijk"),
        ("reaktie", "reactie"),
        ("hygïene", "hygiëne"),
        ("sisteem", "systeem"),
        ("misgien", "misschien"),
        ("waarscheinlik", "waarschijnlijk"),
        ("teater", "theater"),
        ("kwalitijt", "kwaliteit"),
    ],
)
def test_spellings_of_one_sound_have_one_key(slip: str, word: str) -> None:
    assert Sounds().key(slip) == Sounds().key(word)


def test_accents_come_off() -> None:
    assert (plain("één"), plain("reünie"), plain("fiets")) == ("een", "reunie", "fiets")


def test_a_window_holds_the_place_of_the_slip_and_leaves_most_of_the_word_out() -> None:
    listed = set(edges("ziekenhuisbezoeken"))
    first, last = window("ziekenhuisbxzoeken", listed.__contains__)
    assert first <= "ziekenhuisbxzoeken".index("x") < last
    assert last - first < 10


def test_a_short_word_has_a_window_as_wide_as_itself() -> None:
    assert window("fits", set().__contains__) == (0, 4)
    assert min(LENGTHS) > 4


def test_surroundings_say_which_letters_fit() -> None:
    assert surroundings(["kat", "kot"])["^kt$"] == "ao"
