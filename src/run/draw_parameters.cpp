// The numbers of one member of a band.
#include "numbers/draws.hpp"
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

std::vector<double> draw_parameters(const Model& model, std::uint64_t seed, int member, int attempt) {
  const auto key = key_of(seed, member, attempt);
  std::vector<double> values;
  for (const auto& parameter : model.parameters()) values.push_back(drawn_by_name(parameter, key));
  return values;
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
