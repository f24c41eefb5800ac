"""Adds up what the parts of tests/run.sh counted, names what was skipped, and ends with `N passed, N failed`.

    tally.py PASSED FAILED JUNIT_FILE...

PASSED and FAILED are those of the checks in the shell. A file that is not there, or that holds no test
that ran, is one failure.
"""

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path


def outcome_of(case):
    if case.find("failure") is not None or case.find("error") is not None:
        return "failed"
    if case.find("skipped") is not None or case.get("status") in ("notrun", "disabled"):
        return "skipped"
    return "passed"


def count(file):
    counts = {"passed": 0, "failed": 0, "skipped": 0}
    if Path(file).exists():
        for case in ElementTree.parse(file).iter("testcase"):
            outcome = outcome_of(case)
            counts[outcome] += 1
            if outcome != "passed":
                print(f"{outcome}: {case.get('name')}")
    if counts["passed"] + counts["failed"] == 0:
        print(f"failed: no test ran ({Path(file).name})")
        counts["failed"] = 1
    return counts


def main(passed, failed, *files):
    counts = [count(file) for file in files]
    passed = int(passed) + sum(each["passed"] for each in counts)
    failed = int(failed) + sum(each["failed"] for each in counts)
    skipped = sum(each["skipped"] for each in counts)
    if skipped:
        print(f"{skipped} skipped, named above")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
