#include "ledger/balance.hpp"

#include <algorithm>
#include <cmath>

#include "words/format.hpp"

namespace skinheal {
namespace {

// A flow in healthy skin this small beside its parts is rounding.
constexpr double rounding = 1e-12;

class Balancer {
 public:
  Balancer(const std::vector<OpenProcess>& open, Symbols& symbols, Model::Data& data,
           FaultList& faults)
      : processes_(open), symbols_(symbols), data_(data), graph_(data.graph), faults_(faults),
        values_(data.parameter_values()) {
    touching_.resize(data.species.size());
    for (std::size_t i = 0; i < open.size(); ++i) {
      for (const auto& flow : open[i].flows) {
        auto& touching = touching_[flow.first];
        if (touching.empty() || touching.back() != i) touching.push_back(i);
      }
    }
  }

  std::vector<SealedProcess> close() {
    if (data_.knows_health) {
      close_constants();
      for (std::uint32_t i = 0; i < data_.species.size(); ++i) close_species(i);
    }
    for (const auto& closed : data_.closed_rates) {
      if (evaluate(closed.rate) >= -rounding * evaluate(closed.turnover)) continue;
      faults_.add(formatted("process '{}'", closed.process), "would run backwards in healthy skin");
    }
    std::vector<SealedProcess> sealed;
    for (const auto& process : processes_) {
      sealed.push_back({process.record->name,
                        graph_.multiply(process.constant, process.factors), process.flows});
    }
    sealed.insert(sealed.end(), basal_.begin(), basal_.end());
    return sealed;
  }

 private:
  double evaluate(NodeId id) const {
    Evaluator evaluate_at(graph_, {.parameters = values_.data(), .baseline = values_.data()});
    return evaluate_at(id);
  }

  // Amount of a species that one unit of a process' rate makes.
  NodeId amount(const OpenProcess& process, std::uint32_t species) {
    std::vector<NodeId> amounts;
    for (const auto& [index, value] : process.flows) {
      if (index == species) amounts.push_back(value);
    }
    return graph_.sum(amounts);
  }

  // What the processes whose constant is known do to a species, each for itself.
  std::vector<NodeId> flows(std::uint32_t species) {
    std::vector<NodeId> result;
    for (const auto i : touching_[species]) {
      const auto& process = processes_[i];
      if (!process.constant_known) continue;
      result.push_back(graph_.product(
          {amount(process, species), process.constant, process.factors}));
    }
    return result;
  }

  NodeId net_at_health(std::uint32_t species) {
    return symbols_.at_health(graph_.sum(flows(species)));
  }

  // The single flows in healthy skin, squared, added and rooted: a size beside which rounding is judged.
  NodeId turnover_at_health(std::uint32_t species) {
    auto squares = flows(species);
    for (auto& flow : squares) flow = graph_.power(flow, 2);
    return symbols_.at_health(graph_.square_root(graph_.sum(squares)));
  }

  // A constant can be closed once every other process of its species has its constant.
  bool can_close(const OpenProcess& process) const {
    const auto& touching = touching_[process.closes];
    return std::none_of(touching.begin(), touching.end(), [&](std::size_t other) {
      return &processes_[other] != &process && !processes_[other].constant_known;
    });
  }

  void close_constants() {
    for (bool progress = true; progress;) {
      progress = false;
      for (auto& process : processes_) {
        if (process.constant_known || !can_close(process)) continue;
        close_constant(process);
        process.constant_known = progress = true;
      }
    }
    for (auto& process : processes_) {
      if (process.constant_known) continue;
      faults_.add(formatted("process '{}'", process.record->name),
                  "cannot close its balance: it waits for another process that waits for it");
    }
  }

  void close_constant(OpenProcess& process) {
    const auto where = formatted("process '{}'", process.record->name);
    const auto unit_flow = symbols_.at_health(
        graph_.multiply(amount(process, process.closes), process.factors));
    const auto needed = graph_.negative(net_at_health(process.closes));
    if (evaluate(unit_flow) == 0.0) {
      faults_.add(where, formatted("is to balance '{}', but does nothing in healthy skin",
                                     data_.species[process.closes].name));
      return;
    }
    process.constant = graph_.divide(needed, unit_flow);
    if (graph_[process.constant].depth > deepest_node) {
      faults_.add(where, "closes its balance at the end of too long a chain of others that close theirs");
    }
    data_.closed_rates.push_back(
        {process.record->name, process.constant, graph_.constant(1.0)});
  }

  void close_species(std::uint32_t index) {
    const auto& species = data_.species[index];
    const auto net = net_at_health(index);
    if (graph_.is_zero(net)) return;
    const double value = evaluate(net);
    const auto turnover = turnover_at_health(index);
    const double tolerance = rounding * evaluate(turnover);
    if (species.healthy == 0.0 && graph_.is_zero(data_.healthy[index])) {
      if (std::abs(value) > tolerance) {
        faults_.add(formatted("species '{}'", species.name),
                    formatted("is absent in healthy skin, yet its processes make {:g} {}/d there",
                                value, species.unit));
      }
      return;
    }
    if (value > tolerance) {
      faults_.add(formatted("species '{}'", species.name),
                  formatted("is made faster than removed in healthy skin, by {:g} {}/d; give it "
                              "a loss, or let a process say balances(\"{}\")",
                              value, species.unit, species.name));
      return;
    }
    const auto name = species.name + ".basal_production";
    data_.closed_rates.push_back({name, graph_.negative(net), turnover});
    basal_.push_back({name, graph_.negative(net), {{index, graph_.constant(1.0)}}});
  }

  std::vector<OpenProcess> processes_;
  Symbols& symbols_;
  Model::Data& data_;
  Graph& graph_;
  FaultList& faults_;
  std::vector<double> values_;
  std::vector<std::vector<std::size_t>> touching_;  // the processes of each species
  std::vector<SealedProcess> basal_;
};

}  // namespace

std::vector<SealedProcess> close_balances(const std::vector<OpenProcess>& open, Symbols& symbols,
                                          Model::Data& data, FaultList& faults) {
  return Balancer(open, symbols, data, faults).close();
}

}  // namespace skinheal
