"""Fills the numbers that README.md and examples/model.md take from the library, or says which are stale.

    .venv/bin/python tests/pages.py           # fills them
    .venv/bin/python tests/pages.py --check   # names those that are no longer true; exit code 1 if there are any

Such a number stands between two comments that do not show: `<!--peak il1-->5 h<!--/-->`. The first says
how it is made; see HOW below.
"""

import re
import sys
from functools import cache
from pathlib import Path

import skinheal as sh

ROOT = Path(__file__).resolve().parents[1]
PAGES = (ROOT / "README.md", ROOT / "examples" / "model.md")
SLOT = re.compile(r"<!--(\w+) ?(\w*)-->(.*?)<!--/-->")
TOLERANCE = 0.06  # what rounding to two digits may change; counts are exact


@cache
def one_session():
    protocol = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5, density_per_cm2=200))
    return sh.simulate(protocol, skin=sh.skin(site="cheek", age=35), days=365)


@cache
def report():
    return sh.validate()


@cache
def numbers():
    return sh.provenance()


def two_digits(value):
    return f"{float(f'{value:.2g}'):g}"


def words_for(days):
    """A time in the unit that one would say it in."""
    for unit, size, until in (("min", 1 / 1440, 0.08), ("h", 1 / 24, 2), ("days", 1, 45)):
        if days < until:
            return f"{two_digits(days / size)} {unit}"
    return f"{two_digits(days / 7)} weeks"


def peak(name):
    return words_for(one_session().peak(name).day)


def milestone(name):
    row = next(row for row in report().rows if row.id == name)
    return two_digits(row.value) + (f" {row.unit}" if row.unit != "1" else "")


def share(obtained):
    return f"{100 * sh.share(numbers(), obtained):.0f} %"


def fitted(_):
    return str(len(fitted_numbers()))


def pressed(_):
    """Fitted numbers that lie at an end of their range."""
    return str(sum(number.value in number.range for number in fitted_numbers()))


def definitions(_):
    """Assumed numbers whose range is one point."""
    assumed = [row.quantity for row in numbers() if row.quantity.obtained == "assumed"]
    return str(sum(number.range.low == number.range.high for number in assumed))


def fitted_numbers():
    return [row.quantity for row in numbers() if row.quantity.obtained == "fitted"]


COUNTS = ("numbers", "score", "fitted", "pressed", "definitions")
HOW = {
    "peak": peak,  # when a quantity is largest after one session of 1.5 mm
    "milestone": milestone,  # what the model makes of a milestone
    "share": share,  # of all numbers, those obtained in this way
    "numbers": lambda _: str(len(numbers())),
    "fitted": fitted,
    "pressed": pressed,
    "definitions": definitions,
    "score": lambda _: f"{report().in_range} of {len(report().rows)}",
}


def filled(page):
    """The page with every number made anew."""
    return SLOT.sub(lambda slot: slot[0].replace(f"-->{slot[3]}<", f"-->{HOW[slot[1]](slot[2])}<"), page)


def same(how, said, true):
    """Whether two texts say the same, up to rounding where something was rounded."""
    return said == true if how in COUNTS else near(said, true)


def near(said, true):
    """Whether two texts say nearly the same number of the same unit."""
    numbers_of = [list(map(float, re.findall(r"\d+\.?\d*", text))) for text in (said, true)]
    words_of = [re.sub(r"[\d.]+", "", text) for text in (said, true)]
    pairs = zip(*numbers_of)
    return words_of[0] == words_of[1] and all(abs(a - b) <= TOLERANCE * max(a, b) for a, b in pairs)


def stale(page):
    """What a page says that the library no longer does."""
    found = [(slot[1], slot[2], slot[3], HOW[slot[1]](slot[2])) for slot in SLOT.finditer(page)]
    return [
        f"{how} {of}: the page says {said}, the library {true}"
        for how, of, said, true in found
        if not same(how, said, true)
    ]


def main(arguments):
    faults = [f"{path.name}: {fault}" for path in PAGES for fault in stale(path.read_text(encoding="utf-8"))]
    print("\n".join(faults) or "the pages say what the library says")
    if "--check" in arguments:
        return bool(faults)
    for path in PAGES:
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
