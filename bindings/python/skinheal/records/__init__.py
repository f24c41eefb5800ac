"""Plain data: what the library tells, as records that can be read but not changed.

The compiled core makes these records (see bindings/python/bindings.hpp). Small ones unpack:
`day, value = timeline.peak("neutrophils")`.
"""

from skinheal.records.ensembles import Ensemble, MemberFailure
from skinheal.records.evidence import (
    Band, Measure, MeasureKind, Milestone, Promise, ProvenanceRow, PublishedModel,
    PublishedVariant, Reference, Uncertainty, ValidationRow,
)  # fmt: skip
from skinheal.records.ledger import Observable, Process, Species
from skinheal.records.listing import Listing
from skinheal.records.numbers import (
    Grade, Keep, Kind, Layer, Obtained, Operation, Quantity, Range, SettingValue, Side, Source,
)  # fmt: skip
from skinheal.records.runs import (
    CareInterval, Contribution, Outcome, Peak, Session, SessionMark, SolverInfo, Statistics,
    Turn,
)  # fmt: skip
from skinheal.records.sensitivity import PeakSensitivity, Sensitivity
from skinheal.records.shown import shown_short
from skinheal.records.skin import AgeEffect, Change, Condition, Site, Start, StartChange
from skinheal.records.treatments import (
    Agent, CareKind, Content, Gift, Injury, Loss, Opening, Setting, TreatmentKind,
)  # fmt: skip

__all__ = [
    "AgeEffect", "Agent", "Band", "CareInterval", "CareKind", "Change", "Condition", "Content",
    "Contribution", "Ensemble", "Gift", "Grade", "Injury", "Keep", "Kind", "Layer", "Listing",
    "Loss", "Measure", "MeasureKind", "MemberFailure",
    "Milestone", "Observable", "Obtained", "Opening", "Operation", "Outcome",
    "Peak", "PeakSensitivity", "Process", "Promise", "ProvenanceRow", "PublishedModel", "PublishedVariant",
    "Quantity", "Range", "Reference", "Sensitivity", "Session", "SessionMark", "Setting", "SettingValue",
    "Side", "Site", "SolverInfo", "Source", "Species", "Start", "StartChange", "Statistics",
    "TreatmentKind", "Turn", "Uncertainty", "ValidationRow",
]  # fmt: skip

# Those that hold sentences or other records.
for _kind in (
    AgeEffect, Agent, CareKind, Change, Condition, Measure, Milestone, Observable,
    Process, Promise, ProvenanceRow, PublishedModel, PublishedVariant, Reference, Setting, Site,
    Species, Start, StartChange, TreatmentKind, Uncertainty, ValidationRow,
):  # fmt: skip
    shown_short(_kind)
