#!/usr/bin/env bash
# Measures skinheal beside other solvers on the same model: installs them and this library into an environment of its
# own in build/benchmarks, and prints a table. See README.md here.
#
#   bash tests/benchmarks/run.sh [options of benchmark.py: --quick, --only NAME..., --without NAME...]
set -u
. "$(dirname "${BASH_SOURCE[0]}")/../../examples/setup.sh"
. "$root/tests/checks.sh"
cd "$root" || exit 1
here=$root/tests/benchmarks
work=$build/benchmarks
venv=$work/venv
mkdir -p "$work"

need_compiler_and_python
need "CMake 3.25 or newer" cmake has_cmake
need "Ninja" ninja-build has_ninja
need "Eigen" libeigen3-dev has_header Eigen/Core /usr/include/eigen3
need "Boost.Odeint" libboost-dev has_header boost/numeric/odeint.hpp
need "nlohmann-json" nlohmann-json3-dev has_header nlohmann/json.hpp
need "fmt" libfmt-dev has_header fmt/format.h
install_missing
has_header cvode/cvode.h || install_packages libsundials-dev ||
  say "SUNDIALS (libsundials-dev) is not there: the table will say so"
make_environment

# Each peer alone, so that one that cannot be installed here takes no other with it.
install_peers() {
  local peer key
  key=$(sha256sum <"$here/requirements.txt")
  is_stamped peers "$key" && return 0
  say "installing the peers"
  while read -r peer; do
    [[ $peer == "#"* || -z $peer ]] && continue
    "$venv/bin/python" -m pip install --quiet "$peer" || say "$peer could not be installed: the table will say so"
  done <"$here/requirements.txt"
  stamp peers "$key"
}

# The wheel and the benchmark's programs come from one build.
install_skinheal() {
  local key
  key=$(fingerprint "$("$venv/bin/python" -VV) $($compiler --version) $(cat "$here"/*.cpp "$here/CMakeLists.txt")")
  is_stamped skinheal "$key" && return 0
  say "building skinheal in build/benchmarks (minutes the first time)"
  build_requirements >"$work/build_requirements.txt"
  "$venv/bin/python" -m pip install --quiet -r "$work/build_requirements.txt" &&
    "$venv/bin/python" -m pip install . --quiet --no-build-isolation --force-reinstall --no-deps \
      --config-settings=build-dir="$work/cmake" --config-settings=cmake.define.SKINHEAL_BENCHMARKS=ON &&
    "$venv/bin/python" -m pip install --quiet $(runtime_packages) || return 1
  stamp skinheal "$key"
}

install_peers
install_skinheal || stop "skinheal could not be built; the message is above"
"$work/cmake/tests/benchmarks/skinheal_export_graph" "$here/task.json" >"$work/cascade.json" ||
  stop "the model could not be written"
say "measuring; other work on this machine makes times longer, and ratios a little less sharp"
exec "$venv/bin/python" "$here/benchmark.py" --work "$work" "$@"
