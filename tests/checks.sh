# The steps of tests/run.sh. Sourced, not run.

passed=0
failed=0

# check <what should be true> <command>: runs it, keeps count, and shows what it printed if it failed.
check() {
  local title=$1 output
  shift
  if output=$("$@" 2>&1); then
    passed=$((passed + 1))
    say "passed: $title"
  else
    failed=$((failed + 1))
    printf '%s\n' "$output"
    say "FAILED: $title"
  fi
}

has_catch2() { has_header catch2/catch.hpp || has_header catch2/catch_all.hpp; }

build_requirements() {
  "$venv/bin/python" - <<'PYTHON'
import tomllib
with open("pyproject.toml", "rb") as file:
    requires = tomllib.load(file)["build-system"]["requires"]
print(*[r for r in requires if r.startswith(("scikit-build-core", "pybind11"))], sep="\n")
PYTHON
}

wheel_file() { echo "$work"/wheel/skinheal-*.whl; }

# One build makes the library, the tests, the examples and the wheel, with the libraries of the system.
build_wheel() {
  local key settings=()
  key=$(fingerprint "$("$venv/bin/python" -VV) $($compiler --version) $(has_header cvodes/cvodes.h && echo cvodes)
$(find tests examples -name '*.cpp' -o -name '*.cmake' -o -name '*.hpp' -o -name CMakeLists.txt |
  sort | xargs sha256sum)")
  is_stamped build "$key" && [ -e "$work/cmake/CTestTestfile.cmake" ] && [ -e "$(wheel_file)" ] && return 0
  say "build tools for Python"
  build_requirements >"$work/build_requirements.txt"
  "$venv/bin/python" -m pip install --quiet -r "$work/build_requirements.txt" || return 1

  say "building the library, the tests and the wheel in build/tests (minutes the first time)"
  command -v ccache >/dev/null && settings+=(--config-settings=cmake.define.CMAKE_CXX_COMPILER_LAUNCHER=ccache)
  [ -n "${CI:-}" ] && settings+=(--config-settings=cmake.define.SKINHEAL_WARNINGS_AS_ERRORS=ON)
  rm -rf "$work/wheel"
  "$venv/bin/python" -m pip wheel . --verbose --no-build-isolation --no-deps --wheel-dir "$work/wheel" \
    --config-settings=build-dir="$work/cmake" --config-settings=cmake.define.SKINHEAL_TESTS=ON \
    "${settings[@]}" || return 1
  stamp build "$key"
}

install_wheel() {
  local wheel key
  wheel=$(wheel_file)
  key=$(sha256sum "$wheel") || return 1
  is_stamped wheel "$key" && is_stamped package "$(fingerprint package)" && return 0
  say "installing the wheel and what the tests need into .venv"
  "$venv/bin/python" -m pip install --quiet --force-reinstall --no-deps "$wheel" &&
    "$venv/bin/python" -m pip install --quiet "$wheel[test]" || return 1
  stamp wheel "$key"
  stamp package "$(fingerprint package)"
}

# The wheel alone, in an environment of its own, used from a folder that has no sources.
check_wheel() {
  local wheel fresh=$work/fresh
  wheel=$(wheel_file)
  [ -x "$fresh/bin/python" ] || "$python" -m venv "$fresh" || return 1
  "$fresh/bin/python" -m pip install --quiet "$wheel" &&
    "$fresh/bin/python" -m pip install --quiet --force-reinstall --no-deps "$wheel" &&
    "$fresh/bin/python" -m pip check || return 1
  mkdir -p "$work/elsewhere" && cd "$work/elsewhere" || return 1
  "$fresh/bin/python" -I "$root/tests/wheel.py" "$wheel" "$root" &&
    "$fresh/bin/skinheal" simulate "$root/examples/protocols/face_course.json" --out out/ &&
    [ -s out/timeline.png ]
}

# Skipped where valgrind is not installed, which is told.
check_instructions() {
  PYTHON=$venv/bin/python bash "$root/tests/benchmarks/instructions.sh" "$work/cmake/tests/benchmarks/skinheal_counted_runs"
}

# Whatever else lies in out/ is the user's.
check_quickstart() {
  local before=$work/before_quickstart result
  touch "$before" && bash "$root/examples/quickstart.sh" || return 1
  for result in timeline.png timeline.svg timeline.csv summary.json; do
    [ "$root/out/$result" -nt "$before" ] || { echo "out/$result was not written"; return 1; }
  done
}

finish_early() {
  say "FAILED: the build; the message is above"
  echo "0 passed, 1 failed"
  exit 1
}

# Adds up what ctest, pytest and the checks counted. A part that ran no test is a failure.
report() {
  "$venv/bin/python" "$root/tests/tally.py" "$passed" "$failed" "$work"/{ctest,pytest,pytest_alone}.xml
}
