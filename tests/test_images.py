"""Pictures: what their files say, whatever is in them, and what is found in drafts that have them."""

from __future__ import annotations

import io
import json
import os
import struct
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFilter, features

from postlint import drafts
from postlint.checks import load
from postlint.cli import postlint
from postlint.examples import shortfalls
from postlint.images import MOST_BYTES, Bounds, Gallery, bounds
from postlint.images.header import sniff
from postlint.images.placeless import without_place
from postlint.model import Context, Copy, ImageFacts, Rule, Source
from postlint.platforms import PLATFORMS, get

Make = Callable[..., Path]


def picture(width: int = 300, height: int = 200) -> Image.Image:
    """A picture with something sharp in it: a chequered board."""
    board = Image.new("RGB", (width, height), (240, 220, 200))
    draw = ImageDraw.Draw(board)
    for x in range(0, width, 20):
        for y in range(x % 40, height, 40):
            draw.rectangle((x, y, x + 19, y + 19), fill=(30, 40, 60))
    return board


def encoded(image: Image.Image, name: str, **options: Any) -> bytes:
    written = io.BytesIO()
    image.save(written, name, **options)
    return written.getvalue()


def exif(*, place: bool = False, orientation: int = 1) -> Image.Exif:
    block = Image.Exif()
    block[0x0112] = orientation
    if place:
        block.get_ifd(0x8825).update({1: "N", 2: (52.0, 20.0, 1.0), 3: "E", 4: (4.0, 51.0, 2.0)})
    return block


def heic(*, turned: bool = False, place: bool = False) -> bytes:
    """The boxes of a photograph of a telephone, without its pixels."""
    head = struct.pack(">I4s4sI4s", 20, b"ftyp", b"heic", 0, b"mif1")
    tile = struct.pack(">I4sIII", 20, b"ispe", 0, 512, 512)
    whole = struct.pack(">I4sIII", 20, b"ispe", 0, 4032, 3024)
    turn = struct.pack(">I4sB", 9, b"irot", 1 if turned else 0)
    return head + tile + whole + turn + b"\0\0\0\6" + b"Exif\0\0no" + exif(place=place).tobytes()


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Write a picture file; bytes as they are, a picture in the format of the name."""

    def write(name: str, content: bytes | Image.Image | None = None, **options: Any) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            (content or picture()).save(path, **options)
        return path

    return write


def facts(path: Path) -> ImageFacts:
    return Gallery().facts(path.name, Bounds(str(path.parent.resolve()), str(path.parent.resolve())))


class TestWhatTheHeaderSays:
    @pytest.mark.parametrize("name", ["jpeg", "png", "gif", "webp", "bmp", "tiff", "avif"])
    def test_format_and_size_are_read_from_the_content(self, name: str) -> None:
        if name in ("webp", "avif") and not features.check(name):
            pytest.skip(f"this Pillow writes no {name}")
        header = sniff(encoded(picture(300, 200), name))
        assert header is not None
        assert (header.format, header.width, header.height, header.place) == (name, 300, 200, False)

    @pytest.mark.parametrize("options", [{"lossless": True}, {"exif": exif()}, {"quality": 50}], ids=str)
    def test_every_kind_of_webp_says_its_size(self, options: dict[str, Any]) -> None:
        header = sniff(encoded(picture(301, 203), "webp", **options))
        assert header is not None
        assert (header.width, header.height) == (301, 203)

    @pytest.mark.parametrize("name", ["jpeg", "png", "webp"])
    def test_the_place_is_found_in_exif(self, name: str) -> None:
        header = sniff(encoded(picture(), name, exif=exif(place=True)))
        assert header is not None
        assert header.place is True

    def test_the_place_is_found_in_a_tiff(self) -> None:
        header = sniff(exif(place=True).tobytes().removeprefix(b"Exif\0\0"))
        assert header is not None
        assert (header.format, header.place) == ("tiff", True)

    @pytest.mark.parametrize("name", ["jpeg", "png", "webp", "tiff"])
    def test_exif_without_a_place_is_no_place(self, name: str) -> None:
        header = sniff(encoded(picture(), name, exif=exif()))
        assert header is not None
        assert header.place is False

    def test_the_place_is_found_in_xmp(self) -> None:
        header = sniff(encoded(picture(), "jpeg", xmp=b'<x:xmpmeta><a exif:GPSLatitude="52,20N"/></x:xmpmeta>'))
        assert header is not None
        assert header.place is True

    def test_exif_packed_as_text_in_a_png_leaves_the_place_unknown(self) -> None:
        text = b"Raw profile type exif\0\0\nexif\n"
        chunk = struct.pack(">I4s", len(text), b"zTXt") + text + b"\0\0\0\0"
        data = encoded(picture(), "png")
        header = sniff(data[:33] + chunk + data[33:])
        assert header is not None
        assert header.place is None

    @pytest.mark.parametrize("orientation", range(1, 9))
    def test_a_picture_that_is_turned_has_the_size_at_which_it_is_shown(self, orientation: int) -> None:
        header = sniff(encoded(picture(300, 200), "jpeg", exif=exif(orientation=orientation)))
        assert header is not None
        assert (header.width, header.height) == ((300, 200) if orientation < 5 else (200, 300))

    @pytest.mark.parametrize(
        ("data", "size", "place"),
        [
            pytest.param(heic(), (4032, 3024), False, id="lying"),
            pytest.param(heic(turned=True), (3024, 4032), False, id="turned"),
            pytest.param(heic(place=True), (4032, 3024), True, id="with a place"),
        ],
    )
    def test_a_photograph_of_a_telephone_is_read_without_its_pixels(
        self, data: bytes, size: tuple[int, int], place: bool
    ) -> None:
        header = sniff(data)
        assert header is not None
        assert (header.format, (header.width, header.height), header.place) == ("heif", size, place)

    @pytest.mark.parametrize(
        ("data", "name"),
        [(b"8BPS\0\1", "psd"), (b"\0\0\1\0\1\0", "ico"), (b"\xff\x0a\0", "jxl"), (b"BM\0\0\0\0\0\0\0\0\x36\0", "bmp")],
        ids=["psd", "ico", "jxl", "half a bmp"],
    )
    def test_other_pictures_are_known_by_name(self, data: bytes, name: str) -> None:
        header = sniff(data)
        assert header is not None
        assert (header.format, header.width) == (name, 0)

    @pytest.mark.parametrize(
        "data",
        [
            b"Kijk eens.",
            b"<!DOCTYPE html><html><svg></svg></html>",
            b"%PDF-1.7",
            b"BMW rijdt voor",
            b"\0" * 64,
            b"RIFF",
        ],
        ids=["text", "a page", "a PDF", "BM in a text", "zeros", "half a RIFF"],
    )
    def test_what_is_no_picture_is_none(self, data: bytes) -> None:
        assert sniff(data) is None


class TestDrawings:
    @pytest.mark.parametrize(
        "data",
        [
            b'<svg xmlns="http://www.w3.org/2000/svg"><rect width="1"/></svg>',
            b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- dak -->\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg>\n</svg>',
        ],
        ids=["bare", "with a prologue"],
    )
    def test_an_svg_is_a_picture(self, data: bytes) -> None:
        header = sniff(data)
        assert header is not None
        assert (header.format, header.script) == ("svg", False)

    @pytest.mark.parametrize(
        "inside",
        [
            b"<script>alert(1)</script>",
            b"<svg:SCRIPT href='x.js'/>",
            b'<a onload = "f()"/>',
            b'<a href="javascript:f()"/>',
            b"<foreignObject/>",
        ],
    )
    def test_an_svg_with_code_is_found(self, inside: bytes) -> None:
        header = sniff(b"<svg>" + inside + b"</svg>")
        assert header is not None
        assert header.script

    def test_an_svg_that_declares_entities_is_found(self) -> None:
        header = sniff(b'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>')
        assert header is not None
        assert header.script

    def test_a_long_prologue_takes_no_time(self) -> None:
        assert sniff(b" " * 4000 + b"<!-- --><!-- -->" * 2000) is None


class TestHostileFiles:
    @pytest.mark.parametrize("name", ["jpeg", "png", "gif", "webp", "bmp", "tiff"])
    def test_a_picture_that_breaks_off_is_damaged(self, make: Make, name: str) -> None:
        data = encoded(picture(), name, exif=exif(place=True))
        assert facts(make("a.jpg", data[: len(data) * 2 // 3])).trouble == "damaged"

    @pytest.mark.parametrize("name", ["jpeg", "png", "gif", "webp", "bmp", "tiff"])
    @settings(max_examples=40, deadline=None)
    @given(cut=st.integers(1, 3000), at=st.integers(0, 3000), byte=st.integers(0, 255))
    def test_no_damage_makes_the_header_raise(self, name: str, cut: int, at: int, byte: int) -> None:
        data = bytearray(encoded(picture(40, 30), name, exif=exif(place=True)))
        data[at % len(data)] = byte
        header = sniff(bytes(data[:cut]))
        assert header is None or header.format

    @given(data=st.binary(max_size=200))
    def test_no_bytes_make_the_header_raise(self, data: bytes) -> None:
        for start in (b"", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBP", b"II*\0", b"MM\0*", b"\0\0\0\x14ftypheic", b"GIF89a"):
            header = sniff(start + data)
            assert header is None or header.width >= 0

    def test_a_bomb_is_not_opened(self, make: Make) -> None:
        size = struct.pack(">II", 60_000, 60_000)
        data = bytearray(encoded(Image.new("1", (8, 8)), "png"))
        data[16:24] = size
        found = facts(make("bom.png", bytes(data)))
        assert (found.trouble, found.width, found.sharpness) == ("huge", 60_000, None)

    def test_a_file_that_is_too_heavy_is_not_read(self, make: Make) -> None:
        path = make("zwaar.jpg", b"")
        with path.open("wb") as file:
            file.truncate(MOST_BYTES + 1)
        assert facts(path) == ImageFacts("huge", size=MOST_BYTES + 1)

    def test_a_wrong_name_hides_nothing(self, make: Make) -> None:
        assert facts(make("dak.jpg", encoded(picture(), "png"))).format == "png"

    def test_warnings_of_the_library_are_no_damage(self, make: Make) -> None:
        block = exif(place=True).tobytes()
        found = facts(make("a.jpg", encoded(picture(), "jpeg", exif=block[:-20])))
        assert (found.trouble, found.format) == ("", "jpeg")


class TestWhereAFileMayBe:
    @pytest.mark.parametrize(
        ("name", "trouble"),
        [
            ("weg.jpg", "missing"),
            ("leeg.jpg", "empty"),
            ("tekst.jpg", "no-image"),
            ("map", "no-image"),
            ("a\0b.jpg", "missing"),
            ("x" * 5000, "missing"),
            ("map/../../buiten.jpg", "outside"),
            ("../buiten.jpg", "outside"),
            ("//server/deel/a.jpg", "outside"),
            ("/etc/hostname", "outside"),
            ("~/dak.jpg", "missing"),
            ("file:///etc/hostname", "missing"),
        ],
    )
    def test_trouble_is_told(self, tmp_path: Path, name: str, trouble: str) -> None:
        house = tmp_path.resolve() / "huis"
        (house / "map").mkdir(parents=True)
        (house / "leeg.jpg").touch()
        (house / "tekst.jpg").write_text("tekst")
        picture().save(tmp_path / "buiten.jpg")
        assert Gallery().facts(name, Bounds(str(house), str(house))).trouble == trouble

    def test_a_link_that_leads_outside_is_not_followed(self, tmp_path: Path) -> None:
        house = tmp_path.resolve() / "huis"
        house.mkdir()
        picture().save(tmp_path / "buiten.jpg")
        (house / "dak.jpg").symlink_to(tmp_path / "buiten.jpg")
        (house / "buiten").symlink_to(tmp_path)
        gallery = Gallery()
        for name in ("dak.jpg", "buiten/buiten.jpg", "buiten/huis/../buiten.jpg"):
            assert gallery.facts(name, Bounds(str(house), str(house))).trouble == "outside"

    def test_a_link_that_stays_inside_is_followed(self, make: Make) -> None:
        path = make("dak.jpg")
        (path.parent / "link.jpg").symlink_to(path)
        assert facts(path.parent / "link.jpg").format == "jpeg"

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")
    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pijp.jpg")
        assert facts(tmp_path / "pijp.jpg").trouble == "no-image"

    def test_a_file_that_cannot_be_opened_is_told(self, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
        path = make("dak.jpg")

        def refuse(*args: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr("builtins.open", refuse)
        assert facts(path).trouble == "unreadable"

    def test_pictures_stay_below_the_folder_of_the_rules_file(self, tmp_path: Path) -> None:
        house = tmp_path.resolve()
        (house / "berichten").mkdir()
        assert Bounds.around(str(house / "berichten"), str(house / "rules.yaml")).root == str(house)

    def test_without_a_rules_file_above_the_draft_they_stay_below_the_repository(self, tmp_path: Path) -> None:
        house = tmp_path.resolve()
        (house / "a" / "b").mkdir(parents=True)
        (house / "a" / ".git").mkdir()
        assert Bounds.around(str(house / "a" / "b"), "").root == str(house / "a")
        assert Bounds.around(str(house / "a" / "b"), str(house / "elders" / "rules.yaml")).root == str(house / "a")

    def test_without_a_repository_they_stay_in_the_folder_of_the_draft(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(bounds.os.path, "exists", lambda path: False)
        assert Bounds.around(str(tmp_path), "").root == str(tmp_path.resolve())

    def test_a_draft_may_point_up_within_the_house(self, tmp_path: Path) -> None:
        (tmp_path / "berichten").mkdir()
        picture().save(tmp_path / "dak.jpg")
        found = Gallery().facts("../dak.jpg", Bounds(str(tmp_path / "berichten"), str(tmp_path)))
        assert found.format == "jpeg"

    @pytest.mark.parametrize("file", ["https://vumc.nl/a.jpg", "HTTP://vumc.nl/a.jpg"])
    def test_an_address_is_not_looked_at(self, tmp_path: Path, file: str) -> None:
        draft = drafts.parse(Source("-", f"images: ['{file}', weg.jpg]\ntext: Kijk.\n"), suffix=".yaml")
        seen = Gallery().with_facts(draft, Bounds(str(tmp_path), str(tmp_path)))
        assert [image.facts for image in seen.posts[0].images] == [None, ImageFacts("missing")]


class TestTheGallery:
    def test_a_file_is_read_once(self, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
        bounds = Bounds.around(str(make("dak.jpg").parent), "")
        gallery = Gallery()
        first = gallery.facts("dak.jpg", bounds)
        monkeypatch.setattr("builtins.open", lambda *args: pytest.fail("opened again"))
        assert gallery.facts("./dak.jpg", bounds) is first

    def test_posts_without_pictures_stay_as_they_are(self, tmp_path: Path) -> None:
        draft = drafts.parse(Source("-", "posts: [{text: Een.}, {text: Twee., image: weg.jpg}]\n"), suffix=".yaml")
        seen = Gallery().with_facts(draft, Bounds(str(tmp_path), str(tmp_path)))
        assert seen.posts[0] is draft.posts[0]
        assert seen.posts[1].images[0].facts == ImageFacts("missing")

    @pytest.mark.parametrize(
        ("source", "target"),
        [("dak.jpg", "../dak.jpg"), ("../x.jpg", "y.jpg"), ("weg.jpg", "y.jpg"), ("a.txt", "y.jpg")],
    )
    def test_no_copy_is_written_outside_or_of_nothing(self, make: Make, source: str, target: str) -> None:
        house = make("huis/dak.jpg", exif=exif(place=True)).parent.resolve()
        make("huis/a.txt", b"tekst")
        assert not Gallery().copy_without_place(Copy(source, target), Bounds(str(house), str(house)))
        assert sorted(path.name for path in house.iterdir()) == ["a.txt", "dak.jpg"]

    def test_a_size_that_is_not_there_is_damage(self, make: Make) -> None:
        assert facts(make("a.jpg", b"\xff\xd8\xff\xda")).trouble == "damaged"

    def test_a_format_that_nothing_here_decodes_is_known_by_its_header_alone(self, make: Make) -> None:
        found = facts(make("a.heic", HEIC))
        assert (found.trouble, found.format, found.sharpness) == ("", "heif", None)


class TestSharpness:
    @pytest.mark.parametrize("contrast", [1.0, 0.3], ids=["bright", "pale"])
    def test_a_sharp_picture_is_sharp_and_a_blurred_one_is_not(self, make: Make, contrast: float) -> None:
        least = load("image-sharpness")().min_sharpness  # type: ignore[attr-defined]
        sharp = Image.blend(Image.new("RGB", (1080, 810), (128, 128, 128)), picture(1080, 810), contrast)
        found = [
            facts(make(f"{radius}.jpg", sharp.filter(ImageFilter.GaussianBlur(radius)), quality=80)).sharpness or 0
            for radius in (0, 1, 3, 5)
        ]
        assert min(found[:2]) > least + 0.05
        assert max(found[2:]) < least

    def test_a_sharp_subject_before_a_soft_ground_is_sharp(self, make: Make) -> None:
        board = picture(1080, 810)
        portrait = board.filter(ImageFilter.GaussianBlur(12))
        portrait.paste(board.crop((400, 200, 700, 700)), (400, 200))
        assert (facts(make("a.png", portrait)).sharpness or 0) > 0.6

    def test_a_large_blurred_picture_is_judged_as_it_is_shown(self, make: Make) -> None:
        large = picture(1080, 810).resize((4320, 3240), Image.Resampling.NEAREST)
        soft = large.filter(ImageFilter.GaussianBlur(3))  # less than a pixel, at the size of a feed
        assert (facts(make("a.jpg", soft)).sharpness or 0) > 0.5

    @pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "LA", "CMYK", "I;16"])
    def test_pictures_of_every_mode_are_judged(self, make: Make, mode: str) -> None:
        suffix = "tiff" if mode == "CMYK" else "png"
        board = picture(400, 300).convert("L").convert(mode) if mode == "I;16" else picture(400, 300).convert(mode)
        assert (facts(make(f"a.{suffix}", board)).sharpness or 0) > 0.4

    def test_black_letters_on_nothing_are_seen(self, make: Make) -> None:
        card = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
        ImageDraw.Draw(card).rectangle((50, 50, 200, 200), fill=(0, 0, 0, 255))
        assert facts(make("a.png", card)).sharpness is not None

    @pytest.mark.parametrize("size", [(1, 1), (1, 900), (900, 1), (600, 400)])
    def test_a_plain_picture_is_neither_sharp_nor_blurred(self, make: Make, size: tuple[int, int]) -> None:
        assert facts(make("a.png", Image.new("RGB", size, (10, 120, 80)))).sharpness is None


def face() -> Image.Image:
    """A drawn face that a model for photographs takes for one."""
    image = Image.new("L", (800, 800), 150)
    draw = ImageDraw.Draw(image)

    def oval(x: float, y: float, wide: float, high: float, grey: int) -> None:
        draw.ellipse((400 + x - wide, 380 + y - high, 400 + x + wide, 380 + y + high), fill=grey)

    oval(0, -20, 165, 215, 60)
    oval(0, 20, 140, 185, 200)
    for side in (-1, 1):
        oval(side * 58, -25, 42, 26, 120)
        oval(side * 58, -50, 42, 10, 80)
        oval(side * 58, -22, 26, 13, 235)
        oval(side * 58, -22, 13, 13, 40)
        oval(side * 20, 60, 10, 7, 120)
    draw.polygon([(388, 360), (412, 360), (424, 440), (376, 440)], fill=220)
    oval(0, 118, 55, 16, 110)
    oval(0, 112, 45, 5, 70)
    return image.filter(ImageFilter.GaussianBlur(3))


class TestFaces:
    def test_a_face_is_found_and_a_board_is_none(self, make: Make) -> None:
        cv2 = pytest.importorskip("cv2")
        if not hasattr(cv2, "CascadeClassifier"):
            pytest.skip("this OpenCV has no model of its own")
        assert facts(make("team.jpg", face())).faces == 1
        assert facts(make("gekanteld.jpg", face().rotate(90), exif=exif(orientation=6))).faces == 1
        assert facts(make("dak.jpg", picture(800, 600))).faces == 0

    def test_the_model_sees_a_small_picture_in_greys(self, make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
        seen: list[tuple[int, int]] = []

        class Model:
            def __init__(self, path: str) -> None:
                assert path == "models/haarcascade_frontalface_default.xml"

            def detectMultiScale(self, pixels: Image.Image, step: float, agreeing: int, minSize: object) -> list[int]:  # noqa: N802, N803
                seen.append(pixels.size)
                return [1, 2]

        cv2, numpy = ModuleType("cv2"), ModuleType("numpy")
        cv2.CascadeClassifier = Model  # type: ignore[attr-defined]
        cv2.data = ModuleType("data")  # type: ignore[attr-defined]
        cv2.data.haarcascades = "models/"
        numpy.asarray = lambda image: image  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "cv2", cv2)
        monkeypatch.setitem(sys.modules, "numpy", numpy)
        monkeypatch.delitem(sys.modules, "postlint.images.faces", raising=False)
        assert facts(make("team.jpg", picture(1200, 800))).faces == 2
        assert seen == [(480, 320)]
        sys.modules.pop("postlint.images.faces", None)

    def test_an_opencv_without_a_model_finds_nothing_and_says_so(
        self, make: Make, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "cv2", ModuleType("cv2"))
        monkeypatch.setitem(sys.modules, "numpy", ModuleType("numpy"))
        monkeypatch.delitem(sys.modules, "postlint.images.faces", raising=False)
        assert facts(make("team.jpg", face())).faces is None


class TestWithoutPillow:
    @pytest.fixture(autouse=True)
    def _no_pillow(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in [name for name in sys.modules if name.startswith("postlint.images.")]:
            monkeypatch.delitem(sys.modules, name)
        monkeypatch.setitem(sys.modules, "PIL", None)

    def test_the_header_still_speaks(self, tmp_path: Path) -> None:
        (tmp_path / "a.heic").write_bytes(HEIC)
        found = facts(tmp_path / "a.heic")
        assert (found.format, found.width, found.place, found.sharpness) == ("heif", 4032, True, None)

    def test_what_the_pixels_would_say_is_unknown(self, tmp_path: Path) -> None:
        (tmp_path / "a.png").write_bytes(PNG)
        assert facts(tmp_path / "a.png") == ImageFacts(format="png", size=len(PNG), width=300, height=200, place=False)


PNG = encoded(picture(), "png")
HEIC = heic(place=True)


class TestWithoutThePlace:
    @pytest.mark.parametrize("name", ["jpeg", "png", "webp"])
    def test_the_place_goes_and_everything_else_stays(self, name: str) -> None:
        block = exif(place=True, orientation=6)
        block[0x0131] = "camera"
        before = encoded(picture(), name, exif=block)
        after = without_place(before)
        assert after is not None
        assert len(after) == len(before)
        with Image.open(io.BytesIO(before)) as old, Image.open(io.BytesIO(after)) as new:
            assert new.tobytes() == old.tobytes()
            assert (new.getexif()[0x0112], new.getexif()[0x0131]) == (6, "camera")
            assert not any(new.getexif().get_ifd(0x8825).values())

    def test_no_trace_of_the_numbers_is_left(self) -> None:
        block = exif(place=True)
        block.get_ifd(0x8825)[27] = b"ASCII\0\0\0NETWORK-OF-THE-SHELTER"
        after = without_place(encoded(picture(), "jpeg", exif=block))
        assert after is not None
        assert b"SHELTER" not in after
        assert struct.pack(">II", 52, 1) not in after

    @pytest.mark.parametrize(
        "place",
        [b'<a exif:GPSLatitude="52,20N" exif:GPSLongitude=\'4E\' b="1"/>', b"<exif:GPSLatitude>52</exif:GPSLatitude>"],
    )
    def test_the_place_goes_from_xmp(self, place: bytes) -> None:
        after = without_place(encoded(picture(), "jpeg", xmp=b"<x:xmpmeta>" + place + b"</x:xmpmeta>"))
        assert after is not None
        assert b"GPS" not in after

    def test_the_place_goes_from_a_photograph_of_a_telephone(self) -> None:
        after = without_place(HEIC)
        assert after is not None
        assert sniff(after) == sniff(heic())

    @pytest.mark.parametrize("data", [b"tekst", b"", b"\x89PNG\r\n\x1a\n\0\0\0\xffIHDR"], ids=["text", "empty", "half"])
    def test_of_what_is_no_picture_there_is_no_copy(self, data: bytes) -> None:
        assert without_place(data) is None

    @given(data=st.binary(max_size=120))
    def test_no_bytes_make_it_raise(self, data: bytes) -> None:
        for start in (b"Exif\0\0II*\0", b"II*\0\x08\0\0\0\1\0\x25\x88", b"\x89PNG\r\n\x1a\n"):
            assert without_place(start + data) is None or start


class TestCommandLine:
    """What `postlint check` says of drafts with pictures."""

    @pytest.fixture
    def check(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], dict[str, Any]]:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "rules.yaml").write_text("extends: [media]\nrules: {platform-missing: off}\n")

        def run(draft: str) -> dict[str, Any]:
            Path("a.yaml").write_text(draft)
            result = CliRunner().invoke(postlint, ["check", "--no-cache", "-f", "json", "a.yaml"])
            report: dict[str, Any] = json.loads(result.stdout)
            assert report["failures"] == []
            return report

        return run

    def test_a_good_picture_is_left_alone(self, make: Make, check: Callable[[str], dict[str, Any]]) -> None:
        make("dak.jpg", picture(1200, 1200))
        report = check("text: Kijk.\nplatform: instagram\nimage: {file: dak.jpg, alt: Het dak., people: no}\n")
        assert report["findings"] == []
        assert report["summary"]["not_evaluated"] == {}

    @pytest.mark.parametrize(
        ("image", "rules"),
        [
            ("weg.jpg", ["image-alt", "image-missing-file"]),
            ("{file: x.jpg, alt: Een hand., people: yes}", ["image-consent", "image-missing-file"]),
            ("{file: plek.jpg, alt: Een hand., people: no}", ["image-gps"]),
            ("{file: vaag.jpg, alt: Een hand., people: no}", ["image-sharp"]),
            ("{file: klein.jpg, alt: Een hand., people: no}", ["image-sharp"]),
            ("{file: half.jpg, alt: Een hand., people: no}", ["image-missing-file"]),
            ("{file: heet.jpg, alt: Een hand., people: no}", ["image-format"]),
            ("{file: code.svg, alt: Een hand., people: no}", ["image-format", "image-missing-file"]),
            ("{file: ../../x.jpg, alt: Een hand., people: no}", ["image-missing-file"]),
            ("{file: goed.jpg, alt: Een hand met bloed., people: no}", ["image-warning"]),
            ("{file: goed.jpg, alt: Een hand., people: no, own: no}", ["image-permission"]),
        ],
    )
    def test_each_fault_is_found_and_nothing_else(
        self, make: Make, check: Callable[[str], dict[str, Any]], image: str, rules: list[str]
    ) -> None:
        make("goed.jpg", picture(1200, 1200))
        make("plek.jpg", picture(1200, 1200), exif=exif(place=True))
        make("vaag.jpg", picture(1200, 1200).filter(ImageFilter.GaussianBlur(6)))
        make("klein.jpg", picture(400, 400))
        make("half.jpg", (make("heel.jpg", picture(1200, 1200)).read_bytes())[:9000])
        make("heet.jpg", encoded(picture(1200, 1200), "png"))
        make("code.svg", b"<svg><script/></svg>")
        report = check(f"text: Kijk.\nplatform: facebook\nimages:\n  - {image}\n")
        assert [finding["rule"] for finding in report["findings"]] == rules
        assert {finding["start"]["line"] for finding in report["findings"]} == {4}

    def test_each_picture_is_marked_where_it_stands(self, make: Make, check: Callable[[str], dict[str, Any]]) -> None:
        make("plek.jpg", picture(1200, 1200), exif=exif(place=True))
        report = check("text: Kijk.\nimages:\n  - {file: plek.jpg, alt: Een hand.}\n  - {file: weg.jpg, alt: Dak.}\n")
        places = {finding["rule"]: finding["text"] for finding in report["findings"]}
        assert places == {
            "image-gps": "plek.jpg",
            "image-missing-file": "{file: weg.jpg, alt: Dak.}",
        }

    @pytest.mark.parametrize("written", ["plek.jpg", "'plek.jpg'", '"plek.jpg"', "{file: plek.jpg, alt: Een hand.}"])
    def test_a_fix_writes_a_copy_without_the_place_and_names_it(
        self, make: Make, check: Callable[[str], dict[str, Any]], written: str
    ) -> None:
        before = make("plek.jpg", picture(1200, 1200), exif=exif(place=True)).read_bytes()
        draft = f"text: Kijk.\nimages: [{written}]\n"
        (finding,) = [found for found in check(draft)["findings"] if found["rule"] == "image-gps"]
        assert finding["fix"]["title"] == "Maak een kopie zonder locatie: plek-zonder-locatie.jpg"
        assert not finding["fix"]["safe"]
        result = CliRunner().invoke(postlint, ["check", "--no-cache", "--unsafe-fixes", "-f", "json", "a.yaml"])
        assert "image-gps" not in [found["rule"] for found in json.loads(result.stdout)["findings"]]
        assert Path("a.yaml").read_text() == draft.replace("plek.jpg", "plek-zonder-locatie.jpg")
        assert sniff(Path("plek-zonder-locatie.jpg").read_bytes()) == sniff(encoded(picture(1200, 1200), "jpeg"))
        assert Path("plek.jpg").read_bytes() == before

    def test_showing_the_fix_writes_no_copy(self, make: Make, check: Callable[[str], dict[str, Any]]) -> None:
        make("plek.jpg", exif=exif(place=True))
        check("text: Kijk.\nimage: plek.jpg\n")
        result = CliRunner().invoke(postlint, ["check", "--no-cache", "--unsafe-fixes", "--diff", "a.yaml"])
        assert "+image: plek-zonder-locatie.jpg" in result.stdout
        assert not Path("plek-zonder-locatie.jpg").exists()

    def test_a_copy_is_never_written_over_another_file(
        self, make: Make, check: Callable[[str], dict[str, Any]]
    ) -> None:
        make("plek.jpg", exif=exif(place=True))
        other = make("plek-zonder-locatie.jpg", b"van iemand anders").read_bytes()
        check("text: Kijk.\nimage: plek.jpg\n")
        result = CliRunner().invoke(postlint, ["check", "--no-cache", "--unsafe-fixes", "a.yaml"])
        assert "image-gps" in result.stdout
        assert "image-gps vraagt een kopie die niet geschreven kon worden" in result.stderr
        assert Path("plek-zonder-locatie.jpg").read_bytes() == other
        assert Path("a.yaml").read_text().endswith("image: plek.jpg\n")

    def test_a_copy_that_is_there_already_is_used(self, make: Make, check: Callable[[str], dict[str, Any]]) -> None:
        data = make("plek.jpg", exif=exif(place=True)).read_bytes()
        make("plek-zonder-locatie.jpg", without_place(data))
        check("text: Kijk.\nimage: plek.jpg\n")
        CliRunner().invoke(postlint, ["check", "--no-cache", "--unsafe-fixes", "a.yaml"])
        assert Path("a.yaml").read_text().endswith("image: plek-zonder-locatie.jpg\n")

    def test_a_name_that_is_written_with_escapes_is_left_to_people(
        self, make: Make, check: Callable[[str], dict[str, Any]]
    ) -> None:
        make("plék.jpg", exif=exif(place=True))
        (finding,) = [
            found
            for found in check('text: Kijk.\nimage: "pl\\u00e9k.jpg"\n')["findings"]
            if found["rule"] == "image-gps"
        ]
        assert finding["fix"] is None

    def test_an_address_is_counted_as_not_evaluated(self, check: Callable[[str], dict[str, Any]]) -> None:
        report = check("text: Kijk.\nimages: ['https://vumc.nl/dak.jpg']\n")
        assert [finding["rule"] for finding in report["findings"]] == ["image-alt"]
        names = ["image-consent", "image-format", "image-gps", "image-missing-file", "image-sharp"]
        assert report["summary"]["not_evaluated"] == dict.fromkeys(names, 1)

    def test_the_page_of_a_rule_shows_what_goes_with_the_text_of_its_examples(self) -> None:
        page = CliRunner().invoke(postlint, ["rules", "image-permission"]).stdout
        assert "Bad        Kijk eens. {images: [{file: dak.jpg, own: false}]}" in page

    def test_a_draft_without_pictures_asks_for_no_library(self, check: Callable[[str], dict[str, Any]]) -> None:
        assert check("text: Kijk.\n")["summary"]["not_evaluated"] == {}

    def test_standard_input_has_its_pictures_beside_the_name_it_is_given(
        self, make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        make("berichten/dak.jpg", picture(1200, 1200))
        options = ["check", "-r", "media", "--ignore", "platform-missing", "-f", "json", "-"]
        draft = "---\nimages: [{file: dak.jpg, alt: Een dak.}]\n---\nKijk.\n"
        here = CliRunner().invoke(postlint, options, input=draft)
        there = CliRunner().invoke(postlint, [*options, "--stdin-filename", "berichten/a.md"], input=draft)
        assert [finding["rule"] for finding in json.loads(here.stdout)["findings"]] == ["image-missing-file"]
        assert json.loads(there.stdout)["findings"] == []


def test_every_fact_of_a_platform_has_a_case_that_reports_it() -> None:
    reasons = {"formats": "format", "max_bytes": "size", "max_bytes_gif": "size", "max_pixels": "pixels"}
    reasons |= {"min_ratio": "ratio", "max_ratio": "ratio", "max_count": "count"}
    cases = load("image-format").cases
    for name in PLATFORMS:
        platform = get(name)
        assert platform is not None
        for fact, reason in reasons.items():
            if getattr(platform.images, fact):
                case = reason if platform.is_documented(f"images.{fact}") else f"{reason}-advice"
                assert case in cases, (name, fact)


class TestExamples:
    """The facts that the examples of rules give for pictures."""

    @pytest.mark.parametrize(
        ("images", "complaint"),
        [
            ([{"file": "a.jpg", "facts": {"place": "true"}}], None),
            ([{"file": "a.jpg", "facts": {"plaats": "true"}}], "“plaats” is nothing that a picture says"),
            ([{"file": "a.jpg", "facts": "veel"}], "“veel” is nothing that a picture says"),
            ([{"file": "a.jpg", "facts": {"place": "misschien"}}], "“{'place': 'misschien'}” is nothing"),
            ([{"alt": "een dak", "facts": {"place": "true"}}], "the field “images.0” is wrong"),
        ],
    )
    def test_a_slip_in_them_is_told(self, images: list[Any], complaint: str | None) -> None:
        rule = Rule(
            "gps", "image-place", {}, {}, {}, needs=load("image-place")().needs(Context(datetime.now(UTC))),
            bad=({"text": "Kijk.", "images": images},),
        )  # fmt: skip
        told = [shortfall.en for shortfall in shortfalls(rule, Context(datetime.now(UTC)))]
        assert told[0].startswith(complaint) if complaint else told == [], told


def test_pictures_that_cannot_be_read_take_no_number() -> None:
    text = "text: Kijk.\nimages:\n  - {alt: Geen bestand.}\n  - dak.jpg\n"
    (post,) = drafts.parse(Source("a.yaml", text)).posts
    assert [image.file for image in post.images] == ["dak.jpg"]
    assert post.places["images.0"].text == "dak.jpg"
    assert "images.1" not in post.places
