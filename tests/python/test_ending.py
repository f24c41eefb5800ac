"""The end of Python while a run goes on, and Ctrl-C within a band, each in a process of its own."""

import os
import signal
import subprocess
import sys
import textwrap
import time

import pytest

BEGIN = """
    import sys, threading, time
    import skinheal as sh
    often = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5)).every(days=1, times=3000)
    skin = sh.skin()
    sh.standard_model()

    def simulate():
        sh.simulate(often, skin, days=3000, rtol=1e-10)

    def band():
        sh.simulate(sh.Protocol(), skin, times=[1], uncertainty=1_000_000, band_of="tewl")

    def published():
        sh.simulate(sh.Protocol(), skin, days=36000, rtol=1e-11, step_limit=10**9,
                    model=sh.published_model("reynolds2006"))

    def validate():
        while True:
            sh.validate()
"""

RUN = """
    threading.Thread(target={run}, daemon=True).start()
    time.sleep({seconds})
"""

ENDS = {"normally": ("", 0), "by exit": ("sys.exit(3)", 3), "by fault": ("raise KeyError", 1)}


def program(*parts: str) -> str:
    return "\n".join(textwrap.dedent(part) for part in parts)


@pytest.mark.parametrize("ends", ENDS)
@pytest.mark.parametrize("run", ["simulate", "band", "validate", "published"])
def test_python_ends_as_if_no_run_were_going_on(run, ends):
    last, code = ENDS[ends]
    for seconds in (0.0, 0.03, 0.5):
        text = program(BEGIN, RUN.format(run=run, seconds=seconds), last)
        done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True,
                              timeout=120)  # fmt: skip
        assert done.returncode == code, (seconds, done.stderr)
        assert "terminate" not in done.stderr


def test_several_runs_end_with_python():
    text = program(BEGIN, RUN.format(run="simulate", seconds=0) * 3,
                   RUN.format(run="band", seconds=0.3))  # fmt: skip
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_handler_at_the_end_of_python_may_still_run_something():
    text = program("""
        import atexit
        @atexit.register
        def last():
            print(sh.simulate(sh.Protocol(), sh.skin(), days=1).outcome.completed)
    """, BEGIN, RUN.format(run="simulate", seconds=0.1))
    done = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout) == (0, "True\n"), done.stderr


BAND = """
    import signal
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a parent may have it ignored
    import time
    import skinheal as sh
    often = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5)).every(days=1, times=300)
    began = time.monotonic()
    sh.simulate(often, sh.skin(), days=300, rtol=1e-9)
    once = time.monotonic() - began
    print(once, flush=True)
    try:
        sh.simulate(often, sh.skin(), days=300, rtol=1e-9, uncertainty=200, band_of="tewl")
    except KeyboardInterrupt:
        print("interrupted", time.monotonic())
"""


@pytest.mark.alone
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("runs", [0.5, 1.3, 1.7, 2.5])
def test_ctrl_c_within_a_band_ends_all_of_it(runs):
    """A call makes the run itself (0 to 1), and then the members side by side."""
    process = subprocess.Popen([sys.executable, "-c", textwrap.dedent(BAND)],
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)  # fmt: skip
    assert process.stdout is not None
    time.sleep(runs * float(process.stdout.readline()))
    sent = time.monotonic()
    os.kill(process.pid, signal.SIGINT)
    said, complained = process.communicate(timeout=60)
    assert said.startswith("interrupted"), complained
    assert float(said.split()[1]) - sent < 0.5
