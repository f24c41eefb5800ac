#!/usr/bin/env bash
# From nothing to a figure: installs what is missing, builds skinheal, and runs its main job into out/.
#
#   bash examples/quickstart.sh
#
# Needs a C++20 compiler and Python 3.11 with headers, and installs them where it may. The libraries that
# skinheal is built with come as Python wheels, so nothing else is asked of the machine.
set -u
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"
cd "$root" || exit 1

need_compiler_and_python
install_missing
make_environment

sources=$(fingerprint package)
if ! is_stamped package "$sources"; then
  say "building and installing skinheal into .venv (some minutes the first time)"
  # Packages come over the network while the compiler works. What is not imported need not be compiled.
  runtime_packages | "$venv/bin/python" -m pip install --quiet --no-compile -r /dev/stdin &
  "$venv/bin/python" -m pip install --quiet --force-reinstall --no-deps . ||
    stop "skinheal could not be built; the message is above."
  wait
  "$venv/bin/python" -m pip install --quiet --no-compile skinheal ||
    stop "The Python packages that skinheal needs could not be installed; the message is above."
  stamp package "$sources"
fi

protocol=examples/protocols/face_course.json
say "simulating $protocol"
"$venv/bin/skinheal" simulate $protocol --out out/ || stop "The simulation did not run; the message is above."

say "done"
cat <<TEXT

The figure is $root/out/timeline.png (and timeline.svg),
the numbers are in out/timeline.csv, and the summary is in out/summary.json.
Your own protocol:  .venv/bin/skinheal simulate my_protocol.json --out out/
TEXT
