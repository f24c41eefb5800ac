"""Looks at a wheel from outside the source tree: what is in it, whether it imports, and whether it tells
where it was built.

    wheel.py WHEEL SOURCE_TREE
"""

import sys
import zipfile
from pathlib import Path


def check_contents(names):
    for wanted in ("skinheal/__init__.py", "skinheal/py.typed"):
        assert wanted in names, f"the wheel has no {wanted}"
    assert any(name.endswith(".pyi") for name in names), "the wheel has no stubs"
    modules = [name for name in names if name.startswith("skinheal/_core") and name.endswith((".so", ".pyd"))]
    assert len(modules) == 1, f"the wheel should have one compiled module, and has {modules}"
    strangers = [name for name in names if not name.startswith(("skinheal/", "skinheal-"))]
    assert not strangers, f"the wheel holds what does not belong in it: {strangers}"
    assert not [name for name in names if name.endswith((".hpp", ".a", ".pyc"))]
    return modules[0]


def check_no_build_path(module, source_tree):
    for place in (source_tree, "/tmp/", "/usr/include/", "/home/"):
        found = module.find(place.encode())
        if found >= 0:
            text = module[found : found + 120].split(b"\0")[0].decode(errors="replace")
            raise AssertionError(f"the compiled module tells where it was built: {text}")


def check_import(source_tree):
    import skinheal

    where = Path(skinheal.__file__).resolve()
    assert Path(source_tree).resolve() / "bindings" not in where.parents, f"imported from {where}"
    protocol = skinheal.Protocol().at(0, skinheal.microneedling(depth_mm=1.5, density_per_cm2=200))
    timeline = skinheal.simulate(protocol, skin=skinheal.skin(site="cheek", age=35), days=30)
    assert "collagen_i" in list(timeline)


def main(wheel, source_tree):
    with zipfile.ZipFile(wheel) as archive:
        module = check_contents(archive.namelist())
        check_no_build_path(archive.read(module), source_tree)
    check_import(source_tree)


if __name__ == "__main__":
    main(*sys.argv[1:])
