#include "skinheal/model.hpp"

#include <utility>

#include "ledger/compile.hpp"
#include "ledger/describe.hpp"
#include "ledger/explain.hpp"
#include "ledger/health.hpp"
#include "ledger/model_data.hpp"
#include "program/program_system.hpp"
#include "skinheal/fault.hpp"
#include "words/format.hpp"

namespace skinheal {

std::vector<std::string> Model::Data::value_names() const {
  std::vector<std::string> names;
  for (const auto& entry : species) names.push_back(entry.name);
  for (const auto& entry : observables) names.push_back(entry.name);
  return names;
}

std::vector<std::string> Model::Data::explained_names() const {
  auto names = value_names();
  for (const auto& process : processes) names.push_back(process.name);
  for (const auto& parameter : parameters) names.push_back(parameter.name);
  return names;
}

std::vector<double> Model::Data::parameter_values() const {
  std::vector<double> values;
  for (const auto& parameter : parameters) values.push_back(parameter.quantity.value);
  return values;
}

std::shared_ptr<const Program> Model::Data::questions() const {
  std::call_once(questions_made_, [this] { questions_ = compile_questions(*this); });
  return questions_;
}

std::shared_ptr<const Program> Model::Data::derivatives() const {
  std::call_once(derivatives_made_, [this] { derivatives_ = compile_derivatives(*this); });
  return derivatives_;
}

Model::Model(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

const std::string& Model::name() const noexcept { return data_->name; }
const std::string& Model::hash() const noexcept { return data_->hash; }
const std::vector<Species>& Model::species() const noexcept { return data_->species; }
const std::vector<Parameter>& Model::parameters() const noexcept { return data_->parameters; }
const std::vector<Observable>& Model::observables() const noexcept { return data_->observables; }
const std::vector<Process>& Model::processes() const noexcept { return data_->processes; }
const std::vector<std::string>& Model::phases() const noexcept { return data_->phases; }

const Quantity& Model::parameter(const std::string& name) const {
  const auto it = data_->parameter_index.find(name);
  if (it != data_->parameter_index.end()) return data_->parameters[it->second].quantity;
  std::vector<std::string> names;
  for (const auto& entry : data_->parameters) names.push_back(entry.name);
  throw Misuse(unknown_name("parameter", name, names));
}

std::string Model::explain(const std::string& name) const {
  if (const auto it = data_->species_index.find(name); it != data_->species_index.end()) {
    return explain_species(*data_, it->second);
  }
  if (const auto it = data_->observable_index.find(name); it != data_->observable_index.end()) {
    return explain_observable(*data_, it->second);
  }
  if (const auto it = data_->parameter_index.find(name); it != data_->parameter_index.end()) {
    return explain_parameter(*data_, it->second);
  }
  for (std::size_t i = 0; i < data_->processes.size(); ++i) {
    if (data_->processes[i].name == name) return explain_process(*data_, i);
  }
  throw Misuse(unknown_name("species, observable, process or parameter", name, data_->explained_names()));
}

std::string Model::equations() const { return print_equations(*data_); }

std::unique_ptr<System> Model::bind(const std::map<std::string, double>& values) const {
  auto parameters = data_->parameter_values();
  for (const auto& [name, value] : values) {
    const auto& quantity = parameter(name);  // throws for a misspelt one
    const auto index = data_->parameter_index.at(name);
    check_value(name, value, quantity, data_->bounds[index]);
    parameters[index] = value;
  }
  return std::make_unique<ProgramSystem>(data_->program, [data = data_] { return data->derivatives(); },
                                         std::move(parameters));
}

std::vector<double> Model::healthy_state() const {
  std::vector<double> state;
  for (const auto& entry : data_->species) state.push_back(entry.healthy);
  return state;
}

double Model::growth_at_health() const {
  return skinheal::growth_at_health(*data_, data_->parameter_values());
}
double Model::loop_gain() const { return skinheal::loop_gain(*data_, data_->parameter_values()); }

}  // namespace skinheal
