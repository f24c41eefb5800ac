"""The exported model, and how its expressions become the lines of a program in another language.

A node is (operation, number, arguments...), as export_graph.cpp writes it; arguments stand before what reads them.
Every shared term becomes one line, and what depends on parameters alone is apart, so that a peer computes it once.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

Node = tuple  # (operation, number, *arguments)

VARIABLES = ("species", "time", "dose")


@dataclass(frozen=True)
class Session:
    day: float
    doses: tuple[float, ...]


@dataclass
class Exported:
    """A sealed model with the schedule of the task."""

    nodes: list[Node]
    functions: dict[str, list[int]]  # derivative, jacobian, health, jump: the nodes of their outputs
    entries: list[tuple[int, int]]  # row and column of each output of `jacobian`, by columns
    species: list[str]
    parameters: list[str]
    values: list[float]  # of the parameters
    start: list[float]
    sessions: list[Session]
    horizon: float
    hash: str


def read(path: Path) -> Exported:
    data = json.loads(path.read_text())
    schedule = data["schedule"]
    return Exported(
        nodes=[tuple(node) for node in data["nodes"]],
        functions=data["functions"],
        entries=[tuple(entry) for entry in data["jacobian_entries"]],
        species=data["species"],
        parameters=data["parameters"],
        values=schedule["parameters"],
        start=schedule["start"],
        sessions=[Session(s["day"], tuple(s["doses"])) for s in schedule["sessions"]],
        horizon=schedule["horizon"],
        hash=data["hash"],
    )


# --- numbers ------------------------------------------------------------------------------------------------

ARITHMETIC = {
    "sum": lambda number, *terms: sum(terms),
    "product": lambda number, *factors: math.prod(factors),
    "power": lambda number, base: base**number,
    "real_power": lambda number, base, exponent: base**exponent,
    "exp": lambda number, x: math.exp(x),
    "expm1": lambda number, x: math.expm1(x),
    "log": lambda number, x: math.log(x),
    "sqrt": lambda number, x: math.sqrt(x),
    "positive": lambda number, x: max(x, 0.0),
    "step": lambda number, x: 1.0 if x > 0.0 else 0.0,
    "minimum": lambda number, a, b: min(a, b),
    "maximum": lambda number, a, b: max(a, b),
    "choice": lambda number, condition, above, otherwise: above if condition > 0.0 else otherwise,
}


class _Folded:
    """Nodes with numbers in the place of some leaves, folded: what is zero takes its product with it."""

    def __init__(self) -> None:
        self.nodes: list[Node] = []
        self.known: dict[Node, int] = {}

    def add(self, node: Node) -> int:
        if node not in self.known:
            self.known[node] = len(self.nodes)
            self.nodes.append(node)
        return self.known[node]

    def constant(self, value: float) -> int:
        return self.add(("constant", float(value)))

    def value(self, place: int) -> float | None:
        operation, number = self.nodes[place][:2]
        return number if operation == "constant" else None

    def flat(self, operation: str, arguments: Sequence[int]) -> int:
        neutral = 0.0 if operation == "sum" else 1.0
        numbers = [v for a in arguments if (v := self.value(a)) is not None]
        rest = [a for a in arguments if self.value(a) is None]
        together = ARITHMETIC[operation](0, *numbers) if numbers else neutral
        if not rest or (operation == "product" and together == 0.0):
            return self.constant(together)
        if together != neutral:
            rest.insert(0, self.constant(together))
        return rest[0] if len(rest) == 1 else self.add((operation, 0, *rest))

    def operation(self, operation: str, number: float, arguments: Sequence[int]) -> int:
        if operation in ("sum", "product"):
            return self.flat(operation, arguments)
        values = [self.value(a) for a in arguments]
        if None not in values:
            return self.constant(ARITHMETIC[operation](number, *values))
        if operation == "choice" and values[0] is not None:
            return arguments[1] if values[0] > 0.0 else arguments[2]
        return self.add((operation, number, *arguments))


def with_numbers(
    nodes: Sequence[Node], outputs: Sequence[int], parameters: Sequence[float], doses: Sequence[float] = ()
) -> tuple[list[Node], list[int]]:
    """The same expressions with these numbers in the place of parameters (and doses, if there are any)."""
    folded = _Folded()
    places: list[int] = []
    for operation, number, *arguments in nodes:
        if operation == "parameter":
            place = folded.constant(parameters[number])
        elif operation == "dose" and doses:
            place = folded.constant(doses[number])
        elif arguments:
            place = folded.operation(operation, number, [places[a] for a in arguments])
        else:
            place = folded.add((operation, number))
        places.append(place)
    return folded.nodes, [places[output] for output in outputs]


# --- text ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Language:
    """How leaves and operations are written; `{}` is an index, or the arguments of an operation in their order."""

    species: str
    parameter: str
    fixed: str  # what depends on parameters alone
    term: str
    dose: str
    time: str
    calls: dict[str, str]

    def number(self, value: float) -> str:
        return repr(float(value)) if value >= 0.0 else f"({float(value)!r})"


@dataclass
class Function:
    terms: list[tuple[str, str]]  # name and text, in order of dependence
    outputs: list[str]


WRITTEN_TWICE = ("power", "choice", "positive", "step", "minimum", "maximum")  # their arguments, in some language
LONGEST_INLINED = 90  # characters: a longer text is a term of its own


class Writer:
    """Writes functions over the same nodes; what depends on parameters alone collects in `fixed`, for all of them."""

    def __init__(self, nodes: Sequence[Node], language: Language, *, inline: bool = False, first: int = 0) -> None:
        self.nodes = nodes
        self.language = language
        self.first = first  # index of the first of `fixed`
        self.inline = inline  # no terms at all: one text for each output
        self.fixed: list[str] = []
        self.varies: list[bool] = []
        for operation, _, *arguments in nodes:
            self.varies.append(operation in VARIABLES or any(self.varies[a] for a in arguments))
        self.known: dict[tuple[int, ...], str] = {}
        self._apart = _Fixed(self)

    def function(self, outputs: Sequence[int]) -> Function:
        scope = _Scope(self, self._uses(outputs))
        written = [scope.text(output, alone=True) for output in outputs]
        return Function(scope.terms, written)

    def _uses(self, outputs: Sequence[int]) -> Counter[int]:
        uses = Counter(outputs)
        for place in range(len(self.nodes) - 1, -1, -1):
            if uses[place]:
                operation, _, *arguments = self.nodes[place]
                uses.update(arguments * (2 if operation in WRITTEN_TWICE else 1))
        return uses

    def fixed_text(self, operation: str, places: tuple[int, ...]) -> str:
        """One number that is kept for what depends on parameters alone: a node, or terms or factors of one."""
        if len(places) == 1 and len(self.nodes[places[0]]) == 2:
            return leaf(self.nodes[places[0]], self.language)
        key = (operation, *places) if len(places) > 1 else places
        if key not in self.known:
            written = self._apart.written(operation, places)
            self.known[key] = self.language.fixed.format(self.first + len(self.fixed))
            self.fixed.append(written)
        return self.known[key]


def leaf(node: Node, language: Language) -> str:
    operation, number = node[:2]
    if operation == "constant":
        return language.number(number)
    if operation == "time":
        return language.time
    return getattr(language, operation).format(number)


def between(operation: str) -> str:
    return " + " if operation == "sum" else " * "


class _Scope:
    """The terms of one function while it is written."""

    def __init__(self, writer: Writer, uses: Counter[int]) -> None:
        self.writer, self.uses = writer, uses
        self.terms: list[tuple[str, str]] = []
        self.names: dict[tuple, str] = {}

    def text(self, place: int, alone: bool = False) -> str:
        """A text that can stand as an argument, in parentheses unless it stands alone."""
        node = self.writer.nodes[place]
        if not self.writer.varies[place]:
            return self.writer.fixed_text("", (place,))
        if len(node) == 2:
            return leaf(node, self.writer.language)
        if node[:2] == ("power", -1):
            return self.reciprocal(node[2])
        if (place,) in self.names:
            return self.names[place,]
        written = self.composed(place)
        if alone and self.uses[place] == 1:
            return written
        if self.writer.inline or (self.uses[place] == 1 and len(written) <= LONGEST_INLINED):
            return f"({written})"
        return self.term((place,), written)

    def term(self, key: tuple, written: str) -> str:
        if self.writer.inline:
            return f"({written})"
        name = self.names[key] = self.writer.language.term.format(len(self.terms))
        self.terms.append((name, written))
        return name

    def composed(self, place: int) -> str:
        operation, number, *arguments = self.writer.nodes[place]
        if operation in ("sum", "product"):
            return self.joined(operation, arguments)
        if operation == "power":
            base = self.text(arguments[0]) if number > 0 else self.reciprocal(arguments[0])
            return " * ".join([base] * abs(number))
        return self.writer.language.calls[operation].format(*(self.text(a) for a in arguments))

    def joined(self, operation: str, arguments: Sequence[int]) -> str:
        minus = [a for a in arguments if self.is_minus_one(a)][:1] if operation == "product" else []
        rest = list(arguments)
        for place in minus:
            rest.remove(place)
        return ("-" if minus else "") + between(operation).join(self.parts(operation, rest))

    def parts(self, operation: str, arguments: Sequence[int]) -> list[str]:
        fixed = tuple(a for a in arguments if not self.writer.varies[a])
        varying = [self.text(a) for a in arguments if self.writer.varies[a]]
        return ([self.writer.fixed_text(operation, fixed)] if fixed else []) + varying

    def is_minus_one(self, place: int) -> bool:
        return self.writer.nodes[place][:2] == ("constant", -1.0)

    def reciprocal(self, base: int) -> str:
        """Shared by all negative powers of the same base."""
        key = ("reciprocal", base)
        return self.names.get(key) or self.term(key, f"1.0 / {self.text(base)}")


class _Fixed(_Scope):
    """What depends on parameters alone: every term of it is kept."""

    def __init__(self, writer: Writer) -> None:
        super().__init__(writer, Counter())

    def text(self, place: int, alone: bool = False) -> str:
        return self.writer.fixed_text("", (place,))

    def written(self, operation: str, places: tuple[int, ...]) -> str:
        return self.composed(places[0]) if len(places) == 1 else between(operation).join(map(self.text, places))

    def parts(self, operation: str, arguments: Sequence[int]) -> list[str]:
        return [self.text(a) for a in arguments]

    def reciprocal(self, base: int) -> str:
        return f"(1.0 / {self.text(base)})"
