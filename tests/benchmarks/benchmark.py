"""Measures skinheal beside other solvers on the same model, at equal achieved error. Run by run.sh; see README.md.

    python benchmark.py --work build/benchmarks [--quick] [--only scipy cvode] [--parts run call]
"""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import importlib
import json
import math
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

import ensembles
import figure
import machine
import own
import table
from expressions import read
from measure import Solver, cpu_seconds, relative_error, shortly, work_precision
from peers.task import Task

PEERS = ["numbalsoda", "pydiffsol", "cvode", "roadrunner", "scipy", "sundae", "casadi", "copasi"]  # files in peers/
PARTS = ["run", "step", "call", "ensemble", "threads", "memory", "sensitivity", "interpreted"]
TIGHTEST = 1e-12  # a peer's tolerance for the check of its translation
OTHER_MODEL = 1e-6  # a peer that is further off at its tightest solves something else
OWN = "skinheal, from Python"
SENSITIVITIES = 40


@contextlib.contextmanager
def warnings_in(path: Path) -> Iterator[Callable[[str], None]]:
    """Solvers in C write warnings at every step straight to the terminal: into a file with them.

    Gives what writes to the terminal (its standard error) nevertheless.
    """
    sys.stdout.flush()
    kept = {stream: os.dup(stream) for stream in (1, 2)}
    with path.open("wb") as file, os.fdopen(os.dup(2), "w", buffering=1) as terminal:
        for stream in kept:
            os.dup2(file.fileno(), stream)
        try:
            yield lambda text: print(text, file=terminal)
        finally:
            sys.stdout.flush()
            for stream, copy in kept.items():
                os.dup2(copy, stream)
                os.close(copy)


def without_infinity(found: object) -> object:
    """What failed has an infinite error here, and null in JSON, which has no infinity."""
    if isinstance(found, dict):
        return {key: without_infinity(value) for key, value in found.items()}
    if isinstance(found, list):
        return [without_infinity(value) for value in found]
    return None if isinstance(found, float) and not math.isfinite(found) else found


class Benchmark:
    def __init__(self, work: Path, quick: bool) -> None:
        model = read(work / "cascade.json")
        if model.hash != own.sh.standard_model().hash:
            raise SystemExit("cascade.json is of another model than the skinheal that is installed here")
        self.work, self.quick = work, quick
        self.task = Task(model, own.TIMES, work)
        line = own.timeline(own.REFERENCE_RTOL)
        self.reference, self.peaks = own.states(line), own.peaks(line)
        self.found: dict = {"machine": machine.describe(), "task": own.FILE.title, "absent": {}}
        self.log: Callable[[str], None] = print

    def error(self, values: np.ndarray) -> float:
        return relative_error(values, self.reference, self.peaks)

    # --- one run ---

    def peers(self, names: list[str]) -> list[Solver]:
        solvers: list[Solver] = []
        for name in names:
            before = time.perf_counter()
            try:
                made = importlib.import_module(f"peers.{name}").solvers(self.task)
            except Exception as fault:  # noqa: BLE001: whatever it is, the table says it
                self.found["absent"][name] = shortly(fault)
                self.log(f"{name} is left out: {fault}")
                continue
            seconds = time.perf_counter() - before
            solvers += [dataclasses.replace(s, setup_seconds=seconds) for s in made]
        if self.quick:
            solvers = [dataclasses.replace(s, rounds=1) for s in solvers if s.rounds > 2]
        return solvers

    def agreement(self, solver: Solver) -> float | None:
        """How far a peer is from the reference at its tightest: its own error, if its model is ours."""
        try:
            return self.error(solver.make(TIGHTEST)())
        except Exception as fault:  # noqa: BLE001: a peer may fail in any way
            self.log(f"{solver.name} at {TIGHTEST:.0e}: {fault}")
            return None

    def with_our_model(self, solvers: list[Solver]) -> list[Solver]:
        """Without those whose generated model is not the same as ours."""
        agreement = {solver.name: self.agreement(solver) for solver in solvers}
        self.found["agreement"] = agreement
        for name, error in agreement.items():
            if error is not None and error > OTHER_MODEL:
                self.found["absent"][name] = f"at rtol {TIGHTEST:.0e} it is {error:.0e} off: its model is another"
        return [solver for solver in solvers if solver.name not in self.found["absent"]]

    def one_run(self, names: list[str]) -> None:
        solvers = self.with_our_model(self.peers(names))
        mine = Solver(OWN, own.sh.__version__, own.one_run, own.LADDER, rounds=1 if self.quick else 7)
        points = work_precision([mine, *solvers], self.error, self.log)
        self.found["solvers"] = [
            {
                "name": s.name, "version": s.version, "setup_seconds": s.setup_seconds,
                "points": [dataclasses.asdict(p) | {"cost": p.cost} for p in points[s.name]],
            }
            for s in [mine, *solvers]
        ]  # fmt: skip

    # --- the other figures ---

    def step(self) -> None:
        """A step beside its kernels, in C++."""
        program = self.work / "cmake/tests/benchmarks/skinheal_step_cost"
        done = subprocess.run([program, own.TASK], check=True, capture_output=True, text=True)
        self.found["step"] = json.loads(done.stdout)

    def call(self) -> None:
        rounds = [cpu_seconds(own.empty_call, 200) for _ in range(3 if self.quick else 9)]
        self.found["empty_call_seconds"] = statistics.median(rounds)

    def ensemble(self) -> None:
        members, rounds = (20, 1) if self.quick else (200, 3)
        found = ensembles.curves(self.task, members, rounds, self.log)
        self.draws = found.pop("draws")
        found["points"] = {name: [dataclasses.asdict(p) | {"cost": p.cost} for p in points]
                           for name, points in found["points"].items()}  # fmt: skip
        self.found["ensemble"] = found

    def member_rtol(self) -> float:
        """The loosest tolerance at which 99 of 100 members are within 1e-3."""
        points = self.found.get("ensemble", {}).get("points", {}).get("skinheal", [])
        return max((p["rtol"] for p in points if p["error"] <= 1e-3), default=1e-4)

    def threads(self) -> None:
        rtol = self.member_rtol()
        members, rounds = (20, 1) if self.quick else (1000, 3)
        self.found["threads"] = ensembles.threads(members, rtol, rounds) | {"rtol": rtol}

    def memory(self) -> None:
        self.found["memory"] = ensembles.memory()

    def sensitivity(self) -> None:
        """Derivatives by forty numbers in plain runs at the same tolerance."""
        rtol, names = 1e-4, list(own.sh.standard_model().parameters)[:SENSITIVITIES]
        run = own.one_run(rtol)
        own.sensitivities(names, rtol)
        pairs = [(cpu_seconds(lambda: own.sensitivities(names, rtol)), cpu_seconds(run, 5)) for _ in range(5)]
        self.found["sensitivity"] = {"parameters": len(names), "plain_runs": statistics.median(a / b for a, b in pairs)}

    def interpreted(self) -> None:
        rtol = 1e-4
        slow, fast = own.interpreted_run(rtol), own.one_run(rtol)
        slow()
        runs = [cpu_seconds(slow, 5) / cpu_seconds(fast, 5) for _ in range(7)]
        draws = getattr(self, "draws", None) or ensembles.Draws(self.task, 64)
        many = [
            cpu_seconds(lambda: own.interpreted_ensemble(draws.names, draws.values, rtol, 1))
            / cpu_seconds(lambda: own.ensemble_values(draws.names, draws.values, rtol, 1))
            for _ in range(3)
        ]
        self.found["interpreted"] = {"run": statistics.median(runs), "ensemble": statistics.median(many)}

    def part(self, name: str, peers: list[str]) -> None:
        self.log(f"--- {name}")
        try:
            self.one_run(peers) if name == "run" else getattr(self, name)()
        except own.NotBuilt:
            self.found["absent"][name] = "not built yet"
        except (OSError, subprocess.CalledProcessError) as fault:
            self.found["absent"][name] = shortly(fault)

    def write(self) -> None:
        (self.work / "points.json").write_text(json.dumps(without_infinity(self.found), indent=1))
        text = table.markdown(self.found, OWN)
        (self.work / "table.md").write_text(text)
        if "solvers" in self.found:
            figure.draw(self.found["solvers"], self.work)
        print(text)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True, help="folder of cascade.json, and for what is written")
    parser.add_argument("--quick", action="store_true", help="one round and few members: to see that all of it runs")
    parser.add_argument("--only", nargs="*", choices=PEERS, default=PEERS, help="these peers")
    parser.add_argument("--parts", nargs="*", choices=PARTS, default=PARTS, help="these figures")
    return parser.parse_args()


def main() -> None:
    given = arguments()
    benchmark = Benchmark(given.work.resolve(), given.quick)
    with warnings_in(given.work / "peers.log") as benchmark.log:
        for name in given.parts:
            benchmark.part(name, given.only)
    benchmark.write()


if __name__ == "__main__":
    main()
