#!/usr/bin/env python3
"""Changes a small corpus at random, runs the program on it, and reports what must never happen (oracle.py).

Each case is a function of the seed and its number: `--case N` runs it alone and keeps its folder. Before that the corpora
in Pinned are tried, each laid over Base: what was found once.
"""

import argparse
import collections
import hashlib
import os
import resource
import shutil
import signal
import subprocess
import sys
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "Benchmarks"))

import mutations
import oracle
from seeded import Seeded

Run = collections.namedtuple("Run", "status stdout stderr megabytes is_late")

DEPLOYED = ["--deployment", "Content/deployments/example.yml"]
COMMANDS = [["build"]] * 6 + [["check"], ["check", "--diagrams"], ["build"] + DEPLOYED, ["check"] + DEPLOYED] + [
    ["matrix", "--format", name] for name in ("text", "csv", "markdown", "json", "xlsx")] + [
    ["diff", "0.9", "1.0", "--format", name] for name in ("text", "json", "markdown")] + [
    ["rules", "--format", name, "--output", "rules"] + DEPLOYED
    for name in ("nftables", "iptables", "windows", "aws", "aerleon", "kubernetes", "sheet-markdown", "sheet-xlsx")] + [
    ["probe", "--output", "probes"] + DEPLOYED, ["blocked", "443"]] + [
    ["observe", "observed.txt", "--format", name] + DEPLOYED for name in ("text", "json")] + [
    ["check", "--format", name] for name in ("json", "sarif", "gitlab")] + [["check", "--fix"], ["check", "--diff"]]

# The files of other tools, each with the format in which it is imported.
IMPORTS = os.path.join(HERE, "..", "ImportingTests", "Fixtures")
FORMATS = [
    ("connections", "connections.csv"), ("workbook", "connections.xlsx"), ("compose", "compose.yml"), ("kubernetes", "kubernetes.yml"), ("sockets", "sockets.txt"),
    ("zeek", "zeek.log"), ("zeek", "zeek.json"), ("flow-log", "flow-log.txt"), ("structurizr", "workspace.json")]
# One case of so many is an import.
IMPORTS_EVERY = 5

PINNED_COMMANDS = [["build"], ["matrix"], ["matrix", "--format", "csv"], ["diff", "0.9", "1.0"], ["check"] + DEPLOYED]


def run(program, arguments, folder, seconds):
    def prepare():
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    out, err = os.path.join(folder, ".out"), os.path.join(folder, ".err")
    with open(out, "wb") as stdout, open(err, "wb") as stderr:
        process = subprocess.Popen(
            [program, *arguments], cwd=folder, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, preexec_fn=prepare)
        late = []

        def stop():
            late.append(True)
            os.killpg(process.pid, signal.SIGKILL)

        timer = threading.Timer(seconds, stop)
        timer.start()
        _, status, usage = os.wait4(process.pid, 0)
        timer.cancel()
        process.returncode = 0
    streams = []
    for path in (out, err):
        with open(path, "rb") as file:
            streams.append(file.read())
        os.remove(path)
    code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    return Run(code, *streams, usage.ru_maxrss // 1024, bool(late))


def digest(folder):
    found = {}
    for path in mutations.files(folder):
        with open(path, "rb") as file:
            found[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).hexdigest()
    return found


class Trial:
    def __init__(self, options):
        self.options = options
        self.base = os.path.join(options.work, "base")
        self.case = os.path.join(options.work, "case")
        shutil.rmtree(options.work, ignore_errors=True)
        shutil.copytree(os.path.join(HERE, "Base"), self.base)
        # Cases begin with a site and a lock.
        first = run(options.program, ["build"], self.base, 60)
        if first.status != 0:
            sys.exit(f"the base cannot be built:\n{first.stderr.decode()}")
        self.statuses = collections.Counter()
        self.found = 0

    def fresh(self):
        shutil.rmtree(self.case, ignore_errors=True)
        shutil.rmtree(os.path.join(self.options.work, "kept"), ignore_errors=True)
        shutil.copytree(self.base, self.case)
        shutil.move(os.path.join(self.case, "Output"), os.path.join(self.options.work, "kept"))

    def attempt(self, name, command, log, alsochecks):
        """Runs one command on the case, and reports what is wrong."""
        output, kept = os.path.join(self.case, "Output"), os.path.join(self.options.work, "kept")
        shutil.rmtree(output, ignore_errors=True)
        shutil.move(kept, output)
        before = digest(output)
        result = run(self.options.program, command, self.case, self.options.timeout)
        self.statuses[result.status] += 1
        has_errors_in_output = command[0] == "check" and ("--format" in command or "--diff" in command)
        problems = oracle.run_problems(result, "xlsx" in command, has_errors_in_output)
        if result.status != 0 or command[0] != "build":
            if digest(output) != before:
                problems.append("it fails and changes the output")
        elif not result.is_late:
            problems += oracle.site_problems(output)
        rules = os.path.join(self.case, "rules")
        if os.path.isdir(rules):
            problems += oracle.site_problems(rules)
        if command[0] == "build" and alsochecks and not result.is_late:
            check = run(self.options.program, ["check"] + command[1:], self.case, self.options.timeout)
            self.statuses[check.status] += 1
            if not oracle.agree(result, check):
                problems.append(f"build ends with {result.status}, check with {check.status}")
        if problems:
            self.report(name, command, log, problems, result)
        return result

    def report(self, name, command, log, problems, result):
        self.found += 1
        kept = os.path.join(self.options.findings, name)
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(self.case, kept, ignore=shutil.ignore_patterns("Output"))
        print(f"{name}: {' '.join(command)}", *[f"  {line}" for line in problems + log], f"  kept in {kept}", sep="\n", flush=True)

    def import_case(self, number, numbers):
        """Imports a changed file, and another change of it over that: each draft has no errors, whatever was in the file."""
        shutil.rmtree(self.case, ignore_errors=True)
        os.makedirs(self.case)
        kind, name = FORMATS[numbers.below(len(FORMATS))]
        with open(os.path.join(IMPORTS, name), "rb") as file:
            original = file.read()
        log = []
        for _ in range(2):
            data, done = mutations.mutate_import(original, name, numbers)
            log += done
            with open(os.path.join(self.case, name), "wb") as file:
                file.write(data)
            command = ["import", kind, name, "--content", "Imported"]
            result = run(self.options.program, command, self.case, self.options.timeout)
            self.statuses[result.status] += 1
            problems = oracle.run_problems(result, False, False)
            if os.path.isdir(os.path.join(self.case, "Imported")):
                check = run(self.options.program, ["check", "--content", "Imported"], self.case, self.options.timeout)
                problems += oracle.run_problems(check, False, False)
                if check.status != 0:
                    problems.append(f"check of what was imported ends with {check.status}")
            if problems:
                self.report(f"import-{self.options.seed}-{number}", command, log, problems, result)
                break
        return result

    def random_case(self, number):
        numbers = Seeded(self.options.seed, number)
        if number % IMPORTS_EVERY == IMPORTS_EVERY - 1:
            return self.import_case(number, numbers)
        self.fresh()
        log = mutations.mutate(self.case, numbers)
        command = COMMANDS[numbers.below(len(COMMANDS))]
        return self.attempt(f"case-{self.options.seed}-{number}", command, log, numbers.below(3) == 0)

    def pinned(self):
        folder = os.path.join(HERE, "Pinned")
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            for command in PINNED_COMMANDS:
                self.fresh()
                shutil.copytree(os.path.join(folder, name), self.case, dirs_exist_ok=True)
                self.attempt(f"pinned-{name}", command, [], True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, type=os.path.abspath)
    parser.add_argument("--work", default=".build/fuzz/work", type=os.path.abspath)
    parser.add_argument("--findings", default=".build/fuzz/findings", type=os.path.abspath)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=180)
    parser.add_argument("--timeout", type=float, default=20, help="seconds that one run may take")
    parser.add_argument("--case", type=int, help="the one case to run")
    options = parser.parse_args()
    trial = Trial(options)
    if options.case is not None:
        result = trial.random_case(options.case)
        print(result.status, result.stderr.decode("utf-8", "replace"), f"in {trial.case}", sep="\n")
        sys.exit(1 if trial.found else 0)
    trial.pinned()
    start, number = time.monotonic(), 0
    while time.monotonic() - start < options.seconds:
        trial.random_case(number)
        number += 1
    ends = ", ".join(f"{count} with status {status}" for status, count in sorted(trial.statuses.items()))
    print(f"{number} corpora, seed {options.seed}: {ends}; {trial.found} with problems.")
    sys.exit(1 if trial.found else 0)


main()
