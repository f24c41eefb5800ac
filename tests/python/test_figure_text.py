"""What figures say: any title, in any script, and thousands of sessions."""

import time
from xml.etree import ElementTree

import pytest
import skinheal as sh
from skinheal.figure import compare_figure, fonts, ruler, save_svg, timeline_figure
from skinheal.figure.saving import as_bytes


@pytest.fixture(scope="module")
def healed():
    return sh.simulate(sh.Protocol().at(0, sh.microneedling(depth_mm=1.5)), sh.skin(), days=180)


def words_of(figure):
    return " ".join(text.get_text() for text in figure.texts).replace("\u00a0", " ")


NOT_XML = ["\uffff", "a\ufffeb", "\x0b", "\x1b[31m", "\ufdd0", "\x7f", "\u202e", "\u2028", "\x85"]


@pytest.mark.parametrize("sign", NOT_XML, ids=ascii)
@pytest.mark.parametrize("draw", [
    lambda healed, sign: timeline_figure(healed, title=f"a {sign} b"),
    lambda healed, sign: timeline_figure(healed, panels={f"a {sign} b": ["tewl"]}),
    lambda healed, sign: compare_figure({f"a {sign} b": healed}, "tewl", subtitle=sign),
], ids=["title", "panel", "label"])  # fmt: skip
def test_an_svg_is_xml_whatever_a_title_holds(draw, sign, healed, tmp_path):
    path = save_svg(draw(healed, sign), tmp_path / "figure.svg")
    root = ElementTree.parse(path).getroot()
    assert root.tag.endswith("svg") and "a " in "".join(root.itertext())


def sign_that_only_another_font_has():
    ours, others = fonts._signs_of(fonts._house_file()), {}
    for entry in fonts._upright_fonts():
        for code in fonts._signs_of(entry.fname) - ours:
            if chr(code).isprintable() and code < 0xe000:
                others.setdefault(chr(code), entry.name)
    return next(iter(others.items()), None)


def test_a_sign_that_ours_lacks_is_drawn_with_a_font_that_has_it(healed, recwarn):
    found = sign_that_only_another_font_has()
    if found is None:
        pytest.skip("no other font is installed")
    sign, _ = found
    assert fonts.families(sign)[0] == "DejaVu Sans" and len(fonts.families(sign)) == 2
    figure = timeline_figure(healed, title=f"a {sign} b")
    assert not fonts.without_a_font(sign) and "No font" not in words_of(figure)
    as_bytes(figure, "png")
    assert not recwarn


def test_a_sign_that_no_font_has_is_noted_once_and_warns_of_nothing(healed, recwarn):
    sign = "\U000e0fff" if "\U000e0fff".isprintable() else "\U0001f9ff\u4e09"
    unseen = fonts.without_a_font(sign)
    figure = timeline_figure(healed, title=f"a {sign} b")
    as_bytes(figure, "png")
    as_bytes(figure, "svg")
    figure._repr_png_()
    assert ("No font of this machine has" in words_of(figure)) == bool(unseen)
    assert not recwarn


def test_signs_of_ours_need_no_other_font():
    assert fonts.families("Kožа ü – Ω") == ("DejaVu Sans",)


def test_a_course_of_thousands_of_sessions_is_drawn_in_seconds():
    often = sh.Protocol().at(0, sh.microneedling(depth_mm=0.5)).every(days=1, times=3000)
    timeline = sh.simulate(often, sh.skin(), days=3000)
    began = time.process_time()
    as_bytes(timeline_figure(timeline), "png")
    assert time.process_time() - began < 25


@pytest.mark.parametrize("wrong, said", [
    ({"panels": []}, "panels is empty"), ({"panels": {}}, "panels is empty"),
    ({"panels": {"a": []}}, r"panels\['a'\] is empty"), ({"panels": "tewl"}, "panels must be"),
    ({"panels": ["tewl"]}, r"panels\[0\] must be made by"), ({"title": 5}, "title must be a text"),
    ({"title": "x" * 301}, "301 signs"), ({"size": "slid"}, "slid"), ({"size": 5}, "size must be"),
    ({"relative": "peek"}, "did you mean 'peak'"), ({"relative": {"a": "peek"}}, "did you mean 'peak'"),
    ({"relative": 5}, "relative must be"), ({"band": 5}, "band must be"),
])  # fmt: skip
def test_an_option_without_sense_is_told_before_anything_is_drawn(wrong, said, healed):
    with pytest.raises(sh.Misuse, match=said):
        timeline_figure(healed, **wrong)


def lines_of(figure):
    return [text.get_text() for text in figure.texts]


def test_care_stands_under_the_title_with_its_days():
    cream = sh.care("topical_steroid")
    protocol = sh.Protocol().at(0, sh.microneedling(depth_mm=1.0)).during(0, 3, cream)
    figure = timeline_figure(sh.simulate(protocol, sh.skin(), days=30))
    assert "topical steroid weak, days 0 to 3" in words_of(figure)


def test_care_that_is_given_often_is_counted():
    protocol = sh.Protocol().at(0, sh.microneedling(depth_mm=1.0))
    for day in range(5):
        protocol = protocol.during(day, day + 0.5, sh.care("occlusion"))
    figure = timeline_figure(sh.simulate(protocol, sh.skin(), days=30))
    assert "five times in days 0 to 4.5" in words_of(figure)


@pytest.mark.parametrize("room", [1.2, 2, 3, 5, 9])
def test_no_line_of_parts_ends_with_a_dot_and_none_is_left_alone(room):
    parts = ["neck, 52 years", "photoaged", "hyaluronan", "0.8 mm deep", "20 µl at each point", "10 mm apart"]
    lines = ruler.balanced(parts, room, 8)
    assert " · ".join(lines) == " · ".join(parts)
    assert not [line for line in lines if line.endswith("·") or line.startswith("·")]
    assert len(lines) == len(ruler.separated(parts, room, 8))
    assert len(lines) < 2 or ruler.width(lines[-1], 8) > 0.3 * ruler.width(lines[0], 8)


def test_published_models_are_called_by_their_authors_and_begin_with_a_wound():
    run = sh.simulate_published("waugh2006", days=20)
    compared = compare_figure({"waugh2006": (run.times, run["macrophages"])}, "macrophages")
    assert "Waugh 2006" in lines_of(compared) and "waugh2006" not in lines_of(compared)
    assert any("since the wound" in line for line in lines_of(compared))
    assert "days since the wound" in lines_of(timeline_figure(run, panels={"a": ["macrophages"]}))


def test_a_session_of_ours_stays_a_session(healed):
    assert "time since the session (log scale)" in lines_of(compare_figure({"ours": healed}, "tewl"))
