"""Writes generated slides as a corpus of Portolan: one edition, one catalog, a section for each chapter."""
import json
from pathlib import Path

from slides import Slide, id_of, make_slides
from words import PROTOCOLS, ZONES

EDITION = "1.0"
SOURCE = "sources: [{title: Made by a generator, confidence: reconstructed}]"


def write_corpus(content: Path, count: int, seed: int) -> None:
    """Writes slides 1 to `count` and what they refer to into the folder `content`."""
    edition = content / EDITION
    _write(
        content / "portolan.yml",
        ["title: Benchmark", "editions:", f"  - {{version: {_quoted(EDITION)}, status: released}}",
         "confidence:", "  stated: {title: stated}", "  reconstructed: {title: reconstructed, stated: false}",
         "sources: required"],
    )
    _write(
        edition / "index.md",
        ["---", "title: Benchmark", "kind: page", "summary: A corpus to measure with.", "---", "",
         "## Contents", "", "Every chapter has slides of the same size."],
    )  # fmt: skip
    machines = set()
    for slide in make_slides(count, seed):
        machines.update(slide.machines)
        chapter = edition / f"{slide.chapter:03}-{slide.chapter_name}"
        if slide.place == 1:
            _write(chapter / "index.md", ["---", f"title: Chapter {slide.chapter}", "---"])
        _write(chapter / f"{slide.place:02}-{slide.name}.md", _slide_lines(slide))
    _write(edition / "catalog.yml", _catalog_lines(sorted(machines, key=lambda machine: machine.id)))


def _slide_lines(slide: Slide) -> list:
    lines = ["---", f"title: {_quoted(slide.title)}", "kind: flow", f"summary: Slide {slide.number}.", "links:"]
    for link in slide.links:
        lines.append(
            f"  - {{path: {link.letter}, from: {link.source.service_id}, to: {link.target.service_id}, "
            f"channel: {link.protocol}}}"
        )
    lines += [SOURCE, "---", "", "## Happy path", ""]
    for number, step in enumerate(slide.steps, start=1):
        letters = "".join(f"({letter})" for letter in step.letters)
        lines.append(f"{number}. {letters} {step.text}")
        lines += [f"   - {remark}" for remark in step.remarks]
    return lines + ["", "## Notes", ""] + [f"- {note}" for note in slide.notes]


def _catalog_lines(machines: list) -> list:
    lines = ["zones:"]
    lines += [f"  {id_of(zone)}: {{title: {_quoted(zone)}, kind: internal}}" for zone in ZONES]
    lines.append("ports:")
    for name, number, _ in PROTOCOLS:
        lines += [f"  {name}:", f"    number: {number}", f"    title: {name}", f"    {SOURCE}"]
    lines.append("channels:")
    for name, _, transport in PROTOCOLS:
        lines += [
            f"  {name}:", f"    title: {name}", f"    port: {name}", f"    transport: {transport}",
            f"    protocol: {name}", f"    {SOURCE}",
        ]  # fmt: skip
    lines.append("components:")
    for machine in machines:
        lines += [
            f"  {machine.id}:",
            f"    title: {_quoted(machine.title)}",
            "    kind: machine",
            f"    zone: {id_of(machine.zone)}",
            "    holds:",
            f"      {machine.service_id}: {{title: {_quoted(machine.service_title)}, kind: service}}",
        ]
    return lines


def _quoted(text: str) -> str:
    """A string in double quotes; what JSON escapes, YAML reads in the same way."""
    return json.dumps(text)


def _write(path: Path, lines: list) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
