// Catch2, version 2 (one header) or 3 (many), under one name. Write bare `Approx` in tests: version 2 has
// no Catch::Approx that every compiler finds.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
namespace Catch {
inline auto Contains(const std::string& text) { return Matchers::ContainsSubstring(text); }
}  // namespace Catch
#else
#include <catch2/catch.hpp>
#endif
