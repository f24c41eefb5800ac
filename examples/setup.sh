# What examples/quickstart.sh and tests/run.sh share: find out what is missing, install it, and keep the
# environment .venv. Sourced, not run. Everything but system packages stays inside the repository.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=$root/.venv
build=$root/build

export PIP_DISABLE_PIP_VERSION_CHECK=1
export PIP_CACHE_DIR=${PIP_CACHE_DIR:-$build/cache/pip}
export CCACHE_DIR=${CCACHE_DIR:-$build/cache/ccache}
# What ccache asks for before it believes a precompiled header.
export CCACHE_SLOPPINESS=${CCACHE_SLOPPINESS:-pch_defines,time_macros}
export MPLCONFIGDIR=${MPLCONFIGDIR:-$build/cache/matplotlib}
export MPLBACKEND=Agg
# Without it CMake asks for make, which a small system does not have.
export CMAKE_GENERATOR=${CMAKE_GENERATOR:-Ninja}

say() { printf '[%4d s] %s\n' "$SECONDS" "$*"; }
stop() { printf '\n%s\n' "$*" >&2; exit 1; }

# --- what is there: each probe tries the thing, as a name on the PATH proves little ------------------------

compiler=${CXX:-c++}

has_compiler() {
  local folder status=1
  folder=$(mktemp -d)
  printf '#include <concepts>\n#include <string>\nint main() { return std::string().size() == 0 ? 0 : 1; }\n' \
    >"$folder/probe.cpp"
  $compiler -std=c++20 "$folder/probe.cpp" -o "$folder/probe" 2>/dev/null && "$folder/probe" && status=0
  rm -rf "$folder"
  return $status
}

has_header() {  # has_header <header> [<folder to look in>]
  printf '#if !__has_include(<%s>)\n#error\n#endif\n' "$1" |
    $compiler -E -x c++ ${2:+-isystem "$2"} - >/dev/null 2>&1
}

python_is_usable() {
  "$1" - >/dev/null 2>&1 <<'PYTHON'
import ensurepip, os, sys, sysconfig, venv
assert sys.version_info >= (3, 11)
assert os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h"))
PYTHON
}

# Sets `python` to the first interpreter that is new enough, makes environments and has its headers.
has_python() {
  for python in ${PYTHON:-} python3 python3.11 python3.12 python3.13 python3.14 /usr/bin/python3; do
    python_is_usable "$python" && return 0
  done
  return 1
}

has_cmake() {
  local version
  version=$(cmake --version 2>/dev/null) || return 1
  [[ $version =~ ([0-9]+)\.([0-9]+) ]] || return 1
  ((BASH_REMATCH[1] > 3 || (BASH_REMATCH[1] == 3 && BASH_REMATCH[2] >= 25)))
}

has_ninja() { ninja --version >/dev/null 2>&1; }

# --- what is missing: need_* collect, install_missing acts ------------------------------------------------

missing=()
probes=()

# need <what it is, for people> <Debian packages> <probe and its arguments>
need() {
  local what=$1 packages=$2
  shift 2
  "$@" && return 0
  missing+=($packages)
  probes+=("$what|$*")
}

need_compiler_and_python() {
  need "a C++20 compiler" "g++" has_compiler
  need "Python 3.11 or newer with venv and headers" "python3 python3-venv python3-dev" has_python
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

can_install() {
  command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

apt() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=300 "$@" >"$apt_log" 2>&1
}

# install_packages <packages>: true if they could be installed.
install_packages() {
  can_install || return 1
  apt_log=$(mktemp)
  local status=0
  say "installing $*"
  # An update may fail for a source that has nothing to do with us: what counts is the installation.
  apt update
  apt install --no-install-recommends "$@" || { status=1; tail -n 15 "$apt_log" >&2; }
  rm -f "$apt_log"
  return $status
}

list_missing() {
  local probe
  for probe in "${probes[@]}"; do
    ${probe#*|} || printf '  - %s\n' "${probe%%|*}"
  done
}

install_missing() {
  ((${#missing[@]})) || return 0
  install_packages "${missing[@]}"
  local still
  still=$(list_missing)
  [ -z "$still" ] || stop "These are missing, and could not be installed from here:
$still
On Debian 12 and newer, or Ubuntu 24.04 and newer, this line installs them; then run the script again:
  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${missing[*]}"
  has_python || true  # a Python that came just now
}

# --- stamps: what was done with which inputs, so that a second run need not do it again --------------------

fingerprint() {  # of the text in the arguments and of the sources of the package
  local key=$1
  {
    printf '%s\n' "$key" "$root"
    cd "$root" && find CMakeLists.txt pyproject.toml README.md LICENSE include src bindings \
      -type f ! -name '*.pyc' -print0 | sort -z | xargs -0 sha256sum
  } | sha256sum
}

is_stamped() { [ "$(cat "$venv/stamps/$1" 2>/dev/null)" = "$2" ]; }

stamp() { mkdir -p "$venv/stamps" && printf '%s\n' "$2" >"$venv/stamps/$1"; }

# --- the environment -------------------------------------------------------------------------------------

make_environment() {
  local key
  key="$root $("$python" -VV)"
  is_stamped environment "$key" && "$venv/bin/python" -c pass 2>/dev/null && return 0
  say "making the environment ${venv#"$root"/} with $("$python" --version)"
  "$python" -m venv --clear "$venv" || stop "The environment ${venv#"$root"/} could not be made."
  stamp environment "$key"
}

runtime_packages() {
  "$venv/bin/python" -c '
import tomllib
with open("pyproject.toml", "rb") as file:
    print("\n".join(tomllib.load(file)["project"]["dependencies"]))'
}
