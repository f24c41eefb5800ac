// Registers: where things stand in the register file of a program.
//
// Time, states, parameters as they are now, baseline parameters and the doses of an injury have fixed places at
// the front; constants and intermediate values follow. With several lanes each register is as many numbers.
#pragma once

#include <cstddef>
#include <cstdint>

namespace skinheal {

struct RegisterLayout {
  std::size_t species_count = 0;
  std::size_t parameter_count = 0;
  std::size_t dose_count = 0;

  std::uint32_t time() const noexcept { return 0; }
  std::uint32_t species(std::size_t i) const noexcept { return place(1 + i); }
  std::uint32_t parameter(std::size_t i) const noexcept { return place(1 + species_count + i); }
  std::uint32_t baseline(std::size_t i) const noexcept {
    return place(1 + species_count + parameter_count + i);
  }
  std::uint32_t dose(std::size_t i) const noexcept {
    return place(1 + species_count + 2 * parameter_count + i);
  }
  std::size_t fixed_count() const noexcept { return dose(dose_count); }

 private:
  static std::uint32_t place(std::size_t i) noexcept { return static_cast<std::uint32_t>(i); }
};

}  // namespace skinheal
