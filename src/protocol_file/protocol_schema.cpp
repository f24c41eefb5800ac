#include <nlohmann/json.hpp>

#include "protocol_file/protocol_fields.hpp"
#include "acts/settings.hpp"
#include "skinheal/protocol_file.hpp"
#include "words/plain_text.hpp"

namespace skinheal {
namespace {

using Json = nlohmann::ordered_json;

Json plain(const SettingValue& value) {
  return std::visit([](const auto& held) { return Json(held); },
                    static_cast<const SettingValue::Variant&>(value));
}

Json schema_of(const Setting& setting) {
  Json schema;
  switch (setting_type(setting)) {
    case SettingType::truth: schema["type"] = "boolean"; break;
    case SettingType::word: schema["enum"] = setting.choices; break;
    case SettingType::number:
      schema["type"] = setting.whole ? "integer" : "number";
      schema["minimum"] = setting.low;
      schema["maximum"] = setting.high;
  }
  const bool bare = setting.unit.empty() || setting.unit == "1";
  schema["description"] = setting.about + (bare ? "" : " [" + setting.unit + "]");
  if (setting.standard) schema["default"] = plain(*setting.standard);
  return schema;
}

// An object with these fields and no others.
class ObjectSchema {
 public:
  ObjectSchema& required(const std::string& name, Json schema) {
    required_.push_back(name);
    return optional(name, std::move(schema));
  }
  ObjectSchema& optional(const std::string& name, Json schema) {
    properties_[name] = std::move(schema);
    return *this;
  }
  ObjectSchema& required(const Setting& setting) {
    return required(setting.name, schema_of(setting));
  }
  ObjectSchema& optional(const Setting& setting) {
    return optional(setting.name, schema_of(setting));
  }
  ObjectSchema& settings(const std::vector<Setting>& table) {
    for (const Setting& setting : table) {
      setting.standard ? optional(setting) : required(setting);
    }
    return *this;
  }
  Json json() const {
    Json schema = {{"type", "object"}, {"properties", properties_}};
    if (!required_.empty()) schema["required"] = required_;
    schema["additionalProperties"] = false;
    return schema;
  }

 private:
  Json properties_ = Json::object();
  std::vector<std::string> required_;
};

Json fixed_word(const std::string& word, const std::string& about) {
  return {{"const", word}, {"description", about}};
}

Json list_of(Json items, std::size_t most) {
  return {{"type", "array"}, {"items", std::move(items)}, {"maxItems", most}};
}

Json text_schema(std::size_t longest) { return {{"type", "string"}, {"maxLength", longest}}; }

Json skin_schema() {
  return ObjectSchema()
      .required(protocol_fields::site())
      .required(protocol_fields::age())
      .optional("conditions", {{"type", "array"},
                               {"items", schema_of(protocol_fields::condition())},
                               {"uniqueItems", true}})
      .json();
}

Json session_schema(const TreatmentKind& kind) {
  Json schema = ObjectSchema()
                    .required(protocol_fields::day())
                    .required("treatment", fixed_word(kind.name, kind.about))
                    .settings(kind.settings)
                    .optional(protocol_fields::every_days())
                    .optional(protocol_fields::times())
                    .json();
  schema["dependentRequired"] = {{"every_days", {"times"}}, {"times", {"every_days"}}};
  schema["title"] = kind.name;
  return schema;
}

Json care_schema(const CareKind& kind) {
  Json schema = ObjectSchema()
                    .required(protocol_fields::from_day())
                    .required(protocol_fields::until_day())
                    .required("care", fixed_word(kind.name, kind.about))
                    .settings(kind.settings)
                    .json();
  schema["title"] = kind.name;
  return schema;
}

template <typename Kind>
Json one_of(const std::vector<Kind>& shelf, Json (*schema)(const Kind&), std::size_t most) {
  Json choices = Json::array();
  for (const Kind& kind : shelf) choices.push_back(schema(kind));
  return list_of({{"oneOf", std::move(choices)}}, most);
}

Json name_schema() { return {{"type", "string"}, {"minLength", 1}, {"maxLength", longest_name}}; }

Json turn_schema(const Setting& amount) {
  return ObjectSchema()
      .required(protocol_fields::from_day())
      .required(protocol_fields::until_day())
      .required("parameter", name_schema())
      .required(amount)
      .optional("by", name_schema())
      .json();
}

Json output_schema() {
  const Json times = {{"type", "array"},
                      {"items", schema_of(protocol_fields::output_time())},
                      {"minItems", 1},
                      {"maxItems", protocol_fields::most_times}};
  return {{"oneOf", {ObjectSchema().required(protocol_fields::output_every_days()).json(),
                     ObjectSchema().required("times_days", times).json()}}};
}

}  // namespace

std::string protocol_schema() {
  const Json turns = {{"oneOf", {turn_schema(protocol_fields::multiply()),
                                 turn_schema(protocol_fields::set())}}};
  Json body = ObjectSchema()
                  .optional("$schema", {{"type", "string"}})
                  .optional("title", text_schema(ProtocolFile::longest_title))
                  .required("skin", skin_schema())
                  .required("sessions", one_of(treatments(), session_schema,
                                               protocol_fields::most_sessions))
                  .optional("care", one_of(cares(), care_schema, protocol_fields::most_intervals))
                  .optional("turns", list_of(turns, protocol_fields::most_intervals))
                  .required(protocol_fields::horizon_days())
                  .optional("output", output_schema())
                  .json();
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", "A skinheal protocol"},
                 {"description",
                  "A calendar of sessions and care on one skin. Beyond this schema the reader "
                  "also refuses sessions after the horizon, intervals that end before they "
                  "start, output times that do not rise, keys given twice, and signs in a title or a "
                  "name that would control a terminal."}};
  schema.update(body);
  return schema.dump(2) + "\n";
}

}  // namespace skinheal
