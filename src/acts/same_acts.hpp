// When two acts are the same, and their hashes.
#pragma once

#include <cstddef>

#include "skinheal/protocol.hpp"
#include "words/hashing.hpp"

namespace skinheal {

template <class Act>
bool same(const Act& left, const Act& right) {
  return &left.kind() == &right.kind() && left.settings() == right.settings();
}

template <class Act>
std::size_t hashed_act(std::size_t so_far, const Act& act) {
  so_far = hashed(so_far, act.name());
  for (const auto& [name, value] : act.settings()) {
    so_far = hashed(hashed(so_far, name), static_cast<const SettingValue::Variant&>(value));
  }
  return so_far;
}

}  // namespace skinheal
