"""Figures are looked at by people; these tests hold what eyes should not have to check again."""

import itertools
import subprocess
import sys

import matplotlib
import numpy as np
import pytest
import skinheal as sh
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from skinheal.figure import (
    Band, Panel, compare_figure, save, save_png, save_svg, timeline_figure, validation_figure,
)  # fmt: skip
from skinheal.figure.look import PHASES, STROKES
from skinheal.figure.names import duration
from skinheal.figure.ruler import width, wrapped
from skinheal.figure.validation import position

SIZES = ("slide", "page", "column")
LONG_TITLE = (
    "Wundheilungsverlauf nach einer einzelnen Mikronadelungsbehandlung der Wangenhaut mit "
    "eineinhalb Millimetern Eindringtiefe")


def needled(times=1, every=28, days=180.0, depth_mm=1.5, **options):
    session = sh.microneedling(depth_mm=depth_mm, density_per_cm2=200)
    protocol = sh.Protocol().at(0, session)
    protocol = protocol.every(days=every, times=times) if times > 1 else protocol
    return sh.simulate(protocol, skin=sh.skin(site="cheek", age=35), days=days, **options)


def injected():
    session = sh.mesotherapy(agent="hyaluronic_acid")
    skin = sh.skin(site="forearm", age=72, conditions=["smoker"])
    return sh.simulate(sh.Protocol().at(0, session), skin=skin, days=90)


def untouched():
    return sh.simulate(sh.Protocol(), skin=sh.skin(site="cheek", age=35), days=90)


HEALINGS = {
    "one session": lambda: needled(),
    "three sessions": lambda: needled(times=3, days=252),
    "twenty sessions": lambda: needled(times=20, every=14, days=400),
    "a needle that stays in the epidermis": lambda: needled(depth_mm=0.05, days=30),
    "six hours": lambda: needled(days=0.25),
    "ten years": lambda: needled(days=3652.5),
    "a course and ten years": lambda: needled(times=3, days=3652.5),
    "a run that stops early": lambda: needled(step_limit=60),
    "a mesotherapy session": injected,
    "untouched skin": untouched,
}

_made = {}


def healing(name):
    """Each healing is simulated once."""
    if name not in _made:
        _made[name] = HEALINGS[name]()
    return _made[name]


def visible_texts(figure):
    """Every text that is printed, with its box in pixels."""
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    artists = list(figure.texts)
    for axes in figure.axes:
        artists += axes.texts
        for axis in (axes.xaxis, axes.yaxis) if axes.axison else ():
            low, high = sorted(axis.get_view_interval())
            ticks = [tick for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]
            artists += [tick.label1 for tick in ticks if tick.label1.get_visible()]
    artists = [artist for artist in artists if artist.get_visible() and artist.get_text()]
    return [(artist.get_text(), artist.get_tightbbox(canvas.get_renderer())) for artist in artists]


def bare_texts(figure):
    """The same without the paper behind a label, which may reach under a neighbour."""
    for axes in figure.axes:
        for text in axes.texts:
            text.set_bbox(None)
    return visible_texts(figure)


def assert_tidy(figure):
    """Nothing overlaps and nothing is cut off."""
    figure.set_dpi(120)
    boxes = bare_texts(figure)
    across, up = figure.canvas.get_width_height()
    for text, box in boxes:
        assert box.x0 >= 0 and box.x1 <= across, f"'{text}' is cut off"
        assert box.y0 >= 0 and box.y1 <= up, f"'{text}' is cut off"
    for (one, its), (other, theirs) in itertools.combinations(boxes, 2):
        shared = min(its.x1, theirs.x1) - max(its.x0, theirs.x0)
        high = min(its.y1, theirs.y1) - max(its.y0, theirs.y0)
        assert not (shared > 1 and high > 0.12 * min(its.height, theirs.height)), (
            f"'{one}' and '{other}' overlap")


def words_of(figure):
    return " ".join(text.get_text() for text in figure.texts).replace("\u00a0", " ")


def curve_lines(figure):
    """The lines of curves: not dots, not lines of reference."""
    return [line for axes in figure.axes for line in axes.lines if len(line.get_xdata()) > 50]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", HEALINGS)
def test_every_healing_is_drawn_with_nothing_overlapping_or_cut_off(name, size):
    assert_tidy(timeline_figure(healing(name), size=size))


@pytest.mark.parametrize("size", SIZES)
def test_long_titles_and_long_names_find_room(size):
    panels = {"Cells and keratinocytes of all the kinds that there are": (
        "keratinocytes_migrating", "keratinocytes_proliferating", "macrophages_m1",
        "macrophages_m2", "collagen_iii_synthesis")}
    figure = timeline_figure(healing("one session"), size=size, title=LONG_TITLE, panels=panels)
    assert_tidy(figure)
    assert LONG_TITLE in words_of(figure)


@pytest.mark.parametrize("size", SIZES)
def test_one_curve_alone_makes_a_figure(size):
    figure = timeline_figure(
        healing("one session"), size=size, panels={"Matrix": ["collagen_i"]})
    assert_tidy(figure)
    assert len(curve_lines(figure)) == 1


def test_the_title_says_what_was_done_and_the_next_line_to_whom():
    said = words_of(timeline_figure(healing("one session")))
    assert "one 1.5 mm microneedling session" in said
    assert "cheek, 35 years" in said and "200 punctures per cm²" in said
    course = words_of(timeline_figure(healing("three sessions")))
    assert "Three microneedling sessions, four weeks apart" in course


def test_the_caption_says_what_the_figure_is_and_what_it_is_not():
    timeline = healing("one session")
    said = words_of(timeline_figure(timeline))
    assert "Illustrative, not medical advice." in said
    assert timeline.model.hash in said and sh.__version__ in said
    assert "parameters are assumed" in said


def test_curves_of_a_panel_differ_in_colour_and_in_dash():
    figure = timeline_figure(healing("one session"))
    for axes in figure.axes:
        lines = [line for line in axes.lines if len(line.get_xdata()) > 50]
        colours = {line.get_color() for line in lines}
        dashes = {str(line._unscaled_dash_pattern) for line in lines}
        assert len(colours) == len(dashes) == len(lines)


# How the colours of light reach readers without red, green or blue cones (Machado 2009).
CONES = {
    "all": np.eye(3),
    "no red": [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]],
    "no green": [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]],
    "no blue": [[1.256, -0.077, -0.179], [-0.078, 0.931, 0.148], [0.005, 0.691, 0.304]],
}


def light(colour):
    """Linear red, green and blue."""
    return (np.array(to_rgb(colour)) + 0.055) ** 2.4 / 1.055**2.4


def cielab(colour, cones):
    white = np.array([0.9505, 1.0, 1.089])
    to_xyz = [[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]]
    x, y, z = np.cbrt(to_xyz @ np.clip(cones @ light(colour), 1e-4, 1) / white)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("cones", CONES)
def test_colour_blind_readers_can_tell_the_curves_apart(cones):
    seen = [cielab(colour, np.array(CONES[cones])) for colour, _ in STROKES]
    assert min(np.linalg.norm(a - b) for a, b in itertools.combinations(seen, 2)) > 20


def test_colours_of_text_have_the_contrast_that_accessible_pages_ask_for():
    inks = [colour for colour, _ in STROKES] + [colour for *_, colour in PHASES]
    for ink in inks:
        luminance = np.dot([0.2126, 0.7152, 0.0722], light(ink))
        assert 1.05 / (luminance + 0.05) >= 4.5


def test_a_jump_at_a_session_stays_a_jump():
    figure = timeline_figure(healing("three sessions"), panels={"Matrix": ["collagen_i"]})
    (line,) = curve_lines(figure)
    days, heights = line.get_data()
    both = np.flatnonzero(days == 28.0)
    assert both.size == 2
    assert heights[both[1]] < heights[both[0]]


def test_a_needle_that_stays_in_the_epidermis_gets_panels_of_the_epidermis():
    said = words_of(timeline_figure(healing("a needle that stays in the epidermis")))
    assert "No dermal response" in said
    assert "Keratinocytes" in said and "migrating" in said
    assert "fibroblasts (no change)" in said


def test_what_does_not_change_is_not_blown_up_to_a_response():
    timeline = healing("a needle that stays in the epidermis")
    figure = timeline_figure(timeline, panels={"Cells": ["fibroblasts", "capillaries"]})
    for line in curve_lines(figure):
        assert np.nanmax(np.abs(line.get_ydata())) < 0.05
    assert "fibroblasts (no change)" in words_of(figure)


def test_fibroblasts_that_fall_at_the_session_still_have_the_peak_of_their_rise():
    figure = timeline_figure(healing("one session"), panels={"Cells": ["fibroblasts"]})
    (line,) = curve_lines(figure)
    assert np.nanmax(line.get_ydata()) == pytest.approx(1.0)
    assert np.nanmin(line.get_ydata()) < 0
    assert any(" d" in text.get_text() for axes in figure.axes for text in axes.texts)


def test_a_response_that_is_small_is_called_small():
    assert "Small response" in words_of(timeline_figure(needled(depth_mm=0.25, days=90)))
    assert "Small response" not in words_of(timeline_figure(healing("one session")))


def test_an_incomplete_run_says_where_it_stopped():
    timeline = healing("a run that stops early")
    assert not timeline.outcome.completed
    figure = timeline_figure(timeline)
    assert "Incomplete run: it stopped at" in words_of(figure)


def test_matrix_is_drawn_relative_to_healthy_skin():
    timeline = healing("one session")
    figure = timeline_figure(timeline, panels={"Matrix": ["collagen_i"]})
    (line,) = curve_lines(figure)
    days, heights = line.get_data()
    expected = timeline.sample("collagen_i", days) / timeline.healthy("collagen_i")
    np.testing.assert_allclose(heights, expected, rtol=1e-12)


def test_a_quantity_can_be_drawn_in_its_own_unit():
    figure = timeline_figure(
        healing("one session"), panels={"Water": ["tewl"]}, relative="value")
    assert "g/m²/h" in words_of(figure)


def test_bands_are_drawn_and_explained():
    timeline = healing("one session")
    days = timeline.times
    band = Band({"collagen_i": (timeline["collagen_i"] * 0.9, timeline["collagen_i"] * 1.1)},
                days, "90 % of 500 draws")
    figure = timeline_figure(timeline, band=band)
    assert "Bands: 90 % of 500 draws." in words_of(figure)
    assert sum(len(axes.collections) for axes in figure.axes) == 1


def test_no_type_in_a_column_is_smaller_than_six_points():
    figure = timeline_figure(healing("three sessions"), size="column")
    sizes = [text.get_fontsize() for text in figure.texts]
    sizes += [text.get_fontsize() for axes in figure.axes for text in axes.texts]
    assert min(sizes) >= 6


def test_a_slide_is_16_to_9_and_a_column_85_mm_wide():
    slide = timeline_figure(healing("one session"), size="slide")
    column = timeline_figure(healing("one session"), size="column")
    assert slide.get_figwidth() / slide.get_figheight() == pytest.approx(16 / 9, rel=1e-3)
    assert column.get_figwidth() * 25.4 == pytest.approx(85)


@pytest.mark.parametrize("name", ["timeline.png", "timeline.svg"])
def test_files_of_the_same_timeline_are_the_same_bytes(tmp_path, name):
    first = save(timeline_figure(healing("one session")), tmp_path / f"first_{name}")
    with matplotlib.rc_context({"lines.linewidth": 9, "font.size": 30, "svg.fonttype": "path",
                                "savefig.dpi": 20, "axes.facecolor": "black"}):
        again = save(timeline_figure(healing("one session")), tmp_path / f"again_{name}")
    assert first.read_bytes() == again.read_bytes()


def test_text_in_an_svg_is_text_and_carries_no_date(tmp_path):
    path = save_svg(timeline_figure(healing("one session")), tmp_path / "timeline.svg")
    svg = path.read_text(encoding="utf-8")
    assert ">neutrophils</text>" in svg
    assert "<dc:date>" not in svg


def test_a_png_can_be_made_at_any_resolution(tmp_path):
    figure = timeline_figure(healing("one session"))
    small = save_png(figure, tmp_path / "small.png", dpi=72)
    large = save_png(figure, tmp_path / "large.png", dpi=144)
    assert small.stat().st_size < large.stat().st_size


def test_drawing_leaves_pyplot_and_its_windows_alone():
    check = "import sys, skinheal.figure; assert 'matplotlib.pyplot' not in sys.modules"
    subprocess.run([sys.executable, "-c", check], check=True)


def test_timeline_plot_is_this_figure():
    figure = healing("one session").plot(size="slide")
    assert figure.get_figwidth() == pytest.approx(13.333)


@pytest.mark.parametrize(("draw", "says"), [
    (lambda: timeline_figure(healing("one session"), size="poster"), "no size 'poster'"),
    (lambda: Panel("Cells", ("fibroblasts",), "percent"), "no scale 'percent'"),
    (lambda: Panel("Cells", ("fibroblasts",) * 6), "at most 5"),
    (lambda: compare_figure({}, "collagen_i"), "0 curves to compare"),
    (lambda: compare_figure({"a": ([0, 1], [1, 2])}, "collagen_i", relative="peak"), "'a'"),
    (lambda: validation_figure([]), "no milestones"),
    (lambda: save(timeline_figure(healing("one session")), "timeline.bmp"), "'.bmp'"),
])
def test_misuse_says_what_is_wrong(draw, says):
    with pytest.raises(sh.Misuse, match=says):
        draw()


def test_a_misspelt_quantity_says_what_is_near():
    with pytest.raises(sh.Misuse, match="fibroblasts"):
        timeline_figure(healing("one session"), panels={"Cells": ["fibroblats"]})


@pytest.mark.parametrize(("days", "said"), [
    (10 / 1440, "10 min"), (22 / 24, "22 h"), (1.3, "31 h"), (3, "3 d"), (8.2, "8 d"),
    (13.9, "2 wk"), (42, "6 wk"), (100, "3 mo"), (365.25, "12 mo"), (3652.5, "10 y"),
])
def test_durations_are_said_as_one_would_say_them(days, said):
    assert duration(days) == said


def test_wrapping_never_exceeds_the_room_and_loses_no_letter():
    text = "Keratinocytenwanderungsgeschwindigkeit of the wounded skin"
    lines = wrapped(text, 0.7, 8)
    assert all(width(line, 8) <= 0.7 for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize("size", SIZES)
def test_runs_and_other_models_are_compared_in_one_panel(size):
    days = np.geomspace(0.1, 100, 80)
    curves = {
        "cheek, 35 years": healing("one session"),
        "a needle that stays in the epidermis": healing("a needle that stays in the epidermis"),
        "a published model with a long name": (days, 1 + 0.2 * np.sin(days / 30)),
    }
    figure = compare_figure(curves, "collagen_i", size=size, subtitle="one session")
    assert_tidy(figure)
    assert len(curve_lines(figure)) == 3


def milestone(number, **changes):
    row = {"id": f"M{number:03d}", "quantity": "time at which the barrier is back, site open",
           "low": 2.0, "high": 8.0, "unit": "d", "value": 4.0, "in_range": True,
           "group": ("barrier", "inflammation", "signals", "matrix")[number % 4],
           "citation": "Koivukangas 1999"}
    return row | changes


def milestones(number):
    kinds = ({}, {"value": 20.0, "in_range": False}, {"low": None, "value": 1.0},
             {"high": None, "value": 9e3}, {"value": float("nan"), "in_range": False},
             {"value": None, "in_range": False}, {"low": -30.0, "high": -10.0, "value": -20.0},
             {"low": 5.0, "high": 5.0, "value": 5.0})
    return [milestone(index, **kinds[index % len(kinds)]) for index in range(number)]


@pytest.mark.parametrize("number", [1, 8, 40, 90])
def test_milestones_stay_legible_on_a_portrait_page(number):
    figure = validation_figure(milestones(number), subtitle="standard model")
    assert_tidy(figure)
    assert figure.get_figheight() <= 11.7


def test_more_milestones_than_a_page_holds_stand_in_two_strips():
    figure = validation_figure(milestones(123), subtitle="standard model")
    assert_tidy(figure)
    assert len(figure.axes) == 2 and figure.get_figheight() <= 11.7


def test_misses_differ_from_hits_in_shape_and_colour():
    rows = [milestone(0), milestone(4, value=10.0, in_range=False)]
    (axes,) = validation_figure(rows).axes
    marked = [line for line in axes.lines if line.get_marker() not in ("None", None, "")]
    assert len({line.get_marker() for line in marked}) == 2
    assert len({line.get_color() for line in marked}) == 2


@pytest.mark.parametrize(("value", "low", "high", "place"), [
    (2.0, 2.0, 8.0, 0.0), (8.0, 2.0, 8.0, 1.0), (4.0, 2.0, 8.0, 0.5), (32.0, 2.0, 8.0, 2.0),
    (-20.0, -30.0, -10.0, 0.5), (1.0, 0.0, 4.0, 0.25), (4.0, None, 2.0, 2.0),
    (8.0, 2.0, None, 2.0), (2.0, 2.0, 2.0, 0.5), (-1.0, 2.0, 8.0, -1.5),
])
def test_a_value_has_its_place_on_the_scale_of_its_own_range(value, low, high, place):
    assert position(value, low, high) == pytest.approx(place)
