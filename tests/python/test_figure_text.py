"""What figures say: any title, in any script, and thousands of sessions."""

import time
from xml.etree import ElementTree

import pytest
import skinheal as sh
from skinheal.figure import compare_figure, fonts, save_svg, timeline_figure
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
