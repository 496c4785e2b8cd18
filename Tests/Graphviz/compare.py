"""Compares where two versions of Graphviz put the nodes of the same graphs: compare.py GRAPHS ONE OTHER

GRAPHS is the folder of the graphs in the DOT language; ONE and OTHER are what place.c printed for them. The order of every
rank must be the same. Positions may differ where several are best: then what Graphviz minimizes, the weighted height that
edges bridge and the heights of clusters, must be the same.
"""

import pathlib
import re
import sys


def read(path):
    """The orders and the positions of each graph."""
    graphs = {}
    for line in pathlib.Path(path).read_text().splitlines():
        name, subject, *rest = line.split()
        orders, positions = graphs.setdefault(name, ({}, {}))
        if subject.startswith("r"):
            orders[subject] = rest
        else:
            positions[subject] = float(rest[0])
    return graphs


class Graph:
    """What the costs need of a graph: where ports are, edges, and clusters."""

    def __init__(self, text):
        self.heights, self.ports = {}, {}
        for name, label in re.findall(r"^  (n\d+) \[label=(.*)\];$", text, re.M):
            top = 0
            for height, port in re.findall(r'HEIGHT="(\d+)"(?: PORT="(p\d+)")?', label):
                self.ports[name, port] = top + int(height) / 2
                top += int(height)
            self.heights[name] = top
        self.clusters = [
            re.findall(r"(n\d+);", members) for members in re.findall(r"subgraph cluster_\d+ \{(.*)\}", text)
        ]
        self.edges = [
            (tail, head, dict(re.findall(r'(\w+)="([^"]*)"', attributes)))
            for tail, head, attributes in re.findall(r"(n\d+) -> (n\d+) \[(.*)\];", text)
        ]

    def cost(self, positions, orders):
        """Within a rank edges join centers. A cluster's height weighs 128 times as much as an edge's."""
        rank = {node: name for name, nodes in orders.items() for node in nodes}

        def end(node, port):
            return positions[node] + self.ports.get((node, port), self.heights[node] / 2) - self.heights[node] / 2

        total = 0.0
        for tail, head, attributes in self.edges:
            same = rank[tail] == rank[head]
            ends = [end(tail, not same and attributes.get("tailport")), end(head, not same and attributes.get("headport"))]
            total += int(attributes.get("weight", "1")) * abs(ends[0] - ends[1])
        for nodes in filter(None, self.clusters):
            tops = [positions[node] - self.heights[node] / 2 for node in nodes]
            bottoms = [positions[node] + self.heights[node] / 2 for node in nodes]
            total += 128 * (max(bottoms) - min(tops))
        return total


def main(folder, one, other):
    one, other = read(one), read(other)
    if not one or one.keys() != other.keys():
        sys.exit("The two do not hold the same graphs.")
    moved, wrong = [], []
    for name in one:
        (orders, positions), (other_orders, other_positions) = one[name], other[name]
        if orders != other_orders:
            wrong.append(f"{name}: the order of a rank differs")
        elif positions != other_positions:
            graph = Graph(pathlib.Path(folder, name).read_text())
            costs = graph.cost(positions, orders), graph.cost(other_positions, orders)
            # Centers are rounded to whole points, or half ones, by the library.
            if abs(costs[0] - costs[1]) > 2 + 1e-6 * costs[0]:
                wrong.append(f"{name}: costs {costs[0]:.1f} and {costs[1]:.1f}")
            moved.append(max(abs(positions[node] - other_positions[node]) for node in positions))
    print("\n".join(wrong))
    print(
        f"{len(one)} graphs: ranks in the same order in {len(one) - sum('order' in line for line in wrong)}; "
        f"nodes at other heights in {len(moved)}, by {max(moved, default=0):.0f} points at most"
    )
    sys.exit(1 if wrong else 0)


main(*sys.argv[1:])
