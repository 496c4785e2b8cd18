"""What must be true of every run of the program, whatever its input."""

import html.parser
import json
import os
import re
import xml.etree.ElementTree

_LINE = re.compile(
    r"^(\S.*:\d+:\d+: (error|warning)\[[a-z0-9-]+\]: .+|  .+:\d+:\d+: note: .+|  hint: .+|(Error|Note|note|Usage|Help): ?.*|  See .*)$")
_ERROR = re.compile(r"^(Error: |.*:\d+:\d+: error\[([a-z0-9-]+)\]: )")
_STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_COMMAND = re.compile(r"^ *::", re.MULTILINE)
# What only a build can find.
_LAYOUT_CODES = {"layout-failed", "diagram-fault"}
_ADDRESSES = {"href", "src", "action", "formaction", "data", "xlink:href"}
_VOID = set("area base br col embed hr img input link meta source track wbr".split())
# The one script that is in a page itself.
_OWN_SCRIPT = "if(location.search||location.hash)location.replace(document.querySelector('main "


def _steered(data, name):
    try:
        text = data.decode()
    except UnicodeError:
        return [f"{name} is not UTF-8"]
    text = text.replace("\r\n", "\n")
    found = _STEERING.search(text)
    problems = [f"{name} has {ascii(text[max(0, found.start() - 20):found.end() + 20])}"] if found else []
    command = _COMMAND.search(text)
    return problems + ([f"{name} has a command: {ascii(text[command.start():][:60])}"] if command else [])


def errors(stderr):
    """The codes of errors; an empty one for an error of the machine."""
    lines = stderr.decode("utf-8", "replace").split("\n")
    return [found.group(2) or "" for found in map(_ERROR.match, lines) if found]


def run_problems(run, is_binary, has_errors_in_output):
    """Problems of one run by itself.

    `has_errors_in_output`: whether standard output is where errors are written, for other programs.
    """
    problems = []
    if run.is_late:
        problems.append("it takes too long")
    elif run.status not in (0, 1, 2):
        problems.append(f"it ends with {run.status}")
    if run.megabytes > 600:
        problems.append("it takes too much memory")
    if not is_binary:
        problems += _steered(run.stdout, "standard output")
    problems += _steered(run.stderr, "standard error")
    for line in run.stderr.decode("utf-8", "replace").split("\n"):
        if line and not _LINE.match(line):
            problems.append(f"a line of no form: {ascii(line[:100])}")
            break
    if run.status == 1 and not errors(run.stderr) and not has_errors_in_output:
        problems.append("it fails without an error")
    if run.status == 0 and errors(run.stderr):
        problems.append("it succeeds with an error")
    return problems


def agree(build, check):
    """Whether a build and a check of the same corpus say the same."""
    if build.status == check.status:
        return True
    return build.status == 1 and bool(errors(build.stderr)) and set(errors(build.stderr)) <= _LAYOUT_CODES


class _Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open, self.problems, self.ids = [], [], set()

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            address = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if name.startswith("on"):
                self.problems.append(f"<{tag} {name}>")
            if name in _ADDRESSES and re.match("(javascript|vbscript|data):", address) and not address.startswith("data:image/svg+xml"):
                self.problems.append(f"<{tag} {name}={address[:40]}>")
            if name == "id":
                if value in self.ids or not value or re.search(r"\s", value):
                    self.problems.append(f"id {value!r:.60}")
                self.ids.add(value)
        if tag in ("iframe", "object", "embed", "base", "foreignobject"):
            self.problems.append(f"<{tag}>")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in _VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.problems.append(f"</{tag}> in {self.open[-2:]}")

    def handle_data(self, text):
        if self.open and self.open[-1] == "script" and text.strip() and not text.startswith(_OWN_SCRIPT):
            self.problems.append("a script")


def _file_problems(path):
    with open(path, "rb") as file:
        data = file.read()
    if path.endswith((".svg", ".xml")):
        try:
            root = xml.etree.ElementTree.fromstring(data)
        except xml.etree.ElementTree.ParseError as error:
            return [str(error)]
        names = [element.tag.split("}")[-1] for element in root.iter()]
        attributes = [name for element in root.iter() for name in element.attrib]
        return ["a script"] if "script" in names or any(name.startswith("on") for name in attributes) else []
    if path.endswith(".json"):
        try:
            json.loads(data)
        except ValueError as error:
            return [str(error)]
    if path.endswith(".html"):
        page = _Page()
        page.feed(data.decode())
        page.close()
        return page.problems + ([f"{page.open[-2:]} not closed"] if page.open else [])
    return _steered(data, "it") if path.endswith((".csv", ".md", ".txt")) else []


def site_problems(output):
    """Problems of the files of a site."""
    problems = []
    for directory, _, names in os.walk(output):
        for name in sorted(names):
            path = os.path.join(directory, name)
            problems += [f"{os.path.relpath(path, output)}: {problem}" for problem in _file_problems(path)[:2]]
    return problems[:5]
