// Recordings as bytes: CBOR, with rows of numbers as blobs of little-endian doubles, so that every bit is kept.
#include <bit>
#include <cstring>
#include <nlohmann/json.hpp>

#include "skinheal/fault.hpp"
#include "skinheal/recording.hpp"
#include "words/format.hpp"
#include "words/hashing.hpp"

namespace skinheal {
namespace {

using Json = nlohmann::json;

constexpr const char* format_name = "skinheal recording 1";
// Another name, for who knows the first alone would take the days of a grid for steps.
constexpr const char* grid_format_name = "skinheal grid recording 1";

// CBOR is read by recursion, and bytes from elsewhere may nest without an end: stops before the reading goes deeper
// than a recording does.
class NestingCheck final : public nlohmann::json_sax<Json> {
 public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool key(string_t&) override { return true; }
  bool start_object(std::size_t) override { return deeper(); }
  bool start_array(std::size_t) override { return deeper(); }
  bool end_object() override { return --depth_ >= 0; }
  bool end_array() override { return --depth_ >= 0; }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }
  bool too_deep() const noexcept { return depth_ > deepest; }

 private:
  static constexpr int deepest = 16;
  bool deeper() { return ++depth_ <= deepest; }
  int depth_ = 0;
};

template <class Bytes>
Json parsed(const Bytes& bytes) {
  NestingCheck check;
  Json::sax_parse(bytes.begin(), bytes.end(), &check, Json::input_format_t::cbor);
  if (check.too_deep()) throw Misuse("this is no recording: it nests deeper than one does");
  return Json::from_cbor(bytes.begin(), bytes.end());
}

Json blob(const std::vector<double>& values) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(values.size() * 8);
  for (const double value : values) {
    auto bits = std::bit_cast<std::uint64_t>(value);
    for (int i = 0; i < 8; ++i, bits >>= 8) bytes.push_back(static_cast<std::uint8_t>(bits & 0xff));
  }
  return Json::binary(std::move(bytes));
}

std::vector<double> numbers(const Json& json) {
  const auto& bytes = json.get_binary();
  if (bytes.size() % 8 != 0) throw Misuse("a row of numbers is cut off");
  std::vector<double> values(bytes.size() / 8);
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::uint64_t bits = 0;
    for (std::size_t k = 8; k-- > 0;) bits = (bits << 8) | bytes[8 * i + k];
    values[i] = std::bit_cast<double>(bits);
  }
  return values;
}

double number(const Json& json) { return numbers(json).at(0); }

Json outcome_json(const Outcome& outcome) {
  return {{"ending", to_string(outcome.ending)}, {"day", blob({outcome.day})},
          {"species", outcome.species},          {"process", outcome.process},
          {"advice", outcome.advice}};
}

Outcome outcome_from(const Json& json) {
  Outcome outcome;
  outcome.ending = ending_from(json.at("ending").get<std::string>());
  outcome.day = number(json.at("day"));
  outcome.species = json.at("species");
  outcome.process = json.at("process");
  outcome.advice = json.at("advice");
  return outcome;
}

Json statistics_json(const Statistics& spent) {
  return {{"steps", spent.steps},
          {"rejected_steps", spent.rejected_steps},
          {"rhs_evaluations", spent.rhs_evaluations},
          {"jacobian_evaluations", spent.jacobian_evaluations},
          {"decompositions", spent.decompositions},
          {"seconds", blob({spent.seconds})}};
}

Statistics statistics_from(const Json& json) {
  Statistics spent;
  spent.steps = json.at("steps");
  spent.rejected_steps = json.at("rejected_steps");
  spent.rhs_evaluations = json.at("rhs_evaluations");
  spent.jacobian_evaluations = json.at("jacobian_evaluations");
  spent.decompositions = json.at("decompositions");
  spent.seconds = number(json.at("seconds"));
  return spent;
}

Json trajectory_json(const Trajectory& trajectory) {
  Json segments = Json::array();
  for (const auto& segment : trajectory.segments()) {
    segments.push_back({blob({segment.start, segment.length}), blob(segment.coefficients)});
  }
  return {{"size", trajectory.size()},
          {"end", blob({trajectory.end()})},
          {"final", blob(trajectory.final_state())},
          {"segments", std::move(segments)}};
}

Trajectory trajectory_from(const Json& json, Keep keep) {
  std::vector<Segment> segments;
  for (const auto& entry : json.at("segments")) {
    const auto place = numbers(entry.at(0));
    segments.push_back({place.at(0), place.at(1), numbers(entry.at(1))});
  }
  auto trajectory = Trajectory::of(keep, json.at("size").get<std::size_t>(), std::move(segments));
  trajectory.finish(number(json.at("end")), numbers(json.at("final")));
  return trajectory;
}

Recording recording_from(const Json& json, Keep keep) {
  Recording recording;
  recording.model = json.at("model");
  recording.model_hash = json.at("model_hash");
  recording.version = json.at("version");
  recording.species = json.at("species").get<std::vector<std::string>>();
  recording.parameters = json.at("parameters").get<std::vector<std::string>>();
  recording.baseline = numbers(json.at("baseline"));
  for (const auto& leg : json.at("legs")) {
    recording.legs.push_back({number(leg.at(0)), numbers(leg.at(1))});
  }
  for (const auto& mark : json.at("sessions")) {
    recording.sessions.push_back({number(mark.at(0)), mark.at(1).get<std::string>()});
  }
  recording.times = numbers(json.at("times"));
  recording.trajectory = trajectory_from(json.at("trajectory"), keep);
  if (keep == Keep::grid) recording.around_peaks = trajectory_from(json.at("around_peaks"), Keep::dense);
  recording.outcome = outcome_from(json.at("outcome"));
  recording.statistics = statistics_from(json.at("statistics"));
  recording.notes = json.at("notes").get<std::vector<std::string>>();
  return recording;
}

// Of all bytes of the body; a bit that has turned over on the way must not give another curve.
std::string checksum(const std::vector<std::uint8_t>& bytes) {
  Fnv1a hash;
  for (const auto byte : bytes) hash.add_byte(byte);
  return formatted("{:016x}", hash.state());
}

}  // namespace

std::string write_recording(const Recording& recording) {
  Json legs = Json::array(), sessions = Json::array();
  for (const auto& leg : recording.legs) legs.push_back({blob({leg.from_day}), blob(leg.values)});
  for (const auto& mark : recording.sessions) sessions.push_back({blob({mark.day}), mark.text});
  Json json = {{"model", recording.model},
               {"model_hash", recording.model_hash},
               {"version", recording.version},
               {"species", recording.species},
               {"parameters", recording.parameters},
               {"baseline", blob(recording.baseline)},
               {"legs", std::move(legs)},
               {"sessions", std::move(sessions)},
               {"times", blob(recording.times)},
               {"trajectory", trajectory_json(recording.trajectory)},
               {"outcome", outcome_json(recording.outcome)},
               {"statistics", statistics_json(recording.statistics)},
               {"notes", recording.notes}};
  const bool grid = recording.trajectory.kept() == Keep::grid;
  if (grid) json["around_peaks"] = trajectory_json(recording.around_peaks);
  auto body = Json::to_cbor(json);
  const auto sum = checksum(body);
  std::string bytes;
  Json::to_cbor(Json{{"format", grid ? grid_format_name : format_name},
                     {"checksum", sum},
                     {"body", Json::binary(std::move(body))}},
                bytes);
  return bytes;
}

Recording read_recording(std::string_view bytes) {
  try {
    const auto json = parsed(bytes);
    const auto format = json.is_object() ? json.value("format", "") : std::string();
    if (format != format_name && format != grid_format_name) {
      throw Misuse(formatted("this is no recording: got {} bytes that do not begin as '{}'", bytes.size(),
                             format_name));
    }
    const auto& body = json.at("body").get_binary();
    if (checksum(body) != json.at("checksum").get<std::string>()) {
      throw Misuse("this recording was changed on its way: its checksum is another");
    }
    auto recording = recording_from(parsed(body), format == grid_format_name ? Keep::grid : Keep::dense);
    check(recording);
    return recording;
  } catch (const nlohmann::json::exception& reason) {
    throw Misuse(formatted("this is no whole recording: {}", reason.what()));
  } catch (const std::out_of_range&) {
    throw Misuse("this is no whole recording: a row of numbers is too short");
  }
}

}  // namespace skinheal
