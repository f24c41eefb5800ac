// A reader for the plain BibTeX of the embedded bibliography: entries, and fields in braces.
#include <cctype>

#include "evidence/embedded.hpp"
#include "skinheal/provenance.hpp"

namespace skinheal {
namespace {

class BibtexReader {
 public:
  explicit BibtexReader(std::string_view text) : text_(text) {}

  std::vector<Reference> read() {
    std::vector<Reference> references;
    while (skip_to('@')) references.push_back(entry());
    return references;
  }

 private:
  // Moves behind the next `c`; false at the end.
  bool skip_to(char c) {
    position_ = text_.find(c, position_);
    if (position_ == std::string_view::npos) return false;
    ++position_;
    return true;
  }

  std::string up_to(char c) {
    const auto end = text_.find(c, position_);
    const auto word = text_.substr(position_, end - position_);
    position_ = end == std::string_view::npos ? text_.size() : end + 1;
    return trimmed(word);
  }

  static std::string trimmed(std::string_view word) {
    const auto space = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    while (!word.empty() && space(word.front())) word.remove_prefix(1);
    while (!word.empty() && space(word.back())) word.remove_suffix(1);
    return std::string(word);
  }

  // The text up to the brace that closes the one already read; inner braces are dropped.
  std::string braced() {
    std::string value;
    for (int depth = 1; position_ < text_.size(); ++position_) {
      const char c = text_[position_];
      if (c == '{') ++depth;
      if (c == '}' && --depth == 0) break;
      if (c != '{' && c != '}') value += c;
    }
    if (position_ < text_.size()) ++position_;
    return value;
  }

  Reference entry() {
    Reference reference;
    reference.type = up_to('{');
    reference.key = up_to(',');
    for (;;) {
      const auto next = text_.find_first_of("={}@", position_);
      if (next == std::string_view::npos || text_[next] != '=') break;
      auto name = trimmed(text_.substr(position_, next - position_));
      while (!name.empty() && (name.front() == ',' || name.front() == '\n' || name.front() == ' ')) {
        name.erase(name.begin());
      }
      if (!skip_to('{')) break;
      reference.fields[name] = braced();
    }
    return reference;
  }

  std::string_view text_;
  std::size_t position_ = 0;
};

}  // namespace

std::string_view bibtex() { return embedded::bibliography; }

const std::vector<Reference>& bibliography() {
  static const auto references = BibtexReader(bibtex()).read();
  return references;
}

}  // namespace skinheal
