// Writes the sealed standard cascade and the schedule of a protocol file as JSON, for the code generators beside it.
//
//   skinheal_export_graph task.json >cascade.json
//
// `nodes` are the expressions below dx/dt, its Jacobian, the healthy state and the jump, arguments before what reads
// them, so that a generator sees the same shared terms as the library; [operation, number, arguments...], where the
// number is a constant, an index or an exponent. A parameter in the baseline is the same number as the parameter now,
// as a protocol that turns parameters is refused.
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "expression/walk.hpp"
#include "ledger/model_data.hpp"
#include "run/plan.hpp"
#include "skinheal/modules.hpp"
#include "skinheal/protocol_file.hpp"

using namespace skinheal;
using Json = nlohmann::json;

namespace {

// No default, so that the compiler names an operation that is not here.
const char* name_of(Operation operation) {
  switch (operation) {
    case Operation::constant: return "constant";
    case Operation::time: return "time";
    case Operation::species: return "species";
    case Operation::parameter:
    case Operation::baseline: return "parameter";
    case Operation::dose: return "dose";
    case Operation::sum: return "sum";
    case Operation::product: return "product";
    case Operation::power: return "power";
    case Operation::real_power: return "real_power";
    case Operation::exponential: return "exp";
    case Operation::exponential_minus_one: return "expm1";
    case Operation::logarithm: return "log";
    case Operation::square_root: return "sqrt";
    case Operation::positive_part: return "positive";
    case Operation::step: return "step";
    case Operation::minimum: return "minimum";
    case Operation::maximum: return "maximum";
    case Operation::choice: return "choice";
  }
  throw std::logic_error("an operation without a name");
}

Json number_of(const Node& node) {
  switch (node.operation) {
    case Operation::constant: return node.value;
    case Operation::power: return node.exponent;
    default: return node.index;
  }
}

// Collects the outputs of functions, then writes all that they are made of under new, dense numbers.
class Export {
 public:
  explicit Export(const Model::Data& data) : graph_(data.graph) {
    functions_["derivative"] = data.derivative;
    functions_["health"] = data.healthy;
    functions_["jump"] = data.jump;
    add_jacobian(data);
  }

  Json json() const {
    std::vector<NodeId> roots;
    for (const auto& [name, outputs] : functions_) roots.insert(roots.end(), outputs.begin(), outputs.end());
    std::map<NodeId, std::size_t> place;
    Json nodes = Json::array();
    for (const auto id : nodes_below(graph_, roots)) {
      place[id] = nodes.size();
      Json node = {name_of(graph_[id].operation), number_of(graph_[id])};
      for (const auto argument : graph_[id].arguments) node.push_back(place.at(argument));
      nodes.push_back(std::move(node));
    }
    Json functions;
    for (const auto& [name, outputs] : functions_) {
      for (const auto id : outputs) functions[name].push_back(place.at(id));
    }
    return {{"nodes", nodes}, {"functions", functions}, {"jacobian_entries", entries_}};
  }

 private:
  // By columns, as sparse solvers want it; the whole diagonal, too.
  void add_jacobian(const Model::Data& data) {
    const auto size = static_cast<std::uint32_t>(data.species.size());
    for (std::uint32_t column = 0; column < size; ++column) {
      Differentiator derive(graph_, {Operation::species, column});
      for (std::uint32_t row = 0; row < size; ++row) {
        const auto node = derive(data.derivative[row]);
        if (row != column && graph_.is_zero(node)) continue;
        functions_["jacobian"].push_back(node);
        entries_.push_back({row, column});
      }
    }
  }

  Graph graph_;  // a copy: derivatives are new expressions
  std::map<std::string, std::vector<NodeId>> functions_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> entries_;
};

Json schedule_of(const ProtocolFile& file, const Model& model) {
  const auto schedule = plan(file.protocol(), file.skin(), file.horizon_days(), model, {}).schedule;
  if (schedule.legs.size() != 1) throw std::runtime_error("a protocol that turns parameters is not exported");
  Json sessions = Json::array();
  for (const auto& moment : schedule.moments) {
    for (const auto& doses : moment.jumps) sessions.push_back({{"day", moment.day}, {"doses", doses}});
  }
  return {{"parameters", schedule.baseline}, {"start", schedule.start}, {"sessions", sessions},
          {"horizon", schedule.horizon}};
}

template <class Items>
std::vector<std::string> names_of(const Items& items) {
  std::vector<std::string> names;
  for (const auto& item : items) names.push_back(item.name);
  return names;
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 2) throw std::runtime_error("usage: skinheal_export_graph PROTOCOL_FILE");
  std::ifstream stream(arguments[1]);
  if (!stream) throw std::runtime_error(std::string("cannot read ") + arguments[1]);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  const auto& model = standard_model();
  const auto& data = *model.data();
  auto json = Export(data).json();
  json["hash"] = model.hash();
  json["species"] = names_of(data.species);
  json["parameters"] = names_of(data.parameters);
  json["schedule"] = schedule_of(read_protocol(text), model);
  std::cout << json.dump() << '\n';
} catch (const std::exception& fault) {
  std::cerr << fault.what() << '\n';
  return 1;
}
