"""The summary of a run: as strict JSON for programs, in words for people."""

import dataclasses
import json
import math
import platform
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy

from skinheal._core import ProtocolFile, Timeline, __version__, write_protocol
from skinheal.records import Peak
from skinheal.summary_words import key_moments

NOTICE = "Illustrative, not medical advice."


def summary_json(timeline: Timeline, asked: ProtocolFile) -> str:
    """Strict JSON: what is not a number is null."""
    return json.dumps(_strict(summary(timeline, asked)), indent=2, allow_nan=False) + "\n"


def summary(timeline: Timeline, asked: ProtocolFile) -> dict[str, Any]:
    """All that one needs to know of a run, and to repeat it."""
    file = json.loads(write_protocol(asked))
    return {
        "notice": NOTICE,
        "protocol": file,
        "skin": _skin(timeline),
        "model": {"name": timeline.model.name, "hash": timeline.model.hash},
        "versions": _versions(),
        "solver": {
            "name": timeline.solver, "relative_tolerance": timeline.rtol,
            "absolute_tolerance": timeline.atol,
        },
        "parameters": timeline.parameters,
        "uncertainty": _uncertainty(timeline),
        "kept": timeline.keep,
        "outcome": _outcome(timeline),
        "statistics": dataclasses.asdict(timeline.statistics),
        "notes": timeline.notes,
        "sessions": [session._asdict() for session in timeline.sessions],
        **_quantities(timeline),
    }  # fmt: skip


def _skin(timeline: Timeline) -> dict[str, Any]:
    skin = timeline.skin
    layers = ("stratum_corneum_mm", "epidermis_mm", "dermis_mm", "hypodermis_mm")
    thickness = {layer: getattr(skin.site, layer).value for layer in layers}
    return {"site": skin.site.name, "age": skin.age, "conditions": skin.conditions, **thickness}


def _versions() -> dict[str, str]:
    return {
        "skinheal": __version__, "python": platform.python_version(),
        "numpy": numpy.__version__,
    }  # fmt: skip


def _uncertainty(timeline: Timeline) -> dict[str, Any] | None:
    """How the band was drawn; the band itself is in band.csv."""
    found = timeline.uncertainty
    if found is None:
        return None
    fields = ("members", "seed", "coverage", "redrawn", "unfinished", "assumed_share")
    return {name: getattr(found, name) for name in fields}


def _outcome(timeline: Timeline) -> dict[str, Any]:
    outcome = timeline.outcome
    return {"completed": outcome.completed, **dataclasses.asdict(outcome)}


def _quantities(timeline: Timeline) -> dict[str, Any]:
    model, peaks = timeline.model, timeline.peaks()
    read = {name: _quantity(timeline, name, peaks[name]) for name in timeline}
    return {
        "species": {name: read[name] for name in model.species},
        "observables": {name: {**read[name], "grade": one.grade} for name, one in model.observables.items()},
    }


def _quantity(timeline: Timeline, name: str, peak: Peak) -> dict[str, Any]:
    return {
        "unit": timeline.unit(name), "healthy": timeline.healthy(name),
        "peak_day": peak.day, "peak_value": peak.value, "last_value": float(timeline[name][-1]),
    }  # fmt: skip


def _strict(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _strict(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_strict(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def summary_text(timeline: Timeline, asked: ProtocolFile, files: Sequence[Path]) -> str:
    """What was done, to whom, how it went, what to look at, and where the files are."""
    lines = [asked.title] if asked.title else []
    lines += [_done(timeline), *_care(timeline), _to_whom(timeline), _how_it_went(timeline), *_band(timeline), *_kept(timeline), ""]
    lines += key_moments(timeline)
    lines += ["", *(f"Note: {note}" for note in timeline.notes)]
    lines += ["Wrote", *(f"  {file}" for file in files), NOTICE]
    return "\n".join(lines)


def _done(timeline: Timeline) -> str:
    days: dict[str, list[str]] = {}
    for session in timeline.sessions:
        days.setdefault(session.text, []).append(f"{session.day:g}")
    if not days:
        return "Done: nothing; skin left alone"
    said = [f"{text} on day{'s' * (len(on) > 1)} {_few(on)}" for text, on in days.items()]
    return "Done: " + "; ".join(said)


def _care(timeline: Timeline) -> list[str]:
    said = [f"{one.care.text.replace('_', ' ')} from day {one.from_day:g} to {one.until_day:g}"
            for one in timeline.protocol.cares]  # fmt: skip
    return ["Care: " + "; ".join(said)] if said else []


def _few(days: Sequence[str]) -> str:
    shown = days if len(days) <= 6 else [*days[:4], "...", days[-1]]
    return ", ".join(shown)


def _to_whom(timeline: Timeline) -> str:
    skin = timeline.skin
    conditions = ", ".join(skin.conditions).replace("_", " ")
    site = skin.site.name.replace("_", " ")
    return f"On:   {site}, {skin.age:g} years" + (f", {conditions}" if conditions else "")


def _how_it_went(timeline: Timeline) -> str:
    spent = timeline.statistics
    ended = f"{timeline.times[-1]:g} days" if timeline.outcome.completed else "NOT COMPLETED"
    return (f"Run:  {ended}, {timeline.outcome.message} ({timeline.solver}, {spent.steps} steps, "
            f"{1000 * spent.seconds:.0f} ms)")  # fmt: skip


def _band(timeline: Timeline) -> list[str]:
    """How the band was drawn; its ranges stand beside the moments."""
    found = timeline.uncertainty
    if found is None:
        return []
    told = [f"{found.coverage:.0%} of {found.members} members"]
    if found.redrawn:
        told.append(f"{_redrawn(found.redrawn)} drawn again")
    if found.unfinished:
        told.append(f"{found.unfinished} unfinished and not in it")
    return ["Band: " + "; ".join(told)]


def _kept(timeline: Timeline) -> list[str]:
    """What a reader must know of a figure that is drawn through points."""
    if timeline.keep == "dense":
        return []
    days = 0 if timeline.kept_days is None else timeline.kept_days.size
    return [f"Kept: {days} days, among them the output times and both edges of sessions; the figure is drawn "
            "through these"]  # fmt: skip


def _redrawn(count: int) -> str:
    who, were = ("1 draw", "was") if count == 1 else (f"{count} draws", "were")
    return f"{who} had no stable healthy skin and {were}"
