"""Breaks the library on purpose, one small change at a time, and says which changes no test notices.

    python tests/mutation.py                    # every mutant of mutants.json
    python tests/mutation.py turns-add peak-low # those two
    python tests/mutation.py --check            # only whether every mutant can still be made; builds nothing

A developer's tool: it takes about an hour and is not part of CI. Each mutant is an entry of mutants.json:

    {"id": "...", "file": "src/...", "find": "...", "replace": "...", "breaks": "what is wrong then"}

`find` stands exactly once in the file. The working tree is copied to build/mutation/tree, and only the copy is
ever changed; there it is built as it is, and must pass, before the first mutant. Of each mutant the C++ tests are
then built and run, up to the first failure. It is

    killed           a test failed, crashed or ran for longer than ten times what all of them need
    survived         every test passed: write the law that is missing
    does not build   the compiler noticed, which is no merit of a test
    not found        `find` does not stand exactly once: the code has moved, mend the entry

and the exit code is 1 unless all are killed. The tests are one program run with --abort, which is quicker than a
process for each test, and those that take long come last. Standard library only.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MUTANTS = Path(__file__).with_name("mutants.json")
SCRATCH = ROOT / "build" / "mutation"
TREE, BUILD = SCRATCH / "tree", SCRATCH / "build"
FLAGS = "-O1 -DNDEBUG"  # of the scratch build: quick to compile, and to link as there is nothing to debug
QUICK = 0.1  # seconds
SPECIAL = re.compile(r"[],\\[]")  # what Catch2 takes for its own in a list of titles
FIELDS = {"id", "file", "find", "replace", "breaks"}


def read_mutants():
    mutants = json.loads(MUTANTS.read_text(encoding="utf-8"))
    for mutant in mutants:
        if set(mutant) != FIELDS or mutant["find"] == mutant["replace"]:
            sys.exit(f"{MUTANTS.name}: not a mutant: {mutant}")
    twice = [name for name, count in Counter(m["id"] for m in mutants).items() if count > 1]
    if twice:
        sys.exit(f"{MUTANTS.name}: more than one mutant is called {', '.join(twice)}")
    return mutants


def chosen(mutants, names):
    unknown = set(names) - {mutant["id"] for mutant in mutants}
    if unknown:
        sys.exit(f"no mutant {', '.join(sorted(unknown))}")
    return [mutant for mutant in mutants if not names or mutant["id"] in names]


def mutated(text, mutant):
    """The text with the change, or None where it cannot be made."""
    if text.count(mutant["find"]) != 1:
        return None
    return text.replace(mutant["find"], mutant["replace"])


def text_of(root, mutant):
    path = root / mutant["file"]
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def files_of_the_tree():
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT,
                            check=True, capture_output=True, text=True).stdout.split("\0")
    return {name for name in listed if name and (ROOT / name).is_file()}


def copy_tree():
    """Writes only what differs, so that the next build is an incremental one."""
    wanted = files_of_the_tree()
    for path in [path for path in TREE.rglob("*") if path.is_file()]:
        if str(path.relative_to(TREE)) not in wanted:
            path.unlink()
    for name in wanted:
        source, target = ROOT / name, TREE / name
        if not target.is_file() or source.read_bytes() != target.read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)


def ran(command, **options):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
                          **options)


def build(jobs):
    return ran(["cmake", "--build", BUILD, "--target", "skinheal_tests", "-j", str(jobs)])


def test(rounds, limit):
    """Whether every test passes, and the name of one that does not. A round is a file of titles."""
    for titles in rounds:
        try:
            result = ran([program(), "--abort", "--input-file", titles], cwd=TREE, timeout=limit)
        except subprocess.TimeoutExpired:
            return False, "ran for too long"
        if "No test cases matched" in result.stdout or "Invalid Filter" in result.stdout:
            sys.exit(f"a title of {titles} was not understood: {result.stdout[-500:]}")
        if result.returncode:
            return False, failed_test(result.stdout)
    return True, ""


def rounds_of(output):
    """The quick tests and then the slow ones, as files, from the durations that Catch2 prints."""
    timed = re.findall(r"^([0-9.]+) s: (.+)$", output, re.MULTILINE)
    rounds = ([title for seconds, title in timed if float(seconds) < QUICK],
              [title for seconds, title in timed if float(seconds) >= QUICK])
    files = [SCRATCH / "quick.txt", SCRATCH / "slow.txt"]
    for file, titles in zip(files, rounds):
        file.write_text("".join(SPECIAL.sub(r"\\\g<0>", title) + "\n" for title in titles), encoding="utf-8")
    return [file for file, titles in zip(files, rounds) if titles]


def program():
    return next(path for path in (BUILD / "tests" / "skinheal_tests", BUILD / "tests" / "skinheal_tests.exe")
                if path.is_file())


def failed_test(output):
    """The title that Catch2 prints between two lines of dashes above what failed."""
    lines = output.splitlines()
    ruled = [after for line, after in zip(lines, lines[1:]) if line.startswith("-----")]
    return next((line for line in ruled if line and not line.startswith(("-", "."))), "ended early")


def prepare(jobs):
    """Builds and tests the tree as it is; gives the rounds of tests and the seconds that one of them may take."""
    copy_tree()
    configured = ran(["cmake", "-S", TREE, "-B", BUILD, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=RelWithDebInfo",
                      f"-DCMAKE_CXX_FLAGS_RELWITHDEBINFO={FLAGS}", "-DSKINHEAL_TESTS=ON",
                      "-DSKINHEAL_WARNINGS_AS_ERRORS=OFF"])
    if configured.returncode:
        sys.exit(configured.stdout)
    built = build(jobs)
    if built.returncode:
        sys.exit(built.stdout)
    started = time.monotonic()
    result = ran([program(), "--durations", "yes"], cwd=TREE)
    if result.returncode:
        sys.exit(f"the tree fails without any mutant: {failed_test(result.stdout)}")
    return rounds_of(result.stdout), 30 + 10 * (time.monotonic() - started)


def tried(mutant, jobs, rounds, limit):
    path = TREE / mutant["file"]
    original = text_of(TREE, mutant)
    changed = mutated(original, mutant)
    if changed is None:
        return "not found", f"stands {original.count(mutant['find'])} times in {mutant['file']}"
    path.write_text(changed, encoding="utf-8")
    try:
        if build(jobs).returncode:
            return "does not build", ""
        passes, name = test(rounds, limit)
        return ("survived", mutant["breaks"]) if passes else ("killed", name)
    finally:
        path.write_text(original, encoding="utf-8")


def check(mutants):
    lost = [mutant for mutant in mutants if mutated(text_of(ROOT, mutant), mutant) is None]
    for mutant in lost:
        print(f"not found  {mutant['id']}: {mutant['find']!r} in {mutant['file']}")
    print(f"{len(mutants) - len(lost)} of {len(mutants)} mutants can be made")
    return 1 if lost else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("ids", nargs="*", metavar="ID", help="mutants to try (all, if none is named)")
    parser.add_argument("--check", action="store_true", help="only say which mutants can no longer be made")
    parser.add_argument("--jobs", type=int, default=2, help="compilers at a time (2)")
    options = parser.parse_args()
    mutants = chosen(read_mutants(), options.ids)
    if options.check:
        return check(mutants)
    rounds, limit = prepare(options.jobs)
    tally = Counter()
    for mutant in mutants:
        verdict, why = tried(mutant, options.jobs, rounds, limit)
        tally[verdict] += 1
        print(f"{verdict:15}{mutant['id']:28}{why}", flush=True)
    print(f"{len(mutants)} mutants: " + ", ".join(f"{count} {verdict}" for verdict, count in tally.most_common()))
    return 0 if set(tally) <= {"killed"} else 1


if __name__ == "__main__":
    sys.exit(main())
