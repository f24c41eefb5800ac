#include "ledger/rates.hpp"

#include <cmath>

#include "words/format.hpp"
#include "words/utf8.hpp"

namespace skinheal {
namespace {

std::string parameter_name(const ProcessRecord& process, const std::string& what) {
  return process.name + "." + what;
}

std::string factor_name(const ProcessRecord& process, const Factor& factor, const char* what) {
  return formatted("{}.{}.{}", process.name, factor.name, what);
}

std::string yield_name(const ProcessRecord& process, const FlowRecord& flow) {
  return formatted("{}.{}.yield", process.name, flow.species);
}

class RateReader {
 public:
  RateReader(const ProcessRecord& record, Symbols& symbols, Model::Data& data)
      : record_(record), symbols_(symbols), graph_(data.graph), data_(data) {}

  // Species, rate and units are looked at one after the other, so that a fault of one does not hide
  // those of another.
  OpenProcess read(FaultList& faults) {
    process_.record = &record_;
    const auto where = formatted("process '{}'", record_.name);
    const auto before = faults.size();
    for (const auto& word : record_.repeated) faults.add(where, formatted("says {} twice", word));
    if (record_.flows.empty()) faults.add(where, "consumes and produces nothing");
    for (const auto& flow : record_.flows) {
      faults.guard(where, [&] { check_flow(flow); });
    }
    faults.guard(where, [&] { record_.formula.empty() ? read_words() : read_formula_rate(); });
    if (faults.size() > before || !rate_read_) return std::move(process_);
    faults.guard(where, [&] {
      read_flows();
      check_stops_without_reactant();
    });
    return std::move(process_);
  }

 private:
  void check_flow(const FlowRecord& flow) {
    symbols_.species(flow.species);
    if (flow.amount > 0.0 && std::isfinite(flow.amount)) return;
    throw Misuse(formatted("{} {:g} of '{}'; the amount must be a number above 0",
                           flow.taken ? "consumes" : "produces", flow.amount, flow.species));
  }

  void read_formula_rate() {
    if (record_.constant || !record_.factors.empty() || !record_.balances.empty()) {
      throw Misuse("has a rate formula and other words for its rate");
    }
    const auto read = symbols_.formula(record_.formula);
    process_.factors = read.node;
    process_.constant = graph_.constant(1.0);
    unit_ = read.unit;
    remember_parameters(read.node);
    rate_read_ = true;
  }

  void read_words() {
    for (const auto& flow : record_.flows) {
      const bool known = data_.species_index.contains(flow.species);
      if (flow.taken && known) multiply(symbols_.value(flow.species));
    }
    for (const auto& factor : record_.factors) read_factor(factor);
    process_.factors = graph_.product(factors_);
    if (const int power = largest_power(graph_, process_.factors); power > highest_power) {
      throw Misuse(formatted("its factors multiply to a power of {}; at most {} is allowed", power, highest_power));
    }
    read_constant();
    rate_read_ = true;
  }

  void multiply(const Measured& factor) {
    factors_.push_back(factor.node);
    unit_ = unit_ * factor.unit;
  }

  void read_factor(const Factor& factor) {
    switch (factor.kind) {
      case FactorKind::catalyst: {
        const auto read = symbols_.value(factor.name);
        multiply(read);
        remember_parameters(read.node);  // an observable brings its own
        break;
      }
      case FactorKind::formula: {
        const auto read = symbols_.formula(factor.name);
        multiply(read);
        remember_parameters(read.node);
        break;
      }
      case FactorKind::crowding: read_crowding(factor); break;
      default: read_saturation(factor); break;
    }
  }

  // A number that was declared under `name`, or a formula over parameters.
  Measured number(const Number& number, const std::string& name, LowerBound bound) {
    const bool formula = std::holds_alternative<std::string>(number);
    const auto read = symbols_.number(number, name, bound);
    if (formula) remember_parameters(read.node);
    if (!formula) process_.parameters.push_back(name);
    return read;
  }

  NodeId number_in(const Unit& unit, const Number& given, const std::string& name, LowerBound bound) {
    const auto read = number(given, name, bound);
    if (!(read.unit == unit)) {
      throw Misuse(formatted("'{}' is in [{}], needed is [{}]", name, read.unit.text(),
                               unit.text()));
    }
    return read.node;
  }

  void remember_parameters(NodeId id) {
    for (const auto index : parameters_in(graph_, id)) {
      process_.parameters.push_back(data_.parameters[index].name);
    }
  }

  // x^n / (K^n + x^n)
  NodeId saturation(NodeId x, NodeId half, int n) {
    const auto raised = graph_.power(x, n);
    return graph_.divide(raised, graph_.add(graph_.power(half, n), raised));
  }

  void read_saturation(const Factor& factor) {
    if (factor.saturation.exponent < 1 || factor.saturation.exponent > 8) {
      throw Misuse(formatted("the exponent of '{}' is {}, allowed are 1 to 8", factor.name,
                               factor.saturation.exponent));
    }
    const auto x = symbols_.value(factor.name);
    remember_parameters(x.node);
    const auto half =
        number_in(x.unit, factor.saturation.half, factor_name(record_, factor, "half"), positive);
    const auto one = graph_.constant(1.0);
    const auto saturated = saturation(x.node, half, factor.saturation.exponent);
    NodeId effect = saturated;
    if (factor.kind == FactorKind::stimulation) {
      const auto gain =
          number_in(Unit{}, factor.saturation.gain, factor_name(record_, factor, "gain"), gain_bound);
      effect = graph_.add(one, graph_.multiply(gain, saturated));
    } else if (factor.kind == FactorKind::inhibition) {
      effect = graph_.subtract(one, saturated);  // K^n / (K^n + x^n)
    }
    factors_.push_back(relative_to_health(effect));
  }

  // Divided by the healthy value, so that a healthy house is not disturbed.
  NodeId relative_to_health(NodeId effect) {
    if (!data_.knows_health) return effect;
    const auto at_health = symbols_.at_health(effect);
    if (graph_.is_zero(at_health)) return effect;
    return graph_.divide(effect, at_health);
  }

  void read_crowding(const Factor& factor) {
    std::vector<NodeId> terms;
    Unit unit;
    for (const auto& share : factor.group) {
      const auto x = symbols_.value(share.name);
      if (!terms.empty() && !(x.unit == unit)) throw Misuse("crowds by things of different units");
      unit = x.unit;
      if (!std::isfinite(share.weight)) {
        throw Misuse(formatted("crowds by '{}' with a weight of {}; allowed are finite numbers", share.name, share.weight));
      }
      terms.push_back(graph_.multiply(graph_.constant(share.weight), x.node));
    }
    const auto capacity = number_in(unit, factor.capacity, parameter_name(record_, "capacity"), positive);
    const auto room =
        graph_.subtract(graph_.constant(1.0), graph_.divide(graph_.sum(terms), capacity));
    factors_.push_back(relative_to_health(room));
    // Without room in healthy skin the sign of the whole process would turn.
    if (data_.knows_health) {
      data_.closed_rates.push_back({record_.name, symbols_.at_health(room), graph_.constant(1.0)});
    }
  }

  void read_constant() {
    if (record_.constant.has_value() == !record_.balances.empty()) {
      throw Misuse("needs exactly one of rate, balances and rate_formula");
    }
    if (!record_.balances.empty()) {
      if (!data_.knows_health) throw Misuse("cannot balance: this model knows no healthy skin");
      process_.constant_known = false;
      process_.closes = symbols_.species(record_.balances);
      return;
    }
    const auto read = number(*record_.constant, parameter_name(record_, "rate"), not_negative);
    process_.constant = read.node;
    unit_ = unit_ * read.unit;
    constant_unit_ = read.unit;
  }

  void read_flows() {
    for (const auto& flow : record_.flows) {
      const auto index = symbols_.species(flow.species);
      const auto needed = symbols_.species_unit(index) / Unit::parse("d");
      NodeId amount = graph_.constant(flow.change());
      auto unit = unit_;
      if (flow.yield) {
        const auto yield = number(*flow.yield, yield_name(record_, flow), not_negative);
        amount = graph_.multiply(amount, yield.node);
        unit = unit * yield.unit;
      }
      if (process_.constant_known && !(unit == needed)) throw Misuse(wrong_unit(flow, unit, needed));
      process_.flows.emplace_back(index, amount);
    }
  }

  // With the number to change and what to write there.
  std::string wrong_unit(const FlowRecord& flow, const Unit& got, const Unit& needed) const {
    const auto text = formatted("changes '{}' in [{}], needed is [{}]", flow.species, got.text(), needed.text());
    if (!record_.constant) return text;
    return formatted("{}: '{}' is in [{}] and must be in [{}]", text, parameter_name(record_, "rate"),
                     constant_unit_.text(), (constant_unit_ * needed / got).text());
  }

  // Nothing may be taken from where there is nothing: positivity by structure.
  void check_stops_without_reactant() {
    for (const auto& flow : record_.flows) {
      if (!flow.taken) continue;
      const auto index = symbols_.species(flow.species);
      Substitution by;
      by.species.assign(index + 1, Substitution::keep);
      by.species[index] = graph_.constant(0.0);
      if (!graph_.is_zero(substitute(graph_, process_.factors, by))) {
        throw Misuse(formatted("consumes '{}' even where there is none: its rate does not vanish "
                                 "with it",
                                 flow.species));
      }
    }
  }

  const ProcessRecord& record_;
  Symbols& symbols_;
  Graph& graph_;
  Model::Data& data_;
  OpenProcess process_;
  std::vector<NodeId> factors_;
  Unit unit_;           // of the whole rate
  Unit constant_unit_;  // of its constant
  bool rate_read_ = false;
};

}  // namespace

void declare_parameters(const ProcessRecord& record, Symbols& symbols) {
  if (record.constant) symbols.declare(parameter_name(record, "rate"), *record.constant);
  for (const auto& flow : record.flows) {
    if (flow.yield) symbols.declare(yield_name(record, flow), *flow.yield);
  }
  for (const auto& factor : record.factors) {
    if (factor.kind == FactorKind::crowding) {
      symbols.declare(parameter_name(record, "capacity"), factor.capacity);
    }
    if (factor.kind == FactorKind::stimulation) {
      symbols.declare(factor_name(record, factor, "gain"), factor.saturation.gain);
    }
    if (factor.kind == FactorKind::stimulation || factor.kind == FactorKind::inhibition ||
        factor.kind == FactorKind::requirement) {
      symbols.declare(factor_name(record, factor, "half"), factor.saturation.half);
    }
  }
}

OpenProcess read_process(const ProcessRecord& record, Symbols& symbols, Model::Data& data,
                         FaultList& faults) {
  return RateReader(record, symbols, data).read(faults);
}

}  // namespace skinheal
