"""The gallery: figures that tell what the model tells, made anew from the library.

    .venv/bin/python examples/gallery.py [folder]        # out/gallery unless a folder is given

Each picture is one small function below, with a title and a one-sentence story; the folder gets the
pictures and a page, README.md, that shows them. Illustrative, not medical advice.
"""

import sys
from pathlib import Path

import numpy as np

import skinheal as sh
from skinheal.figure import compare_figure, save_png, validation_figure
from skinheal.validation_report import said

FACE = sh.skin(site="cheek", age=35)
DOTS_PER_INCH = {"slide": 96, "page": 130, "portrait": 88}


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


def the_field():
    """Where the field disagrees

    Macrophages after a wound in models that others have published and (as change from health) in ours, each
    relative to its own peak.
    """
    days = np.geomspace(0.02, 60, 300)
    punch = sh.Protocol().at(0, sh.punch(diameter_mm=4, depth_mm=10))
    runs = {"skinheal, 4 mm punch": sh.simulate(punch, skin=FACE, times=days)["macrophages"] - 1}
    for name, published in sh.published_models().items():
        if "macrophages" in published.quantities:
            runs[name] = run_of(published, days)[published.quantities["macrophages"]]
    curves = {label: (days, values / values.max()) for label, values in runs.items()}
    title = "Macrophages after a wound: where the models disagree"
    return compare_figure(curves, "macrophages", title=title, unit="relative to own peak"), "page"


def run_of(published, days):
    """A published model as its paper runs it first."""
    case = next(iter(published.variants.values()))
    protocol = sh.Protocol()
    for turn in case.turns:
        protocol = protocol.turn(turn)
    model = sh.published_model(published.name)
    return sh.simulate(protocol, skin=FACE, times=days, model=model, parameters=case.parameters)


def validation_of_the_response():
    """Held against measurements: surface, clot, white cells, signals

    The grey bar is what was measured, the dot what the model gives; a diamond is a miss.
    """
    return milestones_of("surface and epidermis", "clot and early vessels", "leukocytes", "signals")


def validation_of_the_repair():
    """Held against measurements: builders, matrix, needling, skin and care

    The same for what comes later, and for old, photoaged, diabetic and treated skin.
    """
    return milestones_of("fibroblasts and vessels", "matrix", "after needling", "skin and care")


def milestones_of(*groups):
    report = sh.validate()
    rows = [
        {
            "id": "", "group": row.group, "quantity": row.quantity, "unit": row.unit, "low": row.low,
            "high": row.high, "value": row.value, "in_range": row.in_range, "citation": said(row.citation),
        }
        for row in report.rows
        if row.group in groups
    ]
    hits = sum(row["in_range"] for row in rows)
    total = f"All together: {report.in_range} of {len(report.rows)} measured milestones in range."
    return validation_figure(rows, title=f"{hits} of {len(rows)} in range", subtitle=total), "portrait"


PICTURES = (face_course, one_session, epidermis_only, mesotherapy, depths, the_field,
            validation_of_the_response, validation_of_the_repair)


def told(picture):
    """The title and the story that a picture is introduced with."""
    title, _, story = picture.__doc__.partition("\n")
    return title, " ".join(story.split())


def draw(picture, folder):
    figure, size = picture()
    return save_png(figure, folder / f"{picture.__name__}.png", dpi=DOTS_PER_INCH[size])


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
