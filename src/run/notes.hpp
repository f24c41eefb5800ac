// Notes: things worth knowing about a run, each said once.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace skinheal {

class Notes {
 public:
  void add(std::string text) {
    if (std::find(texts_.begin(), texts_.end(), text) == texts_.end()) texts_.push_back(std::move(text));
  }
  const std::vector<std::string>& texts() const noexcept { return texts_; }

 private:
  std::vector<std::string> texts_;
};

}  // namespace skinheal
