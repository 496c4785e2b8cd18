#!/usr/bin/env python3
"""Writes a generated corpus, and the same diagrams for `dot`.

usage: generate.py --slides 240 --output FOLDER [--seed 1]

The corpus is in FOLDER/Content, the graphs are in FOLDER/graphs. The same seed gives the same bytes, and the slides of
a corpus are the first ones of every larger corpus.
"""
import argparse
import shutil
import sys
from pathlib import Path

sys.dont_write_bytecode = True

from corpus import write_corpus  # noqa: E402
from graphs import write_graphs  # noqa: E402


def generate(folder: Path, slides: int, seed: int) -> None:
    """Replaces FOLDER/Content and FOLDER/graphs."""
    for name, write in [("Content", write_corpus), ("graphs", write_graphs)]:
        shutil.rmtree(folder / name, ignore_errors=True)
        write(folder / name, slides, seed)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--slides", type=int, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    generate(arguments.output, arguments.slides, arguments.seed)


if __name__ == "__main__":
    main()
