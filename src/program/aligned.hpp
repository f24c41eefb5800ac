// AlignedVector: numbers that begin at a cache line, so that no wide load crosses two.
#pragma once

#include <cstddef>
#include <new>
#include <vector>

namespace skinheal {

template <class T>
struct AlignedAllocator {
  using value_type = T;
  static constexpr std::align_val_t line{64};

  AlignedAllocator() = default;
  template <class U>
  AlignedAllocator(const AlignedAllocator<U>&) noexcept {}

  T* allocate(std::size_t count) { return static_cast<T*>(::operator new(count * sizeof(T), line)); }
  void deallocate(T* at, std::size_t /*count*/) noexcept { ::operator delete(at, line); }
  bool operator==(const AlignedAllocator&) const = default;
};

using AlignedVector = std::vector<double, AlignedAllocator<double>>;

}  // namespace skinheal
