// ProtocolFile: the value, and the checks without which there is none.
#include "skinheal/protocol_file.hpp"

#include <algorithm>
#include <utility>

#include "acts/settings.hpp"
#include "protocol_file/file_rules.hpp"
#include "protocol_file/output_grid.hpp"
#include "protocol_file/protocol_fields.hpp"
#include "skinheal/fault.hpp"
#include "words/format.hpp"
#include "words/hashing.hpp"
#include "words/plain_text.hpp"
#include "words/shelf.hpp"

namespace skinheal {
namespace {

std::string place(const char* list, std::size_t index) { return formatted("{}[{}]", list, index); }

// Gathers what is wrong with the parts of a file.
class Check {
 public:
  void title(const std::string& title) { add("title", text_fault(title, ProtocolFile::longest_title)); }

  // True if the horizon is a day that others can be held against.
  bool horizon(double days) {
    auto wrong = setting_fault(protocol_fields::horizon_days(), days);
    const bool right = !wrong;
    add("horizon_days", std::move(wrong));
    return right;
  }

  void sessions(const Protocol& protocol, double horizon) {
    count("sessions", protocol.session_count(), protocol_fields::most_sessions);
    std::size_t index = 0;
    for (const Session& session : protocol.sessions()) {
      const std::string where = place("sessions", index++);
      add(where, file_rules::session(session.day, horizon));
      on_shelf_of(where, "treatment", treatments(), session.treatment.kind());
    }
  }

  void intervals(const Protocol& protocol, double horizon) {
    count("care", protocol.cares().size(), protocol_fields::most_intervals);
    count("turns", protocol.turns().size(), protocol_fields::most_intervals);
    std::size_t index = 0;
    for (const CareInterval& care : protocol.cares()) {
      const std::string where = place("care", index++);
      add(where, file_rules::interval_start(care.from_day, horizon));
      on_shelf_of(where, "care", cares(), care.care.kind());
    }
    index = 0;
    for (const Turn& turn : protocol.turns()) {
      add(place("turns", index++), file_rules::interval_start(turn.from_day, horizon));
    }
  }

  // Stops at the first fault: an unsorted list would repeat it at every entry.
  void times(const std::vector<double>& times, double horizon) {
    if (times.empty()) add("times", "is empty; give at least one day");
    std::optional<double> before;
    for (std::size_t i = 0; i < times.size(); ++i) {
      auto wrong = setting_fault(protocol_fields::output_time(), times[i]);
      if (!wrong) wrong = file_rules::time(before, times[i], horizon);
      if (wrong) return add(place("times", i), std::move(wrong));
      before = times[i];
    }
  }

  // Asked of the settled grid, to which the horizon has been added.
  void time_count(std::size_t times) { count("times", times, protocol_fields::most_times); }

  void done() {
    if (!faults_.empty()) throw Misuse(file_rules::shown(std::move(faults_)));
  }

 private:
  void add(const std::string& where, std::optional<std::string> wrong) {
    if (wrong) faults_.push_back({where, std::move(*wrong)});
  }

  void count(const char* list, std::size_t entries, std::size_t most) {
    if (entries > most) add(list, formatted("has {} entries; at most {} are written", entries, most));
  }

  // A guest's own kind cannot be read back by its name.
  template <class Kind>
  void on_shelf_of(const std::string& where, const char* what, const std::vector<Kind>& shelf,
                   const Kind& kind) {
    if (find_on_shelf(shelf, kind.name) == &kind) return;
    add(where, formatted("the {} '{}' is not on the shelf, so a file cannot name it", what, kind.name));
  }

  std::vector<Fault> faults_;
};

bool same_skin(const Skin& left, const Skin& right) {
  return &left.site() == &right.site() && left.age() == right.age() &&
         left.conditions() == right.conditions();
}

}  // namespace

ProtocolFile::ProtocolFile(Protocol protocol, Skin skin, double horizon_days,
                           std::vector<double> times, std::string title)
    : protocol_(std::move(protocol)),
      skin_(std::move(skin)),
      horizon_days_(settled_horizon(horizon_days, protocol_)),
      title_(std::move(title)) {
  Check check;
  check.title(title_);
  if (check.horizon(horizon_days_)) {
    check.sessions(protocol_, horizon_days_);
    check.intervals(protocol_, horizon_days_);
    check.times(times, horizon_days_);
  }
  check.done();
  times_ = settled_times(times, horizon_days_, protocol_);
  check.time_count(times_.size());
  check.done();
}

bool ProtocolFile::operator==(const ProtocolFile& other) const {
  return title_ == other.title_ && same_skin(skin_, other.skin_) &&
         horizon_days_ == other.horizon_days_ && times_ == other.times_ &&
         protocol_ == other.protocol_;
}

std::size_t ProtocolFile::hash() const {
  std::size_t hash = hashed(protocol_.hash(), title_);
  hash = hashed(hashed(hash, skin_.site().name), skin_.age());
  for (const std::string& condition : skin_.conditions()) hash = hashed(hash, condition);
  for (const double time : times_) hash = hashed(hash, time);
  return hash;
}

}  // namespace skinheal
