"""What the pages say is true: their numbers are the library's, and every key is in the bibliography."""

import importlib.util
import re
from pathlib import Path

import pytest

import skinheal as sh

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", ROOT / "examples" / "model.md"]


def load_pages():
    spec = importlib.util.spec_from_file_location("pages", ROOT / "tests" / "pages.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_the_numbers_of_a_page_are_those_of_the_library(page):
    stale = load_pages().stale(page.read_text(encoding="utf-8"))
    assert not stale, "run python tests/pages.py: " + "; ".join(stale)


def test_every_source_that_the_model_page_names_is_in_the_bibliography():
    page = PAGES[1].read_text(encoding="utf-8")
    named = {key for group in re.findall(r"\[([a-z][\w, ]*\d{4}[a-z]?[\w, ]*)\]", page) for key in group.split(", ")}
    assert len(named) > 50
    assert named <= set(sh.bibliography())


def test_every_quantity_that_the_model_page_names_is_in_a_timeline():
    page = PAGES[1].read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z][a-z0-9_]*)`", page))
    assert len(named) > 25
    assert named <= set(sh.standard_model().species) | set(sh.standard_model().observables)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_a_file_that_a_page_names_is_there(page):
    text = page.read_text(encoding="utf-8")
    linked = re.findall(r"\]\(([^)#:]+)\)", text)
    rooms = re.findall(r"`((?:src|include|bindings|examples|tests)/?[\w/.]*)`", text)
    for name in linked:
        assert (page.parent / name).exists(), name
    for name in rooms:
        assert (ROOT / name).exists(), name


def test_the_map_of_the_readme_knows_every_room():
    page = PAGES[0].read_text(encoding="utf-8")
    rooms = {path.name for path in (ROOT / "src").iterdir() if path.is_dir() and path.name != "cmake"}
    assert {room for room in rooms if f"`src/{room}`" not in page} == set()
