#!/usr/bin/env bash
# Counts the instructions of fixed runs and holds them against stored ceilings; skipped where valgrind is not
# installed. See README.md here.
#
#   bash tests/benchmarks/instructions.sh [--store] [PROGRAM]
#
# PROGRAM is a built skinheal_counted_runs; without it, the newest one in build/.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
options=()
[ "${1:-}" = --store ] && { options+=(--store); shift; }
program=${1:-$(ls -t "$here"/../../build/*/{,cmake/}tests/benchmarks/skinheal_counted_runs 2>/dev/null | head -n 1)}
[ -x "$program" ] || {
  echo "no skinheal_counted_runs in build/: build it with -DSKINHEAL_BENCHMARKS=ON" >&2
  exit 1
}
exec "${PYTHON:-python3}" "$here/instructions.py" "$program" "${options[@]}"
