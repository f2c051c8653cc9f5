"""The pixels of a picture as exports need them: upright, in eight bits, without transparency, in fitting colours."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

ORIENTATION = 0x0112
_SPACES = {"RGB": b"RGB ", "L": b"GRAY", "CMYK": b"CMYK"}
"""How a profile names the colours that it is for, by the mode of a picture."""


def is_turned(picture: Image.Image) -> bool:
    """Whether the camera says that it was held otherwise; broken data of a camera say nothing."""
    try:
        return picture.getexif().get(ORIENTATION, 1) in range(2, 9)
    except Exception:  # noqa: BLE001 - a reader meets anything in broken data
        return False


def upright(picture: Image.Image) -> Image.Image:
    """The picture as the camera says it was held; broken data harm no export."""
    from PIL import ImageOps

    try:
        return ImageOps.exif_transpose(picture)
    except Exception:  # noqa: BLE001 - a reader meets anything in broken data; a broken picture is met again below
        return picture


def for_screen(picture: Image.Image) -> tuple[Image.Image, bytes | None]:
    """The picture in red, green and blue, and the profile that these are meant in, where it has one."""
    if picture.mode == "CMYK":
        return _from_ink(picture), None
    opaque = _opaque(picture).convert("RGB")
    return opaque, fitting_profile(picture, "RGB")


def for_print(picture: Image.Image) -> tuple[Image.Image, bytes | None]:
    """The same, but inks stay inks and greys stay grey."""
    if picture.mode == "CMYK":
        return picture, fitting_profile(picture, "CMYK")
    opaque = _opaque(picture)
    kept = opaque if opaque.mode in {"L", "RGB"} else opaque.convert("RGB")  # conversion alone would be a copy
    return kept, fitting_profile(picture, kept.mode)


def fitting_profile(picture: Image.Image, mode: str) -> bytes | None:
    """The profile of the picture, if it is one for colours of this mode."""
    profile = picture.info.get("icc_profile")
    return profile if isinstance(profile, bytes) and profile[16:20] == _SPACES[mode] else None


def _opaque(picture: Image.Image) -> Image.Image:
    return _on_white(_from_lab(picture) if picture.mode == "LAB" else _in_eight_bits(picture))


def _in_eight_bits(picture: Image.Image) -> Image.Image:
    """Greys of 16 or 32 bits, which conversion alone would cut off at white."""
    if not picture.mode.startswith(("I", "F")):
        return picture
    levels = picture.convert("F")
    highest = float(levels.getextrema()[1])  # type: ignore[arg-type] # one band has one pair
    scale = 1 / 256 if picture.mode.startswith("I") else 255
    if highest * scale > 255 or (picture.mode == "F" and highest > 1):
        scale = 255 / highest
    return levels.point(lambda level: level * scale).convert("L")


def _on_white(picture: Image.Image) -> Image.Image:
    from PIL import Image

    if not picture.has_transparency_data:
        return picture
    ground = Image.new("RGBA", picture.size, "white")
    ground.alpha_composite(picture.convert("RGBA"))
    return ground.convert("RGB")


def _from_lab(picture: Image.Image) -> Image.Image:
    from PIL import ImageCms

    lab, screen = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
    return ImageCms.profileToProfile(picture, lab, screen, outputMode="RGB") or picture


def _from_ink(picture: Image.Image) -> Image.Image:
    """A picture for the press in the colours of a screen, by its own profile where that can be used."""
    from PIL import ImageCms

    profile = picture.info.get("icc_profile")
    try:
        if profile:
            ink, screen = ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB")
            return ImageCms.profileToProfile(picture, ink, screen, outputMode="RGB") or picture.convert("RGB")
    except (ImageCms.PyCMSError, OSError, ValueError):  # a broken profile, or one for other colours
        pass
    return picture.convert("RGB")
