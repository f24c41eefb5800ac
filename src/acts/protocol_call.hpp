// Protocol::Call: one call of a protocol, and those before it.
//
// A protocol is the chain of its calls, and a new call is one link more: chains share what they
// have in common, so a call costs the same however many went before.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <variant>

#include "skinheal/protocol.hpp"

namespace skinheal {

struct Repeat {
  double every_days = 0.0;
  int times = 1;
};

struct Protocol::Call {
  std::variant<Session, Repeat, CareInterval, Turn> what;
  std::shared_ptr<Call> before = {};
  // With those before.
  std::size_t sessions = 0;
  std::size_t cares = 0;
  std::size_t turns = 0;
  double last_added_day = 0.0;

  Call(const Call&) = delete;
  Call(Call&&) = default;
  explicit Call(std::variant<Session, Repeat, CareInterval, Turn> made) : what(std::move(made)) {}
  // Link by link: left to itself, a long chain would end call within call and exhaust the stack.
  ~Call() {
    while (before && before.use_count() == 1) {
      std::shared_ptr<Call> earlier_call = std::move(before->before);
      before = std::move(earlier_call);
    }
  }
};

}  // namespace skinheal
