"""The work-precision figure: what an error costs, one line a solver, each with its name at its end."""

from __future__ import annotations

import math
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

# Okabe and Ito's colours, which colour-blind readers can tell apart; dashes and markers tell the same again.
OWN_COLOUR = "#000000"
COLOURS = ["#D55E00", "#0072B2", "#CC79A7", "#E69F00", "#009E73", "#56B4E9", "#666666"]
MARKERS = "sD^vPXo"
DRAWN = {
    "skinheal, from Python": "skinheal",
    "numbalsoda LSODA": "numbalsoda",
    "pydiffsol BDF, sparse LU": "pydiffsol",
    "CVODE in C, KLU, analytic Jacobian": "CVODE in C, KLU",
    "libRoadRunner, SBML events": "libRoadRunner",
    "SciPy odeint, numba rates": "SciPy odeint, numba",
    "scikit-sundae CVODE, numba rates": "scikit-sundae",
    "SciPy solve_ivp LSODA, numba rates": "SciPy solve_ivp, numba",
    "SciPy odeint, Python rates": "SciPy odeint, Python",
}
TICKS = [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200]  # ms
LEAST_ERROR, LARGEST_ERROR = 1e-6, 3e-2


def curve(points: list[dict]) -> tuple[list[float], list[float]]:
    shown = [p for p in points if LEAST_ERROR <= p["error"] <= LARGEST_ERROR and math.isfinite(p["cost"])]
    shown.sort(key=lambda p: -p["error"])
    return [p["error"] for p in shown], [p["cost"] * 1e3 for p in shown]


def spread(ends: list[float], gap: float) -> list[float]:
    """Places for labels near these (logarithms of) heights, none nearer to another than `gap`."""
    places = sorted(ends)
    for _ in range(200):
        for low, high in zip(range(len(places) - 1), range(1, len(places)), strict=True):
            lacking = gap - (places[high] - places[low])
            if lacking > 1e-9:
                places[low] -= lacking / 2
                places[high] += lacking / 2
    return places


def label(axes, lines: list[tuple[str, float, float, str]]) -> None:
    lines.sort(key=lambda line: line[2])
    places = spread([math.log10(height) for _, _, height, _ in lines], 0.085)
    for (name, error, height, colour), place in zip(lines, places, strict=True):
        axes.annotate(
            name, xy=(error, height), xytext=(LEAST_ERROR * 0.62, 10**place), color=colour, fontsize=9,
            va="center", ha="left", fontweight="bold" if name == "skinheal" else "normal",
            arrowprops={"arrowstyle": "-", "color": colour, "lw": 0.5, "alpha": 0.6}, annotation_clip=False,
        )  # fmt: skip


def draw(solvers: list[dict], folder: Path) -> None:
    picture, axes = plt.subplots(figsize=(8.2, 5.2), layout="constrained")
    found = {s["name"]: s for s in solvers}
    ends = []
    for number, (name, short) in enumerate((n, s) for n, s in DRAWN.items() if n in found):
        errors, costs = curve(found[name]["points"])
        if not errors:
            continue
        own = short == "skinheal"
        colour = OWN_COLOUR if own else COLOURS[number % len(COLOURS)]
        axes.plot(
            errors, costs, color=colour, marker=MARKERS[number % len(MARKERS)], markersize=5 if own else 4,
            lw=2.4 if own else 1.2, ls="-" if number < len(COLOURS) else "--", zorder=3 if own else 2,
        )  # fmt: skip
        ends.append((short, errors[-1], costs[-1], colour))
    label(axes, ends)
    axes.set(xscale="log", yscale="log", xlim=(LARGEST_ERROR, LEAST_ERROR))
    axes.set_xlabel("achieved error, in parts of each state's peak")
    axes.set_ylabel("CPU time of one run, ms")
    axes.set_title("Four sessions, 180 days, 400 outputs of all states", loc="left", fontsize=11)
    axes.set_yticks(TICKS, [f"{tick:g}" for tick in TICKS])
    axes.minorticks_off()
    lowest = min(height for _, _, height, _ in ends)
    axes.set_ylim(lowest / 2 if lowest < 2 else 1.0)
    axes.grid(which="major", color="#dddddd", lw=0.6)
    axes.spines[["top", "right"]].set_visible(False)
    for kind in ("png", "svg"):
        picture.savefig(folder / f"work_precision.{kind}", dpi=150)
    plt.close(picture)
