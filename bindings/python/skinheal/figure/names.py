"""Names: how quantities, settings and durations are said to a reader."""

from __future__ import annotations

DAYS_PER_MONTH = 30.4375
DAYS_PER_YEAR = 365.25

_QUANTITIES = {
    "alarm": "alarm signals",
    "barrier": "cornified barrier",
    "burden": "healing burden",
    "collagen": "collagen I + III",
    "collagen_i": "collagen I",
    "collagen_iii": "collagen III",
    "collagen_i_synthesis": "collagen I synthesis",
    "collagen_iii_synthesis": "collagen III synthesis",
    "il1": "IL-1 / TNF",
    "keratinocytes_differentiating": "differentiating keratinocytes",
    "keratinocytes_migrating": "migrating keratinocytes",
    "keratinocytes_proliferating": "proliferating keratinocytes",
    "kgf": "KGF",
    "macrophages_m1": "inflammatory macrophages",
    "macrophages_m2": "repairing macrophages",
    "mmp": "MMP",
    "nsaid": "NSAID",
    "pdgf": "PDGF",
    "pore_area": "open pores",
    "tewl": "water loss (TEWL)",
    "tgf_beta": "TGF-β",
    "vegf": "VEGF",
}

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve")


def readable(name: str) -> str:
    """The name of a quantity as a reader would write it."""
    return _QUANTITIES.get(name, name.replace("_", " "))


def sentence(text: str) -> str:
    """The same with a capital at the beginning, and none lost elsewhere."""
    return text[:1].upper() + text[1:]


def unit(text: str) -> str:
    """A unit as it is printed."""
    if text == "1":
        return "relative units"
    return text.replace("m2", "m²").replace("m3", "m³").replace("um", "µm").replace("ul", "µl")


def counted(number: int) -> str:
    """A count in words up to twelve, in figures above."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def duration(days: float) -> str:
    """A time in the unit in which one would say it: '22 h', '8 d', '5 wk'."""
    steps = ((1 / 24, "min", 1 / 1440), (2.0, "h", 1 / 24), (14.0, "d", 1.0),
             (9 * 7.0, "wk", 7.0), (2 * DAYS_PER_YEAR, "mo", DAYS_PER_MONTH))
    for limit, unit, length in steps:
        if round(days / length) < round(limit / length):
            return f"{round(days / length)} {unit}"
    return f"{days / DAYS_PER_YEAR:.2g} y"


def interval(days: float) -> str:
    """An interval between sessions, in words: 'four weeks', 'ten days'."""
    for length, unit in ((7.0, "week"), (1.0, "day")):
        if days >= length and days % length == 0:
            number = int(days // length)
            return f"{counted(number)} {unit}{'s' if number > 1 else ''}"
    return duration(days)
