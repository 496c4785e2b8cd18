"""Writes each generated slide as a graph for `dot`: the same machines, zones and links."""
from itertools import groupby
from pathlib import Path

from slides import Slide, make_slides

HEAD = [
    "  graph [rankdir=LR, ranksep=0.6, nodesep=0.25, compound=true, fontname=Helvetica, fontsize=11]",
    '  node [shape=box, style="rounded,filled", fillcolor=white, fontname=Helvetica, fontsize=11]',
    "  edge [fontname=Helvetica, fontsize=9, arrowsize=0.7]",
]


def write_graphs(folder: Path, count: int, seed: int) -> None:
    """Writes slides 1 to `count` as NAME.dot."""
    folder.mkdir(parents=True, exist_ok=True)
    for slide in make_slides(count, seed):
        (folder / f"{slide.name}.dot").write_text("\n".join(_graph_lines(slide)) + "\n", encoding="utf-8")


def _graph_lines(slide: Slide) -> list:
    lines = [f"digraph {_quoted(slide.name)} {{", *HEAD]
    for zone, machines in groupby(slide.machines, key=lambda machine: machine.zone):
        lines.append(f"  subgraph {_quoted('cluster ' + zone)} {{")
        lines.append(f'    graph [label={_quoted(zone)}, style="rounded,filled", fillcolor="#eef2f7"]')
        for machine in machines:
            label = _quoted(f"{machine.title}\n{machine.service_title}")
            lines.append(f"    {_quoted(machine.id)} [label={label}]")
        lines.append("  }")
    for link in slide.links:
        label = _quoted(f"{link.letter} {link.protocol}")
        lines.append(f"  {_quoted(link.source.id)} -> {_quoted(link.target.id)} [label={label}]")
    return lines + ["}"]


def _quoted(text: str) -> str:
    """A string of the DOT language, in which a line break is written as backslash and n."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
