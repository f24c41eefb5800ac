// The output grid that is taken where none is given.
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "skinheal/fault.hpp"
#include "skinheal/moment.hpp"
#include "skinheal/request.hpp"
#include "words/format.hpp"

namespace skinheal {
namespace {

constexpr int even_points = 240;
constexpr int most_points = 20'000;
constexpr double first_hours = 0.25 / 24.0;
constexpr double longest_reach = 60.0;  // days after a session in which the grid is finer

// Points after a session, ever wider apart.
void add_after(double session, double horizon, int points, std::set<double>& grid) {
  const double reach = std::max(first_hours * 2.0, std::min(longest_reach, horizon - session));
  for (int i = 0; i < points; ++i) {
    const double day = session + first_hours * std::pow(reach / first_hours,
                                                        static_cast<double>(i) / points);
    if (day < horizon) grid.insert(day);
  }
}

// Points that are one moment become one point.
std::vector<double> distinct(const std::set<double>& grid, double horizon) {
  std::vector<double> times;
  for (const double day : grid) {
    if (times.empty() || earlier(times.back(), day)) times.push_back(day);
  }
  times.back() = horizon;
  return times;
}

}  // namespace

Grid times(std::vector<double> times) { return {std::move(times)}; }

Grid days(double horizon, const Protocol& protocol) {
  if (!std::isfinite(horizon) || horizon < 0.0) {
    throw Misuse(formatted("the horizon is {}; allowed are finite days from 0 on", horizon));
  }
  const int sessions = std::max(1, static_cast<int>(protocol.sessions().size()));
  const int points = std::min(60, std::max(2, most_points / sessions));
  std::set<double> grid{0.0, horizon};
  for (int i = 1; i < even_points; ++i) grid.insert(horizon * i / even_points);
  for (const auto& session : protocol.sessions()) {
    if (session.day > horizon) continue;
    grid.insert(session.day);
    add_after(session.day, horizon, points, grid);
  }
  return {distinct(grid, horizon)};
}

}  // namespace skinheal
