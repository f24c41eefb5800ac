// The ways to get a protocol file wrong that we could think of, and the words that must come
// back.
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "skinheal/fault.hpp"
#include "skinheal/protocol_file.hpp"

using skinheal::Misuse;
using skinheal::read_protocol;

namespace {

// A right file, field by field, so that each case spoils one thing.
using Parts = std::map<std::string, std::string>;

std::string file(const Parts& spoilt) {
  Parts parts = {{"skin", R"({"site": "cheek", "age": 35})"},
                 {"sessions", R"([{"day": 0, "treatment": "microneedling", "depth_mm": 1.5}])"},
                 {"horizon_days", "100"}};
  for (const auto& [name, text] : spoilt) parts[name] = text;
  std::string text;
  for (const auto& [name, value] : parts) {
    if (!value.empty()) text += (text.empty() ? "{\n\"" : ",\n\"") + name + "\": " + value;
  }
  return text + "\n}";
}

std::string sessions(const std::string& session) {
  return file({{"sessions", "[" + session + "]"}});
}

std::string session(const std::string& fields) {
  return sessions(R"({"day": 0, "treatment": "microneedling", )" + fields + "}");
}

std::string care(const std::string& fields) { return file({{"care", "[{" + fields + "}]"}}); }

std::string turn(const std::string& fields) {
  return file({{"turns", R"([{"from_day": 0, "until_day": 3, )" + fields + "}]"}});
}

std::string output(const std::string& value) { return file({{"output", value}}); }

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::string fault_of(const std::string& text) {
  try {
    read_protocol(text);
  } catch (const Misuse& misuse) {
    return misuse.what();
  }
  return "no fault";
}

struct Case {
  std::string text;
  std::vector<std::string> said;  // all of these stand in the message
};

void check(const std::vector<Case>& cases) {
  for (const Case& item : cases) {
    const std::string fault = fault_of(item.text);
    INFO("file: " << item.text.substr(0, 300) << "\nfault: " << fault);
    for (const std::string& words : item.said) {
      INFO("expected: " << words);
      CHECK(fault.find(words) != std::string::npos);
    }
    // A person reads it: a few lines, however wrong the file is.
    CHECK(fault.size() < 4000);
  }
}

}  // namespace

TEST_CASE("The file that the cases spoil is right") {
  CHECK(fault_of(file({})) == "no fault");
  CHECK(fault_of(session(R"("depth_mm": 1.5)")) == "no fault");
}

TEST_CASE("A text that is not JSON is refused with its line") {
  check({
      {"", {"the file: is empty", "skin, sessions and horizon_days"}},
      {" \n\t ", {"the file: is empty"}},
      {"\xEF\xBB\xBF", {"the file: is empty"}},
      {"{\n\"title\": \"caf\xE9\"}", {"line 2", "not UTF-8"}},
      {"{\n\"title\": \"\xC0\xAF\"}", {"line 2", "not UTF-8"}},
      {file({}) + "\n}", {"line 6", "not JSON"}},
      {file({}) + "\nsessions", {"line 6", "not JSON"}},
      {"{\n\"horizon_days\": 100,\n}", {"line 3", "not JSON"}},
      {"{\n\"horizon_days\" 100}", {"line 2", "not JSON"}},
      {"{\n'horizon_days': 100}", {"line 2", "not JSON"}},
      {"{\n// a comment\n}", {"line 2", "not JSON"}},
      {"{\"title\": \"a\nb\"}", {"not JSON"}},
      {"{\"title\": \"a", {"not JSON"}},
      {"{\"horizon_days\": 0100}", {"not JSON"}},
      {"{\"horizon_days\": 1.}", {"not JSON"}},
      {"{\"title\": \"\\ud800\"}", {"not JSON"}},
      {file({{"horizon_days", "NaN"}}), {"line 2", "NaN and infinity are not numbers"}},
      {file({{"horizon_days", "Infinity"}}), {"line 2", "NaN and infinity are not numbers"}},
      {file({{"horizon_days", "-Infinity"}}), {"line 2", "NaN and infinity are not numbers"}},
      {file({{"horizon_days", "1e400"}}), {"line 2", "the number 1e400 is too large"}},
      {repeated("[", 100), {"line 1", "more than 32 deep"}},
      {repeated("[", 400'000), {"more than 32 deep"}},
      {file({{"title", repeated("{\"a\":", 50) + "1" + repeated("}", 50)}}), {"more than 32 deep"}},
      {"\"" + repeated("x", 8'000'001) + "\"", {"the file", "at most 8000000 are read"}},
      {"[" + repeated("1,", 500'001) + "1]", {"line 1", "more than 500000 values"}},
      {std::string("{\"title\": \"a\0b\"}", 16), {"zero byte"}},
      {"{\"title\": \"a\\u001b[31m\"}", {"title", "control character"}},
  });
}

TEST_CASE("A title that would steer, break or turn what shows it is refused with the sign") {
  const auto title = [](const std::string& text) { return file({{"title", "\"" + text + "\""}}); };
  const auto at = [](const std::string& sign) { return "holds U+" + sign + " as character 3"; };
  check({
      {title("ab\\n"), {"title (line 5)", at("000A"), "control character"}},
      {title("ab\x7f"), {at("007F")}},
      {title("ab\\u0085"), {at("0085"), "a line break"}},
      {title("ab\\u2028"), {at("2028"), "a line break"}},
      {title("a\\u00e9\\u2029"), {at("2029")}},
      {title("ab\\u202e"), {at("202E"), "turns the direction of writing"}},
      {title("ab\\u2066"), {at("2066")}},
      {title("ab\\uffff"), {at("FFFF"), "no character"}},
      {title("ab\\ufffe"), {at("FFFE")}},
      {title("ab\\ufdd0"), {at("FDD0")}},
      {title("ab\\ud83f\\udfff"), {at("1FFFF")}},
      {title(repeated("x", 201)), {"title", "has 201 characters; at most 200 are allowed"}},
      {turn("\"parameter\": \"ab\\u202e\", \"set\": 1"), {"turns[0].parameter", at("202E")}},
  });
  CHECK(fault_of(title(repeated("\xE4\xB8\x89", 200))) == "no fault");
  CHECK(fault_of(title("\xF0\x9F\x98\x80 \\u05d0 ab")) == "no fault");
}

TEST_CASE("Crowds are refused before they cost time") {
  std::string keys = "{\"a0\": 0";
  for (int i = 1; i < 101; ++i) keys += ", \"a" + std::to_string(i) + "\": 0";
  check({
      {keys + "}", {"line 1", "more than 100 fields"}},
      {sessions(repeated("1,", 5000) + "1"), {"sessions (line 3)", "has 5001 entries; at most 5000"}},
      {file({{"care", "[" + repeated("1,", 1000) + "1]"}}), {"care", "at most 1000 are read"}},
      {output("{\"times_days\": [" + repeated("1,", 100'000) + "1]}"), {"at most 100000 are read"}},
  });
}

TEST_CASE("A file of the wrong shape is refused") {
  check({
      {"[]", {"the file (line 1)", "expected an object, got a list"}},
      {"null", {"expected an object, got null"}},
      {"\"skin\"", {"expected an object, got the text 'skin'"}},
      {"{}", {"3 faults", "skin (line 1): is missing", "horizon_days (line 1): is missing",
              "sessions (line 1): is missing"}},
      {file({{"sesions", "[]"}}), {"no field of a protocol 'sesions'; did you mean 'sessions'?"}},
      {file({{"zebra", "1"}}), {"no field of a protocol 'zebra'; there are:", "horizon_days"}},
      {file({{"title", "7"}}), {"title (line 5)", "expected a text, got the number 7"}},
      {file({{"sessions", "{}"}}), {"sessions (line 3)", "expected a list, got an object"}},
      {file({{"sessions", "[1]"}}),
       {"sessions[0] (line 3)", "expected an object, got the number 1"}},
      {file({{"care", "\"occlusion\""}}), {"care (line 2)", "expected a list, got the text"}},
      {"{\"horizon_days\": 100,\n\"horizon_days\": 200}",
       {"horizon_days (line 2): is given twice"}},
      {session("\"depth_mm\": 1,\n\"depth_mm\": 2"),
       {"sessions[0].depth_mm (line 4): is given twice"}},
      {sessions(R"({"day": 0, "day": 1})"), {"sessions[0].day (line 3): is given twice"}},
  });
}

TEST_CASE("A skin that cannot be is refused") {
  const auto skin = [](const std::string& text) { return file({{"skin", text}}); };
  check({
      {skin("\"cheek\""), {"skin (line 4)", "expected an object, got the text 'cheek'"}},
      {skin(R"({"age": 35})"), {"skin.site (line 4): is missing: body site"}},
      {skin(R"({"site": "cheek"})"), {"skin.age (line 4): is missing", "from 18 to 100 years"}},
      {skin(R"({"site": "cheeek", "age": 35})"), {"skin.site", "'cheeek'; did you mean 'cheek'?"}},
      {skin(R"({"site": "Cheek", "age": 35})"), {"did you mean 'cheek'?"}},
      {skin(R"({"site": "moon", "age": 35})"), {"no site 'moon'; there are:", "forearm"}},
      {skin(R"({"site": 3, "age": 35})"), {"expected one of 'cheek'", "got the number 3"}},
      {skin(R"({"site": "cheek", "age": 17})"), {"skin.age", "17 years is not a number from 18"}},
      {skin(R"({"site": "cheek", "age": "35"})"),
       {"skin.age", "expected a number from 18 to 100 years, got the text '35'"}},
      {skin(R"({"site": "cheek", "age": null})"), {"skin.age", "got null"}},
      {skin(R"({"site": "cheek", "age": 35, "sex": "f"})"), {"no field of skin 'sex'"}},
      {skin(R"({"site": "cheek", "age": 35, "conditions": "smoker"})"),
       {"skin.conditions", "expected a list, got the text 'smoker'"}},
      {skin(R"({"site": "cheek", "age": 35, "conditions": ["smokr"]})"),
       {"skin.conditions[0]", "no condition 'smokr'; did you mean 'smoker'?"}},
      {skin(R"({"site": "cheek", "age": 35, "conditions": ["smoker", "smoker"]})"),
       {"'smoker' is given twice"}},
      {skin(R"({"site": "cheek", "age": 35, "conditions": ["striae"]})"),
       {"'striae' is not a condition of the cheek; it can be on: abdomen"}},
  });
}

TEST_CASE("A session that cannot be is refused") {
  check({
      {sessions(R"({"treatment": "microneedling", "depth_mm": 1})"),
       {"sessions[0].day (line 3): is missing: day of the session"}},
      {sessions(R"({"day": 0})"), {"sessions[0].treatment (line 3): is missing"}},
      {sessions(R"({"day": 0, "treatment": "microneedeling"})"),
       {"sessions[0].treatment", "no treatment 'microneedeling'; did you mean 'microneedling'?"}},
      {sessions(R"({"day": 0, "treatment": ["punch"]})"), {"expected one of", "got a list"}},
      {sessions(R"({"day": -1, "treatment": "punch"})"),
       {"sessions[0].day", "-1 days is not a number from 0 to"}},
      {sessions(R"({"day": 1e300, "treatment": "punch"})"), {"1e+300 days is not a number"}},
      {sessions(R"({"day": "0", "treatment": "punch"})"),
       {"sessions[0].day", "expected a number", "got the text '0'"}},
      {sessions(R"({"day": true, "treatment": "punch"})"), {"sessions[0].day", "got true"}},
      {sessions(R"({"day": [0], "treatment": "punch"})"), {"sessions[0].day", "got a list"}},
      {sessions(R"({"day": 101, "treatment": "punch"})"),
       {"sessions[0].day", "the session is on day 101, after the horizon on day 100"}},
      {session(""), {"not JSON"}},
      {sessions(R"({"day": 0, "treatment": "microneedling"})"),
       {"sessions[0].depth_mm (line 3): is missing", "a number from 0.05 to 4 mm"}},
      {session(R"("depht_mm": 1.5)"),
       {"2 faults", "depth_mm (line 3): is missing",
        "no field of microneedling 'depht_mm'; did you mean 'depth_mm'?"}},
      {session(R"("depth_mm": 1.5, "depth": 2)"), {"'depth'; did you mean 'depth_mm'?"}},
      {session(R"("depth_mm": 45)"), {"45 mm is not a number from 0.05 to 4 mm"}},
      {session(R"("depth_mm": "1.5")"), {"expected a number from 0.05", "got the text '1.5'"}},
      {session(R"("depth_mm": 1.5, "density_per_cm2": 0)"),
       {"density_per_cm2", "0 per cm2 is not a number from 1 to 2000 per cm2"}},
      {session(R"("depth_mm": 1.5, "passes": 1.5)"),
       {"sessions[0].passes", "1.5 is not a whole number from 1 to 20"}},
      {session(R"("depth_mm": 1.5, "passes": 0)"), {"0 is not a whole number from 1 to 20"}},
      {session(R"("depth_mm": 1.5, "device": "rollr")"),
       {"sessions[0].device", "no device 'rollr'; did you mean 'roller'?"}},
      {session(R"("depth_mm": 1.5, "device": 2)"),
       {"expected one of 'pen', 'roller', 'stamp', got the number 2"}},
      {sessions(R"({"day": 0, "treatment": "fractional_laser", "ablative": "yes"})"),
       {"sessions[0].ablative", "expected true or false, got the text 'yes'"}},
      {sessions(R"({"day": 0, "treatment": "fractional_laser", "ablative": 1})"),
       {"expected true or false, got the number 1"}},
      {sessions(R"({"day": 0, "treatment": "mesotherapy"})"), {"sessions[0].agent", "is missing"}},
      {sessions(R"({"day": 0, "treatment": "mesotherapy", "agent": "vitaminc"})"),
       {"sessions[0].agent", "no agent 'vitaminc'; did you mean 'vitamin_c'?"}},
      {sessions(R"({"day": 0, "treatment": "tape_stripping", "depth_mm": 1})"),
       {"no field of tape_stripping 'depth_mm'"}},
  });
}

TEST_CASE("A course that cannot be is refused") {
  const std::string crowd =
      R"({"day": 0, "treatment": "punch", "every_days": 0.01, "times": 1000})";
  check({
      {session(R"("depth_mm": 1, "every_days": 28)"),
       {"sessions[0].times (line 3): is missing", "how many in all"}},
      {session(R"("depth_mm": 1, "times": 3)"), {"sessions[0].every_days (line 3): is missing"}},
      {session(R"("depth_mm": 1, "every_days": 28, "times": 0)"),
       {"sessions[0].times", "0 is not a whole number from 1 to 1000"}},
      {session(R"("depth_mm": 1, "every_days": 28, "times": 2.5)"), {"2.5 is not a whole number"}},
      {session(R"("depth_mm": 1, "every_days": 28, "times": 1e9)"),
       {"1e+09 is not a whole number"}},
      {session(R"("depth_mm": 1, "every_days": 0, "times": 3)"),
       {"sessions[0].every_days", "0 days is not a number from 0.001"}},
      {session(R"("depth_mm": 1, "every_days": -28, "times": 3)"), {"-28 days is not a number"}},
      {session(R"("depth_mm": 1, "every_days": 28, "times": 5)"),
       {"sessions[0].times", "the last of 5 sessions is on day 112, after the horizon on day 100"}},
      {sessions(repeated(crowd + ",", 5) + crowd),
       {"sessions[5] (line 3): more than 5000 sessions in all"}},
  });
}

TEST_CASE("Care and turns that cannot be are refused") {
  check({
      {care(R"("from_day": 0, "until_day": 3, "care": "oclusion")"),
       {"care[0].care", "no care 'oclusion'; did you mean 'occlusion'?"}},
      {care(R"("from_day": 0, "until_day": 3)"), {"care[0].care (line 2): is missing"}},
      {care(R"("until_day": 3, "care": "nsaid")"), {"care[0].from_day (line 2): is missing"}},
      {care(R"("from_day": 0, "care": "nsaid")"), {"care[0].until_day (line 2): is missing"}},
      {care(R"("from_day": 3, "until_day": 3, "care": "nsaid")"),
       {"care[0].until_day", "ends on day 3, not after its start on day 3"}},
      {care(R"("from_day": 120, "until_day": 130, "care": "nsaid")"),
       {"care[0].from_day", "starts on day 120, after the horizon on day 100"}},
      {care(R"("from_day": 0, "until_day": 3, "care": "topical_steroid", "potency": "mild")"),
       {"care[0].potency", "no potency 'mild'; there are: weak, strong"}},
      {care(R"("from_day": 0, "until_day": 3, "care": "nsaid", "dose": 1)"),
       {"no field of nsaid 'dose'"}},
      {turn(R"("multiply": 2)"), {"turns[0].parameter (line 5): is missing"}},
      {turn(R"("parameter": "front_speed")"), {"turns[0] (line 5): give either multiply"}},
      {turn(R"("parameter": "front_speed", "multiply": 2, "set": 1)"), {"give either multiply"}},
      {turn(R"("parameter": 7, "set": 1)"), {"expected a text, got the number 7"}},
      {turn(R"("parameter": "front_speed", "set": 1, "by": "")"), {"turns[0].by (line 5): is empty"}},
      {turn(R"("parameter": "", "set": 1)"), {"turns[0].parameter (line 5): is empty"}},
      {turn(R"("parameter": "front_speed", "set": "1")"), {"expected a number", "the text '1'"}},
  });
}

TEST_CASE("A horizon or an output grid that cannot be is refused") {
  check({
      {file({{"horizon_days", "0"}}),
       {"horizon_days (line 2)", "0 days is not a number from 0.001"}},
      {file({{"horizon_days", "-5"}}), {"-5 days is not a number"}},
      {file({{"horizon_days", "40000"}}), {"40000 days is not a number from 0.001 to 36525 days"}},
      {file({{"horizon_days", "\"100\""}}), {"expected a number", "got the text '100'"}},
      {output("3"), {"output (line 3)", "expected an object, got the number 3"}},
      {output("{}"), {"output (line 3): give either every_days, a step, or times_days, a list"}},
      {output(R"({"every_days": 1, "times_days": [1]})"), {"give either every_days"}},
      {output(R"({"every_day": 1})"),
       {"no field of output 'every_day'; did you mean 'every_days'?"}},
      {output(R"({"every_days": 0})"), {"output.every_days", "0 days is not a number"}},
      {file({{"output", R"({"every_days": 0.001})"}, {"horizon_days", "1000"}}),
       {"output.every_days", "gives 1000001 output times; at most 100000 are written"}},
      {output(R"({"times_days": []})"), {"output.times_days (line 3): is empty"}},
      {output(R"({"times_days": 7})"), {"output.times_days", "expected a list, got the number 7"}},
      {output(R"({"times_days": [0, 7, 3]})"),
       {"output.times_days[2]", "day 3 comes after day 7; the times must rise"}},
      {output(R"({"times_days": [1, 1]})"), {"day 1 comes after day 1; the times must rise"}},
      {output(R"({"times_days": [-1, 1]})"), {"output.times_days[0]", "-1 days is not a number"}},
      {output(R"({"times_days": [0, 101]})"), {"day 101 is after the horizon on day 100"}},
      {output(R"({"times_days": [0, "1"]})"), {"output.times_days[1]", "got the text '1'"}},
      {output("{\"times_days\": [0,\n1,\n0]}"), {"output.times_days[2] (line 5)"}},
  });
}

TEST_CASE("All faults of a file are told together, up to a dozen") {
  const std::string fault = fault_of(
      "{\n\"skin\": {\"site\": \"cheeek\", \"age\": 7},\n\"sessions\": [{\"day\": -1, "
      "\"treatment\": \"punch\", \"widht\": 4}],\n\"horizon_days\": \"x\"\n}");
  CHECK(fault.find("5 faults:") == 0);
  // Without a horizon the last day that there is takes its place.
  const std::string endless = fault_of(
      R"({"skin": {"site": "cheeek", "age": 35}, "sessions": [{"day": 36000, "treatment": "punch", )"
      R"("every_days": 1000, "times": 10}]})");
  for (const char* part : {"cheeek", "horizon_days", "on day 45000, after the last there is"}) {
    CHECK(endless.find(part) != std::string::npos);
  }
  const std::string many = fault_of(sessions(repeated(R"({"day": -1},)", 99) + R"({"day": -1})"));
  CHECK(many.find("and 188 more") != std::string::npos);
  CHECK(many.size() < 2500);
}

TEST_CASE("A long stranger's word is cut and control characters are not echoed") {
  const std::string word = repeated("\xC3\xA4", 5000);
  CHECK(fault_of(sessions("{\"day\": 0, \"treatment\": \"" + word + "\"}")).size() < 500);
  const std::string fault = fault_of(file({{"\\u001b[2J", "1"}}));
  CHECK(fault.find('\x1b') == std::string::npos);
  // Nor what turns the direction of writing or breaks a line.
  const std::string turned = fault_of(file({{"ab\u202e\u2028cd", "1"}}));
  CHECK(turned.find("'ab??cd'") != std::string::npos);
}
