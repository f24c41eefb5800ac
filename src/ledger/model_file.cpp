// The records of a ledger as JSON, field by field, and back.
#include "skinheal/model_file.hpp"

#include <array>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <variant>

#include "ledger/ledger.hpp"
#include "ledger/model_data.hpp"
#include "ledger/seal.hpp"
#include "skinheal/fault.hpp"
#include "words/format.hpp"

namespace skinheal {

using Json = nlohmann::json;

namespace {

constexpr const char* format_name = "skinheal model 1";

std::string_view to_string(FactorKind kind) noexcept {
  constexpr std::array<std::string_view, 6> words = {"catalyst",    "stimulation", "inhibition",
                                                     "requirement", "crowding",    "formula"};
  return words[static_cast<std::size_t>(kind)];
}

// The enumerator that is written with this word; all of them stand from zero to `last`.
template <class Enum>
Enum enumerator(const Json& json, const char* what, Enum last) {
  const auto word = json.get<std::string>();
  std::vector<std::string> words;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    if (to_string(static_cast<Enum>(i)) == word) return static_cast<Enum>(i);
    words.emplace_back(to_string(static_cast<Enum>(i)));
  }
  throw Misuse(unknown_name(what, word, words));
}

}  // namespace

// Found by the JSON library through the types of their arguments, so they stand outside.
static void to_json(Json& json, const Quantity& q) {
  json = {{"value", q.value},          {"unit", q.unit},
          {"low", q.range.low},        {"high", q.range.high},
          {"meaning", q.meaning},      {"source", q.source.key},
          {"locator", q.source.locator}, {"obtained", to_string(q.obtained)},
          {"grade", to_string(q.grade)}};
}

static void from_json(const Json& json, Quantity& q) {
  q.value = json.at("value");
  q.unit = json.at("unit");
  q.range = {json.at("low"), json.at("high")};
  q.meaning = json.at("meaning");
  q.source = {json.at("source"), json.at("locator")};
  q.obtained = enumerator(json.at("obtained"), "way to obtain a number", Obtained::assumed);
  q.grade = enumerator(json.at("grade"), "grade", Grade::very_low);
}

namespace {

Json number_json(const Number& number) {
  return std::visit([](const auto& held) { return Json(held); }, number);
}

Number number_from(const Json& json) {
  if (json.is_string()) return json.get<std::string>();
  return json.get<Quantity>();
}

Json optional_json(const std::optional<Number>& number) { return number ? number_json(*number) : Json(); }

std::optional<Number> optional_from(const Json& json) {
  return json.is_null() ? std::nullopt : std::optional(number_from(json));
}

template <class Items, class Convert>
Json list(const Items& items, Convert convert) {
  Json result = Json::array();
  for (const auto& item : items) result.push_back(convert(item));
  return result;
}

template <class Item, class Convert>
std::vector<Item> list_from(const Json& json, Convert convert) {
  std::vector<Item> result;
  for (const auto& entry : json) result.push_back(convert(entry));
  return result;
}

Json species_json(const SpeciesRecord& record) {
  const auto& o = record.options;
  return {{"name", record.name}, {"layer", to_string(o.layer)}, {"kind", to_string(o.kind)},
          {"unit", o.unit},      {"healthy", o.healthy},        {"about", o.about},
          {"healthy_as", o.healthy_as}};
}

SpeciesRecord species_from(const Json& json) {
  return {json.at("name"),
          {.layer = enumerator(json.at("layer"), "layer", Layer::hypodermis),
           .kind = enumerator(json.at("kind"), "kind", Kind::record),
           .unit = json.at("unit"),
           .healthy = json.at("healthy"),
           .about = json.at("about"),
           .healthy_as = json.at("healthy_as")}};
}

Json flow_json(const FlowRecord& flow) {
  return {{"species", flow.species},
          {"amount", flow.amount},
          {"taken", flow.taken},
          {"yield", optional_json(flow.yield)}};
}

FlowRecord flow_from(const Json& json) {
  return {json.at("species"), json.at("amount"), json.at("taken"), optional_from(json.at("yield"))};
}

Json factor_json(const Factor& factor) {
  return {{"kind", to_string(factor.kind)},
          {"name", factor.name},
          {"gain", number_json(factor.saturation.gain)},
          {"half", number_json(factor.saturation.half)},
          {"exponent", factor.saturation.exponent},
          {"group", list(factor.group, [](const auto& share) { return Json{share.name, share.weight}; })},
          {"capacity", number_json(factor.capacity)}};
}

Factor factor_from(const Json& json) {
  const auto share = [](const Json& entry) {
    return ProcessBuilder::Share{entry.at(0), entry.at(1)};
  };
  return {enumerator(json.at("kind"), "kind of factor", FactorKind::formula),
          json.at("name"),
          {number_from(json.at("gain")), number_from(json.at("half")), json.at("exponent")},
          list_from<ProcessBuilder::Share>(json.at("group"), share),
          number_from(json.at("capacity"))};
}

Json process_json(const std::shared_ptr<ProcessRecord>& record) {
  return {{"name", record->name},
          {"about", record->about},
          {"flows", list(record->flows, flow_json)},
          {"factors", list(record->factors, factor_json)},
          {"constant", optional_json(record->constant)},
          {"balances", record->balances},
          {"formula", record->formula}};
}

std::shared_ptr<ProcessRecord> process_from(const Json& json) {
  return std::make_shared<ProcessRecord>(
      ProcessRecord{json.at("name"), json.at("about"), list_from<FlowRecord>(json.at("flows"), flow_from),
                    list_from<Factor>(json.at("factors"), factor_from),
                    optional_from(json.at("constant")), json.at("balances"), json.at("formula"), {}});
}

Json observable_json(const ObservableRecord& record) {
  const auto& o = record.options;
  return {{"name", record.name},     {"formula", record.formula},     {"unit", o.unit},
          {"about", o.about},        {"source", o.source.key},        {"locator", o.source.locator},
          {"grade", to_string(o.grade)}};
}

ObservableRecord observable_from(const Json& json) {
  return {json.at("name"),
          {.unit = json.at("unit"),
           .about = json.at("about"),
           .source = {json.at("source"), json.at("locator")},
           .grade = enumerator(json.at("grade"), "grade", Grade::very_low)},
          json.at("formula")};
}

Json spill_json(const SpillRecord& spill) {
  return {{"from", spill.from}, {"into", spill.into}, {"yield", number_json(spill.yield)},
          {"bleeds", spill.bleeds}};
}

SpillRecord spill_from(const Json& json) {
  return {json.at("from"), json.at("into"), number_from(json.at("yield")), json.at("bleeds")};
}

Ledger ledger_from(const Json& json) {
  Ledger ledger;
  ledger.name = json.at("name");
  ledger.species = list_from<SpeciesRecord>(json.at("species"), species_from);
  ledger.parameters = list_from<Parameter>(json.at("parameters"), [](const Json& entry) {
    return Parameter{entry.at("name"), entry.at("quantity").get<Quantity>()};
  });
  ledger.processes = list_from<std::shared_ptr<ProcessRecord>>(json.at("processes"), process_from);
  ledger.modifications = list_from<std::shared_ptr<ProcessRecord>>(json.at("modifications"), process_from);
  ledger.observables = list_from<ObservableRecord>(json.at("observables"), observable_from);
  ledger.phases = list_from<PhaseRecord>(json.at("phases"), [](const Json& entry) {
    return PhaseRecord{entry.at("name"), entry.at("formula")};
  });
  ledger.spills = list_from<SpillRecord>(json.at("spills"), spill_from);
  ledger.knows_health = json.at("knows_health");
  return ledger;
}

}  // namespace

std::string write_model(const Model& model) {
  const auto& ledger = *model.data()->ledger;
  const Json json = {
      {"format", format_name},
      {"name", ledger.name},
      {"knows_health", ledger.knows_health},
      {"species", list(ledger.species, species_json)},
      {"parameters", list(ledger.parameters,
                          [](const Parameter& parameter) {
                            return Json{{"name", parameter.name}, {"quantity", parameter.quantity}};
                          })},
      {"processes", list(ledger.processes, process_json)},
      {"modifications", list(ledger.modifications, process_json)},
      {"observables", list(ledger.observables, observable_json)},
      {"phases", list(ledger.phases,
                      [](const PhaseRecord& phase) {
                        return Json{{"name", phase.name}, {"formula", phase.formula}};
                      })},
      {"spills", list(ledger.spills, spill_json)}};
  try {
    return json.dump();
  } catch (const nlohmann::json::exception& reason) {
    throw Misuse(formatted("this model cannot be written: a text in it is not UTF-8 ({})", reason.what()));
  }
}

Model read_model(std::string_view text) {
  try {
    const auto json = Json::parse(text);
    if (!json.is_object() || json.value("format", "") != format_name) {
      throw Misuse(formatted("this is no model file: its field 'format' is not '{}'", format_name));
    }
    return Model(seal_ledger(ledger_from(json)));
  } catch (const nlohmann::json::exception& reason) {
    throw Misuse(formatted("this is no whole model file: {}", reason.what()));
  }
}

}  // namespace skinheal
