// Uncertainty: the band that the ranges of the parameters imply.
//
// The members run in C++ threads, without the GIL.

#include <pybind11/numpy.h>

#include "bindings.hpp"
#include "signal_watch.hpp"

namespace skinheal::python {
namespace {

py::array read_only(const std::vector<double>& values) {
  py::array_t<double> array(static_cast<py::ssize_t>(values.size()), values.data());
  array.attr("setflags")("write"_a = false);
  return array;
}

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
  auto found = [&] {
    py::gil_scoped_release without_gil;
    return uncertainty(run.protocol, run.skin, times(run.times()), run.model(), options, draws);
  }();
  signals.rethrow();
  return found;
}

void draw_band(Run& run, int members, std::uint64_t seed, double coverage, int threads) {
  const Uncertainty found = draw(run, members, seed, coverage, threads);
  run.uncertainty = record("Uncertainty", bands_shelf(found, run.names()), found.members, seed,
                           coverage, found.redrawn, found.unfinished, found.assumed_share);
}

}  // namespace

void bind_uncertainty(py::module_& module) {
  module.def("draw_band", &draw_band, "timeline"_a, "members"_a, "seed"_a, "coverage"_a,
             "threads"_a, "Give a timeline its bands, on its own times.");
}

}  // namespace skinheal::python
