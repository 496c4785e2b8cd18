"""Collects what was measured, and makes the rows of the table from it."""
from dataclasses import dataclass
from statistics import median

from measuring import FolderSize, Usage
from targets import (
    DOT_TIME, MEMORY, OUTPUT, OUTPUT_CONTENT, REFERENCE_SLIDES, REFERENCE_TIME, TARGETS, Target,
)  # fmt: skip
from workload import DOT, WITH_LOCK


@dataclass(frozen=True)
class Row:
    workload: str
    measure: str
    # SECONDS or one of the units of bytes.
    unit: str
    # In seconds or bytes.
    value: float
    elapsed: float = None
    ratio: float = None
    target: Target = None
    # What the target is a multiple of, in seconds; 1 if it is absolute, None if it was not measured.
    base: float = None


class Results:
    def __init__(self):
        self._usages = {}
        self._sizes = {}

    def add(self, workload, measure: str, usage: Usage) -> None:
        self._usages.setdefault((workload.name, measure), []).append(usage)

    def add_size(self, workload, size: FolderSize) -> None:
        self._sizes[workload.name] = size

    def rows(self, workloads: list) -> list:
        rows = []
        for workload in workloads:
            for name, measure in self._usages:
                if name == workload.name:
                    rows.append(self._time_row(workload, measure))
            memory = median(usage.memory for usage in self._usages[workload.name, WITH_LOCK])
            rows.append(self._row(workload, MEMORY, "MB", memory))
            if workload.slides is not None:
                size = self._sizes[workload.name]
                rows.append(self._row(workload, OUTPUT, "KB", size.blocks / workload.slides))
                rows.append(self._row(workload, OUTPUT_CONTENT, "KB", size.content / workload.slides))
        return rows

    def _time_row(self, workload, measure: str) -> Row:
        cpu = self._cpu(workload.name, measure)
        dot = self._cpu(workload.name, DOT)
        return self._row(
            workload, measure, "s", cpu,
            elapsed=median(usage.elapsed for usage in self._usages[workload.name, measure]),
            ratio=cpu / dot if dot else None,
        )  # fmt: skip

    def _row(self, workload, measure: str, unit: str, value: float, **others) -> Row:
        target = TARGETS.get((workload.name, measure))
        bases = {
            None: 1,
            DOT_TIME: self._cpu(workload.name, DOT),
            REFERENCE_TIME: self._cpu(f"{REFERENCE_SLIDES} slides", WITH_LOCK),
        }
        base = bases[target.multiple_of] if target else None
        return Row(workload.name, measure, unit, value, target=target, base=base, **others)

    def _cpu(self, name: str, measure: str):
        usages = self._usages.get((name, measure))
        return median(usage.cpu for usage in usages) if usages else None
