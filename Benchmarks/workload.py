"""What is measured: the commands that one round runs for a corpus.

Each workload has the corpus in a folder of its own, and writes nowhere else.
"""
import shutil
from pathlib import Path

from corpus import EDITION
from generate import generate
from measuring import FolderSize, Usage, run, size_of
from site_check import missing_in_generated_site, missing_in_site

DOT = "dot, one process for each diagram (d)"
WITHOUT_LOCK = "build without lock"
WITH_LOCK = "build with lock"
CHECK = "check"
MATRIX = "matrix"
DIFF = "diff of the edition with itself"


class MissingError(Exception):
    """A built site lacks pages, images, or what has to be in them."""

    def __init__(self, missing: list):
        super().__init__("\n".join(missing))
        self.missing = missing


class Workload:
    """A corpus, and the commands that are measured with it."""

    # How many slides it has, where that is known.
    slides = None

    def __init__(self, program: Path, folder: Path, name: str):
        self.name = name
        self.folder = folder
        self.content = folder / "Content"
        # The newest build.
        self.site = folder / "Output"
        self._program = program

    def prepare(self) -> None:
        """Makes the corpus again."""
        raise NotImplementedError

    def measures(self) -> list:
        """In the order of a round: the name of each measure, and a function that takes it and returns its Usage."""
        raise NotImplementedError

    def missing(self) -> list:
        """What the built site lacks."""
        raise NotImplementedError

    def output_size(self) -> FolderSize:
        return size_of(self.site)

    def run(self, *words) -> Usage:
        """Runs `portolan` with a verb and its arguments."""
        return run([self._program, *words, "--content", self.content], self.folder / f"{words[0]}.txt")

    def build(self) -> Usage:
        """Builds from nothing; raises MissingError if the site is not complete.

        Earlier builds stay until `discard_sites`: on ext4, to create files soon after many were deleted takes several
        times as long, because it avoids their inodes for minutes, and that would be measured too.
        """
        newest = max((int(site.name.split("-")[1]) for site in self._sites()), default=0)
        self.site = self.folder / f"Output-{newest + 1}"
        usage = self.run("build", "--no-cache", "--output", self.site)
        missing = self.missing()
        if missing:
            raise MissingError(missing)
        return usage

    def discard_sites(self) -> None:
        """Deletes all builds but the newest."""
        for site in self._sites():
            if site != self.site:
                shutil.rmtree(site)

    def _sites(self) -> list:
        return list(self.folder.glob("Output-*"))


class GeneratedWorkload(Workload):
    """A generated corpus of a number of slides."""

    def __init__(self, program: Path, folder: Path, slides: int, seed: int):
        super().__init__(program, folder, f"{slides:,} slides")
        self.slides = slides
        self.seed = seed
        self._lock = self.content / EDITION / "layout.lock"

    def prepare(self) -> None:
        generate(self.folder, self.slides, self.seed)

    def measures(self) -> list:
        # The build without lock writes the lock that the next one uses.
        return [
            (DOT, self._draw_with_dot),
            (WITHOUT_LOCK, self._build_without_lock),
            (WITH_LOCK, self.build),
            (CHECK, lambda: self.run("check")),
            (MATRIX, lambda: self.run("matrix")),
            (DIFF, lambda: self.run("diff", EDITION, EDITION)),
        ]

    def missing(self) -> list:
        missing = missing_in_generated_site(self.site, self.slides, self.seed)
        return missing if self._lock.exists() else [*missing, f"{self._lock}: no such file"]

    def _draw_with_dot(self) -> Usage:
        drawn = self.folder / "drawn"
        drawn.mkdir(exist_ok=True)
        total = Usage(0, 0, 0)
        for graph in sorted((self.folder / "graphs").iterdir()):
            total += run(["dot", "-Tsvg", graph, "-o", drawn / f"{graph.stem}.svg"], self.folder / "dot.txt")
        return total

    def _build_without_lock(self) -> Usage:
        self._lock.unlink(missing_ok=True)
        return self.build()


class WrittenWorkload(Workload):
    """All editions of a corpus that people wrote, with the layouts that are decided in it."""

    def __init__(self, program: Path, folder: Path, name: str, source: Path):
        super().__init__(program, folder, name)
        self._source = source

    def prepare(self) -> None:
        # A copy, because a build may write to the corpus.
        shutil.rmtree(self.content, ignore_errors=True)
        shutil.copytree(self._source, self.content)

    def measures(self) -> list:
        return [(WITH_LOCK, self.build), (CHECK, lambda: self.run("check"))]

    def missing(self) -> list:
        return missing_in_site(self.site, self.content)
