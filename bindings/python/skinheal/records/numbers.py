"""Numbers that can be held to account, and the words for them."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Layer = Literal["surface", "epidermis", "dermis", "hypodermis"]
Kind = Literal[
    "opening", "opening_part", "hole_count", "barrier", "cell", "vessel", "fibre", "signal", "fluid", "exudate",
    "agent", "record",
]  # fmt: skip
Grade = Literal["high", "moderate", "low", "very low"]
Obtained = Literal["measured", "derived", "fitted", "assumed"]
Operation = Literal["multiply", "set"]
Side = Literal["before", "after"]
Keep = Literal["dense", "grid"]
SettingValue = float | bool | str


class Range(NamedTuple):
    """From where to where a value may plausibly lie."""

    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.low:.4g} to {self.high:.4g}"


class Source(NamedTuple):
    """A key of the bibliography, and the place inside that source."""

    key: str
    locator: str

    def __str__(self) -> str:
        return ", ".join(part for part in self if part)


@dataclass(frozen=True)
class Quantity:
    """A number that can be held to account: where it comes from and how sure it is."""

    value: float
    unit: str
    range: Range
    meaning: str
    source: Source = Source("", "")
    obtained: Obtained = "assumed"
    grade: Grade = "very low"

    def __str__(self) -> str:
        said_by = f", {self.source.key}" if self.source.key else ""
        return f"{self.amount()} ({self.obtained}{said_by}; {self.meaning})"

    def amount(self) -> str:
        """The value with its unit, if it has one: '0.5 mm', '0.73'."""
        return f"{self.value:g}" + ("" if self.unit == "1" else f" {self.unit}")
