"""What was measured, as Markdown."""

from __future__ import annotations

import math

from measure import cost_at

ERRORS = (1e-3, 1e-5)
BEST_OF = ("numbalsoda", "pydiffsol")


def rows_of(header: list[str], rows: list[list[str]]) -> str:
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"


def number(value: float | None, digits: int = 2, missing: str = "-") -> str:
    """To so many digits, without an exponent."""
    if value is None or not math.isfinite(value):
        return missing
    if value == 0.0:
        return "0"
    return f"{value:,.{max(0, digits - 1 - math.floor(math.log10(abs(value))))}f}"


def power(value: float) -> str:
    """1e-3, and not 1e-03."""
    return f"{value:.0e}".replace("e-0", "e-").replace("e+0", "e")


def costs(points: list[dict]) -> list[float | None]:
    pairs = [(p["error"], p["cost"]) for p in points]
    return [cost_at(pairs, error) for error in ERRORS]


def ratio(cost: float | None, mine: float | None) -> float | None:
    return cost / mine if cost is not None and mine is not None else None


def loosest(points: list[dict]) -> str:
    """The loosest tolerance at which a solver gives numbers, and how good they are."""
    ran = [p for p in points if math.isfinite(p["error"])]
    return f"{power(ran[0]['rtol'])}: {power(ran[0]['error'])}" if ran else "none"


def best_error(points: list[dict]) -> float:
    return min((p["error"] for p in points), default=math.inf)


def one_run(found: dict, own: str) -> str:
    solvers = {s["name"]: s for s in found["solvers"]}
    mine = costs(solvers[own]["points"])
    rows = []
    for name, solver in solvers.items():
        cells = []
        for cost, own_cost in zip(costs(solver["points"]), mine, strict=True):
            short = f"not reached ({power(best_error(solver['points']))})"
            cells += [number(cost and cost * 1e3, 3, short), number(ratio(cost, own_cost))]
        agreement = found["agreement"].get(name)
        rows.append(
            [name, solver["version"], *cells, loosest(solver["points"]), power(agreement) if agreement else "",
             number(solver["setup_seconds"])]
        )  # fmt: skip
    rows.sort(key=lambda row: (row[0] != own, float(row[3].replace(",", "")) if row[3] != "-" else math.inf))
    header = ["solver", "version"]
    for error in ERRORS:
        header += [f"ms at {power(error)}", "x skinheal"]
    header += ["loosest rtol that runs: error", "off the reference at rtol 1e-12", "setup s"]
    return "## One run at equal error\n\n" + rows_of(header, rows)


def best_of_peers(found: dict, own: str) -> list[str]:
    mine = next(costs(s["points"]) for s in found["solvers"] if s["name"] == own)
    peers = [costs(s["points"]) for s in found["solvers"] if s["name"].startswith(BEST_OF)]
    cells = []
    for k in range(len(ERRORS)):
        at = [cost[k] for cost in peers if cost[k] is not None]
        cells.append(number(ratio(min(at), mine[k]) if at else None))
    return ["one run against the better of numbalsoda and pydiffsol, error 1e-3 / 1e-5", " / ".join(cells) + " x"]


def ensemble(found: dict) -> list[list[str]]:
    data = found["ensemble"]
    at = {name: costs(points) for name, points in data["points"].items()}
    mine, peer = at["skinheal"], at.get("numbalsoda", [None, None])
    own_costs = " / ".join(number(c and c * 1e6, 3) for c in mine)
    peer_costs = " / ".join(number(c and c * 1e6, 3) for c in peer)
    ratios = " / ".join(number(ratio(p, m)) for p, m in zip(peer, mine, strict=True))
    drawn = f"{data['members']} members, one thread; {data['redrawn']} draws had no healthy skin"
    return [
        ["ensemble member against numbalsoda `prange`, p99 error 1e-3 / 1e-5", f"{ratios} x"],
        [f"us a member ({drawn}): skinheal; numbalsoda", f"{own_costs}; {peer_costs}"],
    ]


def threads(found: dict) -> list[list[str]]:
    data = found["threads"]
    return [
        ["two threads against one, wall time of a band", f"{number(data['1'] / data['2'])} x"],
        [f"a band of {data['members']} members at p99 1e-3 (rtol {power(data['rtol'])}), two threads, wall s",
         number(data["2"])],
    ]  # fmt: skip


def memory(found: dict) -> list[list[str]]:
    few, many = found["memory"][0], found["memory"][-1]
    slope = (many["after"] - few["after"]) / (many["members"] - few["members"])
    measured = "; ".join(f"{m['members']:,}: {number(m['after'] - m['before'], 3)}" for m in (few, many))
    return [
        ["memory of a band of 10 names by members, MB beyond one run", measured],
        ["the same for 1,000,000 members, GB, as it grows from one to the other",
         number((many["after"] - many["before"] + slope * (1_000_000 - many["members"])) / 1024)],
    ]  # fmt: skip


def step(data: dict) -> list[str]:
    title = "ns of an attempted step at rtol 1e-3 / of the kernels in it (dx/dt, with Jacobian, LU, solve)"
    kernels = ", ".join(number(data[name], 3) for name in ("rhs", "linearise", "factorise", "solve"))
    return [title, f"{number(data['step'], 3)} / {number(data['sum'], 3)} ({kernels})"]


def others(found: dict, own: str) -> str:
    absent = found["absent"]
    rows = [best_of_peers(found, own)] if "solvers" in found else []
    if "step" in found:
        rows.append(step(found["step"]))
    if "empty_call_seconds" in found:
        rows.append(["one call with horizon 0, us", number(found["empty_call_seconds"] * 1e6, 3)])
    rows += ensemble(found) if "ensemble" in found else []
    rows += threads(found) if "threads" in found else []
    rows += memory(found) if "memory" in found else []
    if "sensitivity" in found:
        data = found["sensitivity"]
        rows.append([f"{data['parameters']} forward sensitivities, in plain runs", number(data["plain_runs"])])
    if "interpreted" in found:
        data = found["interpreted"]
        rows.append(["interpreted against compiled: run / ensemble",
                     f"{number(data['run'])} / {number(data['ensemble'])} x"])  # fmt: skip
    names = {"sensitivity": "40 forward sensitivities, in plain runs",
             "interpreted": "interpreted against compiled: run / ensemble"}  # fmt: skip
    rows += [[title, absent[key]] for key, title in names.items() if key in absent]
    return "## Further figures\n\n" + rows_of(["figure", "skinheal"], rows)


def failures(found: dict) -> str:
    """What is absent, and of each solver the tolerances that failed, with the last one's reason."""
    lines = [f"- {name}: {reason}" for name, reason in found["absent"].items() if reason != "not built yet"]
    for solver in found.get("solvers", []):
        failed = [p for p in solver["points"] if p["failure"] or not math.isfinite(p["error"])]
        if failed:
            tolerances = ", ".join(power(point["rtol"]) for point in failed)
            reason = failed[-1]["failure"] or "gave NaN as a success"
            lines.append(f"- {solver['name']} at rtol {tolerances}: {reason}")
    return "## What did not run\n\n" + ("\n".join(lines) if lines else "Everything ran.") + "\n"


def markdown(found: dict, own: str) -> str:
    about = "\n".join(f"- {key}: {value}" for key, value in found["machine"].items())
    head = (
        f"# Benchmark\n\n{found['task']}; 400 outputs of all states as arrays in Python.\n\n{about}\n\n"
        "Times are CPU times, medians of rounds in which all solvers take turns in one process. The error is the "
        "largest deviation of any state at any output in parts of that state's peak; atol = 0.01 rtol; the time at an "
        "error is interpolated on each solver's own curve. Ratios are worth more than milliseconds.\n"
    )
    head += "\nnumba's compilation stands in the setup of the first peer that needs it.\n"
    parts = [head]
    if "solvers" in found:
        parts.append(one_run(found, own))
    parts += [others(found, own), failures(found)]
    return "\n".join(parts)
