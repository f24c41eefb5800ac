// Uncertainty: the band that the ranges of the parameters imply.
//
// The members run in C++ threads, without the GIL.

#include <pybind11/numpy.h>

#include <memory>

#include "bindings.hpp"
#include "signal_watch.hpp"

namespace skinheal::python {
namespace {

py::object band_record(const Band& band) {
  return record("Band", read_only(band.low), read_only(band.median), read_only(band.high));
}

// In the order of the model: states, then observables.
py::object bands_shelf(const Uncertainty& found, const std::vector<std::string>& names) {
  py::dict bands;
  for (const std::string& name : names) {
    const auto band = found.bands.find(name);
    if (band != found.bands.end()) bands[py::str(name)] = band_record(band->second);
  }
  return py::module_::import("skinheal.shelf").attr("Shelf")("state or observable", bands);
}

Uncertainty draw(const Run& run, int members, std::uint64_t seed, double coverage, int threads) {
  UncertaintyOptions draws;
  draws.members = members;
  draws.seed = seed;
  draws.coverage = coverage;
  draws.threads = threads;
  SignalWatch signals;
  auto options = run.options;
  options.solver.cancelled = std::ref(signals);
  auto found = without_gil([&] {
    return uncertainty(run.protocol, run.skin, times(run.times()), run.model(), options, draws);
  });
  signals.rethrow();
  return found;
}

void draw_band(Run& run, int members, std::uint64_t seed, double coverage, int threads) {
  const Uncertainty found = draw(run, members, seed, coverage, threads);
  run.uncertainty = record("Uncertainty", bands_shelf(found, run.names()), found.members, seed,
                           coverage, found.redrawn, found.unfinished, found.assumed_share);
}

// One member of a band, in the order of the model.
py::dict drawn_parameters(const Model& model, std::uint64_t seed, int member) {
  const std::vector<double> values = draw_parameters(model, seed, member);
  py::dict named;
  for (std::size_t i = 0; i < values.size(); ++i) {
    named[py::str(model.parameters()[i].name)] = values[i];
  }
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
  module.def("draw_band", &draw_band, "timeline"_a, "members"_a, "seed"_a, "coverage"_a,
             "threads"_a, "Give a timeline its bands, on its own times.");
  module.def("draw_parameters", &drawn_parameters, "model"_a, "seed"_a, "member"_a,
             "The parameters of one member of a band, by name.");
}

}  // namespace skinheal::python
