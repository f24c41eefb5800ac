"""The exported model as programs: Python (for numba too), C, DiffSL and Antimony.

Python and C read one array `p`: the parameters, and behind them what depends on parameters alone, which `derive`
computes. DiffSL and Antimony get a model in which parameters are numbers already.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from expressions import Exported, Function, Language, Writer, with_numbers

_FUNCTIONS = {name: name + "({})" for name in ("exp", "expm1", "log", "sqrt", "positive", "step")} | {
    "minimum": "minimum({}, {})",
    "maximum": "maximum({}, {})",
    "choice": "choice({}, {}, {})",
    "real_power": "pow({}, {})",
}

C = Language(
    species="y[{}]", parameter="p[{}]", fixed="p[{}]", term="v{}", dose="d[{}]", time="t", calls=_FUNCTIONS,
)  # fmt: skip

PYTHON = replace(
    C,
    calls=_FUNCTIONS
    | {
        "positive": "max({}, 0.0)",
        "step": "(1.0 if {} > 0.0 else 0.0)",
        "minimum": "min({}, {})",
        "maximum": "max({}, {})",
        "choice": "({1} if {0} > 0.0 else {2})",
    },
)

CASADI = replace(
    PYTHON,
    calls=_FUNCTIONS
    | {
        "positive": "fmax({}, 0.0)",
        "step": "if_else({} > 0.0, 1.0, 0.0)",
        "minimum": "fmin({}, {})",
        "maximum": "fmax({}, {})",
        "choice": "if_else({} > 0.0, {}, {})",
    },
)

DIFFSL = Language(
    species="x{}", parameter="", fixed="", term="w{}", dose="", time="t",
    calls=_FUNCTIONS
    | {
        "expm1": "(exp({}) - 1.0)",
        "positive": "max({}, 0.0)",
        "step": "heaviside({})",
        "minimum": "min({}, {})",
        "maximum": "max({}, {})",
        "choice": "(heaviside({0}) * {1} + (1.0 - heaviside({0})) * {2})",
    },
)  # fmt: skip

ANTIMONY = Language(
    species="x{}", parameter="", fixed="", term="v{}", dose="", time="time",
    calls=_FUNCTIONS
    | {
        "expm1": "(exp({}) - 1)",
        "log": "ln({})",
        "positive": "piecewise({0}, {0} > 0, 0)",
        "step": "piecewise(1, {} > 0, 0)",
        "minimum": "piecewise({0}, {0} < {1}, {1})",
        "maximum": "piecewise({0}, {0} > {1}, {1})",
        "choice": "piecewise({1}, {0} > 0, {2})",
    },
)  # fmt: skip

C_PRELUDE = """#include <math.h>
static inline double positive(double x) { return x > 0.0 ? x : 0.0; }
static inline double step(double x) { return x > 0.0; }
static inline double minimum(double a, double b) { return a < b ? a : b; }
static inline double maximum(double a, double b) { return a > b ? a : b; }
static inline double choice(double x, double above, double otherwise) { return x > 0.0 ? above : otherwise; }
"""


class Program:
    """Everything a solver needs, as functions over y (states), p (parameters and what follows), d (doses)."""

    def __init__(self, model: Exported, language: Language) -> None:
        count = len(model.parameters)
        writer = Writer(model.nodes, language, first=count)
        self.functions = {name: writer.function(outputs) for name, outputs in model.functions.items()}
        self.fixed = list(enumerate(writer.fixed, count))
        self.size = count + len(writer.fixed)

    def lines(self, name: str, out: str, declare: str = "", end: str = "") -> list[str]:
        function = self.functions[name]
        lines = [f"    {declare}{term} = {text}{end}" for term, text in function.terms]
        return lines + [f"    {out}[{i}] = {text}{end}" for i, text in enumerate(function.outputs)]


def python_source(model: Exported, language: Language = PYTHON) -> tuple[str, int]:
    """derive(p) -> p, rhs(t, y, p, f), health(p, y), jump(y, p, d, z) as Python, and the length of p."""
    program = Program(model, language)
    heads = {"derivative": ("rhs(t, y, p, f)", "f"), "health": ("health(p, y)", "y"), "jump": ("jump(y, p, d, z)", "z")}
    text = ["from math import exp, expm1, log, sqrt", "", "def derive(p):"]
    text += [f"    p[{k}] = {line}" for k, line in program.fixed] + ["    return p"]
    for name, (head, out) in heads.items():
        text += ["", f"def {head}:", *program.lines(name, out)]
    return "\n".join(text) + "\n", program.size


def c_source(model: Exported) -> tuple[str, int]:
    """The same in C, and the Jacobian by entry."""
    program = Program(model, C)
    heads = {
        "derivative": ("rhs(double t, const double* y, const double* p, double* f)", "f"),
        "jacobian": ("jacobian(double t, const double* y, const double* p, double* j)", "j"),
        "health": ("health(const double* p, double* y)", "y"),
        "jump": ("jump(const double* y, const double* p, const double* d, double* z)", "z"),
    }
    text = [C_PRELUDE, "void derive(double* p) {"]
    text += [f"    p[{k}] = {line};" for k, line in program.fixed] + ["}"]
    for name, (head, out) in heads.items():
        text += [f"void {head} {{", *program.lines(name, out, "const double ", ";"), "}"]
    return "\n".join(text) + "\n", program.size


def _with_all_numbers(model: Exported, language: Language, function: str, *, doses: Sequence[float] = ()) -> Function:
    nodes, outputs = with_numbers(model.nodes, model.functions[function], model.values, doses)
    return Writer(nodes, language, inline=bool(doses)).function(outputs)


def diffsl_source(model: Exported) -> str:
    """The rates in DiffSL; the state at the start is an input, so that each session can begin anew."""
    rates = _with_all_numbers(model, DIFFSL, "derivative")
    states = range(len(model.species))
    return "\n".join(
        ["in_i {", *(f"  g{i} = 0.0," for i in states), "}"]
        + ["u_i {", *(f"  x{i} = g{i}," for i in states), "}"]
        + [f"{name} {{ {text} }}" for name, text in rates.terms]
        + ["F_i {", *(f"  {text}," for text in rates.outputs), "}", ""]
    )


def antimony_source(model: Exported, start: Sequence[float]) -> str:
    """The model with its later sessions as events; `start` is the state after the first one."""
    rates = _with_all_numbers(model, ANTIMONY, "derivative")
    text = ["model cascade()"]
    text += [f"  {name} := {written};" for name, written in rates.terms]
    text += [f"  x{i}' = {written};" for i, written in enumerate(rates.outputs)]
    text += [f"  x{i} = {float(value)!r};" for i, value in enumerate(start)]
    for session in model.sessions[1:]:
        after = _with_all_numbers(model, ANTIMONY, "jump", doses=session.doses).outputs
        acts = [f"x{i} = {written}" for i, written in enumerate(after) if written != f"x{i}"]
        text.append(f"  at (time >= {session.day!r}): {', '.join(acts)};")
    return "\n".join([*text, "end", ""])
