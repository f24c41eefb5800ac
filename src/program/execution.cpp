#include "skinheal/execution.hpp"

#include <array>
#include <atomic>
#include <cstdlib>
#include <string>

#include "skinheal/fault.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

constexpr std::array<std::string_view, 3> names = {"baseline", "avx2", "avx512"};

bool machine_has(InstructionSet set) noexcept {
#if defined(SKINHEAL_X86_INSTRUCTION_SETS)
  switch (set) {
    case InstructionSet::baseline: return true;
    case InstructionSet::avx2: return __builtin_cpu_supports("avx2");
    case InstructionSet::avx512:
      return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
             __builtin_cpu_supports("avx512vl");
  }
  return false;
#else
  return set == InstructionSet::baseline;
#endif
}

std::vector<InstructionSet> sets_of_the_machine() {
  std::vector<InstructionSet> result;
  for (const auto set : {InstructionSet::baseline, InstructionSet::avx2, InstructionSet::avx512}) {
    if (machine_has(set)) result.push_back(set);
  }
  return result;
}

void expect_that_machine_has(InstructionSet set) {
  if (machine_has(set)) return;
  std::string allowed;
  for (const auto one : instruction_sets()) allowed += (allowed.empty() ? "" : ", ") + std::string(to_string(one));
  throw Misuse(formatted("the instruction set {} is not one that this machine and this build have: {}", to_string(set),
                         allowed));
}

InstructionSet set_at_the_start() {
  const char* wanted = std::getenv("SKINHEAL_INSTRUCTION_SET");
  if (wanted == nullptr || *wanted == '\0') return instruction_sets().back();
  const auto set = instruction_set_from(wanted);
  expect_that_machine_has(set);
  return set;
}

bool compiled_at_the_start() {
  const char* wanted = std::getenv("SKINHEAL_COMPILED_CODE");
  const std::string_view text = wanted == nullptr ? "" : wanted;
  if (text.empty() || text == "1") return true;
  if (text == "0") return false;
  throw Misuse(formatted("SKINHEAL_COMPILED_CODE is '{}'; allowed are 0 and 1", text));
}

std::atomic<InstructionSet>& set_in_use() {
  static std::atomic<InstructionSet> set{set_at_the_start()};
  return set;
}

std::atomic<bool>& compiled_in_use() {
  static std::atomic<bool> use{compiled_at_the_start()};
  return use;
}

}  // namespace

std::string_view to_string(InstructionSet set) noexcept { return names[static_cast<std::size_t>(set)]; }

InstructionSet instruction_set_from(std::string_view name) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<InstructionSet>(i);
  }
  throw Misuse(unknown_name("instruction set", std::string(name), {names.begin(), names.end()}));
}

const std::vector<InstructionSet>& instruction_sets() {
  static const std::vector<InstructionSet> sets = sets_of_the_machine();
  return sets;
}

InstructionSet instruction_set() { return set_in_use(); }

void use_instruction_set(InstructionSet set) {
  expect_that_machine_has(set);
  set_in_use() = set;
}

bool compiled_code_is_used() { return compiled_in_use(); }
void use_compiled_code(bool use) { compiled_in_use() = use; }

std::size_t lane_count(InstructionSet set) noexcept { return std::size_t{2} << static_cast<unsigned>(set); }

}  // namespace skinheal
