// The numbers of one member of a band.
#include "ledger/model_data.hpp"
#include "run/parameter_draws.hpp"
#include "run/plan.hpp"
#include "skinheal/uncertainty.hpp"

namespace skinheal {
namespace {

std::uint64_t key_of(std::uint64_t seed, int member, int attempt) {
  return scrambled(scrambled(seed) ^ static_cast<std::uint64_t>(member)) +
         static_cast<std::uint64_t>(attempt) * 0x2545f4914f6cdd1dULL;
}

double drawn_by_name(const Parameter& parameter, std::uint64_t key) {
  return drawn(parameter.quantity, scrambled(key ^ scrambled(parameter.name)));
}

}  // namespace

ParameterDraws::ParameterDraws(const ParameterSet& parameters) {
  numbers_.reserve(parameters.size());
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    numbers_.push_back({scrambled(parameters[i].name), Drawing(parameters[i].quantity)});
  }
}

ParameterDraws::ParameterDraws(const Planner& planner) : ParameterDraws(planner.set()) {
  for (std::size_t i = 0; i < numbers_.size(); ++i) {
    if (planner.is_held(i)) numbers_[i].drawing = Drawing(planner.recorded()[i]);
  }
}

std::vector<double> ParameterDraws::draw(std::uint64_t seed, int member, int attempt) const {
  const auto key = key_of(seed, member, attempt);
  std::vector<double> values;
  values.reserve(numbers_.size());
  for (const auto& number : numbers_) values.push_back(number.drawing(scrambled(key ^ number.name)));
  return values;
}

std::vector<double> draw_parameters(const Model& model, std::uint64_t seed, int member, int attempt) {
  return ParameterDraws(*model.data()->parameter_set).draw(seed, member, attempt);
}

std::map<std::string, double> draw_parameters(const ParameterSet& parameters, std::uint64_t seed,
                                              int member, int attempt) {
  const auto key = key_of(seed, member, attempt);
  std::map<std::string, double> values;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    values.emplace(parameters[i].name, drawn_by_name(parameters[i], key));
  }
  return values;
}

}  // namespace skinheal
