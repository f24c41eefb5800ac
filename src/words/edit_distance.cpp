#include "words/edit_distance.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace skinheal {
namespace {

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool same(char left, char right) { return lower(left) == lower(right); }

}  // namespace

std::size_t edit_distance(std::string_view left, std::string_view right) {
  const std::size_t width = right.size() + 1;
  // Three rows suffice: a swap looks back over two letters.
  std::vector<std::size_t> earlier(width), above(width), row(width);
  for (std::size_t j = 0; j < width; ++j) above[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j < width; ++j) {
      const std::size_t replaced = above[j - 1] + (same(left[i - 1], right[j - 1]) ? 0 : 1);
      row[j] = std::min({replaced, above[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && same(left[i - 1], right[j - 2]) &&
                           same(left[i - 2], right[j - 1]);
      if (swapped) row[j] = std::min(row[j], earlier[j - 2] + 1);
    }
    std::swap(earlier, above);
    std::swap(above, row);
  }
  return above.back();
}

}  // namespace skinheal
