"""How skin heals after micropuncture: a timeline from a small model of the cascade.

    import skinheal as sh
    session = sh.microneedling(depth_mm=1.5, density_per_cm2=200)
    protocol = sh.Protocol().at(0, session).every(days=28, times=3)
    timeline = sh.simulate(protocol, skin=sh.skin(site="cheek", age=35), days=180)
    timeline["collagen_i"]

Time is in days everywhere. Illustrative, not medical advice.
"""

from skinheal import _interpreter as _interpreter  # first: it refuses where the core would hang
from skinheal import _core
from skinheal._core import (
    Care, Model, ModelBuilder, Module, ProcessBuilder, Protocol, ProtocolFile, Skin, Timeline,
    Treatment, Validation,
)  # fmt: skip
from skinheal import (  # give the classes of the core their Python methods
    _builder as _builder, _model as _model, _process as _process, _protocol as _protocol,
    _timeline as _timeline, _travel as _travel, _values as _values,
)  # fmt: skip
from skinheal._ensemble import ensemble
from skinheal._evidence import (
    bibliography, bibtex, explain, milestone_rule, milestones, promises, provenance, provenance_faults,
    published_model, published_models, scenarios, share, validate,
)  # fmt: skip
from skinheal._execution import (
    instruction_set, instruction_sets, use_compiled_code, use_instruction_set,
)  # fmt: skip
from skinheal._protocol_file import protocol_schema, read_protocol, write_protocol
from skinheal._shelves import (
    age_effects, agents, assumed, cares, conditions, derived, fitted, measured, modules, sites,
    skin, solvers, standard_model, treatments, write_standard_cascade,
)  # fmt: skip
from skinheal._sensitivity import sensitivity
from skinheal._simulate import draw_parameters, parameters, simulate, simulate_published
from skinheal._treatments import *
from skinheal._treatments import __all__ as _made_from_the_shelf
from skinheal.faults import Fault, Misuse, UnknownName, WrongType
from skinheal.records import (
    AgeEffect, Agent, Band, CareInterval, CareKind, Change, Condition, Content, Contribution,
    Ensemble, Gift, Injury, Loss, Measure, MemberFailure, Milestone, Observable, Opening, Outcome, Peak,
    PeakSensitivity, Process, Promise, ProvenanceRow, PublishedModel, PublishedVariant, Quantity, Range,
    Reference, Sensitivity, Session, SessionMark, Setting, Site, SolverInfo, Source, Species, Start,
    StartChange, Statistics,
    TreatmentKind, Turn, Uncertainty, ValidationRow,
)  # fmt: skip
from skinheal.shelf import Shelf

__version__ = _core.__version__

__all__ = [
    "AgeEffect", "Agent", "Band", "Care", "CareInterval", "CareKind", "Change", "Condition",
    "Content", "Contribution", "Ensemble", "Fault", "Gift", "Injury", "Loss", "Measure", "MemberFailure", "Milestone",
    "Misuse", "Model", "ModelBuilder", "Module", "Observable", "Opening", "Outcome", "Peak",
    "PeakSensitivity", "Process", "ProcessBuilder", "Promise", "Protocol", "ProtocolFile",
    "ProvenanceRow", "PublishedModel", "PublishedVariant", "Quantity", "Range", "Reference",
    "Sensitivity", "Session", "SessionMark", "Setting", "Shelf", "Site", "Skin", "SolverInfo", "Source", "Species",
    "Start", "StartChange", "Statistics", "Timeline", "Treatment", "TreatmentKind", "Turn",
    "Uncertainty", "UnknownName", "Validation", "ValidationRow", "WrongType", "age_effects",
    "agents", "assumed", "bibliography", "bibtex", "cares", "conditions", "derived",
    "draw_parameters", "ensemble", "explain", "fitted", "instruction_set", "instruction_sets", "measured", "milestone_rule", "milestones", "modules",
    "parameters", "promises", "protocol_schema", "provenance", "provenance_faults",
    "published_model", "published_models", "read_protocol", "scenarios", "sensitivity", "share", "simulate",
    "simulate_published", "sites", "skin", "solvers", "standard_model", "treatments", "use_compiled_code", "use_instruction_set", "validate",
    "write_protocol", "write_standard_cascade",
]  # fmt: skip
__all__ += _made_from_the_shelf


def _show_as_one_package() -> None:
    """Name the package, not its inner files, in tracebacks and help."""
    for name in __all__:
        thing = globals()[name]
        if str(getattr(thing, "__module__", "")).startswith("skinheal."):
            thing.__module__ = "skinheal"


_show_as_one_package()


def __dir__() -> list[str]:
    """What there is to use; the files of the package are not."""
    return sorted([*__all__, "__doc__", "__version__"])
