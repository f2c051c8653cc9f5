"""Wall times and the instants they mean: one, none where clocks are put forward, two where they are put back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a wall time of a zone can mean: instants in that zone, the earlier first.

    One is certain. Two are a question. Where the wall time is `skipped` it does not exist, and the two are the
    nearest ones that do: the last minute before the clocks change and the first one after.
    """

    instants: tuple[datetime, ...]
    skipped: bool = False

    @property
    def is_certain(self) -> bool:
        return len(self.instants) == 1


def read_wall_time(wall: datetime, zone: str) -> Reading:
    """The instants at which clocks in `zone` show `wall` (a whole minute, without a zone of its own)."""
    place = ZoneInfo(zone)
    local = wall.replace(second=0, microsecond=0, tzinfo=place)
    first, second = (_instant(local.replace(fold=fold)) for fold in (0, 1))
    if first == second:
        return Reading((first.astimezone(place),))
    if first < second:
        return Reading((first.astimezone(place), second.astimezone(place)))
    # In a gap, the offset of after the change leads to before it and the other way round.
    change = _change(second, first, place)
    return Reading(((change - _MINUTE).astimezone(place), change.astimezone(place)), skipped=True)


def is_zone(name: str) -> bool:
    """Whether this computer knows a zone of that name."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def _instant(local: datetime) -> datetime:
    return local.astimezone(UTC)


def _change(before: datetime, after: datetime, place: ZoneInfo) -> datetime:
    """The first whole minute after `before` at which the offset of `after` holds."""
    offset = after.astimezone(place).utcoffset()
    low, high = before, after
    while high - low > _MINUTE:
        middle = low + (high - low) // (2 * _MINUTE) * _MINUTE
        low, high = (low, middle) if middle.astimezone(place).utcoffset() == offset else (middle, high)
    return high
