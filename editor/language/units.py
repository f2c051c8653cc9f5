"""Units, currencies and scale words of both languages, each with its kind and how much of it there is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Unit:
    """`kind` is what is measured, `size` how much of the base of that kind; `name` tells units apart."""

    name: str
    kind: str
    size: Fraction = Fraction(1)
    is_imperial: bool = False


_TABLE = """
% percent 1: % prozent percent|per cent|pct|prozentig|prozentige|v. h.
‰ permille 1: ‰ promille|per mille
pp points 1: prozentpunkt prozentpunkte prozentpunkten|percentage point|percentage points
EUR EUR 1: € eur euro euros
TEUR EUR 1000: teur t€ k€
USD USD 1: $ usd us$ dollar dollars us-dollar|us dollars|us dollar
GBP GBP 1: £ gbp
CHF CHF 1: chf franken francs|swiss francs|schweizer franken
JPY JPY 1: ¥ jpy yen
CNY CNY 1: cny yuan
INR INR 1: inr rupien rupees
PLN PLN 1: pln złoty zloty
SEK krona 1: sek kronen kronor kroner krona
mm length 1/1000: mm millimeter millimetern millimetre millimetres millimeters
cm length 1/100: cm zentimeter zentimetern centimetre centimetres centimeter centimeters
m length 1: m meter metern metre metres meters
km length 1000: km kilometer kilometern kilometre kilometres kilometers
nm length 1/1000000000: nm nanometer nanometern nanometre nanometres nanometers
µm length 1/1000000: µm μm mikrometer mikrometern micrometre micrometres micrometers
mi length 1609! mile miles meile meilen
ft length 381/1250! foot feet
in length 127/5000! inch inches
m2 area 1: m² qm quadratmeter quadratmetern sqm|square metre|square metres|square meter|square meters
km2 area 1000000: km² quadratkilometer quadratkilometern|square kilometre|square kilometres|square kilometers
ha area 10000: ha hektar hectare hectares
acre area 4047! acre acres
sqft area 929/10000! sqft|square foot|square feet|sq ft
m3 volume 1: m³ kubikmeter kubikmetern|cubic metre|cubic metres|cubic meter|cubic meters
l volume 1/1000: l liter litern litre litres liters
ml volume 1/1000000: ml milliliter millilitern millilitre millilitres
hl volume 1/10: hl hektoliter hektolitern hectolitre hectolitres
gal volume 379/100000! gallon gallons
g mass 1/1000: g gramm gram grams gramme grammes
mg mass 1/1000000: mg milligramm milligram milligrams
kg mass 1: kg kilo kilos kilogramm kilogram kilograms
t mass 1000: t tonne tonnen tonnes|metric tons|metric tonnes|metric ton
ton mass 907! ton tons
ms seconds 1/1000: ms millisekunde millisekunden millisecond milliseconds
s seconds 1: s sek. sekunde sekunden second seconds
min seconds 60: min min. minute minuten minutes minütig minütige minütigen
h seconds 3600: h std. stunde stunden hour hours stündig stündige stündigen stündiges
day seconds 86400: tag tage tagen tages day days tägig tägige tägigen tägiger tägiges
workday seconds 86400: werktage werktagen arbeitstage arbeitstagen|working day|working days|business days
week seconds 604800: woche wochen week weeks wöchig wöchige wöchigen wöchiger wöchiges
fortnight seconds 1209600: fortnight fortnights
month months 1: monat monate monaten month months monatig monatige monatigen monatiger monatiges
year months 12: jahr jahre jahren jahres year years jährig jährige jährigen jähriger jähriges jährigem
decade months 120: jahrzehnt jahrzehnte jahrzehnten decade decades
century months 1200: jahrhundert jahrhunderte jahrhunderten century centuries
W power 1: w watt watts
kW power 1000: kw kilowatt kilowatts
MW power 1000000: mw megawatt megawatts
GW power 1000000000: gw gigawatt gigawatts
kWh energy 1: kwh kilowattstunde kilowattstunden|kilowatt-hours|kilowatt hours|kilowatt-hour
MWh energy 1000: mwh megawattstunde megawattstunden|megawatt-hours|megawatt hours
GWh energy 1000000: gwh gigawattstunde gigawattstunden|gigawatt-hours|gigawatt hours
TWh energy 1000000000: twh terawattstunde terawattstunden|terawatt-hours|terawatt hours
kB data 1: kb kilobyte kilobytes
MB data 1000: mb megabyte megabytes
GB data 1000000: gb gigabyte gigabytes
TB data 1000000000: tb terabyte terabytes
Mbit/s rate 1: mbit/s mbps mbit|megabit pro sekunde|megabits per second
Gbit/s rate 1000: gbit/s gbps gbit|gigabit pro sekunde|gigabits per second
Hz frequency 1: hz hertz
kHz frequency 1000: khz kilohertz
MHz frequency 1000000: mhz megahertz
GHz frequency 1000000000: ghz gigahertz
°C celsius 1: °c|grad celsius|degrees celsius|degrees centigrade
°F fahrenheit 1: °f|grad fahrenheit|degrees fahrenheit
K kelvin 1: kelvin
V volt 1: volt volts
kV volt 1000: kilovolt kilovolts kv
dB decibel 1: db dezibel decibel decibels
bar bar 1: bar
km/h speed 1: km/h kph stundenkilometer stundenkilometern|kilometer pro stunde|kilometres per hour|kilometers per hour
mph speed 1609/1000! mph|miles per hour
"""


def _units() -> dict[str, Unit]:
    found: dict[str, Unit] = {}
    for line in _TABLE.strip().splitlines():
        head, mark, forms = line.partition(": ") if ": " in line else line.partition("! ")
        name, kind, size = head.split()
        unit = Unit(name, kind, Fraction(size), is_imperial=mark == "! ")
        single, *phrases = forms.split("|")
        for form in (*single.split(), *phrases):
            found[form.strip()] = unit
    return found


UNITS = _units()
_SYMBOLS = {"m": "m", "g": "g", "t": "t", "s": "s", "h": "h", "l": "l", "W": "w", "V": "volt", "K": "kelvin"}
"""One letter is a unit in this case only."""

SCALES = {
    "hundert": 100,
    "tausend": 1000,
    "tsd": 1000,
    "thousand": 1000,
    "million": 10**6,
    "millionen": 10**6,
    "mio": 10**6,
    "mln": 10**6,
    "mn": 10**6,
    "milliarde": 10**9,
    "milliarden": 10**9,
    "mrd": 10**9,
    "bn": 10**9,
    "hundred": 100,
    "dutzend": 12,
    "dozen": 12,
}
GERMAN_SCALES = SCALES | {"billion": 10**12, "billionen": 10**12, "bio": 10**12, "trillion": 10**18}
ENGLISH_SCALES = SCALES | {"billion": 10**9, "trillion": 10**12, "tn": 10**12}
CURRENCIES = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "US$": "USD"}
CURRENCIES |= {code: code for code in ("EUR", "USD", "GBP", "CHF", "JPY")}

_BEFORE = re.compile(r"(?:(?<![^\W\d_])(T|k)?(US\$|EUR|USD|GBP|CHF|JPY)|[€$£¥])[ \u00a0\u202f]?$")
_TOKEN = re.compile(
    r"[%‰€$£¥]|°[CF]?|(?:km|m|cm|mm)[²³]|(?:km/h|[KMG]bit/s)(?!\w)|[^\W\d_]+(?:-(?:Dollar|hours?))?[²³]?",
    re.IGNORECASE,
)
_GAP = re.compile(r"[ \u00a0\u202f-]{0,2}")
_FIGURE_FOLLOWS = re.compile(r"[ \u00a0\u202f]?\d")
_MONEY = frozenset("€$£¥") | {"EUR", "USD", "GBP", "CHF", "JPY"}


def currency_before(text: str, at: int) -> tuple[int, str, int] | None:
    """Where a currency before a figure begins, its code, and the thousands of `TEUR`."""
    match = _BEFORE.search(text, max(0, at - 5), at)
    if not match:
        return None
    sign = match.group().strip(" \u00a0\u202f")
    code = match[2] or sign
    return match.start(), CURRENCIES[code], 1000 if match[1] else 1


def unit_after(text: str, at: int) -> tuple[int, tuple[Unit, ...]]:
    """Where the unit ends that stands at `at` or behind one space, and what it may be; nothing if there is none."""
    tokens = _tokens(text, at)
    for count in range(len(tokens), 0, -1):
        words = text[tokens[0][0] : tokens[count - 1][1]]
        if units := read_unit(" ".join(words.split())):
            return tokens[count - 1][1], units
    return at, ()


def _tokens(text: str, at: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    while len(found) < 3:
        gap = _GAP.match(text, at)
        match = _TOKEN.match(text, gap.end() if gap else at)
        if not match or (match.group() in _MONEY and _FIGURE_FOLLOWS.match(text, match.end())):
            break
        found.append(match.span())
        at = match.end()
    return found


@lru_cache(maxsize=2048)
def read_unit(word: str) -> tuple[Unit, ...]:
    """What a word may be as a unit: `Pfund` is money or weight, `Grad` any degree."""
    if len(word) == 1 and word.isalpha():
        symbol = _SYMBOLS.get(word)
        return (UNITS[symbol],) if symbol else ()
    folded = word.casefold()
    if folded in {"pfund", "pound", "pounds", "lb", "lbs"}:
        return UNITS["gbp"], Unit("lb", "mass", Fraction(4536, 10000), is_imperial=True)
    if folded in {"cent", "cents"}:
        return Unit("ct", "EUR", Fraction(1, 100)), Unit("¢", "USD", Fraction(1, 100))
    if folded in {"grad", "°", "degree", "degrees"}:
        return UNITS["°c"], UNITS["°f"], Unit("°", "angle")
    if folded in {"points", "punkte", "punkten"}:
        return UNITS["prozentpunkte"], Unit("points", "score")
    unit = UNITS.get(folded)
    return (unit,) if unit else ()
