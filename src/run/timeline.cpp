#include "skinheal/timeline.hpp"

#include <mutex>
#include <optional>
#include <utility>

#include "ledger/model_data.hpp"
#include "run/contributions.hpp"
#include "run/peaks.hpp"
#include "run/reader.hpp"
#include "skinheal/fault.hpp"
#include "words/format.hpp"

namespace skinheal {

struct Timeline::Data {
  Model model;
  Recording recording;
  std::vector<std::string> names;
  mutable std::mutex mutex;
  mutable std::vector<double> healthy;                              // of each name, as soon as one is asked for
  mutable std::vector<Peak> peaks;                                  // of all names, likewise
  mutable std::vector<Instant> grid;                                // as soon as a column is asked for
  mutable std::vector<std::optional<std::vector<double>>> columns;  // on the grid, as far as asked for

  Data(Model sealed, Recording data)
      : model(std::move(sealed)), recording(std::move(data)), names(model.data()->value_names()),
        columns(names.size()) {}

  // Throws Misuse with what is near.
  std::size_t index(const std::string& name) const {
    const auto& known = *model.data();
    if (const auto it = known.species_index.find(name); it != known.species_index.end()) return it->second;
    if (const auto it = known.observable_index.find(name); it != known.observable_index.end()) {
      return known.species.size() + it->second;
    }
    throw Misuse(unknown_name("species or observable", name, names));
  }
};

namespace {

Recording checked(const Model& model, Recording recording) {
  check(recording);
  const auto& data = *model.data();
  const bool fits = recording.species.size() == data.species.size() &&
                    recording.parameters.size() == data.parameters.size();
  if (recording.model_hash == model.hash() && fits) return recording;
  throw Misuse(formatted("this recording was made with the model '{}' ({}), and cannot be read with '{}' ({})",
                         recording.model, recording.model_hash, model.name(), model.hash()));
}

}  // namespace

Timeline::Timeline(Model model, Recording recording) {
  auto known = checked(model, std::move(recording));
  data_ = std::make_shared<Data>(std::move(model), std::move(known));
}

const std::vector<double>& Timeline::times() const noexcept { return data_->recording.times; }
std::vector<std::string> Timeline::names() const { return data_->names; }

const std::vector<double>& Timeline::operator[](const std::string& name) const {
  const auto index = data_->index(name);
  const std::lock_guard lock(data_->mutex);
  auto& column = data_->columns[index];
  if (!column) {
    if (data_->grid.empty()) data_->grid = instants(data_->recording, times(), Side::after);
    Reader reader(data_->recording, *data_->model.data());
    column = std::move(reader.rows({index}, data_->grid).front());
  }
  return *column;
}

std::vector<double> Timeline::table(const std::vector<std::string>& wanted) const {
  std::vector<std::size_t> indices;
  for (const auto& name : wanted) indices.push_back(data_->index(name));
  return Reader(data_->recording, *data_->model.data())
      .table(indices, instants(data_->recording, times(), Side::after));
}

double Readings::operator[](const std::string& name) const {
  if (const auto it = values_.find(name); it != values_.end()) return it->second;
  std::vector<std::string> names;
  for (const auto& entry : values_) names.push_back(entry.first);
  throw Misuse(unknown_name("species or observable", name, names));
}

Readings Timeline::at(double day, Side side) const {
  std::vector<double> values(data_->names.size());
  Reader(data_->recording, *data_->model.data()).all(instant(data_->recording, day, side), values.data());
  std::map<std::string, double> result;
  for (std::size_t i = 0; i < values.size(); ++i) result.emplace(data_->names[i], values[i]);
  return Readings(std::move(result));
}

std::vector<double> Timeline::values(const std::string& name, const std::vector<double>& days,
                                     Side side) const {
  return std::move(rows({name}, days, side).front());
}

std::vector<std::vector<double>> Timeline::rows(const std::vector<std::string>& wanted,
                                                const std::vector<double>& days, Side side) const {
  std::vector<std::size_t> indices;
  for (const auto& name : wanted) indices.push_back(data_->index(name));
  return Reader(data_->recording, *data_->model.data())
      .rows(indices, instants(data_->recording, days, side));
}

double Timeline::healthy(const std::string& name) const {
  const auto index = data_->index(name);
  const std::lock_guard lock(data_->mutex);
  if (data_->healthy.empty()) data_->healthy = Reader(data_->recording, *data_->model.data()).healthy();
  return data_->healthy[index];
}

std::string Timeline::unit(const std::string& name) const {
  const auto index = data_->index(name);
  const auto& species = data_->model.species();
  return index < species.size() ? species[index].unit
                                : data_->model.observables()[index - species.size()].unit;
}

Peak Timeline::peak(const std::string& name) const {
  return peak_of(data_->index(name), data_->recording, *data_->model.data());
}

std::vector<Peak> Timeline::peaks() const {
  const std::lock_guard lock(data_->mutex);
  if (data_->peaks.empty()) data_->peaks = peaks_of_all(data_->recording, *data_->model.data());
  return data_->peaks;
}

std::vector<Contribution> Timeline::contributions(const std::string& name, double day) const {
  return contributions_to(data_->index(name), day, data_->recording, *data_->model.data());
}

const std::vector<SessionMark>& Timeline::sessions() const noexcept { return data_->recording.sessions; }
const Outcome& Timeline::outcome() const noexcept { return data_->recording.outcome; }
const Statistics& Timeline::statistics() const noexcept { return data_->recording.statistics; }
const std::vector<std::string>& Timeline::notes() const noexcept { return data_->recording.notes; }
const Model& Timeline::model() const noexcept { return data_->model; }
const Recording& Timeline::recording() const noexcept { return data_->recording; }

}  // namespace skinheal
