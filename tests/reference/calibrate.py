"""Calibration: fit the numbers that nobody measured to what was measured, all rows weighing alike.

    cmake --build build/dev --target skinheal_calibration
    python tests/reference/calibrate.py build/dev/tests/skinheal_calibration --minutes 5

Only parameters whose record says `fitted` move, and only within their range. A row costs nothing
inside its range (less a small margin), and outside by the logarithm of the distance, with a bend
so that a row out of reach does not bend the others. Besides the milestones there are laws of the
cascade as a whole: the order of its peaks, a stable health, courses that do not run away. A mild
pull towards the middle of each range decides what the rows leave open. The same start, seed and
number of rounds give the same result; a time limit ends after the round that it falls in.

Writes values.json and report.md. `--apply` writes the values into the C++ modules of a checkout.
Needs numpy and scipy.
"""

import argparse
import json
import math
import re
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

SEED = 20261122
MARGIN = 0.03  # rows are aimed this far inside their range, in logarithm
PULL = 0.05  # weight of the pull towards the middle of a range
BEND = 0.15  # distance from which a miss counts less than in proportion
STEP = 0.025  # of a range, for the slopes
LAW_WEIGHT = 4.0
UNREAD = 3.0  # miss of a row that cannot be read
STEEPEST = 30.0  # slope that is believed; what is steeper is a jump
# Read at the higher of two maxima, so it leaps: weighed less, or the search would not cross.
LEAPS = {"collagen_ratio_peak": 0.15}
# Clinical indices are set by hand to their few anchors; no milestone reads them.
HELD = {"hair_gain", "scar_half", "striae_half"}


@dataclass
class Target:
    """A reading and its range, on a scale on which a step of 0.1 is about a tenth."""

    name: str
    group: str
    low: float
    high: float

    def scaled(self, value):
        if math.isinf(value):
            return value
        if self.name == "growth_at_health":
            return 1e4 * value
        if not math.isfinite(value):
            return math.nan
        if self.low > 0.0:
            return math.log(max(value, 1e-6))
        return value / self._width()

    def aim(self):
        """The range on that scale, less the margin."""
        low, high = self.scaled(self.low), self.scaled(self.high)
        low = -math.inf if self.low == -math.inf or self.low == 0.0 else low
        high = math.inf if self.high == math.inf else high
        margin = min(MARGIN, 0.15 * (high - low))
        return low + margin, high - margin

    def _width(self):
        return self.high if self.low == -math.inf else self.high - self.low

    def meets(self, value):
        return math.isfinite(value) and self.low <= value <= self.high


class Program:
    """One running skinheal_calibration."""

    def __init__(self, path):
        self.process = subprocess.Popen(
            [path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline()

    def table(self, what):
        line, rows = self.ask(what), []
        while line.strip() != ".":
            rows.append(line.split())
            line = self.process.stdout.readline()
        return rows


class Fit:
    def __init__(self, path, workers):
        self.programs = [Program(path) for _ in range(workers)]
        self.pool = ThreadPoolExecutor(workers)
        rows = [row for row in self.programs[0].table("parameters") if row[0] not in HELD]
        self.names = [row[0] for row in rows]
        numbers = np.log(np.array([[float(x) for x in row[1:]] for row in rows]))
        self.start, self.low, self.high = numbers.T
        self.span = self.high - self.low
        self.targets = [
            Target(n, g, float(lo), float(hi))
            for n, g, lo, hi in self.programs[0].table("targets")
        ]
        self.aims = np.array([target.aim() for target in self.targets]).T
        self.weights = np.array([
            LAW_WEIGHT if t.group == "law" else LEAPS.get(t.name, 1.0) for t in self.targets
        ])

    def readings(self, x, worker=0):
        values = np.exp(self.low + x * self.span)
        line = " ".join(f"{n}={v:.12g}" for n, v in zip(self.names, values, strict=True))
        answer = self.programs[worker].ask(line).split()
        if answer[0] == "error":
            return [math.nan] * len(self.targets)
        return [float(word) for word in answer]

    def scaled(self, x, worker=0):
        pairs = zip(self.targets, self.readings(x, worker), strict=True)
        return np.array([target.scaled(value) for target, value in pairs])

    def cost(self, scaled, x):
        """What is left to gain, and its slopes over the scaled readings."""
        miss = np.maximum(0.0, np.maximum(self.aims[0] - scaled, scaled - self.aims[1]))
        miss = np.where(np.isnan(scaled), UNREAD, miss)
        sign = np.where(scaled > self.aims[1], 1.0, -1.0)
        total = self.weights * BEND**2 * np.log1p((miss / BEND) ** 2)
        slope = self.weights * 2.0 * miss / (1.0 + (miss / BEND) ** 2) * sign
        return total.sum() + PULL**2 * ((x - 0.5) ** 2).sum(), slope

    def slopes(self, x, here):
        columns = [None] * len(x)

        def work(worker):
            for j in range(worker, len(x), len(self.programs)):
                step = STEP if x[j] + STEP <= 1.0 else -STEP
                shifted = x.copy()
                shifted[j] += step
                columns[j] = (self.scaled(shifted, worker) - here) / step

        list(self.pool.map(work, range(len(self.programs))))
        return np.nan_to_num(np.clip(np.array(columns).T, -STEEPEST, STEEPEST))

    def score(self, x):
        pairs = zip(self.targets, self.readings(x), strict=True)
        return sum(t.meets(v) for t, v in pairs if t.group != "law")

    def values(self, x):
        exact = np.exp(self.low + x * self.span)
        return {n: float(f"{v:.4g}") for n, v in zip(self.names, exact, strict=True)}


def best_step(fit, x, here, slopes, radius):
    """The best point of the linear picture of all readings, within a radius of x."""

    def cost(point):
        total, slope = fit.cost(here + slopes @ (point - x), point)
        return total, slopes.T @ slope + 2.0 * PULL**2 * (point - 0.5)

    low, high = np.maximum(0.0, x - radius), np.minimum(1.0, x + radius)
    found = minimize(cost, x, jac=True, bounds=list(zip(low, high, strict=True)), method="L-BFGS-B")
    return found.x


def search(fit, x, minutes, rounds, log):
    """Sequential: all readings are drawn as straight lines, the best step within a radius is
    tried, and the picture is corrected by what was found (Broyden's rule) or drawn anew.
    """
    until = time.monotonic() + 60.0 * minutes
    here = fit.scaled(x)
    cost, radius = fit.cost(here, x)[0], 0.1
    for _ in range(rounds):
        slopes, start, failures = fit.slopes(x, here), cost, 0
        log(f"cost {cost:.4f}, {fit.score(x)} milestones, radius {radius:.3f}")
        while failures < 4 and time.monotonic() < until:
            trial = best_step(fit, x, here, slopes, radius)
            result = fit.scaled(trial)
            reached, move = fit.cost(result, trial)[0], trial - x
            wrong = np.nan_to_num(result - here - slopes @ move)
            slopes = slopes + np.outer(wrong, move) / max(move @ move, 1e-12)
            if reached < cost:
                x, here, cost, radius = trial, result, reached, min(0.3, 1.4 * radius)
            else:
                radius, failures = 0.5 * radius, failures + 1
        if cost > 0.998 * start or time.monotonic() > until:
            break
        radius = max(radius, 0.06)
    return x


def at_edge(x):
    return "at its edge" if min(x, 1.0 - x) < 0.01 else ""


def report(fit, before, after):
    """What moved, and which rows hold each parameter where it is."""
    slopes = fit.slopes(after, fit.scaled(after))
    old, new = fit.values(before), fit.values(after)
    lines = ["# Calibration", "", "| parameter | from | to | edge | rows it serves most |"]
    lines.append("|---|---|---|---|---|")
    for j, name in enumerate(fit.names):
        strongest = np.argsort(-np.abs(slopes[:, j]))[:3]
        rows = ", ".join(fit.targets[i].name for i in strongest if abs(slopes[i, j]) > 0.02)
        lines.append(
            f"| {name} | {old[name]:.4g} | {new[name]:.4g} | {at_edge(after[j])}"
            f" | {rows or 'none: held by its range'} |"
        )
    lines += ["", "| target | low | high | before | after | in range |", "|---|---|---|---|---|---|"]
    for t, a, b in zip(fit.targets, fit.readings(before), fit.readings(after), strict=True):
        inside = "yes" if t.meets(b) else "no"
        lines.append(f"| {t.name} | {t.low:.4g} | {t.high:.4g} | {a:.4g} | {b:.4g} | {inside} |")
    return "\n".join(lines) + "\n"


def apply(values, source):
    """Writes values into `fitted(VALUE,` of the parameter's record in the C++ modules."""
    left = dict(values)
    for path in sorted(source.rglob("*.cpp")):
        text = path.read_text()
        for name in list(left):
            pattern = rf'((?:model\.parameter\(|\{{)\s*"{name}",\s*fitted\(\s*)[-+.\de]+'
            text, count = re.subn(pattern, rf"\g<1>{left[name]:.4g}", text)
            if count:
                del left[name]
        path.write_text(text)
    if left:
        raise SystemExit(f"no record found of: {', '.join(left)}")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="the built skinheal_calibration")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--rounds", type=int, default=60)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--spread", type=float, default=0.0, help="random spread of the start")
    parser.add_argument("--start", type=Path, help="values.json to start from")
    parser.add_argument("--out", type=Path, default=Path("calibration"))
    parser.add_argument("--apply", type=Path, metavar="SRC", help="directory src of a checkout")
    return parser.parse_args()


def main():
    options = arguments()
    fit = Fit(options.program, options.workers)
    before = np.clip((fit.start - fit.low) / fit.span, 0.0, 1.0)
    x = before.copy()
    if options.start:
        known = json.loads(options.start.read_text())
        named = [known.get(n, math.exp(v)) for n, v in zip(fit.names, fit.start, strict=True)]
        x = (np.log(named) - fit.low) / fit.span
    noise = np.random.default_rng(SEED).standard_normal(len(x))
    x = np.clip(x + options.spread * noise, 1e-3, 1.0 - 1e-3)
    after = search(fit, x, options.minutes, options.rounds, lambda text: print(text, flush=True))
    print(f"{fit.score(before)} milestones before, {fit.score(after)} after")
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "values.json").write_text(json.dumps(fit.values(after), indent=1) + "\n")
    (options.out / "report.md").write_text(report(fit, before, after))
    if options.apply:
        apply(fit.values(after), options.apply)


if __name__ == "__main__":
    main()
