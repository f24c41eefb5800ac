// The words of the ledger: each writes one record.
#include <utility>

#include "ledger/ledger.hpp"
#include "ledger/seal.hpp"
#include "skinheal/model_builder.hpp"

namespace skinheal {

ProcessBuilder::ProcessBuilder(std::shared_ptr<ProcessRecord> record)
    : record_(std::move(record)) {}

namespace {

// The last word would win; sealing says that there were two.
void say_once(ProcessRecord& record, bool said_before, const char* word) {
  if (said_before) record.repeated.emplace_back(word);
}

}  // namespace

ProcessBuilder& ProcessBuilder::about(std::string text) {
  say_once(*record_, !record_->about.empty(), "about");
  record_->about = std::move(text);
  return *this;
}

ProcessBuilder& ProcessBuilder::consumes(const std::string& species, double amount) {
  record_->flows.push_back({.species = species, .amount = amount, .taken = true});
  return *this;
}

ProcessBuilder& ProcessBuilder::produces(const std::string& species, double amount) {
  record_->flows.push_back({.species = species, .amount = amount});
  return *this;
}

ProcessBuilder& ProcessBuilder::produces(const std::string& species, Number yield) {
  record_->flows.push_back({.species = species, .yield = std::move(yield)});
  return *this;
}

ProcessBuilder& ProcessBuilder::catalysed_by(const std::string& name) {
  record_->factors.push_back({FactorKind::catalyst, name});
  return *this;
}

ProcessBuilder& ProcessBuilder::stimulated_by(const std::string& name, Saturation saturation) {
  record_->factors.push_back({FactorKind::stimulation, name, std::move(saturation)});
  return *this;
}

ProcessBuilder& ProcessBuilder::inhibited_by(const std::string& name, Saturation saturation) {
  record_->factors.push_back({FactorKind::inhibition, name, std::move(saturation)});
  return *this;
}

ProcessBuilder& ProcessBuilder::requires_(const std::string& name, Saturation saturation) {
  record_->factors.push_back({FactorKind::requirement, name, std::move(saturation)});
  return *this;
}

ProcessBuilder& ProcessBuilder::crowded_by(std::vector<Share> group, Number capacity) {
  record_->factors.push_back(
      {FactorKind::crowding, "crowding", {}, std::move(group), std::move(capacity)});
  return *this;
}

ProcessBuilder& ProcessBuilder::times(std::string formula) {
  record_->factors.push_back({FactorKind::formula, std::move(formula)});
  return *this;
}

ProcessBuilder& ProcessBuilder::rate(Number constant) {
  say_once(*record_, record_->constant.has_value(), "rate");
  record_->constant = std::move(constant);
  return *this;
}

ProcessBuilder& ProcessBuilder::balances(const std::string& species) {
  say_once(*record_, !record_->balances.empty(), "balances");
  record_->balances = species;
  return *this;
}

ProcessBuilder& ProcessBuilder::rate_formula(std::string formula) {
  say_once(*record_, !record_->formula.empty(), "rate_formula");
  record_->formula = std::move(formula);
  return *this;
}

ModelBuilder::ModelBuilder(std::string name) : ledger_(std::make_unique<Ledger>()) {
  ledger_->name = std::move(name);
}
ModelBuilder::~ModelBuilder() = default;
ModelBuilder::ModelBuilder(ModelBuilder&&) noexcept = default;
ModelBuilder& ModelBuilder::operator=(ModelBuilder&&) noexcept = default;

ModelBuilder& ModelBuilder::species(const std::string& name, SpeciesOptions options) {
  ledger_->species.push_back({name, std::move(options)});
  return *this;
}

ModelBuilder& ModelBuilder::parameter(const std::string& name, Quantity quantity) {
  ledger_->parameters.push_back({name, std::move(quantity)});
  return *this;
}

ProcessBuilder ModelBuilder::process(const std::string& name) {
  ledger_->processes.push_back(std::make_shared<ProcessRecord>());
  ledger_->processes.back()->name = name;
  return ProcessBuilder(ledger_->processes.back());
}

ProcessBuilder ModelBuilder::modify(const std::string& process) {
  ledger_->modifications.push_back(std::make_shared<ProcessRecord>());
  ledger_->modifications.back()->name = process;
  return ProcessBuilder(ledger_->modifications.back());
}

ModelBuilder& ModelBuilder::observable(const std::string& name, ObservableOptions options,
                                       std::string formula) {
  ledger_->observables.push_back({name, std::move(options), std::move(formula)});
  return *this;
}

ModelBuilder& ModelBuilder::phase(const std::string& name, std::string formula) {
  ledger_->phases.push_back({name, std::move(formula)});
  return *this;
}

ModelBuilder& ModelBuilder::spill(const std::string& from, const std::string& into,
                                  Number yield) {
  ledger_->spills.push_back({from, into, std::move(yield)});
  return *this;
}

ModelBuilder& ModelBuilder::bleed(const std::string& from, const std::string& into,
                                  Number yield) {
  ledger_->spills.push_back({from, into, std::move(yield), true});
  return *this;
}

ModelBuilder& ModelBuilder::starts_wounded() {
  ledger_->knows_health = false;
  return *this;
}

Model ModelBuilder::seal() const { return Model(seal_ledger(*ledger_)); }

}  // namespace skinheal
