#!/usr/bin/env bash
# Runs every test: installs what is missing, builds the library, its tests and the wheel in one go, and runs
# Catch2, pytest, the README, the examples and the wheel. Ends with one line `N passed, N failed`.
#
#   bash tests/run.sh
set -u
. "$(dirname "${BASH_SOURCE[0]}")/../examples/setup.sh"
. "$root/tests/checks.sh"
cd "$root" || exit 1

need_compiler_and_python
need "CMake 3.25 or newer" cmake has_cmake
need "Ninja" ninja-build has_ninja
need "Eigen" libeigen3-dev has_header Eigen/Core /usr/include/eigen3
need "Boost.Odeint" libboost-dev has_header boost/numeric/odeint.hpp
need "nlohmann-json" nlohmann-json3-dev has_header nlohmann/json.hpp
need "fmt" libfmt-dev has_header fmt/format.h
need "Catch2" catch2 has_catch2
install_missing
has_header cvodes/cvodes.h || install_packages libsundials-dev ||
  say "SUNDIALS (libsundials-dev) is not there: the tests against CVODES will be skipped"
make_environment

work=$build/tests
mkdir -p "$work"
rm -f "$work"/{ctest,pytest,pytest_alone}.xml
build_wheel && install_wheel || finish_early

say "C++ tests, examples and README snippets"
ctest --test-dir "$work/cmake" -j "$(nproc)" --output-on-failure --output-junit "$work/ctest.xml" |
  grep -v '^ *Start '
say "Python tests"
python_tests() { "$venv/bin/python" -m pytest -q --basetemp="$work/$1" --junitxml="$work/$1.xml" "${@:2}"; }
python_tests pytest -m "not alone" -n "$(nproc)"
python_tests pytest_alone -m alone

say "instructions of fixed runs"
check "fixed runs stay below their ceilings of instructions" check_instructions

say "the wheel and the two commands"
check "the wheel works in a fresh environment, outside the source tree" check_wheel
check "the quickstart makes the figure" check_quickstart

report
