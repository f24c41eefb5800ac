"""Threads, Ctrl-C and imports, each in a cold process of its own."""

import os
import signal
import subprocess
import sys
import textwrap
import time

import pytest

COURSE = "sh.Protocol().at(0, sh.microneedling(depth_mm=1.5)).every(days=28, times=3)"


def cold(program: str) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def finished(program: str) -> str:
    process = cold(program)
    said, complained = process.communicate(timeout=120)
    assert process.returncode == 0, complained
    return said.strip()


def test_threads_of_a_cold_process_agree():
    assert finished(f"""
        from concurrent.futures import ThreadPoolExecutor
        import skinheal as sh
        def run(_):
            timeline = sh.simulate({COURSE}, sh.skin(), days=120)
            return {{name: timeline[name].tobytes() for name in timeline}}
        with ThreadPoolExecutor(4) as pool:
            results = list(pool.map(run, range(8)))
        print(all(result == results[0] for result in results))
    """) == "True"


@pytest.mark.alone
def test_other_threads_run_while_a_run_is_long():
    assert finished("""
        import threading, time
        import skinheal as sh
        often = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5)).every(days=1, times=2000)
        run = threading.Thread(target=lambda: sh.simulate(
            often, sh.skin(), times=[2000.0], rtol=1e-10, time_limit_seconds=2))
        run.start()
        beats = 0
        while run.is_alive():
            time.sleep(0.001)
            beats += 1
        print(beats > 20)
    """) == "True"


LONG_RUN = """
    import signal
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a parent may have it ignored
    import time
    import skinheal as sh
    often = sh.Protocol().at(0, sh.microneedling(depth_mm=1.5)).every(days=1, times=20000)
    sh.standard_model()
    try:
        print("go", flush=True)
        sh.simulate(often, sh.skin(), times=[20000.0], rtol=1e-12, atol=1e-14,
                    step_limit=10**9, time_limit_seconds=60)
    except KeyboardInterrupt:
        print("interrupted", time.monotonic())
"""


@pytest.mark.alone
@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_ctrl_c_acts_at_once():
    delays = sorted(_delay() for _ in range(5))  # each process is asked once, and each must hear
    assert delays[0] < 0.05
    assert delays[2] < 0.5  # a busy machine may keep some of them waiting, but not most


def _delay() -> float:
    process = cold(LONG_RUN)
    assert process.stdout is not None and process.stdout.readline() == "go\n"
    time.sleep(0.4)
    assert process.poll() is None
    sent = time.monotonic()
    os.kill(process.pid, signal.SIGINT)
    said, complained = process.communicate(timeout=60)
    assert said.startswith("interrupted"), complained
    return float(said.split()[1]) - sent


def test_importing_takes_numpy_and_nothing_heavier():
    heavy = ("matplotlib", "pandas", "typer", "rich", "scipy")
    said = finished("import sys, skinheal; print(*sorted(sys.modules))").split()
    assert "numpy" in said
    assert not set(heavy) & set(said)
