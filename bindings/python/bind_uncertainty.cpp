// Uncertainty: the band that the ranges of the parameters imply.
//
// The members run in C++ threads, without the GIL.

#include <pybind11/numpy.h>

#include <algorithm>
#include <memory>

#include "bindings.hpp"
#include "signal_watch.hpp"

namespace skinheal::python {
namespace {

py::object band_record(const Band& band) {
  return record("Band", read_only(band.low), read_only(band.median), read_only(band.high));
}

// In the order of the model: states, then observables.
py::object bands_shelf(const std::map<std::string, Band>& found, const std::vector<std::string>& names) {
  py::dict bands;
  for (const std::string& name : names) {
    const auto band = found.find(name);
    if (band != found.end()) bands[py::str(name)] = band_record(band->second);
  }
  return py::module_::import("skinheal.shelf").attr("Shelf")("state or observable", bands);
}

UncertaintyOptions options_of(int members, std::uint64_t seed, double coverage, int threads,
                              std::vector<std::string> names) {
  UncertaintyOptions draws;
  draws.members = members;
  draws.seed = seed;
  draws.coverage = coverage;
  draws.threads = threads;
  draws.names = std::move(names);
  return draws;
}

Uncertainty draw(const Run& run, const UncertaintyOptions& draws) {
  SignalWatch signals;
  auto options = run.options;
  // A band needs less than the curve that it lies around.
  const auto enough = member_options().solver;
  options.solver.rtol = std::max(options.solver.rtol, enough.rtol);
  options.solver.atol = std::max(options.solver.atol, enough.atol);
  options.solver.cancelled = std::ref(signals);
  auto found = without_gil([&] {
    return uncertainty(run.protocol, run.skin, times(run.times()), run.model(), options, draws);
  });
  signals.rethrow();
  return found;
}

void draw_band(Run& run, int members, std::uint64_t seed, double coverage, int threads,
               std::vector<std::string> names) {
  const Uncertainty found = draw(run, options_of(members, seed, coverage, threads, std::move(names)));
  run.uncertainty = record("Uncertainty", bands_shelf(found.bands, run.names()),
                           bands_shelf(found.relative_bands, run.names()), found.members, seed,
                           coverage, found.redrawn, found.unfinished, found.assumed_share);
}

// One member of a band, in the order of the set: that of a model alone, or of all numbers of a run.
py::dict drawn(const ParameterSet& set, std::uint64_t seed, int member, int attempt) {
  const auto values = draw_parameters(set, seed, member, attempt);
  py::dict named;
  for (const std::string& name : set.names()) named[py::str(name)] = values.at(name);
  return named;
}

}  // namespace

// The numbers belong to no array, so that nobody can make the array writeable again.
py::object read_only(const std::vector<double>& values) {
  using Numbers = std::vector<double>;
  auto kept = std::make_unique<Numbers>(values);
  const double* first = kept->data();
  const py::capsule owner(kept.get(), [](void* it) { delete static_cast<Numbers*>(it); });
  kept.release();
  py::array_t<double> array(static_cast<py::ssize_t>(values.size()), first, owner);
  array.attr("setflags")("write"_a = false);
  return array;
}

void bind_uncertainty(py::module_& module) {
  module.def(
      "check_band",
      [](std::vector<double> grid, const Model& model, int members, double coverage,
         std::vector<std::string> names) {
        check_uncertainty(times(std::move(grid)), model, options_of(members, 0, coverage, 0, std::move(names)));
      },
      "times"_a, "model"_a, "members"_a, "coverage"_a, "names"_a,
      "Throws what draw_band would throw for these options, before there is a run.");
  module.def("draw_band", &draw_band, "timeline"_a, "members"_a, "seed"_a, "coverage"_a,
             "threads"_a, "names"_a, "Give a timeline its bands, on its own times.");
  module.def(
      "draw_parameters",
      [](const Model& model, std::uint64_t seed, int member, int attempt) {
        return drawn(ParameterSet(model.parameters()), seed, member, attempt);
      },
      "model"_a, "seed"_a, "member"_a, "attempt"_a, "The parameters of a model in one member of a band, by name.");
  module.def(
      "draw_parameters_of_run",
      [](const Model& model, const Protocol& protocol, const Skin& skin, std::uint64_t seed, int member,
         int attempt) { return drawn(parameters_of_run(model, protocol, skin), seed, member, attempt); },
      "model"_a, "protocol"_a, "skin"_a, "seed"_a, "member"_a, "attempt"_a,
      "All numbers of a run in one member of a band, by name.");
  module.def(
      "parameters_of_run",
      [](const Model& model, const Protocol& protocol, const Skin& skin) {
        return parameter_shelf(parameters_of_run(model, protocol, skin).list());
      },
      "model"_a, "protocol"_a, "skin"_a, "All numbers that a run depends on, by name.");
}

}  // namespace skinheal::python
