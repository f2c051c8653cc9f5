"""Colours that can be read: a house colour made darker or lighter until it stands out from its ground."""

from __future__ import annotations

READABLE = 4.6
"""A little more than the 4.5 : 1 that WCAG asks for small text, so that rounding takes nothing from it."""

_STEPS = 50
_Channels = tuple[int, int, int]


def readable(colour: str, ground: str, ratio: float = READABLE) -> str:
    """The colour itself where it can be read on `ground`, else the nearest darker or lighter tone of it."""
    wanted, below = _channels(colour), _channels(ground)
    ends = sorted(((0, 0, 0), (255, 255, 255)), key=lambda end: _contrast(end, below), reverse=True)
    for step in range(_STEPS + 1):
        tone = _mixed(wanted, ends[0], step / _STEPS)
        if _contrast(tone, below) >= ratio:
            return _hex(tone)
    return _hex(ends[0])


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21."""
    return _contrast(_channels(one), _channels(other))


def _contrast(one: _Channels, other: _Channels) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(channels: _Channels) -> float:
    red, green, blue = (_linear(channel / 255) for channel in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _mixed(colour: _Channels, end: _Channels, share: float) -> _Channels:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(colour, end, strict=True))
    return red, green, blue


def _channels(colour: str) -> _Channels:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hex(channels: _Channels) -> str:
    return "#{:02x}{:02x}{:02x}".format(*channels)
