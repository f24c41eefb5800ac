"""What a figure is worth nothing without: machine, instruction set, compiler, versions, date."""

from __future__ import annotations

import datetime
import os
import platform
import subprocess
from pathlib import Path

import own

INSTRUCTION_SETS = {"avx512f": "AVX-512", "avx2": "AVX2", "sse2": "SSE2", "asimd": "NEON"}  # widest first


def _cpu(field: str) -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.partition(":")[0].strip() == field:
            return line.partition(":")[2].strip()
    return ""


def _first_line(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[0]
    except (OSError, subprocess.CalledProcessError, IndexError):
        return "unknown"


def describe() -> dict[str, str]:
    flags = (_cpu("flags") or _cpu("Features")).split()
    return {
        "processor": _cpu("model name") or platform.machine(),
        "instruction sets": ", ".join(name for flag, name in INSTRUCTION_SETS.items() if flag in flags) or "unknown",
        "skinheal runs on": own.instruction_set(),
        "cores": str(os.cpu_count()),
        "load before": f"{os.getloadavg()[0]:.1f}",
        "system": platform.platform(terse=True),
        "compiler": _first_line(os.environ.get("CXX", "c++"), "--version"),
        "Python": platform.python_version(),
        "skinheal": f"{own.sh.__version__}, model {own.sh.standard_model().hash}",
        "date": datetime.date.today().isoformat(),
    }
