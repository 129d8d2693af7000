"""Which files are drafts: what is found below a path, what is passed over, and what a rules file wants."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from postlint.drafts import Found, Unfound, find, wanted


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*names: str) -> None:
    for name in names:
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("a")


def ignore(folder: str, *patterns: str) -> None:
    Path(folder).mkdir(parents=True, exist_ok=True)
    Path(folder, ".gitignore").write_text("\n".join(patterns))


def shown(path: str = ".", **options: object) -> list[str]:
    return [found.shown for found in find(path, **options)]  # type: ignore[arg-type]


def test_drafts_are_found_at_every_depth_in_the_order_of_their_paths() -> None:
    make("b.md", "a/z.yml", "a.md", "a-b.txt", "a/b/c.markdown", "d.YAML", "e.docx", "f", "a/g.py")
    assert shown() == ["a-b.txt", "a.md", "a/b/c.markdown", "a/z.yml", "b.md", "d.YAML"]


def test_paths_are_shown_from_the_current_folder(folder: Path) -> None:
    make("a/b.md")
    assert shown("a") == shown("./a/") == shown(str(folder / "a")) == ["a/b.md"]
    assert shown("./a/b.md") == ["a/b.md"]
    os.chdir("a")
    assert shown("..") == ["../a/b.md"]


def test_a_path_on_another_drive_is_shown_whole(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def elsewhere(*_: str) -> str:
        raise ValueError

    monkeypatch.setattr(os.path, "relpath", elsewhere)
    assert shown("a.md") == [(folder / "a.md").as_posix()]


def test_found_paths_are_absolute_and_say_whether_they_were_named(folder: Path) -> None:
    make("a.md")
    assert [*find(".")] == [Found(str(folder / "a.md"), "a.md", named=False)]
    assert [*find("a.md")] == [Found(str(folder / "a.md"), "a.md", named=True)]


def test_a_named_file_is_taken_as_it_is() -> None:
    make("README.md", ".hidden.md", "a.docx", "rules.yaml")
    ignore(".", "*")
    for name in ("README.md", ".hidden.md", "a.docx", "rules.yaml", "missing.md"):
        assert shown(name) == [name]


@pytest.mark.parametrize(
    "name",
    [
        *(".a.md", ".git/a.md", ".github/a.yaml", "rules.yaml", "b/rules.yaml"),
        *("README.md", "b/README.nl.md", "LICENSE.txt", "NOTICE.md", "CHANGELOG.md", "CONTRIBUTING.md"),
        *("SECURITY.md", "CODE_OF_CONDUCT.md", "requirements.txt", "requirements-dev.txt"),
    ],
)
def test_passed_over_in_a_folder(name: str) -> None:
    make(name)
    assert shown() == []


@pytest.mark.parametrize("name", ["security.md", "readme-week.md", "requirements.md", "my-README.md", "rules.yml"])
def test_not_passed_over(name: str) -> None:
    make(name)
    assert shown() == [name]


def test_where_the_rules_name_files_those_of_a_repository_may_be_drafts(folder: Path) -> None:
    make("README.md", "b/README.md")
    assert shown(files=lambda path: ("*.md",) if path == str(folder) else ()) == ["README.md"]


def test_a_folder_called_like_a_draft_is_found_as_one() -> None:
    make("a.md/b.md")
    assert shown() == ["a.md"]
    assert shown("a.md") == ["a.md"]


def test_links_to_folders_are_not_followed_and_links_to_files_are() -> None:
    make("a/b.md")
    os.symlink("..", "a/loop")
    os.symlink("a", "c")
    os.symlink("a/b.md", "d.md")
    os.symlink("nothing", "e.md")
    assert shown() == ["a/b.md", "d.md", "e.md"]


def test_a_folder_that_cannot_be_searched_does_not_hide_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    make("a/a.md", "b/b.md", "c/c.md")
    scan = os.scandir

    def refuse(path: str) -> object:
        if path.endswith("b"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = [*find(".")]
    assert [each.shown for each in found] == ["a/a.md", "b", "c/c.md"]
    assert isinstance(found[1], Unfound)
    assert "toestemming" in found[1].message("nl")
    assert found[1].path.endswith("b")


def test_a_deep_tree_is_searched_to_the_bottom() -> None:
    deep = "/".join("d" * 300)
    make(f"{deep}/a.md")
    assert shown() == [f"{deep}/a.md"]


@pytest.mark.parametrize(
    ("ignored", "found"),
    [
        pytest.param({".": ["b.md"]}, ["a.md", "d/a.md", "d/e/c.md"], id="a name at any depth"),
        pytest.param({".": ["/b.md"]}, ["a.md", "d/a.md", "d/b.md", "d/e/c.md"], id="a name at one place"),
        pytest.param({".": ["d/"]}, ["a.md", "b.md"], id="a folder"),
        pytest.param({".": ["*.md", "!a.md"]}, ["a.md", "d/a.md"], id="all but one name"),
        pytest.param({".": ["d/*", "!d/e/"]}, ["a.md", "b.md", "d/e/c.md"], id="all but one folder"),
        pytest.param({".": ["*.md"], "d": ["!b.md"]}, ["d/b.md"], id="what is nearer decides"),
        pytest.param({"d/e": ["*"]}, ["a.md", "b.md", "d/a.md", "d/b.md"], id="a file further down"),
        pytest.param({".": ["# a.md", "", "\\#a.md"]}, ["a.md", "b.md", "d/a.md", "d/b.md", "d/e/c.md"], id="remarks"),
    ],
)
def test_what_git_ignores_is_passed_over(ignored: dict[str, list[str]], found: list[str]) -> None:
    make("a.md", "b.md", "d/a.md", "d/b.md", "d/e/c.md")
    for place, patterns in ignored.items():
        ignore(place, *patterns)
    assert shown() == found


def test_patterns_above_the_folder_hold_up_to_the_top_of_the_repository(folder: Path) -> None:
    make("a/b/c.md", "a/b/d.md", "a/b/e.md", "a/b/f.md")
    ignore(".", "c.md")
    ignore("a", "/b/d.md")
    (folder / "a/.git/info").mkdir(parents=True)
    (folder / "a/.git/info/exclude").write_text("e.md\n")
    os.chdir("a/b")
    assert shown() == ["c.md", "f.md"]


def test_outside_a_repository_they_hold_from_the_current_folder_down() -> None:
    make("a/b/c.md", "a/b/d.md")
    ignore(".", "c.md")
    assert shown("a/b") == ["a/b/d.md"]
    os.chdir("a")
    assert shown("b") == ["b/c.md", "b/d.md"]
    os.chdir("b")
    assert shown(".") == ["c.md", "d.md"]
    assert shown("../../a") == ["../b/c.md", "../b/d.md"]


def test_who_names_an_ignored_folder_wants_what_is_in_it() -> None:
    make("build/a.md", "build/b.md")
    ignore(".", "build/", "b.md")
    assert shown() == []
    assert shown("build") == ["build/a.md", "build/b.md"]


def test_an_ignore_file_that_cannot_be_read_ignores_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make("a.md")
    (folder / ".gitignore").mkdir()
    assert shown() == ["a.md"]
    (folder / ".gitignore").rmdir()
    ignore(".", "a.md")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)
    assert shown() == ["a.md"]


@pytest.mark.parametrize(
    ("path", "files", "exclude", "is_wanted"),
    [
        pytest.param("drafts/a.md", [], [], True, id="no globs"),
        pytest.param("drafts/b/a.md", ["drafts/**"], [], True, id="below a folder"),
        pytest.param("drafts/b/a.md", ["drafts"], [], True, id="a folder by name"),
        pytest.param("other/a.md", ["drafts/**"], [], False, id="elsewhere"),
        pytest.param("other/a.md", ["*.md"], [], True, id="a suffix at any depth"),
        pytest.param("other/a.md", ["/*.md"], [], False, id="a suffix at one place"),
        pytest.param("README.md", ["README.md"], [], True, id="a file of the repository"),
        pytest.param("drafts/a.md", ["drafts/**"], ["a.md"], False, id="excluded by name"),
        pytest.param("archive/2025/a.md", [], ["archive/**"], False, id="excluded below a folder"),
        pytest.param("drafts/a.md", [], ["archive/**"], True, id="not excluded"),
    ],
)
def test_a_rules_file_wants(path: str, files: list[str], exclude: list[str], is_wanted: bool) -> None:
    assert wanted(os.path.join("root", path), "root", files, exclude) is is_wanted


def test_outside_the_folder_of_the_rules_only_files_can_leave_out() -> None:
    assert wanted("a.md", "root", [], ["a.md"])
    assert not wanted("a.md", "root", ["a.md"], [])
