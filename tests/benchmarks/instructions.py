"""Counts the instructions of fixed runs with valgrind's callgrind and holds them against stored ceilings.

    python instructions.py PROGRAM            PROGRAM is the built skinheal_counted_runs
    python instructions.py PROGRAM --store    stores what was counted as the new ceilings

Instructions are the same on a quiet and on a busy machine, so this can stand in CI where times cannot. They depend on
the compiler, on its flags and on what the code chooses to run on, so the instruction set is the baseline, which every
machine has. The margin is for compilers; a new compiler may need new ceilings.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

CEILINGS = Path(__file__).with_name("instruction_ceilings.json")
MARGIN = 1.10
BASE = "nothing"
RUNS = {
    "empty_call": "ten calls with horizon 0",
    "session_1e-3": "one session, 28 days, rtol 1e-3",
    "session_1e-6": "one session, 28 days, rtol 1e-6",
    "band": "a band of eight members in one thread, one session, 28 days, rtol 1e-4",
}


def counted(program: Path, run: str) -> int:
    """Instructions of the whole process, of all of its threads."""
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", str(program), run]
    way = {**os.environ, "SKINHEAL_INSTRUCTION_SET": "baseline"}
    done = subprocess.run(command, capture_output=True, text=True, env=way)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode or not found:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    return int(found[1])


def excess(counts: dict[str, int], ceilings: dict[str, int]) -> list[str]:
    """What has no ceiling or is above it by more than the margin, as sentences."""
    faults = [f"{RUNS[run]}: there is no ceiling yet; --store makes one" for run in counts if run not in ceilings]
    for run, ceiling in ceilings.items():
        if counts[run] > MARGIN * ceiling:
            more = counts[run] / ceiling - 1
            faults.append(f"{RUNS[run]}: {counts[run]:,} instructions, {more:.1%} above the ceiling of {ceiling:,}")
    return faults


def report(counts: dict[str, int], ceilings: dict[str, int]) -> None:
    for run, count in counts.items():
        ceiling = ceilings.get(run)
        print(f"{count:>15,}  {f'{count / ceiling - 1:+.1%}' if ceiling else 'new':>7}  {RUNS[run]}")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path)
    parser.add_argument("--store", action="store_true", help="store what was counted as the new ceilings")
    given = parser.parse_args()
    if shutil.which("valgrind") is None:
        print("skipped: valgrind is not installed (Debian and Ubuntu: apt-get install valgrind)")
        return 0
    base = counted(given.program, BASE)
    counts = {run: counted(given.program, run) - base for run in RUNS}
    ceilings = json.loads(CEILINGS.read_text()) if CEILINGS.exists() else {}
    report(counts, ceilings)
    if given.store:
        CEILINGS.write_text(json.dumps(counts, indent=2) + "\n")
        return 0
    faults = excess(counts, ceilings)
    print("\n".join(faults) or "all within their ceilings")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
