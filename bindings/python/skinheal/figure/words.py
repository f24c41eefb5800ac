"""Words: title, subtitle, notes and caption, made from what the timeline knows of itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from . import names
from .curves import FLOOR, Band

SMALL = 0.02  # a response of the dermis below this, relative to health, is called small
MOST_INTERVALS = 2  # of one care that are named; more are counted
UNBROKEN = "\u00a0"  # a space at which no line is broken

_ORDER = ("depth_mm", "density_per_cm2", "diameter_um", "passes", "device")

_UNITS = (
    ("_per_cm2", "per cm²"), ("_ul_per_cm2", "µl per cm²"), ("_percent", "%"), ("_mm2", "mm²"),
    ("_mm", "mm"), ("_um", "µm"), ("_ul", "µl"), ("_ml", "ml"), ("_days", "d"), ("_hours", "h"),
    ("_minutes", "min"), ("_mg", "mg"), ("_c", "°C"),
)


def title(timeline: Any) -> str:
    """What was done."""
    sessions = timeline.sessions
    if not sessions:
        return "Skin on which nothing was done"
    treatments = _treatments(timeline)
    days = sorted({session.day for session in sessions})
    if len(days) == 1:
        done = " and ".join(_once(*treatment) for treatment in treatments.items())
        return f"How skin heals after {done}"
    what = " and ".join(names.readable(name) for name in dict(treatments))
    return f"{names.sentence(names.counted(len(days)))} {what} sessions{_rhythm(days)}"


def subtitle(timeline: Any, told: str) -> list[str]:
    """To whom, with what settings and with what care, a part each; `told` is the title above it."""
    skin = timeline.skin
    parts = [f"{names.readable(skin.site.name)}, {skin.age:g} years"]
    parts += [names.readable(condition) for condition in skin.conditions]
    return parts + _settings(timeline, told) + _care(timeline)


def _care(timeline: Any) -> list[str]:
    """'a strong steroid cream, days 0 to 3'."""
    intervals: dict[str, list[tuple[float, float]]] = {}
    for one in timeline.protocol.cares:
        intervals.setdefault(one.care.text, []).append((one.from_day, one.until_day))
    return [f"{names.readable(care)}, {_days(found)}" for care, found in intervals.items()]


def _days(intervals: Sequence[tuple[float, float]]) -> str:
    said = [f"{begin:g} to {end:g}" for begin, end in sorted(intervals)]
    if len(said) <= MOST_INTERVALS:
        return f"days {' and '.join(said)}"
    ends = f"{min(intervals)[0]:g} to {max(end for _, end in intervals):g}"
    return f"{names.counted(len(said))} times in days {ends}"


def notes(timeline: Any, dermis: float | None) -> list[str]:
    """What a reader must know before looking at the curves.

    `dermis` is the largest relative change in the dermis; None says that it is of no interest.
    """
    said = []
    if dermis is not None and dermis < FLOOR:
        said.append(f"No dermal response: fibroblasts, vessels and matrix stay within {FLOOR:.1%} "
                    f"of healthy skin.")
    elif dermis is not None and dermis < SMALL:
        said.append(f"Small response: averaged over the treated skin, fibroblasts, vessels and "
                    f"matrix change by less than {SMALL:.0%}.")
    outcome = timeline.outcome
    if not outcome.completed:
        said.append(f"Incomplete run: it stopped at {names.duration(outcome.day)} "
                    f"({names.readable(outcome.ending)}). What comes after is not known.")
    return said


def caption(timeline: Any, band: Band | None, since_sessions: bool,
            drawn: Sequence[str] = (), crowded: str = "") -> str:
    """What became of sessions that are too many to be seen, what the bands are, how much is assumed,
    which of the quantities drawn rest on weak evidence, what the figure is not, and where it is from."""
    said = [crowded]
    if band is not None:
        said.append(f"Bands: {band.about}.")
    if since_sessions:
        said.append("+ beside a name: its peak, counted from the latest session.")
    if band is None or getattr(timeline, "uncertainty", None) is None:  # a drawn band has said it
        said.append(_assumed(timeline))
    said.append(_weak_evidence(timeline, drawn))
    said.append(_unmeasured(timeline))
    said.append("Illustrative, not medical advice.")
    said.append(f"Model {timeline.model.hash}, skinheal {_version()}.")
    return " ".join(part for part in said if part)


def without_a_font(signs: int) -> str:
    """What a reader who sees boxes wants to know."""
    return f"No font of this machine has {names.counted(signs)} of the signs above: boxes stand for them."


def _version() -> str:
    import skinheal  # not at the top: skinheal itself imports this package

    return str(skinheal.__version__)


def _assumed(timeline: Any) -> str:
    parameters = timeline.model.parameters.values()
    if not parameters:
        return ""
    assumed = sum(quantity.obtained == "assumed" for quantity in parameters)
    return f"{assumed / len(parameters):.0%} of the {len(parameters)} parameters are assumed."


def _unmeasured(timeline: Any) -> str:
    """Where the model speaks alone: no biopsies beyond six sessions, no follow-up beyond a year."""
    if timeline.times[-1] > 370 or len(timeline.sessions) > 6:
        return "Beyond six sessions or 12 months nothing was measured: there the model speaks alone."
    return ""


def _weak_evidence(timeline: Any, drawn: Sequence[str]) -> str:
    observables = timeline.model.observables
    said = []
    for grade in ("low", "very low"):
        weak = [names.readable(name) for name in drawn
                if name in observables and observables[name].grade == grade]
        if weak:
            said.append(f"{grade.capitalize()} evidence: {', '.join(weak)}.")
    return " ".join(said)


def _treatments(timeline: Any) -> dict[str, dict[str, Any]]:
    """The settings of each treatment by its name, in order of first use."""
    found: dict[str, dict[str, Any]] = {}
    for session in timeline.protocol.sessions:
        values = found.setdefault(session.treatment.name, {})
        for setting, value in session.treatment.settings.items():
            values.setdefault(setting, []).append(value)
    return found


def _once(treatment: str, settings: dict[str, Any]) -> str:
    """'one 1.5 mm microneedling session', 'one punch' (of which people name the width by itself)."""
    name = names.readable(treatment)
    if not re.search(r"(ing|apy)$", name):
        return f"one {name}"
    depths = settings.get("depth_mm", [])
    depth = f"{depths[0]:g}{UNBROKEN}mm " if len(depths) == 1 else ""
    return f"one {depth}{name} session"


def _is_told(setting: str, values: Sequence[Any], told: str) -> bool:
    if setting != "depth_mm" or len(values) != 1:
        return False
    depth = re.escape(f"{values[0]:g}") + r"\s?mm\b"
    return re.search(rf"(?<![\d.]){depth}", told) is not None


def _rhythm(days: Sequence[float]) -> str:
    steps = {round(later - earlier, 6) for earlier, later in zip(days, days[1:], strict=False)}
    if len(steps) == 1:
        return f", {names.interval(steps.pop())} apart"
    return f" in {names.duration(days[-1] - days[0])}"


def _settings(timeline: Any, told: str) -> list[str]:
    treatments = _treatments(timeline)
    parts = []
    for name, settings in treatments.items():
        order = sorted(settings, key=lambda one: (_ORDER + (one,)).index(one))
        said = [text for setting in order
                if not _is_told(setting, settings[setting], told)
                and (text := _said(setting, settings[setting], _phrase(name, setting)))]
        prefix = f"{names.readable(name)}: " if len(treatments) > 1 and said else ""
        parts += [prefix + said[0], *said[1:]] if said else []
    return parts


def _phrase(treatment: str, setting: str) -> str:
    """How the treatment itself says a setting, with {} for the value; often empty."""
    from skinheal import treatments  # not at the top: skinheal itself imports this package

    known = treatments().get(treatment)
    told = known.settings if known else []
    return next((one.phrase for one in told if one.name == setting), "")


def _said(setting: str, values: Sequence[Any], phrase: str) -> str:
    """A setting with its unit; empty where its value is what nobody would mention."""
    if all(isinstance(value, bool) for value in values):
        return names.readable(setting) if any(values) else ""
    if any(isinstance(value, (bool, str)) for value in values):
        return " or ".join(dict.fromkeys(names.readable(str(value)) for value in values))
    return _measure(setting, min(values), max(values), phrase)


def _measure(setting: str, low: float, high: float, phrase: str) -> str:
    number = f"{low:g}" if low == high else f"{low:g} to {high:g}"
    if setting == "density_per_cm2":
        return f"{number} punctures per cm²"
    if setting == "diameter_um":
        return f"{number} µm needles"
    if setting == "passes":
        return "" if high == 1 else f"{number} passes"
    for suffix, unit in sorted(_UNITS, key=lambda pair: -len(pair[0])):
        if setting.endswith(suffix):
            what = names.readable(setting.removesuffix(suffix))
            return f"{number} {unit} deep" if what == "depth" else f"{what} {number} {unit}"
    return phrase.format(number) if phrase else f"{names.readable(setting)} {number}"
