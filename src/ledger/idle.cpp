#include "ledger/idle.hpp"

#include "expression/walk.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

class Known {
 public:
  explicit Known(const Model::Data& data) : data_(data), known_(data.species.size(), false) {}

  void add(std::uint32_t species) { known_[species] = true; }
  void add_read_by(const std::vector<NodeId>& expressions) {
    for (const auto id : nodes_below(data_.graph, expressions)) {
      if (data_.graph[id].operation == Operation::species) add(data_.graph[id].index);
    }
  }
  bool contains(std::size_t species) const { return known_[species]; }

 private:
  const Model::Data& data_;
  std::vector<bool> known_;
};

}  // namespace

void report_idle_species(const Model::Data& data, const std::vector<OpenProcess>& open, FaultList& faults) {
  Known known(data);
  auto expressions = data.observable;
  for (const auto& process : open) {
    expressions.push_back(process.factors);
    for (const auto& flow : process.flows) known.add(flow.first);
  }
  for (const auto& spill : data.spills) {
    known.add(spill.from);
    known.add(spill.into);
  }
  known.add_read_by(expressions);
  for (std::size_t i = 0; i < data.species.size(); ++i) {
    if (known.contains(i)) continue;
    faults.add(formatted("species '{}'", data.species[i].name),
               "stands alone: no process, observable or spill names it");
  }
}

}  // namespace skinheal
