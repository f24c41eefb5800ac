#include "skinheal/fault.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "words/edit_distance.hpp"
#include "words/utf8.hpp"

namespace skinheal {
namespace {

// Beyond this, a list of what there is helps nobody (the shelves are shorter), and a few show how names look.
constexpr std::size_t names_shown = 20;
constexpr std::size_t names_of_many = 5;
// Beyond this, a list of faults is not read either; the exception keeps them all.
constexpr std::size_t faults_shown = 20;
constexpr std::size_t longest_where = 200;
// Words longer than this are not slips of the finger, and comparing them would take long.
constexpr std::size_t longest_word = 80;

std::string line(const Fault& fault) {
  return fault.where.empty() ? fault.message : fault.where + ": " + fault.message;
}

std::string joined(const std::vector<Fault>& faults) {
  if (faults.empty()) return "misuse";
  if (faults.size() == 1) return line(faults.front());
  std::string text = std::to_string(faults.size()) + " faults:";
  for (std::size_t i = 0; i < std::min(faults.size(), faults_shown); ++i) text += "\n  " + line(faults[i]);
  if (faults.size() > faults_shown) {
    text += "\n  and " + std::to_string(faults.size() - faults_shown) + " more";
  }
  return text;
}

// A message may end in a terminal or in a C string: no zero byte in it, and no name of a megabyte before it.
std::vector<Fault> shown(std::vector<Fault> faults) {
  for (Fault& fault : faults) {
    fault.where = shown_utf8(fault.where, longest_where);
    std::ranges::replace(fault.message, '\0', '?');
  }
  return faults;
}

// A third of the letters may be wrong: one in a word of three to five, two in one of six.
std::size_t tolerated(std::string_view word) { return std::max<std::size_t>(1, word.size() / 3); }

// "depth" stands for "depth_mm", though three letters are missing.
std::string begun(std::string_view word, const std::vector<std::string>& candidates) {
  if (word.size() < 3) return {};
  for (const std::string& candidate : candidates) {
    if (candidate.starts_with(word)) return candidate;
  }
  return {};
}

std::string listed_in_short(const std::vector<std::string>& names) {
  const std::size_t count = names.size() > names_shown ? names_of_many : names.size();
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > count) text += " and " + std::to_string(names.size() - count) + " more";
  return text;
}

}  // namespace

Misuse::Misuse(std::string message) : Misuse(std::vector<Fault>{{{}, std::move(message)}}) {}

Misuse::Misuse(std::vector<Fault> faults)
    : std::invalid_argument(joined(shown(faults))), faults_(shown(std::move(faults))) {}

std::string nearest(std::string_view word, const std::vector<std::string>& candidates) {
  if (word.empty() || word.size() > longest_word) return {};
  std::string best;
  std::size_t least = tolerated(word) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    // A word that shares no letter with the candidate is not near, however short it is.
    if (distance < least && distance < std::max(word.size(), candidate.size())) {
      least = distance;
      best = candidate;
    }
  }
  return best.empty() ? begun(word, candidates) : best;
}

std::string unknown_name(std::string_view what, std::string_view word,
                         const std::vector<std::string>& candidates) {
  std::string text = "no " + std::string(what) + " '" + shown_utf8(word, 40) + "'";
  const std::string near = nearest(word, candidates);
  if (!near.empty()) return text + "; did you mean '" + near + "'?";
  return candidates.empty() ? text : text + "; there are: " + listed_in_short(candidates);
}

}  // namespace skinheal
