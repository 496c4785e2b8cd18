#!/usr/bin/env python3
"""Manual pages from the program's own description of its commands: manual.py PROGRAM VERSION FOLDER

Writes portolan.1 and a page for each verb. The program describes itself with --experimental-dump-help.
"""

import json
import pathlib
import subprocess
import sys
import textwrap


def escaped(text):
    """As roff shows it: a backslash, a hyphen that can be copied, and no line that begins with a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def paragraphs(text):
    return [" ".join(part.split()) for part in text.strip().split("\n\n") if part.strip()]


def option_names(argument):
    names = [("--" if name["kind"] != "short" else "-") + name["name"] for name in argument.get("names", [])]
    return sorted(names, key=len)


def heading(argument):
    """The name of an argument as a tag: bold what is typed, italic what stands for a value."""
    value = argument.get("valueName", "value")
    if argument["kind"] == "positional":
        return f"\\fI{escaped(value)}\\fR"
    names = ", ".join(f"\\fB{escaped(name)}\\fR" for name in option_names(argument))
    return names if argument["kind"] == "flag" else f"{names} \\fI{escaped(value)}\\fR"


def synopsis(path, command):
    words = [f"\\fB{escaped(' '.join(path))}\\fR"]
    for argument in visible(command):
        word = heading(argument) if argument["kind"] == "positional" else None
        if word is None:
            continue
        words.append(f"[{word}]" if argument.get("isOptional") else word)
    if any(argument["kind"] != "positional" for argument in visible(command)):
        words.insert(1, "[\\fIoptions\\fR]")
    if subcommands(command):
        words.append("\\fIcommand\\fR")
    return " ".join(words)


def visible(command):
    """Without what every command has, which the page of the program shows."""
    common = set() if "subcommands" in command and command["commandName"] == "portolan" else {"--help", "--version"}
    return [argument for argument in command.get("arguments", [])
            if argument.get("shouldDisplay", True) and not common & set(option_names(argument))]


def subcommands(command):
    return [each for each in command.get("subcommands", []) if each["commandName"] != "help"
            and each.get("shouldDisplay", True)]


def described(argument):
    parts = paragraphs(argument.get("abstract", "")) + paragraphs(argument.get("discussion", ""))
    values = argument.get("allValues") or []
    if values:
        parts.append("One of " + ", ".join(values) + ".")
    if argument.get("defaultValue"):
        parts.append(f"Default: {argument['defaultValue']}.")
    return parts


def options(command):
    lines = []
    for argument in visible(command):
        lines += [".TP", heading(argument)]
        for position, part in enumerate(described(argument)):
            lines += ([".IP"] if position else []) + [escaped(part)]
    return lines


def page(path, command, version, others):
    name = "-".join(path)
    lines = [f'.TH "{name.upper()}" 1 "" "Portolan {version}" "Portolan"']
    lines += [".SH NAME", f"{escaped(name)} \\- {escaped(command.get('abstract', '').rstrip('.'))}"]
    lines += [".SH SYNOPSIS", synopsis(path, command)]
    for each in subcommands(command):
        if len(path) > 1:
            lines += [".br", synopsis(path + [each["commandName"]], each)]
    text = paragraphs(command.get("discussion", ""))
    if text:
        lines += [".SH DESCRIPTION"] + [line for part in text for line in (".PP", escaped(part))]
    if visible(command):
        lines += [".SH OPTIONS"] + options(command)
    if subcommands(command):
        lines.append(".SH COMMANDS")
        for each in subcommands(command):
            tag = "-".join(path + [each["commandName"]]) + "(1)" if len(path) == 1 else each["commandName"]
            lines += [".TP", f"\\fB{escaped(tag)}\\fR", escaped(each.get("abstract", ""))]
            if len(path) > 1:
                for part in paragraphs(each.get("discussion", "")):
                    lines += [".IP", escaped(part)]
                if visible(each):
                    lines += [".RS"] + options(each) + [".RE"]
    lines += [".SH EXIT STATUS", "0 if all is well or there are warnings only; 1 after errors; 2 for wrong usage."]
    lines += [".SH SEE ALSO", ", ".join(f"\\fB{escaped(other)}\\fR(1)" for other in others if other != name)]
    return "\n".join(lines) + "\n"


def main():
    program, version, folder = sys.argv[1:]
    described_by_itself = subprocess.run(
        [program, "--experimental-dump-help"], check=True, capture_output=True, text=True).stdout
    command = json.loads(described_by_itself)["command"]
    verbs = subcommands(command)
    names = [command["commandName"]] + [f"{command['commandName']}-{verb['commandName']}" for verb in verbs]
    target = pathlib.Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    root = command["commandName"]
    (target / f"{root}.1").write_text(page([root], command, version, names))
    for verb in verbs:
        name = f"{root}-{verb['commandName']}"
        (target / f"{name}.1").write_text(page([root, verb["commandName"]], verb, version, [root]))


if __name__ == "__main__":
    main()
