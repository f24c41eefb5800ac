"""Docstrings: everything public says what it is for, and its examples are right."""

import doctest
import inspect

import pytest

import skinheal as sh
from skinheal import figure

FUNCTIONS = {name: getattr(sh, name) for name in sh.__all__} | {
    f"figure.{name}": getattr(figure, name) for name in figure.__all__
}
METHODS = {
    f"{owner}.{name}": member
    for owner, kind in FUNCTIONS.items() if inspect.isclass(kind)
    for name, member in vars(kind).items() if not name.startswith("_")
}  # fmt: skip
# The fields of a record are told by the docstring of their class.
SAID = {name: it for name, it in METHODS.items()
        if not isinstance(it, type(sh.Peak.day)) and callable(it) or isinstance(it, property)}  # fmt: skip
PYBIND11 = "self: skinheal"


@pytest.mark.parametrize("name", FUNCTIONS | SAID)
def test_everything_public_says_what_it_is_for(name):
    text = inspect.getdoc((FUNCTIONS | SAID)[name])
    assert text and len(text) > 15, name
    said = [line for line in text.splitlines() if PYBIND11 not in line and line.strip()]
    assert said, f"{name} says nothing but its signature"


EXAMPLES = [name for name, it in (FUNCTIONS | METHODS).items() if ">>>" in (it.__doc__ or "")]


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_does_what_it_says(name):
    it = (FUNCTIONS | METHODS)[name]
    test = doctest.DocTestParser().get_doctest(it.__doc__, {"sh": sh}, name, None, 0)
    told: list[str] = []
    doctest.DocTestRunner(verbose=False).run(test, out=told.append)
    assert not told, "".join(told)


def test_functions_that_do_something_have_an_example():
    shelves = {"milestone_rule", "bibtex", "protocol_schema", "promises", "derived", "fitted",
               "assumed", "cares", "agents", "sites", "conditions", "age_effects",
               "modules"}  # fmt: skip
    files = {"read_protocol", "write_protocol"}
    for name in sh.__all__:
        if inspect.isfunction(getattr(sh, name)) and name not in {*shelves, *files, *sh.treatments()}:
            assert name in EXAMPLES, name
