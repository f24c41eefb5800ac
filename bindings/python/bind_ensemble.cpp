// Ensemble: many members of one protocol, in C++ threads and without the GIL.

#include <pybind11/numpy.h>

#include <memory>
#include <optional>
#include <utility>

#include "bindings.hpp"
#include "signal_watch.hpp"

namespace skinheal::python {
namespace {

using Array = py::array_t<double, py::array::c_style | py::array::forcecast>;

// Numbers that move into an array, which nobody can make writeable.
py::object array_of(std::vector<double> values, std::vector<py::ssize_t> shape) {
  auto kept = std::make_unique<std::vector<double>>(std::move(values));
  const double* first = kept->data();
  const py::capsule owner(kept.get(), [](void* it) { delete static_cast<std::vector<double>*>(it); });
  kept.release();
  py::array_t<double> array(std::move(shape), first, owner);
  array.attr("setflags")("write"_a = false);
  return array;
}

// The members' own numbers, for as long as the array lives.
py::object array_of(const MemberValues& values, std::vector<py::ssize_t> shape) {
  auto kept = std::make_unique<MemberValues>(values);
  const double* first = kept->begin();
  const py::capsule owner(kept.get(), [](void* it) { delete static_cast<MemberValues*>(it); });
  kept.release();
  py::array_t<double> array(std::move(shape), first, owner);
  array.attr("setflags")("write"_a = false);
  return array;
}

py::ssize_t whole(std::size_t count) { return static_cast<py::ssize_t>(count); }

// What simulate() takes one by one.
SimulateOptions options_from(const py::dict& said) {
  SimulateOptions options;
  options.solver.solver = said["solver"].cast<std::string>();
  options.solver.rtol = said["rtol"].cast<double>();
  options.solver.atol = said["atol"].cast<double>();
  options.solver.longest_step = said["longest_step"].cast<double>();
  options.solver.step_limit = said["step_limit"].cast<std::size_t>();
  options.solver.time_limit_seconds = said["time_limit_seconds"].cast<double>();
  options.parameters = said["parameters"].cast<std::map<std::string, double>>();
  options.in_place_of_recorded = said["in_place_of_recorded"].cast<std::map<std::string, double>>();
  return options;
}

std::optional<Draws> draws_of(std::vector<std::string> names, const std::optional<Array>& values) {
  if (!values) return std::nullopt;
  return Draws{std::move(names), {values->data(), values->data() + values->size()}};
}

// The caller's function, asked with the GIL held; what it raises stops the members.
class Progress {
 public:
  explicit Progress(py::object told) : told_(std::move(told)) {}

  bool is_wanted() const { return !told_.is_none(); }
  bool has_failed() const { return failure_.has_value(); }
  void operator()(std::size_t done, std::size_t all) {
    if (failure_) return;
    const PyGILState_STATE state = take_gil([] { return PyGILState_Ensure(); });
    try {
      told_(done, all);
    } catch (py::error_already_set& raised) {
      failure_.emplace(std::move(raised));
    }
    PyGILState_Release(state);
  }
  void rethrow() {
    if (failure_) throw std::move(*failure_);
  }

 private:
  py::object told_;
  std::optional<py::error_already_set> failure_;
};

py::object shelf_of(const Ensemble& all, const std::vector<double>& rows, std::vector<py::ssize_t> shape) {
  std::size_t length = 1;
  for (const auto extent : shape) length *= static_cast<std::size_t>(extent);
  py::dict named;
  for (std::size_t i = 0; i < all.names.size() && !rows.empty(); ++i) {
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(i * length);
    named[py::str(all.names[i])] = array_of({first, first + static_cast<std::ptrdiff_t>(length)}, shape);
  }
  return py::module_::import("skinheal.shelf").attr("Shelf")("output", named);
}

py::object to_python(Ensemble all) {
  const auto quantiles = whole(all.quantiles.size()), times = whole(all.times.size());
  const auto members = whole(all.members), names = whole(all.names.size());
  const auto failures = list_of(all.failures, [](const MemberFailure& failure) {
    return record("MemberFailure", failure.member, outcome_record(failure.outcome));
  });
  auto kept = all.values.empty() ? py::object(py::none()) : array_of(all.values, {members, times, names});
  return record("Ensemble", read_only(all.times), py::tuple(py::cast(all.names)), read_only(all.quantiles), all.members,
                shelf_of(all, all.bands, {quantiles, times}), shelf_of(all, all.relative_bands, {quantiles, times}),
                shelf_of(all, all.peak_values, {quantiles}), shelf_of(all, all.peak_days, {quantiles}), kept, failures,
                all.redrawn, all.quantile_error, all.assumed_share, all.draws_hash, all.steps, all.seconds);
}

}  // namespace

void bind_ensemble(py::module_& module) {
  module.def(
      "ensemble",
      [](const Protocol& protocol, const Skin& skin, std::vector<double> grid, const Model& model, const py::dict& said,
         std::size_t members, std::vector<std::string> draw_names, const std::optional<Array>& draw_values,
         std::uint64_t seed, std::vector<std::string> outputs, std::vector<double> quantiles, bool relative, bool peaks,
         bool keep_values, int threads, double memory_limit_bytes, py::object told) {
        auto options = options_from(said);
        SignalWatch signals;
        Progress progress(std::move(told));
        options.solver.cancelled = [&] { return progress.has_failed() || signals(); };
        EnsembleOptions asked{.members = members,
                              .draws = draws_of(std::move(draw_names), draw_values),
                              .seed = seed,
                              .outputs = std::move(outputs),
                              .quantiles = std::move(quantiles),
                              .relative = relative,
                              .peaks = peaks,
                              .keep_values = keep_values,
                              .threads = threads,
                              .memory_limit_bytes = memory_limit_bytes};
        if (progress.is_wanted()) asked.progress = std::ref(progress);
        auto all = without_gil([&] { return ensemble(protocol, skin, times(std::move(grid)), model, options, asked); });
        signals.rethrow();
        progress.rethrow();
        return to_python(std::move(all));
      },
      "protocol"_a, "skin"_a, py::kw_only(), "times"_a, "model"_a, "options"_a, "members"_a, "draw_names"_a,
      "draw_values"_a, "seed"_a, "outputs"_a, "quantiles"_a, "relative"_a, "peaks"_a, "keep_values"_a, "threads"_a,
      "memory_limit_bytes"_a, "progress"_a);
  module.def("instruction_sets", [] {
    py::list names;
    for (const auto set : instruction_sets()) names.append(std::string(to_string(set)));
    return names;
  });
  module.def("instruction_set", [] { return std::string(to_string(instruction_set())); });
  module.def("use_instruction_set", [](const std::string& name) { use_instruction_set(instruction_set_from(name)); },
             "name"_a);
  module.def("compiled_code_is_used", &compiled_code_is_used);
  module.def("use_compiled_code", &use_compiled_code, "use"_a);
}

}  // namespace skinheal::python
