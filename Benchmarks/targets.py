"""The limits and aims of the measures, for a machine with 2 cores."""
from dataclasses import dataclass

from workload import CHECK, DIFF, MATRIX, WITH_LOCK, WITHOUT_LOCK

MEMORY = "peak memory of the build with lock"
OUTPUT = "output for each slide, in blocks of 4 KiB"
OUTPUT_CONTENT = "output for each slide, bytes of the files"

# What a target is a multiple of: the time of `dot` for the same diagrams, or of the build of 240 slides with lock.
DOT_TIME = "d"
REFERENCE_TIME = "r"
REFERENCE_SLIDES = 240
BIGFIX = "BigFix, both editions"


@dataclass(frozen=True)
class Target:
    limit: float
    aim: float = None
    multiple_of: str = None


# By the name of the workload and the measure. CPU seconds; bytes of memory and output.
TARGETS = {
    ("240 slides", WITH_LOCK): Target(0.9, 0.3, DOT_TIME),
    ("240 slides", WITHOUT_LOCK): Target(2, 0.8, DOT_TIME),
    ("240 slides", CHECK): Target(0.3, 0.1),
    ("240 slides", MATRIX): Target(0.3, 0.1),
    ("240 slides", DIFF): Target(0.4, 0.1),
    ("240 slides", OUTPUT): Target(450e3, 250e3),
    ("2,400 slides", WITH_LOCK): Target(11, None, REFERENCE_TIME),
    ("2,400 slides", MEMORY): Target(500e6, 300e6),
    ("10,000 slides", WITH_LOCK): Target(46, None, REFERENCE_TIME),
    ("10,000 slides", MEMORY): Target(500e6, 300e6),
    (BIGFIX, WITH_LOCK): Target(0.5, 0.25),
    (BIGFIX, CHECK): Target(0.1, 0.05),
}
