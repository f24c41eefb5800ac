// Writes src/compiled/cascade.inc: the standard cascade as C++, from its ledger.
//
//   cmake --build build/dev --target skinheal_emit_cascade && build/dev/tools/skinheal_emit_cascade
//
// To be run when a law says that the file is stale: after a change of the cascade's structure, or of how expressions
// are lowered to instructions. `--check` writes nothing and fails where the file is stale.
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "ledger/compile.hpp"
#include "skinheal/modules.hpp"

namespace {

constexpr const char* path = SKINHEAL_SOURCE_DIR "/src/compiled/cascade.inc";

std::string text_of_the_file() {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int count, char** arguments) {
  const auto text = skinheal::as_source(*skinheal::standard_model().data());
  if (count > 1 && std::string_view(arguments[1]) == "--check") {
    if (text == text_of_the_file()) return 0;
    std::fprintf(stderr, "%s is stale: run this program without --check\n", path);
    return 1;
  }
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (file) return 0;
  std::fprintf(stderr, "cannot write %s\n", path);
  return 1;
}
