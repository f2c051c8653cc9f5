"""Draws the photo of the sample release: `python -m tests.draw_sample_photo` writes it to the resources.

Three people behind an optical bench, in the muted colours of the window. The same program draws the
same picture; it is drawn at twice its size and made smaller, which smooths every edge.
"""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFilter

from editor import paths

WIDTH, HEIGHT = 2400, 1600
FILE = paths.resource("sample", "photo.jpg")
_SCALE = 2

TEAL, SAND = (147, 171, 176), (216, 208, 190)
LIGHT, FRAME, SHELF = (233, 231, 222), (120, 142, 146), (176, 174, 160)
BENCH, EDGE, LEG = (70, 92, 96), (96, 120, 123), (52, 70, 74)
STEEL, DARK_STEEL, GLASS = (188, 194, 192), (58, 68, 72), (214, 232, 232)
BEAM = (206, 106, 84)

Colour = tuple[int, int, int]
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Figure:
    """One person: where the neck is (pixels), how large, and in which colours."""

    x: float
    y: float
    size: float
    skin: Colour
    hair: Colour
    coat: Colour
    long_hair: bool


FIGURES = (
    Figure(720, 640, 1.0, (222, 187, 160), (92, 70, 58), (47, 62, 72), long_hair=True),
    Figure(1240, 590, 1.08, (205, 168, 140), (66, 66, 66), (92, 110, 98), long_hair=False),
    Figure(1760, 650, 0.98, (190, 146, 116), (48, 42, 42), (140, 96, 76), long_hair=True),
)


class Canvas:
    """Draws in pixels of the finished picture on an image that is larger."""

    def __init__(self, image: Image.Image) -> None:
        self.image = image
        self._draw = ImageDraw.Draw(image, "RGBA")

    def box(self, left: float, top: float, right: float, bottom: float, colour: Colour, radius: float = 0) -> None:
        self._draw.rounded_rectangle(self._scaled(left, top, right, bottom), radius * _SCALE, fill=colour)

    def oval(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        self._draw.ellipse(self._scaled(left, top, right, bottom), fill=colour)

    def shape(self, points: list[Point], colour: Colour) -> None:
        self._draw.polygon([(x * _SCALE, y * _SCALE) for x, y in points], fill=colour)

    def line(self, start: Point, end: Point, colour: Colour, width: float) -> None:
        self._draw.line(self._scaled(*start, *end), fill=colour, width=round(width * _SCALE))

    def _scaled(self, *numbers: float) -> list[float]:
        return [number * _SCALE for number in numbers]


def draw() -> Image.Image:
    canvas = Canvas(_gradient())
    _room(canvas)
    for figure in FIGURES:
        _person(canvas, figure)
    _bench(canvas)
    _beam(canvas)
    _instruments(canvas)
    return canvas.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)


def _gradient() -> Image.Image:
    """Teal at the upper left, sand at the lower right."""
    small = Image.new("RGB", (96, 64))
    small.putdata([_mixed(TEAL, SAND, (x / 95 + y / 63) / 2) for y in range(64) for x in range(96)])
    return small.resize((WIDTH * _SCALE, HEIGHT * _SCALE), Image.Resampling.BICUBIC)


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _room(canvas: Canvas) -> None:
    """A window on the left, shelves with boxes on the right, the floor below."""
    canvas.box(0, 1330, WIDTH, HEIGHT, _mixed(SAND, TEAL, 0.35))
    canvas.box(130, 120, 590, 800, FRAME, 8)
    for column, row in ((0, 0), (1, 0), (0, 1), (1, 1)):
        left, top = 150 + column * 218, 140 + row * 328
        canvas.box(left, top, left + 204, top + 314, _mixed(LIGHT, GLASS, 0.5 * row + 0.2), 4)
    for shelf, boxes in ((330, (0, 90, 250)), (560, (40, 170, 260))):
        canvas.box(1960, shelf, 2330, shelf + 18, FRAME, 4)
        for number, offset in enumerate(boxes):
            height = 110 - 25 * number
            colour = _mixed(SHELF, TEAL, 0.25 * number)
            canvas.box(1975 + offset, shelf - height, 2045 + offset, shelf, colour, 5)


def _person(canvas: Canvas, figure: Figure) -> None:
    x, y, size = figure.x, figure.y, figure.size
    if figure.long_hair:
        canvas.box(x - 122 * size, y - 230 * size, x + 122 * size, y + 62 * size, figure.hair, 110 * size)
    _torso(canvas, figure)
    canvas.box(x - 44 * size, y - 60 * size, x + 44 * size, y + 70 * size, _mixed(figure.skin, (90, 60, 40), 0.18), 40)
    canvas.oval(x - 102 * size, y - 245 * size, x + 102 * size, y + 8 * size, figure.skin)
    _hair(canvas, figure)


def _torso(canvas: Canvas, figure: Figure) -> None:
    """Shoulders, the arms set off by a darker line, and the open collar of a lab coat."""
    x, y, size, coat = figure.x, figure.y, figure.size, figure.coat
    canvas.box(x - 235 * size, y + 40 * size, x + 235 * size, 1300, coat, 150 * size)
    shade = _mixed(coat, (20, 24, 26), 0.3)
    for side in (-1, 1):
        canvas.line((x + side * 150 * size, y + 260 * size), (x + side * 162 * size, 1200), shade, 7)
    shirt = _mixed(LIGHT, coat, 0.12)
    canvas.shape([(x - 62 * size, y + 40 * size), (x + 62 * size, y + 40 * size), (x, y + 235 * size)], shirt)


def _hair(canvas: Canvas, figure: Figure) -> None:
    """The crown, cut off at the forehead."""
    x, y, size = figure.x, figure.y, figure.size
    crown = Image.new("L", canvas.image.size, 0)
    mask = ImageDraw.Draw(crown)
    box = [(x - 110 * size), (y - 262 * size), (x + 110 * size), (y - 20 * size)]
    mask.ellipse([number * _SCALE for number in box], fill=255)
    forehead = [(x - 150 * size), (y - 172 * size), (x + 118 * size), (y + 120 * size)]
    mask.ellipse([number * _SCALE for number in forehead], fill=0)
    canvas.image.paste(figure.hair, mask=crown)


def _bench(canvas: Canvas) -> None:
    canvas.box(300, 1240, 2100, 1500, LEG, 6)
    for left in (330, 925, 1520):
        canvas.box(left, 1300, left + 550, 1470, _mixed(LEG, BENCH, 0.7), 8)
        canvas.box(left + 215, 1325, left + 335, 1341, STEEL, 8)
    canvas.box(180, 1130, 2220, 1180, EDGE, 10)
    canvas.box(180, 1165, 2220, 1275, BENCH, 10)
    for hole in range(240, 2200, 60):
        canvas.oval(hole - 5, 1148, hole + 5, 1158, LEG)


def _beam(canvas: Canvas) -> None:
    """The beam with its glow: it leaves the laser, widens at the first lens and meets on the camera."""
    glow = Image.new("RGBA", canvas.image.size, (*BEAM, 0))
    shine = Canvas(glow)
    for width, spread in ((16, 0), (6, 26), (6, -26)):
        shine.line((520, 1000), (870, 1000), BEAM, width)
        shine.line((870, 1000 + spread), (1530, 1000 + spread), BEAM, width)
        shine.line((1530, 1000 + spread), (1900, 1000), BEAM, width)
    soft = glow.filter(ImageFilter.GaussianBlur(14 * _SCALE))
    canvas.image.paste(soft, mask=soft)
    canvas.line((520, 1000), (870, 1000), BEAM, 5)
    for spread in (-26, 0, 26):
        canvas.line((870, 1000 + spread), (1530, 1000 + spread), BEAM, 4)
        canvas.line((1530, 1000 + spread), (1900, 1000), BEAM, 4)


def _instruments(canvas: Canvas) -> None:
    """Laser, two lenses on their posts, and a camera."""
    for x in (400, 870, 1530, 1980):
        canvas.box(x - 14, 1000, x + 14, 1130, DARK_STEEL)
        canvas.box(x - 62, 1104, x + 62, 1132, DARK_STEEL, 6)
    canvas.box(270, 945, 520, 1055, STEEL, 14)
    canvas.box(505, 982, 535, 1018, DARK_STEEL, 4)
    for x in (870, 1530):
        canvas.oval(x - 34, 890, x + 34, 1110, DARK_STEEL)
        canvas.oval(x - 22, 904, x + 22, 1096, GLASS)
        canvas.oval(x - 10, 925, x + 4, 1040, (240, 247, 246))
    canvas.box(1930, 925, 2110, 1075, DARK_STEEL, 16)
    canvas.box(1890, 960, 1940, 1040, STEEL, 8)


def main() -> None:
    draw().save(FILE, quality=86, optimize=True, progressive=False)


if __name__ == "__main__":
    main()
