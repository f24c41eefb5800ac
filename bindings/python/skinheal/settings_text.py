"""Settings in words: what is allowed, and what is taken if nothing is said."""

from collections.abc import Iterable

from skinheal.records import Setting


def allowed(setting: Setting) -> str:
    """'0.1 to 3 mm', or 'pen or roller'."""
    if setting.choices:
        return " or ".join(setting.choices)
    if isinstance(setting.standard, (bool, str)):
        return {bool: "yes or no", str: "text"}[type(setting.standard)]
    unit = "" if setting.unit in ("", "1") else f" {setting.unit}"
    return f"{setting.low:g} to {setting.high:g}{unit}"


def standard(setting: Setting) -> str:
    if setting.standard is None:
        return "required"
    if isinstance(setting.standard, float):
        return f"default {setting.standard:g}"
    if isinstance(setting.standard, bool):
        return f"default {'yes' if setting.standard else 'no'}"
    return f"default {setting.standard}"


def settings_text(settings: Iterable[Setting]) -> str:
    return "\n".join(f"{s.name} [{allowed(s)}; {standard(s)}]" for s in settings)
