#include "ledger/model_hash.hpp"

#include <cstdint>
#include <unordered_map>

#include "expression/walk.hpp"
#include "words/format.hpp"
#include "words/hashing.hpp"

namespace skinheal {
namespace {

class ModelHash {
 public:
  explicit ModelHash(const Model::Data& data) : data_(data) {}

  std::string text() {
    hash_.add(std::uint64_t{data_.knows_health});
    add_species();
    add_parameters();
    add_readings();
    add_flows();
    return formatted("{:016x}", hash_.state());
  }

 private:
  void add_species() {
    for (std::size_t i = 0; i < data_.species.size(); ++i) {
      const auto& species = data_.species[i];
      hash_.add(species.name);
      hash_.add(static_cast<std::uint64_t>(species.layer));
      hash_.add(static_cast<std::uint64_t>(species.kind));
      hash_.add(species.unit);
      hash_.add(species.healthy);
      add_expression(data_.healthy[i]);
      add_expression(data_.derivative[i]);
    }
  }

  void add_parameters() {
    for (const auto& [name, quantity] : data_.parameters) {
      hash_.add(name);
      hash_.add(quantity.value);
      hash_.add(quantity.unit);
      hash_.add(quantity.range.low);
      hash_.add(quantity.range.high);
    }
  }

  void add_readings() {
    for (std::size_t i = 0; i < data_.observables.size(); ++i) {
      hash_.add(data_.observables[i].name);
      hash_.add(data_.observables[i].unit);
      add_expression(data_.observable[i]);
    }
    for (const auto& phase : data_.phases) hash_.add(phase);
  }

  void add_flows() {
    for (const auto& process : data_.sealed_processes) {
      hash_.add(process.name);
      add_expression(process.rate);
      for (const auto& [species, amount] : process.flows) add_flow(species, amount);
    }
    for (const auto& closed : data_.closed_rates) {
      hash_.add(closed.process);
      add_expression(closed.rate);
      add_expression(closed.turnover);
    }
    for (const auto& spill : data_.spills) {
      hash_.add(std::uint64_t{spill.bleeds});
      hash_.add(std::uint64_t{spill.from});
      add_flow(spill.into, spill.yield);
    }
  }

  void add_flow(std::uint32_t species, NodeId amount) {
    hash_.add(std::uint64_t{species});
    add_expression(amount);
  }

  // Each node once, however often it is read.
  void add_expression(NodeId id) {
    visit_arguments_first(
        data_.graph, id, [this](NodeId inner) { return nodes_.contains(inner); },
        [this](NodeId inner) { nodes_.emplace(inner, hash_of(data_.graph[inner])); });
    hash_.add(nodes_.at(id));
  }

  std::uint64_t hash_of(const Node& node) const {
    Fnv1a hash;
    hash.add(static_cast<std::uint64_t>(node.operation));
    hash.add(node.value);
    hash.add(std::uint64_t{node.index});
    hash.add(static_cast<double>(node.exponent));
    for (const auto argument : node.arguments) hash.add(nodes_.at(argument));
    return hash.state();
  }

  const Model::Data& data_;
  Fnv1a hash_;
  std::unordered_map<NodeId, std::uint64_t> nodes_;
};

}  // namespace

std::string model_hash(const Model::Data& data) { return ModelHash(data).text(); }

}  // namespace skinheal
