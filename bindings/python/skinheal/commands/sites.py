"""skinheal sites"""

from skinheal import Site
from skinheal import sites as shelf
from skinheal.console import show_table


def sites() -> None:
    """List body sites with the thickness of their layers."""
    rows = [_row(site) for site in shelf().values()]
    headings = ["name", "dermis begins at [mm]", "dermis ends at [mm]", "what it is"]
    show_table("Body sites", headings, rows)


def _row(site: Site) -> list[str]:
    top = site.dermis_depth_mm
    return [site.name, f"{top:.3f}", f"{top + site.dermis_mm.value:.2f}", site.about]
