"""The gallery: figures that tell what the model tells, made anew from the library.

    python examples/gallery.py [folder]        # out/gallery unless a folder is given

Each picture is one small function below, with a title and a one-sentence story; the folder gets the
pictures and a page, README.md, that shows them. Illustrative, not medical advice.
"""

import sys
from pathlib import Path

from PIL import Image

import skinheal as sh
from skinheal.figure import compare_figure, save_png, validation_figure

FACE = sh.skin(site="cheek", age=35)
LARGE = 300_000  # bytes
DOTS_PER_INCH = {"slide": 96, "page": 130, "portrait": 130}


def needling(depth_mm):
    return sh.microneedling(depth_mm=depth_mm, density_per_cm2=200)


def face_course():
    """Three sessions of 1.5 mm, four weeks apart

    Cells and signals come and go with each session within weeks, while collagen adds up for months.
    """
    protocol = sh.Protocol().at(0, needling(1.5)).every(days=28, times=3)
    return sh.simulate(protocol, skin=FACE, days=252).plot(size="slide"), "slide"


def one_session():
    """One session of 1.5 mm

    Alarm within hours, neutrophils on day one, macrophages on day two, fibroblasts in the first weeks, collagen
    over months.
    """
    return sh.simulate(sh.Protocol().at(0, needling(1.5)), skin=FACE, days=180).plot(size="slide"), "slide"


def epidermis_only():
    """A needle that stops in the epidermis

    Keratinocytes close the holes within about a day; the dermis below never hears of it.
    """
    short = sh.microneedling(depth_mm=0.25, density_per_cm2=200, diameter_um=150)
    timeline = sh.simulate(sh.Protocol().at(0, short), skin=sh.skin(site="palm", age=35), days=28)
    return timeline.plot(size="slide"), "slide"


def mesotherapy():
    """Cross-linked hyaluronan at three visits

    The water of the injection is gone in a day, the gel stays for months and holds water of its own.
    """
    visit = sh.mesotherapy(agent="hyaluronic_acid_crosslinked", depth_mm=0.8, volume_ul=20, spacing_mm=10)
    protocol = sh.Protocol().at(0, visit).every(days=28, times=3)
    skin = sh.skin(site="neck", age=52, conditions=["photoaged"])
    timeline = sh.simulate(protocol, skin=skin, days=252)
    panels = {
        "Depot": ["hyaluronan_crosslinked", "injected_fluid"],
        "Readings": ["hydration", "elasticity", "hyaluronan"],
        "Matrix": ["collagen_iii", "collagen_i", "elastin"],
    }
    scales = {"Depot": "peak", "Readings": "healthy", "Matrix": "healthy"}
    return timeline.plot(size="slide", panels=panels, relative=scales), "slide"


def depths():
    """Depth is a dose

    The same needles at four depths: collagen of the cheek rises with the share of the dermis that is hurt.
    """
    runs = {
        f"{depth_mm} mm": sh.simulate(sh.Protocol().at(0, needling(depth_mm)), skin=FACE, days=180)
        for depth_mm in (0.25, 0.5, 1.0, 1.5)
    }
    return compare_figure(runs, "collagen", title="Collagen after one session, by depth of the needle"), "page"


def validation():
    """Held against measurements

    Where the model agrees with what has been measured, and where it does not, milestone by milestone.
    """
    names = ("id", "group", "quantity", "unit", "low", "high", "value", "in_range", "citation")
    rows = [{name: getattr(row, name) for name in names} for row in sh.validate().rows]
    return validation_figure(rows), "portrait"


PICTURES = (face_course, one_session, epidermis_only, mesotherapy, depths, validation)


def told(picture):
    """The title and the story that a picture is introduced with."""
    title, _, story = picture.__doc__.partition("\n")
    return title, " ".join(story.split())


def draw(picture, folder):
    figure, size = picture()
    path = save_png(figure, folder / f"{picture.__name__}.png", dpi=DOTS_PER_INCH[size])
    slim(path)
    return path


def slim(path):
    """Fewer colours where a picture is large, so that a page of them loads fast."""
    if path.stat().st_size > LARGE:
        with Image.open(path) as picture:
            picture.convert("RGB").quantize(128).save(path, optimize=True)


def page(pictures):
    parts = ["# Gallery", "Made by `examples/gallery.py`. Illustrative, not medical advice."]
    for picture in pictures:
        title, story = told(picture)
        parts += [f"## {title}", story, f"![{title}]({picture.__name__}.png)"]
    return "\n\n".join(parts) + "\n"


def main(folder="out/gallery"):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        print(draw(picture, folder))
    (folder / "README.md").write_text(page(PICTURES), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
