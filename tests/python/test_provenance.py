"""Provenance: every number with its source."""

import csv
import io
import json

import pytest

import skinheal as sh


def test_every_parameter_of_the_model_is_listed():
    rows = sh.provenance()
    listed = {row.name for row in rows if row.owner == "model"}
    assert set(sh.standard_model().parameters) <= listed
    assert all(isinstance(row.quantity, sh.Quantity) for row in rows)


def test_every_number_has_one_name_and_stands_there_once():
    names = [row.name for row in sh.provenance()]
    assert len(names) == len(set(names))
    owners = {row.name: row.owner for row in sh.provenance()}
    assert owners["needle.crush"] == "needle" and owners["cheek.dermis_mm"] == "site cheek"


def test_the_numbers_have_no_fault():
    assert sh.provenance_faults() == []


def test_a_model_with_an_unknown_source_has_a_fault():
    builder = sh.ModelBuilder("guest")
    sh.write_standard_cascade(builder)
    number = sh.measured(1.0, "1/d", (0.5, 2.0), "a number of nobody", ("nobody1900", "page 1"))
    builder.species("guest", about="a guest").parameter("guest.rate", number)
    builder.process("guest.decay").consumes("guest").rate("guest.rate")
    faults = sh.provenance_faults(builder.seal())
    assert any("nobody1900" in fault.message for fault in faults)


def test_the_shares_add_up_to_one():
    rows = sh.provenance()
    words = ("measured", "derived", "fitted", "assumed")
    assert sum(sh.share(rows, word) for word in words) == pytest.approx(1)
    assert 0 < sh.share(rows) < 1


def test_the_bibliography_holds_every_source():
    keys = set(sh.bibliography())
    assert {row.quantity.source.key for row in sh.provenance()} - {""} <= keys
    assert sh.bibtex().count("\n@") + sh.bibtex().startswith("@") == len(keys)
    with pytest.raises(KeyError, match="did you mean"):
        sh.bibliography()[next(iter(keys)) + "x"]


def test_promises_are_answered_with_observables_that_there_are():
    observables = {*sh.standard_model().observables, *sh.standard_model().species, ""}
    for promise in sh.promises().values():
        assert promise.answer and promise.observable in observables
        assert set(promise.sources) <= set(sh.bibliography())


def test_the_command_prints_a_table_with_shares(command):
    done = command("provenance")
    assert done.returncode == 0 and f"{len(sh.provenance())} numbers: " in done.stdout
    assert "assumed (" in done.stdout


def test_the_command_prints_json_csv_and_bibtex(command):
    count = len(sh.provenance())
    assert len(json.loads(command("provenance", "--json").stdout)["rows"]) == count
    assert len(list(csv.DictReader(io.StringIO(command("provenance", "--csv").stdout)))) == count
    assert command("provenance", "--bibtex").stdout.strip() == sh.bibtex().strip()


def test_the_check_of_the_command_passes_and_two_wishes_at_once_do_not(command):
    assert command("provenance", "--check").returncode == 0
    done = command("provenance", "--json", "--csv")
    assert done.returncode == 2 and "give one of them" in done.stderr


def test_the_command_lists_the_promises(command):
    assert "cellulite" in command("promises").stdout
