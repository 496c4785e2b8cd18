"""Runs programs and measures what they use; measures the size of a folder."""
import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

BLOCK = 4096


class CommandError(Exception):
    """A program ended with an exit status other than 0."""


@dataclass(frozen=True)
class Usage:
    # User and system time in seconds, of the process and of the child processes that it has waited for.
    cpu: float
    # Seconds from start to end.
    elapsed: float
    # The largest resident set in bytes. Linux counts what the process was before it executed the program, so this is
    # at least the memory of this script: it must keep no corpus in memory.
    memory: int

    def __add__(self, other: "Usage") -> "Usage":
        """One after the other."""
        return Usage(self.cpu + other.cpu, self.elapsed + other.elapsed, max(self.memory, other.memory))


def run(command: list, output: Path) -> Usage:
    """Runs a command to its end, with its standard output in the file `output`.

    Raises CommandError, with the end of its messages, if it fails.
    """
    messages = output.with_name(output.name + ".messages")
    with open(output, "wb") as stdout, open(messages, "wb") as stderr:
        begin = time.monotonic()
        words = [str(word) for word in command]
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr)
        _, status, resources = os.wait4(process.pid, 0)
        elapsed = time.monotonic() - begin
        # Popen would wait again otherwise.
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        tail = messages.read_text(errors="replace")[-2000:]
        raise CommandError(f"{' '.join(words)}\nexit status {process.returncode}\n{tail}")
    return Usage(resources.ru_utime + resources.ru_stime, elapsed, resources.ru_maxrss * 1024)


@dataclass(frozen=True)
class FolderSize:
    # What files and folders take on a disk with blocks of 4 KiB, as `du` counts.
    blocks: int
    # The bytes of the files alone.
    content: int


def size_of(folder: Path) -> FolderSize:
    """The size of a folder with all that it contains; files with several names count once, links are not followed."""
    blocks = content = 0
    seen = set()
    for parent, _, names in os.walk(folder):
        blocks += BLOCK
        for name in names:
            status = os.lstat(os.path.join(parent, name))
            if status.st_nlink > 1:
                if status.st_ino in seen:
                    continue
                seen.add(status.st_ino)
            blocks += -(-status.st_size // BLOCK) * BLOCK
            content += status.st_size
    return FolderSize(blocks, content)
