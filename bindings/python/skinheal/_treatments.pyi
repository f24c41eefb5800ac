# Written by bindings/python/stubs/make_treatment_stubs.py from the shelf: do not edit.

from typing import Any, Literal, overload

from skinheal._core import Care, Treatment

def treatment(name: str, **settings: Any) -> Treatment: ...

def microneedling(
    *,
    depth_mm: float,
    density_per_cm2: float = ...,
    diameter_um: float = ...,
    passes: int = ...,
    device: Literal["pen", "roller", "stamp"] = ...,
) -> Treatment: ...

def mesotherapy(
    *,
    agent: Literal["hyaluronic_acid", "hyaluronic_acid_crosslinked", "vitamin_c", "prp", "deoxycholate", "multivitamin", "antioxidants", "plant_extracts", "homeopathic", "saline"],
    depth_mm: float = ...,
    volume_ul: float = ...,
    spacing_mm: float = ...,
    diameter_um: float = ...,
) -> Treatment: ...

def microneedling_with_agent(
    *,
    depth_mm: float,
    agent: Literal["hyaluronic_acid", "hyaluronic_acid_crosslinked", "vitamin_c", "prp", "deoxycholate", "multivitamin", "antioxidants", "plant_extracts", "homeopathic", "saline"],
    density_per_cm2: float = ...,
    diameter_um: float = ...,
    passes: int = ...,
    device: Literal["pen", "roller", "stamp"] = ...,
) -> Treatment: ...

def tape_stripping(*, strips: int = ...) -> Treatment: ...

def suction_blister(*, diameter_mm: float = ...) -> Treatment: ...

def needle_track(*, depth_mm: float = ..., diameter_um: float = ...) -> Treatment: ...

def punch(*, diameter_mm: float = ..., depth_mm: float = ...) -> Treatment: ...

def incision(*, depth_mm: float = ...) -> Treatment: ...

def fractional_laser(
    *,
    column_diameter_um: float = ...,
    depth_mm: float = ...,
    density_per_cm2: float = ...,
    ablative: bool = ...,
) -> Treatment: ...

def laser_resurfacing(*, depth_mm: float = ...) -> Treatment: ...

def microdermabrasion(*, passes: int = ...) -> Treatment: ...

@overload
def care(name: Literal["occlusion"]) -> Care: ...
@overload
def care(name: Literal["topical_steroid"], *, potency: Literal["weak", "strong"] = ...) -> Care: ...
@overload
def care(name: Literal["nsaid"]) -> Care: ...
@overload
def care(name: Literal["retinoid"]) -> Care: ...

__all__ = [
    "care",
    "treatment",
    "microneedling",
    "mesotherapy",
    "microneedling_with_agent",
    "tape_stripping",
    "suction_blister",
    "needle_track",
    "punch",
    "incision",
    "fractional_laser",
    "laser_resurfacing",
    "microdermabrasion",
]
