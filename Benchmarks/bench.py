#!/usr/bin/env python3
"""Measures a build of `portolan`, and prints a table of the results next to their limits and aims.

Times are CPU seconds of a process and its children. What is measured is repeated in rounds in which everything has its
turn, so that a busy moment of the machine does not fall on one measure alone; the table shows medians. A corpus larger
than the reference takes long enough to be measured once.

After each build all pages and images have to be there. The check of that is first shown a slide that is spoiled in
several ways, which it has to find.

Exit status: 0 whatever the times are; 1 if a page or an image is missing, or a program fails; 2 wrong usage.
"""
import argparse
import os
import subprocess
import sys
from pathlib import Path

# Nothing is left in the repository.
sys.dont_write_bytecode = True

from measuring import CommandError  # noqa: E402
from results import Results  # noqa: E402
from slides import make_slide  # noqa: E402
from spoiled import UnseenError, prove_check  # noqa: E402
from table import table  # noqa: E402
from targets import BIGFIX, REFERENCE_SLIDES  # noqa: E402
from workload import WrittenWorkload, GeneratedWorkload, MissingError  # noqa: E402

REPOSITORY = Path(__file__).resolve().parent.parent
# Of what is missing, so many lines are printed.
MISSING_SHOWN = 50


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, default=REPOSITORY / ".build/release/portolan")
    parser.add_argument("--output", type=Path, default=REPOSITORY / ".build/bench", help="the folder for all files")
    parser.add_argument("--slides", type=int, nargs="+", default=[24, REFERENCE_SLIDES], metavar="COUNT")
    parser.add_argument("--runs", type=int, default=3, help="how many rounds")
    parser.add_argument("--seed", type=int, default=1)
    parsed = parser.parse_args()
    if parsed.runs < 1 or min(parsed.slides) < 1:
        parser.error("a number of slides or rounds is less than 1")
    return parsed


def measure(workloads: list, runs: int) -> Results:
    results = Results()
    for workload in workloads:
        progress(f"{workload.name}: preparing the corpus")
        workload.prepare()
    for run in range(1, runs + 1):
        for workload in workloads:
            if run > 1 and (workload.slides or 0) > REFERENCE_SLIDES:
                continue
            for name, take in workload.measures():
                usage = take()
                progress(f"round {run} of {runs}: {workload.name}: {name}: {usage.cpu:.2f} s")
                results.add(workload, name, usage)
            results.add_size(workload, workload.output_size())
            if run == 1 and workload is workloads[0]:
                prove_check(workload.site, workload.folder / "spoiled", make_slide(1, workload.seed))
    for workload in workloads:
        workload.discard_sites()
    return results


def progress(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def dot_version() -> str:
    return subprocess.run(["dot", "-V"], capture_output=True, text=True, check=True).stderr.strip()


def main() -> int:
    options = arguments()
    folder = options.output.resolve()
    program = options.program.resolve()
    workloads = [
        GeneratedWorkload(program, folder / str(slides), slides, options.seed) for slides in sorted(set(options.slides))
    ]
    workloads.append(WrittenWorkload(program, folder / "bigfix", BIGFIX, REPOSITORY / "Content"))
    try:
        version = dot_version()
        results = measure(workloads, options.runs)
    except MissingError as error:
        shown = "\n".join(error.missing[:MISSING_SHOWN])
        print(f"{shown}\nThe site is not complete. Missing: {len(error.missing)}.", file=sys.stderr)
        return 1
    except (CommandError, UnseenError, OSError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    print(table(results.rows(workloads)))
    print(f"\nCPU seconds, medians of {options.runs} rounds; {os.cpu_count()} cores; {version}; seed {options.seed}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
